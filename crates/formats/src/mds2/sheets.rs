//! The rows of a form, whichever kind of file it is: gathered sheet by sheet within the limits.

use std::ops::ControlFlow;

use super::error::Mds2Error;
use super::{MAX_CELL_CHARACTERS, MAX_ROWS, MAX_TEXT_BYTES};
use crate::csv::{self, RejectReason};
use crate::workbook;

/// A sheet with its rows; a file of text is one without a name.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
}

/// A row with its cells that hold something.
#[derive(Debug)]
pub(super) struct Row {
    /// Counted from 1.
    pub(super) number: u64,
    /// Each with its column, counted from 0; no line breaks, no blanks around.
    pub(super) cells: Vec<(usize, String)>,
}

/// All sheets, and what was noticed while gathering them.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    pub(super) sheets: Vec<Sheet>,
    pub(super) remarks: Vec<String>,
    rows: usize,
    text: usize,
}

pub(super) fn read(bytes: &[u8]) -> Result<Sheets, Mds2Error> {
    if bytes.starts_with(b"PK\x03\x04") {
        of_workbook(bytes)
    } else {
        of_text(bytes)
    }
}

fn of_workbook(bytes: &[u8]) -> Result<Sheets, Mds2Error> {
    let mut sheets = Sheets::default();
    let mut refused = None;
    workbook::each_row(bytes, |sheet, row| {
        if let Some(problem) = row.problem {
            sheets
                .remarks
                .push(format!("{} was not read: {problem}", place(sheet, row.number)));
        }
        match sheets.take(sheet, row.number, row.cells.into_iter()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                refused = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    refused.map_or(Ok(sheets), Err)
}

/// Every line, whether it is as wide as the others or not: a form has titles between its tables.
fn of_text(bytes: &[u8]) -> Result<Sheets, Mds2Error> {
    let detected = csv::detect_stream(bytes)?.dialect;
    let dialect = csv::Dialect {
        header: false,
        preamble_lines: 0,
        ..detected
    };
    let mut sheets = Sheets::default();
    for row in csv::Reader::new(bytes, &dialect)? {
        let (line, cells) = match row {
            Ok(record) => (record.line, record.cells),
            Err(reject) => {
                if !matches!(reject.reason, RejectReason::Ragged { .. }) {
                    sheets.remarks.push(format!("{reject}"));
                }
                (reject.line, reject.cells)
            }
        };
        sheets.take("", line, cells.into_iter().enumerate())?;
    }
    Ok(sheets)
}

impl Sheets {
    fn take(
        &mut self,
        sheet: &str,
        number: u64,
        cells: impl Iterator<Item = (usize, String)>,
    ) -> Result<(), Mds2Error> {
        let mut kept = Vec::new();
        for (column, text) in cells {
            let mut text = crate::text::one_line(&text);
            if text.is_empty() {
                continue;
            }
            if let Some((end, _)) = text.char_indices().nth(MAX_CELL_CHARACTERS) {
                text.truncate(end);
                self.remarks.push(format!(
                    "{}: of a cell with more than {MAX_CELL_CHARACTERS} characters the beginning was kept",
                    place(sheet, number)
                ));
            }
            self.text += text.len();
            kept.push((column, text));
        }
        if kept.is_empty() {
            return Ok(());
        }
        self.rows += 1;
        if self.rows > MAX_ROWS {
            let place = place(sheet, number);
            return Err(Mds2Error::TooManyRows { place });
        }
        if self.text > MAX_TEXT_BYTES {
            let place = place(sheet, number);
            return Err(Mds2Error::TooMuchText { place });
        }
        if self.sheets.last().is_none_or(|last| last.name != sheet) {
            self.sheets.push(Sheet {
                name: sheet.to_owned(),
                rows: Vec::new(),
            });
        }
        if let Some(last) = self.sheets.last_mut() {
            last.rows.push(Row { number, cells: kept });
        }
        Ok(())
    }
}

impl Row {
    /// The cell of a column.
    pub(super) fn cell(&self, column: usize) -> Option<&str> {
        let found = self.cells.iter().find(|(at, _)| *at == column)?;
        Some(&found.1)
    }
}

/// A row as a message names it.
pub(super) fn place(sheet: &str, number: u64) -> String {
    if sheet.is_empty() {
        format!("line {number}")
    } else {
        format!("sheet {sheet:?}, row {number}")
    }
}
