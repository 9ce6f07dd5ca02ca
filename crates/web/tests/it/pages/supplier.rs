//! Suppliers: from the name to what stops, from a card to the form that settles it, and back to a round without it.

use axum::http::StatusCode;

use super::{House, first_in};

/// A supplier whose system the laboratory stands on; answers with the page of the supplier.
async fn laboratory_supplier(house: &House) -> String {
    let tenant = house.console.tenant().unwrap().to_string();
    let fields = [
        ("name", "Labora"),
        ("supplies", "Laboratory system"),
        ("contact_telephone", "+40 21 555 0120"),
        ("contract_ends_on", "2027-02-28"),
        ("notice_by", "2026-11-30"),
        ("notification", "yes"),
        ("notification_hours", "24"),
    ];
    let supplier = house.post("/suppliers", &fields).await.location;
    let id = supplier.rsplit('/').next().unwrap();
    let system = house
        .post("/systems", &[("name", "LIS"), ("supplier", id)])
        .await
        .location;
    let service = [
        ("scope", tenant.as_str()),
        ("name", "Laboratory"),
        ("chain_stage", "diagnosis"),
        ("consequence", "danger_within_hours"),
        ("workaround", "Urgent tests only, by telephone."),
    ];
    let service = house.post("/services", &service).await.location;
    let node = |path: &str| path.trim_start_matches('/').replacen("s/", ":", 1);
    let (consumer, provider) = (node(&service), node(&system));
    let needs = [
        ("consumer", consumer.as_str()),
        ("provider", &provider),
        ("need", "data"),
        ("max_loss", "100"),
    ];
    house.done("/dependencies", &needs).await;
    supplier
}

#[tokio::test]
async fn from_the_name_of_a_supplier_to_what_stops_is_one_click_and_to_the_sheet_two() {
    let house = House::open().await;
    let supplier = laboratory_supplier(&house).await;
    let list = house.page("/suppliers").await;
    assert!(list.contains(&format!("href=\"{supplier}\"")), "{list}");
    assert!(list.contains("Patients in danger within hours"), "{list}");
    let page = house.page(&supplier).await;
    assert!(page.contains("Stops without it, through"), "{page}");
    assert!(page.contains(&format!("href=\"{supplier}/down\"")), "{page}");
    let sheet = house.page(&format!("{supplier}/down")).await;
    for told in [
        "Labora is down",
        "Urgent tests only, by telephone.",
        "tel:+40215550120",
        "within 24 hours",
    ] {
        assert!(sheet.contains(told), "{told}: {sheet}");
    }
}

#[tokio::test]
async fn trying_the_number_takes_its_card_off_the_round() {
    let house = House::open().await;
    let supplier = laboratory_supplier(&house).await;
    let told = "Labora: nobody was ever reached by the number for the night";
    let round = house.page("/").await;
    assert!(round.contains(told), "{round}");
    assert!(
        round.contains(&format!("href=\"{supplier}#at-night\"")),
        "{round}"
    );
    let attempts = format!("{supplier}/attempts");
    let answer = house.post(&attempts, &[("remark", "Rang long")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Rang long"), "{}", answer.body);
    let page = house.done(&attempts, &[("outcome", "reached")]).await;
    assert!(page.contains("somebody who could help answered"), "{page}");
    assert!(!house.page("/").await.contains(told));
}

#[tokio::test]
async fn a_way_in_without_a_second_factor_is_a_card_until_it_was_closed() {
    let house = House::open().await;
    let supplier = laboratory_supplier(&house).await;
    let ways_in = format!("{supplier}/remote-accesses");
    let page = house
        .done(&ways_in, &[("method", "Tunnel"), ("second_factor", "no")])
        .await;
    let told = "Labora: can come in from outside without a second factor";
    let round = house.page("/").await;
    assert!(
        round.contains(told) && round.contains(&format!("href=\"{supplier}#ways-in\"")),
        "{round}"
    );
    let way = first_in(&page, "/remote-accesses/");
    let way = way.trim_end_matches("/removal").to_owned();
    let question = house.page(&format!("{way}/removal")).await;
    assert!(question.contains("Wardround closes nothing itself"), "{question}");
    // Somebody else was quicker: the question comes again and says so.
    let changed = [("version", "1"), ("method", "Modem"), ("second_factor", "no")];
    house.done(&way, &changed).await;
    let stale = house.post(&format!("{way}/removal"), &[("version", "1")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    for told in ["Somebody else changed this way in", "Modem", "value=\"2\""] {
        assert!(stale.body.contains(told), "{told}: {}", stale.body);
    }
    house.done(&format!("{way}/removal"), &[("version", "2")]).await;
    assert!(!house.page("/").await.contains(told));
}

#[tokio::test]
async fn the_card_of_a_contract_leads_to_its_dates_and_is_gone_with_new_ones() {
    let house = House::open().await;
    let supplier = laboratory_supplier(&house).await;
    let told =
        "The contract with Labora ends on 28 February 2027; notice can be given until 30 November 2026";
    let round = house.page("/").await;
    assert!(
        round.contains(told) && round.contains(&format!("href=\"{supplier}/edit#contract\"")),
        "{round}"
    );
    let fields = [
        ("version", "1"),
        ("name", "Labora"),
        ("looked_after_by", "information_technology"),
        ("contract_ends_on", "2029-02-28"),
    ];
    house.done(&supplier, &fields).await;
    assert!(!house.page("/").await.contains("The contract with Labora"));
}

#[tokio::test]
async fn the_list_is_searched_filtered_sorted_and_taken_away_as_a_file() {
    let house = House::open().await;
    laboratory_supplier(&house).await;
    house.post("/suppliers", &[("name", "Curat Lin")]).await;
    let searched = house.page("/suppliers?q=laboratory").await;
    assert!(searched.contains("1 of 2 suppliers"), "{searched}");
    let idle = house.page("/suppliers?look=nothing").await;
    assert!(
        idle.contains("Curat Lin") && idle.contains("1 of 2 suppliers"),
        "{idle}"
    );
    let by_name = house.page("/suppliers").await;
    let by_criticality = house.page("/suppliers?sort=criticality").await;
    let is_first = |page: &str| page.find("Labora").unwrap() < page.find("Curat Lin").unwrap();
    assert!(!is_first(&by_name) && is_first(&by_criticality));
    let file = house.page("/suppliers.csv?q=labora").await;
    assert!(
        file.contains("2026-11-30") && !file.contains("Curat Lin"),
        "{file}"
    );
}

#[tokio::test]
async fn whoever_a_service_names_is_told_when_it_is_named_twice() {
    let house = House::open().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let form = house.page("/services/new").await;
    let (_, people) = form.split_once("name=\"owner\"").unwrap();
    let person = people
        .split("value=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|value| value.len() == 36)
        .unwrap();
    let fields = [
        ("scope", tenant.as_str()),
        ("name", "Laboratory"),
        ("chain_stage", "diagnosis"),
        ("consequence", "danger_within_hours"),
        ("owner", person),
        ("deputy", person),
        ("recovery_time_minutes", "4"),
        ("recovery_time_unit", "hours"),
    ];
    let answer = house.post("/services", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.body.contains("This person is named already."),
        "{}",
        answer.body
    );
    let mut fields = fields.to_vec();
    fields.retain(|(name, _)| *name != "deputy");
    let page = house.done("/services", &fields).await;
    assert!(
        page.contains("Works again within") && page.contains("4 h"),
        "{page}"
    );
}
