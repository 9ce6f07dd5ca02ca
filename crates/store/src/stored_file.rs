//! The files that were brought in, as far as the database knows of the blob storage: how much they take, and which may
//! be removed.
//!
//! A file is claimed before it is stored, and no import, bill of materials, disclosure, staff list or incident names it yet; the claim keeps it until then.
//! A file that none of them names and nobody claims is marked, deleted from the storage, and only then forgotten. While it is marked it
//! cannot be claimed, so the same content brought in at that moment waits, and never finds a blob that is about to go.

use domain::id::TenantId;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::device_model::DisclosureState;
use crate::entity::{bill, disclosure, import, incident_attachment, staff_list, stored_file};
use crate::error::Result;

/// A file of a tenant by the address of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// The tenant.
    pub tenant: TenantId,
    /// The address.
    pub digest: String,
}

/// Keeps a file of this size until then, whether an import names it or not. Answers whether it could be claimed: one
/// that is being removed cannot.
pub async fn claim(transaction: &Transaction, file: &StoredFile, size: u64, until: Instant) -> Result<bool> {
    let row = stored_file::ActiveModel {
        tenant_id: Set(file.tenant.into_untyped_uuid()),
        digest: Set(file.digest.clone()),
        size: Set(i64::try_from(size).unwrap_or(i64::MAX)),
        claimed_until: Set(until.as_microseconds()),
        removing: Set(false),
    };
    let mut claimed_again = OnConflict::columns([stored_file::Column::TenantId, stored_file::Column::Digest]);
    claimed_again.update_column(stored_file::Column::ClaimedUntil);
    stored_file::Entity::insert(row)
        .on_conflict(claimed_again)
        .exec_without_returning(transaction.executor())
        .await?;
    let claimed = stored_file::Entity::find_by_id(key(file))
        .one(transaction.executor())
        .await?;
    Ok(claimed.is_some_and(|row| !row.removing))
}

/// How many bytes the files of a tenant take, each counted once.
pub async fn bytes_of(reader: &Reader<'_>, tenant: TenantId) -> Result<u64> {
    let sizes: Vec<i64> = stored_file::Entity::find()
        .select_only()
        .column(stored_file::Column::Size)
        .filter(stored_file::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(sizes.into_iter().map(i64::unsigned_abs).sum())
}

/// Whether the tenant has this file already.
pub async fn exists(reader: &Reader<'_>, file: &StoredFile) -> Result<bool> {
    let row = stored_file::Entity::find_by_id(key(file))
        .one(&reader.executor())
        .await?;
    Ok(row.is_some())
}

/// Marks the files that no import, bill of materials, disclosure (proposed or accepted), staff list or incident names and nobody claims at `now`, and answers every marked one,
/// those that an earlier run did not come to delete with them.
pub async fn mark_unneeded(transaction: &Transaction, now: Instant) -> Result<Vec<StoredFile>> {
    let naming = Query::select()
        .expr(Expr::val(1))
        .from(import::Entity)
        .and_where(
            Expr::col((import::Entity, import::Column::TenantId))
                .equals((stored_file::Entity, stored_file::Column::TenantId)),
        )
        .and_where(
            Expr::col((import::Entity, import::Column::Digest))
                .equals((stored_file::Entity, stored_file::Column::Digest)),
        )
        .and_where(Expr::col((import::Entity, import::Column::FileRemovedAt)).is_null())
        .to_owned();
    let describing = Query::select()
        .expr(Expr::val(1))
        .from(bill::Entity)
        .and_where(
            Expr::col((bill::Entity, bill::Column::TenantId))
                .equals((stored_file::Entity, stored_file::Column::TenantId)),
        )
        .and_where(
            Expr::col((bill::Entity, bill::Column::Digest))
                .equals((stored_file::Entity, stored_file::Column::Digest)),
        )
        .and_where(Expr::col((bill::Entity, bill::Column::FileRemovedAt)).is_null())
        .to_owned();
    let kept_states = [DisclosureState::Proposed, DisclosureState::Accepted].map(DisclosureState::as_str);
    let disclosing = Query::select()
        .expr(Expr::val(1))
        .from(disclosure::Entity)
        .and_where(
            Expr::col((disclosure::Entity, disclosure::Column::TenantId))
                .equals((stored_file::Entity, stored_file::Column::TenantId)),
        )
        .and_where(
            Expr::col((disclosure::Entity, disclosure::Column::Digest))
                .equals((stored_file::Entity, stored_file::Column::Digest)),
        )
        .and_where(Expr::col((disclosure::Entity, disclosure::Column::State)).is_in(kept_states))
        .to_owned();
    let listing = Query::select()
        .expr(Expr::val(1))
        .from(staff_list::Entity)
        .and_where(
            Expr::col((staff_list::Entity, staff_list::Column::TenantId))
                .equals((stored_file::Entity, stored_file::Column::TenantId)),
        )
        .and_where(
            Expr::col((staff_list::Entity, staff_list::Column::Digest))
                .equals((stored_file::Entity, stored_file::Column::Digest)),
        )
        .and_where(Expr::col((staff_list::Entity, staff_list::Column::RemovedAt)).is_null())
        .to_owned();
    let recording = Query::select()
        .expr(Expr::val(1))
        .from(incident_attachment::Entity)
        .and_where(
            Expr::col((incident_attachment::Entity, incident_attachment::Column::TenantId))
                .equals((stored_file::Entity, stored_file::Column::TenantId)),
        )
        .and_where(
            Expr::col((incident_attachment::Entity, incident_attachment::Column::Digest))
                .equals((stored_file::Entity, stored_file::Column::Digest)),
        )
        .to_owned();
    stored_file::Entity::update_many()
        .col_expr(stored_file::Column::Removing, Expr::value(true))
        .filter(stored_file::Column::ClaimedUntil.lte(now.as_microseconds()))
        .filter(Condition::all().not().add(Expr::exists(naming)))
        .filter(Condition::all().not().add(Expr::exists(describing)))
        .filter(Condition::all().not().add(Expr::exists(disclosing)))
        .filter(Condition::all().not().add(Expr::exists(listing)))
        .filter(Condition::all().not().add(Expr::exists(recording)))
        .exec(transaction.executor())
        .await?;
    let marked = stored_file::Entity::find()
        .filter(stored_file::Column::Removing.eq(true))
        .order_by_asc(stored_file::Column::TenantId)
        .order_by_asc(stored_file::Column::Digest)
        .all(transaction.executor())
        .await?;
    Ok(marked
        .into_iter()
        .map(|row| StoredFile {
            tenant: TenantId::from_untyped_uuid(row.tenant_id),
            digest: row.digest,
        })
        .collect())
}

/// Forgets a marked file whose bytes are gone.
pub async fn forget(transaction: &Transaction, file: &StoredFile) -> Result<()> {
    stored_file::Entity::delete_many()
        .filter(stored_file::Column::TenantId.eq(file.tenant.into_untyped_uuid()))
        .filter(stored_file::Column::Digest.eq(file.digest.as_str()))
        .filter(stored_file::Column::Removing.eq(true))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

fn key(file: &StoredFile) -> (Uuid, String) {
    (file.tenant.into_untyped_uuid(), file.digest.clone())
}
