//! The round on paper, the rounds of earlier days, and the setting of the mail.

use axum::http::StatusCode;

use super::House;

#[tokio::test]
async fn the_sheet_for_the_meeting_has_every_card_lines_to_write_on_and_the_checkpoint() {
    let house = House::with_computers().await;
    app::job::work_off(&house.app).await.unwrap();
    let round = house.page("/").await;
    assert!(round.contains("href=\"/round/print\""), "{round}");
    let sheet = house.page("/round/print").await;
    for told in [
        "Windows 7",
        "sheet-box",
        "Until when",
        "Done, with sign",
        "Who was there",
        "Whoever has this sheet can show later",
    ] {
        assert!(sheet.contains(told), "{told}: {sheet}");
    }
    // Nothing is decided on paper.
    assert!(!sheet.contains("/round/decisions"), "{sheet}");
}

#[tokio::test]
async fn earlier_rounds_are_empty_at_first_and_a_day_without_one_is_no_page() {
    let house = House::open().await;
    let history = house.page("/round/history").await;
    assert!(history.contains("No round was kept yet."), "{history}");
    for day in ["2026-11-22", "yesterday"] {
        let answer = house.get(&format!("/round/history/{day}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{day}");
    }
}

#[tokio::test]
async fn what_was_decided_is_on_the_page_of_its_day() {
    let house = House::open().await;
    house.post("/systems", &[("name", "LIS")]).await;
    let concern = "backup:not_recorded:unknown";
    house
        .done("/round/decisions", &[("concern", concern), ("step", "start")])
        .await;
    let day = house.page("/round/history/2026-11-23").await;
    assert!(
        day.contains("No round was kept on this day") && day.contains("began it"),
        "{day}"
    );
}

#[tokio::test]
async fn the_mail_is_off_until_it_is_asked_for_and_asks_for_an_address() {
    let house = House::open().await;
    let page = house.page("/round/mail").await;
    assert!(
        page.contains("07:00") && page.contains("No mail server is set up.") && !page.contains(" checked"),
        "{page}"
    );
    let answer = house.post("/round/mail", &[("wanted", "yes")]).await;
    if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
        assert!(
            answer.body.contains("No mail address of yours"),
            "{}",
            answer.body
        );
    } else {
        assert!(house.page("/round/mail").await.contains(" checked"));
    }
    let off = house.done("/round/mail", &[]).await;
    assert!(off.contains("No mail comes any more."), "{off}");
}
