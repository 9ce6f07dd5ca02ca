//! Services, systems, and what stands on what.

use axum::http::StatusCode;

use super::{House, first_in};

/// Fields of a service that puts patients in danger within hours.
fn laboratory(scope: &str) -> Vec<(&str, &str)> {
    vec![
        ("scope", scope),
        ("name", "Laboratory"),
        ("chain_stage", "diagnosis"),
        ("consequence", "danger_within_hours"),
        ("tolerable_outage_minutes", "240"),
        ("workaround", "Results by telephone and on paper."),
    ]
}

#[tokio::test]
async fn a_service_stands_on_a_system_that_stands_on_equipment() {
    let house = House::with_computers().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let service = house.post("/services", &laboratory(&tenant)).await.location;
    let system = house.post("/systems", &[("name", "LIS")]).await.location;
    let asset = house.first("/assets?q=triage", "/assets/").await;
    let node = |path: &str| path.trim_start_matches('/').replacen("s/", ":", 1);
    let (service_node, system_node, asset_node) = (node(&service), node(&system), node(&asset));

    let found = house.page(&format!("{system}?q=triage")).await;
    assert!(found.contains(&format!("value=\"{asset_node}\"")), "{found}");
    let fields = [
        ("consumer", system_node.as_str()),
        ("provider", &asset_node),
        ("need", "equipment"),
        ("max_loss", "100"),
    ];
    house.done("/dependencies", &fields).await;
    let fields = [
        ("consumer", service_node.as_str()),
        ("provider", &system_node),
        ("need", "order_result"),
        ("max_loss", "35"),
        ("buffer_minutes", "60"),
    ];
    let page = house.done("/dependencies", &fields).await;
    assert!(
        page.contains("(orders and results). Without it, it loses 35 % after 1 h."),
        "{page}"
    );
    assert!(
        page.contains("Patients can bear it for 4 h.") && page.contains("PC-TRIAGE"),
        "{page}"
    );

    let asset = house.page(&asset).await;
    assert!(
        asset.contains("goes on without it, more slowly, by way of LIS."),
        "{asset}"
    );
    let list = house.page("/services").await;
    assert!(list.contains("On unsupported equipment"), "{list}");
    assert!(house.page("/").await.contains("1 on unsupported equipment"));
    assert!(house.page("/systems").await.contains("LIS"));
}

