//! Incidents from the first line to the final report, and what happens when people are apart, revoked or in another house.

use app::Error;
use app::incident::{self, LevelOf, NewLine, Room, Said};
use app::message::{Language, Messages};
use app::notification::{self, SendingForm, draft};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{Contact, EntryKind, IncidentKind, IncidentState, ServiceLevel, Statement, Value};
use domain::law::State;
use domain::notification::{Fields, Forms};
use domain::time::Instant;

use crate::house::House;

fn words() -> &'static Messages {
    Messages::for_language(Language::English)
}

fn said(room: &Room, field: &str, value: Value) -> Said {
    let seen = room.picture().known(field).map(domain::incident::Known::seen);
    Said {
        field: Fields::shipped().get(field).unwrap(),
        value: Some(value),
        seen: seen.unwrap_or_default(),
    }
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn time(at: Instant) -> Value {
    Value::Time {
        at: at.as_microseconds(),
        estimated: false,
    }
}

pub(crate) async fn room(house: &House, actor: &Actor, id: IncidentId) -> Room {
    incident::room(&house.app, actor, id).await.unwrap()
}

pub(crate) async fn state(
    house: &House,
    actor: &Actor,
    id: IncidentId,
    facts: &[(&str, Value)],
) -> incident::Stated {
    let found = room(house, actor, id).await;
    let said: Vec<Said> = facts
        .iter()
        .map(|(field, value)| said(&found, field, value.clone()))
        .collect();
    incident::state(&house.app, actor, id, &said, "", None)
        .await
        .unwrap()
}

fn line(house: &House, text: &str) -> NewLine {
    NewLine {
        id: incident::entry_id(&house.app),
        kind: EntryKind::Observation,
        text: text.to_owned(),
        happened_at: None,
        typed_at: None,
        corrects: None,
    }
}

fn clock_state(room: &Room, clock: &str) -> (State, Option<Instant>) {
    let facts = room.facts().unwrap();
    let found = room.deadlines(&facts).unwrap();
    let deadline = found.of(clock).unwrap();
    (deadline.state, deadline.due.map(|due| due.strict))
}

#[tokio::test]
async fn opening_an_incident_is_no_awareness_and_starts_no_clock() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let opened = room(&house, &officer, id).await;
    assert!(opened.incident.reference.to_string().starts_with("INC-20"));
    assert_eq!(opened.entries.len(), 1);
    assert_eq!(opened.entries[0].by, "Ana");
    assert_eq!(clock_state(&opened, "nis2.early_warning"), (State::Armed, None));

    let aware = opened.now;
    state(&house, &officer, id, &[("aware_at", time(aware))]).await;
    let running = room(&house, &officer, id).await;
    assert_eq!(
        clock_state(&running, "nis2.early_warning"),
        (State::Running, Some(aware.plus_seconds(24 * 3600)))
    );
    assert_eq!(
        clock_state(&running, "nis2.notification"),
        (State::Running, Some(aware.plus_seconds(72 * 3600)))
    );
}

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

async fn send(house: &House, actor: &Actor, id: IncidentId, form: &str) -> notification::Notification {
    let form = Forms::shipped().get(form).unwrap();
    let found = room(house, actor, id).await;
    let facts = found.facts().unwrap();
    let seen = draft(&found, &facts, form, words()).seen();
    let approved = notification::approve(&house.app, actor, id, form, &seen, words())
        .await
        .unwrap();
    house.clock.advance(60);
    let sending = SendingForm {
        at: None,
        channel: "portal".to_owned(),
        reference: "2026-17".to_owned(),
        proof: "receipt 17".to_owned(),
    };
    notification::sent(&house.app, actor, approved, 1, &sending)
        .await
        .unwrap();
    notification::fetch(&house.app, actor, approved).await.unwrap()
}

