//! What the law asks of the institution: its duties by how they stand, and the clocks that an incident would start.

mod list;

use app::duty::Owed;
use axum::extract::State;
use axum::response::Response;
use domain::access::EditLaw;
use maud::Markup;

use crate::error::Result;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the duties are.
pub(crate) const PATH: &str = "/duties";
/// Where they are as a file.
const CSV: &str = "/duties.csv";

pub(crate) fn routes() -> Routes {
    Routes::new().get(PATH, list).get(CSV, csv)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let owed = owed(&state, &signed_in).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditLaw>();
    let body = list::body(&signed_in, &owed, may_edit);
    Ok(signed_in.page(&signed_in.text("duty-list-title"), body))
}

async fn csv(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    let bytes = list::csv(&signed_in, &owed(&state, &signed_in).await?)?;
    Ok(crate::assets::export::file("duties.csv", bytes.into()))
}

async fn owed(state: &AppState, signed_in: &SignedIn) -> Result<Owed> {
    Ok(app::duty::owed(&state.app, &signed_in.actor).await?)
}
