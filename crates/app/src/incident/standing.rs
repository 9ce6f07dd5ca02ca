//! Closing an incident, withdrawing it, opening it again, what it is, and that a notice is not owed: what whoever leads it says, with a reason.

use domain::access::{Actor, LeadIncidents, Permit, RecordIncidents};
use domain::id::IncidentId;
use domain::incident::{IncidentNature, IncidentState, LONGEST_PROSE, Statement, playbook_kind};

use super::record::{Log, NewEntry, name_of};
use super::{escalation, task};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;

/// Says that an incident is over.
pub async fn close(app: &App, actor: &Actor, id: IncidentId, reason: &str) -> Result<()> {
    stand(app, actor, id, IncidentState::Closed, Statement::Closed, reason).await
}

/// Says that an incident turned out to be none, or none that has to be told of. What was sent stays; a notice of the withdrawal can be
/// written.
pub async fn withdraw(app: &App, actor: &Actor, id: IncidentId, reason: &str) -> Result<()> {
    stand(
        app,
        actor,
        id,
        IncidentState::Withdrawn,
        Statement::Withdrawn,
        reason,
    )
    .await
}

/// Opens an incident again.
pub async fn open_again(app: &App, actor: &Actor, id: IncidentId, reason: &str) -> Result<()> {
    stand(app, actor, id, IncidentState::Open, Statement::Reopened, reason).await
}

/// Whoever leads, with the reason that she gives.
struct Leading {
    leading: Permit<LeadIncidents>,
    permit: Permit<RecordIncidents>,
    reason: String,
    by: String,
}

impl Leading {
    async fn of(app: &App, actor: &Actor, reason: &str) -> Result<Self> {
        let mut fields = Fields::default();
        let reason = fields.required_prose("because", reason, LONGEST_PROSE);
        let leading = actor.permit_in_tenant::<LeadIncidents>()?;
        let permit = actor.permit_in_tenant::<RecordIncidents>()?;
        fields.finish(|| Some(()))?;
        let by = name_of(app, actor).await?;
        Ok(Self {
            leading,
            permit,
            reason,
            by,
        })
    }
}

async fn stand(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    state: IncidentState,
    statement: Statement,
    reason: &str,
) -> Result<()> {
    let Leading {
        leading,
        permit,
        reason,
        by,
    } = Leading::of(app, actor, reason).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let opens = state == IncidentState::Open;
            if opens == (incident.state == IncidentState::Open) {
                return Err(Error::Invalid(FieldErrors::one("because", "incident-stands-so")));
            }
            store::incident::set_state(&transaction, &leading, id, state).await?;
            if opens {
                escalation::enqueue(app, &transaction, permit.tenant(), app.env().now()).await?;
            }
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry {
                text: reason.clone(),
                ..NewEntry::now(app, statement.clone())
            })
            .await
        })
        .await
}

/// Says what a room is: an incident, a near miss or a threat. In one that is no incident no clock runs.
pub async fn set_nature(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    nature: IncidentNature,
    reason: &str,
) -> Result<()> {
    let Leading {
        leading,
        permit,
        reason,
        by,
    } = Leading::of(app, actor, reason).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            if incident.nature == nature {
                return Err(Error::Invalid(FieldErrors::one("because", "incident-stands-so")));
            }
            store::incident::set_nature(&transaction, &leading, id, nature).await?;
            let entries = store::incident::log(&transaction.read(), permit.scope(), id, 0).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry {
                text: reason.clone(),
                ..NewEntry::now(app, Statement::Nature { nature })
            })
            .await?;
            if nature == IncidentNature::Incident && playbook_kind(&entries).is_none() {
                log.append(NewEntry::now(app, task::taken(incident.kind))).await?;
            }
            Ok(())
        })
        .await
}

/// Says that the notice of a clock which is owed only under a condition is not owed, or that it is after all.
///
/// [`Error::NotFound`] where the incident has no such clock, or one that is owed without a condition.
pub async fn set_not_owed(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    clock: &str,
    not_owed: bool,
    reason: &str,
) -> Result<()> {
    let Leading {
        permit, reason, by, ..
    } = Leading::of(app, actor, reason).await?;
    let room = super::room(app, actor, id).await?;
    let facts = room.facts()?;
    let found = room.deadlines(&facts);
    let conditional = found.as_ref().and_then(|found| found.of(clock));
    let conditional = conditional.filter(|deadline| !deadline.clock.only_if.is_empty());
    let title = conditional
        .ok_or(Error::NotFound("incident"))?
        .clock
        .title
        .clone();
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let statement = Statement::NotOwed {
                clock: clock.to_owned(),
                not_owed,
            };
            log.append(NewEntry {
                text: format!("{title}: {reason}"),
                ..NewEntry::now(app, statement)
            })
            .await
        })
        .await
}
