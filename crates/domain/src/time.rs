//! Instants as the database keeps them: microseconds since 1970-01-01T00:00:00Z in an `i64`.
//!
//! Calendar arithmetic (days, months, time zones, daylight saving) is jiff's; this is only the value that is
//! stored, compared and printed in UTC.

use std::fmt;
use std::str::FromStr;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use serde::{Deserialize, Serialize};

/// A point in time, in whole microseconds since the Unix epoch, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Instant(i64);

impl Instant {
    /// The instant `microseconds` after the Unix epoch, or `None` outside the years jiff can print (-9999 to 9999).
    pub fn from_microseconds(microseconds: i64) -> Option<Self> {
        Timestamp::from_microsecond(microseconds)
            .ok()
            .map(|_| Self(microseconds))
    }

    /// Microseconds since the Unix epoch.
    pub fn as_microseconds(self) -> i64 {
        self.0
    }

    /// The same instant as jiff's type, for calendar arithmetic and formatting.
    pub fn timestamp(self) -> Timestamp {
        // Every constructor checks the range, so the fallback is never taken.
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The same instant on the wall clock of `zone`.
    pub fn in_zone(self, zone: &TimeZone) -> ZonedDateTime {
        self.timestamp().to_zoned_datetime(zone.clone())
    }

    /// The instant `seconds` later (or earlier, when negative), held at the ends of the calendar.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let moved = self.0.saturating_add(seconds.saturating_mul(1_000_000));
        Self(moved.clamp(Timestamp::MIN.as_microsecond(), Timestamp::MAX.as_microsecond()))
    }

    /// Whole seconds from `earlier` to this instant, negative when `earlier` is the later one.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / 1_000_000
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(formatter)
    }
}

impl FromStr for Instant {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Timestamp>().map(Self::from)
    }
}

impl Serialize for Instant {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_prints_and_reads_back_to_the_microsecond() {
        let instant: Instant = "2026-10-25T00:30:00.123456Z".parse().unwrap();
        assert_eq!(instant.to_string(), "2026-10-25T00:30:00.123456Z");
        assert_eq!(instant.to_string().parse::<Instant>().unwrap(), instant);
    }

    #[test]
    fn an_instant_outside_the_calendar_is_refused() {
        assert_eq!(Instant::from_microseconds(i64::MAX), None);
        assert!(Instant::from_microseconds(0).is_some());
    }
}
