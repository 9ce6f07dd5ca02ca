//! The door: signing in and out, sign-in links, one's own sessions and password; and who may do what: roles for
//! people, tokens for programs.

pub(crate) mod grants;
mod link;
mod password;
mod sessions;
mod sign_in;
mod tokens;
pub(crate) mod without_role;

use app::access::{GrantForm, TokenForm};
use app::{App, Error};
use axum::response::{IntoResponse, Response};
use domain::access::GrantAccess;
use maud::{Markup, html};

use crate::design::PageHeading;
use crate::error::{Failure, Result};
use crate::form::Problems;
use crate::route::Routes;
use crate::session::SignedIn;

/// Where roles and tokens are.
const PATH: &str = "/access";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", sign_in::show)
        .post("/sign-in", sign_in::sign_in)
        .post("/sign-out", sign_in::sign_out)
        .get("/sign-in/link/{token}", link::show)
        .post("/sign-in/link/{token}", link::follow)
        .get("/sessions", sessions::list)
        .post("/sessions/{id}/end", sessions::end)
        .post("/sessions/end-others", sessions::end_others)
        .get("/password", password::show)
        .post("/password", password::set)
        .get("/access", grants::show)
        .post("/access/grants", grants::grant)
        .get("/access/grants/{id}/withdraw", grants::ask_to_withdraw)
        .post("/access/grants/{id}/withdraw", grants::withdraw)
        .post("/access/tokens", tokens::make)
        .get("/access/tokens/{id}/revoke", tokens::ask_to_revoke)
        .post("/access/tokens/{id}/revoke", tokens::revoke)
}

/// An error told beside a field of the form it came from: the status and the time to wait come with the error, the words
/// stand in the page.
fn told_in_form(error: Error, page: Markup) -> Response {
    let mut response = Failure::App(error).into_response();
    let (parts, body) = page.into_response().into_parts();
    response.headers_mut().extend(parts.headers);
    *response.body_mut() = body;
    response
}

/// What the two forms of the page hold, and what is wrong with the one that was sent.
#[derive(Debug, Default)]
struct Typed {
    grant: GrantForm,
    token: TokenForm,
    problems: Problems,
}

/// Roles and tokens on one page.
async fn page(app: &App, signed_in: &SignedIn, typed: &Typed) -> Result<Markup> {
    let actor = &signed_in.actor;
    let grants = app::access::grants(app, actor).await?;
    let roles = app::access::roles(app, actor).await?;
    let tokens = app::access::tokens(app, actor).await?;
    let people = app::person::list_where::<GrantAccess>(app, actor).await?;
    let places = app::tenant::places_where::<GrantAccess>(app, actor).await?;
    let title = signed_in.text("access-title");
    let lines = typed.problems.lines();
    let body = html! {
        (typed.problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&signed_in.text("access-grants-explanation")), ..PageHeading::default() })
        (grants::section(signed_in, &grants, &grants::Choices { roles: &roles, people: &people, places: &places }, typed))
        (tokens::section(signed_in, &tokens, &places, typed))
    };
    Ok(signed_in.page(&title, body))
}
