//! One house that was hit itself: what its room must make of it.

use app::incident::{restoration, shown};
use domain::incident::{LinkView, ServiceLevel, Value};
use domain::law::State;
use domain::notification::Forms;

use super::{Replay, clock, level, lines, told};

fn choice(text: &str) -> Value {
    Value::Choice(text.to_owned())
}

// HSE 2021.

#[tokio::test]
async fn hse_2021_detections_weeks_before_become_cases_that_are_told_of_without_a_clock() {
    let mut replay = Replay::of("hse_2021").await;
    let before = replay.until("2021-05-10T12:00").await;
    assert_eq!(replay.rooms.len(), 2);
    for clock_id in ["nis2.early_warning", "nis2.notification", "gdpr.authority"] {
        assert_eq!(
            clock(&before, clock_id).0,
            State::Armed,
            "{clock_id}: nobody said awareness"
        );
    }
    let [notice] = before.notifications.as_slice() else {
        panic!("{:?}", before.notifications)
    };
    assert_eq!(notice.stored.form, "voluntary");
    assert!(
        Forms::shipped()
            .get("voluntary")
            .unwrap()
            .citations
            .iter()
            .any(|cited| cited.to_string().starts_with("nis2:30"))
    );
}

#[tokio::test]
async fn hse_2021_the_decision_to_shut_down_stands_with_its_price_for_patients() {
    let mut replay = Replay::of("hse_2021").await;
    let room = replay.until("2021-05-14T06:00").await;
    let decided = lines(&room, "decision");
    assert!(
        decided[0].contains("shut down") && decided[0].contains("radiotherapy stop"),
        "{decided:?}"
    );
    assert_eq!(level(&room, "Radiotherapy").0, ServiceLevel::Down);
    assert_eq!(level(&room, "Maternity").0, ServiceLevel::OnPaper);
    let hit = told(&room, "notification", "services_affected").0;
    assert_eq!(hit.lines().count(), 5, "{hit}");
}

#[tokio::test]
async fn hse_2021_data_that_cannot_be_reached_start_the_72_hours_before_a_copy_is_proven() {
    let mut replay = Replay::of("hse_2021").await;
    let room = replay.until("2021-05-14T12:00").await;
    assert_eq!(room.picture().value("high_risk_to_people"), Some(&Value::Unknown));
    let (state, due) = clock(&room, "gdpr.authority");
    assert_eq!(
        (state, due),
        (
            State::Running,
            Some(replay.at("2021-05-14T00:30").plus_seconds(72 * 3600))
        )
    );
    let room = replay.until("2021-05-20T12:00").await;
    assert_eq!(clock(&room, "gdpr.authority").0, State::Met);
    assert_eq!(clock(&room, "gdpr.people").0, State::Running);
}

#[tokio::test]
async fn hse_2021_while_recovery_lasts_four_months_a_progress_report_takes_the_place_of_the_final_one() {
    let mut replay = Replay::of("hse_2021").await;
    let room = replay.until("2021-06-21T12:00").await;
    assert_eq!(clock(&room, "nis2.progress_report").0, State::Met);
    assert_eq!(clock(&room, "nis2.final_report").0, State::Stopped);
    let room = replay.until("2021-10-20T10:00").await;
    let (state, due) = clock(&room, "nis2.final_report_after_handling");
    assert_eq!(state, State::Met);
    assert_eq!(due, Some(replay.at("2021-10-22T12:00")));
}

#[tokio::test]
async fn hse_2021_the_order_of_bringing_back_follows_from_what_stands_on_what() {
    let mut replay = Replay::of("hse_2021").await;
    let before = replay.until("2021-05-14T00:45").await;
    let none = restoration(&replay.app, &replay.lead, &before).await.unwrap();
    assert_eq!(none, None, "no service is said to be hit");
    let room = replay.until("2021-05-14T12:00").await;
    let order = restoration(&replay.app, &replay.lead, &room)
        .await
        .unwrap()
        .unwrap();
    let mut steps: Vec<(&str, usize)> = order
        .steps
        .iter()
        .map(|step| (step.systems[0].1.as_str(), step.services.len()))
        .collect();
    // The directory carries every other system; no service waits for the payroll.
    assert_eq!(steps[..2], [("Directory", 5), ("Patient administration", 4)]);
    steps[2..].sort_unstable();
    assert_eq!(steps[2..], [("Laboratory system", 2), ("Radiology images", 2)]);
    assert!(order.steps.iter().all(|step| step.systems.len() == 1));
    assert!(order.unknown.is_empty(), "{:?}", order.unknown);
}

