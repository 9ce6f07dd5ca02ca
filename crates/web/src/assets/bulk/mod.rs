//! Correcting many pieces of equipment at once: the value, what it would change, the act, and the list of those that were made.
//!
//! What is corrected is what the list of equipment shows with a search and filters. The address says both the list and what
//! is to be said, so that the question can be looked at by anybody who may, and changes nothing; sending it does.

mod form;
mod made;

use app::asset::{ListRequest, PageStart};
use app::bulk_correction::{BulkCorrection, Extent, NewBulkCorrection};
use app::field::FieldErrors;
use app::message::Messages;
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditAssets;
use domain::asset::Attribute;
use domain::id::{BulkCorrectionId, BulkCorrectionKind};
use maud::Markup;
use serde::{Deserialize, Serialize};

use super::list::PATH as LIST;
use super::query::ListQuery;
use super::{beside, filters, framed};
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::journal;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the bulk corrections that were made are.
pub(super) const PATH: &str = "/assets/corrections";

/// Where one is made.
pub(super) const NEW: &str = "/assets/corrections/new";

/// Where one that was made is.
pub(super) fn path(id: BulkCorrectionId) -> String {
    format!("{PATH}/{id}")
}

/// What one says, for headings and links.
pub(super) fn title(words: &Messages, correction: &BulkCorrection) -> String {
    made::title(words, correction)
}

/// What the address says is to be said, of which list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct BulkQuery {
    /// The attribute; the owner where nothing is said.
    #[serde(skip_serializing_if = "String::is_empty")]
    attribute: String,
    /// The value as typed; none before it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// The list.
    #[serde(flatten)]
    list: ListQuery,
}

impl BulkQuery {
    fn attribute(&self) -> Attribute {
        let read = self.attribute.parse().ok();
        read.filter(|attribute: &Attribute| attribute.is_shared())
            .unwrap_or(Attribute::Owner)
    }

    /// The same address without what was typed.
    fn without_value(&self) -> Self {
        Self {
            value: None,
            ..self.clone()
        }
    }

    fn address(&self) -> String {
        match serde_urlencoded::to_string(self) {
            Ok(query) if !query.is_empty() => format!("{NEW}?{query}"),
            _ => NEW.to_owned(),
        }
    }

    /// What the use case takes.
    fn correction(&self) -> NewBulkCorrection {
        NewBulkCorrection {
            attribute: self.attribute(),
            value: self.value.clone().unwrap_or_default(),
            filter: self.list.filter(),
            address: self.list.first_page().address(LIST),
        }
    }
}

/// Where pieces of a list are corrected at once.
pub(super) fn address(list: &ListQuery) -> String {
    let query = BulkQuery {
        list: list.first_page(),
        ..BulkQuery::default()
    };
    query.address()
}

/// Asks for the value, or shows what it would change.
pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<BulkQuery>,
) -> Result<Response> {
    // Whoever may not say so is told before typing.
    signed_in.actor.scope::<EditAssets>().map_err(Error::from)?;
    if query.value.is_none() {
        let page = form_page(&state.app, &signed_in, &query, &FieldErrors::default()).await?;
        return Ok(page.into_response());
    }
    question(&state.app, &signed_in, &query, false).await
}

