//! Security events, the tools that send them and the codes by which staff report.

use domain::access::{
    ActorKind, ActorRef, EditAlertSources, LeadIncidents, ReportIncidents, ReportSecurityEvents,
    TriageSecurityEvents, ViewIncidents,
};
use domain::id::SecurityEventId;
use domain::incident::{IncidentKind, IncidentNature, IncidentState, Reference};
use domain::security_event::{AlertFormat, TimeReading, Verdict, WayIn};
use newtype_uuid::GenericUuid;
use store::alert_source::{self, AlertSource};
use store::incident::{self, Incident};
use store::report_code::{self, ReportCode};
use store::security_event::{self, After, Decided, Look, Reported, SecurityEvent, Waiting};
use store::{Error, Store};
use uuid::Uuid;

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    an_event_waits_is_counted_again_and_is_decided_once,
    those_that_wait_are_listed_first_and_pages_follow_one_another,
    what_another_tenant_received_does_not_exist,
    a_tool_is_added_switched_and_its_deliveries_are_taken_once,
    a_code_takes_the_place_of_the_one_before,
    an_incident_becomes_a_near_miss,
];

fn console() -> ActorRef {
    ActorRef {
        kind: ActorKind::Console,
        id: None,
    }
}

fn event(seconds: i64, number: u32, source: Option<Uuid>) -> SecurityEvent {
    SecurityEvent {
        id: fresh(),
        number,
        reported: Reported {
            way_in: WayIn::Webhook,
            source_id: source,
            source: "Wazuh".to_owned(),
            kind: Some(IncidentKind::Encrypted),
            title: "Ransomware note".to_owned(),
            place: "Laboratory".to_owned(),
            caller: "Ana".to_owned(),
            telephone: "4711".to_owned(),
            host: "LAB-PC-4".to_owned(),
            address: "10.1.4.20".to_owned(),
            account: "lab".to_owned(),
            rule: "100200".to_owned(),
            severity: Some(8),
            severity_said: "level 12".to_owned(),
            detail: vec![("location".to_owned(), "syscheck".to_owned())],
            occurred_at: Some(at(seconds - 5)),
            occurred_reading: Some(TimeReading::ZoneAssumed),
        },
        repeat_key: "key".to_owned(),
        received_at: at(seconds),
        last_received_at: at(seconds),
        times: 1,
        decided: None,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &SecurityEvent) {
    let permit = hospital.permit::<ReportSecurityEvents>();
    store
        .write(async |transaction| security_event::insert(&transaction, &permit, new).await)
        .await
        .unwrap();
}

async fn decide(
    store: &Store,
    hospital: &Hospital,
    id: SecurityEventId,
    said: &Decided,
) -> Result<(), Error> {
    let permit = hospital.permit::<TriageSecurityEvents>();
    store
        .write(async |transaction| security_event::decide(&transaction, &permit, id, said).await)
        .await
}

fn nothing() -> Decided {
    Decided {
        verdict: Verdict::Nothing,
        at: at(100),
        by: console(),
        by_name: "Ana".to_owned(),
        reason: "A test".to_owned(),
        incident: Some(fresh()),
    }
}

async fn an_event_waits_is_counted_again_and_is_decided_once(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewIncidents>();
    let tool = Some(Uuid::from_u128(9));
    let mut new = event(10, 100_007, tool);
    insert(store, &hospital, &new).await;
    let reader = store.read();
    let same = security_event::find_same(&reader, &scope, "key").await.unwrap();
    assert_eq!(same.as_ref(), Some(&new));
    assert!(
        security_event::is_number_taken(&reader, hospital.tenant, 100_007)
            .await
            .unwrap()
    );
    assert!(
        !security_event::is_number_taken(&reader, hospital.tenant, 100_008)
            .await
            .unwrap()
    );
    let permit = hospital.permit::<ReportSecurityEvents>();
    store
        .write(async |transaction| {
            security_event::count_again(&transaction, &permit, new.id, 9_999, at(20)).await
        })
        .await
        .unwrap();
    new.times = 10_000;
    new.last_received_at = at(20);
    assert_eq!(security_event::fetch(&reader, &scope, new.id).await.unwrap(), new);
    assert_eq!(
        security_event::waiting_of(&reader, &scope, tool).await.unwrap(),
        1
    );
    assert_eq!(
        security_event::waiting_of(&reader, &scope, None).await.unwrap(),
        0
    );
    let waiting = security_event::waiting(&reader, &scope).await.unwrap();
    let oldest = at(10);
    assert_eq!(waiting, Some(Waiting { count: 1, oldest }));

    let said = nothing();
    decide(store, &hospital, new.id, &said).await.unwrap();
    let again = decide(store, &hospital, new.id, &nothing()).await;
    assert!(
        matches!(again, Err(Error::Changed("security event"))),
        "{again:?}"
    );
    let decided = security_event::fetch(&reader, &scope, new.id).await.unwrap();
    assert_eq!((decided.decided.as_ref(), decided.version), (Some(&said), 2));
    assert_eq!(
        security_event::find_same(&reader, &scope, "key").await.unwrap(),
        None
    );
    assert_eq!(security_event::waiting(&reader, &scope).await.unwrap(), None);
    let followed = security_event::of_incident(&reader, &scope, said.incident.unwrap())
        .await
        .unwrap();
    assert_eq!(followed, [decided]);
}

async fn those_that_wait_are_listed_first_and_pages_follow_one_another(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewIncidents>();
    let events: Vec<SecurityEvent> = (0..5_u32)
        .map(|number| event(i64::from(number), 100_000 + number, None))
        .collect();
    for new in &events {
        insert(store, &hospital, new).await;
    }
    for decided in &events[3..] {
        decide(store, &hospital, decided.id, &nothing()).await.unwrap();
    }
    let page = async |look, after, limit| -> Vec<u32> {
        let listed = security_event::list(&store.read(), &scope, look, after, limit)
            .await
            .unwrap();
        listed.iter().map(|event| event.number - 100_000).collect()
    };
    assert_eq!(page(Look::All, None, 10).await, [2, 1, 0, 4, 3]);
    let after = |decided, number: usize| {
        Some(After {
            decided,
            id: events[number].id,
        })
    };
    assert_eq!(page(Look::All, None, 2).await, [2, 1]);
    assert_eq!(page(Look::All, after(false, 1), 2).await, [0, 4]);
    assert_eq!(page(Look::All, after(true, 4), 2).await, [3]);
    assert_eq!(page(Look::Waiting, None, 10).await, [2, 1, 0]);
    assert_eq!(page(Look::Decided(Verdict::Nothing), None, 10).await, [4, 3]);
    assert_eq!(page(Look::Decided(Verdict::Threat), None, 10).await, [0; 0]);
}

async fn what_another_tenant_received_does_not_exist(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let new = event(10, 100_000, None);
    insert(store, &hospital, &new).await;
    let scope = other.scope::<ViewIncidents>();
    let fetched = security_event::fetch(&store.read(), &scope, new.id).await;
    assert!(matches!(fetched, Err(Error::NotFound("security event"))));
    assert!(decide(store, &other, new.id, &nothing()).await.is_err());
    assert_eq!(
        security_event::find_same(&store.read(), &scope, "key")
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        security_event::waiting(&store.read(), &scope).await.unwrap(),
        None
    );
}

async fn a_tool_is_added_switched_and_its_deliveries_are_taken_once(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditAlertSources>();
    let new = AlertSource {
        id: fresh(),
        tenant: hospital.tenant,
        name: "Wazuh".to_owned(),
        format: AlertFormat::Wazuh,
        sender: Some("10.20.0.12".parse().unwrap()),
        secret: b"sealed".to_vec(),
        switched_on: true,
        created_at: at(1),
        last_received_at: None,
        left_out: 0,
        version: 1,
    };
    let add = async |new: &AlertSource| {
        store
            .write(async |transaction| alert_source::insert(&transaction, &permit, new).await)
            .await
    };
    add(&new).await.unwrap();
    let namesake = AlertSource {
        id: fresh(),
        sender: None,
        ..new.clone()
    };
    assert!(matches!(add(&namesake).await, Err(Error::Exists("alert source"))));
    let found = alert_source::find(&store.read(), new.id).await.unwrap();
    assert_eq!(found.as_ref(), Some(&new));
    let sends = alert_source::find_by_sender(&store.read(), new.sender.unwrap()).await;
    assert_eq!(sends.unwrap().as_ref(), Some(&new));
    let nobody = alert_source::find_by_sender(&store.read(), "10.20.0.1".parse().unwrap()).await;
    assert_eq!(nobody.unwrap(), None);
    let takes = async || {
        let senders = alert_source::senders(&store.read()).await.unwrap();
        senders.contains(&new.sender.unwrap())
    };
    assert!(takes().await);
    let reporting = hospital.permit::<ReportSecurityEvents>();
    store
        .write(async |transaction| -> Result<(), Error> {
            alert_source::set_switched_on(&transaction, &permit, new.id, 1, false).await?;
            alert_source::set_secret(&transaction, &permit, new.id, 2, b"another").await?;
            alert_source::received(&transaction, &reporting, new.id, at(50), 7).await
        })
        .await
        .unwrap();
    assert!(!takes().await, "it is off");
    let late = store
        .write(async |transaction| {
            alert_source::set_switched_on(&transaction, &permit, new.id, 1, true).await
        })
        .await;
    assert!(matches!(late, Err(Error::Changed("alert source"))));
    let listed = alert_source::list(&store.read(), permit.scope()).await.unwrap();
    let changed = AlertSource {
        secret: b"another".to_vec(),
        switched_on: false,
        last_received_at: Some(at(50)),
        left_out: 7,
        version: 3,
        ..new.clone()
    };
    assert_eq!(listed, [changed]);

    let first = async |delivery: &str, now, forget| {
        store
            .write(async |transaction| {
                alert_source::remember_delivery(&transaction, &reporting, new.id, delivery, now, forget).await
            })
            .await
            .unwrap()
    };
    assert!(first("msg_1", at(10), at(0)).await);
    assert!(!first("msg_1", at(20), at(0)).await);
    assert!(first("msg_2", at(20), at(0)).await);
    assert!(first("msg_1", at(700), at(100)).await, "it was forgotten");
}

async fn a_code_takes_the_place_of_the_one_before(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditAlertSources>();
    // Codes are of the whole installation.
    let code = |seconds| {
        let id: domain::id::ReportCodeId = fresh();
        ReportCode {
            code: format!("code-{}", id.into_untyped_uuid()),
            id,
            tenant: hospital.tenant,
            telephone: "112".to_owned(),
            created_at: at(seconds),
            created_by: console(),
            ended_at: None,
        }
    };
    let (first, second) = (code(10), code(20));
    for new in [&first, &second] {
        store
            .write(async |transaction| report_code::renew(&transaction, &permit, new).await)
            .await
            .unwrap();
    }
    let current = report_code::current(&store.read(), permit.scope()).await.unwrap();
    assert_eq!(current.as_ref(), Some(&second));
    let old = report_code::find(&store.read(), &first.code)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((old.id, old.ended_at), (first.id, Some(at(20))));
    assert_eq!(report_code::find(&store.read(), "none").await.unwrap(), None);
}

async fn an_incident_becomes_a_near_miss(store: &Store) {
    let hospital = found(store).await;
    let new = Incident {
        id: fresh(),
        reference: Reference {
            drill: false,
            year: 2026,
            number: 1,
        },
        kind: IncidentKind::Outage,
        title: String::new(),
        state: IncidentState::Open,
        nature: IncidentNature::Incident,
        opened_at: at(1),
        opened_by: console(),
        version: 1,
    };
    let (reporting, leading) = (
        hospital.permit::<ReportIncidents>(),
        hospital.permit::<LeadIncidents>(),
    );
    store
        .write(async |transaction| -> Result<(), Error> {
            incident::insert(&transaction, &reporting, &new).await?;
            incident::set_nature(&transaction, &leading, new.id, IncidentNature::NearMiss).await
        })
        .await
        .unwrap();
    let scope = hospital.scope::<ViewIncidents>();
    let fetched = incident::fetch(&store.read(), &scope, new.id).await.unwrap();
    assert_eq!((fetched.nature, fetched.version), (IncidentNature::NearMiss, 2));
}
