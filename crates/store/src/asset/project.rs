//! Writing the projections of assets: the wide row and the narrow one, always both.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::access::{EditAssets, ImportInventory, Permit};
use domain::asset::{Attribute, kind_of, name_of};
use domain::disagreement::Disagreement;
use domain::id::AssetId;
use domain::location::location_path;
use domain::text::{fold_for_search, sort_key};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter};
use serde::Serialize;
use uuid::Uuid;

use super::Projection;
use crate::bulk::{insert_apart, row_of_each};
use crate::connection::Transaction;
use crate::disagreement;
use crate::entity::{asset, asset_search};
use crate::error::Result;
use crate::location;

/// The longest folded text an asset is found by, in characters: enough for every column a person would search.
pub(super) const SEARCH_TEXT_LIMIT: usize = 600;

/// Adds assets that an import found, or replaces the projections of those it changed.
///
/// `created_at` is kept where the asset exists; its version counts up.
pub async fn project_imported(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    projections: Vec<Projection>,
    at: Instant,
) -> Result<()> {
    project(transaction, permit.tenant().into_untyped_uuid(), projections, at).await
}

/// Replaces the projections of assets corrected by hand or identified anew.
pub async fn project_edited(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    projections: &[Projection],
    at: Instant,
) -> Result<()> {
    let projections = projections.to_vec();
    project(transaction, permit.tenant().into_untyped_uuid(), projections, at).await
}

/// Takes assets out of the inventory that nothing speaks of any more. Their facts stay, withdrawn.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    assets: &[AssetId],
) -> Result<()> {
    const PART: usize = 1_000;
    let tenant = permit.tenant().into_untyped_uuid();
    for part in assets.chunks(PART) {
        let ids = || part.iter().map(|asset| asset.into_untyped_uuid());
        asset::Entity::delete_many()
            .filter(asset::Column::TenantId.eq(tenant))
            .filter(asset::Column::Id.is_in(ids()))
            .exec(transaction.executor())
            .await?;
        disagreement::forget(transaction, tenant, &ids().collect::<Vec<_>>()).await?;
        asset_search::Entity::delete_many()
            .filter(asset_search::Column::TenantId.eq(tenant))
            .filter(asset_search::Column::AssetId.is_in(ids()))
            .exec(transaction.executor())
            .await?;
    }
    Ok(())
}

async fn project(
    transaction: &Transaction,
    tenant: Uuid,
    mut projections: Vec<Projection>,
    at: Instant,
) -> Result<()> {
    // Writers of the same rows lock them in the same order.
    projections.sort_by_key(|projection| projection.id);
    let projections = Arc::new(projections);
    let rows = row_of_each(&projections, move |projection| row(tenant, projection, at));
    let searched = row_of_each(&projections, move |projection| search_row(tenant, projection));
    insert_apart::<asset::Entity, _>(transaction, rows, Some(replace_projection())).await?;
    insert_apart::<asset_search::Entity, _>(transaction, searched, Some(replace_search_row())).await?;
    let sorted: Vec<&Projection> = projections.iter().collect();
    location::keep_names(transaction, tenant, &sorted).await?;
    let found: Vec<(AssetId, &[Disagreement])> = sorted
        .iter()
        .filter_map(|projection| Some((projection.id, projection.disagreements.as_deref()?)))
        .collect();
    disagreement::put(transaction, tenant, &found).await
}

fn replace_projection() -> OnConflict {
    let mut conflict = OnConflict::columns([asset::Column::TenantId, asset::Column::Id]);
    conflict.update_columns([
        asset::Column::ScopeId,
        asset::Column::Name,
        asset::Column::Kind,
        asset::Column::OperatingSystem,
        asset::Column::Unit,
        asset::Column::Manufacturer,
        asset::Column::Model,
        asset::Column::LastSeen,
        asset::Column::Attributes,
        asset::Column::Product,
        asset::Column::Release,
        asset::Column::EndOfSupport,
        asset::Column::ExtendedSupport,
        asset::Column::SupportState,
        asset::Column::Identification,
        asset::Column::SourceSet,
        asset::Column::ZoneId,
        asset::Column::Exposure,
        asset::Column::ChangedAt,
    ]);
    let version = Expr::col((asset::Entity, asset::Column::Version));
    conflict.value(asset::Column::Version, version.add(1));
    conflict
}

