//! The record of an incident as one file that proves itself without this installation.
//!
//! What the log came to is drawn once more and sealed by a journal entry that holds its hash; with nothing new in the log the earlier seal
//! stands, so that exporting again writes nothing and gives the same file. What verifies it is `domain::incident::verify_export`.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use domain::access::{Actor, Scope, ViewIncidents, ViewJournal};
use domain::id::{IncidentId, NotificationId, TenantId};
use domain::incident::export::{
    EXPORT_ACTION, EXPORT_SCHEMA, ExportedChange, ExportedClock, ExportedFact, ExportedNotice,
    ExportedRecord, ExportedRole, ExportedService, ExportedTask,
};
use domain::incident::{Export, ExportedPicture, Seal, verify_export};
use domain::journal::{BUNDLE_RECORDS, Body, Bundle, Record, TreeHash, inclusion_proof_in_bundle, root_of};
use domain::law::Deadline;
use newtype_uuid::GenericUuid;
use store::Reader;
use store::journal::StoredCheckpoint;

use super::Room;
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The most journal entries about one incident or one notice.
const MOST_RECORDS: u64 = 100_000;

/// Bundles read at a time.
const BUNDLES_AT_ONCE: u64 = 16;

/// The record of an incident, proven up to now. Whoever takes it sees the incident and the journal.
///
/// [`Error::Refused`] where what was read does not verify: nothing is handed out that its reader would have to doubt.
pub async fn export(app: &App, actor: &Actor, id: IncidentId) -> Result<Export> {
    let seeing = actor.permit_in_tenant::<ViewIncidents>()?;
    let scope = actor.permit_in_tenant::<ViewJournal>()?.scope().clone();
    let mut room = super::room(app, actor, id).await?;
    room.now = room
        .entries
        .iter()
        .map(|entry| entry.entered_at)
        .max()
        .unwrap_or(room.now);
    let picture = drawn(&room)?;
    // What is exported must have its number and its signature.
    journal::sequence(app).await?;
    let sequences = about(&app.store().read(), &scope, &room).await?;
    let (_, before) = proven(&app.store().read(), scope.tenant(), &sequences).await?;
    if !is_sealed(&room, &before, &picture).map_err(unwritten)? {
        let seal = seal_of(&room, &before, &picture).map_err(unwritten)?;
        app.store()
            .write_on_reserve(async |transaction| -> Result<()> {
                let happening = Happening::new(seeing.actor(), EXPORT_ACTION, id)?;
                journal::record(app, &transaction, seeing.tenant(), happening, &seal).await
            })
            .await?;
        journal::sequence(app).await?;
    }
    let reader = app.store().read();
    let sequences = about(&reader, &scope, &room).await?;
    let (checkpoint, records) = proven(&reader, scope.tenant(), &sequences).await?;
    let notices = room.notifications.into_iter().map(|notice| ExportedNotice {
        notice: notice.stored.id,
        content: notice.stored.content,
    });
    // In the order of the journal, which a clock that was put back does not change.
    let approvals: Vec<NotificationId> = records.iter().filter_map(ExportedRecord::approves).collect();
    let mut notices: Vec<ExportedNotice> = notices.collect();
    notices.sort_by_key(|notice| approvals.iter().position(|approved| *approved == notice.notice));
    let key = app.journal_verifier(scope.tenant())?;
    let export = Export {
        schema: EXPORT_SCHEMA.to_owned(),
        reference: room.incident.reference.to_string(),
        incident: id,
        picture,
        notices,
        records,
        log: app.journal_origin(scope.tenant()),
        key: key.to_string(),
        checkpoint: checkpoint.note,
    };
    let found = verify_export(&export.encode().map_err(unwritten)?, &[key]);
    match found.findings.first() {
        None => Ok(export),
        // Most likely somebody wrote while it was put together.
        Some(finding) => Err(Error::Refused(format!(
            "the record does not verify ({finding}); try again, and verify the journal if it stays so"
        ))),
    }
}

/// The numbers of the journal entries about an incident and its notices.
async fn about(reader: &Reader<'_>, scope: &Scope, room: &Room) -> Result<BTreeSet<u64>> {
    let notices = room
        .notifications
        .iter()
        .map(|notice| notice.stored.id.into_untyped_uuid());
    let mut sequences = BTreeSet::new();
    for subject in std::iter::once(room.incident.id.into_untyped_uuid()).chain(notices) {
        sequences.extend(store::journal::about_subject(reader, scope, subject, MOST_RECORDS).await?);
    }
    Ok(sequences)
}

/// Whether the last of these records seals the picture over the others already: exported again with nothing new, it is the same file.
fn is_sealed(room: &Room, records: &[ExportedRecord], picture: &ExportedPicture) -> serde_json::Result<bool> {
    let Some((last, before)) = records.split_last() else {
        return Ok(false);
    };
    let said = last
        .body
        .as_deref()
        .and_then(|body| serde_json::from_str::<Seal>(body).ok());
    Ok(said == Some(seal_of(room, before, picture)?))
}

fn seal_of(room: &Room, before: &[ExportedRecord], picture: &ExportedPicture) -> serde_json::Result<Seal> {
    let entries = room.entries.last().map_or(0, |entry| entry.number);
    Seal::over(&room.incident.reference.to_string(), entries, before, picture)
}

