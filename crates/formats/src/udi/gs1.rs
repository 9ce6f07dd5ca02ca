//! Element strings of GS1, as a scanner sends them and as labels print them with the identifiers in brackets.

use jiff::civil::Date;

use super::dates::{self, Open};
use super::text::{SEPARATOR, Text};
use super::{Agency, Udi, UdiError, UdiProblem};

/// How long the data behind an application identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    /// Exactly so many digits.
    Digits(usize),
    /// Up to so many characters, ended by a separator.
    UpTo(usize),
}

/// Application identifiers that occur with devices (GS1 General Specifications, section 3.2).
const IDENTIFIERS: [(&str, Length); 23] = [
    ("00", Length::Digits(18)),
    ("01", Length::Digits(14)),
    ("02", Length::Digits(14)),
    ("10", Length::UpTo(20)),
    ("11", Length::Digits(6)),
    ("12", Length::Digits(6)),
    ("13", Length::Digits(6)),
    ("15", Length::Digits(6)),
    ("16", Length::Digits(6)),
    ("17", Length::Digits(6)),
    ("20", Length::Digits(2)),
    ("21", Length::UpTo(20)),
    ("22", Length::UpTo(20)),
    ("30", Length::UpTo(8)),
    ("37", Length::UpTo(8)),
    ("240", Length::UpTo(30)),
    ("241", Length::UpTo(30)),
    ("242", Length::UpTo(6)),
    ("250", Length::UpTo(30)),
    ("251", Length::UpTo(30)),
    ("410", Length::Digits(13)),
    ("8012", Length::UpTo(20)),
    ("8013", Length::UpTo(25)),
];

fn known(identifier: &str) -> Option<Length> {
    let found = IDENTIFIERS.iter().find(|(known, _)| *known == identifier)?;
    Some(found.1)
}

/// Reads what a scanner sends: identifiers without brackets, separators behind data of variable length.
pub(super) fn read_scanned(text: &Text, today: Date) -> Result<Udi, UdiError> {
    let mut udi = Udi::of(Agency::Gs1);
    let mut at = text.find(0, |byte| byte != SEPARATOR);
    while at < text.len() {
        let found = (2..=4).find_map(|length| Some((at + length, known(text.part(at, at + length))?)));
        let Some((start, length)) = found else {
            let unknown = text.part(at, at + 4).to_owned();
            return Err(text.error(at, UdiProblem::UnknownIdentifier(unknown)));
        };
        let end = match length {
            Length::Digits(count) => (start + count).min(text.find(start, |byte| byte == SEPARATOR)),
            Length::UpTo(_) => text.find(start, |byte| byte == SEPARATOR),
        };
        element(text, &mut udi, (at, start), end, today)?;
        at = text.find(end, |byte| byte != SEPARATOR);
    }
    with_device(text, udi)
}

/// Reads what a label prints: identifiers in brackets.
pub(super) fn read_labelled(text: &Text, today: Date) -> Result<Udi, UdiError> {
    let mut udi = Udi::of(Agency::Gs1);
    let mut at = 0;
    while at < text.len() {
        let Some(close) = label(text, at) else {
            let unknown = text.part(at + 1, text.find(at, |byte| byte == b')').min(at + 5));
            return Err(text.error(at, UdiProblem::UnknownIdentifier(unknown.to_owned())));
        };
        let end = next_label(text, close + 1);
        element(text, &mut udi, (at + 1, close + 1), end, today)?;
        at = end;
    }
    with_device(text, udi)
}

/// Where the brackets that open here close, if a known identifier stands in them.
fn label(text: &Text, at: usize) -> Option<usize> {
    let close = text.find(at, |byte| byte == b')');
    known(text.part(at + 1, close)).filter(|_| close < text.len())?;
    Some(close)
}

/// Where the next known identifier in brackets begins: a lot may hold brackets as well.
fn next_label(text: &Text, start: usize) -> usize {
    let mut at = text.find(start, |byte| byte == b'(');
    while at < text.len() && label(text, at).is_none() {
        at = text.find(at + 1, |byte| byte == b'(');
    }
    at
}

