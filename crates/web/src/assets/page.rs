//! The page of one piece of equipment: its support, the services that stand on it, every statement with its source.

use std::collections::BTreeSet;

use app::asset::{AssetPage, StandingService, StatedAttribute, Statement};
use app::device_model::ModelOfDevice;
use app::lifecycle::StoredIdentification;
use app::message::Messages;
use app::reconciliation::RowOfList;
use domain::asset::{Attribute, kind_of, name_of};
use domain::lifecycle::End;
use domain::round::{Phrase, Reach};
use domain::zone::Because;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::list::PATH;
use super::words::{reach, read_state, state, state_tag, status, value};
use super::{doubts, labels, owners, udi};
use crate::design::{
    Button, Choice, Control, EmptyState, Fact, FactList, FactValue, Field, Form, Link, Method, Moment, Name,
    Notice, NoticeKind, PageHeading, SectionHeading, SourceBadge, StatusTag, Weight,
};
use crate::device_models;
use crate::zones::page::kind as zone_kind;

/// The name of an asset, or the word for one without.
pub(super) fn name(words: &Messages, page: &AssetPage) -> String {
    match name_of(&page.asset.attributes) {
        nameless if nameless.is_empty() => words.text("asset-untitled"),
        name => name,
    }
}

/// What stands on the page beside the asset itself.
pub(super) struct Extras {
    /// Whether the reader may correct.
    pub(super) may_edit: bool,
    /// The form for a correction, where one is being made.
    pub(super) correction: Option<Markup>,
    /// The history, where the reader may see it.
    pub(super) history: Option<Markup>,
    /// The rows of lists it is made of.
    pub(super) rows: Vec<RowOfList>,
    /// Whether the reader may part them.
    pub(super) may_part: bool,
}

/// The body of the page.
pub(super) fn body(words: &Messages, zone: &TimeZone, page: &AssetPage, extras: &Extras) -> Markup {
    let word = state(words, read_state(&page.asset.support.state));
    let above = kind_of(&page.asset.attributes).map(|found| words.asset_kind(found));
    let (label_word, label) = (words.text("asset-label-link-one"), labels::of_one(page.asset.id));
    html! {
        (PageHeading {
            title: &name(words, page),
            above: above.as_deref(),
            status: read_state(&page.asset.support.state).map(|state| StatusTag::new(status(state), &word)),
            actions: &[Button::to(&label_word, &label)],
            ..PageHeading::default()
        })
        @if page.naming.is_gone() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("asset-page-gone"),
                body: Some(html! {
                    p { (words.text("asset-page-gone-explanation")) }
                    ul { @for missing in &page.naming.missing_from { li { (doubts::missing(words, zone, missing)) } } }
                }),
            })
        }
        @if let Some(correction) = &extras.correction { (correction) }
        (services(words, &page.services))
        (support(words, page))
        (network(words, page))
        @if let Some(model) = &page.model { (device_model(words, model)) }
        @if let Some(carried) = &page.udi { (udi::section(words, page, carried, extras.may_edit)) }
        (facts(words, zone, page, extras.may_edit))
        (doubts::rows(words, zone, page, &extras.rows, extras.may_part))
        @if let Some(history) = &extras.history {
            section {
                (SectionHeading { id: "history", title: &words.text("asset-page-history"), ..SectionHeading::default() })
                (history)
            }
        }
    }
}

fn services(words: &Messages, services: &[StandingService]) -> Markup {
    let to_systems = words.text("asset-page-services-systems");
    html! {
        section {
            (SectionHeading { id: "services", title: &words.text("asset-page-services"), ..SectionHeading::default() })
            @if services.is_empty() {
                (EmptyState {
                    title: &words.text("asset-page-services-none"),
                    explanation: &words.text("asset-page-services-none-explanation"),
                    actions: &[Button::to(&to_systems, "/systems")],
                })
            } @else {
                ul { @for service in services { li { (sentence(words, service)) } } }
            }
        }
    }
}

