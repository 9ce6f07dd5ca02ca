//! Incidents: opening one, and its room.
//!
//! The room is worked out from the log whenever it is looked at: facts, services, clocks, notices, roles and tasks. What people do there
//! ([`line()`], [`state()`], [`set_levels()`], [`set_roles()`], [`say_of_task()`], [`close()`]) appends to the log, with its journal entry in the same transaction.

mod attachment;
mod draft;
mod draft_key;
mod escalation;
mod export;
mod follow;
mod hit;
pub mod input;
mod link;
mod record;
mod restoration;
mod role;
mod room;
mod service_level;
pub mod sharing;
mod standing;
mod statement;
mod supplier;
mod task;

use domain::access::{Actor, LeadIncidents, Permit, RecordIncidents, ReportIncidents, Scope, ViewIncidents};
use domain::id::{IncidentEntryId, IncidentId};
use domain::incident::{
    IncidentKind, IncidentNature, IncidentState, Playbooks, Reference, Statement, Value, picture,
};
use domain::notification::{Fields, Form};
use domain::time::Instant;
use store::{Reader, Transaction};

pub use attachment::{
    LARGEST_ATTACHMENT, LARGEST_TOGETHER, NewAttachment, TakenAttachment, check_attachments, take_attachment,
};
pub use draft::{HalfWritten, discard_draft, keep_draft, take_draft};
pub use draft_key::{KeyPair, draft_key, offer_draft_key};
pub use escalation::take;
pub(crate) use escalation::{enqueue_next, escalate, who_may};
pub use export::export;
pub use follow::{Arrived, Followers, Following, follow};
pub use hit::{ServiceHit, services_hit};
pub use link::{
    IncidentLink, LINK_HOURS, LinkForm, MadeLink, Shown, ShownClock, ShownService, end_link, follow_link,
    links, share, shown,
};
pub use record::{NewLine, Typed, line, line_with};
pub use restoration::{NamedStep, Restoration, restoration};
pub use role::{Named, Proposal, ProposedFrom, RoleForm, RoleSheet, role_sheet, set_roles};
pub use room::{Asked, Room, room};
pub use service_level::{LevelOf, set_levels};
pub use standing::{close, open_again, set_nature, set_not_owed, withdraw};
pub use statement::{Said, Stated, decide, state, state_typed};
pub use store::incident::Incident;
pub use supplier::{HouseHit, supplier_was_hit, supplier_was_hit_everywhere};
pub use task::{NewTask, TaskCount, ask_task, follow_playbook, give_task, say_of_task};

use crate::error::Result;
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use record::{Log, NewEntry};

/// The incidents of a tenant, the one that was opened last first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Incident>> {
    let scope = actor.permit_in_tenant::<ViewIncidents>()?;
    Ok(store::incident::list(&app.store().read(), scope.scope()).await?)
}

/// The incidents that are being dealt with, the one that was opened last first.
pub async fn open_ones(app: &App, actor: &Actor) -> Result<Vec<Incident>> {
    let scope = actor.permit_in_tenant::<ViewIncidents>()?;
    Ok(store::incident::open(&app.store().read(), scope.scope()).await?)
}

/// How long after it was opened a closed incident may still owe a notice: a month to the notification, another to the final report, and what
/// authorities ask for later.
const MAY_OWE_SECONDS: i64 = 400 * 86_400;

/// The incidents that may owe a notice: those that are open, and of the last year those that were closed and are no drill.
async fn that_may_owe(app: &App, actor: &Actor) -> Result<Vec<Incident>> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let since = app.env().now().plus_seconds(-MAY_OWE_SECONDS);
    Ok(store::incident::that_may_owe(&app.store().read(), permit.scope(), since).await?)
}

