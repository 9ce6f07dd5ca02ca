//! Every row of every sheet as it stands, for documents that are forms and not tables.

use std::ops::ControlFlow;

use super::book::Book;
use super::error::WorkbookError;

/// A row that has a value or a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainRow {
    /// Counted from 1.
    pub number: u64,
    /// Its cells that have a value, each with its column, counted from 0.
    pub cells: Vec<(usize, String)>,
    /// Why it was not read to its end.
    pub problem: Option<String>,
}

/// Hands every row of every sheet, hidden ones too, to `visit` with the name of its sheet, until that breaks off.
///
/// # Errors
/// When the file is no XLSX workbook, is damaged or beyond a limit.
pub fn each_row(
    bytes: &[u8],
    mut visit: impl FnMut(&str, PlainRow) -> ControlFlow<()>,
) -> Result<(), WorkbookError> {
    let mut book = Book::open(bytes)?;
    let references = book.references()?;
    for part in book.parts.clone() {
        let mut rows = book.rows(&part, &references)?;
        while let Some(row) = rows.next_row()? {
            let cells = row.cells.into_iter().filter(|cell| !cell.text.is_empty());
            let plain = PlainRow {
                number: row.number,
                cells: cells.map(|cell| (cell.column, cell.text)).collect(),
                problem: row.problem,
            };
            if visit(&part.name, plain).is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}
