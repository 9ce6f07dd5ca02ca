//! Today's round over a real inventory.

use app::message::{Language, Messages};
use app::round::{self, DecisionForm, Whose, in_words};
use app::service::{ServiceDetails, ServiceForm};
use app::supplier::{SupplierDetails, SupplierForm};
use app::{Error, feed, import};
use domain::access::Actor;
use domain::dependency::{Need, Node};
use domain::id::{AssetId, DecisionId};
use domain::round::Evidence;

use crate::house::House;
use crate::import::names;

const LIFECYCLES: &[u8] = include_bytes!("../../../../data/demo/feeds/endoflife.json");
const DEVICES: &str = "Inventory number;Designation;Model;Serial number;Operating system;Ward;Type\n\
    BM-1;Anaesthesia workstation;Narcosys;SN5001;Windows 7 Professional SP1;Theatre;Medical device\n\
    PC-1;Computer;OptiPlex;SN5002;Windows 7 Professional SP1;Canteen;Workstation\n\
    PC-2;Computer;OptiPlex;SN5003;Windows 11 Pro 10.0.26200;Canteen;Workstation\n";

async fn equipped() -> House {
    let house = House::new().await;
    let console = house.console();
    feed::load_eol(&house.app, &console, LIFECYCLES).await.unwrap();
    let new = import::NewFile {
        source: "Register",
        file_name: "register.csv",
        content: DEVICES.into(),
    };
    let id = import::upload(&house.app, &console, &new).await.unwrap();
    let version = import::review(&house.app, &console, id)
        .await
        .unwrap()
        .import
        .version;
    import::accept(&house.app, &console, id, version).await.unwrap();
    house
}

async fn stands_on(house: &House, name: &str, consequence: &str, asset: AssetId) {
    let console = house.console();
    let form = ServiceForm {
        scope: house.site.to_string(),
        name: name.to_owned(),
        chain_stage: "therapy".to_owned(),
        consequence: consequence.to_owned(),
        ..ServiceForm::default()
    };
    let service = app::service::add(&house.app, &console, &ServiceDetails::try_from(&form).unwrap())
        .await
        .unwrap();
    let terms = app::dependency::DependencyTerms {
        need: Need::Equipment,
        max_loss: 1000,
        buffer_minutes: 0,
        ramp_minutes: 0,
    };
    let new = app::dependency::NewDependency {
        consumer: Node::Service(service),
        provider: Node::Asset(asset),
        terms,
    };
    app::dependency::add(&house.app, &console, &new).await.unwrap();
}

async fn by_name(house: &House, part: &str) -> AssetId {
    let request = app::asset::ListRequest {
        filter: store::asset::Filter {
            search: part.to_owned(),
            ..store::asset::Filter::default()
        },
        sort: store::asset::Sort::Name,
        descending: false,
        start: store::asset::PageStart::First,
        limit: 2,
    };
    let page = app::asset::list(&house.app, &house.console(), &request)
        .await
        .unwrap()
        .page;
    assert_eq!(page.rows.len(), 1, "{part} names {} assets", page.rows.len());
    page.rows[0].id
}

async fn cards(house: &House, actor: &Actor) -> Vec<(String, String)> {
    let round = round::today(&house.app, actor, Whose::Mine).await.unwrap();
    let spoken = in_words(&round, Messages::for_language(Language::English));
    spoken
        .cards
        .into_iter()
        .map(|card| (card.key.as_str().to_owned(), card.why))
        .collect()
}

#[tokio::test]
async fn the_device_in_theatre_goes_before_the_computer_in_the_canteen() {
    let house = equipped().await;
    stands_on(
        &house,
        "Operating theatre",
        "immediate_danger",
        by_name(&house, "bm-1").await,
    )
    .await;
    stands_on(
        &house,
        "Canteen",
        "no_patient_effect",
        by_name(&house, "pc-1").await,
    )
    .await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let cards = cards(&house, &officer).await;
    assert!(cards.len() >= 2, "{cards:?}");
    assert!(cards[0].1.contains("Operating theatre"), "{cards:?}");
}

