//! Dependencies over the API: what stands on what.

use app::dependency::{DependencyForm, DependencyTerms, ListedDependency, NewDependency, node_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::DependencyKind;
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
        .routes(routes!(correct, remove))
}

/// What stands on what: the consumer needs the provider; without it, it works for the buffer, then loses so much over
/// the ramp.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Dependency)]
pub(super) struct DependencyView {
    id: Uuid,
    /// Who needs, as `service:…` or `system:…`.
    consumer: String,
    consumer_name: String,
    /// What is needed, as `service:…`, `system:…` or `asset:…`; none where the reader does not see it.
    provider: Option<String>,
    provider_name: Option<String>,
    /// What passes between them.
    need: &'static str,
    /// Loss without the provider, in thousandths.
    max_loss: u16,
    /// Minutes of normal work without it.
    buffer_minutes: u32,
    /// Minutes from there to the full loss.
    ramp_minutes: u32,
    /// Counts changes.
    version: i32,
}

impl From<ListedDependency> for DependencyView {
    fn from(listed: ListedDependency) -> Self {
        let dependency = listed.dependency;
        Self {
            id: dependency.id.into_untyped_uuid(),
            consumer: node_text(dependency.consumer),
            consumer_name: listed.consumer_name,
            provider: listed
                .provider_name
                .is_some()
                .then(|| node_text(dependency.provider)),
            provider_name: listed.provider_name,
            need: dependency.need.as_str(),
            max_loss: dependency.max_loss,
            buffer_minutes: dependency.buffer_minutes,
            ramp_minutes: dependency.ramp_minutes,
            version: dependency.version,
        }
    }
}

/// How a consumer stands on a provider.
#[derive(Debug, Deserialize, ToSchema)]
struct DependencyTermsBody {
    /// What passes between them.
    #[schema(example = "data")]
    need: String,
    /// Loss without the provider, in thousandths.
    #[schema(minimum = 1, maximum = 1000)]
    max_loss: u16,
    buffer_minutes: Option<u32>,
    ramp_minutes: Option<u32>,
}

impl DependencyTermsBody {
    fn form(self) -> DependencyForm {
        DependencyForm {
            need: self.need,
            max_loss: format!("{}‰", self.max_loss),
            buffer_minutes: text(self.buffer_minutes),
            ramp_minutes: text(self.ramp_minutes),
            ..DependencyForm::default()
        }
    }
}

/// A dependency to be recorded.
#[derive(Debug, Deserialize, ToSchema)]
struct DependencyBody {
    /// Who needs, as `service:…` or `system:…`.
    consumer: String,
    /// What is needed, as `service:…`, `system:…` or `asset:…`.
    provider: String,
    #[serde(flatten)]
    terms: DependencyTermsBody,
}

/// New terms, and the version they replace.
#[derive(Debug, Deserialize, ToSchema)]
struct DependencyCorrection {
    version: i32,
    #[serde(flatten)]
    terms: DependencyTermsBody,
}

/// The dependencies of what the reader sees
#[utoipa::path(get, path = "/api/v1/dependencies", tag = "dependencies", responses((status = 200, description = "The dependencies", body = Vec<DependencyView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<DependencyView>>> {
    let dependencies = app::dependency::list(&state.app, &actor).await?;
    Ok(Json(dependencies.into_iter().map(DependencyView::from).collect()))
}

/// Records what stands on what
#[utoipa::path(post, path = "/api/v1/dependencies", tag = "dependencies", request_body = DependencyBody, responses((status = 201, description = "It was recorded", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<DependencyBody>,
) -> Result<Response> {
    let form = DependencyForm {
        consumer: body.consumer,
        provider: body.provider,
        ..body.terms.form()
    };
    let new = NewDependency::try_from(&form).map_err(app::Error::from)?;
    let id = app::dependency::add(&state.app, &actor, &new).await?;
    Ok(made("/api/v1/dependencies", id.into_untyped_uuid()))
}

/// Corrects how one thing stands on another
#[utoipa::path(put, path = "/api/v1/dependencies/{id}", tag = "dependencies", params(("id" = Uuid, Path)), request_body = DependencyCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DependencyKind>,
    Json(sent): Json<DependencyCorrection>,
) -> Result<StatusCode> {
    let terms = DependencyTerms::try_from(&sent.terms.form()).map_err(app::Error::from)?;
    app::dependency::correct(&state.app, &actor, id, sent.version, &terms).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Removes a dependency
#[utoipa::path(delete, path = "/api/v1/dependencies/{id}", tag = "dependencies", params(("id" = Uuid, Path), SeenQuery), responses((status = 204, description = "It was removed")))]
async fn remove(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DependencyKind>,
    Asked(seen): Asked<SeenQuery>,
) -> Result<StatusCode> {
    app::dependency::remove(&state.app, &actor, id, seen.version).await?;
    Ok(StatusCode::NO_CONTENT)
}
