//! Files made to break a reader. Each is refused, or read within bounds, with a message that names limit and place.

use super::super::limits::{
    LAST_ROW, MAX_CELL_BYTES, MAX_DEPTH, MAX_ENTRIES, MAX_NODE_BYTES, MAX_SHARED_STRINGS,
};
use super::*;

#[test]
fn a_part_that_unpacks_to_much_more_than_its_size_is_refused_before_it_is_unpacked() {
    let refusal = Fixture::rows(&" ".repeat(20 << 20)).refusal();
    assert_eq!(
        refusal,
        "xl/worksheets/sheet1.xml: unpacks to more than 16 MB and 200 times its size; save the list as CSV in a \
         spreadsheet, if you know where it is from"
    );
}

#[test]
fn a_header_that_lies_about_the_size_does_not_help_a_bomb() {
    let mut bytes = Fixture::rows(&" ".repeat(20 << 20)).bytes();
    let true_size =
        u32::try_from("<worksheet><sheetData></sheetData></worksheet>".len() + (20 << 20)).unwrap();
    let stated: Vec<usize> = (0..bytes.len() - 4)
        .filter(|at| bytes[*at..*at + 4] == true_size.to_le_bytes())
        .collect();
    assert_eq!(stated.len(), 2, "in the directory and before the part");
    for at in stated {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let refusal = read(&bytes, &Choice::default()).unwrap_err().to_string();
    assert!(refusal.starts_with("sheet \"S\": "), "{refusal}");
}

#[test]
fn an_archive_within_the_archive_is_not_opened() {
    let inner = String::from_utf8_lossy(&Fixture::rows("").bytes()).into_owned();
    let rows = format!("{}{}", text_row(1, &["a", "b"]), text_row(2, &["1", "2"]));
    let reading = Fixture::rows(&rows)
        .with("xl/embeddings/inner.xlsx", &inner)
        .read();
    assert_eq!(reading.table.remarks, ["1 embedded file not read"]);
    let refusal = Fixture::rows("")
        .with("xl/worksheets/sheet1.xml", &inner)
        .refusal();
    assert!(refusal.starts_with("sheet \"S\""), "{refusal}");
}

#[test]
fn entities_are_refused_and_not_expanded() {
    let sheet = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet/>"#;
    let refusal = Fixture::rows("")
        .with("xl/worksheets/sheet1.xml", sheet)
        .refusal();
    assert_eq!(
        refusal,
        "sheet \"S\": a document type definition, which no spreadsheet writes; save the workbook again"
    );
    let refusal = Fixture::rows(r#"<row r="1"><c t="str"><v>&b;</v></c></row>"#).refusal();
    assert!(
        refusal.starts_with("sheet \"S\", row 1: the entity \"b\" is defined nowhere"),
        "{refusal}"
    );
}

#[test]
fn a_million_columns_are_refused_with_the_row() {
    let refusal = Fixture::rows(&format!("<row>{}</row>", "<c/>".repeat(1_000_000))).refusal();
    assert!(
        refusal.starts_with("sheet \"S\", row 1: more than the 16384 columns"),
        "{refusal}"
    );
    let refusal = Fixture::rows(r#"<row r="7"><c r="XFE7"><v>1</v></c></row>"#).refusal();
    assert!(
        refusal.starts_with("sheet \"S\", row 7: more than the 16384 columns"),
        "{refusal}"
    );
}

#[test]
fn a_sheet_that_claims_every_cell_and_has_two_is_read() {
    let sheet = format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData>{}<row r="{LAST_ROW}"><c r="A{LAST_ROW}"><v>1</v></c>
        <c r="XFD{LAST_ROW}"><v>2</v></c></row></sheetData>"#,
        text_row(1, &["a", "b"])
    );
    let reading = Fixture::new(&sheet).read();
    assert_eq!(reading.table.rows[0].place, LAST_ROW);
    assert_eq!(
        reading.table.remarks,
        ["1 cell outside the named columns not read (first at XFD1048576)"]
    );
}

#[test]
fn a_file_that_ends_in_the_middle_is_refused() {
    let bytes = Fixture::rows(&text_row(1, &["a"])).bytes();
    let refusal = read(&bytes[..bytes.len() / 2], &Choice::default())
        .unwrap_err()
        .to_string();
    assert!(refusal.starts_with("the archive: "), "{refusal}");
    let refusal = Fixture::rows("")
        .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")
        .refusal();
    assert!(
        refusal.starts_with("sheet \"S\": the part ends in the middle"),
        "{refusal}"
    );
}

#[test]
fn rows_with_nul_or_a_huge_cell_are_rejected_and_the_others_read() {
    let rows = [
        text_row(1, &["Name", "Serial"]),
        text_row(2, &["a\0b", "1"]),
        text_row(3, &[&"x".repeat(MAX_CELL_BYTES + 1), "2"]),
        r#"<row r="4"><c t="s"><v>9</v></c></row>"#.to_owned(),
        text_row(5, &["PC", "3"]),
    ];
    let table = Fixture::rows(&rows.concat()).read().table;
    let rejects: Vec<String> = table.rejects.iter().map(ToString::to_string).collect();
    assert_eq!(
        rejects,
        [
            "line 2: the cell A2 holds a NUL byte",
            "line 3: the cell A3 is longer than 64 KB",
            "line 4: the cell A4 refers to a text that the workbook does not have"
        ]
    );
    assert_eq!(table.rows.len(), 1);
}

#[test]
fn one_endless_text_is_refused_before_it_is_held() {
    let rows = text_row(1, &[&"x".repeat(MAX_NODE_BYTES + (1 << 20))]);
    let refusal = Fixture::rows(&rows).refusal();
    assert!(
        refusal.starts_with("sheet \"S\", row 1: a tag or text of more than 1024 KB"),
        "{refusal}"
    );
}

#[test]
fn a_name_that_leads_out_of_the_archive_refuses_the_file() {
    let refusal = Fixture::rows("").with("xl/../../../etc/passwd", "").refusal();
    assert!(
        refusal.starts_with("the entry \"xl/../../../etc/passwd\" leads out"),
        "{refusal}"
    );
}

#[test]
fn shared_strings_are_read_by_the_million_and_refused_beyond_the_limit() {
    let strings = |count: usize| format!("<sst>{}</sst>", "<si/>".repeat(count));
    let rows = format!("{}{}", text_row(1, &["a", "b"]), text_row(2, &["1", "2"]));
    let fixture = |count| {
        Fixture::rows(&rows)
            .with("xl/sharedStrings.xml", &strings(count))
            .stored()
    };
    assert_eq!(fixture(1_000_000).read().table.rows.len(), 1);
    let refusal = fixture(MAX_SHARED_STRINGS + 1).refusal();
    assert_eq!(
        refusal,
        "xl/sharedStrings.xml: more than 4000000 shared strings; copy the sheet into a workbook of its own"
    );
}

#[test]
fn an_archive_of_very_many_entries_or_a_part_of_very_deep_elements_is_refused() {
    let mut fixture = Fixture::rows("");
    fixture
        .parts
        .extend((0..MAX_ENTRIES).map(|number| (format!("{number}"), Vec::new())));
    assert!(
        fixture
            .refusal()
            .starts_with("the archive: more than 10000 entries")
    );
    let refusal = Fixture::rows(&"<a>".repeat(MAX_DEPTH)).refusal();
    assert!(
        refusal.starts_with("sheet \"S\": more than 64 elements within one another"),
        "{refusal}"
    );
}

#[test]
fn other_kinds_of_file_are_named() {
    let refused = |bytes: &[u8]| read(bytes, &Choice::default()).unwrap_err().to_string();
    assert!(refused(b"Name;Serial").starts_with("this is no ZIP archive, not an XLSX workbook"));
    assert!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").contains("with a password"));
    let other = Fixture {
        parts: vec![("content.xml".to_owned(), Vec::new())],
        stored: false,
    };
    assert!(other.refusal().contains("an OpenDocument file"));
}
