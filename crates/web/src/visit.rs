//! One request as far as its answer's looks go: path, language, theme, the flash it brought, and who turned out to
//! ask.
//!
//! [`answer`] stands around every route. It turns failures into pages or problem documents, and takes the flash back
//! once a page showed it.

use std::sync::{Arc, OnceLock};

use app::message::Messages;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;

use crate::design::Theme;
use crate::session::SignedIn;
use crate::state::AppState;
use crate::{error, flash, language, shell, theme};

/// A request as its pages need it. Cheap to clone; clones are the same visit.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    path: String,
    words: &'static Messages,
    theme: Theme,
    flash: Option<String>,
    signed_in: OnceLock<SignedIn>,
}

impl Visit {
    fn of(request: &Request) -> Self {
        let cookies = CookieJar::from_headers(request.headers());
        let words = Messages::for_language(language::asked_for(&cookies, request.headers()));
        let inner = Inner {
            path: request.uri().path().to_owned(),
            words,
            theme: theme::chosen(&cookies),
            flash: flash::brought(&cookies, words),
            signed_in: OnceLock::new(),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The visit of a request; [`answer`] has put it there.
    pub(crate) fn from_parts(parts: &Parts) -> Option<&Self> {
        parts.extensions.get()
    }

    /// The path asked for.
    pub(crate) fn path(&self) -> &str {
        &self.inner.path
    }

    /// The words of the reader's language.
    pub(crate) fn words(&self) -> &'static Messages {
        self.inner.words
    }

    /// The reader's theme.
    pub(crate) fn theme(&self) -> Theme {
        self.inner.theme
    }

    /// What the last act led to.
    pub(crate) fn flash(&self) -> Option<&str> {
        self.inner.flash.as_deref()
    }

    /// Remembers who asks, so that a failure is told in the same frame as the page would have been.
    pub(crate) fn set_signed_in(&self, signed_in: &SignedIn) {
        // Whoever was found first stays: one request has one sender.
        let _ = self.inner.signed_in.set(signed_in.clone());
    }
}

impl<S: Sync> axum::extract::FromRequestParts<S> for Visit {
    type Rejection = error::Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Self::from_parts(parts)
            .cloned()
            .ok_or(error::Failure::Request(StatusCode::INTERNAL_SERVER_ERROR))
    }
}

/// Paths whose answers are for programs.
pub(crate) fn is_api(path: &str) -> bool {
    path.strip_prefix("/api/")
        .is_some_and(|rest| !rest.ends_with("/docs"))
}

/// Answers a request, failures included.
pub(crate) async fn answer(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let visit = Visit::of(&request);
    request.extensions_mut().insert(visit.clone());
    let response = next.run(request).await;
    let mut response = told(&visit, response);
    if visit.flash().is_some() && is_page(&response) {
        flash::take_back(&mut response, &state.config);
    }
    flash::hand_over(&mut response, &state.config);
    response
}

/// A failure in words; any other answer as it is.
fn told(visit: &Visit, response: Response) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_page(&response) {
        return response;
    }
    let told = if is_api(visit.path()) {
        let mut told = (status, Json(error::problem(&response, visit.words()))).into_response();
        told.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        told
    } else {
        let zone = visit
            .inner
            .signed_in
            .get()
            .map_or(jiff::tz::TimeZone::UTC, |signed_in| signed_in.zone.clone());
        let explained = error::explained(&response, visit.words(), &zone);
        let page = match visit.inner.signed_in.get() {
            Some(signed_in) => shell::failure(signed_in, &explained),
            None => shell::failure_outside(visit, &explained),
        };
        (status, page).into_response()
    };
    keep(&response, told)
}

/// Headers of the bare answer that still hold: which methods there are, when to try again, how to sign in.
fn keep(bare: &Response, mut told: Response) -> Response {
    for name in [header::ALLOW, header::RETRY_AFTER, header::WWW_AUTHENTICATE] {
        if let Some(value) = bare.headers().get(&name) {
            told.headers_mut().insert(name, value.clone());
        }
    }
    told
}

fn is_page(response: &Response) -> bool {
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_about_the_api_is_a_page() {
        assert!(is_api("/api/v1/assets"));
        assert!(!is_api("/api/v1/docs"));
        assert!(!is_api("/apiary"));
    }
}
