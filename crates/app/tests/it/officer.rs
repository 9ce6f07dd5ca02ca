//! A hospital is never left without a security officer, by whichever way one may go.

use app::access::{self, NewGrant};
use app::person::{self, PersonDetails, PersonForm};
use app::{Error, Result};
use domain::id::{GrantId, PersonId};

use crate::house::{House, PASSWORD, add_person, new_grant, place, sign_in_by_link, ward_computer};
use crate::postgres::{TestDatabase, server};

const TODAY: &str = "2026-11-23";
const OFFICER: &str = "security_officer";

/// The person of an actor and the grant that makes her an officer.
async fn grant_of(house: &House, person: PersonId) -> GrantId {
    let grants = access::grants(&house.app, &house.console()).await.unwrap();
    let own = grants.iter().find(|listed| {
        listed.grant.person == person && listed.grant.role == OFFICER && listed.grant.withdrawn_at.is_none()
    });
    own.unwrap().grant.id
}

/// A correction that changes nothing of a person called `name` but the last day.
fn leaving_on(name: &str, day: &str) -> PersonDetails {
    let form = PersonForm {
        name: name.to_owned(),
        ends_on: day.to_owned(),
        ..PersonForm::default()
    };
    PersonDetails::try_from(&form).unwrap()
}

/// Tries every way the officer Ana Popescu may go, and tells which were let through.
async fn ways_out(house: &House, ana: PersonId) -> Vec<&'static str> {
    let (app, console) = (&house.app, house.console());
    let grant = grant_of(house, ana).await;
    let version = person::fetch(app, &console, ana).await.unwrap().person.version;
    let next_year = "2027-06-30".parse().unwrap();
    let answers: [(&str, Result<()>); 5] = [
        (
            "leaving later",
            person::record_leaving(app, &console, ana, version, next_year).await,
        ),
        (
            "leaving today",
            person::record_leaving(app, &console, ana, version, TODAY.parse().unwrap()).await,
        ),
        (
            "a corrected last day",
            person::correct(
                app,
                &console,
                ana,
                version,
                &leaving_on("Ana Popescu", "2026-11-01"),
            )
            .await,
        ),
        (
            "a closed account",
            access::close_account(app, &console, ana).await,
        ),
        (
            "a withdrawn role",
            access::withdraw_grant(app, &console, grant).await,
        ),
    ];
    let mut let_through = Vec::new();
    for (way, answer) in answers {
        match answer {
            Ok(()) => let_through.push(way),
            Err(Error::Invalid(errors)) => {
                assert_eq!(errors.0[0].message, "access-last-security-officer", "{way}");
            }
            Err(error) => panic!("{way}: {error:?}"),
        }
    }
    let_through
}

async fn officer(house: &House, name: &str) -> PersonId {
    let officer = house.user(name, OFFICER, house.tenant).await;
    officer.person().unwrap()
}

#[tokio::test]
async fn the_last_security_officer_stays_by_whichever_way_she_would_go() {
    let house = House::new().await;
    let ana = officer(&house, "Ana Popescu").await;
    let before = house.actions().await;
    assert_eq!(ways_out(&house, ana).await, Vec::<&str>::new());
    assert_eq!(house.actions().await, before, "what was refused left no entry");
    access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_officer_who_has_left_or_will_is_no_second_one() {
    let house = House::new().await;
    let ana = officer(&house, "Ana Popescu").await;
    for (name, day) in [("Left", TODAY), ("Leaving", "2027-01-31")] {
        let second = officer(&house, name).await;
        person::record_leaving(&house.app, &house.console(), second, 1, day.parse().unwrap())
            .await
            .unwrap();
    }
    assert_eq!(ways_out(&house, ana).await, Vec::<&str>::new());
}

#[tokio::test]
async fn an_officer_who_cannot_sign_in_is_no_second_one() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let ana = officer(&house, "Ana Popescu").await;
    let closed = officer(&house, "Closed").await;
    access::close_account(app, &console, closed).await.unwrap();
    let without_account = house.person("Without account").await;
    access::grant(app, &console, &new_grant(without_account, OFFICER, house.tenant))
        .await
        .unwrap();
    assert_eq!(ways_out(&house, ana).await, Vec::<&str>::new());

    access::make_sign_in_link(app, &console, without_account)
        .await
        .unwrap();
    let grant = grant_of(&house, ana).await;
    access::withdraw_grant(app, &console, grant).await.unwrap();
}

