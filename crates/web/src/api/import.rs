//! Inventory files over the API: upload, look, accept or put aside, and undo.

use std::fs::File;

use app::import::{Content, Import, LARGEST_FILE, NewFile, Review, Undone};
use app::spool::Spool;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use domain::id::ImportKind;
use domain::inventory::PlanCounts;
use futures_util::StreamExt;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json, Made, made};
use crate::error::{Failure, Result};
use crate::form::Id;
use crate::imports::announced;
use crate::session::ApiActor;
use crate::state::AppState;

/// Where files are brought in: the only request that may carry more than any other.
pub(super) const PATH: &str = "/api/v1/imports";

pub(super) fn router() -> OpenApiRouter<AppState> {
    let (schemas, paths, upload) = routes!(upload);
    OpenApiRouter::new()
        .routes((schemas, paths, upload.layer(DefaultBodyLimit::disable())))
        .routes(routes!(list))
        .routes(routes!(fetch))
        .routes(routes!(accept))
        .routes(routes!(discard))
        .routes(routes!(undo))
}

/// There is room for what the request says it carries: asked before its body is read.
struct Room;

impl FromRequestParts<AppState> for Room {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let ApiActor(actor) = ApiActor::from_request_parts(parts, state).await?;
        app::import::check_room(&state.app, &actor, announced(&parts.headers)).await?;
        Ok(Self)
    }
}

/// A file that was brought in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Import)]
struct ImportView {
    id: Uuid,
    /// The source it is a file of.
    source: String,
    file_name: String,
    /// In bytes.
    size: u64,
    /// `uploaded`, `accepted`, `discarded` or `undone`.
    state: &'static str,
    created_at: String,
    accepted_at: Option<String>,
    undone_at: Option<String>,
    /// Counts changes.
    version: i32,
}

impl ImportView {
    fn new(import: &Import, source: &str) -> Self {
        Self {
            id: import.id.into_untyped_uuid(),
            source: source.to_owned(),
            file_name: import.file_name.clone(),
            size: import.size,
            state: import.state.as_str(),
            created_at: import.created_at.to_string(),
            accepted_at: import.accepted_at.map(|at| at.to_string()),
            undone_at: import.undone_at.map(|at| at.to_string()),
            version: import.version,
        }
    }
}

/// Rows of a file by what they do.
#[derive(Debug, Serialize, ToSchema)]
struct ImportCounts {
    /// Rows for equipment this source has not named before.
    new: u64,
    /// Rows that say something else than before.
    changed: u64,
    /// Rows that say what they said.
    unchanged: u64,
    /// Rows not taken in.
    rejected: u64,
    /// Equipment this source named before and this file does not. Nothing is deleted.
    missing: u64,
    /// Cells, of rows taken in, that hold something but give no value.
    cell_problems: u64,
}

impl From<PlanCounts> for ImportCounts {
    fn from(counts: PlanCounts) -> Self {
        let PlanCounts {
            new,
            changed,
            unchanged,
            rejected,
            missing,
            cell_problems,
        } = counts;
        Self {
            new,
            changed,
            unchanged,
            rejected,
            missing,
            cell_problems,
        }
    }
}

/// A file with what accepting it would change now.
#[derive(Debug, Serialize, ToSchema)]
struct ImportReview {
    #[serde(flatten)]
    import: ImportView,
    /// The columns of the file in order.
    columns: Vec<ImportColumn>,
    /// What to look at before accepting it, in English.
    remarks: Vec<String>,
    /// What accepting it would change now.
    would: ImportCounts,
    /// The import of the same bytes that was accepted before.
    accepted_before: Option<Uuid>,
}

/// A column of a file.
#[derive(Debug, Serialize, ToSchema)]
struct ImportColumn {
    /// Its heading.
    heading: String,
    /// What it means; absent when it is not used.
    attribute: Option<&'static str>,
}

