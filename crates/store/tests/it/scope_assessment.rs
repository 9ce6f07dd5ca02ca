//! What was answered about whether an institution is in scope.

use domain::access::{EditLaw, ViewLaw};
use domain::law::Class;
use store::scope_assessment::{self, ScopeAssessment};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    what_was_answered_is_kept_and_the_newest_is_in_force,
    what_another_tenant_answered_does_not_exist,
];

fn answered(seconds: i64) -> ScopeAssessment {
    ScopeAssessment {
        id: fresh(),
        country: "RO".to_owned(),
        answers: r#"{"kinds":["healthcare_provider"]}"#.to_owned(),
        reason: "A ward was added".to_owned(),
        least: Class::Important,
        most: Class::Essential,
        pack_version: "2026-11-23".to_owned(),
        assessed_at: at(seconds),
        assessed_by: Some(fresh()),
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &ScopeAssessment) -> Result<(), Error> {
    let permit = hospital.permit::<EditLaw>();
    store
        .write(async |transaction| scope_assessment::insert(&transaction, &permit, new).await)
        .await
}

async fn what_was_answered_is_kept_and_the_newest_is_in_force(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewLaw>();
    let none = scope_assessment::newest(&store.read(), &scope).await.unwrap();
    assert_eq!(none, None);
    let later = answered(20);
    let earlier = ScopeAssessment {
        least: Class::Out,
        most: Class::Out,
        assessed_by: None,
        ..answered(10)
    };
    insert(store, &hospital, &later).await.unwrap();
    insert(store, &hospital, &earlier).await.unwrap();
    let newest = scope_assessment::newest(&store.read(), &scope).await.unwrap();
    assert_eq!(newest.as_ref(), Some(&later));
    let listed = scope_assessment::list(&store.read(), &scope).await.unwrap();
    assert_eq!(listed, [later, earlier]);
}

async fn what_another_tenant_answered_does_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    insert(store, &here, &answered(0)).await.unwrap();
    let scope = elsewhere.scope::<ViewLaw>();
    assert_eq!(scope_assessment::list(&store.read(), &scope).await.unwrap(), []);
    let newest = scope_assessment::newest(&store.read(), &scope).await.unwrap();
    assert_eq!(newest, None);
}
