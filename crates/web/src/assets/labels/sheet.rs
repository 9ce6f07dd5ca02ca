//! What is printed: a document of its own without the frame of the other pages, because a printer is to put the labels
//! where the paper has them. What the screen says beside them is not printed.
//!
//! A label has to be enough without the network, so its words come first. It does not say who uses the thing or who
//! answers for it; a name given after a person is printed as it is.

use std::collections::BTreeMap;

use app::message::Messages;
use domain::asset::{Attribute, name_of};
use domain::id::AssetId;
use maud::{DOCTYPE, Markup, html};

use super::code::Code;
use super::stock::Stock;
use crate::design::asset::Asset;
use crate::design::{Link, Name};

/// One piece of equipment to be labelled.
pub(crate) struct Labelled {
    pub(crate) id: AssetId,
    pub(crate) attributes: BTreeMap<Attribute, String>,
}

/// How it is to be printed.
pub(super) struct Print<'a> {
    /// On what.
    pub(super) stock: Stock,
    /// Labels of the first page that are used up.
    pub(super) used: usize,
    /// The address of this server.
    pub(super) address: &'a str,
    /// Whether it was told that address, and does not only see what this browser asked for.
    pub(super) is_public: bool,
    /// Back to where it was chosen.
    pub(super) back: &'a str,
}

/// The document.
pub(super) fn document(words: &Messages, labelled: &[Labelled], print: &Print<'_>) -> Markup {
    let title = words.text("asset-label-title");
    let used = if labelled.is_empty() { 0 } else { print.used };
    let places: Vec<Option<&Labelled>> = std::iter::repeat_n(None, used)
        .chain(labelled.iter().map(Some))
        .collect();
    html! {
        (DOCTYPE)
        html lang=(words.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="only light";
                title { (title) }
                link rel="stylesheet" href=(Asset::Labels.url());
                link rel="stylesheet" href=(print.stock.style().url());
                link rel="icon" type="image/svg+xml" href=(Asset::Favicon.url());
            }
            body {
                a.skip-link href="#main" { (words.text("navigation-skip")) }
                header.label-screen {
                    h1 { (title) }
                    p { (words.text("asset-label-how")) }
                    @if let Some(first) = labelled.first() {
                        p { (words.text("asset-label-leads")) " " code { (address(print.address, first.id)) } }
                        @if !print.is_public { p { strong { (words.text("asset-label-not-public-what")) } } }
                    }
                    p { (Link { label: &words.text("asset-label-back"), href: print.back }) }
                }
                // What is wider than a telephone is scrolled here, by keyboard as well.
                main id="main" tabindex="0" aria-label=(title) {
                    @if labelled.is_empty() { p { (words.text("asset-list-no-match")) } }
                    @for page in places.chunks(print.stock.on_a_page()) {
                        div.label-page {
                            @for place in page {
                                @match place {
                                    Some(labelled) => (label(words, labelled, print)),
                                    None => div.label {},
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn label(words: &Messages, labelled: &Labelled, print: &Print<'_>) -> Markup {
    let text = |attribute: Attribute| {
        labelled
            .attributes
            .get(&attribute)
            .filter(|text| !text.is_empty())
    };
    let address = address(print.address, labelled.id);
    let name = name_of(&labelled.attributes);
    let what = what(&labelled.attributes).filter(|what| *what != name);
    html! {
        article.label {
            @if let Some(code) = Code::of(&address) { (code.drawing(&address)) }
            div.label-words {
                p.label-tag {
                    @match text(Attribute::AssetTag) {
                        Some(tag) => (Name(tag)),
                        None => (words.text("asset-label-no-tag")),
                    }
                }
                p.label-name {
                    @if name.is_empty() { (words.text("asset-untitled")) } @else { (Name(&name)) }
                }
                @if let Some(what) = what { p.label-what { (Name(&what)) } }
                @if let Some(serial) = text(Attribute::SerialNumber) {
                    p.label-line.label-small { (words.text("asset-label-serial")) " " (Name(serial)) }
                }
                @if let Some(unit) = text(Attribute::Unit) { p.label-line.label-small { (Name(unit)) } }
            }
        }
    }
}

/// The address that a label leads to.
pub(super) fn address(server: &str, asset: AssetId) -> String {
    format!("{server}{}/{asset}", super::super::list::PATH)
}

/// Maker and model, or what kind of thing it is where no model is known.
fn what(attributes: &BTreeMap<Attribute, String>) -> Option<String> {
    let text = |attribute: Attribute| attributes.get(&attribute).map(String::as_str).unwrap_or_default();
    let (maker, model) = (text(Attribute::Manufacturer), text(Attribute::Model));
    let whole = if model.is_empty() {
        text(Attribute::Designation).to_owned()
    } else if model.to_lowercase().starts_with(&maker.to_lowercase()) {
        model.to_owned()
    } else {
        format!("{maker} {model}")
    };
    Some(whole).filter(|whole| !whole.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_that_the_model_names_already_is_not_printed_twice() {
        let of = |maker: &str, model: &str| {
            let attributes = [(Attribute::Manufacturer, maker), (Attribute::Model, model)];
            what(
                &attributes
                    .map(|(attribute, text)| (attribute, text.to_owned()))
                    .into(),
            )
        };
        assert_eq!(
            of("Dell", "Dell OptiPlex 7010").as_deref(),
            Some("Dell OptiPlex 7010")
        );
        assert_eq!(of("Dell", "OptiPlex 7010").as_deref(), Some("Dell OptiPlex 7010"));
        assert_eq!(of("", "OptiPlex 7010").as_deref(), Some("OptiPlex 7010"));
        assert_eq!(of("Dell", ""), None);
    }
}
