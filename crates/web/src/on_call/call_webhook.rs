//! The tool that is told of calls: its address, its secret once, a test, and removing it.

use app::call_webhook::{CallWebhook, CallWebhookForm};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::round::Phrase;
use maud::{Markup, html};

use super::{PATH, Typed, label, page};
use crate::design::{
    Button, Control, Field, Form as FormView, InputKind, Notice, NoticeKind, PageHeading, SecretOnce,
    SectionHeading, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn set(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(form): Form<CallWebhookForm>,
) -> Result<Response> {
    match app::call_webhook::set(&state.app, &signed_in.actor, &form).await {
        Ok(secret) => Ok(fresh(&signed_in, &secret).into_response()),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "address", |words, field| {
                words.text(label(field))
            })?;
            let typed = Typed {
                webhook: form,
                problems,
                ..Typed::default()
            };
            Ok((status, page(&state, &signed_in, &typed).await?).into_response())
        }
    }
}

pub(super) async fn test(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    app::call_webhook::test(&state.app, &signed_in.actor).await?;
    Ok(flash::done(PATH, "call-webhook-sent-flash"))
}

pub(super) async fn remove(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    app::call_webhook::remove(&state.app, &signed_in.actor).await?;
    Ok(flash::done(PATH, "call-webhook-removed-flash"))
}

/// The secret, once: there is nothing a redirect could read it from again.
fn fresh(reader: &SignedIn, secret: &str) -> Markup {
    let title = reader.text("call-webhook-secret-title");
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        (SecretOnce {
            id: "secret",
            label: &reader.text("call-webhook-secret"),
            warning: &reader.text("alert-source-secret-once"),
            value: secret,
            copy: &reader.text("access-copy"),
            copied: &reader.text("access-copied"),
        })
        div.button-row { (Button::to(&reader.text("error-back"), PATH)) }
    };
    reader.below(("on-call-title", PATH), &[], &title, body)
}

pub(super) fn section(reader: &SignedIn, webhook: Option<&CallWebhook>, typed: &Typed) -> Markup {
    let words = reader.words;
    let known = webhook.map_or("", |webhook| webhook.address.as_str());
    let value = match typed.webhook.address.as_str() {
        "" => known,
        address => address,
    };
    let submit = if webhook.is_some() {
        "call-webhook-change"
    } else {
        "call-webhook-set"
    };
    html! {
        section {
            (SectionHeading { id: "call-webhook", title: &words.text("call-webhook-title"), ..SectionHeading::default() })
            p { (words.text("call-webhook-lead")) }
            @match webhook {
                Some(webhook) => { (stands(reader, webhook)) }
                None => { p { (words.text("call-webhook-none")) } }
            }
            (FormView {
                action: "/on-call/webhook",
                body: html! {
                    (Field {
                        name: "address",
                        label: &words.text(label("address")),
                        hint: Some(&words.text("call-webhook-address-hint")),
                        value,
                        error: typed.problems.with("address"),
                        control: Control::Input(InputKind::Text),
                        ..Field::default()
                    })
                    (Button::submit(&words.text(submit)))
                },
                ..FormView::default()
            })
        }
    }
}

/// Where calls go, and whether they arrive.
fn stands(reader: &SignedIn, webhook: &CallWebhook) -> Markup {
    let words = reader.words;
    let told = Phrase::new("call-webhook-told")
        .text("address", &webhook.address)
        .text("at", &reader.moment(webhook.set_at));
    let failed = webhook
        .last_error
        .as_deref()
        .map(|error| words.phrase(&Phrase::new("call-webhook-failed").text("error", error)));
    html! {
        p {
            (words.phrase(&told))
            @if let Some(at) = webhook.last_sent_at {
                " " (words.phrase(&Phrase::new("call-webhook-last").text("at", &reader.moment(at))))
            }
        }
        @if let Some(failed) = &failed { (Notice::new(NoticeKind::Warning, failed)) }
        div.button-row {
            form method="post" action="/on-call/webhook/test" {
                (Button::submit(&words.text("call-webhook-test")))
            }
            form method="post" action="/on-call/webhook/removal" {
                (Button::submit(&words.text("call-webhook-remove")).weight(Weight::Link))
            }
        }
    }
}
