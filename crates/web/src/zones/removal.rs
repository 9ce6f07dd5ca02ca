//! The question before a zone is removed, which says what becomes of the equipment in it, and doing it.

use app::message::{Argument, Messages};
use app::zone::Removal;
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::{ZoneId, ZoneIdKind};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::PATH;
use crate::confirm::Confirmation;
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// Other zones named, the ones that most would fall into.
const NAMED: usize = 5;

/// Where the removal of a zone is asked about.
pub(super) fn path(id: ZoneId) -> String {
    format!("{PATH}/{id}/removal")
}

pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ZoneIdKind>,
) -> Result<Markup> {
    page(&state.app, &signed_in, id, false).await
}

/// The question; told first that somebody else was quicker where that is so.
async fn page(app: &App, signed_in: &SignedIn, id: ZoneId, changed: bool) -> Result<Markup> {
    let removal = app::zone::ask_removal(app, &signed_in.actor, id).await?;
    let zone = &removal.zone;
    let changed = changed.then(|| signed_in.text("zone-remove-changed"));
    let told: Vec<String> = changed
        .into_iter()
        .chain(consequences(signed_in.words, &removal))
        .collect();
    let named = [("name", Argument::from(zone.name.as_str()))];
    let confirmation = Confirmation {
        question: &signed_in.format("zone-remove-question", &named),
        consequences: &told,
        fields: html! { input type="hidden" name="version" value=(zone.version); },
        action: &path(id),
        act: &signed_in.text("zone-remove-act"),
        back: Link {
            label: &zone.name,
            href: &format!("{PATH}/{id}"),
        },
    };
    Ok(confirmation.page(signed_in, &Problems::default()))
}

fn consequences(words: &Messages, removal: &Removal) -> Vec<String> {
    let number = |pieces: u64| i64::try_from(pieces).unwrap_or(i64::MAX);
    let mut told = vec![Phrase::new("zone-remove-pieces").number("count", number(removal.pieces))];
    if removal.nowhere > 0 {
        told.push(Phrase::new("zone-remove-nowhere").number("count", number(removal.nowhere)));
    }
    for (name, pieces) in removal.elsewhere.iter().take(NAMED) {
        told.push(
            Phrase::new("zone-remove-elsewhere")
                .text("zone", name)
                .number("count", number(*pieces)),
        );
    }
    let others: u64 = removal
        .elsewhere
        .iter()
        .skip(NAMED)
        .map(|(_, pieces)| pieces)
        .sum();
    if others > 0 {
        told.push(Phrase::new("zone-remove-others").number("count", number(others)));
    }
    if removal.reach_unknown > 0 {
        told.push(Phrase::new("zone-remove-reach").number("count", number(removal.reach_unknown)));
    }
    told.push(Phrase::new("zone-remove-again"));
    told.iter().map(|phrase| words.phrase(phrase)).collect()
}

/// What the button that removes a zone sends.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    /// The version that was looked at; one that never was when the form does not say.
    #[serde(default)]
    version: i32,
}

pub(super) async fn remove(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ZoneIdKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    match app::zone::remove(&state.app, &signed_in.actor, id, sent.version).await {
        Ok(()) => Ok(flash::done(PATH, "zone-removed")),
        // What was decided about is another zone now: it is asked about anew.
        Err(Error::Conflict(_)) => {
            let page = page(&state.app, &signed_in, id, true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
