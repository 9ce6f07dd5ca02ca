//! What stands above the round: what came in and waits, the incidents that ask for something, and the way to open one.

use std::cmp::Reverse;

use app::App;
use app::incident::{NextNotice, Pending, ServiceHit};
use app::security_event::Waiting;
use domain::access::{Actor, RecordIncidents, ReportIncidents, ViewIncidents, ViewServices};
use domain::round::Phrase;
use maud::{Markup, html};

use super::{PATH, clocks, hit, kind_word};
use crate::design::{Button, Status, Weight};
use crate::error::Result;
use crate::session::SignedIn;

/// What stands above the round.
#[derive(Debug, Default)]
pub(crate) struct Above {
    /// Incidents that ask for something.
    pub(crate) incidents: Vec<Pending>,
    /// What came in and waits for the reader to say what it is.
    pub(crate) waiting: Option<Waiting>,
    /// For whoever sees no incidents: which of her services they hit, the worst first.
    pub(crate) hit: Vec<ServiceHit>,
}

impl Above {
    /// What stands above the round of this reader.
    pub(crate) async fn of(app: &App, actor: &Actor) -> Result<Self> {
        let sees_incidents = actor.may_in_tenant::<ViewIncidents>();
        let mut incidents = match sees_incidents {
            true => app::incident::pending(app, actor).await?,
            false => Vec::new(),
        };
        let mut hit: Vec<ServiceHit> = match !sees_incidents && actor.may::<ViewServices>() {
            true => app::incident::services_hit(app, actor)
                .await?
                .into_values()
                .collect(),
            false => Vec::new(),
        };
        hit.sort_by_key(|hit| (Reverse(hit.level), hit.since));
        // Drills last; what is over its time first, then what ends first, then where no clock runs.
        incidents.sort_by_key(|pending| {
            let next = pending.next.as_ref();
            let due = next.and_then(|next| next.due);
            let (overdue, tasks) = (pending.overdue > 0, pending.overdue_tasks > 0);
            (
                pending.incident.reference.drill,
                !overdue,
                next.is_none(),
                due.is_none(),
                due,
                !tasks,
            )
        });
        Ok(Self {
            incidents,
            waiting: app::security_event::waiting(app, actor).await?,
            hit,
        })
    }
}

/// Its page part.
pub(crate) fn strip(reader: &SignedIn, above: &Above) -> Markup {
    let open = &above.incidents;
    let actor = &reader.actor;
    let may_open = actor.may_in_tenant::<ReportIncidents>() && actor.may_in_tenant::<RecordIncidents>();
    let may_report = !may_open && app::security_event::may_report(actor);
    html! {
        @if may_open || may_report || !open.is_empty() || above.waiting.is_some() || !above.hit.is_empty() {
            div.incident-strip {
                @if let Some(waiting) = &above.waiting { (waits(reader, waiting)) }
                @for pending in open { (open_one(reader, pending)) }
                @for hit in &above.hit { (hit_one(reader, hit)) }
                @if may_open {
                    (Button::to(&reader.text("incident-open-one"), "/incidents/new").weight(Weight::Danger))
                } @else if may_report {
                    @let key = crate::security_events::new_title(actor);
                    (Button::to(&reader.text(key), crate::security_events::NEW).weight(Weight::Danger))
                }
            }
        }
    }
}

/// Reports and alerts that wait.
fn waits(reader: &SignedIn, waiting: &Waiting) -> Markup {
    let told = Phrase::new("security-event-wait")
        .number("count", i64::try_from(waiting.count).unwrap_or(i64::MAX))
        .text("at", &reader.moment(waiting.oldest));
    html! {
        div.incident-pending {
            a.incident-open href="/security-events" { (Status::Caution.shape()) " " (reader.words.phrase(&told)) }
        }
    }
}

/// A service of the reader that an incident hits.
fn hit_one(reader: &SignedIn, found: &ServiceHit) -> Markup {
    html! {
        div.incident-pending {
            a.incident-open href={ "/services/" (found.service) } { bdi { (found.name) } }
            p { (hit::tag(reader.words, found)) " " (hit::told(reader, found)) }
        }
    }
}

/// An open incident, and what it asks of people next.
fn open_one(reader: &SignedIn, pending: &Pending) -> Markup {
    let words = reader.words;
    let incident = &pending.incident;
    let status = if incident.reference.drill {
        Status::Pending
    } else {
        Status::Critical
    };
    let count = |key: &'static str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        (count > 0).then(|| words.phrase(&Phrase::new(key).number("count", count)))
    };
    let notice = |next: &NextNotice| app::notification::clock_title(words, next.form, &next.title);
    let mut told = Vec::new();
    if pending.lacks_awareness {
        told.push(words.text("incident-no-awareness"));
    }
    told.extend(count("incident-pending-overdue", pending.overdue));
    match pending
        .next
        .as_ref()
        .map(|next| (next, next.due, next.left_seconds))
    {
        Some((next, Some(due), Some(left @ 0..))) => {
            let next = Phrase::new("incident-pending-next")
                .text("notice", &notice(next))
                .text("at", &reader.moment(due))
                .text("distance", &clocks::distance(words, left));
            told.push(words.phrase(&next));
        }
        Some((next, None, _)) => {
            let next = Phrase::new("incident-pending-next-without-end").text("notice", &notice(next));
            told.push(words.phrase(&next));
        }
        _ => {}
    }
    if let Some(next) = &pending.next {
        told.push(match &next.taken_by {
            Some(person) => person.clone(),
            None => words.text("incident-nobody-took"),
        });
    }
    told.extend(count("incident-pending-waiting", pending.waiting));
    told.extend(count("incident-pending-unsent", pending.unsent));
    told.extend(count("incident-tasks-overdue", pending.overdue_tasks));
    html! {
        div.incident-pending {
            a.incident-open href={ (PATH) "/" (incident.id) } {
                (status.shape()) " " (incident.reference) " "
                @match incident.title.as_str() {
                    "" => { (kind_word(words, incident.kind)) }
                    title => { bdi { (title) } }
                }
            }
            @if !told.is_empty() { p { bdi { (told.join(" · ")) } } }
        }
    }
}
