//! Why a list cannot be read: what the module of its format says.

use crate::csv::CsvError;
use crate::export::ExportError;
use crate::glpi::GlpiError;
use crate::netbox::NetboxError;
use crate::nmap::NmapError;
use crate::workbook::WorkbookError;

/// Why a file is no list that can be read. Every message names the place and the way out.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// Its bytes cannot be had.
    #[error("the file cannot be read to its end: {0}")]
    Unreadable(#[from] std::io::Error),
    /// As separated text.
    #[error(transparent)]
    SeparatedText(#[from] CsvError),
    /// As a workbook.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// As a report of nmap.
    #[error(transparent)]
    Nmap(#[from] NmapError),
    /// As an inventory of GLPI.
    #[error(transparent)]
    Glpi(#[from] GlpiError),
    /// As an export of NetBox.
    #[error(transparent)]
    Netbox(#[from] NetboxError),
    /// A list of people.
    #[error(
        "this is a list of people, not of equipment: it has given and family names and nothing that is said of a machine. \
         Bring it in under People, Staff lists (/people/lists/new); bring in here the list of computers, such as Get-ADComputer \
         gives it"
    )]
    People,
    /// Not one of people.
    #[error(
        "this is no list of people: it must have a column of names and beside it one of employee numbers, mail addresses, jobs or \
         first days, and nothing that is said of machines; export it as CSV or as a workbook, with the names of the columns in \
         the first row"
    )]
    NotPeople,
    /// JSON of no tool that is known.
    #[error(
        "this is JSON, and none of the exports that are read: GLPI agent, NetBox, Wazuh, osquery or Fleet, Snipe-IT, Lansweeper; \
         export the list as CSV"
    )]
    UnknownJson,
    /// As an export of another tool in JSON.
    #[error(transparent)]
    Export(#[from] ExportError),
}
