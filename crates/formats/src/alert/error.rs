//! Why an alert is refused.

use super::{MAX_BYTES, MAX_DEPTH};

/// Why no alert can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AlertError {
    /// Nothing, or nothing but blanks.
    #[error("nothing was sent")]
    Empty,
    /// Larger than [`MAX_BYTES`].
    #[error("the alert has {bytes} bytes, at most {MAX_BYTES} are read; send one alert at a time")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON, or not UTF-8.
    #[error("line {line}, column {column}: this is not JSON ({reason})")]
    NotJson {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes.
        column: usize,
        /// What the JSON reader says.
        reason: String,
    },
    /// Values inside values beyond [`MAX_DEPTH`].
    #[error("values stand deeper than {MAX_DEPTH} in one another; alerts do not")]
    TooDeep,
    /// JSON of another shape.
    #[error("this is JSON and no alert of {tool}: {lacks}")]
    AnotherDocument {
        /// The tool whose alert was expected.
        tool: &'static str,
        /// What is missing.
        lacks: &'static str,
    },
    /// A line of syslog without CEF in it.
    #[error(
        "this line carries no CEF; set the sender to the Common Event Format. The line begins: {beginning}"
    )]
    NoCef {
        /// Its first characters.
        beginning: String,
    },
    /// A version of CEF nobody has published.
    #[error("CEF version \"{0}\" is not known; versions 0 and 1 are read")]
    CefVersion(String),
    /// Fewer parts between bars than the standard has.
    #[error("the CEF header has {found} of its 7 parts; bars inside a part are written \\|")]
    CefHeader {
        /// How many there are.
        found: usize,
    },
}

impl AlertError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Empty => "alert-error-empty",
            Self::TooLarge { .. } => "alert-error-too-large",
            Self::NotJson { .. } => "alert-error-not-json",
            Self::TooDeep => "alert-error-too-deep",
            Self::AnotherDocument { .. } => "alert-error-another-document",
            Self::NoCef { .. } => "alert-error-no-cef",
            Self::CefVersion(_) => "alert-error-cef-version",
            Self::CefHeader { .. } => "alert-error-cef-header",
        }
    }
}
