//! Calling people while a clock of the law runs and nobody has taken it, and saying that one takes it.
//!
//! A job looks every minute while an incident is open. Whom it calls is an entry of the log and a mail each, in one transaction, with what the address of the house for calls is told, so that
//! nobody is called twice for the same and nobody only in the log.

use domain::access::{
    Actor, ApproveNotifications, JobName, LeadIncidents, Permission, RecordIncidents, Scope, ViewIncidents,
};
use domain::id::{IncidentId, TenantId};
use domain::incident::{Call, Called, EscalationStep, IncidentState, Statement, call};
use domain::law::Deadline;
use domain::round::Phrase;
use domain::time::Instant;
use serde_json::{Value, json};
use store::Transaction;
use store::job::NewJob;
use store::person::Person;

use super::record::{Log, NewEntry, name_of};
use super::{Incident, Room, room, that_may_owe};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::job::Lease;
use crate::message::{Language, Messages};
use crate::{access, call_webhook, outbox};

/// Seconds from one look at the clocks to the next.
const BETWEEN_LOOKS: i64 = 60;
/// The same where every incident is closed: what is still owed is a report of weeks.
const BETWEEN_LOOKS_AT_CLOSED: i64 = 3_600;
/// How often a room is read anew because something was said in it meanwhile. The last time people are called all the same.
const ATTEMPTS: usize = 3;
/// The key of the job that looks at the clocks of a tenant.
const LOOKING: &str = "every minute";

/// Says that the actor takes care of the notice of a clock, or gives it back: nobody else is called for it meanwhile.
///
/// [`Error::NotFound`] where the incident has no such clock.
pub async fn take(app: &App, actor: &Actor, id: IncidentId, clock: &str, taken: bool) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let found = room(app, actor, id).await?;
    let facts = found.facts()?;
    let deadlines = found.deadlines(&facts);
    let deadline = deadlines
        .as_ref()
        .and_then(|deadlines| deadlines.of(clock))
        .ok_or(Error::NotFound("incident"))?;
    let kind = match taken {
        true => "incident.taken",
        false => "incident.given_back",
    };
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let statement = Statement::Taken {
                clock: clock.to_owned(),
                taken,
            };
            log.append(NewEntry {
                text: deadline.clock.title.clone(),
                ..NewEntry::now(app, statement)
            })
            .await?;
            call_webhook::put(app, &transaction, permit.tenant(), kind, &told(&found, deadline)).await?;
            Ok(())
        })
        .await
}

/// Has the clocks of a tenant looked at, at `run_at`.
pub(crate) async fn enqueue(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    run_at: Instant,
) -> Result<()> {
    let job = NewJob {
        id: app.env().id(),
        tenant,
        name: JobName::EscalateClocks,
        deduplication_key: LOOKING.to_owned(),
        run_at,
    };
    Ok(store::job::enqueue(transaction, &job).await?)
}

/// Has the clocks looked at again in a minute while an incident of the tenant is open, and in an hour while a closed one may owe a notice.
pub(crate) async fn enqueue_next(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    now: Instant,
) -> Result<()> {
    let house = Actor::Console { tenant: Some(tenant) }.scope::<ViewIncidents>()?;
    let since = now.plus_seconds(-super::MAY_OWE_SECONDS);
    let found = store::incident::that_may_owe(&transaction.read(), &house, since).await?;
    let open = found.iter().any(|incident| incident.state == IncidentState::Open);
    match (open, found.is_empty()) {
        (true, _) => enqueue(app, transaction, tenant, now.plus_seconds(BETWEEN_LOOKS)).await,
        (false, false) => {
            enqueue(
                app,
                transaction,
                tenant,
                now.plus_seconds(BETWEEN_LOOKS_AT_CLOSED),
            )
            .await
        }
        (false, true) => Ok(()),
    }
}

/// Calls whom the clocks of the incidents that may owe a notice ask for at this moment. One that cannot be read holds up no other.
pub(crate) async fn escalate(app: &App, lease: &Lease) -> Result<()> {
    for incident in that_may_owe(app, &lease.actor()).await? {
        match call_for(app, lease, &incident).await {
            Ok(()) => {}
            // Another node has the work now.
            Err(error @ Error::Conflict(_)) => return Err(error),
            Err(error) => {
                tracing::error!(incident = %incident.reference, %error, "the clocks of an incident could not be looked at");
            }
        }
    }
    Ok(())
}

async fn call_for(app: &App, lease: &Lease, incident: &Incident) -> Result<()> {
    for attempt in 1..=ATTEMPTS {
        let found = room(app, &lease.actor(), incident.id).await?;
        // A room in which somebody writes all the time must not keep people from being called.
        if call_once(app, lease, incident, &found, attempt < ATTEMPTS).await? {
            break;
        }
    }
    Ok(())
}

