//! Incidents: opening one, the list, and the room with its log, facts, services and clocks.
//!
//! Everything that is entered in a room comes back to it, so that reloading sends nothing twice.

mod above;
mod attachments;
mod care;
mod clocks;
pub(crate) mod control;
mod draft;
pub(crate) mod facts;
pub(crate) mod hit;
mod indicators;
mod kept;
mod links;
mod list;
mod live;
mod log;
mod new;
mod not_owed;
mod offline;
mod outside;
mod restoration;
mod roles;
mod room;
mod services;
mod standing;
mod task;
mod tasks;
mod wall;

pub(crate) use self::above::{Above, strip};
pub(crate) use self::attachments::takes_files;
pub(crate) use self::room::standing as standing_of;
use app::incident::Room;
use app::incident::input::Inputs;
use app::message::Messages;
use axum::extract::{Query, State};
use domain::id::IncidentIdKind;
use domain::incident::IncidentKind;
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use crate::design::Link;
use crate::design::asset::Asset;
use crate::error::Result;
use crate::form::Id;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
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
        .get(wall::ALL, wall::all)
        .get("/incidents/worker.js", offline::worker)
        .get("/incidents/offline", offline::page)
        .get("/incidents/draft-key", draft::key)
        .post("/incidents/draft-key", draft::offer_key)
        .get("/incidents/{id}", show)
        .get("/incidents/{id}/events", live::events)
        .get("/incidents/{id}/wall", wall::show)
        .post("/incidents/{id}/draft", draft::keep)
        .post("/incidents/{id}/drafts", draft::decide)
        .upload("/incidents/{id}/entries", attachments::UPLOAD_LIMIT, log::write)
        .get("/incidents/{id}/attachments/{file}", attachments::hand_out)
        .get("/incidents/{id}/facts", facts::show)
        .upload("/incidents/{id}/facts", FORM_LIMIT, facts::say)
        .get("/incidents/{id}/clocks/{clock}", not_owed::show)
        .post("/incidents/{id}/clocks/{clock}", not_owed::say)
        .post("/incidents/{id}/clocks/{clock}/care", care::say)
        .get("/incidents/{id}/indicators", indicators::show)
        .get("/incidents/{id}/indicators/stix", indicators::stix)
        .get("/incidents/{id}/indicators/misp", indicators::misp)
        .get("/incidents/{id}/links", links::show)
        .post("/incidents/{id}/links", links::make)
        .post("/incidents/{id}/links/{link}/end", links::end)
        .get("/shared/incident/{token}", outside::show)
        .get("/incidents/{id}/services", services::show)
        .upload("/incidents/{id}/services", FORM_LIMIT, services::say)
        .get("/incidents/{id}/roles", roles::show)
        .upload("/incidents/{id}/roles", FORM_LIMIT, roles::say)
        .get("/incidents/{id}/tasks", tasks::show)
        .post("/incidents/{id}/tasks", tasks::ask)
        .post("/incidents/{id}/tasks/{task}", tasks::say)
        .post("/incidents/{id}/playbook", tasks::follow)
        .get("/incidents/{id}/standing", standing::show)
        .post("/incidents/{id}/standing", standing::say)
}

/// The entry that the line to be written corrects, whether all entries are to be shown, and whether only what changes beside the log is
/// asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Look {
    corrects: String,
    all: String,
    parts: String,
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(look): Query<Look>,
) -> Result<Markup> {
    let found = app::incident::room(&state.app, &signed_in.actor, id).await?;
    if !look.parts.is_empty() {
        return room::parts(&signed_in, &found);
    }
    let entry = app::incident::entry_id(&state.app);
    let sent = Inputs::new(vec![
        ("corrects".to_owned(), look.corrects),
        ("all".to_owned(), look.all),
    ]);
    let body = room::body(&signed_in, &found, entry, &sent)?;
    let title = name(&found);
    Ok(framed_below(&signed_in, &[], &title, body))
}

/// What an incident is called: its reference, and its name where it has one.
pub(crate) fn name(room: &Room) -> String {
    let incident = &room.incident;
    match incident.title.is_empty() {
        true => incident.reference.to_string(),
        false => format!("{} {}", incident.reference, incident.title),
    }
}

/// What an incident looks like.
pub(crate) fn kind_word(words: &Messages, kind: IncidentKind) -> String {
    words.phrase(&Phrase::new("incident-kind").selector("kind", kind.name()))
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
    framed_below(reader, &above, title, body)
}

/// A page below the list of incidents, with the script of the room.
fn framed_below(reader: &SignedIn, above: &[Link<'_>], title: &str, body: Markup) -> Markup {
    let list = reader.text("incident-list-title");
    let mut breadcrumbs = vec![Link {
        label: &list,
        href: PATH,
    }];
    breadcrumbs.extend_from_slice(above);
    let frame = Frame {
        title,
        breadcrumbs: &breadcrumbs,
        script: Some(Asset::Room),
        ..Frame::default()
    };
    reader.framed(frame, body)
}

/// What no page of a drill goes without.
pub(crate) fn drill(reader: &SignedIn) -> Markup {
    html! { div.drill role="note" { (reader.text("incident-drill-banner")) } }
}
