//! Carriers of ICCBBA: data structures of ISBT 128, each told by its first characters and of fixed length.

use jiff::civil::Date;

use super::dates;
use super::text::Text;
use super::{Agency, Udi, UdiError, UdiProblem};

/// What a data structure holds.
#[derive(Debug, Clone, Copy)]
enum Holds {
    Device,
    Serial,
    Expiry,
    Manufacture,
    Lot,
    /// Says how many structures follow, which is evident.
    Count,
    Donation,
}

/// Data structures of a UDI: identifier, what it holds, and the number of characters (ICCBBA ST-017).
const STRUCTURES: [(&str, Holds, usize, &str); 8] = [
    ("=/", Holds::Device, 16, "16"),
    ("=)", Holds::Device, 10, "10"),
    ("=,", Holds::Serial, 6, "6"),
    ("=>", Holds::Expiry, 6, "6"),
    ("=}", Holds::Manufacture, 6, "6"),
    ("=+", Holds::Count, 5, "5"),
    ("&,1", Holds::Lot, 18, "18"),
    ("&)", Holds::Lot, 10, "10"),
];

pub(super) fn read(text: &Text) -> Result<Udi, UdiError> {
    let mut udi = Udi::of(Agency::Iccbba);
    let mut device = None;
    let mut at = 0;
    let end = text.part(0, text.len()).trim_end_matches(' ').len();
    while at < end {
        let (holds, start, length, expected) = structure(text, at)?;
        let data = text.part(start, (start + length).min(end));
        if data.len() != length {
            let found = data.len();
            let what = "the data structure";
            return Err(text.error(
                start,
                UdiProblem::Length {
                    what,
                    found,
                    expected,
                },
            ));
        }
        text.check(start, start + length, |byte| {
            byte.is_ascii_uppercase() || byte.is_ascii_digit()
        })?;
        match holds {
            Holds::Device => text.put(&mut device, data.to_owned(), at, "the device identifier")?,
            Holds::Serial => text.put(&mut udi.serial, data.to_owned(), at, "the serial number")?,
            Holds::Lot => {
                let lot = data.trim_start_matches('0').to_owned();
                text.put(&mut udi.lot, lot, at, "the lot")?;
            }
            Holds::Expiry => {
                let expiry = date(text, start)?;
                text.put(&mut udi.expires, expiry, at, "the expiry date")?;
            }
            Holds::Manufacture => {
                let made = date(text, start)?;
                text.put(&mut udi.manufactured, made, at, "the date of manufacture")?;
            }
            Holds::Donation => text.put(&mut udi.donation, data.to_owned(), at, "the donation number")?,
            Holds::Count => {}
        }
        at = start + length;
    }
    udi.device_identifier = device.ok_or_else(|| text.error(0, UdiProblem::NoDevice))?;
    Ok(udi)
}

/// The structure that begins here: what it holds, where its data begins and how long it is. A donation number is told
/// by a letter or digit behind `=`, which belongs to it.
fn structure(text: &Text, at: usize) -> Result<(Holds, usize, usize, &'static str), UdiError> {
    for (identifier, holds, length, expected) in STRUCTURES {
        if text.part(at, at + identifier.len()) == identifier {
            return Ok((holds, at + identifier.len(), length, expected));
        }
    }
    match text.part(at, at + 2).as_bytes() {
        [b'=', second] if second.is_ascii_alphanumeric() => Ok((Holds::Donation, at + 1, 15, "15")),
        _ => {
            let unknown = text.part(at, at + 3).to_owned();
            Err(text.error(at, UdiProblem::UnknownIdentifier(unknown)))
        }
    }
}

/// Three digits of the year, of which 9 begins the last century, and three of the day in it.
fn date(text: &Text, start: usize) -> Result<Date, UdiError> {
    let digits = text.digits(start, 6, "the date", "6")?;
    let number = |from: usize| digits.get(from..from + 3)?.parse::<i16>().ok();
    let found = number(0).zip(number(3)).and_then(|(year, day)| {
        let century = if year >= 900 { 1000 } else { 2000 };
        dates::day_of_year(century + year, day)
    });
    found.ok_or_else(|| text.error(start, UdiProblem::NoDate(digits.to_owned())))
}