fn row(tenant: Uuid, projection: &Projection, at: Instant) -> asset::Model {
    let value = |attribute| value(projection, attribute);
    let support = projection.support.clone();
    asset::Model {
        tenant_id: tenant,
        id: projection.id.into_untyped_uuid(),
        scope_id: projection.scope.into_untyped_uuid(),
        name: name_of(&projection.attributes),
        kind: kind(projection),
        operating_system: operating_system(projection),
        unit: value(Attribute::Unit).to_owned(),
        manufacturer: value(Attribute::Manufacturer).to_owned(),
        model: value(Attribute::Model).to_owned(),
        last_seen: value(Attribute::LastSeen).to_owned(),
        attributes: keyed_text(&projection.attributes),
        product: support.product,
        release: support.release,
        end_of_support: support.end_of_support,
        extended_support: support.extended_support,
        support_state: support.state,
        identification: support.identification,
        created_at: at.as_microseconds(),
        changed_at: at.as_microseconds(),
        joined_to: None,
        version: 1,
        source_set: projection.derived.sources.bits(),
        zone_id: zone(projection),
        exposure: projection.derived.exposure.clone(),
    }
}

fn search_row(tenant: Uuid, projection: &Projection) -> asset_search::Model {
    asset_search::Model {
        tenant_id: tenant,
        asset_id: projection.id.into_untyped_uuid(),
        scope_id: projection.scope.into_untyped_uuid(),
        kind: kind(projection),
        support_state: projection.support.state.clone(),
        name_sort: sort_key(&name_of(&projection.attributes)),
        operating_system_sort: sort_key(&operating_system(projection)),
        unit_sort: sort_key(value(projection, Attribute::Unit)),
        end_of_support: projection.support.end_of_support.clone(),
        last_seen: value(projection, Attribute::LastSeen).to_owned(),
        text: search_text(&projection.attributes),
        source_set: projection.derived.sources.bits(),
        zone_id: zone(projection),
        exposure: projection.derived.exposure.clone(),
        location_path: location_path(value(projection, Attribute::Location)),
        owner_sort: sort_key(value(projection, Attribute::Owner)),
    }
}

fn zone(projection: &Projection) -> Option<Uuid> {
    projection.derived.zone.map(GenericUuid::into_untyped_uuid)
}

fn replace_search_row() -> OnConflict {
    OnConflict::columns([asset_search::Column::TenantId, asset_search::Column::AssetId])
        .update_columns([
            asset_search::Column::ScopeId,
            asset_search::Column::Kind,
            asset_search::Column::SupportState,
            asset_search::Column::NameSort,
            asset_search::Column::OperatingSystemSort,
            asset_search::Column::UnitSort,
            asset_search::Column::EndOfSupport,
            asset_search::Column::LastSeen,
            asset_search::Column::Text,
            asset_search::Column::SourceSet,
            asset_search::Column::ZoneId,
            asset_search::Column::Exposure,
            asset_search::Column::LocationPath,
            asset_search::Column::OwnerSort,
        ])
        .to_owned()
}

/// Operating system and version as the source writes them.
fn operating_system(projection: &Projection) -> String {
    let stated = [Attribute::OperatingSystem, Attribute::OperatingSystemVersion];
    stated
        .map(|attribute| value(projection, attribute))
        .join(" ")
        .trim()
        .to_owned()
}

fn kind(projection: &Projection) -> String {
    kind_of(&projection.attributes)
        .map(|kind| kind.as_str().to_owned())
        .unwrap_or_default()
}

fn value(projection: &Projection, attribute: Attribute) -> &str {
    projection
        .attributes
        .get(&attribute)
        .map(String::as_str)
        .unwrap_or_default()
}

/// What is said of attributes as a JSON object, in their order.
pub(crate) fn keyed_text(values: &BTreeMap<Attribute, impl Serialize>) -> String {
    match serde_json::to_string(values) {
        Ok(text) => text,
        Err(_) => unreachable!("attributes and texts have a form in JSON"),
    }
}

/// Everything a person might search for, folded, at most [`SEARCH_TEXT_LIMIT`] characters.
fn search_text(attributes: &BTreeMap<Attribute, String>) -> String {
    let found_by = attributes.iter().filter(|(attribute, _)| {
        !matches!(
            attribute,
            Attribute::Comment | Attribute::Kind | Attribute::LastSeen | Attribute::SystemUuid
        )
    });
    let text: Vec<&str> = found_by.map(|(_, value)| value.as_str()).collect();
    fold_for_search(&text.join(" "))
        .chars()
        .take(SEARCH_TEXT_LIMIT)
        .collect()
}
