//! Terms: how long a law gives, as ISO 8601 writes it, and what has no number.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How long a law gives.
///
/// ```
/// use domain::law::Term;
///
/// assert_eq!("PT72H".parse(), Ok(Term::Hours(72)));
/// assert_eq!("P1M".parse(), Ok(Term::Months(1)));
/// assert_eq!("30 working days".parse(), Ok(Term::WorkingDays(30)));
/// assert_eq!(Term::WithoutUndueDelay.to_string(), "without_undue_delay");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Term {
    /// Hours that pass, whatever clocks on walls do.
    Hours(u16),
    /// Days of the calendar.
    Days(u16),
    /// Months of the calendar.
    Months(u16),
    /// Days on which people work: neither weekend nor public holiday.
    WorkingDays(u16),
    /// At once, without a number: as soon as possible, immediately, without undue delay.
    WithoutUndueDelay,
    /// When the authority asks.
    OnRequest,
    /// Nobody said.
    Unknown,
}

/// Why something is no term.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no term; one is written PT24H, P10D, P1M, P1Y, \"30 working days\", without_undue_delay, on_request or unknown"
)]
pub struct NoTerm(String);

/// The longest term of any unit: ten years of days.
const MOST: u16 = 3_660;

impl FromStr for Term {
    type Err = NoTerm;

    fn from_str(text: &str) -> Result<Self, NoTerm> {
        let refused = || NoTerm(text.to_owned());
        let number = |digits: &str| -> Result<u16, NoTerm> {
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            let number = digits
                .parse()
                .ok()
                .filter(|number| plain && (1..=MOST).contains(number));
            number.ok_or_else(refused)
        };
        let (start, unit) = match text {
            "without_undue_delay" => return Ok(Self::WithoutUndueDelay),
            "on_request" => return Ok(Self::OnRequest),
            "unknown" => return Ok(Self::Unknown),
            _ => match text.strip_suffix(" working days") {
                Some(days) => return number(days).map(Self::WorkingDays),
                None => text
                    .split_at_checked(text.len().saturating_sub(1))
                    .ok_or_else(refused)?,
            },
        };
        match (start.strip_prefix("PT"), start.strip_prefix('P'), unit) {
            (Some(hours), _, "H") => number(hours).map(Self::Hours),
            (None, Some(days), "D") => number(days).map(Self::Days),
            (None, Some(weeks), "W") => number(weeks)?.checked_mul(7).map(Self::Days).ok_or_else(refused),
            (None, Some(months), "M") => number(months).map(Self::Months),
            (None, Some(years), "Y") => number(years)?
                .checked_mul(12)
                .map(Self::Months)
                .ok_or_else(refused),
            _ => Err(refused()),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hours(hours) => write!(formatter, "PT{hours}H"),
            Self::Days(days) => write!(formatter, "P{days}D"),
            Self::Months(months) => write!(formatter, "P{months}M"),
            Self::WorkingDays(days) => write!(formatter, "{days} working days"),
            Self::WithoutUndueDelay => formatter.write_str("without_undue_delay"),
            Self::OnRequest => formatter.write_str("on_request"),
            Self::Unknown => formatter.write_str("unknown"),
        }
    }
}

impl Serialize for Term {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_reads_back_as_it_is_written() {
        for text in [
            "PT24H",
            "P10D",
            "P1M",
            "30 working days",
            "without_undue_delay",
            "on_request",
            "unknown",
        ] {
            assert_eq!(text.parse::<Term>().unwrap().to_string(), text);
        }
        assert_eq!("P1Y".parse(), Ok(Term::Months(12)));
        assert_eq!("P2W".parse(), Ok(Term::Days(14)));
    }

    #[test]
    fn what_is_no_term_is_refused() {
        for text in [
            "", "P", "24H", "PT0H", "PT-1H", "PT+1H", "P1.5D", "PT1M", "P99999D", "ä", "P0M",
        ] {
            assert!(text.parse::<Term>().is_err(), "{text}");
        }
    }
}
