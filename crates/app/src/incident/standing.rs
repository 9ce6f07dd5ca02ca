//! Closing an incident, withdrawing it, opening it again: what whoever leads it says, with a reason.

use domain::access::{Actor, LeadIncidents, RecordIncidents};
use domain::id::IncidentId;
use domain::incident::{IncidentState, LONGEST_PROSE, Statement};

use super::record::{Log, NewEntry, name_of};
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

async fn stand(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    state: IncidentState,
    statement: Statement,
    reason: &str,
) -> Result<()> {
    let leading = actor.permit_in_tenant::<LeadIncidents>()?;
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    let reason = fields.required_prose("reason", reason, LONGEST_PROSE);
    fields.finish(|| Some(()))?;
    let by = name_of(app, actor).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let opens = state == IncidentState::Open;
            if opens == (incident.state == IncidentState::Open) {
                return Err(Error::Invalid(FieldErrors::one("reason", "incident-stands-so")));
            }
            store::incident::set_state(&transaction, &leading, id, state).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry {
                text: reason.clone(),
                ..NewEntry::now(app, statement.clone())
            })
            .await
        })
        .await
}
