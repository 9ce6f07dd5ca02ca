//! Saying that one takes care of the notice of a clock, or gives it back.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::access::RecordIncidents;
use serde::Deserialize;

use super::not_owed::incident;
use crate::error::Result;
use crate::flash;
use crate::form::Form;
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    taken: String,
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path((id, clock)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let id = incident(&id)?;
    let taken = sent.taken == "yes";
    app::incident::take(&state.app, &signed_in.actor, id, &clock, taken).await?;
    let told = match taken {
        true => "incident-taken-flash",
        false => "incident-given-back-flash",
    };
    Ok(flash::done(&format!("/incidents/{id}#clocks"), told))
}
