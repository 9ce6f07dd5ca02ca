//! The dialect of a file: all a reader must be told, detected or corrected by the user.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// `;`, which spreadsheets write where the comma is the decimal mark.
    Semicolon,
    /// `,`
    Comma,
    /// The tabulator.
    Tab,
    /// `|`
    Pipe,
}

impl Separator {
    /// All separators, the more plausible first when a file gives no hint.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    /// The separator as a byte of UTF-8.
    pub fn as_byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }

    /// The separator written as this character.
    pub fn from_char(character: char) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|separator| char::from(separator.as_byte()) == character)
    }
}

impl fmt::Display for Separator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Tab => "tab",
            Self::Pipe => "vertical bar",
        })
    }
}

/// What encloses a cell that holds separators or line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quote {
    /// `"`, doubled inside the cell (RFC 4180).
    Double,
    /// `'`, doubled inside the cell.
    Single,
    /// No character quotes: a `"` is a letter like any other.
    None,
}

impl Quote {
    /// The quoting character as a byte of UTF-8.
    pub fn as_byte(self) -> Option<u8> {
        match self {
            Self::Double => Some(b'"'),
            Self::Single => Some(b'\''),
            Self::None => None,
        }
    }
}

/// How to read a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// How letters are bytes.
    pub encoding: Encoding,
    /// What stands between cells.
    pub separator: Separator,
    /// What encloses cells.
    pub quote: Quote,
    /// Lines above the header: `sep=;`, `#TYPE …`, titles, blank lines.
    pub preamble_lines: u64,
    /// Whether the first row names the columns. Without it, columns are named `Column 1`, `Column 2`, …
    pub header: bool,
}

impl Default for Dialect {
    /// RFC 4180 in UTF-8 with a header.
    fn default() -> Self {
        Self {
            encoding: Encoding::Utf8,
            separator: Separator::Comma,
            quote: Quote::Double,
            preamble_lines: 0,
            header: true,
        }
    }
}
