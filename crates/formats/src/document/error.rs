//! Why a document of JSON or XML could not be taken apart, with the place.

use std::fmt;

use super::{MAX_BYTES, MAX_DEPTH, MAX_PARTS};

/// Where something stands in a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The JSON pointer (RFC 6901) of a part; empty for the whole document.
    Pointer(String),
    /// A line of XML or text, counted from 1.
    Line(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pointer(pointer) if pointer.is_empty() => formatter.write_str("the document"),
            Self::Pointer(pointer) => formatter.write_str(pointer),
            Self::Line(line) => write!(formatter, "line {line}"),
        }
    }
}

/// Why a document could not be taken apart.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// Larger than [`MAX_BYTES`].
    #[error("the document has {bytes} bytes and at most {MAX_BYTES} are read; have it made in parts")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not in the encoding it claims, or none that is known.
    #[error("the document is not valid {encoding}; save it as UTF-8")]
    Encoding {
        /// The encoding it was taken for.
        encoding: &'static str,
    },
    /// Not well-formed JSON.
    #[error(
        "line {line}, column {column}: this is not well-formed JSON; fetch the document again, unchanged"
    )]
    Json {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
        /// What is wrong.
        #[source]
        source: serde_json::Error,
    },
    /// Not well-formed XML.
    #[error("line {line}: this is not well-formed XML ({problem}); fetch the document again, unchanged")]
    Xml {
        /// Line, counted from 1.
        line: u64,
        /// What is wrong.
        problem: String,
    },
    /// XML with a document type declaration, which could define entities that expand without end.
    #[error(
        "line {line}: documents with a document type declaration (<!DOCTYPE) are not read; have it removed"
    )]
    DocumentType {
        /// Its line, counted from 1.
        line: u64,
    },
    /// Parts stand in one another deeper than [`MAX_DEPTH`].
    #[error("the document is nested deeper than {MAX_DEPTH} levels; no honest one is")]
    TooDeep,
    /// More than [`MAX_PARTS`].
    #[error("the document has more than {MAX_PARTS} parts; have it made in parts")]
    TooManyParts,
    /// The same name twice in one object or element.
    #[error("{place}: \"{name}\" is given twice, and only one can be meant; have the maker correct it")]
    Twice {
        /// Where the second one stands.
        place: Place,
        /// The name.
        name: &'static str,
    },
    /// A part of another kind than the format says.
    #[error("{place}: {found} where the format has {expected}; have the maker correct it")]
    Unlike {
        /// Where it stands.
        place: Place,
        /// What should stand there.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
}

impl DocumentError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "document-error-too-large",
            Self::Encoding { .. } => "document-error-encoding",
            Self::Json { .. } => "document-error-json",
            Self::Xml { .. } => "document-error-xml",
            Self::DocumentType { .. } => "document-error-document-type",
            Self::TooDeep => "document-error-too-deep",
            Self::TooManyParts => "document-error-too-many-parts",
            Self::Twice { .. } => "document-error-twice",
            Self::Unlike { .. } => "document-error-unlike",
        }
    }
}
