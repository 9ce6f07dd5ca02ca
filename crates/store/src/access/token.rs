//! API tokens: what programs sign in with.

use domain::access::{GrantAccess, PermissionKey, PermissionSet, Permit, Scope};
use domain::id::{ApiTokenId, PersonId, ScopeId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

use super::TokenHash;
use crate::connection::{Reader, Transaction};
use crate::entity::api_token;
use crate::error::{Error, Result};
use crate::tenant::below;
use crate::value::{instant, optional_instant};

/// A token for programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// The identifier.
    pub id: ApiTokenId,
    /// The tenant it works in.
    pub tenant: TenantId,
    /// Who made it and answers for it; it never does more than that person may.
    pub person: PersonId,
    /// What it is for, in the maker's words.
    pub name: String,
    /// What it may do.
    pub permissions: PermissionSet,
    /// Where.
    pub scope: ScopeId,
    /// When it was made.
    pub created_at: Instant,
    /// When it ends.
    pub expires_at: Instant,
    /// When it was last used, to the minute.
    pub used_at: Option<Instant>,
    /// When it was withdrawn.
    pub revoked_at: Option<Instant>,
}

/// Adds a token.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    token: &TokenHash,
    new: &ApiToken,
) -> Result<()> {
    let permissions: Vec<&str> = new.permissions.iter().map(PermissionKey::as_str).collect();
    let row = api_token::ActiveModel {
        token_hash: Set(token.to_vec()),
        id: Set(new.id.into_untyped_uuid()),
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        person_id: Set(new.person.into_untyped_uuid()),
        name: Set(new.name.clone()),
        permissions: Set(permissions.join(" ")),
        scope_id: Set(new.scope.into_untyped_uuid()),
        created_at: Set(new.created_at.as_microseconds()),
        expires_at: Set(new.expires_at.as_microseconds()),
        used_at: Set(None),
        revoked_at: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The token of this hash, if it is in force at `now`.
pub async fn in_force(reader: &Reader<'_>, token: &TokenHash, now: Instant) -> Result<Option<ApiToken>> {
    let row = api_token::Entity::find_by_id(token.to_vec())
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(now.as_microseconds()))
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// The tokens of the tenant that the reader may see, withdrawn ones included, newest first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ApiToken>> {
    let mut query = api_token::Entity::find()
        .filter(api_token::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(api_token::Column::Id);
    if let Some(tops) = scope.within() {
        query = query.filter(api_token::Column::ScopeId.in_subquery(below(tops)));
    }
    let rows = query.all(&reader.executor()).await?;
    rows.into_iter().map(read).collect()
}

/// Withdraws a token of the permit's tenant.
pub async fn revoke(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    id: ApiTokenId,
    now: Instant,
) -> Result<()> {
    let revoked = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(now.as_microseconds()))
        .filter(api_token::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(api_token::Column::Id.eq(id.into_untyped_uuid()))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec(transaction.executor())
        .await?;
    if revoked.rows_affected == 0 {
        Err(Error::NotFound("API token"))
    } else {
        Ok(())
    }
}

/// Withdraws every token in force that `person` made in `tenant`; answers how many. For somebody who may no longer sign
/// in: that is decided, and permitted, in the use case.
pub async fn revoke_of_person(
    transaction: &Transaction,
    tenant: TenantId,
    person: PersonId,
    now: Instant,
) -> Result<u64> {
    let revoked = api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(now.as_microseconds()))
        .filter(api_token::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(api_token::Column::PersonId.eq(person.into_untyped_uuid()))
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(now.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    Ok(revoked.rows_affected)
}

/// Records that a token is used at `now`, unless it was noted after `noted_before`.
pub async fn mark_used(
    transaction: &Transaction,
    id: ApiTokenId,
    now: Instant,
    noted_before: Instant,
) -> Result<()> {
    let long_ago = Condition::any()
        .add(api_token::Column::UsedAt.is_null())
        .add(api_token::Column::UsedAt.lte(noted_before.as_microseconds()));
    api_token::Entity::update_many()
        .col_expr(api_token::Column::UsedAt, Expr::value(now.as_microseconds()))
        .filter(api_token::Column::Id.eq(id.into_untyped_uuid()))
        .filter(long_ago)
        .exec(transaction.executor())
        .await?;
    Ok(())
}

fn read(row: api_token::Model) -> Result<ApiToken> {
    Ok(ApiToken {
        id: ApiTokenId::from_untyped_uuid(row.id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        person: PersonId::from_untyped_uuid(row.person_id),
        name: row.name,
        permissions: row
            .permissions
            .split(' ')
            .filter_map(PermissionKey::from_key)
            .collect(),
        scope: ScopeId::from_untyped_uuid(row.scope_id),
        created_at: instant("api_token", "created_at", row.created_at)?,
        expires_at: instant("api_token", "expires_at", row.expires_at)?,
        used_at: optional_instant("api_token", "used_at", row.used_at)?,
        revoked_at: optional_instant("api_token", "revoked_at", row.revoked_at)?,
    })
}
