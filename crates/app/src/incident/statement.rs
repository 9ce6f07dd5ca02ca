//! Saying what facts of an incident are: several at once, each with the versions that whoever says it had before her.

use domain::access::{Actor, LeadIncidents, RecordIncidents};
use domain::id::{IncidentEntryId, IncidentId};
use domain::incident::{Entry, LONGEST_PROSE, Statement, Value, picture};
use domain::law::CLOCK_SKEW_SECONDS;
use domain::notification::Field;
use domain::time::Instant;

use newtype_uuid::GenericUuid;
use uuid::Uuid;

use super::record::{Log, NewEntry, Typed, name_of};
use crate::error::{Error, Result};
use crate::field::{FieldError, FieldErrors, Fields};
use crate::installation::App;

/// What somebody says of one fact.
#[derive(Debug, Clone)]
pub struct Said {
    /// The fact.
    pub field: &'static Field,
    /// What it is; none takes back what was said.
    pub value: Option<Value>,
    /// The entries of this fact that she had before her.
    pub seen: Vec<IncidentEntryId>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stated {
    /// How many facts are now another than before.
    pub changed: usize,
    /// Of how many facts two things are said now, because somebody else had said something meanwhile.
    pub disputed: usize,
}

/// Says what facts of an incident are. What is said already is not said again.
///
/// Of a fact of which two things are said, whoever says which holds must lead the incident.
pub async fn state(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    said: &[Said],
    reason: &str,
    typed_at: Option<Instant>,
) -> Result<Stated> {
    let typed = Typed {
        form: None,
        at: typed_at,
    };
    state_typed(app, actor, id, said, reason, typed).await
}

/// The same of a form that may be sent twice, or later than it was typed.
pub async fn state_typed(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    said: &[Said],
    reason: &str,
    typed: Typed,
) -> Result<Stated> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let now = app.env().now();
    check(said, now)?;
    let mut fields = Fields::default();
    let reason = fields.prose("because", reason, LONGEST_PROSE);
    fields.finish(|| Some(()))?;
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<Stated> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let entries = store::incident::log(&transaction.read(), permit.scope(), id, 0).await?;
            let before = picture(&entries);
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let mut stated = Stated::default();
            for one in said {
                let entry_id = typed.form.map(|form| entry_of(form, one.field));
                if entries
                    .iter()
                    .any(|entry| Some(entry.id) == entry_id && says(entry, one))
                {
                    continue;
                }
                // What the page showed and she left as it was she did not say.
                if one.seen.len() <= 1 && is_same(shown(&entries, &one.seen), one.value.as_ref()) {
                    continue;
                }
                let known = before.known(&one.field.id);
                let standing = known.map(|known| known.standing.as_slice()).unwrap_or_default();
                // What she said herself was before her, unless she typed this earlier and without a connection.
                let own = |entry: &Entry| {
                    entry.entered_by == permit.actor()
                        && typed.at.is_none_or(|typed| entry.entered_at <= typed)
                };
                let seen: Vec<IncidentEntryId> = standing
                    .iter()
                    .filter(|entry| one.seen.contains(&entry.id) || own(entry))
                    .map(|entry| entry.id)
                    .collect();
                let decides = standing.len() > 1 && seen.len() == standing.len();
                let same = is_same(known.and_then(|known| known.value), one.value.as_ref());
                if same && !decides {
                    continue;
                }
                if decides {
                    actor.permit_in_tenant::<LeadIncidents>()?;
                }
                let held = known.and_then(|known| known.value);
                if reason.is_empty() && !decides && gives_time(one.field, held, one.value.as_ref()) {
                    return Err(FieldErrors::one("because", "incident-fact-later-because").into());
                }
                stated.changed += 1;
                stated.disputed += usize::from(seen.len() < standing.len());
                let statement = Statement::Fact {
                    field: one.field.id.clone(),
                    value: one.value.clone(),
                    based_on: seen,
                };
                let entry = NewEntry::now(app, statement);
                log.append(NewEntry {
                    id: entry_id.unwrap_or(entry.id),
                    happened_at: typed.at.unwrap_or(entry.happened_at),
                    typed_at: typed.at,
                    text: reason.clone(),
                    ..entry
                })
                .await?;
                if one.field.id == "title" {
                    let title = match &one.value {
                        Some(Value::Text(title)) => title,
                        _ => "",
                    };
                    store::incident::rename(&transaction, &permit, id, title).await?;
                }
            }
            Ok(stated)
        })
        .await
}

