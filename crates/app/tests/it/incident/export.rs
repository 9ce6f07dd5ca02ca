//! The record of an incident as a file: what it holds, and that nothing in it can be altered unnoticed.

use app::incident;
use app::incident::{Named, NewTask, RoleForm};
use domain::incident::export::ExportedRecord;
use domain::incident::{Export, IncidentKind, IncidentRole, Place, Value, Verified, verify_export};
use domain::journal::{NoteSigner, NoteVerifier};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{line, room, send, state, text, time};
use crate::house::House;

struct Exported {
    house: House,
    export: Export,
    key: NoteVerifier,
}

/// An incident with lines, a corrected awareness and a notice that was sent.
async fn exported() -> Exported {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let aware = room(&house, &lead, id).await.now;
    let first = [
        ("aware_at", time(aware)),
        ("summary", text("Files end in .lockd; șapte servere")),
        ("cross_border", Value::Unknown),
    ];
    state(&house, &lead, id, &first).await;
    house.clock.advance(600);
    let earlier = time(aware.plus_seconds(-3600));
    state(&house, &lead, id, &[("aware_at", earlier)]).await;
    incident::line(&house.app, &lead, id, &line(&house, "Switch 4 is dark"))
        .await
        .unwrap();
    send(&house, &lead, id, "early_warning").await;
    let export = incident::export(&house.app, &house.console(), id).await.unwrap();
    let key = export.key.parse().unwrap();
    Exported { house, export, key }
}

fn verified(export: &Export, key: &NoteVerifier) -> Verified {
    verify_export(&export.encode().unwrap(), std::slice::from_ref(key))
}

fn places(verified: &Verified) -> Vec<&Place> {
    verified.findings.iter().map(|finding| &finding.place).collect()
}

#[tokio::test]
async fn an_incident_verifies_where_there_is_no_server_and_exporting_again_gives_the_same_file() {
    let Exported { house, export, key } = exported().await;
    let found = verified(&export, &key);
    assert_eq!(found.findings, []);
    assert!(found.holds_whole());
    assert_eq!((found.entries, found.notices), (7, 1));
    assert_eq!(found.reference, "INC-2026-0001");
    // Without a key from elsewhere nothing is wrong, and it does not hold whole.
    let alone = verify_export(&export.encode().unwrap(), &[]);
    assert!(alone.holds() && !alone.holds_whole());
    // Meanwhile the journal grew by something else.
    house.person("Ioana").await;
    let again = incident::export(&house.app, &house.console(), export.incident)
        .await
        .unwrap();
    assert_eq!(again, export);
}

/// Case 5 of the forty.
#[tokio::test]
async fn case_5_an_export_tells_the_earlier_deadline_beside_the_corrected_one() {
    let Exported { export, .. } = exported().await;
    let clock = export
        .picture
        .clocks
        .iter()
        .find(|clock| clock.clock == "nis2.notification");
    let clock = clock.unwrap();
    let due: Vec<String> = clock
        .history
        .iter()
        .filter_map(|change| Some(change.due?.to_string()))
        .collect();
    assert_eq!(due, ["2026-11-26T07:00:00Z", "2026-11-26T06:00:00Z"]);
    assert_eq!(clock.due.unwrap().to_string(), "2026-11-26T06:00:00Z");
    let aware = export
        .picture
        .facts
        .iter()
        .find(|fact| fact.field == "aware_at")
        .unwrap();
    let holds: Vec<bool> = aware.versions.iter().map(|version| version.holds).collect();
    assert_eq!(holds, [false, true]);
}

#[tokio::test]
async fn one_altered_byte_is_named_wherever_it_is() {
    let Exported { export, key, .. } = exported().await;
    let whole = export.encode().unwrap();
    let mut runner = TestRunner::new(Config::with_cases(600));
    let flips = (0..whole.len(), 1..=255_u8);
    runner
        .run(&flips, |(at, flip)| {
            let mut bytes = whole.clone();
            bytes[at] ^= flip;
            let found = verify_export(&bytes, std::slice::from_ref(&key));
            prop_assert!(!found.holds(), "byte {at} of {}", whole.len());
            prop_assert!(!found.findings.is_empty());
            Ok(())
        })
        .unwrap();
}

