//! Backups: from the card to the form that settles it, and back to a round without it.

use axum::http::StatusCode;

use super::House;

#[tokio::test]
async fn the_card_leads_to_the_form_and_goes_once_backup_and_restore_are_recorded() {
    let house = House::open().await;
    let system = house.post("/systems", &[("name", "LIS")]).await.location;
    let told = "LIS: nobody has recorded whether it is backed up";
    let round = house.page("/").await;
    assert!(
        round.contains(told) && round.contains(&format!("href=\"{system}#backup\"")),
        "{round}"
    );

    let backup = format!("{system}/backup");
    let warning = [
        ("version", "0"),
        ("last_outcome", "warning"),
        ("last_run_on", "2026-11-22"),
        ("last_success_on", "2026-11-23"),
    ];
    let refused = house.post(&backup, &warning).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("This is after the newest run."),
        "{}",
        refused.body
    );
    let success = [
        ("version", "0"),
        ("last_outcome", "success"),
        ("last_run_on", "2026-11-23"),
        ("off_line_copy", "yes"),
    ];
    let page = house.done(&backup, &success).await;
    assert!(page.contains("Succeeded"), "{page}");
    let clash = house.post(&backup, &success[..]).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);

    let round = house.page("/").await;
    let untested = "LIS: restoring has never been tested";
    assert!(!round.contains(told), "{round}");
    assert!(
        round.contains(untested) && round.contains(&format!("href=\"{system}#restore\"")),
        "{round}"
    );
    let tests = format!("{system}/restore-tests");
    let unfinished = house.post(&tests, &[("restored", "The database")]).await;
    assert_eq!(unfinished.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unfinished.body.contains("value=\"The database\""),
        "{}",
        unfinished.body
    );
    let test = [
        ("started_at", "2026-11-20T09:00"),
        ("ended_at", "2026-11-20T10:30"),
        ("restored", "The database, to the spare server"),
        ("came_out_well", "yes"),
    ];
    let page = house.done(&tests, &test).await;
    assert!(
        page.contains("The database, to the spare server, in 1 h 30 min. It was whole."),
        "{page}"
    );
    assert!(!house.page("/").await.contains(untested));

    let list = house.page("/systems").await;
    assert!(
        list.contains("Nobody answers for it") && list.contains("Came back, not checked by a clinician"),
        "{list}"
    );
    let file = house.page("/systems.csv").await;
    assert!(
        file.contains("2026-11-23") && file.contains("1 h 30 min"),
        "{file}"
    );
}
