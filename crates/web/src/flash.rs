//! What the last act led to, said once on the page that follows it.
//!
//! The cookie names a message and nothing else, so that whoever plants one can only make the program say one of its
//! own sentences.

use app::message::Messages;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

const NAME: &str = "flash";

/// The answer after something was done: on to `path`, where the message of key `message` is shown once.
pub(crate) fn done(path: &str, message: &'static str) -> Response {
    let headers = AppendHeaders([
        (header::LOCATION, path.to_owned()),
        (header::SET_COOKIE, carrying(message).to_string()),
    ]);
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// The message a request brought.
pub(crate) fn brought(cookies: &CookieJar, words: &Messages) -> Option<String> {
    let key = cookies.get(NAME)?.value();
    words.has(key).then(|| words.text(key))
}

/// Has the browser forget the message.
pub(crate) fn take_back(response: &mut Response) {
    let mut cookie = carrying("");
    cookie.make_removal();
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn carrying(message: &'static str) -> Cookie<'static> {
    Cookie::build((NAME, message))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}
