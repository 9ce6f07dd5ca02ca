//! Equipment: the list and its export, the page of one piece, corrections by hand.

mod correct;
mod doubts;
pub(crate) mod export;
mod history;
mod list;
mod page;
pub(crate) mod query;
mod udi;
pub(crate) mod words;

use app::asset::AssetPage;
use app::field::FieldErrors;
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::ImportInventory;
use domain::asset::Attribute;
use domain::id::{AssetId, AssetIdKind};
use maud::Markup;
use serde::Deserialize;

use self::correct::CorrectionForm;
use self::list::PATH;
use self::page::Extras;
use self::query::ListQuery;
use crate::conflict::Sent;
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .get("/assets.csv", csv)
        .get("/assets.xlsx", workbook)
        .get(doubts::PATH, in_doubt)
        .post(doubts::PATH, judge)
        .post("/assets/doubts/part", part)
        .get("/assets/{id}", show)
        .post("/assets/{id}/corrections", correct)
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let answer = app::asset::list(&state.app, &signed_in.actor, &query.request()).await?;
    let may_import = signed_in.actor.may_in_tenant::<ImportInventory>();
    let waiting = app::reconciliation::count_doubts(&state.app, &signed_in.actor).await?;
    let body = list::body(signed_in.words, &query, &answer, may_import, waiting);
    Ok(signed_in.page(&signed_in.text("asset-list-title"), body))
}

async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    let rows = export::export(&state.app, &signed_in.actor, signed_in.words, query.request()).await?;
    Ok(export::file("assets.csv", rows))
}

async fn workbook(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    Ok(export::workbook(&state.app, &signed_in.actor, signed_in.words, query.request()).await?)
}

async fn in_doubt(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let waiting = app::reconciliation::doubts(&state.app, &signed_in.actor).await?;
    Ok(framed(
        &signed_in,
        &signed_in.text("asset-doubt-title"),
        doubts::body(signed_in.words, &waiting),
    ))
}

async fn judge(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let verdict = doubts::verdict(&fields).ok_or(Error::NotFound("page"))?;
    app::reconciliation::judge(&state.app, &signed_in.actor, &verdict).await?;
    Ok(flash::done(doubts::PATH, "asset-doubt-judged"))
}

/// The row that is a machine of its own.
#[derive(Debug, Deserialize)]
struct PartForm {
    made: AssetId,
}

async fn part(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(form): Form<PartForm>,
) -> Result<Response> {
    app::reconciliation::part(&state.app, &signed_in.actor, form.made).await?;
    Ok(flash::done(&format!("{PATH}/{}", form.made), "asset-rows-parted"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PageQuery {
    /// The attribute a correction is asked for.
    correct: String,
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AssetIdKind>,
    Query(query): Query<PageQuery>,
) -> Result<Markup> {
    let page = app::asset::fetch(&state.app, &signed_in.actor, id).await?;
    let chosen: Option<Attribute> = query.correct.parse().ok().filter(|_| page.may_edit);
    let correction = chosen.map(|chosen| {
        let sent = CorrectionForm::new(&page, chosen);
        correct::form(signed_in.words, &page, chosen, &sent, &FieldErrors::default())
    });
    render(&state.app, &signed_in, &page, correction).await
}

async fn render(
    app: &App,
    reader: &SignedIn,
    page: &AssetPage,
    correction: Option<Markup>,
) -> Result<Markup> {
    let extras = Extras {
        may_edit: page.may_edit,
        correction,
        history: history::history(app, reader, page.asset.id).await?,
        rows: app::reconciliation::rows(app, &reader.actor, page.asset.id).await?,
        may_part: reader.actor.may_in_tenant::<ImportInventory>(),
    };
    let name = page::name(reader.words, page);
    Ok(framed(
        reader,
        &name,
        page::body(reader.words, &reader.zone, page, &extras),
    ))
}

/// A page below the list of equipment.
fn framed(reader: &SignedIn, title: &str, body: Markup) -> Markup {
    let all = reader.text("asset-list-title");
    let breadcrumbs = [Link {
        label: &all,
        href: PATH,
    }];
    let frame = Frame {
        title,
        breadcrumbs: &breadcrumbs,
        ..Frame::default()
    };
    reader.framed(frame, body)
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AssetIdKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let path = format!("{PATH}/{id}");
    let sent = CorrectionForm::from(Sent::from(fields));
    let chosen = sent.chosen().ok_or(Error::NotFound("page"))?;
    if sent.sent.keeps_theirs("value") {
        return Ok(flash::done(&path, "asset-correct-kept"));
    }
    let answer = app::asset::correct(&state.app, &signed_in.actor, id, &sent.correction(chosen)).await;
    let (status, again) = match answer {
        Ok(()) => return Ok(flash::done(&path, "asset-correct-saved")),
        Err(Error::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, Some(errors)),
        Err(Error::Conflict(_)) => (StatusCode::CONFLICT, None),
        Err(error) => return Err(error.into()),
    };
    let page = app::asset::fetch(&state.app, &signed_in.actor, id).await?;
    let form = match again {
        Some(errors) => correct::form(signed_in.words, &page, chosen, &sent, &errors),
        None => correct::conflict(signed_in.words, &page, chosen, &sent),
    };
    Ok((status, render(&state.app, &signed_in, &page, Some(form)).await?).into_response())
}
