//! Workbooks: the XLSX files in which hospitals keep their lists, read into a [`Table`](crate::table::Table) and
//! written.
//!
//! A workbook is a ZIP archive of XML. Its directory is checked before anything is inflated, and what is inflated is
//! counted while it is, so that no header needs to be believed ([`limits`]). A sheet is read as a stream: memory grows
//! with the table that comes out of it, and with the texts its cells share, never with the size a sheet declares.
//!
//! What this is not: it calculates no formulas, applies no formats but those of days, times and leading zeros, gives no
//! meaning to columns and repairs no values; that is `domain::inventory`.
//!
//! Invariants. Every row has as many cells as there are headers, and the number it has in the sheet. A row that breaks a
//! rule becomes a [`Reject`](crate::table::Reject); reading goes on unless it says that what follows was not read.
//!
//! ```
//! use formats::workbook::{self, Choice};
//!
//! let headers = ["Name", "Serial"].map(str::to_owned);
//! let rows = [["PC-0042", "00123"].map(str::to_owned)];
//! let file = workbook::write("Inventory", &headers, &rows)?;
//!
//! let reading = workbook::read(&file, &Choice::default())?;
//! assert_eq!((reading.sheet.as_str(), reading.header_row), ("Inventory", 1));
//! assert_eq!(reading.table.headers, headers);
//! assert_eq!(reading.table.rows[0].place, 2);
//! assert_eq!(reading.table.rows[0].cells, rows[0]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod book;
mod each_row;
mod error;
mod format;
mod layout;
pub mod limits;
mod markup;
mod package;
mod place;
mod read;
mod rows;
#[cfg(test)]
mod tests;
mod text;
mod value;
mod write;

pub use each_row::{PlainRow, each_row};
pub use error::{ForeignFile, Limit, WorkbookError};
pub use read::{Choice, Reading, Sheet, read, sheets};
pub use write::{WriteError, Writer, write};
