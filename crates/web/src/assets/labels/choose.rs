//! The page before printing: how many labels, of what, on which product, beginning where, and where their codes lead.

use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::code::Code;
use super::sheet::address;
use super::stock::Stock;
use super::{Chosen, LARGEST, LabelQuery, PATH, PRINT, name};
use crate::assets::list::PATH as LIST;
use crate::assets::words::count;
use crate::design::{
    Button, Choice, Control, EmptyState, Field, Form, InputKind, Link, Method, Name, Notice, NoticeKind,
    PageHeading, Radio, RadioGroup, Requirement, Weight,
};

/// Names shown before printing.
const SHOWN: usize = 5;

/// What the page is made of.
pub(super) struct Choosing<'a> {
    pub(super) query: &'a LabelQuery,
    pub(super) found: &'a Chosen,
    /// The address of this server.
    pub(super) server: &'a str,
    /// Whether it was told that address, and does not only see what this browser asked for.
    pub(super) is_public: bool,
}

/// The body of the page.
pub(super) fn body(words: &Messages, choosing: &Choosing<'_>) -> Markup {
    let labelled = &choosing.found.labelled;
    html! {
        (PageHeading {
            title: &words.text("asset-label-title"),
            lead: Some(&words.text("asset-label-lead")),
            ..PageHeading::default()
        })
        @if let Some(first) = labelled.first() {
            (what(words, choosing))
            (form(words, choosing))
            (leads_to(words, choosing, &address(choosing.server, first.id)))
        } @else {
            (EmptyState {
                title: &words.text("asset-list-no-match"),
                explanation: &words.text("asset-list-no-match-explanation"),
                actions: &[Button::to(&words.text("asset-list-title"), LIST)],
            })
        }
    }
}

/// How many, some of them, and the way to those that do not fit.
fn what(words: &Messages, choosing: &Choosing<'_>) -> Markup {
    let (found, labelled) = (choosing.found, &choosing.found.labelled);
    let many = Phrase::new("asset-label-count").number("count", count(labelled.len()));
    let rest = labelled.len().saturating_sub(SHOWN);
    let more = Phrase::new("asset-label-more").number("count", count(rest));
    let next = found.next.as_ref().map(|list| {
        let query = choosing.query.followed_by(list.clone(), labelled.len());
        query.address(PATH)
    });
    let part = Phrase::new("asset-label-part")
        .number("all", count(found.all))
        .number("largest", count(LARGEST));
    html! {
        p { (words.phrase(&many)) }
        ul {
            @for labelled in labelled.iter().take(SHOWN) { li { (Name(&name(words, labelled))) } }
            @if rest > 0 && let Some(last) = labelled.last() { li { (words.phrase(&more)) " " (Name(&name(words, last))) } }
        }
        @if found.all > LARGEST {
            p {
                (words.phrase(&part))
                @if let Some(next) = &next { " " (Link { label: &words.text("asset-label-next"), href: next }) }
            }
        }
    }
}

fn form(words: &Messages, choosing: &Choosing<'_>) -> Markup {
    let query = choosing.query;
    let labels = Stock::ALL.map(|stock| {
        let phrase = Phrase::new("asset-label-stock").selector("stock", stock.name());
        (stock, words.phrase(&phrase))
    });
    let radios = labels.each_ref().map(|(stock, label)| Radio {
        choice: Choice {
            value: stock.name(),
            label,
        },
        hint: None,
    });
    let first = if query.first.is_empty() { "1" } else { &query.first };
    let kept = LabelQuery {
        stock: String::new(),
        first: String::new(),
        ..query.clone()
    };
    let hidden: Vec<(String, String)> = serde_urlencoded::to_string(&kept)
        .ok()
        .and_then(|text| serde_urlencoded::from_str(&text).ok())
        .unwrap_or_default();
    html! {
        (Form {
            action: PRINT,
            method: Method::Get,
            body: html! {
                @for (name, value) in &hidden { input type="hidden" name=(name) value=(value); }
                (RadioGroup {
                    name: "stock",
                    legend: &words.text("asset-label-product"),
                    hint: None,
                    error: None,
                    value: query.stock().name(),
                    radios: &radios,
                })
                (Field {
                    name: "first",
                    label: &words.text("asset-label-first"),
                    hint: Some(&words.text("asset-label-first-hint")),
                    requirement: Requirement::Optional(""),
                    value: first,
                    control: Control::Input(InputKind::Number),
                    ..Field::default()
                })
                (Button::submit(&words.text("asset-label-show")).weight(Weight::Primary))
            },
            ..Form::default()
        })
    }
}

/// Where the codes lead, and what would make them worth little.
fn leads_to(words: &Messages, choosing: &Choosing<'_>, address: &str) -> Markup {
    let code = Code::of(address);
    let small: Vec<Stock> = Stock::ALL
        .into_iter()
        .filter(|stock| {
            !code
                .as_ref()
                .is_some_and(|code| code.is_readable(stock.code_side()))
        })
        .collect();
    html! {
        p { (words.text("asset-label-leads")) " " code { (address) } }
        @if !choosing.is_public {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("asset-label-not-public"),
                body: Some(html! { p { (words.text("asset-label-not-public-what")) } }),
            })
        }
        @if !small.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("asset-label-small"),
                body: Some(html! {
                    ul {
                        @for stock in small {
                            li { (words.phrase(&Phrase::new("asset-label-stock").selector("stock", stock.name()))) }
                        }
                    }
                }),
            })
        }
    }
}
