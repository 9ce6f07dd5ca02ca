//! Sources over the API: the lists the hospital keeps, with their age.

use app::source::ListedSource;
use axum::extract::State;
use newtype_uuid::GenericUuid;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::Json;
use crate::error::Result;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list))
}

/// A list the hospital keeps.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Source)]
struct SourceView {
    id: Uuid,
    name: String,
    /// The tool that writes such lists, where their columns tell.
    tool: Option<&'static str>,
    /// How many rows it has.
    rows: u64,
    /// How many of them its newest list does not name.
    no_longer_named: u64,
    /// When its newest list was accepted.
    last_accepted: Option<String>,
    /// How many days may pass between two lists, where people said.
    expected_days: Option<u32>,
    /// Whether its newest list is older than that.
    stale: bool,
    /// Counts changes.
    version: i32,
}

impl From<ListedSource> for SourceView {
    fn from(listed: ListedSource) -> Self {
        Self {
            id: listed.source.id.into_untyped_uuid(),
            tool: listed.tool.map(domain::inventory::SourceTool::name),
            rows: listed.rows,
            no_longer_named: listed.absent,
            last_accepted: listed.last_accepted.map(|at| at.to_string()),
            expected_days: listed.source.expected_days,
            stale: listed.stale,
            name: listed.source.name,
            version: listed.source.version,
        }
    }
}

/// Sources, the one that is believed first
#[utoipa::path(get, path = "/api/v1/sources", tag = "sources", responses((status = 200, description = "The sources", body = Vec<SourceView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<SourceView>>> {
    let sources = app::source::list(&state.app, &actor).await?;
    Ok(Json(sources.listed.into_iter().map(SourceView::from).collect()))
}
