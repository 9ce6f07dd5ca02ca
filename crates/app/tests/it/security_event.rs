//! Alerts and reports from their arrival to what somebody says they are.

use app::Error;
use app::alert_source::{self, AlertSourceForm, Delivery, FreshSecret, TOLERANCE_SECONDS};
use app::incident;
use app::report_code;
use app::round::{self, Whose};
use app::security_event::{self, Look, ReportForm, SecurityEvent, TriageForm};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::access::Actor;
use domain::id::SecurityEventId;
use domain::incident::{IncidentKind, IncidentNature, Statement};
use domain::law::State;
use domain::round::Matter;
use domain::security_event::{MOST_WAITING, Verdict, WayIn};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::house::House;

fn seen(seen: &str) -> ReportForm {
    ReportForm {
        kind: "encrypted".to_owned(),
        seen: seen.to_owned(),
        place: "Laboratory".to_owned(),
        caller: "Ana".to_owned(),
        telephone: "4711".to_owned(),
        occurred_at: "2026-11-23T08:30".to_owned(),
    }
}

fn says(verdict: &str, reason: &str) -> TriageForm {
    TriageForm {
        verdict: verdict.to_owned(),
        reason: reason.to_owned(),
        ..TriageForm::default()
    }
}

async fn all(house: &House, actor: &Actor) -> Vec<SecurityEvent> {
    let page = security_event::list(&house.app, actor, Look::All, None).await;
    page.unwrap().events
}

/// Somebody called.
async fn called(house: &House, actor: &Actor) -> SecurityEventId {
    security_event::report(&house.app, actor, &seen("Files end in .lockd"))
        .await
        .unwrap();
    all(house, actor).await[0].id
}

#[tokio::test]
async fn a_call_becomes_an_incident_whose_first_sign_is_when_it_was_seen_and_whose_awareness_nobody_said() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = called(&house, &officer).await;
    let room = security_event::triage(&house.app, &officer, id, &says("incident", "Looked at it")).await;
    let found = incident::room(&house.app, &officer, room.unwrap().unwrap())
        .await
        .unwrap();
    assert_eq!(found.incident.kind, IncidentKind::Encrypted);
    assert!(found.picture().known("aware_at").is_none());
    // Half past eight in Bucharest.
    assert_eq!(
        found.entries[0].happened_at,
        "2026-11-23T06:30:00Z".parse().unwrap()
    );
    let written = &found.entries[1];
    assert!(matches!(written.statement, Statement::Line { .. }));
    assert!(
        written
            .text
            .contains("Files end in .lockd (Laboratory)\nLooked at it"),
        "{}",
        written.text
    );
    assert_eq!(found.security_events.len(), 1, "the room leads to the event");
    let fetched = security_event::fetch(&house.app, &officer, id).await.unwrap();
    assert_eq!(
        fetched.incident.unwrap().id,
        found.incident.id,
        "and the event to the room"
    );
    let decided = fetched.event.decided.unwrap();
    assert_eq!(
        (decided.verdict, decided.by_name.as_str()),
        (Verdict::Incident, "Ana")
    );
}

#[tokio::test]
async fn of_two_who_say_what_it_is_the_second_is_told_and_overwrites_nothing() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let other = house.user("Ion", "it_administrator", house.tenant).await;
    let id = called(&house, &officer).await;
    security_event::triage(&house.app, &officer, id, &says("nothing", "A test of ours"))
        .await
        .unwrap();
    let late = security_event::triage(&house.app, &other, id, &says("incident", "")).await;
    assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
    let kept = security_event::fetch(&house.app, &other, id)
        .await
        .unwrap()
        .event
        .decided
        .unwrap();
    assert_eq!(
        (kept.verdict, kept.by_name.as_str(), kept.incident),
        (Verdict::Nothing, "Ana", None)
    );
    assert!(incident::list(&house.app, &officer).await.unwrap().is_empty());
}

#[tokio::test]
async fn nothing_needs_a_reason_and_who_leads_no_incident_says_nothing() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let lead = house.user("Ioana", "ward_lead", house.tenant).await;
    let id = called(&house, &lead).await;
    let bare = security_event::triage(&house.app, &officer, id, &says("nothing", "  ")).await;
    let Err(Error::Invalid(errors)) = bare else {
        panic!("{bare:?}")
    };
    assert_eq!(errors.of("reason").unwrap().message, "field-required");
    let ward = security_event::triage(&house.app, &lead, id, &says("nothing", "x")).await;
    assert!(matches!(ward, Err(Error::Forbidden(_))), "{ward:?}");
}

