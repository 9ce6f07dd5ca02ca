//! What systems are made of: the components of a system, its bills of materials, and the decision about each.

mod bill;
mod export;
mod list;

use app::component::LARGEST_BILL;
use app::component::{BillState, Brought, ListRequest, NewBill, Position, Start};
use app::{App, Error};
use axum::extract::{Multipart, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::access::EditServices;
use domain::id::{BillId, BillKind, SystemId, SystemKind};
use domain::round::Phrase;
use maud::Markup;
use serde::{Deserialize, Serialize};

use crate::design::Link;
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Id};
use crate::imports::announced;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

pub(crate) use self::bill::section;

/// Where the systems are.
const SYSTEMS: &str = "/systems";
/// Where a bill is.
const BILLS: &str = "/bills";
/// Components of one page.
const PAGE_ROWS: u64 = 50;
/// What the frame of an upload may take beside the file.
const UPLOAD_MARGIN: usize = 64 * 1024;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/systems/{id}/components", list)
        .get("/systems/{id}/components.csv", csv)
        .get("/systems/{id}/components.json", cyclonedx)
        .get("/systems/{id}/bills", history)
        .upload("/systems/{id}/bills", LARGEST_BILL + UPLOAD_MARGIN, upload)
        .get("/systems/{id}/bills/new", new)
        .get("/bills/{id}", show)
        .get("/bills/{id}/document", original)
        .post("/bills/{id}/decision", decide)
}

/// What the address of the list says; what cannot be understood is left out.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct ListQuery {
    /// Text that must occur.
    #[serde(skip_serializing_if = "String::is_empty")]
    q: String,
    /// The component the page follows.
    #[serde(skip_serializing_if = "String::is_empty")]
    after: String,
    /// The component the page stands before.
    #[serde(skip_serializing_if = "String::is_empty")]
    before: String,
}

/// A place in the list as a word of an address.
fn word(position: &Position) -> String {
    format!("{}.{}.{}", position.bill, position.number, position.name)
}

fn position(word: &str) -> Option<Position> {
    let mut parts = word.splitn(3, '.');
    Some(Position {
        bill: parts.next()?.parse().ok()?,
        number: parts.next()?.parse().ok()?,
        name: parts.next()?.to_owned(),
    })
}

impl ListQuery {
    fn request(&self) -> ListRequest {
        let start = match (position(&self.after), position(&self.before)) {
            (Some(after), _) => Start::After(after),
            (None, Some(before)) => Start::Before(before),
            (None, None) => Start::First,
        };
        ListRequest {
            search: self.q.clone(),
            start,
            limit: PAGE_ROWS,
        }
    }

    fn address(&self, path: &str) -> String {
        match serde_urlencoded::to_string(self) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path.to_owned(),
        }
    }
}

/// A page below a system.
fn framed(reader: &SignedIn, id: SystemId, name: &str, title: &str, body: Markup) -> Markup {
    let all = reader.text("system-list-title");
    let own = format!("{SYSTEMS}/{id}");
    let breadcrumbs = [
        Link {
            label: &all,
            href: SYSTEMS,
        },
        Link {
            label: name,
            href: &own,
        },
    ];
    reader.framed(
        Frame {
            title,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    )
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let answer = app::component::list(&state.app, &signed_in.actor, id, &query.request()).await?;
    let title = signed_in
        .words
        .phrase(&Phrase::new("component-list-title").text("name", &answer.system.name));
    let may_edit = signed_in.actor.may_in_tenant::<EditServices>();
    let body = list::body(signed_in.words, &title, &query, &answer, may_edit);
    Ok(framed(&signed_in, id, &answer.system.name, &title, body))
}

async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    let body = export::csv(&state.app, &signed_in.actor, signed_in.words, id, query.q).await?;
    Ok(crate::assets::export::file("components.csv", body))
}

async fn cyclonedx(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
) -> Result<Response> {
    let (_, bytes) = app::component::cyclonedx(&state.app, &signed_in.actor, id).await?;
    Ok(download("application/vnd.cyclonedx+json", "bill.cdx.json", bytes))
}

fn download(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}

async fn original(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<BillKind>,
) -> Result<Response> {
    let (name, bytes) = app::component::original(&state.app, &signed_in.actor, id).await?;
    let plain: String = name
        .chars()
        .map(|character| match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' => character,
            _ => '_',
        })
        .collect();
    Ok(download("application/octet-stream", &plain, bytes))
}

