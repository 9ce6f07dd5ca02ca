//! How a service works that an open incident hits, in a line, wherever services are named.

use app::incident::ServiceHit;
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{PATH, services};
use crate::session::SignedIn;

/// How it works, as a tag.
pub(crate) fn tag(words: &Messages, hit: &ServiceHit) -> Markup {
    services::level(words, hit.level, hit.share)
}

/// Since when, when there is to be more to say, and where the incident is, for whoever may see it.
pub(crate) fn told(reader: &SignedIn, hit: &ServiceHit) -> Markup {
    let words = reader.words;
    let key = if hit.since_said {
        "incident-link-since"
    } else {
        "incident-link-reported"
    };
    let moment = |key, at| words.phrase(&Phrase::new(key).text("at", &reader.moment(at)));
    html! {
        (moment(key, hit.since)) ". "
        @if let Some(next) = hit.next_update { (moment("incident-next-update", next)) " " }
        @if let Some((id, reference)) = hit.incident { a href={ (PATH) "/" (id) } { (reference) } }
    }
}
