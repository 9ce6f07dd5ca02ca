//! Zones of the network: the list, adding, correcting and removing one.

pub(crate) mod page;
mod removal;

use app::zone::{Zone, ZoneDetails, ZoneForm};
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditAssets;
use domain::id::ZoneIdKind;
use domain::round::Phrase;
use maud::Markup;

use self::page::Target;
use crate::conflict::{Clash, Sent};
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the zones are.
pub(crate) const PATH: &str = "/zones";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .post(PATH, add)
        .get("/zones/new", new)
        .get("/zones/{id}", edit)
        .post("/zones/{id}", correct)
        .get("/zones/{id}/removal", removal::ask)
        .post("/zones/{id}/removal", removal::remove)
}

/// A page below the list of equipment, and below that of the zones unless it is that list.
fn framed(reader: &SignedIn, title: &str, is_list: bool, body: Markup) -> Markup {
    let (assets, zones) = (reader.text("asset-list-title"), reader.text("zone-list-title"));
    let links = [
        Link {
            label: &assets,
            href: "/assets",
        },
        Link {
            label: &zones,
            href: PATH,
        },
    ];
    let frame = Frame {
        title,
        breadcrumbs: if is_list { &links[..1] } else { &links },
        ..Frame::default()
    };
    reader.framed(frame, body)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let zones = app::zone::list(&state.app, &signed_in.actor).await?;
    let counts = app::asset::count_by_zone(&state.app, &signed_in.actor).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditAssets>();
    let body = page::list(signed_in.words, &zones, &counts, may_edit);
    Ok(framed(&signed_in, &signed_in.text("zone-list-title"), true, body))
}

async fn new(signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditAssets>()?;
    Ok(new_page(&signed_in, &ZoneForm::default(), &Problems::default()))
}

fn new_page(reader: &SignedIn, sent: &ZoneForm, problems: &Problems) -> Markup {
    let title = reader.text("zone-add");
    let target = Target {
        action: PATH,
        zone: None,
    };
    framed(
        reader,
        &title,
        false,
        page::form(reader.words, &title, &target, sent, problems),
    )
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<ZoneForm>,
) -> Result<Response> {
    let answer = match ZoneDetails::try_from(&sent) {
        Ok(details) => app::zone::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(_) => Ok(flash::done(PATH, "zone-added")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", page::label)?;
            Ok((status, new_page(&signed_in, &sent, &problems)).into_response())
        }
    }
}

async fn edit(State(state): State<AppState>, signed_in: SignedIn, Id(id): Id<ZoneIdKind>) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditAssets>()?;
    let zone = app::zone::fetch(&state.app, &signed_in.actor, id).await?;
    Ok(edit_page(
        &signed_in,
        &zone,
        &ZoneForm::from(&zone),
        &Problems::default(),
    ))
}

fn edit_page(reader: &SignedIn, zone: &Zone, sent: &ZoneForm, problems: &Problems) -> Markup {
    let title = Phrase::new("zone-edit-title").text("name", &zone.name);
    let title = reader.words.phrase(&title);
    let target = Target {
        action: &format!("{PATH}/{}", zone.id),
        zone: Some(zone),
    };
    framed(
        reader,
        &title,
        false,
        page::form(reader.words, &title, &target, sent, problems),
    )
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ZoneIdKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (app, actor): (&App, _) = (&state.app, &signed_in.actor);
    let sent = Sent::from(fields);
    let form = page::from(&sent);
    let answer = match ZoneDetails::try_from(&form) {
        Ok(details) => app::zone::correct(app, actor, id, sent.version(), &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(()) => Ok(flash::done(PATH, "zone-corrected")),
        Err(Error::Conflict(conflict)) => {
            let zone = app::zone::fetch(app, actor, id).await?;
            let words = signed_in.words;
            let clash = Clash {
                action: &format!("{PATH}/{id}"),
                cancel: PATH,
                version: zone.version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                &zone.name,
                |field| page::label(words, field),
                |field, value| page::shown(words, field, value),
            );
            Ok((StatusCode::CONFLICT, framed(&signed_in, &zone.name, false, body)).into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", page::label)?;
            let zone = app::zone::fetch(app, actor, id).await?;
            Ok((status, edit_page(&signed_in, &zone, &form, &problems)).into_response())
        }
    }
}
