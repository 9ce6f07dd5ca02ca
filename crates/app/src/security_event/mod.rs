//! Security events: what came in and somebody has to look at, and what a named person says it is.
//!
//! Every way in ends in `arrive`. That something arrived opens no incident and is no awareness; only [`triage()`] opens a room, and the
//! room asks when somebody became aware.

mod arrival;
mod report;
mod triage;

use domain::access::{
    Actor, RecordIncidents, ReportIncidents, ReportSecurityEvents, TriageSecurityEvents, ViewIncidents,
};
use domain::id::SecurityEventId;
use domain::incident::IncidentState;

pub(crate) use arrival::arrive;
pub(crate) use report::Seen;
pub use report::{LONGEST_REPORT, ReportForm, report};
pub use store::security_event::{After, Decided, Look, Reported, SecurityEvent, Waiting};
pub use triage::{TriageForm, triage};

use crate::error::Result;
use crate::incident::Incident;
use crate::installation::App;

/// Events of one page.
pub const PAGE_EVENTS: u64 = 50;

/// A page of the list.
#[derive(Debug, Clone)]
pub struct EventPage {
    /// Its events, those that wait first.
    pub events: Vec<SecurityEvent>,
    /// How many wait in all.
    pub waiting: u64,
    /// Behind which the next page begins; none where this is the last.
    pub next: Option<After>,
}

/// An event as its page shows it.
#[derive(Debug, Clone)]
pub struct FetchedEvent {
    /// The event.
    pub event: SecurityEvent,
    /// The incident it is followed up in.
    pub incident: Option<Incident>,
    /// The open incidents it could be added to, drills apart.
    pub open: Vec<Incident>,
    /// Whether the reader may say what it is.
    pub may_triage: bool,
}

/// A page of the events of a tenant.
pub async fn list(app: &App, actor: &Actor, look: Look, after: Option<After>) -> Result<EventPage> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let reader = app.store().read();
    let mut events =
        store::security_event::list(&reader, permit.scope(), look, after, PAGE_EVENTS + 1).await?;
    let waiting = store::security_event::waiting(&reader, permit.scope()).await?;
    let page = usize::try_from(PAGE_EVENTS).unwrap_or(usize::MAX);
    let more = events.len() > page;
    events.truncate(page);
    let next = events.last().filter(|_| more).map(|last| After {
        decided: last.decided.is_some(),
        id: last.id,
    });
    Ok(EventPage {
        events,
        waiting: waiting.map_or(0, |waiting| waiting.count),
        next,
    })
}

/// What waits for the actor to say what it is; none where nothing does, or somebody else has to.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Option<Waiting>> {
    if !may_triage(actor) {
        return Ok(None);
    }
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    Ok(store::security_event::waiting(&app.store().read(), permit.scope()).await?)
}

/// The event of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: SecurityEventId) -> Result<FetchedEvent> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let (reader, scope) = (app.store().read(), permit.scope());
    let event = store::security_event::fetch(&reader, scope, id).await?;
    let followed_up = event.decided.as_ref().and_then(|decided| decided.incident);
    let incident = match followed_up {
        Some(incident) => Some(store::incident::fetch(&reader, scope, incident).await?),
        None => None,
    };
    let may_triage = may_triage(actor);
    let mut open = Vec::new();
    if may_triage && event.decided.is_none() {
        open = store::incident::open(&reader, scope).await?;
        open.retain(|incident| !incident.reference.drill && incident.state == IncidentState::Open);
    }
    Ok(FetchedEvent {
        event,
        incident,
        open,
        may_triage,
    })
}

/// Whether the actor may say what an event is: that opens rooms and writes in their logs.
pub fn may_triage(actor: &Actor) -> bool {
    actor.may_in_tenant::<TriageSecurityEvents>()
        && actor.may_in_tenant::<ReportIncidents>()
        && actor.may_in_tenant::<RecordIncidents>()
}

/// Whether the actor may write down what she sees, or what somebody called about.
pub fn may_report(actor: &Actor) -> bool {
    actor.may::<ReportSecurityEvents>()
}

/// Whether the actor answers for others: writes down what somebody called about, and not only what she sees herself.
pub fn takes_calls(actor: &Actor) -> bool {
    actor.may_in_tenant::<ReportSecurityEvents>()
}
