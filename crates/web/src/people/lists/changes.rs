//! What a list would change, person by person, and what of it is passed over. Long lists are cut, and say of how many.

use app::message::Messages;
use app::person::PersonForm;
use app::staff_list::Review;
use app::tenant::Place;
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{self, first_of};
use crate::assets::words::count;
use crate::design::{Column, Disclosure, EmptyState, Name, Narrow, Row, SectionHeading, Table};
use crate::people::path_of;
use crate::session::SignedIn;

/// Rows shown of each kind.
const SHOWN: usize = 100;

/// Every section that has something to say.
pub(super) fn sections(reader: &SignedIn, places: &[Place], review: &Review) -> Markup {
    html! {
        (changed(reader, places, review))
        (added(reader, places, review))
        (notices(reader, review))
        (units(reader.words, review))
        (left_out(reader.words, review))
        (rejected(reader.words, review))
        (without_mail(reader.words, review))
        (columns(reader.words, review))
    }
}

/// One row of such a list: what it is about, where that leads, and the other cells.
pub(super) struct Line {
    pub(super) name: String,
    pub(super) href: Option<String>,
    pub(super) cells: Vec<Markup>,
}

/// One list of the page: nothing when it is empty.
pub(super) struct List<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'static str,
    pub(super) explanation: Option<&'static str>,
    pub(super) columns: &'a [&'static str],
    pub(super) total: usize,
    pub(super) lines: Vec<Line>,
}

impl List<'_> {
    pub(super) fn show(&self, words: &Messages) -> Markup {
        if self.lines.is_empty() {
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
        let ids: Vec<String> = (0..self.lines.len()).map(|at| at.to_string()).collect();
        let rows: Vec<Row<'_>> = self
            .lines
            .iter()
            .zip(&ids)
            .map(|(line, id)| Row {
                id,
                name: &line.name,
                href: line.href.as_deref(),
                cells: std::iter::once(html! { (Name(&line.name)) })
                    .chain(line.cells.iter().cloned())
                    .collect(),
                selected: false,
            })
            .collect();
        html! {
            section {
                (SectionHeading {
                    id: self.id,
                    title: &words.text(self.title),
                    count: Some(&first_of(words, self.lines.len(), self.total as u64)),
                    ..SectionHeading::default()
                })
                (Table {
                    id: &format!("{}-rows", self.id),
                    caption: &words.text(self.title),
                    columns: &columns,
                    rows: &rows,
                    selection: None,
                    narrow: Narrow::Stack,
                    empty: EmptyState::default(),
                })
                @if let Some(explanation) = self.explanation { p { (words.text(explanation)) } }
            }
        }
    }
}

fn changed(reader: &SignedIn, places: &[Place], review: &Review) -> Markup {
    let lines = review.plan.changed.iter().map(|change| {
        let (before, after) = (PersonForm::from(&change.before), PersonForm::from(&change.after));
        Line {
            name: change.before.name.clone(),
            href: Some(path_of(change.person)),
            cells: vec![
                html! { (change.line) },
                words::differences(reader, places, &before, &after),
            ],
        }
    });
    List {
        id: "changed",
        title: "staff-list-to-change",
        explanation: None,
        columns: &["person-name", "staff-list-line", "staff-list-change"],
        total: review.plan.changed.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(reader.words)
}

fn added(reader: &SignedIn, places: &[Place], review: &Review) -> Markup {
    let namesake = reader.text("staff-list-namesake");
    let lines = review.plan.added.iter().map(|added| {
        let known = words::known(reader, places, &PersonForm::from(&added.details));
        let lines: Vec<String> = added.entry.lines.iter().map(ToString::to_string).collect();
        Line {
            name: added.details.name.clone(),
            href: None,
            cells: vec![
                html! { (lines.join(", ")) },
                html! {
                    (Name(&known))
                    @if added.namesake { " " strong { (namesake) } }
                },
            ],
        }
    });
    List {
        id: "added",
        title: "staff-list-to-add",
        explanation: None,
        columns: &["person-name", "staff-list-line", "staff-list-known"],
        total: review.plan.added.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(reader.words)
}

/// What to look after by hand.
fn notices(reader: &SignedIn, review: &Review) -> Markup {
    let lines = review.plan.notices.iter().filter_map(|(id, notice)| {
        let person = review.people.get(id)?;
        let told = Phrase::new("staff-list-notice").selector("notice", notice.as_str());
        Some(Line {
            name: person.name.clone(),
            href: Some(path_of(*id)),
            cells: vec![html! { (reader.words.phrase(&told)) }],
        })
    });
    List {
        id: "notices",
        title: "staff-list-notices",
        explanation: Some("staff-list-notices-explanation"),
        columns: &["person-name", "staff-list-reason"],
        total: review.plan.notices.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(reader.words)
}

fn units(words: &Messages, review: &Review) -> Markup {
    let lines = review.plan.unknown_units.iter().map(|(unit, people)| {
        let people = Phrase::new("staff-list-unit-people").number("count", count(*people));
        Line {
            name: unit.clone(),
            href: None,
            cells: vec![html! { (words.phrase(&people)) }],
        }
    });
    List {
        id: "units",
        title: "staff-list-units",
        explanation: Some("staff-list-units-explanation"),
        columns: &["person-unit", "person-list-title"],
        total: review.plan.unknown_units.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(words)
}

fn left_out(words: &Messages, review: &Review) -> Markup {
    let lines = review.plan.left_out.iter().map(|left_out| {
        let why = Phrase::new("staff-list-left-out-reason").selector("reason", left_out.reason.as_str());
        Line {
            name: left_out.name.clone(),
            href: None,
            cells: vec![html! { (left_out.line) }, html! { (words.phrase(&why)) }],
        }
    });
    List {
        id: "left-out",
        title: "staff-list-left-out",
        explanation: None,
        columns: &["person-name", "staff-list-line", "staff-list-reason"],
        total: review.plan.left_out.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(words)
}

fn rejected(words: &Messages, review: &Review) -> Markup {
    let lines = review.plan.rejected.iter().map(|rejected| Line {
        name: rejected.line.to_string(),
        href: None,
        cells: vec![html! { (words::rejection(words, &rejected.reason)) }],
    });
    List {
        id: "rejected",
        title: "staff-list-rejected",
        explanation: Some("staff-list-rejected-explanation"),
        columns: &["staff-list-line", "staff-list-reason"],
        total: review.plan.rejected.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(words)
}

fn without_mail(words: &Messages, review: &Review) -> Markup {
    let lines = &review.content.without_mail;
    if lines.is_empty() {
        return Markup::default();
    }
    let shown: Vec<String> = lines.iter().take(SHOWN).map(ToString::to_string).collect();
    let told = Phrase::new("staff-list-without-mail")
        .number("count", count(lines.len()))
        .list("lines", shown);
    html! { p { (words.phrase(&told)) } }
}

/// Which columns are read as what, and which are not.
fn columns(words: &Messages, review: &Review) -> Markup {
    let content = &review.content;
    let ignored = Phrase::new("staff-list-ignored").list("columns", content.ignored.clone());
    html! {
        (Disclosure {
            summary: &words.text("staff-list-columns"),
            body: html! {
                ul {
                    @for (header, field) in &content.read {
                        li { (Name(header)) ": " (words::field(words, *field)) }
                    }
                }
                @if !content.ignored.is_empty() { p { (words.phrase(&ignored)) } }
            },
            open: false,
        })
    }
}
