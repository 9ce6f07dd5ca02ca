//! Zones: the parts the network of a hospital is divided into. A zone's name is unique in its tenant, however it is typed.

use std::collections::HashMap;

use domain::access::{EditAssets, Permit, Scope};
use domain::id::ZoneId;
use domain::text::sort_key;
use domain::time::Instant;
use domain::zone::{AddressRange, Zone, ZoneKind};
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::asset::within_reach;
use crate::connection::{Reader, Transaction};
use crate::entity::{asset_search, zone};
use crate::error::{Error, Result};
use crate::value::unreadable;

/// Adds a zone.
///
/// [`Error::Exists`] when the tenant has one of that name.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    new: &Zone,
    created_at: Instant,
) -> Result<()> {
    let row = zone::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        kind: Set(new.kind.as_str().to_owned()),
        ranges: Set(ranges_text(&new.ranges)),
        remote_access: Set(answer_text(new.remote_access).to_owned()),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "zone"))?;
    Ok(())
}

/// Stores the changed fields of a zone still at `zone.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such zone,
/// [`Error::Exists`] when the tenant has another of that name.
pub async fn update(transaction: &Transaction, permit: &Permit<EditAssets>, changed: &Zone) -> Result<()> {
    let updated = zone::Entity::update_many()
        .col_expr(zone::Column::Name, Expr::value(changed.name.as_str()))
        .col_expr(zone::Column::NameSort, Expr::value(sort_key(&changed.name)))
        .col_expr(zone::Column::Kind, Expr::value(changed.kind.as_str()))
        .col_expr(zone::Column::Ranges, Expr::value(ranges_text(&changed.ranges)))
        .col_expr(
            zone::Column::RemoteAccess,
            Expr::value(answer_text(changed.remote_access)),
        )
        .col_expr(zone::Column::Version, Expr::col(zone::Column::Version).add(1))
        .filter(zone::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(zone::Column::Id.eq(changed.id.into_untyped_uuid()))
        .filter(zone::Column::Version.eq(changed.version))
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "zone"))?;
    if updated.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), changed.id).await?;
        return Err(Error::Changed("zone"));
    }
    Ok(())
}

/// Removes a zone still at `version` and answers what it was, for the journal. Equipment keeps it as its zone until it is
/// shown anew.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such zone.
pub async fn remove(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    id: ZoneId,
    version: i32,
) -> Result<Zone> {
    let stored = fetch(&transaction.read(), permit.scope(), id).await?;
    let removed = zone::Entity::delete_many()
        .filter(zone::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(zone::Column::Id.eq(id.into_untyped_uuid()))
        .filter(zone::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    match removed.rows_affected {
        0 => Err(Error::Changed("zone")),
        _ => Ok(stored),
    }
}

/// The zones of the tenant, in order of name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Zone>> {
    let rows = zone::Entity::find()
        .filter(zone::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(zone::Column::NameSort)
        .order_by_asc(zone::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The zone of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: ZoneId) -> Result<Zone> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = zone::Entity::find_by_id(key).one(&reader.executor()).await?;
    read(row.ok_or(Error::NotFound("zone"))?)
}

/// How many assets the reader may see are in each zone; those in none that is known under none.
pub async fn count_assets(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<Option<ZoneId>, u64>> {
    let rows: Vec<(Option<Uuid>, i64)> = asset_search::Entity::find()
        .filter(asset_search::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(within_reach(scope))
        .select_only()
        .column(asset_search::Column::ZoneId)
        .column_as(asset_search::Column::AssetId.count(), "assets")
        .group_by(asset_search::Column::ZoneId)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let counted = rows
        .into_iter()
        .map(|(zone, assets)| (zone.map(ZoneId::from_untyped_uuid), assets.unsigned_abs()));
    Ok(counted.collect())
}

fn ranges_text(ranges: &[AddressRange]) -> String {
    ranges
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

fn answer_text(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

fn read(row: zone::Model) -> Result<Zone> {
    let ranges = row.ranges.split_whitespace().map(str::parse);
    Ok(Zone {
        id: ZoneId::from_untyped_uuid(row.id),
        kind: ZoneKind::from_key(&row.kind).ok_or_else(|| unreadable("zone", "kind", &row.kind))?,
        ranges: ranges
            .collect::<std::result::Result<_, _>>()
            .map_err(|_| unreadable("zone", "ranges", &row.ranges))?,
        remote_access: match row.remote_access.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        name: row.name,
        version: row.version,
    })
}
