//! How a file is read: what was detected and why, and the forms that correct it.
//!
//! The table of columns belongs to one form by the attribute `form`, so that each question stands in the row it is
//! about. Beside each answer the form sends what stood there before: only what the reader changed is corrected, and
//! the rest keeps the reason it was proposed for.

use std::collections::BTreeMap;

use app::import::{Dialect, Encoding, Reading, Review, Separator};
use app::message::Messages;
use domain::asset::{Attribute, DateOrder, DateOrderFinding};
use domain::inventory::ColumnMapping;
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::PATH;
use super::words::{
    QUOTES, certainty, column_use, count, date_order, date_order_key, encoding, encoding_key, key_rule,
    quote, quote_key, separator, separator_key, warning,
};
use crate::design::{
    Button, Checkbox, Choice, Column, Control, Disclosure, EmptyState, Fact, FactList, FactValue, Field,
    Form, InputKind, Name, Narrow, Notice, NoticeKind, Radio, RadioGroup, Row, SectionHeading, Table, Weight,
};

/// The form of the columns.
const COLUMNS_FORM: &str = "columns-form";
/// Sample cells shown of each column.
const SAMPLES: usize = 3;

/// What a form about the reading sends, field by field.
pub(super) struct ReadingForm(pub(super) Vec<(String, String)>);

impl ReadingForm {
    fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// The version of the import that was looked at; none that could match when the form does not say.
    pub(super) fn version(&self) -> i32 {
        self.get("version")
            .and_then(|text| text.parse().ok())
            .unwrap_or_default()
    }

    /// What is to be read differently.
    pub(super) fn reading(&self) -> Reading {
        Reading {
            version: self.version(),
            dialect: self.dialect(),
            columns: self.columns(),
            date_orders: self.date_orders(),
        }
    }

    fn dialect(&self) -> Option<Dialect> {
        let chosen = |name: &str| self.get(name);
        let line: u64 = chosen("header_line")?.trim().parse().ok()?;
        Some(Dialect {
            encoding: Encoding::ALL
                .into_iter()
                .find(|found| Some(encoding_key(*found)) == chosen("encoding"))?,
            separator: Separator::ALL
                .into_iter()
                .find(|found| Some(separator_key(*found)) == chosen("separator"))?,
            quote: QUOTES
                .into_iter()
                .find(|found| Some(quote_key(*found)) == chosen("quote"))?,
            preamble_lines: line.saturating_sub(1),
            header: chosen("header").is_some(),
        })
    }

    fn columns(&self) -> BTreeMap<usize, Option<Attribute>> {
        let answers = self.0.iter().filter_map(|(field, value)| {
            let column: usize = field.strip_prefix("column.")?.parse().ok()?;
            let before = self.get(&format!("was.{column}"))?;
            (before != value).then(|| (column, value.parse().ok()))
        });
        answers.collect()
    }

    fn date_orders(&self) -> BTreeMap<usize, DateOrder> {
        let answers = self.0.iter().filter_map(|(field, value)| {
            let column: usize = field.strip_prefix("date_order.")?.parse().ok()?;
            let order = [DateOrder::DayFirst, DateOrder::MonthFirst]
                .into_iter()
                .find(|order| date_order_key(*order) == value)?;
            Some((column, order))
        });
        answers.collect()
    }
}

fn action(review: &Review) -> String {
    format!("{PATH}/{}/reading", review.import.id)
}

fn version(review: &Review) -> Markup {
    html! { input type="hidden" name="version" value=(review.import.version); }
}

/// What is doubtful about the file: it stands before the decision, not below it.
pub(super) fn warnings(words: &Messages, review: &Review) -> Markup {
    let warnings = &review.detection.warnings;
    html! {
        @if !warnings.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("import-detected-warning"),
                body: Some(html! {
                    ul { @for found in warnings { li { (words.phrase(&warning(found))) } } }
                }),
            })
        }
    }
}

