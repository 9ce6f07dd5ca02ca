//! Incidents: opening one, the list, and the room with its log, facts, services and clocks.
//!
//! Everything that is entered in a room comes back to it, so that reloading sends nothing twice.

mod clocks;
pub(crate) mod control;
pub(crate) mod facts;
mod indicators;
mod list;
mod log;
mod new;
mod not_owed;
mod room;
mod services;
mod standing;

pub(crate) use self::room::standing as standing_of;
use app::incident::input::Inputs;
use app::incident::{Incident, Room};
use axum::extract::{Query, State};
use domain::access::{RecordIncidents, ReportIncidents};
use domain::id::IncidentIdKind;
use maud::{Markup, html};
use serde::Deserialize;

use crate::design::{Button, Link, Status, Weight};
use crate::error::Result;
use crate::form::Id;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the incidents are.
pub(crate) const PATH: &str = "/incidents";
/// The most a form of a room may carry: several long texts, each letter of them written as up to nine.
pub(crate) const FORM_LIMIT: usize = 1024 * 1024;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list::show)
        .post(PATH, new::open)
        .get("/incidents/new", new::show)
        .get("/incidents/{id}", show)
        .upload("/incidents/{id}/entries", FORM_LIMIT, log::write)
        .get("/incidents/{id}/facts", facts::show)
        .upload("/incidents/{id}/facts", FORM_LIMIT, facts::say)
        .get("/incidents/{id}/clocks/{clock}", not_owed::show)
        .post("/incidents/{id}/clocks/{clock}", not_owed::say)
        .get("/incidents/{id}/indicators", indicators::show)
        .get("/incidents/{id}/indicators/stix", indicators::stix)
        .get("/incidents/{id}/indicators/misp", indicators::misp)
        .get("/incidents/{id}/services", services::show)
        .upload("/incidents/{id}/services", FORM_LIMIT, services::say)
        .get("/incidents/{id}/standing", standing::show)
        .post("/incidents/{id}/standing", standing::say)
}

/// The entry that the line to be written corrects, and whether all entries are to be shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Look {
    corrects: String,
    all: String,
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(look): Query<Look>,
) -> Result<Markup> {
    let found = app::incident::room(&state.app, &signed_in.actor, id).await?;
    let entry = app::incident::entry_id(&state.app);
    let sent = Inputs::new(vec![
        ("corrects".to_owned(), look.corrects),
        ("all".to_owned(), look.all),
    ]);
    let body = room::body(&signed_in, &found, entry, &sent)?;
    let title = name(&found);
    Ok(signed_in.below(("incident-list-title", PATH), &[], &title, body))
}

/// What an incident is called: its reference, and its name where it has one.
pub(crate) fn name(room: &Room) -> String {
    let incident = &room.incident;
    match incident.title.is_empty() {
        true => incident.reference.to_string(),
        false => format!("{} {}", incident.reference, incident.title),
    }
}

/// What stands above the round: the rooms that are open, and the way to open one.
pub(crate) fn strip(reader: &SignedIn, open: &[Incident]) -> Markup {
    let actor = &reader.actor;
    let may_open = actor.may_in_tenant::<ReportIncidents>() && actor.may_in_tenant::<RecordIncidents>();
    html! {
        @if may_open || !open.is_empty() {
            div.incident-strip {
                @for incident in open {
                    a.incident-open href={ (PATH) "/" (incident.id) } {
                        @let status = if incident.reference.drill { Status::Pending } else { Status::Critical };
                        (status.shape()) " " (incident.reference)
                        @if !incident.title.is_empty() { " " bdi { (incident.title) } }
                    }
                }
                @if may_open {
                    (Button::to(&reader.text("incident-open-one"), "/incidents/new").weight(Weight::Danger))
                }
            }
        }
    }
}

/// The address of a room.
pub(crate) fn path(room: &Room) -> String {
    format!("{PATH}/{}", room.incident.id)
}

/// A page below the room. Of a drill each says that it is one.
pub(crate) fn framed(reader: &SignedIn, room: &Room, title: &str, body: Markup) -> Markup {
    let (label, href) = (name(room), path(room));
    let above = [Link {
        label: &label,
        href: &href,
    }];
    let body = html! {
        @if room.incident.reference.drill { (drill(reader)) }
        (body)
    };
    reader.below(("incident-list-title", PATH), &above, title, body)
}

/// What no page of a drill goes without.
pub(crate) fn drill(reader: &SignedIn) -> Markup {
    html! { div.drill role="note" { (reader.text("incident-drill-banner")) } }
}
