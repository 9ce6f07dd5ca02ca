//! How the program is doing, over the API.

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::json::Json;
use crate::error::Result;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(fetch))
}

/// How the program itself is doing.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Health)]
struct HealthView {
    version: &'static str,
    /// Whether there is a mail server.
    mail_server: bool,
    /// Messages not sent yet.
    messages_waiting: u64,
    /// Those among them that failed at least once.
    messages_failing: u64,
    /// Numbered entries of the journal.
    journal_size: u64,
    /// Entries that wait for their number.
    journal_waiting: u64,
    /// When the newest checkpoint was signed.
    checkpoint_at: Option<String>,
    /// Background work.
    jobs: Vec<JobView>,
}

/// A unit of background work.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Job)]
struct JobView {
    name: &'static str,
    /// `waiting`, `running`, `finished` or `dead`.
    state: &'static str,
    run_at: String,
    attempts: i32,
    last_error: Option<String>,
}

/// How the program itself is doing
#[utoipa::path(get, path = "/api/v1/health", tag = "health", responses((status = 200, description = "The state of the program", body = HealthView)))]
async fn fetch(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<HealthView>> {
    let health = app::health::health(&state.app, &actor).await?;
    let jobs = health.jobs.into_iter().map(|job| JobView {
        name: job.name.as_str(),
        state: job.state.as_str(),
        run_at: job.run_at.to_string(),
        attempts: job.attempts,
        last_error: job.last_error,
    });
    Ok(Json(HealthView {
        version: health.version,
        mail_server: health.mail_server,
        messages_waiting: health.outbox.waiting,
        messages_failing: health.outbox.failing,
        journal_size: health.journal_size,
        journal_waiting: health.journal_waiting,
        checkpoint_at: health.checkpoint.map(|kept| kept.signed_at.to_string()),
        jobs: jobs.collect(),
    }))
}
