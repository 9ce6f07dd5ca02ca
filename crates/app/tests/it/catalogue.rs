//! Beginning from the starter catalogue, and what is found in what was recorded.

use app::Error;
use app::service::catalogue::{Preset, catalogue, offered, start};
use app::service::gaps::gaps;
use app::service::{ServiceDetails, ServiceForm, list};
use app::system::{self, SystemDetails, SystemForm};
use domain::dependency::Node;
use domain::service::gaps::GapKind;

use crate::house::House;
use crate::service::needs;

fn keys(preset: Preset) -> Vec<String> {
    preset.keys().into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn what_is_ticked_is_added_at_once_with_an_entry_for_each_and_is_not_offered_again() {
    let house = House::new().await;
    let actor = house.user("Mihai", "it_administrator", house.tenant).await;
    let added = start(&house.app, &actor, house.site, &keys(Preset::Minimum))
        .await
        .unwrap();
    assert_eq!(added.len(), 3);
    let actions = house.actions().await;
    assert!(
        actions.ends_with(&vec!["service.add".to_owned(); 3]),
        "{actions:?}"
    );
    let left = offered(&house.app, &actor).await.unwrap();
    assert_eq!(left.len(), catalogue().len() - 3);
    let again = start(&house.app, &actor, house.site, &keys(Preset::Minimum))
        .await
        .unwrap();
    assert_eq!(again, []);
    assert_eq!(list(&house.app, &actor).await.unwrap().len(), 3);
}

#[tokio::test]
async fn nothing_ticked_is_told_and_a_place_out_of_reach_is_refused() {
    let house = House::new().await;
    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    let answer = start(&house.app, &confined, house.unit, &[]).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
    let answer = start(&house.app, &confined, house.site, &keys(Preset::Minimum)).await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    let manager = house.user("Ioana", "management", house.tenant).await;
    let answer = start(&house.app, &manager, house.site, &keys(Preset::Minimum)).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    assert!(list(&house.app, &house.console()).await.unwrap().is_empty());
}

/// How many gaps of a kind somebody is told of.
async fn told(house: &House, actor: &domain::access::Actor, kind: GapKind) -> usize {
    let found = gaps(&house.app, actor).await.unwrap().found;
    found.iter().filter(|gap| gap.kind == kind).count()
}

#[tokio::test]
async fn somebody_confined_to_a_unit_is_told_of_its_own_services_and_not_that_a_system_serves_nobody() {
    let house = House::new().await;
    let console = house.console();
    let form = SystemForm {
        name: "LIS".to_owned(),
        ..SystemForm::default()
    };
    let details = SystemDetails::try_from(&form).unwrap();
    let lis = Node::System(system::add(&house.app, &console, &details).await.unwrap());
    assert_eq!(told(&house, &console, GapKind::ServesNothing).await, 1);
    for name in ["Laboratory", "Blood bank"] {
        let form = ServiceForm {
            scope: house.site.to_string(),
            name: name.to_owned(),
            chain_stage: "diagnosis".to_owned(),
            consequence: "danger_within_hours".to_owned(),
            ..ServiceForm::default()
        };
        let details = ServiceDetails::try_from(&form).unwrap();
        let service = app::service::add(&house.app, &console, &details).await.unwrap();
        let mut new = needs(Node::Service(service), lis);
        new.terms.max_loss = 1000;
        app::dependency::add(&house.app, &console, &new).await.unwrap();
    }
    assert_eq!(told(&house, &console, GapKind::ServesNothing).await, 0);
    assert_eq!(told(&house, &console, GapKind::SinglePoint).await, 1);
    assert_eq!(told(&house, &console, GapKind::NoOwner).await, 2);
    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    let seen = gaps(&house.app, &confined).await.unwrap().found;
    assert_eq!(seen, [], "{seen:?}");
}

#[tokio::test]
async fn a_gap_between_a_service_and_its_system_is_told_once_wherever_the_reader_stands() {
    let house = House::new().await;
    let console = house.console();
    let form = SystemForm {
        name: "LIS".to_owned(),
        recovery_time_minutes: "120".to_owned(),
        ..SystemForm::default()
    };
    let details = SystemDetails::try_from(&form).unwrap();
    let lis = Node::System(system::add(&house.app, &console, &details).await.unwrap());
    let form = ServiceForm {
        scope: house.unit.to_string(),
        name: "Triage".to_owned(),
        chain_stage: "diagnosis".to_owned(),
        consequence: "danger_within_hours".to_owned(),
        recovery_time_minutes: "60".to_owned(),
        ..ServiceForm::default()
    };
    let details = ServiceDetails::try_from(&form).unwrap();
    let service = app::service::add(&house.app, &console, &details).await.unwrap();
    let mut new = needs(Node::Service(service), lis);
    new.terms.max_loss = 1000;
    app::dependency::add(&house.app, &console, &new).await.unwrap();
    let confined = house.user("Mihai", "it_administrator", house.unit).await;
    for reader in [&console, &confined] {
        assert_eq!(told(&house, reader, GapKind::RecoveryBeforeProvider).await, 1);
    }
}
