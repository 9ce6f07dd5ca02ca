//! What becomes of sessions, open sign-in links and tokens when somebody leaves, loses the account or is granted more.

use app::access::{self, SignedIn};
use app::person::{self, PersonDetails, PersonForm};
use app::{Error, Result};
use domain::id::PersonId;

use crate::house::{House, PASSWORD, new_grant, sign_in_by_link, token_of, ward_computer};

/// A person with one of each: a session, an open link, a token.
struct Open {
    person: PersonId,
    session: SignedIn,
    link: String,
    token: String,
}

impl Open {
    /// A security officer, so that she may make a token; another one remains.
    async fn of(house: &House) -> Self {
        house
            .user("Second Officer", "security_officer", house.tenant)
            .await;
        let actor = house.user("Ana Popescu", "security_officer", house.tenant).await;
        let person = actor.person().unwrap();
        let token = token_of(house, &actor).await;
        let session = access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
            .await
            .unwrap();
        let link = access::make_sign_in_link(&house.app, &house.console(), person)
            .await
            .unwrap();
        Self {
            person,
            session,
            link: link.token,
            token,
        }
    }

    /// Which of them still work: session, link, token.
    async fn working(&self, house: &House) -> [bool; 3] {
        let link = access::sign_in_link_holder(&house.app, &self.link).await.unwrap();
        [
            house.again(&self.session).await.is_ok(),
            link.is_some(),
            access::authenticate_token(&house.app, &self.token).await.is_ok(),
        ]
    }
}

async fn last_day(house: &House, person: PersonId, day: &str) -> Result<()> {
    let console = house.console();
    let version = person::fetch(&house.app, &console, person).await?.person.version;
    let form = PersonForm {
        name: "Ana Popescu".to_owned(),
        ends_on: day.to_owned(),
        ..PersonForm::default()
    };
    let details = PersonDetails::try_from(&form).unwrap();
    person::correct(&house.app, &console, person, version, &details).await
}

#[tokio::test]
async fn closing_an_account_ends_everything_and_opening_it_again_brings_nothing_back() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    assert_eq!(ana.working(&house).await, [true; 3]);
    access::close_account(&house.app, &house.console(), ana.person)
        .await
        .unwrap();
    assert_eq!(ana.working(&house).await, [false; 3]);

    access::open_account(&house.app, &house.console(), ana.person)
        .await
        .unwrap();
    assert_eq!(ana.working(&house).await, [false; 3]);
    access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
    let actions = house.actions().await;
    assert!(
        actions.ends_with(&["account.close", "account.open", "session.begin"].map(str::to_owned)),
        "{actions:?}"
    );
}

#[tokio::test]
async fn closing_and_opening_twice_changes_nothing() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    let console = house.console();
    access::open_account(&house.app, &console, ana.person)
        .await
        .unwrap();
    access::close_account(&house.app, &console, ana.person)
        .await
        .unwrap();
    let before = house.actions().await;
    access::close_account(&house.app, &console, ana.person)
        .await
        .unwrap();
    assert_eq!(house.actions().await, before);
    assert_eq!(before.last().unwrap(), "account.close");
}

#[tokio::test]
async fn nobody_opens_the_account_of_someone_who_may_do_more() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    let site_officer = house.user("Site Officer", "security_officer", house.site).await;
    let unit = PersonForm {
        name: "Ana Popescu".to_owned(),
        unit: house.unit.to_string(),
        ..PersonForm::default()
    };
    let details = PersonDetails::try_from(&unit).unwrap();
    person::correct(&house.app, &house.console(), ana.person, 1, &details)
        .await
        .unwrap();
    access::close_account(&house.app, &house.console(), ana.person)
        .await
        .unwrap();
    let answer = access::open_account(&house.app, &site_officer, ana.person).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    let foreigner = house.foreigner().await;
    let answer = access::open_account(&house.app, &foreigner, ana.person).await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
}

#[tokio::test]
async fn a_last_day_that_has_passed_ends_everything_for_good() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    last_day(&house, ana.person, "2026-11-22").await.unwrap();
    assert_eq!(ana.working(&house).await, [false; 3]);
    let actions = house.actions().await;
    assert!(
        actions.ends_with(&["person.correct", "person.end_access"].map(str::to_owned)),
        "{actions:?}"
    );
    last_day(&house, ana.person, "").await.unwrap();
    assert_eq!(
        ana.working(&house).await,
        [false; 3],
        "a corrected day brings nothing back"
    );
    access::sign_in(&house.app, "ana.popescu", PASSWORD, &ward_computer())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_last_day_ahead_ends_everything_when_it_is_over_and_whoever_comes_back_starts_afresh() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    last_day(&house, ana.person, "2026-11-23").await.unwrap();
    assert_eq!(ana.working(&house).await, [true; 3], "the last day is worked");
    house.clock.set("2026-11-23T22:00:00Z".parse().unwrap());
    assert_eq!(ana.working(&house).await, [false; 3]);
    last_day(&house, ana.person, "2027-11-23").await.unwrap();
    assert_eq!(ana.working(&house).await, [false; 3]);
}

#[tokio::test]
async fn a_role_more_ends_open_links_and_nothing_else() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    access::grant(
        &house.app,
        &house.console(),
        &new_grant(ana.person, "auditor", house.site),
    )
    .await
    .unwrap();
    assert_eq!(ana.working(&house).await, [true, false, true]);
}

#[tokio::test]
async fn of_two_open_links_the_one_followed_ends_the_other() {
    let house = House::new().await;
    let ana = Open::of(&house).await;
    sign_in_by_link(&house.app, &house.console(), ana.person).await;
    assert_eq!(ana.working(&house).await, [false, false, true]);
}
