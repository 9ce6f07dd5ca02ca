//! Composing a notice: one question a line, filled from the facts, in the order of the notice.
//!
//! What is typed here is said of the incident and not of the notice: every other notice has it too.

use app::incident::Room;
use app::incident::input::{Inputs, said};
use app::message::{Language, Messages};
use app::notification::{Draft, Line, Which, draft, label};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::RecordIncidents;
use domain::id::IncidentId;
use domain::notification::{Form as NoticeForm, Forms, Need, Section};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use crate::design::{Button, Disclosure, Form as FormView, Notice, NoticeKind, PageHeading, Tag, Weight};
use crate::error::{Failure, Result};
use crate::form::{Form, Problems};
use crate::incidents::control::{Asked, Sheet, enter_saves, told};
use crate::incidents::{facts, framed, path};
use crate::session::SignedIn;
use crate::state::AppState;

/// Which clock a notice is to answer, where its form answers several; part of the address, so that every page of the notice keeps it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Answers {
    clock: Option<String>,
    language: Option<String>,
}

/// A notice that an address names.
pub(super) struct Named {
    pub(super) incident: IncidentId,
    pub(super) form: &'static NoticeForm,
    clock: Option<String>,
    /// The language it is to go out in; none where nobody chose another than the reader's.
    language: Option<Language>,
}

impl Named {
    pub(super) fn of(parts: &(String, String), answers: Answers) -> Result<Self> {
        let missing = || Failure::App(app::Error::NotFound("page"));
        let is_key = |clock: &String| {
            clock
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "._".contains(letter))
        };
        Ok(Self {
            incident: parts.0.parse().map_err(|_| missing())?,
            form: Forms::shipped().get(&parts.1).ok_or_else(missing)?,
            clock: answers.clock.filter(is_key),
            language: answers.language.as_deref().and_then(Language::from_tag),
        })
    }

    /// What the use cases are asked for.
    pub(super) fn which(&self) -> Which<'_> {
        Which {
            form: self.form,
            clock: self.clock.as_deref(),
        }
    }

    /// Where its questions are.
    pub(super) fn address(&self) -> String {
        address(self.incident, self.form, self.clock.as_deref(), "")
    }

    /// Where its approval is asked for.
    pub(super) fn ask(&self) -> String {
        address(self.incident, self.form, self.clock.as_deref(), "/approval")
    }

    /// Where it is read and approved, in the language it goes out in.
    pub(super) fn preview(&self) -> String {
        match self.language {
            Some(language) => self.preview_in(language),
            None => address(self.incident, self.form, self.clock.as_deref(), "/preview"),
        }
    }

    /// Where it is read and approved in this language.
    pub(super) fn preview_in(&self, language: Language) -> String {
        let preview = address(self.incident, self.form, self.clock.as_deref(), "/preview");
        let joined = if preview.contains('?') { '&' } else { '?' };
        format!("{preview}{joined}language={}", language.tag())
    }

    /// The words it goes out in.
    pub(super) fn words(&self, reader: &SignedIn) -> &'static Messages {
        self.language.map_or(reader.words, Messages::for_language)
    }
}

/// The address of a notice, of its questions or what comes `behind` them.
pub(crate) fn address(incident: IncidentId, form: &NoticeForm, clock: Option<&str>, behind: &str) -> String {
    let path = format!("/incidents/{incident}/notifications/{}{behind}", form.id);
    match clock {
        // Of a clock’s letters none has a meaning of its own in an address.
        Some(clock) => format!("{path}?clock={clock}"),
        None => path,
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(parts): Path<(String, String)>,
    Query(answers): Query<Answers>,
) -> Result<Markup> {
    let named = Named::of(&parts, answers)?;
    let room = app::incident::room(&state.app, &signed_in.actor, named.incident).await?;
    page(&signed_in, &room, &named, None, &Problems::default())
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(parts): Path<(String, String)>,
    Query(answers): Query<Answers>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let named = Named::of(&parts, answers)?;
    let id = named.incident;
    let inputs = Inputs::new(sent);
    let answer = match said(&inputs, &signed_in.zone, signed_in.now) {
        Ok(said) => app::incident::state(&state.app, &signed_in.actor, id, &said, "", None).await,
        Err(errors) => Err(app::Error::Invalid(errors)),
    };
    match answer {
        Ok(stated) if stated.disputed > 0 => Ok(crate::flash::done(
            &format!("/incidents/{id}"),
            facts::told_of(stated),
        )),
        Ok(_) => Ok(Redirect::to(&named.preview()).into_response()),
        Err(error) => {
            let (status, problems): (StatusCode, Problems) = facts::problems(&signed_in, error)?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            let page = page(&signed_in, &room, &named, Some(&inputs), &problems)?;
            Ok((status, page).into_response())
        }
    }
}

fn page(
    reader: &SignedIn,
    room: &Room,
    named: &Named,
    sent: Option<&Inputs>,
    problems: &Problems,
) -> Result<Markup> {
    let words = reader.words;
    let facts = room.facts()?;
    let draft = draft(room, &facts, named.which(), words);
    let sheet = Sheet {
        words,
        zone: &room.zone,
        sent,
        problems,
    };
    let lines = problems.lines();
    let may_be: Vec<&Line> = draft
        .lines
        .iter()
        .filter(|line| line.field.is_entered() && is_folded(line, problems))
        .collect();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &draft.title, lead: Some(&lead(reader, &draft)), ..PageHeading::default() })
        (about(reader, room, &draft))
        @if room.may.record {
            (FormView {
                action: &named.address(),
                guard_unsaved: true,
                body: html! {
                    (enter_saves())
                    @for section in Section::ALL {
                        @let asked: Vec<&Line> = draft
                            .lines
                            .iter()
                            .filter(|line| line.field.section == section && line.field.is_entered() && !is_folded(line, problems))
                            .collect();
                        @if !asked.is_empty() {
                            h2 { (facts::section_title(reader, section)) }
                            @for line in asked { (ask(reader, room, &sheet, line)) }
                        }
                    }
                    @if !may_be.is_empty() {
                        @let summary = words.phrase(&Phrase::new("notification-more").number("count", i64::try_from(may_be.len()).unwrap_or(0)));
                        (Disclosure {
                            summary: &summary,
                            open: false,
                            body: html! { @for line in &may_be { (ask(reader, room, &sheet, line)) } },
                        })
                    }
                    (worked_out(reader, room, &draft))
                    div.button-row {
                        (Button::submit(&words.text("notification-save-and-read")))
                        (Button::to(&words.text("navigation-cancel"), &path(room)).weight(Weight::Link))
                    }
                },
                ..FormView::default()
            })
        } @else {
            (worked_out(reader, room, &draft))
            p { a href=(named.preview()) { (words.text("notification-read")) } }
        }
    };
    Ok(framed(reader, room, &draft.title, body))
}

