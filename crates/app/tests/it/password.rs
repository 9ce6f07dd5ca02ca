//! Choosing passwords.

use app::Error;
use app::access::{self, PasswordForm};

use crate::house::{House, PASSWORD, choice, sign_in_by_link, token_of, ward_computer};

const ANOTHER: &str = "four other calm words";

#[tokio::test]
async fn changing_a_password_asks_for_the_one_so_far_and_ends_other_sessions() {
    let house = House::new().await;
    let actor = house.user("Ana Popescu", "ward_lead", house.tenant).await;
    let other = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    let form = PasswordForm {
        current: "wrong".to_owned(),
        new: ANOTHER.to_owned(),
        repeated: ANOTHER.to_owned(),
    };
    assert!(access::needs_current_password(&house.app, &actor).await.unwrap());
    let answer = access::set_password(&house.app, &actor, &form, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::WrongCredentials)), "{answer:?}");
    house.again(&other).await.unwrap();

    let form = PasswordForm {
        current: PASSWORD.to_owned(),
        ..form
    };
    access::set_password(&house.app, &actor, &form, &ward_computer())
        .await
        .unwrap();
    assert!(matches!(house.again(&other).await, Err(Error::Unauthenticated)));
    access::sign_in(&house.app, "ana.popescu", ANOTHER, &ward_computer())
        .await
        .unwrap();
}

#[tokio::test]
async fn guesses_at_the_password_so_far_are_throttled_like_those_at_signing_in() {
    let house = House::new().await;
    let actor = house.user("Ana Popescu", "ward_lead", house.tenant).await;
    let guess = PasswordForm {
        current: "a guess".to_owned(),
        new: ANOTHER.to_owned(),
        repeated: ANOTHER.to_owned(),
    };
    for attempt in 1..=6 {
        let answer = access::set_password(&house.app, &actor, &guess, &ward_computer()).await;
        assert!(
            matches!(answer, Err(Error::WrongCredentials)),
            "{attempt}: {answer:?}"
        );
    }
    let right = PasswordForm {
        current: PASSWORD.to_owned(),
        ..guess
    };
    let answer = access::set_password(&house.app, &actor, &right, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::Throttled(_))), "{answer:?}");
    let answer = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer()).await;
    assert!(
        matches!(answer, Err(Error::Throttled(_))),
        "the two are counted together: {answer:?}"
    );
    let noted = house.actions().await;
    assert_eq!(noted.last().unwrap(), "account.close_sign_in");

    house.clock.advance(30);
    access::set_password(&house.app, &actor, &right, &ward_computer())
        .await
        .unwrap();
    let answer = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer()).await;
    assert!(
        matches!(answer, Err(Error::WrongCredentials)),
        "the right one took the count back: {answer:?}"
    );
}

#[tokio::test]
async fn a_changed_password_ends_open_links_and_leaves_tokens_to_their_programs() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let token = token_of(&house, &officer).await;
    let link = access::make_sign_in_link(&house.app, &house.console(), officer.person().unwrap())
        .await
        .unwrap();
    let form = PasswordForm {
        current: PASSWORD.to_owned(),
        new: ANOTHER.to_owned(),
        repeated: ANOTHER.to_owned(),
    };
    access::set_password(&house.app, &officer, &form, &ward_computer())
        .await
        .unwrap();
    let holder = access::sign_in_link_holder(&house.app, &link.token)
        .await
        .unwrap();
    assert_eq!(holder, None);
    access::authenticate_token(&house.app, &token).await.unwrap();
}

#[tokio::test]
async fn a_followed_link_voids_the_forgotten_password() {
    let house = House::new().await;
    let actor = house.user("Ana Popescu", "ward_lead", house.tenant).await;
    let signed_in = sign_in_by_link(&house.app, &house.console(), actor.person().unwrap()).await;
    let answer = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer()).await;
    assert!(matches!(answer, Err(Error::WrongCredentials)), "{answer:?}");
    let actor = house.again(&signed_in).await.unwrap();
    assert!(!access::needs_current_password(&house.app, &actor).await.unwrap());
    access::set_password(&house.app, &actor, &choice(""), &ward_computer())
        .await
        .unwrap();
    access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
}

#[tokio::test]
async fn the_own_name_is_no_password() {
    let house = House::new().await;
    let person = house.person("Ana-Maria Popescu").await;
    let signed_in = sign_in_by_link(&house.app, &house.console(), person).await;
    let actor = house.again(&signed_in).await.unwrap();
    let name = "ana-maria popescu".to_owned();
    let form = PasswordForm {
        current: String::new(),
        new: name.clone(),
        repeated: name,
    };
    let answer = access::set_password(&house.app, &actor, &form, &ward_computer()).await;
    let Err(Error::Invalid(errors)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(errors.of("new").unwrap().message, "field-password-is-name");
}
