//! Reference data: which version of each kind is in use. Shared by all tenants; the bytes lie in the blob storage.

use domain::access::{LoadFeeds, Permit};
use domain::time::Instant;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::{feed, feed_reject};
use crate::error::Result;
use crate::value::instant;

/// Rejects written in one statement.
const ROWS_AT_ONCE: usize = 500;

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
    /// Where it came from: the address it was got from, or the name of the file carried in; empty where nobody said.
    pub origin: String,
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
        origin: Set(new.origin.clone()),
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
            feed::Column::Origin,
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
        origin: row.origin,
    })
}

/// Says what could not be read of the reference data of a kind, in place of what was said of the data before.
pub async fn put_rejects(
    transaction: &Transaction,
    _permit: &Permit<LoadFeeds>,
    name: &str,
    problems: &[String],
) -> Result<()> {
    feed_reject::Entity::delete_many()
        .filter(feed_reject::Column::Feed.eq(name))
        .exec(transaction.executor())
        .await?;
    let rows: Vec<feed_reject::ActiveModel> = (1..)
        .zip(problems)
        .map(|(number, problem)| feed_reject::ActiveModel {
            feed: Set(name.to_owned()),
            number: Set(number),
            problem: Set(problem.clone()),
        })
        .collect();
    for part in rows.chunks(ROWS_AT_ONCE) {
        feed_reject::Entity::insert_many(part.iter().cloned())
            .exec_without_returning(transaction.executor())
            .await?;
    }
    Ok(())
}

/// What could not be read of the reference data of a kind in use, in order of the data.
pub async fn rejects(reader: &Reader<'_>, name: &str) -> Result<Vec<String>> {
    let rows = feed_reject::Entity::find()
        .filter(feed_reject::Column::Feed.eq(name))
        .order_by_asc(feed_reject::Column::Number)
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(|row| row.problem).collect())
}
