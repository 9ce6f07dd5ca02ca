//! Requests sent with an `Idempotency-Key` are done once (draft-ietf-httpapi-idempotency-key-header): a layer around every
//! route, for the POSTs of the API.
//!
//! The same key with the same request gives the answer of the first time, with another request 422, and 409 while the
//! first is under way or where its answer was lost. Only an answer of success is kept: one that failed changed nothing.

use app::idempotency::{Answer, Begun, Request as Once};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::{RequestExt, http};
use domain::access::{Actor, EditServices, ImportInventory};

use super::{component, import};
use crate::BODY_LIMIT;
use crate::error::{Failure, Result};
use crate::session::ApiActor;
use crate::state::AppState;
use crate::visit::is_api;

const HEADER: &str = "idempotency-key";
/// Says that the answer is one given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
const LONGEST_KEY: usize = 255;
/// The largest file that is taken with a key: what was sent the first time is compared whole with what is sent again.
const LARGEST_KEYED: usize = 64 << 20;
/// The headers of an answer that are given again.
const KEPT_HEADERS: [HeaderName; 3] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG];

/// Does a POST that has a key once.
pub(crate) async fn once(State(state): State<AppState>, request: Request, next: Next) -> Response {
    match request.headers().get(HEADER).cloned() {
        Some(key) if request.method() == Method::POST && is_api(request.uri().path()) => {
            answer(&state, &key, request, next)
                .await
                .unwrap_or_else(IntoResponse::into_response)
        }
        _ => next.run(request).await,
    }
}

async fn answer(state: &AppState, key: &HeaderValue, mut request: Request, next: Next) -> Result<Response> {
    let key = named(key).ok_or(Failure::Request(StatusCode::BAD_REQUEST))?;
    let ApiActor(actor) = request
        .extract_parts_with_state::<ApiActor, AppState>(state)
        .await?;
    let (parts, body) = request.into_parts();
    let limit = limit(&actor, parts.uri.path());
    let body = to_bytes(body, limit)
        .await
        .map_err(|_| Failure::Request(StatusCode::PAYLOAD_TOO_LARGE))?;
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let kind = parts.headers.get(header::CONTENT_TYPE);
    let kind = kind.map_or(&b""[..], HeaderValue::as_bytes);
    let once = Once::new(&actor, &key, &[target.as_bytes(), kind, &body])?;
    match once.begin(&state.app).await? {
        Begun::Running => Err(Failure::Kind("in-progress")),
        Begun::CutOff => Err(Failure::Kind("answer-lost")),
        Begun::Different => Err(Failure::Kind("key-reused")),
        Begun::Done(answer) => replayed(answer),
        Begun::New => {
            let request = Request::from_parts(parts, Body::from(body));
            // Apart from the connection: a sender who hangs up must find the answer when it asks again.
            let state = state.clone();
            let work = tokio::spawn(async move { keep(&state, &once, next.run(request).await).await });
            work.await
                .unwrap_or(Err(Failure::Request(StatusCode::INTERNAL_SERVER_ERROR)))
        }
    }
}

/// The most a request may carry, as its route has it: the layer reads the body before the route does.
fn limit(actor: &Actor, path: &str) -> usize {
    let takes_a_file = path == import::PATH && actor.may_in_tenant::<ImportInventory>();
    if takes_a_file || (component::takes_a_bill(path) && actor.may_in_tenant::<EditServices>()) {
        LARGEST_KEYED
    } else {
        BODY_LIMIT
    }
}

/// The key: a string of a structured field (RFC 8941), or the same without its quotation marks.
fn named(value: &HeaderValue) -> Option<String> {
    let text = value.to_str().ok()?.trim();
    let key = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(text);
    (!key.is_empty() && key.len() <= LONGEST_KEY).then(|| key.to_owned())
}

async fn keep(state: &AppState, once: &Once, response: Response) -> Result<Response> {
    if !response.status().is_success() {
        once.forget(&state.app).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX)
        .await
        .map_err(|error| app::Error::internal("the answer could not be kept", error))?;
    let answer = Answer {
        status: parts.status.as_u16(),
        headers: kept_headers(&parts.headers),
        body: body.to_vec(),
    };
    if let Err(error) = once.keep(&state.app, &answer).await {
        // What was asked for is done, and is answered; sent again it is not done again, but its answer is lost.
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "an answer could not be kept"
        );
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn kept_headers(headers: &HeaderMap) -> String {
    let kept = KEPT_HEADERS.iter().filter_map(|name| {
        let value = headers.get(name)?.to_str().ok()?;
        Some((name.as_str().to_owned(), value.into()))
    });
    serde_json::Value::Object(kept.collect()).to_string()
}

fn replayed(answer: Answer) -> Result<Response> {
    let unreadable = |error| app::Error::internal("a kept answer cannot be read", error);
    let kept: std::collections::BTreeMap<String, String> =
        serde_json::from_str(&answer.headers).map_err(unreadable)?;
    let mut response = http::Response::builder()
        .status(answer.status)
        .header(REPLAYED, "true");
    for (name, value) in kept {
        response = response.header(name, value);
    }
    let response = response
        .body(Body::from(Bytes::from(answer.body)))
        .map_err(|error| app::Error::internal("a kept answer cannot be given again", error))?;
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_taken_with_and_without_quotation_marks() {
        let named = |text: &'static str| named(&HeaderValue::from_static(text));
        assert_eq!(named("\"8e03978e\""), Some("8e03978e".to_owned()));
        assert_eq!(named(" 8e03978e "), Some("8e03978e".to_owned()));
        assert_eq!(named("\"\""), None);
        assert_eq!(named(""), None);
    }
}
