//! Suppliers over the API: with what stands on them, the ways they come in and the tries of their numbers.

use app::supplier::contact::{Attempt, AttemptForm};
use app::supplier::remote_access::{RemoteAccessDetails, RemoteAccessForm};
use app::supplier::{ListedSupplier, SupplierDetails, SupplierForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::{RemoteAccessKind, SupplierKind};
use domain::service::CareConsequence;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json, Made, SeenQuery, made, text};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(fetch, correct))
        .routes(routes!(attempt))
        .routes(routes!(open))
        .routes(routes!(fetch_access, correct_access, close))
}

/// A service that is hit when a supplier is down.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceHit {
    service: Uuid,
    name: String,
    consequence: &'static str,
    /// Whether it stops; otherwise it goes on, more slowly.
    stops: bool,
    /// The systems between, the one nearest the service first.
    through: Vec<String>,
}

/// A way by which a supplier comes in from outside.
#[derive(Debug, Serialize, ToSchema)]
struct RemoteAccess {
    id: Uuid,
    /// Whose it is.
    supplier: Uuid,
    method: String,
    account: String,
    /// `yes`, `no` or `unknown`.
    second_factor: &'static str,
    #[schema(format = Date)]
    last_used_on: Option<String>,
    /// Counts changes.
    version: i32,
}

impl From<app::supplier::RemoteAccess> for RemoteAccess {
    fn from(way: app::supplier::RemoteAccess) -> Self {
        Self {
            id: way.id.into_untyped_uuid(),
            supplier: way.supplier.into_untyped_uuid(),
            method: way.method,
            account: way.account,
            second_factor: way.second_factor.name(),
            last_used_on: way.last_used_on.map(|day| day.to_string()),
            version: way.version,
        }
    }
}

/// One try of a supplier's number for the night.
#[derive(Debug, Serialize, ToSchema)]
struct ContactAttempt {
    #[schema(format = DateTime)]
    tried_at: String,
    tried_by: Uuid,
    /// `reached`, `called_back` or `not_reached`.
    outcome: &'static str,
    remark: String,
}

/// A supplier with what stands on it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Supplier)]
struct SupplierView {
    id: Uuid,
    name: String,
    supplies: String,
    register_number: String,
    /// `information_technology` or `biomedical_engineering`.
    looked_after_by: &'static str,
    contact_name: String,
    contact_telephone: String,
    contact_mail: String,
    /// Whether somebody was reached within a year, and nobody failed since.
    contact_proven: bool,
    contract_number: String,
    #[schema(format = Date)]
    contract_ends_on: Option<String>,
    #[schema(format = Date)]
    notice_by: Option<String>,
    /// Each clause is `yes`, `no` or `unknown`.
    security: &'static str,
    notification: &'static str,
    notification_hours: Option<u16>,
    degraded_mode: &'static str,
    audit: &'static str,
    exit: &'static str,
    /// The gravest consequence among all services that stand on it; absent where nothing is recorded.
    criticality: Option<&'static str>,
    /// The services that stand on it, as far as the reader sees them, the gravest first.
    services: Vec<ServiceHit>,
    /// How many more there are outside the reader's places.
    services_elsewhere: usize,
    /// The systems it supplies.
    systems: Vec<Uuid>,
    remote_accesses: Vec<RemoteAccess>,
    /// The last eleven, the newest first.
    contact_attempts: Vec<ContactAttempt>,
    /// Counts changes.
    version: i32,
}

impl From<ListedSupplier> for SupplierView {
    fn from(listed: ListedSupplier) -> Self {
        let supplier = listed.supplier;
        let clauses = supplier.clauses;
        let services = listed.services.into_iter().map(|hit| ServiceHit {
            service: hit.service.id.into_untyped_uuid(),
            name: hit.service.name,
            consequence: hit.service.consequence.name(),
            stops: hit.stops,
            through: hit.through,
        });
        let ways_in = listed.ways_in.into_iter().map(RemoteAccess::from);
        let attempts = listed.attempts.into_iter().map(|attempt| ContactAttempt {
            tried_at: attempt.tried_at.to_string(),
            tried_by: attempt.tried_by.into_untyped_uuid(),
            outcome: attempt.outcome.name(),
            remark: attempt.remark,
        });
        let systems = listed.systems.into_iter();
        Self {
            id: supplier.id.into_untyped_uuid(),
            name: supplier.name,
            supplies: supplier.supplies,
            register_number: supplier.register_number,
            looked_after_by: supplier.looked_after_by.name(),
            contact_name: supplier.contact_name,
            contact_telephone: supplier.contact_telephone,
            contact_mail: supplier.contact_mail,
            contact_proven: listed.contact_proven,
            contract_number: supplier.contract_number,
            contract_ends_on: supplier.contract_ends_on.map(|day| day.to_string()),
            notice_by: supplier.notice_by.map(|day| day.to_string()),
            security: clauses.security.name(),
            notification: clauses.notification.name(),
            notification_hours: clauses.notification_hours,
            degraded_mode: clauses.degraded_mode.name(),
            audit: clauses.audit.name(),
            exit: clauses.exit.name(),
            criticality: listed.criticality.map(CareConsequence::name),
            services: services.collect(),
            services_elsewhere: listed.elsewhere,
            systems: systems.map(|system| system.id.into_untyped_uuid()).collect(),
            remote_accesses: ways_in.collect(),
            contact_attempts: attempts.collect(),
            version: supplier.version,
        }
    }
}

