//! How a file is read: which format it is, what was found out about it and how certain that is, and the form that
//! overrules it where the format leaves something open.

use app::import::{
    Certainty, Detection, Dialect, Encoding, Particulars, Reading, Remark, Review, Separator, SheetChoice,
};
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::reading::{action, version};
use super::words::{
    QUOTES, certainty, count, encoding, encoding_key, key_rule, quote, quote_key, separator, separator_key,
    warning,
};
use crate::design::{
    Button, Checkbox, Choice, Control, Disclosure, Fact, FactList, FactValue, Field, Form, InputKind, Notice,
    NoticeKind, SectionHeading, Weight,
};

/// The reading that a form asks for, by the fields it sends; none when they are not all there.
pub(super) fn reading<'f>(field: impl Fn(&str) -> Option<&'f str>) -> Option<Reading> {
    let line: u64 = field("header_line")?.trim().parse().ok()?;
    if let Some(sheet) = field("sheet") {
        return Some(Reading::Workbook(SheetChoice {
            sheet: Some(sheet.to_owned()),
            header_row: Some(line),
        }));
    }
    Some(Reading::SeparatedText(Dialect {
        encoding: Encoding::ALL
            .into_iter()
            .find(|found| Some(encoding_key(*found)) == field("encoding"))?,
        separator: Separator::ALL
            .into_iter()
            .find(|found| Some(separator_key(*found)) == field("separator"))?,
        quote: QUOTES
            .into_iter()
            .find(|found| Some(quote_key(*found)) == field("quote"))?,
        preamble_lines: line.saturating_sub(1),
        header: field("header").is_some(),
    }))
}

/// What is doubtful about the file: it stands before the decision, not below it.
pub(super) fn warnings(words: &Messages, review: &Review) -> Markup {
    let remarks = &review.detection.remarks;
    let said = |remark: &Remark| match remark {
        Remark::SeparatedText(found) => words.phrase(&warning(found)),
        Remark::Said(text) => text.clone(),
    };
    html! {
        @if !remarks.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("import-detected-warning"),
                body: Some(html! { ul { @for remark in remarks { li { (said(remark)) } } } }),
            })
        }
    }
}

