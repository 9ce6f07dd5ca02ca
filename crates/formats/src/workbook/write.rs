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

/// The bytes of a workbook with one sheet called `sheet`: `headers` in bold in its first row, `rows` below.
///
/// The same table gives the same bytes. Cells of more than 32,767 letters are more than Excel opens.
///
/// # Errors
/// When the table is larger than a sheet, a cell longer than Excel opens, the name no name for a sheet, or the
/// temporary file cannot be written.
pub fn write<'a, R>(sheet: &str, headers: &[String], rows: R) -> Result<Vec<u8>, WriteError>
where
    R: IntoIterator<Item: IntoIterator<Item = &'a String>>,
{
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
    for (cells, number) in rows.into_iter().zip(1_u32..) {
        if u64::from(number) >= LAST_ROW {
            return Err(WriteError::TooManyRows);
        }
        for (column, text) in cells.into_iter().enumerate() {
            if !text.is_empty() {
                worksheet.write_string(number, column_number(column)?, text)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn column_number(column: usize) -> Result<u16, WriteError> {
    let in_sheet = u16::try_from(column).ok().filter(|_| column < SHEET_COLUMNS);
    in_sheet.ok_or(WriteError::TooManyColumns)
}
