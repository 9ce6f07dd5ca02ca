//! Systems: the applications that services stand on, whatever machines they run on.
//!
//! A system serves the whole tenant and so has no place; its name is unique in the tenant, however it is typed. It
//! is never deleted here: dependencies and the journal refer to it as evidence.

use domain::access::{EditServices, Permit, Scope};
use domain::id::SystemId;
use domain::text::sort_key;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::system;
use crate::error::{Error, Result};

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
    Ok(rows.into_iter().map(read).collect())
}

/// The system of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: SystemId) -> Result<System> {
    let row = system::Entity::find_by_id((scope.tenant().into_untyped_uuid(), id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?;
    row.map(read).ok_or(Error::NotFound("system"))
}

fn read(row: system::Model) -> System {
    System {
        id: SystemId::from_untyped_uuid(row.id),
        name: row.name,
        manufacturer: row.manufacturer,
        product_version: row.product_version,
        version: row.version,
    }
}
