//! Why a list cannot be read: what the module of its format says.

use crate::csv::CsvError;
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
}
