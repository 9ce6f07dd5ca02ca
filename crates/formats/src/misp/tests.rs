//! Events as they are written, and what labels keep back.

use domain::tlp::Audience;
use serde_json::Value;

use super::*;
use crate::samples::sharing::{an_entry, entries, sharing};
use crate::samples::validators::findings;

fn event(written: &Written) -> Value {
    let document: Value = serde_json::from_slice(&written.bytes).unwrap();
    document["Event"].clone()
}

#[test]
fn an_event_is_written_as_reviewed() {
    let entries = entries();
    let written = write(&sharing(&entries, Audience::Recipients)).unwrap();
    insta::assert_snapshot!(String::from_utf8(written.bytes).unwrap());
}

#[test]
fn distribution_follows_the_strictest_label() {
    for (tlp, wanted) in [
        (Tlp::Red, "0"),
        (Tlp::AmberStrict, "0"),
        (Tlp::Amber, "0"),
        (Tlp::Green, "1"),
        (Tlp::Clear, "3"),
    ] {
        let entries = [
            an_entry(1, "45.33.32.156", Tlp::Clear),
            an_entry(2, "evil.biz", tlp),
        ];
        let sharing = Sharing {
            incident: None,
            ..sharing(&entries, Audience::Recipients)
        };
        let event = event(&write(&sharing).unwrap());
        assert_eq!(event["distribution"], wanted);
        assert_eq!(event["Attribute"][0]["distribution"], "3");
        assert_eq!(event["Attribute"][1]["distribution"], wanted);
        assert_eq!(event["Tag"][0]["name"], tlp.marking().to_lowercase());
    }
}

#[test]
fn what_a_label_forbids_is_left_out_and_counted() {
    let entries = entries();
    let written = write(&sharing(&entries, Audience::Community)).unwrap();
    let allowed = entries
        .iter()
        .filter(|entry| entry.indicator.tlp <= Tlp::Green)
        .count();
    assert_eq!(written.written, allowed);
    assert_eq!(written.withheld.total(), entries.len() - allowed);
    assert!(written.withheld.incident);
    let event = event(&written);
    assert_eq!(event["info"], UNTITLED);
    assert_eq!(event["Attribute"].as_array().unwrap().len(), allowed);
    assert_eq!(event["Tag"].as_array().unwrap().len(), 1);
}

#[test]
fn the_identifier_of_an_event_is_another_where_the_incident_is_kept_back() {
    let entries = entries();
    let told = event(&write(&sharing(&entries, Audience::Recipients)).unwrap());
    let kept = event(&write(&sharing(&entries, Audience::Public)).unwrap());
    assert_ne!(told["uuid"], kept["uuid"]);
    assert_eq!(
        told,
        event(&write(&sharing(&entries, Audience::Recipients)).unwrap())
    );
}

#[test]
fn the_schema_and_the_reader_of_misp_find_nothing_in_events_and_find_what_is_wrong() {
    let entries = entries();
    let written = |audience| write(&sharing(&entries, audience)).unwrap().bytes;
    let mut documents: Vec<Vec<u8>> = Audience::ALL.into_iter().map(written).collect();
    let right = String::from_utf8(written(Audience::Recipients)).unwrap();
    let wrong = [
        ("\"distribution\": \"0\"", "\"distribution\": 0"),
        (
            "\"category\": \"Financial fraud\"",
            "\"category\": \"Network activity\"",
        ),
        ("\"type\": \"regkey\"", "\"type\": \"registry\""),
        ("\"analysis\"", "\"analyses\""),
    ];
    for (this, that) in wrong {
        assert!(right.contains(this), "{this}");
        documents.push(right.replacen(this, that, 1).into_bytes());
    }
    let Some(found) = findings("misp", &documents) else {
        return;
    };
    let (of_right, of_wrong) = found.split_at(Audience::ALL.len());
    assert!(of_right.iter().all(String::is_empty), "{of_right:?}");
    for ((_, that), found) in wrong.iter().zip(of_wrong) {
        assert!(!found.is_empty(), "{that} was not found");
    }
}
