//! The rows of a list, one after another.

use std::io::Read;
use std::vec;

use super::error::ListError;
use super::{List, Reading, UnreadRow, whole_workbook};
use crate::csv;
use crate::table::{Reject, Row, Table};
use crate::{glpi, lansweeper, netbox, nmap, osquery, snipe_it, wazuh, workbook};

/// As many columns as there are.
pub const ALL_COLUMNS: usize = usize::MAX;

/// The rows of a file in its order, each readable or not; of one that is not separated text, those that are not come last.
pub struct Rows<R> {
    headers: Vec<String>,
    columns: usize,
    format: Format<R>,
}

enum Format<R> {
    SeparatedText(Box<csv::Reader<R>>),
    Table(vec::IntoIter<Result<Row, Reject>>),
}

/// Opens a list to read its rows; of each only the first `columns` cells, because a wide file must not fill the memory with
/// what nobody uses.
///
/// # Errors
/// When the file cannot be read this way at all.
pub fn open<R: Read>(source: R, reading: &Reading, columns: usize) -> Result<Rows<R>, ListError> {
    let table = match reading {
        Reading::SeparatedText(dialect) => {
            let reader = csv::Reader::new(source, dialect)?;
            return Ok(Rows {
                headers: reader.headers().to_vec(),
                columns,
                format: Format::SeparatedText(Box::new(reader)),
            });
        }
        Reading::Workbook(choice) => workbook::read(&whole_workbook(source)?, choice)?.table,
        Reading::NmapReport => nmap::read(source)?,
        Reading::GlpiInventory => glpi::read(source)?,
        Reading::NetboxExport => netbox::read(source)?,
        Reading::WazuhAgents => wazuh::read(source)?,
        Reading::OsqueryResults => osquery::read(source)?,
        Reading::SnipeItHardware => snipe_it::read(source)?,
        Reading::LansweeperAssets => lansweeper::read(source)?,
    };
    Ok(Rows::of_table(table, columns))
}

/// Reads a whole list, as [`open`] does.
///
/// # Errors
/// When the file cannot be read this way at all.
pub fn read(source: impl Read, reading: &Reading, columns: usize) -> Result<List, ListError> {
    let rows = open(source, reading, columns)?;
    let mut list = List {
        headers: rows.headers().to_vec(),
        ..List::default()
    };
    for row in rows {
        match row {
            Ok(row) => list.rows.push(row),
            Err(unread) => list.rejects.push(unread),
        }
    }
    Ok(list)
}

impl<R> Rows<R> {
    /// The names of the columns, as the file has them.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    fn of_table(table: Table, columns: usize) -> Self {
        let rows = table.rows.into_iter().map(Ok);
        let parts: Vec<_> = rows.chain(table.rejects.into_iter().map(Err)).collect();
        Self {
            headers: table.headers,
            columns,
            format: Format::Table(parts.into_iter()),
        }
    }
}

impl<R: Read> Iterator for Rows<R> {
    type Item = Result<Row, UnreadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match &mut self.format {
            Format::SeparatedText(reader) => reader.next()?.map_err(unread_text).map(|record| Row {
                place: record.line,
                cells: record.cells,
            }),
            Format::Table(rows) => rows.next()?.map_err(unread_part),
        };
        Some(row.map(|mut row| {
            row.cells.truncate(self.columns);
            row.cells.shrink_to_fit();
            row
        }))
    }
}

fn unread_text(reject: csv::Reject) -> UnreadRow {
    UnreadRow {
        place: reject.line,
        message_key: reject.reason.message_key(),
        reason: reject.reason.to_string(),
        cells: reject.cells,
    }
}

fn unread_part(reject: Reject) -> UnreadRow {
    UnreadRow {
        place: reject.place,
        cells: Vec::new(),
        message_key: "",
        reason: reject.reason,
    }
}
