//! The morning: the round of the day is kept once, and whoever wants it gets theirs by mail.

use std::time::Duration;

use app::access::SignedIn;
use app::person::{PersonDetails, PersonForm};
use app::round::{DecisionForm, Whose, day, decide, dry_run, history, mail_setting, today, want_mail};
use app::supplier::remote_access::{self, RemoteAccessDetails, RemoteAccessForm};
use app::supplier::{SupplierDetails, SupplierForm};
use app::{Error, access, job, person};
use domain::access::{Actor, JobName, PermissionKey};
use jiff::civil::date;

use crate::house::{House, new_grant, sign_in_by_link};
use crate::mail::MailServer;

const DAY: i64 = 24 * 60 * 60;

/// A person with a mail address who holds `role` in the whole hospital.
async fn reader(house: &House, name: &str, role: &str, email: &str) -> Actor {
    let console = house.console();
    let form = PersonForm {
        name: name.to_owned(),
        email: email.to_owned(),
        ..PersonForm::default()
    };
    let details = PersonDetails::try_from(&form).unwrap();
    let person = person::add(&house.app, &console, &details).await.unwrap();
    access::grant(&house.app, &console, &new_grant(person, role, house.tenant))
        .await
        .unwrap();
    let signed_in: SignedIn = sign_in_by_link(&house.app, &console, person).await;
    house.again(&signed_in).await.unwrap()
}

/// A contract that ends soon, looked after by medical engineering, and a way in that one password opens.
async fn suppliers(house: &House) {
    let (app, console) = (&house.app, house.console());
    let form = SupplierForm {
        name: "Labora".to_owned(),
        contract_ends_on: "2026-12-01".to_owned(),
        looked_after_by: "biomedical_engineering".to_owned(),
        ..SupplierForm::default()
    };
    let details = SupplierDetails::try_from(&form).unwrap();
    app::supplier::add(app, &console, &details).await.unwrap();
    let form = SupplierForm {
        name: "Medisoft".to_owned(),
        ..SupplierForm::default()
    };
    let details = SupplierDetails::try_from(&form).unwrap();
    let supplier = app::supplier::add(app, &console, &details).await.unwrap();
    let form = RemoteAccessForm {
        method: "Tunnel".to_owned(),
        second_factor: "no".to_owned(),
        ..RemoteAccessForm::default()
    };
    let way_in = RemoteAccessDetails::try_from(&form).unwrap();
    remote_access::open(app, &console, supplier, &way_in)
        .await
        .unwrap();
}

/// Lets the next morning come.
async fn morning(house: &House) {
    job::schedule(&house.app).await.unwrap();
    house.clock.advance(DAY);
    job::work_off_these(&house.app, &[JobName::BeginRound])
        .await
        .unwrap();
}

async fn deliver(house: &House) {
    job::work_off_these(&house.app, &[JobName::DeliverOutbox])
        .await
        .unwrap();
}

async fn waiting(house: &House) -> (u64, u64, u64) {
    let outbox = app::health::health(&house.app, &house.console())
        .await
        .unwrap()
        .outbox;
    (outbox.waiting, outbox.failing, outbox.sent)
}

