//! Why a workbook could not be read: typed, so that a page can translate it by its message key.

use std::fmt;

use super::limits::{
    MAX_CELL_FORMATS, MAX_COLUMNS, MAX_DEPTH, MAX_ENTRIES, MAX_FILE_BYTES, MAX_HEADER_BYTES,
    MAX_INFLATED_BYTES, MAX_NODE_BYTES, MAX_RATIO, MAX_SHARED_STRINGS, MAX_SHARED_TEXT_BYTES, MAX_SHEETS,
    RATIO_FREE_BYTES, SHEET_COLUMNS,
};

/// Why no table can be read from a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// Another kind of file.
    #[error("this is {0}, not an XLSX workbook; {way_out}", way_out = .0.way_out())]
    Foreign(ForeignFile),
    /// Something is beyond what is read.
    #[error("{place}: {limit}; {way_out}", way_out = .limit.way_out())]
    Limit {
        /// The part, sheet, row or cell.
        place: String,
        /// What it is beyond.
        limit: Limit,
    },
    /// An entry of the archive whose name leads out of the archive.
    #[error("the entry {name:?} leads out of the archive; no spreadsheet writes such a file, do not open it")]
    EscapingName {
        /// Its name.
        name: String,
    },
    /// A part is encrypted.
    #[error("the part {name:?} is encrypted; save the workbook without a password")]
    Encrypted {
        /// Its name.
        name: String,
    },
    /// A document type, through which entities are defined. No workbook has one.
    #[error("{place}: a document type definition, which no spreadsheet writes; save the workbook again")]
    DocumentType {
        /// Where it stands.
        place: String,
    },
    /// The archive or the XML of a part is broken.
    #[error("{place}: {reason}; open the workbook in a spreadsheet and save it again")]
    Damaged {
        /// The part, or the row of the sheet.
        place: String,
        /// What is wrong with it.
        reason: String,
    },
    /// No sheet has this name.
    #[error("there is no sheet {name:?}; the workbook has {available}")]
    NoSuchSheet {
        /// The name asked for.
        name: String,
        /// The names there are.
        available: String,
    },
    /// The row said to be the header holds nothing.
    #[error("sheet {sheet:?}: row {row}, where the header was said to be, is empty; choose another row")]
    HeaderMissing {
        /// The sheet.
        sheet: String,
        /// The row, counted from 1.
        row: u64,
    },
    /// No cell has a value.
    #[error("{place} holds no rows; export it again and check that the list was not empty")]
    Empty {
        /// The sheet, or the workbook.
        place: String,
    },
}

impl WorkbookError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Foreign(_) => "workbook-error-foreign",
            Self::Limit { .. } => "workbook-error-limit",
            Self::EscapingName { .. } => "workbook-error-escaping-name",
            Self::Encrypted { .. } => "workbook-error-encrypted",
            Self::DocumentType { .. } => "workbook-error-document-type",
            Self::Damaged { .. } => "workbook-error-damaged",
            Self::NoSuchSheet { .. } => "workbook-error-no-such-sheet",
            Self::HeaderMissing { .. } => "workbook-error-header-missing",
            Self::Empty { .. } => "workbook-error-empty",
        }
    }

    pub(super) fn damaged(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Damaged {
            place: place.into(),
            reason: reason.into(),
        }
    }

    pub(super) fn limit(place: impl Into<String>, limit: Limit) -> Self {
        Self::Limit {
            place: place.into(),
            limit,
        }
    }
}

/// A kind of file that is no XLSX workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignFile {
    /// Not a ZIP archive.
    NoArchive,
    /// A ZIP archive without a workbook.
    OtherArchive,
    /// An `OpenDocument` file.
    OpenDocument,
    /// Excel's binary workbook, XLSB.
    BinaryWorkbook,
    /// Microsoft's compound format: a workbook before 2007, or one with a password.
    CompoundFile,
}