#[tokio::test]
async fn supported_equipment_makes_no_card_and_a_person_sees_what_is_theirs() {
    let house = equipped().await;
    assert_eq!(names(&house, &house.console()).await.len(), 3);
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let (devices, computers) = (
        cards(&house, &engineer).await,
        cards(&house, &administrator).await,
    );
    assert_eq!(
        (devices.len(), computers.len()),
        (1, 1),
        "{devices:?} {computers:?}"
    );
    assert_ne!(devices[0].0, computers[0].0);
}

#[tokio::test]
async fn a_snoozed_card_is_gone_until_its_day_and_the_change_is_told() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let before = cards(&house, &officer).await;
    let snooze = DecisionForm {
        step: "snooze".to_owned(),
        until: "2026-12-10".to_owned(),
        reason: "replacement is ordered".to_owned(),
        ..DecisionForm::default()
    };
    house.clock.advance(60);
    round::decide(&house.app, &officer, &before[0].0, &snooze)
        .await
        .unwrap();
    let after = cards(&house, &officer).await;
    assert_eq!(after.len(), before.len() - 1);
    house.clock.advance(18 * 86_400);
    assert_eq!(
        cards(&house, &officer).await.len(),
        before.len(),
        "the day has come"
    );
}

#[tokio::test]
async fn putting_off_needs_a_reason_and_a_day_ahead() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let key = cards(&house, &officer).await.remove(0).0;
    let without_reason = DecisionForm {
        step: "snooze".to_owned(),
        until: "2026-12-10".to_owned(),
        ..DecisionForm::default()
    };
    let Err(Error::Invalid(errors)) = round::decide(&house.app, &officer, &key, &without_reason).await else {
        panic!("a decision without a reason was taken");
    };
    assert!(errors.of("reason").is_some());
}

#[tokio::test]
async fn a_delegated_card_is_on_the_round_of_whom_it_was_given_to() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let device = cards(&house, &engineer).await.remove(0).0;
    let delegate = DecisionForm {
        step: "delegate".to_owned(),
        person: administrator.person().unwrap().to_string(),
        ..DecisionForm::default()
    };
    house.clock.advance(60);
    round::decide(&house.app, &officer, &device, &delegate)
        .await
        .unwrap();
    assert!(
        cards(&house, &administrator)
            .await
            .iter()
            .any(|(key, _)| *key == device)
    );
    assert!(
        !cards(&house, &officer)
            .await
            .iter()
            .any(|(key, _)| *key == device)
    );
}

#[tokio::test]
async fn yesterday_is_compared_with_today() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let first = round::today(&house.app, &officer, Whose::Mine).await.unwrap();
    assert_eq!(first.changes.since, None);
    house.clock.advance(86_400);
    stands_on(
        &house,
        "Operating theatre",
        "immediate_danger",
        by_name(&house, "pc-1").await,
    )
    .await;
    let second = round::today(&house.app, &officer, Whose::Mine).await.unwrap();
    assert_eq!(second.changes.since, Some(first.date));
    assert!(!second.changes.new.is_empty() || !second.changes.moved.is_empty());
}

#[tokio::test]
async fn no_card_lacks_words() {
    let house = equipped().await;
    let round = round::today(&house.app, &house.console(), Whose::Everyones)
        .await
        .unwrap();
    let spoken = serde_json::to_string(&in_words(&round, Messages::for_language(Language::English))).unwrap();
    assert!(!spoken.contains('⟦'), "{spoken}");
}

