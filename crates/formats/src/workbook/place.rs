//! Names of cells and areas: `B7`, `A1:C1`.

use super::limits::{LAST_ROW, SHEET_COLUMNS};

/// Cells from one corner to the opposite one, columns counted from 0, rows from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) first_column: usize,
    pub(super) first_row: u64,
    pub(super) last_column: usize,
    pub(super) last_row: u64,
}

impl Area {
    pub(super) fn parsed(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':')?;
        let (first_column, first_row) = parsed_cell(first)?;
        let (last_column, last_row) = parsed_cell(last)?;
        Some(Self {
            first_column,
            first_row,
            last_column,
            last_row,
        })
    }

    pub(super) fn name(&self) -> String {
        let first = cell_name(self.first_column, self.first_row);
        format!("{first}:{}", cell_name(self.last_column, self.last_row))
    }
}

/// The name of a column: `A` is 0, `XFD` is 16383.
pub(super) fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

pub(super) fn cell_name(column: usize, row: u64) -> String {
    format!("{}{row}", column_name(column))
}

/// Column and row of a cell. A column beyond the last one of a sheet is given as the first that does not exist.
pub(super) fn parsed_cell(name: &str) -> Option<(usize, u64)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let row: u64 = name[letters..]
        .parse()
        .ok()
        .filter(|row| (1..=LAST_ROW).contains(row))?;
    let mut column = 0_usize;
    for letter in name[..letters].bytes() {
        let digit = usize::from(letter.to_ascii_uppercase() - b'A' + 1);
        column = (column * 26 + digit).min(SHEET_COLUMNS + 1);
    }
    Some((column.checked_sub(1)?, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (name, place) in [
            ("A1", (0, 1)),
            ("Z9", (25, 9)),
            ("AA10", (26, 10)),
            ("XFD1048576", (16_383, LAST_ROW)),
        ] {
            assert_eq!(parsed_cell(name), Some(place));
            assert_eq!(cell_name(place.0, place.1), name);
        }
    }

    #[test]
    fn what_is_no_cell_is_none() {
        for name in ["", "A", "1", "A0", "A1048577", "$A$1", "ä1"] {
            assert_eq!(parsed_cell(name), None, "{name}");
        }
        assert_eq!(parsed_cell("ZZZZZZZZ1"), Some((SHEET_COLUMNS, 1)));
    }
}
