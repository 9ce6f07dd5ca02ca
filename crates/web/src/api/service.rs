//! Clinical services over the API.

use app::service::{ListedService, ServiceDetails, ServiceForm, StandingService};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::ServiceKind;
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

/// A clinical service.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Service)]
struct ServiceView {
    id: Uuid,
    /// The place that provides it.
    scope: Uuid,
    scope_name: String,
    /// The name, in the hospital's words.
    name: String,
    /// The stage of care.
    chain_stage: &'static str,
    /// What happens to patients if it stops.
    consequence: &'static str,
    /// How long patients tolerate the stop, in minutes; absent until somebody has said.
    tolerable_outage_minutes: Option<u32>,
    /// How work goes on meanwhile; empty until somebody wrote it down.
    workaround: String,
    /// Who answers for it.
    owner: Option<Uuid>,
    owner_name: Option<String>,
    /// Who answers for it while the owner is away.
    deputy: Option<Uuid>,
    /// Who does when both are.
    second_deputy: Option<Uuid>,
    /// The supplier that provides it.
    supplier: Option<Uuid>,
    /// Within how many minutes it should work again (RTO); absent until somebody has said.
    recovery_time_minutes: Option<u32>,
    /// How many minutes of data it can lose (RPO); absent until somebody has said.
    tolerable_loss_minutes: Option<u32>,
    /// When it is open, in words.
    hours: String,
    /// How much is asked of it, in words.
    demand: String,
    /// The day on which work last went on by the workaround.
    #[schema(format = Date)]
    workaround_practised_on: Option<String>,
    /// Counts changes.
    version: i32,
}

impl From<ListedService> for ServiceView {
    fn from(listed: ListedService) -> Self {
        let service = listed.service;
        Self {
            id: service.id.into_untyped_uuid(),
            scope: service.scope.into_untyped_uuid(),
            scope_name: listed.scope_name,
            name: service.name,
            chain_stage: service.chain_stage.name(),
            consequence: service.consequence.name(),
            tolerable_outage_minutes: service.tolerable_outage_minutes,
            workaround: service.workaround,
            owner: service.owner.map(GenericUuid::into_untyped_uuid),
            owner_name: listed.owner_name,
            deputy: service.deputy.map(GenericUuid::into_untyped_uuid),
            second_deputy: service.second_deputy.map(GenericUuid::into_untyped_uuid),
            supplier: service.supplier.map(GenericUuid::into_untyped_uuid),
            recovery_time_minutes: service.recovery_time_minutes,
            tolerable_loss_minutes: service.tolerable_loss_minutes,
            hours: service.hours,
            demand: service.demand,
            workaround_practised_on: service.workaround_practised_on.map(|day| day.to_string()),
            version: service.version,
        }
    }
}

/// A service with how it stands: words and numbers over all equipment under it, wherever in the house.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceWithStanding {
    #[serde(flatten)]
    service: ServiceView,
    /// `unsupported`, `ageing`, `unknown`, `not_recorded` or `supported`: the gravest state of the equipment decides.
    standing: &'static str,
    /// How many pieces of equipment are under it, directly or through systems.
    equipment: usize,
    /// How many of these are in the state that decides.
    deciding: usize,
    /// Who looks after those.
    looked_after_by: Vec<&'static str>,
}

impl From<StandingService> for ServiceWithStanding {
    fn from(found: StandingService) -> Self {
        Self {
            standing: found.standing.name(),
            equipment: found.equipment,
            deciding: found.deciding,
            looked_after_by: found
                .looked_after_by
                .iter()
                .map(|audience| audience.name())
                .collect(),
            service: found.listed.into(),
        }
    }
}

/// A service with what it stands on and what stands on it.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceWithDependencies {
    #[serde(flatten)]
    service: ServiceView,
    stands_on: Vec<DependencyView>,
    carries: Vec<DependencyView>,
    /// Whether something outside the reader's places stands on it too.
    carries_elsewhere: bool,
}

/// What is known of a service.
#[derive(Debug, Deserialize, ToSchema)]
struct ServiceBody {
    /// The place that provides it.
    scope: Uuid,
    name: String,
    /// One of the stages of care.
    #[schema(example = "diagnosis")]
    chain_stage: String,
    /// What happens to patients if it stops.
    #[schema(example = "care_delayed")]
    consequence: String,
    tolerable_outage_minutes: Option<u32>,
    #[serde(default)]
    workaround: String,
    owner: Option<Uuid>,
    deputy: Option<Uuid>,
    second_deputy: Option<Uuid>,
    supplier: Option<Uuid>,
    recovery_time_minutes: Option<u32>,
    tolerable_loss_minutes: Option<u32>,
    #[serde(default)]
    hours: String,
    #[serde(default)]
    demand: String,
    #[schema(format = Date)]
    workaround_practised_on: Option<String>,
}

impl ServiceBody {
    fn details(self) -> Result<ServiceDetails> {
        let form = ServiceForm {
            scope: self.scope.to_string(),
            name: self.name,
            chain_stage: self.chain_stage,
            consequence: self.consequence,
            tolerable_outage_minutes: text(self.tolerable_outage_minutes),
            workaround: self.workaround,
            owner: text(self.owner),
            deputy: text(self.deputy),
            second_deputy: text(self.second_deputy),
            supplier: text(self.supplier),
            recovery_time_minutes: text(self.recovery_time_minutes),
            tolerable_loss_minutes: text(self.tolerable_loss_minutes),
            hours: self.hours,
            demand: self.demand,
            workaround_practised_on: text(self.workaround_practised_on),
        };
        Ok(ServiceDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A service as it should be, and the version it was read at.
#[derive(Debug, Deserialize, ToSchema)]
struct ServiceCorrection {
    version: i32,
    #[serde(flatten)]
    body: ServiceBody,
}

/// Clinical services with how they stand, in order of name
#[utoipa::path(get, path = "/api/v1/services", tag = "services", responses((status = 200, description = "The services", body = Vec<ServiceWithStanding>)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
) -> Result<Json<Vec<ServiceWithStanding>>> {
    let services = app::service::standings(&state.app, &actor).await?;
    Ok(Json(
        services.into_iter().map(ServiceWithStanding::from).collect(),
    ))
}

/// One clinical service with its dependencies
#[utoipa::path(get, path = "/api/v1/services/{id}", tag = "services", params(("id" = Uuid, Path)), responses((status = 200, description = "The service", body = ServiceWithDependencies)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ServiceKind>,
) -> Result<Json<ServiceWithDependencies>> {
    let fetched = app::service::fetch(&state.app, &actor, id).await?;
    Ok(Json(ServiceWithDependencies {
        service: fetched.listed.into(),
        stands_on: fetched.stands_on.into_iter().map(DependencyView::from).collect(),
        carries: fetched.carries.into_iter().map(DependencyView::from).collect(),
        carries_elsewhere: fetched.carries_elsewhere,
    }))
}

/// Adds a clinical service
#[utoipa::path(post, path = "/api/v1/services", tag = "services", request_body = ServiceBody, responses((status = 201, description = "It was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<ServiceBody>,
) -> Result<Response> {
    let id = app::service::add(&state.app, &actor, &body.details()?).await?;
    Ok(made("/api/v1/services", id.into_untyped_uuid()))
}

/// Corrects a clinical service
#[utoipa::path(put, path = "/api/v1/services/{id}", tag = "services", params(("id" = Uuid, Path)), request_body = ServiceCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<ServiceKind>,
    Json(sent): Json<ServiceCorrection>,
) -> Result<StatusCode> {
    app::service::correct(&state.app, &actor, id, sent.version, &sent.body.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
