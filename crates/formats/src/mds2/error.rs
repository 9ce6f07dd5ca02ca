//! Why a file is not read as an MDS2 form, and the way out.

use super::{FEWEST_QUESTIONS, MAX_FILE_BYTES, MAX_ROWS, MAX_TEXT_BYTES};
use crate::csv::CsvError;
use crate::workbook::WorkbookError;

/// Why a form was refused.
#[derive(Debug, thiserror::Error)]
pub enum Mds2Error {
    /// More than [`MAX_FILE_BYTES`].
    #[error("the file is larger than {limit} MB, which no filled form is", limit = MAX_FILE_BYTES >> 20)]
    FileTooLarge,
    /// A workbook that cannot be read.
    #[error("the form cannot be read as a workbook: {0}")]
    Workbook(#[from] WorkbookError),
    /// Text that cannot be read, or neither text nor a workbook.
    #[error("a form is a workbook (XLSX) or separated text, and this is neither: {0}")]
    Text(#[from] CsvError),
    /// More than [`MAX_ROWS`].
    #[error("{place}: more than {MAX_ROWS} rows, which no filled form has; delete the other sheets")]
    TooManyRows {
        /// The first one too many.
        place: String,
    },
    /// More than [`MAX_TEXT_BYTES`].
    #[error("{place}: more than {limit} MB of text, which no filled form has; delete the other sheets", limit = MAX_TEXT_BYTES >> 20)]
    TooMuchText {
        /// Where it is too much.
        place: String,
    },
    /// A form of an earlier edition.
    #[error(
        "this is a form of the edition of {year}, which numbers other questions; ask the maker for the edition of 2019 (ANSI/NEMA HN 1-2019)"
    )]
    EarlierEdition {
        /// The year of the edition.
        year: &'static str,
    },
    /// Too few questions to be a form.
    #[error(
        "no MDS2 form: {found} questions were found by their ids (such as MLDP-2) and at least {FEWEST_QUESTIONS} are needed; is this the workbook of the edition of 2019?"
    )]
    NoForm {
        /// How many questions there are.
        found: usize,
    },
    /// A form that nobody filled.
    #[error("the form is empty: none of its {found} questions is answered; ask the maker for the filled one")]
    NotFilled {
        /// How many questions there are.
        found: usize,
    },
}

impl Mds2Error {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::FileTooLarge => "mds2-error-file-too-large",
            Self::Workbook(_) => "mds2-error-workbook",
            Self::Text(_) => "mds2-error-text",
            Self::TooManyRows { .. } => "mds2-error-too-many-rows",
            Self::TooMuchText { .. } => "mds2-error-too-much-text",
            Self::EarlierEdition { .. } => "mds2-error-earlier-edition",
            Self::NoForm { .. } => "mds2-error-no-form",
            Self::NotFilled { .. } => "mds2-error-not-filled",
        }
    }
}
