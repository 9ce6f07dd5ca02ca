//! Carriers of HIBCC: a primary structure with the device, secondary ones behind slashes, one check character.

use jiff::civil::Date;

use super::dates::{self, Open};
use super::text::Text;
use super::{Agency, Udi, UdiError, UdiProblem};

/// The characters in the order of their values (ANSI/HIBC 2.6).
const ALPHABET: &[u8; 43] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

/// The longest lot or serial number.
const MAX_LOT: usize = 18;

pub(super) fn read(text: &Text, today: Date) -> Result<Udi, UdiError> {
    match text.beginning().get(1) {
        Some(b'+') => return Err(text.error(0, UdiProblem::BasicUdi)),
        Some(b'$' | b'0'..=b'9') => return Err(text.error(0, UdiProblem::SecondaryAlone)),
        _ => {}
    }
    let end = verified(text)?;
    let mut udi = Udi::of(Agency::Hibcc);
    let slash = text.find(1, |byte| byte == b'/').min(end);
    udi.device_identifier = device(text, slash)?;
    let mut at = slash;
    while at < end {
        let next = text.find(at + 1, |byte| byte == b'/').min(end);
        secondary(text, &mut udi, (at + 1, next), today)?;
        at = next;
    }
    Ok(udi)
}

/// Where the check character stands, once it is the right one: the sum of all values modulo 43.
fn verified(text: &Text) -> Result<usize, UdiError> {
    let value = |byte: &u8| ALPHABET.iter().position(|known| known == byte);
    text.check(0, text.len(), |byte| value(&byte).is_some())?;
    let (found, before) = text
        .beginning()
        .split_last()
        .ok_or_else(|| text.error(0, UdiProblem::NoCarrier))?;
    let sum: usize = before.iter().filter_map(value).sum();
    let expected = ALPHABET[sum % ALPHABET.len()];
    if *found != expected {
        let problem = UdiProblem::CheckCharacter {
            found: char::from(*found),
            expected: char::from(expected),
        };
        return Err(text.error(before.len(), problem));
    }
    Ok(before.len())
}

/// Labeller (a letter and three characters), product (1 to 18), unit of measure (a digit).
fn device(text: &Text, end: usize) -> Result<String, UdiError> {
    let device = text.part(1, end);
    if !(6..=23).contains(&device.len()) {
        return Err(text.error(
            1,
            UdiProblem::Length {
                what: "the device identifier",
                found: device.len(),
                expected: "6 to 23",
            },
        ));
    }
    text.check(1, 2, |byte| byte.is_ascii_uppercase())?;
    text.check(2, end - 1, |byte| {
        byte.is_ascii_uppercase() || byte.is_ascii_digit()
    })?;
    text.digits(end - 1, 1, "the unit of measure", "1")?;
    Ok(device.to_owned())
}

fn secondary(text: &Text, udi: &mut Udi, (start, end): (usize, usize), today: Date) -> Result<(), UdiError> {
    let data = text.part(start, end);
    if let Some(rest) = data.strip_prefix("$$+") {
        return dated(text, udi, (end - rest.len(), end), true, today);
    }
    if let Some(rest) = data.strip_prefix("$$") {
        return dated(text, udi, (end - rest.len(), end), false, today);
    }
    if let Some(rest) = data.strip_prefix("$+") {
        return lot_or_serial(text, udi, (end - rest.len(), end), true);
    }
    if let Some(rest) = data.strip_prefix('$') {
        return lot_or_serial(text, udi, (end - rest.len(), end), false);
    }
    if let Some(rest) = data.strip_prefix("16D") {
        let made = long_date(text, end - rest.len(), end)?;
        return text.put(&mut udi.manufactured, made, start, "the date of manufacture");
    }
    if let Some(rest) = data.strip_prefix("14D") {
        let expiry = long_date(text, end - rest.len(), end)?;
        return text.put(&mut udi.expires, expiry, start, "the expiry date");
    }
    if let Some(rest) = data.strip_prefix('S') {
        return lot_or_serial(text, udi, (end - rest.len(), end), true);
    }
    if data.len() >= 5 && data.bytes().take(5).all(|byte| byte.is_ascii_digit()) {
        expiry(text, udi, start, "yyjjj", today)?;
        return lot_or_serial(text, udi, (start + 5, end), false);
    }
    match data.split_at_checked(1) {
        Some(("Q", quantity)) if !quantity.is_empty() => text.keep(udi, "Q", quantity, start),
        _ => Err(text.error(
            start,
            UdiProblem::UnknownIdentifier(data.chars().take(4).collect()),
        )),
    }
}