// CHSF 2022.

#[tokio::test]
async fn chsf_2022_the_plan_blanc_is_a_state_of_crisis_that_the_room_shows_and_notices_tell() {
    let mut replay = Replay::of("chsf_2022").await;
    let room = replay.until("2022-08-21T02:00").await;
    assert_eq!(room.picture().crisis_plan_since(), None);
    let room = replay.until("2022-08-21T12:00").await;
    let decided = lines(&room, "decision");
    assert!(decided[0].contains("plan blanc"), "{decided:?}");
    let since = replay.at("2022-08-21T03:00");
    assert_eq!(room.picture().crisis_plan_since(), Some(since));
    let outside = shown(&room, LinkView::Standing).unwrap();
    assert_eq!(outside.crisis_plan_since, Some(since));
    let (told, _) = told(&room, "notification", "crisis_plan_since");
    assert!(told.contains("03:00"), "{told}");
    assert_eq!(level(&room, "Stroke care").0, ServiceLevel::Down);
}

#[tokio::test]
async fn chsf_2022_a_copy_proven_a_month_later_updates_the_authority_and_asks_to_tell_the_people() {
    let mut replay = Replay::of("chsf_2022").await;
    let before = replay.until("2022-09-22T10:00").await;
    assert_eq!(clock(&before, "gdpr.people").0, State::Stopped);
    let room = replay.until("2022-09-23T18:00").await;
    assert_eq!(clock(&room, "gdpr.people").0, State::Running);
    let (now, was) = told(&room, "data_protection", "consequences");
    assert!(now.contains("public"), "{now}");
    assert_eq!(was.as_deref(), Some("Records cannot be reached"));
    let room = replay.until("2022-09-25T12:00").await;
    assert_eq!(clock(&room, "gdpr.people").0, State::Met);
    let to_authority = room
        .notifications
        .iter()
        .filter(|notice| notice.stored.form == "data_protection");
    assert_eq!(to_authority.count(), 2);
}

#[tokio::test]
async fn chsf_2022_each_service_recovers_at_its_own_time() {
    let mut replay = Replay::of("chsf_2022").await;
    let room = replay.whole().await;
    assert_eq!(
        level(&room, "Stroke care"),
        (ServiceLevel::Normal, replay.at("2022-10-10T08:00"))
    );
    let picture = room.picture();
    let works = |name: &str| {
        let mut services = picture.services.iter();
        let standing = services.find(|standing| standing.name == name).unwrap();
        (standing.level, standing.share, standing.since)
    };
    // What is done again grows while the level and since when it holds stay.
    let began = replay.at("2022-08-21T01:00");
    assert_eq!(works("Inpatients"), (ServiceLevel::OnPaper, Some(86), began));
    assert_eq!(works("Emergency"), (ServiceLevel::Reduced, Some(73), began));
    let hit = told(&room, "final_report", "services_affected").0;
    assert!(hit.contains("86 %") && hit.contains("73 %"), "{hit}");
}

#[tokio::test]
async fn chsf_2022_that_nothing_is_paid_is_a_decision_and_a_fact_with_its_versions() {
    let mut replay = Replay::of("chsf_2022").await;
    let room = replay.until("2022-09-12T14:00").await;
    let picture = room.picture();
    let ransom = picture.known("ransom").unwrap();
    assert_eq!((ransom.value, ransom.versions), (Some(&choice("refused")), 2));
    assert_eq!(ransom.entry.text, "Public hospitals do not pay");
    assert!(
        lines(&room, "decision")
            .iter()
            .any(|line| line.starts_with("Nothing is paid"))
    );
}

// Hospital Clínic 2023.

#[tokio::test]
async fn clinic_2023_the_hypervisor_is_one_node_under_many_services() {
    let replay = Replay::of("clinic_2023").await;
    let machines = replay.systems["Virtual machines"];
    let machines = app::system::fetch(&replay.app, &replay.lead, machines)
        .await
        .unwrap();
    assert_eq!(machines.carries.len(), 4);
    assert!(machines.stands_on.is_empty());
    let spared = replay.systems["Business database"];
    let spared = app::system::fetch(&replay.app, &replay.lead, spared)
        .await
        .unwrap();
    assert_eq!(spared.carries.len(), 1);
}

