//! The log of a room: the line that is always ready, and the entries, the last first.

use app::Error;
use app::incident::input::{Inputs, time};
use app::incident::{NewLine, Room};
use app::message::Messages;
use app::notification::{label, shown};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use domain::id::{IncidentEntryId, IncidentIdKind};
use domain::incident::{Entry, EntryKind, Statement};
use domain::notification::{Fields, Forms};
use domain::round::Phrase;
use domain::time::Instant;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::attachments::{self, Sent};
use super::roles::{named, role_word};
use super::task::task_words;
use super::{kept, kind_word, path, services};
use crate::design::{Button, Control, Disclosure, Field, InputKind, PageHeading, Requirement, Weight};
use crate::error::Result;
use crate::form::{Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// Of a time that exists twice the first pass is taken for a line: it may be off by the hour, and can be corrected.
const EARLIER: &str = "earlier";

/// How many entries the room shows before one asks for all.
const SHOWN: usize = 30;

pub(super) async fn write(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    request: Request,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let mut sent = Sent::read(&state.app, &signed_in.actor, request).await?;
    let inputs = std::mem::take(&mut sent.inputs);
    let mut fields = app::field::Fields::default();
    let happened_at = time(
        "happened_at",
        inputs.get("happened_at"),
        EARLIER,
        &signed_in.zone,
        &mut fields,
    );
    kept::demand_own(&inputs, &signed_in)?;
    let line = NewLine {
        id: inputs
            .get("id")
            .parse()
            .unwrap_or_else(|_| app::incident::entry_id(&state.app)),
        kind: EntryKind::from_name(inputs.get("kind")).unwrap_or(EntryKind::Observation),
        text: inputs.get("text").to_owned(),
        happened_at,
        typed_at: kept::typed_at(&inputs, signed_in.now),
        corrects: inputs.get("corrects").parse().ok(),
    };
    let answer = match (fields.finish(|| Some(())), sent.refused.take()) {
        (Err(errors), _) => Err(Error::Invalid(errors)),
        (Ok(()), Some(refused)) => Err(refused),
        (Ok(()), None) => {
            app::incident::line_with(&state.app, &signed_in.actor, id, &line, &sent.files()).await
        }
    };
    match answer {
        Ok(()) => Ok(kept::written(&inputs, &format!("/incidents/{id}#write"))),
        Err(error) => {
            let (status, problems) = problems(&signed_in, error)?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            let title = signed_in.text("incident-line");
            let lines = problems.lines();
            let body = html! {
                (problems.summary(&lines))
                (PageHeading { title: &title, ..PageHeading::default() })
                (form(&signed_in, &room, line.id, &inputs, &problems))
            };
            Ok((status, super::framed(&signed_in, &room, &title, body)).into_response())
        }
    }
}

/// What is wrong with a line, beside the field.
fn problems(reader: &SignedIn, error: Error) -> Result<(StatusCode, Problems)> {
    if let Error::Refused(reason) = error {
        // Only files are refused for what the house has no room for.
        let problems = Problems::one(reader.words, "files", reason);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, problems));
    }
    Problems::of_error(reader, error, "text", |words, field| {
        words.text(match field {
            "happened_at" => "incident-happened-at",
            "files" => "incident-attachment-label",
            _ => "incident-line",
        })
    })
}

/// The line that is always ready.
pub(super) fn form(
    reader: &SignedIn,
    room: &Room,
    id: IncidentEntryId,
    sent: &Inputs,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let optional = words.text("field-optional");
    let unfinished = sent.get("text").is_empty() && !room.own_draft.is_empty();
    let text = if unfinished {
        room.own_draft.as_str()
    } else {
        sent.get("text")
    };
    let chosen = EntryKind::from_name(sent.get("kind")).unwrap_or(EntryKind::Observation);
    html! {
        form.line-form id="write" method="post" action={ (path(room)) "/entries" } enctype="multipart/form-data" {
            input type="hidden" name="id" value=(id) data-keep;
            @if let Some(corrected) = room.entries.iter().find(|entry| entry.id.to_string() == sent.get("corrects")) {
                p.hint {
                    input type="hidden" name="corrects" value=(corrected.id);
                    (words.phrase(&Phrase::new("incident-correcting").number("number", corrected.number)))
                }
            }
            label for="text" { (words.text("incident-line")) }
            @if unfinished { p.hint { (words.text("incident-own-draft")) } }
            @if let Some(error) = problems.with("text") { p.error id="text-error" { (error) } }
            div.line-row {
                input.input type="text" id="text" name="text" value=(text) autocomplete="off" autofocus required;
                (Button::submit(&words.text("incident-line-write")))
            }
            (attachments::field(reader, problems))
            (Disclosure {
                summary: &words.text("incident-line-more"),
                open: problems.with("happened_at").is_some(),
                body: html! {
                    fieldset.field {
                        legend { (words.text("incident-entry-kind-label")) }
                        div.choices {
                            @for kind in EntryKind::ALL {
                                @let id = format!("kind-{}", kind.name());
                                div.choice {
                                    input type="radio" id=(id) name="kind" value=(kind.name()) checked[kind == chosen];
                                    label for=(id) { (entry_kind_word(words, kind.name())) }
                                }
                            }
                        }
                    }
                    (Field {
                        name: "happened_at",
                        label: &words.text("incident-happened-at"),
                        hint: Some(&words.text("incident-happened-at-hint")),
                        value: sent.get("happened_at"),
                        error: problems.with("happened_at"),
                        requirement: Requirement::Optional(&optional),
                        control: Control::Input(InputKind::DateTime),
                        ..Field::default()
                    })
                },
            })
        }
    }
}

