//! A table as a workbook of one sheet. Every cell is a string, so that a spreadsheet calculates nothing and no serial
//! number becomes `1E+10`.
//!
//! Rows go to a temporary file while they are written: memory does not grow with the table, except for the finished,
//! compressed file.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::limits::{LAST_ROW, SHEET_COLUMNS};

/// Why a table cannot be a workbook.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// More rows than a sheet has.
    #[error("a sheet has {LAST_ROW} rows; write the list in parts, or as CSV")]
    TooManyRows,
    /// More columns than a sheet has.
    #[error("a sheet has {SHEET_COLUMNS} columns; write fewer, or as CSV")]
    TooManyColumns,
    /// A cell longer than Excel opens, a name no sheet can have, or a disk that is full.
    #[error("the workbook could not be written; write the list as CSV")]
    Xlsx(#[from] XlsxError),
}

/// A workbook of one sheet, written row by row.
pub struct Writer {
    workbook: Workbook,
    /// Rows written, with the header.
    rows: u32,
}

impl Writer {
    /// A workbook whose only sheet is called `sheet` and has `headers` in bold in its first row.
    ///
    /// # Errors
    /// When the sheet has fewer columns, the name is no name for a sheet, or there is no temporary file.
    pub fn new(sheet: &str, headers: &[String]) -> Result<Self, WriteError> {
        let mut workbook = Workbook::new();
        // A day of its own, so that the same table is the same file.
        let written = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&written));
        let bold = Format::new().set_bold();
        let worksheet = workbook.add_worksheet_with_constant_memory()?;
        worksheet.set_name(sheet)?;
        worksheet.set_freeze_panes(1, 0)?;
        for (column, name) in headers.iter().enumerate() {
            worksheet.write_string_with_format(0, column_number(column)?, name, &bold)?;
        }
        Ok(Self { workbook, rows: 1 })
    }

    /// Adds a row. Cells of more than 32,767 letters are more than Excel opens.
    ///
    /// # Errors
    /// When the sheet is full, a cell is longer than Excel opens, or the temporary file cannot be written.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a String>) -> Result<(), WriteError> {
        if u64::from(self.rows) >= LAST_ROW {
            return Err(WriteError::TooManyRows);
        }
        let worksheet = self.workbook.worksheet_from_index(0)?;
        for (column, text) in cells.into_iter().enumerate() {
            if !text.is_empty() {
                worksheet.write_string(self.rows, column_number(column)?, text)?;
            }
        }
        self.rows += 1;
        Ok(())
    }

    /// The bytes of the workbook.
    ///
    /// # Errors
    /// When the temporary file cannot be read.
    pub fn finish(mut self) -> Result<Vec<u8>, WriteError> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

/// The bytes of a workbook with one sheet called `sheet`: `headers` in bold in its first row, `rows` below.
///
/// The same table gives the same bytes.
///
/// # Errors
/// As [`Writer`].
pub fn write<'a, R>(sheet: &str, headers: &[String], rows: R) -> Result<Vec<u8>, WriteError>
where
    R: IntoIterator<Item: IntoIterator<Item = &'a String>>,
{
    let mut writer = Writer::new(sheet, headers)?;
    for cells in rows {
        writer.row(cells)?;
    }
    writer.finish()
}

fn column_number(column: usize) -> Result<u16, WriteError> {
    let in_sheet = u16::try_from(column).ok().filter(|_| column < SHEET_COLUMNS);
    in_sheet.ok_or(WriteError::TooManyColumns)
}
