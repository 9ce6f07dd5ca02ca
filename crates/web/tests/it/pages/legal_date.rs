//! Legal dates: from the starter set to the card, and from the card to the proof.

use axum::http::StatusCode;

use super::House;

#[tokio::test]
async fn what_is_ticked_becomes_a_card_that_goes_once_it_is_recorded_as_done() {
    let house = House::open().await;
    let offered = house.page("/legal-dates/catalogue").await;
    assert!(
        offered.contains("Yearly self-assessment of the measures"),
        "{offered}"
    );
    let ticked = [("legal_date", "management_training"), ("management_training", "")];
    let refused = house.post("/legal-dates/catalogue", &ticked).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let ticked = [
        ("legal_date", "management_training"),
        ("management_training", "2026-12-11"),
    ];
    let list = house.done("/legal-dates/catalogue", &ticked).await;
    assert!(
        list.contains("Training of the management") && list.contains("Every year"),
        "{list}"
    );

    let told = "Training of the management: due on 11 December 2026";
    let round = house.page("/").await;
    assert!(round.contains(told), "{round}");
    let (_, address) = round.split_once("href=\"/legal-dates/").unwrap();
    let (id, _) = address.split_once("#done").unwrap();
    let page = format!("/legal-dates/{id}");
    assert!(house.page(&page).await.contains("names no interval"));

    let fulfilments = format!("{page}/fulfilments");
    let early = [
        ("version", "1"),
        ("done_on", "2026-12-01"),
        ("evidence", "Minutes"),
    ];
    let refused = house.post(&fulfilments, &early).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("This day has not come yet."),
        "{}",
        refused.body
    );
    let done = [
        ("version", "1"),
        ("done_on", "2026-11-23"),
        ("evidence", "Minutes"),
    ];
    let shown = house.done(&fulfilments, &done).await;
    assert!(
        shown.contains("11 December 2027") && shown.contains("Done on 23 November 2026"),
        "{shown}"
    );
    assert!(!house.page("/").await.contains(told));
    let clash = house.post(&fulfilments, &done).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);

    let file = house.page("/legal-dates.csv?look=later").await;
    assert!(file.contains("2027-12-11") && file.contains("Minutes"), "{file}");
    house.done(&format!("{page}/removal"), &[("version", "2")]).await;
    let empty = house.page("/legal-dates").await;
    assert!(empty.contains("No legal dates yet."), "{empty}");
}

#[tokio::test]
async fn a_legal_date_is_added_by_hand_and_corrected() {
    let house = House::open().await;
    let unnamed = house.post("/legal-dates", &[("due_on", "soon")]).await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("title", "Exercise"),
        ("due_on", "2027-02-01"),
        ("every", "6"),
        ("every_unit", "months"),
        ("set_by", "house"),
    ];
    let page = house.post("/legal-dates", &fields).await.location;
    assert!(house.page(&page).await.contains("Every 6 months"));
    let form = house.page(&format!("{page}/edit")).await;
    assert!(form.contains("value=\"2027-02-01\""), "{form}");
    let changed = [("version", "1"), ("title", "Exercise"), ("due_on", "2027-03-01")];
    let corrected = house.done(&page, &changed).await;
    assert!(
        corrected.contains("1 March 2027") && corrected.contains("Once"),
        "{corrected}"
    );
    let clash = house.post(&page, &changed).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
}
