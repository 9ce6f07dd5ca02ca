//! A room on a wall, or all that are open on one: what runs, what is hit, what was last written, readable from four metres and without anything
//! to press.
//!
//! A document of its own without the frame of the other pages, like what is printed. Where scripts run it follows the room, or looks again every
//! twenty seconds where there are several; where they do not, the browser loads it anew every minute.

use std::cmp::Reverse;

use app::incident::Room;
use axum::extract::State;
use domain::id::IncidentIdKind;
use domain::incident::{Entry, Value};
use domain::law::{Deadline, Deadlines, State as ClockState};
use domain::round::Phrase;
use maud::{DOCTYPE, Markup, html};

use super::{clocks, kept, kind_word, list, log, name, path, roles, services, task};
use crate::design::asset::Asset;
use crate::error::Result;
use crate::form::Id;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where all incidents that are being dealt with are on one wall.
pub(super) const ALL: &str = "/incidents/wall";
/// How many clocks fit.
const CLOCKS: usize = 4;
/// How many where several incidents share the wall.
const CLOCKS_OF_SEVERAL: usize = 2;
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
    let wall = html! {
        (kept::words(&signed_in, Some(&room), true))
        (kept::told())
        a.skip-link href="#main" { (signed_in.text("navigation-skip")) }
        main id="main" { div id="wall" { (whole(&signed_in, &room, found.as_ref())) } }
    };
    Ok(document(&signed_in, &name(&room), &wall))
}

/// Every incident that is being dealt with: drills last, what is over its time or ends next first, then what hits services worst.
pub(super) async fn all(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let open = app::incident::open_rooms(&state.app, &signed_in.actor).await?;
    let mut read = Vec::new();
    for room in open.iter().filter_map(|(_, room)| room.as_ref()) {
        read.push((room, room.facts()?));
    }
    let mut shown: Vec<_> = read
        .iter()
        .map(|(room, facts)| (*room, room.deadlines(facts)))
        .collect();
    shown.sort_by_key(|(room, found)| {
        let owed = owed(found.as_ref());
        let next = owed
            .filter_map(|deadline| Some(deadline.due.as_ref()?.strict))
            .min();
        let worst = room.picture().hit().map(|standing| standing.level).max();
        let drill = room.incident.reference.drill;
        (
            drill,
            next.is_none(),
            next,
            Reverse((worst, room.incident.opened_at)),
        )
    });
    let title = signed_in.text("incident-wall-all");
    let wall = html! {
        (kept::looks_again())
        (kept::told())
        a.skip-link href="#main" { (signed_in.text("navigation-skip")) }
        main id="main" {
            div.wall-several id="wall" {
                header { h1 { (title) } p { (signed_in.moment(signed_in.now)) } }
                @if open.is_empty() { p { (signed_in.text("incident-wall-none")) } }
                @for (incident, _) in open.iter().filter(|(_, room)| room.is_none()) {
                    article {
                        h2 { (incident.reference) }
                        p.wall-next { (signed_in.text("incident-wall-unreadable")) }
                    }
                }
                @for (room, found) in &shown { (one_of_several(&signed_in, room, found.as_ref())) }
            }
        }
    };
    Ok(document(&signed_in, &title, &wall))
}

fn document(reader: &SignedIn, title: &str, wall: &Markup) -> Markup {
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
                p.wall-stale id="wall-stale" role="alert" hidden { (reader.text("incident-wall-stale")) }
                (wall)
            }
        }
    }
}

/// A room that has the wall for itself.
fn whole(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let words = reader.words;
    html! {
        @if room.incident.reference.drill { div.wall-drill role="note" { (words.text("incident-drill-banner")) } }
        header {
            h1 { bdi { (name(room)) } }
            p.wall-roles { (kind_word(words, room.incident.kind)) }
            p { (list::state_tag(reader, room.incident.state)) " " (reader.moment(room.now)) }
            @if let Some(since) = room.picture().crisis_plan_since() {
                p { (list::crisis_plan(words, &room.zone, Some(since))) }
            }
            (who_does_what(reader, room))
        }
        section.wall-clocks {
            h2 { (words.text("incident-clocks")) }
            (running(reader, room, found, CLOCKS))
        }
        section.wall-hit {
            h2 { (words.text("incident-wall-hit")) }
            (hit(reader, room))
            h2 { (words.text("incident-wall-next")) }
            (next_word(reader, room))
        }
        (last(reader, room))
    }
}

/// A room that shares the wall with others.
fn one_of_several(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let words = reader.words;
    html! {
        article {
            @if room.incident.reference.drill { div.wall-drill role="note" { (words.text("incident-drill-banner")) } }
            h2 { bdi { (name(room)) } }
            p.wall-roles {
                (kind_word(words, room.incident.kind)) " " (list::nature_tag(reader, room.incident.nature)) " "
                (list::crisis_plan(words, &room.zone, room.picture().crisis_plan_since()))
            }
            section.wall-clocks {
                h3 { (words.text("incident-clocks")) }
                (running(reader, room, found, CLOCKS_OF_SEVERAL))
            }
            section.wall-hit {
                h3 { (words.text("incident-wall-hit")) }
                (hit(reader, room))
                h3 { (words.text("incident-wall-next")) }
                (next_word(reader, room))
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

/// What is owed and not yet met, the next first.
fn owed<'d, 'l>(found: Option<&'d Deadlines<'l>>) -> impl Iterator<Item = &'d Deadline<'l>> {
    let deadlines = found.into_iter().flat_map(|found| found.deadlines.iter());
    deadlines.filter(|deadline| deadline.is_owed())
}

fn running(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>, most: usize) -> Markup {
    let owed: Vec<_> = owed(found).collect();
    let none = match (found, room.lacks_awareness()) {
        (None, _) => "incident-no-country",
        (_, true) => "incident-no-awareness-lead",
        _ => "incident-wall-no-clock",
    };
    let more = i64::try_from(owed.len().saturating_sub(most)).unwrap_or(i64::MAX);
    html! {
        @if owed.is_empty() { p { (reader.text(none)) } }
        ol {
            @for deadline in owed.into_iter().take(most) {
                li.wall-late[deadline.state == ClockState::Late] {
                    span.wall-title { (clocks::title(reader.words, found, deadline.clock)) }
                    span.wall-left { (clocks::due(reader, room, deadline)) }
                }
            }
        }
        @if more > 0 { p { (reader.words.phrase(&Phrase::new("incident-wall-more").number("count", more))) } }
    }
}

fn hit(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    let hit: Vec<_> = picture.hit().collect();
    html! {
        @if hit.is_empty() { p { (words.text("incident-nothing-hit")) } }
        ul { @for standing in hit { li { bdi { (standing.name) } " " (services::level_tag(reader, standing)) } } }
    }
}

fn next_word(reader: &SignedIn, room: &Room) -> Markup {
    let next = room.picture().value("next_update_at").and_then(Value::time);
    html! {
        p.wall-next {
            @match next {
                Some(next) => { (reader.moment(next)) }
                None => { (reader.text("incident-wall-no-next")) }
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
    newest.sort_by_key(|entry| Reverse((entry.happened_at, entry.number)));
    html! {
        section.wall-last {
            h2 { (reader.text("incident-wall-last")) }
            ol { @for entry in newest.into_iter().take(LINES) { (lines.one(entry, None)) } }
        }
    }
}