#[tokio::test]
async fn an_event_is_added_to_an_open_incident_as_a_line_of_its_log() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let open = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let drill = incident::open(&house.app, &officer, IncidentKind::Outage, true)
        .await
        .unwrap();
    let id = called(&house, &officer).await;
    let into = |incident: domain::id::IncidentId| TriageForm {
        incident: incident.to_string(),
        ..says("incident", "")
    };
    let practised = security_event::triage(&house.app, &officer, id, &into(drill)).await;
    assert!(
        matches!(practised, Err(Error::Invalid(_))),
        "nothing real gets into a drill"
    );
    let room = security_event::triage(&house.app, &officer, id, &into(open))
        .await
        .unwrap();
    assert_eq!(room, Some(open));
    let found = incident::room(&house.app, &officer, open).await.unwrap();
    assert_eq!((found.entries.len(), found.security_events.len()), (2, 1));
}

#[tokio::test]
async fn in_the_room_of_a_near_miss_no_clock_runs_until_whoever_leads_says_that_it_is_an_incident() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = called(&house, &officer).await;
    let room = security_event::triage(&house.app, &officer, id, &says("near_miss", "Stopped")).await;
    let room = room.unwrap().unwrap();
    let found = incident::room(&house.app, &officer, room).await.unwrap();
    assert_eq!(found.incident.nature, IncidentNature::NearMiss);
    let early_warning = |room: &incident::Room| {
        let facts = room.facts().unwrap();
        room.deadlines(&facts)
            .unwrap()
            .of("nis2.early_warning")
            .unwrap()
            .state
    };
    assert_eq!(early_warning(&found), State::Stopped);
    assert!(found.tasks().is_empty(), "no playbook asks for anything");
    let lead = house.user("Ioana", "ward_lead", house.tenant).await;
    let nature = IncidentNature::Incident;
    let not_she = incident::set_nature(&house.app, &lead, room, nature, "It was none").await;
    assert!(matches!(not_she, Err(Error::Forbidden(_))));
    incident::set_nature(&house.app, &officer, room, nature, "It got in after all")
        .await
        .unwrap();
    let found = incident::room(&house.app, &officer, room).await.unwrap();
    assert_eq!(found.picture().nature, IncidentNature::Incident);
    assert_eq!(early_warning(&found), State::Armed);
    assert!(found.task_count().open > 0);
}

#[tokio::test]
async fn what_waits_is_one_card_for_whoever_may_say_what_it_is() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let lead = house.user("Ioana", "ward_lead", house.tenant).await;
    for text in ["Files end in .lockd", "The printer prints a note"] {
        security_event::report(&house.app, &lead, &seen(text))
            .await
            .unwrap();
    }
    let waiting = async |actor: &Actor| {
        let today = round::today(&house.app, actor, Whose::Mine).await.unwrap();
        let cards = today.cards.into_iter().map(|card| card.matter);
        cards
            .filter_map(|matter| match matter {
                Matter::SecurityEventsWaiting { count, .. } => Some(count),
                _ => None,
            })
            .collect::<Vec<u32>>()
    };
    assert_eq!(waiting(&officer).await, [2]);
    assert_eq!(waiting(&lead).await, [0; 0]);
}

/// A tool that sends our own form.
async fn tool(house: &House, officer: &Actor) -> FreshSecret {
    let form = AlertSourceForm {
        name: "Door control".to_owned(),
        format: "json".to_owned(),
        ..AlertSourceForm::default()
    };
    alert_source::add(&house.app, officer, &form).await.unwrap()
}

