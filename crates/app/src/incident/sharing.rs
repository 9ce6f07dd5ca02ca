//! What of an incident others can look for in their own systems: its indicators and tags, and handing them over as STIX or MISP.
//!
//! Everything is worked out from the log of the room. One label holds for the incident and all its indicators; to an audience that it does not
//! reach nothing is written. Lines that are refused, and those that say what another line said, are not written.
//!
//! What this is not: sending. Nothing leaves the house but as a file that somebody takes and gives on.
//!
//! Invariants. The same log gives the same bytes: identifiers are made from the incident and the observable, times are those of the log.

use std::collections::{BTreeMap, BTreeSet};

use domain::incident::{Contact, IncidentState, Label, Picture, Statement, Value};
use domain::indicator::{Indicator, Reading, Refusal, own_domain, read};
use domain::notification::Fields;
use domain::taxonomy::Tag;
use domain::time::Instant;
use domain::tlp::Audience;
use formats::sharing::{Entry, House, Incident, Progress, Severity, Sharing, Written};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use super::Room;
use crate::error::{Error, Result};

/// The fact in which indicators are typed.
pub const INDICATORS: &str = "indicators";
/// The contacts who are surely of the house: the others may be of a supplier, whose domain others may have to look for.
const OWN_CONTACTS: [&str; 2] = ["reporter", "public_contact"];

/// What it is handed over as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A bundle of STIX 2.1.
    Stix,
    /// An event of MISP.
    Misp,
}

/// What of an incident others can look for, and how they sort it.
#[derive(Debug, Clone)]
pub struct Shareable<'a> {
    room: &'a Room,
    picture: Picture<'a>,
    /// How far all of it may be passed on.
    pub label: Label,
    /// The indicators as they were typed, in that order.
    pub lines: Vec<Line<'a>>,
    /// The tags of the incident; of a drill that it is one.
    pub tags: Vec<Tag>,
}

/// One line of the indicators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// As it was typed.
    pub text: &'a str,
    /// What it is, with what to look at; or why it is not passed on.
    pub read: Result<Reading, Refusal>,
    /// Whether a line before it says the same.
    pub said_before: bool,
}

/// What of an incident can be handed to others.
pub fn shareable(room: &Room) -> Shareable<'_> {
    let picture = room.picture();
    let mut tags = picture.tags();
    let drill = Fields::shipped()
        .get("drill")
        .filter(|_| room.incident.reference.drill);
    tags.extend(
        drill
            .into_iter()
            .flat_map(|field| Value::Answer(true).tags(field)),
    );
    Shareable {
        room,
        label: picture.label(),
        lines: lines(&picture),
        tags,
        picture,
    }
}

/// The indicators that hold, each as what it is read as.
fn lines<'a>(picture: &Picture<'a>) -> Vec<Line<'a>> {
    let own = OWN_CONTACTS.iter().filter_map(|id| match picture.value(id)? {
        Value::Contact(contact) => own_domain(&contact.email),
        _ => None,
    });
    let own: Vec<String> = own.collect();
    let typed = match picture.value(INDICATORS) {
        Some(Value::Indicators(lines)) => lines.as_slice(),
        _ => &[],
    };
    let mut seen = BTreeSet::new();
    let line = |text: &'a String| {
        let read = read(text, &own);
        let said_before = read
            .as_ref()
            .is_ok_and(|reading| !seen.insert(reading.observable.clone()));
        Line {
            text,
            read,
            said_before,
        }
    };
    typed.iter().map(line).collect()
}

