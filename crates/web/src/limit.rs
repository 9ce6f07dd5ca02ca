//! How often a program or a session may ask the API: so many requests a minute each, saved up to a minute's worth.
//!
//! Kept in memory on each node; the throttle of signing in is another thing, and rows.

use std::num::NonZeroU32;
use std::time::Duration;

use app::Error;
use domain::access::Actor;
use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use crate::error::Failure;

/// Requests a minute unless the operator says otherwise.
const DEFAULT_PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(1_199);
/// Beyond so many senders those that have been quiet are forgotten.
const REMEMBERED: usize = 4_096;

/// The limits of all senders.
#[derive(Debug)]
pub(crate) struct Limits {
    limiter: RateLimiter<Uuid, HashMapStateStore<Uuid>, DefaultClock>,
}

impl Limits {
    pub(crate) fn new(per_minute: Option<NonZeroU32>) -> Self {
        let quota = Quota::per_minute(per_minute.unwrap_or(DEFAULT_PER_MINUTE));
        Self {
            limiter: RateLimiter::hashmap(quota),
        }
    }

    /// Counts a request of `actor`, or refuses it until there is room again.
    pub(crate) fn count(&self, actor: &Actor) -> Result<(), Failure> {
        let sender = match actor {
            Actor::User { session, .. } => session.into_untyped_uuid(),
            Actor::Token { token, .. } => token.into_untyped_uuid(),
            _ => return Err(Error::Unauthenticated.into()),
        };
        if self.limiter.len() > REMEMBERED {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&sender).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            Failure::TooMany(whole_seconds(wait))
        })
    }
}

fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_second_is_waited_for_as_a_whole_one() {
        assert_eq!(whole_seconds(Duration::from_millis(1)), 1);
        assert_eq!(whole_seconds(Duration::from_secs(2)), 2);
    }
}
