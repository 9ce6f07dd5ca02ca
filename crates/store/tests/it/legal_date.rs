//! Legal dates and each time they were kept.

use domain::access::{EditLegalDates, ViewLegalDates};
use domain::id::LegalDateId;
use domain::legal_date::{Period, PeriodUnit, SetBy};
use domain::round::Audience;
use jiff::civil::date;
use store::legal_date::{self, Fulfilment, LegalDate};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    legal_dates_read_back_as_they_were_written_in_order_of_their_days,
    a_second_edit_of_a_legal_date_from_the_same_version_is_refused,
    what_was_done_is_kept_the_newest_first_also_after_the_date_is_off_the_list,
    legal_dates_of_another_tenant_do_not_exist,
];

fn training() -> LegalDate {
    LegalDate {
        id: fresh(),
        title: "Training of the management".to_owned(),
        purpose: "Two hours, with the whole board".to_owned(),
        set_by: SetBy::House,
        source: "Article 20(2)".to_owned(),
        looked_after_by: Audience::Management,
        due_on: date(2026, 12, 11),
        counted_from: date(2026, 12, 11),
        period: Period::new(1, PeriodUnit::Years),
        done_on: None,
        evidence: String::new(),
        owner: Some(fresh()),
        created_at: at(0),
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &LegalDate) -> Result<(), Error> {
    let permit = hospital.permit::<EditLegalDates>();
    store
        .write(async |transaction| legal_date::insert(&transaction, &permit, new).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &LegalDate) -> Result<(), Error> {
    let permit = hospital.permit::<EditLegalDates>();
    store
        .write(async |transaction| legal_date::update(&transaction, &permit, changed).await)
        .await
}

async fn remove(store: &Store, hospital: &Hospital, id: LegalDateId, version: i32) -> Result<(), Error> {
    let permit = hospital.permit::<EditLegalDates>();
    store
        .write(async |transaction| legal_date::remove(&transaction, &permit, id, version).await)
        .await
}

async fn keep(store: &Store, hospital: &Hospital, new: &Fulfilment) -> Result<(), Error> {
    let permit = hospital.permit::<EditLegalDates>();
    store
        .write(async |transaction| legal_date::keep_fulfilment(&transaction, &permit, new).await)
        .await
}

async fn legal_dates_read_back_as_they_were_written_in_order_of_their_days(store: &Store) {
    let hospital = found(store).await;
    let later = training();
    let earlier = LegalDate {
        title: "Anmeldung".to_owned(),
        set_by: SetBy::Law,
        looked_after_by: Audience::DataProtection,
        due_on: date(2025, 9, 22),
        counted_from: date(2025, 9, 22),
        period: None,
        done_on: Some(date(2025, 9, 18)),
        evidence: "Confirmation, with the secretary".to_owned(),
        owner: None,
        ..training()
    };
    insert(store, &hospital, &later).await.unwrap();
    insert(store, &hospital, &earlier).await.unwrap();
    let again = LegalDate {
        title: " ANMELDUNG".to_owned(),
        ..training()
    };
    assert!(matches!(
        insert(store, &hospital, &again).await,
        Err(Error::Exists("legal_date"))
    ));
    let scope = hospital.ward_scope::<ViewLegalDates>();
    let fetched = legal_date::fetch(&store.read(), &scope, later.id).await.unwrap();
    assert_eq!(fetched, later);
    let listed = legal_date::list(&store.read(), &scope).await.unwrap();
    assert_eq!(listed, [earlier, later]);
}

async fn a_second_edit_of_a_legal_date_from_the_same_version_is_refused(store: &Store) {
    let hospital = found(store).await;
    let read_by_both = training();
    insert(store, &hospital, &read_by_both).await.unwrap();
    let first = LegalDate {
        period: Period::new(90, PeriodUnit::Days),
        owner: None,
        due_on: date(2027, 1, 15),
        ..read_by_both.clone()
    };
    update(store, &hospital, &first).await.unwrap();
    assert!(matches!(
        update(store, &hospital, &read_by_both).await,
        Err(Error::Changed("legal_date"))
    ));
    assert!(matches!(
        remove(store, &hospital, first.id, 1).await,
        Err(Error::Changed("legal_date"))
    ));
    let scope = hospital.scope::<ViewLegalDates>();
    let stored = legal_date::fetch(&store.read(), &scope, first.id).await.unwrap();
    assert_eq!(stored, LegalDate { version: 2, ..first });
}

async fn what_was_done_is_kept_the_newest_first_also_after_the_date_is_off_the_list(store: &Store) {
    let hospital = found(store).await;
    let date_of = training();
    insert(store, &hospital, &date_of).await.unwrap();
    let done = |year: i16| Fulfilment {
        id: fresh(),
        legal_date: date_of.id,
        due_on: date(year, 12, 11),
        done_on: date(year, 12, 10),
        evidence: "List of who was there".to_owned(),
        recorded_at: at(i64::from(year)),
        recorded_by: Some(fresh()),
    };
    let (earlier, later) = (done(2024), done(2025));
    keep(store, &hospital, &later).await.unwrap();
    keep(store, &hospital, &earlier).await.unwrap();
    remove(store, &hospital, date_of.id, 1).await.unwrap();
    assert!(matches!(
        remove(store, &hospital, date_of.id, 1).await,
        Err(Error::NotFound("legal_date"))
    ));
    let scope = hospital.scope::<ViewLegalDates>();
    let kept = legal_date::fulfilments(&store.read(), &scope, date_of.id)
        .await
        .unwrap();
    assert_eq!(kept, [later, earlier]);
}

async fn legal_dates_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let date_of = training();
    insert(store, &here, &date_of).await.unwrap();
    let scope = elsewhere.scope::<ViewLegalDates>();
    assert_eq!(legal_date::list(&store.read(), &scope).await.unwrap(), []);
    for answer in [
        legal_date::fetch(&store.read(), &scope, date_of.id)
            .await
            .map(drop),
        update(store, &elsewhere, &date_of).await,
        remove(store, &elsewhere, date_of.id, 1).await,
    ] {
        assert!(matches!(answer, Err(Error::NotFound("legal_date"))), "{answer:?}");
    }
}
