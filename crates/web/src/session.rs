//! Who asks: the signed-in person behind a page, the actor behind an API request, and the cookie between them.
//!
//! Sessions themselves are rows that `app::access` keeps; here is only how a browser carries their token. Who asks is
//! asked anew for every request; `app` may answer from what it knew two seconds ago.

use std::net::SocketAddr;

use app::access::{Authenticated, Client};
use app::message::{Argument, Messages};
use app::{App, Error};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::access::{Actor, Permission};
use domain::tenant::ScopeNode;
use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::design::Theme;
use crate::error::Failure;
use crate::state::{AppState, Config};
use crate::visit::Visit;

/// The longest path a sign-in comes back to.
const MAX_NEXT: usize = 1_000;

/// The person who asks for a page, and what every page shows of her and her hospital.
///
/// Extracting it lets only signed-in people pass; the others are sent to the sign-in page and come back.
#[derive(Debug, Clone)]
pub(crate) struct SignedIn {
    /// For the use cases.
    pub(crate) actor: Actor,
    /// Her name.
    pub(crate) person_name: String,
    /// What she signs in with.
    pub(crate) sign_in_name: String,
    /// Whether she has chosen a password.
    pub(crate) has_password: bool,
    /// The hospital.
    pub(crate) tenant: ScopeNode,
    /// Whether it has units: one that has none is asked for no wards and told nothing of them.
    pub(crate) has_units: bool,
    /// The hospital's time zone.
    pub(crate) zone: TimeZone,
    /// Now, for everything on one page alike.
    pub(crate) now: Instant,
    /// The words of her language.
    pub(crate) words: &'static Messages,
    /// Her theme.
    pub(crate) theme: Theme,
    /// The path she is on.
    pub(crate) path: String,
    /// What her last act led to.
    pub(crate) flash: Option<String>,
    /// Whether the disk of the server is full.
    pub(crate) disk_full: bool,
}

impl SignedIn {
    fn new(app: &App, known: Authenticated, visit: &Visit) -> Self {
        Self {
            actor: known.actor,
            person_name: known.person_name,
            sign_in_name: known.sign_in_name,
            has_password: known.has_password,
            zone: app::installation::zone(&known.tenant.time_zone),
            tenant: known.tenant,
            has_units: known.has_units,
            now: app.env().now(),
            words: visit.words(),
            theme: visit.theme(),
            path: visit.path().to_owned(),
            disk_full: app::health::is_disk_full(app),
            flash: visit.flash().map(str::to_owned),
        }
    }

    /// Refuses whoever lacks this permission in the whole house: she is told before she types.
    pub(crate) fn demand_in_tenant<P: Permission>(&self) -> Result<(), Failure> {
        self.actor
            .permit_in_tenant::<P>()
            .map(drop)
            .map_err(|denied| Error::from(denied).into())
    }

    /// The message of this key.
    pub(crate) fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// The message of this key with its arguments.
    pub(crate) fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.words.format(key, arguments)
    }

    /// The day in the hospital.
    pub(crate) fn today(&self) -> Date {
        self.now.in_zone(&self.zone).date()
    }

    /// A moment on the hospital's clock: `23 November 2026, 08:05`.
    pub(crate) fn moment(&self, instant: Instant) -> String {
        self.words.instant(instant, &self.zone)
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let Some(token) = token(&parts.headers, &state.config) else {
            return Err(to_sign_in(parts));
        };
        let known = match is_used(parts) {
            true => app::access::authenticate(&state.app, &token).await,
            false => app::access::recognise(&state.app, &token).await,
        };
        match known {
            Ok(known) => {
                let signed_in = Self::new(&state.app, known, &visit);
                visit.set_signed_in(&signed_in);
                Ok(signed_in)
            }
            Err(Error::Unauthenticated) => Err(to_sign_in(parts)),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether somebody uses the session by this request. What a page reads by itself, to follow what others write, says nothing of whether anybody
/// sits before it; browsers mark it as no navigation.
fn is_used(parts: &Parts) -> bool {
    let mode = parts.headers.get("sec-fetch-mode");
    parts.method != Method::GET || mode.is_none_or(|mode| mode == "navigate")
}

/// Who asked with these headers, asked anew while the answer is still under way; none once the session has ended.
pub(crate) async fn again(state: &AppState, headers: &HeaderMap) -> Option<Actor> {
    let token = token(headers, &state.config)?;
    let known = app::access::recognise(&state.app, &token).await;
    known.ok().map(|known| known.actor)
}

/// The actor behind an API request: the bearer of a token, or the person signed in through the browser.
#[derive(Debug, Clone)]
pub(crate) struct ApiActor(pub(crate) Actor);

impl FromRequestParts<AppState> for ApiActor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        // One request asks once who sends it, and counts once.
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let actor = Self(recognised(parts, state).await?);
        state.limits.count(&actor.0)?;
        parts.extensions.insert(actor.clone());
        Ok(actor)
    }
}

