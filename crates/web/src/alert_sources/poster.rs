//! The poster with the code by which staff report: a document of its own, because a printer gets nothing but it.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;

use super::PATH;
use crate::assets::labels::code::Code;
use crate::design::Link;
use crate::design::asset::Asset;
use crate::error::Result;
use crate::flash;
use crate::form::Form;
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    telephone: String,
}

pub(super) async fn renew(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    app::report_code::renew(&state.app, &signed_in.actor, &sent.telephone).await?;
    Ok(flash::done(PATH, "report-code-renewed-flash"))
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
) -> Result<Markup> {
    let words = signed_in.words;
    let found = app::report_code::current(&state.app, &signed_in.actor).await?;
    let found = found.ok_or(app::Error::NotFound("page"))?;
    let address = format!(
        "{}{}/{}",
        state.config.address(&headers),
        crate::reports::PATH,
        found.code
    );
    let title = words.text("report-title");
    Ok(html! {
        (DOCTYPE)
        html lang=(words.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="only light";
                title { (title) }
                link rel="stylesheet" href=(Asset::Poster.url());
                link rel="icon" type="image/svg+xml" href=(Asset::Favicon.url());
            }
            body {
                a.skip-link href="#main" { (words.text("navigation-skip")) }
                main id="main" {
                    p.screen { (Link { label: &words.text("report-code-back"), href: PATH }) }
                    p { bdi { (signed_in.tenant.name) } }
                    h1 { (title) }
                    p.danger { (crate::reports::danger(words, &found.telephone)) }
                    p { (words.text("report-poster-how")) }
                    @if let Some(code) = Code::of(&address) { (code.drawing(&address)) }
                    p { code { (address) } }
                    p { (words.text("security-event-no-patients")) }
                }
            }
        }
    })
}
