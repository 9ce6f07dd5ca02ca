//! Lists of people: bringing one in, what it would change, the decision, and what it did.

mod changes;
mod made;
mod new;
mod overview;
mod review;
mod words;

use std::collections::BTreeMap;

use app::staff_list::{Extent, LARGEST_FILE, NewStaffList, Page};
use app::{App, Error};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::access::EditPeople;
use domain::asset::DateOrder;
use domain::id::{StaffListId, StaffListKind};
use domain::staff_list::Decision;
use maud::Markup;

use self::review::Told;
use crate::design::Link;
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Id};
use crate::imports::announced;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the lists are.
pub(super) const PATH: &str = "/people/lists";
/// Where one is brought in.
pub(crate) const NEW: &str = "/people/lists/new";

/// What the other fields and the frame of an upload may take beside the file.
const UPLOAD_MARGIN: usize = 64 * 1024;

/// Before the line of a row, the name of the field that says who it is.
const ROW: &str = "row-";

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get(PATH, show_all)
        .upload(PATH, LARGEST_FILE + UPLOAD_MARGIN, bring_in)
        .get(NEW, show_new)
        .get("/people/lists/{id}", show)
        .post("/people/lists/{id}/decision", decide)
        .post("/people/lists/{id}/undo", undo)
}

/// A page below the people and, where it is one list, below the lists.
fn framed(reader: &SignedIn, title: &str, below_lists: bool, body: Markup) -> Markup {
    let (people, lists) = (reader.text("person-list-title"), reader.text("staff-list-title"));
    let breadcrumbs = [
        Link {
            label: &people,
            href: super::PATH,
        },
        Link {
            label: &lists,
            href: PATH,
        },
    ];
    let above = if below_lists { 2 } else { 1 };
    let frame = Frame {
        title,
        breadcrumbs: breadcrumbs.get(..above).unwrap_or_default(),
        ..Frame::default()
    };
    reader.framed(frame, body)
}

async fn show_all(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let lists = app::staff_list::list(&state.app, &signed_in.actor).await?;
    let names = crate::journal::names(&state.app, &signed_in).await?;
    let body = overview::body(&signed_in, &names, &lists);
    Ok(framed(
        &signed_in,
        &signed_in.text("staff-list-title"),
        false,
        body,
    ))
}

async fn show_new(signed_in: SignedIn) -> Result<Markup> {
    // Whoever may not bring one in is told before choosing a file.
    signed_in
        .actor
        .permit_in_tenant::<EditPeople>()
        .map_err(Error::from)?;
    Ok(new_page(&signed_in, None, ""))
}

fn new_page(reader: &SignedIn, refused: Option<&str>, date_order: &str) -> Markup {
    let title = reader.text("staff-list-new-title");
    framed(reader, &title, true, new::body(reader.words, refused, date_order))
}

/// What was sent with a file.
#[derive(Debug, Default)]
struct Upload {
    name: String,
    bytes: Vec<u8>,
    date_order: String,
}

impl Upload {
    async fn read(mut form: Multipart) -> Result<Self> {
        let refused = |error: MultipartError| Failure::Request(error.status());
        let mut upload = Self::default();
        while let Some(field) = form.next_field().await.map_err(refused)? {
            match field.name() {
                Some("file") => {
                    upload.name = field.file_name().unwrap_or_default().to_owned();
                    upload.bytes = field.bytes().await.map_err(refused)?.into();
                }
                Some("date_order") => upload.date_order = field.text().await.map_err(refused)?,
                _ => {}
            }
        }
        Ok(upload)
    }