#[tokio::test]
async fn an_officer_for_a_while_or_of_a_site_is_no_second_one() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let ana = officer(&house, "Ana Popescu").await;
    let for_a_while = house.person("For a while").await;
    let until = NewGrant {
        ends_on: Some("2026-12-31".parse().unwrap()),
        ..new_grant(for_a_while, OFFICER, house.tenant)
    };
    let later = house.person("Later").await;
    let from = NewGrant {
        starts_on: Some("2026-12-01".parse().unwrap()),
        ..new_grant(later, OFFICER, house.tenant)
    };
    let of_a_site = house.person("Of a site").await;
    for (person, new) in [
        (for_a_while, until),
        (later, from),
        (of_a_site, new_grant(of_a_site, OFFICER, house.site)),
    ] {
        access::grant(app, &console, &new).await.unwrap();
        sign_in_by_link(app, &console, person).await;
    }
    assert_eq!(ways_out(&house, ana).await, Vec::<&str>::new());
}

#[tokio::test]
async fn with_a_second_officer_the_first_may_go_and_the_second_may_not() {
    let house = House::new().await;
    let ana = officer(&house, "Ana Popescu").await;
    let second = officer(&house, "Second Officer").await;
    let grant = grant_of(&house, ana).await;
    access::withdraw_grant(&house.app, &house.console(), grant)
        .await
        .unwrap();
    let answer = access::close_account(&house.app, &house.console(), second).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
}

#[tokio::test]
async fn a_hospital_without_an_officer_is_not_held_up() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let person = add_person(app, &console, "Ana Popescu", "").await;
    access::grant(app, &console, &new_grant(person, OFFICER, house.tenant))
        .await
        .unwrap();
    let grant = grant_of(&house, person).await;
    access::withdraw_grant(app, &console, grant).await.unwrap();
    place(app, &console, house.tenant, "site", "Second site").await;
}

/// Two officers take the role from each other at the same moment, several times over.
async fn two_remove_each_other(house: &House) {
    let (one, other) = (officer(house, "First").await, officer(house, "Second").await);
    for round in 0..5 {
        let take = |grant: GrantId| {
            let (app, console) = (house.app.clone(), house.console());
            tokio::spawn(async move { access::withdraw_grant(&app, &console, grant).await })
        };
        let grants = (grant_of(house, one).await, grant_of(house, other).await);
        let (taken, taken_too) = (take(grants.0), take(grants.1));
        let answers = [taken.await.unwrap(), taken_too.await.unwrap()];
        let refused = answers
            .iter()
            .filter(|answer| matches!(answer, Err(Error::Invalid(_))));
        assert_eq!(refused.count(), 1, "round {round}: {answers:?}");
        let gone = if answers[0].is_ok() { one } else { other };
        access::grant(
            &house.app,
            &house.console(),
            &new_grant(gone, OFFICER, house.tenant),
        )
        .await
        .unwrap();
    }
}

/// One officer closes the other's account while the other records that the first has left.
async fn two_remove_each_other_by_different_ways(house: &House) {
    let (one, other) = (officer(house, "First").await, officer(house, "Second").await);
    let (app, console) = (house.app.clone(), house.console());
    let closing = tokio::spawn(async move { access::close_account(&app, &console, one).await });
    let (app, console) = (house.app.clone(), house.console());
    let leaving = tokio::spawn(async move {
        person::record_leaving(&app, &console, other, 1, TODAY.parse().unwrap()).await
    });
    let answers = [closing.await.unwrap(), leaving.await.unwrap()];
    let refused = answers
        .iter()
        .filter(|answer| matches!(answer, Err(Error::Invalid(_))));
    assert_eq!(refused.count(), 1, "{answers:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_officers_who_remove_each_other_at_once_one_is_refused() {
    two_remove_each_other(&House::new().await).await;
    two_remove_each_other_by_different_ways(&House::new().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_officers_who_remove_each_other_at_once_one_is_refused_on_postgres() {
    let Some(server) = server() else {
        println!("skipped: WARDROUND_TEST_POSTGRES is not set");
        return;
    };
    let first = TestDatabase::create(server.clone()).await;
    two_remove_each_other(&House::on(Some(&first.url())).await).await;
    let second = TestDatabase::create(server).await;
    two_remove_each_other_by_different_ways(&House::on(Some(&second.url())).await).await;
}
