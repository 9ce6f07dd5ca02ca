//! Suppliers, the ways they come in and the tries of their numbers.

use domain::access::{EditSuppliers, ViewSuppliers};
use domain::id::SupplierId;
use domain::round::{Answer, Audience};
use domain::supplier::{Clauses, ContactOutcome};
use jiff::civil::date;
use store::supplier::{self, ContactAttempt, RemoteAccess, Supplier};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    suppliers_read_back_as_they_were_written_in_order_of_name,
    a_second_edit_of_a_supplier_from_the_same_version_is_refused,
    a_tenant_has_a_supplier_once_however_it_is_typed,
    a_way_in_is_recorded_corrected_and_closed_once,
    tries_of_a_number_are_kept_the_newest_first,
    suppliers_of_another_tenant_do_not_exist,
];

fn laboratory_supplier() -> Supplier {
    Supplier {
        id: fresh(),
        name: "Example Diagnostics".to_owned(),
        register_number: "RO 1234567".to_owned(),
        supplies: "Laboratory system and analysers".to_owned(),
        looked_after_by: Audience::BiomedicalEngineering,
        contract_number: "2024/17".to_owned(),
        contract_ends_on: Some(date(2027, 3, 31)),
        notice_by: Some(date(2026, 12, 31)),
        clauses: Clauses {
            security: Answer::Yes,
            notification: Answer::Yes,
            notification_hours: Some(24),
            degraded_mode: Answer::No,
            audit: Answer::Unknown,
            exit: Answer::Yes,
        },
        contact_name: "Duty desk".to_owned(),
        contact_telephone: "+40 21 000 00 00".to_owned(),
        contact_mail: "duty@diagnostics.example".to_owned(),
        contact_changed_at: Some(at(5)),
        created_at: at(0),
        version: 1,
    }
}

