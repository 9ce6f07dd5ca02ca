//! Sign-in links: a page that says who would be signed in, and one button that does it.
//!
//! Looking uses nothing up: mail programs and their guards open every link they carry.

use app::Error;
use app::message::Argument;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use maud::{Markup, html};

use crate::design::{Button, Form, SignInCard, SignInCardWords};
use crate::error::Result;
use crate::form::Problems;
use crate::session::{self, Sender};
use crate::shell;
use crate::state::AppState;
use crate::visit::Visit;

pub(super) async fn show(
    State(state): State<AppState>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response> {
    let Some(holder) = app::access::sign_in_link_holder(&state.app, &token).await? else {
        return Ok(gone(&visit));
    };
    let words = visit.words();
    let named = [
        ("person", Argument::from(holder.person_name.as_str())),
        ("tenant", Argument::from(holder.tenant_name.as_str())),
    ];
    let explanation = words.format("access-link-explanation", &named);
    let submit = words.text("access-link-submit");
    let body = html! {
        p { (explanation) }
        (Button::submit(&submit))
    };
    let title = words.format("access-link-title", &named[..1]);
    Ok(card(
        &visit,
        &title,
        &words.text("access-link-not-you"),
        &format!("/sign-in/link/{token}"),
        body,
    )
    .into_response())
}

pub(super) async fn follow(
    State(state): State<AppState>,
    visit: Visit,
    cookies: CookieJar,
    Sender(client): Sender,
    Path(token): Path<String>,
) -> Result<Response> {
    match app::access::follow_sign_in_link(&state.app, &token, &client).await {
        Ok(signed_in) => {
            let cookies = cookies.add(session::cookie(&state.config, signed_in.token));
            Ok((cookies, Redirect::to("/")).into_response())
        }
        Err(Error::NotFound(_)) => Ok(gone(&visit)),
        Err(error) => Err(error.into()),
    }
}

/// Used, expired or never made: which of them is not said.
fn gone(visit: &Visit) -> Response {
    let words = visit.words();
    let sign_in = words.text("access-sign-in");
    let body = html! { (Button::to(&sign_in, "/sign-in")) };
    let page = card(
        visit,
        &words.text("access-link-gone-title"),
        &words.text("access-link-gone"),
        "/sign-in",
        body,
    );
    (StatusCode::NOT_FOUND, page).into_response()
}

fn card(visit: &Visit, title: &str, help: &str, action: &str, body: Markup) -> Markup {
    let problems = Problems::default();
    let card = SignInCard {
        words: SignInCardWords { title, help },
        errors: problems.summary(&[]),
        form: Form {
            action,
            body,
            ..Form::default()
        },
        other_ways: None,
    };
    shell::outside(visit, &card)
}
