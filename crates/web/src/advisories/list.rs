//! The inbox: one row for each device model, what presses most first, with the advisories that may speak of it.

use app::advisory::{About, Device, Inbox, ModelEntry};
use domain::advisory::standing::Standing;
use domain::round::Phrase;
use domain::text::fold_for_search;
use maud::{Markup, html};
use serde::Deserialize;

use super::words::{is_unplaced, severity, standing_tag, tally, tracked, wards, wards_told};
use super::{CSV, MODELS, PATH};
use crate::assets::words::count;
use crate::design::{
    ActiveFilter, Button, Choice, Column, Control, EmptyState, Field, FilterBar, Icon, Link, Name, Narrow,
    PageHeading, Requirement, Row, Status, StatusTag, Table,
};
use crate::device_models::name;
use crate::session::SignedIn;

/// The most rows shown: more are found by searching.
const SHOWN: usize = 500;
/// The most wards named in a cell.
const WARDS: usize = 4;
/// The most advisories named in a cell.
const ADVISORIES: usize = 5;

/// What stands in each column.
const COLUMNS: [&str; 4] = [
    "advisory-model",
    "advisory-where",
    "advisory-devices",
    "advisory-documents",
];

/// What can be asked of the inbox: the value, and the key of its words.
const LOOKS: [(&str, &str); 7] = [
    ("", "advisory-look-to-decide"),
    ("open", "advisory-look-open"),
    ("reopened", "advisory-look-reopened"),
    ("uncertain", "advisory-look-uncertain"),
    ("decided", "advisory-look-decided"),
    ("not_affected", "advisory-look-not-affected"),
    ("all", "advisory-look-all"),
];

/// The query of the inbox.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    q: String,
    look: String,
}

/// A model with those of its advisories that are asked for.
pub(super) struct Shown<'a> {
    pub(super) entry: &'a ModelEntry,
    pub(super) about: Vec<&'a About>,
}

impl ListQuery {
    fn look(&self) -> &'static str {
        let found = LOOKS.iter().find(|(value, _)| *value == self.look);
        found.map_or("", |(value, _)| value)
    }

    fn holds(&self, about: &About) -> bool {
        match self.look() {
            "open" => about.standing == Standing::Open,
            "reopened" => about.standing == Standing::Reopened,
            "decided" => about.standing == Standing::Decided,
            "not_affected" => about.standing == Standing::NotAffected,
            "uncertain" => about.is_uncertain() && about.standing != Standing::NotAffected,
            "all" => true,
            _ => about.standing.is_open(),
        }
    }

    /// The models and advisories that are asked for, in the order of the inbox.
    pub(super) fn shown<'a>(&self, inbox: &'a Inbox) -> Vec<Shown<'a>> {
        let searched = fold_for_search(self.q.trim());
        let shown = inbox.models.iter().filter_map(|entry| {
            let mut about: Vec<&About> = entry.about.iter().filter(|about| self.holds(about)).collect();
            if !searched.is_empty() && !fold_for_search(&of_model(entry)).contains(&searched) {
                about.retain(|about| fold_for_search(&of_document(inbox, about)).contains(&searched));
            }
            (!about.is_empty()).then_some(Shown { entry, about })
        });
        shown.collect()
    }
}

/// What is searched of a model: its name and where its devices stand.
fn of_model(entry: &ModelEntry) -> String {
    let mut text = vec![entry.manufacturer.as_str(), entry.model.as_str()];
    text.extend(entry.devices.iter().map(Device::ward));
    text.join("\n")
}

/// What is searched of a document: its identifier, its title, its publisher and the numbers of its weaknesses.
fn of_document(inbox: &Inbox, about: &About) -> String {
    let Some(document) = inbox.document(about) else {
        return String::new();
    };
    let mut text = vec![
        document.tracking_id.as_str(),
        document.title.as_str(),
        document.publisher.as_str(),
    ];
    text.extend(document.cves());
    text.join("\n")
}

/// The address of the inbox, or of its file, that asks for this.
fn address(path: &str, look: &str, q: &str) -> String {
    let asked = [("q", q.trim()), ("look", look)];
    let asked: Vec<_> = asked.iter().filter(|(_, value)| !value.is_empty()).collect();
    match serde_urlencoded::to_string(asked) {
        Ok(asked) if !asked.is_empty() => format!("{path}?{asked}"),
        _ => path.to_owned(),
    }
}

/// The body of the page.
pub(super) fn body(reader: &SignedIn, query: &ListQuery, inbox: &Inbox) -> Markup {
    let words = reader.words;
    let shown = query.shown(inbox);
    let (export, file) = (
        words.text("asset-list-export"),
        address(CSV, query.look(), &query.q),
    );
    let download = [Button::to(&export, &file).icon(Icon::Download)];
    let documents = inbox.advisories.matcher.advisories().len();
    let counted = Phrase::new("advisory-list-shown")
        .number("models", count(shown.len()))
        .number("all", count(inbox.models.len()))
        .number("documents", count(documents));
    html! {
        (PageHeading {
            title: &words.text("advisory-list-title"),
            lead: Some(&words.text("advisory-list-lead")),
            actions: if shown.is_empty() { &[] } else { &download },
            ..PageHeading::default()
        })
        @if documents > 0 {
            (filters(reader, query))
            p { (words.phrase(&counted)) }
        }
        (table(reader, query, inbox, &shown))
    }
}

