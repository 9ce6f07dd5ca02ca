//! A notice that was approved: what it says, each field to copy, the files, that it was sent and what came back.

use app::incident::input::{Inputs, time};
use app::notification::export::{as_json, columns};
use app::notification::{Notification, SendingForm, Which, draft, label};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::{ApproveNotifications, LeadIncidents, RecordIncidents};
use domain::id::{NotificationId, NotificationKind};
use domain::notification::{Forms, Section};
use domain::round::Phrase;
use maud::{Markup, html};
use report::csv::{heading, lines};
use serde::Deserialize;

use crate::assets::export::file;
use crate::design::{
    Button, Control, Disclosure, Field, Form as FormView, Icon, InputKind, Notice, NoticeKind, PageHeading,
    Requirement, SectionHeading, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::incidents::{PATH, facts};
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
) -> Result<Markup> {
    let found = read(&state, &signed_in, id).await?;
    Ok(page(&signed_in, &found, &Inputs::default(), &Problems::default()))
}

/// A notice, and by which way it goes.
struct Found {
    notification: Notification,
    way: Option<String>,
    /// Facts that are another than it says, where it is the last that its recipient was told.
    changed: Vec<String>,
}

async fn read(state: &AppState, reader: &SignedIn, id: NotificationId) -> Result<Found> {
    let notification = app::notification::fetch(&state.app, &reader.actor, id).await?;
    let way = app::notification::way(&state.app, &reader.actor, &notification).await?;
    let changed = changed(state, reader, &notification).await?;
    Ok(Found {
        notification,
        way,
        changed,
    })
}

async fn changed(state: &AppState, reader: &SignedIn, notification: &Notification) -> Result<Vec<String>> {
    let stored = &notification.stored;
    let form = Forms::shipped().get(&stored.form);
    let Some(form) = form.filter(|_| stored.sending.is_some()) else {
        return Ok(Vec::new());
    };
    let room = app::incident::room(&state.app, &reader.actor, stored.incident).await?;
    let facts = room.facts()?;
    let which = Which {
        form,
        clock: stored.clock.as_deref(),
    };
    let now = draft(&room, &facts, which, reader.words);
    if now.before.map(|before| before.stored.id) != Some(stored.id) {
        return Ok(Vec::new());
    }
    let said = now.changed().filter(|line| line.field.is_entered());
    Ok(said.map(|line| label(reader.words, line.field)).collect())
}

pub(super) async fn sent(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let inputs = Inputs::new(sent);
    let mut fields = app::field::Fields::default();
    // Of a time that exists twice the second pass: nothing must look sent earlier than it was.
    let at = time("at", inputs.get("at"), "later", &signed_in.zone, &mut fields);
    let form = SendingForm {
        at,
        channel: inputs.get("channel").to_owned(),
        reference: inputs.get("reference").to_owned(),
        proof: inputs.get("proof").to_owned(),
    };
    let version = inputs.get("version").parse().unwrap_or(0);
    let answer = match fields.finish(|| Some(())) {
        Ok(()) => app::notification::sent(&state.app, &signed_in.actor, id, version, &form).await,
        Err(errors) => Err(app::Error::Invalid(errors)),
    };
    match answer {
        Ok(()) => Ok(flash::done(
            &format!("/notifications/{id}"),
            "notification-sent-flash",
        )),
        Err(error) => refused(&state, &signed_in, id, &inputs, error).await,
    }
}

pub(super) async fn answer(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let inputs = Inputs::new(sent);
    let version = inputs.get("version").parse().unwrap_or(0);
    let (app, actor) = (&state.app, &signed_in.actor);
    match app::notification::answered(app, actor, id, version, inputs.get("answer")).await {
        Ok(()) => Ok(flash::done(
            &format!("/notifications/{id}"),
            "notification-answer-flash",
        )),
        Err(error) => refused(&state, &signed_in, id, &inputs, error).await,
    }
}

