//! The stream of a room, what its script sends, and the wall.

use std::time::Duration;

use axum::body::BodyDataStream;
use axum::http::StatusCode;
use futures_util::StreamExt;

use crate::house::{House, MARK, console};

/// Longer than it takes until whoever follows is asked again whether she may, and less than the minute in which a revoked session ends.
const WITHIN_A_MINUTE: Duration = Duration::from_secs(50);

/// What the stream says next; nothing where it has ended.
async fn next(stream: &mut BodyDataStream) -> String {
    let chunk = tokio::time::timeout(WITHIN_A_MINUTE, stream.next()).await;
    let chunk = chunk.expect("the stream says something in time");
    chunk.map_or_else(String::new, |chunk| {
        String::from_utf8(chunk.unwrap().to_vec()).unwrap()
    })
}

async fn open(house: &House, path: &str, cookie: &str) -> BodyDataStream {
    let answer = house.open_stream(path, cookie).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    // A proxy must neither gather it nor keep it.
    assert_eq!(answer.headers()["x-accel-buffering"], "no");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    answer.into_body().into_data_stream()
}

#[tokio::test]
async fn a_stream_brings_the_line_of_the_log_under_its_number_and_goes_on_from_there() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let room = format!("/incidents/{}", house.thing("incidents"));
    let mut stream = open(&house, &format!("{room}/events?after=2"), &cookie).await;
    assert!(next(&mut stream).await.contains("retry:"));
    let form = "bare=yes&id=018f0000-0000-7000-8000-000000000001&text=Generators+run";
    for _ in 0..2 {
        let written = house.post(&format!("{room}/entries"), &cookie, form).await;
        assert_eq!(written.status, StatusCode::NO_CONTENT);
    }
    let event = next(&mut stream).await;
    assert!(
        event.contains("event: entries") && event.contains("id: 3"),
        "{event}"
    );
    assert_eq!(event.matches("Generators run").count(), 1);
    let page = house.get(&room, &cookie).await;
    assert_eq!(
        page.body.matches("Generators run").count(),
        1,
        "sent twice is in the log once"
    );
    let line = event.split("data: ").nth(1).unwrap().trim();
    assert!(page.body.contains(line), "the page shows the same line: {line}");
    let mut again = open(&house, &format!("{room}/events?after=2"), &cookie).await;
    assert!(
        next(&mut again).await.contains("Generators run"),
        "what was missed comes first"
    );
}

#[tokio::test]
async fn a_stream_ends_within_a_minute_of_its_session() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let room = format!("/incidents/{}", house.thing("incidents"));
    let mut stream = open(&house, &format!("{room}/events"), &cookie).await;
    next(&mut stream).await;
    house.post("/sign-out", &cookie, "").await;
    // The clock of the house stands still, so that nothing known of the session is forgotten by time alone.
    let mut said = String::new();
    while !said.contains("event: ended") {
        said = next(&mut stream).await;
        assert!(!said.is_empty(), "it says that it ends");
    }
    assert_eq!(next(&mut stream).await, "");
}

#[tokio::test]
async fn an_account_opens_so_many_streams_and_no_more_until_one_is_closed() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let events = format!("/incidents/{}/events", house.thing("incidents"));
    let mut streams = Vec::new();
    for _ in 0..20 {
        streams.push(open(&house, &events, &cookie).await);
    }
    let refused = house.get(&events, &cookie).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.header("retry-after"), "15");
    streams.pop();
    let reopened = open(&house, &events, &cookie).await;
    drop(reopened);
}