#[tokio::test]
async fn a_service_without_a_name_is_shown_again_with_what_was_typed() {
    let house = House::open().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let mut fields = laboratory(&tenant);
    fields[1].1 = "";
    let answer = house.post("/services", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Please fill this in."), "{}", answer.body);
    assert!(
        answer.body.contains("Results by telephone and on paper."),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn two_corrections_of_a_service_are_shown_side_by_side() {
    let house = House::open().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let service = house.post("/services", &laboratory(&tenant)).await.location;
    let mut first = laboratory(&tenant);
    first[1].1 = "Central laboratory";
    first.push(("version", "1"));
    house.done(&service, &first).await;
    let mut second = laboratory(&tenant);
    second[1].1 = "Core laboratory";
    second.extend([("version", "1"), ("seen.name", "Laboratory")]);
    let clash = house.post(&service, &second).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    for name in ["Laboratory", "Central laboratory", "Core laboratory"] {
        assert!(clash.body.contains(name), "{name}: {}", clash.body);
    }
    second.extend([("theirs.name", "Central laboratory"), ("keep.name", "theirs")]);
    second.retain(|(name, _)| *name != "version");
    second.push(("version", "2"));
    let kept = house.done(&service, &second).await;
    assert!(kept.contains("Central laboratory"), "{kept}");
}

#[tokio::test]
async fn a_dependency_is_corrected_and_removed() {
    let house = House::open().await;
    let system = house.post("/systems", &[("name", "LIS")]).await.location;
    let other = house.post("/systems", &[("name", "Directory")]).await.location;
    let node = |path: &str| path.trim_start_matches('/').replacen("s/", ":", 1);
    let fields = [
        ("consumer", node(&system)),
        ("provider", node(&other)),
        ("need", "log_on".to_owned()),
        ("max_loss", "100".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let page = house.done("/dependencies", &fields).await;
    assert!(
        page.contains("(signing in). Without it, it stops at once."),
        "{page}"
    );
    let dependency = first_in(&page, "/dependencies/");
    assert!(house.page(&dependency).await.contains("LIS needs Directory"));
    let terms = [
        ("version", "1"),
        ("need", "log_on"),
        ("max_loss", "50"),
        ("buffer_minutes", "30"),
    ];
    let page = house.done(&dependency, &terms).await;
    assert!(page.contains("it loses 50 % after 30 min."), "{page}");
    let removal = [("version", "2")];
    let page = house.done(&format!("{dependency}/removal"), &removal).await;
    assert!(
        page.contains("It is removed.") && page.contains("Nothing is recorded yet."),
        "{page}"
    );
}

#[tokio::test]
async fn a_tolerable_outage_is_entered_and_read_with_its_unit_and_kept_in_minutes() {
    let house = House::with_computers().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let mut fields = laboratory(&tenant);
    fields.retain(|(name, _)| *name != "tolerable_outage_minutes");
    fields.extend([
        ("tolerable_outage_minutes", "2"),
        ("tolerable_outage_unit", "days"),
    ]);
    let service = house.post("/services", &fields).await.location;
    let page = house.page(&service).await;
    assert!(page.contains("2 days"), "{page}");
    let form = house.page(&format!("{service}/edit")).await;
    assert!(
        form.contains(r#"name="tolerable_outage_minutes" value="2""#),
        "{form}"
    );
    assert!(form.contains(r#"<option value="days" selected>"#), "{form}");
    let id = service.trim_start_matches("/services/");
    let answer = house.page(&format!("/api/v1/services/{id}")).await;
    assert!(answer.contains(r#""tolerable_outage_minutes":2880"#), "{answer}");
}

#[tokio::test]
async fn what_is_wrong_with_a_service_is_told_in_the_order_of_its_form() {
    let house = House::with_computers().await;
    let refused = house
        .post("/services", &[("tolerable_outage_minutes", "soon")])
        .await
        .body;
    let at = |field: &str| {
        refused
            .find(&format!("href=\"#{field}\""))
            .unwrap_or_else(|| panic!("{field}: {refused}"))
    };
    let order = [
        "name",
        "consequence",
        "tolerable_outage_minutes",
        "scope",
        "chain_stage",
    ]
    .map(at);
    assert!(order.is_sorted(), "{refused}");
}

#[tokio::test]
async fn services_are_ticked_in_the_catalogue_and_what_they_lack_is_told_first() {
    let house = House::open().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let catalogue = house.page("/services/catalogue?preset=minimum").await;
    assert_eq!(catalogue.matches(" checked").count(), 3, "{catalogue}");
    let nothing = house
        .post("/services/catalogue", &[("scope", tenant.as_str())])
        .await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("Tick at least one."), "{}", nothing.body);
    let ticked = [
        ("scope", tenant.as_str()),
        ("service", "laboratory"),
        ("service", "theatre"),
    ];
    // What is usual is ticked beside what was ticked before; nothing is added yet.
    let preset = [&ticked[..1], &[("service", "theatre"), ("preset", "minimum")]].concat();
    let offered = house.post("/services/catalogue", &preset).await;
    assert_eq!(offered.status, StatusCode::OK);
    assert_eq!(offered.body.matches(" checked").count(), 4, "{}", offered.body);
    let list = house.done("/services/catalogue", &ticked).await;
    for told in [
        "What you have not thought of yet",
        "2 services nobody answers for",
        "2 services standing on nothing recorded",
        "Core laboratory",
    ] {
        assert!(list.contains(told), "{told}: {list}");
    }
    let catalogue = house.page("/services/catalogue").await;
    assert!(!catalogue.contains("Core laboratory"), "{catalogue}");
    let again = house.done("/services/catalogue", &ticked).await;
    assert!(again.contains("Nothing was added"), "{again}");
}
