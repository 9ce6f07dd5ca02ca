//! Equipment: the list and its export, the page of one piece, corrections by hand.

mod bulk;
pub(crate) mod conflicts;
mod correct;
mod doubts;
pub(crate) mod export;
mod filters;
mod history;
pub(crate) mod labels;
mod list;
mod owners;
mod page;
pub(crate) mod query;
mod same;
mod udi;
pub(crate) mod words;

use std::sync::Arc;

use app::asset::AssetPage;
use app::field::FieldErrors;
use app::owner::Owners;
use app::undecided::Undecided;
use app::zone::Zone;
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{EditAssets, ImportInventory};
use domain::asset::Attribute;
use domain::id::{AssetId, AssetIdKind};
use maud::Markup;
use serde::Deserialize;

use self::correct::CorrectionForm;
use self::list::{Beside, PATH};
use self::page::Extras;
use self::query::ListQuery;
use crate::conflict::Sent;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .get("/assets.csv", csv)
        .get("/assets.xlsx", workbook)
        .get(doubts::PATH, in_doubt)
        .post(doubts::PATH, judge)
        .post("/assets/doubts/part", part)
        .get(conflicts::PATH, disagreements)
        .post(conflicts::PATH, settle)
        .get(bulk::PATH, bulk::list)
        .post(bulk::PATH, bulk::apply)
        .get(bulk::NEW, bulk::ask)
        .get("/assets/corrections/{id}", bulk::show)
        .post("/assets/corrections/{id}/undo", bulk::undo)
        .get(labels::PATH, labels::choose)
        .get(labels::PRINT, labels::print)
        .get("/assets/{id}", show)
        .post("/assets/{id}/corrections", correct)
        .get("/assets/{id}/same", ask_same)
        .post("/assets/{id}/same", put_together)
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let answer = app::asset::list(&state.app, &signed_in.actor, &query.request()).await?;
    let surroundings = beside(&state.app, &signed_in).await?;
    // Asked only where the page itself does not say.
    let was_seen = answer.page.rows.iter().any(|row| !row.last_seen.is_empty());
    let was_seen = was_seen || app::asset::any_was_seen(&state.app, &signed_in.actor).await?;
    let beside = surroundings.lent(&signed_in);
    let body = list::body(signed_in.words, &query, &answer, &beside, was_seen);
    Ok(signed_in.page(&signed_in.text("asset-list-title"), body))
}

/// What stands beside the list of equipment, as it was read.
struct Surroundings {
    zones: Vec<Zone>,
    owners: Arc<Owners>,
    undecided: Undecided,
}

impl Surroundings {
    fn lent(&self, reader: &SignedIn) -> Beside<'_> {
        Beside {
            zones: &self.zones,
            owners: &self.owners,
            may_edit: reader.actor.may::<EditAssets>(),
            may_import: reader.actor.may_in_tenant::<ImportInventory>(),
            undecided: self.undecided,
            has_units: reader.has_units,
        }
    }
}

async fn beside(app: &App, reader: &SignedIn) -> Result<Surroundings> {
    Ok(Surroundings {
        zones: app::zone::list(app, &reader.actor).await?,
        owners: app::owner::owners(app, &reader.actor).await?,
        undecided: app::undecided::undecided(app, &reader.actor).await?,
    })
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

async fn disagreements(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let found = app::disagreement::list(&state.app, &signed_in.actor).await?;
    Ok(framed(
        &signed_in,
        &signed_in.text("asset-conflict-title"),
        conflicts::body(signed_in.words, &found),
    ))
}

/// Says of one piece of equipment which of two sources is right.
async fn settle(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (asset, correction) = conflicts::correction(&fields).ok_or(Error::NotFound("page"))?;
    app::asset::correct(&state.app, &signed_in.actor, asset, &correction).await?;
    Ok(flash::done(conflicts::PATH, "asset-conflict-settled"))
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
    reader.below(("asset-list-title", PATH), &[], title, body)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SameQuery {
    /// Equipment searched for.
    q: String,
    /// The piece it is the same as.
    other: String,
}

async fn ask_same(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AssetIdKind>,
    Query(query): Query<SameQuery>,
) -> Result<Markup> {
    // Whoever may not say so is told before searching.
    let leave = signed_in.actor.permit_in_tenant::<ImportInventory>();
    leave.map_err(Error::from)?;
    let (app, actor) = (&state.app, &signed_in.actor);
    let page = app::asset::fetch(app, actor, id).await?;
    let other = match query.other.parse::<AssetId>() {
        Ok(other) => Some(app::asset::fetch(app, actor, other).await?),
        Err(_) => None,
    };
    let other = other.filter(|other| other.asset.id != page.asset.id);
    let search = same_search(app, &signed_in, page.asset.id, query.q).await?;
    let body = same::body(signed_in.words, &page, &search, other.as_ref());
    Ok(framed(&signed_in, &signed_in.text("asset-same-title"), body))
}

/// The first pieces of equipment that hold the text, without the piece itself.
async fn same_search(app: &App, reader: &SignedIn, asset: AssetId, text: String) -> Result<same::Search> {
    let query = ListQuery {
        q: text,
        ..ListQuery::default()
    };
    let mut found = Vec::new();
    if !query.q.trim().is_empty() {
        let request = app::asset::ListRequest {
            limit: same::FOUND,
            ..query.request()
        };
        let rows = app::asset::list(app, &reader.actor, &request).await?.page.rows;
        let others = rows.into_iter().filter(|row| row.id != asset);
        found.extend(others.map(|row| app::asset::NamedAsset {
            id: row.id,
            name: row.name,
            unit: row.unit,
            support_state: row.support_state,
        }));
    }
    Ok(same::Search { text: query.q, found })
}

/// The piece that another is the same as.
#[derive(Debug, Deserialize)]
struct SameForm {
    other: AssetId,
}

async fn put_together(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AssetIdKind>,
    Form(form): Form<SameForm>,
) -> Result<Response> {
    let shown = app::reconciliation::merge(&state.app, &signed_in.actor, id, form.other).await?;
    Ok(flash::done(&format!("{PATH}/{shown}"), "asset-same-done"))
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
