//! The clocks of a room: when awareness was, what is owed to whom by when, and which questions decide it.

use app::incident::Room;
use app::message::Messages;
use domain::incident::{IncidentNature, Picture, Value, taken};
use domain::law::{Anchor, Clock, Deadline, Deadlines, Moment, State, Trigger};
use domain::notification::{Field, Fields, Forms, form_alone};
use domain::round::Phrase;
use domain::time::Instant;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::path;
use crate::design::{Button, Disclosure, Notice, NoticeKind, Status, StatusTag, Weight};
use crate::law::words::citations;
use crate::notifications::address;
use crate::session::SignedIn;

/// The clocks, or what has to be said before one runs.
pub(super) fn clocks(reader: &SignedIn, room: &Room, found: Option<&Deadlines<'_>>) -> Markup {
    let words = reader.words;
    let is_incident = room.incident.nature == IncidentNature::Incident;
    let Some(found) = found else {
        return html! { (Notice::new(NoticeKind::Warning, &words.text("incident-no-country"))) };
    };
    let aware = room.picture().value("aware_at").and_then(Value::time).is_some();
    let awareness = format!("{}/facts?part=awareness", path(room));
    let of = |states: &[State], unsent: bool| -> Vec<&Deadline<'_>> {
        let matching = found
            .deadlines
            .iter()
            .filter(|deadline| states.contains(&deadline.state));
        matching
            .filter(|deadline| !unsent || deadline.sent_at.is_none())
            .collect()
    };
    let running = of(&[State::Running, State::Late], true);
    let sent: Vec<&Deadline<'_>> = found
        .deadlines
        .iter()
        .filter(|deadline| deadline.sent_at.is_some())
        .collect();
    let waiting = of(&[State::Armed], false);
    let stopped = of(&[State::Stopped], true);
    html! {
        @if !is_incident { (voluntary(reader, room)) }
        @else if !aware {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("incident-no-awareness"),
                body: Some(html! {
                    p { (words.text("incident-no-awareness-lead")) }
                    @if room.may.record { (Button::to(&words.text("incident-say-awareness"), &awareness)) }
                }),
            })
        }
        @if !room.scope_answered { p.hint { (words.text("incident-scope-not-answered")) } }
        ol.clocks { @for deadline in &running { li { (one(reader, room, found, deadline)) } } }
        @if running.is_empty() && aware && is_incident { p { (words.text("incident-no-clock-runs")) } }
        @if is_incident { (remarks(reader, room, found)) }
        (questions(reader, room, found))
        (folded(reader, room, found, "incident-clocks-sent", &sent))
        (folded(reader, room, found, "incident-clocks-waiting", &waiting))
        @if is_incident { (folded(reader, room, found, "incident-clocks-stopped", &stopped)) }
    }
}

/// A room that is no incident: nothing has to be told, and it may be.
fn voluntary(reader: &SignedIn, room: &Room) -> Markup {
    let address = format!("{}/notifications/voluntary", path(room));
    html! {
        (Notice {
            kind: NoticeKind::Information,
            title: &reader.text("incident-no-clocks"),
            body: Some(html! {
                p { (reader.text("incident-no-clocks-lead")) }
                @if room.may.record || room.may.approve {
                    (Button::to(&reader.text("incident-voluntary"), &address))
                }
            }),
        })
    }
}