#[tokio::test]
async fn what_was_dropped_swapped_or_rewritten_is_named() {
    let Exported { export, key, .. } = exported().await;
    let is_entry = |record: &ExportedRecord, number: u32| {
        let body = record.body.as_deref().unwrap();
        body.contains(&format!("\"number\":{number},"))
    };
    let of_entry = |number: u32| {
        let found = export.records.iter().position(|record| is_entry(record, number));
        found.unwrap()
    };
    let (second, third) = (of_entry(2), of_entry(3));

    let mut dropped = export.clone();
    dropped.records.remove(third);
    let found = verified(&dropped, &key);
    assert_eq!(
        places(&found)[0],
        &Place::Entry(3, third + 1),
        "{:?}",
        found.findings
    );

    let mut swapped = export.clone();
    swapped.records.swap(second, third);
    let found = verified(&swapped, &key);
    assert_eq!(
        places(&found)[0],
        &Place::Entry(2, second + 1),
        "{:?}",
        found.findings
    );

    let mut rewritten = export.clone();
    let body = rewritten.records[third].body.as_mut().unwrap();
    *body = body.replace("Ana", "Ina");
    let found = verified(&rewritten, &key);
    assert_eq!(
        places(&found),
        [&Place::Entry(3, third + 1)],
        "{:?}",
        found.findings
    );
    assert!(found.findings[0].to_string().starts_with("entry 3 of the log"));

    let mut notice = export.clone();
    notice.notices[0].content.push(' ');
    assert_eq!(places(&verified(&notice, &key)), [&Place::Notice(1)]);

    let mut picture = export.clone();
    picture.picture.clocks.pop();
    assert_eq!(places(&verified(&picture, &key)), [&Place::Head("picture")]);

    let mut cut = export.clone();
    cut.records.pop();
    assert_eq!(places(&verified(&cut, &key)), [&Place::Record(cut.records.len())]);

    let mut without = export;
    without.notices.clear();
    assert!(!verified(&without, &key).holds());
}

#[tokio::test]
async fn under_the_key_of_another_installation_it_does_not_hold() {
    let Exported { export, .. } = exported().await;
    let other = NoteSigner::new(&export.log, &[7; 32]).unwrap();
    let found = verified(&export, other.verifier());
    assert_eq!(places(&found), [&Place::Head("key"), &Place::Head("checkpoint")]);
}

#[tokio::test]
async fn what_is_no_record_of_an_incident_is_refused_with_its_line() {
    for (file, line) in [("", 1), ("{\n\"schema\": 7", 2), ("a,b\n1,2\n", 1)] {
        let found = verify_export(file.as_bytes(), &[]);
        let [Place::Text(named, _)] = places(&found)[..] else {
            panic!("{:?}", found.findings)
        };
        assert_eq!(*named, line, "{file}");
    }
}

