//! By when an institution registers with its authority, as far as the pack of its country says.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::holidays::Holidays;
use super::library::Law;
use super::pack::Country;
use super::reckoning::{EndRule, Place, end};

/// The last day on which an institution that is in scope `since` a day may register. Whoever was there from the start has the day
/// that the country set, whoever comes later the term from then on; none where the pack does not say, or nobody said since when.
/// The day is strict: it is never moved for a weekend or a holiday.
pub fn register_by(law: &Law, country: &Country, since: Option<Date>) -> Option<Date> {
    let set = country.registration.due.value().copied();
    let Some(since) = since else {
        return set;
    };
    let counted = country.registration.term.value().and_then(|term| {
        let zone = TimeZone::get(&country.zone).ok()?;
        // Noon is there on every day, whatever clocks on walls do.
        let start = since
            .at(12, 0, 0, 0)
            .to_zoned_datetime(zone.clone())
            .ok()?
            .timestamp();
        let place = Place {
            zone: &zone,
            country: &country.code,
            holidays: Holidays::new(law.holidays(), None),
            end_rule: EndRule::NotKnown,
        };
        end(start.into(), *term, &place)?.last_day
    });
    match (set, counted) {
        (Some(set), Some(counted)) => Some(set.max(counted)),
        (None, counted) => counted,
        // Nobody read how long those have who come later.
        (Some(set), None) => country
            .in_force
            .value()
            .is_some_and(|in_force| since <= *in_force)
            .then_some(set),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn last_day(code: &str, since: Option<Date>) -> Option<Date> {
        let law = Law::shipped();
        let (_, country) = law.country(code, date(2026, 11, 23)).unwrap();
        register_by(law, country, since)
    }

    #[test]
    fn whoever_comes_into_scope_later_has_the_term_from_then_on() {
        assert_eq!(last_day("RO", None), Some(date(2025, 9, 22)));
        assert_eq!(last_day("RO", Some(date(2024, 12, 31))), Some(date(2025, 9, 22)));
        assert_eq!(last_day("RO", Some(date(2026, 11, 2))), Some(date(2026, 12, 2)));
        assert_eq!(last_day("DE", Some(date(2026, 11, 30))), Some(date(2027, 2, 28)));
    }

    #[test]
    fn what_nobody_read_is_no_day() {
        assert_eq!(last_day("BE", Some(date(2024, 10, 18))), Some(date(2025, 3, 18)));
        assert_eq!(last_day("BE", Some(date(2026, 11, 2))), None);
        assert_eq!(last_day("SE", Some(date(2026, 11, 2))), None);
        assert_eq!(last_day("CZ", None), None);
    }
}
