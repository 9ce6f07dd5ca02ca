//! What people have half-written, and the keys of their devices.

use domain::access::{RecordIncidents, ReportIncidents, ViewIncidents};
use domain::id::{AccountId, IncidentId};
use domain::incident::{Entry, EntryKind, IncidentKind, IncidentState, Reference, Statement};
use store::incident_draft::{self, DraftKey, IncidentDraft};
use store::{Error, Store};
use tokio::sync::broadcast::error::TryRecvError;

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_draft_takes_the_place_of_the_one_before_and_is_removed_once,
    the_first_pair_of_keys_of_an_account_stays,
    what_is_appended_is_told_once_it_is_kept_and_never_before,
];

fn draft(incident: IncidentId, account: AccountId, seconds: i64, sealed: &[u8]) -> IncidentDraft {
    IncidentDraft {
        incident,
        account,
        session: fresh(),
        by: "Radu".to_owned(),
        typed_at: at(seconds),
        sealed: sealed.to_vec(),
    }
}

async fn a_draft_takes_the_place_of_the_one_before_and_is_removed_once(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let (incident, ana, radu) = (fresh(), fresh(), fresh());
    let keep = async |hospital: &Hospital, draft: &IncidentDraft| {
        let permit = hospital.permit::<RecordIncidents>();
        store
            .write(async |transaction| incident_draft::keep(&transaction, &permit, draft).await)
            .await
            .unwrap();
    };
    keep(&hospital, &draft(incident, radu, 1, b"The lab")).await;
    let (later, hers) = (
        draft(incident, radu, 3, b"The laboratory says"),
        draft(incident, ana, 2, b"Nothing yet"),
    );
    keep(&hospital, &later).await;
    keep(&hospital, &hers).await;
    keep(&other, &draft(incident, radu, 4, b"elsewhere")).await;
    let scope = hospital.scope::<ViewIncidents>();
    let kept = incident_draft::of_incident(&store.read(), &scope, incident).await;
    assert_eq!(kept.unwrap(), [hers.clone(), later]);
    let permit = hospital.permit::<RecordIncidents>();
    let remove = async || {
        store
            .write(async |transaction| incident_draft::remove(&transaction, &permit, incident, radu).await)
            .await
            .unwrap()
    };
    assert!(remove().await);
    assert!(!remove().await);
    let kept = incident_draft::of_incident(&store.read(), &scope, incident).await;
    assert_eq!(kept.unwrap(), [hers]);
}

async fn the_first_pair_of_keys_of_an_account_stays(store: &Store) {
    let account = fresh();
    assert_eq!(
        incident_draft::key_of(&store.read(), account).await.unwrap(),
        None
    );
    let key = |public: &str| DraftKey {
        public: public.to_owned(),
        sealed: public.as_bytes().to_vec(),
    };
    for offered in [key("first"), key("second")] {
        store
            .write(async |transaction| incident_draft::keep_key(&transaction, account, &offered).await)
            .await
            .unwrap();
    }
    let kept = incident_draft::key_of(&store.read(), account).await.unwrap();
    assert_eq!(kept, Some(key("first")));
}

async fn what_is_appended_is_told_once_it_is_kept_and_never_before(store: &Store) {
    let hospital = found(store).await;
    let new = store::incident::Incident {
        id: fresh(),
        reference: Reference {
            drill: false,
            year: 2026,
            number: 1,
        },
        kind: IncidentKind::Outage,
        title: String::new(),
        nature: domain::incident::IncidentNature::Incident,
        state: IncidentState::Open,
        opened_at: at(0),
        opened_by: hospital.permit::<ReportIncidents>().actor(),
        version: 1,
    };
    let (report, record) = (
        hospital.permit::<ReportIncidents>(),
        hospital.permit::<RecordIncidents>(),
    );
    store
        .write(async |transaction| store::incident::insert(&transaction, &report, &new).await)
        .await
        .unwrap();
    let mut appended = store.appended();
    let append = async |keep: bool, number| {
        let entry = Entry {
            id: fresh(),
            number,
            happened_at: at(1),
            entered_at: at(1),
            typed_at: None,
            entered_by: record.actor(),
            by: String::new(),
            statement: Statement::line(EntryKind::Action),
            text: "x".to_owned(),
            corrects: None,
        };
        store
            .write(async |transaction| {
                store::incident::append(&transaction, &record, new.id, &entry).await?;
                if keep {
                    Ok(())
                } else {
                    Err(Error::NotFound("incident"))
                }
            })
            .await
    };
    append(false, 1).await.unwrap_err();
    assert_eq!(appended.try_recv(), Err(TryRecvError::Empty));
    append(true, 1).await.unwrap();
    assert_eq!(appended.try_recv(), Ok(new.id));
}