/// What the maker of a medical device discloses about its model.
fn device_model(words: &Messages, model: &ModelOfDevice) -> Markup {
    let href = format!("{}/{}", device_models::PATH, model.id);
    let name = device_models::name(&model.manufacturer, &model.model);
    html! {
        section {
            (SectionHeading { id: "device-model", title: &words.text("asset-page-device-model"), ..SectionHeading::default() })
            p { (Link { label: &name, href: &href }) }
            (device_models::summary(words, model.disclosed.as_ref()))
        }
    }
}

fn sentence(words: &Messages, service: &StandingService) -> Markup {
    let key = if service.standing.hard {
        "asset-page-stops"
    } else {
        "asset-page-slows"
    };
    let path = if service.through.is_empty() {
        "direct"
    } else {
        "through"
    };
    let phrase = Phrase::new(key)
        .selector("path", path)
        .list("systems", service.through.clone());
    let href = format!("/services/{}", service.standing.service);
    html! { (Link { label: &service.name, href: &href }) " " (words.phrase(&phrase)) }
}

fn support(words: &Messages, page: &AssetPage) -> Markup {
    let columns = &page.asset.support;
    let kept = StoredIdentification::of(&columns.identification);
    let unknown = words.text("asset-unknown");
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let date = |text: &str| {
        text.parse()
            .map(|date| one(html! { (words.date(date)) }))
            .unwrap_or_default()
    };
    let ordinary = match kept.support.map(|support| support.ordinary) {
        Some(End::On(day)) => one(html! { (words.date(day)) }),
        _ => date(&columns.end_of_support),
    };
    let extended = match kept.support {
        Some(support) if support.extended.is_none() => {
            one(html! { (words.text("asset-page-extended-none")) })
        }
        _ => date(&columns.extended_support),
    };
    let product = if columns.product.is_empty() {
        Vec::new()
    } else {
        one(html! { (Name(&kept.label)) })
    };
    let certainty =
        Phrase::new("asset-page-confidence-value").number("hundredths", i64::from(kept.confidence));
    let data = match kept.data.get(..10).and_then(|day| day.parse().ok()) {
        Some(day) => words.date(day),
        None => words.text("asset-page-lifecycle-none"),
    };
    let values = [
        ("asset-page-state-on", one(state_tag(words, &columns.state))),
        ("asset-page-product", product),
        ("asset-page-ordinary-until", ordinary),
        ("asset-page-extended-until", extended),
        ("asset-page-confidence", one(html! { (words.phrase(&certainty)) })),
        ("asset-page-reason", one(html! { (kept.reason) })),
        ("asset-page-lifecycle-data", one(html! { (data) })),
    ];
    let labelled: Vec<(String, Vec<FactValue<'_>>)> = values
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
    html! {
        section {
            (SectionHeading { id: "support", title: &words.text("asset-page-support"), ..SectionHeading::default() })
            (FactList { facts: &facts, unknown: &unknown, contradicting: "" })
        }
    }
}

/// Where it stands in the network and from where it can be reached, each with what says so.
fn network(words: &Messages, page: &AssetPage) -> Markup {
    let because = |because: Because| {
        let phrase = Phrase::new("zone-because").selector("because", because.name());
        words.phrase(&phrase)
    };
    let told = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let zone = page.zone.as_ref().map(|zone| {
        let kind = zone_kind(words, zone.kind);
        told(html! { (Name(&zone.name)) " (" (kind) "), " (because(page.network.zone_because)) })
    });
    let reached = (page.network.reach != Reach::Unknown).then(|| {
        told(html! { (reach(words, page.network.reach)) ", " (because(page.network.reach_because)) })
    });
    let labelled = [
        (words.text("asset-list-zone"), zone.unwrap_or_default()),
        (words.text("asset-list-exposure"), reached.unwrap_or_default()),
    ];
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "network", title: &words.text("asset-page-network"), ..SectionHeading::default() })
            (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" })
        }
    }
}

