//! Systems: the applications that services stand on, and the equipment they run on.

mod backup;
mod export;
mod page;
mod restore_test;
mod words;

use app::asset::NamedAsset;
use app::backup::BackupForm;
use app::backup::restore_test::RestoreTestForm;
use app::system::{System, SystemDetails, SystemForm};
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{EditServices, RecordBackups, ViewAssets, ViewPeople};
use domain::dependency::Node;
use domain::id::{SystemId, SystemKind};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use self::page::{Choices, FOUND, Search, Target};
use crate::assets::query::ListQuery;
use crate::conflict::{Clash, Sent};
use crate::dependencies::Surroundings;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the systems are.
const PATH: &str = "/systems";
/// Where they are as a file.
const CSV: &str = "/systems.csv";

/// What was typed into one of the forms of the page of a system and not taken.
#[derive(Default)]
struct Typed {
    /// About its backup, with what is wrong with it.
    backup: Option<(BackupForm, Problems)>,
    /// About a test of bringing it back, likewise.
    test: Option<(RestoreTestForm, Problems)>,
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .post(PATH, add)
        .get(CSV, csv)
        .get("/systems/new", new)
        .get("/systems/{id}", show)
        .post("/systems/{id}", correct)
        .get("/systems/{id}/edit", edit)
        .post("/systems/{id}/backup", backup::record)
        .post("/systems/{id}/restore-tests", restore_test::keep)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let systems = app::backup::list(&state.app, &signed_in.actor).await?;
    let dependencies = app::dependency::list(&state.app, &signed_in.actor).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditServices>();
    let body = page::list(signed_in.words, &systems, &dependencies, may_edit);
    Ok(signed_in.page(&signed_in.text("system-list-title"), body))
}

