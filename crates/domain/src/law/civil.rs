//! A time as somebody typed it, and what it can mean on the clock of a place.
//!
//! Twice a year a clock on the wall is no answer: an hour is passed over in spring, and lived through twice in autumn. Such a
//! time is asked back with both readings instead of being taken for one in silence.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};

use crate::time::Instant;

/// What a typed time can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// One moment.
    Once(Instant),
    /// Two: the clock was put back over it. The earlier is the stricter one, and taken until somebody says which.
    Twice {
        /// On the first pass.
        earlier: Instant,
        /// On the second.
        later: Instant,
    },
    /// None: the clock was put forward over it.
    Never {
        /// The last whole minute before.
        before: Instant,
        /// The first after.
        after: Instant,
    },
}

/// Why something is no time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoTime {
    /// It is written in another way.
    #[error(
        "\"{0}\" is no time; one is written 2026-10-24T22:30, with +03:00 or [Europe/Bucharest] behind it, or Z"
    )]
    Unreadable(String),
    /// The offset is not that of the place at that time.
    #[error("{0}")]
    Contradiction(String),
}

/// What `text` means on the clock of `zone`. A time with an offset or with `Z` is a moment everywhere; a day alone is its first
/// moment, which is the stricter reading; what names its own zone in brackets is read there.
///
/// ```
/// use domain::law::{Reading, read_time};
/// use jiff::tz::TimeZone;
///
/// let berlin = TimeZone::get("Europe/Berlin").unwrap();
/// assert!(matches!(read_time("2026-10-25T02:30", &berlin), Ok(Reading::Twice { .. })));
/// assert!(matches!(read_time("2026-10-25T02:30+01:00", &berlin), Ok(Reading::Once(_))));
/// assert!(matches!(read_time("2026-03-29T02:30", &berlin), Ok(Reading::Never { .. })));
/// ```
///
/// # Errors
///
/// If it is no time.
pub fn read_time(text: &str, zone: &TimeZone) -> Result<Reading, NoTime> {
    let text = text.trim();
    let unreadable = || NoTime::Unreadable(text.chars().take(60).collect());
    if text.len() > 80 {
        return Err(unreadable());
    }
    if let Some((local, named)) = text.strip_suffix(']').and_then(|text| text.split_once('[')) {
        let named = TimeZone::get(named).map_err(|_| unreadable())?;
        return match local.parse::<Timestamp>() {
            Ok(moment) => in_its_zone(local, moment, &named),
            Err(_) => read_time(local, &named),
        };
    }
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(Reading::Once(moment.into()));
    }
    if text.len() == 10 {
        let day: Date = text.parse().map_err(|_| unreadable())?;
        return on_the_wall(day.at(0, 0, 0, 0), zone).ok_or_else(unreadable);
    }
    let local: DateTime = text.replacen(' ', "T", 1).parse().map_err(|_| unreadable())?;
    on_the_wall(local, zone).ok_or_else(unreadable)
}

/// A time that says its offset and its zone: they must agree.
fn in_its_zone(local: &str, moment: Timestamp, zone: &TimeZone) -> Result<Reading, NoTime> {
    let shown = moment.to_zoned_datetime(zone.clone());
    let said: Option<DateTime> = local.parse().ok();
    match said {
        Some(said) if !local.ends_with(['Z', 'z']) && said != shown.datetime() => {
            Err(NoTime::Contradiction(format!(
                "\"{local}\" has another offset than its zone at that time, where it would be {}",
                shown.strftime("%Y-%m-%dT%H:%M:%S%:z")
            )))
        }
        _ => Ok(Reading::Once(moment.into())),
    }
}

/// What a time on the wall means; none outside the calendar.
pub(super) fn on_the_wall(local: DateTime, zone: &TimeZone) -> Option<Reading> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    Some(match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => Reading::Once(ambiguous.compatible().ok()?.into()),
        AmbiguousOffset::Fold { .. } => Reading::Twice {
            earlier: ambiguous.earlier().ok()?.into(),
            later: ambiguous.later().ok()?.into(),
        },
        AmbiguousOffset::Gap { .. } => {
            // The moment at which the clock is put forward: what follows any moment before it.
            let earlier = ambiguous.earlier().ok()?;
            let transition = zone.following(earlier).next()?.timestamp();
            let after = Instant::from(transition);
            Reading::Never {
                before: after.plus_seconds(-60),
                after,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, zone: &str) -> Reading {
        read_time(text, &TimeZone::get(zone).unwrap()).unwrap()
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// Case 1 of the forty.
    #[test]
    fn case_1_a_time_that_exists_twice_has_both_readings_the_earlier_first() {
        let twice = Reading::Twice {
            earlier: at("2026-10-25T00:30:00Z"),
            later: at("2026-10-25T01:30:00Z"),
        };
        assert_eq!(read("2026-10-25T02:30", "Europe/Berlin"), twice);
        assert_eq!(
            read("2026-10-25T02:30+01:00", "Europe/Berlin"),
            Reading::Once(at("2026-10-25T01:30:00Z"))
        );
    }

    /// Case 2 of the forty.
    #[test]
    fn case_2_a_time_that_does_not_exist_offers_its_two_neighbours() {
        let never = Reading::Never {
            before: at("2026-03-29T00:59:00Z"),
            after: at("2026-03-29T01:00:00Z"),
        };
        assert_eq!(read("2026-03-29T02:30", "Europe/Berlin"), never);
        assert_eq!(read("2026-03-29 02:00", "Europe/Berlin"), never);
        assert_eq!(
            read("2026-03-29T03:00", "Europe/Berlin"),
            Reading::Once(at("2026-03-29T01:00:00Z"))
        );
    }

    #[test]
    fn a_day_is_its_first_moment_and_a_zone_in_brackets_is_read_there() {
        assert_eq!(
            read("2027-01-31", "Europe/Madrid"),
            Reading::Once(at("2027-01-30T23:00:00Z"))
        );
        let bucharest = Reading::Once(at("2026-10-24T19:30:00Z"));
        assert_eq!(
            read("2026-10-24T22:30[Europe/Bucharest]", "Europe/Berlin"),
            bucharest
        );
        assert_eq!(
            read("2026-10-24T22:30+03:00[Europe/Bucharest]", "Europe/Berlin"),
            bucharest
        );
        assert_eq!(read("2026-10-24T19:30Z", "Europe/Berlin"), bucharest);
    }

    #[test]
    fn an_offset_that_is_not_that_of_the_zone_is_refused() {
        let zone = TimeZone::get("Europe/Bucharest").unwrap();
        let wrong = read_time("2026-10-24T22:30+02:00[Europe/Bucharest]", &zone).unwrap_err();
        assert!(matches!(wrong, NoTime::Contradiction(_)), "{wrong}");
        for text in [
            "",
            "tomorrow",
            "2026-02-30T10:00",
            "10:00",
            "2026-10-24T22:30[Nowhere]",
        ] {
            assert!(read_time(text, &zone).is_err(), "{text}");
        }
    }
}
