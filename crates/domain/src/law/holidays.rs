//! Public holidays that a whole country keeps, worked out from rules, so that terms are right without any feed.
//!
//! A calendar that a house loads (see [`crate::holiday`]) goes before the rules, for the years it covers. Of years that neither
//! covers nothing is said: a term reckoned over them is not known either.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;

use crate::holiday::{Calendar, DayOff};

/// Which Easter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Church {
    Western,
    Eastern,
}

/// To which day a holiday on a weekend is kept besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Substitute {
    Monday,
    Tuesday,
}

/// One rule of the table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    name: String,
    countries: Vec<String>,
    #[serde(default)]
    day: Option<String>,
    #[serde(default)]
    easter: Option<i32>,
    #[serde(default)]
    church: Option<Church>,
    #[serde(default)]
    weekday: Option<String>,
    #[serde(default)]
    on_or_after: Option<String>,
    #[serde(default)]
    dates: Vec<Date>,
    #[serde(default)]
    from: Option<i16>,
    #[serde(default)]
    until: Option<i16>,
    #[serde(default)]
    substitute: Option<Substitute>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    first_year: i16,
    last_year: i16,
    holiday: Vec<Rule>,
}

/// The public holidays of the countries with packs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayTable {
    days: BTreeMap<String, BTreeSet<Date>>,
    first_year: i16,
    last_year: i16,
}

impl HolidayTable {
    /// Reads the rules and works out the days of the years they cover.
    ///
    /// # Errors
    ///
    /// What is wrong, with the line, or with the rule that names no day.
    pub fn parse(text: &str) -> Result<Self, String> {
        let table: Table = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut days: BTreeMap<String, BTreeSet<Date>> = BTreeMap::new();
        for rule in &table.holiday {
            for year in table.first_year..=table.last_year {
                let found = rule
                    .days(year)
                    .ok_or_else(|| format!("the holiday \"{}\" names no day in {year}", rule.name))?;
                for country in &rule.countries {
                    days.entry(country.clone())
                        .or_default()
                        .extend(found.iter().copied());
                }
            }
        }
        Ok(Self {
            days,
            first_year: table.first_year,
            last_year: table.last_year,
        })
    }

    /// Whether the whole of `country` keeps `day`; none where the table does not cover it.
    pub fn is_holiday(&self, country: &str, day: Date) -> Option<bool> {
        let covered = (self.first_year..=self.last_year).contains(&day.year());
        let days = self.days.get(country).filter(|_| covered)?;
        Some(days.contains(&day))
    }

    /// The holidays of a country in a year, in order.
    pub fn of(&self, country: &str, year: i16) -> impl Iterator<Item = Date> {
        let days = self.days.get(country).into_iter().flatten();
        days.copied().filter(move |day| day.year() == year)
    }

    /// The countries it covers.
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.days.keys().map(String::as_str)
    }
}

impl Rule {
    /// Its days in a year, those kept instead included; none where it is no rule.
    fn days(&self, year: i16) -> Option<Vec<Date>> {
        let outside =
            self.from.is_some_and(|from| year < from) || self.until.is_some_and(|until| year > until);
        if outside {
            return Some(Vec::new());
        }
        let day = match (&self.day, self.easter, &self.weekday) {
            (Some(day), None, None) => month_day(year, day)?,
            (None, Some(offset), None) => easter(year, self.church?)?.checked_add(offset.days()).ok()?,
            (None, None, Some(weekday)) => {
                let from = month_day(year, self.on_or_after.as_deref()?)?;
                let wanted = weekday_of(weekday)?;
                let ahead = from.weekday().until(wanted);
                from.checked_add(ahead.days()).ok()?
            }
            (None, None, None) if !self.dates.is_empty() => {
                return Some(
                    self.dates
                        .iter()
                        .copied()
                        .filter(|day| day.year() == year)
                        .collect(),
                );
            }
            _ => return None,
        };
        let mut days = vec![day];
        days.extend(self.substitute.and_then(|substitute| substitute.of(day)));
        Some(days)
    }
}

impl Substitute {
    /// The day kept besides one on a weekend.
    fn of(self, day: Date) -> Option<Date> {
        let ahead = match (day.weekday(), self) {
            (Weekday::Saturday, _) | (Weekday::Sunday, Self::Tuesday) => 2,
            (Weekday::Sunday, Self::Monday) => 1,
            _ => return None,
        };
        day.checked_add(ahead.days()).ok()
    }
}