/// What an incident asks of people next.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The incident.
    pub incident: Incident,
    /// Whether nobody has said when somebody became aware, without which no clock runs.
    pub lacks_awareness: bool,
    /// The notice that is owed next.
    pub next: Option<NextNotice>,
    /// How many notices are over their time.
    pub overdue: usize,
    /// How many notices wait to be approved.
    pub waiting: usize,
    /// How many are approved and not sent.
    pub unsent: usize,
    /// How many tasks are over their time.
    pub overdue_tasks: usize,
}

/// The notice of an incident that is owed next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextNotice {
    /// What it is, in the words of its pack.
    pub title: String,
    /// Its form, where that stands for it alone.
    pub form: Option<&'static Form>,
    /// By when; none where the law says *without undue delay*.
    pub due: Option<Instant>,
    /// Seconds until then; negative when it is over.
    pub left_seconds: Option<i64>,
    /// Who takes care of it; none where nobody said so.
    pub taken_by: Option<String>,
}

/// What incidents ask of people next, the one that was opened last first: each that is open, and those that were closed and still owe a notice.
/// One that cannot be read hides no other.
pub async fn pending(app: &App, actor: &Actor) -> Result<Vec<Pending>> {
    let mut found = Vec::new();
    for incident in that_may_owe(app, actor).await? {
        let asks = match room(app, actor, incident.id).await {
            Ok(room) => room.pending(),
            Err(error) => Err(error),
        };
        match asks {
            Ok(asks) if incident.state == IncidentState::Open || asks.next.is_some() => found.push(asks),
            Ok(_) => {}
            Err(error) => unreadable(&incident, &error),
        }
    }
    Ok(found)
}

/// The incidents that are being dealt with and their rooms, the one that was opened last first. One that cannot be read hides no other, and
/// has no room.
pub async fn open_rooms(app: &App, actor: &Actor) -> Result<Vec<(Incident, Option<Room>)>> {
    let mut found = Vec::new();
    for incident in open_ones(app, actor).await? {
        let read = room(app, actor, incident.id).await;
        let room = match read.and_then(|room| room.facts().map(|_| room)) {
            Ok(room) => Some(room),
            Err(error) => {
                unreadable(&incident, &error);
                None
            }
        };
        found.push((incident, room));
    }
    Ok(found)
}

