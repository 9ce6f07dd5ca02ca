//! Sessions: signed-in browsers, listed and ended one by one.

use domain::access::{GrantAccess, Permit};
use domain::id::{AccountId, SessionId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

use super::TokenHash;
use crate::connection::{Reader, Transaction};
use crate::entity::session;
use crate::error::{Error, Result};
use crate::value::instant;

/// A session in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The identifier, safe to show; the token is not derivable from it.
    pub id: SessionId,
    /// The account signed in with.
    pub account: AccountId,
    /// The tenant worked in.
    pub tenant: TenantId,
    /// When signing in happened.
    pub created_at: Instant,
    /// When it was last used, to the minute.
    pub seen_at: Instant,
    /// When it ends at the latest.
    pub expires_at: Instant,
    /// The network address signed in from.
    pub network: String,
    /// What the browser calls itself.
    pub browser: String,
}

/// Adds a session.
pub async fn insert(transaction: &Transaction, token: &TokenHash, new: &Session) -> Result<()> {
    let row = session::ActiveModel {
        token_hash: Set(token.to_vec()),
        id: Set(new.id.into_untyped_uuid()),
        account_id: Set(new.account.into_untyped_uuid()),
        tenant_id: Set(new.tenant.into_untyped_uuid()),
        created_at: Set(new.created_at.as_microseconds()),
        seen_at: Set(new.seen_at.as_microseconds()),
        expires_at: Set(new.expires_at.as_microseconds()),
        network: Set(new.network.clone()),
        browser: Set(new.browser.clone()),
        revoked_at: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The session of this token, if it is in force at `now` and was used after `idle_since`.
pub async fn in_force(
    reader: &Reader<'_>,
    token: &TokenHash,
    now: Instant,
    idle_since: Instant,
) -> Result<Option<Session>> {
    let row = session::Entity::find_by_id(token.to_vec())
        .filter(session::Column::RevokedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now.as_microseconds()))
        .filter(session::Column::SeenAt.gt(idle_since.as_microseconds()))
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// Notes that a session was used.
pub async fn touch(transaction: &Transaction, id: SessionId, now: Instant) -> Result<()> {
    session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(now.as_microseconds()))
        .filter(session::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// The sessions of an account that have not ended, newest first.
pub async fn of_account(reader: &Reader<'_>, account: AccountId, now: Instant) -> Result<Vec<Session>> {
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(account.into_untyped_uuid()))
        .filter(session::Column::RevokedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now.as_microseconds()))
        .order_by_desc(session::Column::CreatedAt)
        .order_by_desc(session::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Ends one session of `account`.
///
/// [`Error::NotFound`] when it is not that account's or has ended.
pub async fn revoke(
    transaction: &Transaction,
    account: AccountId,
    id: SessionId,
    now: Instant,
) -> Result<()> {
    let which = Condition::all()
        .add(session::Column::Id.eq(id.into_untyped_uuid()))
        .add(session::Column::AccountId.eq(account.into_untyped_uuid()));
    if end(transaction, which, now).await? == 0 {
        Err(Error::NotFound("session"))
    } else {
        Ok(())
    }
}

/// Ends every session of an account but `kept`; answers how many. For a changed password, and for an account that may
/// no longer be used.
pub async fn revoke_others(
    transaction: &Transaction,
    account: AccountId,
    kept: Option<SessionId>,
    now: Instant,
) -> Result<u64> {
    let mut which = Condition::all().add(session::Column::AccountId.eq(account.into_untyped_uuid()));
    if let Some(kept) = kept {
        which = which.add(session::Column::Id.ne(kept.into_untyped_uuid()));
    }
    end(transaction, which, now).await
}

/// Ends every session of an account of the permit's tenant; answers how many.
pub async fn revoke_of_account(
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    account: AccountId,
    now: Instant,
) -> Result<u64> {
    let which = Condition::all()
        .add(session::Column::AccountId.eq(account.into_untyped_uuid()))
        .add(session::Column::TenantId.eq(permit.tenant().into_untyped_uuid()));
    end(transaction, which, now).await
}

async fn end(transaction: &Transaction, which: Condition, now: Instant) -> Result<u64> {
    let ended = session::Entity::update_many()
        .col_expr(session::Column::RevokedAt, Expr::value(now.as_microseconds()))
        .filter(which)
        .filter(session::Column::RevokedAt.is_null())
        .exec(transaction.executor())
        .await?;
    Ok(ended.rows_affected)
}

/// Removes sessions that ended before `before`; answers how many.
pub async fn remove_ended(transaction: &Transaction, before: Instant) -> Result<u64> {
    let ended = Condition::any()
        .add(session::Column::ExpiresAt.lt(before.as_microseconds()))
        .add(session::Column::RevokedAt.lt(before.as_microseconds()));
    let removed = session::Entity::delete_many()
        .filter(ended)
        .exec(transaction.executor())
        .await?;
    Ok(removed.rows_affected)
}

fn read(row: session::Model) -> Result<Session> {
    Ok(Session {
        id: SessionId::from_untyped_uuid(row.id),
        account: AccountId::from_untyped_uuid(row.account_id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        created_at: instant("session", "created_at", row.created_at)?,
        seen_at: instant("session", "seen_at", row.seen_at)?,
        expires_at: instant("session", "expires_at", row.expires_at)?,
        network: row.network,
        browser: row.browser,
    })
}
