//! What the last act led to, said once on the page that follows it.
//!
//! The cookie names a message and nothing else, so that whoever plants one can only make the program say one of its
//! own sentences.

use app::message::Messages;
use axum::Extension;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::state::Config;

const NAME: &str = "flash";

/// What is to be said on the next page, beside the answer that leads there.
#[derive(Debug, Clone, Copy)]
struct Saying(&'static str);

/// The answer after something was done: on to `path`, where the message of key `message` is shown once.
pub(crate) fn done(path: &str, message: &'static str) -> Response {
    let leads = [(header::LOCATION, path)];
    (StatusCode::SEE_OTHER, leads, Extension(Saying(message))).into_response()
}

/// Has the browser carry what [`done`] said to the next page.
pub(crate) fn hand_over(response: &mut Response, config: &Config) {
    if let Some(Saying(message)) = response.extensions().get().copied() {
        append(response, &carrying(message, config));
    }
}

/// The message a request brought.
pub(crate) fn brought(cookies: &CookieJar, words: &Messages) -> Option<String> {
    words.plain(cookies.get(NAME)?.value())
}

/// Has the browser forget the message.
pub(crate) fn take_back(response: &mut Response, config: &Config) {
    let mut cookie = carrying("", config);
    cookie.make_removal();
    append(response, &cookie);
}

fn append(response: &mut Response, cookie: &Cookie<'_>) {
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn carrying(message: &'static str, config: &Config) -> Cookie<'static> {
    Cookie::build((NAME, message))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(config.secure_cookies)
        .build()
}