async fn history(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
) -> Result<Markup> {
    let (system, bills) = app::component::history(&state.app, &signed_in.actor, id).await?;
    let title = signed_in
        .words
        .phrase(&Phrase::new("bill-list-title").text("name", &system.name));
    let may_edit = signed_in.actor.may_in_tenant::<EditServices>();
    let body = bill::history(&signed_in, id, &title, &bills, may_edit);
    Ok(framed(&signed_in, id, &system.name, &title, body))
}

async fn new(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<SystemKind>) -> Result<Markup> {
    // Whoever may not bring one in is told before choosing a file.
    signed_in
        .actor
        .permit_in_tenant::<EditServices>()
        .map_err(Error::from)?;
    new_page(&state.app, &signed_in, id, None).await
}

async fn new_page(app: &App, reader: &SignedIn, id: SystemId, problem: Option<&str>) -> Result<Markup> {
    let system = app::system::fetch(app, &reader.actor, id).await?.system;
    let title = reader.text("bill-new-title");
    let body = bill::new(reader.words, id, &title, problem);
    Ok(framed(reader, id, &system.name, &title, body))
}

async fn upload(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response> {
    // Whoever may not bring anything in, or has no room for it, is told before the file is read.
    let (app, actor) = (&state.app, &signed_in.actor);
    if let Err(error) = app::component::check_room(app, actor, announced(&headers)).await {
        return refused(app, &signed_in, id, error).await;
    }
    let (file_name, bytes) = file(form).await?;
    let new = NewBill {
        file_name: &file_name,
        bytes: &bytes,
    };
    match app::component::upload(app, actor, id, &new).await {
        Ok(Brought::New(bill)) => Ok(flash::done(&format!("{BILLS}/{bill}"), "bill-uploaded-flash")),
        Ok(Brought::Same(bill)) => Ok(flash::done(&format!("{BILLS}/{bill}"), "bill-same-flash")),
        Err(error) => refused(app, &signed_in, id, error).await,
    }
}

/// The file of an upload with its name.
async fn file(mut form: Multipart) -> Result<(String, Vec<u8>)> {
    let refused = |error: axum::extract::multipart::MultipartError| Failure::Request(error.status());
    let mut file = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(refused)? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            file = (name, field.bytes().await.map_err(refused)?.into());
        }
    }
    Ok(file)
}

/// The page again, with what was wrong.
async fn refused(app: &App, reader: &SignedIn, id: SystemId, error: Error) -> Result<Response> {
    let problem = match error {
        Error::Invalid(errors) => {
            let told = errors.0.iter().map(|error| reader.words.field_error(error));
            told.collect::<Vec<_>>().join(" ")
        }
        Error::Refused(reason) => reason,
        error => return Err(error.into()),
    };
    let page = new_page(app, reader, id, Some(&problem)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn show(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<BillKind>) -> Result<Markup> {
    bill_page(&state.app, &signed_in, id, false).await
}

async fn bill_page(app: &App, reader: &SignedIn, id: BillId, crossed: bool) -> Result<Markup> {
    let review = app::component::review(app, &reader.actor, id).await?;
    let may_edit = reader.actor.may_in_tenant::<EditServices>();
    let title = bill::name(reader.words, &review.bill);
    let body = bill::body(reader, &review, &title, may_edit, crossed);
    Ok(framed(
        reader,
        review.system.id,
        &review.system.name,
        &title,
        body,
    ))
}

/// The decision about a bill, bound to the version that was looked at.
#[derive(Debug, Deserialize)]
struct DecisionForm {
    version: i32,
    decision: String,
}

async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<BillKind>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let (answer, message) = match form.decision.as_str() {
        "accept" => {
            let outcome = app::component::accept(app, actor, id, form.version).await;
            (outcome.map(|_| ()), "bill-accepted-flash")
        }
        "undo" => {
            let undone = app::component::undo(app, actor, id, form.version).await;
            (undone, "bill-undone-flash")
        }
        "discard" => {
            let discarded = app::component::discard(app, actor, id, form.version).await;
            (discarded, "bill-discarded-flash")
        }
        _ => return Err(Failure::Request(StatusCode::BAD_REQUEST)),
    };
    match answer {
        Ok(()) => Ok(flash::done(&format!("{BILLS}/{id}"), message)),
        Err(Error::Conflict(_)) => {
            let page = bill_page(app, &signed_in, id, true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The key of a state, for messages to select by.
fn state_key(state: BillState) -> &'static str {
    state.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_comes_back_from_its_word() {
        let place = Position {
            name: "lib.so.1".to_owned(),
            bill: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
            number: 7,
        };
        assert_eq!(position(&word(&place)), Some(place));
        assert_eq!(position("nothing"), None);
    }
}
