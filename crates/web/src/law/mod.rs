//! The law as the rule packs say it: all packs, one pack with everything in it, and packs that the house had reviewed.

mod list;
mod own;
pub(crate) mod pack;
pub(crate) mod words;

use app::Error;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::access::EditLaw;
use domain::law::{Law, MAX_BYTES};
use maud::Markup;

use crate::design::Link;
use crate::error::Result;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the law is.
pub(crate) const PATH: &str = "/law";
/// What the other fields and the frame of an upload may take beside the file.
const UPLOAD_MARGIN: usize = 64 * 1024;
/// How the text of a pack is asked for: the address of its page and this.
const TEXT: &str = ".toml";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .get("/law/{id}", show)
        .upload("/law/own", 2 * MAX_BYTES + UPLOAD_MARGIN, own::load)
        .get("/law/own/new", own::new)
        .get("/law/own/{id}", own::show)
        .get("/law/own/{id}/use", own::in_use::ask_put)
        .post("/law/own/{id}/use", own::in_use::put)
        .get("/law/own/{id}/removal", own::in_use::ask_take_out)
        .post("/law/own/{id}/removal", own::in_use::take_out)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let here = app::law::here(&state.app, &signed_in.actor).await?;
    let own = app::law_pack::list(&state.app, &signed_in.actor).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditLaw>();
    let body = list::body(&signed_in, &here, &own, may_edit);
    Ok(signed_in.page(&signed_in.text("law-list-title"), body))
}

/// The page of a pack, or with `.toml` behind its id our text of it.
async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response> {
    let here = app::law::here(&state.app, &signed_in.actor).await?;
    if let Some(id) = id.strip_suffix(TEXT) {
        let text = Law::shipped_text(id).ok_or(Error::NotFound("law_pack"))?;
        let headers = [
            (header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
            (
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{id}{TEXT}\""),
            ),
        ];
        return Ok((headers, text).into_response());
    }
    let pack = here.pack(&id)?;
    let body = pack::body(&signed_in, &here, pack);
    Ok(framed(&signed_in, &pack.title, &[], body).into_response())
}

/// A page below the law.
fn framed(reader: &SignedIn, title: &str, above: &[Link<'_>], body: Markup) -> Markup {
    reader.below(("law-list-title", PATH), above, title, body)
}
