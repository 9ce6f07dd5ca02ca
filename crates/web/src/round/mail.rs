//! The setting of whoever wants the round by mail in the morning.

use app::Error;
use app::message::Argument;
use app::round::{MORNING_HOUR, MorningMail, want_mail};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::design::{Button, Checkbox, Form as FormView, Icon, PageHeading};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// Where it is.
pub(crate) const MAIL: &str = "/round/mail";

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let setting = app::round::mail_setting(&state.app, &signed_in.actor).await?;
    Ok(page(&signed_in, &setting, &Problems::default()))
}

/// What the form sends: a box that is not ticked is not sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    wanted: String,
}

pub(super) async fn set(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let wanted = sent.wanted == "yes";
    match want_mail(&state.app, &signed_in.actor, wanted).await {
        Ok(()) => {
            let told = if wanted { "round-mail-on" } else { "round-mail-off" };
            Ok(flash::done(MAIL, told))
        }
        Err(Error::Invalid(errors)) => {
            let words = signed_in.words;
            let problems = Problems::of(words, &errors).named(words, |_| words.text("round-mail-title"));
            let setting = app::round::mail_setting(&state.app, &signed_in.actor).await?;
            let page = page(&signed_in, &setting, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn page(reader: &SignedIn, setting: &MorningMail, problems: &Problems) -> Markup {
    let words = reader.words;
    let title = words.text("round-mail-title");
    let lines = problems.lines();
    let hour = format!("{MORNING_HOUR:02}:00");
    let label = words.format("round-mail-want", &[("time", Argument::from(hour.as_str()))]);
    let recipient = match &setting.recipient {
        Some(recipient) => words.format(
            "round-mail-recipient",
            &[("recipient", Argument::from(recipient.as_str()))],
        ),
        None => words.text("round-mail-no-recipient"),
    };
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("round-mail-lead")), ..PageHeading::default() })
        @if !setting.mail_server { p { (words.text("round-mail-no-server")) } }
        (FormView {
            action: MAIL,
            body: html! {
                (Checkbox {
                    name: "wanted",
                    value: "yes",
                    label: &label,
                    hint: Some(&recipient),
                    error: problems.with("wanted"),
                    checked: setting.wanted,
                })
                (Button::submit(&words.text("navigation-save")).icon(Icon::Check))
            },
            ..FormView::default()
        })
    };
    reader.page(&title, body)
}
