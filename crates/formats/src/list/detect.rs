//! Which format a file is, and what its columns and first rows are.

use std::fmt;
use std::io::Read;

use super::error::ListError;
use super::{Reading, people, whole_workbook};
use crate::csv::limits::SAMPLE_BYTES;
use crate::csv::{self, Certainty, Warning};
use crate::table::{Row, Table};
use crate::workbook::{self, Choice, Sheet};
use crate::{glpi, lansweeper, netbox, nmap, osquery, snipe_it, wazuh};

/// Rows kept of a table before anything is decided: a column that one machine in twenty fills is seen to be filled.
const SAMPLES: usize = 200;

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

/// Finds out which format a file is and how it is read. Separated text is looked at from end to end and never held whole.
///
/// # Errors
/// When it is none that can be read, with what it is and the way out.
pub fn detect(mut source: impl Read) -> Result<Detection, ListError> {
    let head = head(&mut source)?;
    let source = head.as_slice().chain(source);
    if PACKED.iter().any(|magic| head.starts_with(magic)) {
        return of_equipment(of_workbook(&whole_workbook(source)?, &Choice::default())?);
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
    match reports.into_iter().find(|(detect, _)| detect(&head)) {
        Some((_, reading)) => preview(source, &reading),
        None if is_json(&head) => Err(ListError::UnknownJson),
        None => of_equipment(of_text(csv::detect_stream(source)?)),
    }
}

/// Finds out how a list of people is read: separated text, or a workbook.
///
/// # Errors
/// When it is neither, or no list of people, with what it is and the way out.
pub fn detect_people(mut source: impl Read) -> Result<Detection, ListError> {
    let head = head(&mut source)?;
    let source = head.as_slice().chain(source);
    let detection = if PACKED.iter().any(|magic| head.starts_with(magic)) {
        of_workbook(&whole_workbook(source)?, &Choice::default())?
    } else if is_json(&head) {
        return Err(ListError::NotPeople);
    } else {
        of_text(csv::detect_stream(source)?)
    };
    if people::may_be_of_people(&detection.headers) {
        Ok(detection)
    } else {
        Err(ListError::NotPeople)
    }
}

/// Whether the file that begins so is a document of JSON: separated text may begin with a bracket too, but does not end
/// with one.
fn is_json(head: &[u8]) -> bool {
    let text = head.trim_ascii();
    let cut = head.len() >= SAMPLE_BYTES;
    let enclosed = |open: u8, close: u8| text.first() == Some(&open) && (cut || text.last() == Some(&close));
    let within = text.get(1..).unwrap_or_default().trim_ascii_start();
    (enclosed(b'{', b'}') || enclosed(b'[', b']'))
        && matches!(within.first(), Some(b'"' | b'{' | b'[' | b']' | b'}'))
}

fn of_equipment(detection: Detection) -> Result<Detection, ListError> {
    if people::are_of_people(&detection.headers) {
        Err(ListError::People)
    } else {
        Ok(detection)
    }
}

/// The beginning of a file, by which its format is told.
fn head(source: &mut impl Read) -> Result<Vec<u8>, ListError> {
    let mut head = Vec::new();
    source.take(SAMPLE_BYTES as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// What a file looks like when it is read this way.
///
/// # Errors
/// When it cannot be read this way.
pub fn preview(mut source: impl Read, reading: &Reading) -> Result<Detection, ListError> {
    let table = match reading {
        Reading::SeparatedText(dialect) => {
            return Ok(of_text(csv::Detection::preview(
                &head(&mut source)?,
                dialect.clone(),
            )?));
        }
        Reading::Workbook(choice) => return of_workbook(&whole_workbook(source)?, choice),
        Reading::NmapReport => nmap::read(source)?,
        Reading::GlpiInventory => glpi::read(source)?,
        Reading::NetboxExport => netbox::read(source)?,
        Reading::WazuhAgents => wazuh::read(source)?,
        Reading::OsqueryResults => osquery::read(source)?,
        Reading::SnipeItHardware => snipe_it::read(source)?,
        Reading::LansweeperAssets => lansweeper::read(source)?,
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