fn sign(secret: &str, id: &str, timestamp: &str, body: &[u8]) -> String {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{id}.{timestamp}.").as_bytes());
    mac.update(body);
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

async fn deliver(
    house: &House,
    fresh: &FreshSecret,
    id: &str,
    seconds: i64,
    body: &str,
) -> Result<alert_source::Received, Error> {
    let now = house.app.env().now().as_microseconds() / 1_000_000;
    let timestamp = (now + seconds).to_string();
    let signatures = sign(&fresh.secret, id, &timestamp, body.as_bytes());
    let delivery = Delivery {
        id,
        timestamp: &timestamp,
        signatures: &signatures,
        body: body.as_bytes(),
    };
    let source = alert_source::authenticate(&house.app, &fresh.source.id.to_string(), &delivery).await?;
    alert_source::take(&house.app, &source, &delivery).await
}

const ALERT: &str =
    r#"{"source": "Door", "title": "Opened", "host": "door-1", "rule": "after-hours", "password": "x"}"#;

#[tokio::test]
async fn what_is_graver_or_about_another_machine_is_an_event_of_its_own() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let fresh = tool(&house, &officer).await;
    let alert = |title: &str, address: &str, severity: &str| {
        format!(
            r#"{{"source": "Door", "title": "{title}", "address": "{address}", "rule": "32001", "severity": "{severity}"}}"#
        )
    };
    let sent = [
        alert("Knocked", "10.1.1.1", "low"),
        alert("Knocked", "10.1.1.2", "low"),
        alert("Broken open", "10.1.1.1", "critical"),
        alert("Knocked", "10.1.1.1", "low"),
    ];
    for (number, body) in sent.iter().enumerate() {
        deliver(&house, &fresh, &format!("msg_{number}"), 0, body)
            .await
            .unwrap();
    }
    let mut titles: Vec<(String, String)> = all(&house, &officer)
        .await
        .into_iter()
        .map(|event| (event.reported.title, event.reported.address))
        .collect();
    titles.sort();
    let told = |title: &str, address: &str| (title.to_owned(), address.to_owned());
    assert_eq!(
        titles,
        [
            told("Broken open", "10.1.1.1"),
            told("Knocked", "10.1.1.1"),
            told("Knocked", "10.1.1.2")
        ]
    );
}

#[tokio::test]
async fn ten_thousand_equal_alerts_are_one_event_with_a_count() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let fresh = tool(&house, &officer).await;
    let thousand = format!("[{}]", vec![ALERT; 1_000].join(","));
    for delivery in 0..10 {
        let received = deliver(&house, &fresh, &format!("msg_{delivery}"), 0, &thousand)
            .await
            .unwrap();
        assert_eq!((received.taken, received.left_out), (1_000, 0));
    }
    let events = all(&house, &officer).await;
    assert_eq!(events.len(), 1);
    assert_eq!(
        (events[0].times, events[0].reported.way_in),
        (10_000, WayIn::Webhook)
    );
    assert!(events[0].reported.detail.iter().all(|(key, _)| key != "password"));
}

#[tokio::test]
async fn a_forged_a_stale_and_a_switched_off_delivery_are_refused_and_a_replayed_one_is_taken_once() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let fresh = tool(&house, &officer).await;
    let forger = FreshSecret {
        secret: format!("whsec_{}", STANDARD.encode([1; 32])),
        ..fresh.clone()
    };
    let forged = deliver(&house, &forger, "msg_1", 0, ALERT).await;
    assert!(matches!(forged, Err(Error::Unauthenticated)), "{forged:?}");
    for seconds in [-TOLERANCE_SECONDS - 1, TOLERANCE_SECONDS + 1] {
        let stale = deliver(&house, &fresh, "msg_1", seconds, ALERT).await;
        assert!(matches!(stale, Err(Error::Refused(_))), "{stale:?}");
    }
    assert!(!deliver(&house, &fresh, "msg_1", 0, ALERT).await.unwrap().known);
    let replayed = deliver(&house, &fresh, "msg_1", 0, ALERT).await.unwrap();
    assert!(replayed.known && replayed.taken == 0);
    assert_eq!(all(&house, &officer).await[0].times, 1);

    let renewed = alert_source::renew_secret(&house.app, &officer, fresh.source.id, 1)
        .await
        .unwrap();
    let old = deliver(&house, &fresh, "msg_2", 0, ALERT).await;
    assert!(
        matches!(old, Err(Error::Unauthenticated)),
        "the old secret holds no more"
    );
    deliver(&house, &renewed, "msg_2", 0, ALERT).await.unwrap();
    alert_source::set_switched_on(&house.app, &officer, fresh.source.id, 2, false)
        .await
        .unwrap();
    let off = deliver(&house, &renewed, "msg_3", 0, ALERT).await;
    assert!(matches!(off, Err(Error::Unauthenticated)));
    let listed = alert_source::list(&house.app, &officer).await.unwrap();
    let kept = String::from_utf8_lossy(&listed[0].secret);
    assert!(!kept.contains(renewed.secret.strip_prefix("whsec_").unwrap()));
}

