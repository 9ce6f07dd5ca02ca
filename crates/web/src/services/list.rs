//! The list of services: those that an incident hits first, then the gravest consequence.

use std::collections::BTreeMap;

use app::incident::ServiceHit;
use app::message::Messages;
use app::service::{Standing, StandingService};
use domain::id::ServiceId;
use domain::round::Phrase;
use domain::service::CareConsequence;
use domain::text::fold_for_search;
use maud::{Markup, html};
use serde::Deserialize;

use super::PATH;
use super::catalogue::CATALOGUE;
use super::standing::{tag, words_of};
use super::words::duration;
use crate::assets::words::count;
use crate::design::{
    ActiveFilter, Button, Choice, Column, Control, EmptyState, Field, FilterBar, Icon, Link, Name, Narrow,
    PageHeading, Requirement, Row, StatusTag, Table,
};
use crate::incidents::hit;
use crate::round::status;
use crate::session::SignedIn;

/// The query of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    q: String,
    consequence: String,
    standing: String,
}

impl ListQuery {
    fn holds(&self, service: &StandingService) -> bool {
        let searched = fold_for_search(self.q.trim());
        let found = &service.listed;
        let consequence = CareConsequence::from_name(&self.consequence);
        let standing = Standing::from_name(&self.standing);
        let text = fold_for_search(&format!("{} {}", found.service.name, found.scope_name));
        (searched.is_empty() || text.contains(&searched))
            && consequence.is_none_or(|wanted| found.service.consequence == wanted)
            && standing.is_none_or(|wanted| service.standing == wanted)
    }

    fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && self.consequence.is_empty() && self.standing.is_empty()
    }
}

/// The body of the page.
pub(super) fn body(
    reader: &SignedIn,
    query: &ListQuery,
    services: &[StandingService],
    hits: &BTreeMap<ServiceId, ServiceHit>,
    gaps: &Markup,
    may_edit: bool,
) -> Markup {
    let words = reader.words;
    let (add, begin) = (words.text("service-add"), words.text("service-catalogue"));
    let action = [
        Button::to(&add, "/services/new").icon(Icon::Plus),
        Button::to(&begin, CATALOGUE),
    ];
    let actions = if may_edit { &action[..] } else { &[] };
    let shown: Vec<&StandingService> = services.iter().filter(|service| query.holds(service)).collect();
    html! {
        (PageHeading {
            title: &words.text("service-list-title"),
            lead: Some(&words.text("service-list-lead")),
            actions,
            ..PageHeading::default()
        })
        // What was searched for comes before what nobody asked for.
        @if query.is_empty() && !services.is_empty() { (gaps) }
        @if !services.is_empty() { (filters(words, query)) }
        (table(reader, query, &shown, hits, actions))
    }
}

fn filters(words: &Messages, query: &ListQuery) -> Markup {
    let found = CareConsequence::ALL.map(|found| (found.name(), words.consequence(found)));
    let standings = Standing::ALL.map(|found| (found.name(), words_of(words, found)));
    let any = words.text("service-list-standing-any");
    let active: &[ActiveFilter<'_>] = &[];
    html! {
        (FilterBar {
            action: PATH,
            label: &words.text("service-list-search"),
            field: "q",
            value: &query.q,
            more: html! {
                (select(&words.text("service-consequence-label"), "consequence", &query.consequence, &any, &found))
                (select(&words.text("service-list-standing"), "standing", &query.standing, &any, &standings))
            },
            submit: &words.text("asset-list-search-submit"),
            active,
            remove: "",
            clear: Some(Link { label: &words.text("asset-list-filter-clear"), href: PATH }),
        })
    }
}

fn select(label: &str, name: &str, value: &str, any: &str, labels: &[(&str, String)]) -> Markup {
    let mut choices = vec![Choice {
        value: "",
        label: any,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (Field {
            name,
            label,
            value,
            requirement: Requirement::Optional(""),
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}

fn table(
    reader: &SignedIn,
    query: &ListQuery,
    services: &[&StandingService],
    hits: &BTreeMap<ServiceId, ServiceHit>,
    actions: &[Button<'_>],
) -> Markup {
    let words = reader.words;
    let keys = [
        "service-name",
        "service-consequence-label",
        "service-outage",
        "service-chain-stage",
        "service-scope",
        "service-owner",
        "service-stands-on",
        "service-list-standing",
    ];
    let labels = keys.map(|key| words.text(key));
    // Where everything is provided by the one house, saying so in every row tells nothing.
    let whole_house = services
        .iter()
        .all(|service| service.listed.service.scope == reader.tenant.id);
    let columns: Vec<Column<'_>> = labels
        .iter()
        .zip(keys)
        .map(|(label, key)| Column {
            label,
            leave_out: key == "service-scope" && whole_house && !reader.has_units,
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = services
        .iter()
        .map(|service| {
            let id = service.listed.service.id;
            (id.to_string(), format!("{PATH}/{id}"))
        })
        .collect();
    let rows: Vec<Row<'_>> = services
        .iter()
        .zip(&ids)
        .map(|(service, (id, href))| Row {
            id,
            name: &service.listed.service.name,
            href: Some(href.as_str()),
            cells: cells(words, service, hits.get(&service.listed.service.id)),
            selected: false,
        })
        .collect();
    let (title, explanation) = if query.is_empty() {
        ("service-list-empty", "service-list-empty-explanation")
    } else {
        ("service-list-no-match", "service-list-no-match-explanation")
    };
    html! {
        (Table {
            id: "services",
            caption: &words.text("service-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text(title),
                explanation: &words.text(explanation),
                actions: if query.is_empty() { actions } else { &[] },
            },
        })
    }
}

fn cells(words: &Messages, service: &StandingService, hit: Option<&ServiceHit>) -> Vec<Markup> {
    let listed = &service.listed;
    let found = &listed.service;
    let outage = match found.tolerable_outage_minutes {
        Some(minutes) => duration(words, minutes),
        None => words.text("service-outage-unknown"),
    };
    let stands_on = Phrase::new("service-list-stands-on").number("count", count(service.stands_on));
    let word = words.consequence(found.consequence);
    vec![
        html! { (Name(&found.name)) @if let Some(hit) = hit { " " (hit::tag(words, hit)) } },
        html! { (StatusTag::new(status(found.consequence), &word)) },
        html! { (outage) },
        html! { (words.chain_stage(found.chain_stage)) },
        html! { (Name(&listed.scope_name)) },
        html! {
            @match &listed.owner_name {
                Some(owner) => (Name(owner)),
                None => (words.text("service-owner-none")),
            }
        },
        html! { (words.phrase(&stands_on)) },
        tag(words, service.standing),
    ]
}
