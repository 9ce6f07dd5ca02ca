//! The page of a room: what is hit, which clocks run, what happened, what is known and told.

use app::incident::Room;
use app::incident::input::Inputs;
use domain::id::IncidentEntryId;
use domain::incident::{IncidentNature, IncidentState, ServiceLevel, Value};
use domain::law::Deadlines;
use domain::notification::Forms;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{clocks, list, log, path, services};
use crate::design::{Notice, NoticeKind, SectionHeading, Status, StatusTag};
use crate::error::Result;
use crate::form::Problems;
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, room: &Room, entry: IncidentEntryId, sent: &Inputs) -> Result<Markup> {
    let words = reader.words;
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    let picture = room.picture();
    let disputed: Vec<_> = picture.disputed().collect();
    Ok(html! {
        @if room.incident.reference.drill { (super::drill(reader)) }
        header.room-head {
            h1 { (room.incident.reference) @if !room.incident.title.is_empty() { " " bdi { (room.incident.title) } } }
            p.room-state {
                (list::state_tag(reader, room.incident.state)) " "
                (list::nature_tag(reader, room.incident.nature)) " "
                (words.phrase(&Phrase::new("incident-kind").selector("kind", room.incident.kind.name())))
            }
            (next(reader, room, found.as_ref()))
            (hit(reader, room))
        }
        nav.room-parts aria-label=(words.text("incident-room-parts")) {
            a href="#clocks" { (words.text("incident-clocks")) }
            a href="#log" { (words.text("incident-log")) }
            a href="#known" { (words.text("incident-known")) }
            a href="#told" { (words.text("incident-told")) }
        }
        @if room.clock_was_put_back() { (Notice::new(NoticeKind::Warning, &words.text("incident-clock-put-back"))) }
        @for known in disputed {
            @let title = words.phrase(&Phrase::new("incident-disputed").text("fact", &app::notification::label(words, known.field)));
            (Notice {
                kind: NoticeKind::Warning,
                title: &title,
                body: Some(html! { a href={ (path(room)) "/facts?part=" (known.field.id) } { (words.text("incident-disputed-look")) } }),
            })
        }
        div.room {
            section.room-log id="log" {
                (SectionHeading { id: "log-title", title: &words.text("incident-log"), ..SectionHeading::default() })
                @if room.may.record { (log::form(reader, room, entry, sent, &Problems::default())) }
                (log::entries(reader, room, !sent.get("all").is_empty()))
                (came_in(reader, room))
            }
            section.room-clocks id="clocks" {
                (SectionHeading { id: "clocks-title", title: &words.text("incident-clocks"), ..SectionHeading::default() })
                (clocks::clocks(reader, room, found.as_ref()))
            }
            section.room-known id="known" {
                (SectionHeading { id: "known-title", title: &words.text("incident-known"), ..SectionHeading::default() })
                (known(reader, room))
                (log::all_facts(reader, room))
                div id="told" { (told(reader, room)) }
            }
        }
    })
}

/// What the law wants next; or that nobody has said when somebody became aware, without which no clock runs.
fn next(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let words = reader.words;
    let aware = room.picture().value("aware_at").and_then(Value::time).is_some();
    let next = found.and_then(|found| found.deadlines.iter().find(|deadline| clocks::is_owed(deadline)));
    html! {
        @if room.incident.state == IncidentState::Open && room.incident.nature == IncidentNature::Incident {
            p.room-next {
                @if !aware {
                    (StatusTag::new(Status::Caution, &words.text("incident-no-awareness"))) " "
                    a href={ (path(room)) "/facts?part=awareness" } { (words.text("incident-say-awareness")) }
                } @else if let Some(deadline) = next {
                    a href="#clocks" { (deadline.clock.title) } ": " (clocks::due(reader, room, deadline))
                }
            }
        }
    }
}

/// What is hit, when the next word comes, which telephones work.
fn hit(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    let hit: Vec<_> = picture
        .services
        .iter()
        .filter(|standing| standing.level != ServiceLevel::Normal)
        .collect();
    let next = picture.value("next_update_at").and_then(Value::time);
    let telephones = picture.words("phones_that_work");
    html! {
        ul.room-hit {
            @for standing in &hit { li { bdi { (standing.name) } " " (services::level_tag(reader, standing.level)) } }
            @if hit.is_empty() { li { (words.text("incident-nothing-hit")) } }
        }
        p.room-say {
            a href={ (path(room)) "/services" } {
                (words.text(if room.may.record { "incident-services-say" } else { "incident-services-see" }))
            }
            @if let Some(next) = next {
                " " (words.phrase(&Phrase::new("incident-next-update").text("at", &reader.moment(next))))
            }
            @if !telephones.is_empty() { " " (words.text("incident-phones")) " " bdi { (telephones) } }
        }
    }
}

/// The alerts and reports that are followed up here.
fn came_in(reader: &SignedIn, room: &Room) -> Markup {
    html! {
        @if !room.security_events.is_empty() {
            h3 { (reader.text("incident-security-events")) }
            ul {
                @for event in &room.security_events {
                    li {
                        a href={ (crate::security_events::PATH) "/" (event.id) } { (event.number) } " "
                        bdi { (event.reported.title) }
                    }
                }
            }
        }
    }
}

/// The facts people look for first.
fn known(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    let first = [
        "aware_at",
        "detected_at",
        "significant",
        "severity",
        "status",
        "personal_data",
        "people_affected",
    ];
    let fields = domain::notification::Fields::shipped();
    html! {
        dl.facts {
            @for field in first.iter().filter_map(|id| fields.get(id)) {
                dt { (app::notification::label(words, field)) }
                dd {
                    (super::control::told(words, &room.zone, field, picture.value(&field.id)))
                    @if room.may.record {
                        " " a href={ (path(room)) "/facts?part=" (field.id) } {
                            (words.text("incident-say")) span.visually-hidden { ": " (app::notification::label(words, field)) }
                        }
                    }
                }
            }
        }
    }
}

/// What was told to whom, and what can be.
fn told(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let title = words.text("incident-told");
    html! {
        (SectionHeading { id: "told-title", title: &title, ..SectionHeading::default() })
        @if room.notifications.is_empty() { p { (words.text("incident-nothing-told")) } }
        ul.told-list {
            @for notification in &room.notifications {
                li {
                    a href={ "/notifications/" (notification.stored.id) } { (notification.content.title) } " "
                    (standing(reader, notification))
                    " " bdi { (notification.stored.recipient) }
                }
            }
        }
        @if room.may.record || room.may.approve {
            details {
                summary { (words.text("incident-tell-more")) }
            ul.parts {
                @for form in Forms::shipped().iter() {
                    li {
                        a href={ (path(room)) "/notifications/" (form.id) } {
                            (words.phrase(&Phrase::new("notification-form").selector("form", &form.id)))
                        }
                    }
                }
            }
            }
        }
    }
}

/// How a notice stands, as a tag.
pub(crate) fn standing(reader: &SignedIn, notification: &app::notification::Notification) -> Markup {
    let words = reader.words;
    let stored = &notification.stored;
    let (status, key, at) = match (&stored.sending, stored.put_aside) {
        (Some(sending), _) => (Status::Fine, "notification-sent", Some(sending.at)),
        (None, true) => (Status::Unknown, "notification-put-aside", None),
        (None, false) => (Status::Caution, "notification-approved", Some(stored.approved_at)),
    };
    html! {
        (StatusTag::new(status, &words.text(key)))
        @if let Some(at) = at { " " (reader.moment(at)) }
    }
}
