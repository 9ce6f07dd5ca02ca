//! People: who works here, in which unit, from when to when, and whether they can sign in.

mod account;
mod form;
mod leaving;
mod list;
pub(crate) mod lists;
mod page;

use app::Error;
use app::person::{PersonDetails, PersonForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{Denied, EditPeople, PermissionKey};
use domain::id::{PersonId, PersonKind};
use maud::Markup;

use self::form::Shown;
use crate::conflict::{Clash, Sent};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the list is.
pub(crate) const PATH: &str = "/people";

pub(crate) fn routes() -> Routes {
    lists::routes(Routes::new())
        .get("/people", show_all)
        .post("/people", add)
        .get("/people/new", show_new)
        .get("/people/{id}", show)
        .get("/people/{id}/correct", show_correction)
        .post("/people/{id}/correct", correct)
        .get("/people/{id}/leave", leaving::ask)
        .post("/people/{id}/leave", leaving::record)
        .post("/people/{id}/sign-in-link", account::make_sign_in_link)
        .post("/people/{id}/end-sessions", account::end_sessions)
        .get("/people/{id}/close-account", account::ask_to_close)
        .post("/people/{id}/close-account", account::close)
        .post("/people/{id}/open-account", account::open)
}

/// The page of a person.
pub(crate) fn path_of(person: PersonId) -> String {
    format!("{PATH}/{person}")
}

async fn show_all(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let people = app::person::list(&state.app, &signed_in.actor).await?;
    Ok(signed_in.page(
        &signed_in.text("person-list-title"),
        list::body(&signed_in, &people),
    ))
}

async fn show(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<PersonKind>) -> Result<Markup> {
    page::page(&state.app, &signed_in, id).await
}

async fn show_new(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    // Whoever may not add people is told so before typing.
    if !signed_in.actor.may::<EditPeople>() {
        return Err(Error::from(Denied::Forbidden(PermissionKey::EditPeople)).into());
    }
    let places = app::tenant::places_where::<EditPeople>(&state.app, &signed_in.actor).await?;
    Ok(form::page(&signed_in, &places, &Shown::empty()))
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(typed): Form<PersonForm>,
) -> Result<Response> {
    let added = match PersonDetails::try_from(&typed) {
        Ok(details) => app::person::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(errors.into()),
    };
    match added {
        Ok(id) => Ok(flash::done(&path_of(id), "person-added")),
        Err(Error::Invalid(errors)) => {
            let places = app::tenant::places_where::<EditPeople>(&state.app, &signed_in.actor).await?;
            let shown = Shown {
                typed,
                problems: Problems::of(signed_in.words, &errors)
                    .named(signed_in.words, |field| form::label(&signed_in, field)),
                ..Shown::empty()
            };
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                form::page(&signed_in, &places, &shown),
            )
                .into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn show_correction(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Markup> {
    if !signed_in.actor.may::<EditPeople>() {
        return Err(Error::from(Denied::Forbidden(PermissionKey::EditPeople)).into());
    }
    let fetched = app::person::fetch(&state.app, &signed_in.actor, id).await?;
    let places = app::tenant::places_where::<EditPeople>(&state.app, &signed_in.actor).await?;
    Ok(form::page(&signed_in, &places, &Shown::of(fetched.person)))
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let typed = form::from(&sent);
    let corrected = match PersonDetails::try_from(&typed) {
        Ok(details) => app::person::correct(&state.app, &signed_in.actor, id, sent.version(), &details).await,
        Err(errors) => Err(errors.into()),
    };
    match corrected {
        Ok(()) => Ok(flash::done(&path_of(id), "person-corrected")),
        Err(Error::Invalid(errors)) => {
            let person = app::person::fetch(&state.app, &signed_in.actor, id).await?.person;
            let places = app::tenant::places_where::<EditPeople>(&state.app, &signed_in.actor).await?;
            let problems = Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| form::label(&signed_in, field));
            let shown = Shown {
                typed,
                problems,
                person: Some(person),
                version: sent.version(),
            };
            Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                form::page(&signed_in, &places, &shown),
            )
                .into_response())
        }
        Err(Error::Conflict(conflict)) => {
            let person = app::person::fetch(&state.app, &signed_in.actor, id).await?.person;
            let places = app::tenant::places_where::<EditPeople>(&state.app, &signed_in.actor).await?;
            let (path, action) = (path_of(id), format!("{}/correct", path_of(id)));
            let clash = Clash {
                action: &action,
                cancel: &path,
                version: person.version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                signed_in.words,
                &person.name,
                |field| form::label(&signed_in, field),
                |field, value| form::worded(&signed_in, &places, field, value),
            );
            Ok((StatusCode::CONFLICT, signed_in.page(&person.name, body)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