#[tokio::test]
async fn who_works_in_one_unit_sees_the_round_and_nothing_that_belongs_to_the_whole_house() {
    let house = House::new().await;
    let confined = house.user("Ioana Rusu", "it_administrator", house.unit).await;
    round::today(&house.app, &confined, Whose::Mine).await.unwrap();
    let entries = app::journal::list(&house.app, &confined, None, 10).await;
    assert!(matches!(entries, Err(Error::Forbidden(_))), "{entries:?}");
    let imports = import::list(&house.app, &confined).await;
    assert!(matches!(imports, Err(Error::Forbidden(_))), "{imports:?}");
}

#[tokio::test]
async fn a_contractor_sees_computers_and_no_contract_unless_it_was_handed_over() {
    let house = equipped().await;
    let form = SupplierForm {
        name: "Nordlicht".to_owned(),
        contract_ends_on: "2026-12-20".to_owned(),
        ..SupplierForm::default()
    };
    let details = SupplierDetails::try_from(&form).unwrap();
    app::supplier::add(&house.app, &house.console(), &details)
        .await
        .unwrap();
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let contractor = house.user("Jan", "contractor", house.tenant).await;
    let (inside, outside) = (
        cards(&house, &administrator).await,
        cards(&house, &contractor).await,
    );
    let (contract, _) = inside.iter().find(|(key, _)| key.ends_with(":contract")).unwrap();
    let without: Vec<_> = inside
        .iter()
        .filter(|(key, _)| key != contract)
        .cloned()
        .collect();
    assert_eq!(outside, without);
    let refused = round::decide(&house.app, &contractor, contract, &snooze()).await;
    assert!(matches!(refused, Err(Error::NotFound("card"))), "{refused:?}");
    decided(&house, &officer, contract, &delegate(&contractor)).await;
    let handed = cards(&house, &contractor).await;
    assert!(handed.iter().any(|(key, _)| key == contract), "{handed:?}");
}

fn step(step: &str) -> DecisionForm {
    DecisionForm {
        step: step.to_owned(),
        ..DecisionForm::default()
    }
}

fn delegate(to: &Actor) -> DecisionForm {
    DecisionForm {
        person: to.person().unwrap().to_string(),
        ..step("delegate")
    }
}

fn snooze() -> DecisionForm {
    DecisionForm {
        until: "2026-12-10".to_owned(),
        reason: "replacement is ordered".to_owned(),
        ..step("snooze")
    }
}

/// What is set aside on the list of `actor`: how, and the concern.
async fn aside(house: &House, actor: &Actor) -> Vec<(&'static str, String)> {
    let remainder = round::remainder(&house.app, actor).await.unwrap();
    remainder
        .set_aside
        .into_iter()
        .map(|entry| (entry.aside.name(), entry.card.key.as_str().to_owned()))
        .collect()
}

async fn decided(house: &House, actor: &Actor, key: &str, form: &DecisionForm) -> DecisionId {
    house.clock.advance(60);
    round::decide(&house.app, actor, key, form).await.unwrap()
}

#[tokio::test]
async fn what_was_begun_is_listed_and_taking_it_back_returns_it_to_the_round() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let before = cards(&house, &officer).await;
    let key = before[0].0.clone();
    let decision = decided(&house, &officer, &key, &step("start")).await;
    assert_eq!(aside(&house, &officer).await, [("started", key)]);
    round::withdraw(&house.app, &officer, decision).await.unwrap();
    assert_eq!(aside(&house, &officer).await, []);
    assert_eq!(cards(&house, &officer).await, before);
    let actions = house.actions().await;
    assert!(
        actions.iter().any(|action| action == "round.withdraw"),
        "{actions:?}"
    );
    let again = round::withdraw(&house.app, &officer, decision).await;
    assert!(matches!(again, Err(Error::NotFound("decision"))), "{again:?}");
}

#[tokio::test]
async fn taking_back_uncovers_no_earlier_putting_off() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let before = cards(&house, &officer).await;
    let key = &before[0].0;
    let first = decided(&house, &officer, key, &snooze()).await;
    let second = decided(&house, &officer, key, &step("start")).await;
    let early = round::withdraw(&house.app, &officer, first).await;
    assert!(
        matches!(early, Err(Error::NotFound("decision"))),
        "only what stands is taken back: {early:?}"
    );
    round::withdraw(&house.app, &officer, second).await.unwrap();
    assert_eq!(cards(&house, &officer).await, before);
}

