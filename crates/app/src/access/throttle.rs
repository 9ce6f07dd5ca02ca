//! The sign-in throttle: how long signing in waits after failures, for one account name and for one network.
//!
//! An attempt is counted before its password is looked at, so guesses made at the same moment are counted one by one.
//! A success takes its own count back: from the account name everything, from the network the one attempt, because a
//! whole hospital may sign in from one address. Only the hashes of names and addresses are kept.

use std::net::{IpAddr, Ipv6Addr};

use domain::time::Instant;
use store::access::TokenHash;
use store::access::throttle::Throttle;
use store::{Reader, Transaction};

use super::secret;
use crate::error::{Error, Result};

/// The first wait.
const FIRST_WAIT_SECONDS: i64 = 30;
/// No wait is longer: a forgotten password must not keep anybody from a night's work.
const LONGEST_WAIT_SECONDS: i64 = 15 * 60;
/// Failures older than this are forgotten.
pub(super) const FORGET_SECONDS: i64 = 24 * 60 * 60;
/// Failures of one account name that cost nothing.
const FREE_FOR_ACCOUNT: u32 = 5;
/// Failures from one network that cost nothing.
const FREE_FOR_NETWORK: u32 = 30;

/// The two counters an attempt falls under.
#[derive(Debug, Clone)]
pub(super) struct Counters {
    account: TokenHash,
    network: TokenHash,
}

impl Counters {
    /// The counters for an account name and the address the attempt comes from.
    pub(super) fn new(sign_in_name: &str, network: &str) -> Self {
        Self {
            account: secret::hash(&format!("account:{sign_in_name}")),
            network: secret::hash(&format!("network:{}", network_of(network))),
        }
    }

    /// [`Error::Throttled`] while either counter is closed.
    pub(super) async fn check(&self, reader: &Reader<'_>, now: Instant) -> Result<()> {
        for key in [&self.account, &self.network] {
            let throttle = store::access::throttle::fetch(reader, key).await?;
            if let Some(until) = throttle
                .map(|throttle| throttle.blocked_until)
                .filter(|until| *until > now)
            {
                return Err(Error::Throttled(until));
            }
        }
        Ok(())
    }

    /// Counts an attempt under both, as if it had failed.
    pub(super) async fn count(&self, transaction: &Transaction, now: Instant) -> Result<Counted> {
        self.check(&transaction.read(), now).await?;
        count_one(transaction, &self.account, FREE_FOR_ACCOUNT, now).await?;
        let network = count_one(transaction, &self.network, FREE_FOR_NETWORK, now).await?;
        Ok(Counted { network })
    }

    /// Takes the count of an attempt back that turned out right.
    pub(super) async fn forgive(
        &self,
        transaction: &Transaction,
        counted: Counted,
        now: Instant,
    ) -> Result<()> {
        store::access::throttle::clear(transaction, &self.account).await?;
        let network = store::access::throttle::fetch(&transaction.read(), &self.network).await?;
        let Some(network) = network else { return Ok(()) };
        let without = without_one(network, counted.network, now);
        Ok(store::access::throttle::put(transaction, &self.network, without).await?)
    }

    /// What has just closed, for the journal: `account` or `network`, with the failures so far.
    pub(super) async fn closed(&self, reader: &Reader<'_>, now: Instant) -> Result<Vec<Closed>> {
        let mut closed = Vec::new();
        for (what, key) in [("account", &self.account), ("network", &self.network)] {
            let throttle = store::access::throttle::fetch(reader, key).await?;
            if let Some(throttle) = throttle.filter(|throttle| throttle.blocked_until > now) {
                closed.push(Closed {
                    what,
                    failures: throttle.failures,
                    until: throttle.blocked_until,
                });
            }
        }
        Ok(closed)
    }
}

async fn count_one(transaction: &Transaction, key: &TokenHash, free: u32, now: Instant) -> Result<Throttle> {
    let before = store::access::throttle::fetch(&transaction.read(), key).await?;
    let after = after_failure(before, free, now);
    store::access::throttle::put(transaction, key, after).await?;
    Ok(after)
}

/// An attempt that was counted, as it left the counter of its network.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    network: Throttle,
}

