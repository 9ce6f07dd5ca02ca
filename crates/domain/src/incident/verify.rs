//! Verifying the record of an incident ([`Export`]) with nothing but the file and a key.
//!
//! Every byte is held against something signed. What does not hold is named by its place: the entry of the log, the notice, the record, or the
//! line and column. Input is whatever somebody hands over: nothing here panics, and memory stays in proportion to the file.

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use newtype_uuid::GenericUuid;
use serde::Deserialize;

use super::attachment::Attachment;
use super::export::{
    APPROVE_ACTION, EXPORT_ACTION, EXPORT_SCHEMA, Export, ExportedNotice, ExportedRecord, Seal, sha256,
};
use super::log::{Entry, Statement};
use super::redrawn::differences;
use super::reference::Reference;
use crate::access::{ActorKind, ActorRef};
use crate::id::{IncidentEntryId, NotificationId};
use crate::journal::tree::HASH_BYTES;
use crate::journal::{
    Checkpoint, Leaf, NoteVerifier, Salt, TreeHash, commitment, leaf_hash, verify_inclusion,
};
use crate::time::Instant;

/// The most problems that are named.
const NAMED: usize = 100;

/// Where in the file something does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A line and a column, from 1.
    Text(usize, usize),
    /// A part of the head, by its name.
    Head(&'static str),
    /// An entry of the log of the incident, by its number, with the position of its record.
    Entry(u32, usize),
    /// A record that is no entry of the log, by its position from 1.
    Record(usize),
    /// A notice, by its position from 1.
    Notice(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(line, column) => write!(formatter, "line {line}, column {column}"),
            Self::Head(part) => write!(formatter, "the {part}"),
            Self::Entry(number, record) => {
                write!(
                    formatter,
                    "entry {number} of the log (record {record} of the file)"
                )
            }
            Self::Record(record) => write!(formatter, "record {record} of the file"),
            Self::Notice(notice) => write!(formatter, "notice {notice} of the file"),
        }
    }
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.what)
    }
}

/// What the verification of a file comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// What the incident is called; empty where the file cannot be read.
    pub reference: String,
    /// The log of the journal.
    pub log: String,
    /// Entries of the log of the incident.
    pub entries: u32,
    /// The files that came with lines, each with the number of its entry; only those whose entry is proven.
    pub attachments: Vec<(u32, Attachment)>,
    /// Notices.
    pub notices: usize,
    /// Journal entries.
    pub records: usize,
    /// The number of journal entries that the checkpoint covers, and its root; none where it does not hold.
    pub checkpoint: Option<(u64, TreeHash)>,
    /// Whether the signature was checked with a key that came another way than the file.
    pub key_from_outside: bool,
    /// Positions of records whose body was erased: what they told is not in the file.
    pub erased: Vec<usize>,
    /// What does not hold, at most a hundred.
    pub findings: Vec<Finding>,
    /// How much does not hold in all.
    pub finding_count: usize,
}

impl Verified {
    /// Whether nothing was found wrong.
    pub fn holds(&self) -> bool {
        self.finding_count == 0
    }

    /// Whether nothing was found wrong, and nothing is left that the file cannot tell.
    pub fn holds_whole(&self) -> bool {
        self.holds() && self.key_from_outside && self.erased.is_empty()
    }

    /// What is found is printed, and what the file says is anybody's: no sign of it steers the terminal.
    fn find(&mut self, place: Place, what: impl fmt::Display) {
        self.finding_count += 1;
        if self.findings.len() < NAMED {
            let what = what.to_string();
            self.findings.push(Finding {
                place,
                what: what.replace(char::is_control, "\u{fffd}"),
            });
        }
    }
}

/// The body of an entry of the log.
#[derive(Deserialize)]
struct Written {
    incident: String,
    number: u32,
    id: IncidentEntryId,
    happened_at: Instant,
    #[serde(default)]
    by: String,
    statement: Statement,
    #[serde(default)]
    text: String,
    #[serde(default)]
    corrects: Option<IncidentEntryId>,
}