#[tokio::test]
async fn taking_back_leaves_a_concern_with_whom_it_was_handed_to() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let key = cards(&house, &engineer).await.remove(0).0;
    decided(&house, &officer, &key, &snooze()).await;
    decided(&house, &officer, &key, &delegate(&administrator)).await;
    let begun = decided(&house, &administrator, &key, &step("start")).await;
    assert_eq!(aside(&house, &administrator).await, [("started", key.clone())]);
    round::withdraw(&house.app, &administrator, begun).await.unwrap();
    assert!(
        cards(&house, &administrator)
            .await
            .iter()
            .any(|(card, _)| *card == key)
    );
    assert_eq!(aside(&house, &officer).await, [("delegated", key)]);
}

/// A lead of the unit and what the officer handed to her: the device, which stands outside it.
async fn handed_to_a_ward_lead(house: &House) -> (Actor, Actor, String) {
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let lead = house.user("Ioana", "ward_lead", house.unit).await;
    assert_eq!(cards(house, &lead).await, []);
    let key = cards(house, &engineer).await.remove(0).0;
    decided(house, &officer, &key, &delegate(&lead)).await;
    (officer, lead, key)
}

#[tokio::test]
async fn what_is_handed_to_a_ward_lead_is_on_her_round_whole_and_names_no_equipment() {
    let house = equipped().await;
    stands_on(
        &house,
        "Operating theatre",
        "immediate_danger",
        by_name(&house, "bm-1").await,
    )
    .await;
    let device = by_name(&house, "bm-1").await;
    let (_, lead, key) = handed_to_a_ward_lead(&house).await;
    let round = round::today(&house.app, &lead, Whose::Mine).await.unwrap();
    let [card] = round.cards.as_slice() else {
        panic!("{round:?}");
    };
    assert_eq!(card.key.as_str(), key);
    assert_eq!(card.priority.rank.assets, 1);
    let spoken = in_words(&round, Messages::for_language(Language::English));
    assert!(spoken.cards[0].why.contains("Operating theatre"), "{spoken:?}");
    for told in [
        serde_json::to_string(&round).unwrap(),
        serde_json::to_string(&spoken).unwrap(),
    ] {
        for secret in ["BM-1", "SN5001", "PC-1", "PC-2", device.to_string().as_str()] {
            assert!(!told.contains(secret), "{secret} in {told}");
        }
    }
}

