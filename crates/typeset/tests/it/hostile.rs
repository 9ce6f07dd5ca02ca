//! Text that somebody wrote to do harm, or that a machine wrote without thinking.

use report::{Block, Column, Field, Table};

use crate::reader::{File, joined, pdf, solid, text};
use crate::sample::{document, paragraph};

/// What would mean something if it were source.
const MARKUP: &str = r#"#panic("x") #{ 1 + 1 } *bold* _under_ $x^2$ `raw` ``` <label> @reference \u{41} \\ \# // no /* no */ = No heading - no list + no ~ -- --- ... "quoted" 'so' https://a.example/#b [c](d) #include "/etc/passwd" #sys.inputs ~/x"#;

fn column(heading: &str) -> Column {
    Column {
        heading: heading.to_owned(),
        alignment: report::Alignment::Start,
    }
}

#[test]
fn markup_comes_out_as_it_went_in_wherever_it_stands() {
    let mut document = document(vec![
        paragraph(MARKUP),
        Block::Fields {
            fields: vec![Field {
                label: MARKUP.to_owned(),
                value: MARKUP.to_owned(),
                remark: MARKUP.to_owned(),
                changed: MARKUP.to_owned(),
            }],
        },
        Block::List {
            numbered: true,
            items: vec![MARKUP.to_owned()],
        },
        Block::Quotation {
            text: MARKUP.to_owned(),
            source: MARKUP.to_owned(),
        },
        Block::Note {
            heading: MARKUP.to_owned(),
            text: MARKUP.to_owned(),
        },
        Block::Table(Table {
            caption: MARKUP.to_owned(),
            columns: vec![column(MARKUP)],
            rows: vec![vec![MARKUP.to_owned()]],
        }),
    ]);
    document.lead = MARKUP.to_owned();
    document.sections[0].heading = MARKUP.to_owned();
    document.facts[0].value = MARKUP.to_owned();
    document.title = MARKUP.to_owned();
    document.footer = MARKUP.to_owned();
    let bytes = pdf(&document);
    let file = File::read(&bytes);
    let names: Vec<String> = file
        .0
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter_map(|dictionary| dictionary.get(b"Title").ok())
        .map(|title| lopdf::decode_text_string(title).unwrap())
        .collect();
    assert!(names.iter().any(|name| name == MARKUP), "{names:?}");
    let Some(text) = text(&bytes) else {
        return;
    };
    let found = solid(&text).matches(&solid(MARKUP)).count();
    // Fifteen places, with the title and the foot of pages beyond the first.
    assert!(found >= 15, "{found} in {text}");
}

#[test]
fn what_is_not_seen_is_printed_as_its_code_point() {
    let document = document(vec![paragraph(
        "bell \u{7} nul \u{0} escape \u{1b}[31m turned \u{202e}fdp.exe\u{202c} private \u{e123} face \u{1f600} \u{fffe}\u{ffff} end",
    )]);
    let Some(text) = text(&pdf(&document)) else {
        return;
    };
    let expected = "bell [U+0007] nul [U+0000] escape [U+001B][31m turned [U+202E]fdp.exe[U+202C] \
                    private [U+E123] face [U+1F600] [U+FFFE][U+FFFF] end";
    assert!(joined(&text).contains(expected), "{text}");
}

#[test]
fn marks_of_no_width_leave_the_words_around_them_whole() {
    let document = document(vec![paragraph(
        "in\u{200b}visible jo\u{200d}ined un\u{200c}joined so\u{ad}ft \u{feff}mark va\u{fe0f}ried \u{2068}isolated\u{2069} wo\u{2060}rd",
    )]);
    let Some(text) = text(&pdf(&document)) else {
        return;
    };
    let seen: String = text
        .chars()
        .filter(|character| !matches!(character, '\u{200b}'..='\u{200d}' | '\u{ad}' | '\u{feff}' | '\u{fe0f}' | '\u{2060}'..='\u{2069}'))
        .collect();
    assert!(
        joined(&seen).contains("invisible joined unjoined soft mark varied isolated word"),
        "{text:?}"
    );
}

#[test]
fn a_name_written_from_the_right_turns_nothing_around_it() {
    let document = document(vec![
        Block::Fields {
            fields: vec![Field {
                label: "Deputy".to_owned(),
                value: "أحمد بن يوسف (ward 3)".to_owned(),
                remark: String::new(),
                changed: String::new(),
            }],
        },
        paragraph("Called by \u{2068}שרה כהן\u{2069}, 07:10, ward 3."),
    ]);
    let Some(text) = text(&pdf(&document)) else {
        return;
    };
    let text = joined(&text.replace(['\u{202a}', '\u{202b}', '\u{202c}', '\u{2068}', '\u{2069}'], ""));
    for words in ["أحمد", "يوسف", "שרה", "ward 3", ", 07:10, ward 3."] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn words_longer_than_a_line_are_broken_and_lose_nothing() {
    let word: String = ('a'..='z').cycle().take(900).collect();
    let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let document = document(vec![
        paragraph(&word),
        Block::Table(Table {
            caption: String::new(),
            columns: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
                .map(column)
                .into(),
            rows: vec![vec![hash.to_owned(); 12]],
        }),
        Block::Table(Table {
            caption: String::new(),
            columns: vec![column("File"), column("Hash")],
            rows: vec![vec!["a.exe".to_owned(), hash.to_owned()]],
        }),
    ]);
    let bytes = pdf(&document);
    let Some(text) = text(&bytes) else {
        return;
    };
    assert!(solid(&text).contains(&word), "{text}");
    assert!(solid(&text).matches(hash).count() >= 2, "{text}");
    // What is copied from the page holds no mark of where it was broken.
    assert!(!text.contains('\u{200b}'));
}

#[test]
fn a_million_bytes_of_text_are_set() {
    let words = "The archive could not be reached, și nimeni nu știe de ce. ";
    let many = words.repeat((1 << 20) / words.len());
    let solid_text = "x".repeat(20_000);
    let lines = "line\n".repeat(5_000);
    let bytes = pdf(&document(vec![
        paragraph(&many),
        paragraph(&solid_text),
        paragraph(&lines),
    ]));
    let Some(text) = text(&bytes) else {
        return;
    };
    let expected = many.matches("archive").count();
    assert_eq!(text.matches("archive").count(), expected);
}

#[test]
fn five_thousand_rows_are_set() {
    let table = Table {
        caption: "Equipment".to_owned(),
        columns: ["Inventory", "Designation", "Ward", "Maker", "Model"]
            .map(column)
            .into(),
        rows: (0..5_000)
            .map(|row| {
                let cells = [
                    format!("BM-{row:05}"),
                    "Infusion pump".to_owned(),
                    "Ward 3".to_owned(),
                ];
                cells
                    .into_iter()
                    .chain(["B. Braun".to_owned(), "Infusomat Space".to_owned()])
                    .collect()
            })
            .collect(),
    };
    let bytes = pdf(&document(vec![Block::Table(table)]));
    assert!(File::read(&bytes).0.get_pages().len() > 80);
    let Some(text) = text(&bytes) else {
        return;
    };
    for row in (0..5_000).step_by(499) {
        assert!(text.contains(&format!("BM-{row:05}")));
    }
}
