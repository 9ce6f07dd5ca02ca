//! A sheet as a table: the sheet chosen, its header found, its rows laid under it, and what was noticed on the way.

use serde::{Deserialize, Serialize};

use crate::table::{Reject, Row, Table};

use super::book::{Book, Part, References};
use super::error::WorkbookError;
use super::layout::Layout;
use super::limits::{MAX_CELLS, MAX_ROWS, MAX_TEXT_BYTES, SAMPLE_ROWS};
use super::place::{Area, cell_name};
use super::rows::{Rows, SheetRow};

/// Which table of a workbook to read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The name of the sheet. Without one, the first visible sheet that has a table of at least two columns, then the
    /// first visible one that has a value.
    pub sheet: Option<String>,
    /// The row that names the columns, counted from 1; it must be among the first rows that have a value. Without
    /// one, it is found.
    pub header_row: Option<u64>,
}

/// What was read of a workbook, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The name of the sheet.
    pub sheet: String,
    /// The row that names the columns, counted from 1.
    pub header_row: u64,
    /// Its rows.
    pub table: Table,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether a spreadsheet shows it.
    pub visible: bool,
    /// The last row that has a value; 0 when none has.
    pub rows: u64,
    /// The last column that has a value; 0 when none has.
    pub columns: u64,
}

