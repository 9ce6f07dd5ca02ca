//! What advisories mean for the devices of a house, what people say and decide about that, and the cards it makes.

use app::advisory::{self, About, DecisionForm, Inbox, Original, Seen, Signature};
use app::import::{self, NewFile};
use app::message::{Language, Messages};
use app::round::{Whose, in_words};
use app::{App, Error};
use domain::access::{Actor, JobName};
use domain::advisory::standing::Standing;
use domain::id::DeviceModelId;
use domain::round::Evidence;

use crate::house::House;

/// An advisory about a product of Acme.
fn document(tracking_id: &str, version: &str, product: &str, versions: &str) -> Original {
    let text = format!(
        r#"{{"document": {{"title": "{product} of Acme", "publisher": {{"name": "Acme", "namespace": "https://acme.example"}},
            "tracking": {{"id": "{tracking_id}", "version": "{version}"}}, "csaf_version": "2.0"}},
          "product_tree": {{"branches": [{{"category": "vendor", "name": "Acme Medical", "branches": [
            {{"category": "product_name", "name": "{product}", "branches": [
              {{"category": "product_version_range", "name": "{versions}",
               "product": {{"name": "Acme {product} {versions}", "product_id": "P1"}}}}]}}]}}]}},
          "vulnerabilities": [{{"cve": "CVE-2026-1000", "product_status": {{"known_affected": ["P1"]}},
            "scores": [{{"products": ["P1"], "cvss_v3": {{"version": "3.1", "baseScore": 8.1, "baseSeverity": "HIGH",
              "vectorString": "CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H"}}}}]}}]}}"#
    );
    Original {
        origin: format!("{tracking_id}.json"),
        bytes: text.into_bytes(),
        signature: Signature::None,
    }
}

/// Three pumps in two units, one of them scrapped, one of a newer version; a monitor that nobody speaks of.
const REGISTER: &str = "Inventory no;Kind;Designation;Manufacturer;Model;Serial number;Software version;Unit;Life supporting;Networked;Status\r\n\
    1;Medical device;Infusion pump;Acme Medical;Flow 300;S1;2.1;Emergency department;yes;yes;in use\r\n\
    2;Medical device;Infusion pump;Acme Medical;Flow 300;S2;2.5;Emergency department;yes;no;in use\r\n\
    3;Medical device;Infusion pump;Acme Medical;Flow 300;S3;2.2;Recovery room;no;yes;in use\r\n\
    4;Medical device;Infusion pump;Acme Medical;Flow 300;S4;2.0;Recovery room;no;yes;scrapped\r\n\
    5;Medical device;Monitor;Bedside Inc;Watch 7;S5;1.0;Recovery room;no;yes;in use\r\n";

async fn bring_in(house: &House, register: &str) {
    let console = house.console();
    let file = NewFile {
        source: "Register",
        file_name: "register.csv",
        content: register.into(),
    };
    let import = import::upload(&house.app, &console, &file).await.unwrap();
    let version = import::review(&house.app, &console, import)
        .await
        .unwrap()
        .import
        .version;
    import::accept(&house.app, &console, import, version)
        .await
        .unwrap();
}

async fn load(house: &House, documents: &[Original]) {
    advisory::load(&house.app, &house.console(), "folder", documents.to_vec(), false)
        .await
        .unwrap();
}

async fn house_with_pumps() -> House {
    let house = House::new().await;
    bring_in(&house, REGISTER).await;
    load(&house, &[document("ACME-1", "1", "Flow 300", "< 2.4")]).await;
    house
}

async fn inbox(app: &App, actor: &Actor) -> Inbox {
    let inbox = advisory::inbox(app, actor).await.unwrap();
    (*inbox).clone()
}

/// The only entry of an inbox with its only advisory.
fn only(inbox: &Inbox) -> (DeviceModelId, &About) {
    let [entry] = &inbox.models[..] else {
        panic!("{:?}", inbox.models)
    };
    let [about] = &entry.about[..] else {
        panic!("{:?}", entry.about)
    };
    (entry.id, about)
}