fn month_day(year: i16, text: &str) -> Option<Date> {
    let (month, day) = text.split_once('-')?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn weekday_of(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Easter Sunday in the Gregorian calendar. Western: the anonymous algorithm (Nature, 20 April 1876). Eastern: Meeus's for the Julian
/// calendar, moved by the thirteen days between the two from 1900 to 2099.
fn easter(year: i16, church: Church) -> Option<Date> {
    let year_number = i32::from(year);
    match church {
        Church::Western => {
            let golden = year_number % 19;
            let century = year_number / 100;
            let correction = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
            let moon = correction - (correction / 28) * (1 - (29 / (correction + 1)) * ((21 - golden) / 11));
            let weekday = (year_number + year_number / 4 + moon + 2 - century + century / 4) % 7;
            let offset = moon - weekday;
            let month = 3 + (offset + 40) / 44;
            let day = offset + 28 - 31 * (month / 4);
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
        }
        Church::Eastern => {
            let moon = (19 * (year_number % 19) + 15) % 30;
            let weekday = (2 * (year_number % 4) + 4 * (year_number % 7) - moon + 34) % 7;
            let month = (moon + weekday + 114) / 31;
            let day = (moon + weekday + 114) % 31 + 1;
            let julian = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
            julian.checked_add(13.days()).ok()
        }
    }
}

/// Whether a day is Good Friday of the western churches.
pub(super) fn is_good_friday(day: Date) -> bool {
    easter(day.year(), Church::Western).and_then(|easter| easter.checked_sub(2.days()).ok()) == Some(day)
}

/// Which days are no working days in a country: what a house loaded goes before the table.
#[derive(Debug, Clone, Copy)]
pub struct Holidays<'a> {
    table: &'a HolidayTable,
    loaded: Option<&'a Calendar>,
}

impl<'a> Holidays<'a> {
    /// The table, and behind nothing but a calendar that was loaded.
    pub fn new(table: &'a HolidayTable, loaded: Option<&'a Calendar>) -> Self {
        Self { table, loaded }
    }

    /// Whether the whole of `country` keeps `day`; none where nobody knows.
    pub fn is_holiday(&self, country: &str, day: Date) -> Option<bool> {
        match self.loaded.map(|loaded| loaded.day_off(country, "", day)) {
            Some(DayOff::Yes(_)) => Some(true),
            Some(DayOff::No) => Some(false),
            Some(DayOff::Unknown) | None => self.table.is_holiday(country, day),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_easters_fall_where_the_churches_keep_them() {
        let western = [
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
        ];
        for (year, month, day) in western {
            assert_eq!(easter(year, Church::Western), Some(date(year, month, day)));
        }
        let eastern = [
            (2024, 5, 5),
            (2025, 4, 20),
            (2026, 4, 12),
            (2027, 5, 2),
            (2028, 4, 16),
        ];
        for (year, month, day) in eastern {
            assert_eq!(easter(year, Church::Eastern), Some(date(year, month, day)));
        }
    }

    #[test]
    fn what_a_house_loaded_goes_before_the_table() {
        let table = HolidayTable::parse(
            "first_year = 2026\nlast_year = 2027\n[[holiday]]\nname = \"A\"\nday = \"05-01\"\ncountries = [\"AT\"]\n",
        )
        .unwrap();
        let loaded = Calendar::new([(
            "AT".to_owned(),
            crate::holiday::Holiday {
                date: date(2026, 5, 2),
                subdivision: String::new(),
                name: "B".to_owned(),
            },
        )]);
        let holidays = Holidays::new(&table, Some(&loaded));
        assert_eq!(holidays.is_holiday("AT", date(2026, 5, 1)), Some(false));
        assert_eq!(holidays.is_holiday("AT", date(2026, 5, 2)), Some(true));
        assert_eq!(holidays.is_holiday("AT", date(2027, 5, 1)), Some(true));
        assert_eq!(holidays.is_holiday("AT", date(2028, 5, 1)), None);
        assert_eq!(holidays.is_holiday("RO", date(2026, 5, 1)), None);
    }

    #[test]
    fn a_rule_that_names_no_day_is_refused_with_its_name() {
        let text =
            "first_year = 2026\nlast_year = 2026\n[[holiday]]\nname = \"Nothing\"\ncountries = [\"AT\"]\n";
        assert!(HolidayTable::parse(text).unwrap_err().contains("Nothing"));
    }
}
