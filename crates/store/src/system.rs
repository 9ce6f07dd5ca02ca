//! Systems: the applications that services stand on, whatever machines they run on.
//!
//! A system serves the whole tenant and so has no place; its name is unique in the tenant, however it is typed. It
//! is never deleted here: dependencies and the journal refer to it as evidence.

use std::collections::HashMap;

use domain::access::{EditServices, Permit, Scope};
use domain::id::{PersonId, SupplierId, SystemId};
use domain::text::sort_key;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::entity::system;
use crate::error::{Error, Result};
use crate::value::{instant, minutes};

/// An application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    /// The identifier.
    pub id: SystemId,
    /// The name, in the hospital's words.
    pub name: String,
    /// Who makes it; empty where nobody has said.
    pub manufacturer: String,
    /// The version in use, as the maker writes it; empty where nobody has said.
    pub product_version: String,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Which company supplies it and helps when it is down; its maker may be another.
    pub supplier: Option<SupplierId>,
    /// Within how many minutes it should work again, as the hospital has set itself (RTO, ISO 22301).
    pub recovery_time_minutes: Option<u32>,
    /// Counts changes.
    pub version: i32,
}

/// Adds a system.
///
/// [`Error::Exists`] when the tenant has one of that name.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    new: &System,
    created_at: Instant,
) -> Result<()> {
    let row = system::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        manufacturer: Set(new.manufacturer.clone()),
        product_version: Set(new.product_version.clone()),
        owner_id: Set(new.owner.map(GenericUuid::into_untyped_uuid)),
        supplier_id: Set(new.supplier.map(GenericUuid::into_untyped_uuid)),
        recovery_time_minutes: Set(new.recovery_time_minutes.map(i64::from)),
        ownerless_since: Set(None),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "system"))?;
    Ok(())
}

/// Stores the changed fields of a system still at `system.version`.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such system,
/// [`Error::Exists`] when the tenant has another of that name.
pub async fn update(transaction: &Transaction, permit: &Permit<EditServices>, system: &System) -> Result<()> {
    let changed = system::Entity::update_many()
        .col_expr(system::Column::Name, Expr::value(system.name.as_str()))
        .col_expr(system::Column::NameSort, Expr::value(sort_key(&system.name)))
        .col_expr(
            system::Column::Manufacturer,
            Expr::value(system.manufacturer.as_str()),
        )
        .col_expr(
            system::Column::ProductVersion,
            Expr::value(system.product_version.as_str()),
        )
        .col_expr(
            system::Column::OwnerId,
            Expr::value(system.owner.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(
            system::Column::SupplierId,
            Expr::value(system.supplier.map(GenericUuid::into_untyped_uuid)),
        )
        .col_expr(
            system::Column::RecoveryTimeMinutes,
            Expr::value(system.recovery_time_minutes.map(i64::from)),
        )
        .col_expr(system::Column::Version, Expr::col(system::Column::Version).add(1))
        .filter(system::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(system::Column::Id.eq(system.id.into_untyped_uuid()))
        .filter(system::Column::Version.eq(system.version))
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "system"))?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), system.id).await?;
        return Err(Error::Changed("system"));
    }
    Ok(())
}

/// The systems of the tenant, in order of name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<System>> {
    let rows = system::Entity::find()
        .filter(system::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(system::Column::NameSort)
        .order_by_asc(system::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The system of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: SystemId) -> Result<System> {
    let row = system::Entity::find_by_id((scope.tenant().into_untyped_uuid(), id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("system"))?)
}

/// Says that nobody answers for a system since `at`; it has an owner until [`update`] takes
/// that away.
pub async fn lost_owner(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    id: SystemId,
    at: Instant,
) -> Result<()> {
    system::Entity::update_many()
        .col_expr(system::Column::OwnerlessSince, Expr::value(at.as_microseconds()))
        .filter(system::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(system::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// When each system was added.
pub async fn added(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<SystemId, Instant>> {
    let rows: Vec<(Uuid, i64)> = system::Entity::find()
        .filter(system::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .select_only()
        .columns([system::Column::Id, system::Column::CreatedAt])
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|(id, at)| {
        Ok((
            SystemId::from_untyped_uuid(id),
            instant("system", "created_at", at)?,
        ))
    });
    read.collect()
}

/// Since when nobody answers for each system of the tenant, where nobody does: since it lost its owner or was added.
pub async fn ownerless(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<SystemId, Instant>> {
    let rows: Vec<(Uuid, Option<i64>, i64)> = system::Entity::find()
        .filter(system::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(system::Column::OwnerId.is_null())
        .select_only()
        .columns([
            system::Column::Id,
            system::Column::OwnerlessSince,
            system::Column::CreatedAt,
        ])
        .into_tuple()
        .all(&reader.executor())
        .await?;
    let read = rows.into_iter().map(|(id, since, added)| {
        let since = instant("system", "ownerless_since", since.unwrap_or(added))?;
        Ok((SystemId::from_untyped_uuid(id), since))
    });
    read.collect()
}

fn read(row: system::Model) -> Result<System> {
    Ok(System {
        id: SystemId::from_untyped_uuid(row.id),
        name: row.name,
        manufacturer: row.manufacturer,
        product_version: row.product_version,
        owner: row.owner_id.map(PersonId::from_untyped_uuid),
        supplier: row.supplier_id.map(SupplierId::from_untyped_uuid),
        recovery_time_minutes: minutes("system", "recovery_time_minutes", row.recovery_time_minutes)?,
        version: row.version,
    })
}
