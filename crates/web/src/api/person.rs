//! People over the API.

use app::person::{ListedPerson, PersonDetails, PersonForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::PersonKind;
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
        .routes(routes!(fetch, correct))
}

/// A person who works in or for the hospital.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Person)]
struct PersonView {
    id: Uuid,
    name: String,
    email: Option<String>,
    /// The number the employer knows the person by; no two people have the same.
    employee_number: Option<String>,
    /// Empty where nobody has said.
    job_title: String,
    unit: Option<Uuid>,
    unit_name: String,
    /// First day, `YYYY-MM-DD`.
    starts_on: Option<String>,
    /// Last day, `YYYY-MM-DD`.
    ends_on: Option<String>,
    /// Counts changes.
    version: i32,
}

impl From<ListedPerson> for PersonView {
    fn from(listed: ListedPerson) -> Self {
        let person = listed.person;
        Self {
            id: person.id.into_untyped_uuid(),
            name: person.name,
            email: person.email,
            employee_number: person.employee_number,
            job_title: person.job_title,
            unit: person.unit.map(GenericUuid::into_untyped_uuid),
            unit_name: listed.unit_name,
            starts_on: person.starts_on.map(|date| date.to_string()),
            ends_on: person.ends_on.map(|date| date.to_string()),
            version: person.version,
        }
    }
}

/// What is known of a person.
#[derive(Debug, Deserialize, ToSchema)]
struct PersonBody {
    name: String,
    email: Option<String>,
    employee_number: Option<String>,
    #[serde(default)]
    job_title: String,
    unit: Option<Uuid>,
    #[schema(format = Date)]
    starts_on: Option<String>,
    #[schema(format = Date)]
    ends_on: Option<String>,
}

impl PersonBody {
    fn details(self) -> Result<PersonDetails> {
        let form = PersonForm {
            name: self.name,
            email: text(self.email),
            employee_number: text(self.employee_number),
            job_title: self.job_title,
            unit: text(self.unit),
            starts_on: text(self.starts_on),
            ends_on: text(self.ends_on),
        };
        Ok(PersonDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// A person as known now, and the version that was read.
#[derive(Debug, Deserialize, ToSchema)]
struct PersonCorrection {
    version: i32,
    #[serde(flatten)]
    body: PersonBody,
}

/// People, in order of name
#[utoipa::path(get, path = "/api/v1/people", tag = "people", responses((status = 200, description = "The people", body = Vec<PersonView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<PersonView>>> {
    let people = app::person::list(&state.app, &actor).await?;
    Ok(Json(people.into_iter().map(PersonView::from).collect()))
}

/// One person
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "people", params(("id" = Uuid, Path)), responses((status = 200, description = "The person", body = PersonView)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<PersonKind>,
) -> Result<Json<PersonView>> {
    let fetched = app::person::fetch(&state.app, &actor, id).await?;
    Ok(Json(
        ListedPerson {
            person: fetched.person,
            unit_name: fetched.unit_name,
        }
        .into(),
    ))
}

/// Adds a person
#[utoipa::path(post, path = "/api/v1/people", tag = "people", request_body = PersonBody, responses((status = 201, description = "The person was added", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<PersonBody>,
) -> Result<Response> {
    let id = app::person::add(&state.app, &actor, &body.details()?).await?;
    Ok(made("/api/v1/people", id.into_untyped_uuid()))
}

/// Corrects what is known of a person
#[utoipa::path(put, path = "/api/v1/people/{id}", tag = "people", params(("id" = Uuid, Path)), request_body = PersonCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<PersonKind>,
    Json(sent): Json<PersonCorrection>,
) -> Result<StatusCode> {
    app::person::correct(&state.app, &actor, id, sent.version, &sent.body.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}
