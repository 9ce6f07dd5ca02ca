//! API tokens.

use app::access::{self, NewToken, TokenForm};
use app::{Error, person};
use domain::access::{Actor, EditAssets, LoadFeeds, PermissionKey, ViewAssets};
use domain::id::ScopeId;

use crate::house::{House, new_grant};

fn new_token(scope: ScopeId, permissions: &[PermissionKey]) -> NewToken {
    let form = TokenForm {
        name: "Nightly import".to_owned(),
        permissions: permissions.iter().map(|key| key.as_str().to_owned()).collect(),
        scope: scope.to_string(),
        days: "90".to_owned(),
    };
    NewToken::try_from(&form).unwrap()
}

#[tokio::test]
async fn a_token_does_what_it_was_given_until_it_is_withdrawn_or_ends() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let made = access::make_token(
        &house.app,
        &officer,
        &new_token(house.tenant, &[PermissionKey::ViewAssets]),
    )
    .await
    .unwrap();
    let actor = access::authenticate_token(&house.app, &made.token).await.unwrap();
    assert!(actor.may::<ViewAssets>() && !actor.may::<EditAssets>());
    assert!(matches!(
        access::authenticate_token(&house.app, "wardround_guess").await,
        Err(Error::Unauthenticated)
    ));

    let listed = access::tokens(&house.app, &officer).await.unwrap();
    assert_eq!(
        (listed[0].person_name.as_str(), listed[0].in_force),
        ("Ana Popescu", true)
    );
    house.clock.advance(91 * 24 * 60 * 60);
    assert!(
        access::authenticate_token(&house.app, &made.token).await.is_err(),
        "after its end"
    );

    let made = access::make_token(
        &house.app,
        &officer,
        &new_token(house.site, &[PermissionKey::ViewAssets]),
    )
    .await
    .unwrap();
    access::revoke_token(&house.app, &officer, made.id).await.unwrap();
    assert!(
        access::authenticate_token(&house.app, &made.token).await.is_err(),
        "after it was withdrawn"
    );
}

#[tokio::test]
async fn a_token_loses_what_its_maker_loses() {
    let house = House::new().await;
    house
        .user("First Officer", "security_officer", house.tenant)
        .await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let ana = officer.person().unwrap();
    let wanted = [PermissionKey::EditAssets, PermissionKey::LoadFeeds];
    let made = access::make_token(&house.app, &officer, &new_token(house.tenant, &wanted))
        .await
        .unwrap();
    access::grant(
        &house.app,
        &house.console(),
        &new_grant(ana, "biomedical_engineer", house.site),
    )
    .await
    .unwrap();
    let grants = access::grants(&house.app, &officer).await.unwrap();
    let own = grants
        .iter()
        .find(|listed| listed.grant.person == ana && listed.grant.role == "security_officer");
    access::withdraw_grant(&house.app, &house.console(), own.unwrap().grant.id)
        .await
        .unwrap();

    let actor = access::authenticate_token(&house.app, &made.token).await.unwrap();
    assert!(!actor.may::<LoadFeeds>());
    assert!(
        actor.permit::<EditAssets>(&[house.tenant, house.site]).is_ok(),
        "what the maker still may"
    );
    assert!(actor.permit::<EditAssets>(&[house.tenant]).is_err());

    let today = "2026-11-23".parse().unwrap();
    person::record_leaving(&house.app, &house.console(), ana, 1, today)
        .await
        .unwrap();
    house.clock.advance(24 * 60 * 60);
    assert!(matches!(
        access::authenticate_token(&house.app, &made.token).await,
        Err(Error::Unauthenticated)
    ));
}

#[tokio::test]
async fn nobody_makes_a_token_that_exceeds_him_and_only_persons_make_one() {
    let house = House::new().await;
    let officer = house.user("Site Officer", "security_officer", house.site).await;
    let new = new_token(house.tenant, &[PermissionKey::ViewAssets]);
    assert!(access::make_token(&house.app, &officer, &new).await.is_err());
    let answer = access::make_token(&house.app, &house.console(), &new).await;
    assert!(matches!(answer, Err(Error::Unauthenticated)), "{answer:?}");
}

#[tokio::test]
async fn another_hospital_neither_sees_nor_withdraws_a_token() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let new = new_token(house.tenant, &[PermissionKey::ViewAssets]);
    let made = access::make_token(&house.app, &officer, &new).await.unwrap();
    let foreigner = house.foreigner().await;
    assert!(access::tokens(&house.app, &foreigner).await.unwrap().is_empty());
    let answer = access::revoke_token(&house.app, &foreigner, made.id).await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    let answer = access::make_token(&house.app, &foreigner, &new).await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    let Ok(Actor::Token { .. }) = access::authenticate_token(&house.app, &made.token).await else {
        panic!("the token still works")
    };
}

#[tokio::test]
async fn the_use_of_a_token_is_noted_at_most_once_a_minute() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let new = new_token(house.tenant, &[PermissionKey::ViewAssets]);
    let made = access::make_token(&house.app, &officer, &new).await.unwrap();
    let used = async || {
        access::tokens(&house.app, &officer).await.unwrap()[0]
            .token
            .used_at
    };
    assert_eq!(used().await, None);
    let first = house.app.env().now();
    for (later, noted) in [(0, 0), (59, 0), (1, 60), (30, 60)] {
        house.clock.advance(later);
        access::authenticate_token(&house.app, &made.token).await.unwrap();
        assert_eq!(used().await, Some(first.plus_seconds(noted)));
    }
}
