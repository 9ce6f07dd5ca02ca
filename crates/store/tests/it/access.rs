//! Access: accounts, sessions, API tokens and the throttle. Grants and one-time links have files of their own.

use domain::access::{GrantAccess, PermissionKey};
use domain::id::{AccountId, SessionId};
use store::access::TokenHash;
use store::access::account::{self, Account};
use store::access::session::{self, Session};
use store::access::throttle::{self, Throttle};
use store::access::token::{self, ApiToken};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    an_account_is_found_by_name_identifier_and_person,
    a_sign_in_name_and_a_person_have_one_account,
    a_password_is_set_and_an_account_disabled,
    a_disabled_account_is_enabled_with_the_password_it_had,
    an_account_of_another_tenant_is_not_disabled,
    a_session_is_in_force_until_it_ends_idles_or_is_revoked,
    sessions_of_an_account_end_one_by_one_or_together,
    sessions_that_ended_are_removed,
    a_token_is_in_force_until_it_ends_or_is_revoked,
    the_use_of_a_token_is_noted_once_in_a_while,
    tokens_are_seen_and_revoked_in_their_tenant_only,
    the_tokens_of_a_person_are_revoked_together,
    failures_are_remembered_until_a_success,
    old_failures_are_removed,
];

fn hash(number: u8) -> TokenHash {
    [number; 32]
}

fn account_of(hospital: &Hospital, sign_in_name: &str) -> Account {
    Account {
        id: fresh(),
        tenant: hospital.tenant,
        person: fresh(),
        sign_in_name: sign_in_name.to_owned(),
        password_hash: None,
        disabled: false,
        version: 1,
    }
}

async fn insert_account(store: &Store, hospital: &Hospital, new: &Account) -> Result<(), Error> {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| account::insert(&transaction, &permit, new, at(0)).await)
        .await
}

async fn set_password(store: &Store, id: AccountId) -> Result<(), Error> {
    store
        .write(async |transaction| account::set_password(&transaction, id, "$argon2id$").await)
        .await
}

async fn disable(store: &Store, hospital: &Hospital, id: AccountId) -> Result<(), Error> {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| account::disable(&transaction, &permit, id, at(5)).await)
        .await
}

async fn an_account_is_found_by_name_identifier_and_person(store: &Store) {
    let hospital = found(store).await;
    let new = account_of(&hospital, "ștefania.ionescu");
    insert_account(store, &hospital, &new).await.unwrap();
    let reader = store.read();
    let by_name = account::by_sign_in_name(&reader, "ștefania.ionescu")
        .await
        .unwrap();
    assert_eq!(by_name.as_ref(), Some(&new));
    assert_eq!(account::by_sign_in_name(&reader, "Ștefania").await.unwrap(), None);
    assert_eq!(account::fetch(&reader, new.id).await.unwrap(), new);
    let of_person = account::of_person(&reader, hospital.tenant, new.person)
        .await
        .unwrap();
    assert_eq!(of_person, Some(new.clone()));
    let elsewhere = account::of_person(&reader, fresh(), new.person).await.unwrap();
    assert_eq!(elsewhere, None);
    assert!(matches!(
        account::fetch(&reader, fresh()).await,
        Err(Error::NotFound("account"))
    ));
}

async fn a_sign_in_name_and_a_person_have_one_account(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let known = account_of(&here, "stefania");
    insert_account(store, &here, &known).await.unwrap();
    let taken = insert_account(store, &elsewhere, &account_of(&elsewhere, "stefania")).await;
    assert!(matches!(taken, Err(Error::Exists("account"))));
    let second = Account {
        person: known.person,
        ..account_of(&here, "stefania.2")
    };
    let refused = insert_account(store, &here, &second).await;
    assert!(matches!(refused, Err(Error::Exists("account"))));
}

async fn a_password_is_set_and_an_account_disabled(store: &Store) {
    let hospital = found(store).await;
    let new = account_of(&hospital, "stefania");
    insert_account(store, &hospital, &new).await.unwrap();
    set_password(store, new.id).await.unwrap();
    disable(store, &hospital, new.id).await.unwrap();
    let expected = Account {
        password_hash: Some("$argon2id$".to_owned()),
        disabled: true,
        version: 3,
        ..new
    };
    assert_eq!(
        account::fetch(&store.read(), expected.id).await.unwrap(),
        expected
    );
    assert!(matches!(
        set_password(store, fresh()).await,
        Err(Error::NotFound("account"))
    ));
}

