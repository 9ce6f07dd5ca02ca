//! Who answers for equipment: how much each owner has, and how much has none.

use domain::access::Scope;
use domain::asset::Attribute;
use domain::id::AssetId;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Alias, Expr};
use sea_orm::{
    ColumnTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use super::fetch_all;
use super::list::within_reach;
use crate::connection::{Engine, Reader};
use crate::entity::asset_search;
use crate::error::Result;

/// What stands in the column of what has an owner that was not worked out yet, after an upgrade. No folded text has capitals.
const PENDING: &str = "PENDING";

/// Who answers for some equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Folded, as lists are filtered by it.
    pub folded: String,
    /// As one of the pieces has it written.
    pub name: String,
    /// How many pieces the reader may see.
    pub assets: u64,
}

/// The `limit` owners with the most equipment that the reader may see, the one with the most first.
pub async fn owners(reader: &Reader<'_>, scope: &Scope, limit: u64) -> Result<Vec<Owner>> {
    // One piece of each tells how the owner is written. PostgreSQL has no smallest UUID before version 18.
    let one = match reader.engine() {
        Engine::Postgres => Expr::cust("MIN(asset_id::text)::uuid"),
        Engine::Sqlite => Expr::cust("MIN(asset_id)"),
    };
    let rows: Vec<(String, i64, Uuid)> = owned(scope)
        .filter(asset_search::Column::OwnerSort.ne(PENDING))
        .select_only()
        .column(asset_search::Column::OwnerSort)
        .column_as(asset_search::Column::AssetId.count(), "assets")
        .column_as(one, "one")
        .group_by(asset_search::Column::OwnerSort)
        .order_by(Expr::col(Alias::new("assets")), Order::Desc)
        .order_by_asc(asset_search::Column::OwnerSort)
        .limit(limit)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let ones: Vec<AssetId> = rows
        .iter()
        .map(|(_, _, one)| AssetId::from_untyped_uuid(*one))
        .collect();
    let ones = fetch_all(reader, scope, &ones).await?;
    let named = |id: Uuid| {
        let one = ones.iter().find(|asset| asset.id.into_untyped_uuid() == id)?;
        one.attributes.get(&Attribute::Owner).cloned()
    };
    let owners = rows.into_iter().map(|(folded, assets, one)| Owner {
        name: named(one).unwrap_or_default(),
        assets: assets.unsigned_abs(),
        folded,
    });
    Ok(owners.collect())
}

/// How many pieces that the reader may see somebody answers for.
pub async fn count_owned(reader: &Reader<'_>, scope: &Scope) -> Result<u64> {
    Ok(owned(scope).count(&reader.executor()).await?)
}

/// What somebody answers for. In words and not as a value, so that both engines know the index of it to hold them all.
fn owned(scope: &Scope) -> Select<asset_search::Entity> {
    asset_search::Entity::find()
        .filter(asset_search::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(within_reach(scope))
        .filter(Expr::cust("owner_sort <> ''"))
}
