//! Why no hosts can be read from a report: typed, so that a page can translate it by its message key.

use super::limits::{MAX_DEPTH, MAX_FILE_BYTES, MAX_HOSTS, MAX_TOKEN_BYTES};

/// Why a file is refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum NmapError {
    /// Nothing, or nothing but comments.
    #[error("the file holds no report; scan again with -oX FILE and take that file")]
    Empty,
    /// UTF-16, as Windows `PowerShell` writes what is redirected with `>`.
    #[error("the file is UTF-16; scan again with -oX FILE instead of redirecting the output")]
    Utf16,
    /// The first element is another one.
    #[error("line {line}: the file begins with <{root}>, not <nmaprun>; take the file written by nmap -oX")]
    NotNmap {
        /// Where that element stands.
        line: u64,
        /// Its name.
        root: String,
    },
    /// A document type that declares entities, or is to be fetched from elsewhere. nmap writes none.
    #[error(
        "line {line}: the document type {what}, which no report of nmap does; \
         nothing was read, and the file should not be trusted"
    )]
    DocumentType {
        /// Where it stands.
        line: u64,
        /// What it does.
        what: &'static str,
    },
    /// A reference to an entity that XML itself does not define.
    #[error(
        "line {line}: \"&{name};\" refers to an entity, which no report of nmap does; \
         nothing was read, and the file should not be trusted"
    )]
    Entity {
        /// Where it stands.
        line: u64,
        /// The name of the entity.
        name: String,
    },
    /// Not well-formed XML, other than by its end missing.
    #[error("line {line}: the file is damaged ({reason}); copy it again from where it was written")]
    Malformed {
        /// Where that shows.
        line: u64,
        /// What the XML reader says.
        reason: String,
    },
    /// More than [`MAX_DEPTH`] elements inside one another.
    #[error("line {line}: more than {MAX_DEPTH} elements inside one another, which no report of nmap has")]
    TooDeep {
        /// Where the last of them begins.
        line: u64,
    },
    /// A tag or text of more than [`MAX_TOKEN_BYTES`].
    #[error(
        "line {line}: a tag or text of more than {limit} MB; scan again without the script that wrote it",
        limit = MAX_TOKEN_BYTES >> 20
    )]
    TokenTooLong {
        /// Where it begins.
        line: u64,
    },
    /// More than [`MAX_HOSTS`].
    #[error("line {line}: more than {MAX_HOSTS} hosts that are up; scan in parts")]
    TooManyHosts {
        /// Where the first host beyond the limit begins.
        line: u64,
    },
    /// More than [`MAX_FILE_BYTES`].
    #[error("the file is larger than {limit} MB; scan in parts", limit = MAX_FILE_BYTES >> 20)]
    FileTooLarge,
    /// The bytes could not be obtained.
    #[error("the file could not be read")]
    Io(#[from] std::io::Error),
}

impl NmapError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Empty => "nmap-error-empty",
            Self::Utf16 => "nmap-error-utf16",
            Self::NotNmap { .. } => "nmap-error-not-nmap",
            Self::DocumentType { .. } => "nmap-error-document-type",
            Self::Entity { .. } => "nmap-error-entity",
            Self::Malformed { .. } => "nmap-error-malformed",
            Self::TooDeep { .. } => "nmap-error-too-deep",
            Self::TokenTooLong { .. } => "nmap-error-token-too-long",
            Self::TooManyHosts { .. } => "nmap-error-too-many-hosts",
            Self::FileTooLarge => "nmap-error-file-too-large",
            Self::Io(_) => "nmap-error-io",
        }
    }
}
