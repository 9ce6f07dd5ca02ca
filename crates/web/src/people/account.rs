//! What whoever grants access does with another person's account.

use app::message::Argument;
use app::{App, Error};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::access::GrantAccess;
use domain::id::{PersonId, PersonKind};
use maud::{Markup, html};

use super::{PATH, page, path_of};
use crate::confirm::Confirmation;
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
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors);
            let page = page::with_problems(&state.app, &signed_in, id, &problems).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
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

pub(super) async fn ask_to_close(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Markup> {
    closing(&state.app, &signed_in, id, &Problems::default()).await
}

pub(super) async fn close(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Response> {
    match app::access::close_account(&state.app, &signed_in.actor, id).await {
        Ok(()) => Ok(flash::done(&path_of(id), "access-account-is-closed")),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors);
            let page = closing(&state.app, &signed_in, id, &problems).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The question before an account is closed.
async fn closing(app: &App, signed_in: &SignedIn, id: PersonId, problems: &Problems) -> Result<Markup> {
    // Whoever may not close it is told so before being asked.
    signed_in.actor.scope::<GrantAccess>().map_err(Error::from)?;
    let fetched = app::person::fetch(app, &signed_in.actor, id).await?;
    if fetched.account.is_none_or(|account| account.closed) {
        return Err(Error::NotFound("account").into());
    }
    let (name, path) = (&fetched.person.name, path_of(id));
    let named = [("person", Argument::from(name.as_str()))];
    let confirmation = Confirmation {
        question: &signed_in.format("access-account-close-question", &named),
        consequences: &[
            signed_in.format("access-account-close-signs-out", &named),
            signed_in.text("access-account-close-tokens"),
            signed_in.text("access-account-close-again"),
        ],
        fields: Markup::default(),
        action: &format!("{path}/close-account"),
        act: &signed_in.text("access-account-close"),
        back: Link {
            label: name,
            href: &path,
        },
    };
    Ok(confirmation.page(signed_in, problems))
}

pub(super) async fn open(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Response> {
    app::access::open_account(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(&path_of(id), "access-account-opened"))
}
