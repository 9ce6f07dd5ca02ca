//! The days of a description, moved so that they lie as far from today as they lay from the day it was written for: a contract
//! that runs out in a month does so whenever the demo is filled.

use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Unit};

use crate::error::{Error, Result};

/// From the days of a description to those of the demo.
pub(super) struct Days {
    later: Span,
    zone: TimeZone,
}

impl Days {
    /// Moves what was true on `as_of` to `today`, in the time zone of the institution.
    pub(super) fn new(as_of: Date, today: Date, zone: TimeZone) -> Result<Self> {
        let later = as_of.until((Unit::Day, today)).map_err(moved_too_far)?;
        Ok(Self { later, zone })
    }

    /// The day in the demo, as forms take it; empty where the description has none.
    pub(super) fn moved(&self, day: Option<&str>) -> Result<String> {
        let Some(day) = day else {
            return Ok(String::new());
        };
        Ok(self.day(day)?.to_string())
    }

    /// Ten in the morning of the day in the demo.
    pub(super) fn morning(&self, day: &str) -> Result<Instant> {
        let morning = self.day(day)?.at(10, 0, 0, 0);
        let morning = morning
            .to_zoned_datetime(self.zone.clone())
            .map_err(moved_too_far)?;
        Ok(Instant::from(morning.timestamp()))
    }

    /// The day in the demo.
    pub(super) fn day(&self, day: &str) -> Result<Date> {
        let day = day.parse::<Date>().map_err(moved_too_far)?;
        day.checked_add(self.later).map_err(moved_too_far)
    }
}

fn moved_too_far(error: jiff::Error) -> Error {
    Error::internal("a day of the demo cannot be moved", error)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_keeps_its_distance_from_today_over_the_end_of_a_year_and_the_change_of_the_clock() {
        let zone = TimeZone::get("Europe/Bucharest").unwrap();
        let days = Days::new(date(2026, 11, 27), date(2027, 4, 1), zone).unwrap();
        assert_eq!(days.moved(Some("2026-11-27")).unwrap(), "2027-04-01");
        assert_eq!(days.moved(Some("2026-12-31")).unwrap(), "2027-05-05");
        assert_eq!(days.moved(None).unwrap(), "");
        assert_eq!(
            days.morning("2026-11-26").unwrap(),
            "2027-03-31T07:00:00Z".parse().unwrap()
        );
    }
}
