//! The page of one service: a sentence for the ward, what it stands on, what stands on it, and the equipment under it
//! that is no longer supported.

use app::asset::NamedAsset;
use app::incident::ServiceHit;
use app::message::Messages;
use app::service::{FetchedService, StandingService};
use domain::lifecycle::State;
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use super::standing::{counts, tag};
use super::words::duration;
use crate::assets::words::{read_state, state_tag};
use crate::dependencies::Surroundings;
use crate::design::{
    Button, Fact, FactList, FactValue, Icon, Link, Moment, Name, Notice, NoticeKind, PageHeading,
    SectionHeading, StatusTag,
};
use crate::incidents::hit;
use crate::round::status;
use crate::session::SignedIn;

/// What stands on the page beside the service itself.
pub(super) struct Extras<'a> {
    /// Whether the reader may change it.
    pub(super) may_edit: bool,
    /// What it stands on, what stands on it, and the form that adds to it.
    pub(super) surroundings: Surroundings<'a>,
    /// How it stands.
    pub(super) standing: Option<&'a StandingService>,
    /// Those pieces of the equipment under it that the reader may see.
    pub(super) equipment: &'a [NamedAsset],
    /// What an open incident says of it.
    pub(super) hit: Option<ServiceHit>,
}

/// The body of the page.
pub(super) fn body(reader: &SignedIn, page: &FetchedService, extras: &Extras<'_>) -> Markup {
    let words = reader.words;
    let listed = &page.listed;
    let service = &listed.service;
    let above = Phrase::new("service-above")
        .text("stage", &words.chain_stage(service.chain_stage))
        .text("place", &listed.scope_name);
    let word = words.consequence(service.consequence);
    let correct = words.text("service-correct");
    let edit = format!("{PATH}/{}/edit", service.id);
    let action = [Button::to(&correct, &edit).icon(Icon::Pencil)];
    let workaround = service.workaround.trim();
    html! {
        (PageHeading {
            title: &service.name,
            above: Some(&words.phrase(&above)),
            lead: Some(&lead(words, page)),
            status: Some(StatusTag::new(status(service.consequence), &word)),
            actions: if extras.may_edit { &action } else { &[] },
        })
        @if let Some(found) = &extras.hit {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("service-hit"),
                body: Some(html! { p { (hit::tag(words, found)) " " (hit::told(reader, found)) } }),
            })
        }
        p.plain {
            @if workaround.is_empty() { (words.text("service-workaround-none")) } @else { (workaround) }
        }
        (facts(words, page))
        (extras.surroundings.stands_on(words, "service-stands-on", "service-stands-on-nothing"))
        (extras.surroundings.carries(words, "service-carries", "service-carries-none"))
        (unsupported(words, extras))
    }
}

fn lead(words: &Messages, page: &FetchedService) -> String {
    let service = &page.listed.service;
    let phrase = Phrase::new("service-lead").selector("consequence", service.consequence.name());
    words.phrase(&match service.tolerable_outage_minutes {
        Some(minutes) => phrase
            .selector("said", "yes")
            .text("time", &duration(words, minutes)),
        None => phrase.selector("said", "no").text("time", ""),
    })
}

fn facts(words: &Messages, page: &FetchedService) -> Markup {
    let listed = &page.listed;
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let service = &listed.service;
    let time = |minutes: Option<u32>| {
        minutes
            .map(|minutes| one(html! { (duration(words, minutes)) }))
            .unwrap_or_default()
    };
    let told = |text: &str| match text.trim() {
        "" => Vec::new(),
        text => one(html! { (text) }),
    };
    let values = [
        ("service-scope", one(html! { (Name(&listed.scope_name)) })),
        (
            "service-chain-stage",
            one(html! { (words.chain_stage(listed.service.chain_stage)) }),
        ),
        ("service-outage", time(service.tolerable_outage_minutes)),
        ("service-recovery", time(service.recovery_time_minutes)),
        ("service-loss", time(service.tolerable_loss_minutes)),
        (
            "service-practised",
            service
                .workaround_practised_on
                .map(|day| one(html! { (Moment { iso: &day.to_string(), text: &words.date(day) }) }))
                .unwrap_or_default(),
        ),
        (
            "service-owner",
            listed
                .owner_name
                .as_deref()
                .map(|owner| one(html! { (Name(owner)) }))
                .unwrap_or_default(),
        ),
        (
            "service-deputies",
            listed
                .deputy_names
                .iter()
                .flat_map(|deputy| one(html! { (Name(deputy)) }))
                .collect(),
        ),
        ("service-hours", told(&service.hours)),
        ("service-demand", told(&service.demand)),
    ];
    let supplier = service.supplier.zip(page.supplier_name.as_deref());
    let supplier = supplier.map(|(id, name)| {
        let link = html! { a href={ "/suppliers/" (id) } { (Name(name)) } };
        ("service-supplier", one(link))
    });
    let values: Vec<_> = values.into_iter().chain(supplier).collect();
    let labelled: Vec<_> = values
        .into_iter()
        .map(|(key, values)| (words.text(key), values))
        .collect();
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" }) }
}

/// How it stands, and which of the equipment under it is to blame, as far as the reader may see it.
fn unsupported(words: &Messages, extras: &Extras<'_>) -> Markup {
    let grave: Vec<&NamedAsset> = extras
        .equipment
        .iter()
        .filter(|asset| {
            // Unknown is never fine: what nobody can vouch for is named as well.
            read_state(&asset.support_state) != Some(State::Supported)
        })
        .collect();
    let untitled = words.text("asset-untitled");
    html! {
        section {
            (SectionHeading { id: "equipment", title: &words.text("service-equipment"), ..SectionHeading::default() })
            @if let Some(service) = extras.standing {
                p { (tag(words, service.standing)) " " (counts(words, service).unwrap_or_default()) }
            }
            @if !grave.is_empty() {
                ul {
                    @for asset in grave {
                        li {
                            (Link {
                                label: if asset.name.is_empty() { &untitled } else { &asset.name },
                                href: &format!("/assets/{}", asset.id),
                            })
                            @if !asset.unit.is_empty() { ", " bdi { (asset.unit) } }
                            " " (state_tag(words, &asset.support_state))
                        }
                    }
                }
            }
        }
    }
}