/// A quantity if there is one, an expiry date in one of six forms or none, then a lot or serial number.
fn dated(
    text: &Text,
    udi: &mut Udi,
    (mut at, end): (usize, usize),
    is_serial: bool,
    today: Date,
) -> Result<(), UdiError> {
    let quantity = match text.part(at, at + 1) {
        "8" => 2,
        "9" => 5,
        _ => 0,
    };
    if quantity > 0 {
        let amount = text.digits(at + 1, quantity, "the quantity", "2 or 5")?;
        text.keep(udi, "Q", amount, at)?;
        at += 1 + quantity;
    }
    if at >= end {
        return Ok(());
    }
    let (flag, form) = match text.part(at, at + 1) {
        "0" | "1" => (0, "mmyy"),
        "2" => (1, "mmddyy"),
        "3" => (1, "yymmdd"),
        "4" => (1, "yymmddhh"),
        "5" => (1, "yyjjj"),
        "6" => (1, "yyjjjhh"),
        "7" => (1, ""),
        other => return Err(text.error(at, UdiProblem::UnknownIdentifier(other.to_owned()))),
    };
    at += flag;
    expiry(text, udi, at, form, today)?;
    lot_or_serial(text, udi, (at + form.len(), end), is_serial)
}

/// An expiry date whose digits mean what the letters of `form` say. The hour is passed over.
fn expiry(text: &Text, udi: &mut Udi, at: usize, form: &'static str, today: Date) -> Result<(), UdiError> {
    if form.is_empty() {
        return Ok(());
    }
    let digits = text.digits(at, form.len(), "the expiry date", form)?;
    let number = |letter: char| {
        let start = form.find(letter)?;
        let length = form.matches(letter).count();
        digits.get(start..start + length)?.parse::<i16>().ok()
    };
    let found = number('y').and_then(|year| {
        let year = dates::full_year(year, today);
        match number('j') {
            Some(day) => dates::day_of_year(year, day),
            None => {
                let month = i8::try_from(number('m')?).ok()?;
                match number('d') {
                    // A day is stated in this form, so none is not a day.
                    Some(day) => dates::day(
                        year,
                        month,
                        i8::try_from(day).ok().filter(|day| *day > 0)?,
                        Open::Last,
                    ),
                    None => dates::day(year, month, 0, Open::Last),
                }
            }
        }
    });
    let date = found.ok_or_else(|| text.error(at, UdiProblem::NoDate(digits.to_owned())))?;
    text.put(&mut udi.expires, date, at, "the expiry date")
}

/// Year of four digits, month and day.
fn long_date(text: &Text, start: usize, end: usize) -> Result<Date, UdiError> {
    let data = text.part(start, end);
    if data.len() != 8 {
        return Err(text.error(
            start,
            UdiProblem::Length {
                what: "the date",
                found: data.len(),
                expected: "8",
            },
        ));
    }
    let digits = text.digits(start, 8, "the date", "8")?;
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let found = number(0, 4).and_then(|year| {
        let month = i8::try_from(number(4, 6)?).ok()?;
        Date::new(year, month, i8::try_from(number(6, 8)?).ok()?).ok()
    });
    found.ok_or_else(|| text.error(start, UdiProblem::NoDate(digits.to_owned())))
}

fn lot_or_serial(
    text: &Text,
    udi: &mut Udi,
    (start, end): (usize, usize),
    is_serial: bool,
) -> Result<(), UdiError> {
    let data = text.part(start, end);
    if data.is_empty() {
        return Ok(());
    }
    if data.len() > MAX_LOT {
        return Err(text.error(
            start,
            UdiProblem::Length {
                what: "the lot or serial number",
                found: data.len(),
                expected: "at most 18",
            },
        ));
    }
    if is_serial {
        text.put(&mut udi.serial, data.to_owned(), start, "the serial number")
    } else {
        text.put(&mut udi.lot, data.to_owned(), start, "the lot")
    }
}
