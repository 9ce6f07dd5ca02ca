//! Writing STIX 2.1: a bundle of indicators with the incident they belong to (OASIS Standard, 10 June 2021).
//!
//! An indicator becomes an `indicator` object with a pattern; where it says when it was seen first and last, also the observable itself and an
//! `observed-data` object that the indicator is based on. A weakness becomes a `vulnerability`, a behaviour and an address of Bitcoin a `note`. Labels are the
//! marking definitions of TLP 2.0 that OASIS publishes as an extension, with its identifiers; the four of TLP 1.0 in the standard have other meanings
//! and are not used.
//!
//! What this is not: a reader of STIX, or a client of TAXII.
//!
//! Invariants. Those of [`sharing`](crate::sharing). Identifiers of observables are those the standard prescribes (2.9: UUID of version 5 over
//! their contributing properties), so that others' are the same. A relationship bears the stricter label of its two ends.

mod marking;
mod object;
mod observable;
mod pattern;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use domain::indicator::{Indicator, Observable};
use domain::time::Instant;
use domain::tlp::Tlp;
use jiff::Timestamp;
use jiff::fmt::temporal::DateTimePrinter;
use serde::Serialize;
use serde_json::Value;

use self::object::Object;
use crate::sharing::{Entry, House, Incident, Sharing, Written, identifier};

/// The description of an indicator of which nobody said more.
const NO_NOTE: &str = "Seen in an incident; nothing more was noted.";

/// The bytes of a bundle, indented for people.
///
/// # Errors
/// Only where memory is written to in vain, which it never is: the error is that of the serialiser.
pub fn write(sharing: &Sharing<'_>) -> Result<Written, serde_json::Error> {
    let (entries, withheld) = sharing.for_audience();
    let mut bundle = Bundle::default();
    let house = sharing.house.map(|house| bundle.add_house(house));
    bundle.made_by.clone_from(&house);
    let incident = sharing.incident_for_audience();
    let incident = incident.map(|incident| (bundle.add_incident(incident), incident.tlp));
    let mut written = 0;
    // What notes are about where there is neither incident nor house.
    let subject = incident.as_ref().map(|(id, _)| id.clone()).or(house);
    let mut notes = Vec::new();
    for entry in entries {
        if is_note(&entry.indicator.observable) {
            notes.push(entry);
            continue;
        }
        let id = bundle.add_entry(entry);
        if let Some((incident, tlp)) = &incident {
            let marked = entry.indicator.tlp.max(*tlp);
            bundle.relate(&id, "related-to", incident, entry, marked);
        }
        written += 1;
    }
    let subject = subject.or_else(|| bundle.first_indicator.clone());
    let without_place = if subject.is_none() { notes.len() } else { 0 };
    if let Some(subject) = subject {
        written += notes.len();
        for entry in notes {
            bundle.add_note(entry, &subject);
        }
    }
    Ok(Written {
        bytes: serde_json::to_vec_pretty(&bundle.into_document(sharing.made_at))?,
        written,
        withheld,
        without_place,
    })
}

#[derive(Serialize)]
struct Document {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    objects: Vec<Object>,
}

/// What has been written so far.
#[derive(Debug, Default)]
struct Bundle {
    objects: Vec<Object>,
    /// The labels that are in use.
    labels: BTreeSet<Tlp>,
    /// Observables that are written, with the strictest label they were seen under: two indicators may speak of one.
    seen: BTreeMap<String, (usize, Tlp)>,
    made_by: Option<String>,
    first_indicator: Option<String>,
}

impl Bundle {
    fn add_house(&mut self, house: House<'_>) -> String {
        let id = format!("identity--{}", identifier("house", &house.id.to_string()));
        let mut object = Object::new("identity", id.clone());
        object.set("created", time(house.created_at));
        object.set("modified", time(house.created_at));
        object.set("name", house.name);
        object.set("identity_class", "organization");
        object.set("sectors", ["healthcare"].as_slice());
        object.set_text("contact_information", house.contact);
        self.objects.push(object);
        id
    }

    fn add_incident(&mut self, incident: Incident<'_>) -> String {
        let id = format!("incident--{}", identifier("incident", &incident.id.to_string()));
        let mut object = self.made(
            "incident",
            id.clone(),
            (incident.created_at, incident.changed_at),
            incident.tlp,
        );
        object.set("name", incident.title);
        object.set_text("description", incident.description);
        let labels: Vec<String> = incident.tags.iter().map(ToString::to_string).collect();
        if !labels.is_empty() {
            object.set("labels", labels);
        }
        self.objects.push(object);
        id
    }

    /// A weakness or an indicator, with what it is based on.
    fn add_entry(&mut self, entry: &Entry) -> String {
        match &entry.indicator.observable {
            Observable::Cve(cve) => self.add_vulnerability(entry, &cve.to_string()),
            observable => {
                let pattern = pattern::of(observable).unwrap_or_default();
                self.add_indicator(entry, &pattern)
            }
        }
    }

    fn add_vulnerability(&mut self, entry: &Entry, number: &str) -> String {
        let id = format!(
            "vulnerability--{}",
            identifier("vulnerability", &entry.id.to_string())
        );
        let mut object = self.of_entry("vulnerability", id.clone(), entry);
        object.set("name", number);
        object.set_text("description", &entry.indicator.note);
        let reference = BTreeMap::from([("source_name", "cve"), ("external_id", number)]);
        object.set("external_references", vec![reference]);
        self.objects.push(object);
        id
    }