#[tokio::test]
async fn a_record_is_what_its_schema_says() {
    let schema = include_str!("../../../../../docs/schema/incident-record.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let Exported { export, .. } = exported().await;
    let mut document = serde_json::to_value(&export).unwrap();
    let problems: Vec<String> = schema
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(problems, [""; 0]);
    document["records"][0]["proof"] = 7.into();
    assert!(!schema.is_valid(&document));
}

/// Runs a statement past the program, as whoever has the database can.
async fn altered(house: &House, statement: &str) {
    use sea_orm::ConnectionTrait;
    let url = format!("sqlite://{}", house.database_file().display());
    let connection = sea_orm::Database::connect(url).await.unwrap();
    let done = connection.execute_unprepared(statement).await.unwrap();
    assert!(done.rows_affected() > 0, "{statement}");
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_log_that_was_altered_in_the_database_is_not_exported_as_proven() {
    let Exported { house, export, .. } = exported().await;
    altered(
        &house,
        "UPDATE incident_entry SET statement = replace(statement, 'Files end in .lockd', 'Nothing happened')",
    )
    .await;
    let again = incident::export(&house.app, &house.console(), export.incident).await;
    assert!(matches!(again, Err(app::Error::Refused(_))), "{again:?}");
}

#[tokio::test]
async fn roles_tasks_and_sendings_that_were_altered_in_the_database_are_not_exported_as_proven() {
    let Exported { house, export, .. } = exported().await;
    let lead = house.user("Ana Right", "security_officer", house.tenant).await;
    let role = RoleForm {
        role: IncidentRole::Lead,
        holder: Some(Named {
            name: "Ana Right".to_owned(),
            ..Named::default()
        }),
        deputy: None,
    };
    incident::set_roles(&house.app, &lead, export.incident, &[role])
        .await
        .unwrap();
    let task = NewTask {
        id: incident::entry_id(&house.app),
        role: IncidentRole::Lead,
        words: "Cut the VPN".to_owned(),
        due: None,
    };
    incident::ask_task(&house.app, &lead, export.incident, &task)
        .await
        .unwrap();
    let exported = async || incident::export(&house.app, &house.console(), export.incident).await;
    assert!(exported().await.is_ok());
    let sent = r#"{"says":"sent","notification":"018f0000-0000-7000-8000-000000000000","form":"notification","clock":"nis2.notification"}"#;
    for (column, was, is) in [
        ("statement", "Ana Right", "Otto Wrong"),
        ("text", "Cut the VPN", "Keep the VPN open"),
        ("statement", r#"{"says":"line","kind":"observation"}"#, sent),
    ] {
        let put = |from: &str, to: &str| {
            format!("UPDATE incident_entry SET {column} = replace({column}, '{from}', '{to}')")
        };
        altered(&house, &put(was, is)).await;
        let refused = exported().await;
        assert!(
            matches!(refused, Err(app::Error::Refused(_))),
            "{was}: {refused:?}"
        );
        altered(&house, &put(is, was)).await;
        assert!(exported().await.is_ok(), "{was} again");
    }
}

#[tokio::test]
async fn what_is_of_the_same_journal_and_was_not_exported_does_not_hold() {
    let Exported { house, export, key } = exported().await;
    let lead = house.user("Radu", "security_officer", house.tenant).await;
    let other = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let stranger = incident::export(&house.app, &house.console(), other)
        .await
        .unwrap();
    // A proven record of another incident in the place of one of this: its number was not sealed.
    let mut spliced = export.clone();
    let (first, last) = (&stranger.records[0], spliced.records.len() - 1);
    spliced.records[last - 1] = first.clone();
    let found = verified(&spliced, &key);
    let numbers = found
        .findings
        .iter()
        .any(|finding| finding.what.contains("other records stood before it"));
    assert!(numbers, "{:?}", found.findings);
    // Words that are left out are no words that were erased.
    let mut silent = export.clone();
    silent.records[2].body = None;
    silent.records[2].salt = None;
    let found = verified(&silent, &key);
    let told = found.findings.iter().map(|finding| finding.what.as_str());
    assert!(
        told.clone().any(|what| what.contains("its words are lacking")),
        "{:?}",
        found.findings
    );
}

#[tokio::test]
async fn what_a_file_says_steers_no_terminal() {
    let Exported { export, key, .. } = exported().await;
    let mut forged = export.clone();
    forged.reference = "INC-2026-0001: holds\u{1b}[8m".to_owned();
    forged.schema = "incident-record/1\u{1b}[8m".to_owned();
    let found = verified(&forged, &key);
    assert_eq!(found.reference, "");
    assert!(
        found
            .findings
            .iter()
            .any(|finding| finding.what.contains("record/1\u{fffd}[8m"))
    );
    assert!(
        found
            .findings
            .iter()
            .all(|finding| !finding.what.contains(char::is_control))
    );
    assert!(!found.holds());
}
