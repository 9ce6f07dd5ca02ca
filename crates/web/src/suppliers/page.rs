//! The page of one supplier: what stands on it, the ways it comes in, whom to call at night, what is agreed.

use app::supplier::contact::AttemptForm;
use app::supplier::remote_access::RemoteAccessForm;
use app::supplier::{FetchedSupplier, ListedSupplier};
use domain::access::ViewAssets;
use domain::round::Phrase;
use domain::supplier::Clause;
use maud::{Markup, html};

use super::words::{answer_tag, caretaker, clause, criticality, hit};
use super::{PATH, contact, ways_in};
use crate::assets::words::{count, number};
use crate::design::{
    Button, Fact, FactList, FactValue, Icon, Moment, Name, PageHeading, SectionHeading, StatusTag, Weight,
};
use crate::form::Problems;
use crate::round::status;
use crate::session::SignedIn;

/// What was typed into one of the forms of the page and not taken.
#[derive(Default)]
pub(super) struct Typed {
    /// About a try of the number, with what is wrong with it.
    pub(super) attempt: Option<(AttemptForm, Problems)>,
    /// About a way in, likewise.
    pub(super) way_in: Option<(RemoteAccessForm, Problems)>,
}

/// One value of a fact.
pub(super) fn one(value: Markup) -> Vec<FactValue<'static>> {
    vec![FactValue {
        value,
        source: None,
        known_since: None,
    }]
}

/// The body of the page.
pub(super) fn body(reader: &SignedIn, fetched: &FetchedSupplier, may_edit: bool, typed: &Typed) -> Markup {
    let words = reader.words;
    let listed = &fetched.listed;
    let supplier = &listed.supplier;
    let (down, correct) = (words.text("supplier-down-act"), words.text("supplier-correct"));
    let path = format!("{PATH}/{}", supplier.id);
    let (down_path, edit) = (format!("{path}/down"), format!("{path}/edit"));
    let mut actions = vec![Button::to(&down, &down_path).weight(Weight::Danger)];
    if may_edit {
        actions.push(
            Button::to(&correct, &edit)
                .icon(Icon::Pencil)
                .weight(Weight::Secondary),
        );
    }
    let attempt = typed.attempt.iter().map(|(_, problems)| problems);
    let problems = attempt.chain(typed.way_in.iter().map(|(_, problems)| problems));
    html! {
        @for problems in problems { (problems.summary(&problems.lines())) }
        (PageHeading {
            title: &supplier.name,
            above: Some(&words.text("supplier-above")),
            lead: (!supplier.supplies.is_empty()).then_some(supplier.supplies.as_str()),
            actions: &actions,
            ..PageHeading::default()
        })
        (stands_on(reader, fetched))
        (contact::section(reader, fetched, may_edit, typed.attempt.as_ref()))
        (ways_in::section(reader, listed, may_edit, typed.way_in.as_ref()))
        (contract(reader, listed))
    }
}

/// What stands on it: the services, the systems, and how much equipment speaks of it.
fn stands_on(reader: &SignedIn, fetched: &FetchedSupplier) -> Markup {
    let words = reader.words;
    let listed = &fetched.listed;
    let search = serde_urlencoded::to_string([("q", &listed.supplier.name)]).unwrap_or_default();
    html! {
        section {
            (SectionHeading { id: "stands-on", title: &words.text("supplier-stands-on"), ..SectionHeading::default() })
            p { (criticality(words, listed)) }
            (services(reader, listed))
            @if listed.systems.is_empty() {
                p { (words.text("supplier-no-systems")) }
            } @else {
                p {
                    (words.text("supplier-systems")) ": "
                    @for (place, system) in listed.systems.iter().enumerate() {
                        @if place > 0 { ", " }
                        a href={ "/systems/" (system.id) } { (Name(&system.name)) }
                    }
                }
            }
            @if let Some(pieces) = fetched.equipment {
                @if pieces > 0 && reader.actor.may::<ViewAssets>() {
                    p {
                        (words.text("supplier-equipment")) ": "
                        a href={ "/assets?" (search) } { (number(words, pieces)) }
                    }
                }
            }
        }
    }
}

/// The services that are hit, the gravest first, as far as the reader sees them.
pub(super) fn services(reader: &SignedIn, listed: &ListedSupplier) -> Markup {
    let words = reader.words;
    html! {
        @if !listed.services.is_empty() {
            ul.sentences {
                @for found in &listed.services {
                    @let consequence = found.service.consequence;
                    li {
                        p {
                            a href={ "/services/" (found.service.id) } { (Name(&found.service.name)) }
                            " " (StatusTag::new(status(consequence), &words.consequence(consequence)))
                        }
                        p { (hit(words, found)) }
                    }
                }
            }
        }
        @if listed.elsewhere > 0 {
            p { (words.phrase(&Phrase::new("supplier-elsewhere").number("count", count(listed.elsewhere)))) }
        }
    }
}

/// The contract and what it says for the day it goes wrong.
fn contract(reader: &SignedIn, listed: &ListedSupplier) -> Markup {
    let words = reader.words;
    let supplier = &listed.supplier;
    let told = |text: &str| match text {
        "" => Vec::new(),
        text => one(html! { bdi { (text) } }),
    };
    let day = |day: Option<jiff::civil::Date>| {
        day.map(|day| one(html! { (Moment { iso: &day.to_string(), text: &words.date(day) }) }))
            .unwrap_or_default()
    };
    let mut labelled = vec![
        (
            words.text("supplier-looked-after-by"),
            one(html! { (caretaker(words, supplier.looked_after_by)) }),
        ),
        (
            words.text("supplier-contract-number"),
            told(&supplier.contract_number),
        ),
        (
            words.text("supplier-contract-ends-on"),
            day(supplier.contract_ends_on),
        ),
        (words.text("supplier-notice-by"), day(supplier.notice_by)),
        (
            words.text("supplier-register-number"),
            told(&supplier.register_number),
        ),
    ];
    for found in Clause::ALL {
        let hours = supplier.clauses.notification_hours;
        let hours = hours.filter(|_| found == Clause::Notification);
        let hours =
            hours.map(|hours| words.phrase(&Phrase::new("supplier-within-hours").number("hours", hours)));
        labelled.push((
            clause(words, found),
            one(html! {
                (answer_tag(words, supplier.clauses.answer(found)))
                @if let Some(hours) = hours { " " (hours) }
            }),
        ));
    }
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    let agreed = Phrase::new("supplier-agreed")
        .number("agreed", count(supplier.clauses.agreed()))
        .number("all", count(Clause::ALL.len()));
    html! {
        section {
            (SectionHeading { id: "contract", title: &words.text("supplier-contract"), ..SectionHeading::default() })
            p { (words.phrase(&agreed)) }
            (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" })
        }
    }
}
