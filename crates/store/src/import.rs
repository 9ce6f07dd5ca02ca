//! Imports: one row for each file brought in, from upload to acceptance.

use std::collections::HashMap;

use domain::access::{ActorRef, ImportInventory, Permit, Scope};
use domain::id::{ImportId, SourceId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::entity::import;
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportState {
    /// The file lies here; nothing of it is in the inventory.
    Uploaded,
    /// Its rows are in the inventory.
    Accepted,
    /// It was looked at and put aside.
    Discarded,
    /// Its rows were in the inventory and were taken out again.
    Undone,
}

impl ImportState {
    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Accepted => "accepted",
            Self::Discarded => "discarded",
            Self::Undone => "undone",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        [Self::Uploaded, Self::Accepted, Self::Discarded, Self::Undone]
            .into_iter()
            .find(|state| state.as_str() == key)
    }
}

/// One file brought in. Dialect, mapping and outcome are JSON of their domain types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The identifier.
    pub id: ImportId,
    /// The source it is a file of.
    pub source: SourceId,
    /// The name of the file where it came from.
    pub file_name: String,
    /// The address of its bytes in the blob storage, which is made from their hash.
    pub digest: String,
    /// Its size in bytes.
    pub size: u64,
    /// How the file is read.
    pub reading: String,
    /// Which column means what.
    pub mapping: String,
    /// How far it has come.
    pub state: ImportState,
    /// What accepting it changed, once accepted.
    pub outcome: Option<String>,
    /// When it was brought in.
    pub created_at: Instant,
    /// By whom.
    pub created_by: String,
    /// When it was accepted or discarded.
    pub accepted_at: Option<Instant>,
    /// By whom.
    pub accepted_by: Option<String>,
    /// When it was undone.
    pub undone_at: Option<Instant>,
    /// By whom.
    pub undone_by: Option<String>,
    /// When its file was removed, which was no longer needed.
    pub file_removed_at: Option<Instant>,
    /// Counts changes.
    pub version: i32,
}

/// An import whose file is still kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileHolder {
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// The import.
    pub import: ImportId,
    /// Its source.
    pub source: SourceId,
    /// How far it has come.
    pub state: ImportState,
    /// When it was brought in.
    pub created_at: Instant,
    /// When it was accepted or discarded.
    pub accepted_at: Option<Instant>,
}

