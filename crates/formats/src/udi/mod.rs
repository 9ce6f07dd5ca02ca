//! Unique device identifiers as carriers hold them: what a scanner reads off a device, or a person types from its label.
//!
//! Three agencies issue them, each with a syntax of its own: GS1 (GS1 General Specifications, section 3), HIBCC
//! (ANSI/HIBC 2.6) and ICCBBA (ST-001 with ST-017). The FDA's "UDI formats by FDA-accredited issuing agency" (version 1.3) lists what of
//! each makes a UDI.
//!
//! What this is not: a look-up of the device. Whether an identifier is registered (EUDAMED, GUDID) is not known here.
//!
//! Invariants. Check digits and characters are always verified. A position is counted in characters of the text as it
//! was given, from 1. Years of two digits are those nearest to the day given, so the reading of a carrier is
//! reproducible. A month without a day is its last day for an expiry, and its first for a manufacture.
//!
//! ```
//! use jiff::civil::date;
//!
//! let today = date(2026, 11, 23);
//! let udi = formats::udi::read("(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234", today)?;
//! assert_eq!(udi.device_identifier, "51022222233336");
//! assert_eq!(udi.lot.as_deref(), Some("A213B1"));
//! assert_eq!(udi.expires, Some(date(2015, 7, 7)));
//!
//! let mistyped = formats::udi::read("(01)51022222233337", today).unwrap_err();
//! assert!(mistyped.to_string().starts_with("character 18: the check digit"));
//! # Ok::<(), formats::udi::UdiError>(())
//! ```

mod dates;
mod error;
mod gs1;
mod hibcc;
mod iccbba;
#[cfg(test)]
mod tests;
mod text;

use jiff::civil::Date;

pub use error::{UdiError, UdiProblem};

use text::Text;

/// The longest text that is taken for a carrier, in characters.
pub const MAX_CHARACTERS: usize = 300;
/// The most other data kept of one carrier.
pub const MAX_OTHERS: usize = 30;

/// What a carrier says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Udi {
    /// Who issued the device identifier.
    pub agency: Agency,
    /// The device identifier (UDI-DI), as databases keep it: a GTIN of 14 digits; labeller, product and unit of measure of
    /// HIBCC; 16 characters of ICCBBA, 10 of a blood container.
    pub device_identifier: String,
    /// The lot or batch.
    pub lot: Option<String>,
    /// The serial number.
    pub serial: Option<String>,
    /// When it was made.
    pub manufactured: Option<Date>,
    /// When it expires.
    pub expires: Option<Date>,
    /// The donation identification number of ICCBBA.
    pub donation: Option<String>,
    /// What else it holds, each under its identifier (`8012` of GS1 is a software version).
    pub others: Vec<(String, String)>,
}

/// Who issues device identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Agency {
    /// GS1.
    Gs1,
    /// Health Industry Business Communications Council.
    Hibcc,
    /// International Council for Commonality in Blood Banking Automation.
    Iccbba,
}

impl Agency {
    /// The key under which messages and programs find it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gs1 => "gs1",
            Self::Hibcc => "hibcc",
            Self::Iccbba => "iccbba",
        }
    }
}

impl Udi {
    fn of(agency: Agency) -> Self {
        Self {
            agency,
            device_identifier: String::new(),
            lot: None,
            serial: None,
            manufactured: None,
            expires: None,
            donation: None,
            others: Vec::new(),
        }
    }
}

/// Reads a carrier, told apart by its beginning. `today` decides the century of years of two digits.
///
/// # Errors
/// Names the character at which it breaks a rule, and the way out.
pub fn read(carrier: &str, today: Date) -> Result<Udi, UdiError> {
    let text = Text::of(carrier)?;
    match text.beginning() {
        [b'+', ..] => hibcc::read(&text, today),
        [b'=' | b'&', ..] => iccbba::read(&text),
        [b'(', ..] => gs1::read_labelled(&text, today),
        [b'0'..=b'9' | text::SEPARATOR, ..] => gs1::read_scanned(&text, today),
        _ => Err(text.error(0, UdiProblem::NoCarrier)),
    }
}
