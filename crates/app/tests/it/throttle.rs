//! The sign-in throttle over a real database.

use app::job::{self, Lease};
use app::{Error, access};
use domain::access::JobName;
use tokio::task::JoinSet;

use crate::house::{House, PASSWORD, ward_computer};

/// Free failures and the one that closes.
const LOOKED_AT: usize = 6;

async fn fail(house: &House, name: &str) -> Error {
    access::sign_in(&house.app, name, "not the password", &ward_computer())
        .await
        .unwrap_err()
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_told_alike() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    for attempt in 1..=LOOKED_AT {
        let known = fail(&house, "ana.popescu").await;
        let unknown = fail(&house, "nobody.at.all").await;
        assert!(matches!(known, Error::WrongCredentials), "{attempt}: {known:?}");
        assert_eq!(known.to_string(), unknown.to_string());
    }
    assert!(matches!(fail(&house, "ana.popescu").await, Error::Throttled(_)));
    assert!(matches!(fail(&house, "nobody.at.all").await, Error::Throttled(_)));
}

#[tokio::test]
async fn the_throttle_survives_a_restart_and_opens_when_its_time_has_come() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    for _ in 0..LOOKED_AT {
        fail(&house, "Ana.Popescu ").await;
    }
    let house = house.restarted().await;
    let answer = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::Throttled(_))), "{answer:?}");
    house.clock.advance(30);
    access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    let answer = fail(&house, "ana.popescu").await;
    assert!(
        matches!(answer, Error::WrongCredentials),
        "the success forgave the account: {answer:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guesses_made_at_the_same_moment_do_not_slip_through() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    let mut guesses = JoinSet::new();
    for guess in 0..24 {
        let app = house.app.clone();
        guesses.spawn(async move {
            access::sign_in(
                &app,
                "ana.popescu",
                &format!("guess number {guess}"),
                &ward_computer(),
            )
            .await
        });
    }
    let answers = guesses.join_all().await;
    let looked_at = answers
        .iter()
        .filter(|answer| matches!(answer, Err(Error::WrongCredentials)))
        .count();
    let turned_away = answers
        .iter()
        .filter(|answer| matches!(answer, Err(Error::Throttled(_))))
        .count();
    assert_eq!((looked_at, turned_away), (LOOKED_AT, 24 - LOOKED_AT));
}

#[tokio::test]
async fn a_network_is_closed_after_thirty_failures_whatever_the_names() {
    let house = House::new().await;
    for name in 0..31 {
        assert!(matches!(
            fail(&house, &format!("name{name}")).await,
            Error::WrongCredentials
        ));
    }
    assert!(matches!(fail(&house, "another").await, Error::Throttled(_)));
}

#[tokio::test]
async fn a_whole_shift_can_sign_in_from_one_address() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    for _ in 0..35 {
        access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn the_journal_notes_that_the_throttle_closed_and_not_every_failure() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    for _ in 0..2 * LOOKED_AT {
        fail(&house, "ana.popescu").await;
    }
    let noted = house
        .actions()
        .await
        .into_iter()
        .filter(|action| action == "account.close_sign_in")
        .count();
    assert_eq!(noted, 1);
}

/// Does what the daily job does.
async fn remove_expired(house: &House) -> access::Removed {
    job::schedule(&house.app).await.unwrap();
    let lease = Lease::take(&house.app, &[JobName::RemoveExpired], 60).await;
    access::remove_expired(&house.app, &lease.unwrap().unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn what_has_ended_is_removed_and_what_has_not_stays() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    fail(&house, "ana.popescu").await;
    assert_eq!(remove_expired(&house).await, access::Removed::default());
    house.clock.advance(40 * 24 * 60 * 60);
    let removed = remove_expired(&house).await;
    assert_eq!((removed.sessions, removed.links, removed.throttles), (1, 1, 2));
}
