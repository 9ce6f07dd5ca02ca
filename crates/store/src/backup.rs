//! Backups of systems, as somebody recorded them, and the tests that a system can be brought back.
//!
//! There is one record of the backup of a system, and it is corrected; what it said before is in the journal. A test is kept
//! as it was entered and never changed.

use domain::access::{Permit, RecordBackups, Scope};
use domain::backup::{BackupFacts, RestoreFacts, RunOutcome, minutes_of};
use domain::id::{PersonId, RestoreTestId, SystemId};
use domain::round::Answer;
use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::{backup, restore_test};
use crate::error::{Error, Result};
use crate::value::{date_text, instant, optional_date, unreadable};

/// What is known of the backup of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Of which system.
    pub system: SystemId,
    /// What is copied, how and where to; where there is nothing to copy, why.
    pub covers: String,
    /// The day of the newest run.
    pub last_run_on: Option<Date>,
    /// How it ended.
    pub last_outcome: RunOutcome,
    /// The last day on which a run ended in success.
    pub last_success_on: Option<Date>,
    /// Whether a copy lies where nothing of the network reaches it.
    pub off_line_copy: Answer,
    /// When this was recorded.
    pub recorded_at: Instant,
    /// By whom; none where a program did.
    pub recorded_by: Option<PersonId>,
    /// Counts changes.
    pub version: i32,
}

impl Backup {
    /// What rules are asked about.
    pub fn facts(&self) -> BackupFacts {
        BackupFacts {
            last_outcome: self.last_outcome,
            last_success_on: self.last_success_on,
            off_line_copy: self.off_line_copy,
        }
    }
}

/// One test that a system can be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoreTest {
    /// The identifier.
    pub id: RestoreTestId,
    /// Of which system.
    pub system: SystemId,
    /// When it began.
    pub started_at: Instant,
    /// When the system could be used again.
    pub ended_at: Instant,
    /// What was brought back, and where to.
    pub restored: String,
    /// Whether what came back was whole.
    pub came_out_well: bool,
    /// Who, of those who care for patients, looked at it.
    pub checked_by: Option<PersonId>,
    /// What is worth knowing beside; may be empty.
    pub remark: String,
    /// When this was recorded.
    pub recorded_at: Instant,
    /// By whom; none where a program did.
    pub recorded_by: Option<PersonId>,
}

impl RestoreTest {
    /// How long it took, in whole minutes.
    pub fn minutes(&self) -> u32 {
        minutes_of(self.ended_at.seconds_since(self.started_at))
    }

    /// What rules are asked about, its day being that of `zone`.
    pub fn facts(&self, zone: &TimeZone) -> RestoreFacts {
        RestoreFacts {
            on: self.started_at.in_zone(zone).date(),
            minutes: self.minutes(),
            came_out_well: self.came_out_well,
            clinically_checked: self.checked_by.is_some(),
        }
    }
}

/// Records the backup of a system of the tenant for the first time.
///
/// [`Error::Exists`] when somebody has meanwhile.
pub async fn insert(transaction: &Transaction, permit: &Permit<RecordBackups>, new: &Backup) -> Result<()> {
    crate::system::fetch(&transaction.read(), permit.scope(), new.system).await?;
    let row = backup::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        system_id: Set(new.system.into_untyped_uuid()),
        covers: Set(new.covers.clone()),
        last_run_on: Set(date_text(new.last_run_on)),
        last_outcome: Set(new.last_outcome.name().to_owned()),
        last_success_on: Set(date_text(new.last_success_on)),
        off_line_copy: Set(new.off_line_copy.name().to_owned()),
        recorded_at: Set(new.recorded_at.as_microseconds()),
        recorded_by: Set(new.recorded_by.map(GenericUuid::into_untyped_uuid)),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "backup"))?;
    Ok(())
}

