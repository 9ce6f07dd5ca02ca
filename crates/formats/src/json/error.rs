//! Why a file cannot be read as JSON.

/// Why no documents can be read.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// Nothing, or nothing but blanks.
    #[error("the file is empty; export it again")]
    Empty,
    /// Not UTF-8.
    #[error("the file is not UTF-8; save it as UTF-8 (PowerShell: Out-File -Encoding utf8)")]
    NotUtf8,
    /// Not JSON.
    #[error(
        "line {line}, column {column}: this is not JSON ({reason}); export the file again and take it unchanged"
    )]
    NotJson {
        /// Line of the file, counted from 1.
        line: u64,
        /// Column of the line, in bytes.
        column: usize,
        /// What the JSON reader says.
        reason: String,
    },
    /// Larger than the format allows.
    #[error("the file is larger than {limit} MB; export it in parts")]
    TooLarge {
        /// The limit, in MB.
        limit: u64,
    },
    /// The bytes could not be obtained.
    #[error("the file could not be read")]
    Io(#[from] std::io::Error),
}

impl JsonError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Empty => "json-error-empty",
            Self::NotUtf8 => "json-error-not-utf8",
            Self::NotJson { .. } => "json-error-not-json",
            Self::TooLarge { .. } => "json-error-too-large",
            Self::Io(_) => "json-error-io",
        }
    }
}