fn unreadable(incident: &Incident, error: &(dyn std::error::Error + 'static)) {
    tracing::error!(incident = %incident.reference, error, "an incident could not be read");
}

/// Opens an incident. When somebody became aware of it is asked afterwards: that it was opened is no awareness.
///
/// What is of the house and not of the incident is carried over from the one before.
pub async fn open(app: &App, actor: &Actor, kind: IncidentKind, drill: bool) -> Result<IncidentId> {
    let permit = actor.permit_in_tenant::<ReportIncidents>()?;
    let recording = actor.permit_in_tenant::<RecordIncidents>()?;
    if drill {
        actor.permit_in_tenant::<LeadIncidents>()?;
    }
    let opening = Opening {
        permit,
        recording,
        by: record::name_of(app, actor).await?,
        kind,
        nature: IncidentNature::Incident,
        drill,
        first_sign: app.env().now(),
    };
    app.store()
        .write_on_reserve(async |transaction| -> Result<IncidentId> {
            Ok(open_within(app, &transaction, &opening).await?.id)
        })
        .await
}

/// An incident before it is opened.
pub(crate) struct Opening {
    pub(crate) permit: Permit<ReportIncidents>,
    pub(crate) recording: Permit<RecordIncidents>,
    /// The name of whoever opens it.
    pub(crate) by: String,
    pub(crate) kind: IncidentKind,
    pub(crate) nature: IncidentNature,
    pub(crate) drill: bool,
    /// When the first sign of it was. No awareness.
    pub(crate) first_sign: Instant,
}

/// Opens an incident in the transaction of what goes with it.
pub(crate) async fn open_within(app: &App, transaction: &Transaction, opening: &Opening) -> Result<Incident> {
    let Opening {
        permit, recording, ..
    } = opening;
    let &Opening {
        kind,
        nature,
        drill,
        first_sign,
        ..
    } = opening;
    let reader = transaction.read();
    let tenant = store::tenant::fetch_tenant(&reader, permit.tenant()).await?;
    let year = app.env().today(&zone(&tenant.time_zone)).year();
    let number = store::incident::next_number(&reader, permit.tenant(), drill, year).await?;
    let new = Incident {
        id: app.env().id(),
        reference: Reference { drill, year, number },
        kind,
        title: String::new(),
        state: IncidentState::Open,
        nature,
        opened_at: app.env().now(),
        opened_by: permit.actor(),
        version: 1,
    };
    store::incident::insert(transaction, permit, &new).await?;
    let happening = Happening::new(permit.actor(), "incident.open", new.id)?;
    let body = serde_json::json!({
        "reference": new.reference.to_string(), "kind": kind, "nature": nature, "drill": drill,
    });
    journal::record(app, transaction, permit.tenant(), happening, &body).await?;
    escalation::enqueue(app, transaction, permit.tenant(), new.opened_at).await?;
    let mut log = Log::of(app, transaction, recording, &new, &opening.by).await?;
    // What was prevented or has not happened asks nobody to act by the playbook.
    let steps = match nature {
        IncidentNature::Incident => Playbooks::shipped().of(kind),
        IncidentNature::NearMiss | IncidentNature::Threat => Vec::new(),
    };
    log.append(NewEntry {
        happened_at: first_sign,
        ..NewEntry::now(app, Statement::Opened { kind, nature, steps })
    })
    .await?;
    for (field, value, from) in of_the_house(&reader, permit.scope(), new.id, drill).await? {
        let statement = Statement::Fact {
            field,
            value: Some(value),
            based_on: Vec::new(),
        };
        log.append(NewEntry {
            text: from,
            by_program: true,
            ..NewEntry::now(app, statement)
        })
        .await?;
    }
    Ok(new)
}

/// What was last said of the house, with the incident it comes from.
async fn of_the_house(
    reader: &Reader<'_>,
    scope: &Scope,
    but: IncidentId,
    drill: bool,
) -> Result<Vec<(String, Value, String)>> {
    let before = store::incident::list(reader, scope).await?;
    // Nothing of a drill gets into a real incident.
    let before = before
        .into_iter()
        .find(|incident| incident.id != but && (drill || !incident.reference.drill));
    let Some(before) = before else {
        return Ok(Vec::new());
    };
    let entries = store::incident::log(reader, scope, before.id, 0).await?;
    let known = picture(&entries);
    let house = Fields::shipped()
        .iter()
        .filter(|field| field.asked == domain::notification::Asked::House);
    let carried = house.filter_map(|field| {
        let value = known.value(&field.id).filter(|value| **value != Value::Unknown)?;
        Some((field.id.clone(), value.clone(), before.reference.to_string()))
    });
    Ok(carried.collect())
}

/// The name under which the actor writes; empty for a program.
pub(crate) async fn author(app: &App, actor: &Actor) -> Result<String> {
    record::name_of(app, actor).await
}

/// Appends what another use case has to say to the log of an incident, in its transaction.
#[expect(
    clippy::too_many_arguments,
    reason = "an entry has this many parts, and no other caller"
)]
pub(crate) async fn append(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    id: IncidentId,
    by: &str,
    statement: Statement,
    happened_at: Instant,
    text: String,
) -> Result<()> {
    let incident = fetch(transaction, permit.scope(), id).await?;
    let mut log = Log::of(app, transaction, permit, &incident, by).await?;
    log.append(NewEntry {
        happened_at,
        text,
        ..NewEntry::now(app, statement)
    })
    .await
}

/// A new identifier for an entry, for a form that may be sent twice.
pub fn entry_id(app: &App) -> IncidentEntryId {
    app.env().id()
}

/// What the transaction of a use case begins with.
async fn fetch(transaction: &Transaction, scope: &Scope, id: IncidentId) -> Result<Incident> {
    Ok(store::incident::fetch(&transaction.read(), scope, id).await?)
}
