//! Closing an incident, withdrawing it, opening it again.

use app::incident::Room;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::id::IncidentIdKind;
use domain::incident::{IncidentNature, IncidentState};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::{clocks, framed, log, path, services, task};
use crate::design::{Button, Control, Field, Form as FormView, Notice, NoticeKind, PageHeading, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    because: String,
    standing: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    page(&signed_in, &room, "", &Problems::default())
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let answer = match (sent.standing.as_str(), nature(&sent.standing)) {
        (_, Some(nature)) => app::incident::set_nature(app, actor, id, nature, &sent.because).await,
        ("withdrawn", _) => app::incident::withdraw(app, actor, id, &sent.because).await,
        ("open", _) => app::incident::open_again(app, actor, id, &sent.because).await,
        _ => app::incident::close(app, actor, id, &sent.because).await,
    };
    match answer {
        Ok(()) => Ok(flash::done(
            &format!("/incidents/{id}"),
            "incident-standing-flash",
        )),
        Err(error) => {
            let label = |words: &app::message::Messages, _: &str| words.text("incident-reason");
            let (status, problems) = Problems::of_error(&signed_in, error, "because", label)?;
            let room = app::incident::room(app, actor, id).await?;
            Ok((status, page(&signed_in, &room, &sent.because, &problems)?).into_response())
        }
    }
}

/// What a button says the room is.
fn nature(standing: &str) -> Option<IncidentNature> {
    IncidentNature::from_name(standing.strip_prefix("nature-")?)
}

fn page(reader: &SignedIn, room: &Room, reason: &str, problems: &Problems) -> Result<Markup> {
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
        @if room.incident.state == IncidentState::Open { (still_open(reader, room)?) }
        @if room.may.lead && room.may.record {
            (FormView {
                action: &format!("{}/standing", path(room)),
                guard_unsaved: true,
                body: html! {
                    (Field {
                        name: "because",
                        label: &words.text("incident-reason"),
                        value: reason,
                        error: problems.with("because"),
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
    Ok(framed(reader, room, &title, body))
}

/// What closing leaves undone: notices that are owed, approved or asked for, services that do not work as always, facts of which two
/// things are said. Nothing of it forbids closing.
fn still_open(reader: &SignedIn, room: &Room) -> Result<Markup> {
    let words = reader.words;
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    let owed: Vec<_> = found
        .iter()
        .flat_map(|found| &found.deadlines)
        .filter(|deadline| deadline.is_owed())
        .collect();
    let unsent = room
        .notifications
        .iter()
        .filter(|kept| kept.sent_at().is_none() && !kept.stored.put_aside);
    let unsent: Vec<_> = unsent.collect();
    let picture = room.picture();
    let hit: Vec<_> = picture.hit().collect();
    let disputed: Vec<_> = picture.disputed().collect();
    let nothing = owed.is_empty()
        && unsent.is_empty()
        && hit.is_empty()
        && disputed.is_empty()
        && room.waiting().is_empty()
        && room.task_count().open == 0;
    let list = html! {
        ul {
            @for deadline in &owed {
                li { a href={ (path(room)) "#clocks" } { (clocks::title(words, found.as_ref(), deadline.clock)) } ": " (clocks::due(reader, room, deadline)) }
            }
            @for asked in room.waiting() {
                li { (words.phrase(&Phrase::new("incident-waits").text("notice", &log::form_title(words, asked.form)))) }
            }
            @for notification in &unsent {
                li {
                    a href={ "/notifications/" (notification.stored.id) } { (notification.content.title) } " "
                    (super::standing_of(reader, notification))
                }
            }
            @for standing in &hit {
                li { a href={ (path(room)) "/services" } { bdi { (standing.name) } } " " (services::level_tag(reader, standing)) }
            }
            @if room.task_count().open > 0 {
                li { a href={ (path(room)) "/tasks" } { (words.text("incident-tasks")) } ": " (task::counted(reader, room)) }
            }
            @for known in &disputed {
                @let fact = app::notification::label(words, known.field);
                li {
                    a href={ (path(room)) "/facts?part=" (known.field.id) } {
                        (words.phrase(&Phrase::new("incident-disputed").text("fact", &fact)))
                    }
                }
            }
        }
    };
    Ok(html! {
        @if !nothing {
            (Notice { kind: NoticeKind::Warning, title: &words.text("incident-still-open"), body: Some(list) })
        }
    })
}
