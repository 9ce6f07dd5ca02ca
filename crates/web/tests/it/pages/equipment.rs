//! Equipment: the list, the export, corrections by hand.

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
