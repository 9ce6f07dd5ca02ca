//! How an incident stands, its services, its number, and who may be in its room.

use app::Error;
use app::incident::{self, LevelOf};
use domain::incident::{IncidentKind, IncidentState, ServiceLevel, Statement};

use super::{line, room, state, text};
use crate::house::House;

#[tokio::test]
async fn services_are_said_once_and_only_what_changed_is_written() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let unknown = LevelOf {
        service: house.app.env().id(),
        level: ServiceLevel::Down,
        share: None,
        corrects_since: false,
    };
    let refused = incident::set_levels(&house.app, &officer, id, &[unknown], None, "").await;
    assert!(matches!(refused, Err(Error::NotFound("service"))), "{refused:?}");
}

#[tokio::test]
async fn a_drill_has_a_number_of_its_own_and_what_is_of_the_house_is_carried_over() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let drill = incident::open(&house.app, &officer, IncidentKind::Encrypted, true)
        .await
        .unwrap();
    let real = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let names = [drill, real].map(|id| async move { id });
    let mut references = Vec::new();
    for id in names {
        references.push(
            room(&house, &officer, id.await)
                .await
                .incident
                .reference
                .to_string(),
        );
    }
    assert!(
        references[0].starts_with("DRILL-") && references[0].ends_with("-0001"),
        "{references:?}"
    );
    assert!(
        references[1].starts_with("INC-") && references[1].ends_with("-0001"),
        "{references:?}"
    );

    state(
        &house,
        &officer,
        real,
        &[
            ("entity_register_id", text("RO-1234")),
            ("summary", text("printers")),
        ],
    )
    .await;
    house.clock.advance(60);
    let next = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let found = room(&house, &officer, next).await;
    assert_eq!(found.picture().words("entity_register_id"), "RO-1234");
    assert_eq!(found.picture().value("summary"), None);
}

#[tokio::test]
async fn what_turned_out_to_be_none_is_withdrawn_and_opened_again_by_whoever_leads() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let refused = incident::withdraw(&house.app, &engineer, id, "a cable").await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    incident::withdraw(&house.app, &officer, id, "a cable")
        .await
        .unwrap();
    assert_eq!(
        room(&house, &officer, id).await.incident.state,
        IncidentState::Withdrawn
    );
    let twice = incident::close(&house.app, &officer, id, "again").await;
    assert!(matches!(twice, Err(Error::Invalid(_))), "{twice:?}");
    incident::open_again(&house.app, &officer, id, "not a cable")
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    assert_eq!(
        (found.incident.state, found.picture().state),
        (IncidentState::Open, IncidentState::Open)
    );
    let says: Vec<&str> = found.entries.iter().map(|entry| entry.statement.name()).collect();
    assert_eq!(says, ["opened", "withdrawn", "reopened"]);
    assert!(matches!(found.entries[2].statement, Statement::Reopened));
}

#[tokio::test]
async fn another_house_and_somebody_without_leave_see_nothing_of_it() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let foreigner = house.foreigner().await;
    let seen = incident::room(&house.app, &foreigner, id).await.map(drop);
    assert!(matches!(seen, Err(Error::NotFound("incident"))), "{seen:?}");
    let written = incident::line(&house.app, &foreigner, id, &line(&house, "x")).await;
    assert!(matches!(written, Err(Error::NotFound("incident"))), "{written:?}");
    let auditor = house.user("Vera", "auditor", house.tenant).await;
    let written = incident::line(&house.app, &auditor, id, &line(&house, "x")).await;
    assert!(matches!(written, Err(Error::Forbidden(_))), "{written:?}");
    let ward = house.user("Ioana", "ward_lead", house.unit).await;
    let seen = incident::room(&house.app, &ward, id).await.map(drop);
    assert!(seen.is_err(), "a lead of one ward is not in the room");
}
