//! Routes together with their list.
//!
//! axum's router cannot be asked what it serves. Here a route is entered once and goes into both, so the sweep over
//! all routes (who may open what) covers a new page without being told of it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Uri;
use axum::response::Redirect;
use axum::routing::{get, post};

use crate::state::AppState;
use crate::visit::is_api;

/// One route.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The path with its parameters in braces, such as `/people/{id}`.
    pub path: String,
    /// The method, such as `GET`.
    pub method: &'static str,
}

/// The first `depth` parts of a path: none of them for a depth of one.
fn above(path: &str, depth: usize) -> String {
    match depth {
        0 | 1 => "/".to_owned(),
        depth => path.split('/').take(depth).collect::<Vec<_>>().join("/"),
    }
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

    /// A way out for whoever reloads or follows the address of a form that was refused: where a page only takes
    /// something, looking at it leads to the nearest page above it. These are no routes of their own.
    pub(crate) fn with_landings(mut self) -> Self {
        let shown = |path: &str| {
            self.list
                .iter()
                .any(|route| route.method == "GET" && route.path == path)
        };
        let landings: Vec<(String, usize)> = self
            .list
            .iter()
            .filter(|route| route.method == "POST" && !is_api(&route.path) && !shown(&route.path))
            .map(|route| {
                let mut depths = (1..route.path.split('/').count()).rev();
                let depth = depths.find(|depth| shown(&above(&route.path, *depth)));
                (route.path.clone(), depth.unwrap_or(1))
            })
            .collect();
        for (path, depth) in landings {
            let land = move |uri: Uri| async move { Redirect::to(&above(uri.path(), depth)) };
            self.router = self.router.route(&path, get(land));
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_above_a_path_are_counted_from_its_root() {
        let path = "/people/0190c0de/end-sessions";
        assert_eq!(above(path, 3), "/people/0190c0de");
        assert_eq!(above(path, 2), "/people");
        assert_eq!(above(path, 1), "/");
    }
}
