//! The question before an address is removed, and doing it.

use app::feed::source;
use app::message::Argument;
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::LoadFeeds;
use domain::id::{FeedSourceId, FeedSourceKind};
use maud::{Markup, html};
use serde::Deserialize;

use super::{PATH, SOURCES};
use crate::confirm::Confirmation;
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the removal of an address is asked about.
pub(super) fn path(id: FeedSourceId) -> String {
    format!("{SOURCES}/{id}/removal")
}

pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<FeedSourceKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<LoadFeeds>()?;
    page(&state.app, &signed_in, id, false).await
}

/// The question; told first that somebody else was quicker where that is so.
async fn page(app: &App, signed_in: &SignedIn, id: FeedSourceId, changed: bool) -> Result<Markup> {
    let stored = source::fetch(app, &signed_in.actor, id).await?;
    let changed = changed.then(|| signed_in.text("feed-source-remove-changed"));
    let told: Vec<String> = changed
        .into_iter()
        .chain([signed_in.text("feed-source-remove-explanation")])
        .collect();
    let named = [("name", Argument::from(stored.name.as_str()))];
    let confirmation = Confirmation {
        question: &signed_in.format("feed-source-remove-question", &named),
        consequences: &told,
        fields: html! { input type="hidden" name="version" value=(stored.version); },
        action: &path(id),
        act: &signed_in.text("feed-source-remove"),
        back: Link {
            label: &stored.name,
            href: &format!("{SOURCES}/{id}"),
        },
    };
    Ok(confirmation.page(signed_in, &Problems::default()))
}

/// What the button that removes an address sends.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    /// The version that was looked at; one that never was when the form does not say.
    #[serde(default)]
    version: i32,
}

pub(super) async fn remove(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<FeedSourceKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    match source::remove(&state.app, &signed_in.actor, id, sent.version).await {
        Ok(()) => Ok(flash::done(PATH, "feed-source-removed")),
        // What was decided about is another address now: it is asked about anew.
        Err(Error::Conflict(_)) => {
            let page = page(&state.app, &signed_in, id, true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
