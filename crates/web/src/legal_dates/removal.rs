//! The question before a legal date is taken off the list, and doing it.

use app::message::Argument;
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditLegalDates;
use domain::id::{LegalDateId, LegalDateKind};
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

pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LegalDateKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditLegalDates>()?;
    page(&state.app, &signed_in, id, false).await
}

/// The question; told first that somebody else was quicker where that is so.
async fn page(app: &App, reader: &SignedIn, id: LegalDateId, changed: bool) -> Result<Markup> {
    let fetched = app::legal_date::fetch(app, &reader.actor, id).await?;
    let date = &fetched.listed.date;
    let changed = changed.then(|| reader.text("legal-date-remove-changed"));
    let told: Vec<String> = changed
        .into_iter()
        .chain([reader.text("legal-date-remove-consequence")])
        .collect();
    let confirmation = Confirmation {
        question: &reader.format(
            "legal-date-remove-question",
            &[("title", Argument::from(date.title.as_str()))],
        ),
        consequences: &told,
        fields: html! { input type="hidden" name="version" value=(date.version); },
        action: &format!("{PATH}/{id}/removal"),
        act: &reader.text("legal-date-remove"),
        back: Link {
            label: &date.title,
            href: &format!("{PATH}/{id}"),
        },
    };
    Ok(confirmation.page(reader, &Problems::default()))
}

/// What the button sends.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    /// The version that was looked at; one that never was when the form does not say.
    #[serde(default)]
    version: i32,
}

pub(super) async fn remove(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LegalDateKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    match app::legal_date::remove(&state.app, &signed_in.actor, id, sent.version).await {
        Ok(()) => Ok(flash::done(PATH, "legal-date-removed")),
        Err(Error::Conflict(_)) => {
            let page = page(&state.app, &signed_in, id, true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
