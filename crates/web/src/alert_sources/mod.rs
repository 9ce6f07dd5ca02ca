//! Alert sources: the tools that may send alerts, the secret of each shown once, and the code by which staff report.

mod poster;

use app::alert_source::{AlertSource, AlertSourceForm, FreshSecret};
use app::message::{Argument, Messages};
use app::report_code::ReportCode;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::access::{Actor, EditAlertSources};
use domain::id::AlertSourceKind;
use domain::round::Phrase;
use domain::security_event::AlertFormat;
use maud::{Markup, html};
use serde::Deserialize;

use crate::design::{
    Button, Choice, Column, Control, EmptyState, Field, Form as FormView, InputKind, Narrow, Notice,
    NoticeKind, PageHeading, Requirement, Row, SecretOnce, SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the sources are.
pub(crate) const PATH: &str = "/alert-sources";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, show)
        .post(PATH, add)
        .post("/alert-sources/{id}/switch", switch)
        .post("/alert-sources/{id}/secret", renew_secret)
        .post("/alert-sources/report-code", poster::renew)
        .get("/alert-sources/poster", poster::show)
}

/// Whether the actor may let tools send alerts.
pub(crate) fn may_edit(actor: &Actor) -> bool {
    actor.may_in_tenant::<EditAlertSources>()
}

/// What is typed on the page, and what was wrong with it.
#[derive(Debug, Default)]
struct Typed {
    form: AlertSourceForm,
    problems: Problems,
}

async fn show(State(state): State<AppState>, signed_in: SignedIn, headers: HeaderMap) -> Result<Markup> {
    page(&state, &signed_in, &headers, &Typed::default()).await
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    Form(form): Form<AlertSourceForm>,
) -> Result<Response> {
    match app::alert_source::add(&state.app, &signed_in.actor, &form).await {
        Ok(fresh) if fresh.source.sender.is_some() => Ok(flash::done(PATH, "alert-source-added-flash")),
        Ok(fresh) => Ok(secret(&state, &signed_in, &headers, &fresh).into_response()),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", label)?;
            let page = page(&state, &signed_in, &headers, &Typed { form, problems }).await?;
            Ok((status, page).into_response())
        }
    }
}

/// The version that was looked at, and whether it is to be on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    version: i32,
    on: String,
}

async fn switch(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AlertSourceKind>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let on = seen.on == "yes";
    app::alert_source::set_switched_on(&state.app, &signed_in.actor, id, seen.version, on).await?;
    Ok(flash::done(PATH, "alert-source-switched-flash"))
}

async fn renew_secret(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    Id(id): Id<AlertSourceKind>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let fresh = app::alert_source::renew_secret(&state.app, &signed_in.actor, id, seen.version).await?;
    Ok(secret(&state, &signed_in, &headers, &fresh).into_response())
}

fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "format" => "alert-source-format-label",
        "sender" => "alert-source-sender",
        _ => "alert-source-name",
    })
}

fn format_name(words: &Messages, format: AlertFormat) -> String {
    words.phrase(&Phrase::new("alert-source-format").selector("format", format.name()))
}

/// Where a tool sends its alerts.
fn address(state: &AppState, headers: &HeaderMap, source: &AlertSource) -> String {
    format!(
        "{}/api/v1/alert-sources/{}/alerts",
        state.config.address(headers),
        source.id
    )
}

/// The secret, once: there is nothing a redirect could read it from again.
fn secret(state: &AppState, reader: &SignedIn, headers: &HeaderMap, fresh: &FreshSecret) -> Markup {
    let title = reader.format(
        "alert-source-secret-title",
        &[("name", Argument::from(fresh.source.name.as_str()))],
    );
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        (SecretOnce {
            id: "secret",
            label: &reader.text("alert-source-secret"),
            warning: &reader.text("alert-source-secret-once"),
            value: &fresh.secret,
            copy: &reader.text("access-copy"),
            copied: &reader.text("access-copied"),
        })
        p { (reader.text("alert-source-address")) " " code { (address(state, headers, &fresh.source)) } }
        div.button-row { (Button::to(&reader.text("error-back"), PATH)) }
    };
    reader.below(("alert-source-list-title", PATH), &[], &title, body)
}

async fn page(state: &AppState, reader: &SignedIn, headers: &HeaderMap, typed: &Typed) -> Result<Markup> {
    let sources = app::alert_source::list(&state.app, &reader.actor).await?;
    let code = app::report_code::current(&state.app, &reader.actor).await?;
    let title = reader.text("alert-source-list-title");
    let lines = typed.problems.lines();
    let body = html! {
        (typed.problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&reader.text("alert-source-list-lead")), ..PageHeading::default() })
        (table(state, reader, headers, &title, &sources))
        (add_form(reader, typed))
        (report_code(reader, code.as_ref()))
    };
    Ok(reader.below(
        ("security-event-list-title", crate::security_events::PATH),
        &[],
        &title,
        body,
    ))
}

