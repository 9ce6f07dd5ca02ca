//! The law of a country over the API: its pack as it is in use here.

use axum::extract::{Path, State};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::json::Json;
use crate::error::Result;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(fetch))
}

/// What a country makes of NIS2, in the form of a rule pack; `unknown` stands where nobody has read it
#[utoipa::path(get, path = "/api/v1/law/{country}", tag = "law", params(("country" = String, Path, description = "ISO 3166-1 alpha-2")), responses((status = 200, description = "The rule pack in use", body = Object)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Path(country): Path<String>,
) -> Result<Json<serde_json::Value>> {
    let here = app::law::here(&state.app, &actor).await?;
    let (pack, _) = here
        .law
        .country(&country.to_ascii_uppercase(), here.today)
        .ok_or(app::Error::NotFound("law_pack"))?;
    let failed = |error| app::Error::internal("the rule pack could not be written", error);
    Ok(Json(serde_json::to_value(pack).map_err(failed)?))
}
