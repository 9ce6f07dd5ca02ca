//! The page of a room: what is hit, which clocks run, what happened, what is to be done, what is known and told.

use app::incident::input::Inputs;
use app::incident::{Asked, Room};
use domain::id::IncidentEntryId;
use domain::incident::{IncidentNature, IncidentState, Value, shared_with};
use domain::law::Deadlines;
use domain::notification::Forms;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{clocks, draft, kept, kind_word, list, log, path, restoration, roles, services, task};
use crate::design::{Notice, NoticeKind, SectionHeading, Status, StatusTag};
use crate::error::Result;
use crate::form::Problems;
use crate::notifications::address;
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, room: &Room, entry: IncidentEntryId, sent: &Inputs) -> Result<Markup> {
    let words = reader.words;
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    Ok(html! {
        @if room.incident.reference.drill { (super::drill(reader)) }
        (kept::words(reader, Some(room), true))
        (head(reader, room, found.as_ref()))
        nav.room-parts aria-label=(words.text("incident-room-parts")) {
            a href="#clocks" { (words.text("incident-clocks")) }
            a href="#log" { (words.text("incident-log")) }
            a href="#tasks" { (words.text("incident-tasks")) }
            a href="#known" { (words.text("incident-known")) }
            a href="#told" { (words.text("incident-told")) }
        }
        (remarks(reader, room))
        div.room {
            section.room-log id="log" {
                (SectionHeading { id: "log-title", title: &words.text("incident-log"), ..SectionHeading::default() })
                @if room.may.record { (log::form(reader, room, entry, sent, &Problems::default())) }
                (kept::told())
                (draft::half_written(reader, room))
                (log::entries(reader, room, !sent.get("all").is_empty()))
                (came_in(reader, room))
            }
            (running(reader, room, found.as_ref()))
            (task::to_do(reader, room))
            (what_is_known(reader, room))
        }
    })
}

/// What changes on the page besides the log, for the script that puts it in the place of what stood there.
pub(super) fn parts(reader: &SignedIn, room: &Room) -> Result<Markup> {
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    Ok(html! {
        (head(reader, room, found.as_ref()))
        (remarks(reader, room))
        (draft::half_written(reader, room))
        (running(reader, room, found.as_ref()))
        (task::to_do(reader, room))
        (what_is_known(reader, room))
    })
}

fn head(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let words = reader.words;
    html! {
        header.room-head id="head" {
            h1 { (room.incident.reference) @if !room.incident.title.is_empty() { " " bdi { (room.incident.title) } } }
            p.room-state {
                (list::state_tag(reader, room.incident.state)) " "
                (list::nature_tag(reader, room.incident.nature)) " "
                (kind_word(words, room.incident.kind)) " "
                (list::crisis_plan(words, &room.zone, room.picture().crisis_plan_since()))
            }
            (next(reader, room, found))
            (roles::leads(reader, room))
            (hit(reader, room))
        }
    }
}

/// A notice whose approval was asked for.
fn waits(reader: &SignedIn, room: &Room, asked: Asked<'_>) -> Markup {
    let words = reader.words;
    let title = Phrase::new("incident-waits").text("notice", &log::form_title(words, asked.form));
    let by = Phrase::new("incident-waits-asked")
        .text("person", &asked.entry.by)
        .text("at", &reader.moment(asked.entry.entered_at));
    let form = Forms::shipped().get(asked.form);
    html! {
        (Notice {
            kind: NoticeKind::Warning,
            title: &words.phrase(&title),
            body: Some(html! {
                p { (words.phrase(&by)) }
                @if let Some(form) = form {
                    a href=(address(room.incident.id, form, asked.clock, "/preview")) { (words.text("notification-read")) }
                }
            }),
        })
    }
}

/// What is to be known before anything is done: a clock that was put back, facts of which two things are said.
fn remarks(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    html! {
        div id="remarks" {
            @if room.clock_was_put_back() { (Notice::new(NoticeKind::Warning, &words.text("incident-clock-put-back"))) }
            @for asked in room.waiting() { (waits(reader, room, asked)) }
            (roles::leavers(reader, room))
            @for known in picture.disputed() {
                @let title = words.phrase(&Phrase::new("incident-disputed").text("fact", &app::notification::label(words, known.field)));
                (Notice {
                    kind: NoticeKind::Warning,
                    title: &title,
                    body: Some(html! { a href={ (path(room)) "/facts?part=" (known.field.id) } { (words.text("incident-disputed-look")) } }),
                })
            }
        }
    }
}

