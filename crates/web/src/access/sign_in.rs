//! Signing in with name and password, and signing out.

use app::Error;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::{CookieJar, Query};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;

use crate::design::{Button, Control, Field, Form as FormBox, InputKind, SignInCard, SignInCardWords};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::{self, Sender, SignedIn};
use crate::shell;
use crate::state::AppState;
use crate::visit::Visit;

/// Where to go on after signing in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Onward {
    next: String,
}

/// What is typed. It is never shown again but for the name.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Credentials {
    name: String,
    password: String,
    next: String,
}

pub(super) async fn show(visit: Visit, Query(onward): Query<Onward>) -> Markup {
    page(&visit, "", &onward.next, &Problems::default())
}

pub(super) async fn sign_in(
    State(state): State<AppState>,
    visit: Visit,
    cookies: CookieJar,
    Sender(client): Sender,
    Form(typed): Form<Credentials>,
) -> Result<Response> {
    match app::access::sign_in(&state.app, &typed.name, &typed.password, &client).await {
        Ok(signed_in) => {
            let cookie = session::cookie(&state.config, signed_in.token);
            let onward = session::local(&typed.next).unwrap_or("/");
            Ok((cookies.add(cookie), Redirect::to(onward)).into_response())
        }
        Err(error @ (Error::WrongCredentials | Error::Throttled(_))) => {
            let message = visit.words().error(&error, &TimeZone::UTC);
            let problems = Problems::one(visit.words(), "password", message);
            let page = page(&visit, &typed.name, &typed.next, &problems);
            Ok(super::told_in_form(error, page))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn sign_out(
    State(state): State<AppState>,
    cookies: CookieJar,
    signed_in: SignedIn,
) -> Result<Response> {
    app::access::sign_out(&state.app, &signed_in.actor).await?;
    let gone = cookies.add(session::no_cookie(&state.config));
    Ok((gone, flash::done("/sign-in", "access-signed-out")).into_response())
}

fn page(visit: &Visit, name: &str, next: &str, problems: &Problems) -> Markup {
    let words = visit.words();
    let lines = problems.lines();
    let (title, help) = (words.text("access-sign-in"), words.text("access-sign-in-shared"));
    let card = SignInCard {
        words: SignInCardWords {
            title: &title,
            help: &help,
        },
        errors: problems.summary(&lines),
        form: FormBox {
            action: "/sign-in",
            body: fields(visit, name, next, problems),
            ..FormBox::default()
        },
        other_ways: Some(html! { p { (words.text("access-sign-in-no-password")) } }),
    };
    shell::outside(visit, &card)
}

fn fields(visit: &Visit, name: &str, next: &str, problems: &Problems) -> Markup {
    let words = visit.words();
    html! {
        @if let Some(next) = session::local(next).filter(|next| *next != "/") {
            input type="hidden" name="next" value=(next);
        }
        (Field {
            name: "name",
            label: &words.text("access-sign-in-name"),
            hint: Some(&words.text("access-sign-in-name-hint")),
            value: name,
            autocomplete: Some("username"),
            ..Field::default()
        })
        (Field {
            name: "password",
            label: &words.text("access-password"),
            error: problems.with("password"),
            autocomplete: Some("current-password"),
            control: Control::Input(InputKind::Password),
            ..Field::default()
        })
        (Button::submit(&words.text("access-sign-in-submit")))
    }
}