impl Shareable<'_> {
    /// How many indicators can be handed over to whom the label reaches.
    pub fn given(&self) -> usize {
        let given = |line: &&Line<'_>| line.read.is_ok() && !line.said_before;
        self.lines.iter().filter(given).count()
    }

    /// How many lines are refused.
    pub fn refused(&self) -> usize {
        self.lines.iter().filter(|line| line.read.is_err()).count()
    }

    /// The document for an audience, with what the label keeps back from it; none where the label keeps back everything.
    pub fn written(&self, audience: Audience, format: Format) -> Result<Option<Written>> {
        if !self.label.tlp.may_be_passed_to(audience) {
            return Ok(None);
        }
        let room = self.room;
        let (title, contact) = (self.title(), self.contact(audience));
        let tenant = &room.tenant;
        let house = House {
            id: tenant.tenant.into_untyped_uuid(),
            name: &tenant.name,
            contact: &contact,
            created_at: tenant.created_at,
        };
        let incident = Incident {
            id: room.incident.id.into_untyped_uuid(),
            title: &title,
            description: self.picture.words("summary"),
            tlp: self.label.tlp,
            tags: &self.tags,
            severity: self.severity(),
            progress: self.progress(),
            created_at: room.incident.opened_at,
            changed_at: self.changed_at(),
        };
        let indicators = self.indicators();
        let sharing = Sharing {
            audience,
            made_at: self.changed_at(),
            // Who was hit is told to those who can help, and not to everybody.
            house: Some(house).filter(|_| audience != Audience::Public),
            incident: Some(incident),
            indicators: &indicators,
        };
        let written = match format {
            Format::Stix => formats::stix::write(&sharing),
            Format::Misp => formats::misp::write(&sharing),
        };
        let failed = |error| Error::internal("the indicators could not be written", error);
        written.map(Some).map_err(failed)
    }

    /// The name of the file.
    pub fn file_name(&self, audience: Audience, format: Format) -> String {
        let format = match format {
            Format::Stix => "stix",
            Format::Misp => "misp",
        };
        format!(
            "{}-{}-{format}.json",
            self.room.incident.reference,
            audience.name()
        )
    }

    fn indicators(&self) -> Vec<Entry> {
        let incident = self.room.incident.id.into_untyped_uuid();
        let (first_said, labelled_at) = (self.first_said(), self.labelled_at());
        let once = self.lines.iter().filter(|line| !line.said_before);
        let entry = |line: &Line<'_>| {
            let observable = line.read.as_ref().ok()?.observable.clone();
            let recorded_at = *first_said.get(line.text)?;
            Some(Entry {
                id: Uuid::new_v5(&incident, observable.to_string().as_bytes()),
                recorded_at,
                changed_at: recorded_at.max(labelled_at),
                indicator: Indicator::new(observable, self.label.tlp),
            })
        };
        once.filter_map(entry).collect()
    }

    /// When each line was first said.
    fn first_said(&self) -> BTreeMap<&str, Instant> {
        let mut first = BTreeMap::new();
        for entry in &self.room.entries {
            let Statement::Fact {
                value: Some(Value::Indicators(lines)),
                ..
            } = &entry.statement
            else {
                continue;
            };
            for line in lines {
                first.entry(line.as_str()).or_insert(entry.entered_at);
            }
        }
        first
    }

    /// When the label became what it is; when the incident was opened where nobody said any.
    fn labelled_at(&self) -> Instant {
        let known = self.picture.known("tlp");
        let standing = known.into_iter().flat_map(|known| &known.standing);
        let last = standing.map(|entry| entry.entered_at).max();
        last.unwrap_or(self.room.incident.opened_at)
    }

    fn changed_at(&self) -> Instant {
        let last = self.room.entries.iter().map(|entry| entry.entered_at).max();
        last.unwrap_or(self.room.incident.opened_at)
    }

    fn title(&self) -> String {
        let incident = &self.room.incident;
        let name = format!("{} {}", incident.reference, incident.title);
        match incident.reference.drill {
            // In the language of these formats.
            true => format!("DRILL, nothing of it is real: {}", name.trim_end()),
            false => name.trim_end().to_owned(),
        }
    }

    /// Where to ask back. A person is told to people alone.
    fn contact(&self, audience: Audience) -> String {
        let Some(Value::Contact(Contact {
            name, phone, email, ..
        })) = self.picture.value("reporter")
        else {
            return String::new();
        };
        if audience != Audience::Recipients {
            return String::new();
        }
        let parts = [name, phone, email].map(|part| part.trim());
        let given: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        given.join(", ")
    }

    fn severity(&self) -> Severity {
        match self.picture.words("severity") {
            "critical" | "high" => Severity::High,
            "medium" => Severity::Medium,
            "low" => Severity::Low,
            _ => Severity::Unknown,
        }
    }

    fn progress(&self) -> Progress {
        match (self.picture.state, self.picture.words("status")) {
            (IncidentState::Closed | IncidentState::Withdrawn, _) => Progress::Completed,
            (IncidentState::Open, "" | "suspected") => Progress::Begun,
            (IncidentState::Open, _) => Progress::Ongoing,
        }
    }
}