#[tokio::test]
async fn a_notice_as_json_is_what_its_schema_says() {
    let schema = include_str!("../../../../docs/schema/notice.schema.json");
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

/// Case 39 of the forty: an hour apart, two values of the same fact.
#[tokio::test]
async fn case_39_two_people_apart_say_two_things_and_whoever_leads_decides() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Device, false)
        .await
        .unwrap();
    let before = room(&house, &lead, id).await;
    let count = |number| Value::Range {
        low: number,
        high: number,
    };
    let by = async |actor: &Actor, number| {
        let said = said(&before, "people_affected", count(number));
        incident::state(&house.app, actor, id, &[said], "counted", None)
            .await
            .unwrap()
    };
    assert_eq!(by(&lead, 4).await.disputed, 0);
    assert_eq!(by(&engineer, 9).await.disputed, 1);
    let both = room(&house, &engineer, id).await;
    let disputed: Vec<_> = both
        .picture()
        .disputed()
        .map(|known| known.seen().len())
        .collect();
    assert_eq!(disputed, [2]);
    let settle = said(&both, "people_affected", count(9));
    let refused = incident::state(&house.app, &engineer, id, std::slice::from_ref(&settle), "", None).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    incident::state(&house.app, &lead, id, &[settle], "his count is newer", None)
        .await
        .unwrap();
    let after = room(&house, &lead, id).await;
    assert_eq!(after.picture().disputed().count(), 0);
    assert_eq!(after.picture().value("people_affected"), Some(&count(9)));
}

#[tokio::test]
async fn a_line_that_is_sent_twice_is_in_the_log_once() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let line = line(&house, "Switch 4 is dark");
    for _ in 0..2 {
        incident::line(&house.app, &officer, id, &line).await.unwrap();
    }
    let found = room(&house, &officer, id).await;
    assert_eq!(found.entries.len(), 2);
    let ahead = NewLine {
        id: incident::entry_id(&house.app),
        happened_at: Some(found.now.plus_seconds(301)),
        ..line
    };
    let refused = incident::line(&house.app, &officer, id, &ahead).await;
    let Err(Error::Invalid(errors)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(errors.of("happened_at").unwrap().message, "incident-time-ahead");
}

#[tokio::test]
async fn a_line_corrects_an_entry_of_its_own_log_and_no_other() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let open = async || {
        incident::open(&house.app, &officer, IncidentKind::Outage, false)
            .await
            .unwrap()
    };
    let (here, elsewhere) = (open().await, open().await);
    let wrong = line(&house, "Switch 4 is dark");
    incident::line(&house.app, &officer, here, &wrong).await.unwrap();
    let right = NewLine {
        corrects: Some(wrong.id),
        ..line(&house, "Switch 5 is dark")
    };
    incident::line(&house.app, &officer, here, &right).await.unwrap();
    let found = room(&house, &officer, here).await;
    assert_eq!(found.entries.last().unwrap().corrects, Some(wrong.id));
    let astray = NewLine {
        id: incident::entry_id(&house.app),
        ..right.clone()
    };
    let refused = incident::line(&house.app, &officer, elsewhere, &astray).await;
    assert!(matches!(refused, Err(Error::NotFound("incident"))), "{refused:?}");
    let twice = incident::line(
        &house.app,
        &officer,
        elsewhere,
        &NewLine {
            corrects: None,
            ..right
        },
    )
    .await;
    assert!(matches!(twice, Err(Error::Exists("incident"))), "{twice:?}");
}

#[tokio::test]
async fn what_somebody_said_in_two_tabs_is_no_dispute_with_herself() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let before = room(&house, &officer, id).await;
    for words in ["one tab", "the other tab"] {
        let said = said(&before, "summary", text(words));
        incident::state(&house.app, &officer, id, &[said], "", None)
            .await
            .unwrap();
    }
    let found = room(&house, &officer, id).await;
    assert_eq!(found.picture().disputed().count(), 0);
    assert_eq!(found.picture().words("summary"), "the other tab");
}

#[tokio::test]
async fn a_time_that_a_form_sends_back_without_its_seconds_is_the_same_time() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let minute = "2026-11-23T03:10:00Z".parse::<Instant>().unwrap();
    state(
        &house,
        &officer,
        id,
        &[("aware_at", time(minute.plus_seconds(42)))],
    )
    .await;
    let again = state(&house, &officer, id, &[("aware_at", time(minute))]).await;
    assert_eq!(again.changed, 0);
}

