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
use crate::session::{Sender, SignedIn};
use crate::state::AppState;

pub(super) async fn show(signed_in: SignedIn) -> Markup {
    page(&signed_in, &Problems::default())
}

pub(super) async fn set(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Sender(client): Sender,
    Form(typed): Form<PasswordForm>,
) -> Result<Response> {
    match app::access::set_password(&state.app, &signed_in.actor, &typed, &client).await {
        Ok(()) => Ok(flash::done("/sessions", "access-password-changed")),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| signed_in.text(label(field)));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&signed_in, &problems)).into_response())
        }
        Err(error @ (Error::WrongCredentials | Error::Throttled(_))) => {
            let message = signed_in.words.error(&error, &signed_in.zone);
            let problems = Problems::one(signed_in.words, "current", message);
            Ok(super::told_in_form(error, page(&signed_in, &problems)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The label of a field.
fn label(field: &str) -> &'static str {
    match field {
        "current" => "access-password-current",
        "new" => "access-password-new",
        _ => "access-password-repeated",
    }
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
    let field = |name: &'static str, hint: Option<&str>, autocomplete| {
        html! {
            (Field {
                name,
                label: &signed_in.text(label(name)),
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
            (field("current", None, "current-password"))
        }
        (field("new", Some(&hint), "new-password"))
        (field("repeated", None, "new-password"))
        (Button::submit(&signed_in.text("access-password-submit")))
    }
}
