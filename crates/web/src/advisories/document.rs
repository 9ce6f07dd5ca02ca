//! The page of one document: what it says, where it came from, and which models here it may speak of.

use app::advisory::{DocumentPage, Signature};
use app::message::Messages;
use domain::advisory::{Product, Weakness};
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{score, severity, standing_tag, tally};
use super::{MODELS, PATH};
use crate::assets::words::count;
use crate::design::{Button, Disclosure, Fact, FactList, FactValue, Icon, Name, PageHeading, SectionHeading};
use crate::device_models::name;
use crate::session::SignedIn;

/// The most products and weaknesses shown of one document; the original has them all.
const SHOWN: usize = 100;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, page: &DocumentPage) -> Markup {
    let words = reader.words;
    let document = &page.stored.content;
    let (download, address) = (
        words.text("advisory-original"),
        format!("{PATH}/{}/original", document.id()),
    );
    let download = [Button::to(&download, &address).icon(Icon::Download)];
    html! {
        (PageHeading {
            title: &document.title,
            above: Some(&document.tracking_id),
            actions: &download,
            ..PageHeading::default()
        })
        (facts(reader, page))
        (models(words, page))
        section {
            (SectionHeading { id: "weaknesses", title: &words.text("advisory-weaknesses"), ..SectionHeading::default() })
            @for weakness in document.weaknesses.iter().take(SHOWN) { (self::weakness(words, weakness)) }
            (more(words, document.weaknesses.len()))
        }
        section {
            (SectionHeading { id: "products", title: &words.text("advisory-products"), ..SectionHeading::default() })
            (Disclosure {
                summary: &words.phrase(&Phrase::new("advisory-product-count").number("count", count(document.products.len()))),
                open: document.products.len() <= 10,
                body: html! {
                    ul {
                        @for (position, product) in (0..).zip(document.products.iter().take(SHOWN)) {
                            li { (self::product(words, product, document.status(position).word())) }
                        }
                    }
                    (more(words, document.products.len()))
                },
            })
        }
    }
}

fn more(words: &Messages, all: usize) -> Markup {
    let more = all.saturating_sub(SHOWN);
    html! { @if more > 0 { p { (words.phrase(&Phrase::new("advisory-more-in-original").number("count", count(more)))) } } }
}

fn facts(reader: &SignedIn, page: &DocumentPage) -> Markup {
    let words = reader.words;
    let (stored, document) = (&page.stored, &page.stored.content);
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let day =
        |day: Option<jiff::civil::Date>| day.map_or_else(Vec::new, |day| one(html! { (words.date(day)) }));
    let text = |text: &str| match text {
        "" => Vec::new(),
        text => one(html! { (Name(text)) }),
    };
    let signature = match stored.signature {
        Signature::None => "advisory-signature-none",
        Signature::NotVerified => "advisory-signature-not-verified",
    };
    let all: Vec<u32> = (0..)
        .zip(&document.products)
        .map(|(position, _)| position)
        .collect();
    let is_mended = document.has_fix(&all);
    let severity = severity(words, document.cvss_tenths(), document.is_exploited(), is_mended);
    let labelled = [
        ("advisory-publisher", text(&document.publisher)),
        ("advisory-namespace", text(&document.namespace)),
        ("advisory-version", text(&document.version)),
        ("advisory-released", day(document.released)),
        ("advisory-revised", day(document.revised)),
        ("advisory-severity", one(severity)),
        (
            "advisory-page",
            document
                .page
                .as_deref()
                .map_or_else(Vec::new, |page| one(link(page))),
        ),
        ("advisory-origin", text(&stored.origin)),
        (
            "advisory-loaded",
            one(html! { (reader.moment(stored.loaded_at)) }),
        ),
        ("advisory-signature", one(html! { (words.text(signature)) })),
        ("advisory-digest", one(html! { code.digest { (stored.digest) } })),
    ];
    let labelled = labelled.map(|(key, values)| (words.text(key), values));
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

/// An address of the document: a link where it leads to the web, else its text.
fn link(address: &str) -> Markup {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    html! {
        @if is_web { a href=(address) rel="noreferrer" { (address) } } @else { (Name(address)) }
    }
}

fn models(words: &Messages, page: &DocumentPage) -> Markup {
    html! {
        section {
            (SectionHeading { id: "models", title: &words.text("advisory-models-here"), ..SectionHeading::default() })
            @if page.models.is_empty() { p { (words.text("advisory-models-none")) } }
            ul {
                @for (entry, about) in &page.models {
                    li {
                        a href=(format!("{MODELS}/{}", entry.id)) { (Name(&name(&entry.manufacturer, &entry.model))) } " "
                        (standing_tag(words, about)) " " (tally(words, about.tally))
                    }
                }
            }
        }
    }
}

fn weakness(words: &Messages, weakness: &Weakness) -> Markup {
    html! {
        article {
            p {
                @if let Some(cve) = &weakness.cve { strong { (cve) } " " }
                (Name(&weakness.title))
            }
            p {
                (score(words, weakness.cvss_tenths))
                @if let Some(vector) = &weakness.cvss_vector { " " code.digest { (vector) } }
            }
            @if !weakness.remedies.is_empty() {
                ul {
                    @for remedy in weakness.remedies.iter().take(SHOWN) {
                        li {
                            strong { (words.phrase(&Phrase::new("advisory-remedy").selector("kind", remedy.kind.word()))) }
                            ": " (Name(&remedy.words))
                            @if let Some(page) = &remedy.page { " " (link(page)) }
                        }
                    }
                }
            }
        }
    }
}

fn product(words: &Messages, product: &Product, status: &'static str) -> Markup {
    let shown = if product.shown.is_empty() {
        format!(
            "{} {} {}",
            product.maker,
            product.names.join(" "),
            product.versions
        )
    } else {
        product.shown.clone()
    };
    html! {
        (Name(&shown)) ": " (words.phrase(&Phrase::new("advisory-product-status").selector("status", status)))
        @if !product.versions.is_empty() { " “" (Name(&product.versions)) "”" }
    }
}
