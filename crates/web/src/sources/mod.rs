//! Sources: the lists the hospital keeps, how old each is, and who wins where they disagree.

mod list;
mod page;
mod precedence;

use app::source::Change;
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::{SourceId, SourceKind};
use maud::Markup;
use serde::Deserialize;

use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the sources are.
pub(crate) const PATH: &str = "/sources";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .get(precedence::PATH, ask)
        .post(precedence::PATH, change)
        .get("/sources/{id}", show)
        .post("/sources/{id}/interval", expect_every)
}

/// A page below the list of imports, and below that of the sources unless it is that list.
fn framed(reader: &SignedIn, title: &str, is_list: bool, body: Markup) -> Markup {
    let (imports, sources) = (reader.text("import-list-title"), reader.text("source-list-title"));
    let links = [
        Link {
            label: &imports,
            href: "/imports",
        },
        Link {
            label: &sources,
            href: PATH,
        },
    ];
    let frame = Frame {
        title,
        breadcrumbs: if is_list { &links[..1] } else { &links },
        ..Frame::default()
    };
    reader.framed(frame, body)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let sources = app::source::list(&state.app, &signed_in.actor).await?;
    let body = list::body(&signed_in, &sources);
    Ok(framed(
        &signed_in,
        &signed_in.text("source-list-title"),
        true,
        body,
    ))
}

/// What a change of who wins would do, before it is confirmed.
async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Response> {
    let sources = app::source::list(&state.app, &signed_in.actor).await?;
    // An address that asks nothing leads to where the questions are.
    let Some(change) = precedence::asked(&fields, &sources) else {
        return Ok(Redirect::to(PATH).into_response());
    };
    let preview = app::source::preview(&state.app, &signed_in.actor, &change).await?;
    let back = precedence::way_back(&fields);
    let body = precedence::body(signed_in.words, &sources, &change, &preview, back);
    let title = signed_in.text("source-change-title");
    Ok(framed(&signed_in, &title, false, body).into_response())
}

async fn change(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let change: Change = precedence::sent(&fields).ok_or(Error::NotFound("page"))?;
    app::source::change(&state.app, &signed_in.actor, &change).await?;
    Ok(flash::done(precedence::way_back(&fields), "source-changed"))
}

async fn show(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<SourceKind>) -> Result<Markup> {
    source_page(&state.app, &signed_in, id, None, &Problems::default()).await
}

async fn source_page(
    app: &App,
    reader: &SignedIn,
    id: SourceId,
    typed: Option<&str>,
    problems: &Problems,
) -> Result<Markup> {
    let (listed, absent) = app::source::fetch(app, &reader.actor, id).await?;
    let body = page::body(reader, &listed, &absent, typed, problems);
    Ok(framed(reader, &listed.source.name, false, body))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct IntervalForm {
    days: String,
    version: i32,
}

async fn expect_every(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SourceKind>,
    Form(form): Form<IntervalForm>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    match app::source::expect_every(app, actor, id, form.version, &form.days).await {
        Ok(()) => Ok(flash::done(&format!("{PATH}/{id}"), "source-interval-saved")),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors);
            let page = source_page(app, &signed_in, id, Some(&form.days), &problems).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
