//! What goes wrong, and how it is told: one table from the kinds of failure to status, name and words.
//!
//! A handler answers `Result<_, Failure>`. The failure travels as a status with the use case's error beside it;
//! [`crate::visit::answer`] makes a page of it for people and a problem document (RFC 9457) for programs, and does
//! the same with what axum and its layers refuse by themselves.

use std::any::Any;
use std::sync::Arc;

use app::Error;
use app::message::Messages;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::session;

/// Why a request was not answered as asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The use case said no.
    App(Error),
    /// Nobody is signed in; after signing in the browser comes back to this path.
    SignIn(String),
    /// The request is not one this server understands.
    Request(StatusCode),
    /// The sender has asked too often; there is room again after so many seconds.
    TooMany(u64),
    /// A failure of this name that no use case knows of.
    Kind(&'static str),
}

/// The answer of a handler.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::App(error)
    }
}

/// The error of a use case, on its way to be told.
#[derive(Debug, Clone)]
pub(crate) struct Told(pub(crate) Arc<Error>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::App(error) => {
                log(&error);
                let mut response = kind_of(&error).status.into_response();
                if let Error::Throttled(until) = error {
                    retry_after(&mut response, until);
                }
                response.extensions_mut().insert(Told(Arc::new(error)));
                response
            }
            Self::SignIn(path) => Redirect::to(&session::sign_in_path(&path)).into_response(),
            Self::Request(status) => status.into_response(),
            Self::TooMany(seconds) => {
                let mut response = Self::Kind("too-many-requests").into_response();
                response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
                response
            }
            Self::Kind(name) => {
                let kind = named(name);
                let mut response = kind.status.into_response();
                response.extensions_mut().insert(kind);
                response
            }
        }
    }
}

/// The operator reads the causes in the log; whoever asked does not.
fn log(error: &Error) {
    if matches!(error, Error::Internal(..) | Error::Store(_)) {
        tracing::error!(error = error as &dyn std::error::Error, "a request failed");
    }
}

fn retry_after(response: &mut Response, until: domain::time::Instant) {
    let date = until
        .timestamp()
        .strftime("%a, %d %b %Y %H:%M:%S GMT")
        .to_string();
    if let Ok(value) = HeaderValue::from_str(&date) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
}

/// A kind of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The HTTP status.
    pub(crate) status: StatusCode,
    /// The name: the last part of the problem's type, and of its messages' keys.
    pub(crate) name: &'static str,
}

const fn kind(status: StatusCode, name: &'static str) -> Kind {
    Kind { status, name }
}

