//! People.

use std::collections::BTreeSet;

use domain::access::{DecideRound, EditPeople, GrantAccess, ViewPeople, ViewRound};
use domain::id::{PersonId, ScopeId};
use jiff::civil::date;
use store::access::account::{self, Account};
use store::access::grant::{self, GrantRecord};
use store::person::{self, Person};
use store::round::{self, Decision, ShownRound};
use store::service::Service;
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_person_reads_back_as_it_was_written,
    a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost,
    people_are_listed_by_name_whatever_its_accents,
    a_reader_of_one_ward_sees_only_those_who_work_there,
    everyone_who_ever_worked_here_has_a_name,
    at_work_is_whose_last_day_is_not_over_and_whose_account_is_open,
    people_of_another_tenant_do_not_exist,
    an_employee_number_is_that_of_one_person_of_the_tenant,
    whoever_has_an_account_a_role_a_service_or_a_card_is_bound,
    a_person_is_removed_at_the_version_that_was_seen,
];

/// Somebody who works in `unit`.
pub(crate) fn nurse(unit: Option<ScopeId>) -> Person {
    Person {
        id: fresh(),
        name: "Ștefania Ionescu".to_owned(),
        email: Some("stefania@hospital.example".to_owned()),
        employee_number: None,
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

async fn an_employee_number_is_that_of_one_person_of_the_tenant(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let numbered = |number: &str| Person {
        employee_number: Some(number.to_owned()),
        ..nurse(None)
    };
    let first = numbered("P-0042");
    insert(store, &here, &first).await;
    insert(store, &elsewhere, &numbered("P-0042")).await;
    let read = person::fetch(&store.read(), &here.scope::<ViewPeople>(), first.id).await;
    assert_eq!(read.unwrap(), first);

    let permit = here.permit::<EditPeople>();
    let same = numbered(" p-0042");
    let answer = store
        .write(async |transaction| person::insert(&transaction, &permit, &same, at(0)).await)
        .await;
    assert!(matches!(answer, Err(Error::Exists(_))), "{answer:?}");
    let other = numbered("P-0043");
    insert(store, &here, &other).await;
    let changed = Person {
        employee_number: first.employee_number.clone(),
        ..other
    };
    let answer = update(store, &here, &changed).await;
    assert!(matches!(answer, Err(Error::Exists(_))), "{answer:?}");
}

async fn whoever_has_an_account_a_role_a_service_or_a_card_is_bound(store: &Store) {
    let hospital = found(store).await;
    let people: [PersonId; 8] = std::array::from_fn(|_| fresh());
    let [
        signs_in,
        holds,
        stood_in_for,
        owns,
        decided,
        delegate,
        looked,
        free,
    ] = people;
    let grant_permit = hospital.permit::<GrantAccess>();
    let (decide, look) = (hospital.permit::<DecideRound>(), hospital.permit::<ViewRound>());
    let account = Account {
        id: fresh(),
        tenant: hospital.tenant,
        person: signs_in,
        sign_in_name: format!("{signs_in}"),
        password_hash: None,
        disabled: false,
        version: 1,
    };
    let grant = GrantRecord {
        id: fresh(),
        person: holds,
        role: "auditor".to_owned(),
        scope: hospital.tenant,
        starts_at: at(0),
        ends_at: None,
        deputy_for: Some(stood_in_for),
        withdrawn_at: None,
    };
    let decision = Decision {
        id: fresh(),
        concern: "support".to_owned(),
        decided_by: decided,
        decision: "delegate".to_owned(),
        delegate: Some(delegate),
        until: None,
        reason: String::new(),
        priority: "{}".to_owned(),
        decided_at: at(0),
    };
    let shown = ShownRound {
        date: date(2026, 11, 23),
        cards: "[]".to_owned(),
        shown_at: at(0),
    };
    store
        .write(async |transaction| -> Result<(), Error> {
            account::insert(&transaction, &grant_permit, &account, at(0)).await?;
            grant::insert(&transaction, &grant_permit, &grant, at(0)).await?;
            round::decide(&transaction, &decide, &decision).await?;
            round::remember(&transaction, &look, looked, &shown).await
        })
        .await
        .unwrap();
    let service = Service {
        owner: Some(owns),
        ..crate::service::laboratory(hospital.site)
    };
    crate::service::insert(store, &hospital, &service).await.unwrap();
    let scope = hospital.scope::<ViewPeople>();
    let bound = person::bound(&store.read(), &scope, &people).await.unwrap();
    assert_eq!(
        bound,
        [signs_in, holds, stood_in_for, owns, decided, delegate, looked].into()
    );
    assert!(!bound.contains(&free));
    let elsewhere = found(store).await.scope::<ViewPeople>();
    assert!(
        person::bound(&store.read(), &elsewhere, &people)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn a_person_is_removed_at_the_version_that_was_seen(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let person = nurse(None);
    insert(store, &here, &person).await;
    let remove = async |hospital: &Hospital, version| {
        let permit = hospital.permit::<EditPeople>();
        store
            .write(async |transaction| person::remove(&transaction, &permit, person.id, version).await)
            .await
    };
    assert!(matches!(remove(&here, 2).await, Err(Error::Changed("person"))));
    assert!(matches!(
        remove(&elsewhere, 1).await,
        Err(Error::NotFound("person"))
    ));
    remove(&here, 1).await.unwrap();
    let gone = person::fetch(&store.read(), &here.scope::<ViewPeople>(), person.id).await;
    assert!(matches!(gone, Err(Error::NotFound("person"))));
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

async fn at_work_is_whose_last_day_is_not_over_and_whose_account_is_open(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let until = |day| Person {
        ends_on: Some(date(2026, 11, day)),
        ..nurse(None)
    };
    let (stays, last_day, left, closed) = (nurse(None), until(29), until(28), nurse(None));
    let everybody = [&stays, &last_day, &left, &closed];
    for person in everybody {
        insert(store, &here, person).await;
    }
    let permit = here.permit::<GrantAccess>();
    let account = |person| Account {
        id: fresh(),
        tenant: here.tenant,
        person,
        sign_in_name: format!("{person}"),
        password_hash: None,
        disabled: false,
        version: 1,
    };
    let (open, shut) = (account(stays.id), account(closed.id));
    store
        .write(async |transaction| -> Result<(), Error> {
            account::insert(&transaction, &permit, &open, at(0)).await?;
            account::insert(&transaction, &permit, &shut, at(0)).await?;
            account::disable(&transaction, &permit, shut.id, at(1)).await
        })
        .await
        .unwrap();
    let mut asked = BTreeSet::from(everybody.map(|person| person.id));
    asked.insert(fresh());
    let today = date(2026, 11, 29);
    let reader = store.read();
    let there = person::at_work(&reader, here.tenant, &asked, today)
        .await
        .unwrap();
    assert_eq!(there, BTreeSet::from([stays.id, last_day.id]));
    let foreign = person::at_work(&reader, elsewhere.tenant, &asked, today)
        .await
        .unwrap();
    assert!(foreign.is_empty());
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
