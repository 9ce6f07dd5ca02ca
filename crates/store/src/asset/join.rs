//! Which asset stands for which: several records of one piece of equipment are shown as one.
//!
//! Nothing is moved when assets are joined. Facts, records and dependencies keep the asset they were written for, and
//! are read through the one that stands for it; so joining loses nothing, and parting restores what was before.

use std::collections::HashMap;

use domain::access::{ImportInventory, Permit, Scope};
use domain::id::AssetId;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::disagreement;
use crate::entity::{asset, asset_search};
use crate::error::{Error, Result};

/// Identifiers in one statement.
const PART: usize = 1_000;

/// Says for each of these assets which one stands for it; none where it stands for itself.
///
/// An asset that is joined is no longer listed. One that stands for itself is listed once it is projected.
pub async fn join(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    joined: &[(AssetId, Option<AssetId>)],
) -> Result<()> {
    let tenant = permit.tenant().into_untyped_uuid();
    let mut by_leader: HashMap<Option<Uuid>, Vec<Uuid>> = HashMap::new();
    for (asset, leader) in joined {
        let leader = leader.map(GenericUuid::into_untyped_uuid);
        by_leader
            .entry(leader)
            .or_default()
            .push(asset.into_untyped_uuid());
    }
    // Writers of the same rows lock them in the same order.
    let mut by_leader: Vec<_> = by_leader.into_iter().collect();
    by_leader.sort();
    for (leader, mut assets) in by_leader {
        assets.sort_unstable();
        for part in assets.chunks(PART) {
            asset::Entity::update_many()
                .col_expr(asset::Column::JoinedTo, Expr::value(leader))
                .filter(asset::Column::TenantId.eq(tenant))
                .filter(asset::Column::Id.is_in(part.iter().copied()))
                .exec(transaction.executor())
                .await?;
            if leader.is_some() {
                disagreement::forget(transaction, tenant, part).await?;
                asset_search::Entity::delete_many()
                    .filter(asset_search::Column::TenantId.eq(tenant))
                    .filter(asset_search::Column::AssetId.is_in(part.iter().copied()))
                    .exec(transaction.executor())
                    .await?;
            }
        }
    }
    Ok(())
}

/// The asset that stands for this one, itself as a rule: where an old address leads.
///
/// [`Error::NotFound`] when the tenant has no such asset. Whether the reader may see it is for who fetches it.
pub async fn leader(reader: &Reader<'_>, scope: &Scope, id: AssetId) -> Result<AssetId> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = asset::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?
        .ok_or(Error::NotFound("asset"))?;
    Ok(row.joined_to.map_or(id, AssetId::from_untyped_uuid))
}

/// Every asset of the tenant that another stands for, with that other.
pub async fn joined(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<AssetId, AssetId>> {
    let rows: Vec<(Uuid, Option<Uuid>)> = asset::Entity::find()
        .select_only()
        .columns([asset::Column::Id, asset::Column::JoinedTo])
        .filter(asset::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(asset::Column::JoinedTo.is_not_null())
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let pairs = rows.into_iter().filter_map(|(asset, leader)| {
        Some((
            AssetId::from_untyped_uuid(asset),
            AssetId::from_untyped_uuid(leader?),
        ))
    });
    Ok(pairs.collect())
}

/// For those of `assets` that another stands for: which.
pub(crate) async fn leaders(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<HashMap<AssetId, AssetId>> {
    let found = pairs(reader, scope, assets, asset::Column::Id).await?;
    Ok(found.into_iter().collect())
}

/// For those of `assets` that stand for others: those others, each with the one that stands for it.
pub(crate) async fn members(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<Vec<(AssetId, AssetId)>> {
    pairs(reader, scope, assets, asset::Column::JoinedTo).await
}

async fn pairs(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
    column: asset::Column,
) -> Result<Vec<(AssetId, AssetId)>> {
    let mut found = Vec::new();
    for part in assets.chunks(PART) {
        let rows: Vec<(Uuid, Option<Uuid>)> = asset::Entity::find()
            .select_only()
            .columns([asset::Column::Id, asset::Column::JoinedTo])
            .filter(asset::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
            .filter(asset::Column::JoinedTo.is_not_null())
            .filter(column.is_in(part.iter().map(|asset| asset.into_untyped_uuid())))
            .into_tuple()
            .all(&reader.executor())
            .await?;
        let pairs = rows.into_iter().filter_map(|(asset, leader)| {
            Some((
                AssetId::from_untyped_uuid(asset),
                AssetId::from_untyped_uuid(leader?),
            ))
        });
        found.extend(pairs);
    }
    Ok(found)
}
