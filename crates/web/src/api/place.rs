//! Sites and units over the API.

use app::tenant::{NewPlace, Place, PlaceForm, place_name};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::ScopeKind;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Json, Made, made, text};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(rename))
}

/// A node of the tree of the hospital.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Place)]
struct PlaceView {
    id: Uuid,
    /// The place above.
    parent: Option<Uuid>,
    /// `hospital`, `site` or `unit`; `group` or `authority` for those above hospitals.
    level: &'static str,
    name: String,
    /// IANA name.
    time_zone: String,
    /// Counts changes.
    version: i32,
}

impl From<Place> for PlaceView {
    fn from(place: Place) -> Self {
        let node = place.node;
        Self {
            id: node.id.into_untyped_uuid(),
            parent: node.parent.map(GenericUuid::into_untyped_uuid),
            level: node.level.as_str(),
            name: node.name,
            time_zone: node.time_zone,
            version: node.version,
        }
    }
}

/// A site or unit to be added.
#[derive(Debug, Deserialize, ToSchema)]
struct PlaceBody {
    /// The place above.
    parent: Uuid,
    /// `site` or `unit`.
    level: String,
    name: String,
    /// IANA name; that of the place above when absent.
    time_zone: Option<String>,
}

/// A new name, and the version that was read.
#[derive(Debug, Deserialize, ToSchema)]
struct PlaceName {
    version: i32,
    name: String,
}

/// The hospital with its sites and units, each below its parent
#[utoipa::path(get, path = "/api/v1/places", tag = "places", responses((status = 200, description = "The places", body = Vec<PlaceView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<PlaceView>>> {
    let places = app::tenant::places(&state.app, &actor).await?;
    Ok(Json(places.into_iter().map(PlaceView::from).collect()))
}

/// Adds a site or unit
#[utoipa::path(post, path = "/api/v1/places", tag = "places", request_body = PlaceBody, responses((status = 201, description = "It was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<PlaceBody>,
) -> Result<Response> {
    let form = PlaceForm {
        parent: body.parent.to_string(),
        level: body.level,
        name: body.name,
        time_zone: text(body.time_zone),
    };
    let new = NewPlace::try_from(&form).map_err(app::Error::from)?;
    let id = app::tenant::add_place(&state.app, &actor, &new).await?;
    Ok(made("/api/v1/places", id.into_untyped_uuid()))
}

/// Renames a site or unit
#[utoipa::path(patch, path = "/api/v1/places/{id}", tag = "places", params(("id" = Uuid, Path)), request_body = PlaceName, responses((status = 204, description = "It was renamed")))]
async fn rename(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ScopeKind>,
    Json(sent): Json<PlaceName>,
) -> Result<StatusCode> {
    let name = place_name(&sent.name).map_err(app::Error::from)?;
    app::tenant::rename_place(&state.app, &actor, id, sent.version, &name).await?;
    Ok(StatusCode::NO_CONTENT)
}
