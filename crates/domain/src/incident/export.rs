//! The record of one incident in one file, for somebody who has neither the server nor its database.
//!
//! The file is JSON in one form only, so that a byte that differs is a byte that was altered. What it tells is the bodies of the journal,
//! each with the proof that the signed checkpoint covers it; the words of the notices, whose hash the journal holds; and the picture that the
//! program drew of the log when it was exported, whose hash is in the last entry. Nothing in it rests on the file alone.
//!
//! Not here: reading a database, and verifying ([`super::verify_export`]). The shape is `docs/schema/incident-record.schema.json`.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Value;
use super::log::{Entry, Statement};
use super::picture::{Known, Picture, ServiceStanding};
use super::role::{RoleStanding, roles};
use super::task::{Task, tasks};
use crate::id::{IncidentId, NotificationId};
use crate::journal::Leaf;
use crate::time::Instant;

/// The edition of the shape.
pub const EXPORT_SCHEMA: &str = "incident-record/1";

/// The action of the journal entry that seals a picture.
pub const EXPORT_ACTION: &str = "incident.export";

/// The action of the journal entry that approves a notice.
pub(super) const APPROVE_ACTION: &str = "notification.approve";

/// The record of one incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// [`EXPORT_SCHEMA`].
    pub schema: String,
    /// What the incident is called.
    pub reference: String,
    /// Its identifier.
    pub incident: IncidentId,
    /// What its log came to when it was exported.
    pub picture: ExportedPicture,
    /// The notices that were approved, in that order.
    pub notices: Vec<ExportedNotice>,
    /// The journal entries about the incident and its notices, in the order of the journal; the last seals the picture.
    pub records: Vec<ExportedRecord>,
    /// The log of the journal, as its checkpoints name it.
    pub log: String,
    /// The verifier key of the log. It proves nothing against whoever made the file: the key to verify with comes another way.
    pub key: String,
    /// The first signed checkpoint that covers every record.
    pub checkpoint: String,
}

/// A notice as it was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedNotice {
    /// Its identifier.
    pub notice: NotificationId,
    /// The bytes that were approved. Their SHA-256 is the one on its page and in its document.
    pub content: String,
}

/// A journal entry with what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedRecord {
    /// Its number in the journal, from 0.
    pub sequence: u64,
    /// The details, JSON; none where they were erased.
    pub body: Option<String>,
    /// The salt of the commitment, base64; none where the body was erased.
    pub salt: Option<String>,
    /// The leaf, base64: who did what to which subject, when, and the commitment to the body.
    pub leaf: String,
    /// The inclusion proof: the hashes from the leaf to the root, one behind the other, base64.
    pub proof: String,
}

impl ExportedRecord {
    /// The notice that it approves; none where it is another entry, or cannot be read.
    pub fn approves(&self) -> Option<NotificationId> {
        let bytes = BASE64_STANDARD.decode(&self.leaf).ok()?;
        let leaf = Leaf::parse(&bytes).ok()?;
        let notice = leaf.subject_id.map(NotificationId::from_untyped_uuid);
        notice.filter(|_| leaf.action == APPROVE_ACTION)
    }
}

/// What the entry that seals a picture says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// What the incident is called.
    pub incident: String,
    /// How many entries its log had.
    pub entries: u32,
    /// How many records stand before this one.
    pub records: u64,
    /// The SHA-256 of their numbers in the journal, as a list in JSON, hexadecimal: another record of the same journal in the place of one of
    /// them has another number.
    pub numbers: String,
    /// The numbers of those among them whose body was erased by then.
    pub erased: Vec<u64>,
    /// The SHA-256 of the picture, hexadecimal.
    pub picture: String,
}

impl Seal {
    /// The seal of a picture over the records that stand before it.
    pub fn over(
        incident: &str,
        entries: u32,
        before: &[ExportedRecord],
        picture: &ExportedPicture,
    ) -> serde_json::Result<Self> {
        let numbers: Vec<u64> = before.iter().map(|record| record.sequence).collect();
        let erased = before.iter().filter(|record| record.body.is_none());
        Ok(Self {
            incident: incident.to_owned(),
            entries,
            records: before.len() as u64,
            numbers: sha256(&serde_json::to_vec(&numbers)?),
            erased: erased.map(|record| record.sequence).collect(),
            picture: picture.digest()?,
        })
    }
}

/// What the log of an incident came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedPicture {
    /// The moment it was drawn for: that of the last entry.
    pub as_of: Instant,
    /// The house.
    pub house: String,
    /// The country whose law was asked.
    pub country: String,
    /// How the incident stood.
    pub state: String,
    /// Every fact with all that was said of it.
    pub facts: Vec<ExportedFact>,
    /// Every service that was hit.
    pub services: Vec<ExportedService>,
    /// Every clock of the law with its history.
    pub clocks: Vec<ExportedClock>,
    /// Who held which role. Records from before there were roles have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<ExportedRole>,
    /// What was to be done, and what became of it. Records from before there were tasks have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<ExportedTask>,
}

/// A fact with its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedFact {
    /// The fact.
    pub field: String,
    /// What was said of it, in the order of the log.
    pub versions: Vec<ExportedVersion>,
}

