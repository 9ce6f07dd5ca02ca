//! Sessions, sign-in links and grants.

use app::{Error, access, person};
use domain::access::{Actor, PermissionKey, ViewJournal};
use domain::id::PersonId;

use crate::house::{House, PASSWORD, add_person, new_grant, sign_in_by_link, ward_computer};

#[tokio::test]
async fn a_followed_link_cannot_be_followed_twice() {
    let house = House::new().await;
    let person = house.person("Ana Popescu").await;
    let link = access::make_sign_in_link(&house.app, &house.console(), person)
        .await
        .unwrap();
    let holder = access::sign_in_link_holder(&house.app, &link.token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (holder.person_name.as_str(), holder.tenant_name.as_str()),
        ("Ana Popescu", "Spitalul Exemplu")
    );
    let again = access::sign_in_link_holder(&house.app, &link.token)
        .await
        .unwrap();
    assert_eq!(
        again.unwrap().sign_in_name,
        "ana.popescu",
        "looking uses nothing up"
    );

    let client = ward_computer();
    let (first, second) = tokio::join!(
        access::follow_sign_in_link(&house.app, &link.token, &client),
        access::follow_sign_in_link(&house.app, &link.token, &client),
    );
    assert_eq!(
        [first.is_ok(), second.is_ok()].iter().filter(|won| **won).count(),
        1
    );
    assert_eq!(
        access::sign_in_link_holder(&house.app, &link.token)
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn a_link_is_dead_after_a_day() {
    let house = House::new().await;
    let person = house.person("Ana Popescu").await;
    let link = access::make_sign_in_link(&house.app, &house.console(), person)
        .await
        .unwrap();
    house.clock.advance(24 * 60 * 60);
    let answer = access::follow_sign_in_link(&house.app, &link.token, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::NotFound("link"))), "{answer:?}");
}

#[tokio::test]
async fn namesakes_get_sign_in_names_of_their_own() {
    let house = House::new().await;
    for expected in ["ion.popescu", "ion.popescu-2"] {
        let person = house.person("Ion Popescu").await;
        let link = access::make_sign_in_link(&house.app, &house.console(), person)
            .await
            .unwrap();
        assert_eq!(link.sign_in_name, expected);
    }
}

#[tokio::test]
async fn an_ended_session_is_dead_at_once() {
    let house = House::new().await;
    house.user("Ana Popescu", "ward_lead", house.tenant).await;
    let one = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    let other = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    let actor = house.again(&one).await.unwrap();
    assert_eq!(access::sessions(&house.app, &actor).await.unwrap().len(), 3);
    access::end_session(&house.app, &actor, other.session)
        .await
        .unwrap();
    assert!(matches!(house.again(&other).await, Err(Error::Unauthenticated)));
    assert_eq!(access::end_other_sessions(&house.app, &actor).await.unwrap(), 1);
    access::sign_out(&house.app, &actor).await.unwrap();
    assert!(matches!(house.again(&one).await, Err(Error::Unauthenticated)));
}

#[tokio::test]
async fn an_administrator_ends_every_session_of_a_person() {
    let house = House::new().await;
    let officer = house
        .user("Security Officer", "security_officer", house.tenant)
        .await;
    let person = house.person("Ana Popescu").await;
    let signed_in = sign_in_by_link(&house.app, &officer, person).await;
    assert_eq!(
        access::end_sessions_of(&house.app, &officer, person)
            .await
            .unwrap(),
        1
    );
    assert!(matches!(
        house.again(&signed_in).await,
        Err(Error::Unauthenticated)
    ));
}

#[tokio::test]
async fn whoever_grants_access_in_one_unit_ends_no_session_of_somebody_who_may_do_more() {
    let house = House::new().await;
    let local = house.user("Local Officer", "security_officer", house.unit).await;
    let console = house.console();
    let chief = add_person(&house.app, &console, "Chief", &house.unit.to_string()).await;
    let chiefs_role = new_grant(chief, "security_officer", house.tenant);
    access::grant(&house.app, &console, &chiefs_role).await.unwrap();
    let nurse = add_person(&house.app, &console, "Nurse", &house.unit.to_string()).await;
    let outside = house.person("Outside").await;
    let (chiefs, nurses, others) = (
        sign_in_by_link(&house.app, &console, chief).await,
        sign_in_by_link(&house.app, &console, nurse).await,
        sign_in_by_link(&house.app, &console, outside).await,
    );
    let answer = access::end_sessions_of(&house.app, &local, chief).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    let answer = access::end_sessions_of(&house.app, &local, outside).await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    for signed_in in [&chiefs, &others] {
        house.again(signed_in).await.unwrap();
    }
    access::end_sessions_of(&house.app, &local, nurse).await.unwrap();
    assert!(matches!(house.again(&nurses).await, Err(Error::Unauthenticated)));
}

