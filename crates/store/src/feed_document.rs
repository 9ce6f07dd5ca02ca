//! Which documents were taken from the address of a provider, each with when its list said that it was last changed.
//!
//! They are forgotten with the address. What a provider no longer lists stays known; its document stays in use.

use std::collections::{BTreeMap, HashMap};

use domain::access::{LoadFeeds, Permit};
use domain::id::FeedSourceId;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::feed_document::{Column, Entity, Model};
use crate::error::Result;

/// The longest address that is kept, in bytes: it is the key of a row. A document behind a longer one is asked for anew each
/// time.
const LONGEST_ADDRESS: usize = 1_000;
/// The longest word of a list about when a document was changed.
const LONGEST_UPDATED: usize = 100;

/// The documents taken from an address: when each was last changed, by its own address.
pub async fn known(reader: &Reader<'_>, source: FeedSourceId) -> Result<HashMap<String, String>> {
    let rows = Entity::find()
        .filter(Column::FeedSourceId.eq(source.into_untyped_uuid()))
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(|row| (row.address, row.updated)).collect())
}

/// Keeps that these documents were taken.
pub async fn put(
    transaction: &Transaction,
    _permit: &Permit<LoadFeeds>,
    source: FeedSourceId,
    taken: &BTreeMap<String, String>,
) -> Result<()> {
    let is_kept = |(address, updated): &(&String, &String)| {
        address.len() <= LONGEST_ADDRESS
            && updated.len() <= LONGEST_UPDATED
            && !updated.contains(char::is_control)
    };
    let rows: Vec<Model> = taken
        .iter()
        .filter(is_kept)
        .map(|(address, updated)| Model {
            feed_source_id: source.into_untyped_uuid(),
            address: address.clone(),
            updated: updated.clone(),
        })
        .collect();
    let replace = OnConflict::columns([Column::FeedSourceId, Column::Address])
        .update_column(Column::Updated)
        .to_owned();
    bulk::insert::<Entity, _>(transaction, rows.into_iter(), Some(replace)).await
}

/// Forgets what was taken from an address.
pub(crate) async fn forget(transaction: &Transaction, source: FeedSourceId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::FeedSourceId.eq(source.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}
