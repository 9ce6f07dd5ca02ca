//! Appending to the log of an incident: one way for everything, so that every entry has its number, its author and its journal entry.

use domain::access::{Actor, Permit, RecordIncidents};
use domain::id::{IncidentEntryId, IncidentId};
use domain::incident::{Entry, EntryKind, LONGEST_PROSE, Statement};
use domain::law::CLOCK_SKEW_SECONDS;
use domain::time::Instant;
use serde::Serialize;
use store::Transaction;

use super::Incident;
use super::attachment::{self, NewAttachment};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;
use crate::journal::{self, Happening};

/// An entry before it has its place in the log.
#[derive(Debug, Clone)]
pub(super) struct NewEntry {
    /// Its identifier.
    pub(super) id: IncidentEntryId,
    /// When what it tells of happened.
    pub(super) happened_at: Instant,
    /// When it was typed on a device without a connection.
    pub(super) typed_at: Option<Instant>,
    /// What it says.
    pub(super) statement: Statement,
    /// Its words.
    pub(super) text: String,
    /// The entry it corrects.
    pub(super) corrects: Option<IncidentEntryId>,
    /// Whether the program says it by itself, and nobody is named as its author.
    pub(super) by_program: bool,
}

impl NewEntry {
    /// An entry about now, without words.
    pub(super) fn now(app: &App, statement: Statement) -> Self {
        Self {
            id: app.env().id(),
            happened_at: app.env().now(),
            typed_at: None,
            statement,
            text: String::new(),
            corrects: None,
            by_program: false,
        }
    }
}

/// The log of an incident within a transaction.
pub(super) struct Log<'a> {
    app: &'a App,
    transaction: &'a Transaction,
    permit: &'a Permit<RecordIncidents>,
    incident: &'a Incident,
    by: &'a str,
    last: u32,
}

/// What the journal keeps of an entry: the entry itself, so that the log can be verified without the server.
#[derive(Serialize)]
struct Body<'a> {
    incident: String,
    number: u32,
    id: IncidentEntryId,
    happened_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    typed_at: Option<String>,
    by: &'a str,
    statement: &'a Statement,
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrects: Option<IncidentEntryId>,
}

impl<'a> Log<'a> {
    pub(super) async fn of(
        app: &'a App,
        transaction: &'a Transaction,
        permit: &'a Permit<RecordIncidents>,
        incident: &'a Incident,
        by: &'a str,
    ) -> Result<Self> {
        let last = store::incident::last_number(&transaction.read(), permit.scope(), incident.id).await?;
        Ok(Self {
            app,
            transaction,
            permit,
            incident,
            by,
            last,
        })
    }

    /// Appends an entry. One that is in the log already is left as it is.
    pub(super) async fn append(&mut self, new: NewEntry) -> Result<()> {
        let reader = self.transaction.read();
        let mut id = new.id;
        if let Some((holder, kept)) = store::incident::find_entry(&reader, self.permit.scope(), id).await? {
            if holder != self.incident.id {
                // Nothing of ours sends the same identifier to two rooms; silence would lose the line.
                return Err(Error::Exists("incident"));
            }
            if new.statement.is_said_by(&kept.statement)
                && kept.text == new.text
                && kept.corrects == new.corrects
            {
                return Ok(());
            }
            // Sent again with other words, because the first answer was slow: both were meant.
            id = self.app.env().id();
        }
        self.last += 1;
        let entry = Entry {
            id,
            number: self.last,
            happened_at: new.happened_at,
            entered_at: self.app.env().now(),
            typed_at: new.typed_at,
            entered_by: self.permit.actor(),
            by: if new.by_program {
                String::new()
            } else {
                self.by.to_owned()
            },
            statement: new.statement,
            text: new.text,
            corrects: new.corrects,
        };
        store::incident::append(self.transaction, self.permit, self.incident.id, &entry).await?;
        let body = Body {
            incident: self.incident.reference.to_string(),
            number: entry.number,
            id: entry.id,
            happened_at: entry.happened_at.to_string(),
            typed_at: entry.typed_at.map(|at| at.to_string()),
            by: &entry.by,
            statement: &entry.statement,
            text: &entry.text,
            corrects: entry.corrects,
        };
        let happening = Happening::new(self.permit.actor(), "incident.record", self.incident.id)?;
        journal::record(self.app, self.transaction, self.permit.tenant(), happening, &body).await
    }
}

/// The name under which the actor writes; empty for a program.
pub(super) async fn name_of(app: &App, actor: &Actor) -> Result<String> {
    let (Some(tenant), Some(person)) = (actor.tenant(), actor.person()) else {
        return Ok(String::new());
    };
    let mut names = store::person::names(&app.store().read(), tenant).await?;
    Ok(names.remove(&person).unwrap_or_default())
}

/// How something came from the device on which it was typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Typed {
    /// The identifier of the form: the same one sent again says nothing again. None where it is sent once only.
    pub form: Option<IncidentEntryId>,
    /// When it was typed, of what was typed without a connection.
    pub at: Option<Instant>,
}

/// A line for the log.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// Its identifier, made where it was typed: sent twice it is added once.
    pub id: IncidentEntryId,
    /// What kind of line.
    pub kind: EntryKind,
    /// Its words.
    pub text: String,
    /// When it happened; where nothing is said when it was typed, which is now unless it was kept on a device.
    pub happened_at: Option<Instant>,
    /// When it was typed, of one typed without a connection.
    pub typed_at: Option<Instant>,
    /// The entry it corrects.
    pub corrects: Option<IncidentEntryId>,
}

/// Writes a line into the log of an incident. What its author had half-written is done with.
pub async fn line(app: &App, actor: &Actor, id: IncidentId, new: &NewLine) -> Result<()> {
    line_with(app, actor, id, new, &[]).await
}

/// The same with files that come with it.
pub async fn line_with(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    new: &NewLine,
    files: &[NewAttachment<'_>],
) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let now = app.env().now();
    let mut fields = Fields::default();
    let text = fields.required_prose("text", &new.text, LONGEST_PROSE);
    let happened_at = new.happened_at.or(new.typed_at).unwrap_or(now);
    if happened_at > now.plus_seconds(CLOCK_SKEW_SECONDS) {
        fields.reject("happened_at", "incident-time-ahead", None);
    }
    fields.finish(|| Some(()))?;
    let by = name_of(app, actor).await?;
    // Nothing is kept for a room that does not exist.
    store::incident::fetch(&app.store().read(), permit.scope(), id).await?;
    let kept = attachment::keep(app, actor, &permit, files).await?;
    let statement = Statement::Line {
        kind: new.kind,
        attachments: kept.iter().map(|kept| kept.attachment.clone()).collect(),
        in_house: false,
    };
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            attachment::enter(&transaction, &permit, id, &kept).await?;
            if let Some(corrected) = new.corrects {
                let found =
                    store::incident::find_entry(&transaction.read(), permit.scope(), corrected).await?;
                if found.is_none_or(|(holder, _)| holder != id) {
                    return Err(Error::NotFound("incident"));
                }
            }
            if let Actor::User { account, .. } = actor {
                store::incident_draft::remove(&transaction, &permit, id, *account).await?;
            }
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            log.append(NewEntry {
                id: new.id,
                happened_at,
                typed_at: new.typed_at,
                statement: statement.clone(),
                text: text.clone(),
                corrects: new.corrects,
                by_program: false,
            })
            .await
        })
        .await
}