#[tokio::test]
async fn a_session_ends_after_a_night_shift_without_use_and_after_a_week_in_any_case() {
    let house = House::new().await;
    let person = house.person("Ana Popescu").await;
    let signed_in = sign_in_by_link(&house.app, &house.console(), person).await;
    for _ in 0..(7 * 24 / 11) {
        house.clock.advance(11 * 60 * 60);
        house.again(&signed_in).await.unwrap();
    }
    house.clock.advance(11 * 60 * 60);
    assert!(
        matches!(house.again(&signed_in).await, Err(Error::Unauthenticated)),
        "after a week"
    );

    let signed_in = sign_in_by_link(&house.app, &house.console(), person).await;
    house.clock.advance(12 * 60 * 60);
    assert!(
        matches!(house.again(&signed_in).await, Err(Error::Unauthenticated)),
        "after twelve hours"
    );
}

#[tokio::test]
async fn a_person_whose_last_day_has_passed_can_neither_use_a_session_nor_sign_in() {
    let house = House::new().await;
    let Actor::User { person, .. } = house.user("Ana Popescu", "ward_lead", house.tenant).await else {
        panic!()
    };
    let today = "2026-11-23".parse().unwrap();
    person::record_leaving(&house.app, &house.console(), person, 1, today)
        .await
        .unwrap();
    let signed_in = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    // 22:00 UTC is midnight in Bucharest.
    house.clock.set("2026-11-23T18:00:00Z".parse().unwrap());
    house.again(&signed_in).await.unwrap();
    house.clock.set("2026-11-23T22:00:00Z".parse().unwrap());
    assert!(matches!(
        house.again(&signed_in).await,
        Err(Error::Unauthenticated)
    ));
    let answer = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::WrongCredentials)), "{answer:?}");
}

#[tokio::test]
async fn a_closed_account_is_closed_everywhere() {
    let house = House::new().await;
    let ana = house.user("Ana Popescu", "ward_lead", house.tenant).await;
    let signed_in = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    access::close_account(&house.app, &house.console(), ana.person().unwrap())
        .await
        .unwrap();
    assert!(matches!(
        house.again(&signed_in).await,
        Err(Error::Unauthenticated)
    ));
    let answer = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::WrongCredentials)), "{answer:?}");
    let answer = access::make_sign_in_link(&house.app, &house.console(), ana.person().unwrap()).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
}

#[tokio::test]
async fn a_grant_holds_from_its_first_day_to_the_end_of_its_last() {
    let house = House::new().await;
    let person = house.person("Ana Popescu").await;
    let mut new = new_grant(person, "auditor", house.tenant);
    new.starts_on = Some("2026-11-24".parse().unwrap());
    new.ends_on = Some("2026-11-24".parse().unwrap());
    access::grant(&house.app, &house.console(), &new).await.unwrap();
    let signed_in = sign_in_by_link(&house.app, &house.console(), person).await;
    for (instant, holds) in [
        ("2026-11-23T16:00:00Z", false),
        ("2026-11-23T21:59:59Z", false),
        ("2026-11-23T22:00:00Z", true),
        ("2026-11-24T09:00:00Z", true),
        ("2026-11-24T20:59:59Z", true),
        ("2026-11-24T22:00:00Z", false),
    ] {
        house.clock.set(instant.parse().unwrap());
        assert_eq!(
            house.again(&signed_in).await.unwrap().may::<ViewJournal>(),
            holds,
            "{instant}"
        );
    }
}

/// A role of one's own cannot be made here; a person may hold the right to grant at a site only.
async fn site_officer(house: &House) -> Actor {
    house.user("Site Officer", "security_officer", house.site).await
}

#[tokio::test]
async fn a_grant_cannot_exceed_the_grantor() {
    let house = House::new().await;
    let officer = site_officer(&house).await;
    let person = add_person(&house.app, &officer, "Ana Popescu", &house.unit.to_string()).await;
    access::grant(
        &house.app,
        &officer,
        &new_grant(person, "security_officer", house.unit),
    )
    .await
    .unwrap();
    let answer = access::grant(
        &house.app,
        &officer,
        &new_grant(person, "ward_lead", house.tenant),
    )
    .await;
    assert!(
        matches!(answer, Err(Error::NotFound(_) | Error::Forbidden(_))),
        "{answer:?}"
    );

    // The right to grant alone does not carry what is granted.
    let Actor::User {
        account,
        person: own,
        session,
        tenant_path,
        mut grants,
    } = officer
    else {
        panic!()
    };
    grants[0].permissions = [PermissionKey::GrantAccess].into_iter().collect();
    let weak = Actor::User {
        account,
        person: own,
        session,
        tenant_path,
        grants,
    };
    let answer = access::grant(&house.app, &weak, &new_grant(person, "ward_lead", house.site)).await;
    assert!(
        matches!(answer, Err(Error::Forbidden(PermissionKey::ViewRound))),
        "{answer:?}"
    );
}

