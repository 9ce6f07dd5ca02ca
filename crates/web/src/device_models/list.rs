//! The list of device models: search, whether their makers disclosed anything, and one row for each.

use app::device_model::{DeviceModel, ListedModels, Tally};
use app::message::Messages;
use domain::asset::Attribute;
use domain::round::Phrase;
use maud::{Markup, html};

use super::page::{support, unsure};
use super::{CSV, ListQuery, PATH};
use crate::assets::words::count;
use crate::design::{
    ActiveFilter, Button, Choice, Column, Control, EmptyState, Field, FilterBar, Icon, Link, Name, Narrow,
    PageHeading, Requirement, Row, Table,
};
use crate::session::SignedIn;

/// The most rows shown: more are found by searching.
const SHOWN: usize = 1_000;
/// The most wards and versions named in a cell.
const NAMED: usize = 3;

/// What stands in each column.
pub(super) const COLUMNS: [&str; 9] = [
    "device-model-name",
    "device-model-maker",
    "device-model-devices",
    "device-model-where",
    "device-model-networked",
    "device-model-on-patients",
    "device-model-software",
    "device-model-disclosed",
    "device-model-support",
];

/// The body of the page.
pub(super) fn body(reader: &SignedIn, query: &ListQuery, listed: &ListedModels) -> Markup {
    let words = reader.words;
    let shown = Phrase::new("device-model-list-shown")
        .number("shown", count(listed.models.len().min(SHOWN)))
        .number("all", count(listed.all));
    let (export_word, address) = (words.text("asset-list-export"), export_address(query));
    let export = [Button::to(&export_word, &address).icon(Icon::Download)];
    html! {
        (PageHeading {
            title: &words.text("device-model-list-title"),
            lead: Some(&words.text("device-model-list-lead")),
            actions: if listed.models.is_empty() { &[] } else { &export },
            ..PageHeading::default()
        })
        (filters(words, query))
        @if listed.unnamed > 0 {
            p.hint {
                (words.phrase(&Phrase::new("device-model-list-unnamed").number("count", count(listed.unnamed))))
                " " a href="/assets?kind=medical_device" { (words.text("device-model-list-unnamed-look")) }
            }
        }
        @if listed.all > 0 { p { (words.phrase(&shown)) } }
        (table(reader, query, listed))
    }
}

fn filters(words: &Messages, query: &ListQuery) -> Markup {
    let labels = [
        ("", "device-model-mds2-any"),
        ("yes", "device-model-mds2-with"),
        ("no", "device-model-mds2-without"),
    ]
    .map(|(value, key)| (value, words.text(key)));
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let mut active = Vec::new();
    if !query.q.trim().is_empty() {
        let label = Phrase::new("asset-list-filter-search").text("text", query.q.trim());
        let without = format!("{PATH}?mds2={}", disclosed(query));
        active.push((words.phrase(&label), without));
    }
    if let Some((_, label)) = labels
        .iter()
        .find(|(value, _)| !value.is_empty() && *value == query.mds2)
    {
        let search = serde_urlencoded::to_string([("q", &query.q)]).unwrap_or_default();
        active.push((label.clone(), format!("{PATH}?{search}")));
    }
    let active: Vec<ActiveFilter<'_>> = active
        .iter()
        .map(|(label, remove_href)| ActiveFilter { label, remove_href })
        .collect();
    let select = Field {
        name: "mds2",
        label: &words.text("device-model-mds2"),
        value: &query.mds2,
        requirement: Requirement::Optional(""),
        control: Control::Select(&choices),
        ..Field::default()
    };
    html! {
        (FilterBar {
            action: PATH,
            label: &words.text("device-model-list-search"),
            field: "q",
            value: &query.q,
            more: html! { (select) },
            submit: &words.text("navigation-search"),
            active: &active,
            remove: &words.text("asset-list-filter-remove"),
            clear: Some(Link { label: &words.text("asset-list-filter-clear"), href: PATH }),
        })
    }
}

/// The address of the same models as a file.
fn export_address(query: &ListQuery) -> String {
    let asked = [("q", query.q.trim()), ("mds2", disclosed(query))];
    let asked = asked.iter().filter(|(_, value)| !value.is_empty());
    match serde_urlencoded::to_string(asked.collect::<Vec<_>>()) {
        Ok(asked) if !asked.is_empty() => format!("{CSV}?{asked}"),
        _ => CSV.to_owned(),
    }
}

