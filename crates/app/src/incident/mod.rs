//! Incidents: opening one, and its room.
//!
//! The room is worked out from the log whenever it is looked at: facts, services, clocks, notices. What people do there ([`line()`], [`state()`],
//! [`set_levels()`], [`close()`]) appends to the log, with its journal entry in the same transaction.

pub mod input;
mod record;
mod room;
mod service_level;
mod standing;
mod statement;

use domain::access::{Actor, LeadIncidents, Permit, RecordIncidents, ReportIncidents, Scope, ViewIncidents};
use domain::id::{IncidentEntryId, IncidentId};
use domain::incident::{IncidentKind, IncidentNature, IncidentState, Reference, Statement, Value, picture};
use domain::notification::{Asked, Fields};
use domain::time::Instant;
use store::{Reader, Transaction};

pub use record::{NewLine, line};
pub use room::{Room, room};
pub use service_level::{LevelOf, set_levels};
pub use standing::{close, open_again, set_nature, set_not_owed, withdraw};
pub use statement::{Said, Stated, decide, state};
pub use store::incident::Incident;

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
        id: app.env().id(),
        kind,
        nature: IncidentNature::Incident,
        drill,
        first_sign: app.env().now(),
        by: record::name_of(app, actor).await?,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            open_within(app, &transaction, &permit, &recording, &opening).await
        })
        .await?;
    Ok(opening.id)
}

/// What a room is opened with.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    /// The identifier it gets.
    pub(crate) id: IncidentId,
    /// What it looks like.
    pub(crate) kind: IncidentKind,
    /// What it is opened as.
    pub(crate) nature: IncidentNature,
    /// Whether it is practised.
    pub(crate) drill: bool,
    /// When the first sign of it was. No awareness.
    pub(crate) first_sign: Instant,
    /// The name of whoever opens it.
    pub(crate) by: String,
}

/// Opens a room within the transaction of a use case.
pub(crate) async fn open_within(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ReportIncidents>,
    recording: &Permit<RecordIncidents>,
    opening: &Opening,
) -> Result<()> {
    let &Opening {
        id,
        kind,
        nature,
        drill,
        ..
    } = opening;
    let reader = transaction.read();
    let tenant = store::tenant::fetch_tenant(&reader, permit.tenant()).await?;
    let year = app.env().today(&zone(&tenant.time_zone)).year();
    let number = store::incident::next_number(&reader, permit.tenant(), drill, year).await?;
    let new = Incident {
        id,
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
    let happening = Happening::new(permit.actor(), "incident.open", id)?;
    let body = serde_json::json!({
        "reference": new.reference.to_string(), "kind": kind, "nature": nature, "drill": drill,
    });
    journal::record(app, transaction, permit.tenant(), happening, &body).await?;
    let mut log = Log::of(app, transaction, recording, &new, &opening.by).await?;
    log.append(NewEntry {
        happened_at: opening.first_sign,
        ..NewEntry::now(app, Statement::Opened { kind, nature })
    })
    .await?;
    for (field, value, from) in of_the_house(&reader, permit.scope(), id, drill).await? {
        let statement = Statement::Fact {
            field,
            value: Some(value),
            based_on: Vec::new(),
        };
        log.append(NewEntry {
            text: from,
            ..NewEntry::now(app, statement)
        })
        .await?;
    }
    Ok(())
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
        .filter(|field| field.asked == Asked::House);
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