async fn recognised(parts: &Parts, state: &AppState) -> Result<Actor, Failure> {
    if let Some(presented) = parts.headers.get(header::AUTHORIZATION) {
        let bearer = presented
            .to_str()
            .ok()
            .and_then(bearer)
            .ok_or(Error::Unauthenticated)?;
        return Ok(app::access::authenticate_token(&state.app, bearer).await?);
    }
    let token = token(&parts.headers, &state.config).ok_or(Error::Unauthenticated)?;
    Ok(app::access::authenticate(&state.app, &token).await?.actor)
}

fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Where a request comes from, for the list of sessions and the throttle.
#[derive(Debug)]
pub(crate) struct Sender(pub(crate) Client);

impl FromRequestParts<AppState> for Sender {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let text = |name| {
            parts
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|peer| peer.0.ip().to_string());
        // Each proxy adds the address it saw at the end, some as a further header of the same name; the last of all
        // is what the hospital's own one saw.
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back();
        let forwarded = forwarded
            .and_then(|value| value.to_str().ok())
            .and_then(|addresses| addresses.rsplit(',').next())
            .unwrap_or_default()
            .trim();
        let network = match peer {
            _ if state.config.behind_proxy && !forwarded.is_empty() => forwarded.to_owned(),
            peer => peer.unwrap_or_default(),
        };
        Ok(Self(Client {
            network,
            browser: text("user-agent").to_owned(),
        }))
    }
}

/// The name of the session cookie. The prefix makes browsers refuse one that another host or a plain connection set.
fn cookie_name(config: &Config) -> &'static str {
    if config.secure_cookies {
        "__Host-session"
    } else {
        "session"
    }
}

fn token(headers: &HeaderMap, config: &Config) -> Option<String> {
    CookieJar::from_headers(headers)
        .get(cookie_name(config))
        .map(|cookie| cookie.value().to_owned())
}

/// The cookie that carries a session token. It ends with the browser: hospital computers are shared.
pub(crate) fn cookie(config: &Config, token: String) -> Cookie<'static> {
    Cookie::build((cookie_name(config), token))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(config.secure_cookies)
        .build()
}

/// The cookie that takes a session token back.
pub(crate) fn no_cookie(config: &Config) -> Cookie<'static> {
    let mut cookie = cookie(config, String::new());
    cookie.make_removal();
    cookie
}

fn to_sign_in(parts: &Parts) -> Failure {
    // What a form was about to do cannot be done again by looking at its address.
    let comes_back = matches!(parts.method, Method::GET | Method::HEAD);
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    Failure::SignIn(if comes_back { path } else { "/" }.to_owned())
}

/// The address of the sign-in page that leads on to `next`.
pub(crate) fn sign_in_path(next: &str) -> String {
    match local(next) {
        Some("/") | None => "/sign-in".to_owned(),
        Some(next) => {
            let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
            format!("/sign-in?{query}")
        }
    }
}

/// `path` if it leads nowhere but to this server.
///
/// Browsers read `//host`, `/\host` and control characters in ways that lead elsewhere.
pub(crate) fn local(path: &str) -> Option<&str> {
    let plain = path.len() <= MAX_NEXT
        && path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.chars().any(char::is_control);
    let uri: Uri = path.parse().ok().filter(|_| plain)?;
    (uri.scheme().is_none() && uri.authority().is_none()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_never_leads_to_another_server() {
        for path in [
            "/",
            "/assets?q=a+b&kind=server",
            "/people/018f?x=%2F%2Fevil.example",
        ] {
            assert_eq!(local(path), Some(path));
        }
        for path in [
            "",
            "assets",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example/",
            "/\tevil",
            "/\n/evil.example",
            "javascript:alert(1)",
        ] {
            assert_eq!(local(path), None, "{path:?}");
        }
    }

    #[test]
    fn the_sign_in_page_is_told_where_to_go_on() {
        assert_eq!(
            sign_in_path("/assets?q=a&sort=name"),
            "/sign-in?next=%2Fassets%3Fq%3Da%26sort%3Dname"
        );
        assert_eq!(sign_in_path("/"), "/sign-in");
        assert_eq!(sign_in_path("//evil.example"), "/sign-in");
    }

    #[test]
    fn the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        let plain = cookie(&Config::default(), "t".to_owned()).to_string();
        assert_eq!(plain, "session=t; HttpOnly; SameSite=Lax; Path=/");
        let secure = Config {
            secure_cookies: true,
            ..Config::default()
        };
        assert_eq!(
            cookie(&secure, "t".to_owned()).to_string(),
            "__Host-session=t; HttpOnly; SameSite=Lax; Secure; Path=/"
        );
    }

    #[test]
    fn a_bearer_token_is_read_whatever_the_case_of_its_scheme() {
        assert_eq!(bearer("Bearer wardround_x"), Some("wardround_x"));
        assert_eq!(bearer("bearer wardround_x"), Some("wardround_x"));
        assert_eq!(bearer("Basic eA=="), None);
    }
}