/// Records anew what is known of a backup still at `backup.version`.
///
/// [`Error::Changed`] when someone else did since, [`Error::NotFound`] when nothing was recorded yet.
pub async fn update(
    transaction: &Transaction,
    permit: &Permit<RecordBackups>,
    backup: &Backup,
) -> Result<()> {
    let changed = backup::Entity::update_many()
        .col_expr(backup::Column::Covers, Expr::value(backup.covers.as_str()))
        .col_expr(
            backup::Column::LastRunOn,
            Expr::value(date_text(backup.last_run_on)),
        )
        .col_expr(
            backup::Column::LastOutcome,
            Expr::value(backup.last_outcome.name()),
        )
        .col_expr(
            backup::Column::LastSuccessOn,
            Expr::value(date_text(backup.last_success_on)),
        )
        .col_expr(
            backup::Column::OffLineCopy,
            Expr::value(backup.off_line_copy.name()),
        )
        .col_expr(
            backup::Column::RecordedAt,
            Expr::value(backup.recorded_at.as_microseconds()),
        )
        .col_expr(
            backup::Column::RecordedBy,
            Expr::value(backup.recorded_by.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(backup::Column::Version, Expr::col(backup::Column::Version).add(1))
        .filter(backup::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(backup::Column::SystemId.eq(backup.system.into_untyped_uuid()))
        .filter(backup::Column::Version.eq(backup.version))
        .exec(transaction.executor())
        .await?;
    if changed.rows_affected == 0 {
        let stored = fetch(&transaction.read(), permit.scope(), backup.system).await?;
        return Err(stored.map_or(Error::NotFound("backup"), |_| Error::Changed("backup")));
    }
    Ok(())
}

/// What is known of the backup of a system; none where nobody has recorded anything.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, system: SystemId) -> Result<Option<Backup>> {
    let key = (scope.tenant().into_untyped_uuid(), system.into_untyped_uuid());
    let row = backup::Entity::find_by_id(key).one(&reader.executor()).await?;
    row.map(read).transpose()
}

/// What is known of the backups of all systems of the tenant.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Backup>> {
    let rows = backup::Entity::find()
        .filter(backup::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(backup::Column::SystemId)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Keeps that bringing a system of the tenant back was tested.
pub async fn keep_test(
    transaction: &Transaction,
    permit: &Permit<RecordBackups>,
    new: &RestoreTest,
) -> Result<()> {
    crate::system::fetch(&transaction.read(), permit.scope(), new.system).await?;
    let row = restore_test::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        system_id: Set(new.system.into_untyped_uuid()),
        started_at: Set(new.started_at.as_microseconds()),
        ended_at: Set(new.ended_at.as_microseconds()),
        restored: Set(new.restored.clone()),
        came_out_well: Set(new.came_out_well),
        checked_by: Set(new.checked_by.map(GenericUuid::into_untyped_uuid)),
        remark: Set(new.remark.clone()),
        recorded_at: Set(new.recorded_at.as_microseconds()),
        recorded_by: Set(new.recorded_by.map(GenericUuid::into_untyped_uuid)),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The tests of all systems of the tenant, the newest first.
pub async fn tests(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<RestoreTest>> {
    let rows = restore_test::Entity::find()
        .filter(restore_test::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(restore_test::Column::StartedAt)
        .order_by_desc(restore_test::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_test).collect()
}

fn read(row: backup::Model) -> Result<Backup> {
    Ok(Backup {
        system: SystemId::from_untyped_uuid(row.system_id),
        last_run_on: optional_date("backup", "last_run_on", &row.last_run_on)?,
        last_outcome: RunOutcome::from_name(&row.last_outcome)
            .ok_or_else(|| unreadable("backup", "last_outcome", &row.last_outcome))?,
        last_success_on: optional_date("backup", "last_success_on", &row.last_success_on)?,
        off_line_copy: Answer::from_name(&row.off_line_copy)
            .ok_or_else(|| unreadable("backup", "off_line_copy", &row.off_line_copy))?,
        recorded_at: instant("backup", "recorded_at", row.recorded_at)?,
        recorded_by: row.recorded_by.map(PersonId::from_untyped_uuid),
        covers: row.covers,
        version: row.version,
    })
}

fn read_test(row: restore_test::Model) -> Result<RestoreTest> {
    let at = |what, microseconds| instant("restore_test", what, microseconds);
    Ok(RestoreTest {
        id: RestoreTestId::from_untyped_uuid(row.id),
        system: SystemId::from_untyped_uuid(row.system_id),
        started_at: at("started_at", row.started_at)?,
        ended_at: at("ended_at", row.ended_at)?,
        recorded_at: at("recorded_at", row.recorded_at)?,
        restored: row.restored,
        came_out_well: row.came_out_well,
        checked_by: row.checked_by.map(PersonId::from_untyped_uuid),
        remark: row.remark,
        recorded_by: row.recorded_by.map(PersonId::from_untyped_uuid),
    })
}
