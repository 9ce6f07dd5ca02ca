//! Device models: which medical devices there are of each, and what their makers disclose.

mod disclosure;
mod export;
mod findings;
mod form;
mod list;
mod one;
mod page;

use app::device_model::ModelFilter;
use app::device_model::disclosure::{Decision, LARGEST_FORM};
use app::{App, Error};
use axum::extract::{Multipart, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::id::{DeviceModelId, DeviceModelKind, DisclosureId, DisclosureKind};
use maud::Markup;
use serde::Deserialize;

use crate::design::Link;
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Id};
use crate::imports::announced;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

pub(crate) use self::findings::summary;
pub(crate) use self::page::name;

/// Where the models are.
pub(crate) const PATH: &str = "/device-models";
/// Where they are as a file.
const CSV: &str = "/device-models.csv";
/// Where what is brought in about them is.
const DISCLOSURES: &str = "/disclosures";
/// What the frame of an upload may take beside the file.
const UPLOAD_MARGIN: usize = 64 * 1024;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .get(CSV, csv)
        .get("/device-models/{id}", show)
        .upload(
            "/device-models/{id}/disclosures",
            LARGEST_FORM + UPLOAD_MARGIN,
            bring_in,
        )
        .post("/device-models/{id}/unite", one::unite)
        .post("/device-models/{id}/part", one::part)
        .get("/disclosures/{id}", show_disclosure)
        .post("/disclosures/{id}/decision", decide)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ListQuery {
    /// What is searched for.
    q: String,
    /// `yes` for models with a form accepted, `no` for those without.
    mds2: String,
}

impl ListQuery {
    fn filter(&self) -> ModelFilter {
        ModelFilter {
            search: self.q.clone(),
            disclosed: match self.mds2.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        }
    }
}

async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    let listed = app::device_model::list(&state.app, &signed_in.actor, &query.filter()).await?;
    let bytes = export::csv(signed_in.words, &listed)?;
    Ok(crate::assets::export::file("device-models.csv", bytes.into()))
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let listed = app::device_model::list(&state.app, &signed_in.actor, &query.filter()).await?;
    Ok(signed_in.page(
        &signed_in.text("device-model-list-title"),
        list::body(&signed_in, &query, &listed),
    ))
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
) -> Result<Markup> {
    model_page(&state.app, &signed_in, id, None).await
}

/// The page of a model, with why a form was refused.
async fn model_page(
    app: &App,
    reader: &SignedIn,
    id: DeviceModelId,
    refused: Option<&str>,
) -> Result<Markup> {
    let page = app::device_model::fetch(app, &reader.actor, id).await?;
    let title = name(&page.model.manufacturer, &page.model.model);
    Ok(framed(reader, &title, &[], page::body(reader, &page, refused)))
}

/// A page below the list of models and, where there is one, below a model.
fn framed(reader: &SignedIn, title: &str, above: &[Link<'_>], body: Markup) -> Markup {
    reader.below(("device-model-list-title", PATH), above, title, body)
}

async fn bring_in(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response> {
    // Whoever may not bring anything in, or has no room for it, is told before the file is read.
    let (app, actor) = (&state.app, &signed_in.actor);
    let room = app::device_model::disclosure::check_room(app, actor, announced(&headers)).await;
    let answer = match room {
        Ok(()) => {
            let (name, bytes) = file(form).await?;
            app::device_model::disclosure::bring_in(app, actor, id, &name, &bytes).await
        }
        Err(error) => Err(error),
    };
    let refused = match answer {
        Ok(brought) => {
            let path = format!("{DISCLOSURES}/{brought}");
            return Ok(flash::done(&path, "disclosure-brought-in"));
        }
        Err(Error::Refused(reason)) => reason,
        Err(Error::Invalid(errors)) => {
            let wrong = errors.of("file").map(|error| signed_in.words.field_error(error));
            wrong.unwrap_or_else(|| signed_in.text("error-invalid"))
        }
        Err(error) => return Err(error.into()),
    };
    let page = model_page(app, &signed_in, id, Some(&refused)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The name and the bytes of the file that was sent.
async fn file(mut form: Multipart) -> Result<(String, Vec<u8>)> {
    let refused = |error: axum::extract::multipart::MultipartError| Failure::Request(error.status());
    while let Some(field) = form.next_field().await.map_err(refused)? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            return Ok((name, field.bytes().await.map_err(refused)?.into()));
        }
    }
    Ok((String::new(), Vec::new()))
}

async fn show_disclosure(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DisclosureKind>,
) -> Result<Markup> {
    disclosure_page(&state.app, &signed_in, id, false).await
}

/// The page of a form, told first that somebody else was quicker where that is so.
async fn disclosure_page(app: &App, reader: &SignedIn, id: DisclosureId, conflict: bool) -> Result<Markup> {
    let page = app::device_model::disclosure::fetch(app, &reader.actor, id).await?;
    let model = name(&page.model.manufacturer, &page.model.model);
    let href = format!("{PATH}/{}", page.model.id);
    let above = [Link {
        label: &model,
        href: &href,
    }];
    let body = disclosure::body(reader, &page, conflict);
    Ok(framed(reader, &page.disclosed.stored.file_name, &above, body))
}

/// The decision about a form, bound to the version that was looked at.
#[derive(Debug, Deserialize)]
struct DecisionForm {
    version: i32,
    decision: String,
}

async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DisclosureKind>,
    Form(sent): Form<DecisionForm>,
) -> Result<Response> {
    let (decision, message) = match sent.decision.as_str() {
        "accept" => (Decision::Accept, "disclosure-accepted"),
        "discard" => (Decision::Discard, "disclosure-discarded"),
        "withdraw" => (Decision::Withdraw, "disclosure-withdrawn"),
        _ => return Err(Error::NotFound("page").into()),
    };
    let (app, actor) = (&state.app, &signed_in.actor);
    match app::device_model::disclosure::decide(app, actor, id, sent.version, decision).await {
        // A model without devices and without a form in force has no page.
        Ok(model) => {
            let there = app::device_model::fetch(app, actor, model).await.is_ok();
            let path = if there {
                format!("{PATH}/{model}")
            } else {
                PATH.to_owned()
            };
            Ok(flash::done(&path, message))
        }
        Err(Error::Conflict(_)) => {
            let page = disclosure_page(app, &signed_in, id, true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