impl ForeignFile {
    /// What to do instead.
    pub fn way_out(self) -> &'static str {
        match self {
            Self::NoArchive => "import text as CSV, or save the sheet as XLSX",
            Self::OtherArchive => "unpack it first",
            Self::OpenDocument | Self::BinaryWorkbook => "open it and save it as XLSX",
            Self::CompoundFile => "open it, remove its password if it has one, and save it as XLSX",
        }
    }
}

impl fmt::Display for ForeignFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NoArchive => "no ZIP archive",
            Self::OtherArchive => "a ZIP archive without a workbook",
            Self::OpenDocument => "an OpenDocument file",
            Self::BinaryWorkbook => "a binary workbook (XLSB)",
            Self::CompoundFile => "an old Excel workbook (XLS) or one with a password",
        })
    }
}

/// What a file is beyond; the numbers are in [`super::limits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// [`MAX_FILE_BYTES`].
    FileBytes,
    /// [`MAX_ENTRIES`].
    Entries,
    /// [`MAX_INFLATED_BYTES`].
    InflatedBytes,
    /// [`MAX_RATIO`].
    Ratio,
    /// [`MAX_NODE_BYTES`].
    NodeBytes,
    /// [`MAX_DEPTH`].
    Depth,
    /// [`MAX_SHEETS`].
    Sheets,
    /// [`MAX_CELL_FORMATS`].
    CellFormats,
    /// [`MAX_SHARED_STRINGS`].
    SharedStrings,
    /// [`MAX_SHARED_TEXT_BYTES`].
    SharedTextBytes,
    /// [`SHEET_COLUMNS`].
    SheetColumns,
    /// [`MAX_COLUMNS`].
    Columns,
    /// [`MAX_HEADER_BYTES`].
    HeaderBytes,
}

impl Limit {
    fn way_out(self) -> &'static str {
        match self {
            Self::FileBytes | Self::InflatedBytes => "export the list in parts, or as CSV",
            Self::SharedStrings | Self::SharedTextBytes | Self::Sheets => {
                "copy the sheet into a workbook of its own"
            }
            Self::Columns => "delete the columns that are not needed",
            Self::HeaderBytes => "choose the row that names the columns",
            Self::Entries
            | Self::Ratio
            | Self::NodeBytes
            | Self::Depth
            | Self::CellFormats
            | Self::SheetColumns => "save the list as CSV in a spreadsheet, if you know where it is from",
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FileBytes => write!(formatter, "larger than {} MB", MAX_FILE_BYTES >> 20),
            Self::Entries => write!(formatter, "more than {MAX_ENTRIES} entries"),
            Self::InflatedBytes => write!(
                formatter,
                "more than {} MB when unpacked",
                MAX_INFLATED_BYTES >> 20
            ),
            Self::Ratio => write!(
                formatter,
                "unpacks to more than {} MB and {MAX_RATIO} times its size",
                RATIO_FREE_BYTES >> 20
            ),
            Self::NodeBytes => write!(
                formatter,
                "a tag or text of more than {} KB",
                MAX_NODE_BYTES >> 10
            ),
            Self::Depth => write!(formatter, "more than {MAX_DEPTH} elements within one another"),
            Self::Sheets => write!(formatter, "more than {MAX_SHEETS} sheets"),
            Self::CellFormats => write!(formatter, "more than {MAX_CELL_FORMATS} cell formats"),
            Self::SharedStrings => write!(formatter, "more than {MAX_SHARED_STRINGS} shared strings"),
            Self::SharedTextBytes => write!(
                formatter,
                "more than {} MB of shared strings",
                MAX_SHARED_TEXT_BYTES >> 20
            ),
            Self::SheetColumns => write!(formatter, "more than the {SHEET_COLUMNS} columns a sheet has"),
            Self::Columns => write!(formatter, "more than {MAX_COLUMNS} columns"),
            Self::HeaderBytes => write!(
                formatter,
                "a name of a column longer than {MAX_HEADER_BYTES} bytes"
            ),
        }
    }
}
