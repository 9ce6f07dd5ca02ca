//! The journal over the API.

use app::journal::ListedEntry;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json};
use crate::error::Result;
use crate::journal;
use crate::session::ApiActor;
use crate::state::AppState;

/// Entries of a page when nothing is asked for.
const DEFAULT_LIMIT: u64 = 100;
/// Entries of a page at most.
const MAX_LIMIT: u64 = 1_000;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(checkpoint))
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct JournalQuery {
    /// Entries before this number; the newest when absent.
    before: Option<u64>,
    /// Entries at most, 100 unless said, never more than 1000.
    limit: Option<u64>,
    /// Only entries about the thing of this identifier.
    subject: Option<Uuid>,
}

/// A stretch of the journal, newest first.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JournalPage)]
struct JournalView {
    /// Entries that wait for their number.
    waiting: Vec<EntryView>,
    entries: Vec<EntryView>,
    /// How many are numbered in all; absent when asked about one thing.
    size: Option<u64>,
    /// What to send as `before` for older ones; absent at the beginning of the journal.
    next: Option<u64>,
    /// The newest signed checkpoint: a signed note (C2SP tlog-checkpoint).
    checkpoint: Option<String>,
}

/// One entry.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JournalEntry)]
struct EntryView {
    /// Its number; absent while it waits for one.
    sequence: Option<u64>,
    id: Uuid,
    at: String,
    /// Who did it, as `kind:identifier`.
    actor: String,
    action: String,
    subject_kind: String,
    subject: Option<Uuid>,
    /// The details; absent once erased.
    body: Option<serde_json::Value>,
}

impl From<ListedEntry> for EntryView {
    fn from(entry: ListedEntry) -> Self {
        Self {
            sequence: entry.sequence,
            id: entry.id,
            at: entry.at.to_string(),
            actor: entry.actor,
            action: entry.action,
            subject_kind: entry.subject_kind,
            subject: entry.subject,
            body: entry
                .body
                .map(|body| serde_json::from_str(&body).unwrap_or(serde_json::Value::String(body))),
        }
    }
}

/// The journal, newest first
#[utoipa::path(get, path = "/api/v1/journal", tag = "journal", params(JournalQuery), responses((status = 200, description = "A stretch of the journal", body = JournalView)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Asked(query): Asked<JournalQuery>,
) -> Result<Json<JournalView>> {
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT);
    let views = |entries: Vec<ListedEntry>| entries.into_iter().map(EntryView::from).collect();
    if let Some(subject) = query.subject {
        let entries = app::journal::about(&state.app, &actor, subject, limit).await?;
        let entries = views(entries);
        return Ok(Json(JournalView {
            waiting: Vec::new(),
            entries,
            size: None,
            next: None,
            checkpoint: None,
        }));
    }
    let page = app::journal::list(&state.app, &actor, query.before, limit).await?;
    Ok(Json(JournalView {
        waiting: views(page.waiting),
        entries: views(page.entries),
        size: Some(page.size),
        next: page.next,
        checkpoint: page.checkpoint.map(|kept| kept.note),
    }))
}

/// The newest signed checkpoint, as it is kept outside the house
///
/// A signed note (C2SP tlog-checkpoint). The header `x-verifier-key` holds the public key it is verified with.
#[utoipa::path(get, path = "/api/v1/journal/checkpoint", tag = "journal", responses((status = 200, description = "A signed note", body = String, content_type = "text/plain")))]
async fn checkpoint(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Response> {
    let checkpoint = app::journal::newest_checkpoint(&state.app, &actor).await?;
    Ok(journal::note(&checkpoint))
}