/// What can be given and nobody said stays out of the way.
fn is_folded(line: &Line, problems: &Problems) -> bool {
    line.need == Need::May && line.value.is_none() && problems.with(&line.field.id).is_none()
}

fn ask(reader: &SignedIn, room: &Room, sheet: &Sheet<'_>, line: &Line) -> Markup {
    if line.disputed {
        let words = reader.words;
        let title = words.phrase(&Phrase::new("incident-disputed").text("fact", &label(words, line.field)));
        let look = html! { a href={ (path(room)) "/facts?part=" (line.field.id) } { (words.text("incident-disputed-look")) } };
        return html! { (Notice { kind: NoticeKind::Warning, title: &title, body: Some(look) }) };
    }
    sheet.ask(&Asked {
        field: line.field,
        value: line.value.as_ref(),
        seen: &line.seen,
        beside: html! {
            @if line.need != Need::May { (Tag(&need(reader, line.need))) }
            @if let Some(was) = &line.was { " " span.was { (was_told(reader, was)) } }
        },
    })
}

/// How much a notice needs a fact, in words.
pub(super) fn need(reader: &SignedIn, need: Need) -> String {
    reader
        .words
        .phrase(&Phrase::new("notification-need").selector("need", need.name()))
}

/// What the last notice said.
pub(super) fn was_told(reader: &SignedIn, was: &str) -> String {
    match was.is_empty() {
        true => reader.text("notification-was-not-told"),
        false => reader
            .words
            .phrase(&Phrase::new("notification-was").text("was", was)),
    }
}

/// Who gets it, and by when.
pub(super) fn lead(reader: &SignedIn, draft: &Draft<'_>) -> String {
    let words = reader.words;
    let to = Phrase::new("notification-to").text("recipient", &draft.recipient);
    let mut told = words.phrase(&to);
    if let Some(due) = draft.clock.as_ref().and_then(|clock| clock.due) {
        told.push(' ');
        told.push_str(&words.phrase(&Phrase::new("notification-due").text("at", &reader.moment(due))));
    }
    told
}

/// What to know before one writes: no clock asks for it, no form of an authority, no lists of patients.
fn about(reader: &SignedIn, room: &Room, draft: &Draft<'_>) -> Markup {
    let words = reader.words;
    html! {
        (sent_already(reader, room, draft))
        @if draft.clock.is_none() { p.hint { (words.text("notification-no-clock")) } }
        p.hint { (words.text("notification-not-official")) }
        (Notice::new(NoticeKind::Warning, &words.text("notification-no-patients")))
        @if let Some(before) = draft.before {
            p {
                (words.text("notification-compared-with")) " "
                a href={ "/notifications/" (before.stored.id) } { (before.content.title) }
                @if let Some(at) = before.sent_at() { ", " (reader.moment(at)) }
            }
        }
        @if draft.lines.iter().any(|line| line.disputed) {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("notification-has-disputed"),
                body: Some(html! { a href=(path(room)) { (words.text("incident-disputed-look")) } }),
            })
        }
    }
}

/// What the program adds by itself.
fn worked_out(reader: &SignedIn, room: &Room, draft: &Draft<'_>) -> Markup {
    let words = reader.words;
    let lines: Vec<&Line> = draft
        .lines
        .iter()
        .filter(|line| !line.field.is_entered() && line.value.is_some())
        .collect();
    html! {
        @if !lines.is_empty() {
            h2 { (words.text("notification-worked-out")) }
            dl.facts {
                @for line in lines {
                    dt { (label(words, line.field)) }
                    dd { (told(words, &room.zone, line.field, line.value.as_ref())) }
                }
            }
        }
    }
}

/// That this very notice was sent: another one is meant, or nobody looked.
pub(super) fn sent_already(reader: &SignedIn, room: &Room, draft: &Draft<'_>) -> Markup {
    let clock = draft.clock.as_ref().map(|clock| clock.id.as_str());
    let of_form = room
        .notifications
        .iter()
        .filter(|sent| sent.stored.form == draft.form.id && sent.stored.clock.as_deref() == clock);
    let last = of_form
        .filter_map(|sent| Some((sent.sent_at()?, sent.stored.id)))
        .max();
    html! {
        @if let Some((at, id)) = last {
            @let told = reader.words.phrase(&Phrase::new("notification-sent-already").text("at", &reader.moment(at)));
            (Notice {
                kind: NoticeKind::Warning,
                title: &told,
                body: Some(html! { a href={ "/notifications/" (id) } { (draft.title) } }),
            })
        }
    }
}
