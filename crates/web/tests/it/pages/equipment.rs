//! Equipment: the list, the export, corrections by hand.

use app::import::NewFile;
use axum::http::StatusCode;

use super::{House, hidden};

#[tokio::test]
async fn the_counts_of_the_round_lead_to_the_equipment_they_count() {
    let house = House::with_computers().await;
    assert!(house.page("/").await.contains("/assets?state=ended"));
    let ended = house.page("/assets?state=ended").await;
    assert!(
        ended.contains("PC-TRIAGE") && !ended.contains("PC-NEW"),
        "{ended}"
    );
    assert!(ended.contains("2 of 2 pieces of equipment"), "{ended}");
}

#[tokio::test]
async fn a_formula_in_a_name_is_neutralised_in_the_export() {
    let house = House::with_computers().await;
    let export = house.get("/assets.csv").await;
    assert_eq!(export.status, StatusCode::OK);
    assert!(
        export.body.starts_with('\u{feff}') && export.body.contains(",'=1+1,"),
        "{}",
        export.body
    );
    assert_eq!(export.body.lines().count(), 4, "{}", export.body);
}

#[tokio::test]
async fn a_correction_stands_beside_what_the_source_says() {
    let house = House::with_computers().await;
    let asset = house.first("/assets?q=triage", "/assets/").await;
    let form = house.page(&format!("{asset}?correct=unit")).await;
    let version = hidden(&form, "id=\"correct\"", "version");
    let fields = [
        ("attribute", "location"),
        ("value", "Emergency > Triage"),
        ("version", version.as_str()),
    ];
    let page = house.done(&format!("{asset}/corrections"), &fields).await;
    assert!(
        page.contains("Emergency &gt; Triage") && page.contains("entered by hand"),
        "{page}"
    );
    assert!(page.contains("Says otherwise"), "{page}");
    let late = [
        &fields[..2],
        &[("version", version.as_str()), ("seen.value", "Emergency")],
    ]
    .concat();
    let late = house.post(&format!("{asset}/corrections"), &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.body.contains("somebody changed this meanwhile"),
        "{}",
        late.body
    );
}

