//! Which cells show days, times or leading zeros, from the formats of a workbook.
//!
//! Other formats (currency, percent, colours) are not applied: the number is given as it is stored.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::error::{Limit, WorkbookError};
use super::limits::MAX_CELL_FORMATS;
use super::markup::{Markup, attribute};

/// What a format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellFormat {
    /// A number.
    General,
    /// A day, perhaps with a time.
    Date,
    /// A time of day.
    Time,
    /// A number with leading zeros up to this width.
    Zeros(u8),
}

/// The formats that cells refer to by number.
#[derive(Default)]
pub(super) struct Formats(Vec<CellFormat>);

impl Formats {
    pub(super) fn read(mut markup: Markup<'_>) -> Result<Self, WorkbookError> {
        let mut codes: HashMap<u32, CellFormat> = HashMap::new();
        let mut formats = Vec::new();
        let mut in_cell_formats = false;
        loop {
            let place = markup.place();
            match markup.next()? {
                Event::Start(element) => match element.local_name().into_inner() {
                    "cellXfs" => in_cell_formats = true,
                    "numFmt" => {
                        let code = attribute(&element, "formatCode").unwrap_or_default();
                        codes.insert(
                            number(attribute(&element, "numFmtId")),
                            CellFormat::of_code(&code),
                        );
                    }
                    "xf" if in_cell_formats => {
                        let id = number(attribute(&element, "numFmtId"));
                        formats.push(
                            codes
                                .get(&id)
                                .copied()
                                .unwrap_or_else(|| CellFormat::built_in(id)),
                        );
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().into_inner() == "cellXfs" => {
                    in_cell_formats = false;
                }
                Event::Eof => return Ok(Self(formats)),
                _ => {}
            }
            if formats.len().max(codes.len()) > MAX_CELL_FORMATS {
                return Err(WorkbookError::limit(place, Limit::CellFormats));
            }
        }
    }

    pub(super) fn get(&self, number: usize) -> CellFormat {
        self.0.get(number).copied().unwrap_or(CellFormat::General)
    }
}

fn number(value: Option<impl AsRef<str>>) -> u32 {
    value.and_then(|value| value.as_ref().parse().ok()).unwrap_or(0)
}

impl CellFormat {
    /// The formats that have a number and no code (ISO/IEC 29500-1, 18.8.30), those of East Asian editions among them.
    fn built_in(id: u32) -> Self {
        match id {
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Date,
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Self::Time,
            _ => Self::General,
        }
    }

    /// What `code` shows for a positive number: its first section, without quoted text, colours and locales.
    fn of_code(code: &str) -> Self {
        let mut letters = String::new();
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character {
                ';' => break,
                '"' => drop(characters.find(|found| *found == '"')),
                '\\' | '_' | '*' => drop(characters.next()),
                '[' => {
                    let inner: String = characters.by_ref().take_while(|found| *found != ']').collect();
                    // `[h]:mm` counts hours beyond a day: a duration, which is no time of day.
                    if is_elapsed(&inner) {
                        return Self::General;
                    }
                }
                _ => letters.push(character.to_ascii_lowercase()),
            }
        }
        if letters.contains("general") {
            Self::General
        } else if letters.contains(['y', 'd']) {
            Self::Date
        } else if letters.contains(['h', 's']) {
            Self::Time
        } else if letters.contains('m') {
            Self::Date
        } else if letters.len() > 1 && letters.bytes().all(|letter| letter == b'0') {
            u8::try_from(letters.len()).map_or(Self::General, Self::Zeros)
        } else {
            Self::General
        }
    }
}

fn is_elapsed(inner: &str) -> bool {
    let inner = inner.to_ascii_lowercase();
    ['h', 'm', 's']
        .iter()
        .any(|unit| !inner.is_empty() && inner.chars().all(|found| found == *unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_letters_outside_quotes_and_brackets() {
        for (code, format) in [
            ("dd.mm.yyyy;@", CellFormat::Date),
            ("[$-409]d-mmm-yy", CellFormat::Date),
            ("yyyy\\-mm\\-dd hh:mm", CellFormat::Date),
            ("mmm", CellFormat::Date),
            ("h:mm AM/PM", CellFormat::Time),
            ("mm:ss.0", CellFormat::Time),
            ("[h]:mm:ss", CellFormat::General),
            ("General", CellFormat::General),
            ("0.00E+00", CellFormat::General),
            ("#,##0.00 [$lei-418]", CellFormat::General),
            ("0 \"days\"", CellFormat::General),
            ("[Red]0.0\\d", CellFormat::General),
            ("000000", CellFormat::Zeros(6)),
            ("0", CellFormat::General),
        ] {
            assert_eq!(CellFormat::of_code(code), format, "{code}");
        }
    }
}