fn mitigate(about: &About) -> DecisionForm {
    DecisionForm {
        about: vec![Seen::of(about).to_string()],
        course: "mitigate".to_owned(),
        day: String::new(),
        reason: "Only the pharmacy server reaches them.".to_owned(),
    }
}

#[tokio::test]
async fn each_model_has_its_advisories_with_what_they_mean_for_each_device() {
    let house = house_with_pumps().await;
    let inbox = inbox(&house.app, &house.console()).await;
    let (_, about) = only(&inbox);
    assert_eq!(inbox.models[0].devices.len(), 3, "what was scrapped is left out");
    let tally = about.tally;
    assert_eq!((tally.affected, tally.unknown, tally.not_affected), (2, 0, 1));
    assert_eq!(about.standing, Standing::Open);
    assert_eq!((about.basis.life_supporting, about.basis.networked), (1, 2));
    assert_eq!(about.basis.cvss_tenths, Some(81));
    assert!(!about.is_uncertain());
}

#[tokio::test]
async fn case_31_a_decision_closes_the_advisory_until_something_opens_it_again() {
    let house = house_with_pumps().await;
    let console = house.console();
    let first = inbox(&house.app, &console).await;
    let (model, about) = only(&first);
    let engineer = house
        .user("Elena Dumitrescu", "biomedical_engineer", house.tenant)
        .await;
    let made = advisory::decide(&house.app, &engineer, model, &mitigate(about))
        .await
        .unwrap();
    let decided = inbox(&house.app, &console).await;
    assert_eq!(only(&decided).1.standing, Standing::Decided);

    // Another version that says the same opens nothing; one that means other versions does.
    load(&house, &[document("ACME-1", "2", "Flow 300", "< 2.4")]).await;
    assert_eq!(
        only(&inbox(&house.app, &console).await).1.standing,
        Standing::Decided
    );
    load(&house, &[document("ACME-1", "3", "Flow 300", "< 3")]).await;
    let reopened = inbox(&house.app, &console).await;
    let (_, about) = only(&reopened);
    assert_eq!(about.standing, Standing::Reopened);
    let changes: Vec<&str> = about.changes.iter().map(|change| change.phrase().key).collect();
    assert!(changes.contains(&"advisory-change-ranges"), "{changes:?}");

    let page = advisory::model(&house.app, &engineer, model).await.unwrap();
    assert_eq!(page.decisions.len(), 1);
    assert!(page.may_decide);
    assert_eq!(page.names.values().collect::<Vec<_>>(), ["Elena Dumitrescu"]);
    advisory::withdraw(&house.app, &engineer, made[0]).await.unwrap();
    let open = inbox(&house.app, &console).await;
    assert_eq!(only(&open).1.standing, Standing::Open);
    let actions = house.actions().await;
    assert!(actions.contains(&"advisory.decide".to_owned()));
    assert!(actions.contains(&"advisory.withdraw_decision".to_owned()));
}

#[tokio::test]
async fn who_decides_about_what_changed_meanwhile_is_told_and_nothing_is_kept() {
    let house = house_with_pumps().await;
    let console = house.console();
    let seen = inbox(&house.app, &console).await;
    let (model, about) = only(&seen);
    let form = mitigate(about);
    advisory::decide(&house.app, &console, model, &form)
        .await
        .unwrap();
    let again = advisory::decide(&house.app, &console, model, &form).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");

    load(&house, &[document("ACME-1", "2", "Flow 300", "< 2.4")]).await;
    let newer = advisory::decide(&house.app, &console, model, &form).await;
    assert!(matches!(newer, Err(Error::Conflict(_))), "{newer:?}");
    let page = advisory::model(&house.app, &console, model).await.unwrap();
    assert_eq!(page.decisions.len(), 1);
}

