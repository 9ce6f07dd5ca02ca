//! A notice as its recipient will read it, what it still lacks, what changed since the last one, and the button that approves it.

use app::incident::Room;
use app::message::{Language, Messages};
use app::notification::{Draft, Line, draft, label};
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use domain::notification::{Need, Section};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::compose::{Answers, Named, lead, sent_already, was_told};
use crate::design::{Button, Form as FormView, Notice, NoticeKind, PageHeading, SectionHeading, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::incidents::{facts, framed, path};
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    seen: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(parts): Path<(String, String)>,
    Query(answers): Query<Answers>,
) -> Result<Markup> {
    let named = Named::of(&parts, answers)?;
    let room = app::incident::room(&state.app, &signed_in.actor, named.incident).await?;
    page(&signed_in, &room, &named, &Problems::default())
}

pub(super) async fn approve(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(parts): Path<(String, String)>,
    Query(answers): Query<Answers>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let named = Named::of(&parts, answers)?;
    let id = named.incident;
    let answer = app::notification::approve(
        &state.app,
        &signed_in.actor,
        id,
        named.which(),
        &sent.seen,
        named.words(&signed_in),
    )
    .await;
    match answer {
        Ok(approved) => Ok(flash::done(
            &format!("/notifications/{approved}"),
            "notification-approved-flash",
        )),
        Err(error) => {
            let label = |words: &Messages, _: &str| words.text("notification-approve");
            let (status, problems) = Problems::of_error(&signed_in, error, "seen", label)?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            Ok((status, page(&signed_in, &room, &named, &problems)?).into_response())
        }
    }
}

pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(parts): Path<(String, String)>,
    Query(answers): Query<Answers>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let named = Named::of(&parts, answers)?;
    let id = named.incident;
    app::notification::ask_approval(
        &state.app,
        &signed_in.actor,
        id,
        named.which(),
        named.words(&signed_in),
    )
    .await?;
    Ok(flash::done(&format!("/incidents/{id}"), "notification-ask-flash"))
}

fn page(reader: &SignedIn, room: &Room, named: &Named, problems: &Problems) -> Result<Markup> {
    let words = reader.words;
    let facts_now = room.facts()?;
    // What is read is what goes out, also where that is another language than the reader's.
    let recipient = SignedIn {
        words: named.words(reader),
        ..reader.clone()
    };
    let draft = draft(room, &facts_now, named.which(), recipient.words);
    let lines = problems.lines();
    let compose = named.address();
    let lacking: Vec<&Line> = draft.lacking().collect();
    let open: Vec<&Line> = draft
        .lines
        .iter()
        .filter(|line| line.is_open() && line.field.is_entered() && line.need != Need::May)
        .collect();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &draft.title, lead: Some(&lead(reader, &draft)), ..PageHeading::default() })
        (sent_already(reader, room, &draft))
        @if !lacking.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("notification-lacking"),
                body: Some(html! {
                    ul { @for line in &lacking { li { a href={ (compose) "#fact-" (line.field.id) } { (label(words, line.field)) } } } }
                    p { (words.text("notification-lacking-unknown")) }
                }),
            })
        }
        @for line in draft.lines.iter().filter(|line| line.disputed) {
            @let title = words.phrase(&Phrase::new("incident-disputed").text("fact", &label(words, line.field)));
            (Notice {
                kind: NoticeKind::Warning,
                title: &title,
                body: Some(html! { a href={ (path(room)) "/facts?part=" (line.field.id) } { (words.text("incident-disputed-look")) } }),
            })
        }
        (changed(reader, &draft))
        (languages(reader, named, recipient.words.language()))
        (notice(&recipient, &draft))
        @if !open.is_empty() {
            section {
                (SectionHeading { id: "open", title: &words.text("notification-open"), ..SectionHeading::default() })
                ul { @for line in &open { li { a href={ (compose) "#fact-" (line.field.id) } { (label(words, line.field)) } } } }
            }
        }
        div.button-row {
            @if room.may.record { (Button::to(&words.text("notification-change"), &compose).weight(Weight::Secondary)) }
            (Button::to(&words.text("incident-back"), &path(room)).weight(Weight::Link))
        }
        @if room.may.approve {
            (FormView {
                action: &named.preview(),
                body: html! {
                    input type="hidden" name="seen" id="seen" value=(draft.seen());
                    p { (words.text("notification-approve-lead")) }
                    (Button::submit(&words.text("notification-approve")))
                },
                ..FormView::default()
            })
        } @else {
            p { (words.text("notification-approve-others")) }
        }
        (asking(reader, room, named, &draft))
    };
    Ok(framed(reader, room, &draft.title, body))
}