#[tokio::test]
async fn a_link_for_someone_who_may_do_more_cannot_be_made() {
    let house = House::new().await;
    let officer = site_officer(&house).await;
    let chief = add_person(&house.app, &house.console(), "Chief", &house.unit.to_string()).await;
    access::grant(
        &house.app,
        &house.console(),
        &new_grant(chief, "security_officer", house.tenant),
    )
    .await
    .unwrap();
    let answer = access::make_sign_in_link(&house.app, &officer, chief).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    let answer = access::close_account(&house.app, &officer, chief).await;
    assert!(answer.is_err(), "{answer:?}");

    let successor = add_person(&house.app, &house.console(), "Successor", &house.unit.to_string()).await;
    let from_tomorrow = access::NewGrant {
        starts_on: Some("2026-11-24".parse().unwrap()),
        ..new_grant(successor, "security_officer", house.tenant)
    };
    access::grant(&house.app, &house.console(), &from_tomorrow)
        .await
        .unwrap();
    let answer = access::make_sign_in_link(&house.app, &officer, successor).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
}

#[tokio::test]
async fn another_hospital_finds_none_of_it() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let ana: PersonId = officer.person().unwrap();
    let grant = access::grants(&house.app, &officer).await.unwrap()[0].grant.id;
    let foreigner = house.foreigner().await;
    let app = &house.app;
    let before = house.actions().await;
    let Actor::User { session, .. } = officer else {
        panic!()
    };
    let stranger = foreigner.person().unwrap();
    let answers = [
        access::make_sign_in_link(app, &foreigner, ana).await.err(),
        access::end_sessions_of(app, &foreigner, ana).await.err(),
        access::close_account(app, &foreigner, ana).await.err(),
        access::end_session(app, &foreigner, session).await.err(),
        access::withdraw_grant(app, &foreigner, grant).await.err(),
        access::grant(app, &foreigner, &new_grant(ana, "auditor", house.foreign))
            .await
            .err(),
        access::grant(app, &foreigner, &new_grant(stranger, "auditor", house.tenant))
            .await
            .err(),
        access::grant(app, &foreigner, &new_grant(stranger, "auditor", house.site))
            .await
            .err(),
    ];
    for (number, answer) in answers.iter().enumerate() {
        assert!(matches!(answer, Some(Error::NotFound(_))), "{number}: {answer:?}");
    }
    assert_eq!(
        access::grants(app, &foreigner).await.unwrap().len(),
        1,
        "only its own"
    );
    assert_eq!(house.actions().await, before, "what failed left no entry");
}

#[tokio::test]
async fn every_act_is_in_the_journal() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let person = house.person("Ion Popescu").await;
    let grant = access::grant(&house.app, &officer, &new_grant(person, "auditor", house.site))
        .await
        .unwrap();
    access::withdraw_grant(&house.app, &officer, grant).await.unwrap();
    access::sign_out(&house.app, &officer).await.unwrap();
    assert_eq!(
        house.actions().await,
        [
            "tenant.init",
            "site.add",
            "site.add",
            "person.add",
            "grant.add",
            "account.add",
            "account.make_sign_in_link",
            "session.begin",
            "account.set_password",
            "person.add",
            "grant.add",
            "grant.withdraw",
            "session.end",
        ]
    );
}

/// Case 15 of the forty: the only administrator cannot sign in any more. A seal by two people is not there yet.
#[tokio::test]
async fn case_15_the_console_lets_the_only_administrator_in_once_and_the_journal_says_so() {
    let house = House::new().await;
    let console = house.console();
    let person = house.person("Ana").await;
    access::grant(
        &house.app,
        &console,
        &new_grant(person, "security_officer", house.tenant),
    )
    .await
    .unwrap();
    let link = access::make_sign_in_link(&house.app, &console, person)
        .await
        .unwrap();
    access::follow_sign_in_link(&house.app, &link.token, &ward_computer())
        .await
        .unwrap();
    let twice = access::follow_sign_in_link(&house.app, &link.token, &ward_computer()).await;
    assert!(twice.is_err(), "a link works once");
    let page = app::journal::list(&house.app, &console, None, 100).await.unwrap();
    let told = page
        .waiting
        .iter()
        .chain(&page.entries)
        .find(|entry| entry.action == "account.make_sign_in_link");
    let told = told.expect("the journal tells of it");
    assert_eq!(told.actor, "console");
    assert!(!told.body.as_deref().unwrap_or_default().contains(&link.token));
}
