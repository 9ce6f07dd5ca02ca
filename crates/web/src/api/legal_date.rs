//! Legal dates over the API.

use app::legal_date::{
    Fulfilment, FulfilmentDetails, FulfilmentForm, LegalDateDetails, LegalDateForm, ListedLegalDate,
};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::LegalDateKind;
use domain::legal_date::Period;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json, Made, made, text};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, add))
        .routes(routes!(fetch, correct, remove))
        .routes(routes!(fulfil))
}

/// A day by which a law, an authority or the house itself wants something done.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LegalDate)]
struct LegalDateView {
    id: Uuid,
    title: String,
    purpose: String,
    /// `overdue`, `soon`, `later` or `done`.
    standing: &'static str,
    #[schema(format = Date)]
    due_on: String,
    /// When it was done for good; absent while it is open.
    #[schema(format = Date)]
    done_on: Option<String>,
    /// After how many of the unit it is due again; absent for what is done once.
    every: Option<u16>,
    /// `years`, `months` or `days`.
    every_unit: Option<&'static str>,
    /// `law`: a law or an authority; `house`: the house itself.
    set_by: &'static str,
    source: String,
    looked_after_by: &'static str,
    owner: Option<Uuid>,
    evidence: String,
    /// Counts changes.
    version: i32,
}

impl From<ListedLegalDate> for LegalDateView {
    fn from(listed: ListedLegalDate) -> Self {
        let date = listed.date;
        Self {
            id: date.id.into_untyped_uuid(),
            title: date.title,
            purpose: date.purpose,
            standing: listed.standing.name(),
            due_on: date.due_on.to_string(),
            done_on: date.done_on.map(|day| day.to_string()),
            every: date.period.map(Period::every),
            every_unit: date.period.map(|period| period.unit().name()),
            set_by: date.set_by.name(),
            source: date.source,
            looked_after_by: date.looked_after_by.name(),
            owner: date.owner.map(GenericUuid::into_untyped_uuid),
            evidence: date.evidence,
            version: date.version,
        }
    }
}

/// A legal date with each time it was done, the newest first.
#[derive(Debug, Serialize, ToSchema)]
struct LegalDateWithFulfilments {
    #[serde(flatten)]
    date: LegalDateView,
    fulfilments: Vec<FulfilmentView>,
}

/// One time it was done.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Fulfilment)]
struct FulfilmentView {
    #[schema(format = Date)]
    due_on: String,
    #[schema(format = Date)]
    done_on: String,
    evidence: String,
    #[schema(format = DateTime)]
    recorded_at: String,
    /// Absent where a program recorded it.
    recorded_by: Option<Uuid>,
}

impl From<Fulfilment> for FulfilmentView {
    fn from(done: Fulfilment) -> Self {
        Self {
            due_on: done.due_on.to_string(),
            done_on: done.done_on.to_string(),
            evidence: done.evidence,
            recorded_at: done.recorded_at.to_string(),
            recorded_by: done.recorded_by.map(GenericUuid::into_untyped_uuid),
        }
    }
}

/// What is known of a legal date.
#[derive(Debug, Deserialize, ToSchema)]
struct LegalDateBody {
    title: String,
    #[serde(default)]
    purpose: String,
    #[schema(format = Date)]
    due_on: String,
    every: Option<u16>,
    /// `years`, `months` or `days`; months where nothing is said.
    #[serde(default)]
    every_unit: String,
    /// `law` or `house`; `law` where nothing is said.
    #[serde(default)]
    set_by: String,
    #[serde(default)]
    source: String,
    /// `management`, `information_technology` or `data_protection`.
    #[serde(default)]
    looked_after_by: String,
    owner: Option<Uuid>,
    #[serde(default)]
    evidence: String,
}

