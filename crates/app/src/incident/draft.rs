//! What people have half-written in a room. While somebody types, her page keeps the line here, so that it is not lost with her session, her
//! device or her role; once she can no longer write it herself, whoever leads takes it into the log under her own name, or puts it aside.
//!
//! No part of the log: nothing counts until it is taken. The words are sealed; only their author and whoever leads read them, and the
//! latter only once the author can no longer write.

use domain::access::{Actor, LeadIncidents, RecordIncidents};
use domain::id::{AccountId, IncidentId};
use domain::incident::{EntryKind, LONGEST_PROSE, Statement};
use domain::round::Phrase;
use domain::time::Instant;
use store::incident_draft::IncidentDraft;

use super::record::{Log, NewEntry, name_of};
use crate::access::{IDLE_HOURS, reading_as};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::message::Messages;

/// A line that its author can no longer write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfWritten {
    /// Whose.
    pub account: AccountId,
    /// The author's name.
    pub by: String,
    /// When it was last typed at.
    pub typed_at: Instant,
    /// As far as it was written.
    pub text: String,
}

/// Keeps what the actor has half-written in place of what she had before; nothing takes it back.
///
/// [`Error::Unauthenticated`] for whoever is no person: only people leave lines half-written.
pub async fn keep_draft(app: &App, actor: &Actor, id: IncidentId, text: &str) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let Actor::User { account, session, .. } = actor else {
        return Err(Error::Unauthenticated);
    };
    let mut fields = Fields::default();
    let text = fields.prose("text", text, LONGEST_PROSE);
    fields.finish(|| Some(()))?;
    let draft = IncidentDraft {
        incident: id,
        account: *account,
        session: *session,
        by: name_of(app, actor).await?,
        typed_at: app.env().now(),
        sealed: app.seal(&text, &place(permit.scope().tenant(), id, *account))?,
    };
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            super::fetch(&transaction, permit.scope(), id).await?;
            if text.is_empty() {
                store::incident_draft::remove(&transaction, &permit, id, *account).await?;
            } else {
                store::incident_draft::keep(&transaction, &permit, &draft).await?;
            }
            Ok(())
        })
        .await
}

/// Takes what somebody has half-written into the log, under the name of whoever leads and naming its author in `words`.
///
/// [`Error::NotFound`] where its author can still write it, or somebody else has taken it.
pub async fn take_draft(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    account: AccountId,
    words: &Messages,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let draft = of_account(app, actor, id, account).await?;
    let told = Phrase::new("incident-draft-taken")
        .text("by", &draft.by)
        .text("text", &draft.text);
    let text = words.phrase(&told);
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            if !store::incident_draft::remove(&transaction, &permit, id, account).await? {
                return Err(Error::NotFound("incident"));
            }
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry {
                happened_at: draft.typed_at,
                text: text.clone(),
                ..NewEntry::now(app, Statement::line_in_house(EntryKind::Observation))
            })
            .await
        })
        .await
}

/// Puts aside what somebody has half-written. That it was is in the journal, its words are not.
///
/// [`Error::NotFound`] where its author can still write it, or somebody else has taken it.
pub async fn discard_draft(app: &App, actor: &Actor, id: IncidentId, account: AccountId) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let draft = of_account(app, actor, id, account).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            if !store::incident_draft::remove(&transaction, &permit, id, account).await? {
                return Err(Error::NotFound("incident"));
            }
            let happening = Happening::new(permit.actor(), "incident.discard_draft", id)?;
            let body = serde_json::json!({ "by": draft.by });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

async fn of_account(app: &App, actor: &Actor, id: IncidentId, account: AccountId) -> Result<HalfWritten> {
    actor.permit_in_tenant::<LeadIncidents>()?;
    let (_, waiting) = waiting(app, actor, id).await?;
    let mut found = waiting.into_iter().filter(|draft| draft.account == account);
    found.next().ok_or(Error::NotFound("incident"))
}

/// What the actor herself has half-written, empty where nothing; and for whoever leads what people have who can no longer write it.
pub(super) async fn waiting(app: &App, actor: &Actor, id: IncidentId) -> Result<(String, Vec<HalfWritten>)> {
    let own = match actor {
        Actor::User { account, .. } => Some(*account),
        _ => None,
    };
    let leads = actor.may_in_tenant::<LeadIncidents>();
    let mut own_text = String::new();
    let mut others = Vec::new();
    let Ok(permit) = actor.permit_in_tenant::<RecordIncidents>() else {
        return Ok((own_text, others));
    };
    let (reader, scope) = (app.store().read(), permit.scope());
    for draft in store::incident_draft::of_incident(&reader, scope, id).await? {
        let is_own = Some(draft.account) == own;
        if !is_own && (!leads || can_write(app, &draft).await?) {
            continue;
        }
        let text = app.open_sealed(&draft.sealed, &place(scope.tenant(), id, draft.account))?;
        if is_own {
            own_text = text;
            continue;
        }
        others.push(HalfWritten {
            account: draft.account,
            by: draft.by,
            typed_at: draft.typed_at,
            text,
        });
    }
    Ok((own_text, others))
}

/// Whether the author of a draft can still write it: the session is alive, and so is the right to record.
async fn can_write(app: &App, draft: &IncidentDraft) -> Result<bool> {
    let Some((author, _)) = reading_as(app, draft.account).await? else {
        return Ok(false);
    };
    let now = app.env().now();
    let sessions = store::access::session::of_account(&app.store().read(), draft.account, now).await?;
    let alive = sessions.iter().any(|session| {
        session.id == draft.session && now.seconds_since(session.seen_at) < IDLE_HOURS * 60 * 60
    });
    Ok(alive && author.may_in_tenant::<RecordIncidents>())
}

/// Where a draft is kept; sealed words open there alone.
fn place(tenant: domain::id::TenantId, incident: IncidentId, account: AccountId) -> String {
    format!("incident_draft/{tenant}/{incident}/{account}")
}