/// Whether clocks that run from a moment end later or no longer run by what is said of it now: time that somebody has to account for.
fn gives_time(field: &Field, held: Option<&Value>, said: Option<&Value>) -> bool {
    let Some(held) = held.and_then(Value::time).filter(|_| field.moment.is_some()) else {
        return false;
    };
    said.and_then(Value::time).is_none_or(|said| said > held)
}

/// The identifier of what one form says of one fact.
fn entry_of(form: IncidentEntryId, field: &Field) -> IncidentEntryId {
    IncidentEntryId::from_untyped_uuid(Uuid::new_v5(form.as_untyped_uuid(), field.id.as_bytes()))
}

/// Whether an entry says of its fact what is said now.
fn says(entry: &Entry, one: &Said) -> bool {
    matches!(&entry.statement, Statement::Fact { field, value, .. } if *field == one.field.id && *value == one.value)
}

/// What a page showed that had these entries before it: what the one says; nothing where there was none.
fn shown<'a>(entries: &'a [Entry], seen: &[IncidentEntryId]) -> Option<&'a Value> {
    let entry = entries.iter().find(|entry| seen.contains(&entry.id))?;
    match &entry.statement {
        Statement::Fact { value, .. } => value.as_ref(),
        _ => None,
    }
}

/// Whether two values say the same. Forms know minutes and no seconds, so times of one minute do.
fn is_same(known: Option<&Value>, said: Option<&Value>) -> bool {
    match (known, said) {
        (
            Some(Value::Time { at, estimated }),
            Some(Value::Time {
                at: other,
                estimated: also,
            }),
        ) => at.div_euclid(60_000_000) == other.div_euclid(60_000_000) && estimated == also,
        (known, said) => known == said,
    }
}

/// Says which of the versions of a fact holds, of those that its page showed: what somebody added since stands beside it. Whoever does must
/// lead the incident.
///
/// [`Error::NotFound`] where the version does not stand, or no longer.
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    field: &str,
    entry: &str,
    shown: &[IncidentEntryId],
    reason: &str,
) -> Result<Stated> {
    actor.permit_in_tenant::<LeadIncidents>()?;
    let room = super::room(app, actor, id).await?;
    let picture = room.picture();
    let missing = Error::NotFound("incident");
    let known = picture.known(field).ok_or(missing)?;
    let holds = known
        .standing
        .iter()
        .find(|standing| standing.id.to_string() == entry);
    let holds = holds.ok_or(Error::NotFound("incident"))?;
    let value = match &holds.statement {
        Statement::Fact { value, .. } => value.clone(),
        _ => None,
    };
    let said = Said {
        field: known.field,
        value,
        seen: known.seen().into_iter().filter(|id| shown.contains(id)).collect(),
    };
    state(app, actor, id, &[said], reason, None).await
}

/// Refuses what no form of ours sends, and a moment that has not come.
fn check(said: &[Said], now: Instant) -> Result<()> {
    let mut errors = Vec::new();
    for one in said {
        let field: &'static str = &one.field.id;
        let mut reject = |message| {
            errors.push(FieldError {
                field,
                message,
                argument: None,
            });
        };
        let fits = one.value.as_ref().is_none_or(|value| value.fits(one.field));
        if !one.field.is_entered() || !fits {
            reject("field-not-understood");
        }
        let ahead = one
            .value
            .as_ref()
            .and_then(Value::time)
            .is_some_and(|at| at > now.plus_seconds(CLOCK_SKEW_SECONDS));
        if ahead && !one.field.is_ahead {
            reject("incident-time-ahead");
        }
    }
    match errors.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(FieldErrors(errors))),
    }
}
