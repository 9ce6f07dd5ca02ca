//! Backups of systems and the tests of bringing them back, over the API.

use app::backup::restore_test::{NewRestoreTest, RestoreTestForm};
use app::backup::{Backup, BackupDetails, BackupForm, Need, RestoreTest, SystemBackup};
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

use super::json::{Json, Made, made, text};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(fetch, record))
        .routes(routes!(tests, keep_test))
}

/// A time that is needed.
#[derive(Debug, Serialize, ToSchema)]
struct NeedView {
    minutes: u32,
    /// The service or the system that sets it; absent where the reader does not see it.
    set_by: Option<String>,
}

impl From<Need> for NeedView {
    fn from(need: Need) -> Self {
        Self {
            minutes: need.minutes,
            set_by: need.set_by,
        }
    }
}

/// What is recorded of a backup.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Backup)]
struct BackupView {
    /// `success`, `warning`, `failed` or `not_needed`; a warning is no success.
    last_outcome: &'static str,
    #[schema(format = Date)]
    last_run_on: Option<String>,
    #[schema(format = Date)]
    last_success_on: Option<String>,
    /// `yes`, `no` or `unknown`.
    off_line_copy: &'static str,
    covers: String,
    #[schema(format = DateTime)]
    recorded_at: String,
    /// Absent where a program recorded it.
    recorded_by: Option<Uuid>,
    /// Counts changes.
    version: i32,
}

impl From<Backup> for BackupView {
    fn from(backup: Backup) -> Self {
        Self {
            last_outcome: backup.last_outcome.name(),
            last_run_on: backup.last_run_on.map(|day| day.to_string()),
            last_success_on: backup.last_success_on.map(|day| day.to_string()),
            off_line_copy: backup.off_line_copy.name(),
            covers: backup.covers,
            recorded_at: backup.recorded_at.to_string(),
            recorded_by: backup.recorded_by.map(GenericUuid::into_untyped_uuid),
            version: backup.version,
        }
    }
}

/// How the backup of a system stands.
#[derive(Debug, Serialize, ToSchema)]
struct SystemBackupView {
    system: Uuid,
    system_name: String,
    /// `not_recorded`, `never`, `too_old`, `failing`, `fresh` or `not_needed`.
    backup: &'static str,
    /// `never`, `failed`, `too_old`, `too_slow`, `unchecked`, `proven` or `not_needed`.
    restore: &'static str,
    /// The smallest loss of data that a service on it can bear (RPO); absent until somebody has said.
    tolerable_loss: Option<NeedView>,
    /// The shortest time within which it or a service on it should work again (RTO); absent until somebody has said.
    recovery_time: Option<NeedView>,
    recorded: Option<BackupView>,
    last_test: Option<RestoreTestView>,
}

impl From<SystemBackup> for SystemBackupView {
    fn from(standing: SystemBackup) -> Self {
        Self {
            system: standing.system.id.into_untyped_uuid(),
            system_name: standing.system.name,
            backup: standing.backup.name(),
            restore: standing.restore.name(),
            tolerable_loss: standing.loss.map(NeedView::from),
            recovery_time: standing.recovery.map(NeedView::from),
            recorded: standing.recorded.map(BackupView::from),
            last_test: standing.tests.into_iter().next().map(RestoreTestView::from),
        }
    }
}

/// One test that a system can be brought back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RestoreTest)]
struct RestoreTestView {
    id: Uuid,
    #[schema(format = DateTime)]
    started_at: String,
    #[schema(format = DateTime)]
    ended_at: String,
    /// The measured time; begun minutes count.
    minutes: u32,
    restored: String,
    came_out_well: bool,
    /// Who, of those who care for patients, looked at it; absent where nobody has.
    checked_by: Option<Uuid>,
    remark: String,
}

impl From<RestoreTest> for RestoreTestView {
    fn from(test: RestoreTest) -> Self {
        Self {
            id: test.id.into_untyped_uuid(),
            started_at: test.started_at.to_string(),
            ended_at: test.ended_at.to_string(),
            minutes: test.minutes(),
            restored: test.restored,
            came_out_well: test.came_out_well,
            checked_by: test.checked_by.map(GenericUuid::into_untyped_uuid),
            remark: test.remark,
        }
    }
}