fn entry_kind_word(words: &Messages, kind: &'static str) -> String {
    words.phrase(&Phrase::new("incident-entry-kind").selector("kind", kind))
}

/// The entries, the last first, the newest of them or `all`; what happened earlier than it was written says both.
pub(super) fn entries(reader: &SignedIn, room: &Room, all: bool) -> Markup {
    let words = reader.words;
    let path = path(room);
    let lines = Lines {
        words,
        zone: &room.zone,
        path: Some(&path),
        may_record: room.may.record,
    };
    let corrected = |entry: &Entry| {
        let id = entry.corrects?;
        let found = room.entries.iter().find(|other| other.id == id)?;
        Some(found.number)
    };
    let mut sorted: Vec<&Entry> = room.entries.iter().collect();
    sorted.sort_by_key(|entry| std::cmp::Reverse((entry.happened_at, entry.number)));
    let shown = if all {
        sorted.len()
    } else {
        SHOWN.min(sorted.len())
    };
    html! {
        ol.log { @for entry in sorted.iter().take(shown) { (lines.one(entry, corrected(entry))) } }
        @if shown < sorted.len() {
            p { a href={ (path) "?all=yes#log" } { (words.text("incident-log-all")) } " (" (sorted.len()) ")" }
        }
    }
}

/// What entries are shown with, on the page and to those who follow it alike.
pub(super) struct Lines<'a> {
    /// The words of the reader's language.
    pub(super) words: &'static Messages,
    /// The clock of the house.
    pub(super) zone: &'a TimeZone,
    /// The address of the room; none for whoever may not follow what leads into it.
    pub(super) path: Option<&'a str>,
    /// Whether the reader may write.
    pub(super) may_record: bool,
}

