//! Why a file or a row of it could not be read: typed, so that a page can translate it by its message key.
//!
//! A [`CsvError`] concerns the file as a whole; a [`Reject`] one row, after which reading goes on unless
//! [`RejectReason::ends_reading`] says otherwise.

use std::fmt;

use super::limits::{
    MAX_CELL_BYTES, MAX_COLUMNS, MAX_FILE_BYTES, MAX_HEADER_BYTES, MAX_PREAMBLE_LINES, MAX_ROW_BYTES,
    MAX_ROWS,
};
use super::magic::ForeignFile;

/// Why no rows can be read from a file.
#[derive(Debug, thiserror::Error)]
pub enum CsvError {
    /// Nothing, or nothing but blank lines.
    #[error("the file holds no rows; export it again and check that the list was not empty")]
    Empty,
    /// The first bytes are those of another kind of file.
    #[error("this is {0}, not a CSV file; {way_out}", way_out = .0.way_out())]
    Foreign(ForeignFile),
    /// NUL bytes or control characters that no text holds.
    #[error("this is not a text file (byte {offset} is 0x{byte:02X}); export the list as CSV or text")]
    Binary {
        /// Offset of the first such byte from the start of the file.
        offset: usize,
        /// The byte itself.
        byte: u8,
    },
    /// No row of the first lines can be the header.
    #[error("no header row within the first {MAX_PREAMBLE_LINES} lines; delete what stands above the table")]
    NoHeader,
    /// The dialect names a header line at which the file has no row.
    #[error("the file has no row at or after line {line}, where the header was said to be")]
    HeaderMissing {
        /// The first line on which the header could stand.
        line: u64,
    },
    /// The header row itself cannot be read.
    #[error("the header row cannot be used: {0}")]
    Header(Reject),
    /// A header cell longer than any column name.
    #[error(
        "line {line}: the name of column {column} is longer than {MAX_HEADER_BYTES} bytes; \
         is this the header row, and is the separator right?"
    )]
    HeaderTooLong {
        /// Line of the header row.
        line: u64,
        /// Column, counted from 1.
        column: usize,
    },
    /// More than [`MAX_FILE_BYTES`].
    #[error("the file is larger than {limit} MB; export it in parts", limit = MAX_FILE_BYTES >> 20)]
    FileTooLarge,
    /// The bytes could not be obtained.
    #[error("the file could not be read")]
    Io(#[from] std::io::Error),
}

impl CsvError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Empty => "csv-error-empty",
            Self::Foreign(_) => "csv-error-foreign",
            Self::Binary { .. } => "csv-error-binary",
            Self::NoHeader => "csv-error-no-header",
            Self::HeaderMissing { .. } => "csv-error-header-missing",
            Self::Header(_) => "csv-error-header",
            Self::HeaderTooLong { .. } => "csv-error-header-too-long",
            Self::FileTooLarge => "csv-error-file-too-large",
            Self::Io(_) => "csv-error-io",
        }
    }
}

/// A row that was not read, where it begins and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// Why it was not read.
    pub reason: RejectReason,
    /// Its cells as far as they could be told apart: all of a row that is only too short or too long, otherwise none.
    pub cells: Vec<String>,
}

impl Reject {
    /// A row of which no cell can be given.
    pub(super) fn new(line: u64, reason: RejectReason) -> Self {
        Self {
            line,
            reason,
            cells: Vec::new(),
        }
    }
}

impl fmt::Display for Reject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.reason)
    }
}

/// Why a row was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RejectReason {
    /// More or fewer cells than the header has columns.
    Ragged {
        /// Columns of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A quoted cell is still open at the end of the file.
    UnclosedQuote,
    /// A cell of more than [`MAX_CELL_BYTES`].
    CellTooLong {
        /// Column, counted from 1.
        column: usize,
        /// Whether the cell is quoted: a quote that is never closed makes such a cell.
        quoted: bool,
    },
    /// A row of more than [`MAX_ROW_BYTES`].
    RowTooLong,
    /// More than [`MAX_COLUMNS`] cells.
    TooManyCells,
    /// A cell holds a NUL, which no text does.
    NulByte {
        /// Column, counted from 1.
        column: usize,
    },
    /// Row number [`MAX_ROWS`] + 1 was reached. Ends reading.
    TooManyRows,
    /// Byte number [`MAX_FILE_BYTES`] + 1 was reached. Ends reading.
    FileTooLarge,
    /// The bytes could not be obtained. Ends reading.
    Unreadable {
        /// What the operating system said.
        message: String,
    },
}

impl RejectReason {
    /// Whether nothing of the file is read after this.
    pub fn ends_reading(&self) -> bool {
        matches!(
            self,
            Self::TooManyRows | Self::FileTooLarge | Self::Unreadable { .. }
        )
    }

    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Ragged { .. } => "csv-reject-ragged",
            Self::UnclosedQuote => "csv-reject-unclosed-quote",
            Self::CellTooLong { .. } => "csv-reject-cell-too-long",
            Self::RowTooLong => "csv-reject-row-too-long",
            Self::TooManyCells => "csv-reject-too-many-cells",
            Self::NulByte { .. } => "csv-reject-nul-byte",
            Self::TooManyRows => "csv-reject-too-many-rows",
            Self::FileTooLarge => "csv-reject-file-too-large",
            Self::Unreadable { .. } => "csv-reject-unreadable",
        }
    }
}

impl fmt::Display for RejectReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ragged { expected, found } => {
                let cells = if *found == 1 { "cell" } else { "cells" };
                write!(formatter, "{found} {cells} where the header has {expected}")
            }
            Self::UnclosedQuote => formatter.write_str("a quote is opened here and never closed"),
            Self::CellTooLong { column, quoted } => {
                write!(
                    formatter,
                    "the cell in column {column} is longer than {} KB",
                    MAX_CELL_BYTES >> 10
                )?;
                if *quoted {
                    formatter.write_str("; is its quote never closed?")
                } else {
                    Ok(())
                }
            }
            Self::RowTooLong => write!(formatter, "the row is longer than {} KB", MAX_ROW_BYTES >> 10),
            Self::TooManyCells => write!(formatter, "more than {MAX_COLUMNS} cells"),
            Self::NulByte { column } => write!(formatter, "the cell in column {column} holds a NUL byte"),
            Self::TooManyRows => {
                write!(
                    formatter,
                    "more than {MAX_ROWS} rows; this and what follows was not read, export it in parts"
                )
            }
            Self::FileTooLarge => {
                let limit = MAX_FILE_BYTES >> 20;
                write!(
                    formatter,
                    "the file is larger than {limit} MB; what follows was not read, export it in parts"
                )
            }
            Self::Unreadable { message } => {
                write!(
                    formatter,
                    "the file could not be read further ({message}); what follows is missing"
                )
            }
        }
    }
}