#[tokio::test]
async fn a_ward_lead_finishes_what_was_handed_to_her_or_hands_it_on() {
    let house = equipped().await;
    let (officer, lead, key) = handed_to_a_ward_lead(&house).await;
    let people = round::recipients(&house.app, &lead).await.unwrap();
    let officer_id = officer.person().unwrap();
    assert!(people.iter().any(|person| person.id == officer_id), "{people:?}");
    let back = decided(&house, &lead, &key, &delegate(&officer)).await;
    assert!(cards(&house, &officer).await.iter().any(|(card, _)| *card == key));
    assert_eq!(cards(&house, &lead).await, []);
    round::withdraw(&house.app, &lead, back).await.unwrap();
    assert_eq!(
        cards(&house, &lead).await.len(),
        1,
        "her own decision is taken back"
    );
    decided(&house, &lead, &key, &step("finish")).await;
    assert_eq!(aside(&house, &lead).await, [("finished", key)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_handed_on_at_the_same_moment_is_handed_on_once() {
    let house = equipped().await;
    let (officer, lead, key) = handed_to_a_ward_lead(&house).await;
    let form = delegate(&officer);
    let mut attempts = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (app, lead, key, form) = (house.app.clone(), lead.clone(), key.clone(), form.clone());
        attempts.spawn(async move { round::decide(&app, &lead, &key, &form).await });
    }
    let answers = attempts.join_all().await;
    let handed_on = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(handed_on, 1, "{answers:?}");
}

#[tokio::test]
async fn who_works_in_one_unit_puts_nothing_off_and_takes_nothing_back_for_the_house() {
    let house = equipped().await;
    let (officer, lead, key) = handed_to_a_ward_lead(&house).await;
    house.clock.advance(60);
    let put_off = round::decide(&house.app, &lead, &key, &snooze()).await;
    assert!(matches!(put_off, Err(Error::Forbidden(_))), "{put_off:?}");
    let remainder = round::remainder(&house.app, &officer).await.unwrap();
    let standing = remainder.set_aside[0].card.decision.as_ref().unwrap().id;
    let taken = round::withdraw(&house.app, &lead, standing).await;
    assert!(matches!(taken, Err(Error::Forbidden(_))), "{taken:?}");
}

#[tokio::test]
async fn whoever_is_confined_to_a_unit_decides_nothing_that_was_not_handed_to_them() {
    let house = equipped().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let key = cards(&house, &officer).await.remove(0).0;
    for role in ["ward_lead", "it_administrator", "security_officer"] {
        let confined = house.user(&format!("Confined {role}"), role, house.unit).await;
        for form in [step("start"), step("finish"), snooze(), delegate(&officer)] {
            let answer = round::decide(&house.app, &confined, &key, &form).await;
            assert!(
                matches!(answer, Err(Error::Forbidden(_))),
                "{role} {form:?}: {answer:?}"
            );
        }
        let unknown = round::decide(&house.app, &confined, "none", &step("start")).await;
        assert!(matches!(unknown, Err(Error::Forbidden(_))), "{role}: {unknown:?}");
    }
}

/// Brings another list in and answers when that was, as a day.
async fn bring_in(house: &House, source: &str, file: &str) {
    let new = import::NewFile {
        source,
        file_name: "list.csv",
        content: (&file).into(),
    };
    let console = house.console();
    let id = import::upload(&house.app, &console, &new).await.unwrap();
    let version = import::review(&house.app, &console, id)
        .await
        .unwrap()
        .import
        .version;
    import::accept(&house.app, &console, id, version).await.unwrap();
}

#[tokio::test]
async fn a_card_names_the_sources_that_state_its_software_and_no_other() {
    let house = equipped().await;
    house.clock.advance(86_400);
    // Knows the wards of nothing that is on the card, and the software of something that is supported.
    bring_in(
        &house,
        "Directory",
        "Name;Serial number;Operating system\nPC-9;SN5009;Windows 11 Pro 10.0.26200\n",
    )
    .await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let round = round::today(&house.app, &administrator, Whose::Mine)
        .await
        .unwrap();
    let named: Vec<_> = round.cards[0]
        .evidence
        .iter()
        .filter_map(|evidence| match evidence {
            Evidence::Source { name, imported } => Some((name.as_str(), imported.unwrap().to_string())),
            Evidence::Feed { name, .. } => Some((name.as_str(), String::new())),
            _ => None,
        })
        .collect();
    let register = ("Register", "2026-11-23".to_owned());
    assert_eq!(named, [register, ("endoflife.date", String::new())]);
}

#[tokio::test]
async fn a_round_says_what_ends_next_of_what_is_still_supported() {
    let house = equipped().await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let engineer = house.user("Elena", "biomedical_engineer", house.tenant).await;
    let next = async |actor| {
        let round = round::today(&house.app, actor, Whose::Mine).await.unwrap();
        let spoken = in_words(&round, Messages::for_language(Language::English));
        spoken.next_due.map(|next| (next.on > round.date, next.what))
    };
    let (ahead, what) = next(&administrator).await.unwrap();
    assert!(
        ahead && what.contains("1 computer") && what.contains("Windows 11"),
        "{what}"
    );
    assert_eq!(next(&engineer).await, None, "computers are not hers");
}