async fn enable(store: &Store, hospital: &Hospital, id: AccountId) -> Result<(), Error> {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| account::enable(&transaction, &permit, id).await)
        .await
}

async fn a_disabled_account_is_enabled_with_the_password_it_had(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = account_of(&here, "stefania");
    insert_account(store, &here, &new).await.unwrap();
    set_password(store, new.id).await.unwrap();
    disable(store, &here, new.id).await.unwrap();
    for (hospital, unknown) in [(&elsewhere, new.id), (&here, fresh())] {
        let refused = enable(store, hospital, unknown).await;
        assert!(matches!(refused, Err(Error::NotFound("account"))));
    }
    enable(store, &here, new.id).await.unwrap();
    let expected = Account {
        password_hash: Some("$argon2id$".to_owned()),
        version: 4,
        ..new
    };
    assert_eq!(
        account::fetch(&store.read(), expected.id).await.unwrap(),
        expected
    );
}

async fn an_account_of_another_tenant_is_not_disabled(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let known = account_of(&here, "stefania");
    insert_account(store, &here, &known).await.unwrap();
    for unknown in [known.id, fresh()] {
        let refused = disable(store, &elsewhere, unknown).await;
        assert!(matches!(refused, Err(Error::NotFound("account"))));
    }
    assert_eq!(account::fetch(&store.read(), known.id).await.unwrap(), known);
}

fn session_of(hospital: &Hospital, account: AccountId, created: i64) -> Session {
    Session {
        id: fresh(),
        account,
        tenant: hospital.tenant,
        created_at: at(created),
        seen_at: at(created),
        expires_at: at(1_000),
        network: "192.0.2.7".to_owned(),
        browser: "Firefox on Linux".to_owned(),
    }
}

async fn insert_session(store: &Store, token: u8, new: &Session) {
    store
        .write(async |transaction| session::insert(&transaction, &hash(token), new).await)
        .await
        .unwrap();
}

async fn session_in_force(store: &Store, token: u8, now: i64, idle_since: i64) -> Option<Session> {
    session::in_force(&store.read(), &hash(token), at(now), at(idle_since))
        .await
        .unwrap()
}

async fn revoke(store: &Store, account: AccountId, id: SessionId) -> Result<(), Error> {
    store
        .write(async |transaction| session::revoke(&transaction, account, id, at(50)).await)
        .await
}

async fn a_session_is_in_force_until_it_ends_idles_or_is_revoked(store: &Store) {
    let hospital = found(store).await;
    let new = session_of(&hospital, fresh(), 0);
    insert_session(store, 1, &new).await;
    assert_eq!(session_in_force(store, 1, 999, -1).await.as_ref(), Some(&new));
    assert_eq!(session_in_force(store, 1, 1_000, -1).await, None);
    assert_eq!(session_in_force(store, 1, 999, 0).await, None);
    assert_eq!(session_in_force(store, 2, 1, -1).await, None);

    store
        .write(async |transaction| session::touch(&transaction, new.id, at(60)).await)
        .await
        .unwrap();
    let touched = session_in_force(store, 1, 999, 59).await.unwrap();
    assert_eq!((touched.seen_at, touched.created_at), (at(60), at(0)));
    revoke(store, new.account, new.id).await.unwrap();
    assert_eq!(session_in_force(store, 1, 61, -1).await, None);
}

