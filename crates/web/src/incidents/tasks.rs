//! The page of what is to be done in an incident, by role: the reader’s own first, one line for what is asked, and whose playbook is followed.

use std::convert::Infallible;

use app::incident::input::time;
use app::incident::{NewTask, Room};
use app::message::Messages;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use domain::id::{IncidentId, IncidentIdKind};
use domain::incident::{IncidentKind, IncidentRole, Task, TaskRef, TaskStanding, playbook_kind};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::not_owed::incident;
use super::roles::{acts, leads, role_word};
use super::task::{counted, done, open_again, settled_by, task_words, told};
use super::{framed, kind_word, path};
use crate::design::{Button, Disclosure, Form as FormView, PageHeading, SectionHeading, Status, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    id: String,
    words: String,
    role: String,
    due: String,
    standing: String,
    give: String,
    note: String,
    kind: String,
    back: String,
}

/// What was refused: of which task, with what was typed.
#[derive(Default)]
struct Refused<'a> {
    task: &'a str,
    sent: Sent,
    problems: Problems,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    Ok(page(&state, &signed_in, &room, &Refused::default()))
}

pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let mut fields = app::field::Fields::default();
    let due = time("due", &sent.due, "earlier", &signed_in.zone, &mut fields);
    let new = NewTask {
        id: sent
            .id
            .parse()
            .unwrap_or_else(|_| app::incident::entry_id(&state.app)),
        role: IncidentRole::from_name(&sent.role).unwrap_or(IncidentRole::Lead),
        words: sent.words.clone(),
        due,
    };
    let answer = match fields.finish(|| Some(())) {
        Ok(()) => app::incident::ask_task(&state.app, &signed_in.actor, id, &new).await,
        Err(errors) => Err(app::Error::Invalid(errors)),
    };
    answered(&state, &signed_in, id, "", sent, answer).await
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path((id, task)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let (id, actor) = (incident(&id)?, &signed_in.actor);
    let of: TaskRef = task.parse().unwrap_or_else(|never: Infallible| match never {});
    let answer = match IncidentRole::from_name(&sent.role).filter(|_| !sent.give.is_empty()) {
        Some(role) => app::incident::give_task(&state.app, actor, id, &of, role, &sent.note).await,
        None => {
            let standing = TaskStanding::from_name(&sent.standing).unwrap_or(TaskStanding::Done);
            app::incident::say_of_task(&state.app, actor, id, &of, standing, &sent.note).await
        }
    };
    answered(&state, &signed_in, id, &task, sent, answer).await
}

pub(super) async fn follow(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let kind = IncidentKind::from_name(&sent.kind).unwrap_or(IncidentKind::Unclear);
    let answer = app::incident::follow_playbook(&state.app, &signed_in.actor, id, kind).await;
    answered(&state, &signed_in, id, "", sent, answer).await
}

/// Back to where it was pressed; or the page with what is wrong.
async fn answered(
    state: &AppState,
    reader: &SignedIn,
    id: IncidentId,
    task: &str,
    sent: Sent,
    answer: Result<(), app::Error>,
) -> Result<Response> {
    let Err(error) = answer else {
        let part = if sent.back == "room" { "#tasks" } else { "/tasks" };
        return Ok(flash::done(
            &format!("/incidents/{id}{part}"),
            "incident-task-flash",
        ));
    };
    let (status, problems) = Problems::of_error(reader, error, "words", |words, field| {
        words.text(match field {
            "note" => "incident-task-note",
            "due" => "incident-task-due",
            _ => "incident-task-words",
        })
    })?;
    let room = app::incident::room(&state.app, &reader.actor, id).await?;
    let refused = Refused { task, sent, problems };
    Ok((status, page(state, reader, &room, &refused)).into_response())
}

fn page(state: &AppState, reader: &SignedIn, room: &Room, refused: &Refused<'_>) -> Markup {
    let words = reader.words;
    let title = words.text("incident-tasks");
    let lines = refused.problems.lines();
    let (own, others): (Vec<_>, Vec<_>) = room
        .open_tasks()
        .into_iter()
        .partition(|task| room.is_for(task, reader.actor.person()));
    let body = html! {
        (refused.problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("incident-tasks-lead")), ..PageHeading::default() })
        (leads(reader, room))
        p { (counted(reader, room)) }
        @if room.may.record { (asking(state, reader, room, refused)) }
        @if !own.is_empty() {
            section {
                (SectionHeading { id: "own", title: &words.text("incident-tasks-own"), ..SectionHeading::default() })
                (list(reader, room, own.iter(), refused))
            }
        }
        @for role in IncidentRole::ALL {
            @if others.iter().any(|task| task.role == *role) {
                section {
                    h2 id={ "role-" (role.name()) } { (acts(reader, room, *role)) }
                    (list(reader, room, others.iter().filter(|task| task.role == *role), refused))
                }
            }
        }
        (settled(reader, room, refused))
        (playbook(reader, room))
    };
    framed(reader, room, &title, body)
}

fn list<'a>(
    reader: &SignedIn,
    room: &Room,
    tasks: impl Iterator<Item = &'a Task<'a>>,
    refused: &Refused<'_>,
) -> Markup {
    html! { ul.versions { @for task in tasks { (one(reader, room, task, refused)) } } }
}

/// A task with what can be said of it, and who said what last.
fn one(reader: &SignedIn, room: &Room, task: &Task<'_>, refused: &Refused<'_>) -> Markup {
    let of = task.task.to_string();
    html! {
        li.entry id={ "task-" (of) } {
            (told(reader, room, task))
            @if let Some(said) = task.said { (settled_by(reader, task, said)) }
            @if room.may.record {
                form method="post" action={ (path(room)) "/tasks/" (of) } {
                    @if task.is_open() { (done(reader, task)) } @else { (open_again(reader, task)) }
                    @if task.is_open() { (more(reader, task, refused)) }
                }
            }
        }
    }
}

