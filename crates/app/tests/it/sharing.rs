//! Indicators and tags of an incident on their way to others: what is read, what a label lets through, and what is written.

use std::path::{Path, PathBuf};

use app::incident::sharing::{Format, Shareable, shareable};
use app::incident::{self, Room};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{Contact, IncidentKind, LabelBasis, Value};
use domain::tlp::{Audience, Tlp};
use serde_json::Value as Json;

use super::incident::{room, state, text};
use crate::house::House;

#[path = "../../../formats/src/samples/validators.rs"]
#[expect(
    clippy::disallowed_methods,
    reason = "the validators read the documents as files"
)]
mod validators;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// As it is typed at night: fangs drawn and not, one twice, one of the own network, one of the own house.
const LINES: [&str; 9] = [
    "45[.]33.32.156",
    "hxxps://lockd-portal[.]biz/gate.php",
    "45.33.32.156:4444",
    "10.0.0.7",
    "mail.spital.example",
    "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b",
    "CVE-2021-44228",
    "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
    "Encrypts shares of the laboratory between two and four at night",
];

async fn opened(house: &House, drill: bool) -> (Actor, IncidentId) {
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Encrypted, drill)
        .await
        .unwrap();
    let reporter = Contact {
        name: "Ana Pop".to_owned(),
        email: "ana.pop@spital.example".to_owned(),
        ..Contact::default()
    };
    let choices = |values: &[&str]| Value::Choices(values.iter().map(|value| (*value).to_owned()).collect());
    let facts = [
        ("title", text("Ransomware in the laboratory")),
        (
            "summary",
            text("Shares of the laboratory are encrypted; results go out on paper."),
        ),
        ("reporter", Value::Contact(reporter)),
        ("severity", choice("high")),
        ("cause_category", choice("malicious_action")),
        ("threat_type", choices(&["ransomware", "phishing"])),
        ("sectors_affected", choices(&["health"])),
        ("indicators", lines(&LINES)),
    ];
    state(house, &officer, id, &facts).await;
    (officer, id)
}

fn choice(value: &str) -> Value {
    Value::Choice(value.to_owned())
}

fn lines(lines: &[&str]) -> Value {
    Value::Indicators(lines.iter().map(|line| (*line).to_owned()).collect())
}

async fn label(house: &House, officer: &Actor, id: IncidentId, label: &str) -> Room {
    house.clock.advance(60);
    state(house, officer, id, &[("tlp", choice(label))]).await;
    room(house, officer, id).await
}

fn document(found: &Shareable<'_>, audience: Audience, format: Format) -> Json {
    let written = found.written(audience, format).unwrap().unwrap();
    serde_json::from_slice(&written.bytes).unwrap()
}

