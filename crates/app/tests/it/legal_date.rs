//! Legal dates: the list, that something was done, the starter set, and their cards.

use app::Error;
use app::legal_date::{self, FulfilmentDetails, FulfilmentForm, LegalDateDetails, LegalDateForm, catalogue};
use app::round::{Whose, today};
use domain::access::{Actor, PermissionKey};
use domain::id::LegalDateId;
use domain::legal_date::Standing;
use domain::round::{Card, Due, DueOrigin, Evidence};
use jiff::civil::{Date, date};

use crate::house::House;

const DAY: i64 = 24 * 60 * 60;

fn details(title: &str, due_on: &str, change: impl FnOnce(&mut LegalDateForm)) -> LegalDateDetails {
    let mut form = LegalDateForm {
        title: title.to_owned(),
        due_on: due_on.to_owned(),
        ..LegalDateForm::default()
    };
    change(&mut form);
    LegalDateDetails::try_from(&form).unwrap()
}

fn yearly(form: &mut LegalDateForm) {
    form.every = "1".to_owned();
    form.every_unit = "years".to_owned();
    form.set_by = "house".to_owned();
}

fn done(on: &str, next: &str) -> FulfilmentDetails {
    let form = FulfilmentForm {
        done_on: on.to_owned(),
        evidence: "List of who was there".to_owned(),
        next_due_on: next.to_owned(),
    };
    FulfilmentDetails::try_from(&form).unwrap()
}

async fn add(house: &House, new: &LegalDateDetails) -> LegalDateId {
    legal_date::add(&house.app, &house.console(), new).await.unwrap()
}

async fn due(house: &House, id: LegalDateId) -> (Date, Standing) {
    let fetched = legal_date::fetch(&house.app, &house.console(), id).await.unwrap();
    (fetched.listed.date.due_on, fetched.listed.standing)
}

/// The cards of legal dates, the pinned ones first.
async fn cards(house: &House, actor: &Actor, whose: Whose) -> Vec<Card> {
    let round = today(&house.app, actor, whose).await.unwrap();
    let pinned = round.pinned.into_iter().map(|pinned| pinned.card);
    let all = pinned.chain(round.cards);
    all.filter(|card| card.matter.name() == "legal_date").collect()
}

#[tokio::test]
async fn what_comes_again_is_a_card_until_it_is_done_and_then_again_next_year() {
    let house = House::new().await;
    let console = house.console();
    let training = add(
        &house,
        &details("Training of the management", "2026-12-11", yearly),
    )
    .await;
    let everyone = cards(&house, &console, Whose::Everyones).await;
    let [card] = &everyone[..] else {
        panic!("{everyone:?}")
    };
    assert_eq!(card.evidence, [Evidence::LegalDate { id: training }]);
    // The house set this day itself, and the card does not say that the law did.
    let expected = Due {
        on: date(2026, 12, 11),
        origin: DueOrigin::Policy,
    };
    assert_eq!(card.due, expected);

    let next = legal_date::fulfil(&house.app, &console, training, 1, &done("2026-11-20", ""))
        .await
        .unwrap();
    assert_eq!(next, Some(date(2027, 12, 11)));
    assert_eq!(due(&house, training).await, (date(2027, 12, 11), Standing::Later));
    assert_eq!(cards(&house, &console, Whose::Everyones).await, []);
    house.clock.advance(360 * DAY);
    assert_eq!(cards(&house, &console, Whose::Everyones).await.len(), 1);
    let fetched = legal_date::fetch(&house.app, &console, training).await.unwrap();
    assert_eq!(fetched.fulfilments.len(), 1);
    assert_eq!(fetched.fulfilments[0].due_on, date(2026, 12, 11));
    assert_eq!(fetched.listed.date.evidence, "List of who was there");
    let last = house.actions().await.pop();
    assert_eq!(last.as_deref(), Some("legal_date.fulfil"));
}

#[tokio::test]
async fn what_is_done_once_is_done_for_good_until_it_gets_another_day() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let registration = add(&house, &details("Registration", "2026-11-20", |_| ())).await;
    assert_eq!(due(&house, registration).await.1, Standing::Overdue);
    // A day of the law that has passed stands above the seven.
    let round = today(app, &console, Whose::Everyones).await.unwrap();
    assert_eq!(round.pinned.len(), 1);

    let to_come = legal_date::fulfil(app, &console, registration, 1, &done("2026-11-24", "")).await;
    assert!(matches!(to_come, Err(Error::Invalid(_))), "{to_come:?}");
    let next = legal_date::fulfil(app, &console, registration, 1, &done("2026-11-23", ""))
        .await
        .unwrap();
    assert_eq!(next, None);
    assert_eq!(due(&house, registration).await.1, Standing::Done);
    let twice = legal_date::fulfil(app, &console, registration, 2, &done("2026-11-23", "")).await;
    assert!(matches!(twice, Err(Error::Refused(_))), "{twice:?}");
    let stale = legal_date::fulfil(app, &console, registration, 1, &done("2026-11-23", "")).await;
    assert!(matches!(stale, Err(Error::Conflict(_))), "{stale:?}");

    let again = details("Registration", "2026-12-20", |_| ());
    legal_date::correct(app, &console, registration, 2, &again)
        .await
        .unwrap();
    assert_eq!(
        due(&house, registration).await,
        (date(2026, 12, 20), Standing::Soon)
    );
}