#[tokio::test]
async fn the_round_of_a_day_is_kept_once_and_told_with_what_was_decided_on_it() {
    let house = House::new().await;
    suppliers(&house).await;
    morning(&house).await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let round = today(&house.app, &officer, Whose::Mine).await.unwrap();
    let key = round.cards[0].key.to_string();
    for (concern, step) in [
        (key.as_str(), "start"),
        (&round.cards[1].key.to_string(), "finish"),
    ] {
        let form = DecisionForm {
            step: step.to_owned(),
            ..DecisionForm::default()
        };
        decide(&house.app, &officer, concern, &form).await.unwrap();
    }
    let kept = history(&house.app, &officer, None).await.unwrap();
    assert_eq!(kept.days.len(), 1);
    assert_eq!(kept.days[0].day, date(2026, 11, 24));
    assert_eq!(kept.days[0].cards, 2);
    let told = day(&house.app, &officer, date(2026, 11, 24)).await.unwrap();
    let keys: Vec<&str> = told.cards.iter().map(|card| card.key.as_str()).collect();
    assert!(keys.contains(&key.as_str()), "{keys:?}");
    let steps: Vec<&str> = told.decisions.iter().map(|decided| decided.step).collect();
    assert_eq!(steps, ["start", "finish"]);
    assert!(
        told.decisions
            .iter()
            .all(|decided| decided.by == "Ana" && decided.what.is_some())
    );

    // A second node, or the same one again, changes nothing.
    job::schedule(&house.app).await.unwrap();
    job::work_off_these(&house.app, &[JobName::BeginRound])
        .await
        .unwrap();
    let actions = house.actions().await;
    assert_eq!(actions.iter().filter(|action| *action == "round.keep").count(), 1);
    let nothing = day(&house.app, &officer, date(2026, 11, 20)).await;
    assert!(matches!(nothing, Err(Error::NotFound("page"))), "{nothing:?}");
    let confined = house.user("Radu", "it_administrator", house.unit).await;
    let refused = history(&house.app, &confined, None).await;
    assert!(
        matches!(refused, Err(Error::Forbidden(PermissionKey::ViewRound))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn an_earlier_day_tells_nobody_what_their_own_round_would_not() {
    let house = House::new().await;
    suppliers(&house).await;
    morning(&house).await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let round = today(&house.app, &officer, Whose::Mine).await.unwrap();
    let put_off = DecisionForm {
        step: "snooze".to_owned(),
        until: "2026-12-10".to_owned(),
        reason: "Medisoft comes in with a password until then".to_owned(),
        ..DecisionForm::default()
    };
    decide(&house.app, &officer, round.cards[0].key.as_str(), &put_off)
        .await
        .unwrap();
    let kept_on = date(2026, 11, 24);
    let whole = day(&house.app, &officer, kept_on).await.unwrap();
    assert_eq!((whole.cards.len(), whole.decisions.len()), (2, 1));
    assert!(whole.checkpoint.is_some());
    for role in ["contractor", "ward_lead"] {
        let reader = house.user(role, role, house.tenant).await;
        let listed = history(&house.app, &reader, None).await.unwrap();
        assert_eq!(listed.days[0].cards, 0, "{role}");
        let told = day(&house.app, &reader, kept_on).await.unwrap();
        assert!(
            told.cards.is_empty() && told.decisions.is_empty(),
            "{role}: {told:?}"
        );
        assert_eq!(told.checkpoint, None, "{role}");
    }
}

#[tokio::test]
async fn each_gets_the_cards_they_may_see_and_nothing_an_attacker_could_use() {
    let house = House::new().await;
    suppliers(&house).await;
    let engineer = reader(&house, "Elena", "biomedical_engineer", "elena@hospital.example").await;
    let officer = reader(&house, "Ana", "security_officer", "ana@hospital.example").await;
    let lead = house.user("Cristina", "ward_lead", house.tenant).await;
    let setting = mail_setting(&house.app, &engineer).await.unwrap();
    assert!(!setting.wanted && !setting.mail_server);
    for actor in [&engineer, &officer] {
        want_mail(&house.app, actor, true).await.unwrap();
    }
    // Who has no address is told, and gets none.
    let answer = want_mail(&house.app, &lead, true).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
    let answer = want_mail(&house.app, &house.console(), true).await;
    assert!(matches!(answer, Err(Error::Refused(_))), "{answer:?}");

    let letter = async |name: &str| dry_run(&house.app, &house.console(), name).await.unwrap();
    let hers = letter("elena@hospital.example").await;
    assert!(hers.body.contains("The contract with Labora"), "{}", hers.body);
    assert!(!hers.body.contains("Medisoft"), "{}", hers.body);
    assert_eq!(hers.recipient.as_deref(), Some("elena@hospital.example"));
    let all = letter("ana@hospital.example").await;
    assert!(all.subject.contains("2 cards"), "{}", all.subject);
    // Where one could come in stays within the house.
    assert!(
        !all.body.contains("Medisoft") && !all.body.contains("second factor"),
        "{}",
        all.body
    );
    morning(&house).await;
    assert_eq!(waiting(&house).await, (2, 0, 0));
    job::schedule(&house.app).await.unwrap();
    job::work_off_these(&house.app, &[JobName::BeginRound])
        .await
        .unwrap();
    assert_eq!(waiting(&house).await.0, 2);
    want_mail(&house.app, &engineer, false).await.unwrap();
    house.clock.advance(DAY);
    job::work_off_these(&house.app, &[JobName::BeginRound])
        .await
        .unwrap();
    assert_eq!(waiting(&house).await.0, 3);
}

#[tokio::test]
async fn a_mail_server_that_refuses_or_hangs_up_loses_no_mail() {
    for broken in [
        MailServer::that_refuses().await,
        MailServer::that_hangs_up().await,
    ] {
        let house = House::new().await.with_mail_server(&broken.url).await;
        let officer = reader(&house, "Ana", "security_officer", "ana@hospital.example").await;
        want_mail(&house.app, &officer, true).await.unwrap();
        morning(&house).await;
        deliver(&house).await;
        assert_eq!(waiting(&house).await, (1, 1, 0));
        assert!(broken.accepted() >= 1);
        // It is not asked again at once, and not each time somebody looks.
        let asked = broken.accepted();
        deliver(&house).await;
        assert_eq!(broken.accepted(), asked);
        let works = MailServer::that_takes(Duration::ZERO).await;
        let house = house.with_mail_server(&works.url).await;
        house.clock.advance(120);
        job::schedule(&house.app).await.unwrap();
        deliver(&house).await;
        assert_eq!((works.messages(), waiting(&house).await), (1, (0, 0, 1)));
    }
}