#[tokio::test]
async fn clinic_2023_strokes_and_heart_attacks_going_elsewhere_is_told_as_a_service_that_is_down() {
    let mut replay = Replay::of("clinic_2023").await;
    let room = replay.until("2023-03-05T13:00").await;
    let diverted = level(&room, "Heart attacks and strokes");
    assert_eq!(diverted, (ServiceLevel::Down, replay.at("2023-03-05T12:00")));
    assert!(lines(&room, "decision")[0].starts_with("Strokes and heart attacks go"));
}

#[tokio::test]
async fn clinic_2023_the_agency_of_the_region_and_the_national_one_are_both_told() {
    let mut replay = Replay::of("clinic_2023").await;
    let room = replay.whole().await;
    let facts = room.facts().unwrap();
    let found = room.deadlines(&facts).unwrap();
    let national = found.of("es.nis1").unwrap();
    assert!(
        national.clock.to.contains("national platform"),
        "{}",
        national.clock.to
    );
    assert_eq!(national.state, State::Met);
    assert!(lines(&room, "communication")[0].contains("agency of the region"));
}

#[tokio::test]
async fn clinic_2023_services_on_paper_and_the_packs_handed_out_are_in_the_log() {
    let mut replay = Replay::of("clinic_2023").await;
    let room = replay.until("2023-03-05T13:00").await;
    for service in ["Laboratory", "Pharmacy", "Emergency"] {
        assert_eq!(level(&room, service).0, ServiceLevel::OnPaper, "{service}");
    }
    assert!(lines(&room, "action")[0].contains("downtime packs"));
}

// AZ Monica 2026.

#[tokio::test]
async fn az_monica_2026_the_clocks_of_the_law_in_force_run_to_the_minute() {
    let mut replay = Replay::of("az_monica_2026").await;
    let room = replay.until("2026-01-13T06:40").await;
    assert_eq!(
        clock(&room, "nis2.early_warning"),
        (State::Running, Some(replay.at("2026-01-14T06:32")))
    );
    assert_eq!(
        clock(&room, "nis2.notification"),
        (State::Running, Some(replay.at("2026-01-16T06:32")))
    );
    let facts = room.facts().unwrap();
    let found = room.deadlines(&facts).unwrap();
    let to = &found.of("nis2.early_warning").unwrap().clock.to;
    assert!(to.contains("CCB") && to.contains("NCCN"), "{to}");
    let room = replay.until("2026-01-15T11:00").await;
    assert_eq!(
        clock(&room, "nis2.final_report").1,
        Some(replay.at("2026-02-15T10:05"))
    );
}

#[tokio::test]
async fn az_monica_2026_payroll_found_three_weeks_later_counts_from_the_shutdown() {
    let mut replay = Replay::of("az_monica_2026").await;
    let room = replay.whole().await;
    assert_eq!(
        level(&room, "Wages"),
        (ServiceLevel::Reduced, replay.at("2026-01-13T06:32"))
    );
    let entry = room.entries.last().unwrap();
    assert_eq!(entry.entered_at, replay.at("2026-02-02T12:00"));
}

#[tokio::test]
async fn az_monica_2026_patients_moved_are_a_count_and_the_beds_found_for_them_a_line() {
    let mut replay = Replay::of("az_monica_2026").await;
    let room = replay.until("2026-01-13T10:00").await;
    let seven = Value::Range { low: 7, high: 7 };
    assert_eq!(room.picture().value("patients_diverted"), Some(&seven));
    assert!(lines(&room, "action")[0].contains("Beds for them"));
}

#[tokio::test]
async fn az_monica_2026_the_early_warning_says_suspected_and_that_other_countries_are_not_known_yet() {
    let mut replay = Replay::of("az_monica_2026").await;
    let room = replay.until("2026-01-13T12:00").await;
    assert_eq!(clock(&room, "nis2.early_warning").0, State::Met);
    let content = &room.notifications[0].content;
    let said = |field: &str| {
        content
            .lines
            .iter()
            .find(|line| line.field == field)
            .unwrap()
            .value
            .clone()
    };
    assert_eq!(said("suspected_malicious"), Some(choice("suspected")));
    assert_eq!(said("cross_border"), Some(Value::Unknown));
}