#[tokio::test]
async fn a_decision_with_something_missing_names_every_field() {
    let house = house_with_pumps().await;
    let console = house.console();
    let seen = inbox(&house.app, &console).await;
    let (model, about) = only(&seen);
    let wrong = async |change: &dyn Fn(&mut DecisionForm)| {
        let mut form = mitigate(about);
        change(&mut form);
        match advisory::decide(&house.app, &console, model, &form).await {
            Err(Error::Invalid(errors)) => errors
                .0
                .into_iter()
                .map(|error| (error.field, error.message))
                .collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        }
    };
    let empty = wrong(&|form| *form = DecisionForm::default()).await;
    let fields: Vec<&str> = empty.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, ["about", "course", "reason"]);
    let no_day = wrong(&|form| form.course = "update".to_owned()).await;
    assert_eq!(no_day, [("day", "field-required")]);
    let accepted = |day: &'static str| {
        move |form: &mut DecisionForm| {
            form.course = "accept".to_owned();
            form.day = day.to_owned();
        }
    };
    assert_eq!(
        wrong(&accepted("2026-11-22")).await,
        [("day", "field-in-the-past")]
    );
    assert_eq!(wrong(&accepted("2027-12-01")).await, [("day", "field-too-far")]);
}

#[tokio::test]
async fn case_31_what_was_said_of_a_product_holds_for_later_advisories_without_a_click() {
    let house = house_with_pumps().await;
    let console = house.console();
    let first = inbox(&house.app, &console).await;
    let (model, about) = only(&first);
    let advisory = about.advisory;
    advisory::say(&house.app, &console, model, advisory, true, "the plate says so")
        .await
        .unwrap();
    load(&house, &[document("ACME-2", "1", "Flow 300", "< 2.2")]).await;
    let confirmed = inbox(&house.app, &console).await;
    assert!(
        confirmed.models[0]
            .about
            .iter()
            .all(|about| about.meant.confirmed)
    );

    advisory::say(&house.app, &console, model, advisory, false, "")
        .await
        .unwrap();
    let another = inbox(&house.app, &console).await;
    let entry = another.model(model).unwrap();
    assert_eq!((entry.about.len(), entry.others.len()), (0, 2));
    let page = advisory::model(&house.app, &console, model).await.unwrap();
    advisory::unsay(&house.app, &console, model, &page.said[0].product)
        .await
        .unwrap();
    let again = inbox(&house.app, &console).await;
    let about = &again.model(model).unwrap().about;
    assert!(about.len() == 2 && about.iter().all(|about| !about.meant.confirmed));
    let actions = house.actions().await;
    assert!(actions.contains(&"advisory.identify".to_owned()));
    assert!(actions.contains(&"advisory.unidentify".to_owned()));
}

#[tokio::test]
async fn who_is_confined_to_a_unit_sees_its_devices_and_decides_nothing() {
    let house = house_with_pumps().await;
    let engineer = house.user("Ana Pop", "biomedical_engineer", house.unit).await;
    let seen = inbox(&house.app, &engineer).await;
    let (model, about) = only(&seen);
    assert_eq!(seen.models[0].devices.len(), 2);
    assert_eq!((about.tally.affected, about.tally.not_affected), (1, 1));
    assert_eq!(about.basis.networked, 1);
    let refused = advisory::decide(&house.app, &engineer, model, &mitigate(about)).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let foreign = inbox(&house.app, &house.foreigner().await).await;
    assert!(foreign.models.is_empty());
    let nurse = house.user("Maria Ionescu", "ward_lead", house.tenant).await;
    assert!(matches!(
        advisory::inbox(&house.app, &nurse).await,
        Err(Error::Forbidden(_))
    ));
}