/// What else can be said of an open task: a note, that it will not be done, whose it is from now on.
fn more(reader: &SignedIn, task: &Task<'_>, refused: &Refused<'_>) -> Markup {
    let words = reader.words;
    let asked = task_words(words, &task.task, task.words);
    let of = task.task.to_string();
    let is_refused = refused.task == of;
    let (note, error) = match is_refused {
        true => (refused.sent.note.as_str(), refused.problems.with("note")),
        false => ("", None),
    };
    // The summary leads to the note that lacks.
    let note_id = match is_refused {
        true => "note".to_owned(),
        false => format!("note-{of}"),
    };
    let role_id = format!("role-of-{of}");
    let labels = ["incident-task-not-done", "incident-task-give"].map(|key| words.text(key));
    html! {
        (Disclosure {
            summary: &words.text("incident-task-more"),
            open: is_refused,
            body: html! {
                div.field.field-wrong[error.is_some()] {
                    label for=(note_id) { (words.text("incident-task-note")) span.visually-hidden { ": " (asked) } }
                    @if let Some(error) = error { p.error { (Status::Critical.shape()) span { (error) } } }
                    textarea.input id=(note_id) name="note" rows="2" { (note) }
                }
                div.time-row {
                    (Button::submit(&labels[0]).as_value("standing", TaskStanding::NotDone.name()).about(&asked).weight(Weight::Secondary))
                }
                div.time-row {
                    div.small-field {
                        label for=(role_id) { (words.text("incident-task-role")) span.visually-hidden { ": " (asked) } }
                        (roles(words, &role_id, task.role))
                    }
                    (Button::submit(&labels[1]).as_value("give", "yes").about(&asked).weight(Weight::Secondary))
                }
            },
        })
    }
}

fn roles(words: &Messages, id: &str, chosen: IncidentRole) -> Markup {
    html! {
        select.input id=(id) name="role" {
            @for role in IncidentRole::ALL {
                option value=(role.name()) selected[*role == chosen] { (role_word(words, *role)) }
            }
        }
    }
}

/// The one line in which something is asked for.
fn asking(state: &AppState, reader: &SignedIn, room: &Room, refused: &Refused<'_>) -> Markup {
    let words = reader.words;
    let sent = &refused.sent;
    let typed = if refused.task.is_empty() {
        sent.words.as_str()
    } else {
        ""
    };
    let (error, late) = (refused.problems.with("words"), refused.problems.with("due"));
    let chosen = IncidentRole::from_name(&sent.role).filter(|_| refused.task.is_empty());
    html! {
        form.line-form method="post" action={ (path(room)) "/tasks" } {
            input type="hidden" name="id" value=(app::incident::entry_id(&state.app));
            label for="words" { (words.text("incident-task-words")) }
            @for error in error.iter().chain(&late) { p.error { (Status::Critical.shape()) span { (error) } } }
            input.input type="text" id="words" name="words" value=(typed) autocomplete="off" required;
            div.time-row {
                div.small-field {
                    label for="role" { (words.text("incident-task-role")) }
                    (roles(words, "role", chosen.unwrap_or(IncidentRole::Lead)))
                }
                div.small-field {
                    label for="due" { (words.text("incident-task-due")) " " (words.text("field-optional")) }
                    input.input.input-date type="datetime-local" id="due" name="due" value=(sent.due);
                }
                (Button::submit(&words.text("incident-task-ask")))
            }
        }
    }
}

/// What was done, and what will not be, the last first.
fn settled(reader: &SignedIn, room: &Room, refused: &Refused<'_>) -> Markup {
    let words = reader.words;
    let mut settled = room.tasks();
    settled.retain(|task| !task.is_open());
    settled.sort_by_key(|task| std::cmp::Reverse(task.said.map(|said| said.number)));
    let count = i64::try_from(settled.len()).unwrap_or(i64::MAX);
    let title = words.phrase(&Phrase::new("incident-tasks-settled").number("count", count));
    html! {
        @if !settled.is_empty() {
            section {
                (SectionHeading { id: "settled", title: &title, ..SectionHeading::default() })
                (list(reader, room, settled.iter(), refused))
            }
        }
    }
}

/// Whose playbook is followed; whoever leads has another one followed.
fn playbook(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let followed = playbook_kind(&room.entries);
    let follows = match followed {
        Some(kind) => {
            words.phrase(&Phrase::new("incident-playbook-follows").text("kind", &kind_word(words, kind)))
        }
        None => words.text("incident-playbook-none"),
    };
    let others = IncidentKind::ALL.iter().filter(|kind| Some(**kind) != followed);
    html! {
        section {
            (SectionHeading { id: "playbook", title: &words.text("incident-playbook"), ..SectionHeading::default() })
            p { (follows) }
            @if room.may.lead && room.may.record {
                (FormView {
                    action: &format!("{}/playbook", path(room)),
                    body: html! {
                        div.field {
                            label for="kind" { (words.text("incident-playbook-other")) }
                            p.hint id="kind-hint" { (words.text("incident-playbook-other-hint")) }
                            select.input id="kind" name="kind" aria-describedby="kind-hint" {
                                @for kind in others { option value=(kind.name()) { (kind_word(words, *kind)) } }
                            }
                        }
                        (Button::submit(&words.text("incident-playbook-follow")).weight(Weight::Secondary))
                    },
                    ..FormView::default()
                })
            }
        }
    }
}
