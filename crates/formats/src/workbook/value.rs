//! Numbers and days as the hospital sees them in the sheet.
//!
//! A number is given as text with the digits the file has, so that serial numbers and addresses lose nothing; what a
//! spreadsheet has already made of them (`1E+10`) is left for `domain` to flag. A day is a day only where the format
//! of its cell says so: a serial number without such a format stays a number.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::format::CellFormat;

/// The day on which a workbook starts to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    /// Day 1 is 1 January 1900, and 1900 has a 29 February, as Lotus 1-2-3 had it.
    Year1900,
    /// Day 0 is 1 January 1904, as on the first Macintosh.
    Year1904,
}

/// The last day a spreadsheet knows, 31 December 9999 counted from 1900.
const LAST_DAY: f64 = 2_958_466.0;

/// Digits a spreadsheet keeps and shows; those behind them are noise of the binary number.
const SIGNIFICANT_DIGITS: usize = 15;

/// What the number `raw` shows under `format`; text that is no number is given back.
pub(super) fn shown(raw: &str, format: CellFormat, epoch: Epoch) -> String {
    let raw = raw.trim();
    let Some(value) = raw.parse::<f64>().ok().filter(|value| value.is_finite()) else {
        return raw.to_owned();
    };
    let formatted = match format {
        CellFormat::Date => moment(value, epoch),
        CellFormat::Time if value < 1.0 => time(value),
        CellFormat::General | CellFormat::Time => None,
        CellFormat::Zeros(width) => Some(number(raw, value))
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
            .map(|digits| format!("{digits:0>width$}", width = usize::from(width))),
    };
    formatted.unwrap_or_else(|| number(raw, value))
}

fn number(raw: &str, value: f64) -> String {
    let (mantissa, exponent) = match raw.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (raw, None),
    };
    let fraction = mantissa.contains('.');
    let noisy = mantissa.bytes().filter(u8::is_ascii_digit).count() > SIGNIFICANT_DIGITS;
    let rounded = || {
        let digits = SIGNIFICANT_DIGITS - 1;
        format!("{value:.digits$e}").parse::<f64>().unwrap_or(value)
    };
    match exponent {
        None if !fraction => raw.to_owned(),
        None if noisy => rounded().to_string(),
        None => mantissa.trim_end_matches('0').trim_end_matches('.').to_owned(),
        Some(_) if !noisy => raw.to_owned(),
        Some(_) => {
            let text = format!("{:E}", rounded());
            if text.contains("E-") {
                text
            } else {
                text.replace('E', "E+")
            }
        }
    }
}

/// A day, with its time when it has one; none outside the days a spreadsheet knows.
fn moment(value: f64, epoch: Epoch) -> Option<String> {
    let (days, seconds) = split(value)?;
    let start = match (epoch, days) {
        (Epoch::Year1904, _) => date(1904, 1, 1),
        (Epoch::Year1900, 1..=59) => date(1899, 12, 31),
        // Day 60 is the 29 February 1900 that never was.
        (Epoch::Year1900, ..=60) => return None,
        (Epoch::Year1900, _) => date(1899, 12, 30),
    };
    let day: Date = start.checked_add(days.days()).ok()?;
    Some(if seconds == 0 {
        day.to_string()
    } else {
        format!("{day} {}", clock(seconds))
    })
}

fn time(value: f64) -> Option<String> {
    split(value).map(|(_, seconds)| clock(seconds))
}

/// Whole days and seconds of the day, to the nearest second.
fn split(value: f64) -> Option<(i64, i64)> {
    if !(0.0..LAST_DAY).contains(&value) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most 2,958,466 days of 86,400 seconds"
    )]
    let seconds = (value * 86_400.0).round() as i64;
    Some((seconds / 86_400, seconds % 86_400))
}

fn clock(seconds: i64) -> String {
    format!(
        "{:02}:{:02}:{:02}",
        seconds / 3_600,
        seconds / 60 % 60,
        seconds % 60
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(raw: &str, epoch: Epoch) -> String {
        shown(raw, CellFormat::Date, epoch)
    }

    #[test]
    fn numbers_keep_their_digits_and_lose_the_noise() {
        for (raw, text) in [
            ("42", "42"),
            ("42.0", "42"),
            ("12.50", "12.5"),
            ("0.10000000000000001", "0.1"),
            ("1E+10", "1E+10"),
            ("1.2345678901234499E+19", "1.23456789012345E+19"),
            ("12345678901234567890", "12345678901234567890"),
            ("-7", "-7"),
            ("00123", "00123"),
            ("no number", "no number"),
            ("inf", "inf"),
        ] {
            assert_eq!(shown(raw, CellFormat::General, Epoch::Year1900), text);
        }
    }

    #[test]
    fn a_serial_number_is_a_day_only_under_a_date_format() {
        assert_eq!(shown("45000", CellFormat::General, Epoch::Year1900), "45000");
        assert_eq!(day("45000", Epoch::Year1900), "2023-03-15");
    }

    #[test]
    fn the_leap_day_of_1900_is_left_a_number() {
        assert_eq!(day("1", Epoch::Year1900), "1900-01-01");
        assert_eq!(day("59", Epoch::Year1900), "1900-02-28");
        assert_eq!(day("60", Epoch::Year1900), "60");
        assert_eq!(day("61", Epoch::Year1900), "1900-03-01");
        assert_eq!(day("0", Epoch::Year1900), "0");
    }

    #[test]
    fn days_of_1904_are_1462_days_later() {
        assert_eq!(day("0", Epoch::Year1904), "1904-01-01");
        assert_eq!(day("43538", Epoch::Year1904), day("45000", Epoch::Year1900));
    }

    #[test]
    fn times_are_rounded_to_the_second_and_carry_into_the_next_day() {
        assert_eq!(day("45000.5", Epoch::Year1900), "2023-03-15 12:00:00");
        assert_eq!(day("45000.9999999", Epoch::Year1900), "2023-03-16");
        assert_eq!(shown("0.25", CellFormat::Time, Epoch::Year1900), "06:00:00");
        assert_eq!(shown("1.5", CellFormat::Time, Epoch::Year1900), "1.5");
    }

    #[test]
    fn days_beyond_the_calendar_stay_numbers() {
        for raw in ["-1", "2958466", "1E300"] {
            assert_eq!(day(raw, Epoch::Year1900), raw);
        }
    }

    #[test]
    fn a_format_of_zeros_shows_leading_ones() {
        assert_eq!(shown("123", CellFormat::Zeros(6), Epoch::Year1900), "000123");
        assert_eq!(shown("1.5", CellFormat::Zeros(6), Epoch::Year1900), "1.5");
    }
}
