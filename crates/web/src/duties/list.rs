//! The duties by how they stand, the clocks below them, and the duties as a CSV file.

use app::duty::Owed;
use app::message::Messages;
use domain::access::ViewLegalDates;
use domain::law::{Confidence, DutyStanding, OwedDuty};
use domain::round::Phrase;
use maud::{Markup, html};
use report::csv::{heading, lines};

use super::CSV;
use crate::assets::words::count;
use crate::design::{
    Button, Column, EmptyState, Icon, Narrow, Notice, NoticeKind, PageHeading, Row, SectionHeading, Table,
    Weight,
};
use crate::law::pack::CLOCK_COLUMNS;
use crate::law::words::{citations, clock_cells, confidence, confidence_tag, force_tag, in_order};
use crate::session::SignedIn;

/// What stands in each column of the file.
const FILE_COLUMNS: [&str; 6] = [
    "duty-title",
    "duty-text",
    "duty-standing-label",
    "duty-when",
    "duty-where",
    "duty-sure",
];

/// The body of the page.
pub(super) fn body(reader: &SignedIn, owed: &Owed, may_edit: bool) -> Markup {
    let words = reader.words;
    let duties = owed.duties();
    let labels = ["navigation-scope-assessment", "asset-list-export"].map(|key| words.text(key));
    let mut actions = vec![Button::to(&labels[0], "/scope-assessment")];
    if !duties.is_empty() {
        let file = Button::to(&labels[1], CSV).icon(Icon::Download);
        actions.push(file.weight(Weight::Secondary));
    }
    html! {
        (PageHeading {
            title: &words.text("duty-list-title"),
            lead: Some(&words.text("duty-list-lead")),
            actions: &actions,
            ..PageHeading::default()
        })
        p { a href="#clocks" { (words.text("duty-clocks")) } }
        @if !owed.answered { (not_answered(words, may_edit)) }
        @if owed.answered && !owed.class_certain {
            (Notice::new(NoticeKind::Warning, &words.text("duty-class-open")))
        }
        @if !owed.here.law.refused().is_empty() {
            (Notice::new(NoticeKind::Warning, &words.text("duty-pack-refused")))
        }
        @if duties.is_empty() {
            (EmptyState {
                title: &words.text("duty-none"),
                explanation: &words.text("duty-none-explanation"),
                actions: &[],
            })
        }
        @for standing in DutyStanding::ALL { (of_standing(words, owed, standing, &duties)) }
        @if reader.actor.may::<ViewLegalDates>() && !duties.is_empty() {
            p { a href="/legal-dates" { (words.text("duty-legal-dates")) } }
        }
        (clocks(words, owed))
    }
}

fn not_answered(words: &Messages, may_edit: bool) -> Markup {
    html! {
        (Notice {
            kind: NoticeKind::Warning,
            title: &words.text("duty-not-answered"),
            body: may_edit.then(|| html! { a href="/scope-assessment/new" { (words.text("duty-answer")) } }),
        })
    }
}

/// How a duty stands.
fn standing_words(words: &Messages, standing: DutyStanding) -> String {
    words.phrase(&Phrase::new("duty-standing").selector("standing", standing.name()))
}

/// When a duty is to be done, in one line.
fn when(words: &Messages, owed: &OwedDuty<'_>) -> String {
    let mut parts = Vec::new();
    match (owed.standing, owed.from) {
        (DutyStanding::Dormant, Some(from)) => {
            parts.push(words.phrase(&Phrase::new("duty-from").date("day", from)));
        }
        (DutyStanding::InForce | DutyStanding::Received, None) => parts.push(words.text("duty-from-unknown")),
        _ => {}
    }
    if let Some(due) = owed.duty.due {
        parts.push(words.phrase(&Phrase::new("duty-due").date("day", due)));
    }
    if !owed.duty.when.is_empty() {
        parts.push(owed.duty.when.clone());
    }
    parts.join("; ")
}

