//! The limits of the reader. Each is named in the error it causes.
//!
//! They are above any inventory a hospital keeps (200,000 rows of 30 columns are read) and low enough that a hostile
//! file costs some hundreds of megabytes for some seconds at most: what is inflated is counted while it is inflated,
//! whatever the headers of the archive declare.

/// Bytes of the file as it is kept, compressed.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// Entries of the archive. A workbook has a dozen, and one for each sheet, picture and drawing.
pub const MAX_ENTRIES: usize = 10_000;

/// Bytes inflated in one reading, over all parts.
pub const MAX_INFLATED_BYTES: u64 = 1 << 30;

/// How many times larger than its compressed form a part may become, once it is larger than [`RATIO_FREE_BYTES`].
/// Sheets reach 10 to 50; deflate allows 1,032.
pub const MAX_RATIO: u64 = 200;

/// Bytes up to which a part may be compressed however well.
pub const RATIO_FREE_BYTES: u64 = 16 << 20;

/// Bytes of one piece of markup: a tag with its attributes, or the text between two tags.
pub const MAX_NODE_BYTES: usize = 1 << 20;

/// Elements within one another.
pub const MAX_DEPTH: usize = 64;

/// Sheets of a workbook.
pub const MAX_SHEETS: usize = 1_000;

/// Cell formats of a workbook; Excel allows 65,490.
pub const MAX_CELL_FORMATS: usize = 100_000;

/// Texts in the table of shared strings.
pub const MAX_SHARED_STRINGS: usize = 4_000_000;

/// Bytes of all shared strings together, in UTF-8.
pub const MAX_SHARED_TEXT_BYTES: usize = 256 << 20;

/// The last row a sheet can have.
pub const LAST_ROW: u64 = 1_048_576;

/// Columns a sheet can have, `A` to `XFD`; also the number of cells a row may state.
pub const SHEET_COLUMNS: usize = 16_384;

/// Rows below the header.
pub const MAX_ROWS: usize = 1_000_000;

/// Columns of the table, from the first named to the last named.
pub const MAX_COLUMNS: usize = 1_000;

/// Cells of the table, empty ones included: rows times columns.
pub const MAX_CELLS: usize = 8_000_000;

/// Bytes of all cells of the table together, in UTF-8.
pub const MAX_TEXT_BYTES: usize = 256 << 20;

/// Bytes of one cell, in UTF-8. A longer cell rejects its row.
pub const MAX_CELL_BYTES: usize = 64 << 10;

/// Bytes of one row, in UTF-8, over all its cells. A longer one is rejected.
pub const MAX_ROW_BYTES: usize = 1 << 20;

/// Bytes of one header cell, in UTF-8.
pub const MAX_HEADER_BYTES: usize = 1_000;

/// Rows with a value that may stand above the header.
pub const MAX_PREAMBLE_ROWS: usize = 50;

/// Rows with a value from which the header is found.
pub const SAMPLE_ROWS: usize = 200;

/// Merged ranges that are looked at.
pub const MAX_MERGED_RANGES: usize = 100_000;