async fn sessions_of_an_account_end_one_by_one_or_together(store: &Store) {
    let hospital = found(store).await;
    let (account, stranger) = (fresh(), fresh());
    let sessions: Vec<Session> = [10, 30, 20, 30]
        .map(|created| session_of(&hospital, account, created))
        .into();
    for (token, new) in (1..).zip(&sessions) {
        insert_session(store, token, new).await;
    }
    let strange = session_of(&hospital, stranger, 0);
    insert_session(store, 9, &strange).await;
    let of_account = async |account| -> Vec<SessionId> {
        let sessions = session::of_account(&store.read(), account, at(40)).await.unwrap();
        sessions.iter().map(|session| session.id).collect()
    };
    let id = |number: usize| sessions[number].id;
    assert_eq!(of_account(account).await, [id(3), id(1), id(2), id(0)]);
    assert_eq!(
        session::of_account(&store.read(), account, at(1_000))
            .await
            .unwrap(),
        []
    );

    let foreign = revoke(store, stranger, id(0)).await;
    assert!(matches!(foreign, Err(Error::NotFound("session"))));
    revoke(store, account, id(3)).await.unwrap();
    let again = revoke(store, account, id(3)).await;
    assert!(matches!(again, Err(Error::NotFound("session"))));

    let ended = store
        .write(async |transaction| session::revoke_others(&transaction, account, Some(id(2)), at(50)).await)
        .await
        .unwrap();
    assert_eq!((ended, of_account(account).await), (2, vec![id(2)]));

    let elsewhere = found(store).await;
    for (hospital, expected) in [(&elsewhere, 0), (&hospital, 1), (&hospital, 0)] {
        let permit = hospital.permit::<GrantAccess>();
        let ended = store
            .write(async |transaction| {
                session::revoke_of_account(&transaction, &permit, account, at(50)).await
            })
            .await
            .unwrap();
        assert_eq!(ended, expected);
    }
    assert_eq!(of_account(stranger).await, [strange.id]);
    let ended = store
        .write(async |transaction| session::revoke_others(&transaction, stranger, None, at(50)).await)
        .await
        .unwrap();
    assert_eq!(ended, 1);
}

async fn sessions_that_ended_are_removed(store: &Store) {
    let hospital = found(store).await;
    let account = fresh();
    let running = session_of(&hospital, account, 0);
    let revoked = session_of(&hospital, account, 0);
    let expired = Session {
        expires_at: at(40),
        ..session_of(&hospital, account, 0)
    };
    for (token, new) in (1..).zip([&running, &revoked, &expired]) {
        insert_session(store, token, new).await;
    }
    revoke(store, account, revoked.id).await.unwrap();
    for (before, expected) in [(40, 0), (50, 1), (51, 1), (52, 0)] {
        let removed = store
            .write(async |transaction| session::remove_ended(&transaction, at(before)).await)
            .await
            .unwrap();
        assert_eq!(removed, expected, "before {before}");
    }
    assert_eq!(session_in_force(store, 1, 1, -1).await, Some(running));
}

fn program_token(hospital: &Hospital) -> ApiToken {
    ApiToken {
        id: fresh(),
        tenant: hospital.tenant,
        person: fresh(),
        name: "Nightly export".to_owned(),
        permissions: [PermissionKey::ViewAssets, PermissionKey::ViewRound]
            .into_iter()
            .collect(),
        scope: hospital.ward,
        created_at: at(0),
        expires_at: at(100),
        used_at: None,
        revoked_at: None,
    }
}

async fn insert_token(store: &Store, hospital: &Hospital, hashed: u8, new: &ApiToken) {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| token::insert(&transaction, &permit, &hash(hashed), new).await)
        .await
        .unwrap();
}

async fn revoke_token(store: &Store, hospital: &Hospital, new: &ApiToken) -> Result<(), Error> {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| token::revoke(&transaction, &permit, new.id, at(50)).await)
        .await
}

async fn a_token_is_in_force_until_it_ends_or_is_revoked(store: &Store) {
    let hospital = found(store).await;
    let new = program_token(&hospital);
    insert_token(store, &hospital, 1, &new).await;
    let in_force = async |hashed, now| {
        token::in_force(&store.read(), &hash(hashed), at(now))
            .await
            .unwrap()
    };
    assert_eq!(in_force(1, 99).await.as_ref(), Some(&new));
    assert_eq!(in_force(1, 100).await, None);
    assert_eq!(in_force(2, 1).await, None);
    revoke_token(store, &hospital, &new).await.unwrap();
    assert_eq!(in_force(1, 51).await, None);
    let again = revoke_token(store, &hospital, &new).await;
    assert!(matches!(again, Err(Error::NotFound("API token"))));
}