/// What is known of the backup of a system, and the version it was read at.
#[derive(Debug, Deserialize, ToSchema)]
struct BackupBody {
    /// `success`, `warning`, `failed` or `not_needed`; a warning is no success.
    #[schema(example = "success")]
    last_outcome: String,
    /// The day of the newest run; needed unless there is nothing to copy.
    #[schema(format = Date)]
    last_run_on: Option<String>,
    /// The last day without warning or failure, where the newest run was none.
    #[schema(format = Date)]
    last_success_on: Option<String>,
    /// `yes`, `no` or `unknown`.
    #[serde(default)]
    off_line_copy: String,
    /// What is copied; where there is nothing to copy, why.
    #[serde(default)]
    covers: String,
    /// 0 where nothing is recorded yet.
    #[serde(default)]
    version: i32,
}

impl BackupBody {
    fn details(self) -> Result<BackupDetails> {
        let form = BackupForm {
            last_outcome: self.last_outcome,
            last_run_on: text(self.last_run_on),
            last_success_on: text(self.last_success_on),
            off_line_copy: self.off_line_copy,
            covers: self.covers,
        };
        Ok(BackupDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// What came of a test.
#[derive(Debug, Deserialize, ToSchema)]
struct RestoreTestBody {
    /// With its offset, or on the clock of the hospital.
    #[schema(example = "2026-11-20T09:00:00Z")]
    started_at: String,
    /// When somebody could work with it.
    #[schema(example = "2026-11-20T11:30:00Z")]
    ended_at: String,
    restored: String,
    came_out_well: bool,
    checked_by: Option<Uuid>,
    #[serde(default)]
    remark: String,
}

/// How the backups of all systems stand, in order of the systems' names
#[utoipa::path(get, path = "/api/v1/backups", tag = "backups", responses((status = 200, description = "The systems with their backups", body = Vec<SystemBackupView>)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
) -> Result<Json<Vec<SystemBackupView>>> {
    let systems = app::backup::list(&state.app, &actor).await?;
    Ok(Json(systems.into_iter().map(SystemBackupView::from).collect()))
}

/// How the backup of a system stands
#[utoipa::path(get, path = "/api/v1/systems/{id}/backup", tag = "backups", params(("id" = Uuid, Path)), responses((status = 200, description = "Its backup", body = SystemBackupView)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
) -> Result<Json<SystemBackupView>> {
    let fetched = app::backup::fetch(&state.app, &actor, id).await?;
    Ok(Json(fetched.standing.into()))
}

/// Records what is known of the backup of a system
#[utoipa::path(put, path = "/api/v1/systems/{id}/backup", tag = "backups", params(("id" = Uuid, Path)), request_body = BackupBody, responses((status = 204, description = "It was recorded")))]
async fn record(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
    Json(sent): Json<BackupBody>,
) -> Result<StatusCode> {
    let version = sent.version;
    app::backup::record(&state.app, &actor, id, version, &sent.details()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The tests that a system can be brought back, the newest first
#[utoipa::path(get, path = "/api/v1/systems/{id}/restore-tests", tag = "backups", params(("id" = Uuid, Path)), responses((status = 200, description = "The tests", body = Vec<RestoreTestView>)))]
async fn tests(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
) -> Result<Json<Vec<RestoreTestView>>> {
    let fetched = app::backup::fetch(&state.app, &actor, id).await?;
    let tests = fetched.standing.tests.into_iter();
    Ok(Json(tests.map(RestoreTestView::from).collect()))
}

/// Keeps that bringing a system back was tested; a test is never changed
#[utoipa::path(post, path = "/api/v1/systems/{id}/restore-tests", tag = "backups", params(("id" = Uuid, Path)), request_body = RestoreTestBody, responses((status = 201, description = "It was kept", body = Made)))]
async fn keep_test(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
    Json(sent): Json<RestoreTestBody>,
) -> Result<Response> {
    let form = RestoreTestForm {
        started_at: sent.started_at,
        ended_at: sent.ended_at,
        restored: sent.restored,
        came_out_well: if sent.came_out_well { "yes" } else { "no" }.to_owned(),
        checked_by: text(sent.checked_by),
        remark: sent.remark,
    };
    let test = NewRestoreTest::try_from(&form).map_err(app::Error::from)?;
    let kept = app::backup::restore_test::keep(&state.app, &actor, id, &test).await?;
    let path = format!("/api/v1/systems/{id}/restore-tests");
    Ok(made(&path, kept.into_untyped_uuid()))
}
