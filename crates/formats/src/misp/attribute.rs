//! Attributes: what each kind of observable is called in MISP, and under which category it stands there.

use domain::indicator::Kind;
use serde::Serialize;

use super::{Tag, distribution, seconds};
use crate::sharing::{Entry, Incident, identifier};

/// One attribute.
#[derive(Debug, Serialize)]
pub(super) struct Attribute {
    uuid: String,
    #[serde(rename = "type")]
    kind: &'static str,
    category: &'static str,
    value: String,
    to_ids: bool,
    distribution: &'static str,
    timestamp: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    comment: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<String>,
    #[serde(rename = "Tag")]
    tags: Vec<Tag>,
}

/// The attributes of an event: what happened, then the indicators.
pub(super) fn all(entries: &[&Entry], incident: Option<&Incident<'_>>) -> Vec<Attribute> {
    let described = incident.filter(|incident| !incident.description.is_empty());
    let description = described.map(|incident| Attribute {
        uuid: identifier("misp-description", &incident.id.to_string()).to_string(),
        kind: "text",
        category: "External analysis",
        value: incident.description.to_owned(),
        to_ids: false,
        distribution: distribution(incident.tlp),
        timestamp: seconds(incident.changed_at),
        comment: String::new(),
        first_seen: None,
        last_seen: None,
        tags: vec![Tag::of(incident.tlp)],
    });
    let attributes = entries.iter().map(|entry| attribute(entry));
    description.into_iter().chain(attributes).collect()
}

fn attribute(entry: &Entry) -> Attribute {
    let indicator = &entry.indicator;
    let Form {
        kind,
        category,
        to_ids,
    } = form(indicator.observable.kind());
    let seen = |instant: Option<domain::time::Instant>| instant.map(|instant| instant.to_string());
    let confidence = indicator
        .confidence
        .map(|confidence| format!("Confidence: {}/100", confidence.percent()));
    let note = Some(indicator.note.clone()).filter(|note| !note.is_empty());
    Attribute {
        uuid: identifier("misp-attribute", &entry.id.to_string()).to_string(),
        kind,
        category,
        value: indicator.observable.value(),
        to_ids,
        distribution: distribution(indicator.tlp),
        timestamp: seconds(entry.changed_at),
        comment: note.into_iter().chain(confidence).collect::<Vec<_>>().join(". "),
        first_seen: seen(indicator.first_seen),
        last_seen: seen(indicator.last_seen),
        tags: vec![Tag::of(indicator.tlp)],
    }
}

/// What MISP calls a kind, where it puts it, and whether machines are to look for it.
struct Form {
    kind: &'static str,
    category: &'static str,
    to_ids: bool,
}

/// Categories and `to_ids` are those MISP gives a type by default.
fn form(kind: Kind) -> Form {
    let (kind, category, to_ids) = match kind {
        Kind::Ipv4 | Kind::Ipv6 | Kind::Network => ("ip-dst", "Network activity", true),
        Kind::Domain => ("domain", "Network activity", true),
        Kind::Url => ("url", "Network activity", true),
        Kind::MailAddress => ("email", "Payload delivery", true),
        Kind::Md5 => ("md5", "Payload delivery", true),
        Kind::Sha1 => ("sha1", "Payload delivery", true),
        Kind::Sha256 => ("sha256", "Payload delivery", true),
        Kind::Sha512 => ("sha512", "Payload delivery", true),
        Kind::FileName => ("filename", "Payload delivery", true),
        Kind::RegistryKey => ("regkey", "Persistence mechanism", true),
        Kind::Mutex => ("mutex", "Artifacts dropped", true),
        Kind::Cve => ("vulnerability", "External analysis", false),
        Kind::Bitcoin => ("btc", "Financial fraud", true),
        Kind::MacAddress => ("mac-address", "Network activity", false),
        Kind::AutonomousSystem => ("AS", "Network activity", false),
        Kind::Behaviour => ("text", "Other", false),
    };
    Form {
        kind,
        category,
        to_ids,
    }
}