#[tokio::test]
async fn one_bad_alert_does_not_lose_the_others_and_hostile_bodies_keep_nothing() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let fresh = tool(&house, &officer).await;
    let mixed = format!(r#"[{ALERT}, {{"title": ""}}, 7, {{"source": "a", "title": "b"}}]"#);
    let received = deliver(&house, &fresh, "msg_1", 0, &mixed).await.unwrap();
    let refused: Vec<usize> = received.refused.iter().map(|refusal| refusal.alert).collect();
    assert_eq!((received.taken, refused), (2, vec![2, 3]));
    let deep = "[".repeat(100_000);
    let many = format!("[{}]", vec!["{}"; 2_000].join(","));
    for (number, body) in ["", "[", "[]", "{}", "not json", deep.as_str(), many.as_str()]
        .into_iter()
        .enumerate()
    {
        let answer = deliver(&house, &fresh, &format!("bad_{number}"), 0, body).await;
        assert!(matches!(answer, Err(Error::Refused(_))), "{number}: {answer:?}");
    }
    assert_eq!(all(&house, &officer).await.len(), 2);
}

#[tokio::test]
async fn a_flood_of_different_alerts_is_counted_and_does_not_fill_the_disk() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let fresh = tool(&house, &officer).await;
    let alert = |number: usize| format!(r#"{{"source": "a", "title": "b", "host": "h{number}"}}"#);
    let batch = |from: usize| {
        format!(
            "[{}]",
            (from..from + 600).map(alert).collect::<Vec<_>>().join(",")
        )
    };
    assert_eq!(
        deliver(&house, &fresh, "msg_1", 0, &batch(0))
            .await
            .unwrap()
            .left_out,
        0
    );
    let received = deliver(&house, &fresh, "msg_2", 0, &batch(600)).await.unwrap();
    assert_eq!(
        u64::try_from(received.taken).unwrap() - received.left_out,
        MOST_WAITING - 600
    );
    let source = alert_source::fetch(&house.app, &officer, fresh.source.id)
        .await
        .unwrap();
    assert_eq!(source.left_out, 200);
    let page = security_event::list(&house.app, &officer, Look::Waiting, None)
        .await
        .unwrap();
    assert_eq!(page.waiting, MOST_WAITING);
    let behind = security_event::list(&house.app, &officer, Look::Waiting, page.next)
        .await
        .unwrap();
    assert!(
        behind
            .events
            .iter()
            .all(|event| page.events.iter().all(|first| first.id != event.id))
    );
}

#[tokio::test]
async fn a_poster_lets_staff_write_once_each_and_an_old_one_says_that_it_is_old() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    report_code::renew(&house.app, &officer, "+40 21 555 0112")
        .await
        .unwrap();
    let code = report_code::current(&house.app, &officer)
        .await
        .unwrap()
        .unwrap()
        .code;
    let poster = report_code::poster(&house.app, &code).await.unwrap();
    assert_eq!((poster.house.as_str(), poster.ended), ("Spitalul Exemplu", false));
    let number = report_code::report(&house.app, &code, &seen("A note on the screen"))
        .await
        .unwrap();
    let pressed_twice = report_code::report(&house.app, &code, &seen("A note on the screen"))
        .await
        .unwrap();
    assert_eq!(number, pressed_twice);
    report_code::report(&house.app, &code, &seen("Another note"))
        .await
        .unwrap();
    let events = all(&house, &officer).await;
    assert_eq!(events.len(), 2);
    assert!(
        events
            .iter()
            .all(|event| event.reported.way_in == WayIn::StaffReport)
    );

    report_code::renew(&house.app, &officer, "").await.unwrap();
    assert!(report_code::poster(&house.app, &code).await.unwrap().ended);
    let old = report_code::report(&house.app, &code, &seen("Too late")).await;
    assert!(matches!(old, Err(Error::NotFound(_))));
    assert!(matches!(
        report_code::poster(&house.app, "guessed").await,
        Err(Error::NotFound(_))
    ));
    let lead = house.user("Ioana", "ward_lead", house.tenant).await;
    let not_she = report_code::renew(&house.app, &lead, "").await;
    assert!(matches!(not_she, Err(Error::Forbidden(_))));
}