fn of_standing(words: &Messages, owed: &Owed, standing: DutyStanding, all: &[OwedDuty<'_>]) -> Markup {
    let mut duties: Vec<&OwedDuty<'_>> = all.iter().filter(|owed| owed.standing == standing).collect();
    if duties.is_empty() {
        return Markup::default();
    }
    if standing == DutyStanding::Dormant {
        duties.sort_by_key(|owed| owed.from);
    }
    let title = standing_words(words, standing);
    let number = Phrase::new("duty-number").number("count", count(duties.len()));
    let id = format!("standing-{}", standing.name());
    let labels = ["duty-title", "duty-text", "duty-when", "duty-where"].map(|key| words.text(key));
    // A column in which nothing stands is left out.
    let empty = [
        false,
        duties.iter().all(|owed| owed.duty.text.is_empty()),
        duties.iter().all(|owed| when(words, owed).is_empty()),
        false,
    ];
    let columns: Vec<Column<'_>> = labels
        .iter()
        .zip(empty)
        .map(|(label, leave_out)| Column {
            label,
            leave_out,
            ..Column::default()
        })
        .collect();
    let ids: Vec<String> = duties
        .iter()
        .map(|owed| format!("{}.{}", owed.pack.id, owed.duty.id))
        .collect();
    let rows: Vec<Row<'_>> = duties
        .iter()
        .zip(&ids)
        .map(|(found, id)| Row {
            id,
            name: &found.duty.title,
            href: None,
            cells: vec![
                html! { bdi { (found.duty.title) } },
                html! { bdi { (found.duty.text) } },
                html! { (when(words, found)) },
                html! {
                    bdi { (citations(&owed.here.law, &found.duty.citations)) }
                    @if found.duty.confidence < Confidence::High { " " (confidence_tag(words, found.duty.confidence)) }
                },
            ],
            selected: false,
        })
        .collect();
    html! {
        section {
            (SectionHeading {
                id: &id,
                title: &title,
                count: Some(&words.phrase(&number)),
                ..SectionHeading::default()
            })
            (Table {
                id: &format!("duties-{}", standing.name()),
                caption: &title,
                columns: &columns,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState::default(),
            })
        }
    }
}

fn clocks(words: &Messages, owed: &Owed) -> Markup {
    let mut clocks = owed.clocks();
    in_order(&mut clocks);
    let country = owed.here.of_country().map(|(_, country)| country);
    let title = words.text("duty-clocks");
    let mut labels: Vec<String> = CLOCK_COLUMNS.iter().map(|key| words.text(key)).collect();
    labels.insert(1, words.text("duty-clock-force"));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let rows: Vec<Row<'_>> = clocks
        .iter()
        .map(|found| {
            let mut cells = clock_cells(words, &owed.here.law, found.clock, country);
            cells.insert(1, force_tag(words, found.force));
            Row {
                id: &found.clock.id,
                name: &found.clock.title,
                href: None,
                cells,
                selected: false,
            }
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "clocks", title: &title, ..SectionHeading::default() })
            p { (words.text("duty-clocks-lead")) }
            (whom(words, owed))
            (Table {
                id: "duty-clocks",
                caption: &title,
                columns: &columns,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState {
                    title: &words.text("duty-clocks-none"),
                    explanation: &words.text("duty-clocks-none-explanation"),
                    actions: &[],
                },
            })
        }
    }
}

/// Whom an incident is told to, and by which way, as far as the pack of the country knows.
fn whom(words: &Messages, owed: &Owed) -> Markup {
    let Some((_, country)) = owed.here.of_country() else {
        return Markup::default();
    };
    let stated = [
        ("law-csirt", &country.csirt),
        ("law-channel", &country.channel),
        ("law-authority", &country.authority),
    ];
    html! {
        p { strong { (words.text("duty-whom")) } }
        ul {
            @for (label, stated) in stated {
                li {
                    (words.text(label)) ": "
                    @match stated.known() {
                        Some(known) => { bdi { (known) } }
                        None => { (words.text("law-not-known")) }
                    }
                }
            }
        }
    }
}

/// The duties as a file.
pub(super) fn csv(reader: &SignedIn, owed: &Owed) -> app::Result<Vec<u8>> {
    let failed = |error| app::Error::internal("the list could not be written", error);
    let words = reader.words;
    let mut bytes = heading(&FILE_COLUMNS.map(|key| words.text(key))).map_err(failed)?;
    let rows: Vec<[String; 6]> = owed
        .duties()
        .iter()
        .map(|found| {
            [
                found.duty.title.clone(),
                found.duty.text.clone(),
                standing_words(words, found.standing),
                when(words, found),
                citations(&owed.here.law, &found.duty.citations),
                confidence(words, found.duty.confidence),
            ]
        })
        .collect();
    bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
    Ok(bytes)
}
