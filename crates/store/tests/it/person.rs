//! People.

use domain::access::{EditPeople, ViewPeople};
use domain::id::ScopeId;
use jiff::civil::date;
use store::person::{self, Person};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_person_reads_back_as_it_was_written,
    a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost,
    people_are_listed_by_name_whatever_its_accents,
    a_reader_of_one_ward_sees_only_those_who_work_there,
    everyone_who_ever_worked_here_has_a_name,
    people_of_another_tenant_do_not_exist,
];

/// Somebody who works in `unit`.
pub(crate) fn nurse(unit: Option<ScopeId>) -> Person {
    Person {
        id: fresh(),
        name: "Ștefania Ionescu".to_owned(),
        email: Some("stefania@hospital.example".to_owned()),
        job_title: "Nurse".to_owned(),
        unit,
        starts_on: Some(date(2024, 2, 29)),
        ends_on: None,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Person) {
    let permit = hospital.permit::<EditPeople>();
    store
        .write(async |transaction| person::insert(&transaction, &permit, new, at(0)).await)
        .await
        .unwrap();
}

async fn update(store: &Store, hospital: &Hospital, changed: &Person) -> Result<(), Error> {
    let permit = hospital.permit::<EditPeople>();
    store
        .write(async |transaction| person::update(&transaction, &permit, changed).await)
        .await
}

async fn a_person_reads_back_as_it_was_written(store: &Store) {
    let hospital = found(store).await;
    let new = nurse(Some(hospital.ward));
    insert(store, &hospital, &new).await;
    let scope = hospital.scope::<ViewPeople>();
    assert_eq!(person::fetch(&store.read(), &scope, new.id).await.unwrap(), new);
}

async fn a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost(store: &Store) {
    let hospital = found(store).await;
    let read_by_both = nurse(None);
    insert(store, &hospital, &read_by_both).await;
    let first = Person {
        job_title: "Ward lead".to_owned(),
        ..read_by_both.clone()
    };
    let second = Person {
        ends_on: Some(date(2026, 12, 31)),
        ..read_by_both.clone()
    };
    update(store, &hospital, &first).await.unwrap();
    assert!(matches!(
        update(store, &hospital, &second).await,
        Err(Error::Changed("person"))
    ));
    let stored = person::fetch(&store.read(), &hospital.scope::<ViewPeople>(), first.id)
        .await
        .unwrap();
    assert_eq!(stored, Person { version: 2, ..first });

    let nobody = nurse(None);
    assert!(matches!(
        update(store, &hospital, &nobody).await,
        Err(Error::NotFound("person"))
    ));
}

async fn people_are_listed_by_name_whatever_its_accents(store: &Store) {
    let hospital = found(store).await;
    for name in ["Tudor", "Ștefan", "stan", "Radu"] {
        insert(
            store,
            &hospital,
            &Person {
                name: name.to_owned(),
                ..nurse(None)
            },
        )
        .await;
    }
    let listed = person::list(&store.read(), &hospital.scope::<ViewPeople>())
        .await
        .unwrap();
    let names: Vec<&str> = listed.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Radu", "stan", "Ștefan", "Tudor"]);
}

async fn a_reader_of_one_ward_sees_only_those_who_work_there(store: &Store) {
    let hospital = found(store).await;
    let here = nurse(Some(hospital.ward));
    insert(store, &hospital, &here).await;
    insert(store, &hospital, &nurse(Some(hospital.other_ward))).await;
    insert(store, &hospital, &nurse(None)).await;
    let seen = person::list(&store.read(), &hospital.ward_scope::<ViewPeople>())
        .await
        .unwrap();
    assert_eq!(seen, [here]);
}

async fn everyone_who_ever_worked_here_has_a_name(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let left = Person {
        ends_on: Some(date(2025, 1, 31)),
        ..nurse(None)
    };
    insert(store, &here, &left).await;
    insert(store, &elsewhere, &nurse(None)).await;
    let names = person::names(&store.read(), here.tenant).await.unwrap();
    assert_eq!(names.into_iter().collect::<Vec<_>>(), [(left.id, left.name)]);
}

async fn people_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let person = nurse(None);
    insert(store, &here, &person).await;
    let scope = elsewhere.scope::<ViewPeople>();
    assert_eq!(person::list(&store.read(), &scope).await.unwrap(), []);
    assert!(matches!(
        person::fetch(&store.read(), &scope, person.id).await,
        Err(Error::NotFound("person"))
    ));
    assert!(matches!(
        update(store, &elsewhere, &person).await,
        Err(Error::NotFound("person"))
    ));
}