/// Takes one element: its identifier begins at `begin.0`, its data at `begin.1`.
fn element(
    text: &Text,
    udi: &mut Udi,
    begin: (usize, usize),
    end: usize,
    today: Date,
) -> Result<(), UdiError> {
    let start = begin.1;
    let identifier = text.part(begin.0, start).trim_end_matches(')');
    let data = text.part(start, end).trim_end_matches(' ');
    let end = start + data.len();
    match known(identifier) {
        Some(Length::Digits(count)) => {
            if data.len() != count {
                return Err(text.error(start, length(data.len(), count)));
            }
            text.digits(start, count, "the data", "digits only")?;
        }
        Some(Length::UpTo(most)) => {
            if data.is_empty() || data.len() > most {
                return Err(text.error(start, length(data.len(), most)));
            }
            text.check(start, end, is_encodable)?;
        }
        None => return Err(text.error(begin.0, UdiProblem::UnknownIdentifier(identifier.to_owned()))),
    }
    match identifier {
        "01" => {
            refuse_wrong_check_digit(text, start, data)?;
            let mut device = Some(udi.device_identifier.clone()).filter(|present| !present.is_empty());
            text.put(&mut device, data.to_owned(), start, "the device identifier")?;
            udi.device_identifier = device.unwrap_or_default();
            Ok(())
        }
        "10" => text.put(&mut udi.lot, data.to_owned(), start, "the lot"),
        "21" => text.put(&mut udi.serial, data.to_owned(), start, "the serial number"),
        "11" => {
            let made = date(text, start, data, Open::First, today)?;
            text.put(&mut udi.manufactured, made, start, "the date of manufacture")
        }
        "17" => {
            let expiry = date(text, start, data, Open::Last, today)?;
            text.put(&mut udi.expires, expiry, start, "the expiry date")
        }
        _ => text.keep(udi, identifier, data, begin.0),
    }
}

fn length(found: usize, limit: usize) -> UdiProblem {
    UdiProblem::Length {
        what: "the data behind the identifier",
        found,
        expected: match limit {
            2 => "2",
            6 => "6",
            8 => "1 to 8",
            13 => "13",
            14 => "14",
            18 => "18",
            20 => "1 to 20",
            25 => "1 to 25",
            _ => "1 to 30",
        },
    }
}

/// The 82 characters that data of variable length may hold (GS1 General Specifications, figure 7.11-1).
fn is_encodable(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!\"%&'()*+,-./:;<=>?_".contains(&byte)
}

/// The last digit of a GTIN makes the sum of all, weighted 3 and 1 by turns, a multiple of ten (section 7.9).
fn refuse_wrong_check_digit(text: &Text, start: usize, gtin: &str) -> Result<(), UdiError> {
    let digits = gtin.bytes().map(|byte| u32::from(byte - b'0'));
    let sum: u32 = digits
        .zip([3, 1].into_iter().cycle())
        .take(13)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let expected = char::from_digit((10 - sum % 10) % 10, 10).unwrap_or_default();
    match gtin.chars().last() {
        Some(found) if found != expected => {
            Err(text.error(start + gtin.len() - 1, UdiProblem::CheckDigit { found, expected }))
        }
        _ => Ok(()),
    }
}

/// Year, month and day in two digits each; day 00 is one that is not stated.
fn date(text: &Text, start: usize, data: &str, open: Open, today: Date) -> Result<Date, UdiError> {
    let number = |from: usize| {
        data.get(from..from + 2)
            .and_then(|digits| digits.parse::<i8>().ok())
    };
    let found = number(0)
        .zip(number(2))
        .zip(number(4))
        .and_then(|((year, month), day)| {
            dates::day(dates::full_year(i16::from(year), today), month, day, open)
        });
    found.ok_or_else(|| text.error(start, UdiProblem::NoDate(data.to_owned())))
}

fn with_device(text: &Text, udi: Udi) -> Result<Udi, UdiError> {
    if udi.device_identifier.is_empty() {
        return Err(text.error(0, UdiProblem::NoDevice));
    }
    Ok(udi)
}
