//! What whoever grants access does with another person's account.

use app::Error;
use app::message::Argument;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::id::{PersonId, PersonKind};
use maud::{Markup, html};

use super::{PATH, page, path_of};
use crate::design::{Button, Link, PageHeading, SecretOnce};
use crate::error::Result;
use crate::flash;
use crate::form::{Id, Problems};
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Shows the link once, on the answer itself: there is nothing a redirect could read it from again.
pub(super) async fn make_sign_in_link(
    State(state): State<AppState>,
    headers: HeaderMap,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Response> {
    let link = match app::access::make_sign_in_link(&state.app, &signed_in.actor, id).await {
        Ok(link) => link,
        Err(Error::Invalid(_)) => return refused(&state, &signed_in, id, "access-account-closed").await,
        Err(error) => return Err(error.into()),
    };
    let fetched = app::person::fetch(&state.app, &signed_in.actor, id).await?;
    let address = format!("{}/sign-in/link/{}", state.config.address(&headers), link.token);
    let named = [("person", Argument::from(fetched.person.name.as_str()))];
    let title = signed_in.format("access-link-made", &named);
    let explanation = signed_in.format(
        "access-link-made-explanation",
        &[
            ("until", Argument::from(signed_in.moment(link.expires_at))),
            named[0].clone(),
        ],
    );
    let name = signed_in.format(
        "access-link-made-name",
        &[("name", Argument::from(link.sign_in_name.as_str()))],
    );
    let path = path_of(id);
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        (SecretOnce {
            id: "link",
            label: &title,
            warning: &explanation,
            value: &address,
            copy: &signed_in.text("access-copy"),
            copied: &signed_in.text("access-copied"),
        })
        p { (name) }
        div.button-row { (Button::to(&signed_in.text("error-back"), &path)) }
    };
    let people = signed_in.text("person-list-title");
    let breadcrumbs = [
        Link {
            label: &people,
            href: PATH,
        },
        Link {
            label: &fetched.person.name,
            href: &path,
        },
    ];
    Ok(signed_in
        .framed(
            Frame {
                title: &title,
                breadcrumbs: &breadcrumbs,
                ..Frame::default()
            },
            body,
        )
        .into_response())
}

pub(super) async fn end_sessions(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Response> {
    app::access::end_sessions_of(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(&path_of(id), "access-sessions-of-ended"))
}

pub(super) async fn close(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Response> {
    match app::access::close_account(&state.app, &signed_in.actor, id).await {
        Ok(()) => Ok(flash::done(&path_of(id), "access-account-is-closed")),
        Err(Error::Invalid(_)) => refused(&state, &signed_in, id, "access-last-security-officer").await,
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn open(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Response> {
    app::access::open_account(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(&path_of(id), "access-account-opened"))
}

/// The person's page again, with why it was not done.
async fn refused(
    state: &AppState,
    signed_in: &SignedIn,
    id: PersonId,
    why: &'static str,
) -> Result<Response> {
    let problems = Problems::one(signed_in.words, "account", signed_in.text(why));
    let page: Markup = page::page(&state.app, signed_in, id, &problems, "").await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