fn table(
    state: &AppState,
    reader: &SignedIn,
    headers: &HeaderMap,
    caption: &str,
    sources: &[AlertSource],
) -> Markup {
    let words = reader.words;
    let labels = [
        "alert-source-name",
        "alert-source-format-label",
        "alert-source-stands",
        "alert-source-last-received",
        "alert-source-address",
        "alert-source-change",
    ]
    .map(|key| words.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<String> = sources
        .iter()
        .map(|source| format!("row-{}", source.id))
        .collect();
    let rows: Vec<Row<'_>> = sources
        .iter()
        .zip(&ids)
        .map(|(source, id)| Row {
            id,
            name: &source.name,
            href: None,
            cells: vec![
                html! { bdi { (source.name) } },
                html! { (format_name(words, source.format)) },
                stands(words, source),
                received(reader, source),
                comes_from(state, headers, words, source),
                changes(words, source),
            ],
            selected: false,
        })
        .collect();
    html! {
        (Table {
            id: "alert-sources",
            caption,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("alert-source-none"),
                explanation: &words.text("alert-source-none-explanation"),
                actions: &[],
            },
        })
    }
}

/// Where a tool sends to; of one that sends syslog, where it sends from.
fn comes_from(state: &AppState, headers: &HeaderMap, words: &Messages, source: &AlertSource) -> Markup {
    html! {
        @match source.sender {
            Some(sender) => { (words.phrase(&Phrase::new("alert-source-syslog-from").text("sender", &sender.to_string()))) }
            None => { code { (address(state, headers, source)) } }
        }
    }
}

fn stands(words: &Messages, source: &AlertSource) -> Markup {
    let (status, key) = match source.switched_on {
        true => (Status::Fine, "alert-source-on"),
        false => (Status::Unknown, "alert-source-off"),
    };
    html! { (StatusTag::new(status, &words.text(key))) }
}

fn received(reader: &SignedIn, source: &AlertSource) -> Markup {
    let left_out = i64::try_from(source.left_out).unwrap_or(i64::MAX);
    html! {
        @match source.last_received_at {
            Some(at) => { (reader.moment(at)) }
            None => { (reader.text("alert-source-never-received")) }
        }
        @if left_out > 0 {
            " " (reader.words.phrase(&Phrase::new("alert-source-left-out").number("count", left_out)))
        }
    }
}

/// The buttons of a row. Another secret is made at once: the old one is worth nothing to whoever asks for it.
fn changes(words: &Messages, source: &AlertSource) -> Markup {
    let (on, key) = match source.switched_on {
        true => ("no", "alert-source-switch-off"),
        false => ("yes", "alert-source-switch-on"),
    };
    html! {
        form method="post" action={ (PATH) "/" (source.id) "/switch" } {
            input type="hidden" name="version" value=(source.version);
            input type="hidden" name="on" value=(on);
            (Button::submit(&words.text(key)).about(&source.name).weight(Weight::Secondary))
        }
        @if source.sender.is_none() {
            form method="post" action={ (PATH) "/" (source.id) "/secret" } {
                input type="hidden" name="version" value=(source.version);
                (Button::submit(&words.text("alert-source-renew")).about(&source.name).weight(Weight::Link))
            }
        }
    }
}

fn add_form(reader: &SignedIn, typed: &Typed) -> Markup {
    let words = reader.words;
    let formats: Vec<(&str, String)> = AlertFormat::ALL
        .iter()
        .map(|format| (format.name(), format_name(words, *format)))
        .collect();
    let choices: Vec<Choice<'_>> = formats
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    html! {
        section {
            (SectionHeading { id: "add", title: &words.text("alert-source-add"), ..SectionHeading::default() })
            (FormView {
                action: PATH,
                body: html! {
                    (Field {
                        name: "name",
                        label: &label(words, "name"),
                        value: &typed.form.name,
                        error: typed.problems.with("name"),
                        ..Field::default()
                    })
                    (Field {
                        name: "format",
                        label: &label(words, "format"),
                        value: &typed.form.format,
                        error: typed.problems.with("format"),
                        control: Control::Select(&choices),
                        ..Field::default()
                    })
                    (Field {
                        name: "sender",
                        label: &label(words, "sender"),
                        hint: Some(&words.text("alert-source-sender-hint")),
                        value: &typed.form.sender,
                        error: typed.problems.with("sender"),
                        requirement: Requirement::Optional(&words.text("field-optional")),
                        ..Field::default()
                    })
                    (Button::submit(&words.text("alert-source-add-submit")))
                },
                ..FormView::default()
            })
        }
    }
}

fn report_code(reader: &SignedIn, code: Option<&ReportCode>) -> Markup {
    let words = reader.words;
    let telephone = code.map_or("", |code| code.telephone.as_str());
    html! {
        section {
            (SectionHeading { id: "report-code", title: &words.text("report-code-title"), ..SectionHeading::default() })
            p { (words.text("report-code-lead")) }
            @if let Some(code) = code {
                p {
                    (words.phrase(&Phrase::new("report-code-since").text("at", &reader.moment(code.created_at))))
                }
                div.button-row { (Button::to(&words.text("report-code-poster"), "/alert-sources/poster")) }
                (Notice::new(NoticeKind::Warning, &words.text("report-code-renew-warning")))
            }
            (FormView {
                action: "/alert-sources/report-code",
                body: html! {
                    (Field {
                        name: "telephone",
                        label: &words.text("report-code-telephone"),
                        hint: Some(&words.text("report-code-telephone-hint")),
                        value: telephone,
                        requirement: Requirement::Optional(&words.text("field-optional")),
                        control: Control::Input(InputKind::Telephone),
                        ..Field::default()
                    })
                    (Button::submit(&words.text("report-code-make")).weight(Weight::Secondary))
                },
                ..FormView::default()
            })
        }
    }
}