fn folded(
    reader: &SignedIn,
    room: &Room,
    found: &Deadlines<'_>,
    key: &'static str,
    deadlines: &[&Deadline<'_>],
) -> Markup {
    if deadlines.is_empty() {
        return Markup::default();
    }
    let count = i64::try_from(deadlines.len()).unwrap_or(i64::MAX);
    let summary = reader.words.phrase(&Phrase::new(key).number("count", count));
    html! {
        (Disclosure {
            summary: &summary,
            open: false,
            body: html! { ol.clocks { @for deadline in deadlines { li { (one(reader, room, found, deadline)) } } } },
        })
    }
}

/// How far a moment is from now: `5 h 12 min`.
pub(super) fn distance(words: &Messages, seconds: i64) -> String {
    app::notification::length(words, seconds.unsigned_abs() / 60)
}

fn one(reader: &SignedIn, room: &Room, found: &Deadlines<'_>, deadline: &Deadline<'_>) -> Markup {
    let words = reader.words;
    let clock = deadline.clock;
    let overdue = deadline.state == State::Late && deadline.sent_at.is_none();
    let status = match deadline.state {
        State::Late => Status::Critical,
        State::Running => Status::Caution,
        State::Met => Status::Fine,
        State::Armed | State::Stopped => Status::Unknown,
    };
    let form = Forms::shipped().of_clock(clock);
    let title = title(words, Some(found), clock);
    html! {
        article.clock.clock-late[overdue] {
            h3 { (title) }
            p.clock-due {
                (StatusTag::new(status, &words.clock_state(deadline.state))) " "
                (due(reader, room, deadline))
            }
            @if let Some(field) = undecided(room, deadline) {
                p.hint {
                    a href={ (path(room)) "/facts?part=" (field.id) } {
                        (words.phrase(&Phrase::new("incident-clock-undecided").text("question", &app::notification::label(words, field))))
                    }
                }
            }
            p.clock-to { (words.text("incident-clock-to")) " " (crate::law::words::recipient(words, clock, Some(found.country))) }
            @if overdue {
                p.clock-overdue { (words.text("incident-overdue-reason")) " "
                    a href={ (path(room)) "/facts?part=delay_reason" } { (words.text("incident-say-reason")) }
                }
            }
            @if let Some(form) = form.filter(|_| deadline.sent_at.is_none() && deadline.state != State::Stopped) {
                (Button::to(&words.text("incident-write-notice"), &address(room.incident.id, form, Some(&clock.id), "")).about(&title))
            }
            @if deadline.is_owed() { (care(reader, room, deadline, &title)) }
            @if !clock.only_if.is_empty() && deadline.sent_at.is_none() && room.may.lead {
                a href={ (path(room)) "/clocks/" (clock.id) } {
                    (words.text(if deadline.state == State::Stopped { "incident-owed-after-all" } else { "incident-not-owed" }))
                    span.visually-hidden { ": " (title) }
                }
            }
            (Disclosure {
                summary: &words.text("incident-clock-why"),
                open: false,
                body: why(reader, room, found, deadline),
            })
        }
    }
}

/// The question by which a clock runs that nobody has answered with yes or no.
fn undecided(room: &Room, deadline: &Deadline<'_>) -> Option<&'static Field> {
    let trigger = deadline.clock.trigger;
    let asked = deadline.is_owed() && !matches!(trigger, Trigger::AnyIncident | Trigger::SignificantIncident);
    unanswered(&room.picture(), trigger).filter(|_| asked)
}

/// The question that opens a clock, where nobody has answered it with yes or no.
fn unanswered(picture: &Picture<'_>, trigger: Trigger) -> Option<&'static Field> {
    let field = Fields::shipped().of_trigger(trigger)?;
    let answered = matches!(picture.value(&field.id), Some(Value::Answer(_)));
    (!answered).then_some(field)
}

/// What the notice of a clock is called.
pub(super) fn title(words: &Messages, found: Option<&Deadlines<'_>>, clock: &Clock) -> String {
    let form = found.and_then(|found| form_alone(found, clock));
    app::notification::clock_title(words, form, &clock.title)
}

/// Who takes care of its notice, and the button by which one does or no longer does.
fn care(reader: &SignedIn, room: &Room, deadline: &Deadline<'_>, title: &str) -> Markup {
    let words = reader.words;
    let taken = taken(&room.entries, &deadline.clock.id);
    let (key, value) = match taken {
        Some(_) => ("incident-give-back", "no"),
        None => ("incident-take", "yes"),
    };
    html! {
        p.clock-care {
            @match taken {
                Some(entry) => {
                    (words.phrase(&Phrase::new("incident-taken-by").text("person", &entry.by).text("at", &reader.moment(entry.entered_at))))
                }
                None => { (words.text("incident-nobody-took")) }
            }
        }
        @if room.may.record {
            form method="post" action={ (path(room)) "/clocks/" (deadline.clock.id) "/care" } {
                (Button::submit(&words.text(key)).as_value("taken", value).about(title).weight(Weight::Link))
            }
        }
    }
}

/// By when, and how far that is: the strict end, which the program goes by.
pub(super) fn due(reader: &SignedIn, room: &Room, deadline: &Deadline<'_>) -> Markup {
    let due = deadline.due.or(deadline.expected);
    let due = due.map(|due| (due.strict, deadline.due.is_none()));
    if due.is_none() && deadline.sent_at.is_none() {
        return html! { (crate::law::words::term(reader.words, deadline.clock.term)) };
    }
    told(reader.words, &room.zone, deadline.sent_at, due, room.as_of())
}

/// The same of a clock that was sent, or is due or only expected then.
pub(super) fn told(
    words: &Messages,
    zone: &TimeZone,
    sent_at: Option<Instant>,
    due: Option<(Instant, bool)>,
    as_of: Instant,
) -> Markup {
    if let Some(sent) = sent_at {
        let sent = Phrase::new("incident-clock-sent").text("at", &moment(words, zone, sent));
        return html! { (words.phrase(&sent)) };
    }
    let Some((due, expected)) = due else {
        return Markup::default();
    };
    let seconds = due.seconds_since(as_of);
    let key = match (expected, seconds < 0) {
        (true, _) => "incident-clock-expected",
        (false, true) => "incident-clock-overdue",
        (false, false) => "incident-clock-left",
    };
    let phrase = Phrase::new(key)
        .text("at", &moment(words, zone, due))
        .text("distance", &distance(words, seconds));
    html! { time datetime=(due) { (words.phrase(&phrase)) } }
}

fn at(reader: &SignedIn, room: &Room, at: Instant) -> String {
    moment(reader.words, &room.zone, at)
}

/// A moment with the offset of the house’s clock.
pub(super) fn moment(words: &Messages, zone: &TimeZone, at: Instant) -> String {
    let offset = at.in_zone(zone).strftime("%:z").to_string();
    format!("{} ({offset})", words.instant(at, zone))
}

/// What it runs from, where that is written, what the law allows beyond, and why it stands so.
fn why(reader: &SignedIn, room: &Room, found: &Deadlines<'_>, deadline: &Deadline<'_>) -> Markup {
    let words = reader.words;
    let start = deadline.start.as_ref();
    let from = crate::law::words::start(words, &room.here.law, &deadline.clock.from, Some(found.country));
    html! {
        ul {
            li { (words.text("incident-clock-from")) " " (from) @if let Some((_, moment)) = start { ": " (at(reader, room, *moment)) } }
            li { (citations(&room.here.law, &deadline.clock.citations)) }
            @if let Some(due) = deadline.due {
                @for later in due.lawful_later.iter() {
                    li { (words.phrase(&Phrase::new("incident-clock-lawful-later").text("at", &at(reader, room, later.at)))) }
                }
            }
            @for other in &deadline.other_starts {
                @if let Some(due) = other.due {
                    li {
                        (words.phrase(&Phrase::new("incident-clock-other-start")
                            .selector("moment", other.moment.name())
                            .text("from", &at(reader, room, other.at))
                            .text("at", &at(reader, room, due.strict))))
                    }
                }
            }
            @for remark in &deadline.remarks { li { (words.phrase(&remark.phrase(&room.zone))) } }
            @if !deadline.clock.note.is_empty() { li { bdi { (deadline.clock.note) } } }
        }
        (history(reader, room, deadline))
    }
}

/// What to know of the facts themselves: an earlier sign, a beginning after awareness, a class nobody knows.
fn remarks(reader: &SignedIn, room: &Room, found: &Deadlines<'_>) -> Markup {
    let words = reader.words;
    let disorders = room.picture().disorders();
    html! {
        @if !found.remarks.is_empty() || !disorders.is_empty() {
            section {
                h3 { (words.text("incident-facts-remarks")) }
                ul.questions {
                    @for disorder in &disorders {
                        @let phrase = Phrase::new("incident-disorder")
                            .text("first", &app::notification::label(words, disorder.first))
                            .text("then", &app::notification::label(words, disorder.then));
                        li { a href={ (path(room)) "/facts?part=" (disorder.then.id) } { (words.phrase(&phrase)) } }
                    }
                    @for remark in &found.remarks { li { (words.phrase(&remark.phrase(&room.zone))) } }
                }
            }
        }
    }
}

/// What each entry made of a clock, the earliest first.
fn history(reader: &SignedIn, room: &Room, deadline: &Deadline<'_>) -> Markup {
    let words = reader.words;
    let told = |change: &domain::law::Change| {
        let mut parts = vec![words.clock_state(change.state)];
        if let Some(due) = change.due {
            let due = Phrase::new("notification-due").text("at", &at(reader, room, due));
            parts.push(words.phrase(&due));
        }
        if !change.by.is_empty() {
            parts.push(change.by.clone());
        }
        if !change.reason.is_empty() {
            parts.push(change.reason.clone());
        }
        parts.join(", ")
    };
    html! {
        @if deadline.history.len() > 1 {
            p { (words.text("incident-history")) }
            ol {
                @for change in &deadline.history {
                    li { @if let Some(entered) = change.entered_at { (reader.moment(entered)) ": " } bdi { (told(change)) } }
                }
            }
        }
    }
}

/// Questions that decide whether clocks run, as far as nobody answered them with yes or no.
fn questions(reader: &SignedIn, room: &Room, found: &Deadlines<'_>) -> Markup {
    let words = reader.words;
    let picture = room.picture();
    let fields = Fields::shipped();
    let mut open: Vec<Trigger> = Vec::new();
    for deadline in &found.deadlines {
        let trigger = deadline.clock.trigger;
        let asked = trigger != Trigger::AnyIncident && deadline.state != State::Stopped;
        if asked && unanswered(&picture, trigger).is_some() && !open.contains(&trigger) {
            open.push(trigger);
        }
    }
    let moment = found.country.anchor.moment();
    let lacks_anchor = found.country.anchor != Anchor::Awareness
        && moment != Moment::Awareness
        && fields
            .of_moment(moment)
            .is_some_and(|field| picture.value(&field.id).and_then(Value::time).is_none());
    html! {
        @if !open.is_empty() || lacks_anchor {
            section {
                h3 { (words.text("incident-questions")) }
                ul.questions {
                    @if lacks_anchor {
                        li { a href={ (path(room)) "/facts?part=awareness" } { (words.moment(moment)) } }
                    }
                    @for trigger in &open {
                        @if let Some(field) = fields.of_trigger(*trigger) {
                            @let part = if *trigger == Trigger::SignificantIncident { "significance" } else { field.id.as_str() };
                            li { a href={ (path(room)) "/facts?part=" (part) } { (app::notification::label(words, field)) } }
                        }
                    }
                }
            }
        }
    }
}
