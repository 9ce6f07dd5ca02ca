//! Backups of systems and the tests of bringing them back: what is recorded, how it stands, and their cards.

use app::backup::restore_test::{self, NewRestoreTest, RestoreTestForm};
use app::backup::{self, BackupDetails, BackupForm, RestoreTest};
use app::round::{Whose, today};
use app::service::{ServiceDetails, ServiceForm};
use app::system::{self, SystemDetails, SystemForm};
use app::{Error, dependency};
use domain::access::{Actor, PermissionKey};
use domain::backup::{BackupStanding, RestoreStanding};
use domain::dependency::Node;
use domain::id::SystemId;
use domain::round::{Card, Evidence, Urgency};

use crate::house::House;
use crate::service::needs;

const DAY: i64 = 24 * 60 * 60;

/// A system that somebody answers for.
async fn system(house: &House, name: &str) -> SystemId {
    let owner = house.person(&format!("Owner of {name}")).await;
    let form = SystemForm {
        name: name.to_owned(),
        owner: owner.to_string(),
        ..SystemForm::default()
    };
    let details = SystemDetails::try_from(&form).unwrap();
    system::add(&house.app, &house.console(), &details).await.unwrap()
}

/// A laboratory in a unit that stands on the system; it can lose four hours and should work again in two.
async fn laboratory_on(house: &House, system: SystemId) {
    let owner = house.person("Owner of the laboratory").await;
    let form = ServiceForm {
        scope: house.site.to_string(),
        name: "Laboratory".to_owned(),
        chain_stage: "diagnosis".to_owned(),
        consequence: "danger_within_hours".to_owned(),
        owner: owner.to_string(),
        recovery_time_minutes: "120".to_owned(),
        tolerable_loss_minutes: "240".to_owned(),
        ..ServiceForm::default()
    };
    let details = ServiceDetails::try_from(&form).unwrap();
    let (app, console) = (&house.app, house.console());
    let service = app::service::add(app, &console, &details).await.unwrap();
    let mut stands_on = needs(Node::Service(service), Node::System(system));
    stands_on.terms.max_loss = 1000;
    dependency::add(app, &console, &stands_on).await.unwrap();
}

fn run(outcome: &str, on: &str) -> BackupDetails {
    let form = BackupForm {
        last_outcome: outcome.to_owned(),
        last_run_on: on.to_owned(),
        covers: "The whole machine, nightly".to_owned(),
        ..BackupForm::default()
    };
    BackupDetails::try_from(&form).unwrap()
}

fn test(day: &str, from: &str, until: &str, well: &str, checked_by: &str) -> NewRestoreTest {
    let form = RestoreTestForm {
        started_at: format!("{day}T{from}"),
        ended_at: format!("{day}T{until}"),
        restored: "The database, to the spare server".to_owned(),
        came_out_well: well.to_owned(),
        checked_by: checked_by.to_owned(),
        remark: String::new(),
    };
    NewRestoreTest::try_from(&form).unwrap()
}

/// The cards about backups and restoring, in their order.
async fn cards(house: &House) -> Vec<Card> {
    let round = today(&house.app, &house.console(), Whose::Everyones)
        .await
        .unwrap();
    let cards = round.cards.into_iter();
    cards
        .filter(|card| card.key.as_str().starts_with("backup:"))
        .collect()
}

async fn keys(house: &House) -> Vec<String> {
    let cards = cards(house).await.into_iter();
    cards.map(|card| card.key.to_string()).collect()
}

#[tokio::test]
async fn from_nothing_recorded_to_proven_the_cards_go_one_after_the_other() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let lis = system(&house, "LIS").await;
    laboratory_on(&house, lis).await;
    assert_eq!(keys(&house).await, ["backup:not_recorded:danger_within_hours"]);

    // A warning is no success: with none before it, nothing could be brought back.
    backup::record(app, &console, lis, 0, &run("warning", "2026-11-23"))
        .await
        .unwrap();
    assert_eq!(keys(&house).await, ["backup:never_succeeded:danger_within_hours"]);

    // Yesterday's is older than the four hours that the laboratory can lose.
    backup::record(app, &console, lis, 1, &run("success", "2026-11-22"))
        .await
        .unwrap();
    let late = cards(&house).await;
    assert_eq!(late[0].key.as_str(), "backup:too_old:danger_within_hours");
    assert_eq!(late[0].priority.rank.urgency, Urgency::Today);
    assert_eq!(late[0].evidence, [Evidence::Systems { ids: vec![lis] }]);

    backup::record(app, &console, lis, 2, &run("success", "2026-11-23"))
        .await
        .unwrap();
    assert_eq!(keys(&house).await, ["backup:never_tested:danger_within_hours"]);
    restore_test::keep(
        app,
        &console,
        lis,
        &test("2026-11-20", "09:00", "11:30", "yes", ""),
    )
    .await
    .unwrap();
    assert_eq!(keys(&house).await, ["backup:too_slow:danger_within_hours"]);
    restore_test::keep(
        app,
        &console,
        lis,
        &test("2026-11-21", "09:00", "09:40", "no", ""),
    )
    .await
    .unwrap();
    assert_eq!(keys(&house).await, ["backup:test_failed:danger_within_hours"]);

    let nurse = house.person("Ioana Pop").await.to_string();
    restore_test::keep(
        app,
        &console,
        lis,
        &test("2026-11-22", "09:00", "10:50", "yes", &nurse),
    )
    .await
    .unwrap();
    assert_eq!(keys(&house).await, [] as [&str; 0]);
    let fetched = backup::fetch(app, &console, lis).await.unwrap();
    let standing = &fetched.standing;
    assert_eq!(
        (standing.backup, standing.restore),
        (BackupStanding::Fresh, RestoreStanding::Proven)
    );
    let minutes: Vec<u32> = standing.tests.iter().map(RestoreTest::minutes).collect();
    assert_eq!(minutes, [110, 40, 150]);
    let recovery = standing.recovery.as_ref().unwrap();
    assert_eq!(
        (recovery.minutes, recovery.set_by.as_deref()),
        (120, Some("Laboratory"))
    );

    house.clock.advance(366 * DAY);
    let keys = keys(&house).await;
    assert!(
        keys.contains(&"backup:test_too_old:danger_within_hours".to_owned()),
        "{keys:?}"
    );
}

