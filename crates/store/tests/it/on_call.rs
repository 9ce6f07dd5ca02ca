//! Who is on call.

use domain::access::{EditPeople, ViewIncidents};
use store::on_call::{self, Shift};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{at, found, fresh};

on_both_engines![
    shifts_are_listed_until_they_are_over_and_can_be_removed_once,
    shifts_of_another_tenant_do_not_exist,
];

fn shift(starts: i64, ends: i64) -> Shift {
    Shift {
        id: fresh(),
        person: fresh(),
        starts_at: at(starts),
        ends_at: at(ends),
        telephone: "+40 21 555 0101".to_owned(),
    }
}

async fn shifts_are_listed_until_they_are_over_and_can_be_removed_once(store: &Store) {
    let hospital = found(store).await;
    let (night, day) = (shift(200, 300), shift(100, 200));
    let permit = hospital.permit::<EditPeople>();
    for new in [&night, &day] {
        store
            .write(async |transaction| on_call::insert(&transaction, &permit, new).await)
            .await
            .unwrap();
    }
    let scope = hospital.scope::<ViewIncidents>();
    let from = async |seconds| {
        on_call::list_from(&store.read(), &scope, at(seconds))
            .await
            .unwrap()
    };
    assert_eq!(from(50).await, [day.clone(), night.clone()]);
    assert_eq!(from(199).await, [day.clone(), night.clone()]);
    assert_eq!(from(200).await, std::slice::from_ref(&night));
    assert_eq!(from(300).await, []);
    let remove = async || {
        store
            .write(async |transaction| on_call::remove(&transaction, &permit, night.id).await)
            .await
    };
    assert_eq!(remove().await.unwrap(), night);
    assert!(matches!(remove().await, Err(Error::NotFound("on_call_shift"))));
    assert_eq!(from(50).await, [day]);
}

async fn shifts_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = shift(100, 200);
    let permit = here.permit::<EditPeople>();
    store
        .write(async |transaction| on_call::insert(&transaction, &permit, &new).await)
        .await
        .unwrap();
    let scope = elsewhere.scope::<ViewIncidents>();
    assert_eq!(
        on_call::list_from(&store.read(), &scope, at(0)).await.unwrap(),
        []
    );
    let permit = elsewhere.permit::<EditPeople>();
    let removed = store
        .write(async |transaction| on_call::remove(&transaction, &permit, new.id).await)
        .await;
    assert!(matches!(removed, Err(Error::NotFound("on_call_shift"))));
}
