//! What a user should look at before a file is taken in: typed, so that a page can translate it by its message key.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::reader::Record;

/// Something doubtful in a file that can be read all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Warning {
    /// Letters were replaced by `?` when the file was written, or bytes are no letters of the encoding. They cannot
    /// be brought back; only a new export can.
    LettersLost {
        /// Cells of the sample in which this shows.
        cells: usize,
        /// Line of the first of them.
        line: u64,
        /// That cell.
        example: String,
    },
    /// UTF-8 was read as a Windows code page, here or when the file was written: `SecÈ›ie`.
    LettersEncodedTwice {
        /// Cells of the sample in which this shows.
        cells: usize,
        /// Line of the first of them.
        line: u64,
        /// That cell.
        example: String,
    },
    /// Another encoding is nearly as plausible.
    EncodingUncertain {
        /// The one chosen.
        encoding: Encoding,
    },
    /// Another separator is nearly as plausible, or there is one column only.
    SeparatorUncertain,
    /// A cell of the header row is a value rather than a name, so the file may have no header.
    HeaderLooksLikeData {
        /// Column, counted from 1.
        column: usize,
        /// What stands there.
        value: String,
    },
    /// Lines above the header that are not read.
    LinesAboveHeader {
        /// How many.
        lines: u64,
    },
    /// Rows of the sample that would be rejected.
    RowsRejected {
        /// How many.
        rows: usize,
        /// Line of the first of them.
        line: u64,
    },
}

impl Warning {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::LettersLost { .. } => "csv-warning-letters-lost",
            Self::LettersEncodedTwice { .. } => "csv-warning-letters-encoded-twice",
            Self::EncodingUncertain { .. } => "csv-warning-encoding-uncertain",
            Self::SeparatorUncertain => "csv-warning-separator-uncertain",
            Self::HeaderLooksLikeData { .. } => "csv-warning-header-looks-like-data",
            Self::LinesAboveHeader { .. } => "csv-warning-lines-above-header",
            Self::RowsRejected { .. } => "csv-warning-rows-rejected",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LettersLost { cells, line, example } => write!(
                formatter,
                "letters already lost in {cells} cells of the sample, first in line {line}: \"{example}\"; \
                 export again as UTF-8 (PowerShell: Export-Csv -Encoding UTF8)"
            ),
            Self::LettersEncodedTwice { cells, line, example } => write!(
                formatter,
                "letters encoded twice in {cells} cells of the sample, first in line {line}: \"{example}\"; \
                 export again as UTF-8"
            ),
            Self::EncodingUncertain { encoding } => {
                write!(
                    formatter,
                    "the encoding may not be {encoding}; look at the accented letters below"
                )
            }
            Self::SeparatorUncertain => {
                formatter.write_str("the separator is a guess; look at the columns below")
            }
            Self::HeaderLooksLikeData { column, value } => {
                write!(
                    formatter,
                    "column {column} of the header is \"{value}\"; does the file have a header row?"
                )
            }
            Self::LinesAboveHeader { lines } => {
                let noun = if *lines == 1 { "line" } else { "lines" };
                write!(formatter, "{lines} {noun} above the header not read")
            }
            Self::RowsRejected { rows, line } => {
                let noun = if *rows == 1 { "row" } else { "rows" };
                write!(
                    formatter,
                    "{rows} {noun} of the sample would be rejected, first in line {line}"
                )
            }
        }
    }
}

/// The warnings that the letters of `rows` give rise to.
pub(super) fn about_letters<'a>(rows: impl Iterator<Item = &'a Record> + Clone) -> Vec<Warning> {
    let lost = affected(rows.clone(), letters_lost).map(|(cells, line, example)| Warning::LettersLost {
        cells,
        line,
        example,
    });
    let twice = affected(rows, letters_encoded_twice)
        .map(|(cells, line, example)| Warning::LettersEncodedTwice { cells, line, example });
    lost.into_iter().chain(twice).collect()
}

fn affected<'a>(
    rows: impl Iterator<Item = &'a Record>,
    damaged: impl Fn(&str) -> bool,
) -> Option<(usize, u64, String)> {
    let mut found = rows
        .flat_map(|row| row.cells.iter().map(|cell| (row.line, cell)))
        .filter(|(_, cell)| damaged(cell));
    let (line, example) = found.next()?;
    Some((1 + found.count(), line, shortened(example)))
}

/// The start of a cell, short enough to stand in a sentence.
pub(super) fn shortened(cell: &str) -> String {
    const SHOWN: usize = 60;
    if cell.chars().count() <= SHOWN {
        cell.to_owned()
    } else {
        cell.chars().take(SHOWN).chain(['…']).collect()
    }
}

/// Whether a `?` stands where a letter must have been, or U+FFFD anywhere.
///
/// A question mark at the head of a word or inside it is no punctuation. Addresses (`page?id=1`) are left out.
pub(super) fn letters_lost(cell: &str) -> bool {
    if cell.contains(char::REPLACEMENT_CHARACTER) {
        return true;
    }
    if !cell.contains('?') || cell.contains("://") {
        return false;
    }
    cell.match_indices('?').any(|(at, _)| {
        let before = cell[..at].chars().next_back();
        let rest = cell[at..].trim_start_matches('?');
        let behind_word = rest.trim_start_matches(char::is_alphanumeric);
        let heads_or_is_inside_a_word = before.is_none_or(|c| c.is_alphabetic() || !c.is_alphanumeric());
        heads_or_is_inside_a_word && rest.starts_with(char::is_alphabetic) && !behind_word.starts_with('=')
    })
}

/// Whether the letters beyond ASCII, taken as bytes of Windows-1252 or 1250, are valid UTF-8: by chance they hardly
/// ever are.
fn letters_encoded_twice(cell: &str) -> bool {
    let taken_for = |encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, unmappable) = encoding.encode(cell);
        !unmappable && std::str::from_utf8(&bytes).is_ok()
    };
    !cell.is_ascii()
        && [encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1250]
            .into_iter()
            .any(taken_for)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_mark_in_place_of_a_letter_is_noticed() {
        for cell in [
            "Sta?ie de lucru",
            "?tefan",
            "Unitatea ?i salonul",
            "Pia?a",
            "(?tirbei)",
            "OU=Sec?ia,DC=spital",
            "OU=?tirbei",
            "a\u{fffd}b",
        ] {
            assert!(letters_lost(cell), "{cell}");
        }
    }

    #[test]
    fn a_question_mark_that_is_punctuation_is_not() {
        for cell in [
            "in use?",
            "?",
            "???",
            "https://example.org/a?b",
            "a?id=1",
            "10.0.0.?",
            "Why? Because",
        ] {
            assert!(!letters_lost(cell), "{cell}");
        }
    }

    #[test]
    fn utf_8_read_as_windows_1252_is_noticed() {
        assert!(letters_encoded_twice("SecÈ›ie"));
        assert!(letters_encoded_twice("modÃ¨le"));
        assert!(!letters_encoded_twice("modèle"));
    }
}