#[tokio::test]
async fn one_card_for_the_model_names_the_wards_and_goes_when_all_is_decided() {
    let house = house_with_pumps().await;
    load(&house, &[document("ACME-2", "1", "Flow 300", "< 2.2")]).await;
    let engineer = house
        .user("Elena Dumitrescu", "biomedical_engineer", house.tenant)
        .await;
    let round = app::round::today(&house.app, &engineer, Whose::Mine)
        .await
        .unwrap();
    let of_advisories = |round: &domain::round::Round| {
        let cards = round.cards.iter();
        let found = cards.filter(|card| card.key.as_str().starts_with("advisory:"));
        found.cloned().collect::<Vec<_>>()
    };
    let cards = of_advisories(&round);
    let [card] = &cards[..] else { panic!("{cards:?}") };
    let told = in_words(&round, Messages::for_language(Language::English));
    let told = &told.cards.iter().find(|told| told.key == card.key).unwrap().what;
    assert_eq!(
        told,
        "2 × Acme Medical Flow 300 in Emergency department and Recovery room: ACME-1 and one more advisory are open"
    );
    let names = card.evidence.iter().find_map(|evidence| match evidence {
        Evidence::Advisories { names, .. } => Some(names.clone()),
        _ => None,
    });
    assert_eq!(names.unwrap().len(), 2);

    let open = inbox(&house.app, &engineer).await;
    let entry = &open.models[0];
    let form = DecisionForm {
        about: entry
            .about
            .iter()
            .map(|about| Seen::of(about).to_string())
            .collect(),
        ..mitigate(&entry.about[0])
    };
    let made = advisory::decide(&house.app, &engineer, entry.id, &form)
        .await
        .unwrap();
    assert_eq!(made.len(), 2);
    let after = app::round::today(&house.app, &engineer, Whose::Mine)
        .await
        .unwrap();
    assert!(of_advisories(&after).is_empty());
}

#[tokio::test]
async fn the_round_that_is_kept_in_the_morning_has_the_cards_about_advisories() {
    let house = house_with_pumps().await;
    app::job::schedule(&house.app).await.unwrap();
    house.clock.advance(24 * 60 * 60);
    app::job::work_off_these(&house.app, &[JobName::BeginRound])
        .await
        .unwrap();
    let officer = house.user("Ana Pop", "security_officer", house.tenant).await;
    let shown = app::round::today(&house.app, &officer, Whose::Everyones)
        .await
        .unwrap();
    let kept = app::round::day(&house.app, &officer, shown.date).await.unwrap();
    let shown: Vec<&str> = shown.cards.iter().map(|card| card.key.as_str()).collect();
    let kept: Vec<&str> = kept.cards.iter().map(|card| card.key.as_str()).collect();
    assert!(kept.iter().any(|key| key.starts_with("advisory:")), "{kept:?}");
    assert_eq!(kept, shown);
}

/// The same pump under another name, in the same version.
const UNDER_ANOTHER_NAME: &str =
    "6;Medical device;Infusion pump;Acme Medical;Flow 300 Plus;S6;2.1;Emergency department;no;no;in use\r\n";

async fn house_with_two_names() -> (House, DeviceModelId, DeviceModelId) {
    let house = House::new().await;
    bring_in(&house, &format!("{REGISTER}{UNDER_ANOTHER_NAME}")).await;
    load(&house, &[document("ACME-1", "1", "Flow 300", "< 2.4")]).await;
    let seen = inbox(&house.app, &house.console()).await;
    let named = |model: &str| {
        let mut entries = seen.models.iter();
        entries.find(|entry| entry.model == model).unwrap().id
    };
    let (model, other) = (named("Flow 300"), named("Flow 300 Plus"));
    (house, model, other)
}

#[tokio::test]
async fn what_was_decided_about_a_model_that_is_another_by_now_can_be_decided_anew() {
    let (house, model, other) = house_with_two_names().await;
    let console = house.console();
    let first = inbox(&house.app, &console).await;
    let about = &first.model(other).unwrap().about[0];
    advisory::decide(&house.app, &console, other, &mitigate(about))
        .await
        .unwrap();
    app::device_model::unite(&house.app, &console, other, model)
        .await
        .unwrap();
    house.clock.advance(60);
    let united = inbox(&house.app, &console).await;
    let (_, about) = only(&united);
    assert!(about.decision.is_some());
    let form = DecisionForm {
        reason: "They are behind a rule of the network now.".to_owned(),
        ..mitigate(about)
    };
    // Whoever had the form of the other open decides about the one it is now.
    advisory::decide(&house.app, &console, other, &form)
        .await
        .unwrap();
    let decided = inbox(&house.app, &console).await;
    let (_, about) = only(&decided);
    assert_eq!(about.decision.as_ref().unwrap().reason, form.reason);
    let again = advisory::decide(&house.app, &console, model, &form).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
}

