//! The reader's theme: kept in a cookie, changed from the menu, no matter who is signed in.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use serde::Deserialize;

use crate::design::Theme;
use crate::form::Form;
use crate::route::Routes;
use crate::session;
use crate::state::AppState;

/// The cookie; its values are those of [`Theme`].
const NAME: &str = "theme";

pub(crate) fn routes() -> Routes {
    Routes::new().post("/preferences/theme", choose)
}

/// The theme a request asks for.
pub(crate) fn chosen(cookies: &CookieJar) -> Theme {
    cookies
        .get(NAME)
        .map_or(Theme::default(), |cookie| Theme::from_value(cookie.value()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Choice {
    theme: String,
    return_to: String,
}

async fn choose(State(state): State<AppState>, cookies: CookieJar, Form(choice): Form<Choice>) -> Response {
    let theme = Theme::from_value(&choice.theme).as_str();
    let cookie = Cookie::build((NAME, theme))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(state.config.secure_cookies)
        .permanent()
        .build();
    let back = session::local(&choice.return_to).unwrap_or("/");
    (cookies.add(cookie), Redirect::to(back)).into_response()
}
