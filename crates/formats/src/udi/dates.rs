//! Dates of carriers: years of two digits, months without a day, days of the year.

use jiff::civil::Date;

/// Which day of a month without one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// The first: something was made.
    First,
    /// The last: something expires (GS1 General Specifications, section 3.4).
    Last,
}

/// The year that ends in two digits and is nearest to the day given (GS1 General Specifications, section 7.12).
pub(super) fn full_year(two_digits: i16, today: Date) -> i16 {
    let century = today.year() - today.year().rem_euclid(100);
    match two_digits - today.year().rem_euclid(100) {
        51.. => century - 100 + two_digits,
        ..=-50 => century + 100 + two_digits,
        _ => century + two_digits,
    }
}

/// The day of a year, month and day; day 0 is one that is not stated.
pub(super) fn day(year: i16, month: i8, day: i8, open: Open) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    match (day, open) {
        (0, Open::First) => Some(first),
        (0, Open::Last) => Some(first.last_of_month()),
        _ => Date::new(year, month, day).ok(),
    }
}

/// The day of a year by its number, counted from 1.
pub(super) fn day_of_year(year: i16, number: i16) -> Option<Date> {
    let first = Date::new(year, 1, 1).ok()?;
    let found = first
        .checked_add(jiff::Span::new().days(number.checked_sub(1)?))
        .ok()?;
    (number > 0 && found.year() == year).then_some(found)
}
