//! How often a program or a session may ask the API: so many requests a minute each, saved up to a minute's worth. And how many streams may be
//! open at once, for one account and in all.
//!
//! Kept in memory on each node; the throttle of signing in is another thing, and rows.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
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

/// Streams open at once for one account: a page closes its own while nobody looks at it.
const STREAMS_OF_ACCOUNT: usize = 20;
/// Streams open at once in all.
const STREAMS: usize = 2_000;
/// How long whoever finds no place for a stream is asked to wait, in seconds.
const STREAM_WAIT: u64 = 15;

/// The limits of all senders.
#[derive(Debug)]
pub(crate) struct Limits {
    limiter: RateLimiter<Uuid, HashMapStateStore<Uuid>, DefaultClock>,
    streams: Arc<Mutex<HashMap<Uuid, usize>>>,
}

/// The place of an open stream, given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    streams: Arc<Mutex<HashMap<Uuid, usize>>>,
    account: Uuid,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
        let left = streams.get(&self.account).map_or(0, |open| open - 1);
        if left == 0 {
            streams.remove(&self.account);
        } else {
            streams.insert(self.account, left);
        }
    }
}

impl Limits {
    pub(crate) fn new(per_minute: Option<NonZeroU32>) -> Self {
        let quota = Quota::per_minute(per_minute.unwrap_or(DEFAULT_PER_MINUTE));
        Self {
            limiter: RateLimiter::hashmap(quota),
            streams: Arc::default(),
        }
    }

    /// A place for a stream of `actor`, or a refusal until one is free.
    pub(crate) fn open_stream(&self, actor: &Actor) -> Result<Place, Failure> {
        let Actor::User { account, .. } = actor else {
            return Err(Error::Unauthenticated.into());
        };
        let account = account.into_untyped_uuid();
        let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
        let of_account = streams.get(&account).copied().unwrap_or(0);
        if of_account >= STREAMS_OF_ACCOUNT || streams.values().sum::<usize>() >= STREAMS {
            return Err(Failure::TooMany(STREAM_WAIT));
        }
        streams.insert(account, of_account + 1);
        Ok(Place {
            streams: Arc::clone(&self.streams),
            account,
        })
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
