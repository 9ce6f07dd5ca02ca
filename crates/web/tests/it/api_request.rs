//! Requests of programs: done once under one key, and not more than the limit allows.

use std::convert::Infallible;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::house::{Answer, House};

/// As much as a request may carry that brings in no file.
const CHUNK: usize = 64 * 1024;

async fn add_person(house: &House, token: &str, key: &str, body: &Value) -> Answer {
    let mut request = Request::post("/api/v1/people")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/json");
    if !key.is_empty() {
        request = request.header("idempotency-key", key);
    }
    house.send(request, body.to_string()).await
}

async fn list_people(house: &House, token: &str) -> Answer {
    let request = Request::get("/api/v1/people").header(header::AUTHORIZATION, format!("Bearer {token}"));
    house.send(request, Body::empty()).await
}

/// How many people are called so.
async fn called(house: &House, name: &str) -> usize {
    let token = house.token("person.view").await.token;
    list_people(house, &token).await.body.matches(name).count()
}

fn kind(answer: &Answer) -> String {
    let problem: Value = serde_json::from_str(&answer.body).unwrap();
    let kind = problem["type"].as_str().unwrap();
    kind.rsplit_once("problem-").unwrap().1.to_owned()
}

#[tokio::test]
async fn a_request_sent_twice_under_one_key_is_done_once_and_answered_alike() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    let body = json!({ "name": "Mihai Twice" });
    let first = add_person(&house, &token, "\"k-1\"", &body).await;
    assert_eq!(first.status, StatusCode::CREATED);
    let again = add_person(&house, &token, "\"k-1\"", &body).await;
    assert_eq!((again.status, &again.body), (first.status, &first.body));
    assert_eq!(again.header("location"), first.header("location"));
    assert_eq!(again.header("content-type"), first.header("content-type"));
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(called(&house, "Mihai Twice").await, 1);

    add_person(&house, &token, "", &body).await;
    assert_eq!(
        called(&house, "Mihai Twice").await,
        2,
        "without a key each is done"
    );
}

#[tokio::test]
async fn one_key_with_two_requests_is_refused_and_another_sender_has_keys_of_its_own() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    add_person(&house, &token, "k", &json!({ "name": "First" })).await;
    let other = add_person(&house, &token, "k", &json!({ "name": "Second" })).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(kind(&other), "key-reused");
    assert_eq!(called(&house, "Second").await, 0);

    let another = house.token("person.edit").await.token;
    let answer = add_person(&house, &another, "k", &json!({ "name": "Second" })).await;
    assert_eq!(answer.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_request_that_failed_can_be_sent_again_under_its_key() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    for _ in 0..2 {
        let refused = add_person(&house, &token, "k", &json!({ "name": "" })).await;
        assert_eq!(kind(&refused), "invalid");
    }
    let answer = add_person(&house, &token, "k", &json!({ "name": "Corrected" })).await;
    assert_eq!(answer.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_request_under_way_is_not_done_beside_itself_and_a_cut_off_one_is_not_done_again() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    let body = json!({ "name": "Once" });
    let actor = app::access::authenticate_token(&house.app, &token).await.unwrap();
    let text = body.to_string();
    let parts: [&[u8]; 3] = [b"/api/v1/people", b"application/json", text.as_bytes()];
    app::idempotency::Request::new(&actor, "k", &parts)
        .unwrap()
        .begin(&house.app)
        .await
        .unwrap();
    let meanwhile = add_person(&house, &token, "k", &body).await;
    assert_eq!(meanwhile.status, StatusCode::CONFLICT);
    assert_eq!(kind(&meanwhile), "in-progress");
    house.clock.advance(301);
    let lost = add_person(&house, &token, "k", &body).await;
    assert_eq!(lost.status, StatusCode::CONFLICT);
    assert_eq!(kind(&lost), "answer-lost");
    assert_eq!(called(&house, "Once").await, 0);
    let answer = add_person(&house, &token, "k-2", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED);
}

/// Sends 8 MiB under a key and answers with the status and how many of them were read.
async fn flood(house: &House, path: &str, token: &str) -> (StatusCode, usize) {
    let read = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&read);
    let chunks = (0..128).map(move |_| {
        counter.fetch_add(CHUNK, Ordering::Relaxed);
        Ok::<_, Infallible>(vec![b' '; CHUNK])
    });
    let request = Request::post(path)
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/json")
        .header("idempotency-key", "k");
    let body = Body::from_stream(futures_util::stream::iter(chunks));
    let answer = house.send(request, body).await;
    (answer.status, read.load(Ordering::Relaxed))
}

#[tokio::test]
async fn a_key_lets_nobody_send_more_than_the_route_takes() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    for path in ["/api/v1/people", "/api/v1/imports?source=List"] {
        let (status, read) = flood(&house, path, &token).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(read <= 2 * CHUNK, "{path}: {read} bytes were read");
    }
    let importer = house.token("inventory.import").await.token;
    let (status, read) = flood(&house, "/api/v1/imports?source=List", &importer).await;
    assert_ne!(status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(read, 128 * CHUNK);
}

#[tokio::test]
async fn a_key_without_a_name_is_a_bad_request_and_nobody_is_still_nobody() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    let body = json!({ "name": "Nobody" });
    let long = "k".repeat(256);
    for key in ["\"\"", long.as_str()] {
        assert_eq!(kind(&add_person(&house, &token, key, &body).await), "bad-request");
    }
    assert_eq!(
        kind(&add_person(&house, "wardround_guess", "k", &body).await),
        "unauthenticated"
    );
}

#[tokio::test]
async fn whoever_asks_too_often_waits_and_nobody_else_does() {
    let mut house = House::open().await;
    let config = web::Config {
        api_requests_per_minute: NonZeroU32::new(3),
        ..web::Config::default()
    };
    house.router = web::router(house.app.clone(), config);
    let token = house.token("person.view").await.token;
    for _ in 0..3 {
        assert_eq!(list_people(&house, &token).await.status, StatusCode::OK);
    }
    let refused = list_people(&house, &token).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(kind(&refused), "too-many-requests");
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=20).contains(&seconds), "{seconds}");

    let other = house.token("person.view").await.token;
    assert_eq!(list_people(&house, &other).await.status, StatusCode::OK);
}
