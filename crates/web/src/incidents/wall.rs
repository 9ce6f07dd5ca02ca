//! The room on a wall: what runs, what is hit, what was last written, readable from four metres and without anything to press.
//!
//! A document of its own without the frame of the other pages, like what is printed. Where scripts run it follows the room; where they do
//! not, the browser loads it anew every minute.

use app::incident::Room;
use axum::extract::State;
use domain::id::IncidentIdKind;
use domain::incident::{Entry, ServiceLevel, Value};
use domain::law::Deadlines;
use maud::{DOCTYPE, Markup, html};

use super::{clocks, kept, kind_word, list, log, name, path, roles, services, task};
use crate::design::asset::Asset;
use crate::error::Result;
use crate::form::Id;
use crate::session::SignedIn;
use crate::state::AppState;

/// How many clocks fit.
const CLOCKS: usize = 4;
/// How many lines of the log fit.
const LINES: usize = 5;

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    Ok(document(&signed_in, &room, found.as_ref()))
}

fn document(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let title = name(room);
    html! {
        (DOCTYPE)
        html lang=(reader.words.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="only dark";
                title { (title) " – " (reader.text("incident-wall")) }
                link rel="stylesheet" href=(Asset::Wall.url());
                link rel="icon" type="image/svg+xml" href=(Asset::Favicon.url());
                script src=(Asset::Room.url()) defer {}
                noscript { meta http-equiv="refresh" content="60"; }
            }
            body {
                (kept::words(reader, Some(room), true))
                (kept::told())
                a.skip-link href="#main" { (reader.text("navigation-skip")) }
                main id="main" {
                    div id="wall" {
                        @if room.incident.reference.drill { div.wall-drill role="note" { (reader.text("incident-drill-banner")) } }
                        header {
                            h1 { bdi { (title) } }
                            p.wall-roles { (kind_word(reader.words, room.incident.kind)) }
                            p { (list::state_tag(reader, room.incident.state)) " " (reader.moment(room.now)) }
                            @if let Some(since) = room.picture().crisis_plan_since() {
                                p { (list::crisis_plan(reader.words, &room.zone, Some(since))) }
                            }
                            (who_does_what(reader, room))
                        }
                        (running(reader, room, found))
                        (hit(reader, room))
                        (last(reader, room))
                    }
                }
            }
        }
    }
}

/// Who acts in which role, and how much is to be done.
fn who_does_what(reader: &SignedIn, room: &Room) -> Markup {
    let said = room.roles();
    html! {
        @if said.iter().next().is_some() {
            p.wall-roles { @for standing in said.iter() { span { (roles::acts(reader, room, standing.role)) } " " } }
        }
        p.wall-roles { (reader.text("incident-tasks")) ": " (task::counted(reader, room)) }
    }
}

fn running(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let deadlines = found.iter().flat_map(|found| found.deadlines.iter());
    let owed: Vec<_> = deadlines
        .filter(|deadline| deadline.is_owed())
        .take(CLOCKS)
        .collect();
    html! {
        section.wall-clocks {
            h2 { (reader.text("incident-clocks")) }
            @if owed.is_empty() { p { (reader.text("incident-wall-no-clock")) } }
            ol {
                @for deadline in owed {
                    li.wall-late[deadline.state == domain::law::State::Late] {
                        span.wall-title { (clocks::title(reader.words, found, deadline.clock)) }
                        span.wall-left { (clocks::due(reader, room, deadline)) }
                    }
                }
            }
        }
    }
}

fn hit(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    let hit: Vec<_> = picture
        .services
        .iter()
        .filter(|standing| standing.level != ServiceLevel::Normal)
        .collect();
    let next = picture.value("next_update_at").and_then(Value::time);
    html! {
        section.wall-hit {
            h2 { (words.text("incident-wall-hit")) }
            @if hit.is_empty() { p { (words.text("incident-nothing-hit")) } }
            ul { @for standing in hit { li { bdi { (standing.name) } " " (services::level_tag(reader, standing)) } } }
            h2 { (words.text("incident-wall-next")) }
            p.wall-next {
                @match next {
                    Some(next) => { (reader.moment(next)) }
                    None => { (words.text("incident-wall-no-next")) }
                }
            }
        }
    }
}

fn last(reader: &SignedIn, room: &Room) -> Markup {
    let path = path(room);
    let lines = log::Lines {
        words: reader.words,
        zone: &room.zone,
        path: Some(&path),
        may_record: false,
    };
    let mut newest: Vec<&Entry> = room.entries.iter().collect();
    newest.sort_by_key(|entry| std::cmp::Reverse((entry.happened_at, entry.number)));
    html! {
        section.wall-last {
            h2 { (reader.text("incident-wall-last")) }
            ol { @for entry in newest.into_iter().take(LINES) { (lines.one(entry, None)) } }
        }
    }
}
