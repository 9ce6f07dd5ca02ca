//! An incident as somebody outside sees it who was given a link: no account, no session, nothing to press.
//!
//! A link that is over, was ended or never was gives one page, which says whom to call and not which of the three it is.

use app::incident::{IncidentLink, Shown};
use app::message::Messages;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::incident::Entry;
use domain::round::Phrase;
use maud::{Markup, html};

use super::log::Lines;
use super::{clocks, kind_word, list, services};
use crate::design::{PageHeading, Status, StatusTag};
use crate::error::Result;
use crate::session::Sender;
use crate::shell;
use crate::state::AppState;
use crate::visit::Visit;

/// Where links lead.
pub(super) const PATH: &str = "/shared/incident";

/// The address is a key: it is told to no other page, and no search engine keeps what it opens.
const UNTOLD: [(HeaderName, HeaderValue); 2] = [
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow, noarchive"),
    ),
];

pub(super) async fn show(
    State(state): State<AppState>,
    visit: Visit,
    Sender(client): Sender,
    Path(token): Path<String>,
) -> Result<Response> {
    state.limits.count_look(&client.network)?;
    let words = visit.words();
    let found = app::incident::follow_link(&state.app, &token).await?;
    let (status, title, body) = match &found {
        Some((shown, link)) => (StatusCode::OK, name(shown), page(words, shown, link)),
        None => {
            let title = words.text("incident-link-over");
            let lead = words.text("incident-link-over-lead");
            let heading = PageHeading {
                title: &title,
                lead: Some(&lead),
                ..PageHeading::default()
            };
            let body = html! { (heading) };
            (StatusCode::NOT_FOUND, title, body)
        }
    };
    let page = shell::apart(&visit, &title, body);
    Ok((status, UNTOLD, page).into_response())
}

/// What the incident is called outside.
fn name(shown: &Shown) -> String {
    format!("{} {}", shown.reference, shown.title)
        .trim_end()
        .to_owned()
}

fn page(words: &'static Messages, shown: &Shown, link: &IncidentLink) -> Markup {
    let given = Phrase::new("incident-link-given")
        .text("house", &shown.house)
        .text("with", &link.with)
        .text("until", &clocks::moment(words, &shown.zone, link.expires_at));
    let title = name(shown);
    html! {
        @if shown.reference.drill { (drill(words)) }
        (PageHeading { title: &title, lead: Some(&words.phrase(&given)), ..PageHeading::default() })
        (picture(words, shown))
    }
}

/// What no page of a drill goes without, for whoever is not of the house.
fn drill(words: &Messages) -> Markup {
    html! { div.drill role="note" { (words.text("incident-link-drill")) } }
}

/// What is shown, on the page and in the preview alike.
pub(super) fn picture(words: &'static Messages, shown: &Shown) -> Markup {
    let moment = |at| clocks::moment(words, &shown.zone, at);
    let means = Phrase::new("indicator-label-means").selector("label", shown.label.name());
    html! {
        p { strong { (shown.label.marking()) } " " (words.phrase(&means)) }
        p {
            (list::state(words, shown.state)) " " (list::nature(words, shown.nature)) " "
            (kind_word(words, shown.kind)) " "
            (list::crisis_plan(words, &shown.zone, shown.crisis_plan_since))
        }
        p { (words.phrase(&Phrase::new("incident-link-as-of").text("at", &moment(shown.as_of)))) }
        h2 { (words.text("incident-services")) }
        @if shown.services.is_empty() { p { (words.text("incident-nothing-hit")) } }
        ul {
            @for service in &shown.services {
                li {
                    bdi { (service.name) } " " (services::level(words, service.level, service.share)) " "
                    @let key = if service.since_said { "incident-link-since" } else { "incident-link-reported" };
                    (words.phrase(&Phrase::new(key).text("at", &moment(service.since))))
                }
            }
        }
        @if let Some(next) = shown.next_word {
            p { (words.phrase(&Phrase::new("incident-next-update").text("at", &moment(next)))) }
        }
        h2 { (words.text("incident-clocks")) }
        @if shown.clocks.is_empty() { p { (words.text("incident-no-clock-runs")) } }
        ul {
            @for clock in &shown.clocks {
                li {
                    (app::notification::clock_title(words, clock.form, &clock.title)) ": "
                    (StatusTag::new(Status::Unknown, &words.clock_state(clock.state))) " "
                    (clocks::told(words, &shown.zone, clock.sent_at, clock.due.map(|due| (due, false)), shown.as_of))
                }
            }
        }
        @if let Some(entries) = &shown.entries {
            h2 { (words.text("incident-log")) }
            (log(words, shown, entries))
        }
    }
}

fn log(words: &'static Messages, shown: &Shown, entries: &[Entry]) -> Markup {
    let lines = Lines {
        words,
        zone: &shown.zone,
        path: None,
        may_record: false,
    };
    let corrected = |entry: &Entry| {
        let id = entry.corrects?;
        entries
            .iter()
            .find(|other| other.id == id)
            .map(|other| other.number)
    };
    html! { ol.log { @for entry in entries { (lines.one(entry, corrected(entry))) } } }
}
