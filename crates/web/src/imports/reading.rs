//! What the columns of a file mean: the forms that correct it. Which format the file is stands in `detected`.
//!
//! The table of columns belongs to one form by the attribute `form`, so that each question stands in the row it is
//! about. Beside each answer the form sends what stood there before: only what the reader changed is corrected, and
//! the rest keeps the reason it was proposed for.

use std::collections::BTreeMap;

use app::import::{ReadingChange, Review};
use app::message::Messages;
use domain::asset::{Attribute, DateOrder, DateOrderFinding};
use domain::inventory::ColumnMapping;
use domain::round::Phrase;
use maud::{Markup, html};

use super::detected;
use super::list::PATH;
use super::words::{column_use, count, date_order, date_order_key};
use crate::design::{
    Button, Choice, Column, EmptyState, Form, Name, Narrow, Radio, RadioGroup, Row, SectionHeading, Table,
    Weight,
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
    pub(super) fn change(&self) -> ReadingChange {
        ReadingChange {
            version: self.version(),
            reading: detected::reading(|name| self.get(name)),
            columns: self.columns(),
            date_orders: self.date_orders(),
        }
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

pub(super) fn action(review: &Review) -> String {
    format!("{PATH}/{}/reading", review.import.id)
}

pub(super) fn version(review: &Review) -> Markup {
    html! { input type="hidden" name="version" value=(review.import.version); }
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
        let reading = sent.change();
        assert_eq!(reading.version, 3);
        assert_eq!(reading.reading, None);
        assert_eq!(
            reading.columns,
            BTreeMap::from([(1, Some(Attribute::SerialNumber)), (2, None)])
        );
    }

    #[test]
    fn an_order_of_dates_is_taken_for_its_column() {
        let reading = form(&[("date_order.5", "month_first"), ("date_order.6", "sideways")]).change();
        assert_eq!(reading.date_orders, BTreeMap::from([(5, DateOrder::MonthFirst)]));
    }
}