#[tokio::test]
async fn systems_of_which_the_same_is_true_are_one_card_the_worst_first() {
    let house = House::new().await;
    let (app, console) = (&house.app, house.console());
    let archive = system(&house, "Archive").await;
    let letters = system(&house, "Letters").await;
    let viewer = system(&house, "Viewer").await;
    backup::record(app, &console, archive, 0, &run("success", "2026-11-20"))
        .await
        .unwrap();
    backup::record(app, &console, letters, 0, &run("success", "2026-11-11"))
        .await
        .unwrap();
    // What keeps no data needs no backup, and nothing is asked about bringing it back.
    backup::record(app, &console, viewer, 0, &run("not_needed", ""))
        .await
        .unwrap();
    let cards = cards(&house).await;
    let late = &cards[0];
    assert_eq!(late.key.as_str(), "backup:too_old:unknown");
    assert_eq!(
        late.evidence,
        [Evidence::Systems {
            ids: vec![letters, archive]
        }]
    );
    assert_eq!(cards.len(), 2, "{cards:?}");
    assert_eq!(cards[1].key.as_str(), "backup:never_tested:unknown");
}

#[tokio::test]
async fn a_backup_is_recorded_by_whoever_may_change_systems_and_two_at_once_are_told() {
    let house = House::new().await;
    let lis = system(&house, "LIS").await;
    let administrator = house.user("Mihai", "it_administrator", house.tenant).await;
    let record = async |actor: &Actor, version, details| {
        backup::record(&house.app, actor, lis, version, &details).await
    };
    record(&administrator, 0, run("success", "2026-11-22"))
        .await
        .unwrap();
    let Err(Error::Conflict(conflict)) = record(&administrator, 0, run("warning", "2026-11-23")).await else {
        panic!("the second saw nothing recorded")
    };
    assert_eq!(conflict.noun, "backup");
    let names: Vec<&str> = conflict.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["last_outcome", "last_run_on", "last_success_on"]);

    let to_come = record(&administrator, 1, run("success", "2026-11-24")).await;
    let Err(Error::Invalid(errors)) = to_come else {
        panic!("{to_come:?}")
    };
    assert_eq!(errors.of("last_run_on").unwrap().message, "field-day-to-come");

    for (name, role, scope) in [
        ("Ioana", "management", house.tenant),
        ("Radu", "it_administrator", house.unit),
    ] {
        let actor = house.user(name, role, scope).await;
        let answer = record(&actor, 1, run("success", "2026-11-23")).await;
        assert!(
            matches!(answer, Err(Error::Forbidden(PermissionKey::RecordBackups))),
            "{answer:?}"
        );
        let tested = test("2026-11-20", "09:00", "10:00", "yes", "");
        let kept = restore_test::keep(&house.app, &actor, lis, &tested).await;
        assert!(
            matches!(kept, Err(Error::Forbidden(PermissionKey::RecordBackups))),
            "{kept:?}"
        );
        assert_eq!(backup::list(&house.app, &actor).await.unwrap().len(), 1);
    }
    let foreigner = house.foreigner().await;
    let answer = record(&foreigner, 0, run("success", "2026-11-23")).await;
    assert!(matches!(answer, Err(Error::NotFound("system"))), "{answer:?}");
    let actions = house.actions().await;
    let recorded = actions.iter().filter(|action| *action == "system.record_backup");
    assert_eq!(recorded.count(), 1);
}

#[tokio::test]
async fn which_service_needs_it_soonest_is_told_as_far_as_the_reader_sees_it() {
    let house = House::new().await;
    let lis = system(&house, "LIS").await;
    laboratory_on(&house, lis).await;
    let lead = house.user("Cristina", "ward_lead", house.unit).await;
    let seen = backup::fetch(&house.app, &lead, lis).await.unwrap();
    let loss = seen.standing.loss.unwrap();
    assert_eq!((loss.minutes, loss.set_by), (240, None));
    // Systems serve the whole house, and so do their backups: the round of a unit is quiet about them.
    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    let round = today(&house.app, &confined, Whose::Mine).await.unwrap();
    let mut keys = round.cards.iter().map(|card| card.key.as_str());
    assert!(!keys.any(|key| key.starts_with("backup:")));
}

#[tokio::test]
async fn a_test_that_is_sent_twice_is_kept_once() {
    let house = House::new().await;
    let lis = system(&house, "LIS").await;
    let keep = async |until: &str| {
        house.clock.advance(1);
        let sent = test("2026-11-20", "09:00", until, "yes", "");
        let console = house.console();
        restore_test::keep(&house.app, &console, lis, &sent)
            .await
            .unwrap()
    };
    let (first, again, another) = (keep("10:00").await, keep("10:00").await, keep("10:05").await);
    assert_eq!(first, again);
    assert_ne!(first, another);
    let fetched = backup::fetch(&house.app, &house.console(), lis).await.unwrap();
    assert_eq!(fetched.standing.tests.len(), 2);
    let actions = house.actions().await;
    let tested = actions.iter().filter(|action| *action == "system.test_restore");
    assert_eq!(tested.count(), 2);
}
