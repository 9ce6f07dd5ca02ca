//! What an import would change, row by row: changed cells, new equipment, rejected rows, cells without a value, and
//! what is no longer listed. Long lists are cut, and say of how many.

use app::import::Review;
use app::message::Messages;
use domain::asset::Attribute;
use domain::inventory::{AttributeChange, CellProblem, PlannedRow, RowChange, RowKey, RowReject};
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::PATH;
use super::words::{count, reject};
use crate::assets::words::{problem, value};
use crate::design::{Button, Column, EmptyState, Icon, Name, Narrow, Row, SectionHeading, Table};

/// Changed rows, rejects and problems shown.
const SHOWN: usize = 100;
/// New and missing ones shown.
const FEW: usize = 20;

/// Every section that has something to say.
pub(super) fn sections(words: &Messages, review: &Review) -> Markup {
    html! {
        (changed(words, review))
        (new(words, review))
        (rejects(words, review))
        (problems(words, review))
        (missing(words, review))
    }
}

/// One list of the page, each row beginning with its line in the file: nothing when it is empty.
struct List<'a> {
    id: &'a str,
    title: &'static str,
    caption: &'static str,
    columns: &'a [&'static str],
    total: u64,
    rows: Vec<(u64, Vec<Markup>)>,
    actions: &'a [Button<'a>],
}

impl List<'_> {
    fn show(&self, words: &Messages) -> Markup {
        if self.rows.is_empty() {
            return Markup::default();
        }
        let labels: Vec<String> = self.columns.iter().map(|key| words.text(key)).collect();
        let columns: Vec<Column<'_>> = labels
            .iter()
            .map(|label| Column {
                label,
                ..Column::default()
            })
            .collect();
        let lines: Vec<(String, String)> = self
            .rows
            .iter()
            .enumerate()
            .map(|(position, (line, _))| (position.to_string(), line.to_string()))
            .collect();
        let rows: Vec<Row<'_>> = self
            .rows
            .iter()
            .zip(&lines)
            .map(|((_, told), (id, line))| Row {
                id,
                name: line,
                href: None,
                cells: std::iter::once(html! { (line) })
                    .chain(told.iter().cloned())
                    .collect(),
                selected: false,
            })
            .collect();
        let shown = Phrase::new("import-first-of")
            .number("shown", count(self.rows.len()))
            .number("total", count(self.total));
        html! {
            section {
                (SectionHeading {
                    id: self.id,
                    title: &words.text(self.title),
                    count: Some(&words.phrase(&shown)),
                    actions: self.actions,
                    ..SectionHeading::default()
                })
                (Table {
                    id: &format!("{}-rows", self.id),
                    caption: &words.text(self.caption),
                    columns: &columns,
                    rows: &rows,
                    selection: None,
                    narrow: Narrow::Stack,
                    empty: EmptyState::default(),
                })
            }
        }
    }
}

fn changed(words: &Messages, review: &Review) -> Markup {
    let rows = review
        .plan
        .rows
        .iter()
        .filter_map(|planned| match &planned.change {
            RowChange::Changed { changes } => Some((
                planned.row.line,
                vec![row_name(planned), changed_cells(words, changes)],
            )),
            RowChange::New | RowChange::Unchanged => None,
        });
    List {
        id: "changes",
        title: "import-changes",
        caption: "import-changes-caption",
        columns: &["import-line", "import-row", "import-change"],
        total: review.plan.summary.counts.changed,
        rows: rows.take(SHOWN).collect(),
        actions: &[],
    }
    .show(words)
}

/// A row by its name and by what tells it from the others.
fn row_name(planned: &PlannedRow) -> Markup {
    let key = planned.row.key.value();
    let name = planned
        .row
        .attributes
        .get(&Attribute::Name)
        .map_or("", String::as_str);
    html! {
        @if name.is_empty() || name.eq_ignore_ascii_case(key) { (Name(key)) } @else { (Name(name)) " (" (Name(key)) ")" }
    }
}

fn changed_cells(words: &Messages, changes: &[AttributeChange]) -> Markup {
    html! {
        ul {
            @for change in changes {
                li {
                    (words.attribute(change.attribute)) ": "
                    del { (cell(words, change.attribute, change.before.as_deref(), "import-before-none")) }
                    " → "
                    ins { (cell(words, change.attribute, change.after.as_deref(), "import-after-none")) }
                }
            }
        }
    }
}

fn cell(words: &Messages, stated: Attribute, text: Option<&str>, none: &'static str) -> Markup {
    html! { @match text { Some(text) => (value(words, stated, text)), None => (words.text(none)) } }
}

fn new(words: &Messages, review: &Review) -> Markup {
    let rows = review
        .plan
        .rows
        .iter()
        .filter(|planned| planned.change == RowChange::New)
        .map(|planned| (planned.row.line, vec![row_name(planned), stated(words, planned)]));
    List {
        id: "new",
        title: "import-new-rows",
        caption: "import-new-rows-caption",
        columns: &["import-line", "import-row", "import-states"],
        total: review.plan.summary.counts.new,
        rows: rows.take(FEW).collect(),
        actions: &[],
    }
    .show(words)
}

fn stated(words: &Messages, planned: &PlannedRow) -> Markup {
    let others = planned
        .row
        .attributes
        .iter()
        .filter(|(found, _)| **found != Attribute::Name);
    html! {
        @for (position, (found, text)) in others.enumerate() {
            @if position > 0 { "; " }
            (words.attribute(*found)) ": " (value(words, *found, text))
        }
    }
}

fn rejects(words: &Messages, review: &Review) -> Markup {
    let told = |found: &RowReject| (found.line, vec![html! { (words.phrase(&reject(&found.reason))) }]);
    let export = words.text("import-rejects-export");
    let href = format!("{PATH}/{}/rejects.csv", review.import.id);
    List {
        id: "rejects",
        title: "import-rejects",
        caption: "import-rejects-caption",
        columns: &["import-line", "import-reason"],
        total: review.plan.summary.counts.rejected,
        rows: review.plan.rejects.iter().take(SHOWN).map(told).collect(),
        actions: &[Button::to(&export, &href).icon(Icon::Download)],
    }
    .show(words)
}

fn problems(words: &Messages, review: &Review) -> Markup {
    let told = |line: u64, found: &CellProblem| {
        let reason = words.phrase(&problem(&found.problem));
        (line, vec![html! { (Name(&found.column)) }, html! { (reason) }])
    };
    let rows = review.plan.rows.iter().flat_map(|planned| {
        planned
            .row
            .problems
            .iter()
            .map(move |found| told(planned.row.line, found))
    });
    List {
        id: "problems",
        title: "import-problems",
        caption: "import-problems-caption",
        columns: &["import-line", "import-column", "import-reason"],
        total: review.plan.summary.counts.cell_problems,
        rows: rows.take(SHOWN).collect(),
        actions: &[],
    }
    .show(words)
}

fn missing(words: &Messages, review: &Review) -> Markup {
    let shown: Vec<&str> = review.plan.missing.iter().take(FEW).map(RowKey::value).collect();
    let of = Phrase::new("import-first-of")
        .number("shown", count(shown.len()))
        .number("total", count(review.plan.summary.counts.missing));
    html! {
        @if !shown.is_empty() {
            section {
                (SectionHeading {
                    id: "missing",
                    title: &words.text("import-missing"),
                    count: Some(&words.phrase(&of)),
                    ..SectionHeading::default()
                })
                p { (words.text("import-missing-explanation")) }
                ul { @for key in shown { li { (Name(key)) } } }
            }
        }
    }
}
