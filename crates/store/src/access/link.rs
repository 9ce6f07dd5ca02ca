//! One-time links: each opens one purpose for one subject, once, until it expires.

use domain::access::LinkPurpose;
use domain::id::{AccountId, LinkId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::TokenHash;
use crate::connection::{Reader, Transaction};
use crate::entity::one_time_link;
use crate::error::{Error, Result};
use crate::value::{instant, unreadable};

/// A link that has not been used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTimeLink {
    /// The identifier.
    pub id: LinkId,
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// What it was made for.
    pub purpose: LinkPurpose,
    /// Whom or what it is about: for signing in, the account.
    pub subject: Uuid,
    /// When it was made.
    pub created_at: Instant,
    /// Until when it opens anything.
    pub expires_at: Instant,
}

/// Adds a link. Who may make one is decided by its purpose, in the use case.
pub async fn insert(transaction: &Transaction, token: &TokenHash, new: &OneTimeLink) -> Result<()> {
    let row = one_time_link::ActiveModel {
        token_hash: Set(token.to_vec()),
        id: Set(new.id.into_untyped_uuid()),
        tenant_id: Set(new.tenant.into_untyped_uuid()),
        purpose: Set(new.purpose.as_str().to_owned()),
        subject_id: Set(new.subject),
        created_at: Set(new.created_at.as_microseconds()),
        expires_at: Set(new.expires_at.as_microseconds()),
        used_at: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The link of this token, if it can still be used at `now`.
pub async fn usable(reader: &Reader<'_>, token: &TokenHash, now: Instant) -> Result<Option<OneTimeLink>> {
    let row = one_time_link::Entity::find_by_id(token.to_vec())
        .filter(one_time_link::Column::UsedAt.is_null())
        .filter(one_time_link::Column::ExpiresAt.gt(now.as_microseconds()))
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// Uses the link of this token up.
///
/// [`Error::NotFound`] when it was used, has expired or never was: of two who follow it at once, one is told so.
pub async fn consume(transaction: &Transaction, token: &TokenHash, now: Instant) -> Result<OneTimeLink> {
    let link = usable(&transaction.read(), token, now)
        .await?
        .ok_or(Error::NotFound("link"))?;
    let used = one_time_link::Entity::update_many()
        .col_expr(one_time_link::Column::UsedAt, Expr::value(now.as_microseconds()))
        .filter(one_time_link::Column::TokenHash.eq(token.to_vec()))
        .filter(one_time_link::Column::UsedAt.is_null())
        .exec(transaction.executor())
        .await?;
    if used.rows_affected == 1 {
        Ok(link)
    } else {
        Err(Error::NotFound("link"))
    }
}

/// Ends the sign-in links of an account that are still open; answers how many.
pub async fn revoke_of_account(transaction: &Transaction, account: AccountId, now: Instant) -> Result<u64> {
    let revoked = one_time_link::Entity::update_many()
        .col_expr(one_time_link::Column::UsedAt, Expr::value(now.as_microseconds()))
        .filter(one_time_link::Column::Purpose.eq(LinkPurpose::SignIn.as_str()))
        .filter(one_time_link::Column::SubjectId.eq(account.into_untyped_uuid()))
        .filter(one_time_link::Column::UsedAt.is_null())
        .filter(one_time_link::Column::ExpiresAt.gt(now.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    Ok(revoked.rows_affected)
}

/// Removes links that expired before `before`; answers how many.
pub async fn remove_expired(transaction: &Transaction, before: Instant) -> Result<u64> {
    let removed = one_time_link::Entity::delete_many()
        .filter(one_time_link::Column::ExpiresAt.lt(before.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    Ok(removed.rows_affected)
}

fn read(row: one_time_link::Model) -> Result<OneTimeLink> {
    let purpose = LinkPurpose::from_key(&row.purpose)
        .ok_or_else(|| unreadable("one_time_link", "purpose", &row.purpose))?;
    Ok(OneTimeLink {
        id: LinkId::from_untyped_uuid(row.id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        purpose,
        subject: row.subject_id,
        created_at: instant("one_time_link", "created_at", row.created_at)?,
        expires_at: instant("one_time_link", "expires_at", row.expires_at)?,
    })
}