/// A counter that closed.
#[derive(Debug, Clone, Copy, serde::Serialize)]
pub(super) struct Closed {
    what: &'static str,
    failures: u32,
    until: Instant,
}

/// The counter after one more failure at `now`.
fn after_failure(before: Option<Throttle>, free: u32, now: Instant) -> Throttle {
    let recent = before.filter(|before| now.seconds_since(before.last_failure_at) < FORGET_SECONDS);
    let failures = recent.map_or(0, |before| before.failures).saturating_add(1);
    Throttle {
        failures,
        last_failure_at: now,
        blocked_until: now.plus_seconds(wait_seconds(failures, free)),
    }
}

/// The network's counter with an attempt taken back that turned out right and left it as `counted`.
///
/// Where nobody else has tried since, it was open and is open again. Where others have, while the password was looked
/// at, theirs count on: they may have closed it.
fn without_one(counter: Throttle, counted: Throttle, now: Instant) -> Throttle {
    let failures = counter.failures.saturating_sub(1);
    let blocked_until = if counter == counted {
        now
    } else {
        let of_the_others = wait_seconds(failures, FREE_FOR_NETWORK);
        counter
            .last_failure_at
            .plus_seconds(of_the_others)
            .min(counter.blocked_until)
    };
    Throttle {
        failures,
        blocked_until,
        ..counter
    }
}

/// How long to wait after so many failures: nothing for the free ones, then 30 s doubling up to 15 min.
fn wait_seconds(failures: u32, free: u32) -> i64 {
    match failures.saturating_sub(free) {
        0 => 0,
        paid => FIRST_WAIT_SECONDS
            .saturating_mul(1 << (paid - 1).min(10))
            .min(LONGEST_WAIT_SECONDS),
    }
}

/// The network of an address: IPv4 as it is; of IPv6 the first 64 bits, because the rest is one machine's to choose.
fn network_of(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Instant {
        "2026-11-23T07:00:00Z".parse().unwrap()
    }

    #[test]
    fn five_failures_cost_nothing_and_then_the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (1..=12)
            .map(|failures| wait_seconds(failures, FREE_FOR_ACCOUNT))
            .collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]);
        assert_eq!(wait_seconds(u32::MAX, FREE_FOR_ACCOUNT), LONGEST_WAIT_SECONDS);
    }

    #[test]
    fn failures_of_the_day_before_are_forgotten() {
        let old = Throttle {
            failures: 9,
            last_failure_at: start(),
            blocked_until: start(),
        };
        assert_eq!(
            after_failure(Some(old), FREE_FOR_ACCOUNT, start().plus_seconds(60)).failures,
            10
        );
        assert_eq!(
            after_failure(Some(old), FREE_FOR_ACCOUNT, start().plus_seconds(FORGET_SECONDS)).failures,
            1
        );
    }

    #[test]
    fn a_success_takes_back_only_its_own_attempt_from_the_network() {
        let counter = after_failure(None, FREE_FOR_NETWORK, start());
        let counter = after_failure(Some(counter), FREE_FOR_NETWORK, start());
        assert_eq!(without_one(counter, counter, start()).failures, 1);
    }

    #[test]
    fn a_success_opens_no_network_that_others_closed_meanwhile() {
        let failed = |failures| Throttle {
            failures,
            last_failure_at: start(),
            blocked_until: start().plus_seconds(wait_seconds(failures, FREE_FOR_NETWORK)),
        };
        let (counted, later) = (failed(30), start().plus_seconds(1));
        let open = without_one(failed(31), counted, later);
        assert!(open.blocked_until <= later, "thirty failures are free: {open:?}");
        let closed = without_one(failed(33), counted, later);
        assert_eq!(closed.blocked_until, start().plus_seconds(60), "{closed:?}");
        let own = failed(36);
        assert_eq!(
            without_one(own, own, later).blocked_until,
            later,
            "closed by the attempt itself"
        );
    }

    #[test]
    fn addresses_of_one_ipv6_network_count_together_and_mapped_ones_as_what_they_are() {
        assert_eq!(
            network_of("2001:db8:1:2:aaaa::1"),
            network_of("2001:db8:1:2:bbbb::9")
        );
        assert_ne!(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
        assert_eq!(network_of("::ffff:192.0.2.7"), "192.0.2.7");
    }
}
