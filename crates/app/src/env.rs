//! The environment of a use case: clock, randomness, identifiers.
//!
//! They enter the program here and nowhere else, so that a test can hold the clock still and know every identifier
//! beforehand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use newtype_uuid::{GenericUuid, TypedUuid, TypedUuidKind};
use uuid::Uuid;

/// Clock, randomness and identifiers. Cheap to clone.
#[derive(Clone)]
pub struct Env {
    source: Arc<dyn Source>,
}

/// Where time and randomness come from.
trait Source: Send + Sync {
    /// Microseconds since the Unix epoch.
    fn microseconds(&self) -> i64;
    /// Fills `bytes` with randomness fit for keys.
    fn fill(&self, bytes: &mut [u8]);
    /// A new identifier, later ones sorting after earlier ones.
    fn uuid(&self) -> Uuid;
}

impl std::fmt::Debug for Env {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Env").finish_non_exhaustive()
    }
}

impl Env {
    /// The machine's clock and randomness.
    pub fn system() -> Self {
        Self {
            source: Arc::new(System),
        }
    }

    /// A clock that stands at `now` until moved, and randomness that is the same in every run. For tests.
    pub fn fixed(now: Instant) -> (Self, FixedClock) {
        let clock = FixedClock(Arc::new(AtomicI64::new(now.as_microseconds())));
        let fixed = Fixed {
            clock: clock.clone(),
            counter: AtomicU64::new(1),
        };
        (
            Self {
                source: Arc::new(fixed),
            },
            clock,
        )
    }

    /// Now.
    pub fn now(&self) -> Instant {
        // Clocks of machines lie within the calendar; one that does not is read as the epoch.
        Instant::from_microseconds(self.source.microseconds())
            .unwrap_or(Instant::from(jiff::Timestamp::UNIX_EPOCH))
    }

    /// Today in `zone`.
    pub fn today(&self, zone: &TimeZone) -> Date {
        self.now().in_zone(zone).date()
    }

    /// A new identifier.
    pub fn id<K: TypedUuidKind>(&self) -> TypedUuid<K> {
        TypedUuid::from_untyped_uuid(self.source.uuid())
    }

    /// Fresh random bytes, fit for keys, salts and tokens.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.source.fill(&mut bytes);
        bytes
    }
}

struct System;

impl Source for System {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn microseconds(&self) -> i64 {
        jiff::Timestamp::now().as_microsecond()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the system for randomness"
    )]
    #[expect(
        clippy::expect_used,
        reason = "without randomness no key, salt or token may be made"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that makes identifiers")]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// The clock of [`Env::fixed`].
#[derive(Debug, Clone)]
pub struct FixedClock(Arc<AtomicI64>);

impl FixedClock {
    /// Moves the clock to `now`.
    pub fn set(&self, now: Instant) {
        self.0.store(now.as_microseconds(), Ordering::Relaxed);
    }

    /// Moves the clock on by `seconds`.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }
}

struct Fixed {
    clock: FixedClock,
    counter: AtomicU64,
}

impl Fixed {
    fn next(&self) -> u64 {
        self.counter.fetch_add(1, Ordering::Relaxed)
    }
}

impl Source for Fixed {
    fn microseconds(&self) -> i64 {
        self.clock.0.load(Ordering::Relaxed)
    }

    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(32) {
            let digest = <sha2::Sha256 as sha2::Digest>::digest(self.next().to_be_bytes());
            part.copy_from_slice(&digest[..part.len()]);
        }
    }

    fn uuid(&self) -> Uuid {
        let milliseconds = self.microseconds().unsigned_abs() / 1_000;
        let counter = self.next().to_be_bytes();
        let mut random = [0; 10];
        random[2..].copy_from_slice(&counter);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use domain::id::AssetIdKind;

    use super::*;

    #[test]
    fn later_identifiers_sort_after_earlier_ones() {
        let (env, clock) = Env::fixed("2026-11-23T08:00:00Z".parse().unwrap());
        let first = env.id::<AssetIdKind>();
        let second = env.id::<AssetIdKind>();
        clock.advance(1);
        let third = env.id::<AssetIdKind>();
        assert!(first < second && second < third);
    }

    #[test]
    fn random_bytes_differ_from_call_to_call() {
        let (env, _) = Env::fixed("2026-11-23T08:00:00Z".parse().unwrap());
        assert_ne!(env.random::<32>(), env.random::<32>());
        assert_ne!(Env::system().random::<32>(), Env::system().random::<32>());
    }
}
