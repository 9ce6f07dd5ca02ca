//! What can go wrong between a use case and the database.

use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// The answer of every store function.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such row in the tenant, or the reader may not see it: the two are not told apart.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// The row was changed by someone else since it was read.
    #[error("this {0} was changed meanwhile")]
    Changed(&'static str),
    /// A row with the same natural key exists.
    #[error("this {0} exists already")]
    Exists(&'static str),
    /// A stored value is not what this version writes: a newer version or a hand wrote it.
    #[error("the stored {what} of {table} cannot be read: {value}")]
    Unreadable {
        /// The table it is stored in.
        table: &'static str,
        /// The column.
        what: &'static str,
        /// The stored value, as far as it can be printed.
        value: String,
    },
    /// The database was made by a newer version of the program.
    #[error("the database was made by a newer version of Wardround (it knows {0}); install that version")]
    Newer(String),
    /// The database was made by an older version of the program, and must not be changed.
    #[error(
        "the database was made by an older version of Wardround (it lacks {0}); read it with that version, or let this \
         one open a copy of it once, which brings the copy up to date"
    )]
    Older(String),
    /// The disk of the database is full, and the space that is left is kept for the log of incidents.
    #[error("the disk of the database is full; what is left is kept for the log of incidents")]
    Full,
    /// The blob storage failed.
    #[error("the file storage failed")]
    Blob(#[from] object_store::Error),
    /// The file to be stored cannot be read, or changed while it was.
    #[error("the file to be stored cannot be read")]
    Input(#[source] std::io::Error),
    /// A stored blob does not open: it was altered, or the key is another.
    #[error("the stored file {0} does not open with this key; restore it and the key from the same backup")]
    Sealed(String),
    /// Somebody kept the transaction of a write beyond its end; nothing was stored.
    #[error("a transaction was kept beyond the end of its work, and undone")]
    Outlived,
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] DbErr),
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        Self::Database(error)
    }
}

impl Error {
    /// Names the row when the engine refused a duplicate of its natural key.
    pub(crate) fn exists(error: DbErr, noun: &'static str) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Exists(noun),
            _ => Self::Database(error),
        }
    }

    /// Whether PostgreSQL asks for the transaction to be tried again: 40001 (serialisation) or 40P01 (deadlock).
    pub fn is_retryable(&self) -> bool {
        matches!(self.engine_code().as_deref(), Some("40001" | "40P01"))
    }

    /// Whether the disk of the database is full: 13 (SQLite), or 4874, where its index of the log beside it does not fit any more; 53100
    /// (PostgreSQL).
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Full) || matches!(self.engine_code().as_deref(), Some("13" | "4874" | "53100"))
    }

    /// What the engine calls the failure.
    fn engine_code(&self) -> Option<String> {
        let Self::Database(
            DbErr::Exec(RuntimeErr::SqlxError(error))
            | DbErr::Query(RuntimeErr::SqlxError(error))
            | DbErr::Conn(RuntimeErr::SqlxError(error)),
        ) = self
        else {
            return None;
        };
        let code = error.as_database_error()?.code()?;
        Some(code.into_owned())
    }
}