impl LegalDateBody {
    fn details(self) -> Result<LegalDateDetails> {
        let form = LegalDateForm {
            title: self.title,
            purpose: self.purpose,
            set_by: self.set_by,
            source: self.source,
            due_on: self.due_on,
            every: text(self.every),
            every_unit: self.every_unit,
            looked_after_by: self.looked_after_by,
            owner: text(self.owner),
            evidence: self.evidence,
        };
        Ok(LegalDateDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A legal date as it should be, and the version it was read at.
#[derive(Debug, Deserialize, ToSchema)]
struct LegalDateCorrection {
    version: i32,
    #[serde(flatten)]
    body: LegalDateBody,
}

/// That it was done, and the version it was read at.
#[derive(Debug, Deserialize, ToSchema)]
struct FulfilmentBody {
    version: i32,
    #[schema(format = Date)]
    done_on: String,
    #[serde(default)]
    evidence: String,
    /// The day it is due again, instead of the one its rhythm gives.
    #[schema(format = Date)]
    next_due_on: Option<String>,
}

/// When it is due again.
#[derive(Debug, Serialize, ToSchema)]
struct NextDueView {
    /// Absent where it is done for good.
    #[schema(format = Date)]
    next_due_on: Option<String>,
}

/// Which version of a legal date was looked at.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct SeenLegalDate {
    /// The version it was read at.
    version: i32,
}

/// Legal dates, the one that is due first first
#[utoipa::path(get, path = "/api/v1/legal-dates", tag = "legal-dates", responses((status = 200, description = "The legal dates", body = Vec<LegalDateView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<LegalDateView>>> {
    let dates = app::legal_date::list(&state.app, &actor).await?;
    Ok(Json(dates.into_iter().map(LegalDateView::from).collect()))
}

/// One legal date with each time it was done
#[utoipa::path(get, path = "/api/v1/legal-dates/{id}", tag = "legal-dates", params(("id" = Uuid, Path)), responses((status = 200, description = "The legal date", body = LegalDateWithFulfilments)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<LegalDateKind>,
) -> Result<Json<LegalDateWithFulfilments>> {
    let fetched = app::legal_date::fetch(&state.app, &actor, id).await?;
    let fulfilments = fetched.fulfilments.into_iter();
    Ok(Json(LegalDateWithFulfilments {
        date: fetched.listed.into(),
        fulfilments: fulfilments.map(FulfilmentView::from).collect(),
    }))
}

/// Adds a legal date
#[utoipa::path(post, path = "/api/v1/legal-dates", tag = "legal-dates", request_body = LegalDateBody, responses((status = 201, description = "It was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<LegalDateBody>,
) -> Result<Response> {
    let id = app::legal_date::add(&state.app, &actor, &body.details()?).await?;
    Ok(made("/api/v1/legal-dates", id.into_untyped_uuid()))
}

/// Corrects a legal date
#[utoipa::path(put, path = "/api/v1/legal-dates/{id}", tag = "legal-dates", params(("id" = Uuid, Path)), request_body = LegalDateCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<LegalDateKind>,
    Json(sent): Json<LegalDateCorrection>,
) -> Result<StatusCode> {
    app::legal_date::correct(&state.app, &actor, id, sent.version, &sent.body.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a legal date off the list; that it was done before stays
#[utoipa::path(delete, path = "/api/v1/legal-dates/{id}", tag = "legal-dates", params(("id" = Uuid, Path), SeenLegalDate), responses((status = 204, description = "It is off the list")))]
async fn remove(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<LegalDateKind>,
    Asked(seen): Asked<SeenLegalDate>,
) -> Result<StatusCode> {
    app::legal_date::remove(&state.app, &actor, id, seen.version).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Records that it was done, and answers when it is due again
#[utoipa::path(post, path = "/api/v1/legal-dates/{id}/fulfilments", tag = "legal-dates", params(("id" = Uuid, Path)), request_body = FulfilmentBody, responses((status = 200, description = "It was recorded", body = NextDueView)))]
async fn fulfil(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<LegalDateKind>,
    Json(sent): Json<FulfilmentBody>,
) -> Result<Json<NextDueView>> {
    let form = FulfilmentForm {
        done_on: sent.done_on,
        evidence: sent.evidence,
        next_due_on: text(sent.next_due_on),
    };
    let details = FulfilmentDetails::try_from(&form).map_err(app::Error::from)?;
    let next = app::legal_date::fulfil(&state.app, &actor, id, sent.version, &details).await?;
    Ok(Json(NextDueView {
        next_due_on: next.map(|day| day.to_string()),
    }))
}
