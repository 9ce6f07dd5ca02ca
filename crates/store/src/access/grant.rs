//! Grants as rows, and a tenant's own roles.

use std::collections::HashMap;

use domain::access::{Grant, GrantAccess, PermissionKey, PermissionSet, Permit, Scope, role};
use domain::id::{GrantId, PersonId, ScopeId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};

use crate::connection::{Reader, Transaction};
use crate::entity::{access_grant, scope, tenant_role};
use crate::error::{Error, Result};
use crate::tenant::below;
use crate::value::{instant, optional_instant};

/// A grant as it is kept, with its period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantRecord {
    /// The identifier.
    pub id: GrantId,
    /// Who holds it.
    pub person: PersonId,
    /// The role: a shipped one or one of the tenant's own.
    pub role: String,
    /// Where it holds, and below.
    pub scope: ScopeId,
    /// From when.
    pub starts_at: Instant,
    /// Until when; none while it lasts.
    pub ends_at: Option<Instant>,
    /// Whom the holder stands in for, where it is a deputy's grant.
    pub deputy_for: Option<PersonId>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Instant>,
}

/// A role of the tenant's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantRole {
    /// The key grants refer to; never that of a shipped role.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// What it may do.
    pub permissions: PermissionSet,
}

/// Adds a grant.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    new: &GrantRecord,
    created_at: Instant,
) -> Result<()> {
    let row = access_grant::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        person_id: Set(new.person.into_untyped_uuid()),
        role_key: Set(new.role.clone()),
        scope_id: Set(new.scope.into_untyped_uuid()),
        starts_at: Set(new.starts_at.as_microseconds()),
        ends_at: Set(new.ends_at.map(Instant::as_microseconds)),
        deputy_for: Set(new.deputy_for.map(GenericUuid::into_untyped_uuid)),
        withdrawn_at: Set(None),
        created_at: Set(created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Withdraws a grant of the permit's tenant. Withdrawing it twice changes nothing.
pub async fn withdraw(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    id: GrantId,
    at: Instant,
) -> Result<GrantRecord> {
    let row = access_grant::Entity::find_by_id((permit.tenant().into_untyped_uuid(), id.into_untyped_uuid()))
        .one(transaction.executor())
        .await?;
    let grant = read(row.ok_or(Error::NotFound("grant"))?)?;
    access_grant::Entity::update_many()
        .col_expr(
            access_grant::Column::WithdrawnAt,
            Expr::value(at.as_microseconds()),
        )
        .col_expr(
            access_grant::Column::Version,
            Expr::col(access_grant::Column::Version).add(1),
        )
        .filter(access_grant::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(access_grant::Column::Id.eq(id.into_untyped_uuid()))
        .filter(access_grant::Column::WithdrawnAt.is_null())
        .exec(transaction.executor())
        .await?;
    Ok(grant)
}

/// Every grant of the tenant that the reader may see, withdrawn ones included, oldest first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<GrantRecord>> {
    let mut query = access_grant::Entity::find()
        .filter(access_grant::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(access_grant::Column::Id);
    if let Some(tops) = scope.within() {
        query = query.filter(access_grant::Column::ScopeId.in_subquery(below(tops)));
    }
    query
        .all(&reader.executor())
        .await?
        .into_iter()
        .map(read)
        .collect()
}

/// What `person` may do in the tenant at the end of `tenant_path` at `now`: the grants in force on that tenant, on
/// a node above it, or on a place within it. Roles that no longer exist give nothing.
pub async fn in_force(
    reader: &Reader<'_>,
    person: PersonId,
    tenant_path: &[ScopeId],
    now: Instant,
) -> Result<Vec<Grant>> {
    let Some(tenant) = tenant_path.last().copied() else {
        return Ok(Vec::new());
    };
    let rows = rows_in_force(reader, person, tenant_path, now).await?;

    let unshipped = rows.iter().any(|row| role::shipped(&row.role_key).is_none());
    let own = if unshipped {
        own_permissions(reader, tenant).await?
    } else {
        HashMap::new()
    };
    let grants = rows.into_iter().filter_map(|row| {
        let permissions = match role::shipped(&row.role_key) {
            Some(role) => role.set(),
            None => *own.get(&row.role_key)?,
        };
        Some(Grant {
            scope: ScopeId::from_untyped_uuid(row.scope_id),
            permissions,
        })
    });
    Ok(grants.collect())
}

async fn rows_in_force(
    reader: &Reader<'_>,
    person: PersonId,
    tenant_path: &[ScopeId],
    now: Instant,
) -> Result<Vec<access_grant::Model>> {
    let Some(tenant) = tenant_path.last().copied() else {
        return Ok(Vec::new());
    };
    let path: Vec<uuid::Uuid> = tenant_path.iter().map(|node| node.into_untyped_uuid()).collect();
    Ok(access_grant::Entity::find()
        .filter(access_grant::Column::PersonId.eq(person.into_untyped_uuid()))
        .filter(access_grant::Column::WithdrawnAt.is_null())
        .filter(access_grant::Column::StartsAt.lte(now.as_microseconds()))
        .filter(
            Condition::any()
                .add(access_grant::Column::EndsAt.is_null())
                .add(access_grant::Column::EndsAt.gt(now.as_microseconds())),
        )
        .filter(
            Condition::any()
                .add(access_grant::Column::ScopeId.is_in(path))
                .add(access_grant::Column::ScopeId.in_subquery(places_of(tenant))),
        )
        .order_by_asc(access_grant::Column::Id)
        .all(&reader.executor())
        .await?)
}

/// The tenant and its places, without the tenants below it.
fn places_of(tenant: TenantId) -> SelectStatement {
    Query::select()
        .column(scope::Column::Id)
        .from(scope::Entity)
        .and_where(scope::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .to_owned()
}

/// The keys of the roles `person` holds at `now` in the tenant at the end of `tenant_path`, sorted, each once.
pub async fn roles_in_force(
    reader: &Reader<'_>,
    person: PersonId,
    tenant_path: &[ScopeId],
    now: Instant,
) -> Result<Vec<String>> {
    let mut roles: Vec<String> = rows_in_force(reader, person, tenant_path, now)
        .await?
        .into_iter()
        .map(|row| row.role_key)
        .collect();
    roles.sort();
    roles.dedup();
    Ok(roles)
}

/// Who holds a role on `tenant` as a whole at `now`, without an end, each once.
pub async fn holders_without_end(
    reader: &Reader<'_>,
    tenant: TenantId,
    role: &str,
    now: Instant,
) -> Result<Vec<PersonId>> {
    let holders: Vec<uuid::Uuid> = access_grant::Entity::find()
        .select_only()
        .distinct()
        .column(access_grant::Column::PersonId)
        .filter(access_grant::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(access_grant::Column::ScopeId.eq(tenant.into_untyped_uuid()))
        .filter(access_grant::Column::RoleKey.eq(role))
        .filter(access_grant::Column::WithdrawnAt.is_null())
        .filter(access_grant::Column::StartsAt.lte(now.as_microseconds()))
        .filter(access_grant::Column::EndsAt.is_null())
        .order_by_asc(access_grant::Column::PersonId)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(holders.into_iter().map(PersonId::from_untyped_uuid).collect())
}

async fn own_permissions(reader: &Reader<'_>, tenant: TenantId) -> Result<HashMap<String, PermissionSet>> {
    let roles = own_roles(reader, tenant).await?;
    Ok(roles
        .into_iter()
        .map(|role| (role.key, role.permissions))
        .collect())
}

/// The tenant's own roles, in order of key.
pub async fn own_roles(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<TenantRole>> {
    let rows = tenant_role::Entity::find()
        .filter(tenant_role::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .order_by_asc(tenant_role::Column::Key)
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(read_role).collect())
}

/// Adds a role of the tenant's own.
///
/// [`Error::Exists`] when the key is taken, by a shipped role too.
pub async fn insert_role(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    new: &TenantRole,
) -> Result<()> {
    if role::shipped(&new.key).is_some() {
        return Err(Error::Exists("role"));
    }
    let permissions: Vec<&str> = new.permissions.iter().map(PermissionKey::as_str).collect();
    let row = tenant_role::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        key: Set(new.key.clone()),
        name: Set(new.name.clone()),
        permissions: Set(permissions.join(" ")),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "role"))?;
    Ok(())
}

/// A permission this version does not know gives nothing: a role written by a newer version loses it, no more.
fn read_role(row: tenant_role::Model) -> TenantRole {
    let permissions = row
        .permissions
        .split(' ')
        .filter_map(PermissionKey::from_key)
        .collect();
    TenantRole {
        key: row.key,
        name: row.name,
        permissions,
    }
}

fn read(row: access_grant::Model) -> Result<GrantRecord> {
    Ok(GrantRecord {
        id: GrantId::from_untyped_uuid(row.id),
        person: PersonId::from_untyped_uuid(row.person_id),
        role: row.role_key,
        scope: ScopeId::from_untyped_uuid(row.scope_id),
        starts_at: instant("access_grant", "starts_at", row.starts_at)?,
        ends_at: optional_instant("access_grant", "ends_at", row.ends_at)?,
        deputy_for: row.deputy_for.map(PersonId::from_untyped_uuid),
        withdrawn_at: optional_instant("access_grant", "withdrawn_at", row.withdrawn_at)?,
    })
}