impl Written {
    /// The entry that was written, with its record.
    fn entry(self, leaf: &Leaf<'_>) -> Entry {
        Entry {
            id: self.id,
            number: self.number,
            happened_at: self.happened_at,
            entered_at: leaf.at,
            typed_at: None,
            entered_by: ActorRef {
                kind: ActorKind::Console,
                id: None,
            },
            by: self.by,
            statement: self.statement,
            text: self.text,
            corrects: self.corrects,
        }
    }
}

/// What of the body of an approval the notice is held against.
#[derive(Deserialize)]
struct Approved {
    incident: String,
    digest: String,
}

/// Verifies a file. Without `keys` the key in the file is used, which shows that the file is of one piece and not who made it.
pub fn verify_export(file: &[u8], keys: &[NoteVerifier]) -> Verified {
    let mut verified = Verified::default();
    let export: Export = match serde_json::from_slice(file) {
        Ok(export) => export,
        Err(error) => {
            let place = Place::Text(error.line(), error.column());
            verified.find(place, format_args!("this is no record of an incident: {error}"));
            return verified;
        }
    };
    if let Some((line, column)) = altered_form(&export, file) {
        verified.find(
            Place::Text(line, column),
            "the file is written in another form than the program writes",
        );
    }
    match export.reference.parse::<Reference>() {
        Ok(_) => verified.reference.clone_from(&export.reference),
        Err(()) => verified.find(Place::Head("reference"), "no incident is called so"),
    }
    verified.log.clone_from(&export.log);
    verified.notices = export.notices.len();
    verified.records = export.records.len();
    head(&export, keys, &mut verified);
    let mut reading = Reading {
        export: &export,
        verified: &mut verified,
        last: 0,
        approved: BTreeSet::new(),
        seal: None,
        sequence: None,
        log: Vec::new(),
    };
    for (index, record) in export.records.iter().enumerate() {
        reading.record(index + 1, record);
    }
    reading.finish();
    verified
}

/// Where the file differs from the one form in which its content is written.
fn altered_form(export: &Export, file: &[u8]) -> Option<(usize, usize)> {
    let written = export.encode().unwrap_or_default();
    if written == file {
        return None;
    }
    let same = written
        .iter()
        .zip(file)
        .take_while(|(one, other)| one == other)
        .count();
    let before = file.get(..same).unwrap_or(file);
    let line = before.split(|byte| *byte == b'\n').count();
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    Some((line, column))
}

fn head(export: &Export, keys: &[NoteVerifier], verified: &mut Verified) {
    if export.schema != EXPORT_SCHEMA {
        let what = format_args!("{} is no edition that this program reads", export.schema);
        verified.find(Place::Head("schema"), what);
    }
    let inside = export.key.parse::<NoteVerifier>();
    let inside = match inside {
        Ok(key) if key.to_string() == export.key => vec![key],
        _ => {
            verified.find(Place::Head("key"), "it is no verifier key");
            Vec::new()
        }
    };
    verified.key_from_outside = !keys.is_empty();
    let trusted = if keys.is_empty() { inside.as_slice() } else { keys };
    if !keys.is_empty() && inside.iter().any(|key| !keys.contains(key)) {
        verified.find(Place::Head("key"), "it is not the key that was given");
    }
    match Checkpoint::open(&export.checkpoint, &export.log, trusted) {
        Ok(checkpoint) => verified.checkpoint = Some((checkpoint.size(), checkpoint.root())),
        Err(error) => verified.find(Place::Head("checkpoint"), error),
    }
}

/// The records, read one after the other.
struct Reading<'a> {
    export: &'a Export,
    verified: &'a mut Verified,
    /// The number of the last entry of the log that was read.
    last: u32,
    /// The places of the notices whose approvals were read, from 0.
    approved: BTreeSet<usize>,
    /// What the sealing entry says, once it was read.
    seal: Option<Seal>,
    /// The sequence number of the record before.
    sequence: Option<u64>,
    /// The entries of the log whose records are proven.
    log: Vec<Entry>,
}

