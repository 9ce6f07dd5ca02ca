//! "This is the same as …": two pieces of equipment that nothing showed to be one, looked at side by side and put together
//! by a person. Parting them again is on the page of the one.

use app::asset::{AssetPage, NamedAsset};
use app::message::Messages;
use domain::id::AssetId;
use domain::round::Phrase;
use maud::{Markup, html};

use super::doubts::beside;
use super::list::PATH;
use super::page;
use crate::design::{
    Button, ConfirmPanel, Control, EmptyState, Field, Form, InputKind, Link, Method, Name, PageHeading,
    SectionHeading, Weight,
};

/// Pieces found that are offered at most.
pub(super) const FOUND: u64 = 20;

/// What was searched for and found.
pub(super) struct Search {
    /// The text.
    pub(super) text: String,
    /// What holds it, without the piece itself.
    pub(super) found: Vec<NamedAsset>,
}

/// Where it is asked and done for a piece of equipment.
pub(super) fn path(asset: AssetId) -> String {
    format!("{PATH}/{asset}/same")
}

/// The body of the page: the question where another piece was chosen, otherwise the search for it.
pub(super) fn body(words: &Messages, page: &AssetPage, search: &Search, other: Option<&AssetPage>) -> Markup {
    let name = page::name(words, page);
    html! {
        (PageHeading {
            title: &words.text("asset-same-title"),
            above: Some(&name),
            lead: Some(&words.text("asset-same-lead")),
            ..PageHeading::default()
        })
        @match other {
            Some(other) => (question(words, page, other)),
            None => (searching(words, page, search)),
        }
    }
}

fn searching(words: &Messages, page: &AssetPage, search: &Search) -> Markup {
    let action = path(page.asset.id);
    html! {
        (Form {
            action: &action,
            method: Method::Get,
            body: html! {
                (Field {
                    name: "q",
                    label: &words.text("asset-same-search"),
                    hint: Some(&words.text("asset-same-search-hint")),
                    value: &search.text,
                    control: Control::Input(InputKind::Text),
                    ..Field::default()
                })
                (Button::submit(&words.text("asset-list-search-submit")))
            },
            ..Form::default()
        })
        @if !search.text.trim().is_empty() {
            section {
                (SectionHeading { id: "found", title: &words.text("asset-same-found"), ..SectionHeading::default() })
                @if search.found.is_empty() {
                    (EmptyState {
                        title: &words.text("asset-list-no-match"),
                        explanation: &words.text("asset-list-no-match-explanation"),
                        actions: &[],
                    })
                }
                ul {
                    @for found in &search.found {
                        @let untitled = words.text("asset-untitled");
                        @let label = if found.name.is_empty() { &untitled } else { &found.name };
                        @let href = format!("{action}?other={}", found.id);
                        li { (Link { label, href: &href }) @if !found.unit.is_empty() { ", " (Name(&found.unit)) } }
                    }
                }
            }
        }
    }
}

fn question(words: &Messages, page: &AssetPage, other: &AssetPage) -> Markup {
    let names = [page::name(words, page), page::name(words, other)];
    let question = Phrase::new("asset-same-question")
        .text("one", &names[0])
        .text("other", &names[1]);
    let action = path(page.asset.id);
    let attributes = [&page.asset.attributes, &other.asset.attributes];
    html! {
        (beside(words, "beside", &names, attributes))
        (Form {
            action: &action,
            body: html! {
                input type="hidden" name="other" value=(other.asset.id);
                (ConfirmPanel {
                    question: &words.phrase(&question),
                    body: html! { p { (words.text("asset-same-consequence")) } },
                    confirm: Button::submit(&words.text("asset-same-confirm")),
                    cancel: Button::to(&words.text("navigation-cancel"), &format!("{PATH}/{}", page.asset.id)).weight(Weight::Link),
                })
            },
            ..Form::default()
        })
    }
}
