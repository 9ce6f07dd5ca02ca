//! Saying what an event is, once: an incident, a near miss, a threat or nothing.
//!
//! Whoever says so is named in the event, in the journal and in the log of the room. What somebody else said meanwhile is never overwritten.

use domain::access::{Actor, RecordIncidents, ReportIncidents, TriageSecurityEvents};
use domain::id::{IncidentId, SecurityEventId};
use domain::incident::{EntryKind, IncidentKind, IncidentNature, IncidentState, LONGEST_PROSE, Statement};
use domain::law::CLOCK_SKEW_SECONDS;
use domain::security_event::Verdict;
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use store::Transaction;
use store::security_event::{Decided, SecurityEvent};

use crate::correction::{FieldValues, conflict};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::incident::{self, Opening};
use crate::installation::App;
use crate::journal::{self, Happening};

/// What somebody says of an event.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TriageForm {
    /// What it is: a name of [`Verdict`].
    pub verdict: String,
    /// What the room to be opened looks like; what was reported where nothing is said.
    pub kind: String,
    /// The open incident it is added to; empty where a room is opened.
    pub incident: String,
    /// Why. Asked for where it is nothing.
    pub reason: String,
}

struct Said {
    verdict: Verdict,
    kind: Option<IncidentKind>,
    incident: Option<IncidentId>,
    reason: String,
}

impl TryFrom<&TriageForm> for Said {
    type Error = FieldErrors;

    fn try_from(form: &TriageForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let verdict = fields.required("verdict", &form.verdict, Verdict::from_name);
        let kind = fields.optional("kind", &form.kind, IncidentKind::from_name);
        let incident = fields.optional("incident", &form.incident, |text| text.parse::<IncidentId>().ok());
        let reason = match verdict {
            Some(Verdict::Nothing) => fields.required_prose("reason", &form.reason, LONGEST_PROSE),
            _ => fields.prose("reason", &form.reason, LONGEST_PROSE),
        };
        fields.finish(|| {
            Some(Self {
                verdict: verdict?,
                kind,
                incident,
                reason,
            })
        })
    }
}

/// Says what an event is, and answers the room it is followed up in.
///
/// [`Error::Conflict`] when somebody said so before.
pub async fn triage(
    app: &App,
    actor: &Actor,
    id: SecurityEventId,
    form: &TriageForm,
) -> Result<Option<IncidentId>> {
    let triaging = actor.permit_in_tenant::<TriageSecurityEvents>()?;
    let said = Said::try_from(form)?;
    let by = incident::author(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<Option<IncidentId>> {
            let reader = transaction.read();
            let event = store::security_event::fetch(&reader, triaging.scope(), id).await?;
            if let Some(decided) = &event.decided {
                return Err(told(decided, &said));
            }
            let room = follow_up(app, actor, &transaction, &event, &said, &by).await?;
            let decided = Decided {
                verdict: said.verdict,
                at: app.env().now(),
                by: triaging.actor(),
                by_name: by.clone(),
                reason: said.reason.clone(),
                incident: room,
            };
            store::security_event::decide(&transaction, &triaging, id, &decided).await?;
            let happening = Happening::new(triaging.actor(), "security_event.triage", id)?;
            let body = serde_json::json!({
                "number": event.number, "verdict": said.verdict, "incident": room, "reason": said.reason,
            });
            journal::record(app, &transaction, triaging.tenant(), happening, &body).await?;
            Ok(room)
        })
        .await
}

/// What somebody said before, beside what is said now.
fn told(decided: &Decided, said: &Said) -> Error {
    let fields = |verdict: Verdict, reason: &str| -> FieldValues {
        vec![
            ("verdict", verdict.name().to_owned()),
            ("reason", reason.to_owned()),
        ]
    };
    conflict(
        "security_event",
        fields(decided.verdict, &decided.reason),
        fields(said.verdict, &said.reason),
    )
}

/// Opens the room, or finds the one it is added to, and writes the event into its log. Nobody is said to have become aware.
async fn follow_up(
    app: &App,
    actor: &Actor,
    transaction: &Transaction,
    event: &SecurityEvent,
    said: &Said,
    by: &str,
) -> Result<Option<IncidentId>> {
    let nature = match said.verdict {
        Verdict::Nothing => return Ok(None),
        Verdict::Incident => IncidentNature::Incident,
        Verdict::NearMiss => IncidentNature::NearMiss,
        Verdict::Threat => IncidentNature::Threat,
    };
    let recording = actor.permit_in_tenant::<RecordIncidents>()?;
    let happened_at = happened_at(app, event);
    let room = match said.incident.filter(|_| nature == IncidentNature::Incident) {
        Some(known) => {
            let found = store::incident::fetch(&transaction.read(), recording.scope(), known).await?;
            if found.state != IncidentState::Open || found.reference.drill {
                return Err(FieldErrors::one("incident", "security-event-room-closed").into());
            }
            known
        }
        None => {
            let opening = Opening {
                permit: actor.permit_in_tenant::<ReportIncidents>()?,
                recording: actor.permit_in_tenant::<RecordIncidents>()?,
                by: by.to_owned(),
                kind: said.kind.or(event.reported.kind).unwrap_or(IncidentKind::Unclear),
                nature,
                drill: false,
                first_sign: happened_at,
            };
            incident::open_within(app, transaction, &opening).await?.id
        }
    };
    let statement = Statement::line_in_house(EntryKind::Observation);
    let text = line(event, &said.reason);
    incident::append(
        app,
        transaction,
        &recording,
        room,
        by,
        statement,
        happened_at,
        text,
    )
    .await?;
    Ok(Some(room))
}

/// When it happened as its source says, unless that lies ahead of our clock; otherwise when it was received.
fn happened_at(app: &App, event: &SecurityEvent) -> Instant {
    let latest = app.env().now().plus_seconds(CLOCK_SKEW_SECONDS);
    let stated = event.reported.occurred_at.filter(|at| *at <= latest);
    // Our own clock may have been put back since it was received.
    stated.unwrap_or(event.received_at).min(latest)
}

/// The event as a line of a log: its number, what was seen, and where.
fn line(event: &SecurityEvent, reason: &str) -> String {
    let reported = &event.reported;
    let place = [&reported.place, &reported.host].into_iter();
    let place: Vec<&str> = place
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect();
    let mut line = format!("{}: {}", event.number, reported.title);
    if !place.is_empty() {
        line = format!("{line} ({})", place.join(", "));
    }
    match reason {
        "" => line,
        reason => format!("{line}\n{reason}"),
    }
}
