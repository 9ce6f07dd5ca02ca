//! A supplier fell and the house’s own systems were never touched: Synnovis, 2024.

use domain::incident::{ServiceLevel, Value};
use domain::law::{Significance, State};

use super::{Replay, clock, level, lines, told};

#[tokio::test]
async fn synnovis_2024_a_hospital_without_a_breach_of_its_own_has_a_significant_incident() {
    let mut replay = Replay::of("synnovis_2024").await;
    let room = replay.until("2024-06-03T07:30").await;
    assert_eq!(room.picture().value("personal_data"), Some(&Value::Answer(false)));
    assert_eq!(room.significance().significance, Significance::Significant);
    assert_eq!(
        clock(&room, "nis2.early_warning"),
        (State::Running, Some(replay.at("2024-06-04T07:00")))
    );
}

#[tokio::test]
async fn synnovis_2024_the_shortage_of_blood_beyond_the_house_is_told_with_the_services_that_stand_on_it() {
    let mut replay = Replay::of("synnovis_2024").await;
    let room = replay.until("2024-06-10T12:00").await;
    assert_eq!(level(&room, "Blood grouping").0, ServiceLevel::Reduced);
    assert_eq!(level(&room, "Transplants").0, ServiceLevel::Down);
    let grouping = replay.services["Blood grouping"];
    let grouping = app::service::fetch(&replay.app, &replay.lead, grouping)
        .await
        .unwrap();
    assert_eq!(grouping.stands_on.len(), 1);
    assert!(
        told(&room, "final_report", "knock_on_services")
            .0
            .contains("donors of group O")
    );
}

#[tokio::test]
async fn synnovis_2024_haemovigilance_has_a_clock_from_when_somebody_says_that_blood_nearly_did_harm() {
    let mut replay = Replay::of("synnovis_2024").await;
    let before = replay.until("2024-06-12T09:00").await;
    let facts = before.facts().unwrap();
    assert!(before.deadlines(&facts).unwrap().of("blood.event").is_none());
    let room = replay.until("2024-06-12T10:00").await;
    assert_eq!(clock(&room, "blood.event").0, State::Running);
    let room = replay.until("2024-06-12T15:00").await;
    assert_eq!(clock(&room, "blood.event").0, State::Met);
}

#[tokio::test]
async fn synnovis_2024_the_controller_is_aware_when_it_knows_and_not_when_its_processor_did() {
    let mut replay = Replay::of("synnovis_2024").await;
    let before = replay.until("2024-06-20T12:00").await;
    assert_eq!(clock(&before, "gdpr.authority").0, State::Stopped);
    let room = replay.until("2024-06-21T09:30").await;
    assert_eq!(
        clock(&room, "gdpr.authority"),
        (State::Running, Some(replay.at("2024-06-24T09:00")))
    );
}

#[tokio::test]
async fn synnovis_2024_harm_found_a_year_later_is_said_in_the_incident_opened_again() {
    let mut replay = Replay::of("synnovis_2024").await;
    let room = replay.whole().await;
    let picture = room.picture();
    let harm = picture.known("harm_cases").unwrap();
    assert_eq!(harm.value, Some(&Value::Range { low: 170, high: 170 }));
    assert!(harm.entry.text.contains("one cause of a death"));
    assert_eq!(lines(&room, "reopened").len(), 1);
    assert!(lines(&room, "evidence")[0].contains("counts alone"));
}

#[tokio::test]
async fn synnovis_2024_the_figures_of_each_week_stay_beside_the_last() {
    let mut replay = Replay::of("synnovis_2024").await;
    let room = replay.until("2024-11-10T12:00").await;
    let picture = room.picture();
    let postponed = picture.known("operations_postponed").unwrap();
    assert_eq!(
        (postponed.versions, postponed.value),
        (
            4,
            Some(&Value::Range {
                low: 1710,
                high: 1710
            })
        )
    );
}