impl From<Review> for ImportReview {
    fn from(review: Review) -> Self {
        let columns =
            review
                .mapping
                .columns
                .iter()
                .zip(&review.detection.headers)
                .map(|(column, heading)| ImportColumn {
                    heading: heading.clone(),
                    attribute: column.attribute().map(domain::asset::Attribute::as_str),
                });
        Self {
            columns: columns.collect(),
            remarks: review.detection.remarks.iter().map(ToString::to_string).collect(),
            would: review.plan.summary.counts.into(),
            accepted_before: review.accepted_before.map(|before| before.id.into_untyped_uuid()),
            import: ImportView::new(&review.import, &review.source.name),
        }
    }
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct UploadQuery {
    /// The source it is a file of; made when there is none of this name.
    source: String,
    /// What the file is called where it comes from.
    #[serde(default)]
    file_name: String,
}

/// The version an import was read at.
#[derive(Debug, Deserialize, ToSchema)]
struct ImportDecision {
    version: i32,
}

/// The imports, newest first
#[utoipa::path(get, path = "/api/v1/imports", tag = "imports", responses((status = 200, description = "The imports", body = Vec<ImportView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<ImportView>>> {
    let imports = app::import::list(&state.app, &actor).await?;
    Ok(Json(
        imports
            .iter()
            .map(|(import, source)| ImportView::new(import, source))
            .collect(),
    ))
}

/// Takes a file in; nothing of it is in the inventory before it is accepted
#[utoipa::path(post, path = "/api/v1/imports", tag = "imports", params(UploadQuery), request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The bytes of the file"), responses((status = 201, description = "It was taken in", body = Made)))]
async fn upload(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Asked(query): Asked<UploadQuery>,
    _: Room,
    body: Body,
) -> Result<Response> {
    let file = spooled(&state, body).await?;
    let new = NewFile {
        source: &query.source,
        file_name: &query.file_name,
        content: Content::File(&file),
    };
    let id = app::import::upload(&state.app, &actor, &new).await?;
    Ok(made("/api/v1/imports", id.into_untyped_uuid()))
}

/// What a request carries, written to the disk as it comes. It is cut off where no file may be larger.
async fn spooled(state: &AppState, body: Body) -> Result<File> {
    let mut spool = Spool::new(&state.app).await?;
    let mut taken = 0;
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Failure::Request(StatusCode::BAD_REQUEST))?;
        taken += piece.len() as u64;
        if taken > LARGEST_FILE {
            return Err(Failure::Request(StatusCode::PAYLOAD_TOO_LARGE));
        }
        spool.write(&piece).await?;
    }
    Ok(spool.finish().await?)
}

/// An import with what accepting it would change now
#[utoipa::path(get, path = "/api/v1/imports/{id}", tag = "imports", params(("id" = Uuid, Path)), responses((status = 200, description = "The import", body = ImportReview)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ImportKind>,
) -> Result<Json<ImportReview>> {
    Ok(Json(app::import::review(&state.app, &actor, id).await?.into()))
}

/// Puts every readable row into the inventory: all of them, or none
#[utoipa::path(post, path = "/api/v1/imports/{id}/accept", tag = "imports", params(("id" = Uuid, Path)), request_body = ImportDecision, responses((status = 200, description = "It was accepted", body = ImportCounts)))]
async fn accept(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ImportKind>,
    Json(sent): Json<ImportDecision>,
) -> Result<Json<ImportCounts>> {
    let outcome = app::import::accept(&state.app, &actor, id, sent.version).await?;
    Ok(Json(outcome.counts.into()))
}

/// Puts a file aside
#[utoipa::path(post, path = "/api/v1/imports/{id}/discard", tag = "imports", params(("id" = Uuid, Path)), request_body = ImportDecision, responses((status = 204, description = "It was put aside")))]
async fn discard(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ImportKind>,
    Json(sent): Json<ImportDecision>,
) -> Result<StatusCode> {
    app::import::discard(&state.app, &actor, id, sent.version).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How much undoing an import changed.
#[derive(Debug, Serialize, ToSchema)]
struct ImportUndone {
    /// Rows taken out of the inventory, because only this import spoke of them.
    removed: u64,
    /// Rows that say again what they said before.
    restored: u64,
}

/// Takes an accepted import out of the inventory again
#[utoipa::path(post, path = "/api/v1/imports/{id}/undo", tag = "imports", params(("id" = Uuid, Path)), request_body = ImportDecision, responses((status = 200, description = "It was undone", body = ImportUndone)))]
async fn undo(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ImportKind>,
    Json(sent): Json<ImportDecision>,
) -> Result<Json<ImportUndone>> {
    let Undone { removed, restored } = app::import::undo(&state.app, &actor, id, sent.version).await?;
    Ok(Json(ImportUndone { removed, restored }))
}
