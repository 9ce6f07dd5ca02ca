//! Incidents, their logs and their notices.

use domain::access::{
    ActorKind, ActorRef, ApproveNotifications, LeadIncidents, RecordIncidents, ReportIncidents, ViewIncidents,
};
use domain::incident::{Entry, EntryKind, IncidentKind, IncidentNature, IncidentState, Reference, Statement};
use store::incident::{self, Incident};
use store::notification::{self, Answer, Notification, Sending};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    an_incident_is_kept_listed_renamed_and_closed,
    numbers_count_by_year_and_drills_apart,
    a_log_keeps_its_order_and_an_entry_is_in_it_once,
    whoever_writes_at_once_finds_a_place_in_the_log_one_behind_the_other,
    a_notice_is_sent_once_and_answered,
    what_another_tenant_wrote_does_not_exist,
];

fn console() -> ActorRef {
    ActorRef {
        kind: ActorKind::Console,
        id: None,
    }
}

fn opened(seconds: i64, number: u32) -> Incident {
    Incident {
        id: fresh(),
        reference: Reference {
            drill: false,
            year: 2026,
            number,
        },
        kind: IncidentKind::Encrypted,
        title: String::new(),
        state: IncidentState::Open,
        nature: IncidentNature::Incident,
        opened_at: at(seconds),
        opened_by: console(),
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Incident) {
    let permit = hospital.permit::<ReportIncidents>();
    store
        .write(async |transaction| incident::insert(&transaction, &permit, new).await)
        .await
        .unwrap();
}

async fn an_incident_is_kept_listed_renamed_and_closed(store: &Store) {
    let hospital = found(store).await;
    let (first, second) = (opened(10, 1), opened(20, 2));
    insert(store, &hospital, &first).await;
    insert(store, &hospital, &second).await;
    let scope = hospital.scope::<ViewIncidents>();
    let listed = incident::list(&store.read(), &scope).await.unwrap();
    assert_eq!(listed, [second.clone(), first.clone()]);
    let (record, lead) = (
        hospital.permit::<RecordIncidents>(),
        hospital.permit::<LeadIncidents>(),
    );
    store
        .write(async |transaction| -> Result<(), Error> {
            incident::rename(&transaction, &record, first.id, "Night of the printers").await?;
            incident::set_state(&transaction, &lead, first.id, IncidentState::Closed).await
        })
        .await
        .unwrap();
    let fetched = incident::fetch(&store.read(), &scope, first.id).await.unwrap();
    assert_eq!(
        (fetched.title.as_str(), fetched.state, fetched.version),
        ("Night of the printers", IncidentState::Closed, 3)
    );
    let open = incident::open(&store.read(), &scope).await.unwrap();
    assert_eq!(open, std::slice::from_ref(&second));
    // A closed one may still owe a notice, unless it was opened too long ago.
    let may_owe = async |since| {
        let found = incident::that_may_owe(&store.read(), &scope, at(since)).await;
        found
            .unwrap()
            .into_iter()
            .map(|incident| incident.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(may_owe(0).await, [second.id, first.id]);
    assert_eq!(may_owe(15).await, [second.id]);
}

async fn numbers_count_by_year_and_drills_apart(store: &Store) {
    let hospital = found(store).await;
    let next = async |drill, year| {
        incident::next_number(&store.read(), hospital.tenant, drill, year)
            .await
            .unwrap()
    };
    assert_eq!(next(false, 2026).await, 1);
    insert(store, &hospital, &opened(10, 1)).await;
    assert_eq!(
        (
            next(false, 2026).await,
            next(true, 2026).await,
            next(false, 2027).await
        ),
        (2, 1, 1)
    );
}

fn line(number: u32, text: &str) -> Entry {
    Entry {
        id: fresh(),
        number,
        happened_at: at(i64::from(number)),
        entered_at: at(i64::from(number) + 60),
        typed_at: Some(at(i64::from(number) + 1)),
        entered_by: console(),
        by: "Ana".to_owned(),
        statement: Statement::line(EntryKind::Decision),
        text: text.to_owned(),
        corrects: Some(fresh()),
    }
}

async fn a_log_keeps_its_order_and_an_entry_is_in_it_once(store: &Store) {
    let hospital = found(store).await;
    let new = opened(0, 1);
    insert(store, &hospital, &new).await;
    let permit = hospital.permit::<RecordIncidents>();
    let scope = hospital.scope::<ViewIncidents>();
    let append = async |entry: &Entry| {
        store
            .write(async |transaction| incident::append(&transaction, &permit, new.id, entry).await)
            .await
    };
    assert_eq!(
        incident::last_number(&store.read(), &scope, new.id)
            .await
            .unwrap(),
        0
    );
    let (first, second) = (line(1, "Printers print a note"), line(2, "Uplink unplugged"));
    append(&first).await.unwrap();
    append(&second).await.unwrap();
    assert_eq!(
        incident::last_number(&store.read(), &scope, new.id)
            .await
            .unwrap(),
        2
    );
    let log = incident::log(&store.read(), &scope, new.id, 0).await.unwrap();
    assert_eq!(log, [first.clone(), second.clone()]);
    assert_eq!(
        incident::log(&store.read(), &scope, new.id, 1).await.unwrap(),
        std::slice::from_ref(&second)
    );
    let of_first = incident::find_entry(&store.read(), &scope, first.id)
        .await
        .unwrap();
    assert_eq!(of_first, Some((new.id, first.clone())));
    assert_eq!(
        incident::find_entry(&store.read(), &scope, fresh())
            .await
            .unwrap(),
        None
    );
    // The same entry at another number, and another entry at the same number.
    append(&Entry { number: 3, ..first }).await.unwrap_err();
    append(&Entry {
        id: fresh(),
        ..second
    })
    .await
    .unwrap_err();
}

async fn whoever_writes_at_once_finds_a_place_in_the_log_one_behind_the_other(store: &Store) {
    let hospital = found(store).await;
    let new = opened(10, 1);
    insert(store, &hospital, &new).await;
    let (permit, scope) = (
        hospital.permit::<RecordIncidents>(),
        hospital.scope::<ViewIncidents>(),
    );
    let write = async |words: String| {
        let entry = line(0, &words);
        store
            .write(async |transaction| {
                let last = incident::last_number(&transaction.read(), &scope, new.id).await?;
                let entry = Entry {
                    number: last + 1,
                    ..entry.clone()
                };
                incident::append(&transaction, &permit, new.id, &entry).await
            })
            .await
    };
    for round in 0..10 {
        let (one, two, three) = tokio::join!(
            write(format!("ward, {round}")),
            write(format!("laboratory, {round}")),
            write(format!("pharmacy, {round}"))
        );
        one.unwrap();
        two.unwrap();
        three.unwrap();
    }
    let log = incident::log(&store.read(), &scope, new.id, 0).await.unwrap();
    let numbers: Vec<u32> = log.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, (1..=30).collect::<Vec<u32>>());
}

fn approved(incident: &Incident) -> Notification {
    Notification {
        id: fresh(),
        incident: incident.id,
        form: "early_warning".to_owned(),
        clock: Some("nis2.early_warning".to_owned()),
        language: "ro".to_owned(),
        recipient: "DNSC".to_owned(),
        content: "{}".to_owned(),
        digest: "44136fa3".to_owned(),
        approved_at: at(30),
        approved_by: console(),
        approved_by_name: "Ana".to_owned(),
        sending: None,
        answer: None,
        put_aside: false,
        version: 1,
    }
}

async fn a_notice_is_sent_once_and_answered(store: &Store) {
    let hospital = found(store).await;
    let new = opened(0, 1);
    insert(store, &hospital, &new).await;
    let approve = hospital.permit::<ApproveNotifications>();
    let record = hospital.permit::<RecordIncidents>();
    let scope = hospital.scope::<ViewIncidents>();
    let (notice, aside) = (approved(&new), approved(&new));
    let sending = Sending {
        at: at(40),
        by: "Ana".to_owned(),
        channel: "portal".to_owned(),
        reference: "2026-17".to_owned(),
        proof: "receipt".to_owned(),
    };
    let answer = Answer {
        at: at(50),
        text: "Which systems?".to_owned(),
    };
    store
        .write(async |transaction| -> Result<(), Error> {
            notification::insert(&transaction, &approve, &notice).await?;
            notification::insert(&transaction, &approve, &aside).await?;
            notification::set_sent(&transaction, &record, notice.id, 1, &sending).await?;
            notification::set_answer(&transaction, &record, notice.id, 2, &answer).await?;
            notification::put_aside(&transaction, &approve, aside.id, 1).await
        })
        .await
        .unwrap();
    let kept = notification::fetch(&store.read(), &scope, notice.id)
        .await
        .unwrap();
    let wanted = Notification {
        sending: Some(sending.clone()),
        answer: Some(answer),
        version: 3,
        ..notice.clone()
    };
    assert_eq!(kept, wanted);
    let of_incident = notification::of_incident(&store.read(), &scope, new.id)
        .await
        .unwrap();
    assert_eq!(of_incident.len(), 2);
    assert!(
        of_incident
            .iter()
            .any(|kept| kept.id == aside.id && kept.put_aside)
    );
    let lead = hospital.permit::<LeadIncidents>();
    store
        .write(async |transaction| notification::take_sending_back(&transaction, &lead, notice.id, 3).await)
        .await
        .unwrap();
    let unsent = notification::fetch(&store.read(), &scope, notice.id)
        .await
        .unwrap();
    assert_eq!((unsent.sending, unsent.answer, unsent.version), (None, None, 4));
    let again = store
        .write(async |transaction| {
            notification::set_sent(&transaction, &record, notice.id, 1, &sending).await
        })
        .await;
    assert!(matches!(again, Err(Error::Changed("notification"))), "{again:?}");
}

async fn what_another_tenant_wrote_does_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = opened(0, 1);
    insert(store, &here, &new).await;
    let entry = line(1, "ours");
    let permit = here.permit::<RecordIncidents>();
    store
        .write(async |transaction| incident::append(&transaction, &permit, new.id, &entry).await)
        .await
        .unwrap();
    let scope = elsewhere.scope::<ViewIncidents>();
    let reader = store.read();
    assert_eq!(incident::list(&reader, &scope).await.unwrap(), []);
    assert_eq!(incident::log(&reader, &scope, new.id, 0).await.unwrap(), []);
    assert_eq!(
        incident::find_entry(&reader, &scope, entry.id).await.unwrap(),
        None
    );
    let fetched = incident::fetch(&reader, &scope, new.id).await;
    assert!(matches!(fetched, Err(Error::NotFound("incident"))), "{fetched:?}");
    let foreign = elsewhere.permit::<LeadIncidents>();
    let closed = store
        .write(async |transaction| {
            incident::set_state(&transaction, &foreign, new.id, IncidentState::Closed).await
        })
        .await;
    assert!(matches!(closed, Err(Error::NotFound("incident"))), "{closed:?}");
}