    fn date_order(&self) -> Option<DateOrder> {
        match self.date_order.as_str() {
            "day_first" => Some(DateOrder::DayFirst),
            "month_first" => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

async fn bring_in(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response> {
    // Whoever may not bring anything in, or has no room for it, is told before the file is read.
    let (app, actor) = (&state.app, &signed_in.actor);
    let mut upload = Upload::default();
    let answer = match app::staff_list::check_room(app, actor, announced(&headers)).await {
        Ok(()) => {
            upload = Upload::read(form).await?;
            let new = NewStaffList {
                file_name: &upload.name,
                bytes: &upload.bytes,
                date_order: upload.date_order(),
            };
            app::staff_list::bring_in(app, actor, &new).await
        }
        Err(error) => Err(error),
    };
    let refused = match answer {
        Ok(id) => return Ok(flash::done(&path_of(id), "staff-list-brought-in")),
        Err(Error::Refused(reason)) => reason,
        Err(Error::Invalid(errors)) => {
            let wrong = errors.of("file").map(|error| signed_in.words.field_error(error));
            wrong.unwrap_or_else(|| signed_in.text("error-invalid"))
        }
        Err(error) => return Err(error.into()),
    };
    let page = new_page(&signed_in, Some(&refused), &upload.date_order);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn path_of(list: StaffListId) -> String {
    format!("{PATH}/{list}")
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<StaffListKind>,
) -> Result<Markup> {
    page(&state.app, &signed_in, id, &Told::Nothing, &BTreeMap::new()).await
}

/// The page of a list; what was not carried out is said first, with what had been chosen.
async fn page(
    app: &App,
    reader: &SignedIn,
    id: StaffListId,
    told: &Told,
    chosen: &BTreeMap<u64, Decision>,
) -> Result<Markup> {
    let page = app::staff_list::fetch(app, &reader.actor, id).await?;
    let places = app::tenant::places_where::<EditPeople>(app, &reader.actor).await?;
    let (name, body) = match &page {
        Page::Waiting(found) => (
            found.list.file_name.clone(),
            review::body(reader, &places, found, told, chosen),
        ),
        Page::Made(found) => {
            let names = crate::journal::names(app, reader).await?;
            let body = made::body(reader, &names, &places, found, told);
            (found.list.file_name.clone(), body)
        }
        Page::Aside(list) => (list.file_name.clone(), made::aside(reader, list, told)),
    };
    let title = if name.is_empty() {
        reader.text("staff-list-untitled")
    } else {
        name
    };
    Ok(framed(reader, &title, true, body))
}

/// The fields of the decision, of which one for each row that is not clear.
struct Sent(Vec<(String, String)>);

impl Sent {
    fn field(&self, name: &str) -> &str {
        let mut fields = self.0.iter();
        fields
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    fn number(&self, name: &str) -> u64 {
        self.field(name).parse().unwrap_or_default()
    }

    fn version(&self) -> i32 {
        self.field("version").parse().unwrap_or_default()
    }

    /// What was seen; of a form that does not say it something that never was.
    fn seen(&self) -> Extent {
        Extent {
            added: self.number("added"),
            changed: self.number("changed"),
            undecided: self.number("undecided"),
            fingerprint: self.number("fingerprint"),
        }
    }

    /// Who the rows are that somebody decided about; what is not understood is left out, as if nothing had been said.
    fn decisions(&self) -> BTreeMap<u64, Decision> {
        let rows = self.0.iter().filter_map(|(name, value)| {
            let line = name.strip_prefix(ROW)?.parse().ok()?;
            let decision = match value.as_str() {
                "new" => Decision::New,
                person => Decision::Same(person.parse().ok()?),
            };
            Some((line, decision))
        });
        rows.collect()
    }
}

async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<StaffListKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (app, actor, sent) = (&state.app, &signed_in.actor, Sent(fields));
    let decisions = sent.decisions();
    let answer = match sent.field("decision") {
        "accept" => app::staff_list::accept(app, actor, id, sent.version(), sent.seen(), &decisions)
            .await
            .map(|_| "staff-list-accepted"),
        "discard" => app::staff_list::discard(app, actor, id, sent.version())
            .await
            .map(|()| "staff-list-discarded"),
        _ => return Err(Error::NotFound("page").into()),
    };
    carried_out(app, &signed_in, id, answer, &decisions).await
}

async fn undo(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<StaffListKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent(fields);
    let answer = app::staff_list::undo(&state.app, &signed_in.actor, id, sent.version()).await;
    let answer = answer.map(|_| "staff-list-undone");
    carried_out(&state.app, &signed_in, id, answer, &BTreeMap::new()).await
}

/// The page of the list with what was done, or why nothing was.
async fn carried_out(
    app: &App,
    reader: &SignedIn,
    id: StaffListId,
    answer: app::Result<&'static str>,
    chosen: &BTreeMap<u64, Decision>,
) -> Result<Response> {
    let (status, told) = match answer {
        Ok(message) => return Ok(flash::done(&path_of(id), message)),
        Err(Error::Conflict(_)) => (StatusCode::CONFLICT, Told::Changed),
        Err(Error::Invalid(errors)) => {
            let lines: Vec<String> = errors
                .0
                .iter()
                .map(|error| reader.words.field_error(error))
                .collect();
            (StatusCode::UNPROCESSABLE_ENTITY, Told::Refused(lines.join(" ")))
        }
        Err(error) => return Err(error.into()),
    };
    let page = page(app, reader, id, &told, chosen).await?;
    Ok((status, page).into_response())
}
