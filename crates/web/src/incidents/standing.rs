//! Closing an incident, withdrawing it, opening it again.

use app::incident::Room;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::id::IncidentIdKind;
use domain::incident::{IncidentNature, IncidentState};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::{framed, path};
use crate::design::{Button, Control, Field, Form as FormView, PageHeading, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    reason: String,
    standing: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    Ok(page(&signed_in, &room, "", &Problems::default()))
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let answer = match (sent.standing.as_str(), nature(&sent.standing)) {
        (_, Some(nature)) => app::incident::set_nature(app, actor, id, nature, &sent.reason).await,
        ("withdrawn", _) => app::incident::withdraw(app, actor, id, &sent.reason).await,
        ("open", _) => app::incident::open_again(app, actor, id, &sent.reason).await,
        _ => app::incident::close(app, actor, id, &sent.reason).await,
    };
    match answer {
        Ok(()) => Ok(flash::done(
            &format!("/incidents/{id}"),
            "incident-standing-flash",
        )),
        Err(error) => {
            let label = |words: &app::message::Messages, _: &str| words.text("incident-reason");
            let (status, problems) = Problems::of_error(&signed_in, error, "reason", label)?;
            let room = app::incident::room(app, actor, id).await?;
            Ok((status, page(&signed_in, &room, &sent.reason, &problems)).into_response())
        }
    }
}

/// What a button says the room is.
fn nature(standing: &str) -> Option<IncidentNature> {
    IncidentNature::from_name(standing.strip_prefix("nature-")?)
}

fn page(reader: &SignedIn, room: &Room, reason: &str, problems: &Problems) -> Markup {
    let words = reader.words;
    let title = words.text("incident-standing");
    let lines = problems.lines();
    let buttons = match room.incident.state {
        IncidentState::Open => vec![("closed", "incident-close"), ("withdrawn", "incident-withdraw")],
        IncidentState::Closed | IncidentState::Withdrawn => vec![("open", "incident-open-again")],
    };
    let mut labels: Vec<(String, String)> = buttons
        .iter()
        .map(|(value, key)| ((*value).to_owned(), words.text(key)))
        .collect();
    if room.incident.state == IncidentState::Open {
        let others = IncidentNature::ALL
            .iter()
            .filter(|nature| **nature != room.incident.nature);
        labels.extend(others.map(|nature| {
            let phrase = Phrase::new("incident-is").selector("nature", nature.name());
            (format!("nature-{}", nature.name()), words.phrase(&phrase))
        }));
    }
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("incident-standing-lead")), ..PageHeading::default() })
        @if room.may.lead && room.may.record {
            (FormView {
                action: &format!("{}/standing", path(room)),
                guard_unsaved: true,
                body: html! {
                    (Field {
                        name: "reason",
                        label: &words.text("incident-reason"),
                        value: reason,
                        error: problems.with("reason"),
                        control: Control::TextArea { rows: 3 },
                        ..Field::default()
                    })
                    div.button-row {
                        @for (value, label) in &labels { (Button::submit(label).as_value("standing", value)) }
                        (Button::to(&words.text("navigation-cancel"), &path(room)).weight(Weight::Link))
                    }
                },
                ..FormView::default()
            })
        } @else {
            p { (words.text("incident-standing-lead-only")) }
        }
    };
    framed(reader, room, &title, body)
}
