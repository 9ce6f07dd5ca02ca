//! Somebody of another company who looks after the computers: whatever the round tells them of backups, they can record.

use axum::http::StatusCode;

use crate::house::House;

#[tokio::test]
async fn a_card_about_a_backup_ends_in_the_form_that_the_contractor_may_send() {
    let house = House::open().await;
    let contractor = house.holder(house.tenant, "contractor").await;
    let cookie = house.session(house.tenant, contractor).await;
    let system = format!("/systems/{}", house.thing("systems"));
    let round = house.get("/", &cookie).await.body;
    assert!(round.contains(&format!("href=\"{system}#backup\"")), "{round}");
    let page = house.get(&system, &cookie).await.body;
    for form in ["backup", "restore-tests"] {
        assert!(page.contains(&format!("action=\"{system}/{form}\"")), "{page}");
    }
    let backup = "version=0&last_outcome=success&last_run_on=2026-11-20";
    let recorded = house.post(&format!("{system}/backup"), &cookie, backup).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.body);
    let test = "started_at=2026-11-20T09:00&ended_at=2026-11-20T10:00&restored=x&came_out_well=yes";
    let kept = house
        .post(&format!("{system}/restore-tests"), &cookie, test)
        .await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let edit = house.get(&format!("{system}/edit"), &cookie).await;
    assert_eq!(edit.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_sees_a_card_about_a_backup_and_records_none_is_led_to_the_system() {
    let house = House::open().await;
    let management = house.holder(house.tenant, "management").await;
    let cookie = house.session(house.tenant, management).await;
    let system = format!("/systems/{}", house.thing("systems"));
    let round = house.get("/?whose=everyone", &cookie).await.body;
    assert!(
        round.contains(&format!("href=\"{system}\"")) && !round.contains(&format!("{system}#backup")),
        "{round}"
    );
}
