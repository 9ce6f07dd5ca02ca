//! Public holidays by country and part of the country: which days do not count as working days somewhere.
//!
//! A calendar says of a year it does not cover that it does not know: a missing holiday and a missing year are two
//! things, and a deadline reckoned over the second would be wrong. What follows from a holiday is none of its business.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One public holiday.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// The part of the country that keeps it, as the calendar writes it (mostly the code of ISO 3166-2 without the
    /// country); empty where the whole country does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subdivision: String,
    /// What it is called.
    pub name: String,
}

/// Whether a day is a public holiday somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff<'a> {
    /// It is.
    Yes(&'a Holiday),
    /// It is none.
    No,
    /// The calendar does not cover that country in that year.
    Unknown,
}

/// The public holidays of several countries.
///
/// ```
/// use domain::holiday::{Calendar, DayOff, Holiday};
/// use jiff::civil::date;
///
/// let epiphany = Holiday { date: date(2026, 1, 6), subdivision: "BY".to_owned(), name: "Epiphany".to_owned() };
/// let calendar = Calendar::new([("DE".to_owned(), epiphany.clone())]);
/// assert_eq!(calendar.day_off("DE", "BY", date(2026, 1, 6)), DayOff::Yes(&epiphany));
/// assert_eq!(calendar.day_off("DE", "HH", date(2026, 1, 6)), DayOff::No);
/// assert_eq!(calendar.day_off("DE", "BY", date(2027, 1, 6)), DayOff::Unknown);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    countries: BTreeMap<String, Vec<Holiday>>,
}

impl Calendar {
    /// The calendar of these holidays, each with the code of its country.
    pub fn new(holidays: impl IntoIterator<Item = (String, Holiday)>) -> Self {
        let mut countries: BTreeMap<String, Vec<Holiday>> = BTreeMap::new();
        for (country, holiday) in holidays {
            countries.entry(country).or_default().push(holiday);
        }
        for holidays in countries.values_mut() {
            holidays.sort();
            holidays.dedup();
        }
        Self { countries }
    }

    /// Whether a day is a holiday in a part of a country; an empty `subdivision` asks about the whole country.
    pub fn day_off(&self, country: &str, subdivision: &str, day: Date) -> DayOff<'_> {
        let Some(holidays) = self.countries.get(country) else {
            return DayOff::Unknown;
        };
        let from = holidays.partition_point(|holiday| holiday.date < day);
        let on_the_day = holidays
            .iter()
            .skip(from)
            .take_while(|holiday| holiday.date == day);
        let kept = |holiday: &&Holiday| holiday.subdivision.is_empty() || holiday.subdivision == subdivision;
        match on_the_day.clone().find(kept) {
            Some(holiday) => DayOff::Yes(holiday),
            None if holidays.iter().any(|holiday| holiday.date.year() == day.year()) => DayOff::No,
            None => DayOff::Unknown,
        }
    }

    /// The countries it covers, in order of code.
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.countries.keys().map(String::as_str)
    }

    /// How many holidays it holds.
    pub fn len(&self) -> usize {
        self.countries.values().map(Vec::len).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.countries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn holiday(subdivision: &str) -> Holiday {
        Holiday {
            date: date(2026, 5, 1),
            subdivision: subdivision.to_owned(),
            name: "Labour Day".to_owned(),
        }
    }

    #[test]
    fn a_day_kept_by_the_whole_country_is_kept_in_each_part() {
        let calendar = Calendar::new([("AT".to_owned(), holiday(""))]);
        assert_eq!(
            calendar.day_off("AT", "9", date(2026, 5, 1)),
            DayOff::Yes(&holiday(""))
        );
        assert_eq!(calendar.day_off("AT", "9", date(2026, 5, 2)), DayOff::No);
    }

    #[test]
    fn a_day_kept_by_a_part_alone_is_none_of_the_whole() {
        let calendar = Calendar::new([("AT".to_owned(), holiday("9"))]);
        assert_eq!(calendar.day_off("AT", "", date(2026, 5, 1)), DayOff::No);
    }

    #[test]
    fn of_a_country_or_a_year_it_does_not_cover_nothing_is_known() {
        let calendar = Calendar::new([("AT".to_owned(), holiday(""))]);
        assert_eq!(calendar.day_off("RO", "", date(2026, 5, 1)), DayOff::Unknown);
        assert_eq!(calendar.day_off("AT", "", date(2031, 5, 1)), DayOff::Unknown);
    }

    #[test]
    fn the_same_line_twice_is_one_holiday() {
        let calendar = Calendar::new([("AT".to_owned(), holiday("")), ("AT".to_owned(), holiday(""))]);
        assert_eq!(calendar.len(), 1);
    }
}
