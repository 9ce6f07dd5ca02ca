//! One-time links.

use domain::access::LinkPurpose;
use domain::id::{AccountId, LinkId};
use newtype_uuid::GenericUuid;
use store::access::TokenHash;
use store::access::link::{self, OneTimeLink};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_link_opens_once_before_it_expires,
    of_two_who_follow_a_link_at_once_one_is_told,
    the_open_links_of_an_account_are_revoked_and_no_others,
    expired_links_are_removed,
];

fn hash(number: u8) -> TokenHash {
    [number; 32]
}

fn sign_in_link(hospital: &Hospital) -> OneTimeLink {
    OneTimeLink {
        id: fresh(),
        tenant: hospital.tenant,
        purpose: LinkPurpose::SignIn,
        subject: fresh::<AccountId>().into_untyped_uuid(),
        created_at: at(0),
        expires_at: at(100),
    }
}

async fn insert_link(store: &Store, token: u8, new: &OneTimeLink) {
    store
        .write(async |transaction| link::insert(&transaction, &hash(token), new).await)
        .await
        .unwrap();
}

async fn consume(store: &Store, token: u8, now: i64) -> Result<LinkId, Error> {
    store
        .write(async |transaction| link::consume(&transaction, &hash(token), at(now)).await)
        .await
        .map(|link| link.id)
}

async fn a_link_opens_once_before_it_expires(store: &Store) {
    let hospital = found(store).await;
    let new = sign_in_link(&hospital);
    insert_link(store, 1, &new).await;
    let usable = async |now| link::usable(&store.read(), &hash(1), at(now)).await.unwrap();
    assert_eq!(usable(99).await.as_ref(), Some(&new));
    assert_eq!(usable(100).await, None);
    let late = consume(store, 1, 100).await;
    assert!(matches!(late, Err(Error::NotFound("link"))));
    assert_eq!(consume(store, 1, 99).await.unwrap(), new.id);
    assert_eq!(usable(99).await, None);
    let unknown = consume(store, 2, 99).await;
    assert!(matches!(unknown, Err(Error::NotFound("link"))));
}

async fn of_two_who_follow_a_link_at_once_one_is_told(store: &Store) {
    let hospital = found(store).await;
    for round in 0..5 {
        insert_link(store, round, &sign_in_link(&hospital)).await;
        let follow = || {
            let store = store.clone();
            tokio::spawn(async move { consume(&store, round, 1).await })
        };
        let (one, other) = (follow(), follow());
        let refused = match (one.await.unwrap(), other.await.unwrap()) {
            (Ok(_), Err(refused)) | (Err(refused), Ok(_)) => refused,
            answers => panic!("{answers:?}"),
        };
        assert!(matches!(refused, Error::NotFound("link")), "{refused:?}");
    }
}

async fn the_open_links_of_an_account_are_revoked_and_no_others(store: &Store) {
    let hospital = found(store).await;
    let account: AccountId = fresh();
    let of_account = || OneTimeLink {
        id: fresh(),
        subject: account.into_untyped_uuid(),
        ..sign_in_link(&hospital)
    };
    let expired = OneTimeLink {
        expires_at: at(10),
        ..of_account()
    };
    let strange = sign_in_link(&hospital);
    for (token, new) in (1..).zip([&of_account(), &of_account(), &expired, &of_account(), &strange]) {
        insert_link(store, token, new).await;
    }
    consume(store, 4, 5).await.unwrap();
    for expected in [2, 0] {
        let revoked = store
            .write(async |transaction| link::revoke_of_account(&transaction, account, at(20)).await)
            .await
            .unwrap();
        assert_eq!(revoked, expected);
    }
    for token in [1, 2] {
        assert!(consume(store, token, 21).await.is_err(), "link {token}");
    }
    assert_eq!(consume(store, 5, 21).await.unwrap(), strange.id);
}

async fn expired_links_are_removed(store: &Store) {
    let hospital = found(store).await;
    insert_link(store, 1, &sign_in_link(&hospital)).await;
    for (before, expected) in [(100, 0), (101, 1), (102, 0)] {
        let removed = store
            .write(async |transaction| link::remove_expired(&transaction, at(before)).await)
            .await
            .unwrap();
        assert_eq!(removed, expected, "before {before}");
    }
}