async fn the_use_of_a_token_is_noted_once_in_a_while(store: &Store) {
    let hospital = found(store).await;
    let new = program_token(&hospital);
    insert_token(store, &hospital, 1, &new).await;
    for (now, noted_before, expected) in [(10, -50, 10), (40, -20, 10), (69, 9, 10), (70, 10, 70)] {
        store
            .write(async |transaction| {
                token::mark_used(&transaction, new.id, at(now), at(noted_before)).await
            })
            .await
            .unwrap();
        let stored = token::in_force(&store.read(), &hash(1), at(50)).await.unwrap();
        assert_eq!(stored.unwrap().used_at, Some(at(expected)), "at {now}");
    }
}

async fn tokens_are_seen_and_revoked_in_their_tenant_only(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let in_ward = program_token(&here);
    let in_tenant = ApiToken {
        scope: here.tenant,
        permissions: [].into_iter().collect(),
        ..program_token(&here)
    };
    insert_token(store, &here, 1, &in_ward).await;
    insert_token(store, &here, 2, &in_tenant).await;
    let reader = store.read();
    let listed = token::list(&reader, &here.ward_scope::<GrantAccess>())
        .await
        .unwrap();
    assert_eq!(listed, std::slice::from_ref(&in_ward));
    let listed = token::list(&reader, &elsewhere.scope::<GrantAccess>())
        .await
        .unwrap();
    assert_eq!(listed, []);
    let foreign = revoke_token(store, &elsewhere, &in_ward).await;
    assert!(matches!(foreign, Err(Error::NotFound("API token"))));

    revoke_token(store, &here, &in_ward).await.unwrap();
    let withdrawn = ApiToken {
        revoked_at: Some(at(50)),
        ..in_ward
    };
    let listed = token::list(&reader, &here.scope::<GrantAccess>()).await.unwrap();
    assert_eq!(listed, [in_tenant, withdrawn]);
}

async fn the_tokens_of_a_person_are_revoked_together(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let one = program_token(&here);
    let other = ApiToken {
        id: fresh(),
        ..one.clone()
    };
    let strange = program_token(&here);
    for (hashed, new) in (1..).zip([&one, &other, &strange]) {
        insert_token(store, &here, hashed, new).await;
    }
    for (hospital, expected) in [(&elsewhere, 0), (&here, 2), (&here, 0)] {
        let revoked = store
            .write(async |transaction| {
                token::revoke_of_person(&transaction, hospital.tenant, one.person, at(50)).await
            })
            .await
            .unwrap();
        assert_eq!(revoked, expected);
    }
    let in_force = async |hashed| {
        token::in_force(&store.read(), &hash(hashed), at(51))
            .await
            .unwrap()
    };
    assert_eq!((in_force(1).await, in_force(2).await), (None, None));
    assert_eq!(in_force(3).await, Some(strange));
}

async fn put_throttle(store: &Store, key: u8, throttle: Throttle) {
    store
        .write(async |transaction| throttle::put(&transaction, &hash(key), throttle).await)
        .await
        .unwrap();
}

fn failed(failures: u32, seconds: i64) -> Throttle {
    Throttle {
        failures,
        last_failure_at: at(seconds),
        blocked_until: at(seconds + 30),
    }
}

async fn failures_are_remembered_until_a_success(store: &Store) {
    let fetch = async |key| throttle::fetch(&store.read(), &hash(key)).await.unwrap();
    assert_eq!(fetch(1).await, None);
    put_throttle(store, 1, failed(1, 10)).await;
    put_throttle(store, 2, failed(7, 10)).await;
    put_throttle(store, 1, failed(2, 20)).await;
    assert_eq!(fetch(1).await, Some(failed(2, 20)));
    for _ in 0..2 {
        store
            .write(async |transaction| throttle::clear(&transaction, &hash(1)).await)
            .await
            .unwrap();
        assert_eq!(fetch(1).await, None);
    }
    assert_eq!(fetch(2).await, Some(failed(7, 10)));
}

async fn old_failures_are_removed(store: &Store) {
    put_throttle(store, 1, failed(1, 10)).await;
    put_throttle(store, 2, failed(1, 20)).await;
    for (before, expected) in [(10, 0), (20, 1), (21, 1)] {
        let removed = store
            .write(async |transaction| throttle::remove_old(&transaction, at(before)).await)
            .await
            .unwrap();
        assert_eq!(removed, expected, "before {before}");
    }
}
