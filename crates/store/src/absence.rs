//! Rows that a file of their source no longer named: since when, and which file named them again.
//!
//! A row that is absent keeps what it said. Each absence names the import that began it and the one that ended it, so that
//! undoing either restores what was before.

use std::collections::{BTreeSet, HashMap};

use domain::access::{ImportInventory, Permit, Scope};
use domain::id::{ImportId, SourceId, SourceRecordId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::absence;
use crate::error::Result;
use crate::value::instant;

/// Identifiers in one statement.
const PART: usize = 1_000;

/// The import that names rows, or no longer does, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Naming {
    /// The source.
    pub source: SourceId,
    /// The import.
    pub import: ImportId,
}

/// Notes that an import no longer names these rows of its source.
pub async fn begin(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    naming: Naming,
    records: &[SourceRecordId],
    since: Instant,
) -> Result<()> {
    let mut sorted = records.to_vec();
    sorted.sort_unstable();
    let rows = sorted.iter().map(|record| absence::Model {
        tenant_id: permit.tenant().into_untyped_uuid(),
        source_id: naming.source.into_untyped_uuid(),
        record_id: record.into_untyped_uuid(),
        since_import_id: naming.import.into_untyped_uuid(),
        since: since.as_microseconds(),
        ended_by_import_id: None,
    });
    bulk::insert::<absence::Entity, _>(transaction, rows, None).await
}

/// Notes that an import names these rows of its source again.
pub async fn end(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    naming: Naming,
    records: &[SourceRecordId],
) -> Result<()> {
    let mut sorted = records.to_vec();
    sorted.sort_unstable();
    for part in sorted.chunks(PART) {
        absence::Entity::update_many()
            .col_expr(
                absence::Column::EndedByImportId,
                Expr::value(naming.import.into_untyped_uuid()),
            )
            .filter(absence::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
            .filter(absence::Column::SourceId.eq(naming.source.into_untyped_uuid()))
            .filter(absence::Column::RecordId.is_in(part.iter().map(|record| record.into_untyped_uuid())))
            .filter(absence::Column::EndedByImportId.is_null())
            .exec(transaction.executor())
            .await?;
    }
    Ok(())
}

/// Takes back what an import that is undone said about who is absent.
pub async fn take_back(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    naming: Naming,
) -> Result<()> {
    let (tenant, import) = (
        permit.tenant().into_untyped_uuid(),
        naming.import.into_untyped_uuid(),
    );
    absence::Entity::delete_many()
        .filter(absence::Column::TenantId.eq(tenant))
        .filter(absence::Column::SourceId.eq(naming.source.into_untyped_uuid()))
        .filter(absence::Column::SinceImportId.eq(import))
        .exec(transaction.executor())
        .await?;
    absence::Entity::update_many()
        .col_expr(absence::Column::EndedByImportId, Expr::value(None::<Uuid>))
        .filter(absence::Column::TenantId.eq(tenant))
        .filter(absence::Column::SourceId.eq(naming.source.into_untyped_uuid()))
        .filter(absence::Column::EndedByImportId.eq(import))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// The rows of a source that its newest file does not name, each with the moment since when.
pub async fn of_source(
    reader: &Reader<'_>,
    scope: &Scope,
    source: SourceId,
) -> Result<HashMap<SourceRecordId, Instant>> {
    let rows = absence::Entity::find()
        .filter(absence::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(absence::Column::SourceId.eq(source.into_untyped_uuid()))
        .filter(absence::Column::EndedByImportId.is_null())
        .all(&reader.executor())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok((
                SourceRecordId::from_untyped_uuid(row.record_id),
                instant("absence", "since", row.since)?,
            ))
        })
        .collect()
}

/// A row that the newest file of its source does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Since when.
    pub since: Instant,
    /// The import that no longer named it.
    pub import: ImportId,
}

/// Those of these rows, each with its source, that the newest file of that source does not name.
pub async fn of_records(
    reader: &Reader<'_>,
    scope: &Scope,
    records: &[(SourceId, SourceRecordId)],
) -> Result<HashMap<SourceRecordId, Absence>> {
    let mut absent = HashMap::new();
    for part in records.chunks(PART) {
        let sources: BTreeSet<SourceId> = part.iter().map(|(source, _)| *source).collect();
        let rows = absence::Entity::find()
            .filter(absence::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            // The key begins with the source.
            .filter(absence::Column::SourceId.is_in(sources.iter().map(|source| source.into_untyped_uuid())))
            .filter(
                absence::Column::RecordId.is_in(part.iter().map(|(_, record)| record.into_untyped_uuid())),
            )
            .filter(absence::Column::EndedByImportId.is_null())
            .all(&reader.executor())
            .await?;
        for row in rows {
            let found = Absence {
                since: instant("absence", "since", row.since)?,
                import: ImportId::from_untyped_uuid(row.since_import_id),
            };
            absent.insert(SourceRecordId::from_untyped_uuid(row.record_id), found);
        }
    }
    Ok(absent)
}

/// How many rows of each source its newest file does not name.
pub async fn count(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<SourceId, u64>> {
    let rows: Vec<(Uuid, i64)> = absence::Entity::find()
        .filter(absence::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(absence::Column::EndedByImportId.is_null())
        .select_only()
        .column(absence::Column::SourceId)
        .column_as(absence::Column::RecordId.count(), "absent")
        .group_by(absence::Column::SourceId)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let counted = rows
        .into_iter()
        .map(|(source, absent)| (SourceId::from_untyped_uuid(source), absent.unsigned_abs()));
    Ok(counted.collect())
}
