//! The advisories: the inbox, what they say of one model with the decision about it, and each document.

mod decide;
mod document;
mod export;
mod identity;
mod list;
mod model;
pub(crate) mod words;

use app::App;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::id::{AdvisoryKind, DeviceModelId, DeviceModelKind};
use maud::Markup;

use self::decide::Typed;
use self::list::ListQuery;
use crate::device_models::name;
use crate::error::Result;
use crate::form::Id;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the inbox is.
pub(crate) const PATH: &str = "/advisories";
/// Where it is as a file.
const CSV: &str = "/advisories.csv";
/// Where the models are.
pub(crate) const MODELS: &str = "/advisories/models";
/// Where decisions are.
const DECISIONS: &str = "/advisories/decisions";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .get(CSV, csv)
        .get("/advisories/{id}", show)
        .get("/advisories/{id}/original", original)
        .get("/advisories/models/{id}", show_model)
        .post("/advisories/models/{id}/decisions", decide::decide)
        .post("/advisories/models/{id}/identity", identity::say)
        .post("/advisories/models/{id}/identity/withdraw", identity::unsay)
        .post("/advisories/decisions/{id}/withdraw", decide::withdraw)
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let inbox = app::advisory::inbox(&state.app, &signed_in.actor).await?;
    let body = list::body(&signed_in, &query, &inbox);
    Ok(signed_in.page(&signed_in.text("advisory-list-title"), body))
}

async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    let inbox = app::advisory::inbox(&state.app, &signed_in.actor).await?;
    let bytes = export::csv(&signed_in, &inbox, &query.shown(&inbox))?;
    Ok(crate::assets::export::file("advisories.csv", bytes.into()))
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AdvisoryKind>,
) -> Result<Markup> {
    let page = app::advisory::document(&state.app, &signed_in.actor, id).await?;
    let title = page.stored.content.tracking_id.clone();
    Ok(framed(&signed_in, &title, document::body(&signed_in, &page)))
}

async fn original(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AdvisoryKind>,
) -> Result<Response> {
    let (stored, bytes) = app::advisory::original(&state.app, &signed_in.actor, id).await?;
    let tracked = &stored.content.tracking_id;
    let plain: String = tracked
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '_'
            }
        })
        .take(100)
        .collect();
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}.json\"", plain.to_lowercase()),
        ),
    ];
    Ok((headers, bytes).into_response())
}

async fn show_model(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
) -> Result<Markup> {
    model_page(&state.app, &signed_in, id, &Typed::default()).await
}

/// The page of a model, with what was typed into its form and not taken.
async fn model_page(app: &App, reader: &SignedIn, id: DeviceModelId, typed: &Typed) -> Result<Markup> {
    let page = app::advisory::model(app, &reader.actor, id).await?;
    let title = name(&page.entry.manufacturer, &page.entry.model);
    Ok(framed(reader, &title, model::body(reader, &page, &title, typed)))
}

/// A page below the inbox.
fn framed(reader: &SignedIn, title: &str, body: Markup) -> Markup {
    reader.below(("advisory-list-title", PATH), &[], title, body)
}