/// What the correction would change; the form again where it cannot be taken.
async fn question(app: &App, reader: &SignedIn, query: &BulkQuery, changed: bool) -> Result<Response> {
    match app::bulk_correction::preview(app, &reader.actor, &query.correction()).await {
        Ok(preview) => {
            let described = described(app, reader, &query.list).await?;
            let body = form::question(reader.words, query, &preview, &described, changed);
            let status = if changed {
                StatusCode::CONFLICT
            } else {
                StatusCode::OK
            };
            Ok((status, framed(reader, &reader.text("asset-bulk-title"), body)).into_response())
        }
        Err(Error::Invalid(errors)) => {
            let page = form_page(app, reader, query, &errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn form_page(app: &App, reader: &SignedIn, query: &BulkQuery, errors: &FieldErrors) -> Result<Markup> {
    let listed = ListRequest {
        start: PageStart::First,
        limit: 1,
        ..query.list.request()
    };
    let count = app::asset::list(app, &reader.actor, &listed).await?.count;
    let described = described(app, reader, &query.list).await?;
    let body = form::body(reader.words, query, count, &described, errors);
    Ok(framed(reader, &reader.text("asset-bulk-title"), body))
}

/// The filters of the list in words.
async fn described(app: &App, reader: &SignedIn, list: &ListQuery) -> Result<Vec<String>> {
    let surroundings = beside(app, reader).await?;
    Ok(filters::described(reader.words, list, &surroundings.lent(reader)))
}

/// What the question sends: what was asked, and what it said would change.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct BulkForm {
    pieces: String,
    beyond: String,
    changing: String,
    fingerprint: String,
    #[serde(flatten)]
    query: BulkQuery,
}

impl BulkForm {
    /// What was seen; none where a number is none.
    fn seen(&self) -> Option<Extent> {
        Some(Extent {
            pieces: self.pieces.parse().ok()?,
            beyond: self.beyond.parse().ok()?,
            changing: self.changing.parse().ok()?,
            fingerprint: self.fingerprint.parse().ok()?,
        })
    }
}

pub(super) async fn apply(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<BulkForm>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let seen = sent.seen().unwrap_or_default();
    match app::bulk_correction::apply(app, actor, &sent.query.correction(), seen).await {
        Ok(id) => Ok(flash::done(&format!("{PATH}/{id}"), "asset-bulk-done")),
        Err(Error::Conflict(_)) => question(app, &signed_in, &sent.query, true).await,
        Err(Error::Invalid(errors)) => {
            let page = form_page(app, &signed_in, &sent.query, &errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Those that were made.
pub(super) async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let corrections = app::bulk_correction::list(&state.app, &signed_in.actor).await?;
    let names = journal::names(&state.app, &signed_in).await?;
    let body = made::list(&signed_in, &names, &corrections);
    Ok(framed(&signed_in, &signed_in.text("asset-bulk-list-title"), body))
}

/// One that was made.
pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<BulkCorrectionKind>,
) -> Result<Markup> {
    let correction = app::bulk_correction::fetch(&state.app, &signed_in.actor, id).await?;
    let names = journal::names(&state.app, &signed_in).await?;
    let title = made::title(signed_in.words, &correction);
    let body = made::body(&signed_in, &names, &correction);
    let (assets, all) = (
        signed_in.text("asset-list-title"),
        signed_in.text("asset-bulk-list-title"),
    );
    let breadcrumbs = [
        Link {
            label: &assets,
            href: LIST,
        },
        Link {
            label: &all,
            href: PATH,
        },
    ];
    let frame = Frame {
        title: &title,
        breadcrumbs: &breadcrumbs,
        ..Frame::default()
    };
    Ok(signed_in.framed(frame, body))
}

pub(super) async fn undo(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<BulkCorrectionKind>,
) -> Result<Response> {
    app::bulk_correction::undo(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(&format!("{PATH}/{id}"), "asset-bulk-undone"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_holds_the_list_and_begins_with_the_owner() {
        let list = ListQuery {
            owner: "none".to_owned(),
            after: "018f0000-0000-7000-8000-000000000001".to_owned(),
            ..ListQuery::default()
        };
        let address = address(&list);
        assert_eq!(address, "/assets/corrections/new?owner=none");
        let read: BulkQuery = serde_urlencoded::from_str(address.split_once('?').unwrap().1).unwrap();
        assert_eq!((read.attribute(), read.value.as_ref()), (Attribute::Owner, None));
        assert_eq!(read.correction().address, "/assets?owner=none");
    }

    #[test]
    fn what_tells_pieces_apart_is_not_offered() {
        let asked = BulkQuery {
            attribute: "serial_number".to_owned(),
            ..BulkQuery::default()
        };
        assert_eq!(asked.attribute(), Attribute::Owner);
    }
}
