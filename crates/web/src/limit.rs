//! How often a program or a session may ask the API, a tool may send alerts, reports come from posters, and somebody outside may look at an
//! incident: so many each, and some saved up.
//! And how many streams may be open at once, for one account and in all.
//!
//! Kept in memory on each node; the throttle of signing in is another thing, and rows.

use std::collections::HashMap;
use std::net::Ipv6Addr;
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
/// How many deliveries a tool may send a minute, saved up to a minute's worth: ten a second, each with up to a thousand alerts.
const DELIVERIES_PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(599);
/// How many reports one address may send at once, and one more every ten seconds. A hospital has one address for all its wards: in the first
/// quarter of an hour of an outage forty wards may report, and all of them must get through.
const REPORTS_BY_ADDRESS: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);
/// How often one address may send another report.
const ADDRESS_REFILL: Duration = Duration::from_secs(10);
/// How many reports a code takes at once, and one more every second, from wherever they come: ten times what one address may send, so that
/// whoever floods from a few addresses does not use up what the others have.
const REPORTS_BY_CODE: NonZeroU32 = NonZeroU32::MIN.saturating_add(599);
/// How often a code takes another report.
const CODE_REFILL: Duration = Duration::from_secs(1);
/// How often one address may open links to incidents at once, and one more every two seconds: a crisis room behind one address reads along,
/// and whoever tries addresses out gets nowhere.
const LOOKS_BY_ADDRESS: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);
/// How often one address may look again.
const LOOK_REFILL: Duration = Duration::from_secs(2);
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
    limiter: Limiter<Uuid>,
    deliveries: Limiter<Uuid>,
    reports_by_address: Limiter<String>,
    reports_by_code: Limiter<String>,
    looks: Limiter<String>,
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

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock>;

impl Limits {
    pub(crate) fn new(per_minute: Option<NonZeroU32>) -> Self {
        let quota = Quota::per_minute(per_minute.unwrap_or(DEFAULT_PER_MINUTE));
        Self {
            limiter: RateLimiter::hashmap(quota),
            deliveries: RateLimiter::hashmap(Quota::per_minute(DELIVERIES_PER_MINUTE)),
            reports_by_address: RateLimiter::hashmap(every(ADDRESS_REFILL, REPORTS_BY_ADDRESS)),
            reports_by_code: RateLimiter::hashmap(every(CODE_REFILL, REPORTS_BY_CODE)),
            looks: RateLimiter::hashmap(every(LOOK_REFILL, LOOKS_BY_ADDRESS)),
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
        check(&self.limiter, &sender)
    }

    /// Counts a delivery of a tool whose signature was right: what anybody else sends uses up nothing of it.
    pub(crate) fn count_delivery(&self, source: Uuid) -> Result<(), Failure> {
        check(&self.deliveries, &source)
    }

    /// Counts a report from a poster, by the address it comes from and by its code.
    pub(crate) fn count_report(&self, address: &str, code: &str) -> Result<(), Failure> {
        check(&self.reports_by_address, &network_of(address))?;
        check(&self.reports_by_code, &code.to_owned())
    }

    /// Counts a report of somebody who is signed in and says what she sees herself, by her account.
    pub(crate) fn count_own_report(&self, actor: &Actor) -> Result<(), Failure> {
        check(&self.reports_by_address, &actor.reference().to_string())
    }

    /// Counts that somebody outside opens a link, by the address it comes from; whether there is such a link plays no part.
    pub(crate) fn count_look(&self, address: &str) -> Result<(), Failure> {
        check(&self.looks, &network_of(address))
    }
}

/// The network of a sender: of IPv6 its first half, because whoever has one address there has all of that half.
fn network_of(address: &str) -> String {
    match address.parse::<Ipv6Addr>() {
        Ok(address) if address.to_ipv4_mapped().is_none() => {
            Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).to_string()
        }
        _ => address.to_owned(),
    }
}

/// So many at once, and another after each `refill`.
fn every(refill: Duration, at_once: NonZeroU32) -> Quota {
    let minute = Quota::per_minute(at_once);
    Quota::with_period(refill).map_or(minute, |quota| quota.allow_burst(at_once))
}

fn check<K: Clone + Eq + std::hash::Hash>(limiter: &Limiter<K>, key: &K) -> Result<(), Failure> {
    if limiter.len() > REMEMBERED {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|refused| {
        let wait = refused.wait_time_from(DefaultClock::default().now());
        Failure::TooMany(whole_seconds(wait))
    })
}

fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_wards_behind_one_address_get_through_and_a_flood_leaves_room_for_another() {
        let limits = Limits::new(None);
        let taken = (0..200)
            .filter(|_| limits.count_report("10.0.0.1", "code").is_ok())
            .count();
        assert!((40..=62).contains(&taken), "{taken}");
        assert!(limits.count_report("10.0.0.2", "code").is_ok());
    }

    #[test]
    fn all_addresses_of_one_network_of_ipv6_are_one_sender() {
        assert_eq!(
            network_of("2001:db8:0:7:1::2"),
            network_of("2001:db8:0:7:ffff::9")
        );
        assert_ne!(network_of("2001:db8:0:7::1"), network_of("2001:db8:0:8::1"));
        assert_ne!(network_of("::ffff:10.0.0.1"), network_of("::ffff:10.0.0.2"));
        assert_eq!(network_of("10.0.0.1"), "10.0.0.1");
    }

    #[test]
    fn a_part_of_a_second_is_waited_for_as_a_whole_one() {
        assert_eq!(whole_seconds(Duration::from_millis(1)), 1);
        assert_eq!(whole_seconds(Duration::from_secs(2)), 2);
    }
}