/// The values of the attributes of an event.
fn values(event: &Json) -> Vec<&str> {
    let attributes = event["Event"]["Attribute"].as_array().unwrap();
    attributes
        .iter()
        .map(|attribute| attribute["value"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn lines_are_read_once_each_and_what_would_harm_others_or_the_house_stays_here() {
    let house = House::new().await;
    let (officer, id) = opened(&house, false).await;
    let room = room(&house, &officer, id).await;
    let found = shareable(&room);
    let refused: Vec<(&str, &str)> = found
        .lines
        .iter()
        .filter_map(|line| Some((line.text, line.read.as_ref().err()?.name())))
        .collect();
    assert_eq!(
        refused,
        [
            ("10.0.0.7", "nowhere_else"),
            ("mail.spital.example", "own_domain")
        ]
    );
    let again: Vec<&str> = found
        .lines
        .iter()
        .filter(|line| line.said_before)
        .map(|line| line.text)
        .collect();
    assert_eq!(again, ["45.33.32.156:4444"]);
    assert_eq!((found.given(), found.refused()), (6, 2));

    let event = document(&found, Audience::Recipients, Format::Misp);
    let told = values(&event).join("\n");
    assert_eq!(told.matches("45.33.32.156").count(), 1, "{told}");
    assert!(told.contains("https://lockd-portal.biz/gate.php"), "{told}");
    assert!(
        !told.contains("10.0.0.7") && !told.contains("spital.example"),
        "{told}"
    );
}

#[tokio::test]
async fn the_label_says_who_gets_anything_and_what_is_red_goes_to_named_recipients_alone() {
    let house = House::new().await;
    let (officer, id) = opened(&house, false).await;
    let unsaid = room(&house, &officer, id).await;
    let found = shareable(&unsaid);
    assert_eq!(
        (found.label.tlp, found.label.basis),
        (Tlp::Amber, LabelBasis::Unsaid)
    );
    let reached = |room: &Room| {
        let found = shareable(room);
        Audience::ALL.map(|audience| {
            let stix = found.written(audience, Format::Stix).unwrap();
            let misp = found.written(audience, Format::Misp).unwrap();
            assert_eq!(stix.is_some(), misp.is_some());
            stix.is_some_and(|stix| stix.written == found.given() && stix.withheld.total() == 0)
        })
    };
    assert_eq!(reached(&unsaid), [true, true, true, false, false]);
    let red = label(&house, &officer, id, "red").await;
    assert_eq!(reached(&red), [true, false, false, false, false]);
    let event = document(&shareable(&red), Audience::Recipients, Format::Misp);
    assert_eq!(event["Event"]["distribution"], "0");
    assert_eq!(event["Event"]["Tag"][0]["name"], "tlp:red");
    let clear = label(&house, &officer, id, "clear").await;
    assert_eq!(reached(&clear), [true; 5]);
}

#[tokio::test]
async fn people_are_told_whom_to_ask_back_and_the_public_does_not_learn_which_house_it_is() {
    let house = House::new().await;
    let (officer, id) = opened(&house, false).await;
    let room = label(&house, &officer, id, "clear").await;
    let found = shareable(&room);
    let told = |audience| document(&found, audience, Format::Stix).to_string();
    assert!(told(Audience::Recipients).contains("ana.pop@spital.example"));
    let community = told(Audience::Community);
    assert!(community.contains("Spitalul Exemplu") && !community.contains("ana.pop"));
    let public = told(Audience::Public);
    assert!(!public.contains("Spitalul Exemplu") && !public.contains("ana.pop"));
    assert!(public.contains("Ransomware in the laboratory"));
}

#[tokio::test]
async fn the_same_log_gives_the_same_file_and_what_is_told_again_keeps_its_identifiers() {
    let house = House::new().await;
    let (officer, id) = opened(&house, false).await;
    let first = room(&house, &officer, id).await;
    house.clock.advance(3600);
    let later = room(&house, &officer, id).await;
    for format in [Format::Stix, Format::Misp] {
        let bytes = |room: &Room| {
            shareable(room)
                .written(Audience::Recipients, format)
                .unwrap()
                .unwrap()
                .bytes
        };
        assert_eq!(bytes(&first), bytes(&later));
    }

    let mut more = LINES.to_vec();
    more.insert(0, "evil-two.biz");
    state(&house, &officer, id, &[("indicators", lines(&more))]).await;
    let added = label(&house, &officer, id, "green").await;
    let objects = |room: &Room| {
        let bundle = document(&shareable(room), Audience::Recipients, Format::Stix);
        bundle["objects"].as_array().unwrap().clone()
    };
    let (before, after) = (objects(&first), objects(&added));
    let kept: Vec<&Json> = before
        .iter()
        .filter(|object| object["type"] == "indicator")
        .collect();
    assert_eq!(kept.len(), 3);
    for was in &kept {
        let is = after.iter().find(|object| object["id"] == was["id"]).unwrap();
        assert_eq!(is["created"], was["created"]);
        // Its label is another, so whoever has the older one must see which is newer.
        assert!(is["modified"].as_str() > was["modified"].as_str(), "{is}");
    }
    let new = after
        .iter()
        .find(|object| object["name"] == "evil-two.biz")
        .unwrap();
    assert!(new["created"].as_str() > kept[0]["created"].as_str());
}

#[tokio::test]
async fn a_drill_says_so_in_the_title_and_the_tags_of_what_is_handed_over() {
    let house = House::new().await;
    let (officer, id) = opened(&house, true).await;
    let room = room(&house, &officer, id).await;
    let found = shareable(&room);
    let event = document(&found, Audience::Recipients, Format::Misp);
    let title = event["Event"]["info"].as_str().unwrap();
    assert!(
        title.starts_with("DRILL, nothing of it is real: DRILL-2026-0001"),
        "{title}"
    );
    let tags: Vec<String> = found.tags.iter().map(ToString::to_string).collect();
    assert!(tags.contains(&"nis2:test=\"test\"".to_owned()), "{tags:?}");
    let bundle = document(&found, Audience::Recipients, Format::Stix).to_string();
    assert!(bundle.contains("DRILL, nothing of it is real"), "{bundle}");
    assert_eq!(
        found.file_name(Audience::Recipients, Format::Stix),
        "DRILL-2026-0001-recipients-stix.json"
    );
}

#[tokio::test]
async fn what_people_filled_in_is_what_the_validators_take() {
    let house = House::new().await;
    let (officer, id) = opened(&house, false).await;
    let mut rooms = vec![label(&house, &officer, id, "clear").await];
    let bare = incident::open(&house.app, &officer, IncidentKind::Outage, true)
        .await
        .unwrap();
    rooms.push(room(&house, &officer, bare).await);
    for (name, format) in [("stix", Format::Stix), ("misp", Format::Misp)] {
        let written = rooms.iter().flat_map(|room| {
            let found = shareable(room);
            Audience::ALL.map(|audience| found.written(audience, format).unwrap())
        });
        let documents: Vec<Vec<u8>> = written.flatten().map(|written| written.bytes).collect();
        assert_eq!(documents.len(), 8, "all five, and three of what nobody labelled");
        let Some(found) = validators::findings(name, &documents) else {
            return;
        };
        assert!(found.iter().all(String::is_empty), "{name}: {found:#?}");
    }
}
