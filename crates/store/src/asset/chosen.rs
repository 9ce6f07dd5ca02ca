//! The pieces of a list that somebody may change, for what is done to all of them at once.

use domain::access::Scope;
use domain::id::AssetId;
use newtype_uuid::GenericUuid;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::list::{Filter, of_tenant, wanted, within_reach};
use crate::connection::Reader;
use crate::entity::asset_search;
use crate::error::Result;

/// The first `limit` assets of the filter that the reader may see and that stand within `reach` as well, in order of
/// identifier.
pub async fn chosen(
    reader: &Reader<'_>,
    scope: &Scope,
    reach: &Scope,
    filter: &Filter,
    limit: u64,
) -> Result<Vec<AssetId>> {
    let ids: Vec<Uuid> = asset_search::Entity::find()
        .filter(of_tenant(scope))
        .filter(wanted(reader.engine(), scope, filter))
        .filter(within_reach(reach))
        .select_only()
        .column(asset_search::Column::AssetId)
        .order_by_asc(asset_search::Column::AssetId)
        .limit(limit)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(ids.into_iter().map(AssetId::from_untyped_uuid).collect())
}
