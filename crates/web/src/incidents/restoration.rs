//! What to bring back first: the systems under the services that were hit, each with the services that wait for it.

use app::incident::{NamedStep, Restoration};
use domain::dependency::Node;
use domain::round::Phrase;
use maud::{Markup, html};

use crate::dependencies::path_of;
use crate::design::{SectionHeading, Status, StatusTag};
use crate::session::SignedIn;

/// Where it stands on the page of services.
pub(super) const ANCHOR: &str = "restoration";

pub(super) fn order(reader: &SignedIn, found: &Restoration) -> Markup {
    let words = reader.words;
    html! {
        section {
            (SectionHeading { id: ANCHOR, title: &words.text("incident-restoration"), ..SectionHeading::default() })
            @if !found.steps.is_empty() {
                p.hint { (words.text("incident-restoration-lead")) }
                ol {
                    @for (number, step) in (1..).zip(&found.steps) { li { (number) ". " (one(reader, step)) } }
                }
            }
            @if !found.unknown.is_empty() {
                @let unknown = Phrase::new("incident-restoration-unknown").text("services", &words.list(&found.unknown));
                p { (words.phrase(&unknown)) }
            }
        }
    }
}

fn one(reader: &SignedIn, step: &NamedStep) -> Markup {
    let words = reader.words;
    let needed = match step.all {
        true => words.text("incident-restoration-needed-by-all"),
        false => {
            let needed = Phrase::new("incident-restoration-needed");
            words.phrase(&needed.text("services", &words.list(&step.services)))
        }
    };
    html! {
        @for (place, (system, name)) in step.systems.iter().enumerate() {
            @if place > 0 { ", " }
            a href=(path_of(Node::System(*system))) { bdi { (name) } }
        }
        p.hint { (needed) }
        @if step.systems.len() > 1 { p { (StatusTag::new(Status::Caution, &words.text("incident-restoration-together"))) } }
    }
}
