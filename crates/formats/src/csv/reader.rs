//! A file read row by row under a given dialect: what an import iterates over.
//!
//! The header is read at once; every row after it has exactly as many cells. Values are passed on as they are.

use std::io::Read;

use serde::{Deserialize, Serialize};

use super::detect::numbered;
use super::dialect::Dialect;
use super::error::{CsvError, Reject, RejectReason};
use super::limits::{MAX_HEADER_BYTES, MAX_ROWS};
use super::rows::Rows;
use super::warning::letters_lost;

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// Its cells, one for each column of the header, unchanged.
    pub cells: Vec<String>,
}

/// Reads a file row by row.
///
/// It never holds more than one row, so its memory does not grow with the file.
pub struct Reader<R> {
    rows: Rows<R>,
    headers: Vec<String>,
    /// The first row, when it is data because the file names no columns.
    first: Option<Record>,
    row_count: u64,
    rows_with_lost_letters: u64,
    ended: bool,
}

impl<R: Read> Reader<R> {
    /// Opens `source`, passes over the preamble and reads the header.
    pub fn new(source: R, dialect: &Dialect) -> Result<Self, CsvError> {
        let mut rows = Rows::new(source, dialect);
        rows.skip_lines(dialect.preamble_lines).map_err(CsvError::from)?;
        let line = dialect.preamble_lines + 1;
        let first = rows
            .next_row()
            .ok_or(CsvError::HeaderMissing { line })?
            .map_err(CsvError::from)?;
        let (headers, first) = if dialect.header {
            (Self::checked_headers(first)?, None)
        } else {
            (numbered(first.cells.len()), Some(first))
        };
        Ok(Self {
            rows,
            headers,
            first,
            row_count: 0,
            rows_with_lost_letters: 0,
            ended: false,
        })
    }

    fn checked_headers(row: Record) -> Result<Vec<String>, CsvError> {
        match row.cells.iter().position(|name| name.len() > MAX_HEADER_BYTES) {
            Some(index) => Err(CsvError::HeaderTooLong {
                line: row.line,
                column: index + 1,
            }),
            None => Ok(row.cells),
        }
    }

    /// The names of the columns, as the file has them.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Rows read so far in which a letter was lost before or while reading: a `?` inside a word, or bytes that are
    /// no letter of the encoding.
    pub fn rows_with_lost_letters(&self) -> u64 {
        self.rows_with_lost_letters
    }

    fn checked(&mut self, row: Record) -> Result<Record, Reject> {
        let fitted = fit(row, self.headers.len())?;
        self.rows_with_lost_letters += u64::from(fitted.cells.iter().any(|cell| letters_lost(cell)));
        Ok(fitted)
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<Record, Reject>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let row = self.first.take().map(Ok).or_else(|| self.rows.next_row())?;
        self.row_count += 1;
        let item = match row {
            Ok(row) if self.row_count > MAX_ROWS => Err(Reject::new(row.line, RejectReason::TooManyRows)),
            Ok(row) => self.checked(row),
            Err(reject) => Err(reject),
        };
        self.ended = item.as_ref().is_err_and(|reject| reject.reason.ends_reading());
        Some(item)
    }
}

/// The row with as many cells as the header. Empty cells beyond the last column are dropped: spreadsheets write them
/// when a column was once wider.
pub(super) fn fit(mut row: Record, expected: usize) -> Result<Record, Reject> {
    let found = row.cells.len();
    let surplus_is_empty = row.cells.iter().skip(expected).all(String::is_empty);
    if found < expected || !surplus_is_empty {
        return Err(Reject {
            line: row.line,
            reason: RejectReason::Ragged { expected, found },
            cells: row.cells,
        });
    }
    row.cells.truncate(expected);
    Ok(row)
}

impl From<Reject> for CsvError {
    fn from(reject: Reject) -> Self {
        match reject.reason {
            RejectReason::FileTooLarge => Self::FileTooLarge,
            _ => Self::Header(reject),
        }
    }
}
