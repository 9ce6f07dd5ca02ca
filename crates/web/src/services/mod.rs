//! Clinical services: the list, the page of one, and the form that adds or corrects one.

mod catalogue;
mod form;
mod gaps;
mod list;
pub(crate) mod outage;
mod page;
pub(crate) mod standing;
pub(crate) mod words;

use std::cmp::Reverse;

use app::service::{ServiceDetails, ServiceForm};
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{EditServices, ViewAssets, ViewPeople};
use domain::dependency::Node;
use domain::id::{ServiceId, ServiceKind};
use domain::round::Phrase;
use maud::Markup;

use self::form::{Choices, Target};
use self::list::ListQuery;
use self::page::Extras;
use crate::conflict::{Clash, Sent};
use crate::dependencies::Surroundings;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the services are.
pub(crate) const PATH: &str = "/services";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .post(PATH, add)
        .get(catalogue::CATALOGUE, catalogue::show)
        .post(catalogue::CATALOGUE, catalogue::add)
        .get("/services/new", new)
        .get("/services/{id}", show)
        .post("/services/{id}", correct)
        .get("/services/{id}/edit", edit)
}

async fn list(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<ListQuery>,
) -> Result<Markup> {
    let mut services = standing::all(&state.app, &signed_in.actor).await?;
    let hits = app::incident::services_hit(&state.app, &signed_in.actor).await?;
    services.sort_by_key(|service| Reverse(hits.get(&service.listed.service.id).map(|hit| hit.level)));
    let may_edit = signed_in.actor.may::<EditServices>();
    let gaps = app::service::gaps::gaps(&state.app, &signed_in.actor).await?;
    let gaps = gaps::section(signed_in.words, &signed_in.actor, &gaps);
    let body = list::body(&signed_in, &query, &services, &hits, &gaps, may_edit);
    Ok(signed_in.page(&signed_in.text("service-list-title"), body))
}

async fn show(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<ServiceKind>) -> Result<Markup> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let page = app::service::fetch(app, actor, id).await?;
    let node = Node::Service(id);
    let below = if actor.may::<ViewAssets>() {
        app::asset::below(app, actor).await?.remove(&node)
    } else {
        None
    };
    let standings = standing::all(app, actor).await?;
    let may_edit = actor.may::<EditServices>();
    let providers = Surroundings::providers(app, &signed_in, node).await?;
    let extras = Extras {
        may_edit,
        surroundings: Surroundings {
            node,
            stands_on: &page.stands_on,
            carries: &page.carries,
            carries_elsewhere: page.carries_elsewhere,
            providers: &providers,
            may_edit,
            may_view_assets: actor.may::<ViewAssets>(),
        },
        standing: standings.iter().find(|found| found.listed.service.id == id),
        equipment: below.as_deref().unwrap_or_default(),
        hit: app::incident::services_hit(app, actor).await?.remove(&id),
    };
    let body = page::body(&signed_in, &page, &extras);
    Ok(framed(&signed_in, &page.listed.service.name, body))
}

/// A page below the list of services.
fn framed(reader: &SignedIn, title: &str, body: Markup) -> Markup {
    reader.below(("service-list-title", PATH), &[], title, body)
}

/// What the form offers to choose from.
async fn choices(app: &App, reader: &SignedIn) -> Result<Choices> {
    let places = app::tenant::places_where::<EditServices>(app, &reader.actor)
        .await?
        .into_iter();
    let places = places.map(|place| {
        let indent = "\u{2003}".repeat(place.depth);
        (place.node.id.to_string(), format!("{indent}{}", place.node.name))
    });
    let people = if reader.actor.may::<ViewPeople>() {
        app::person::list(app, &reader.actor).await?
    } else {
        Vec::new()
    };
    let people = people
        .into_iter()
        .map(|listed| (listed.person.id.to_string(), listed.person.name));
    let suppliers = app::supplier::names(app, &reader.actor).await?.into_iter();
    Ok(Choices {
        places: places.collect(),
        people: people.collect(),
        suppliers: suppliers.map(|(id, name)| (id.to_string(), name)).collect(),
    })
}

async fn new(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    // Whoever may not add one is told before typing.
    signed_in.actor.scope::<EditServices>().map_err(Error::from)?;
    new_page(
        &state.app,
        &signed_in,
        &ServiceForm::default(),
        &Problems::default(),
    )
    .await
}

async fn new_page(app: &App, reader: &SignedIn, sent: &ServiceForm, problems: &Problems) -> Result<Markup> {
    let title = reader.text("service-add");
    let target = Target {
        action: PATH,
        cancel: PATH,
        service: None,
    };
    let choices = choices(app, reader).await?;
    Ok(framed(
        reader,
        &title,
        form::body(reader.words, &title, &target, sent, &choices, problems),
    ))
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = form::from(&Sent::from(fields));
    let answer = match ServiceDetails::try_from(&sent) {
        Ok(details) => app::service::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(id) => Ok(flash::done(&format!("{PATH}/{id}"), "service-added")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", form::label)?;
            Ok((status, new_page(&state.app, &signed_in, &sent, &problems).await?).into_response())
        }
    }
}

async fn edit(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<ServiceKind>) -> Result<Markup> {
    edit_page(&state.app, &signed_in, id, None, &Problems::default()).await
}

async fn edit_page(
    app: &App,
    reader: &SignedIn,
    id: ServiceId,
    sent: Option<&ServiceForm>,
    problems: &Problems,
) -> Result<Markup> {
    reader.actor.scope::<EditServices>().map_err(Error::from)?;
    let service = app::service::fetch(app, &reader.actor, id).await?.listed.service;
    let title = reader
        .words
        .phrase(&Phrase::new("service-edit-title").text("name", &service.name));
    let path = format!("{PATH}/{id}");
    let target = Target {
        action: &path,
        cancel: &path,
        service: Some(&service),
    };
    let stored = form::of(&service);
    let choices = choices(app, reader).await?;
    let body = form::body(
        reader.words,
        &title,
        &target,
        sent.unwrap_or(&stored),
        &choices,
        problems,
    );
    Ok(framed(reader, &title, body))
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ServiceKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let form = form::from(&sent);
    let answer = match ServiceDetails::try_from(&form) {
        Ok(details) => {
            app::service::correct(&state.app, &signed_in.actor, id, sent.version(), &details).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let path = format!("{PATH}/{id}");
    match answer {
        Ok(()) => Ok(flash::done(&path, "service-corrected")),
        Err(Error::Conflict(conflict)) => {
            let service = app::service::fetch(&state.app, &signed_in.actor, id)
                .await?
                .listed
                .service;
            let choices = choices(&state.app, &signed_in).await?;
            let clash = Clash {
                action: &path,
                cancel: &path,
                version: service.version,
                sent: &sent,
                conflict: &conflict,
            };
            let words = signed_in.words;
            let panel = clash.page(
                words,
                &service.name,
                |field| form::label(words, field),
                |field, value| form::shown(words, &choices, field, value),
            );
            Ok((StatusCode::CONFLICT, framed(&signed_in, &service.name, panel)).into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", form::label)?;
            let page = edit_page(&state.app, &signed_in, id, Some(&form), &problems).await?;
            Ok((status, page).into_response())
        }
    }
}
