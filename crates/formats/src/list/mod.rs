//! Lists of equipment in whichever format they come: which format it is, how the file is read, and its rows.
//!
//! What this is not: it knows no format itself; each has its own module. It gives no meaning to columns; that is
//! `domain::inventory`.
//!
//! Invariants. What [`detect`] answers as the reading of a file, [`open`] and [`read`] take for the same file. Separated
//! text is never held whole, however long it is; the other formats are, within the limits of their readers.
//!
//! ```
//! use formats::list::{self, Reading};
//!
//! let file = b"Name;Serial number\nPC-1;SN1\nPC-2;SN2\n";
//! let detection = list::detect(file.as_slice())?;
//! assert!(matches!(detection.reading, Reading::SeparatedText(_)));
//! assert_eq!(detection.headers, ["Name", "Serial number"]);
//!
//! let list = list::read(file.as_slice(), &detection.reading, list::ALL_COLUMNS)?;
//! assert_eq!((list.rows[1].place, list.rows[1].cells[1].as_str()), (3, "SN2"));
//! # Ok::<(), list::ListError>(())
//! ```

mod detect;
mod error;
mod people;
mod read;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io::Read;

use serde::{Deserialize, Serialize};

use crate::csv;
use crate::workbook;

pub use crate::table::Row;
pub use detect::{Detection, Particulars, Remark, detect, detect_people, preview};
pub use error::ListError;
pub use read::{ALL_COLUMNS, Rows, open, read};

/// How a file is read: kept with it, so that it is read the same way whenever it is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename_all = "snake_case")]
pub enum Reading {
    /// CSV in any dialect.
    SeparatedText(csv::Dialect),
    /// A sheet of an XLSX workbook.
    Workbook(workbook::Choice),
    /// A report of nmap in XML.
    NmapReport,
    /// Inventories of the GLPI agent in JSON.
    GlpiInventory,
    /// Devices of NetBox in JSON.
    NetboxExport,
    /// Agents of Wazuh in JSON.
    WazuhAgents,
    /// Results of osquery, or hosts of Fleet, in JSON.
    OsqueryResults,
    /// Hardware of Snipe-IT in JSON.
    SnipeItHardware,
    /// Assets of Lansweeper in JSON.
    LansweeperAssets,
}

impl Reading {
    /// The format, as message selectors and programs name it.
    pub fn format(&self) -> &'static str {
        match self {
            Self::SeparatedText(_) => "separated_text",
            Self::Workbook(_) => "workbook",
            Self::NmapReport => "nmap_report",
            Self::GlpiInventory => "glpi_inventory",
            Self::NetboxExport => "netbox_export",
            Self::WazuhAgents => "wazuh_agents",
            Self::OsqueryResults => "osquery_results",
            Self::SnipeItHardware => "snipe_it_hardware",
            Self::LansweeperAssets => "lansweeper_assets",
        }
    }
}

impl fmt::Display for Reading {
    /// In words of a line: `UTF-8, separator semicolon, header on line 1`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SeparatedText(dialect) => {
                write!(
                    formatter,
                    "{}, separator {}, ",
                    dialect.encoding, dialect.separator
                )?;
                if dialect.header {
                    write!(formatter, "header on line {}", dialect.preamble_lines + 1)
                } else {
                    write!(formatter, "no header")
                }
            }
            Self::Workbook(choice) => {
                let sheet = choice.sheet.as_deref().unwrap_or_default();
                let row = choice.header_row.unwrap_or(1);
                write!(formatter, "Excel workbook, sheet {sheet:?}, header in row {row}")
            }
            Self::NmapReport => write!(formatter, "network scan by nmap"),
            Self::GlpiInventory => write!(formatter, "inventory of the GLPI agent"),
            Self::NetboxExport => write!(formatter, "devices of NetBox"),
            Self::WazuhAgents => write!(formatter, "agents of Wazuh"),
            Self::OsqueryResults => write!(formatter, "results of osquery"),
            Self::SnipeItHardware => write!(formatter, "hardware of Snipe-IT"),
            Self::LansweeperAssets => write!(formatter, "assets of Lansweeper"),
        }
    }
}

/// The bytes of a workbook, whose table of contents stands at its end: as many as its reader takes, and one more, by which
/// it sees that there are too many.
fn whole_workbook(source: impl Read) -> Result<Vec<u8>, ListError> {
    let mut bytes = Vec::new();
    let limit = workbook::limits::MAX_FILE_BYTES as u64 + 1;
    source.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// The names of the columns.
    pub headers: Vec<String>,
    /// The rows, in the order of the file.
    pub rows: Vec<Row>,
    /// What could not be read, in the order of the file.
    pub rejects: Vec<UnreadRow>,
}

/// A part of a file that could not be read as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadRow {
    /// Where it stands, as [`Row::place`].
    pub place: u64,
    /// Its cells as far as they could be told apart.
    pub cells: Vec<String>,
    /// Key of the message that says why; empty where only `reason` does.
    pub message_key: &'static str,
    /// Why, and the way out, in English.
    pub reason: String,
}

impl fmt::Display for UnreadRow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.place, self.reason)
    }
}
