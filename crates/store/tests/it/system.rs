//! Systems.

use domain::access::{EditServices, ViewServices};
use store::system::{self, System};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    systems_read_back_as_they_were_written_in_order_of_name,
    a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost,
    a_tenant_has_a_system_once_however_it_is_typed,
    systems_of_another_tenant_do_not_exist,
    since_when_nobody_answers_for_a_system_is_known,
    when_a_system_was_added_is_known,
];

/// A laboratory information system.
pub(crate) fn laboratory_system() -> System {
    System {
        id: fresh(),
        name: "LabVantage".to_owned(),
        manufacturer: "Example Diagnostics".to_owned(),
        product_version: "8.4".to_owned(),
        owner: Some(fresh()),
        supplier: Some(fresh()),
        recovery_time_minutes: Some(240),
        version: 1,
    }
}

pub(crate) async fn insert(store: &Store, hospital: &Hospital, new: &System) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| system::insert(&transaction, &permit, new, at(0)).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &System) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| system::update(&transaction, &permit, changed).await)
        .await
}

async fn systems_read_back_as_they_were_written_in_order_of_name(store: &Store) {
    let hospital = found(store).await;
    let later = laboratory_system();
    let earlier = System {
        name: "Ätherarchiv".to_owned(),
        ..laboratory_system()
    };
    insert(store, &hospital, &later).await.unwrap();
    insert(store, &hospital, &earlier).await.unwrap();
    let scope = hospital.ward_scope::<ViewServices>();
    assert_eq!(
        system::fetch(&store.read(), &scope, later.id).await.unwrap(),
        later
    );
    assert_eq!(
        system::list(&store.read(), &scope).await.unwrap(),
        [earlier, later]
    );
}

async fn a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost(store: &Store) {
    let hospital = found(store).await;
    let read_by_both = laboratory_system();
    insert(store, &hospital, &read_by_both).await.unwrap();
    let first = System {
        product_version: "8.5".to_owned(),
        owner: None,
        supplier: None,
        recovery_time_minutes: None,
        ..read_by_both.clone()
    };
    let second = System {
        manufacturer: "Somebody else".to_owned(),
        ..read_by_both
    };
    update(store, &hospital, &first).await.unwrap();
    assert!(matches!(
        update(store, &hospital, &second).await,
        Err(Error::Changed("system"))
    ));
    let stored = system::fetch(&store.read(), &hospital.scope::<ViewServices>(), first.id)
        .await
        .unwrap();
    assert_eq!(stored, System { version: 2, ..first });
}

async fn a_tenant_has_a_system_once_however_it_is_typed(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    insert(store, &here, &laboratory_system()).await.unwrap();
    let same = System {
        name: " LABVANTAGE".to_owned(),
        ..laboratory_system()
    };
    assert!(matches!(
        insert(store, &here, &same).await,
        Err(Error::Exists("system"))
    ));
    insert(store, &elsewhere, &same).await.unwrap();
    let other = System {
        name: "Archive".to_owned(),
        ..laboratory_system()
    };
    insert(store, &here, &other).await.unwrap();
    let renamed = System {
        name: "labvantage".to_owned(),
        ..other
    };
    assert!(matches!(
        update(store, &here, &renamed).await,
        Err(Error::Exists("system"))
    ));
}

async fn systems_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let system = laboratory_system();
    insert(store, &here, &system).await.unwrap();
    let scope = elsewhere.scope::<ViewServices>();
    assert_eq!(system::list(&store.read(), &scope).await.unwrap(), []);
    assert!(matches!(
        system::fetch(&store.read(), &scope, system.id).await,
        Err(Error::NotFound("system"))
    ));
    assert!(matches!(
        update(store, &elsewhere, &system).await,
        Err(Error::NotFound("system"))
    ));
}

async fn since_when_nobody_answers_for_a_system_is_known(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let system = System {
        owner: None,
        ..laboratory_system()
    };
    insert(store, &here, &system).await.unwrap();
    let since = async |hospital: &Hospital| {
        system::ownerless(&store.read(), &hospital.scope::<ViewServices>())
            .await
            .unwrap()
    };
    assert_eq!(since(&here).await, [(system.id, at(0))].into());
    assert!(since(&elsewhere).await.is_empty());
    let permit = here.permit::<EditServices>();
    store
        .write(async |transaction| system::lost_owner(&transaction, &permit, system.id, at(7)).await)
        .await
        .unwrap();
    assert_eq!(since(&here).await, [(system.id, at(7))].into());
}

async fn when_a_system_was_added_is_known(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let system = laboratory_system();
    insert(store, &here, &system).await.unwrap();
    let added = async |hospital: &Hospital| {
        system::added(&store.read(), &hospital.scope::<ViewServices>())
            .await
            .unwrap()
    };
    assert_eq!(added(&here).await, [(system.id, at(0))].into());
    assert!(added(&elsewhere).await.is_empty());
}
