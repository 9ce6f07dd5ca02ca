//! Files of incidents as the database knows them.

use domain::access::{RecordIncidents, ViewIncidents};
use domain::id::IncidentId;
use store::stored_file::{self, StoredFile};
use store::{Store, incident_attachment};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_file_is_found_by_its_incident_and_by_no_other,
    a_file_that_an_incident_names_is_never_removed,
];

async fn insert(store: &Store, hospital: &Hospital, incident: IncidentId, sha256: &str, digest: &str) {
    let permit = hospital.permit::<RecordIncidents>();
    store
        .write(async |transaction| {
            incident_attachment::insert(&transaction, &permit, incident, sha256, digest).await
        })
        .await
        .unwrap();
}

async fn a_file_is_found_by_its_incident_and_by_no_other(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let (incident, another) = (fresh(), fresh());
    for _ in 0..2 {
        insert(store, &hospital, incident, "5f1c", "address").await;
    }
    let find = async |hospital: &Hospital, incident, sha256: &str| {
        let scope = hospital.scope::<ViewIncidents>();
        incident_attachment::find(&store.read(), &scope, incident, sha256)
            .await
            .unwrap()
    };
    assert_eq!(
        find(&hospital, incident, "5f1c").await.as_deref(),
        Some("address")
    );
    assert_eq!(find(&hospital, incident, "5f1d").await, None);
    assert_eq!(find(&hospital, another, "5f1c").await, None);
    assert_eq!(find(&other, incident, "5f1c").await, None);
}

async fn a_file_that_an_incident_names_is_never_removed(store: &Store) {
    let hospital = found(store).await;
    let file = |digest: &str| StoredFile {
        tenant: hospital.tenant,
        digest: digest.to_owned(),
    };
    let (named, lost) = (file("named"), file("lost"));
    for file in [&named, &lost] {
        store
            .write(async |transaction| stored_file::claim(&transaction, file, 100, at(10)).await)
            .await
            .unwrap();
    }
    insert(store, &hospital, fresh(), "5f1c", "named").await;
    let marked = store
        .write(async |transaction| stored_file::mark_unneeded(&transaction, at(1_000_000)).await)
        .await
        .unwrap();
    assert_eq!(marked, [lost]);
}