/// What was detected, how certain it is, and the form that overrules it.
pub(super) fn detected(words: &Messages, review: &Review) -> Markup {
    let detection = &review.detection;
    let dialect = &detection.dialect;
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let told = |name: String, certainty: String| one(html! { (name) " (" (certainty) ")" });
    let header = if dialect.header {
        Phrase::new("import-detected-header-line").number("line", count(detection.header_line))
    } else {
        Phrase::new("import-detected-no-header")
    };
    let values = [
        (
            "import-detected-encoding",
            told(
                words.phrase(&encoding(dialect.encoding)),
                words.phrase(&certainty(detection.encoding_certainty)),
            ),
        ),
        (
            "import-detected-separator",
            told(
                words.phrase(&separator(dialect.separator)),
                words.phrase(&certainty(detection.separator_certainty)),
            ),
        ),
        ("import-detected-header", one(html! { (words.phrase(&header)) })),
        (
            "import-detected-key",
            one(html! { (words.phrase(&key_rule(review.plan.summary.settled.key_rule))) }),
        ),
    ];
    let labelled = values.map(|(key, values)| (words.text(key), values));
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "detected", title: &words.text("import-detected"), ..SectionHeading::default() })
            (FactList { facts: &facts, unknown: "", contradicting: "" })
            (Disclosure {
                summary: &words.text("import-reading-change"),
                body: dialect_form(words, review),
                open: false,
            })
        }
    }
}

fn dialect_form(words: &Messages, review: &Review) -> Markup {
    let dialect = &review.detection.dialect;
    let encodings = Encoding::ALL.map(|found| (encoding_key(found), words.phrase(&encoding(found))));
    let separators = Separator::ALL.map(|found| (separator_key(found), words.phrase(&separator(found))));
    let quotes = QUOTES.map(|found| (quote_key(found), words.phrase(&quote(found))));
    let line = (dialect.preamble_lines + 1).to_string();
    html! {
        (Form {
            action: &action(review),
            body: html! {
                (version(review))
                (select(words, "encoding", "import-reading-encoding", encoding_key(dialect.encoding), &encodings))
                (select(words, "separator", "import-reading-separator", separator_key(dialect.separator), &separators))
                (select(words, "quote", "import-reading-quote", quote_key(dialect.quote), &quotes))
                (Field {
                    name: "header_line",
                    label: &words.text("import-reading-header-line"),
                    hint: Some(&words.text("import-reading-header-line-hint")),
                    value: &line,
                    control: Control::Input(InputKind::Number),
                    ..Field::default()
                })
                (Checkbox {
                    name: "header",
                    value: "yes",
                    label: &words.text("import-reading-header"),
                    checked: dialect.header,
                    ..Checkbox::default()
                })
                (Button::submit(&words.text("import-reading-save")).weight(Weight::Secondary))
            },
            ..Form::default()
        })
    }
}

fn select(
    words: &Messages,
    name: &str,
    label: &'static str,
    value: &str,
    choices: &[(&'static str, String)],
) -> Markup {
    let choices: Vec<Choice<'_>> = choices
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    html! {
        (Field { name, label: &words.text(label), value, control: Control::Select(&choices), ..Field::default() })
    }
}

/// The question which of day and month comes first, for every column that does not answer it itself.
pub(super) fn date_questions(words: &Messages, review: &Review) -> Markup {
    let open: Vec<(usize, &DateOrderFinding)> = review
        .plan
        .summary
        .settled
        .date_orders
        .iter()
        .filter(|(_, finding)| {
            matches!(
                finding,
                DateOrderFinding::Ambiguous { .. } | DateOrderFinding::Contradictory { .. }
            )
        })
        .map(|(column, finding)| (*column, finding))
        .collect();
    html! {
        @if !open.is_empty() {
            section {
                (SectionHeading { id: "dates", title: &words.text("import-dates"), ..SectionHeading::default() })
                (Form {
                    action: &action(review),
                    body: html! {
                        (version(review))
                        @for (column, finding) in open { (date_question(words, review, column, finding)) }
                        (Button::submit(&words.text("import-dates-save")).weight(Weight::Secondary))
                    },
                    ..Form::default()
                })
            }
        }
    }
}

fn date_question(words: &Messages, review: &Review, column: usize, finding: &DateOrderFinding) -> Markup {
    let header = review
        .mapping
        .columns
        .get(column)
        .map_or("", |mapped| mapped.header.as_str());
    let (example, hint) = match finding {
        DateOrderFinding::Ambiguous { example, cells } => (
            example.as_str(),
            Phrase::new("import-dates-ambiguous").number("cells", count(*cells)),
        ),
        DateOrderFinding::Contradictory {
            day_first,
            month_first,
        } => (
            day_first.as_str(),
            Phrase::new("import-dates-contradictory")
                .text("dayFirst", day_first)
                .text("monthFirst", month_first),
        ),
        DateOrderFinding::NotNeeded | DateOrderFinding::Decided { .. } => return Markup::default(),
    };
    let legend = Phrase::new("import-dates-question")
        .text("column", header)
        .text("example", example);
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst]
        .map(|order| (date_order_key(order), words.phrase(&date_order(order))));
    let radios: Vec<Radio<'_>> = orders
        .iter()
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    html! {
        (RadioGroup {
            name: &format!("date_order.{column}"),
            legend: &words.phrase(&legend),
            hint: Some(&words.phrase(&hint)),
            error: None,
            value: "",
            radios: &radios,
        })
    }
}

/// What each column means, with cells of it.
pub(super) fn columns(words: &Messages, review: &Review) -> Markup {
    let labels = [
        "import-column",
        "import-column-samples",
        "import-column-becomes",
        "import-column-why",
    ]
    .map(|key| words.text(key));
    let headings: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let ids: Vec<String> = (0..review.mapping.columns.len())
        .map(|column| column.to_string())
        .collect();
    let choices: Vec<(&str, String)> = Attribute::ALL
        .iter()
        .map(|found| (found.as_str(), words.attribute(*found)))
        .collect();
    let rows: Vec<Row<'_>> = review
        .mapping
        .columns
        .iter()
        .zip(&ids)
        .enumerate()
        .map(|(column, (mapped, id))| Row {
            id,
            name: &mapped.header,
            href: None,
            cells: vec![
                html! { (Name(&mapped.header)) },
                samples(words, review, column),
                meaning(words, column, mapped, &choices),
                html! { (words.phrase(&column_use(&mapped.usage))) },
            ],
            selected: false,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "columns", title: &words.text("import-columns"), ..SectionHeading::default() })
            (Form { id: Some(COLUMNS_FORM), action: &action(review), body: version(review), ..Form::default() })
            (Table {
                id: "column",
                caption: &words.text("import-columns-caption"),
                columns: &headings,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState::default(),
            })
            div.button-row {
                (Button::submit(&words.text("import-columns-save")).weight(Weight::Secondary).of_form(COLUMNS_FORM))
            }
        }
    }
}