async fn refused(
    state: &AppState,
    reader: &SignedIn,
    id: NotificationId,
    inputs: &Inputs,
    error: app::Error,
) -> Result<Response> {
    let (status, problems) = Problems::of_error(reader, error, "channel", |words, field| {
        words.text(match field {
            "at" => "notification-sent-at",
            "reference" => "notification-reference",
            "proof" => "notification-proof",
            "answer" => "notification-answer",
            "because" => "incident-reason",
            _ => "notification-channel",
        })
    })?;
    let found = read(state, reader, id).await?;
    Ok((status, page(reader, &found, inputs, &problems)).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Version {
    version: i32,
}

pub(super) async fn put_aside(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
    Form(sent): Form<Version>,
) -> Result<Response> {
    app::notification::put_aside(&state.app, &signed_in.actor, id, sent.version).await?;
    Ok(flash::done(
        &format!("/notifications/{id}"),
        "notification-put-aside-flash",
    ))
}

pub(super) async fn not_sent(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let inputs = Inputs::new(sent);
    let version = inputs.get("version").parse().unwrap_or(0);
    let (app, actor) = (&state.app, &signed_in.actor);
    match app::notification::not_sent(app, actor, id, version, inputs.get("because")).await {
        Ok(()) => Ok(flash::done(
            &format!("/notifications/{id}"),
            "notification-not-sent-flash",
        )),
        Err(error) => refused(&state, &signed_in, id, &inputs, error).await,
    }
}

pub(super) async fn pdf(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
) -> Result<Response> {
    let found = app::notification::fetch(&state.app, &signed_in.actor, id).await?;
    let name = format!("attachment; filename=\"{}.pdf\"", found.file_name());
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, app::notification::as_pdf(&state.app, &found).await?).into_response())
}

pub(super) async fn json(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
) -> Result<Response> {
    let found = app::notification::fetch(&state.app, &signed_in.actor, id).await?;
    let name = format!("attachment; filename=\"{}.json\"", found.file_name());
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, as_json(&found)?).into_response())
}

pub(super) async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
) -> Result<Response> {
    let found = app::notification::fetch(&state.app, &signed_in.actor, id).await?;
    let failed = |error| app::Error::internal("the notice could not be written", error);
    let (names, values) = columns(&found);
    let mut bytes = heading(&names).map_err(failed)?;
    bytes.extend(lines([values.iter().map(String::as_str)]).map_err(failed)?);
    Ok(file(&format!("{}.csv", found.file_name()), bytes.into()))
}

pub(super) async fn mail(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<NotificationKind>,
) -> Result<Response> {
    let found = app::notification::fetch(&state.app, &signed_in.actor, id).await?;
    let name = format!("attachment; filename=\"{}.eml\"", found.file_name());
    let headers = [
        (header::CONTENT_TYPE, "message/rfc822".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, app::notification::as_mail(&state.app, &found).await?).into_response())
}

fn page(reader: &SignedIn, found: &Found, sent: &Inputs, problems: &Problems) -> Markup {
    let words = reader.words;
    let (way, changed, found) = (&found.way, &found.changed, &found.notification);
    let (stored, content) = (&found.stored, &found.content);
    let problem_lines = problems.lines();
    let address = format!("/notifications/{}", stored.id);
    let above = format!("{PATH}/{}", stored.incident);
    let to = words.phrase(&Phrase::new("notification-to").text("recipient", &stored.recipient));
    let body = html! {
        (problems.summary(&problem_lines))
        (PageHeading { title: &content.title, lead: Some(&to), ..PageHeading::default() })
        @if content.drill { (crate::incidents::drill(reader)) }
        @if !found.is_unaltered() { (Notice::new(NoticeKind::Error, &words.text("notification-altered"))) }
        @if !changed.is_empty() { (stale(reader, found, changed)) }
        p { (crate::incidents::standing_of(reader, found)) }
        dl.facts {
            @if let Ok(due) = content.due.parse() { dt { (words.text("notification-head-due")) } dd { (reader.moment(due)) } }
            @if let Some(way) = way { dt { (words.text("notification-way")) } dd { bdi { (way) } } }
            dt { (words.text("notification-approved-by")) } dd { bdi { (stored.approved_by_name) } ", " (reader.moment(stored.approved_at)) }
            dt { (words.text("notification-digest")) } dd { code { (stored.digest) } }
        }
        div.button-row {
            (Button::to(&words.text("notification-mail"), &format!("{address}/mail")).icon(Icon::Download).weight(Weight::Secondary))
            (Button::to("PDF", &format!("{address}/pdf")).icon(Icon::Download).weight(Weight::Secondary))
            (Button::to("JSON", &format!("{address}/json")).icon(Icon::Download).weight(Weight::Secondary))
            (Button::to("CSV", &format!("{address}/csv")).icon(Icon::Download).weight(Weight::Secondary))
        }
        (sending(reader, found, &address, sent, problems))
        (paper(reader, found))
        (as_text(reader, found))
    };
    reader.below(
        ("incident-list-title", PATH),
        &[crate::design::Link {
            label: &content.incident,
            href: &above,
        }],
        &content.title,
        body,
    )
}