#[tokio::test]
async fn what_was_done_before_the_list_began_is_entered_with_the_day_that_comes_next() {
    let house = House::new().await;
    let console = house.console();
    let exercise = add(&house, &details("Exercise", "2025-11-13", yearly)).await;
    let next = legal_date::fulfil(
        &house.app,
        &console,
        exercise,
        1,
        &done("2025-11-13", "2026-11-20"),
    )
    .await
    .unwrap();
    assert_eq!(next, Some(date(2026, 11, 20)));
    assert_eq!(due(&house, exercise).await.1, Standing::Overdue);
    // The rhythm goes on from the day that was said.
    let next = legal_date::fulfil(&house.app, &console, exercise, 2, &done("2026-11-23", ""))
        .await
        .unwrap();
    assert_eq!(next, Some(date(2027, 11, 20)));
}

#[tokio::test]
async fn each_card_goes_to_whoever_looks_after_it_and_to_who_oversees() {
    let house = House::new().await;
    let new = details(
        "List of what is reached from the internet",
        "2026-12-01",
        |form| {
            form.looked_after_by = "information_technology".to_owned();
        },
    );
    add(&house, &new).await;
    for (name, role, scope, expected) in [
        ("Mihai", "it_administrator", house.tenant, 1),
        ("Elena", "biomedical_engineer", house.tenant, 0),
        ("Ioana", "management", house.tenant, 1),
        ("Radu", "it_administrator", house.unit, 0),
    ] {
        let actor = house.user(name, role, scope).await;
        let seen = cards(&house, &actor, Whose::Mine).await;
        assert_eq!(seen.len(), expected, "{name}");
    }
}

#[tokio::test]
async fn legal_dates_are_changed_by_whoever_may_and_seen_by_whoever_oversees() {
    let house = House::new().await;
    let (app, title) = (&house.app, "Registration");
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let new = details(title, "2027-03-01", |_| ());
    let id = legal_date::add(app, &officer, &new).await.unwrap();
    let twice = legal_date::add(app, &officer, &details(" REGISTRATION", "2027-03-02", |_| ())).await;
    assert!(matches!(twice, Err(Error::Exists("legal_date"))), "{twice:?}");
    for (name, role, may_see) in [
        ("Ioana", "management", true),
        ("Pavel", "auditor", true),
        ("Cristina", "ward_lead", false),
    ] {
        let actor = house.user(name, role, house.tenant).await;
        assert_eq!(legal_date::list(app, &actor).await.is_ok(), may_see, "{name}");
        let answer = legal_date::correct(app, &actor, id, 1, &new).await;
        assert!(
            matches!(answer, Err(Error::Forbidden(PermissionKey::EditLegalDates))),
            "{answer:?}"
        );
    }
    let foreigner = house.foreigner().await;
    let answer = legal_date::fetch(app, &foreigner, id).await;
    assert!(matches!(answer, Err(Error::NotFound("legal_date"))), "{answer:?}");
    legal_date::remove(app, &officer, id, 1).await.unwrap();
    let answer = legal_date::remove(app, &officer, id, 1).await;
    assert!(matches!(answer, Err(Error::NotFound("legal_date"))), "{answer:?}");
    let last = house.actions().await.pop();
    assert_eq!(last.as_deref(), Some("legal_date.remove"));
}

#[tokio::test]
async fn the_starter_set_fits_the_country_and_asks_for_every_day() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let keys: Vec<&str> = catalogue::offered(app, &console)
        .await
        .unwrap()
        .iter()
        .map(|usual| usual.key)
        .collect();
    assert!(
        keys.contains(&"registration") && keys.contains(&"ro_self_assessment"),
        "{keys:?}"
    );
    assert!(!keys.contains(&"pt_annual_report"), "{keys:?}");

    let tick = |key: &str, day: &str| (key.to_owned(), day.to_owned());
    let undated = [
        tick("registration", "2025-09-22"),
        tick("management_training", ""),
    ];
    let Err(Error::Invalid(errors)) = catalogue::start(app, &console, &undated).await else {
        panic!("a day is missing")
    };
    assert!(errors.of("management_training").is_some() && errors.0.len() == 1);
    assert!(legal_date::list(app, &console).await.unwrap().is_empty());

    let dated = [
        tick("registration", "2025-09-22"),
        tick("management_training", "2026-12-11"),
    ];
    assert_eq!(catalogue::start(app, &console, &dated).await.unwrap().len(), 2);
    assert_eq!(catalogue::start(app, &console, &dated).await.unwrap().len(), 0);
    let offered = catalogue::offered(app, &console).await.unwrap();
    assert_eq!(offered.len(), keys.len() - 2);
    assert!(matches!(
        catalogue::start(app, &console, &[]).await,
        Err(Error::Invalid(_))
    ));
}
