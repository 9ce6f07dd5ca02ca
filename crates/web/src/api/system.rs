//! Systems over the API.

use app::system::{System, SystemDetails, SystemForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::SystemKind;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::dependency::DependencyView;
use super::json::{Json, Made, made, text};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(fetch, correct))
}

/// An application that services stand on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = System)]
struct SystemView {
    id: Uuid,
    name: String,
    /// Who makes it; empty where nobody has said.
    manufacturer: String,
    /// The version in use; empty where nobody has said.
    product_version: String,
    /// Who answers for it.
    owner: Option<Uuid>,
    /// The supplier that supplies it.
    supplier: Option<Uuid>,
    /// Within how many minutes it should work again (RTO); absent until somebody has said.
    recovery_time_minutes: Option<u32>,
    /// Counts changes.
    version: i32,
}

impl From<System> for SystemView {
    fn from(system: System) -> Self {
        Self {
            id: system.id.into_untyped_uuid(),
            name: system.name,
            manufacturer: system.manufacturer,
            product_version: system.product_version,
            owner: system.owner.map(GenericUuid::into_untyped_uuid),
            supplier: system.supplier.map(GenericUuid::into_untyped_uuid),
            recovery_time_minutes: system.recovery_time_minutes,
            version: system.version,
        }
    }
}

/// A system with what it stands on and what stands on it.
#[derive(Debug, Serialize, ToSchema)]
struct SystemWithDependencies {
    #[serde(flatten)]
    system: SystemView,
    stands_on: Vec<DependencyView>,
    carries: Vec<DependencyView>,
    /// Whether something outside the reader's places stands on it too.
    carries_elsewhere: bool,
}

/// What is known of a system.
#[derive(Debug, Deserialize, ToSchema)]
struct SystemBody {
    name: String,
    #[serde(default)]
    manufacturer: String,
    #[serde(default)]
    product_version: String,
    owner: Option<Uuid>,
    supplier: Option<Uuid>,
    recovery_time_minutes: Option<u32>,
}

impl SystemBody {
    fn details(self) -> Result<SystemDetails> {
        let form = SystemForm {
            name: self.name,
            manufacturer: self.manufacturer,
            product_version: self.product_version,
            owner: text(self.owner),
            supplier: text(self.supplier),
            recovery_time_minutes: text(self.recovery_time_minutes),
        };
        Ok(SystemDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A system as it should be, and the version it was read at.
#[derive(Debug, Deserialize, ToSchema)]
struct SystemCorrection {
    version: i32,
    #[serde(flatten)]
    body: SystemBody,
}

/// Systems, in order of name
#[utoipa::path(get, path = "/api/v1/systems", tag = "systems", responses((status = 200, description = "The systems", body = Vec<SystemView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<SystemView>>> {
    let systems = app::system::list(&state.app, &actor).await?;
    Ok(Json(systems.into_iter().map(SystemView::from).collect()))
}

/// One system with its dependencies
#[utoipa::path(get, path = "/api/v1/systems/{id}", tag = "systems", params(("id" = Uuid, Path)), responses((status = 200, description = "The system", body = SystemWithDependencies)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
) -> Result<Json<SystemWithDependencies>> {
    let fetched = app::system::fetch(&state.app, &actor, id).await?;
    Ok(Json(SystemWithDependencies {
        system: fetched.system.into(),
        stands_on: fetched.stands_on.into_iter().map(DependencyView::from).collect(),
        carries: fetched.carries.into_iter().map(DependencyView::from).collect(),
        carries_elsewhere: fetched.carries_elsewhere,
    }))
}

/// Adds a system
#[utoipa::path(post, path = "/api/v1/systems", tag = "systems", request_body = SystemBody, responses((status = 201, description = "It was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<SystemBody>,
) -> Result<Response> {
    let id = app::system::add(&state.app, &actor, &body.details()?).await?;
    Ok(made("/api/v1/systems", id.into_untyped_uuid()))
}

/// Corrects a system
#[utoipa::path(put, path = "/api/v1/systems/{id}", tag = "systems", params(("id" = Uuid, Path)), request_body = SystemCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
    Json(sent): Json<SystemCorrection>,
) -> Result<StatusCode> {
    app::system::correct(&state.app, &actor, id, sent.version, &sent.body.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
