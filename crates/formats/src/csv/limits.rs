//! The limits of the reader. Each is named in the error it causes.
//!
//! They are far above any inventory a hospital keeps (3,500 rows of 25 columns is typical) and low enough that a
//! hostile or damaged file costs at most a few megabytes of memory.

/// Bytes of a file. A larger file is refused, or its reading ended, with [`super::CsvError::FileTooLarge`].
pub const MAX_FILE_BYTES: u64 = 1 << 30;

/// Rows below the header.
pub const MAX_ROWS: u64 = 1_000_000;

/// Columns of the header or cells of a row.
pub const MAX_COLUMNS: usize = 1_000;

/// Bytes of one cell, in UTF-8. A longer cell rejects its row; reading goes on at the next line.
pub const MAX_CELL_BYTES: usize = 64 << 10;

/// Bytes of one row, in UTF-8, over all its cells.
pub const MAX_ROW_BYTES: usize = 1 << 20;

/// Bytes of one header cell, in UTF-8. A longer "header" is a sign that the header row was mistaken.
pub const MAX_HEADER_BYTES: usize = 1_000;

/// Lines that may stand above the header: titles, directives, blank lines.
pub const MAX_PREAMBLE_LINES: u64 = 50;

/// Bytes at the start of the file from which the dialect is detected.
pub const SAMPLE_BYTES: usize = 256 << 10;

/// Rows of the sample that are compared when the separator is chosen.
pub const SAMPLE_ROWS: usize = 200;

/// Bytes of lines with letters beyond ASCII that are kept from behind the sample, to decide the encoding.
pub const EVIDENCE_BYTES: usize = 64 << 10;