impl Reading<'_> {
    fn record(&mut self, position: usize, record: &ExportedRecord) {
        let bytes = BASE64_STANDARD.decode(&record.leaf).unwrap_or_default();
        let leaf = match Leaf::parse(&bytes) {
            Ok(leaf) => leaf,
            Err(error) => return self.find(Place::Record(position), format_args!("its leaf: {error}")),
        };
        let place = match leaf.action {
            "incident.record" => {
                self.last += 1;
                Place::Entry(self.last, position)
            }
            _ => Place::Record(position),
        };
        if self.sequence.is_some_and(|before| before >= record.sequence) {
            self.find(place.clone(), "it stands behind a record that came later");
        }
        self.sequence = Some(record.sequence);
        // A record that is not proven is named itself; the notice that it approves is not lacking for that.
        let approves = self.approves(&leaf).filter(|_| leaf.action == APPROVE_ACTION);
        self.approved.extend(approves);
        if let Err(what) = included(record, &bytes, self.verified.checkpoint) {
            return self.find(place, what);
        }
        let body = match committed(record, &leaf) {
            Ok(Some(body)) => body,
            Ok(None) => {
                if leaf.action == APPROVE_ACTION && approves.is_none() {
                    self.find(place, "the notice that it approves is lacking");
                }
                return self.verified.erased.push(position);
            }
            Err(what) => return self.find(place, what),
        };
        self.content(place, &leaf, body);
    }

    /// Holds what a proven record says against the rest of the file.
    fn content(&mut self, place: Place, leaf: &Leaf<'_>, body: &str) {
        let about = leaf.subject_id;
        let incident = about == Some(self.export.incident.into_untyped_uuid());
        match leaf.action {
            "incident.record" => match serde_json::from_str::<Written>(body) {
                Ok(placed) if !incident || placed.incident != self.export.reference => {
                    self.find(place, "it belongs to another incident");
                }
                Ok(placed) if placed.number != self.last => {
                    let found = format!(
                        "here stands entry {} of the log: what came between is lacking, or stands elsewhere",
                        placed.number
                    );
                    self.last = placed.number;
                    self.find(place, found);
                }
                Ok(placed) => {
                    let entry = placed.entry(leaf);
                    let named = entry.statement.attachments().iter().cloned();
                    self.verified
                        .attachments
                        .extend(named.map(|attachment| (entry.number, attachment)));
                    self.log.push(entry);
                }
                Err(error) => self.find(place, format_args!("its body: {error}")),
            },
            EXPORT_ACTION if incident => match serde_json::from_str::<Seal>(body) {
                // An earlier export is a record like any other; the last one seals this file.
                Ok(seal) if self.is_last(&place) => self.seal = Some(seal),
                Ok(_) => {}
                Err(error) => self.find(place, format_args!("its body: {error}")),
            },
            APPROVE_ACTION => self.approval(place, leaf, body),
            _ if leaf.subject_kind == "notification" => {
                let known = |id: NotificationId| about == Some(id.into_untyped_uuid());
                if !self.export.notices.iter().any(|notice| known(notice.notice)) {
                    self.find(place, "it speaks of a notice that is not in the file");
                }
            }
            _ if !incident => self.find(place, "it belongs to another incident"),
            _ => {}
        }
    }

    fn is_last(&self, place: &Place) -> bool {
        *place == Place::Record(self.export.records.len())
    }

    /// The place of the notice that a record approves, from 0.
    fn approves(&self, leaf: &Leaf<'_>) -> Option<usize> {
        let is_of = |notice: &ExportedNotice| leaf.subject_id == Some(notice.notice.into_untyped_uuid());
        self.export.notices.iter().position(is_of)
    }

    /// The approvals, in their order, are those of the notices.
    fn approval(&mut self, place: Place, leaf: &Leaf<'_>, body: &str) {
        let Some(at) = self.approves(leaf) else {
            return self.find(place, "the notice that it approves is lacking");
        };
        let of_notice = Place::Notice(at + 1);
        if self.approved.iter().any(|other| *other > at) {
            self.find(
                of_notice.clone(),
                "it was approved after a notice that stands behind it",
            );
        }
        let notice = &self.export.notices[at];
        match serde_json::from_str::<Approved>(body) {
            Ok(approved) if approved.incident != self.export.reference => {
                self.find(place, "it approves a notice of another incident");
            }
            Ok(approved) if approved.digest == sha256(notice.content.as_bytes()) => {}
            Ok(_) => self.find(of_notice, "its words are not those that were approved"),
            Err(error) => self.find(place, format_args!("its body: {error}")),
        }
    }

    fn finish(mut self) {
        self.verified.entries = self.last;
        for at in 0..self.export.notices.len() {
            if !self.approved.contains(&at) {
                self.find(Place::Notice(at + 1), "no record says that it was approved");
            }
        }
        let Some(seal) = self.seal.take() else {
            let last = Place::Record(self.export.records.len());
            return self.find(
                last,
                "the last record does not seal the picture: the end is lacking",
            );
        };
        if seal.incident != self.export.reference {
            self.find(
                Place::Head("reference"),
                format_args!("the journal calls the incident {}", seal.incident),
            );
        }
        if seal.entries != self.last {
            let what = format_args!("the log had {} entries when it was exported", seal.entries);
            self.find(Place::Entry(self.last, self.export.records.len()), what);
        }
        let (export, place) = (self.export, Place::Record(self.export.records.len()));
        let before = export.records.split_last().map_or(&[][..], |(_, before)| before);
        let Ok(found) = Seal::over(&export.reference, self.last, before, &export.picture) else {
            return self.find(Place::Head("picture"), "it cannot be written");
        };
        if seal.records != found.records {
            let what = format!(
                "{} records stood before it, here {}: some are lacking",
                seal.records, found.records
            );
            self.find(place, what);
        } else if seal.numbers != found.numbers {
            self.find(place, "other records stood before it when it was exported");
        }
        for (position, record) in (1..).zip(before) {
            if record.body.is_none() && !seal.erased.contains(&record.sequence) {
                self.find(
                    Place::Record(position),
                    "its words are lacking, and the journal had them when it was exported",
                );
            }
        }
        if seal.picture != found.picture {
            self.find(
                Place::Head("picture"),
                "it is not the one that the program drew when it was exported",
            );
        }
        for what in differences(&export.picture, &self.log, self.last) {
            self.find(Place::Head("picture"), what);
        }
    }

    fn find(&mut self, place: Place, what: impl fmt::Display) {
        self.verified.find(place, what);
    }
}

