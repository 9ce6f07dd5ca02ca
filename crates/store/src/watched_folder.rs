//! Watched folders: what the last look into each found. Which folders are watched is said by the operator, in a file.

use domain::access::{ImportInventory, Permit};
use domain::id::TenantId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::watched_folder;
use crate::error::Result;
use crate::value::{instant, optional_instant};

/// What the last look into a folder found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedFolder {
    /// Where it is.
    pub path: String,
    /// When it was looked into.
    pub looked_at: Instant,
    /// The files that lay there and how large and old they were, as `app` writes them: a file that stands still from one
    /// look to the next is whole.
    pub standing: String,
    /// Files that wait to stand still.
    pub waiting: u64,
    /// Files brought in by that look.
    pub taken: u64,
    /// Files that look put aside because they cannot be brought in.
    pub refused: u64,
    /// The name of the file last brought in; empty when there was none.
    pub last_file: String,
    /// When it was brought in.
    pub last_taken_at: Option<Instant>,
    /// Why the folder could not be looked into; empty when it could.
    pub problem: String,
}

/// Says what a look found, in place of the look before.
pub async fn put(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    new: &WatchedFolder,
) -> Result<()> {
    let number = |value: u64| Set(i64::try_from(value).unwrap_or(i64::MAX));
    let row = watched_folder::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        path: Set(new.path.clone()),
        looked_at: Set(new.looked_at.as_microseconds()),
        standing: Set(new.standing.clone()),
        waiting: number(new.waiting),
        taken: number(new.taken),
        refused: number(new.refused),
        last_file: Set(new.last_file.clone()),
        last_taken_at: Set(new.last_taken_at.map(Instant::as_microseconds)),
        problem: Set(new.problem.clone()),
    };
    let replace = OnConflict::columns([watched_folder::Column::TenantId, watched_folder::Column::Path])
        .update_columns([
            watched_folder::Column::LookedAt,
            watched_folder::Column::Standing,
            watched_folder::Column::Waiting,
            watched_folder::Column::Taken,
            watched_folder::Column::Refused,
            watched_folder::Column::LastFile,
            watched_folder::Column::LastTakenAt,
            watched_folder::Column::Problem,
        ])
        .to_owned();
    watched_folder::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// What the last looks of a tenant found, in order of path; also of folders that are no longer watched.
pub async fn list(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<WatchedFolder>> {
    let rows = watched_folder::Entity::find()
        .filter(watched_folder::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .order_by_asc(watched_folder::Column::Path)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: watched_folder::Model) -> Result<WatchedFolder> {
    Ok(WatchedFolder {
        path: row.path,
        looked_at: instant("watched_folder", "looked_at", row.looked_at)?,
        standing: row.standing,
        waiting: row.waiting.unsigned_abs(),
        taken: row.taken.unsigned_abs(),
        refused: row.refused.unsigned_abs(),
        last_file: row.last_file,
        last_taken_at: optional_instant("watched_folder", "last_taken_at", row.last_taken_at)?,
        problem: row.problem,
    })
}
