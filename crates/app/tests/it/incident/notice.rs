//! Notices of an incident, from the draft to what came back.

use app::Error;
use app::incident;
use app::notification::{self, draft};
use domain::incident::{Contact, IncidentKind, Value};
use domain::law::State;
use domain::notification::Forms;
use domain::time::Instant;

use super::{clock_state, room, send, state, text, time, words};
use crate::house::House;

#[tokio::test]
async fn from_awareness_to_the_final_report_nothing_is_typed_twice() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let aware = room(&house, &officer, id).await.now;
    let reporter = Contact {
        name: "Ana".to_owned(),
        phone: "+40 700 000 000".to_owned(),
        ..Contact::default()
    };
    let first = [
        ("aware_at", time(aware)),
        ("summary", text("Files on the file server end in .lockd")),
        ("suspected_malicious", Value::Choice("suspected".to_owned())),
        ("cross_border", Value::Unknown),
        ("reporter", Value::Contact(reporter)),
    ];
    state(&house, &officer, id, &first).await;

    let warned = send(&house, &officer, id, "early_warning").await;
    assert_eq!(warned.stored.clock.as_deref(), Some("nis2.early_warning"));
    assert!(warned.is_unaltered());
    let after = room(&house, &officer, id).await;
    assert_eq!(clock_state(&after, "nis2.early_warning").0, State::Met);

    // The notification has everything the warning had, and shows what changed since.
    house.clock.advance(3600);
    let second = [
        ("severity", Value::Choice("high".to_owned())),
        ("impact", text("Laboratory results by telephone")),
        ("suspected_malicious", Value::Choice("confirmed".to_owned())),
    ];
    state(&house, &officer, id, &second).await;
    let found = room(&house, &officer, id).await;
    let facts = found.facts().unwrap();
    let notification = draft(
        &found,
        &facts,
        Forms::shipped().get("notification").unwrap(),
        words(),
    );
    assert_eq!(notification.lacking().count(), 0);
    let shown = |field: &str| {
        let line = notification
            .lines
            .iter()
            .find(|line| line.field.id == field)
            .unwrap();
        (line.shown.clone(), line.was.clone())
    };
    assert_eq!(shown("summary").0, "Files on the file server end in .lockd");
    assert_eq!(shown("suspected_malicious").1.as_deref(), Some("Suspected"));
    assert!(
        shown("update_since_last").0.contains("was: Suspected"),
        "{:?}",
        shown("update_since_last")
    );
    let sent = send(&house, &officer, id, "notification").await;

    // The month of the final report counts from the notification that was sent.
    let found = room(&house, &officer, id).await;
    let month_later = sent
        .sent_at()
        .unwrap()
        .in_zone(&found.zone)
        .checked_add(jiff::Span::new().months(1));
    assert_eq!(
        clock_state(&found, "nis2.final_report").1.unwrap(),
        Instant::from(month_later.unwrap().timestamp())
    );
    let open: Vec<&str> = {
        let facts = found.facts().unwrap();
        let last = draft(
            &found,
            &facts,
            Forms::shipped().get("final_report").unwrap(),
            words(),
        );
        let open: Vec<&'static str> = last.lacking().map(|line| line.field.id.as_str()).collect();
        open
    };
    let wanted = [
        "description",
        "cause_category",
        "threat_type",
        "root_cause",
        "measures_taken",
        "measures_ongoing",
    ];
    let mut sorted = (open, wanted.to_vec());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    assert_eq!(sorted.0, sorted.1, "and nothing that was said already");
}

#[tokio::test]
async fn a_notice_as_json_is_what_its_schema_says() {
    let schema = include_str!("../../../../../docs/schema/notice.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Supplier, true)
        .await
        .unwrap();
    let contact = Contact {
        name: "Ana".to_owned(),
        ..Contact::default()
    };
    let facts = [
        ("aware_at", time(room(&house, &officer, id).await.now)),
        ("summary", text("The supplier of the records is down")),
        ("cross_border", Value::Unknown),
        ("reporter", Value::Contact(contact)),
        ("people_affected", Value::Range { low: 10, high: 90 }),
        ("states_affected", Value::States(vec!["HU".to_owned()])),
        ("significance_care", Value::Occurrence("possible".to_owned())),
    ];
    state(&house, &officer, id, &facts).await;
    let sent = send(&house, &officer, id, "early_warning").await;
    let written = notification::export::as_json(&sent).unwrap();
    let mut document: serde_json::Value = serde_json::from_slice(&written).unwrap();
    let problems: Vec<String> = schema
        .iter_errors(&document)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(problems, [""; 0]);
    assert_eq!(
        (&document["@type"], &document["drill"]),
        (&"eu-nis2:EarlyWarningReport".into(), &true.into())
    );
    document["lines"][0]["need"] = "perhaps".into();
    assert!(!schema.is_valid(&document));
}

#[tokio::test]
async fn nobody_approves_what_she_did_not_read() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let form = Forms::shipped().get("early_warning").unwrap();
    let found = room(&house, &officer, id).await;
    let facts = found.facts().unwrap();
    let seen = draft(&found, &facts, form, words()).seen();
    state(&house, &officer, id, &[("summary", text("Something else"))]).await;
    let approved = notification::approve(&house.app, &officer, id, form, &seen, words()).await;
    let Err(Error::Invalid(errors)) = approved else {
        panic!("{approved:?}")
    };
    assert_eq!(
        errors.of("seen").unwrap().message,
        "notification-changed-meanwhile"
    );
}

#[tokio::test]
async fn a_sending_recorded_by_mistake_is_taken_back_and_the_clock_runs_again() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let aware = room(&house, &lead, id).await.now;
    state(&house, &lead, id, &[("aware_at", time(aware))]).await;
    let warned = send(&house, &lead, id, "early_warning").await;
    let refused = notification::answered(&house.app, &lead, warned.stored.id, 2, " ").await;
    assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
    notification::answered(&house.app, &lead, warned.stored.id, 2, "Which systems?")
        .await
        .unwrap();
    notification::not_sent(&house.app, &lead, warned.stored.id, 3, "wrong button")
        .await
        .unwrap();
    let found = room(&house, &lead, id).await;
    assert_eq!(clock_state(&found, "nis2.early_warning").0, State::Running);
    let says: Vec<&str> = found.entries.iter().map(|entry| entry.statement.name()).collect();
    assert_eq!(says, ["opened", "fact", "sent", "communication", "not_sent"]);
    let early = notification::answered(&house.app, &lead, warned.stored.id, 4, "Which?").await;
    assert!(matches!(early, Err(Error::Invalid(_))), "{early:?}");
}

#[tokio::test]
async fn approved_twice_without_a_change_it_is_approved_once() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let form = Forms::shipped().get("early_warning").unwrap();
    let approve = async || {
        let found = room(&house, &lead, id).await;
        let facts = found.facts().unwrap();
        let seen = draft(&found, &facts, form, words()).seen();
        notification::approve(&house.app, &lead, id, form, &seen, words())
            .await
            .unwrap()
    };
    let first = approve().await;
    assert_eq!(approve().await, first);
    state(&house, &lead, id, &[("summary", text("more"))]).await;
    assert_ne!(approve().await, first);
}

#[tokio::test]
async fn a_notice_owed_under_a_condition_is_said_not_to_be_owed_with_a_reason() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let without = incident::set_not_owed(&house.app, &lead, id, "nis2.early_warning", true, "no").await;
    assert!(matches!(without, Err(Error::NotFound("incident"))), "{without:?}");
}
