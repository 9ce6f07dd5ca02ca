//! Why a document is not read as SPDX, with the place and the way out.

use super::{MAX_PACKAGES, MAX_TEXT};
use crate::document::{DocumentError, Place};

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum SpdxError {
    /// It could not be taken apart.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Nothing but blanks.
    #[error("the document is empty; fetch it again")]
    Empty,
    /// A notation without a reader.
    #[error("SPDX in {notation} is not read; ask for it as JSON or tag-value (*.spdx)")]
    OtherNotation {
        /// The notation.
        notation: &'static str,
    },
    /// A version without a reader.
    #[error("{place}: the version {found:?} is not read; ask for SPDX 2.2, 2.3 or 3.0")]
    OtherVersion {
        /// Where it stands.
        place: Place,
        /// The version it claims.
        found: String,
    },
    /// A required part is absent.
    #[error("{place}: {name:?} is missing; have the maker correct it")]
    Missing {
        /// Where it should stand.
        place: Place,
        /// Its name.
        name: &'static str,
    },
    /// A value that is none of its kind.
    #[error("{place}: {found:?} is no {expected}; have the maker correct it")]
    NoSuch {
        /// Where it stands.
        place: Place,
        /// The value, shortened.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// Two elements of one identifier.
    #[error(
        "{place}: the identifier {identifier:?} was given before; identifiers must be unique in a document"
    )]
    SecondIdentifier {
        /// Where the second one stands.
        place: Place,
        /// The identifier, shortened.
        identifier: String,
    },
    /// A line of tag-value that is none.
    #[error("line {line}: {found:?} is no tag with a value; is this SPDX in tag-value notation?")]
    NoTag {
        /// The line, counted from 1.
        line: u64,
        /// Its beginning.
        found: String,
    },
    /// `<text>` without `</text>`.
    #[error("line {line}: a <text> begins here and never ends; have the maker correct it")]
    OpenText {
        /// The line on which it begins, counted from 1.
        line: u64,
    },
    /// More than [`MAX_TEXT`].
    #[error("{place}: the text is longer than {MAX_TEXT} bytes, which no name or version is")]
    TextTooLong {
        /// Where it stands.
        place: Place,
    },
    /// More than [`MAX_PACKAGES`].
    #[error("{place}: more than {MAX_PACKAGES} packages; ask for the document in parts")]
    TooManyPackages {
        /// The first one too many.
        place: Place,
    },
}

impl SpdxError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Document(error) => error.message_key(),
            Self::Empty => "spdx-error-empty",
            Self::OtherNotation { .. } => "spdx-error-other-notation",
            Self::OtherVersion { .. } => "spdx-error-other-version",
            Self::Missing { .. } => "spdx-error-missing",
            Self::NoSuch { .. } => "spdx-error-no-such",
            Self::SecondIdentifier { .. } => "spdx-error-second-identifier",
            Self::NoTag { .. } => "spdx-error-no-tag",
            Self::OpenText { .. } => "spdx-error-open-text",
            Self::TextTooLong { .. } => "spdx-error-text-too-long",
            Self::TooManyPackages { .. } => "spdx-error-too-many-packages",
        }
    }
}

/// The beginning of a value, for a message.
pub(super) fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
