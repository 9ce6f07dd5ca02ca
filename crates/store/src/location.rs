//! Locations: how much equipment stands at each path, and how the levels are written.
//!
//! The names are kept as they were first written and never removed: a path at which nothing stands any more has no count
//! and is not shown.

use std::collections::{BTreeMap, HashSet};

use domain::access::Scope;
use domain::asset::Attribute;
use domain::location::named_levels;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::asset::{Projection, within_reach};
use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{asset_search, location};
use crate::error::Result;

/// Keeps how the places of these assets are written, where no other way was kept before.
pub(crate) async fn keep_names(
    transaction: &Transaction,
    tenant: Uuid,
    projections: &[&Projection],
) -> Result<()> {
    let mut seen = HashSet::new();
    let stated = projections
        .iter()
        .filter_map(|projection| projection.attributes.get(&Attribute::Location))
        .filter(|stated| seen.insert(stated.as_str()));
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for (path, name) in stated.flat_map(|stated| named_levels(stated)) {
        names.entry(path).or_insert(name);
    }
    let names: Vec<(String, String)> = names.into_iter().collect();
    let rows = names.iter().map(|(path, name)| location::Model {
        tenant_id: tenant,
        path: path.clone(),
        name: name.clone(),
    });
    let keep = OnConflict::columns([location::Column::TenantId, location::Column::Path])
        .do_nothing()
        .to_owned();
    bulk::insert::<location::Entity, _>(transaction, rows, Some(keep)).await
}

/// How each place is written, by its folded path.
pub async fn names(reader: &Reader<'_>, scope: &Scope) -> Result<BTreeMap<String, String>> {
    let rows = location::Entity::find()
        .filter(location::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(|row| (row.path, row.name)).collect())
}

/// How many assets the reader may see stand at each folded path; those of no location at the empty one.
pub async fn count_assets(reader: &Reader<'_>, scope: &Scope) -> Result<BTreeMap<String, u64>> {
    let rows: Vec<(String, i64)> = asset_search::Entity::find()
        .filter(asset_search::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(within_reach(scope))
        .select_only()
        .column(asset_search::Column::LocationPath)
        .column_as(asset_search::Column::AssetId.count(), "assets")
        .group_by(asset_search::Column::LocationPath)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(path, assets)| (path, assets.unsigned_abs()))
        .collect())
}
