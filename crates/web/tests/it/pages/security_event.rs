//! Alerts and reports: from the telephone to the room, from a poster without an account, and what a tool without a signature gets.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::House;

#[tokio::test]
async fn a_call_is_written_down_stands_on_the_round_and_becomes_a_room_that_asks_for_awareness() {
    let house = House::open().await;
    let call = [
        ("kind", "encrypted"),
        ("seen", "Files end in .lockd"),
        ("place", "Laboratory"),
    ];
    let written = house.post("/security-events", &call).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.body);
    assert!(house.page(&written.location).await.contains("Its number is"));
    let round = house.page("/").await;
    assert!(round.contains("A report waits to be looked at"), "{round}");
    assert!(
        round.contains("href=\"/security-events\""),
        "one press leads to them"
    );

    let event = house.first("/security-events", "/security-events/").await;
    let bare = house
        .post(&format!("{event}/triage"), &[("verdict", "nothing")])
        .await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let triaged = house
        .post(&format!("{event}/triage"), &[("verdict", "incident")])
        .await;
    assert_eq!(triaged.status, StatusCode::SEE_OTHER, "{}", triaged.body);
    let room = house.page(&triaged.location).await;
    assert!(
        room.contains("No legal clock runs yet") && room.contains("Files end in .lockd"),
        "{room}"
    );
    assert!(room.contains(&format!("href=\"{event}\"")));
    assert!(
        house
            .page(&event)
            .await
            .contains(&format!("href=\"{}\"", triaged.location))
    );
    let again = house
        .post(&format!("{event}/triage"), &[("verdict", "threat")])
        .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(
        again.body.contains("Somebody else said what it is"),
        "{}",
        again.body
    );
}

#[tokio::test]
async fn the_room_of_a_threat_shows_no_clock_and_offers_the_voluntary_notice() {
    let house = House::open().await;
    house
        .post("/security-events", &[("seen", "A letter with demands")])
        .await;
    let event = house.first("/security-events", "/security-events/").await;
    let room = house
        .post(&format!("{event}/triage"), &[("verdict", "threat")])
        .await
        .location;
    let page = house.page(&room).await;
    assert!(page.contains("No legal clock runs here"), "{page}");
    assert!(page.contains(&format!("href=\"{room}/notifications/voluntary\"")));
    assert!(house.page("/incidents").await.contains("Threat"));
    let is_one = [("standing", "nature-incident"), ("because", "They are in")];
    house.done(&format!("{room}/standing"), &is_one).await;
    assert!(house.page(&room).await.contains("No legal clock runs yet"));
}

#[tokio::test]
async fn a_poster_leads_whoever_has_no_account_to_a_form_that_reads_nothing() {
    let mut house = House::open().await;
    house
        .done("/alert-sources/report-code", &[("telephone", "+40 21 555 0112")])
        .await;
    let poster = house.page("/alert-sources/poster").await;
    let (_, code) = poster.split_once("/report/").unwrap();
    let code = code.split(['<', '"']).next().unwrap().to_owned();
    house
        .post("/security-events", &[("seen", "Secret of the house")])
        .await;

    let officer = std::mem::take(&mut house.cookie);
    let path = format!("/report/{code}");
    let form = house.page(&path).await;
    assert!(
        form.contains("Spitalul Exemplu") && form.contains("+40 21 555 0112"),
        "{form}"
    );
    assert!(!form.contains("Secret of the house") && !form.contains("type=\"file\""));
    let empty = house.post(&path, &[("seen", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = house.post(&path, &[("seen", "A note on the screen")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let thanks = house.page(&sent.location).await;
    let number = sent.location.rsplit('/').next().unwrap();
    assert!(
        thanks.contains(number) && !thanks.contains("A note on the screen"),
        "{thanks}"
    );
    for closed in ["/security-events", "/alert-sources", "/alert-sources/poster"] {
        assert_eq!(house.get(closed).await.status, StatusCode::SEE_OTHER, "{closed}");
    }
    assert_eq!(house.get("/report/guessed").await.status, StatusCode::NOT_FOUND);

    house.cookie = officer;
    assert!(house.page("/security-events").await.contains(number));
    house
        .done("/alert-sources/report-code", &[("telephone", "")])
        .await;
    let old = house.get(&path).await;
    assert_eq!(old.status, StatusCode::GONE);
    assert!(old.body.contains("This poster is old"), "{}", old.body);
    assert_eq!(
        house.post(&path, &[("seen", "Too late")]).await.status,
        StatusCode::GONE
    );
}

#[tokio::test]
async fn the_secret_of_a_tool_is_shown_once_and_what_nobody_signed_is_refused() {
    let house = House::open().await;
    let added = house
        .post("/alert-sources", &[("name", "Wazuh"), ("format", "wazuh")])
        .await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.body);
    assert!(added.body.contains("whsec_"));
    let list = house.page("/alert-sources").await;
    assert!(!list.contains("whsec_") && list.contains("Wazuh"), "{list}");
    let (_, rest) = list.split_once("/api/v1/alert-sources/").unwrap();
    let source = rest.split('/').next().unwrap();
    let address = format!("/api/v1/alert-sources/{source}/alerts");
    for headers in [
        vec![],
        vec![
            ("webhook-id", "m"),
            ("webhook-timestamp", "1"),
            ("webhook-signature", "v1,AAAA"),
        ],
    ] {
        let mut request = Request::post(&address);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let answer = house.send(request, Body::from("{}")).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.body);
    }
    let large = house
        .send(Request::post(&address), Body::from("x".repeat((1 << 20) + 1)))
        .await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", large.body);
}