/// That facts are another than its recipient was told, and where that is written.
fn stale(reader: &SignedIn, found: &Notification, changed: &[String]) -> Markup {
    let stored = &found.stored;
    let title = format!("{}: {}", reader.text("notification-stale"), changed.join(", "));
    let again = Forms::shipped()
        .get(&stored.form)
        .map(|form| super::address(stored.incident, form, stored.clock.as_deref(), ""));
    html! {
        (Notice {
            kind: NoticeKind::Warning,
            title: &title,
            body: again.map(|again| html! { a href=(again) { (reader.text("notification-stale-add")) } }),
        })
    }
}

/// How it was sent and what came back, or the forms that say so.
fn sending(
    reader: &SignedIn,
    found: &Notification,
    address: &str,
    sent: &Inputs,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let stored = &found.stored;
    let may = reader.actor.may_in_tenant::<RecordIncidents>();
    html! {
        @if let Some(sending) = &stored.sending {
            section {
                (SectionHeading { id: "sent", title: &words.text("notification-sent"), ..SectionHeading::default() })
                @if sending.at < stored.approved_at { p { (words.text("notification-sent-before-approval")) } }
                dl.facts {
                    dt { (words.text("notification-sent-at")) } dd { (reader.moment(sending.at)) ", " bdi { (sending.by) } }
                    dt { (words.text("notification-channel")) } dd { bdi { (sending.channel) } }
                    @if !sending.reference.is_empty() { dt { (words.text("notification-reference")) } dd { bdi { (sending.reference) } } }
                    dt { (words.text("notification-proof")) } dd.told { bdi { (sending.proof) } }
                    @if let Some(answer) = &stored.answer {
                        dt { (words.text("notification-answer")) } dd.told { bdi { (answer.text) } " (" (reader.moment(answer.at)) ")" }
                    }
                }
                @if may {
                    (Disclosure {
                        summary: &words.text("notification-answer-record"),
                        open: problems.with("answer").is_some(),
                        body: html! {
                            (FormView {
                                action: &format!("{address}/answer"),
                                body: html! {
                                    input type="hidden" name="version" value=(stored.version);
                                    (Field {
                                        name: "answer",
                                        label: &words.text("notification-answer"),
                                        hint: Some(&words.text("notification-answer-hint")),
                                        value: sent.get("answer"),
                                        error: problems.with("answer"),
                                        control: Control::TextArea { rows: 3 },
                                        ..Field::default()
                                    })
                                    (Button::submit(&words.text("navigation-save")))
                                },
                                ..FormView::default()
                            })
                        },
                    })
                }
                @if may && reader.actor.may_in_tenant::<LeadIncidents>() { (mistaken(reader, found, address, sent, problems)) }
            }
        } @else if may && !stored.put_aside {
            (record(reader, found, address, sent, problems))
        }
    }
}