#[tokio::test]
async fn of_two_models_that_are_one_what_was_said_last_of_either_holds() {
    for last_says_same in [true, false] {
        let (house, model, other) = house_with_two_names().await;
        let console = house.console();
        let advisory = inbox(&house.app, &console).await.models[0].about[0].advisory;
        let said = [(model, !last_says_same), (other, last_says_same)];
        for (model, same) in said {
            house.clock.advance(60);
            advisory::say(&house.app, &console, model, advisory, same, "")
                .await
                .unwrap();
        }
        app::device_model::unite(&house.app, &console, other, model)
            .await
            .unwrap();
        let united = inbox(&house.app, &console).await;
        let about = &united.model(model).unwrap().about;
        assert_eq!(about.len(), usize::from(last_says_same), "{about:?}");
    }
}

#[tokio::test]
async fn a_decision_that_is_too_late_because_it_is_another_product_by_now_is_no_missing_page() {
    let house = house_with_pumps().await;
    let console = house.console();
    let seen = inbox(&house.app, &console).await;
    let (model, about) = only(&seen);
    advisory::say(&house.app, &console, model, about.advisory, false, "")
        .await
        .unwrap();
    let late = advisory::decide(&house.app, &console, model, &mitigate(about)).await;
    assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
}

#[tokio::test]
async fn who_is_confined_to_a_unit_is_not_told_of_devices_elsewhere_by_what_opened_a_decision_again() {
    let house = house_with_pumps().await;
    let console = house.console();
    let first = inbox(&house.app, &console).await;
    let (model, about) = only(&first);
    advisory::decide(&house.app, &console, model, &mitigate(about))
        .await
        .unwrap();
    bring_in(&house, &REGISTER.replace(";S3;2.2;", ";S3;2.3;")).await;
    let whole = inbox(&house.app, &console).await;
    assert_eq!(only(&whole).1.changes.len(), 1);
    let engineer = house.user("Ana Pop", "biomedical_engineer", house.unit).await;
    let seen = inbox(&house.app, &engineer).await;
    let (_, about) = only(&seen);
    assert_eq!((about.standing, about.changes.len()), (Standing::Reopened, 0));
}

#[tokio::test]
async fn a_card_is_the_same_for_who_sees_some_of_the_devices() {
    let house = House::new().await;
    bring_in(
        &house,
        &REGISTER
            .replace(";S1;2.1;", ";S1;2.3;")
            .replace(";S3;2.2;", ";S3;2.1;"),
    )
    .await;
    let documents = ["< 2.4", "< 2.2"].map(|versions| {
        let tracking_id = format!("ACME-{versions}");
        document(&tracking_id, "1", "Flow 300", versions)
    });
    load(&house, &documents).await;
    let confined = house.user("Ana Pop", "biomedical_engineer", house.unit).await;
    let everywhere = house
        .user("Elena Dumitrescu", "biomedical_engineer", house.tenant)
        .await;
    let mut keys = Vec::new();
    for (actor, open) in [(&confined, 1), (&everywhere, 2)] {
        let seen = inbox(&house.app, actor).await;
        assert_eq!(seen.models[0].open().count(), open);
        let round = app::round::today(&house.app, actor, Whose::Mine).await.unwrap();
        let mut cards = round.cards.iter().map(|card| card.key.to_string());
        keys.push(cards.find(|key| key.starts_with("advisory:")).unwrap());
    }
    assert_eq!(keys[0], keys[1]);
}
