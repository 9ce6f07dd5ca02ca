//! What stands before CEF in a line of syslog: a priority, a time and a host, as RFC 3164 or RFC 5424 has them.
//!
//! Lenient: whatever is not there or cannot be read is absent, and the event is read all the same.

use crate::alert::{Arrival, Moment, read_time};

/// What was read before the event.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// From 0 (emergency) to 7 (debug).
    pub(super) severity: Option<u8>,
    pub(super) at: Option<Moment>,
    /// Empty where none is named.
    pub(super) host: String,
}

/// Letters of `Nov 14 08:15:00`.
const SHORT_TIME: usize = 15;

/// Reads the beginning of a line, up to the event.
pub(super) fn read(text: &str, arrival: Arrival<'_>) -> Header {
    let (severity, rest) = priority(text.trim());
    let rest = rest.strip_prefix("1 ").unwrap_or(rest).trim_start();
    let (at, behind) = time(rest, arrival);
    let mut words = behind.split_whitespace();
    let in_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
    let host = words
        .next()
        .filter(|word| *word != "-" && !word.ends_with(':') && word.chars().all(in_name));
    Header {
        severity,
        at,
        host: host.unwrap_or_default().to_owned(),
    }
}

/// `<134>`: eight times the facility, plus the severity. A number that is none of these says nothing.
fn priority(text: &str) -> (Option<u8>, &str) {
    let Some((digits, rest)) = text.strip_prefix('<').and_then(|rest| rest.split_once('>')) else {
        return (None, text);
    };
    if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return (None, text);
    }
    let number = digits.parse::<u8>().ok().filter(|number| *number < 192);
    (number.map(|number| number % 8), rest)
}

/// The time at the beginning, and what is behind it.
fn time<'a>(text: &'a str, arrival: Arrival<'_>) -> (Option<Moment>, &'a str) {
    let long = text.split_once(' ').unwrap_or((text, ""));
    if long.0.starts_with(|c: char| c.is_ascii_digit())
        && let Some(moment) = read_time(long.0, arrival)
    {
        return (Some(moment), long.1);
    }
    if long.0 == "-" {
        return (None, long.1);
    }
    // `Nov 14 2026 08:15:00` of some senders, then `Nov 14 08:15:00`.
    for length in [SHORT_TIME + 5, SHORT_TIME] {
        if let Some((short, rest)) = text.split_at_checked(length)
            && let Some(moment) = read_time(short, arrival)
        {
            return (Some(moment), rest.trim_start_matches(':'));
        }
    }
    (None, text)
}
