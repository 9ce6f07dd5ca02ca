//! The rows of a list.

use super::error::ListError;
use super::{List, Reading, UnreadRow};
use crate::csv;
use crate::table::{Row, Table};
use crate::{glpi, lansweeper, netbox, nmap, osquery, snipe_it, wazuh, workbook};

/// As many columns as there are.
pub const ALL_COLUMNS: usize = usize::MAX;

/// Reads a whole list; of each row only the first `columns` cells, because a wide file must not fill the memory with
/// what nobody uses.
///
/// # Errors
/// When the file cannot be read this way at all.
pub fn read(bytes: &[u8], reading: &Reading, columns: usize) -> Result<List, ListError> {
    match reading {
        Reading::SeparatedText(dialect) => separated_text(bytes, dialect, columns),
        Reading::Workbook(choice) => Ok(of_table(workbook::read(bytes, choice)?.table, columns)),
        Reading::NmapReport => Ok(of_table(nmap::read(bytes)?, columns)),
        Reading::GlpiInventory => Ok(of_table(glpi::read(bytes)?, columns)),
        Reading::NetboxExport => Ok(of_table(netbox::read(bytes)?, columns)),
        Reading::WazuhAgents => Ok(of_table(wazuh::read(bytes)?, columns)),
        Reading::OsqueryResults => Ok(of_table(osquery::read(bytes)?, columns)),
        Reading::SnipeItHardware => Ok(of_table(snipe_it::read(bytes)?, columns)),
        Reading::LansweeperAssets => Ok(of_table(lansweeper::read(bytes)?, columns)),
    }
}

fn separated_text(bytes: &[u8], dialect: &csv::Dialect, columns: usize) -> Result<List, ListError> {
    let reader = csv::Reader::new(bytes, dialect)?;
    let mut list = List {
        headers: reader.headers().to_vec(),
        ..List::default()
    };
    for row in reader {
        match row {
            Ok(record) => list.rows.push(narrowed(record.line, record.cells, columns)),
            Err(reject) => list.rejects.push(UnreadRow {
                place: reject.line,
                message_key: reject.reason.message_key(),
                reason: reject.reason.to_string(),
                cells: reject.cells,
            }),
        }
    }
    Ok(list)
}

fn of_table(table: Table, columns: usize) -> List {
    let rows = table.rows.into_iter();
    let rejects = table.rejects.into_iter();
    List {
        headers: table.headers,
        rows: rows.map(|row| narrowed(row.place, row.cells, columns)).collect(),
        rejects: rejects
            .map(|reject| UnreadRow {
                place: reject.place,
                cells: Vec::new(),
                message_key: "",
                reason: reject.reason,
            })
            .collect(),
    }
}

fn narrowed(place: u64, mut cells: Vec<String>, columns: usize) -> Row {
    cells.truncate(columns);
    cells.shrink_to_fit();
    Row { place, cells }
}
