//! The rows of a sheet as a stream: cells that have a value, each with what it shows.
//!
//! Invariants: rows come in the order of the sheet; of a row at most [`MAX_ROW_BYTES`] of text are held. A row that
//! breaks a rule carries its problem, and reading goes on.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};

use super::book::References;
use super::error::{Limit, WorkbookError};
use super::limits::{LAST_ROW, MAX_CELL_BYTES, MAX_MERGED_RANGES, MAX_ROW_BYTES, SHEET_COLUMNS};
use super::markup::{Markup, attribute, flag};
use super::place::{Area, cell_name, parsed_cell};
use super::text::{plain_text, rich_text, unescaped};
use super::value::{Epoch, shown};

/// A cell that has a value, or a formula without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// Counted from 0.
    pub(super) column: usize,
    pub(super) text: String,
    pub(super) formula: bool,
    pub(super) error: bool,
}

/// A row that has at least one such cell, or a problem.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct SheetRow {
    /// Counted from 1.
    pub(super) number: u64,
    pub(super) hidden: bool,
    pub(super) cells: Vec<Cell>,
    /// Why it cannot be taken.
    pub(super) problem: Option<String>,
}

/// Reads a sheet row by row.
pub(super) struct Rows<'a> {
    markup: Markup<'a>,
    references: &'a References,
    epoch: Epoch,
    last: u64,
    /// Merged ranges, complete once the last row has been read.
    pub(super) merged: Vec<Area>,
    /// First and last of the hidden columns, complete once the first row has been read.
    pub(super) hidden_columns: Vec<(usize, usize)>,
}

/// What a tag between rows says.
enum Tag {
    Row { number: Option<u64>, hidden: bool },
    Merged(Option<Area>),
    HiddenColumns(usize, usize),
    Cell(CellTag),
    EndOfRow,
    EndOfSheet,
    Other,
}

struct CellTag {
    place: Option<(usize, u64)>,
    format: usize,
    kind: String,
}

impl<'a> Rows<'a> {
    pub(super) fn new(markup: Markup<'a>, references: &'a References, epoch: Epoch) -> Self {
        Self {
            markup,
            references,
            epoch,
            last: 0,
            merged: Vec::new(),
            hidden_columns: Vec::new(),
        }
    }

    /// The next row that has a value or a problem.
    pub(super) fn next_row(&mut self) -> Result<Option<SheetRow>, WorkbookError> {
        loop {
            match Tag::of(&self.markup.next()?) {
                Tag::Row { number, hidden } => {
                    let row = self.row(number, hidden)?;
                    if !row.cells.is_empty() || row.problem.is_some() {
                        return Ok(Some(row));
                    }
                }
                Tag::Merged(Some(area)) if self.merged.len() < MAX_MERGED_RANGES => self.merged.push(area),
                Tag::HiddenColumns(first, last) if self.hidden_columns.len() < SHEET_COLUMNS => {
                    self.hidden_columns.push((first, last));
                }
                Tag::EndOfSheet => return Ok(None),
                _ => {}
            }
        }
    }

    fn row(&mut self, number: Option<u64>, hidden: bool) -> Result<SheetRow, WorkbookError> {
        let number = number.unwrap_or(self.last + 1);
        if number <= self.last || number > LAST_ROW {
            let reason = format!("row {number} follows row {}", self.last);
            return Err(WorkbookError::damaged(self.markup.place(), reason));
        }
        self.last = number;
        self.markup.row = Some(number);
        let mut row = SheetRow {
            number,
            hidden,
            ..SheetRow::default()
        };
        let (mut stated, mut next_column, mut bytes) = (0, 0, 0);
        loop {
            match Tag::of(&self.markup.next()?) {
                Tag::Cell(tag) => {
                    let column = tag.place.map_or(next_column, |(column, _)| column);
                    stated += 1;
                    next_column = column + 1;
                    if column >= SHEET_COLUMNS || stated > SHEET_COLUMNS {
                        let place = self.markup.place();
                        return Err(WorkbookError::limit(place, Limit::SheetColumns));
                    }
                    self.cell(&tag, column, &mut row, &mut bytes)?;
                }
                Tag::EndOfRow | Tag::EndOfSheet => return Ok(row),
                _ => {}
            }
        }
    }

