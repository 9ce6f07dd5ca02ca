//! Services, systems and what they stand on.

use app::Error;
use app::dependency::{self, DependencyForm, DependencyTerms, NewDependency, node_text};
use app::service::{self, ServiceDetails, ServiceForm};
use app::system::{self, SystemDetails, SystemForm};
use domain::access::Actor;
use domain::dependency::Node;
use domain::id::{ScopeId, ServiceId, SystemId};

use crate::house::{House, place};

fn details(scope: ScopeId, name: &str) -> ServiceDetails {
    let form = ServiceForm {
        scope: scope.to_string(),
        name: name.to_owned(),
        chain_stage: "admission".to_owned(),
        consequence: "danger_within_hours".to_owned(),
        tolerable_outage_minutes: "15".to_owned(),
        ..ServiceForm::default()
    };
    ServiceDetails::try_from(&form).unwrap()
}

fn named(name: &str) -> SystemDetails {
    SystemDetails::try_from(&SystemForm {
        name: name.to_owned(),
        ..SystemForm::default()
    })
    .unwrap()
}

fn form(consumer: Node, provider: Node) -> DependencyForm {
    DependencyForm {
        consumer: node_text(consumer),
        provider: node_text(provider),
        need: "data".to_owned(),
        max_loss: "35 %".to_owned(),
        buffer_minutes: "30".to_owned(),
        ramp_minutes: String::new(),
    }
}

pub(crate) fn needs(consumer: Node, provider: Node) -> NewDependency {
    NewDependency::try_from(&form(consumer, provider)).unwrap()
}

pub(crate) async fn triage(house: &House, actor: &Actor) -> ServiceId {
    service::add(&house.app, actor, &details(house.unit, "Triage"))
        .await
        .unwrap()
}

