//! Advisories as rows: the documents, which all tenants share, and what each tenant said and decided about them.
//!
//! A document has one row, that of the version in use; which of two versions is the newer is `domain::advisory`'s to say. The
//! original lies in the blob storage. What people said of products ([`Identity`]) and decided ([`Decision`]) belongs to the tenant
//! and outlives every version of the document.

mod decision;
mod identity;

use std::collections::BTreeMap;

use domain::access::{LoadFeeds, Permit};
use domain::advisory::Advisory;
use domain::id::AdvisoryId;
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, Iterable, QueryOrder, QuerySelect};

pub use self::decision::{Decision, decide, decisions, withdraw};
pub use self::identity::{Identity, identities, say, unsay};
use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::advisory;
use crate::error::{Error, Result};
use crate::value::{date_text, instant, optional_date, unreadable};

/// An advisory in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAdvisory {
    /// What it asserts.
    pub content: Advisory,
    /// The address of the original in the blob storage.
    pub digest: String,
    /// Where it came from: an address, or the name of a file carried in.
    pub origin: String,
    /// What is known of its signature.
    pub signature: Signature,
    /// When it was loaded.
    pub loaded_at: Instant,
}

/// What is known of a document's signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signature {
    /// None is named.
    None,
    /// There is one, which was not verified.
    NotVerified,
}

impl Signature {
    /// The key under which it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NotVerified => "not_verified",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        [Self::None, Self::NotVerified]
            .into_iter()
            .find(|signature| signature.as_str() == key)
    }
}

/// Puts documents in use, each in place of the earlier version of it. No document may be there twice.
pub async fn put(
    transaction: &Transaction,
    _permit: &Permit<LoadFeeds>,
    new: &[StoredAdvisory],
) -> Result<()> {
    let mut rows = new.iter().map(row).collect::<Result<Vec<_>>>()?;
    rows.sort_by_key(|row| row.id);
    let columns = advisory::Column::iter().filter(|column| !matches!(column, advisory::Column::Id));
    let replace = OnConflict::column(advisory::Column::Id)
        .update_columns(columns)
        .to_owned();
    bulk::insert::<advisory::Entity, _>(transaction, rows.into_iter(), Some(replace)).await
}

/// Every document in use, in order of its identifier.
pub async fn list(reader: &Reader<'_>) -> Result<Vec<StoredAdvisory>> {
    let rows = advisory::Entity::find()
        .order_by_asc(advisory::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// What tells a document that comes in from the version in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InUse {
    /// The version, as the document writes it.
    pub version: String,
    /// The day of this version, if it is stated.
    pub revised: Option<Date>,
    /// The address of the original in the blob storage.
    pub digest: String,
    /// Where it came from: an address, or the name of a file carried in.
    pub origin: String,
}

/// The versions in use, without what the documents say.
pub async fn versions(reader: &Reader<'_>) -> Result<BTreeMap<AdvisoryId, InUse>> {
    let rows: Vec<(uuid::Uuid, String, String, String, String)> = advisory::Entity::find()
        .select_only()
        .columns([
            advisory::Column::Id,
            advisory::Column::Version,
            advisory::Column::Revised,
            advisory::Column::Digest,
            advisory::Column::Origin,
        ])
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|(id, version, revised, digest, origin)| {
        let in_use = InUse {
            version,
            revised: optional_date("advisory", "revised", &revised)?,
            digest,
            origin,
        };
        Ok((AdvisoryId::from_untyped_uuid(id), in_use))
    });
    read.collect()
}

/// The document of this identifier in use.
pub async fn fetch(reader: &Reader<'_>, id: AdvisoryId) -> Result<StoredAdvisory> {
    let row = advisory::Entity::find_by_id(id.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("advisory"))?)
}

/// What tells whether the documents in use are those that were read before: how many there are, and when the last came in.
/// Whoever puts documents in use at the same instant forgets what it read before.
pub async fn generation(reader: &Reader<'_>) -> Result<(u64, i64)> {
    let found: Option<(i64, Option<i64>)> = advisory::Entity::find()
        .select_only()
        .column_as(advisory::Column::LoadedAt.count(), "count")
        .column_as(advisory::Column::LoadedAt.max(), "newest")
        .into_tuple()
        .one(&reader.executor())
        .await?;
    let (count, newest) = found.unwrap_or_default();
    Ok((count.unsigned_abs(), newest.unwrap_or_default()))
}

fn row(new: &StoredAdvisory) -> Result<advisory::Model> {
    let content = &new.content;
    Ok(advisory::Model {
        id: content.id().into_untyped_uuid(),
        namespace: content.namespace.clone(),
        tracking_id: content.tracking_id.clone(),
        publisher: content.publisher.clone(),
        title: content.title.clone(),
        version: content.version.clone(),
        released: date_text(content.released),
        revised: date_text(content.revised),
        cvss_tenths: content.cvss_tenths().map(i32::from),
        exploited: content.is_exploited(),
        digest: new.digest.clone(),
        origin: new.origin.clone(),
        signature: new.signature.as_str().to_owned(),
        loaded_at: new.loaded_at.as_microseconds(),
        content: serde_json::to_string(content).map_err(|error| unreadable("advisory", "content", error))?,
    })
}

fn read(row: advisory::Model) -> Result<StoredAdvisory> {
    Ok(StoredAdvisory {
        content: serde_json::from_str(&row.content)
            .map_err(|error| unreadable("advisory", "content", error))?,
        digest: row.digest,
        origin: row.origin,
        signature: Signature::from_key(&row.signature)
            .ok_or_else(|| unreadable("advisory", "signature", &row.signature))?,
        loaded_at: instant("advisory", "loaded_at", row.loaded_at)?,
    })
}