/// The filter in force, as an address carries it.
fn disclosed(query: &ListQuery) -> &'static str {
    match query.mds2.as_str() {
        "yes" => "yes",
        "no" => "no",
        _ => "",
    }
}

fn table(reader: &SignedIn, query: &ListQuery, listed: &ListedModels) -> Markup {
    let words = reader.words;
    let labels = COLUMNS.map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .zip(COLUMNS)
        .map(|(label, key)| Column {
            label,
            leave_out: !reader.has_units
                && is_of_wards(key)
                && !listed.models.iter().any(|model| says(model, key)),
            ..Column::default()
        })
        .collect();
    let models = listed.models.iter().take(SHOWN);
    let ids: Vec<(String, String)> = models
        .clone()
        .map(|model| (model.id.to_string(), format!("{PATH}/{}", model.id)))
        .collect();
    let rows: Vec<Row<'_>> = models
        .zip(&ids)
        .map(|(model, (id, href))| Row {
            id,
            name: &model.model,
            href: Some(href.as_str()),
            cells: cells(words, model),
            selected: false,
        })
        .collect();
    let filtered = !query.q.trim().is_empty() || !disclosed(query).is_empty();
    let (title, explanation) = if filtered {
        (
            "device-model-list-nothing",
            "device-model-list-nothing-explanation",
        )
    } else {
        ("device-model-list-empty", "device-model-list-empty-explanation")
    };
    html! {
        (Table {
            id: "device-models",
            caption: &words.text("device-model-list-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text(title),
                explanation: &words.text(explanation),
                actions: &[],
            },
        })
    }
}

/// Whether a column is about wards and the patients in them.
fn is_of_wards(key: &str) -> bool {
    ["device-model-where", "device-model-on-patients"].contains(&key)
}

/// Whether any list says anything of a model in such a column.
fn says(model: &DeviceModel, key: &str) -> bool {
    let attributes: &[Attribute] = match key {
        "device-model-where" => &[Attribute::Unit],
        _ => &[Attribute::PatientConnected, Attribute::LifeSupporting],
    };
    attributes
        .iter()
        .any(|attribute| !model.values(*attribute).is_empty())
}

fn cells(words: &Messages, model: &DeviceModel) -> Vec<Markup> {
    let on_patients = [Attribute::PatientConnected, Attribute::LifeSupporting];
    let on_patients = on_patients.map(|attribute| tally(words, model.tally(attribute), attribute));
    vec![
        html! { (Name(&model.model)) },
        html! { (Name(&model.manufacturer)) },
        html! { (model.devices.len()) },
        named(words, &model.values(Attribute::Unit)),
        html! { (tally(words, model.tally(Attribute::Networked), Attribute::Networked)) },
        html! { @for told in &on_patients { div { (told) } } },
        named(words, &model.values(Attribute::SoftwareVersion)),
        match &model.disclosure {
            Some(form) => html! {
                (words.text("asset-yes"))
                @if !form.dated.is_empty() { ", " (Name(&form.dated)) }
            },
            None => html! { (words.text("device-model-not-disclosed")) },
        },
        support(words, model),
    ]
}

/// Values with how many devices have each, the commonest first.
fn named(words: &Messages, values: &[(String, usize)]) -> Markup {
    let more = values.len().saturating_sub(NAMED);
    html! {
        @if values.is_empty() { (unsure(words)) }
        @for (value, devices) in values.iter().take(NAMED) { div { (Name(value)) " (" (devices) ")" } }
        @if more > 0 { div { (words.phrase(&Phrase::new("device-model-more").number("count", count(more)))) } }
    }
}

/// `3 of 4 on a network, of 1 nobody has said`.
pub(super) fn tally(words: &Messages, tally: Tally, attribute: Attribute) -> String {
    words.phrase(
        &Phrase::new("device-model-tally")
            .selector("attribute", attribute.as_str())
            .number("yes", count(tally.yes))
            .number("unknown", count(tally.unknown))
            .number("all", count(tally.all)),
    )
}
