//! What every handler can reach: the use cases and the configuration.

use std::num::NonZeroU32;
use std::sync::Arc;

use app::App;
use axum::http::{HeaderMap, header};

use crate::limit::Limits;

/// How the server is reached.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The address people type, such as `https://wardround.hospital.example`; none where it is the one listened on.
    pub public_url: Option<String>,
    /// Whether cookies may only travel over TLS: set where the public address begins with `https`.
    pub secure_cookies: bool,
    /// Whether a proxy of the hospital's own stands before this server and names the sender in `X-Forwarded-For`.
    /// Without one the header is what the sender likes it to be, and is not read.
    pub behind_proxy: bool,
    /// How many requests a minute each token and each session may send to the API; 1,200 unless said.
    pub api_requests_per_minute: Option<NonZeroU32>,
}

impl Config {
    /// The address this server is reached at, without a slash at the end: the public one, or the one asked for.
    pub(crate) fn address(&self, headers: &HeaderMap) -> String {
        if let Some(url) = &self.public_url {
            return url.trim_end_matches('/').to_owned();
        }
        let host = headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .unwrap_or("localhost");
        let scheme = if self.secure_cookies { "https" } else { "http" };
        format!("{scheme}://{host}")
    }
}

/// The state of the router. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct AppState {
    pub(crate) app: App,
    pub(crate) config: Arc<Config>,
    pub(crate) limits: Arc<Limits>,
}

impl AppState {
    pub(crate) fn new(app: App, config: Config) -> Self {
        Self {
            app,
            limits: Arc::new(Limits::new(config.api_requests_per_minute)),
            config: Arc::new(config),
        }
    }
}
