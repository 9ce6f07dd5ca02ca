//! The reader's language: kept in a cookie, changed at the foot of every page, no matter who is signed in.
//!
//! Whoever has not chosen reads the first language the browser asks for that is offered. A cookie that names none is
//! passed over, never an error.

use app::message::Language;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use serde::Deserialize;

use crate::form::Form;
use crate::route::Routes;
use crate::session;
use crate::state::AppState;

/// The cookie; its values are the tags of [`Language`].
const NAME: &str = "language";

/// Where the choice is sent.
pub(crate) const PATH: &str = "/preferences/language";

pub(crate) fn routes() -> Routes {
    Routes::new().post(PATH, choose)
}

/// The language of this tag, if it is offered.
fn offered(tag: &str) -> Option<Language> {
    let language = Language::from_tag(tag)?;
    Language::offered()
        .any(|offered| offered == language)
        .then_some(language)
}

/// The language a request asks for: the one chosen here, or the first one the browser names.
pub(crate) fn asked_for(cookies: &CookieJar, headers: &HeaderMap) -> Language {
    let chosen = cookies.get(NAME).and_then(|cookie| offered(cookie.value()));
    chosen.unwrap_or_else(|| of_browser(headers))
}

/// The first language the browser asks for that there is.
fn of_browser(headers: &HeaderMap) -> Language {
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    asked
        .split(',')
        .find_map(|range| offered(range.split(';').next()?.trim()))
        .unwrap_or_default()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Choice {
    language: String,
    return_to: String,
}

async fn choose(State(state): State<AppState>, cookies: CookieJar, Form(choice): Form<Choice>) -> Response {
    let language = offered(&choice.language).unwrap_or_default();
    let cookie = Cookie::build((NAME, language.tag()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.config.secure_cookies)
        .permanent()
        .build();
    let back = session::local(&choice.return_to).unwrap_or("/");
    (cookies.add(cookie), Redirect::to(back)).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn browser(asks_for: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(asks_for));
        headers
    }

    #[test]
    fn a_language_nobody_translated_falls_back_to_the_next_one_asked_for() {
        let none = CookieJar::new();
        assert_eq!(
            asked_for(&none, &browser("tlh, en-GB;q=0.8, ro;q=0.5")),
            Language::English
        );
        assert_eq!(asked_for(&none, &browser("tlh, ro-MD;q=0.8")), Language::Romanian);
        assert_eq!(asked_for(&none, &HeaderMap::new()), Language::English);
    }

    #[test]
    fn what_was_chosen_goes_before_what_the_browser_asks_for() {
        let chosen = |tag: &'static str| CookieJar::new().add(Cookie::new(NAME, tag));
        assert_eq!(asked_for(&chosen("ro"), &browser("en")), Language::Romanian);
        assert_eq!(asked_for(&chosen("en"), &browser("ro")), Language::English);
        assert_eq!(asked_for(&chosen("tlh"), &browser("ro")), Language::Romanian);
    }
}
