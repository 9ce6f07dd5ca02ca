//! Acts that take something away ask first, on a page of their own that names the thing, and looking does nothing.

use axum::http::StatusCode;

use crate::house::{House, MARK};

/// Where an act is asked for, and what the page must name.
fn questions(house: &House) -> Vec<(String, String)> {
    let person = house.thing("people");
    vec![
        (
            format!("/access/grants/{}/withdraw", house.thing("grants")),
            format!("Withdraw the role Ward lead from {MARK} Patient Listener?"),
        ),
        (
            format!("/access/tokens/{}/revoke", house.thing("tokens")),
            format!("Withdraw the token “{MARK} program”?"),
        ),
        (
            format!("/dependencies/{}/removal", house.thing("dependencies")),
            format!("Remove that {MARK} laboratory stands on {MARK} LIS?"),
        ),
        (
            format!("/zones/{}/removal", house.thing("zones")),
            format!("Remove the network zone “{MARK} zone”?"),
        ),
        (
            format!("/people/{person}/close-account"),
            format!("Close the account of {MARK} Patient Listener?"),
        ),
        (
            format!("/people/{person}/leave"),
            format!("On which day does {MARK} Patient Listener work for the last time?"),
        ),
    ]
}

/// The words of a page without the marks that keep names apart from the text around them.
fn plain(body: &str) -> String {
    body.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn what_takes_something_away_asks_first_and_looking_does_nothing() {
    let house = House::open().await;
    let cookie = house.officer().await;
    for (path, question) in questions(&house) {
        for look in 1..=2 {
            let asked = house.get(&path, &cookie).await;
            assert_eq!(asked.status, StatusCode::OK, "{path}, look {look}");
            let body = plain(&asked.body);
            assert!(body.contains(&question), "{path}: {body}");
            assert!(
                body.contains(&format!(r#"action="{path}" method="post""#)),
                "{path}: {body}"
            );
            assert!(body.contains("button-danger"), "{path}: {body}");
        }
    }
}

#[tokio::test]
async fn what_was_asked_for_is_done_when_it_is_sent_and_cannot_be_asked_for_again() {
    let house = House::open().await;
    let cookie = house.officer().await;
    for (path, _) in questions(&house) {
        let body = if path.ends_with("/leave") {
            "version=1&ends_on=2026-11-30"
        } else {
            "version=1"
        };
        let done = house.post(&path, &cookie, body).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{path}: {}", done.body);
        if !path.ends_with("/leave") {
            let again = house.get(&path, &cookie).await;
            assert_eq!(again.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn a_refused_act_says_why_where_it_was_asked_for() {
    let house = House::open().await;
    let officer = house.holder(house.tenant, "security_officer").await;
    let cookie = house.session(house.tenant, officer).await;
    let console = crate::house::console(house.tenant);
    let people = app::person::list(&house.app, &console).await.unwrap();
    let others = people.iter().map(|listed| &listed.person);
    for other in others.filter(|person| person.name.contains("security_officer") && person.id != officer) {
        app::access::close_account(&house.app, &console, other.id)
            .await
            .unwrap();
    }
    let path = format!("/people/{officer}/close-account");
    let refused = house.post(&path, &cookie, "").await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.body
    );
    assert!(
        refused.body.contains("the last security officer") && refused.body.contains("confirm-question"),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn a_zone_that_somebody_changed_meanwhile_is_asked_about_anew() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let path = format!("/zones/{}/removal", house.thing("zones"));
    let refused = house.post(&path, &cookie, "version=7").await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
    assert!(
        refused.body.contains("It was not removed: look again.") && refused.body.contains("confirm-question"),
        "{}",
        refused.body
    );
    let form = house.get(&path.replace("/removal", ""), &cookie).await;
    assert!(form.body.contains(&format!("href=\"{path}\"")), "{}", form.body);
}
