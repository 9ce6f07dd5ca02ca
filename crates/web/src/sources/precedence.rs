//! The question before who wins is changed: what would be shown otherwise, and of how much equipment.

use app::message::Messages;
use app::source::{Change, Preview, Sources};
use domain::id::SourceId;
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH as SOURCES;
use super::list::pieces;
use crate::assets::conflicts;
use crate::design::{Button, ConfirmPanel, Form, Name, PageHeading, Weight};

/// Where it is asked and done.
pub(super) const PATH: &str = "/sources/precedence";

/// What the name of a source's place in the order begins with.
pub(super) const PLACE: &str = "place-";

fn value<'a>(fields: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(name, _)| name == wanted);
    found.map(|(_, value)| value.as_str())
}

/// Where one came from: the page of disagreements, or the sources.
pub(super) fn way_back(fields: &[(String, String)]) -> &'static str {
    match value(fields, "from") {
        Some("conflicts") => conflicts::PATH,
        _ => SOURCES,
    }
}

/// The change a question is about; none when the address is not understood.
pub(super) fn asked(fields: &[(String, String)], sources: &Sources) -> Option<Change> {
    if let Some(change) = chosen(fields) {
        return Some(change);
    }
    let seen: Vec<SourceId> = sources.listed.iter().map(|listed| listed.source.id).collect();
    // What is no number leaves a source where it is; of two with one number the one that came first stays first.
    let mut places: Vec<(i64, SourceId)> = (1..)
        .zip(&seen)
        .map(|(place, source)| {
            let typed = value(fields, &format!("{PLACE}{source}")).and_then(|text| text.trim().parse().ok());
            (typed.unwrap_or(place), *source)
        })
        .collect();
    fields.iter().find(|(name, _)| name.starts_with(PLACE))?;
    places.sort_by_key(|(place, _)| *place);
    Some(Change::Order {
        seen,
        wanted: places.into_iter().map(|(_, source)| source).collect(),
    })
}

fn chosen(fields: &[(String, String)]) -> Option<Change> {
    let attribute = value(fields, "attribute")?.parse().ok()?;
    let source = match value(fields, "source")? {
        "" => None,
        id => Some(id.parse().ok()?),
    };
    Some(Change::Choose { attribute, source })
}

/// The change a form confirms; none when it is not understood.
pub(super) fn sent(fields: &[(String, String)]) -> Option<Change> {
    let order = |name: &str| -> Option<Vec<SourceId>> {
        let ids = fields.iter().filter(|(field, _)| field == name);
        ids.map(|(_, id)| id.parse().ok()).collect()
    };
    chosen(fields).or_else(|| {
        let (seen, wanted) = (order("seen")?, order("wanted")?);
        (!wanted.is_empty()).then_some(Change::Order { seen, wanted })
    })
}

/// The body of the page.
pub(super) fn body(
    words: &Messages,
    sources: &Sources,
    change: &Change,
    preview: &Preview,
    back: &str,
) -> Markup {
    let name = |id: &SourceId| {
        let found = sources.listed.iter().find(|listed| listed.source.id == *id);
        found
            .map(|listed| listed.source.name.as_str())
            .unwrap_or_default()
    };
    let question = match change {
        Change::Choose { attribute, source } => {
            let phrase = Phrase::new("source-change-choose")
                .text("attribute", &words.attribute(*attribute))
                .selector("chosen", if source.is_some() { "some" } else { "none" })
                .text("source", source.as_ref().map(name).unwrap_or_default());
            words.phrase(&phrase)
        }
        Change::Order { .. } => words.text("source-change-order"),
    };
    html! {
        (PageHeading { title: &words.text("source-change-title"), ..PageHeading::default() })
        (Form {
            action: PATH,
            body: html! {
                (fields(change))
                @if back == conflicts::PATH { input type="hidden" name="from" value="conflicts"; }
                (ConfirmPanel {
                    question: &question,
                    body: html! {
                        @if let Change::Order { wanted, .. } = change {
                            ol { @for source in wanted { li { (Name(name(source))) } } }
                        }
                        (effect(words, preview))
                    },
                    confirm: Button::submit(&words.text("source-change-confirm")),
                    cancel: Button::to(&words.text("navigation-cancel"), back).weight(Weight::Link),
                })
            },
            ..Form::default()
        })
    }
}

fn fields(change: &Change) -> Markup {
    html! {
        @match change {
            Change::Choose { attribute, source } => {
                input type="hidden" name="attribute" value=(attribute);
                input type="hidden" name="source" value=(source.map(|source| source.to_string()).unwrap_or_default());
            }
            Change::Order { seen, wanted } => {
                @for source in seen { input type="hidden" name="seen" value=(source); }
                @for source in wanted { input type="hidden" name="wanted" value=(source); }
            }
        }
    }
}

fn effect(words: &Messages, preview: &Preview) -> Markup {
    let phrase = Phrase::new("source-change-effect")
        .selector("extent", extent(preview))
        .text("pieces", &pieces(words, preview.changed));
    html! {
        p { (words.phrase(&phrase)) }
        @if preview.by_attribute.len() > 1 {
            ul {
                @for (attribute, changed) in &preview.by_attribute {
                    li { (words.attribute(*attribute)) ": " (pieces(words, *changed)) }
                }
            }
        }
        p { (words.text("source-change-nothing-lost")) }
    }
}

fn extent(preview: &Preview) -> &'static str {
    match (preview.changed, preview.at_least) {
        (0, false) => "none",
        (_, true) => "least",
        (_, false) => "exact",
    }
}
