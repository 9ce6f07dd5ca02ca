//! Saying that the notice of a clock is not owed, because its condition does not hold; or that it is after all.

use app::incident::Room;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::id::IncidentId;
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::{framed, path};
use crate::design::{Button, Control, Field, Form as FormView, PageHeading, Weight};
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    because: String,
    owed: String,
}

pub(super) fn incident(text: &str) -> Result<IncidentId> {
    text.parse()
        .map_err(|_| Failure::App(app::Error::NotFound("page")))
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path((id, clock)): Path<(String, String)>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, incident(&id)?).await?;
    page(&signed_in, &room, &clock, "", &Problems::default())
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path((id, clock)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let id = incident(&id)?;
    let (app, actor) = (&state.app, &signed_in.actor);
    let not_owed = sent.owed != "yes";
    match app::incident::set_not_owed(app, actor, id, &clock, not_owed, &sent.because).await {
        Ok(()) => Ok(flash::done(
            &format!("/incidents/{id}"),
            "incident-not-owed-flash",
        )),
        Err(error) => {
            let label = |words: &app::message::Messages, _: &str| words.text("incident-reason");
            let (status, problems) = Problems::of_error(&signed_in, error, "because", label)?;
            let room = app::incident::room(app, actor, id).await?;
            let page = page(&signed_in, &room, &clock, &sent.because, &problems)?;
            Ok((status, page).into_response())
        }
    }
}

fn page(reader: &SignedIn, room: &Room, clock: &str, because: &str, problems: &Problems) -> Result<Markup> {
    let words = reader.words;
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    let missing = || Failure::App(app::Error::NotFound("page"));
    let deadline = found
        .as_ref()
        .and_then(|found| found.of(clock))
        .ok_or_else(missing)?;
    if deadline.clock.only_if.is_empty() {
        return Err(missing());
    }
    let title = words.text("incident-not-owed-title");
    let lead = Phrase::new("incident-not-owed-lead").text("condition", &deadline.clock.only_if);
    let labels = ["incident-not-owed", "incident-owed-after-all"].map(|key| words.text(key));
    let stopped = deadline.state == domain::law::State::Stopped;
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading {
            title: &title,
            above: Some(&super::clocks::title(words, found.as_ref(), deadline.clock)),
            lead: Some(&words.phrase(&lead)),
            ..PageHeading::default()
        })
        @if room.may.lead && room.may.record {
            (FormView {
                action: &format!("{}/clocks/{clock}", path(room)),
                guard_unsaved: true,
                body: html! {
                    (Field {
                        name: "because",
                        label: &words.text("incident-reason"),
                        value: because,
                        error: problems.with("because"),
                        control: Control::TextArea { rows: 3 },
                        ..Field::default()
                    })
                    div.button-row {
                        @if stopped {
                            (Button::submit(&labels[1]).as_value("owed", "yes"))
                        } @else {
                            (Button::submit(&labels[0]).as_value("owed", "no"))
                        }
                        (Button::to(&words.text("navigation-cancel"), &path(room)).weight(Weight::Link))
                    }
                },
                ..FormView::default()
            })
        } @else {
            p { (words.text("incident-not-owed-lead-only")) }
        }
    };
    Ok(framed(reader, room, &title, body))
}
