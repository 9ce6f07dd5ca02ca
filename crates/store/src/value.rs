//! Between the columns and the domain: instants as integers, identifiers as UUIDs, dates as ISO text.

use domain::time::Instant;
use jiff::civil::Date;

use crate::error::{Error, Result};

/// Reads a column of microseconds.
pub(crate) fn instant(table: &'static str, what: &'static str, microseconds: i64) -> Result<Instant> {
    Instant::from_microseconds(microseconds).ok_or_else(|| unreadable(table, what, microseconds))
}

/// Reads a column of microseconds that may be null.
pub(crate) fn optional_instant(
    table: &'static str,
    what: &'static str,
    microseconds: Option<i64>,
) -> Result<Option<Instant>> {
    microseconds.map(|value| instant(table, what, value)).transpose()
}

/// Reads a date of the form `YYYY-MM-DD`; empty means none, so that lists can be sorted by it on both engines alike.
pub(crate) fn optional_date(table: &'static str, what: &'static str, text: &str) -> Result<Option<Date>> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| unreadable(table, what, text))
}

/// Writes a date as [`optional_date`] reads it.
pub(crate) fn date_text(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Reads a column of minutes that may be null.
pub(crate) fn minutes(table: &'static str, what: &'static str, stored: Option<i64>) -> Result<Option<u32>> {
    stored
        .map(|minutes| u32::try_from(minutes).map_err(|_| unreadable(table, what, minutes)))
        .transpose()
}

/// The error for a stored value this version does not understand.
pub(crate) fn unreadable(table: &'static str, what: &'static str, value: impl ToString) -> Error {
    Error::Unreadable {
        table,
        what,
        value: value.to_string(),
    }
}
