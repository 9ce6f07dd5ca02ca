//! Pages, forms and the REST API, one folder per noun.
//!
//! A handler extracts who asks (`session::SignedIn` on pages, an actor in the API) and what was sent, calls one use
//! case and renders its answer. What goes wrong on the way is a `error::Failure`; it becomes a page or a problem
//! document in one place. Every route is entered in a `route::Routes`, so that the list of routes is never a
//! second truth.
//!
//! Not here: rules, permissions, SQL. Words come from `app::message`, components from `design`.

mod access;
mod advisories;
mod alert_sources;
mod api;
mod assets;
mod components;
mod confirm;
mod conflict;
mod dependencies;
pub mod design;
mod device_models;
mod duties;
mod error;
mod feeds;
mod flash;
mod form;
mod headers;
mod health;
mod imports;
mod incidents;
mod journal;
mod language;
mod law;
mod legal_dates;
mod limit;
mod locations;
mod notifications;
mod on_call;
mod people;
mod places;
mod reports;
mod round;
mod route;
mod scope_assessments;
mod security_events;
mod services;
mod session;
mod shell;
mod sources;
mod state;
mod static_file;
mod style;
mod suppliers;
mod systems;
mod theme;
mod visit;
mod zones;

use std::net::SocketAddr;
use std::time::Duration;

use app::App;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

pub use route::Route;
pub use state::Config;

use crate::route::Routes;
use crate::state::AppState;

/// The most a request may carry, but for files on their way in.
const BODY_LIMIT: usize = 64 * 1024;
/// How long a request may take.
const TIME_LIMIT: Duration = Duration::from_mins(2);
/// How long one about a file on its way in may take: a gigabyte over a slow line, a million rows taken in over the API.
const FILE_TIME_LIMIT: Duration = Duration::from_hours(1);

/// Serves pages and API on `listener` until `shutdown` is done and the requests under way are answered.
pub async fn serve(
    app: App,
    listener: TcpListener,
    config: Config,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let rooms = app.clone();
    let shutdown = async move {
        shutdown.await;
        // A stream ends by itself no more than a night does.
        rooms.followers().stop();
    };
    let service = router(app, config).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(shutdown)
        .await
}

/// Everything that is served, as one service.
pub fn router(app: App, config: Config) -> Router {
    let csrf = trusting(config.public_url.as_deref());
    let state = AppState::new(app, config);
    let layers = ServiceBuilder::new()
        .layer(headers::trace())
        .layer(from_fn_with_state(state.clone(), headers::secure))
        .layer(from_fn_with_state(state.clone(), visit::answer))
        .layer(CatchPanicLayer::custom(error::panicked))
        .layer(from_fn(in_time))
        .layer(csrf)
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    let (router, document) = all();
    router
        .into_router()
        .fallback(error::no_such_page)
        .layer(from_fn_with_state(state.clone(), api::once::once))
        .layer(Extension(api::Document::new(document)))
        .layer(layers)
        .with_state(state)
}

/// Ends a request that takes too long.
async fn in_time(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let takes_files = imports::takes_files(path) || incidents::takes_files(path);
    let with_file = request.method() == Method::POST && takes_files;
    let limit = if with_file { FILE_TIME_LIMIT } else { TIME_LIMIT };
    tokio::time::timeout(limit, next.run(request))
        .await
        .unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// Every route there is, by path and method: what the access sweep walks.
pub fn routes() -> Vec<Route> {
    all().0.into_list()
}

fn all() -> (Routes, utoipa::openapi::OpenApi) {
    let (api, document) = api::routes();
    let routes = Routes::new()
        .merge(access::routes())
        .merge(alert_sources::routes())
        .merge(api)
        .merge(assets::routes())
        .merge(components::routes())
        .merge(dependencies::routes())
        .merge(device_models::routes())
        .merge(feeds::routes())
        .merge(health::routes())
        .merge(imports::routes())
        .merge(incidents::routes())
        .merge(journal::routes())
        .merge(locations::routes())
        .merge(notifications::routes())
        .merge(on_call::routes())
        .merge(people::routes())
        .merge(places::routes())
        .merge(reports::routes())
        .merge(round::routes())
        .merge(security_events::routes())
        .merge(services::routes())
        .merge(sources::routes())
        .merge(static_file::routes())
        .merge(style::routes())
        .merge(suppliers::routes())
        .merge(duties::routes())
        .merge(law::routes())
        .merge(legal_dates::routes())
        .merge(scope_assessments::routes())
        .merge(advisories::routes())
        .merge(systems::routes())
        .merge(theme::routes())
        .merge(language::routes())
        .merge(zones::routes())
        .with_landings();
    (routes, document)
}

/// Requests that change something must come from pages of this server: by the address it sees, or by the public one
/// where a proxy stands before it.
fn trusting(public_url: Option<&str>) -> CsrfLayer {
    let Some(url) = public_url else {
        return CsrfLayer::new();
    };
    CsrfLayer::new().add_trusted_origin(url.trim_end_matches('/')).unwrap_or_else(|error| {
        tracing::warn!(url, %error, "the public address is no origin; pages are trusted by the host they name");
        CsrfLayer::new()
    })
}