fn tunnel(supplier: SupplierId) -> RemoteAccess {
    RemoteAccess {
        id: fresh(),
        supplier,
        method: "Tunnel to the laboratory server".to_owned(),
        account: "diagnostics-support".to_owned(),
        second_factor: Answer::No,
        last_used_on: Some(date(2026, 11, 2)),
        second_factor_changed_at: None,
        created_at: at(1),
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Supplier) -> Result<(), Error> {
    let permit = hospital.permit::<EditSuppliers>();
    store
        .write(async |transaction| supplier::insert(&transaction, &permit, new).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &Supplier) -> Result<(), Error> {
    let permit = hospital.permit::<EditSuppliers>();
    store
        .write(async |transaction| supplier::update(&transaction, &permit, changed).await)
        .await
}

async fn open(store: &Store, hospital: &Hospital, new: &RemoteAccess) -> Result<(), Error> {
    let permit = hospital.permit::<EditSuppliers>();
    store
        .write(async |transaction| supplier::open_access(&transaction, &permit, new).await)
        .await
}

async fn update_access(store: &Store, hospital: &Hospital, changed: &RemoteAccess) -> Result<(), Error> {
    let permit = hospital.permit::<EditSuppliers>();
    store
        .write(async |transaction| supplier::update_access(&transaction, &permit, changed).await)
        .await
}

async fn suppliers_read_back_as_they_were_written_in_order_of_name(store: &Store) {
    let hospital = found(store).await;
    let later = laboratory_supplier();
    let bare = Supplier {
        name: "Älteste Wäscherei".to_owned(),
        contract_ends_on: None,
        notice_by: None,
        clauses: Clauses::default(),
        contact_telephone: String::new(),
        ..laboratory_supplier()
    };
    insert(store, &hospital, &later).await.unwrap();
    insert(store, &hospital, &bare).await.unwrap();
    let scope = hospital.ward_scope::<ViewSuppliers>();
    let fetched = supplier::fetch(&store.read(), &scope, later.id).await.unwrap();
    assert_eq!(fetched, later);
    let listed = supplier::list(&store.read(), &scope).await.unwrap();
    assert_eq!(listed, [bare, later]);
}

async fn a_second_edit_of_a_supplier_from_the_same_version_is_refused(store: &Store) {
    let hospital = found(store).await;
    let read_by_both = laboratory_supplier();
    insert(store, &hospital, &read_by_both).await.unwrap();
    let first = Supplier {
        name: "Example Diagnostics SRL".to_owned(),
        supplies: String::new(),
        looked_after_by: Audience::InformationTechnology,
        contract_ends_on: None,
        clauses: Clauses::default(),
        contact_mail: String::new(),
        contact_changed_at: Some(at(9)),
        ..read_by_both.clone()
    };
    update(store, &hospital, &first).await.unwrap();
    assert!(matches!(
        update(store, &hospital, &read_by_both).await,
        Err(Error::Changed("supplier"))
    ));
    let scope = hospital.scope::<ViewSuppliers>();
    let stored = supplier::fetch(&store.read(), &scope, first.id).await.unwrap();
    assert_eq!(stored, Supplier { version: 2, ..first });
}

async fn a_tenant_has_a_supplier_once_however_it_is_typed(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    insert(store, &here, &laboratory_supplier()).await.unwrap();
    let same = Supplier {
        name: " EXAMPLE diagnostics".to_owned(),
        ..laboratory_supplier()
    };
    assert!(matches!(
        insert(store, &here, &same).await,
        Err(Error::Exists("supplier"))
    ));
    insert(store, &elsewhere, &same).await.unwrap();
}

async fn a_way_in_is_recorded_corrected_and_closed_once(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let supplier = laboratory_supplier();
    insert(store, &hospital, &supplier).await.unwrap();
    let way = tunnel(supplier.id);
    assert!(matches!(
        open(store, &elsewhere, &way).await,
        Err(Error::NotFound("supplier"))
    ));
    open(store, &hospital, &way).await.unwrap();
    let protected = RemoteAccess {
        second_factor: Answer::Yes,
        account: String::new(),
        last_used_on: None,
        second_factor_changed_at: Some(at(3)),
        method: "Tunnel with a token".to_owned(),
        ..way.clone()
    };
    update_access(store, &hospital, &protected).await.unwrap();
    assert!(matches!(
        update_access(store, &hospital, &way).await,
        Err(Error::Changed("remote_access"))
    ));
    let stored = RemoteAccess {
        version: 2,
        ..protected
    };
    let scope = hospital.scope::<ViewSuppliers>();
    let fetched = supplier::fetch_access(&store.read(), &scope, way.id)
        .await
        .unwrap();
    assert_eq!(fetched, stored);
    assert_eq!(
        supplier::accesses(&store.read(), &scope).await.unwrap(),
        std::slice::from_ref(&stored)
    );
    let permit = hospital.permit::<EditSuppliers>();
    let close = async |version| {
        store
            .write(async |transaction| supplier::close_access(&transaction, &permit, way.id, version).await)
            .await
    };
    assert!(matches!(close(1).await, Err(Error::Changed("remote_access"))));
    assert_eq!(close(2).await.unwrap(), stored);
    assert!(matches!(close(2).await, Err(Error::NotFound("remote_access"))));
}

async fn tries_of_a_number_are_kept_the_newest_first(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let supplier = laboratory_supplier();
    insert(store, &hospital, &supplier).await.unwrap();
    let earlier = ContactAttempt {
        id: fresh(),
        supplier: supplier.id,
        tried_at: at(10),
        tried_by: fresh(),
        outcome: ContactOutcome::NotReached,
        remark: "Rang for ten minutes".to_owned(),
    };
    let later = ContactAttempt {
        id: fresh(),
        tried_at: at(20),
        outcome: ContactOutcome::Reached,
        remark: String::new(),
        ..earlier.clone()
    };
    let keep = async |hospital: &Hospital, new: &ContactAttempt| {
        let permit = hospital.permit::<EditSuppliers>();
        store
            .write(async |transaction| supplier::keep_attempt(&transaction, &permit, new).await)
            .await
    };
    keep(&hospital, &later).await.unwrap();
    keep(&hospital, &earlier).await.unwrap();
    assert!(matches!(
        keep(&elsewhere, &earlier).await,
        Err(Error::NotFound("supplier"))
    ));
    let scope = hospital.scope::<ViewSuppliers>();
    let kept = supplier::attempts(&store.read(), &scope).await.unwrap();
    assert_eq!(kept, [later, earlier.clone()]);
    for second in 30..50 {
        let new = ContactAttempt {
            id: fresh(),
            tried_at: at(second),
            ..earlier.clone()
        };
        keep(&hospital, &new).await.unwrap();
    }
    let newest = supplier::attempts(&store.read(), &scope).await.unwrap();
    assert_eq!(newest.len(), supplier::NEWEST_ATTEMPTS as usize);
    assert_eq!(newest.first().map(|kept| kept.tried_at), Some(at(49)));
}

async fn suppliers_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let supplier = laboratory_supplier();
    insert(store, &here, &supplier).await.unwrap();
    let way = tunnel(supplier.id);
    open(store, &here, &way).await.unwrap();
    let scope = elsewhere.scope::<ViewSuppliers>();
    let reader = store.read();
    assert_eq!(supplier::list(&reader, &scope).await.unwrap(), []);
    assert_eq!(supplier::accesses(&reader, &scope).await.unwrap(), []);
    assert_eq!(supplier::attempts(&reader, &scope).await.unwrap(), []);
    assert!(matches!(
        supplier::fetch(&reader, &scope, supplier.id).await,
        Err(Error::NotFound("supplier"))
    ));
    assert!(matches!(
        supplier::fetch_access(&reader, &scope, way.id).await,
        Err(Error::NotFound("remote_access"))
    ));
    assert!(matches!(
        update(store, &elsewhere, &supplier).await,
        Err(Error::NotFound("supplier"))
    ));
    assert!(matches!(
        update_access(store, &elsewhere, &way).await,
        Err(Error::NotFound("remote_access"))
    ));
}