#[tokio::test]
async fn what_a_page_showed_and_nobody_touched_is_not_said() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let before = room(&house, &engineer, id).await;
    state(
        &house,
        &lead,
        id,
        &[("summary", text("printers")), ("aware_at", time(before.now))],
    )
    .await;
    // His page is older: it shows both as not said, and he says something else.
    let untouched = |field: &str| Said {
        field: Fields::shipped().get(field).unwrap(),
        value: None,
        seen: Vec::new(),
    };
    let sent = [
        untouched("summary"),
        untouched("aware_at"),
        said(&before, "area", text("Cluj")),
    ];
    let stated = incident::state(&house.app, &engineer, id, &sent, "", None)
        .await
        .unwrap();
    assert_eq!((stated.changed, stated.disputed), (1, 0));
    let after = room(&house, &lead, id).await;
    assert_eq!(after.picture().words("summary"), "printers");
    assert!(after.picture().value("aware_at").is_some());
}

#[tokio::test]
async fn a_dispute_stops_nobody_who_says_something_else() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let before = room(&house, &lead, id).await;
    for (actor, words) in [(&lead, "printers"), (&engineer, "scanners")] {
        let said = said(&before, "summary", text(words));
        incident::state(&house.app, actor, id, &[said], "", None)
            .await
            .unwrap();
    }
    state(&house, &engineer, id, &[("area", text("Cluj"))]).await;
    let found = room(&house, &lead, id).await;
    let picture = found.picture();
    let disputed = picture.known("summary").unwrap();
    assert_eq!(disputed.standing.len(), 2);
    let second = disputed.standing[1].id.to_string();
    let refused = incident::decide(&house.app, &engineer, id, "summary", &second, "").await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    incident::decide(&house.app, &lead, id, "summary", &second, "he saw them")
        .await
        .unwrap();
    let after = room(&house, &lead, id).await;
    assert_eq!(after.picture().words("summary"), "scanners");
    assert_eq!(after.picture().disputed().count(), 0);
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

/// No input beside the facts of a form is called like a fact: it would be taken for one.
#[test]
fn the_input_of_why_is_no_fact() {
    for name in [
        "because", "seen", "id", "text", "kind", "version", "since", "note", "channel", "proof",
    ] {
        assert!(Fields::shipped().get(name).is_none(), "{name}");
    }
}

/// Case 4 of the forty.
#[tokio::test]
async fn case_4_awareness_more_than_five_minutes_ahead_is_refused() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    let ahead = said(&found, "aware_at", time(found.now.plus_seconds(301)));
    let refused = incident::state(&house.app, &officer, id, &[ahead], "", None).await;
    let Err(Error::Invalid(errors)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(errors.of("aware_at").unwrap().message, "incident-time-ahead");
    state(
        &house,
        &officer,
        id,
        &[("aware_at", time(found.now.plus_seconds(299)))],
    )
    .await;
}

/// Case 9 of the forty: the clock of the server is put back by forty minutes.
#[tokio::test]
async fn case_9_entries_keep_their_order_and_clocks_run_on_when_the_clock_of_the_server_is_put_back() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let aware = room(&house, &officer, id).await.now;
    state(&house, &officer, id, &[("aware_at", time(aware))]).await;
    house.clock.advance(-40 * 60);
    incident::line(&house.app, &officer, id, &line(&house, "written after the jump"))
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    assert!(found.clock_was_put_back());
    let numbers: Vec<u32> = found.entries.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(
        clock_state(&found, "nis2.early_warning"),
        (State::Running, Some(aware.plus_seconds(24 * 3600)))
    );
}

#[tokio::test]
async fn services_are_said_once_and_only_what_changed_is_written() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let unknown = LevelOf {
        service: house.app.env().id(),
        level: ServiceLevel::Down,
    };
    let refused = incident::set_levels(&house.app, &officer, id, &[unknown], None, "").await;
    assert!(matches!(refused, Err(Error::NotFound("service"))), "{refused:?}");
}

