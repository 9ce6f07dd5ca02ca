//! The imports of the hospital, newest first.

use app::import::{Import, ImportState, Outcome};
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{count, state, state_status};
use crate::design::{
    Button, Column, EmptyState, Icon, Moment, Name, Narrow, PageHeading, Row, StatusTag, Table, Weight,
};
use crate::session::SignedIn;

/// Where the imports are.
pub(super) const PATH: &str = "/imports";

/// The body of the page.
pub(super) fn body(reader: &SignedIn, imports: &[(Import, String)]) -> Markup {
    let words = reader.words;
    let new = words.text("import-list-new");
    let sources = words.text("source-list-title");
    let action = Button::to(&new, "/imports/new")
        .weight(Weight::Primary)
        .icon(Icon::Upload);
    html! {
        (PageHeading {
            title: &words.text("import-list-title"),
            lead: Some(&words.text("import-list-lead")),
            actions: &[Button::to(&sources, crate::sources::PATH), action],
            ..PageHeading::default()
        })
        (table(reader, imports, action))
    }
}

fn table(reader: &SignedIn, imports: &[(Import, String)], action: Button<'_>) -> Markup {
    let words = reader.words;
    let labels = [
        "import-list-file",
        "import-list-source",
        "import-list-when",
        "import-list-state",
        "import-list-outcome",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = imports
        .iter()
        .map(|(import, _)| (import.id.to_string(), format!("{PATH}/{}", import.id)))
        .collect();
    let rows: Vec<Row<'_>> = imports
        .iter()
        .zip(&ids)
        .map(|((import, source), (id, href))| Row {
            id,
            name: &import.file_name,
            href: Some(href.as_str()),
            cells: cells(reader, import, source),
            selected: false,
        })
        .collect();
    html! {
        (Table {
            id: "imports",
            caption: &words.text("import-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("import-list-empty"),
                explanation: &words.text("import-list-empty-explanation"),
                actions: &[action],
            },
        })
    }
}

fn cells(reader: &SignedIn, import: &Import, source: &str) -> Vec<Markup> {
    let words = reader.words;
    let state_word = words.phrase(&state(import.state));
    vec![
        html! { (Name(&import.file_name)) },
        html! { (Name(source)) },
        html! { (Moment { iso: &import.created_at.to_string(), text: &reader.moment(import.created_at) }) },
        html! { (StatusTag::new(state_status(import.state), &state_word)) },
        html! { (outcome(words, import)) },
    ]
}

/// "12 new, 2,941 unchanged"; nothing before acceptance.
fn outcome(words: &Messages, import: &Import) -> String {
    let Some(outcome) = read_outcome(import) else {
        return String::new();
    };
    let counts = outcome.counts;
    let told: Vec<String> = [
        ("new", counts.new),
        ("changed", counts.changed),
        ("unchanged", counts.unchanged),
        ("rejected", counts.rejected),
    ]
    .into_iter()
    .filter(|(_, rows)| *rows > 0)
    .map(|(outcome, rows)| {
        let phrase = Phrase::new("import-list-rows")
            .number("count", count(rows))
            .selector("outcome", outcome);
        words.phrase(&phrase)
    })
    .collect();
    told.join(", ")
}

/// What accepting the import changed.
pub(super) fn read_outcome(import: &Import) -> Option<Outcome> {
    if import.state != ImportState::Accepted {
        return None;
    }
    serde_json::from_str(import.outcome.as_deref()?).ok()
}