fn filters(reader: &SignedIn, query: &ListQuery) -> Markup {
    let words = reader.words;
    let labels = LOOKS.map(|(value, key)| (value, words.text(key)));
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let mut active = Vec::new();
    if !query.q.trim().is_empty() {
        let label = Phrase::new("asset-list-filter-search").text("text", query.q.trim());
        active.push((words.phrase(&label), address(PATH, query.look(), "")));
    }
    if let Some((_, label)) = labels
        .iter()
        .find(|(value, _)| !value.is_empty() && *value == query.look())
    {
        active.push((label.clone(), address(PATH, "", &query.q)));
    }
    let active: Vec<ActiveFilter<'_>> = active
        .iter()
        .map(|(label, remove_href)| ActiveFilter { label, remove_href })
        .collect();
    html! {
        (FilterBar {
            action: PATH,
            label: &words.text("advisory-list-search"),
            field: "q",
            value: &query.q,
            more: html! {
                (Field {
                    name: "look",
                    label: &words.text("advisory-look"),
                    value: query.look(),
                    requirement: Requirement::Optional(""),
                    control: Control::Select(&choices),
                    ..Field::default()
                })
            },
            submit: &words.text("navigation-search"),
            active: &active,
            remove: &words.text("asset-list-filter-remove"),
            clear: Some(Link { label: &words.text("asset-list-filter-clear"), href: PATH }),
        })
    }
}

fn table(reader: &SignedIn, query: &ListQuery, inbox: &Inbox, shown: &[Shown<'_>]) -> Markup {
    let words = reader.words;
    let labels = COLUMNS.map(|key| words.text(key));
    let unplaced = shown.iter().all(|one| is_unplaced(reader, one.entry));
    let columns: Vec<Column<'_>> = COLUMNS
        .iter()
        .zip(&labels)
        .map(|(key, label)| Column {
            label,
            leave_out: *key == "advisory-where" && unplaced,
            ..Column::default()
        })
        .collect();
    let shown = shown.get(..SHOWN).unwrap_or(shown);
    let named: Vec<(String, String, String)> = shown
        .iter()
        .map(|one| {
            let id = one.entry.id.to_string();
            let href = format!("{MODELS}/{id}");
            (id, href, name(&one.entry.manufacturer, &one.entry.model))
        })
        .collect();
    let rows: Vec<Row<'_>> = shown
        .iter()
        .zip(&named)
        .map(|(one, (id, href, name))| Row {
            id,
            name,
            href: Some(href.as_str()),
            cells: cells(reader, inbox, one, name),
            selected: false,
        })
        .collect();
    let is_empty = query.q.trim().is_empty() && query.look().is_empty();
    let (title, explanation) = match (inbox.advisories.matcher.advisories().is_empty(), is_empty) {
        (true, _) => ("advisory-list-none", "advisory-list-none-explanation"),
        (false, true) => ("advisory-list-done", "advisory-list-done-explanation"),
        (false, false) => ("advisory-list-nothing", "advisory-list-nothing-explanation"),
    };
    html! {
        (Table {
            id: "advisories",
            caption: &words.text("advisory-list-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState { title: &words.text(title), explanation: &words.text(explanation), actions: &[] },
        })
    }
}

fn cells(reader: &SignedIn, inbox: &Inbox, shown: &Shown<'_>, name: &str) -> Vec<Markup> {
    let words = reader.words;
    let concerned = shown.entry.concerned(shown.about.iter().copied());
    let of = |holds: fn(&Device) -> bool| {
        let counted = concerned.iter().filter(|device| holds(device)).count();
        count(counted)
    };
    let exposed = Phrase::new("advisory-exposed")
        .number("concerned", count(concerned.len()))
        .number("life", of(Device::is_life_supporting))
        .number("networked", of(Device::is_networked))
        .number("unsaid", of(|device| device.networked().is_none()));
    let more = shown.about.len().saturating_sub(ADVISORIES);
    vec![
        html! { (Name(name)) },
        wards_told(words, &wards(shown.entry, &shown.about), WARDS),
        html! { (words.phrase(&exposed)) },
        html! {
            @for about in shown.about.iter().take(ADVISORIES) { div { (document(reader, inbox, about)) } }
            @if more > 0 { div { (words.phrase(&Phrase::new("advisory-more").number("count", count(more)))) } }
        },
    ]
}

fn document(reader: &SignedIn, inbox: &Inbox, about: &About) -> Markup {
    let words = reader.words;
    html! {
        a href=(format!("{PATH}/{}", about.advisory)) { (Name(tracked(inbox, about))) } " "
        (standing_tag(words, about)) " "
        @if about.is_uncertain() { (StatusTag::new(Status::Unknown, &words.text("advisory-uncertain"))) " " }
        (tally(words, about.tally)) ", "
        (severity(words, about.basis.cvss_tenths, about.basis.exploited, about.basis.fix_offered))
    }
}