/// Adds an import.
pub async fn insert(transaction: &Transaction, permit: &Permit<ImportInventory>, new: &Import) -> Result<()> {
    let row = import::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        source_id: Set(new.source.into_untyped_uuid()),
        file_name: Set(new.file_name.clone()),
        digest: Set(new.digest.clone()),
        size: Set(i64::try_from(new.size).unwrap_or(i64::MAX)),
        reading: Set(new.reading.clone()),
        mapping: Set(new.mapping.clone()),
        state: Set(new.state.as_str().to_owned()),
        outcome: Set(new.outcome.clone()),
        created_at: Set(new.created_at.as_microseconds()),
        created_by: Set(new.created_by.clone()),
        accepted_at: Set(None),
        accepted_by: Set(None),
        undone_at: Set(None),
        undone_by: Set(None),
        file_removed_at: Set(None),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The imports of the tenant, newest first, at most `limit`.
pub async fn list(reader: &Reader<'_>, scope: &Scope, limit: u64) -> Result<Vec<Import>> {
    let rows = import::Entity::find()
        .filter(import::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(import::Column::Id)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The import of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: ImportId) -> Result<Import> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = import::Entity::find_by_id(key).one(&reader.executor()).await?;
    read(row.ok_or(Error::NotFound("import"))?)
}

/// When each source was last accepted into the inventory.
pub async fn last_accepted(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<SourceId, Instant>> {
    let rows: Vec<(Uuid, i64)> = import::Entity::find()
        .filter(import::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(import::Column::State.eq(ImportState::Accepted.as_str()))
        .filter(import::Column::AcceptedAt.is_not_null())
        .select_only()
        .column(import::Column::SourceId)
        .column_as(import::Column::AcceptedAt.max(), "accepted_at")
        .group_by(import::Column::SourceId)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|(source, at)| {
            Ok((
                SourceId::from_untyped_uuid(source),
                instant("import", "accepted_at", at)?,
            ))
        })
        .collect()
}

/// The newest accepted import of the same bytes into the same source, if there is one.
pub async fn accepted_before(
    reader: &Reader<'_>,
    scope: &Scope,
    source: SourceId,
    digest: &str,
) -> Result<Option<Import>> {
    let row = import::Entity::find()
        .filter(import::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(import::Column::SourceId.eq(source.into_untyped_uuid()))
        .filter(import::Column::Digest.eq(digest))
        .filter(import::Column::State.eq(ImportState::Accepted.as_str()))
        .order_by_desc(import::Column::Id)
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// Changes how the file of an import still uploaded, and still at `version`, is read.
///
/// [`Error::Changed`] when it was accepted, discarded or changed since.
pub async fn set_reading(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: ImportId,
    version: i32,
    reading: &str,
    mapping: &str,
) -> Result<()> {
    let columns = [
        (import::Column::Reading, Expr::value(reading)),
        (import::Column::Mapping, Expr::value(mapping)),
    ];
    change_uploaded(transaction, permit, id, version, columns).await
}

/// The import accepted last into a source, of those not undone.
pub async fn newest_accepted(reader: &Reader<'_>, scope: &Scope, source: SourceId) -> Result<Option<Import>> {
    let row = import::Entity::find()
        .filter(import::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(import::Column::SourceId.eq(source.into_untyped_uuid()))
        .filter(import::Column::State.eq(ImportState::Accepted.as_str()))
        .order_by_desc(import::Column::AcceptedAt)
        .order_by_desc(import::Column::Id)
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// Records that an import still uploaded, and still at `version`, was accepted: with the mapping its rows were read by,
/// and what accepting it changed.
///
/// [`Error::Changed`] when someone else was first.
pub async fn accept(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: ImportId,
    version: i32,
    mapping: &str,
    outcome: &str,
    at: Instant,
) -> Result<()> {
    let columns = [
        (import::Column::State, Expr::value(ImportState::Accepted.as_str())),
        (import::Column::Mapping, Expr::value(mapping)),
        (import::Column::Outcome, Expr::value(outcome)),
        (import::Column::AcceptedAt, Expr::value(at.as_microseconds())),
        (
            import::Column::AcceptedBy,
            Expr::value(permit.actor().to_string()),
        ),
    ];
    change_uploaded(transaction, permit, id, version, columns).await
}

/// Records that an import still uploaded, and still at `version`, was put aside.
///
/// [`Error::Changed`] when someone else was first.
pub async fn discard(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: ImportId,
    version: i32,
    at: Instant,
) -> Result<()> {
    let columns = [
        (
            import::Column::State,
            Expr::value(ImportState::Discarded.as_str()),
        ),
        (import::Column::AcceptedAt, Expr::value(at.as_microseconds())),
        (
            import::Column::AcceptedBy,
            Expr::value(permit.actor().to_string()),
        ),
    ];
    change_uploaded(transaction, permit, id, version, columns).await
}

/// Records that an import still accepted, and still at `version`, was undone.
///
/// [`Error::Changed`] when someone else was first.
pub async fn undo(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: ImportId,
    version: i32,
    at: Instant,
) -> Result<()> {
    let columns = [
        (import::Column::State, Expr::value(ImportState::Undone.as_str())),
        (import::Column::UndoneAt, Expr::value(at.as_microseconds())),
        (import::Column::UndoneBy, Expr::value(permit.actor().to_string())),
    ];
    change(transaction, permit, id, version, ImportState::Accepted, columns).await
}

async fn change_uploaded(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: ImportId,
    version: i32,
    columns: impl IntoIterator<Item = (import::Column, Expr)>,
) -> Result<()> {
    change(transaction, permit, id, version, ImportState::Uploaded, columns).await
}

/// Changes an import that is still in `state` and at `version`.
async fn change(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    id: ImportId,
    version: i32,
    state: ImportState,
    columns: impl IntoIterator<Item = (import::Column, Expr)>,
) -> Result<()> {
    let mut update = import::Entity::update_many()
        .col_expr(import::Column::Version, Expr::col(import::Column::Version).add(1))
        .filter(import::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(import::Column::Id.eq(id.into_untyped_uuid()))
        .filter(import::Column::Version.eq(version))
        .filter(import::Column::State.eq(state.as_str()));
    for (column, value) in columns {
        update = update.col_expr(column, value);
    }
    if update.exec(transaction.executor()).await?.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed("import"));
    }
    Ok(())
}

/// The imports of all tenants whose files are kept, oldest first: for the job that removes those no longer needed.
pub async fn file_holders(reader: &Reader<'_>) -> Result<Vec<FileHolder>> {
    let rows = import::Entity::find()
        .filter(import::Column::FileRemovedAt.is_null())
        .order_by_asc(import::Column::TenantId)
        .order_by_asc(import::Column::Id)
        .all(&reader.executor())
        .await?;
    let holder = |row: import::Model| {
        let tenant = TenantId::from_untyped_uuid(row.tenant_id);
        let import = read(row)?;
        Ok(FileHolder {
            tenant,
            import: import.id,
            source: import.source,
            state: import.state,
            created_at: import.created_at,
            accepted_at: import.accepted_at,
        })
    };
    rows.into_iter().map(holder).collect()
}

/// Records that the file of an import is no longer kept. One that nobody had decided about is put aside with it.
pub async fn give_file_up(
    transaction: &Transaction,
    tenant: TenantId,
    import: ImportId,
    by: ActorRef,
    at: Instant,
) -> Result<()> {
    let of_import = || {
        import::Entity::update_many()
            .filter(import::Column::TenantId.eq(tenant.into_untyped_uuid()))
            .filter(import::Column::Id.eq(import.into_untyped_uuid()))
            .filter(import::Column::FileRemovedAt.is_null())
    };
    of_import()
        .col_expr(
            import::Column::State,
            Expr::value(ImportState::Discarded.as_str()),
        )
        .col_expr(import::Column::AcceptedAt, Expr::value(at.as_microseconds()))
        .col_expr(import::Column::AcceptedBy, Expr::value(by.to_string()))
        .filter(import::Column::State.eq(ImportState::Uploaded.as_str()))
        .exec(transaction.executor())
        .await?;
    of_import()
        .col_expr(import::Column::FileRemovedAt, Expr::value(at.as_microseconds()))
        .col_expr(import::Column::Version, Expr::col(import::Column::Version).add(1))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

fn read(row: import::Model) -> Result<Import> {
    let state = ImportState::from_key(&row.state).ok_or_else(|| unreadable("import", "state", &row.state))?;
    Ok(Import {
        id: ImportId::from_untyped_uuid(row.id),
        source: SourceId::from_untyped_uuid(row.source_id),
        file_name: row.file_name,
        digest: row.digest,
        size: row.size.unsigned_abs(),
        reading: row.reading,
        mapping: row.mapping,
        state,
        outcome: row.outcome,
        created_at: instant("import", "created_at", row.created_at)?,
        created_by: row.created_by,
        accepted_at: optional_instant("import", "accepted_at", row.accepted_at)?,
        accepted_by: row.accepted_by,
        undone_at: optional_instant("import", "undone_at", row.undone_at)?,
        undone_by: row.undone_by,
        file_removed_at: optional_instant("import", "file_removed_at", row.file_removed_at)?,
        version: row.version,
    })
}