/// What was detected, how certain it is, and the form that overrules it.
pub(super) fn detected(words: &Messages, review: &Review) -> Markup {
    let detection = &review.detection;
    let format = Phrase::new("import-format").selector("format", detection.reading.format());
    let mut told = vec![("import-detected-format", words.phrase(&format))];
    told.extend(particulars(words, detection));
    let key = key_rule(review.plan.summary.settled.key_rule);
    told.push(("import-detected-key", words.phrase(&key)));
    let labelled: Vec<(String, Vec<FactValue<'_>>)> = told
        .into_iter()
        .map(|(key, value)| (words.text(key), one(value)))
        .collect();
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    let form = fields(words, detection);
    html! {
        section {
            (SectionHeading { id: "detected", title: &words.text("import-detected"), ..SectionHeading::default() })
            (FactList { facts: &facts, unknown: "", contradicting: "" })
            @if let Some(fields) = form {
                (Disclosure {
                    summary: &words.text("import-reading-change"),
                    body: html! {
                        (Form {
                            action: &action(review),
                            body: html! {
                                (version(review))
                                (fields)
                                (Button::submit(&words.text("import-reading-save")).weight(Weight::Secondary))
                            },
                            ..Form::default()
                        })
                    },
                    open: false,
                })
            }
        }
    }
}

fn one<'a>(value: String) -> Vec<FactValue<'a>> {
    vec![FactValue {
        value: html! { (value) },
        source: None,
        known_since: None,
    }]
}

/// What belongs to the format alone, in words.
fn particulars(words: &Messages, detection: &Detection) -> Vec<(&'static str, String)> {
    let certain = |name: Phrase, found: Certainty| {
        format!("{} ({})", words.phrase(&name), words.phrase(&certainty(found)))
    };
    match (&detection.reading, &detection.particulars) {
        (
            Reading::SeparatedText(dialect),
            Particulars::SeparatedText {
                encoding: encoding_certainty,
                separator: separator_certainty,
                header_line,
            },
        ) => {
            let header = if dialect.header {
                Phrase::new("import-detected-header-line").number("line", count(*header_line))
            } else {
                Phrase::new("import-detected-no-header")
            };
            vec![
                (
                    "import-detected-encoding",
                    certain(encoding(dialect.encoding), *encoding_certainty),
                ),
                (
                    "import-detected-separator",
                    certain(separator(dialect.separator), *separator_certainty),
                ),
                ("import-detected-header", words.phrase(&header)),
            ]
        }
        (
            _,
            Particulars::Workbook {
                sheet, header_row, ..
            },
        ) => {
            let header = Phrase::new("import-detected-header-row").number("row", count(*header_row));
            vec![
                ("import-detected-sheet", sheet.clone()),
                ("import-detected-header", words.phrase(&header)),
            ]
        }
        _ => Vec::new(),
    }
}

/// The fields that overrule what was detected; none where the format leaves nothing open.
fn fields(words: &Messages, detection: &Detection) -> Option<Markup> {
    match (&detection.reading, &detection.particulars) {
        (Reading::SeparatedText(dialect), _) => Some(dialect_fields(words, dialect)),
        (
            _,
            Particulars::Workbook {
                sheet,
                header_row,
                sheets,
            },
        ) => {
            let sheets: Vec<(&str, String)> = sheets
                .iter()
                .map(|sheet| (sheet.name.as_str(), sheet.name.clone()))
                .collect();
            Some(html! {
                (select(words, "sheet", "import-detected-sheet", sheet, &sheets))
                (header_line(words, *header_row))
            })
        }
        _ => None,
    }
}

fn dialect_fields(words: &Messages, dialect: &Dialect) -> Markup {
    let encodings = Encoding::ALL.map(|found| (encoding_key(found), words.phrase(&encoding(found))));
    let separators = Separator::ALL.map(|found| (separator_key(found), words.phrase(&separator(found))));
    let quotes = QUOTES.map(|found| (quote_key(found), words.phrase(&quote(found))));
    html! {
        (select(words, "encoding", "import-reading-encoding", encoding_key(dialect.encoding), &encodings))
        (select(words, "separator", "import-reading-separator", separator_key(dialect.separator), &separators))
        (select(words, "quote", "import-reading-quote", quote_key(dialect.quote), &quotes))
        (header_line(words, dialect.preamble_lines + 1))
        (Checkbox {
            name: "header",
            value: "yes",
            label: &words.text("import-reading-header"),
            checked: dialect.header,
            ..Checkbox::default()
        })
    }
}

fn header_line(words: &Messages, line: u64) -> Markup {
    html! {
        (Field {
            name: "header_line",
            label: &words.text("import-reading-header-line"),
            hint: Some(&words.text("import-reading-header-line-hint")),
            value: &line.to_string(),
            control: Control::Input(InputKind::Number),
            ..Field::default()
        })
    }
}

fn select(
    words: &Messages,
    name: &str,
    label: &'static str,
    value: &str,
    choices: &[(&str, String)],
) -> Markup {
    let choices: Vec<Choice<'_>> = choices
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    html! {
        (Field { name, label: &words.text(label), value, control: Control::Select(&choices), ..Field::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &'static str)]) -> Option<Reading> {
        let value = |name: &str| {
            fields
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, value)| *value)
        };
        reading(value)
    }

    #[test]
    fn a_dialect_is_read_whole_or_not_at_all() {
        let mut fields = vec![
            ("encoding", "windows1250"),
            ("separator", "semicolon"),
            ("quote", "double"),
            ("header_line", "4"),
            ("header", "yes"),
        ];
        let Some(Reading::SeparatedText(dialect)) = sent(&fields) else {
            panic!("no dialect was read");
        };
        assert_eq!(
            (dialect.encoding, dialect.preamble_lines),
            (Encoding::Windows1250, 3)
        );
        fields.retain(|(name, _)| *name != "separator");
        assert_eq!(sent(&fields), None);
    }

    #[test]
    fn a_sheet_is_chosen_by_its_name_and_header_row() {
        let chosen = SheetChoice {
            sheet: Some("Inventar".to_owned()),
            header_row: Some(3),
        };
        assert_eq!(
            sent(&[("sheet", "Inventar"), ("header_line", "3")]),
            Some(Reading::Workbook(chosen))
        );
        assert_eq!(sent(&[("sheet", "Inventar")]), None);
    }
}
