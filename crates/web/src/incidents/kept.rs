//! Forms of a room that a device keeps while it has no connection, and sends later: how such a form says who it is and when it was typed,
//! how it is answered, and the words that the script in the room needs.
//!
//! A form says for how long it was kept (`typed_ago`, whole seconds) and not when it was typed: the clock of a device may be wrong, what
//! passed on it meanwhile is right.

use app::incident::input::Inputs;
use app::incident::{LARGEST_TOGETHER, Room};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::access::Actor;
use domain::time::Instant;
use maud::{Markup, html};

use super::path;
use crate::error::{Failure, Result};
use crate::flash;
use crate::session::SignedIn;

/// The longest a device may have kept something, in seconds: what is older was not typed about this night.
const LONGEST_KEPT: i64 = 30 * 24 * 60 * 60;

/// When a form was typed that a device kept; none of one that was sent at once.
pub(super) fn typed_at(inputs: &Inputs, now: Instant) -> Option<Instant> {
    let ago: i64 = inputs.get("typed_ago").parse().ok()?;
    Some(now.plus_seconds(-ago.clamp(0, LONGEST_KEPT)))
}

/// The answer after a form was taken: nothing where the script of the room asked for just that, otherwise the page it leads to. What is
/// to be said is said on the next page.
pub(super) fn done(inputs: &Inputs, path: &str, message: &'static str) -> Response {
    let mut answer = flash::done(path, message);
    if !inputs.get("bare").is_empty() {
        *answer.status_mut() = StatusCode::NO_CONTENT;
        answer.headers_mut().remove(header::LOCATION);
    }
    answer
}

/// The same of a line: the script stays on the page, on which the line is seen.
pub(super) fn written(inputs: &Inputs, path: &str) -> Response {
    match inputs.get("bare") {
        "" => flash::done(path, "incident-line-flash"),
        _ => StatusCode::NO_CONTENT.into_response(),
    }
}

/// The identifier of the form; the same sent twice is taken once.
pub(super) fn identity(reader: &SignedIn, room: &Room, id: &str) -> Markup {
    html! {
        input type="hidden" name="form" value=(id) data-keep;
        (words(reader, Some(room), false))
    }
}

/// Refuses a form that a device sends under the name of somebody else than wrote it: a session ended meanwhile, and the next person at the
/// device signed in.
pub(super) fn demand_own(inputs: &Inputs, signed_in: &SignedIn) -> Result<()> {
    let written_by = inputs.get("account");
    match written_by.is_empty() || written_by == account(signed_in) {
        true => Ok(()),
        false => Err(Failure::Kind("unauthenticated")),
    }
}

fn account(signed_in: &SignedIn) -> String {
    match &signed_in.actor {
        Actor::User { account, .. } => account.to_string(),
        _ => String::new(),
    }
}

/// What the script goes by. `follows` on the page of the room itself; on the page that stands for a room that cannot be reached there is none.
pub(super) fn words(reader: &SignedIn, room: Option<&Room>, follows: bool) -> Markup {
    let writer = room.filter(|room| room.may.record);
    let account = writer.map_or_else(String::new, |_| account(reader));
    let last = room.and_then(|room| room.entries.last());
    html! {
        div id="live" hidden data-unreachable[room.is_none()] data-room=[room.map(path)] data-account=(account)
            data-last=(last.map_or(0, |entry| entry.number)) data-follows[follows]
            data-new=(reader.text("incident-new-lines")) data-behind=(reader.text("incident-behind"))
            data-ended=(reader.text("incident-kept-sign-in")) data-sign-in=(reader.text("incident-kept-sign-in-link"))
            data-kept=(reader.text("incident-kept")) data-sealed=(reader.text("incident-kept-sealed"))
            data-memory=(reader.text("incident-kept-memory")) data-others=(reader.text("incident-kept-others"))
            data-refused=(reader.text("incident-kept-refused")) data-edit=(reader.text("incident-kept-edit"))
            data-drop=(reader.text("incident-kept-drop")) data-facts=(reader.text("incident-kept-facts"))
            data-away=(reader.text("incident-kept-away")) data-send=(reader.text("incident-kept-send"))
            data-corrects=(reader.text("incident-kept-corrects")) data-finish=(reader.text("incident-kept-finish"))
            data-elsewhere=(reader.text("incident-kept-elsewhere"))
            data-elsewhere-link=(reader.text("incident-kept-elsewhere-link"))
            data-unreadable=(reader.text("incident-kept-unreadable"))
            data-offline=(reader.text("incident-offline")) data-nobody=(reader.text("incident-offline-nobody"))
            data-files-limit=(LARGEST_TOGETHER) data-files-large=(reader.text("incident-attachment-too-much"))
            data-files-wait=(reader.text("incident-attachment-waits"))
            data-files-not-kept=(reader.text("incident-attachment-not-kept"))
            data-files-lacking=(reader.text("incident-attachment-lacking"))
            data-send-without=(reader.text("incident-attachment-send-without")) {}
    }
}

/// For a page that follows no room and keeps nothing: it looks again by itself.
pub(super) fn looks_again() -> Markup {
    html! { div id="live" hidden data-looks-again {} }
}

/// Where it is said what arrived, and what is kept or was not taken.
pub(super) fn told() -> Markup {
    html! { div.live-told id="live-told" role="status" {} }
}
