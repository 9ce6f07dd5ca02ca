//! Writing an event of MISP, as its interface and its feeds take it (the core format that the project publishes).
//!
//! An indicator becomes an attribute under the category MISP has by default for its type. What machines can look for is marked for them (`to_ids`),
//! words are not. Tags of taxonomies are written as they are, labels as tags of MISP's taxonomy `tlp`.
//!
//! **Distribution.** MISP passes events on by itself, so a label alone would not hold. RED, AMBER and AMBER+STRICT stay with the organisation that
//! takes the event in (0), GREEN with the community of its server (1), CLEAR goes everywhere (3). MISP knows no clients, so AMBER is treated as the
//! strict one: whoever may pass it on widens it by hand. The event has the distribution of its strictest label, each attribute that of its own.
//!
//! What this is not: a client of MISP, or a reader. Objects, galaxies and sightings are not written.
//!
//! Invariants. Those of [`sharing`](crate::sharing). The event is never marked as published: whoever takes it in reads it first.

mod attribute;
#[cfg(test)]
mod tests;

use domain::time::Instant;
use domain::tlp::Tlp;
use jiff::tz::TimeZone;
use serde::Serialize;

use self::attribute::Attribute;
use crate::sharing::{House, Progress, Severity, Sharing, Written, identifier};

/// The title of an event of which no more may be told.
const UNTITLED: &str = "Indicators of compromise";

/// The bytes of an event, indented for people.
///
/// # Errors
/// Only where memory is written to in vain, which it never is: the error is that of the serialiser.
pub fn write(sharing: &Sharing<'_>) -> Result<Written, serde_json::Error> {
    let (entries, withheld) = sharing.for_audience();
    let incident = sharing.incident_for_audience();
    let labels = entries.iter().map(|entry| entry.indicator.tlp);
    let strictest = labels.chain(incident.map(|incident| incident.tlp)).max();
    // An empty event tells nothing, and is kept close all the same.
    let tlp = strictest.unwrap_or(Tlp::Red);
    let taxonomy = incident.map_or(&[][..], |incident| incident.tags);
    let tags = taxonomy.iter().map(ToString::to_string).map(Tag::new);
    let organisation = sharing.house.map(Organisation::of);
    // The identifiers of what is not handed over must not show in those of what is.
    let of = match incident {
        Some(incident) => incident.id.to_string(),
        None => entries
            .iter()
            .map(|entry| entry.id.to_string())
            .collect::<Vec<_>>()
            .join(" "),
    };
    let event = Event {
        uuid: identifier("misp-event", &of).to_string(),
        info: incident.map_or(UNTITLED, |incident| incident.title),
        date: day(incident.map_or(sharing.made_at, |incident| incident.created_at)),
        timestamp: seconds(sharing.made_at),
        threat_level_id: threat_level(incident.map_or(Severity::Unknown, |incident| incident.severity)),
        analysis: analysis(incident.map_or(Progress::Begun, |incident| incident.progress)),
        distribution: distribution(tlp),
        published: false,
        orgc: organisation,
        attributes: attribute::all(&entries, incident.as_ref()),
        tags: std::iter::once(Tag::of(tlp)).chain(tags).collect(),
    };
    Ok(Written {
        bytes: serde_json::to_vec_pretty(&Document { event })?,
        written: entries.len(),
        withheld,
        without_place: 0,
    })
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "Event")]
    event: Event<'a>,
}

/// Numbers are text in this format.
#[derive(Serialize)]
struct Event<'a> {
    uuid: String,
    info: &'a str,
    date: String,
    timestamp: String,
    threat_level_id: &'static str,
    analysis: &'static str,
    distribution: &'static str,
    published: bool,
    #[serde(rename = "Orgc", skip_serializing_if = "Option::is_none")]
    orgc: Option<Organisation<'a>>,
    #[serde(rename = "Attribute")]
    attributes: Vec<Attribute>,
    #[serde(rename = "Tag")]
    tags: Vec<Tag>,
}

/// The organisation that made the event.
#[derive(Serialize)]
struct Organisation<'a> {
    name: &'a str,
    uuid: String,
}

impl<'a> Organisation<'a> {
    fn of(house: House<'a>) -> Self {
        Self {
            name: house.name,
            uuid: identifier("house", &house.id.to_string()).to_string(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Tag {
    name: String,
}

impl Tag {
    fn new(name: String) -> Self {
        Self { name }
    }

    /// The tag of a label in MISP's taxonomy `tlp`.
    fn of(tlp: Tlp) -> Self {
        Self::new(tlp.marking().to_ascii_lowercase())
    }
}

/// How far MISP passes what bears a label on by itself.
fn distribution(tlp: Tlp) -> &'static str {
    match tlp {
        Tlp::Red | Tlp::AmberStrict | Tlp::Amber => "0",
        Tlp::Green => "1",
        Tlp::Clear => "3",
    }
}

fn threat_level(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "1",
        Severity::Medium => "2",
        Severity::Low => "3",
        Severity::Unknown => "4",
    }
}

fn analysis(progress: Progress) -> &'static str {
    match progress {
        Progress::Begun => "0",
        Progress::Ongoing => "1",
        Progress::Completed => "2",
    }
}

fn day(instant: Instant) -> String {
    instant.in_zone(&TimeZone::UTC).date().to_string()
}

fn seconds(instant: Instant) -> String {
    instant.as_microseconds().div_euclid(1_000_000).to_string()
}