pub(super) async fn bring_in(house: &House, source: &str, text: &str) {
    let new = NewFile {
        source,
        file_name: "list.csv",
        content: text.into(),
    };
    let id = app::import::upload(&house.app, &house.console, &new)
        .await
        .unwrap();
    app::import::accept(&house.app, &house.console, id, 1)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_disagreement_is_settled_for_all_after_its_effect_was_shown_and_for_one_by_a_button() {
    let house = House::open().await;
    bring_in(
        &house,
        "Register",
        "Name;Serial number;Department\r\nPC-1;SN100001;Surgery\r\n",
    )
    .await;
    bring_in(
        &house,
        "GLPI",
        "Name;Serial number;Department\r\nPC-1;SN100001;Pharmacy\r\n",
    )
    .await;
    assert!(
        house
            .page("/assets")
            .await
            .contains("Your lists disagree in 1 place")
    );
    let page = house.page("/assets/conflicts").await;
    assert!(page.contains("Surgery") && page.contains("Pharmacy"), "{page}");
    let address = page
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|address| address.starts_with("/sources/precedence?attribute=unit"))
        .unwrap()
        .replace("&amp;", "&");
    let question = house.page(&address).await;
    assert!(question.contains("Always believe"), "{question}");
    let source = hidden(&question, "main", "source");
    let chosen = [
        ("attribute", "unit"),
        ("source", source.as_str()),
        ("from", "conflicts"),
    ];
    let done = house.done("/sources/precedence", &chosen).await;
    assert!(done.contains("The equipment is being shown anew"), "{done}");
    assert!(house.page("/sources").await.contains("is believed first"));

    let page = house.page("/assets/conflicts").await;
    let field = |name| hidden(&page, "main", name);
    let (asset, version) = (field("asset"), field("version"));
    let right = [
        ("asset", asset.as_str()),
        ("attribute", "unit"),
        ("version", version.as_str()),
        ("value", "Surgery"),
    ];
    let settled = house.done("/assets/conflicts", &right).await;
    assert!(settled.contains("Your lists do not disagree"), "{settled}");
    let nonsense = house.post("/assets/conflicts", &[("asset", "x")]).await;
    assert_eq!(nonsense.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_pieces_are_looked_at_side_by_side_and_put_together() {
    let house = House::open().await;
    bring_in(
        &house,
        "Register",
        "Name;Inventory number\r\nInfusion pump;BM-0042\r\n",
    )
    .await;
    bring_in(
        &house,
        "Scan",
        "Name;MAC address\r\nspectrum-7;00:1a:2b:3c:4d:5e\r\n",
    )
    .await;
    let pump = house.first("/assets?q=pump", "/assets/").await;
    let found = house.page(&format!("{pump}/same?q=spectrum")).await;
    let (_, other) = found.split_once("?other=").unwrap();
    let other = other.split('"').next().unwrap();
    let beside = house.page(&format!("{pump}/same?other={other}")).await;
    assert!(
        beside.contains("BM-0042") && beside.contains("00:1a:2b:3c:4d:5e"),
        "{beside}"
    );
    house.done(&format!("{pump}/same"), &[("other", other)]).await;
    assert!(house.page("/assets").await.contains("1 of 1 piece"));
}

/// The same name, another serial number: a new machine in the place of the old one, or a typing error.
#[tokio::test]
async fn a_pair_in_doubt_is_judged_and_parted_again() {
    let house = House::open().await;
    let register = "Name;Serial number;IP address;Manufacturer;Model\r\n\
        PC-1;SN100001;10.0.0.5;Dell;OptiPlex 7080\r\n";
    bring_in(&house, "Register", register).await;
    bring_in(&house, "Directory", &register.replace("SN100001", "SN904417")).await;
    assert!(
        house
            .page("/assets")
            .await
            .contains("1 pair of rows may be one machine")
    );
    let doubts = house.page("/assets/doubts").await;
    assert!(
        doubts.contains("They contradict each other")
            && doubts.contains("They disagree on: Serial number.")
            && doubts.contains("SN100001")
            && doubts.contains("SN904417"),
        "{doubts}"
    );
    let pair = hidden(&doubts, "main", "pair");
    let judged = house
        .done("/assets/doubts", &[("pair", pair.as_str()), ("verdict", "same")])
        .await;
    assert!(judged.contains("Nothing is left in doubt"), "{judged}");
    assert!(house.page("/assets").await.contains("1 of 1 piece"));

    let asset = house.first("/assets", "/assets/").await;
    let page = house.page(&asset).await;
    assert!(page.contains("This is another machine"), "{page}");
    let made = hidden(&page, "id=\"rows\"", "made");
    house
        .done("/assets/doubts/part", &[("made", made.as_str())])
        .await;
    assert!(house.page("/assets").await.contains("2 of 2 pieces"));
    let nonsense = house.post("/assets/doubts", &[("pair", "x y")]).await;
    assert_eq!(nonsense.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_piece_that_its_list_no_longer_names_says_so_with_day_and_file() {
    let house = House::open().await;
    let list = "Name;Serial number\r\nPC-1;SN100001\r\nPC-2;SN100002\r\n";
    bring_in(&house, "GLPI", list).await;
    let asset = house.first("/assets?q=PC-2", "/assets/").await;
    let page = house.page(&asset).await;
    assert!(
        !page.contains("Not in the list") && !page.contains("No list names it"),
        "{page}"
    );
    bring_in(&house, "GLPI", &list.replace("PC-2;SN100002\r\n", "")).await;
    let page = house.page(&asset).await;
    assert!(page.contains("No list names it any more"), "{page}");
    let said = "Not in the list of GLPI since ";
    assert!(
        page.matches(said).count() == 2 && page.contains("(file list.csv)."),
        "{page}"
    );
}

#[tokio::test]
async fn the_column_of_when_it_was_last_seen_is_there_once_a_list_says_it_of_anything() {
    let house = House::open().await;
    for (file, stands) in [
        ("Name;Serial number\r\nPC-1;A1B2C3\r\n", false),
        ("Name;Serial number;Last seen\r\nPC-1;A1B2C3;2026-11-20\r\n", true),
    ] {
        let import = house.upload(file).await;
        let accept = [("version", "1"), ("decision", "accept")];
        let accepted = house.post(&format!("{import}/decision"), &accept).await;
        assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.body);
        let list = house.page("/assets").await;
        assert_eq!(list.contains("sort=last_seen"), stands, "{list}");
    }
}
