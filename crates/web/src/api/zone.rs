//! Zones of the network over the API.

use app::zone::{Zone, ZoneDetails, ZoneForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::ZoneIdKind;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json, Made, SeenQuery, made};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(fetch, correct, remove))
}

/// A part of the network.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Zone)]
struct ZoneView {
    id: Uuid,
    name: String,
    /// `clinical_devices`, `office`, `servers`, `guest`, `management`, `dmz` or `internet_facing`.
    kind: &'static str,
    /// Its addresses, such as `10.20.0.0/16`.
    ranges: Vec<String>,
    /// Whether suppliers come in from outside; absent where nobody has said.
    remote_access: Option<bool>,
    /// Counts changes.
    version: i32,
}

impl From<Zone> for ZoneView {
    fn from(zone: Zone) -> Self {
        Self {
            id: zone.id.into_untyped_uuid(),
            kind: zone.kind.as_str(),
            ranges: zone.ranges.iter().map(ToString::to_string).collect(),
            remote_access: zone.remote_access,
            name: zone.name,
            version: zone.version,
        }
    }
}

/// What is known of a zone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ZoneBody {
    /// As lists write it.
    name: String,
    /// `clinical_devices`, `office`, `servers`, `guest`, `management`, `dmz` or `internet_facing`.
    #[schema(example = "clinical_devices")]
    kind: String,
    /// Its addresses, such as `10.20.0.0/16`, or single ones. No other zone may have the same range.
    #[serde(default)]
    ranges: Vec<String>,
    /// Whether suppliers come in from outside; absent where nobody has said.
    remote_access: Option<bool>,
}

impl ZoneBody {
    fn details(self) -> Result<ZoneDetails> {
        let form = ZoneForm {
            name: self.name,
            kind: self.kind,
            ranges: self.ranges.join("\n"),
            remote_access: match self.remote_access {
                Some(true) => "yes",
                Some(false) => "no",
                None => "",
            }
            .to_owned(),
        };
        Ok(ZoneDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A zone as it should be, and the version it was read at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ZoneCorrection {
    version: i32,
    /// As lists write it.
    name: String,
    /// `clinical_devices`, `office`, `servers`, `guest`, `management`, `dmz` or `internet_facing`.
    #[schema(example = "clinical_devices")]
    kind: String,
    /// All its addresses; an empty list for none.
    ranges: Vec<String>,
    /// Whether suppliers come in from outside; absent where nobody has said.
    remote_access: Option<bool>,
}

impl ZoneCorrection {
    fn details(self) -> Result<ZoneDetails> {
        let body = ZoneBody {
            name: self.name,
            kind: self.kind,
            ranges: self.ranges,
            remote_access: self.remote_access,
        };
        body.details()
    }
}

/// Zones of the network, in order of name
#[utoipa::path(get, path = "/api/v1/zones", tag = "zones", responses((status = 200, description = "The zones", body = Vec<ZoneView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<ZoneView>>> {
    let zones = app::zone::list(&state.app, &actor).await?;
    Ok(Json(zones.into_iter().map(ZoneView::from).collect()))
}

/// One zone of the network
#[utoipa::path(get, path = "/api/v1/zones/{id}", tag = "zones", params(("id" = Uuid, Path)), responses((status = 200, description = "The zone", body = ZoneView)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ZoneIdKind>,
) -> Result<Json<ZoneView>> {
    Ok(Json(app::zone::fetch(&state.app, &actor, id).await?.into()))
}

/// Adds a zone; which equipment is in it is worked out afterwards
#[utoipa::path(post, path = "/api/v1/zones", tag = "zones", request_body = ZoneBody, responses((status = 201, description = "It was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<ZoneBody>,
) -> Result<Response> {
    let id = app::zone::add(&state.app, &actor, &body.details()?).await?;
    Ok(made("/api/v1/zones", id.into_untyped_uuid()))
}

/// Corrects a zone; which equipment is in it is worked out afterwards
#[utoipa::path(put, path = "/api/v1/zones/{id}", tag = "zones", params(("id" = Uuid, Path)), request_body = ZoneCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ZoneIdKind>,
    Json(sent): Json<ZoneCorrection>,
) -> Result<StatusCode> {
    let version = sent.version;
    app::zone::correct(&state.app, &actor, id, version, &sent.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Removes a zone; where its equipment is then is worked out afterwards
#[utoipa::path(delete, path = "/api/v1/zones/{id}", tag = "zones", params(("id" = Uuid, Path), SeenQuery), responses((status = 204, description = "It was removed")))]
async fn remove(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ZoneIdKind>,
    Asked(seen): Asked<SeenQuery>,
) -> Result<StatusCode> {
    app::zone::remove(&state.app, &actor, id, seen.version).await?;
    Ok(StatusCode::NO_CONTENT)
}
