//! Indicators and tags of an incident: from the lines as they were typed to the file for others.

use app::incident::Said;
use axum::http::StatusCode;
use domain::id::IncidentId;
use domain::incident::{IncidentKind, Value};
use domain::notification::Fields;

use super::House;

async fn incident(house: &House, drill: bool) -> IncidentId {
    let (app, console) = (&house.app, &house.console);
    let id = app::incident::open(app, console, IncidentKind::Encrypted, drill)
        .await
        .unwrap();
    let lines = ["hxxp://lockd-portal[.]biz/gate.php", "10.0.0.7", "CVE-2021-44228"];
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    say(house, id, "indicators", Value::Indicators(lines)).await;
    id
}

async fn say(house: &House, id: IncidentId, field: &str, value: Value) {
    let said = Said {
        field: Fields::shipped().get(field).unwrap(),
        value: Some(value),
        seen: Vec::new(),
    };
    app::incident::state(&house.app, &house.console, id, &[said], "", None)
        .await
        .unwrap();
}

fn choice(value: &str) -> Value {
    Value::Choice(value.to_owned())
}

#[tokio::test]
async fn each_line_is_shown_as_it_is_read_with_what_is_wrong_and_where_it_is_changed() {
    let house = House::open().await;
    let id = incident(&house, false).await;
    say(&house, id, "cause_category", choice("malicious_action")).await;
    let room = house.page(&format!("/incidents/{id}")).await;
    assert!(room.contains(&format!("/incidents/{id}/indicators")), "{room}");

    let page = house.page(&format!("/incidents/{id}/indicators")).await;
    assert!(page.contains("hxxp://lockd-portal[.]biz/gate[.]php"), "{page}");
    assert!(
        !page.contains("http://lockd-portal.biz"),
        "nobody must be able to click it"
    );
    assert!(page.contains("it is an address of your own network"), "{page}");
    assert!(
        page.contains(&format!("/incidents/{id}/facts?part=indicators")),
        "{page}"
    );
    assert!(
        page.contains("nature-root-cause=&quot;malicious-actions&quot;"),
        "{page}"
    );
    assert!(page.contains("Malicious actions"), "{page}");
    assert!(
        page.contains("Nobody has said how far this may be passed on, so it is TLP:AMBER"),
        "{page}"
    );
    assert!(
        page.contains("2 indicators go to them") && page.contains("1 line is left out"),
        "{page}"
    );
}

#[tokio::test]
async fn what_the_label_keeps_back_is_counted_and_no_address_gives_it_away() {
    let house = House::open().await;
    let id = incident(&house, false).await;
    let page = format!("/incidents/{id}/indicators");
    let community = house.page(&format!("{page}?audience=community")).await;
    assert!(
        community.contains("TLP:AMBER does not reach so far. 2 indicators are kept back."),
        "{community}"
    );
    assert!(!community.contains("/indicators/stix"), "{community}");
    for form in ["stix", "misp"] {
        let kept = house.get(&format!("{page}/{form}?audience=community")).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        assert_eq!(kept.location, format!("{page}?audience=community"));
        // Nobody is given everything because the audience was left out.
        for unnamed in ["", "?audience=", "?audience=all"] {
            let asked = house.get(&format!("{page}/{form}{unnamed}")).await;
            assert_eq!(
                (asked.status, asked.location),
                (StatusCode::SEE_OTHER, page.clone())
            );
        }
    }

    say(&house, id, "tlp", choice("green")).await;
    let bundle = house.page(&format!("{page}/stix?audience=community")).await;
    let bundle: serde_json::Value = serde_json::from_str(&bundle).unwrap();
    assert_eq!(bundle["type"], "bundle");
    let event = house.page(&format!("{page}/misp?audience=community")).await;
    assert!(
        event.contains("CVE-2021-44228") && !event.contains("10.0.0.7"),
        "{event}"
    );
    let public = house.get(&format!("{page}/misp?audience=public")).await;
    assert_eq!(public.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_drill_is_a_drill_on_the_page_and_in_the_file() {
    let house = House::open().await;
    let id = incident(&house, true).await;
    let page = format!("/incidents/{id}/indicators");
    let shown = house.page(&page).await;
    assert!(shown.contains("DRILL. Nothing here is real."), "{shown}");
    assert!(
        shown.contains("The file says in its title that it is a drill."),
        "{shown}"
    );
    let event = house.page(&format!("{page}/misp?audience=recipients")).await;
    assert!(event.contains("DRILL, nothing of it is real"), "{event}");
}