/// The language it goes out in, and the others it can.
fn languages(reader: &SignedIn, named: &Named, chosen: Language) -> Markup {
    html! {
        p {
            (reader.text("notification-language"))
            @for language in Language::ALL.iter().copied() {
                " "
                @if language == chosen { strong { (own_name(language)) } }
                @else { a href=(named.preview_in(language)) hreflang=(language.tag()) lang=(language.tag()) { (own_name(language)) } }
            }
        }
    }
}

/// What a language calls itself.
fn own_name(language: Language) -> String {
    Messages::for_language(language).text("language-name")
}

/// That its approval was asked for, or the button that asks for it.
fn asking(reader: &SignedIn, room: &Room, named: &Named, draft: &Draft<'_>) -> Markup {
    let words = reader.words;
    html! {
        @if let Some(asked) = room.waits_for_approval(draft) {
            p {
                (words.phrase(&Phrase::new("notification-asked").text("person", &asked.by).text("at", &reader.moment(asked.entered_at))))
            }
        } @else if room.may.record && !room.may.approve {
            (FormView {
                action: &named.ask(),
                body: html! {
                    p.hint { (words.text("notification-ask-lead")) }
                    (Button::submit(&words.text("notification-ask")))
                },
                ..FormView::default()
            })
        }
    }
}

/// What changed since the last notice to the same recipient.
fn changed(reader: &SignedIn, draft: &Draft<'_>) -> Markup {
    let words = reader.words;
    let changed: Vec<&Line> = draft.changed().collect();
    html! {
        @if let Some(before) = draft.before {
            section.changed {
                (SectionHeading { id: "changed", title: &words.text("notification-changed"), ..SectionHeading::default() })
                p { (words.text("notification-compared-with")) " " a href={ "/notifications/" (before.stored.id) } { (before.content.title) } }
                @if changed.is_empty() { p { (words.text("notification-nothing-changed")) } }
                ul {
                    @for line in &changed {
                        li { (label(words, line.field)) ": " strong { (value(reader, line)) } " " span.was { (was_told(reader, line.was.as_deref().unwrap_or_default())) } }
                    }
                }
            }
        }
    }
}

fn value(reader: &SignedIn, line: &Line) -> Markup {
    html! {
        @match line.value {
            Some(_) => { bdi { (line.shown) } }
            None => { (reader.text("incident-nothing-said")) }
        }
    }
}

/// The notice itself, part by part.
fn notice(reader: &SignedIn, draft: &Draft<'_>) -> Markup {
    let words = reader.words;
    html! {
        article.notice-paper lang=(words.language().tag()) {
            @for section in Section::ALL {
                @let told: Vec<&Line> = draft
                    .lines
                    .iter()
                    .filter(|line| line.field.section == section && (line.value.is_some() || line.need == Need::ByLaw))
                    .collect();
                @if !told.is_empty() {
                    h2 { (facts::section_title(reader, section)) }
                    dl.facts {
                        @for line in told {
                            dt { (label(words, line.field)) }
                            dd.told { (value(reader, line)) }
                        }
                    }
                }
            }
        }
    }
}
