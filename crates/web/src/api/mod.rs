//! The REST API, version 1.
//!
//! Programs sign in with a bearer token, pages with their session; what either may do is the use cases' to say.
//! Answers are JSON, failures problem documents (RFC 9457). The OpenAPI document is made from the handlers, and so
//! is the list of routes, so neither can tell of what is not there. A record is changed by sending the version it
//! was read at; one changed meanwhile is answered with 409 and both values.

mod advisory;
mod alert_source;
mod asset;
mod backup;
mod bulk_correction;
mod component;
mod dependency;
mod device_model;
mod docs;
mod duty;
mod feed;
mod health;
mod import;
mod journal;
mod json;
mod law;
mod legal_date;
pub(crate) mod once;
mod person;
mod place;
mod round;
mod scope_assessment;
mod service;
mod source;
mod supplier;
mod system;
mod zone;

use std::sync::Arc;

use axum::Extension;
use axum::http::header;
use axum::response::IntoResponse;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ObjectBuilder, Ref, Type};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{OpenApi, RefOr, Required, ResponseBuilder};
use utoipa_axum::router::OpenApiRouter;

use crate::error::{Problem, ProblemConflict, ProblemField};
use crate::route::{Route, Routes};
use crate::state::AppState;

/// Where the document is.
pub(crate) const DOCUMENT: &str = "/api/v1/openapi.json";

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Wardround",
        description = "What the hospital runs, what stands on what, what to do first, and the proof of what was done.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    components(schemas(Problem, ProblemField, ProblemConflict))
)]
struct Base;

/// The OpenAPI document. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Document(Arc<OpenApi>);

impl Document {
    pub(crate) fn new(document: OpenApi) -> Self {
        Self(Arc::new(document))
    }
}

/// The routes and the document they are told in.
pub(crate) fn routes() -> (Routes, OpenApi) {
    let router = OpenApiRouter::with_openapi(<Base as utoipa::OpenApi>::openapi())
        .merge(round::router())
        .merge(asset::router())
        .merge(bulk_correction::router())
        .merge(service::router())
        .merge(source::router())
        .merge(advisory::router())
        .merge(alert_source::router())
        .merge(supplier::router())
        .merge(system::router())
        .merge(legal_date::router())
        .merge(scope_assessment::router())
        .merge(duty::router())
        .merge(law::router())
        .merge(backup::router())
        .merge(zone::router())
        .merge(component::router())
        .merge(dependency::router())
        .merge(device_model::router())
        .merge(import::router())
        .merge(person::router())
        .merge(place::router())
        .merge(journal::router())
        .merge(feed::router())
        .merge(health::router());
    let (router, mut document): (axum::Router<AppState>, OpenApi) = router.split_for_parts();
    complete(&mut document);
    let list = list(&document);
    let routes = Routes::of(router, list)
        .get(DOCUMENT, document_json)
        .get("/api/v1/docs", docs::show);
    (routes, document)
}

async fn document_json(Extension(document): Extension<Document>) -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "application/json")],
        document.0.to_json().unwrap_or_default(),
    )
}

/// What holds for every operation: how one signs in, and how failures are told.
fn complete(document: &mut OpenApi) {
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    components.add_security_scheme(
        "session",
        SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("session"))),
    );
    let none: [&str; 0] = [];
    document.security = Some(vec![
        SecurityRequirement::new("token", none),
        SecurityRequirement::new("session", none),
    ]);
    for item in document.paths.paths.values_mut() {
        for (method, operation) in operations_mut(item) {
            if method == "POST" {
                operation
                    .parameters
                    .get_or_insert_default()
                    .push(RefOr::T(idempotency_key()));
            }
            let problem = ContentBuilder::new()
                .schema(Some(Ref::from_schema_name("Problem")))
                .build();
            let response = ResponseBuilder::new()
                .description("A problem document (RFC 9457)")
                .content("application/problem+json", problem)
                .build();
            operation
                .responses
                .responses
                .insert("default".to_owned(), RefOr::T(response));
            // Handlers of different nouns share their names; identifiers must differ (OpenAPI 3.1, 4.8.10).
            let noun = operation
                .tags
                .iter()
                .flatten()
                .next()
                .cloned()
                .unwrap_or_default();
            operation.operation_id = operation.operation_id.take().map(|name| format!("{noun}.{name}"));
        }
    }
}

fn idempotency_key() -> Parameter {
    let string = ObjectBuilder::new().schema_type(Type::String).build();
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A name of the sender's own for this request: sent again within a day it is not done again, and gets the same answer.",
        ))
        .schema(Some(string))
        .build()
}

fn operations_mut(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let PathItem {
        get,
        put,
        post,
        patch,
        delete,
        ..
    } = item;
    let all = [
        ("GET", get),
        ("PUT", put),
        ("POST", post),
        ("PATCH", patch),
        ("DELETE", delete),
    ];
    all.into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

/// The operations of a path with their methods.
fn operations(item: &PathItem) -> impl Iterator<Item = (&'static str, &Operation)> {
    let PathItem {
        get,
        put,
        post,
        patch,
        delete,
        ..
    } = item;
    let all = [
        ("GET", get),
        ("PUT", put),
        ("POST", post),
        ("PATCH", patch),
        ("DELETE", delete),
    ];
    all.into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
}

fn list(document: &OpenApi) -> Vec<Route> {
    let paths = document.paths.paths.iter();
    paths
        .flat_map(|(path, item)| {
            operations(item).map(|(method, _)| Route {
                path: path.clone(),
                method,
            })
        })
        .collect()
}
