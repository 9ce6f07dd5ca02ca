//! Requests that are done once.

use domain::access::{ActorKind, ActorRef};
use domain::time::Instant;
use store::Store;
use store::idempotency::{self, Answer, Begun, RequestKey};

use crate::engines::on_both_engines;
use crate::hospital::{at, fresh};

on_both_engines![
    a_request_runs_once_and_gives_its_answer_again,
    another_request_under_the_same_key_is_told_apart,
    keys_of_other_actors_and_tenants_are_other_keys,
    a_request_that_failed_can_be_sent_again_and_one_that_was_cut_off_is_not_done_twice,
    of_requests_sent_at_once_one_is_new,
    old_requests_are_forgotten,
];

const LONG_AGO: i64 = -1_000;

fn request() -> RequestKey {
    RequestKey {
        tenant: fresh(),
        actor: ActorRef {
            kind: ActorKind::Token,
            id: Some(uuid::Uuid::from_u128(7)),
        },
        key: "0193-a".to_owned(),
    }
}

fn answer() -> Answer {
    Answer {
        status: 201,
        headers: r#"{"location":"/api/v1/people/1"}"#.to_owned(),
        body: b"{\"id\":1}".to_vec(),
    }
}

async fn begin(store: &Store, request: &RequestKey, fingerprint: &[u8], now: Instant, before: i64) -> Begun {
    store
        .write(async |transaction| {
            idempotency::begin(&transaction, request, fingerprint, now, at(before)).await
        })
        .await
        .unwrap()
}

async fn keep(store: &Store, request: &RequestKey) {
    store
        .write(async |transaction| idempotency::keep(&transaction, request, &answer()).await)
        .await
        .unwrap();
}

async fn a_request_runs_once_and_gives_its_answer_again(store: &Store) {
    let request = request();
    let begun = async || begin(store, &request, b"a", at(0), LONG_AGO).await;
    assert_eq!(begun().await, Begun::New);
    assert_eq!(begun().await, Begun::Running);
    keep(store, &request).await;
    assert_eq!(begun().await, Begun::Done(answer()));
    assert_eq!(begun().await, Begun::Done(answer()));
}

async fn another_request_under_the_same_key_is_told_apart(store: &Store) {
    let request = request();
    begin(store, &request, b"a", at(0), LONG_AGO).await;
    assert_eq!(
        begin(store, &request, b"b", at(0), LONG_AGO).await,
        Begun::Different
    );
    keep(store, &request).await;
    assert_eq!(
        begin(store, &request, b"b", at(0), LONG_AGO).await,
        Begun::Different
    );
}

async fn keys_of_other_actors_and_tenants_are_other_keys(store: &Store) {
    let first = request();
    let mut of_another_actor = first.clone();
    of_another_actor.actor.id = Some(uuid::Uuid::from_u128(8));
    let in_another_tenant = RequestKey {
        tenant: fresh(),
        ..first.clone()
    };
    for request in [&first, &of_another_actor, &in_another_tenant] {
        assert_eq!(begin(store, request, b"a", at(0), LONG_AGO).await, Begun::New);
    }
}

async fn a_request_that_failed_can_be_sent_again_and_one_that_was_cut_off_is_not_done_twice(store: &Store) {
    let request = request();
    begin(store, &request, b"a", at(0), LONG_AGO).await;
    store
        .write(async |transaction| idempotency::remove(&transaction, &request).await)
        .await
        .unwrap();
    assert_eq!(begin(store, &request, b"a", at(10), LONG_AGO).await, Begun::New);
    assert_eq!(begin(store, &request, b"a", at(300), 9).await, Begun::Running);
    for _ in 0..2 {
        assert_eq!(begin(store, &request, b"a", at(301), 10).await, Begun::CutOff);
    }
    assert_eq!(begin(store, &request, b"b", at(301), 10).await, Begun::Different);
}

async fn of_requests_sent_at_once_one_is_new(store: &Store) {
    let request = request();
    let sent: Vec<_> = (0..4)
        .map(|_| {
            let (store, request) = (store.clone(), request.clone());
            tokio::spawn(async move { begin(&store, &request, b"a", at(0), LONG_AGO).await })
        })
        .collect();
    let mut new = 0;
    for begun in sent {
        new += usize::from(begun.await.unwrap() == Begun::New);
    }
    assert_eq!(new, 1);
}

async fn old_requests_are_forgotten(store: &Store) {
    let request = request();
    begin(store, &request, b"a", at(0), LONG_AGO).await;
    let remove = async |before| {
        store
            .write(async |transaction| idempotency::remove_old(&transaction, at(before)).await)
            .await
            .unwrap()
    };
    assert_eq!(remove(0).await, 0);
    assert_eq!(remove(1).await, 1);
    assert_eq!(begin(store, &request, b"b", at(2), LONG_AGO).await, Begun::New);
}
