//! Setting a document, as those see it who ask for it: a trait, and why it can fail.
//!
//! What this is not: the setting itself. `typeset` does it and brings three hundred crates; whoever holds a `dyn Typeset`
//! builds without them.

use crate::Document;

/// Makes files of documents.
pub trait Typeset: Send + Sync {
    /// The document as PDF/A-3a. The same document gives the same bytes.
    ///
    /// It takes up to seconds and uses the processor: call it where blocking is allowed, and not inside a transaction.
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, TypesetError>;
}

/// Why a document cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    /// More of something than one document may hold.
    #[error("the document has {found} {what}, and {limit} is the most that can be set; divide it")]
    TooLarge {
        /// What there is too much of, in the plural.
        what: &'static str,
        /// The most there may be.
        limit: usize,
        /// How much there is.
        found: usize,
    },
    /// A row with more or fewer cells than there are columns.
    #[error("row {row} of the table \"{caption}\" has {found} cells for {columns} columns")]
    Uneven {
        /// Which table.
        caption: String,
        /// The row, the first being 1.
        row: usize,
        /// Cells it has.
        found: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// Something without which the document would be no accessible one.
    #[error("the document has no {what}")]
    Missing {
        /// What is missing.
        what: &'static str,
    },
    /// No tag of a language.
    #[error("\"{0}\" is no language tag such as \"ro\" or \"de-AT\"")]
    Language(String),
    /// A moment that a PDF cannot state.
    #[error("a document cannot be dated {0}")]
    Date(String),
    /// An attachment that cannot travel under this name or as this type.
    #[error("the attachment \"{file_name}\" cannot be attached: {why}")]
    Attachment {
        /// Its name.
        file_name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The compiler or the writer of the file refused it, which is a fault of the setting and not of the document.
    #[error("the document could not be set: {0}")]
    Refused(String),
}
