//! Legal dates: the list, the page of one with the form that records it as done, the starter set.

mod catalogue;
mod form;
mod list;
mod page;
mod removal;
mod words;

use app::legal_date::{FulfilmentDetails, FulfilmentForm, LegalDate, LegalDateDetails, LegalDateForm};
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{EditLegalDates, ViewPeople};
use domain::id::{LegalDateId, LegalDateKind};
use domain::round::Phrase;
use maud::Markup;

use self::form::Target;
use self::list::ListQuery;
use crate::conflict::{Clash, Sent};
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the legal dates are.
const PATH: &str = "/legal-dates";
/// Where they are as a file.
const CSV: &str = "/legal-dates.csv";
/// Where the starter set is.
const CATALOGUE: &str = "/legal-dates/catalogue";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .post(PATH, add)
        .get(CSV, csv)
        .get("/legal-dates/new", new)
        .get(CATALOGUE, catalogue::show)
        .post(CATALOGUE, catalogue::add)
        .get("/legal-dates/{id}", show)
        .post("/legal-dates/{id}", correct)
        .get("/legal-dates/{id}/edit", edit)
        .post("/legal-dates/{id}/fulfilments", fulfil)
        .get("/legal-dates/{id}/removal", removal::ask)
        .post("/legal-dates/{id}/removal", removal::remove)
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let dates = app::legal_date::list(&state.app, &signed_in.actor).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditLegalDates>();
    let body = list::body(&signed_in, &query, &dates, may_edit);
    Ok(signed_in.page(&signed_in.text("legal-date-list-title"), body))
}

async fn csv(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Response> {
    let dates = app::legal_date::list(&state.app, &signed_in.actor).await?;
    let bytes = list::csv(&signed_in, &query.shown(&dates))?;
    Ok(crate::assets::export::file("legal-dates.csv", bytes.into()))
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LegalDateKind>,
) -> Result<Markup> {
    date_page(&state.app, &signed_in, id, None).await
}

/// The page of a legal date, with what was typed into its form and not taken.
async fn date_page(
    app: &App,
    reader: &SignedIn,
    id: LegalDateId,
    typed: Option<&(FulfilmentForm, Problems)>,
) -> Result<Markup> {
    let fetched = app::legal_date::fetch(app, &reader.actor, id).await?;
    let may_edit = reader.actor.may_in_tenant::<EditLegalDates>();
    let body = page::body(reader, &fetched, may_edit, typed);
    Ok(framed(reader, &fetched.listed.date.title, &[], body))
}

/// A page below the list of legal dates and, where there is one, below a legal date.
fn framed(reader: &SignedIn, title: &str, above: &[Link<'_>], body: Markup) -> Markup {
    reader.below(("legal-date-list-title", PATH), above, title, body)
}

/// The people that can be named: identifier and name.
async fn people(app: &App, reader: &SignedIn) -> Result<Vec<(String, String)>> {
    if !reader.actor.may::<ViewPeople>() {
        return Ok(Vec::new());
    }
    let people = app::person::list(app, &reader.actor).await?.into_iter();
    Ok(people
        .map(|listed| (listed.person.id.to_string(), listed.person.name))
        .collect())
}

async fn new(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditLegalDates>()?;
    let sent = LegalDateForm::default();
    new_page(&state.app, &signed_in, &sent, &Problems::default()).await
}

async fn new_page(app: &App, reader: &SignedIn, sent: &LegalDateForm, problems: &Problems) -> Result<Markup> {
    let title = reader.text("legal-date-add");
    let target = Target {
        action: PATH,
        cancel: PATH,
        date: None,
    };
    let people = people(app, reader).await?;
    let body = form::body(reader.words, &title, &target, sent, &people, problems);
    Ok(framed(reader, &title, &[], body))
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<LegalDateForm>,
) -> Result<Response> {
    let answer = match LegalDateDetails::try_from(&sent) {
        Ok(details) => app::legal_date::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(id) => Ok(flash::done(&format!("{PATH}/{id}"), "legal-date-added")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "title", form::label)?;
            let page = new_page(&state.app, &signed_in, &sent, &problems).await?;
            Ok((status, page).into_response())
        }
    }
}

async fn edit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LegalDateKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditLegalDates>()?;
    let date = fetch(&state.app, &signed_in, id).await?;
    let sent = LegalDateForm::from(&date);
    edit_page(&state.app, &signed_in, &date, &sent, &Problems::default()).await
}

async fn fetch(app: &App, reader: &SignedIn, id: LegalDateId) -> Result<LegalDate> {
    let fetched = app::legal_date::fetch(app, &reader.actor, id).await?;
    Ok(fetched.listed.date)
}

async fn edit_page(
    app: &App,
    reader: &SignedIn,
    date: &LegalDate,
    sent: &LegalDateForm,
    problems: &Problems,
) -> Result<Markup> {
    let title = Phrase::new("legal-date-edit-title").text("title", &date.title);
    let title = reader.words.phrase(&title);
    let path = format!("{PATH}/{}", date.id);
    let target = Target {
        action: &path,
        cancel: &path,
        date: Some(date),
    };
    let above = [Link {
        label: &date.title,
        href: &path,
    }];
    let people = people(app, reader).await?;
    let body = form::body(reader.words, &title, &target, sent, &people, problems);
    Ok(framed(reader, &title, &above, body))
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LegalDateKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let form = form::from(&sent);
    let answer = match LegalDateDetails::try_from(&form) {
        Ok(details) => {
            app::legal_date::correct(&state.app, &signed_in.actor, id, sent.version(), &details).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let path = format!("{PATH}/{id}");
    match answer {
        Ok(()) => Ok(flash::done(&path, "legal-date-corrected")),
        Err(Error::Conflict(conflict)) => {
            let date = fetch(&state.app, &signed_in, id).await?;
            let words = signed_in.words;
            let people = people(&state.app, &signed_in).await?;
            let clash = Clash {
                action: &path,
                cancel: &path,
                version: date.version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                &date.title,
                |field| form::label(words, field),
                |field, value| form::shown(words, &people, field, value),
            );
            let page = framed(&signed_in, &date.title, &[], body);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "title", form::label)?;
            let date = fetch(&state.app, &signed_in, id).await?;
            let page = edit_page(&state.app, &signed_in, &date, &form, &problems).await?;
            Ok((status, page).into_response())
        }
    }
}

async fn fulfil(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LegalDateKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(sent);
    let form = FulfilmentForm {
        done_on: sent.value("done_on"),
        evidence: sent.value("evidence"),
        next_due_on: sent.value("next_due_on"),
    };
    let app = &state.app;
    let answer = match FulfilmentDetails::try_from(&form) {
        Ok(details) => app::legal_date::fulfil(app, &signed_in.actor, id, sent.version(), &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let words = signed_in.words;
    let (status, problems) = match answer {
        Ok(_) => return Ok(flash::done(&format!("{PATH}/{id}"), "legal-date-fulfilled")),
        Err(Error::Invalid(errors)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Problems::of(words, &errors).named(words, |field| page::label(words, field)),
        ),
        // Its day may be another now: it is shown as it stands, with what was typed.
        Err(Error::Conflict(_)) => (
            StatusCode::CONFLICT,
            Problems::one(words, "done_on", words.text("legal-date-fulfil-changed")),
        ),
        Err(error) => return Err(error.into()),
    };
    let page = date_page(app, &signed_in, id, Some(&(form, problems))).await?;
    Ok((status, page).into_response())
}
