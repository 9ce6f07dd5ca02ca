//! The log of an incident: lines, their order, and their entries in the journal.

use app::Error;
use app::incident::{self, NewLine};
use domain::incident::IncidentKind;
use domain::law::State;

use super::{clock_state, line, room, send, state, time};
use crate::house::House;

#[tokio::test]
async fn a_line_that_is_sent_twice_is_in_the_log_once() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let line = line(&house, "Switch 4 is dark");
    for _ in 0..2 {
        incident::line(&house.app, &officer, id, &line).await.unwrap();
    }
    let found = room(&house, &officer, id).await;
    assert_eq!(found.entries.len(), 2);
    let ahead = NewLine {
        id: incident::entry_id(&house.app),
        happened_at: Some(found.now.plus_seconds(301)),
        ..line
    };
    let refused = incident::line(&house.app, &officer, id, &ahead).await;
    let Err(Error::Invalid(errors)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(errors.of("happened_at").unwrap().message, "incident-time-ahead");
}

#[tokio::test]
async fn a_line_corrects_an_entry_of_its_own_log_and_no_other() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let open = async || {
        incident::open(&house.app, &officer, IncidentKind::Outage, false)
            .await
            .unwrap()
    };
    let (here, elsewhere) = (open().await, open().await);
    let wrong = line(&house, "Switch 4 is dark");
    incident::line(&house.app, &officer, here, &wrong).await.unwrap();
    let right = NewLine {
        corrects: Some(wrong.id),
        ..line(&house, "Switch 5 is dark")
    };
    incident::line(&house.app, &officer, here, &right).await.unwrap();
    let found = room(&house, &officer, here).await;
    assert_eq!(found.entries.last().unwrap().corrects, Some(wrong.id));
    let astray = NewLine {
        id: incident::entry_id(&house.app),
        ..right.clone()
    };
    let refused = incident::line(&house.app, &officer, elsewhere, &astray).await;
    assert!(matches!(refused, Err(Error::NotFound("incident"))), "{refused:?}");
    let twice = incident::line(
        &house.app,
        &officer,
        elsewhere,
        &NewLine {
            corrects: None,
            ..right
        },
    )
    .await;
    assert!(matches!(twice, Err(Error::Exists("incident"))), "{twice:?}");
}

/// Case 9 of the forty: the clock of the server is put back by forty minutes.
#[tokio::test]
async fn case_9_entries_keep_their_order_and_clocks_run_on_when_the_clock_of_the_server_is_put_back() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let aware = room(&house, &officer, id).await.now;
    state(&house, &officer, id, &[("aware_at", time(aware))]).await;
    house.clock.advance(-40 * 60);
    incident::line(&house.app, &officer, id, &line(&house, "written after the jump"))
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    assert!(found.clock_was_put_back());
    let numbers: Vec<u32> = found.entries.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(
        clock_state(&found, "nis2.early_warning"),
        (State::Running, Some(aware.plus_seconds(24 * 3600)))
    );
}

#[tokio::test]
async fn every_act_in_a_room_has_its_entry_in_the_journal() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    incident::line(&house.app, &officer, id, &line(&house, "Switch 4 is dark"))
        .await
        .unwrap();
    send(&house, &officer, id, "board").await;
    let actions = house.actions().await;
    let of_room: Vec<&str> = actions
        .iter()
        .map(String::as_str)
        .filter(|action| action.starts_with("incident.") || action.starts_with("notification."))
        .collect();
    let mut sorted = of_room.clone();
    sorted.sort_unstable();
    assert_eq!(
        sorted,
        [
            "incident.open",
            "incident.record",
            "incident.record",
            "incident.record",
            "notification.approve",
            "notification.send",
        ]
    );
}