    /// Reads one cell to its end and enters it in `row`, if it has a value or a formula.
    fn cell(
        &mut self,
        tag: &CellTag,
        column: usize,
        row: &mut SheetRow,
        bytes: &mut usize,
    ) -> Result<(), WorkbookError> {
        let (value, formula) = self.content()?;
        let text = match value {
            Some(value) => match self.shown(tag, value) {
                Ok(text) => text,
                Err(reason) => {
                    let name = cell_name(column, row.number);
                    row.problem.get_or_insert(format!("the cell {name} {reason}"));
                    return Ok(());
                }
            },
            None if formula => String::new(),
            None => return Ok(()),
        };
        if text.is_empty() && !formula {
            return Ok(());
        }
        *bytes += text.len();
        let name = || cell_name(column, row.number);
        let problem = if text.len() > MAX_CELL_BYTES {
            Some(format!(
                "the cell {} is longer than {} KB",
                name(),
                MAX_CELL_BYTES >> 10
            ))
        } else if text.contains('\0') {
            Some(format!("the cell {} holds a NUL byte", name()))
        } else if *bytes > MAX_ROW_BYTES {
            Some(format!("the row is longer than {} KB", MAX_ROW_BYTES >> 10))
        } else {
            None
        };
        match problem {
            Some(problem) => drop(row.problem.get_or_insert(problem)),
            None => row.cells.push(Cell {
                column,
                text,
                formula,
                error: tag.kind == "e",
            }),
        }
        Ok(())
    }

    /// The value of the cell whose start has been read, as stored, and whether it has a formula.
    fn content(&mut self) -> Result<(Option<Value>, bool), WorkbookError> {
        let (mut value, mut formula) = (None, false);
        loop {
            let part = match self.markup.next()? {
                Event::Start(element) => Part::of(element.local_name().into_inner()),
                Event::End(element) if element.local_name().into_inner() == "c" => {
                    return Ok((value, formula));
                }
                Event::Eof => return Ok((value, formula)),
                _ => Part::Other,
            };
            match part {
                Part::Formula => formula = true,
                Part::Stored => value = Some(Value::Stored(plain_text(&mut self.markup, "v")?)),
                Part::InPlace => value = Some(Value::InPlace(rich_text(&mut self.markup, "is")?)),
                Part::Other => {}
            }
        }
    }

    /// What a cell shows, or why it shows nothing.
    fn shown(&self, tag: &CellTag, value: Value) -> Result<String, String> {
        let stored = match value {
            Value::InPlace(text) => return Ok(text),
            Value::Stored(stored) => stored,
        };
        match tag.kind.as_str() {
            "s" => {
                let number = stored.trim().parse().ok();
                let text = number.and_then(|number| self.references.strings.get(number));
                text.map(str::to_owned)
                    .ok_or_else(|| "refers to a text that the workbook does not have".to_owned())
            }
            "str" => Ok(unescaped(&stored)),
            "b" => Ok(match stored.trim() {
                "1" | "true" => "TRUE".to_owned(),
                "0" | "false" => "FALSE".to_owned(),
                other => other.to_owned(),
            }),
            "d" => Ok(stored.trim().trim_end_matches("T00:00:00").to_owned()),
            "e" | "inlineStr" => Ok(stored),
            _ => Ok(shown(
                &stored,
                self.references.formats.get(tag.format),
                self.epoch,
            )),
        }
    }
}

enum Value {
    Stored(String),
    InPlace(String),
}

enum Part {
    Formula,
    Stored,
    InPlace,
    Other,
}

impl Part {
    fn of(name: &str) -> Self {
        match name {
            "f" => Self::Formula,
            "v" => Self::Stored,
            "is" => Self::InPlace,
            _ => Self::Other,
        }
    }
}

impl Tag {
    fn of(event: &Event<'_>) -> Self {
        match event {
            Event::Start(element) => match element.local_name().into_inner() {
                "c" => Self::Cell(CellTag::of(element)),
                "row" => Self::Row {
                    number: attribute(element, "r").and_then(|number| number.parse().ok()),
                    hidden: flag(element, "hidden"),
                },
                "mergeCell" => Self::Merged(attribute(element, "ref").and_then(|area| Area::parsed(&area))),
                "col" if flag(element, "hidden") => {
                    let number =
                        |name| attribute(element, name).and_then(|value| value.parse::<usize>().ok());
                    match (number("min"), number("max")) {
                        (Some(first @ 1..), Some(last @ 1..)) => Self::HiddenColumns(first - 1, last - 1),
                        _ => Self::Other,
                    }
                }
                _ => Self::Other,
            },
            Event::End(element) if element.local_name().into_inner() == "row" => Self::EndOfRow,
            Event::Eof => Self::EndOfSheet,
            _ => Self::Other,
        }
    }
}

impl CellTag {
    /// One walk over the attributes: there are millions of cells.
    fn of(element: &BytesStart<'_>) -> Self {
        let mut tag = Self {
            place: None,
            format: 0,
            kind: String::new(),
        };
        let mut attributes = element.attributes();
        attributes.with_checks(false);
        for attribute in attributes.map_while(Result::ok) {
            let value: &Cow<'_, str> = &attribute.value;
            match attribute.key.local_name().into_inner() {
                "r" => tag.place = parsed_cell(value),
                "s" => tag.format = value.parse().unwrap_or(0),
                "t" => value.chars().take(10).for_each(|letter| tag.kind.push(letter)),
                _ => {}
            }
        }
        tag
    }
}
