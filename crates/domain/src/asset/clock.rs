//! Moments as programs count them: what Active Directory, PowerShell and logs write where a date is meant.

use jiff::civil::Date;

/// Seconds from 1601, where Windows begins to count, to 1970, where Unix does.
const WINDOWS_EPOCH: i64 = 11_644_473_600;

/// The seconds since 1970 that a cell counts, in any of these ways:
///
/// - `134389440000000000`, tenths of microseconds since 1601 (`lastLogonTimestamp`);
/// - `\/Date(1794470400000)\/`, milliseconds since 1970 (`ConvertTo-Json`), with or without its backslashes;
/// - `1794470400` and `1794470400000`, seconds or milliseconds since 1970, from 2001 on.
pub(super) fn seconds(cell: &str) -> Option<i64> {
    let written = cell.trim_matches(['\\', '/']);
    if let Some(inner) = written
        .strip_prefix("Date(")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        // What follows the number is the time zone it is shown in.
        let end = inner
            .char_indices()
            .skip(1)
            .find(|(_, letter)| matches!(letter, '+' | '-'))
            .map_or(inner.len(), |(at, _)| at);
        return inner[..end]
            .parse::<i64>()
            .ok()
            .map(|milliseconds| milliseconds.div_euclid(1_000));
    }
    if !cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = cell.parse().ok()?;
    match cell.len() {
        10 if number > 1_000_000_000 => Some(number),
        13 if number > 1_000_000_000_000 => Some(number / 1_000),
        18 | 19 => Some(number / 10_000_000 - WINDOWS_EPOCH),
        _ => None,
    }
}

/// The day of a moment; `None` for one before the equipment of any hospital, or so far ahead that it means never.
pub(super) fn day(seconds: i64) -> Option<Date> {
    let days = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    let day = Date::new(1970, 1, 1).and_then(|start| start.checked_add(jiff::Span::new().try_days(days)?));
    day.ok().filter(|day| (1971..9999).contains(&day.year()))
}