/// The sheets of a workbook in their order. Every sheet is read once, since the size a sheet declares may be wrong.
///
/// # Errors
/// As [`read`].
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, WorkbookError> {
    let mut book = Book::open(bytes)?;
    let references = book.references()?;
    let mut sheets = Vec::new();
    for part in book.parts.clone() {
        let mut rows = book.rows(&part, &references)?;
        let mut sheet = Sheet {
            name: part.name.clone(),
            visible: part.visible,
            rows: 0,
            columns: 0,
        };
        while let Some(row) = rows.next_row()? {
            sheet.rows = row.number;
            let widest = row.cells.iter().map(|cell| cell.column as u64 + 1).max();
            sheet.columns = sheet.columns.max(widest.unwrap_or(0));
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Reads one table of a workbook.
///
/// # Errors
/// When the file is no XLSX workbook, is damaged or beyond a limit, or the choice names what is not there.
pub fn read(bytes: &[u8], choice: &Choice) -> Result<Reading, WorkbookError> {
    let mut book = Book::open(bytes)?;
    let references = book.references()?;
    let (part, layout) = chosen(&mut book, &references, choice)?;
    let mut reading = TableReading::new(&layout);
    reading.remark_on_choice(&book, &part, choice);
    let mut rows = book.rows(&part, &references)?;
    while let Some(row) = rows.next_row()? {
        if row.number > layout.header_row && !reading.take(row) {
            break;
        }
    }
    reading.remark_on_rows(&rows);
    Ok(Reading {
        sheet: part.name,
        header_row: layout.header_row,
        table: reading.table,
    })
}

fn chosen(
    book: &mut Book<'_>,
    references: &References,
    choice: &Choice,
) -> Result<(Part, Layout), WorkbookError> {
    let parts = book.parts.clone();
    if let Some(name) = &choice.sheet {
        let missing = || WorkbookError::NoSuchSheet {
            name: name.clone(),
            available: listed(parts.iter().map(|part| &part.name)),
        };
        let part = parts.iter().find(|part| part.name == *name).ok_or_else(missing)?;
        let place = format!("sheet {name:?}");
        return match layout(book, part, references, choice)? {
            Some(layout) => Ok((part.clone(), layout)),
            None => Err(WorkbookError::Empty { place }),
        };
    }
    let mut second_best = None;
    for part in parts.into_iter().filter(|part| part.visible) {
        if let Some(layout) = layout(book, &part, references, choice)? {
            if layout.is_table {
                return Ok((part, layout));
            }
            second_best.get_or_insert((part, layout));
        }
    }
    second_best.ok_or_else(|| WorkbookError::Empty {
        place: "the workbook".to_owned(),
    })
}

fn layout(
    book: &mut Book<'_>,
    part: &Part,
    references: &References,
    choice: &Choice,
) -> Result<Option<Layout>, WorkbookError> {
    let mut rows = book.rows(part, references)?;
    let mut sample = Vec::new();
    while sample.len() < SAMPLE_ROWS
        && let Some(row) = rows.next_row()?
    {
        sample.push(row);
    }
    Layout::of(&part.name, &sample, choice.header_row)
}

/// Names in a sentence, the first few of them.
fn listed<'a>(names: impl ExactSizeIterator<Item = &'a String>) -> String {
    const SHOWN: usize = 10;
    let count = names.len();
    let shown: Vec<String> = names.take(SHOWN).map(|name| format!("{name:?}")).collect();
    let more = if count > SHOWN {
        format!(" and {} more", count - SHOWN)
    } else {
        String::new()
    };
    format!("{}{more}", shown.join(", "))
}

/// How many of something, and the first of them.
#[derive(Default)]
struct Noticed {
    count: u64,
    first: String,
}

impl Noticed {
    fn add(&mut self, name: impl FnOnce() -> String) {
        if self.count == 0 {
            self.first = name();
        }
        self.count += 1;
    }
}

/// A table while its rows come in.
struct TableReading<'a> {
    layout: &'a Layout,
    table: Table,
    text_bytes: usize,
    formulas: Noticed,
    uncalculated: Noticed,
    errors: Noticed,
    hidden: Noticed,
    outside: Noticed,
}

impl<'a> TableReading<'a> {
    fn new(layout: &'a Layout) -> Self {
        Self {
            layout,
            table: Table {
                headers: layout.headers.clone(),
                ..Table::default()
            },
            text_bytes: 0,
            formulas: Noticed::default(),
            uncalculated: Noticed::default(),
            errors: Noticed::default(),
            hidden: Noticed::default(),
            outside: Noticed::default(),
        }
    }

    /// Takes a row in; false when nothing more can be.
    fn take(&mut self, row: SheetRow) -> bool {
        let place = row.number;
        if let Some(reason) = row.problem {
            self.table.rejects.push(Reject { place, reason });
            return self.table.rejects.len() < MAX_ROWS;
        }
        let columns = self.layout.headers.len();
        let mut cells = vec![String::new(); columns];
        for cell in row.cells {
            let name = || cell_name(cell.column, place);
            if cell.formula && cell.text.is_empty() {
                self.uncalculated.add(name);
            } else if cell.formula {
                self.formulas.add(name);
            }
            if cell.error {
                self.errors.add(name);
            }
            let column = cell.column.checked_sub(self.layout.first_column);
            match column.and_then(|column| cells.get_mut(column)) {
                Some(slot) => *slot = cell.text,
                None => self.outside.add(name),
            }
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return true;
        }
        if let Some(limit) = self.beyond(&cells) {
            let reason = format!("{limit}; this row and what follows was not read, export the list in parts");
            self.table.rejects.push(Reject { place, reason });
            return false;
        }
        if row.hidden {
            self.hidden.add(|| place.to_string());
        }
        self.text_bytes += cells.iter().map(String::len).sum::<usize>();
        self.table.rows.push(Row { place, cells });
        true
    }

    fn beyond(&self, cells: &[String]) -> Option<String> {
        let rows = self.table.rows.len();
        let text = self.text_bytes + cells.iter().map(String::len).sum::<usize>();
        if rows == MAX_ROWS {
            Some(format!("more than {MAX_ROWS} rows"))
        } else if (rows + 1) * cells.len() > MAX_CELLS {
            Some(format!("more than {MAX_CELLS} cells"))
        } else if text > MAX_TEXT_BYTES {
            Some(format!("more than {} MB of text", MAX_TEXT_BYTES >> 20))
        } else {
            None
        }
    }

    fn remark(&mut self, remark: String) {
        self.table.remarks.push(remark);
    }

    fn remark_on_choice(&mut self, book: &Book<'_>, part: &Part, choice: &Choice) {
        let others: Vec<&String> = book.parts.iter().map(|other| &other.name).collect();
        let others: Vec<&String> = others.into_iter().filter(|name| **name != part.name).collect();
        if choice.sheet.is_none() && !others.is_empty() {
            let others = listed(others.into_iter());
            self.remark(format!("sheet {:?} read; there are also {others}", part.name));
        }
        if !part.visible {
            self.remark(format!("sheet {:?} is hidden in the workbook", part.name));
        }
        if self.layout.rows_above > 0 {
            let noun = plural(self.layout.rows_above as u64, "row", "rows");
            let (count, header) = (self.layout.rows_above, self.layout.header_row);
            self.remark(format!(
                "{count} {noun} above the header in row {header} not read"
            ));
        }
        if book.embedded() > 0 {
            let noun = plural(book.embedded() as u64, "file", "files");
            self.remark(format!("{} embedded {noun} not read", book.embedded()));
        }
    }

    fn remark_on_rows(&mut self, rows: &Rows<'_>) {
        let noticed = [
            (&self.formulas, "formula", "formulas", "read as last calculated"),
            (
                &self.uncalculated,
                "formula",
                "formulas",
                "without a calculated value read as empty; open the workbook in a spreadsheet and save it again",
            ),
            (&self.errors, "error value", "error values", "kept as text"),
            (&self.hidden, "hidden row", "hidden rows", "read like the others"),
            (
                &self.outside,
                "cell",
                "cells",
                "outside the named columns not read",
            ),
        ];
        let told = noticed.into_iter().filter(|(noticed, ..)| noticed.count > 0);
        let remarks: Vec<String> = told
            .map(|(noticed, one, many, what)| {
                let noun = plural(noticed.count, one, many);
                format!("{} {noun} {what} (first at {})", noticed.count, noticed.first)
            })
            .collect();
        self.table.remarks.extend(remarks);
        let last_column = self.layout.first_column + self.layout.headers.len() - 1;
        let hidden = rows
            .hidden_columns
            .iter()
            .map(|(first, last)| {
                let (first, last) = ((*first).max(self.layout.first_column), (*last).min(last_column));
                (last + 1).saturating_sub(first)
            })
            .sum::<usize>();
        if hidden > 0 {
            let noun = plural(hidden as u64, "column", "columns");
            self.remark(format!("{hidden} hidden {noun} read like the others"));
        }
        let within = |area: &&Area| {
            area.last_row > self.layout.header_row
                && area.first_column <= last_column
                && area.last_column >= self.layout.first_column
        };
        let merged: Vec<&Area> = rows.merged.iter().filter(within).collect();
        if let Some(first) = merged.first() {
            let noun = plural(merged.len() as u64, "merged range", "merged ranges");
            let (count, name) = (merged.len(), first.name());
            self.remark(format!(
                "{count} {noun} in the table (first {name}): the value belongs to the first cell, the others are empty"
            ));
        }
    }
}

fn plural(count: u64, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}
