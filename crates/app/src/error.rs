//! What a use case answers when it cannot do what was asked.
//!
//! The kinds are few and closed: each has one HTTP status and one way to be shown. What the user can do about it is
//! in the words; what the operator needs is in the source chain and the log.

use domain::access::{Denied, PermissionKey};
use domain::time::Instant;

use crate::field::FieldErrors;

/// The answer of every use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No one is signed in, or the session has ended.
    #[error("sign in first")]
    Unauthenticated,
    /// The name and the password do not belong together; which of them is wrong is not said.
    #[error("name or password is wrong")]
    WrongCredentials,
    /// Signing in failed too often here; no attempt is looked at before then.
    #[error("signing in failed too often; try again after {0}")]
    Throttled(Instant),
    /// There is no such thing, or the actor may not know of it.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// The actor lacks a permission.
    #[error("the permission {0} is missing; whoever grants roles in your hospital can give it")]
    Forbidden(PermissionKey),
    /// What was entered cannot be taken; every field says why.
    #[error("{0}")]
    Invalid(FieldErrors),
    /// Someone else changed it since it was read.
    #[error("this {} was changed meanwhile", .0.noun)]
    Conflict(Conflict),
    /// It exists already.
    #[error("this {0} exists already")]
    Exists(&'static str),
    /// A file from outside cannot be taken.
    #[error("{0}")]
    Refused(String),
    /// Something failed that the user can do nothing about.
    #[error("{0}")]
    Internal(String, #[source] Option<Box<dyn std::error::Error + Send + Sync>>),
    /// The store failed.
    #[error("the data could not be read or written")]
    Store(#[source] store::Error),
}

/// Two versions of the same field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What was changed by both.
    pub noun: &'static str,
    /// For each field that differs: its name, the stored value, the value sent.
    pub fields: Vec<ConflictField>,
}

/// One field that two people changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictField {
    /// The field.
    pub name: &'static str,
    /// What is stored now.
    pub theirs: String,
    /// What was sent.
    pub yours: String,
}

impl Error {
    /// A failure that is no one's input, with its cause.
    pub fn internal(what: &str, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Internal(what.to_owned(), Some(Box::new(cause)))
    }
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Invisible => Self::NotFound("page"),
            Denied::Forbidden(permission) => Self::Forbidden(permission),
        }
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound(noun) => Self::NotFound(noun),
            store::Error::Changed(noun) => Self::Conflict(Conflict {
                noun,
                fields: Vec::new(),
            }),
            store::Error::Exists(noun) => Self::Exists(noun),
            other => Self::Store(other),
        }
    }
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl store::Retry for Error {
    fn is_retryable(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_retryable())
    }

    fn is_full(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_full())
    }
}
