//! Choosing one's own password. What is typed is never shown again.

use app::Error;
use app::access::{MIN_PASSWORD, PasswordForm};
use app::message::Argument;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::design::{Button, Control, Field, Form as FormBox, InputKind, PageHeading};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn show(signed_in: SignedIn) -> Markup {
    page(&signed_in, &Problems::default())
}

pub(super) async fn set(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(typed): Form<PasswordForm>,
) -> Result<Response> {
    let problems = match app::access::set_password(&state.app, &signed_in.actor, &typed).await {
        Ok(()) => return Ok(flash::done("/sessions", "access-password-changed")),
        Err(Error::Invalid(errors)) => Problems::of(signed_in.words, &errors),
        Err(error @ Error::WrongCredentials) => Problems::one(
            signed_in.words,
            "current",
            signed_in.words.error(&error, &signed_in.zone),
        ),
        Err(error) => return Err(error.into()),
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&signed_in, &problems)).into_response())
}

fn page(signed_in: &SignedIn, problems: &Problems) -> Markup {
    let title = signed_in.text("access-password-title");
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, ..PageHeading::default() })
        (FormBox { action: "/password", body: fields(signed_in, problems), ..FormBox::default() })
    };
    signed_in.page(&title, body)
}

fn fields(signed_in: &SignedIn, problems: &Problems) -> Markup {
    let hint = signed_in.format(
        "access-password-new-hint",
        &[("min", Argument::from(MIN_PASSWORD.to_string()))],
    );
    let field = |name: &'static str, key: &str, hint: Option<&str>, autocomplete| {
        html! {
            (Field {
                name,
                label: &signed_in.text(key),
                hint,
                error: problems.with(name),
                autocomplete: Some(autocomplete),
                control: Control::Input(InputKind::Password),
                ..Field::default()
            })
        }
    };
    html! {
        // Password managers keep the new password under this name.
        input type="hidden" name="username" value=(signed_in.sign_in_name) autocomplete="username";
        @if signed_in.has_password {
            (field("current", "access-password-current", None, "current-password"))
        }
        (field("new", "access-password-new", Some(&hint), "new-password"))
        (field("repeated", "access-password-repeated", None, "new-password"))
        (Button::submit(&signed_in.text("access-password-submit")))
    }
}