#[tokio::test]
async fn a_drill_has_a_number_of_its_own_and_what_is_of_the_house_is_carried_over() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let drill = incident::open(&house.app, &officer, IncidentKind::Encrypted, true)
        .await
        .unwrap();
    let real = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let names = [drill, real].map(|id| async move { id });
    let mut references = Vec::new();
    for id in names {
        references.push(
            room(&house, &officer, id.await)
                .await
                .incident
                .reference
                .to_string(),
        );
    }
    assert!(
        references[0].starts_with("DRILL-") && references[0].ends_with("-0001"),
        "{references:?}"
    );
    assert!(
        references[1].starts_with("INC-") && references[1].ends_with("-0001"),
        "{references:?}"
    );

    state(
        &house,
        &officer,
        real,
        &[
            ("entity_register_id", text("RO-1234")),
            ("summary", text("printers")),
        ],
    )
    .await;
    house.clock.advance(60);
    let next = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let found = room(&house, &officer, next).await;
    assert_eq!(found.picture().words("entity_register_id"), "RO-1234");
    assert_eq!(found.picture().value("summary"), None);
}

#[tokio::test]
async fn what_turned_out_to_be_none_is_withdrawn_and_opened_again_by_whoever_leads() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let refused = incident::withdraw(&house.app, &engineer, id, "a cable").await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    incident::withdraw(&house.app, &officer, id, "a cable")
        .await
        .unwrap();
    assert_eq!(
        room(&house, &officer, id).await.incident.state,
        IncidentState::Withdrawn
    );
    let twice = incident::close(&house.app, &officer, id, "again").await;
    assert!(matches!(twice, Err(Error::Invalid(_))), "{twice:?}");
    incident::open_again(&house.app, &officer, id, "not a cable")
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    assert_eq!(
        (found.incident.state, found.picture().state),
        (IncidentState::Open, IncidentState::Open)
    );
    let says: Vec<&str> = found.entries.iter().map(|entry| entry.statement.name()).collect();
    assert_eq!(says, ["opened", "withdrawn", "reopened"]);
    assert!(matches!(found.entries[2].statement, Statement::Reopened));
}

#[tokio::test]
async fn another_house_and_somebody_without_leave_see_nothing_of_it() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let foreigner = house.foreigner().await;
    let seen = incident::room(&house.app, &foreigner, id).await.map(drop);
    assert!(matches!(seen, Err(Error::NotFound("incident"))), "{seen:?}");
    let written = incident::line(&house.app, &foreigner, id, &line(&house, "x")).await;
    assert!(matches!(written, Err(Error::NotFound("incident"))), "{written:?}");
    let auditor = house.user("Vera", "auditor", house.tenant).await;
    let written = incident::line(&house.app, &auditor, id, &line(&house, "x")).await;
    assert!(matches!(written, Err(Error::Forbidden(_))), "{written:?}");
    let ward = house.user("Ioana", "ward_lead", house.unit).await;
    let seen = incident::room(&house.app, &ward, id).await.map(drop);
    assert!(seen.is_err(), "a lead of one ward is not in the room");
}

#[tokio::test]
async fn every_act_in_a_room_has_its_entry_in_the_journal() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    incident::line(&house.app, &officer, id, &line(&house, "Switch 4 is dark"))
        .await
        .unwrap();
    send(&house, &officer, id, "board").await;
    let actions = house.actions().await;
    let of_room: Vec<&str> = actions
        .iter()
        .map(String::as_str)
        .filter(|action| action.starts_with("incident.") || action.starts_with("notification."))
        .collect();
    let mut sorted = of_room.clone();
    sorted.sort_unstable();
    assert_eq!(
        sorted,
        [
            "incident.open",
            "incident.record",
            "incident.record",
            "incident.record",
            "notification.approve",
            "notification.send",
        ]
    );
}