async fn csv(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    let systems = app::backup::list(&state.app, &signed_in.actor).await?;
    let bytes = export::csv(&signed_in, &systems)?;
    Ok(crate::assets::export::file("systems.csv", bytes.into()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PageQuery {
    /// Equipment searched for.
    q: String,
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    Query(query): Query<PageQuery>,
) -> Result<Markup> {
    system_page(&state.app, &signed_in, id, query.q, &Typed::default()).await
}

/// The page of a system, with the search on it and what was typed into one of its forms and not taken.
async fn system_page(app: &App, reader: &SignedIn, id: SystemId, q: String, typed: &Typed) -> Result<Markup> {
    let actor = &reader.actor;
    let fetched = app::system::fetch(app, actor, id).await?;
    let node = Node::System(id);
    let may_edit = actor.may_in_tenant::<EditServices>();
    let providers = Surroundings::providers(app, reader, node).await?;
    let surroundings = Surroundings {
        node,
        stands_on: &fetched.stands_on,
        carries: &fetched.carries,
        carries_elsewhere: fetched.carries_elsewhere,
        providers: &providers,
        may_edit,
        may_view_assets: actor.may::<ViewAssets>(),
    };
    let search = if may_edit && actor.may::<ViewAssets>() {
        Some(search(app, reader, q).await?)
    } else {
        None
    };
    let kept = app::backup::fetch(app, actor, id).await?;
    let may_record = actor.may_in_tenant::<RecordBackups>();
    let people = match may_record {
        true => Some(people(app, reader).await?),
        false => None,
    };
    let bills = app::component::overview(app, actor, id).await?;
    let problems = [
        typed.backup.as_ref().map(|(_, problems)| problems),
        typed.test.as_ref().map(|(_, problems)| problems),
    ];
    let sections = page::Sections {
        problems: html! { @for problems in problems.into_iter().flatten() { (problems.summary(&problems.lines())) } },
        backup: html! {
            (backup::section(reader, &kept, may_record, typed.backup.as_ref()))
            (restore_test::section(reader, &kept, people.as_deref(), typed.test.as_ref()))
        },
        made_of: crate::components::section(reader, id, &bills, may_edit),
    };
    let body = page::body(reader.words, &fetched, &surroundings, search.as_ref(), &sections);
    Ok(framed(reader, &fetched.system.name, body))
}

/// The first pieces of equipment that hold the text; none where nothing is searched for.
async fn search(app: &App, reader: &SignedIn, text: String) -> Result<Search> {
    if text.trim().is_empty() {
        return Ok(Search {
            text,
            found: Vec::new(),
            total: 0,
        });
    }
    let query = ListQuery {
        q: text,
        ..ListQuery::default()
    };
    let request = app::asset::ListRequest {
        limit: FOUND,
        ..query.request()
    };
    let answer = app::asset::list(app, &reader.actor, &request).await?;
    let found = answer.page.rows.into_iter().map(|row| NamedAsset {
        id: row.id,
        name: row.name,
        unit: row.unit,
        support_state: row.support_state,
    });
    Ok(Search {
        found: found.collect(),
        total: answer.count,
        text: query.q,
    })
}

/// A page below the list of systems.
fn framed(reader: &SignedIn, title: &str, body: Markup) -> Markup {
    reader.below(("system-list-title", PATH), &[], title, body)
}

/// The people that can be named; none where the reader sees nobody.
async fn people(app: &App, reader: &SignedIn) -> Result<Vec<(String, String)>> {
    if !reader.actor.may::<ViewPeople>() {
        return Ok(Vec::new());
    }
    let people = app::person::list(app, &reader.actor).await?.into_iter();
    let named = people.map(|listed| (listed.person.id.to_string(), listed.person.name));
    Ok(named.collect())
}

/// What the form offers to choose from.
async fn choices(app: &App, reader: &SignedIn) -> Result<Choices> {
    let suppliers = app::supplier::names(app, &reader.actor).await?.into_iter();
    Ok(Choices {
        people: people(app, reader).await?,
        suppliers: suppliers.map(|(id, name)| (id.to_string(), name)).collect(),
    })
}

async fn new(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    // Whoever may not add one is told before typing.
    signed_in
        .actor
        .permit_in_tenant::<EditServices>()
        .map_err(Error::from)?;
    new_page(
        &state.app,
        &signed_in,
        &SystemForm::default(),
        &Problems::default(),
    )
    .await
}

async fn new_page(app: &App, reader: &SignedIn, sent: &SystemForm, problems: &Problems) -> Result<Markup> {
    let title = reader.text("system-add");
    let target = Target {
        action: PATH,
        cancel: PATH,
        system: None,
    };
    let choices = choices(app, reader).await?;
    Ok(framed(
        reader,
        &title,
        page::form(reader.words, &title, &target, sent, &choices, problems),
    ))
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = page::from(&Sent::from(fields));
    let answer = match SystemDetails::try_from(&sent) {
        Ok(details) => app::system::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(id) => Ok(flash::done(&format!("{PATH}/{id}"), "system-added")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", page::label)?;
            let page = new_page(&state.app, &signed_in, &sent, &problems).await?;
            Ok((status, page).into_response())
        }
    }
}

async fn edit(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<SystemKind>) -> Result<Markup> {
    signed_in
        .actor
        .permit_in_tenant::<EditServices>()
        .map_err(Error::from)?;
    let system = fetch(&state.app, &signed_in, id).await?;
    let sent = page::of(&system);
    edit_page(&state.app, &signed_in, &system, &sent, &Problems::default()).await
}

async fn fetch(app: &App, reader: &SignedIn, id: SystemId) -> Result<System> {
    Ok(app::system::fetch(app, &reader.actor, id).await?.system)
}

async fn edit_page(
    app: &App,
    reader: &SignedIn,
    system: &System,
    sent: &SystemForm,
    problems: &Problems,
) -> Result<Markup> {
    let title = reader
        .words
        .phrase(&Phrase::new("system-edit-title").text("name", &system.name));
    let path = format!("{PATH}/{}", system.id);
    let target = Target {
        action: &path,
        cancel: &path,
        system: Some(system),
    };
    let choices = choices(app, reader).await?;
    Ok(framed(
        reader,
        &title,
        page::form(reader.words, &title, &target, sent, &choices, problems),
    ))
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SystemKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let form = page::from(&sent);
    let answer = match SystemDetails::try_from(&form) {
        Ok(details) => app::system::correct(&state.app, &signed_in.actor, id, sent.version(), &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let path = format!("{PATH}/{id}");
    match answer {
        Ok(()) => Ok(flash::done(&path, "system-corrected")),
        Err(Error::Conflict(conflict)) => {
            let system = fetch(&state.app, &signed_in, id).await?;
            let (words, version) = (signed_in.words, system.version);
            let choices = choices(&state.app, &signed_in).await?;
            let clash = Clash {
                action: &path,
                cancel: &path,
                version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                &system.name,
                |field| page::label(words, field),
                |field, value| page::told(words, &choices, field, value),
            );
            Ok((StatusCode::CONFLICT, framed(&signed_in, &system.name, body)).into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", page::label)?;
            let system = fetch(&state.app, &signed_in, id).await?;
            let page = edit_page(&state.app, &signed_in, &system, &form, &problems).await?;
            Ok((status, page).into_response())
        }
    }
}