fn samples(words: &Messages, review: &Review, column: usize) -> Markup {
    let cells = review
        .detection
        .samples
        .iter()
        .filter_map(|record| record.cells.get(column));
    let mut filled: Vec<&str> = cells
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    filled.dedup();
    html! {
        @if filled.is_empty() { span.hint { (words.text("import-column-empty")) } }
        @for (position, cell) in filled.into_iter().take(SAMPLES).enumerate() {
            @if position > 0 { ", " }
            (Name(&shortened(cell)))
        }
    }
}

/// The start of a cell, enough to recognise it by.
fn shortened(cell: &str) -> String {
    const SHOWN: usize = 40;
    match cell.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

fn meaning(words: &Messages, column: usize, mapped: &ColumnMapping, choices: &[(&str, String)]) -> Markup {
    let current = mapped.attribute().map_or("", Attribute::as_str);
    let label = words.phrase(&Phrase::new("import-column-becomes-of").text("column", &mapped.header));
    html! {
        input type="hidden" form=(COLUMNS_FORM) name={ "was." (column) } value=(current);
        select.input form=(COLUMNS_FORM) name={ "column." (column) } aria-label=(label) autocomplete="off" {
            option value="" selected[current.is_empty()] { (words.text("import-column-not-used")) }
            @for (value, label) in choices { option value=(value) selected[*value == current] { (label) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> ReadingForm {
        ReadingForm(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn only_columns_that_were_changed_are_corrected() {
        let sent = form(&[
            ("version", "3"),
            ("was.0", "name"),
            ("column.0", "name"),
            ("was.1", ""),
            ("column.1", "serial_number"),
            ("was.2", "unit"),
            ("column.2", ""),
        ]);
        let reading = sent.reading();
        assert_eq!(reading.version, 3);
        assert_eq!(reading.dialect, None);
        assert_eq!(
            reading.columns,
            BTreeMap::from([(1, Some(Attribute::SerialNumber)), (2, None)])
        );
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
        let dialect = form(&fields).reading().dialect.unwrap();
        assert_eq!(
            (dialect.encoding, dialect.preamble_lines),
            (Encoding::Windows1250, 3)
        );
        fields.retain(|(name, _)| *name != "separator");
        assert_eq!(form(&fields).reading().dialect, None);
    }

    #[test]
    fn an_order_of_dates_is_taken_for_its_column() {
        let reading = form(&[("date_order.5", "month_first"), ("date_order.6", "sideways")]).reading();
        assert_eq!(reading.date_orders, BTreeMap::from([(5, DateOrder::MonthFirst)]));
    }
}
