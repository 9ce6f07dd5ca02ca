//! Bundles as they are written, and what labels keep back.

use domain::tlp::Audience;
use proptest::prelude::*;

use super::*;
use crate::samples::sharing::{an_entry, an_incident, entries, sharing};
use crate::samples::validators::findings;

fn objects(written: &Written) -> Vec<Value> {
    let bundle: Value = serde_json::from_slice(&written.bytes).unwrap();
    bundle["objects"].as_array().unwrap().clone()
}

fn kinds(written: &Written) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for object in objects(written) {
        *kinds
            .entry(object["type"].as_str().unwrap().to_owned())
            .or_default() += 1;
    }
    kinds
}

#[test]
fn a_bundle_is_written_as_reviewed() {
    let entries = entries();
    let written = write(&sharing(&entries, Audience::Recipients)).unwrap();
    insta::assert_snapshot!(String::from_utf8(written.bytes).unwrap());
}

#[test]
fn what_a_label_forbids_is_left_out_and_counted() {
    let entries = entries();
    let all = write(&sharing(&entries, Audience::Recipients)).unwrap();
    assert_eq!(all.written, entries.len());
    assert_eq!((all.withheld.total(), all.withheld.incident), (0, false));
    let public = write(&sharing(&entries, Audience::Public)).unwrap();
    let clear = entries
        .iter()
        .filter(|entry| entry.indicator.tlp == Tlp::Clear)
        .count();
    assert_eq!(public.written + public.without_place, clear);
    assert_eq!(public.withheld.total(), entries.len() - clear);
    assert_eq!(public.withheld.indicators.get(&Tlp::Clear), None);
    assert!(public.withheld.incident);
    let text = String::from_utf8(public.bytes).unwrap();
    assert!(
        !text.contains("TLP:RED") && !text.contains("Ransomware in the laboratory"),
        "{text}"
    );
}

#[test]
fn nothing_of_the_house_is_told_where_it_is_not_given() {
    let entries = entries();
    let anonymous = Sharing {
        house: None,
        ..sharing(&entries, Audience::Recipients)
    };
    let text = String::from_utf8(write(&anonymous).unwrap().bytes).unwrap();
    assert!(
        !text.contains("identity") && !text.contains("created_by_ref"),
        "{text}"
    );
}

#[test]
fn behaviours_alone_have_no_place_without_something_they_are_about() {
    let alone = [an_entry(1, "Encrypts shares at night", Tlp::Green)];
    let bare = Sharing {
        house: None,
        incident: None,
        ..sharing(&alone, Audience::Community)
    };
    let written = write(&bare).unwrap();
    assert_eq!((written.written, written.without_place), (0, 1));
    let about = Sharing {
        incident: Some(an_incident(Tlp::Green)),
        ..bare
    };
    let written = write(&about).unwrap();
    assert_eq!((written.written, written.without_place), (1, 0));
    assert_eq!(kinds(&written).get("note"), Some(&1));
}

#[test]
fn one_observable_seen_twice_is_one_object_under_the_stricter_label() {
    let mut twice = [
        an_entry(1, "45.33.32.156", Tlp::Green),
        an_entry(2, "45.33.32.156", Tlp::Amber),
    ];
    for entry in &mut twice {
        entry.indicator.first_seen = Some(entry.recorded_at);
        entry.indicator.last_seen = Some(entry.recorded_at);
    }
    let written = write(&sharing(&twice, Audience::Clients)).unwrap();
    let observed: Vec<Value> = objects(&written)
        .into_iter()
        .filter(|object| object["type"] == "ipv4-addr")
        .collect();
    assert_eq!(observed.len(), 1);
    assert_eq!(observed[0]["object_marking_refs"][0], marking::id(Tlp::Amber));
}

#[test]
fn every_reference_leads_to_an_object_of_the_bundle() {
    let entries = entries();
    for audience in Audience::ALL {
        let objects = objects(&write(&sharing(&entries, audience)).unwrap());
        let ids: Vec<&Value> = objects.iter().map(|object| &object["id"]).collect();
        for object in &objects {
            for (name, value) in object.as_object().unwrap() {
                let list = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
                if name.ends_with("_ref") || name.ends_with("_refs") {
                    assert!(list.iter().all(|id| ids.contains(&id)), "{object}");
                }
            }
        }
        let distinct: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
        assert_eq!(distinct.len(), ids.len());
    }
}

proptest! {
    #[test]
    fn the_same_input_gives_the_same_bytes_and_no_label_is_broken(
        labels in proptest::collection::vec(0_usize..5, 1..8),
        audience in 0_usize..5,
    ) {
        let audience = Audience::ALL[audience];
        let entries: Vec<Entry> = labels
            .iter()
            .enumerate()
            .map(|(at, label)| an_entry(at as u128 + 1, &format!("45.33.32.{at}"), Tlp::ALL[*label]))
            .collect();
        let one = write(&sharing(&entries, audience)).unwrap();
        prop_assert_eq!(&one, &write(&sharing(&entries, audience)).unwrap());
        prop_assert_eq!(one.written + one.withheld.total(), entries.len());
        let text = String::from_utf8(one.bytes).unwrap();
        for tlp in Tlp::ALL.into_iter().filter(|tlp| !tlp.may_be_passed_to(audience)) {
            prop_assert!(!text.contains(marking::id(tlp)));
        }
    }
}

#[test]
fn the_validator_of_oasis_finds_nothing_in_bundles_and_finds_what_is_wrong() {
    let entries = entries();
    let written = |audience| write(&sharing(&entries, audience)).unwrap().bytes;
    let mut documents: Vec<Vec<u8>> = Audience::ALL.into_iter().map(written).collect();
    let right = String::from_utf8(written(Audience::Recipients)).unwrap();
    let wrong = [
        (
            "[domain-name:value = 'evil.test']",
            "[domain-name:value = evil.test]",
        ),
        ("\"pattern_type\": \"stix\"", "\"pattern_type\": 7"),
        ("\"name\": \"CVE-2021-44228\"", "\"title\": \"CVE-2021-44228\""),
        (
            "\"relationship_type\": \"based-on\"",
            "\"relationship_type\": \"\"",
        ),
    ];
    for (this, that) in wrong {
        assert!(right.contains(this), "{this}");
        documents.push(right.replacen(this, that, 1).into_bytes());
    }
    let Some(found) = findings("stix", &documents) else {
        return;
    };
    let (of_right, of_wrong) = found.split_at(Audience::ALL.len());
    assert!(of_right.iter().all(String::is_empty), "{of_right:?}");
    for ((_, that), found) in wrong.iter().zip(of_wrong) {
        assert!(!found.is_empty(), "{that} was not found");
    }
}
