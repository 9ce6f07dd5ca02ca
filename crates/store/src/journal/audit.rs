//! What an auditor asks of the stored journal beside its bundles and checkpoints: the head, the index of subjects, what
//! waits, and which logs there are at all. Only reads, and of any tenant.

use std::collections::BTreeSet;

use domain::id::TenantId;
use domain::journal::{Frontier, TreeHash};
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{distinct_tenants, waiting};
use crate::connection::Reader;
use crate::entity::{journal_bundle, journal_checkpoint, journal_head, journal_pending, journal_subject};
use crate::error::Result;
use crate::value::unreadable;

/// The head of a log as its row has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredHead {
    /// Numbered entries, as the row counts them.
    pub counted: u64,
    /// Numbered entries, as the frontier counts them.
    pub size: u64,
    /// The root of the tree over them.
    pub root: TreeHash,
}

/// The head of a log as it is stored, to be held against its records; none before the first entry was numbered.
pub async fn stored_head(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<StoredHead>> {
    let row = journal_head::Entity::find_by_id(tenant.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    row.map(|row| {
        let frontier = Frontier::decode(&row.frontier)
            .map_err(|error| unreadable("journal_head", "frontier", format!("{tenant}: {error}")))?;
        Ok(StoredHead {
            counted: row.size.cast_unsigned(),
            size: frontier.size(),
            root: frontier.root(),
        })
    })
    .transpose()
}

/// Every log of which anything is stored, whether or not there is a tenant for it.
pub async fn stored_logs(reader: &Reader<'_>) -> Result<BTreeSet<TenantId>> {
    let mut logs: BTreeSet<TenantId> = waiting(reader).await?.into_iter().collect();
    logs.extend(distinct_tenants::<journal_bundle::Entity>(reader, journal_bundle::Column::TenantId).await?);
    logs.extend(distinct_tenants::<journal_head::Entity>(reader, journal_head::Column::TenantId).await?);
    let checkpoints = journal_checkpoint::Column::TenantId;
    logs.extend(distinct_tenants::<journal_checkpoint::Entity>(reader, checkpoints).await?);
    Ok(logs)
}

/// Which of `subjects` the index has for the entries numbered `first` to `last`, each with the number.
pub async fn indexed_subjects(
    reader: &Reader<'_>,
    tenant: TenantId,
    subjects: &BTreeSet<Uuid>,
    first: u64,
    last: u64,
) -> Result<BTreeSet<(u64, Uuid)>> {
    let rows: Vec<(i64, Uuid)> = journal_subject::Entity::find()
        .select_only()
        .column(journal_subject::Column::Sequence)
        .column(journal_subject::Column::SubjectId)
        .filter(journal_subject::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(journal_subject::Column::SubjectId.is_in(subjects.iter().copied()))
        .filter(journal_subject::Column::Sequence.between(first.cast_signed(), last.cast_signed()))
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(sequence, subject)| (sequence.cast_unsigned(), subject))
        .collect())
}

/// How many rows the index of subjects has for a log.
pub async fn index_length(reader: &Reader<'_>, tenant: TenantId) -> Result<u64> {
    let rows = journal_subject::Entity::find()
        .filter(journal_subject::Column::TenantId.eq(tenant.into_untyped_uuid()));
    Ok(rows.count(&reader.executor()).await?)
}

/// Up to `limit` entries that wait for their number, oldest first, behind the one of identifier `after`: what a verifier
/// reads.
pub async fn waiting_records(
    reader: &Reader<'_>,
    tenant: TenantId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<(Uuid, Vec<u8>)>> {
    let mut rows = journal_pending::Entity::find()
        .filter(journal_pending::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .order_by_asc(journal_pending::Column::Id)
        .limit(limit);
    if let Some(after) = after {
        rows = rows.filter(journal_pending::Column::Id.gt(after));
    }
    let rows = rows.all(&reader.executor()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.record)).collect())
}
