//! The bulk corrections that were made: the list, and the page of one with the button that takes it back.

use std::collections::HashMap;

use app::bulk_correction::{BulkCorrection, Undone};
use app::message::Messages;
use domain::round::Phrase;
use domain::time::Instant;
use maud::{Markup, html};

use super::{LIST, PATH};
use crate::assets::words::{count, value, value_text};
use crate::design::{
    Align, Button, Column, EmptyState, Fact, FactList, FactValue, Form, Link, Moment, Name, Narrow,
    PageHeading, Row, Status, StatusTag, Table, Weight,
};
use crate::journal::who;
use crate::session::SignedIn;

/// The names of people by who they are in the journal.
type Names = HashMap<String, String>;

/// What was said, for headings.
pub(super) fn title(words: &Messages, correction: &BulkCorrection) -> String {
    let phrase = Phrase::new("asset-bulk-said")
        .text("attribute", &words.attribute(correction.attribute))
        .text(
            "value",
            &value_text(words, correction.attribute, &correction.value),
        );
    words.phrase(&phrase)
}

/// The body of the list.
pub(super) fn list(reader: &SignedIn, names: &Names, corrections: &[BulkCorrection]) -> Markup {
    let words = reader.words;
    let labels = [
        ("asset-bulk-what", Align::Start),
        ("asset-bulk-count", Align::Number),
        ("asset-bulk-when", Align::Start),
        ("asset-bulk-who", Align::Start),
        ("asset-bulk-state", Align::Start),
    ]
    .map(|(key, align)| (words.text(key), align));
    let columns = labels.each_ref().map(|(label, align)| Column {
        label,
        align: *align,
        ..Column::default()
    });
    let told: Vec<(String, String, String)> = corrections
        .iter()
        .map(|made| {
            (
                made.id.to_string(),
                format!("{PATH}/{}", made.id),
                title(words, made),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = corrections
        .iter()
        .zip(&told)
        .map(|(made, (id, href, title))| Row {
            id,
            name: title,
            href: Some(href),
            cells: vec![
                html! { (Name(title)) },
                html! { (crate::assets::words::number(words, made.assets)) },
                moment(reader, made.made_at),
                html! { (who(reader, names, &made.made_by.to_string())) },
                state(words, made),
            ],
            selected: false,
        })
        .collect();
    let to_list = words.text("asset-list-title");
    html! {
        (PageHeading {
            title: &words.text("asset-bulk-list-title"),
            lead: Some(&words.text("asset-bulk-list-lead")),
            ..PageHeading::default()
        })
        (Table {
            id: "corrections",
            caption: &words.text("asset-bulk-list-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("asset-bulk-list-none"),
                explanation: &words.text("asset-bulk-list-none-explanation"),
                actions: &[Button::to(&to_list, LIST)],
            },
        })
    }
}

fn state(words: &Messages, made: &BulkCorrection) -> Markup {
    match made.undone {
        Some(_) => html! { (StatusTag::new(Status::Unknown, &words.text("asset-bulk-state-undone"))) },
        None => html! { (StatusTag::new(Status::Fine, &words.text("asset-bulk-state-made"))) },
    }
}

/// The body of the page of one.
pub(super) fn body(reader: &SignedIn, names: &Names, made: &BulkCorrection) -> Markup {
    let words = reader.words;
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let changed = Phrase::new("asset-bulk-changed-pieces").number("count", count(made.assets));
    let mut told = vec![
        (
            words.attribute(made.attribute),
            one(value(words, made.attribute, &made.value)),
        ),
        (
            words.text("asset-bulk-count"),
            one(html! { (words.phrase(&changed)) }),
        ),
        (words.text("asset-bulk-when"), one(moment(reader, made.made_at))),
        (
            words.text("asset-bulk-who"),
            one(html! { (who(reader, names, &made.made_by.to_string())) }),
        ),
        (
            words.text("asset-bulk-from"),
            one(html! { (Link { label: &words.text("asset-bulk-from-list"), href: &made.filter }) }),
        ),
    ];
    if let Some(undone) = &made.undone {
        let value = taken_back(reader, names, made, undone);
        told.push((words.text("asset-bulk-state-undone"), one(value)));
    }
    let facts: Vec<Fact<'_>> = told
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! {
        (PageHeading { title: &title(words, made), ..PageHeading::default() })
        (FactList { facts: &facts, unknown: "", contradicting: "" })
        @if made.undone.is_none() {
            (Form {
                action: &format!("{PATH}/{}/undo", made.id),
                body: html! {
                    p.plain { (words.text("asset-bulk-undo-explanation")) }
                    div.button-row { (Button::submit(&words.text("asset-bulk-undo")).weight(Weight::Secondary)) }
                },
                ..Form::default()
            })
        }
    }
}

/// When, by whom, and what became of the pieces.
fn taken_back(reader: &SignedIn, names: &Names, made: &BulkCorrection, undone: &Undone) -> Markup {
    let words = reader.words;
    let left = made.assets.saturating_sub(undone.restored);
    let restored = Phrase::new("asset-bulk-restored").number("count", count(undone.restored));
    let left_phrase = Phrase::new("asset-bulk-left").number("count", count(left));
    html! {
        (moment(reader, undone.at)) ", " (who(reader, names, &undone.by.to_string())) ". "
        (words.phrase(&restored))
        @if left > 0 { " " (words.phrase(&left_phrase)) }
    }
}

fn moment(reader: &SignedIn, at: Instant) -> Markup {
    let (iso, text) = (at.to_string(), reader.moment(at));
    html! { (Moment { iso: &iso, text: &text }) }
}
