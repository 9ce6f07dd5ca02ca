//! Who answers for equipment: the filter, on the pages and over the API.

use super::House;
use super::equipment::bring_in;

/// Three pieces, two of them of one owner however she is written.
const OWNED: &str = "Name;Serial number;Responsible\r\n\
    PUMP-1;SN100001;Ana Știrbu\r\n\
    PUMP-2;SN100002;ANA STIRBU\r\n\
    PUMP-3;SN100003;\r\n";

#[tokio::test]
async fn the_list_is_filtered_by_who_answers_for_it_and_by_nobody() {
    let house = House::open().await;
    assert!(!house.page("/assets").await.contains("name=\"owner\""));
    bring_in(&house, "Register", OWNED).await;

    let all = house.page("/assets").await;
    assert!(all.contains("(2)") && all.contains("Nobody (1)"), "{all}");
    let hers = house.page("/assets?owner=ana+STIRBU").await;
    assert!(
        hers.contains("PUMP-1") && hers.contains("PUMP-2") && !hers.contains("PUMP-3"),
        "{hers}"
    );
    let of_nobody = house.page("/assets?owner=none").await;
    assert!(
        of_nobody.contains("PUMP-3") && !of_nobody.contains("PUMP-1"),
        "{of_nobody}"
    );
    let unheard = house.page("/assets?owner=Somebody+else").await;
    assert!(
        unheard.contains("Nothing matches") && unheard.contains("Somebody else answers for it"),
        "{unheard}"
    );
    let export = house.get("/assets.csv?owner=none").await.body;
    assert_eq!(export.lines().count(), 2, "{export}");
    let answer = house.get("/api/v1/assets?owner=none").await.body;
    assert!(
        answer.contains("PUMP-3") && answer.contains("\"count\":1"),
        "{answer}"
    );
}

#[tokio::test]
async fn the_owner_of_a_piece_leads_to_all_that_she_answers_for() {
    let house = House::open().await;
    bring_in(&house, "Register", OWNED).await;
    let piece = house.first("/assets?q=pump-2", "/assets/").await;
    let page = house.page(&piece).await;
    assert!(page.contains("href=\"/assets?owner=ANA+STIRBU\""), "{page}");
}
