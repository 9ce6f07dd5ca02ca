//! Which format a file is, and what its columns and first rows are.

use std::fmt;

use super::Reading;
use super::error::ListError;
use super::people;
use crate::csv::{self, Certainty, Warning};
use crate::table::{Row, Table};
use crate::workbook::{self, Choice, Sheet};
use crate::{glpi, lansweeper, netbox, nmap, osquery, snipe_it, wazuh};

/// Rows shown of a table before anything is decided.
const SAMPLES: usize = 20;

/// How archives begin, and the compound files of old office programs: workbooks, or files a workbook is mistaken for.
const PACKED: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"];

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// How it is read.
    pub reading: Reading,
    /// What belongs to this format alone.
    pub particulars: Particulars,
    /// The names of the columns.
    pub headers: Vec<String>,
    /// The first rows.
    pub samples: Vec<Row>,
    /// What to look at before going on.
    pub remarks: Vec<Remark>,
}

/// What a person is told of a format, and may overrule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Particulars {
    /// Separated text.
    SeparatedText {
        /// How sure the encoding is.
        encoding: Certainty,
        /// How sure the separator is.
        separator: Certainty,
        /// Line of the header row; of the first row of data when there is no header.
        header_line: u64,
    },
    /// A workbook.
    Workbook {
        /// The sheet that is read.
        sheet: String,
        /// The row that names the columns, counted from 1.
        header_row: u64,
        /// All sheets.
        sheets: Vec<Sheet>,
    },
    /// Nothing: the format leaves nothing open.
    None,
}

/// Something to look at before going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// About separated text, to be said in the reader's language.
    SeparatedText(Warning),
    /// In English.
    Said(String),
}

impl fmt::Display for Remark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SeparatedText(warning) => warning.fmt(formatter),
            Self::Said(text) => formatter.write_str(text),
        }
    }
}

/// Finds out which format a file is and how it is read.
///
/// # Errors
/// When it is none that can be read, with what it is and the way out.
pub fn detect(bytes: &[u8]) -> Result<Detection, ListError> {
    if PACKED.iter().any(|magic| bytes.starts_with(magic)) {
        return of_equipment(of_workbook(bytes, &Choice::default())?);
    }
    let reports = [
        (nmap::detect as fn(&[u8]) -> bool, Reading::NmapReport),
        (glpi::detect, Reading::GlpiInventory),
        (netbox::detect, Reading::NetboxExport),
        (wazuh::detect, Reading::WazuhAgents),
        (osquery::detect, Reading::OsqueryResults),
        (snipe_it::detect, Reading::SnipeItHardware),
        (lansweeper::detect, Reading::LansweeperAssets),
    ];
    match reports.into_iter().find(|(detect, _)| detect(bytes)) {
        Some((_, reading)) => preview(bytes, &reading),
        None if is_json(bytes) => Err(ListError::UnknownJson),
        None => of_equipment(of_text(csv::detect_stream(bytes)?)),
    }
}

/// Whether the file is one document of JSON that ends: separated text may begin with a bracket too.
fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii();
    let enclosed =
        (text.starts_with(b"{") && text.ends_with(b"}")) || (text.starts_with(b"[") && text.ends_with(b"]"));
    enclosed
        && text.get(1..).is_some_and(|rest| {
            matches!(
                rest.trim_ascii_start().first(),
                Some(b'"' | b'{' | b'[' | b']' | b'}')
            )
        })
}

fn of_equipment(detection: Detection) -> Result<Detection, ListError> {
    if people::are_of_people(&detection.headers) {
        Err(ListError::People)
    } else {
        Ok(detection)
    }
}

/// What a file looks like when it is read this way.
///
/// # Errors
/// When it cannot be read this way.
pub fn preview(bytes: &[u8], reading: &Reading) -> Result<Detection, ListError> {
    let table = match reading {
        Reading::SeparatedText(dialect) => {
            return Ok(of_text(csv::Detection::preview(bytes, dialect.clone())?));
        }
        Reading::Workbook(choice) => return of_workbook(bytes, choice),
        Reading::NmapReport => nmap::read(bytes)?,
        Reading::GlpiInventory => glpi::read(bytes)?,
        Reading::NetboxExport => netbox::read(bytes)?,
        Reading::WazuhAgents => wazuh::read(bytes)?,
        Reading::OsqueryResults => osquery::read(bytes)?,
        Reading::SnipeItHardware => snipe_it::read(bytes)?,
        Reading::LansweeperAssets => lansweeper::read(bytes)?,
    };
    Ok(of_table(reading.clone(), Particulars::None, table))
}

fn of_text(detection: csv::Detection) -> Detection {
    let samples = detection.samples.into_iter();
    Detection {
        particulars: Particulars::SeparatedText {
            encoding: detection.encoding_certainty,
            separator: detection.separator_certainty,
            header_line: detection.header_line,
        },
        reading: Reading::SeparatedText(detection.dialect),
        headers: detection.headers,
        samples: samples
            .map(|record| Row {
                place: record.line,
                cells: record.cells,
            })
            .collect(),
        remarks: detection
            .warnings
            .into_iter()
            .map(Remark::SeparatedText)
            .collect(),
    }
}

fn of_workbook(bytes: &[u8], choice: &Choice) -> Result<Detection, ListError> {
    let read = workbook::read(bytes, choice)?;
    let particulars = Particulars::Workbook {
        sheet: read.sheet.clone(),
        header_row: read.header_row,
        sheets: workbook::sheets(bytes)?,
    };
    // What was found is kept: another row above the header must not move it the next time.
    let settled = Choice {
        sheet: Some(read.sheet),
        header_row: Some(read.header_row),
    };
    Ok(of_table(Reading::Workbook(settled), particulars, read.table))
}

fn of_table(reading: Reading, particulars: Particulars, mut table: Table) -> Detection {
    table.rows.truncate(SAMPLES);
    Detection {
        reading,
        particulars,
        headers: table.headers,
        samples: table.rows,
        remarks: table.remarks.into_iter().map(Remark::Said).collect(),
    }
}