/// These journal entries with their proofs, and the first checkpoint that covers all of them.
async fn proven(
    reader: &Reader<'_>,
    tenant: TenantId,
    sequences: &BTreeSet<u64>,
) -> Result<(StoredCheckpoint, Vec<ExportedRecord>)> {
    let last = sequences.last().copied().unwrap_or_default();
    let checkpoints = store::journal::checkpoints(reader, tenant).await?;
    let checkpoint = checkpoints.into_iter().find(|checkpoint| checkpoint.size > last);
    let checkpoint = checkpoint.ok_or_else(|| {
        Error::Refused("the journal has not signed these entries yet; try again in a minute".to_owned())
    })?;
    let mut tiles: Vec<TreeHash> = Vec::new();
    let mut found = Vec::new();
    while ((tiles.len() * BUNDLE_RECORDS) as u64) < checkpoint.size {
        let read = store::journal::bundles(reader, tenant, tiles.len() as u64, BUNDLES_AT_ONCE).await?;
        if read.is_empty() {
            return Err(unread("bundles are missing"));
        }
        for (number, bytes) in read {
            let first = number * BUNDLE_RECORDS as u64;
            if first >= checkpoint.size {
                break;
            }
            if number != tiles.len() as u64 {
                return Err(unread("bundles are missing"));
            }
            let end = checkpoint.size.min(first + BUNDLE_RECORDS as u64);
            let records = read_bundle(&bytes)?;
            let covered = records.iter().filter(|(sequence, _)| *sequence < end);
            let leaves: Vec<TreeHash> = covered.map(|(_, record)| record.stored_hash).collect();
            tiles.push(root_of(&leaves));
            let asked = sequences.range(first..end).filter_map(|asked| {
                let (_, record) = records.iter().find(|(sequence, _)| sequence == asked)?;
                Some(exported(*asked, record))
            });
            found.extend(asked.map(|record| (leaves.clone(), record)));
        }
    }
    let prove = |(leaves, mut record): (Vec<TreeHash>, ExportedRecord)| {
        let proof = inclusion_proof_in_bundle(&tiles, &leaves, record.sequence)
            .ok_or_else(|| unread("an entry is missing"))?;
        let bytes: Vec<u8> = proof.iter().flat_map(|hash| *hash.as_bytes()).collect();
        record.proof = BASE64_STANDARD.encode(bytes);
        Ok(record)
    };
    let records = found.into_iter().map(prove).collect::<Result<_>>()?;
    Ok((checkpoint, records))
}

fn read_bundle(bytes: &[u8]) -> Result<Vec<(u64, Record<'_>)>> {
    let records = Bundle::parse(bytes).map_err(unread)?.records();
    records
        .map(|record| {
            let (sequence, bytes) = record.map_err(unread)?;
            Ok((sequence, Record::parse(bytes).map_err(unread)?))
        })
        .collect()
}

fn exported(sequence: u64, record: &Record<'_>) -> ExportedRecord {
    let (body, salt) = match record.body {
        Body::Present { bytes, salt, .. } => (
            Some(String::from_utf8_lossy(bytes).into_owned()),
            Some(BASE64_STANDARD.encode(salt)),
        ),
        Body::Erased => (None, None),
    };
    ExportedRecord {
        sequence,
        body,
        salt,
        leaf: BASE64_STANDARD.encode(record.leaf),
        proof: String::new(),
    }
}

/// What the log of a room comes to.
fn drawn(room: &Room) -> Result<ExportedPicture> {
    let known = room.picture();
    let facts = room.facts()?;
    let deadlines = room.deadlines(&facts);
    let mut clocks: Vec<ExportedClock> = deadlines
        .iter()
        .flat_map(|found| &found.deadlines)
        .map(clock)
        .collect();
    clocks.sort_by(|one, other| one.clock.cmp(&other.clock));
    Ok(ExportedPicture {
        as_of: room.as_of(),
        house: room.tenant.name.clone(),
        country: room.here.country.clone(),
        state: known.state.name().to_owned(),
        facts: ExportedFact::all(&known, &room.entries),
        services: ExportedService::all(&known),
        clocks,
        roles: ExportedRole::all(&room.entries),
        tasks: ExportedTask::all(&room.entries),
    })
}

fn clock(deadline: &Deadline<'_>) -> ExportedClock {
    let history = deadline.history.iter().map(|change| ExportedChange {
        entered_at: change.entered_at,
        by: change.by.clone(),
        fact: change.fact.to_owned(),
        start: change.start,
        due: change.due,
        state: change.state.name().to_owned(),
    });
    ExportedClock {
        clock: deadline.clock.id.clone(),
        regime: deadline.regime.to_owned(),
        state: deadline.state.name().to_owned(),
        start: deadline.start.as_ref().map(|(_, at)| *at),
        due: deadline.due.map(|due| due.strict),
        sent_at: deadline.sent_at,
        history: history.collect(),
    }
}

fn unread(why: impl std::fmt::Display) -> Error {
    Error::Refused(format!("the journal cannot be read ({why}); verify it"))
}

fn unwritten(error: serde_json::Error) -> Error {
    Error::internal("the record of the incident could not be written", error)
}
