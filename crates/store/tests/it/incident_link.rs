//! Links by which people outside look at incidents.

use domain::access::LeadIncidents;
use domain::id::IncidentId;
use domain::incident::LinkView;
use store::Store;
use store::incident_link::{self, IncidentLink};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_link_is_found_by_its_token_and_listed_with_its_incident,
    a_link_is_ended_once_and_by_its_own_house,
];

fn link(hospital: &Hospital, incident: IncidentId, seconds: i64) -> IncidentLink {
    IncidentLink {
        id: fresh(),
        incident,
        with: "CERT".to_owned(),
        view: LinkView::Standing,
        created_at: at(seconds),
        created_by: hospital.permit::<LeadIncidents>().actor(),
        expires_at: at(seconds + 3600),
        ended_at: None,
        opened_at: None,
        recorded_at: None,
    }
}

async fn insert(store: &Store, hospital: &Hospital, token: u8, new: &IncidentLink) {
    let permit = hospital.permit::<LeadIncidents>();
    store
        .write(async |transaction| incident_link::insert(&transaction, &permit, &[token; 32], new).await)
        .await
        .unwrap();
}

async fn a_link_is_found_by_its_token_and_listed_with_its_incident(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let incident = fresh();
    let (first, second) = (link(&hospital, incident, 1), link(&hospital, incident, 2));
    for (token, new) in [(7, &first), (8, &second)] {
        insert(store, &hospital, token, new).await;
    }
    let scope = |hospital: &Hospital| hospital.scope::<LeadIncidents>();
    let listed = incident_link::of_incident(&store.read(), &scope(&hospital), incident).await;
    assert_eq!(listed.unwrap(), [second, first.clone()]);
    let elsewhere = incident_link::of_incident(&store.read(), &scope(&other), incident).await;
    assert_eq!(elsewhere.unwrap(), []);
    store
        .write(async |transaction| incident_link::opened(&transaction, &[7; 32], at(70), at(60)).await)
        .await
        .unwrap();
    let opened = IncidentLink {
        opened_at: Some(at(70)),
        recorded_at: Some(at(60)),
        ..first
    };
    let kept = incident_link::find(&store.read(), &[7; 32]).await.unwrap();
    assert_eq!(kept, Some((hospital.tenant, opened)));
    assert_eq!(incident_link::find(&store.read(), &[9; 32]).await.unwrap(), None);
}

async fn a_link_is_ended_once_and_by_its_own_house(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let new = link(&hospital, fresh(), 1);
    insert(store, &hospital, 250, &new).await;
    let end = async |hospital: &Hospital, incident| {
        let permit = hospital.permit::<LeadIncidents>();
        store
            .write(async |transaction| {
                incident_link::end(&transaction, &permit, incident, new.id, at(10)).await
            })
            .await
            .unwrap()
    };
    assert!(!end(&other, new.incident).await, "another house ends nothing");
    assert!(!end(&hospital, fresh()).await, "nor does another incident");
    assert!(new.is_open(at(9)) && !new.is_open(at(3601)));
    assert!(end(&hospital, new.incident).await);
    assert!(!end(&hospital, new.incident).await);
    let (_, kept) = incident_link::find(&store.read(), &[250; 32])
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.ended_at, Some(at(10)));
    assert!(!kept.is_open(at(11)));
}
