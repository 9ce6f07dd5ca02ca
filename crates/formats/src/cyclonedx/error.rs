//! Why a document is not read as CycloneDX, with the place and the way out.

use super::{MAX_COMPONENTS, MAX_TEXT};
use crate::document::{DocumentError, Place};

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum CyclonedxError {
    /// It could not be taken apart.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Nothing but blanks.
    #[error("the document is empty; fetch it again")]
    Empty,
    /// Neither JSON nor XML.
    #[error("the document is neither JSON nor XML; ask for CycloneDX in one of the two")]
    OtherNotation,
    /// Something else in JSON or XML.
    #[error("this is not a CycloneDX document ({found}); ask for one with {expected}")]
    OtherFormat {
        /// What was found in its place.
        found: String,
        /// What says that it is one.
        expected: &'static str,
    },
    /// A version without a reader.
    #[error("CycloneDX {found:?} is not read; ask for 1.2 to 1.7")]
    OtherVersion {
        /// The version it claims.
        found: String,
    },
    /// A required part is absent.
    #[error("{place}: \"{name}\" is missing; have the maker correct it")]
    Missing {
        /// The object or element it should stand in.
        place: Place,
        /// Its name.
        name: &'static str,
    },
    /// A value that the schema does not allow.
    #[error("{place}: {found:?} is no {expected}; have the maker correct it")]
    NoSuch {
        /// Where it stands.
        place: Place,
        /// The value, shortened.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// Two components or services of one reference.
    #[error("{place}: the reference {reference:?} was given before; references must be unique in a document")]
    SecondReference {
        /// Where the second one stands.
        place: Place,
        /// The reference, shortened.
        reference: String,
    },
    /// Things that exclude one another.
    #[error("{place}: {what}; have the maker correct it")]
    Conflict {
        /// Where they stand.
        place: Place,
        /// What cannot be.
        what: &'static str,
    },
    /// More than [`MAX_TEXT`].
    #[error("{place}: the text is longer than {MAX_TEXT} bytes, which no name or version is")]
    TextTooLong {
        /// Where it stands.
        place: Place,
    },
    /// More than [`MAX_COMPONENTS`].
    #[error("{place}: more than {MAX_COMPONENTS} components; ask for the document in parts")]
    TooManyComponents {
        /// The first one too many.
        place: Place,
    },
}

impl CyclonedxError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Document(error) => error.message_key(),
            Self::Empty => "cyclonedx-error-empty",
            Self::OtherNotation => "cyclonedx-error-other-notation",
            Self::OtherFormat { .. } => "cyclonedx-error-other-format",
            Self::OtherVersion { .. } => "cyclonedx-error-other-version",
            Self::Missing { .. } => "cyclonedx-error-missing",
            Self::NoSuch { .. } => "cyclonedx-error-no-such",
            Self::SecondReference { .. } => "cyclonedx-error-second-reference",
            Self::Conflict { .. } => "cyclonedx-error-conflict",
            Self::TextTooLong { .. } => "cyclonedx-error-text-too-long",
            Self::TooManyComponents { .. } => "cyclonedx-error-too-many-components",
        }
    }
}

/// The beginning of a value, for a message.
pub(super) fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    if text.chars().count() <= SHOWN {
        text.to_owned()
    } else {
        text.chars().take(SHOWN).chain(['…']).collect()
    }
}
