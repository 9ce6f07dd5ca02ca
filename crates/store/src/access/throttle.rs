//! The sign-in throttle as rows, so that a restart forgives nobody.

use domain::time::Instant;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::TokenHash;
use crate::connection::{Reader, Transaction};
use crate::entity::sign_in_throttle;
use crate::error::Result;
use crate::value::instant;

/// How signing in went so far for one account name or one network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Throttle {
    /// Failures in a row.
    pub failures: u32,
    /// The newest of them.
    pub last_failure_at: Instant,
    /// No attempt is looked at before then.
    pub blocked_until: Instant,
}

/// The throttle of this key, if signing in failed there lately.
pub async fn fetch(reader: &Reader<'_>, key: &TokenHash) -> Result<Option<Throttle>> {
    let row = sign_in_throttle::Entity::find_by_id(key.to_vec())
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// Stores the throttle of this key.
pub async fn put(transaction: &Transaction, key: &TokenHash, throttle: Throttle) -> Result<()> {
    let row = sign_in_throttle::ActiveModel {
        key_hash: Set(key.to_vec()),
        failures: Set(i32::try_from(throttle.failures).unwrap_or(i32::MAX)),
        last_failure_at: Set(throttle.last_failure_at.as_microseconds()),
        blocked_until: Set(throttle.blocked_until.as_microseconds()),
    };
    let newer = OnConflict::column(sign_in_throttle::Column::KeyHash)
        .update_columns([
            sign_in_throttle::Column::Failures,
            sign_in_throttle::Column::LastFailureAt,
            sign_in_throttle::Column::BlockedUntil,
        ])
        .to_owned();
    sign_in_throttle::Entity::insert(row)
        .on_conflict(newer)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// Forgets the failures of this key, after a success.
pub async fn clear(transaction: &Transaction, key: &TokenHash) -> Result<()> {
    sign_in_throttle::Entity::delete_by_id(key.to_vec())
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Removes throttles whose last failure is older than `before`; answers how many.
pub async fn remove_old(transaction: &Transaction, before: Instant) -> Result<u64> {
    let removed = sign_in_throttle::Entity::delete_many()
        .filter(sign_in_throttle::Column::LastFailureAt.lt(before.as_microseconds()))
        .exec(transaction.executor())
        .await?;
    Ok(removed.rows_affected)
}

fn read(row: sign_in_throttle::Model) -> Result<Throttle> {
    Ok(Throttle {
        failures: u32::try_from(row.failures).unwrap_or(0),
        last_failure_at: instant("sign_in_throttle", "last_failure_at", row.last_failure_at)?,
        blocked_until: instant("sign_in_throttle", "blocked_until", row.blocked_until)?,
    })
}
