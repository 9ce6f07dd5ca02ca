//! The search and the filters of the list of equipment, and what is in force of them in words.

use app::message::Messages;
use app::zone::Zone;
use domain::asset::AssetKind;
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::{Beside, PATH};
use super::owners;
use super::query::{ListQuery, NO_ZONE, REACHES, STALE};
use super::words::{STATES, reach, read_state, state};
use crate::design::{ActiveFilter, Choice, Control, Field, FilterBar, Link, Requirement};

/// The search with its filters, and those in force.
pub(super) fn bar(words: &Messages, query: &ListQuery, beside: &Beside<'_>) -> Markup {
    let zones = beside.zones;
    let active = active(words, query, beside);
    let active: Vec<ActiveFilter<'_>> = active
        .iter()
        .map(|(label, remove_href)| ActiveFilter { label, remove_href })
        .collect();
    html! {
        (FilterBar {
            action: PATH,
            label: &words.text("asset-list-search"),
            field: "q",
            value: &query.q,
            more: html! {
                (kinds(words, query))
                (states(words, query))
                @if !zones.is_empty() { (zone_choice(words, query, zones)) }
                (exposures(words, query))
                @if let Some(owners) = owners::choice(words, query, beside.owners) { (owners) }
                (ages(words, query))
                @if !query.location.is_empty() { input type="hidden" name="location" value=(query.location); }
                @if !query.sort.is_empty() { input type="hidden" name="sort" value=(query.sort); }
                @if query.descending() { input type="hidden" name="order" value=(query.order); }
            },
            submit: &words.text("asset-list-search-submit"),
            active: &active,
            remove: &words.text("asset-list-filter-remove"),
            clear: Some(Link { label: &words.text("asset-list-filter-clear"), href: PATH }),
        })
    }
}

fn kinds(words: &Messages, query: &ListQuery) -> Markup {
    let any = words.text("asset-list-kind-any");
    let labels = AssetKind::ALL.map(|found| (found.as_str(), words.asset_kind(found)));
    let mut choices = vec![Choice {
        value: "",
        label: &any,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    select(&words.text("asset-list-kind"), "kind", &query.kind, &choices)
}

fn states(words: &Messages, query: &ListQuery) -> Markup {
    let any = words.text("asset-list-state-any");
    let labels = STATES.map(|found| (found.word(), state(words, Some(found))));
    let mut choices = vec![Choice {
        value: "",
        label: &any,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    select(&words.text("asset-list-state"), "state", &query.state, &choices)
}

fn zone_choice(words: &Messages, query: &ListQuery, zones: &[Zone]) -> Markup {
    let (any, none) = (words.text("asset-list-zone-any"), words.text("zone-none"));
    let ids: Vec<String> = zones.iter().map(|zone| zone.id.to_string()).collect();
    let mut choices = vec![Choice {
        value: "",
        label: &any,
    }];
    choices.extend(zones.iter().zip(&ids).map(|(zone, id)| Choice {
        value: id,
        label: &zone.name,
    }));
    choices.push(Choice {
        value: NO_ZONE,
        label: &none,
    });
    select(&words.text("asset-list-zone"), "zone", &query.zone, &choices)
}

fn exposures(words: &Messages, query: &ListQuery) -> Markup {
    let any = words.text("asset-list-exposure-any");
    let labels = REACHES.map(|found| (found.name(), reach(words, found)));
    let mut choices = vec![Choice {
        value: "",
        label: &any,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    select(
        &words.text("asset-list-exposure"),
        "exposure",
        &query.exposure,
        &choices,
    )
}

fn ages(words: &Messages, query: &ListQuery) -> Markup {
    let [any, stale] = ["asset-list-stale-any", "asset-list-stale-only"].map(|key| words.text(key));
    let choices = [
        Choice {
            value: "",
            label: &any,
        },
        Choice {
            value: STALE,
            label: &stale,
        },
    ];
    select(&words.text("asset-list-stale"), "age", &query.age, &choices)
}

pub(super) fn select(label: &str, name: &str, value: &str, choices: &[Choice<'_>]) -> Markup {
    let field = Field {
        name,
        label,
        value,
        requirement: Requirement::Optional(""),
        control: Control::Select(choices),
        ..Field::default()
    };
    html! { (field) }
}

/// The filters in force, each with the address of the list without it.
fn active(words: &Messages, query: &ListQuery, beside: &Beside<'_>) -> Vec<(String, String)> {
    let plain = query.first_page();
    let mut active = Vec::new();
    if !query.q.trim().is_empty() {
        let label = Phrase::new("asset-list-filter-search").text("text", query.q.trim());
        active.push((
            words.phrase(&label),
            ListQuery {
                q: String::new(),
                ..plain.clone()
            },
        ));
    }
    if let Some(found) = query.kind() {
        active.push((
            words.asset_kind(found),
            ListQuery {
                kind: String::new(),
                ..plain.clone()
            },
        ));
    }
    if let Some(found) = read_state(&query.state) {
        active.push((
            state(words, Some(found)),
            ListQuery {
                state: String::new(),
                ..plain.clone()
            },
        ));
    }
    if query.filter().zone.is_some() {
        let zone = beside.zones.iter().find(|zone| zone.id.to_string() == query.zone);
        let label = zone.map_or_else(|| words.text("zone-none"), |zone| zone.name.clone());
        active.push((
            label,
            ListQuery {
                zone: String::new(),
                ..plain.clone()
            },
        ));
    }
    if let Some(found) = query.exposure() {
        active.push((
            reach(words, found),
            ListQuery {
                exposure: String::new(),
                ..plain.clone()
            },
        ));
    }
    if let Some(path) = query.filter().location {
        let label = match path.trim_end_matches(" > ") {
            "" => words.text("location-none"),
            path => path.to_owned(),
        };
        active.push((
            label,
            ListQuery {
                location: String::new(),
                ..plain.clone()
            },
        ));
    }
    if let Some(label) = owners::active(words, query, beside.owners) {
        active.push((
            label,
            ListQuery {
                owner: String::new(),
                ..plain.clone()
            },
        ));
    }
    if query.filter().stale {
        active.push((
            words.text("asset-list-stale-only"),
            ListQuery {
                age: String::new(),
                ..plain.clone()
            },
        ));
    }
    active
        .into_iter()
        .map(|(label, without)| (label, without.address(PATH)))
        .collect()
}

/// The search and the filters in force in words.
pub(super) fn described(words: &Messages, query: &ListQuery, beside: &Beside<'_>) -> Vec<String> {
    let active = active(words, query, beside).into_iter();
    active.map(|(label, _)| label).collect()
}
