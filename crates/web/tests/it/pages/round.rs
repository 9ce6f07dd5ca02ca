//! Today's round: cards, decisions, what is printed.

use axum::http::StatusCode;

use super::{House, first_in, hidden};

#[tokio::test]
async fn an_empty_hospital_has_a_round_that_says_what_can_be_known() {
    let house = House::open().await;
    let round = house.page("/").await;
    assert!(round.contains("Nothing asks for you today"), "{round}");
    assert!(round.contains("/imports/new"), "{round}");
}

#[tokio::test]
async fn a_card_opens_into_its_equipment() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    assert!(
        round.contains("2 pieces of equipment: Microsoft Windows 7"),
        "{round}"
    );
    assert!(
        round.contains("PC-TRIAGE") && round.contains("endoflife.date"),
        "{round}"
    );
    let asset = house.page(&first_in(&round, "/assets/")).await;
    assert!(
        asset.contains("No longer supported") && asset.contains("GLPI"),
        "{asset}"
    );
}

#[tokio::test]
async fn a_snoozed_card_leaves_the_round_and_says_so() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    let concern = hidden(&round, "id=\"decide-1\"", "concern");
    let fields = [
        ("concern", concern.as_str()),
        ("step", "snooze"),
        ("until", "2026-12-01"),
        ("reason", "The new computers come in November."),
    ];
    let after = house.done("/round/decisions", &fields).await;
    assert!(
        after.contains("Put off: the card comes back on the day you chose"),
        "{after}"
    );
    assert!(after.contains("Put off: 1"), "{after}");
    assert!(
        !after.contains("id=\"card-1\"") && after.contains("Nothing asks for you today"),
        "{after}"
    );
}

#[tokio::test]
async fn putting_off_without_a_reason_is_shown_beside_the_field_with_what_was_typed() {
    let house = House::with_computers().await;
    let round = house.page("/").await;
    let concern = hidden(&round, "id=\"decide-1\"", "concern");
    let fields = [
        ("concern", concern.as_str()),
        ("step", "snooze"),
        ("until", "2026-12-01"),
        ("reason", " "),
    ];
    let answer = house.post("/round/decisions", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Say why it can wait."), "{}", answer.body);
    assert!(answer.body.contains("href=\"#card-1-reason\""), "{}", answer.body);
    assert!(answer.body.contains("value=\"2026-12-01\""), "{}", answer.body);
}

#[tokio::test]
async fn the_printed_round_bears_witness_to_the_journal() {
    let house = House::with_computers().await;
    app::journal::sequence(&house.app).await.unwrap();
    let round = house.page("/?whose=everyone").await;
    assert!(
        round.contains("Journal checkpoint of 23 November 2026"),
        "{round}"
    );
}
