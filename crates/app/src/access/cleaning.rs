//! Removing what has ended: sessions, links, counters of the throttle, answers kept for programs. They prove nothing; the journal does.

use store::access::{link, session, throttle};

use super::throttle::FORGET_SECONDS;
use crate::error::Result;
use crate::idempotency;
use crate::installation::App;
use crate::job::Lease;

/// Ended sessions and used links stay this long, for someone who asks what happened.
const KEPT_DAYS: i64 = 30;

/// How much was removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Ended sessions.
    pub sessions: u64,
    /// Expired links.
    pub links: u64,
    /// Answers kept for requests that are done once.
    pub requests: u64,
    /// Forgotten failures.
    pub throttles: u64,
}

/// Removes what ended long enough ago. For the job that does this every day.
pub async fn remove_expired(app: &App, lease: &Lease) -> Result<Removed> {
    let now = app.env().now();
    let kept = now.plus_seconds(-KEPT_DAYS * 24 * 60 * 60);
    app.store()
        .write_on_reserve(async |transaction| {
            lease.hold(app, &transaction).await?;
            Ok(Removed {
                sessions: session::remove_ended(&transaction, kept).await?,
                links: link::remove_expired(&transaction, kept).await?,
                requests: store::idempotency::remove_old(
                    &transaction,
                    now.plus_seconds(-idempotency::KEPT_SECONDS),
                )
                .await?,
                throttles: throttle::remove_old(&transaction, now.plus_seconds(-FORGET_SECONDS)).await?,
            })
        })
        .await
}