/// A statement with the words of its source and its day.
struct Told {
    value: Markup,
    source: String,
    iso: String,
    since: String,
}

fn told(words: &Messages, zone: &TimeZone, stated: Attribute, statement: &Statement) -> Told {
    let day = statement.since.in_zone(zone).date();
    let source = statement
        .source
        .clone()
        .unwrap_or_else(|| words.text("asset-page-by-hand"));
    Told {
        value: value(words, stated, &statement.value),
        source: if statement.stale {
            format!("{source}, {}", words.text("asset-page-stale"))
        } else {
            source
        },
        iso: day.to_string(),
        since: words.phrase(&Phrase::new("asset-page-since").date("date", day)),
    }
}

fn facts(words: &Messages, zone: &TimeZone, page: &AssetPage, may_edit: bool) -> Markup {
    let told: Vec<(Attribute, String, Vec<Told>)> = page
        .stated
        .iter()
        .map(
            |StatedAttribute {
                 attribute: stated,
                 statements,
             }| {
                let mut told: Vec<Told> = statements
                    .iter()
                    .map(|statement| told(words, zone, *stated, statement))
                    .collect();
                // The list knows the owner that is shown, not what another source says otherwise.
                if let (Attribute::Owner, [shown, ..]) = (*stated, told.as_mut_slice()) {
                    shown.value = owners::link(words, &statements[0].value);
                }
                (*stated, words.attribute(*stated), told)
            },
        )
        .collect();
    let values: Vec<Vec<FactValue<'_>>> = told
        .iter()
        .map(|(_, _, statements)| statements.iter().map(FactValue::from).collect())
        .collect();
    let facts: Vec<Fact<'_>> = told
        .iter()
        .zip(&values)
        .map(|((stated, label, _), values)| Fact {
            label,
            values,
            action: may_edit.then(|| correct_link(words, page, *stated, label)),
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "facts", title: &words.text("asset-page-facts"), ..SectionHeading::default() })
            (FactList {
                facts: &facts,
                unknown: &words.text("asset-unknown"),
                contradicting: &words.text("asset-page-says-otherwise"),
            })
            @if may_edit { (add_form(words, page)) }
        }
    }
}

impl<'a> From<&'a Told> for FactValue<'a> {
    fn from(told: &'a Told) -> Self {
        FactValue {
            value: told.value.clone(),
            source: Some(SourceBadge {
                source: &told.source,
                href: None,
            }),
            known_since: Some(Moment {
                iso: &told.iso,
                text: &told.since,
            }),
        }
    }
}

fn correct_link(words: &Messages, page: &AssetPage, stated: Attribute, label: &str) -> Markup {
    html! {
        a href={ (PATH) "/" (page.asset.id) "?correct=" (stated) "#correct" } {
            (words.text("asset-page-correct")) span.visually-hidden { " " (label) }
        }
    }
}

/// Chooses one of the attributes that nobody has stated yet.
fn add_form(words: &Messages, page: &AssetPage) -> Markup {
    let stated: BTreeSet<Attribute> = page.stated.iter().map(|stated| stated.attribute).collect();
    let missing: Vec<(&str, String)> = Attribute::ALL
        .iter()
        .filter(|found| !stated.contains(found))
        .map(|found| (found.as_str(), words.attribute(*found)))
        .collect();
    let choices: Vec<Choice<'_>> = missing
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let action = format!("{PATH}/{}#correct", page.asset.id);
    html! {
        @if !choices.is_empty() {
            (Form {
                action: &action,
                method: Method::Get,
                body: html! {
                    (Field {
                        name: "correct",
                        id: Some("missing"),
                        label: &words.text("asset-page-add"),
                        control: Control::Select(&choices),
                        ..Field::default()
                    })
                    (Button::submit(&words.text("asset-page-add-submit")).weight(Weight::Secondary))
                },
                ..Form::default()
            })
        }
    }
}