/// What is known of a supplier.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SupplierBody {
    name: String,
    #[serde(default)]
    supplies: String,
    #[serde(default)]
    register_number: String,
    /// `information_technology` or `biomedical_engineering`.
    #[serde(default)]
    looked_after_by: String,
    #[serde(default)]
    contact_name: String,
    #[serde(default)]
    contact_telephone: String,
    #[serde(default)]
    contact_mail: String,
    #[serde(default)]
    contract_number: String,
    #[schema(format = Date)]
    contract_ends_on: Option<String>,
    #[schema(format = Date)]
    notice_by: Option<String>,
    /// `yes`, `no` or `unknown`, as every clause.
    #[serde(default)]
    security: String,
    #[serde(default)]
    notification: String,
    notification_hours: Option<u16>,
    #[serde(default)]
    degraded_mode: String,
    #[serde(default)]
    audit: String,
    #[serde(default)]
    exit: String,
}

impl SupplierBody {
    fn details(self) -> Result<SupplierDetails> {
        let form = SupplierForm {
            name: self.name,
            supplies: self.supplies,
            register_number: self.register_number,
            looked_after_by: self.looked_after_by,
            contact_name: self.contact_name,
            contact_telephone: self.contact_telephone,
            contact_mail: self.contact_mail,
            contract_number: self.contract_number,
            contract_ends_on: text(self.contract_ends_on),
            notice_by: text(self.notice_by),
            security: self.security,
            notification: self.notification,
            notification_hours: text(self.notification_hours),
            degraded_mode: self.degraded_mode,
            audit: self.audit,
            exit: self.exit,
        };
        Ok(SupplierDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A supplier as it should be, and the version it was read at. What is left out is empty afterwards.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SupplierCorrection {
    version: i32,
    name: String,
    #[serde(default)]
    supplies: String,
    #[serde(default)]
    register_number: String,
    /// `information_technology` or `biomedical_engineering`.
    #[serde(default)]
    looked_after_by: String,
    #[serde(default)]
    contact_name: String,
    #[serde(default)]
    contact_telephone: String,
    #[serde(default)]
    contact_mail: String,
    #[serde(default)]
    contract_number: String,
    #[schema(format = Date)]
    contract_ends_on: Option<String>,
    #[schema(format = Date)]
    notice_by: Option<String>,
    /// `yes`, `no` or `unknown`, as every clause.
    #[serde(default)]
    security: String,
    #[serde(default)]
    notification: String,
    notification_hours: Option<u16>,
    #[serde(default)]
    degraded_mode: String,
    #[serde(default)]
    audit: String,
    #[serde(default)]
    exit: String,
}

impl SupplierCorrection {
    fn details(self) -> Result<SupplierDetails> {
        let body = SupplierBody {
            name: self.name,
            supplies: self.supplies,
            register_number: self.register_number,
            looked_after_by: self.looked_after_by,
            contact_name: self.contact_name,
            contact_telephone: self.contact_telephone,
            contact_mail: self.contact_mail,
            contract_number: self.contract_number,
            contract_ends_on: self.contract_ends_on,
            notice_by: self.notice_by,
            security: self.security,
            notification: self.notification,
            notification_hours: self.notification_hours,
            degraded_mode: self.degraded_mode,
            audit: self.audit,
            exit: self.exit,
        };
        body.details()
    }
}

/// What came of trying the number for the night.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AttemptBody {
    /// `reached`, `called_back` or `not_reached`.
    #[schema(example = "reached")]
    outcome: String,
    #[serde(default)]
    remark: String,
}

/// What is known of a way in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RemoteAccessBody {
    method: String,
    #[serde(default)]
    account: String,
    /// `yes`, `no` or `unknown`.
    #[serde(default)]
    second_factor: String,
    #[schema(format = Date)]
    last_used_on: Option<String>,
}

impl RemoteAccessBody {
    fn details(self) -> Result<RemoteAccessDetails> {
        let form = RemoteAccessForm {
            method: self.method,
            account: self.account,
            second_factor: self.second_factor,
            last_used_on: text(self.last_used_on),
        };
        Ok(RemoteAccessDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A way in as it should be, and the version it was read at. What is left out is empty afterwards.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RemoteAccessCorrection {
    version: i32,
    method: String,
    #[serde(default)]
    account: String,
    /// `yes`, `no` or `unknown`.
    #[serde(default)]
    second_factor: String,
    #[schema(format = Date)]
    last_used_on: Option<String>,
}

impl RemoteAccessCorrection {
    fn details(self) -> Result<RemoteAccessDetails> {
        let body = RemoteAccessBody {
            method: self.method,
            account: self.account,
            second_factor: self.second_factor,
            last_used_on: self.last_used_on,
        };
        body.details()
    }
}

/// Suppliers with what stands on them, in order of name
#[utoipa::path(get, path = "/api/v1/suppliers", tag = "suppliers", responses((status = 200, description = "The suppliers", body = Vec<SupplierView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<SupplierView>>> {
    let suppliers = app::supplier::list(&state.app, &actor).await?;
    Ok(Json(suppliers.into_iter().map(SupplierView::from).collect()))
}

/// One supplier with what stands on it
#[utoipa::path(get, path = "/api/v1/suppliers/{id}", tag = "suppliers", params(("id" = Uuid, Path)), responses((status = 200, description = "The supplier", body = SupplierView)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SupplierKind>,
) -> Result<Json<SupplierView>> {
    let fetched = app::supplier::fetch(&state.app, &actor, id).await?;
    Ok(Json(fetched.listed.into()))
}

/// Adds a supplier
#[utoipa::path(post, path = "/api/v1/suppliers", tag = "suppliers", request_body = SupplierBody, responses((status = 201, description = "It was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<SupplierBody>,
) -> Result<Response> {
    let id = app::supplier::add(&state.app, &actor, &body.details()?).await?;
    Ok(made("/api/v1/suppliers", id.into_untyped_uuid()))
}

/// Corrects a supplier
#[utoipa::path(put, path = "/api/v1/suppliers/{id}", tag = "suppliers", params(("id" = Uuid, Path)), request_body = SupplierCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SupplierKind>,
    Json(sent): Json<SupplierCorrection>,
) -> Result<StatusCode> {
    let version = sent.version;
    app::supplier::correct(&state.app, &actor, id, version, &sent.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keeps that the number for the night was tried; only a person can
#[utoipa::path(post, path = "/api/v1/suppliers/{id}/attempts", tag = "suppliers", params(("id" = Uuid, Path)), request_body = AttemptBody, responses((status = 204, description = "It was kept")))]
async fn attempt(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SupplierKind>,
    Json(sent): Json<AttemptBody>,
) -> Result<StatusCode> {
    let form = AttemptForm {
        outcome: sent.outcome,
        remark: sent.remark,
    };
    let attempt = Attempt::try_from(&form).map_err(app::Error::from)?;
    app::supplier::contact::keep(&state.app, &actor, id, &attempt).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Records a way in
#[utoipa::path(post, path = "/api/v1/suppliers/{id}/remote-accesses", tag = "suppliers", params(("id" = Uuid, Path)), request_body = RemoteAccessBody, responses((status = 201, description = "It was recorded", body = Made)))]
async fn open(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SupplierKind>,
    Json(sent): Json<RemoteAccessBody>,
) -> Result<Response> {
    let id = app::supplier::remote_access::open(&state.app, &actor, id, &sent.details()?).await?;
    Ok(made("/api/v1/remote-accesses", id.into_untyped_uuid()))
}

/// One way in
#[utoipa::path(get, path = "/api/v1/remote-accesses/{id}", tag = "suppliers", params(("id" = Uuid, Path)), responses((status = 200, description = "The way in", body = RemoteAccess)))]
async fn fetch_access(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<RemoteAccessKind>,
) -> Result<Json<RemoteAccess>> {
    let way = app::supplier::remote_access::fetch(&state.app, &actor, id).await?;
    Ok(Json(way.into()))
}

/// Corrects a way in
#[utoipa::path(put, path = "/api/v1/remote-accesses/{id}", tag = "suppliers", params(("id" = Uuid, Path)), request_body = RemoteAccessCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct_access(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<RemoteAccessKind>,
    Json(sent): Json<RemoteAccessCorrection>,
) -> Result<StatusCode> {
    let version = sent.version;
    app::supplier::remote_access::correct(&state.app, &actor, id, version, &sent.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says that a way in was closed
#[utoipa::path(delete, path = "/api/v1/remote-accesses/{id}", tag = "suppliers", params(("id" = Uuid, Path), SeenQuery), responses((status = 204, description = "It is off the list")))]
async fn close(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<RemoteAccessKind>,
    Asked(seen): Asked<SeenQuery>,
) -> Result<StatusCode> {
    app::supplier::remote_access::close(&state.app, &actor, id, seen.version).await?;
    Ok(StatusCode::NO_CONTENT)
}