impl Lines<'_> {
    /// An entry; `corrected` is the number of the one that it corrects.
    pub(super) fn one(&self, entry: &Entry, corrected: Option<u32>) -> Markup {
        let words = self.words;
        let happened = entry.happened_at.in_zone(self.zone);
        let late = entry.entered_at.seconds_since(entry.happened_at) >= 60;
        let moment = |at: Instant| words.instant(at, self.zone);
        let is_line = matches!(entry.statement, Statement::Line { .. });
        html! {
            li.entry id={ "entry-" (entry.number) } data-number=(entry.number)
                data-at=(entry.happened_at.as_microseconds() / 1000) data-changes[!is_line] {
                p.entry-head {
                    time datetime=(entry.happened_at) { (happened.strftime("%H:%M")) }
                    " " span.entry-day { (words.date(happened.date())) }
                    " " span.entry-kind { (entry_kind_word(words, entry.statement.name())) }
                    @if !entry.by.is_empty() { " " bdi.entry-by { (entry.by) } }
                    @if let Some(path) = self.path.filter(|_| self.may_record && is_line) {
                        " " a href={ (path) "?corrects=" (entry.id) "#write" } {
                            (words.text("incident-correct")) span.visually-hidden { " " (entry.number) }
                        }
                    }
                }
                p.entry-text { (self.says(entry)) }
                @if let Some(path) = self.path {
                    @for attachment in entry.statement.attachments() { (attachments::one(words, path, attachment)) }
                }
                @if let Some(typed) = entry.typed_at {
                    p.entry-late { (words.phrase(&Phrase::new("incident-typed-at").text("at", &moment(typed)))) }
                }
                @if late {
                    p.entry-late { (words.phrase(&Phrase::new("incident-entered-at").text("at", &moment(entry.entered_at)))) }
                }
                @if let Some(corrected) = corrected {
                    p.entry-late {
                        a href={ "#entry-" (corrected) } {
                            (words.phrase(&Phrase::new("incident-corrects").number("number", corrected)))
                        }
                    }
                }
            }
        }
    }

    /// An entry in one line.
    pub(super) fn says(&self, entry: &Entry) -> Markup {
        let words = self.words;
        let with = |told: String| html! { (told) @if !entry.text.is_empty() { ": " bdi { (entry.text) } } };
        match &entry.statement {
            Statement::Opened { kind, .. } | Statement::Playbook { kind, .. } => {
                with(kind_word(words, *kind))
            }
            Statement::Nature { nature } => {
                with(words.phrase(&Phrase::new("incident-nature").selector("nature", nature.name())))
            }
            Statement::Line { .. } => html! { bdi { (entry.text) } },
            Statement::Fact { field, value, .. } => match Fields::shipped().get(field) {
                Some(field) => {
                    let value = value.as_ref().map(|value| shown(words, self.zone, field, value));
                    html! {
                        @match self.path {
                            Some(path) => { a href={ (path) "/facts?part=" (field.id) } { (label(words, field)) } }
                            None => { (label(words, field)) }
                        }
                        ": "
                        @match value {
                            Some(value) => { bdi { (value) } }
                            None => { (words.text("incident-taken-back")) }
                        }
                        @if !entry.text.is_empty() { " (" bdi { (entry.text) } ")" }
                    }
                }
                None => html! { (field) },
            },
            Statement::Service {
                name, level, share, ..
            } => with(format!("{name}: {}", services::level_told(words, *level, *share))),
            Statement::Sent {
                notification, form, ..
            }
            | Statement::NotSent {
                notification, form, ..
            } => {
                html! {
                    @match self.path {
                        Some(_) => { a href={ "/notifications/" (notification) } { (form_title(words, form)) } ": " bdi { (entry.text) } }
                        None => { (form_title(words, form)) }
                    }
                }
            }
            Statement::NotOwed { .. } | Statement::Taken { .. } => html! { bdi { (entry.text) } },
            Statement::ApprovalAsked { form, .. } => html! { (form_title(words, form)) },
            Statement::Escalated { step, called, .. } => {
                let people = match called.is_empty() {
                    true => words.text("incident-escalated-nobody"),
                    false => called.join(", "),
                };
                let told = Phrase::new("incident-escalated")
                    .selector("step", step.name())
                    .text("people", &people);
                html! { bdi { (entry.text) } ". " (words.phrase(&told)) }
            }
            Statement::Shared {
                with, until, view, ..
            } => {
                let until = Instant::from_microseconds(*until);
                let until = until.map(|until| words.instant(until, self.zone));
                let shared = Phrase::new("incident-shared")
                    .selector("view", view.name())
                    .text("with", with)
                    .text("until", &until.unwrap_or_default());
                html! { (words.phrase(&shared)) }
            }
            Statement::ShareEnded { with, .. } => html! { bdi { (with) } },
            Statement::Role { role, holder, deputy } => {
                html! { (role_word(words, *role)) ": " bdi { (named(words, holder.as_ref(), deputy.as_ref())) } }
            }
            Statement::TaskAsked { role, .. } => {
                html! { (role_word(words, *role)) ": " bdi { (entry.text) } }
            }
            Statement::TaskSaid {
                task, words: asked, ..
            } => with(task_words(words, task, asked)),
            Statement::TaskGiven {
                task,
                words: asked,
                role,
            } => with(format!(
                "{} → {}",
                task_words(words, task, asked),
                role_word(words, *role)
            )),
            Statement::Closed | Statement::Withdrawn | Statement::Reopened => html! { bdi { (entry.text) } },
        }
    }
}

/// What a notice of this form is called.
pub(super) fn form_title(words: &Messages, form: &str) -> String {
    match Forms::shipped().get(form) {
        Some(form) => words.phrase(&Phrase::new("notification-form").selector("form", &form.id)),
        None => form.to_owned(),
    }
}

/// A link to all that can be known.
pub(super) fn all_facts(reader: &SignedIn, room: &Room) -> Markup {
    html! {
        ul.parts {
            @for section in domain::notification::Section::ALL {
                li { a href={ (path(room)) "/facts?part=" (section.name()) } { (super::facts::section_title(reader, section)) } }
            }
        }
        @if room.may.lead {
            (Button::to(&reader.text("incident-standing"), &format!("{}/standing", path(room))).weight(Weight::Secondary))
        }
    }
}