fn running(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    html! {
        section.room-clocks id="clocks" {
            (SectionHeading { id: "clocks-title", title: &reader.text("incident-clocks"), ..SectionHeading::default() })
            (clocks::clocks(reader, room, found))
        }
    }
}

fn what_is_known(reader: &SignedIn, room: &Room) -> Markup {
    html! {
        section.room-known id="known" {
            (SectionHeading { id: "known-title", title: &reader.text("incident-known"), ..SectionHeading::default() })
            (known(reader, room))
            (log::all_facts(reader, room))
            div id="told" { (told(reader, room)) }
        }
    }
}

/// What the law wants next; or that nobody has said when somebody became aware, without which no clock runs.
fn next(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let words = reader.words;
    let aware = room.picture().value("aware_at").and_then(Value::time).is_some();
    let next = found.and_then(|found| found.deadlines.iter().find(|deadline| deadline.is_owed()));
    html! {
        @if room.incident.state == IncidentState::Open && room.incident.nature == IncidentNature::Incident {
            p.room-next {
                @if !aware {
                    (StatusTag::new(Status::Caution, &words.text("incident-no-awareness"))) " "
                    a href={ (path(room)) "/facts?part=awareness" } { (words.text("incident-say-awareness")) }
                } @else if let Some(deadline) = next {
                    a href="#clocks" { (clocks::title(words, found, deadline.clock)) } ": " (clocks::due(reader, room, deadline))
                }
            }
        }
    }
}

/// What is hit, when the next word comes, which telephones work.
fn hit(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    let hit: Vec<_> = picture.hit().collect();
    let next = picture.value("next_update_at").and_then(Value::time);
    let telephones = picture.words("phones_that_work");
    html! {
        ul.room-hit {
            @for standing in &hit { li { bdi { (standing.name) } " " (services::level_tag(reader, standing)) } }
            @if hit.is_empty() { li { (words.text("incident-nothing-hit")) } }
        }
        p.room-say {
            a href={ (path(room)) "/services" } {
                (words.text(if room.may.record { "incident-services-say" } else { "incident-services-see" }))
            }
            @if !hit.is_empty() {
                " " a href={ (path(room)) "/services#" (restoration::ANCHOR) } { (words.text("incident-restoration")) }
            }
            " " a href={ (path(room)) "/wall" } { (words.text("incident-wall-open")) }
            @if let Some(next) = next {
                " " (words.phrase(&Phrase::new("incident-next-update").text("at", &reader.moment(next))))
            }
            @if !telephones.is_empty() { " " (words.text("incident-phones")) " " bdi { (telephones) } }
            @if !room.on_call.is_empty() {
                " " a href=(crate::on_call::PATH) { (words.phrase(&Phrase::new("on-call-is").text("people", &on_call(room)))) }
            }
        }
    }
}

/// Who is on call, each with her number.
fn on_call(room: &Room) -> String {
    let told = room.on_call.iter().map(|listed| {
        let telephone = listed.shift.telephone.as_str();
        match telephone.is_empty() {
            true => listed.name.clone(),
            false => format!("{} ({telephone})", listed.name),
        }
    });
    told.collect::<Vec<_>>().join(", ")
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
                            (words.text(if picture.value(&field.id).is_some() { "incident-correct" } else { "incident-say" })) span.visually-hidden { ": " (app::notification::label(words, field)) }
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
        (shared(reader, room))
        p { a href={ (path(room)) "/indicators" } { (words.text("indicator-title")) } }
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

/// Who outside is shown the incident now, and the way for whoever leads to show it to somebody.
fn shared(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let lines = log::Lines {
        words,
        zone: &room.zone,
        path: None,
        may_record: false,
    };
    let shared = shared_with(&room.entries, room.now);
    html! {
        @if !shared.is_empty() { ul { @for entry in shared { li { (lines.says(entry)) } } } }
        @if room.may.lead { p { a href={ (path(room)) "/links" } { (words.text("incident-links")) } } }
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