#[tokio::test]
async fn facts_that_a_device_kept_are_told_with_the_time_they_were_typed() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let room = format!("/incidents/{}", house.thing("incidents"));
    let form = "bare=yes&form=018f0000-0000-7000-8000-000000000002&typed_ago=7200&aware_at=&aware_at.now=now";
    let facts = format!("{room}/facts?part=awareness");
    for _ in 0..2 {
        let said = house.post(&facts, &cookie, form).await;
        assert_eq!(said.status, StatusCode::NO_CONTENT, "{}", said.body);
    }
    let page = house.get(&room, &cookie).await.body;
    // 07:30 UTC is 09:30 in Bucharest; *now* was pressed two hours before it arrived.
    assert!(
        page.contains("23 November 2026 at 07:30") || page.contains("23 November 2026, 07:30"),
        "{page}"
    );
    assert_eq!(page.matches("without a connection</p>").count(), 1, "said once");
}

#[tokio::test]
async fn what_one_person_typed_is_not_taken_under_the_name_of_the_next() {
    let house = House::open().await;
    let (ana, radu) = (house.officer().await, house.officer().await);
    let room = format!("/incidents/{}", house.thing("incidents"));
    let page = house.get(&room, &ana).await.body;
    let account = page
        .split("data-account=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert!(!account.is_empty());
    let line = format!("bare=yes&text=Pump+3+stopped&account={account}");
    let refused = house.post(&format!("{room}/entries"), &radu, &line).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let facts = format!("bare=yes&aware_at=&aware_at.now=now&account={account}");
    let refused = house
        .post(&format!("{room}/facts?part=awareness"), &radu, &facts)
        .await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(!house.get(&room, &ana).await.body.contains("Pump 3 stopped"));
    let taken = house.post(&format!("{room}/entries"), &ana, &line).await;
    assert_eq!(taken.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn the_page_that_a_browser_keeps_says_nothing_of_the_house() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let page = house.get("/incidents/offline", &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains(MARK), "{}", page.body);
    let worker = house.get("/incidents/worker.js", "").await;
    assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.header("cache-control"), "no-store");
}

#[tokio::test]
async fn the_wall_has_nothing_to_press() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let wall = house
        .get(&format!("/incidents/{}/wall", house.thing("incidents")), &cookie)
        .await;
    assert_eq!(wall.status, StatusCode::OK);
    for control in ["<form", "<button", "<input", "<select"] {
        assert!(!wall.body.contains(control), "{control}");
    }
}

#[tokio::test]
async fn all_open_incidents_share_one_wall_and_a_drill_comes_last_and_says_so() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let open = async |sent: &str| {
        let answer = house.post("/incidents", &cookie, sent).await;
        let room = answer.header("location").to_owned();
        let page = house.get(&room, &cookie).await.body;
        let (_, rest) = page.split_once("<h1").unwrap();
        let name = rest.split_once("</h1>").unwrap().0;
        let name = name
            .split(['<', '>'])
            .find(|part| part.contains("-2026-"))
            .unwrap();
        (room, name.trim().to_owned())
    };
    let (closed, closed_name) = open("kind=outage").await;
    let (_, real_name) = open("kind=encrypted").await;
    let (_, drill) = open("kind=encrypted&drill=yes").await;
    let id = closed.rsplit('/').next().unwrap().parse().unwrap();
    app::incident::close(&house.app, &console(house.tenant), id, "Over")
        .await
        .unwrap();

    let list = house.get("/incidents", &cookie).await.body;
    assert!(list.contains("href=\"/incidents/wall\""), "{list}");
    let wall = house.get("/incidents/wall", &cookie).await;
    assert_eq!(wall.status, StatusCode::OK);
    for control in ["<form", "<button", "<input", "<select"] {
        assert!(!wall.body.contains(control), "{control}");
    }
    let at = |words: &str| {
        wall.body
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {}", wall.body))
    };
    assert!(
        !wall.body.contains(&closed_name),
        "what is closed is not dealt with"
    );
    assert!(at(&real_name) < at(&drill), "{}", wall.body);
    let (real, drills) = wall.body.split_at(at("wall-drill"));
    assert!(!real.contains(&drill) && drills.contains(&drill), "{}", wall.body);
    assert_eq!(wall.body.matches("wall-drill").count(), 1);
    assert!(
        wall.body
            .contains("Nobody has said when somebody here became aware"),
        "{}",
        wall.body
    );
}