/// That it was recorded as sent by mistake.
fn mistaken(
    reader: &SignedIn,
    found: &Notification,
    address: &str,
    sent: &Inputs,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    html! {
        (Disclosure {
            summary: &words.text("notification-not-sent"),
            open: problems.with("because").is_some(),
            body: html! {
                p { (words.text("notification-not-sent-lead")) }
                (FormView {
                    action: &format!("{address}/not-sent"),
                    body: html! {
                        input type="hidden" name="version" value=(found.stored.version);
                        (Field {
                            name: "because",
                            label: &words.text("incident-reason"),
                            value: sent.get("because"),
                            error: problems.with("because"),
                            ..Field::default()
                        })
                        (Button::submit(&words.text("notification-not-sent-act")).weight(Weight::Secondary))
                    },
                    ..FormView::default()
                })
            },
        })
    }
}

fn record(
    reader: &SignedIn,
    found: &Notification,
    address: &str,
    sent: &Inputs,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let stored = &found.stored;
    let optional = words.text("field-optional");
    let line = |name: &'static str, label: &str, hint: &str, requirement, control| {
        html! {
            (Field {
                name,
                label: &words.text(label),
                hint: Some(&words.text(hint)),
                value: sent.get(name),
                error: problems.with(name),
                requirement,
                control,
                ..Field::default()
            })
        }
    };
    let may_lack = Requirement::Optional(&optional);
    html! {
        section {
            (SectionHeading { id: "send", title: &words.text("notification-send"), ..SectionHeading::default() })
            p { (words.text(if found.content.drill { "notification-send-drill" } else { "notification-send-lead" })) }
            (FormView {
                action: &format!("{address}/sent"),
                body: html! {
                    input type="hidden" name="version" value=(stored.version);
                    (line("channel", "notification-channel", "notification-channel-hint", Requirement::Required, Control::Input(InputKind::Text)))
                    (line("at", "notification-sent-at", "notification-sent-at-hint", may_lack, Control::Input(InputKind::DateTime)))
                    (line("reference", "notification-reference", "notification-reference-hint", may_lack, Control::Input(InputKind::Text)))
                    (line("proof", "notification-proof", "notification-proof-hint", Requirement::Required, Control::TextArea { rows: 2 }))
                    (Button::submit(&words.text("notification-record-sent")))
                },
                ..FormView::default()
            })
            @if reader.actor.may_in_tenant::<ApproveNotifications>() {
                form method="post" action={ (address) "/put-aside" } {
                    input type="hidden" name="version" value=(stored.version);
                    (Button::submit(&words.text("notification-put-aside-act")).weight(Weight::Link))
                }
            }
        }
    }
}

/// The whole notice as plain text, for portals with one large field and for telephones.
fn as_text(reader: &SignedIn, found: &Notification) -> Markup {
    let words = reader.words;
    html! {
        (Disclosure {
            summary: &words.text("notification-as-text"),
            open: false,
            body: html! {
                button.button.button-link type="button" hidden data-copy="told-whole" { (words.text("notification-copy-all")) }
                span role="status" data-copied=(words.text("notification-copied")) {}
                pre.told id="told-whole" { (app::notification::as_text(found)) }
            },
        })
    }
}

/// The notice, each field with a button that copies it, for portals that take no file.
fn paper(reader: &SignedIn, found: &Notification) -> Markup {
    let words = reader.words;
    html! {
        article.notice-paper {
            @for section in Section::ALL {
                @let told: Vec<_> = found.content.lines.iter().filter(|line| line.section == section.name()).collect();
                @if !told.is_empty() {
                    h2 { (facts::section_title(reader, section)) }
                    dl.facts {
                        @for line in told {
                            dt { (line.label) }
                            dd {
                                @let id = format!("told-{}", line.field);
                                span.told id=(id) {
                                    @if line.value.is_some() { (line.shown) } @else { (words.text("incident-nothing-said")) }
                                }
                                " "
                                button.button.button-link type="button" hidden data-copy=(id) {
                                    (words.text("notification-copy")) span.visually-hidden { ": " (line.label) }
                                }
                                span role="status" data-copied=(words.text("notification-copied")) {}
                                @if let Some(was) = &line.was { " " span.was { (super::compose::was_told(reader, was)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