async fn records(house: &House) -> SystemId {
    system::add(&house.app, &house.console(), &named("Patient records"))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_service_shows_what_it_stands_on_and_a_system_what_it_carries() {
    let house = House::new().await;
    let console = house.console();
    let (triage, records) = (triage(&house, &console).await, records(&house).await);
    let new = needs(Node::Service(triage), Node::System(records));
    dependency::add(&house.app, &console, &new).await.unwrap();

    let fetched = service::fetch(&house.app, &console, triage).await.unwrap();
    assert_eq!(fetched.listed.scope_name, "Emergency department");
    let stands_on = &fetched.stands_on[0];
    assert_eq!(stands_on.provider_name.as_deref(), Some("Patient records"));
    assert_eq!(
        (stands_on.dependency.max_loss, stands_on.dependency.buffer_minutes),
        (350, 30)
    );
    let fetched = system::fetch(&house.app, &console, records).await.unwrap();
    assert_eq!(fetched.carries[0].consumer_name, "Triage");
    assert!(fetched.stands_on.is_empty());
}

#[tokio::test]
async fn the_same_name_in_the_same_place_is_refused() {
    let house = House::new().await;
    let console = house.console();
    triage(&house, &console).await;
    let answer = service::add(&house.app, &console, &details(house.unit, "TRIAGE")).await;
    assert!(matches!(answer, Err(Error::Exists("service"))), "{answer:?}");
    service::add(&house.app, &console, &details(house.site, "Triage"))
        .await
        .unwrap();
}

#[tokio::test]
async fn of_two_who_correct_at_once_the_second_is_shown_both_values() {
    let house = House::new().await;
    let console = house.console();
    let triage = triage(&house, &console).await;
    service::correct(
        &house.app,
        &console,
        triage,
        1,
        &details(house.unit, "First triage"),
    )
    .await
    .unwrap();
    let answer = service::correct(
        &house.app,
        &console,
        triage,
        1,
        &details(house.unit, "Triage room"),
    )
    .await;
    let Err(Error::Conflict(conflict)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(conflict.fields.len(), 1);
    assert_eq!(conflict.fields[0].theirs, "First triage");

    let records = records(&house).await;
    system::correct(&house.app, &console, records, 1, &named("Records"))
        .await
        .unwrap();
    let answer = system::correct(&house.app, &console, records, 1, &named("Charts")).await;
    assert!(matches!(answer, Err(Error::Conflict(_))), "{answer:?}");
}

#[tokio::test]
async fn a_dependency_is_corrected_and_removed_and_the_journal_knows() {
    let house = House::new().await;
    let console = house.console();
    let (triage, records) = (triage(&house, &console).await, records(&house).await);
    let (consumer, provider) = (Node::Service(triage), Node::System(records));
    let id = dependency::add(&house.app, &console, &needs(consumer, provider))
        .await
        .unwrap();
    let hard = DependencyForm {
        max_loss: "100".to_owned(),
        ..form(consumer, provider)
    };
    let terms = DependencyTerms::try_from(&hard).unwrap();
    dependency::correct(&house.app, &console, id, 1, &terms)
        .await
        .unwrap();
    let answer = dependency::correct(&house.app, &console, id, 1, &terms).await;
    assert!(matches!(answer, Err(Error::Conflict(_))), "{answer:?}");
    let answer = dependency::remove(&house.app, &console, id, 1).await;
    assert!(matches!(answer, Err(Error::Conflict(_))), "{answer:?}");
    dependency::remove(&house.app, &console, id, 2).await.unwrap();
    assert!(dependency::list(&house.app, &console).await.unwrap().is_empty());
    let actions = house.actions().await;
    let last: Vec<&str> = actions.iter().rev().take(3).map(String::as_str).collect();
    assert_eq!(
        last,
        ["dependency.remove", "dependency.correct", "dependency.add"]
    );
}

#[tokio::test]
async fn another_hospital_finds_none_of_it() {
    let house = House::new().await;
    let console = house.console();
    let (triage, records) = (triage(&house, &console).await, records(&house).await);
    let (consumer, provider) = (Node::Service(triage), Node::System(records));
    let id = dependency::add(&house.app, &console, &needs(consumer, provider))
        .await
        .unwrap();
    let foreigner = house.foreigner().await;
    let theirs = system::add(&house.app, &foreigner, &named("Their records"))
        .await
        .unwrap();
    let before = house.actions().await;
    let terms = needs(consumer, provider).terms;
    let app = &house.app;
    let answers = [
        service::fetch(app, &foreigner, triage).await.err(),
        service::add(app, &foreigner, &details(house.unit, "Spy ward"))
            .await
            .err(),
        service::correct(app, &foreigner, triage, 1, &details(house.unit, "Gone"))
            .await
            .err(),
        system::fetch(app, &foreigner, records).await.err(),
        system::correct(app, &foreigner, records, 1, &named("Gone"))
            .await
            .err(),
        dependency::add(app, &foreigner, &needs(Node::System(theirs), provider))
            .await
            .err(),
        dependency::add(app, &foreigner, &needs(consumer, Node::System(theirs)))
            .await
            .err(),
        dependency::correct(app, &foreigner, id, 1, &terms).await.err(),
        dependency::remove(app, &foreigner, id, 1).await.err(),
    ];
    for (number, answer) in answers.iter().enumerate() {
        assert!(matches!(answer, Some(Error::NotFound(_))), "{number}: {answer:?}");
    }
    assert!(service::list(app, &foreigner).await.unwrap().is_empty());
    assert!(dependency::list(app, &foreigner).await.unwrap().is_empty());
    assert_eq!(house.actions().await, before, "what failed left no entry");
}

#[tokio::test]
async fn who_edits_at_one_site_changes_nothing_at_another() {
    let house = House::new().await;
    let console = house.console();
    let annexe = place(&house.app, &console, house.tenant, "site", "Annexe").await;
    let clinic = service::add(&house.app, &console, &details(annexe, "Clinic"))
        .await
        .unwrap();
    let records = records(&house).await;
    let local = house
        .user("Local administrator", "it_administrator", house.site)
        .await;
    let own = triage(&house, &local).await;
    let new = needs(Node::Service(own), Node::System(records));
    dependency::add(&house.app, &local, &new).await.unwrap();
    let answers = [
        service::fetch(&house.app, &local, clinic).await.err(),
        service::correct(&house.app, &local, own, 1, &details(annexe, "Moved away"))
            .await
            .err(),
        dependency::add(
            &house.app,
            &local,
            &needs(Node::Service(clinic), Node::System(records)),
        )
        .await
        .err(),
    ];
    for (number, answer) in answers.iter().enumerate() {
        assert!(matches!(answer, Some(Error::NotFound(_))), "{number}: {answer:?}");
    }
    let answer = system::add(&house.app, &local, &named("For everyone")).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
}

#[tokio::test]
async fn a_reader_without_the_permission_changes_nothing() {
    let house = House::new().await;
    let auditor = house.user("Auditor", "auditor", house.tenant).await;
    let answer = service::add(&house.app, &auditor, &details(house.unit, "Triage")).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    assert!(service::list(&house.app, &auditor).await.unwrap().is_empty());
}