impl ExportedFact {
    /// Every fact of a picture with all that the log says of it.
    pub fn all(picture: &Picture<'_>, log: &[Entry]) -> Vec<Self> {
        let of = |known: &Known<'_>| Self {
            field: known.field.id.clone(),
            versions: log.iter().filter_map(|entry| version(known, entry)).collect(),
        };
        picture.facts.iter().map(of).collect()
    }
}

fn version(known: &Known<'_>, entry: &Entry) -> Option<ExportedVersion> {
    let Statement::Fact { field, value, .. } = &entry.statement else {
        return None;
    };
    (*field == known.field.id).then(|| ExportedVersion {
        entry: entry.number,
        value: value.clone(),
        holds: entry.id == known.entry.id,
        stands: known.standing.iter().any(|standing| standing.id == entry.id),
    })
}

/// One thing that was said of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedVersion {
    /// The entry of the log.
    pub entry: u32,
    /// What was said; none takes back what was.
    pub value: Option<Value>,
    /// Whether it holds.
    pub holds: bool,
    /// Whether it stands: it holds, or stands beside what does.
    pub stands: bool,
}

/// How a service worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedService {
    /// What it is called.
    pub name: String,
    /// How it works.
    pub level: String,
    /// How much of the usual it does, in percent; none where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
    /// Since when.
    pub since: Instant,
    /// The worst it was.
    pub worst: String,
}

impl ExportedService {
    /// Every service of a picture.
    pub fn all(picture: &Picture<'_>) -> Vec<Self> {
        let of = |standing: &ServiceStanding<'_>| Self {
            name: standing.name.to_owned(),
            level: standing.level.name().to_owned(),
            share: standing.share,
            since: standing.since,
            worst: standing.worst().name().to_owned(),
        };
        picture.services.iter().map(of).collect()
    }
}

/// A clock of the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedClock {
    /// The clock.
    pub clock: String,
    /// The pack it stands in.
    pub regime: String,
    /// How it stands.
    pub state: String,
    /// What it ran from.
    pub start: Option<Instant>,
    /// When it ends, by the stricter reading.
    pub due: Option<Instant>,
    /// When its notice was sent.
    pub sent_at: Option<Instant>,
    /// What each entry made of it, so that a deadline which was corrected is told beside the one that holds.
    pub history: Vec<ExportedChange>,
}

/// What one entry made of a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedChange {
    /// When it was entered.
    pub entered_at: Option<Instant>,
    /// By whom.
    pub by: String,
    /// What was entered.
    pub fact: String,
    /// What the clock ran from since.
    pub start: Option<Instant>,
    /// When it ended since.
    pub due: Option<Instant>,
    /// How it stood right after.
    pub state: String,
}

/// Who held a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedRole {
    /// The role.
    pub role: String,
    /// Who held it, by name.
    pub holder: Option<String>,
    /// Who deputised.
    pub deputy: Option<String>,
    /// The entry of the log that says so.
    pub entry: u32,
}

impl ExportedRole {
    /// Every role of a log.
    pub fn all(log: &[Entry]) -> Vec<Self> {
        let of = |standing: &RoleStanding<'_>| Self {
            role: standing.role.name().to_owned(),
            holder: standing.holder.map(|holder| holder.name.clone()),
            deputy: standing.deputy.map(|deputy| deputy.name.clone()),
            entry: standing.entry.number,
        };
        roles(log).iter().map(of).collect()
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportedTask {
    /// The step of the playbook; none of what somebody asked for.
    pub step: Option<String>,
    /// What was asked; empty of a step.
    pub words: String,
    /// Whose it was.
    pub role: String,
    /// By when it should be done.
    pub due: Option<Instant>,
    /// How it stood.
    pub standing: String,
    /// The entry of the log that asked for it.
    pub asked: u32,
    /// The last entry that says something of it.
    pub said: Option<u32>,
}

impl ExportedTask {
    /// Every task of a log.
    pub fn all(log: &[Entry]) -> Vec<Self> {
        let of = |task: &Task<'_>| Self {
            step: task.step.map(|step| step.id.clone()),
            words: task.words.to_owned(),
            role: task.role.name().to_owned(),
            due: task.due,
            standing: task.standing.name().to_owned(),
            asked: task.asked.number,
            said: task.said.map(|said| said.number),
        };
        tasks(log).iter().map(of).collect()
    }

    /// Whether it says the same. The time of a step counts from when the playbook was taken, which the log and the journal each wrote down
    /// for themselves a moment apart.
    pub(super) fn says(&self, other: &Self) -> bool {
        let apart = match (self.due, other.due) {
            (Some(one), Some(other)) => one.seconds_since(other).abs(),
            (one, other) => i64::from(one != other) * 60,
        };
        let but_due = |task: &Self| Self {
            due: None,
            ..task.clone()
        };
        apart < 60 && but_due(self) == but_due(other)
    }
}

impl Export {
    /// The bytes of the file: the one form in which it is written.
    pub fn encode(&self) -> serde_json::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

impl ExportedPicture {
    /// The SHA-256 that its [`Seal`] holds.
    pub fn digest(&self) -> serde_json::Result<String> {
        Ok(sha256(&serde_json::to_vec(self)?))
    }
}

/// The SHA-256 of some bytes, hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
