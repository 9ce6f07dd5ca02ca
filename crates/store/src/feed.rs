//! Reference data: which version of each kind is in use. Shared by all tenants; the bytes lie in the blob storage.

use domain::access::{LoadFeeds, Permit};
use domain::time::Instant;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::feed;
use crate::error::Result;
use crate::value::instant;

/// The reference data of one kind in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The kind, such as `eol`.
    pub name: String,
    /// The address of the original in the blob storage.
    pub digest: String,
    /// The size of the original in bytes.
    pub size: u64,
    /// When it was loaded.
    pub loaded_at: Instant,
    /// The date the data itself states, as it writes it; empty when it states none.
    pub generated_on: String,
    /// How many records were understood.
    pub records: u64,
    /// How many were not.
    pub rejected: u64,
    /// The address of the compact index made from it.
    pub index_digest: String,
}

/// Puts reference data in use in place of the earlier of its kind.
pub async fn put(transaction: &Transaction, _permit: &Permit<LoadFeeds>, new: &Feed) -> Result<()> {
    let row = feed::ActiveModel {
        name: Set(new.name.clone()),
        digest: Set(new.digest.clone()),
        size: Set(i64::try_from(new.size).unwrap_or(i64::MAX)),
        loaded_at: Set(new.loaded_at.as_microseconds()),
        generated_on: Set(new.generated_on.clone()),
        records: Set(i64::try_from(new.records).unwrap_or(i64::MAX)),
        rejected: Set(i64::try_from(new.rejected).unwrap_or(i64::MAX)),
        index_digest: Set(new.index_digest.clone()),
    };
    let replace = OnConflict::column(feed::Column::Name)
        .update_columns([
            feed::Column::Digest,
            feed::Column::Size,
            feed::Column::LoadedAt,
            feed::Column::GeneratedOn,
            feed::Column::Records,
            feed::Column::Rejected,
            feed::Column::IndexDigest,
        ])
        .to_owned();
    feed::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// The reference data of this kind in use, if any was loaded.
pub async fn fetch(reader: &Reader<'_>, name: &str) -> Result<Option<Feed>> {
    feed::Entity::find_by_id(name)
        .one(&reader.executor())
        .await?
        .map(read)
        .transpose()
}

/// All reference data in use, in order of kind.
pub async fn list(reader: &Reader<'_>) -> Result<Vec<Feed>> {
    let rows = feed::Entity::find()
        .order_by_asc(feed::Column::Name)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: feed::Model) -> Result<Feed> {
    Ok(Feed {
        name: row.name,
        digest: row.digest,
        size: row.size.unsigned_abs(),
        loaded_at: instant("feed", "loaded_at", row.loaded_at)?,
        generated_on: row.generated_on,
        records: row.records.unsigned_abs(),
        rejected: row.rejected.unsigned_abs(),
        index_digest: row.index_digest,
    })
}