    fn add_indicator(&mut self, entry: &Entry, pattern: &str) -> String {
        let indicator = &entry.indicator;
        let id = format!("indicator--{}", identifier("indicator", &entry.id.to_string()));
        let mut object = self.of_entry("indicator", id.clone(), entry);
        object.set("name", indicator.observable.value());
        // The standard recommends a description of every indicator.
        let note = Some(indicator.note.as_str()).filter(|note| !note.is_empty());
        object.set("description", note.unwrap_or(NO_NOTE));
        object.set("indicator_types", ["malicious-activity"].as_slice());
        object.set("pattern", pattern);
        object.set("pattern_type", "stix");
        object.set("pattern_version", "2.1");
        object.set(
            "valid_from",
            time(indicator.first_seen.unwrap_or(entry.recorded_at)),
        );
        self.objects.push(object);
        self.first_indicator.get_or_insert_with(|| id.clone());
        if let Some(observed) = self.add_observed(entry) {
            self.relate(&id, "based-on", &observed, entry, indicator.tlp);
        }
        id
    }

    /// What was seen from when to when, if that is said and the standard has an object for it.
    fn add_observed(&mut self, entry: &Entry) -> Option<String> {
        let Indicator {
            first_seen: Some(first),
            last_seen: Some(last),
            tlp,
            observable,
            ..
        } = &entry.indicator
        else {
            return None;
        };
        let seen = observable::objects(observable)?;
        let mut references = Vec::new();
        for object in seen {
            references.push(object.id().to_owned());
            self.add_seen(object, *tlp);
        }
        let id = format!(
            "observed-data--{}",
            identifier("observed-data", &entry.id.to_string())
        );
        let mut object = self.of_entry("observed-data", id.clone(), entry);
        object.set("first_observed", time(*first));
        object.set("last_observed", time(*last));
        object.set("number_observed", 1_u32);
        object.set("object_refs", references);
        self.objects.push(object);
        Some(id)
    }

    /// An observable, once, under the strictest label of those it was seen under.
    fn add_seen(&mut self, mut object: Object, tlp: Tlp) {
        self.labels.insert(tlp);
        let next = self.objects.len();
        let id = object.id().to_owned();
        let (at, label) = *self
            .seen
            .entry(id)
            .and_modify(|(_, label)| *label = tlp.max(*label))
            .or_insert((next, tlp));
        let marking = vec![marking::id(label)];
        if at == next {
            object.set("object_marking_refs", marking);
            self.objects.push(object);
        } else if let Some(earlier) = self.objects.get_mut(at) {
            earlier.set("object_marking_refs", marking);
        }
    }

    fn add_note(&mut self, entry: &Entry, subject: &str) {
        let id = format!("note--{}", identifier("note", &entry.id.to_string()));
        let mut object = self.of_entry("note", id, entry);
        object.set_text("abstract", &entry.indicator.note);
        let content = match &entry.indicator.observable {
            Observable::Behaviour(words) => words.clone(),
            other => format!("{}: {}", other.kind().name(), other.value()),
        };
        object.set("content", content);
        object.set("object_refs", vec![subject]);
        self.objects.push(object);
    }

    fn relate(&mut self, from: &str, how: &str, to: &str, entry: &Entry, tlp: Tlp) {
        let id = identifier("relationship", &format!("{from} {how} {to}"));
        let times = (entry.recorded_at, entry.changed_at);
        let mut object = self.made("relationship", format!("relationship--{id}"), times, tlp);
        object.set("relationship_type", how);
        object.set("source_ref", from);
        object.set("target_ref", to);
        self.objects.push(object);
    }

    fn of_entry(&mut self, kind: &'static str, id: String, entry: &Entry) -> Object {
        let indicator = &entry.indicator;
        let mut object = self.made(kind, id, (entry.recorded_at, entry.changed_at), indicator.tlp);
        if let Some(confidence) = indicator.confidence {
            object.set("confidence", confidence.percent());
        }
        object
    }

    fn made(&mut self, kind: &'static str, id: String, times: (Instant, Instant), tlp: Tlp) -> Object {
        let (created, modified) = times;
        let mut object = Object::new(kind, id);
        object.set("created", time(created));
        object.set("modified", time(modified.max(created)));
        if let Some(made_by) = &self.made_by {
            object.set("created_by_ref", made_by.as_str());
        }
        object.set("object_marking_refs", vec![marking::id(tlp)]);
        self.labels.insert(tlp);
        object
    }

    fn into_document(self, made_at: Instant) -> Document {
        let mut objects: Vec<Object> = self.labels.iter().map(|tlp| marking::definition(*tlp)).collect();
        objects.extend(self.objects);
        let ids: Vec<&str> = objects.iter().map(Object::id).collect();
        let id = identifier("bundle", &format!("{made_at} {}", ids.join(" ")));
        Document {
            kind: "bundle",
            id: format!("bundle--{id}"),
            objects,
        }
    }
}

/// What has no pattern of STIX is told in a note.
fn is_note(observable: &Observable) -> bool {
    !matches!(observable, Observable::Cve(_)) && pattern::of(observable).is_none()
}

/// An instant to the millisecond, as the standard wants it of `created` and `modified`.
fn time(instant: Instant) -> Value {
    let milliseconds = instant.as_microseconds().div_euclid(1_000);
    let cut = Timestamp::from_millisecond(milliseconds).unwrap_or(instant.timestamp());
    Value::from(
        DateTimePrinter::new()
            .precision(Some(3))
            .timestamp_to_string(&cut),
    )
}
