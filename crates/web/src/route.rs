//! Routes together with their list.
//!
//! axum's router cannot be asked what it serves. Here a route is entered once and goes into both, so the sweep over
//! all routes (who may open what) covers a new page without being told of it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::routing::{get, post};

use crate::state::AppState;

/// One route.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The path with its parameters in braces, such as `/people/{id}`.
    pub path: String,
    /// The method, such as `GET`.
    pub method: &'static str,
}

/// Routes under construction.
pub(crate) struct Routes {
    router: Router<AppState>,
    list: Vec<Route>,
}

impl Routes {
    /// No routes.
    pub(crate) fn new() -> Self {
        Self {
            router: Router::new(),
            list: Vec::new(),
        }
    }

    /// Routes of a router made elsewhere, with their list.
    pub(crate) fn of(router: Router<AppState>, list: Vec<Route>) -> Self {
        Self { router, list }
    }

    /// Something to look at.
    pub(crate) fn get<H, T>(mut self, path: &str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.router = self.router.route(path, get(handler));
        self.entered("GET", path)
    }

    /// Something that changes something.
    pub(crate) fn post<H, T>(mut self, path: &str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.router = self.router.route(path, post(handler));
        self.entered("POST", path)
    }

    /// Something that takes a file of at most `limit` bytes.
    pub(crate) fn upload<H, T>(mut self, path: &str, limit: usize, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.router = self
            .router
            .route(path, post(handler).layer(DefaultBodyLimit::max(limit)));
        self.entered("POST", path)
    }

    /// These routes and those of another noun.
    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }

    pub(crate) fn into_router(self) -> Router<AppState> {
        self.router
    }

    pub(crate) fn into_list(mut self) -> Vec<Route> {
        self.list.sort();
        self.list
    }

    fn entered(mut self, method: &'static str, path: &str) -> Self {
        self.list.push(Route {
            path: path.to_owned(),
            method,
        });
        self
    }
}
