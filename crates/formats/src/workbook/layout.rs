//! Where in a sheet the table is: the row that names its columns, and from which to which column it reaches.
//!
//! A sheet has titles above its table, empty columns before it and notes beside it. The header is the first row that
//! fills at least half of the columns in use, and more than one where there is more than one; its first and last name
//! bound the table.

use super::error::{Limit, WorkbookError};
use super::limits::{MAX_COLUMNS, MAX_HEADER_BYTES, MAX_PREAMBLE_ROWS};
use super::place::cell_name;
use super::rows::SheetRow;

/// The header of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) header_row: u64,
    pub(super) first_column: usize,
    pub(super) headers: Vec<String>,
    /// Rows with a value above the header.
    pub(super) rows_above: usize,
    /// Whether there is more than one column and a row below them.
    pub(super) is_table: bool,
}

impl Layout {
    /// The layout that the first rows of a sheet give; none when they have no value. With `chosen`, that row names the
    /// columns.
    pub(super) fn of(
        sheet: &str,
        sample: &[SheetRow],
        chosen: Option<u64>,
    ) -> Result<Option<Self>, WorkbookError> {
        let position = match chosen {
            Some(row) => {
                let missing = || WorkbookError::HeaderMissing {
                    sheet: sheet.to_owned(),
                    row,
                };
                let found = sample.iter().position(|candidate| candidate.number == row);
                Some(found.ok_or_else(missing)?)
            }
            None => header_position(sample),
        };
        let Some(position) = position else {
            return Ok(None);
        };
        let header = &sample[position];
        let filled = || header.cells.iter().filter(|cell| !cell.text.trim().is_empty());
        let first = filled().map(|cell| cell.column).min();
        let last = filled().map(|cell| cell.column).max();
        let (Some(first), Some(last)) = (first, last) else {
            return Ok(None);
        };
        let place = |column| format!("sheet {sheet:?}, cell {}", cell_name(column, header.number));
        if last - first >= MAX_COLUMNS {
            return Err(WorkbookError::limit(place(last), Limit::Columns));
        }
        if let Some(cell) = header
            .cells
            .iter()
            .find(|cell| cell.text.len() > MAX_HEADER_BYTES)
        {
            return Err(WorkbookError::limit(place(cell.column), Limit::HeaderBytes));
        }
        let mut headers = vec![String::new(); last - first + 1];
        for cell in filled() {
            headers[cell.column - first].clone_from(&cell.text);
        }
        Ok(Some(Self {
            header_row: header.number,
            first_column: first,
            headers,
            rows_above: position,
            is_table: last > first && position + 1 < sample.len(),
        }))
    }
}

fn header_position(sample: &[SheetRow]) -> Option<usize> {
    let filled = |row: &SheetRow| {
        row.cells
            .iter()
            .filter(|cell| !cell.text.trim().is_empty())
            .count()
    };
    let in_use = columns_in_use(sample);
    let needed = if in_use > 1 { in_use.div_ceil(2).max(2) } else { 1 };
    let candidates = sample.iter().take(MAX_PREAMBLE_ROWS + 1);
    candidates
        .clone()
        .position(|row| filled(row) >= needed)
        .or_else(|| candidates.clone().position(|row| filled(row) > 0))
}

/// Columns in which at least one row in ten has a value, so that a note beside the table does not count.
fn columns_in_use(sample: &[SheetRow]) -> usize {
    let mut columns: Vec<usize> = sample
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| !cell.text.trim().is_empty())
        .map(|cell| cell.column)
        .collect();
    columns.sort_unstable();
    columns
        .chunk_by(PartialEq::eq)
        .filter(|alike| alike.len() * 10 >= sample.len())
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::rows::Cell;
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<SheetRow> {
        let row = |(cells, number): (&&[&str], u64)| SheetRow {
            number,
            cells: cells
                .iter()
                .enumerate()
                .filter(|(_, text)| !text.is_empty())
                .map(|(column, text)| Cell {
                    column,
                    text: (*text).to_owned(),
                    formula: false,
                    error: false,
                })
                .collect(),
            ..SheetRow::default()
        };
        rows.iter().zip(1..).map(row).collect()
    }

    fn layout(sample: &[&[&str]]) -> Layout {
        Layout::of("S", &rows(sample), None).unwrap().unwrap()
    }

    #[test]
    fn a_title_above_the_table_and_columns_before_it_are_passed_over() {
        let found = layout(&[&["Inventory 2026"], &["", "Name", "Serial"], &["", "PC1", "S1"]]);
        assert_eq!(
            (found.header_row, found.first_column, found.rows_above),
            (2, 1, 1)
        );
        assert_eq!(found.headers, ["Name", "Serial"]);
    }

    #[test]
    fn a_list_of_one_column_is_read_and_is_no_table_to_prefer() {
        let found = layout(&[&["Name"], &["PC1"]]);
        assert_eq!((found.header_row, found.is_table), (1, false));
    }

    #[test]
    fn a_header_wider_than_the_limit_is_refused_with_its_cell() {
        let wide: Vec<String> = (0..=MAX_COLUMNS).map(|number| format!("c{number}")).collect();
        let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
        let error = Layout::of("S", &rows(&[&wide]), None).unwrap_err().to_string();
        assert_eq!(
            error,
            "sheet \"S\", cell ALM1: more than 1000 columns; delete the columns that are not needed"
        );
    }
}