/// Calls whom the clocks ask for; answers whether it did, or there was nobody to call. Not where something was said since the room was read
/// and `current` is demanded.
async fn call_once(
    app: &App,
    lease: &Lease,
    incident: &Incident,
    found: &Room,
    current: bool,
) -> Result<bool> {
    let facts = found.facts()?;
    let deadlines = found.deadlines(&facts);
    let calls: Vec<(&Deadline<'_>, Call)> = deadlines
        .iter()
        .flat_map(|deadlines| &deadlines.deadlines)
        .filter_map(|deadline| Some((deadline, call(&found.entries, deadline, found.as_of())?)))
        .collect();
    match calls.is_empty() {
        true => Ok(true),
        false => call_people(app, lease, incident, found, &calls, current).await,
    }
}

async fn call_people(
    app: &App,
    lease: &Lease,
    incident: &Incident,
    found: &Room,
    calls: &[(&Deadline<'_>, Call)],
    current: bool,
) -> Result<bool> {
    let actor = lease.actor();
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let tenant = permit.tenant();
    let people = Callable::of(app, tenant, permit.scope()).await?;
    let words = Messages::for_language(Language::default());
    let called = |call: &Call| people.of_step(call.step);
    let mut everybody: Vec<&Person> = calls.iter().flat_map(|(_, call)| called(call)).collect();
    everybody.sort_by_key(|person| person.id);
    everybody.dedup_by_key(|person| person.id);
    app.store()
        .write_on_reserve(async |transaction| -> Result<bool> {
            lease.hold(app, &transaction).await?;
            if current && !found.is_current(&transaction.read(), permit.scope()).await? {
                return Ok(false);
            }
            let mut log = Log::of(app, &transaction, &permit, incident, "").await?;
            for (deadline, call) in calls {
                let people = called(call);
                let statement = Statement::Escalated {
                    clock: deadline.clock.id.clone(),
                    step: call.step,
                    due: call.due.map(Instant::as_microseconds),
                    called: people.iter().map(|person| person.name.clone()).collect(),
                };
                log.append(NewEntry {
                    text: deadline.clock.title.clone(),
                    ..NewEntry::now(app, statement)
                })
                .await?;
            }
            for person in &everybody {
                let Some(recipient) = &person.email else {
                    continue;
                };
                let theirs = calls
                    .iter()
                    .filter(|(_, call)| called(call).iter().any(|called| called.id == person.id));
                let (subject, body) = letter(app, words, found, theirs);
                outbox::put(app, &transaction, tenant, recipient, &subject, &body).await?;
            }
            for (deadline, call) in calls {
                let mut told = told(found, deadline);
                told["step"] = call.step.name().into();
                told["due"] = call.due.map(|due| due.to_string()).into();
                call_webhook::put(app, &transaction, tenant, "incident.called", &told).await?;
            }
            Ok(true)
        })
        .await
}

/// What a program is told of a clock.
fn told(found: &Room, deadline: &Deadline<'_>) -> Value {
    json!({
        "incident": found.incident.reference.to_string(),
        "drill": found.incident.reference.drill,
        "path": format!("/incidents/{}", found.incident.id),
        "clock": deadline.clock.id,
        "title": deadline.clock.title,
    })
}

/// Everybody who can be called.
struct Callable {
    on_call: Vec<Person>,
    leads: Vec<Person>,
    approvers: Vec<Person>,
}

impl Callable {
    async fn of(app: &App, tenant: TenantId, scope: &Scope) -> Result<Self> {
        let reader = app.store().read();
        let house = store::tenant::fetch_tenant(&reader, tenant).await?;
        let mut on_call = Vec::new();
        for listed in crate::on_call::now(app, &reader, scope).await? {
            match store::person::fetch(&reader, &scope.whole(), listed.shift.person).await {
                Ok(person) if access::works_here(app, &person, &house) => on_call.push(person),
                // Whoever left or was removed meanwhile calls nobody off: the others are called.
                Ok(_) | Err(store::Error::NotFound(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Self {
            on_call,
            leads: who_may::<LeadIncidents>(app, tenant).await?,
            approvers: who_may::<ApproveNotifications>(app, tenant).await?,
        })
    }

    /// Whom a step calls, by name: people who can be reached. Somebody on call whom no mail reaches wakes up for nobody, so that those who
    /// lead are called as if there were no one.
    fn of_step(&self, step: EscalationStep) -> Vec<&Person> {
        let leads: &[Person] = match step.calls() {
            Called::OnCall if self.on_call.iter().any(|person| person.email.is_some()) => &[],
            _ => &self.leads,
        };
        let approvers: &[Person] = match step.calls() {
            Called::Approvers => &self.approvers,
            Called::OnCall | Called::Leads => &[],
        };
        let mut people: Vec<&Person> = self.on_call.iter().chain(leads).chain(approvers).collect();
        people.retain(|person| person.email.is_some());
        people.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
        people.dedup_by_key(|person| person.id);
        people
    }
}

/// People of a tenant who may do what `P` allows, throughout it.
pub(crate) async fn who_may<P: Permission>(app: &App, tenant: TenantId) -> Result<Vec<Person>> {
    let holders = access::holders(app, tenant).await?;
    let may = holders
        .into_iter()
        .filter(|(actor, _)| actor.may_in_tenant::<P>());
    Ok(may.map(|(_, person)| person).collect())
}

/// What is written to one person. A mail is read on machines nobody knows: it says which notice ends when, and nothing of what happened.
fn letter<'a>(
    app: &App,
    words: &Messages,
    found: &Room,
    calls: impl Iterator<Item = &'a (&'a Deadline<'a>, Call)>,
) -> (String, String) {
    let reference = found.incident.reference.to_string();
    let mut lines = Vec::new();
    for (deadline, call) in calls {
        let line = match call.due {
            Some(due) => Phrase::new("incident-call-line")
                .selector("step", call.step.name())
                .text("clock", &deadline.clock.title)
                .text("due", &crate::notification::moment(words, &found.zone, due)),
            None => Phrase::new("incident-call-line-without-end").text("clock", &deadline.clock.title),
        };
        lines.push(words.phrase(&line));
    }
    let subject = Phrase::new("incident-call-subject")
        .selector(
            "kind",
            if found.incident.reference.drill {
                "drill"
            } else {
                "incident"
            },
        )
        .text("incident", &reference);
    let subject = words.phrase(&subject);
    let ending = words.text("incident-call-take");
    let body = format!(
        "{subject}\n\n{}\n\n{ending}\n{}\n",
        lines.join("\n"),
        outbox::way_back(app, words)
    );
    (subject, body)
}