/// Every kind.
pub(crate) const KINDS: &[Kind] = &[
    kind(StatusCode::BAD_REQUEST, "bad-request"),
    kind(StatusCode::UNAUTHORIZED, "unauthenticated"),
    kind(StatusCode::FORBIDDEN, "forbidden"),
    kind(StatusCode::FORBIDDEN, "cross-site"),
    kind(StatusCode::NOT_FOUND, "not-found"),
    kind(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed"),
    kind(StatusCode::CONFLICT, "conflict"),
    kind(StatusCode::CONFLICT, "exists"),
    kind(StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
    kind(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
    kind(StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
    kind(StatusCode::UNPROCESSABLE_ENTITY, "refused"),
    kind(StatusCode::UNPROCESSABLE_ENTITY, "wrong-credentials"),
    kind(StatusCode::TOO_MANY_REQUESTS, "throttled"),
    kind(StatusCode::CONFLICT, "in-progress"),
    kind(StatusCode::CONFLICT, "answer-lost"),
    kind(StatusCode::UNPROCESSABLE_ENTITY, "key-reused"),
    kind(StatusCode::TOO_MANY_REQUESTS, "too-many-requests"),
    kind(StatusCode::INTERNAL_SERVER_ERROR, "internal"),
    kind(StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
    kind(StatusCode::INSUFFICIENT_STORAGE, "disk-full"),
];

fn named(name: &str) -> Kind {
    let internal = kind(StatusCode::INTERNAL_SERVER_ERROR, "internal");
    KINDS
        .iter()
        .copied()
        .find(|kind| kind.name == name)
        .unwrap_or(internal)
}

/// The kind of a use case's error.
pub(crate) fn kind_of(error: &Error) -> Kind {
    named(match error {
        Error::Unauthenticated => "unauthenticated",
        Error::WrongCredentials => "wrong-credentials",
        Error::Throttled(_) => "throttled",
        Error::NotFound(_) => "not-found",
        Error::Forbidden(_) => "forbidden",
        Error::Invalid(_) => "invalid",
        Error::Conflict(_) => "conflict",
        Error::Exists(_) => "exists",
        Error::Refused(_) => "refused",
        Error::Store(error) if error.is_full() => "disk-full",
        Error::Internal(..) | Error::Store(_) => "internal",
    })
}

/// The kind of a status that comes without a use case's error: from axum and its layers.
fn kind_of_status(status: StatusCode) -> Kind {
    // No handler answers a bare 403; the layer against forged requests does.
    if status == StatusCode::FORBIDDEN {
        return named("cross-site");
    }
    if status == StatusCode::UNPROCESSABLE_ENTITY {
        return named("bad-request");
    }
    KINDS
        .iter()
        .copied()
        .find(|kind| kind.status == status)
        .unwrap_or_else(|| {
            named(if status.is_server_error() {
                "internal"
            } else {
                "bad-request"
            })
        })
}

/// A failure in the reader's words.
#[derive(Debug)]
pub(crate) struct Explained {
    pub(crate) kind: Kind,
    pub(crate) title: String,
    pub(crate) detail: String,
}

/// What to tell about an answer that failed.
pub(crate) fn explained(response: &Response, words: &Messages, zone: &TimeZone) -> Explained {
    match response.extensions().get::<Told>() {
        Some(Told(error)) => {
            let kind = kind_of(error);
            Explained {
                kind,
                title: title(words, kind),
                detail: words.error(error, zone),
            }
        }
        None => {
            let known = response.extensions().get::<Kind>().copied();
            let kind = known.unwrap_or_else(|| kind_of_status(response.status()));
            Explained {
                kind,
                title: title(words, kind),
                detail: words.text(&format!("problem-{}-detail", kind.name)),
            }
        }
    }
}

/// The title of a kind.
pub(crate) fn title(words: &Messages, kind: Kind) -> String {
    words.text(&format!("problem-{}-title", kind.name))
}

/// A problem document (RFC 9457).
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Problem {
    /// Which kind of problem: the address of its explanation.
    #[serde(rename = "type")]
    #[schema(example = "/api/v1/docs#problem-not-found")]
    pub(crate) kind: String,
    /// The kind in words.
    pub(crate) title: String,
    /// The HTTP status.
    pub(crate) status: u16,
    /// What happened and what can be done.
    pub(crate) detail: String,
    /// For `invalid`: every field that cannot be taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) errors: Vec<ProblemField>,
    /// For `conflict`: every field that two people changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) conflict: Vec<ProblemConflict>,
}

/// A field that cannot be taken.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ProblemField {
    /// The field.
    pub(crate) field: String,
    /// What is wrong with it.
    pub(crate) message: String,
}

/// A field that two people changed.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ProblemConflict {
    /// The field.
    pub(crate) field: String,
    /// The value stored now.
    pub(crate) theirs: String,
    /// The value sent.
    pub(crate) yours: String,
}

/// The problem document of an answer that failed.
pub(crate) fn problem(response: &Response, words: &Messages) -> Problem {
    let Explained { kind, title, detail } = explained(response, words, &TimeZone::UTC);
    let (mut errors, mut conflict) = (Vec::new(), Vec::new());
    match response.extensions().get::<Told>().map(|told| &*told.0) {
        Some(Error::Invalid(fields)) => errors.extend(fields.0.iter().map(|error| ProblemField {
            field: error.field.to_owned(),
            message: words.field_error(error),
        })),
        Some(Error::Conflict(both)) => conflict.extend(both.fields.iter().map(|field| ProblemConflict {
            field: field.name.to_owned(),
            theirs: field.theirs.clone(),
            yours: field.yours.clone(),
        })),
        _ => {}
    }
    let status = kind.status.as_u16();
    Problem {
        kind: format!("/api/v1/docs#problem-{}", kind.name),
        title,
        status,
        detail,
        errors,
        conflict,
    }
}

/// What a panic leaves: the page that says so is made outside.
pub(crate) fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = said.unwrap_or("without words"), "a request panicked");
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

/// No route has this path.
pub(crate) async fn no_such_page() -> Failure {
    Failure::App(Error::NotFound("page"))
}

#[cfg(test)]
mod tests {
    use app::message::{Language, Messages};

    use super::*;

    #[test]
    fn every_kind_of_failure_has_its_words_in_every_language() {
        for language in Language::ALL {
            let words = Messages::for_language(*language);
            for kind in KINDS {
                for part in ["title", "detail"] {
                    let key = format!("problem-{}-{part}", kind.name);
                    assert!(words.has(&key), "{}: {key}", language.tag());
                }
            }
        }
    }

    #[test]
    fn a_status_of_the_framework_is_told_as_the_kind_it_means() {
        assert_eq!(kind_of_status(StatusCode::FORBIDDEN).name, "cross-site");
        assert_eq!(kind_of_status(StatusCode::PAYLOAD_TOO_LARGE).name, "too-large");
        assert_eq!(kind_of_status(StatusCode::IM_A_TEAPOT).name, "bad-request");
        assert_eq!(kind_of_status(StatusCode::BAD_GATEWAY).name, "internal");
    }
}
