//! Labels for equipment: chosen from the list or from one page, and printed as a document without the frame.

use super::House;
use super::equipment::bring_in;

const REGISTER: &str = "Name;Inventory number;Serial number;Manufacturer;Model;Unit;User\r\n\
    Infusion pump;BM-0042;PX77120;B. Braun;Infusomat Space;Intensive care;Ana Pop\r\n\
    Monitor;;MX55;Philips;IntelliVue MX800;Intensive care;Ana Pop\r\n";

#[tokio::test]
async fn what_the_list_shows_is_printed_and_nothing_else() {
    let house = House::open().await;
    bring_in(&house, "Register", REGISTER).await;
    let list = house.page("/assets?q=pump").await;
    assert!(list.contains("/labels?q=pump"), "{list}");
    let choice = house.page("/labels?q=pump").await;
    assert!(
        choice.contains("1 label will be printed") && choice.contains("Infusion pump"),
        "{choice}"
    );
    let printed = house.page("/labels/print?q=pump&stock=sheet-21&first=4").await;
    for word in [
        "BM-0042",
        "Infusion pump",
        "B. Braun Infusomat Space",
        "PX77120",
        "Intensive care",
    ] {
        assert!(printed.contains(word), "{word}: {printed}");
    }
    assert!(
        !printed.contains("Philips") && !printed.contains("Ana Pop"),
        "{printed}"
    );
    // The server was not told its address: whoever prints sees where the codes lead, before the paper does.
    assert!(
        printed.contains("The code of the first label leads to") && printed.contains("--public-url"),
        "{printed}"
    );
    let empty = printed.matches("<div class=\"label\"></div>").count();
    assert_eq!(empty, 3, "three labels of the sheet are used up");
    assert_eq!(printed.matches("class=\"label-code\"").count(), 1);
}

#[tokio::test]
async fn one_piece_is_labelled_from_its_page_and_says_that_it_has_no_number() {
    let house = House::open().await;
    bring_in(&house, "Register", REGISTER).await;
    let monitor = house.first("/assets?q=monitor", "/assets/").await;
    let id = monitor.trim_start_matches("/assets/");
    let choice = format!("/labels?asset={id}");
    assert!(house.page(&monitor).await.contains(&choice));
    let choosing = house.page(&choice).await;
    assert!(choosing.contains(&format!("{monitor}</code>")), "{choosing}");
    let printed = house
        .page(&format!("/labels/print?asset={id}&stock=roll-62"))
        .await;
    assert!(
        printed.contains("No inventory number") && printed.contains("Philips IntelliVue MX800"),
        "{printed}"
    );
    assert_eq!(printed.matches("class=\"label-page\"").count(), 1);
}

#[tokio::test]
async fn a_list_that_shows_nothing_prints_no_empty_sheet_but_says_so() {
    let house = House::open().await;
    bring_in(&house, "Register", REGISTER).await;
    let printed = house.page("/labels/print?q=locomotive&first=4").await;
    assert!(printed.contains("Nothing matches"), "{printed}");
    assert_eq!(printed.matches("class=\"label-page\"").count(), 0);
}

#[tokio::test]
async fn an_address_cut_short_labels_nothing_instead_of_everything() {
    let house = House::open().await;
    bring_in(&house, "Register", REGISTER).await;
    for path in ["/labels?asset=01a2", "/labels/print?asset=01a2"] {
        assert_eq!(house.get(path).await.status, 404, "{path}");
    }
}