/// Whether the checkpoint covers the leaf at its number. Where the checkpoint itself does not hold, that was said once.
fn included(record: &ExportedRecord, leaf: &[u8], checkpoint: Option<(u64, TreeHash)>) -> Result<(), String> {
    let Some((size, root)) = checkpoint else {
        return Ok(());
    };
    let proof = BASE64_STANDARD.decode(&record.proof).ok();
    let proof: Option<Vec<TreeHash>> = proof.and_then(|bytes| {
        let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
        rest.is_empty()
            .then(|| hashes.iter().copied().map(TreeHash::from_bytes).collect())
    });
    let proof = proof.ok_or("its proof is not written as one")?;
    verify_inclusion(leaf_hash(leaf), record.sequence, size, &proof, root).map_err(|error| error.to_string())
}

/// The body, if the leaf commits to it; none where it was erased.
fn committed<'a>(record: &'a ExportedRecord, leaf: &Leaf<'_>) -> Result<Option<&'a str>, &'static str> {
    let (Some(body), Some(salt)) = (&record.body, &record.salt) else {
        return match (&record.body, &record.salt) {
            (None, None) => Ok(None),
            _ => Err("its body or its salt is lacking"),
        };
    };
    let salt = BASE64_STANDARD.decode(salt).ok();
    let salt: Option<Salt> = salt.and_then(|salt| salt.try_into().ok());
    let salt = salt.ok_or("its salt is not written as one")?;
    match commitment(&salt, body.as_bytes()) == *leaf.commitment {
        true => Ok(Some(body)),
        false => Err("it does not say what the journal committed to"),
    }
}
