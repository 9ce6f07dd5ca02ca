//! The lists of people that were brought in, the newest first.

use std::collections::HashMap;

use app::message::Messages;
use app::staff_list::{Outcome, StoredStaffList};
use domain::round::Phrase;
use maud::{Markup, html};

use super::{NEW, path_of, words};
use crate::assets::words::count;
use crate::design::{
    Button, Column, EmptyState, Icon, Moment, Name, Narrow, PageHeading, Row, StatusTag, Table, Weight,
};
use crate::journal::who;
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, names: &HashMap<String, String>, lists: &[StoredStaffList]) -> Markup {
    let words = reader.words;
    let labels = [
        "staff-list-file",
        "staff-list-when",
        "staff-list-who",
        "staff-list-how-far",
        "staff-list-outcome",
    ]
    .map(|key| words.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let untitled = words.text("staff-list-untitled");
    let told: Vec<(String, String, &str)> = lists
        .iter()
        .map(|list| (list.id.to_string(), path_of(list.id), name(list, &untitled)))
        .collect();
    let rows: Vec<Row<'_>> = lists
        .iter()
        .zip(&told)
        .map(|(list, (id, href, name))| Row {
            id,
            name,
            href: Some(href),
            cells: cells(reader, names, list, name),
            selected: false,
        })
        .collect();
    let new = words.text("staff-list-new");
    let action = Button::to(&new, NEW).weight(Weight::Primary).icon(Icon::Upload);
    html! {
        (PageHeading {
            title: &words.text("staff-list-title"),
            lead: Some(&words.text("staff-list-lead")),
            actions: &[action],
            ..PageHeading::default()
        })
        (Table {
            id: "lists",
            caption: &words.text("staff-list-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("staff-list-empty"),
                explanation: &words.text("staff-list-empty-explanation"),
                actions: &[action],
            },
        })
    }
}

/// The name of the file, or the word for a list without one.
pub(super) fn name<'a>(list: &'a StoredStaffList, untitled: &'a str) -> &'a str {
    if list.file_name.is_empty() {
        untitled
    } else {
        &list.file_name
    }
}

fn cells(
    reader: &SignedIn,
    names: &HashMap<String, String>,
    list: &StoredStaffList,
    name: &str,
) -> Vec<Markup> {
    let (status, word) = words::state(reader.words, list);
    let (iso, text) = (list.created_at.to_string(), reader.moment(list.created_at));
    vec![
        html! { (Name(name)) },
        html! { (Moment { iso: &iso, text: &text }) },
        html! { (who(reader, names, &list.created_by.to_string())) },
        html! { (StatusTag::new(status, &word)) },
        html! { (outcome(reader.words, list)) },
    ]
}

/// "12 added, 3 changed"; nothing before acceptance.
fn outcome(words: &Messages, list: &StoredStaffList) -> String {
    let Some(outcome) = list
        .outcome
        .as_deref()
        .and_then(|text| serde_json::from_str::<Outcome>(text).ok())
    else {
        return String::new();
    };
    let told = [
        ("added", outcome.added),
        ("changed", outcome.changed),
        ("unchanged", outcome.unchanged),
    ];
    let told = told
        .into_iter()
        .filter(|(_, people)| *people > 0)
        .map(|(outcome, people)| {
            let phrase = Phrase::new("staff-list-people")
                .number("count", count(people))
                .selector("outcome", outcome);
            words.phrase(&phrase)
        });
    told.collect::<Vec<_>>().join(", ")
}
