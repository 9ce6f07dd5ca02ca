//! Times as alerts write them.
//!
//! What states no offset is read in the zone of the arrival, and says so. A time without a year is the one nearest before the arrival, with a day of
//! grace for clocks that run ahead.

use domain::time::Instant;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{Arrival, Moment, ZoneReading};

/// Times with an offset.
const WITH_OFFSET: [&str; 3] = [
    "%Y-%m-%dT%H:%M:%S%.f%z",
    "%Y-%m-%d %H:%M:%S%.f %z",
    "%b %d %Y %H:%M:%S%.f %z",
];
/// Times with a year and no offset.
const WITH_YEAR: [&str; 4] = [
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y/%m/%d %H:%M:%S%.f",
    "%b %d %Y %H:%M:%S%.f",
];
/// A time of RFC 3164, with the year put before it.
const WITHOUT_YEAR: &str = "%Y %b %d %H:%M:%S%.f";
/// The longest time that is looked at, in bytes.
const MAX_TIME_BYTES: usize = 64;

/// The moment that `text` names, or none.
pub(crate) fn read(text: &str, arrival: Arrival<'_>) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_TIME_BYTES {
        return None;
    }
    let stated = |timestamp: Timestamp| Moment {
        at: timestamp.into(),
        reading: ZoneReading::Stated,
    };
    if let Some(timestamp) = from_epoch(text).or_else(|| with_offset(text)) {
        return Some(stated(timestamp));
    }
    if let Some((civil, zone)) = with_zone_name(text) {
        return civil
            .to_zoned_datetime(zone)
            .ok()
            .map(|zoned| stated(zoned.timestamp()));
    }
    if let Some(civil) = with_year(text) {
        return assumed(civil, arrival, ZoneReading::ZoneAssumed);
    }
    without_year(text, arrival)
}

/// Seconds, milliseconds or microseconds since 1970, told apart by their number of digits.
fn from_epoch(text: &str) -> Option<Timestamp> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match whole.len() {
        9 | 10 => Timestamp::from_second(number).ok(),
        12 | 13 => Timestamp::from_millisecond(number).ok(),
        16 => Timestamp::from_microsecond(number).ok(),
        _ => None,
    }
}

fn with_offset(text: &str) -> Option<Timestamp> {
    if let Ok(timestamp) = text.parse() {
        return Some(timestamp);
    }
    WITH_OFFSET
        .iter()
        .find_map(|form| strtime::parse(form, text).ok()?.to_timestamp().ok())
}

/// `Nov 14 2026 08:15:00 CET`: only names that are zones, not the letters a country uses for its summer.
fn with_zone_name(text: &str) -> Option<(DateTime, TimeZone)> {
    let (civil, name) = text.rsplit_once(' ')?;
    let zone = match name {
        "UTC" | "GMT" | "Z" => TimeZone::UTC,
        name if name.starts_with(|c: char| c.is_ascii_uppercase()) => TimeZone::get(name).ok()?,
        _ => return None,
    };
    Some((with_year(civil)?, zone))
}

fn with_year(text: &str) -> Option<DateTime> {
    WITH_YEAR
        .iter()
        .find_map(|form| strtime::parse(form, text).ok()?.to_datetime().ok())
}

fn without_year(text: &str, arrival: Arrival<'_>) -> Option<Moment> {
    let received = arrival.received_at.in_zone(arrival.zone).datetime();
    let latest = received.checked_add(1.day()).ok()?;
    let year = received.year();
    let read = |year: i16| {
        let text = format!("{year} {text}");
        strtime::parse(WITHOUT_YEAR, &text).ok()?.to_datetime().ok()
    };
    // The last day of February is not in every year.
    let years = [year + 1, year, year - 1, year - 2, year - 3, year - 4];
    let civil = years
        .into_iter()
        .filter_map(read)
        .find(|civil| *civil <= latest)?;
    assumed(civil, arrival, ZoneReading::YearAssumed)
}

fn assumed(civil: DateTime, arrival: Arrival<'_>, reading: ZoneReading) -> Option<Moment> {
    let zoned = civil.to_zoned_datetime(arrival.zone.clone()).ok()?;
    Some(Moment {
        at: Instant::from(zoned.timestamp()),
        reading,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Bucharest").unwrap();
        let arrival = Arrival {
            received_at: "2027-01-01T06:00:00Z".parse().unwrap(),
            zone: &zone,
        };
        read(text, arrival).map(|moment| format!("{} {}", moment.at, moment.reading.name()))
    }

    #[test]
    fn every_form_is_read_with_what_it_states() {
        for (text, wanted) in [
            ("2026-11-14T08:15:00.123+0000", "2026-11-14T08:15:00.123Z stated"),
            ("2026-11-14T08:15:00+02:00", "2026-11-14T06:15:00Z stated"),
            ("2026-11-14T08:15:00Z", "2026-11-14T08:15:00Z stated"),
            ("1794643200000", "2026-11-14T08:00:00Z stated"),
            ("1794643200", "2026-11-14T08:00:00Z stated"),
            ("1794643200.25", "2026-11-14T08:00:00Z stated"),
            ("Nov 14 2026 08:15:00", "2026-11-14T06:15:00Z zone_assumed"),
            ("Nov 14 2026 08:15:00.500 UTC", "2026-11-14T08:15:00.5Z stated"),
            ("2026-11-14 08:15:00", "2026-11-14T06:15:00Z zone_assumed"),
            ("Nov 14 08:15:00", "2026-11-14T06:15:00Z year_assumed"),
            ("Dec 31 23:59:59", "2026-12-31T21:59:59Z year_assumed"),
            ("Jan  1 07:00:00", "2027-01-01T05:00:00Z year_assumed"),
            ("Jan  2 07:00:00", "2027-01-02T05:00:00Z year_assumed"),
            ("Jan  5 07:00:00", "2026-01-05T05:00:00Z year_assumed"),
            ("Feb 29 07:00:00", "2024-02-29T05:00:00Z year_assumed"),
        ] {
            assert_eq!(told(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "yesterday",
            "14",
            "2026-13-01T00:00:00Z",
            "Foo 14 08:15:00",
            "99999999999999999999",
            &"1".repeat(500),
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
