//! Files of an incident as they come in through the form and go out again, and what somebody who means harm gets.

use axum::http::{Request, StatusCode, header};
use domain::incident::{IncidentKind, sha256};

use crate::house::{Answer, House, console};

/// A page that would run in the name of whoever opens it.
const PAGE: &str = "<!doctype html><script>fetch('/people')</script>";

/// The form of a line, as a browser without scripts sends it: words first.
fn form(text: &str, files: &[(&str, &str)]) -> String {
    let files = files.iter().map(|(name, bytes)| {
        format!(
            "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
             Content-Type: text/html\r\n\r\n{bytes}\r\n"
        )
    });
    format!(
        "--edge\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n{}--edge--\r\n",
        files.collect::<String>()
    )
}

async fn write(house: &House, room: &str, cookie: &str, body: String) -> Answer {
    let request = Request::post(format!("{room}/entries"))
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_LENGTH, body.len())
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    house.send(request, body).await
}

async fn room(house: &House) -> String {
    let kind = IncidentKind::Encrypted;
    let id = app::incident::open(&house.app, &console(house.tenant), kind, false)
        .await
        .unwrap();
    format!("/incidents/{id}")
}

#[tokio::test]
async fn a_file_is_saved_and_never_shown_whatever_is_in_it() {
    let house = House::open().await;
    let (room, cookie) = (room(&house).await, house.officer().await);
    let sent = form("The note on the screen", &[("../../notă.html", PAGE), ("", "")]);
    let written = write(&house, &room, &cookie, sent).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.body);
    let address = format!("{room}/attachments/{}", sha256(PAGE.as_bytes()));
    let page = house.get(&room, &cookie).await.body;
    assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
    assert!(page.contains(">notă.html<") && page.contains("(1 kB)"), "{page}");
    assert!(!page.contains("<script>"), "{page}");

    let taken = house.get(&address, &cookie).await;
    assert_eq!((taken.status, taken.body.as_str()), (StatusCode::OK, PAGE));
    assert_eq!(taken.header("content-type"), "application/octet-stream");
    assert_eq!(
        taken.header("content-disposition"),
        "attachment; filename=\"not_.html\"; filename*=UTF-8''not%C4%83.html"
    );
    assert_eq!(
        taken.header("content-security-policy"),
        "default-src 'none'; sandbox; frame-ancestors 'none'"
    );
    assert_eq!(taken.header("x-content-type-options"), "nosniff");
    assert_eq!(taken.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_gives_the_words_back_and_leaves_nothing() {
    let house = House::open().await;
    let (room, cookie) = (room(&house).await, house.officer().await);
    let many: Vec<(String, String)> = (0..11)
        .map(|number| (format!("{number}.log"), format!("log {number}")))
        .collect();
    let many: Vec<(&str, &str)> = many
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    for (files, told) in [
        (many, "At most 10 files come with one line"),
        (vec![("nothing.log", "")], "“nothing.log” is empty."),
    ] {
        let refused = write(&house, &room, &cookie, form("The note on the screen", &files)).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            refused.body
        );
        assert!(refused.body.contains(told), "{}", refused.body);
        assert!(
            refused.body.contains("value=\"The note on the screen\""),
            "{}",
            refused.body
        );
    }
    let page = house.get(&room, &cookie).await.body;
    assert!(!page.contains("/attachments/"), "{page}");
}

#[tokio::test]
async fn who_may_not_see_an_incident_gets_no_file_of_it_and_who_may_not_write_leaves_none() {
    let house = House::open().await;
    let (room, cookie) = (room(&house).await, house.officer().await);
    write(&house, &room, &cookie, form("The note", &[("note.png", PAGE)])).await;
    let hash = sha256(PAGE.as_bytes());
    let address = format!("{room}/attachments/{hash}");
    let of = async |tenant, role: &str| {
        let person = house.holder(tenant, role).await;
        house.session(tenant, person).await
    };
    let reader = of(house.tenant, "auditor").await;
    let foreigner = of(house.foreign, "security_officer").await;
    let elsewhere = format!("/incidents/0190c0de-0000-7000-8000-000000000000/attachments/{hash}");
    for (path, cookie, status) in [
        (&address, &reader, StatusCode::OK),
        (&address, &foreigner, StatusCode::NOT_FOUND),
        (&elsewhere, &cookie, StatusCode::NOT_FOUND),
        (
            &format!("{room}/attachments/..%2f..%2fwardround.db"),
            &cookie,
            StatusCode::NOT_FOUND,
        ),
    ] {
        let answer = house.get(path, cookie).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
        assert_eq!(answer.body.contains("fetch("), status == StatusCode::OK, "{path}");
    }
    assert_eq!(
        house.get(&address, "").await.header("location").split('?').next(),
        Some("/sign-in")
    );
    for (cookie, status) in [
        (&reader, StatusCode::FORBIDDEN),
        (&foreigner, StatusCode::NOT_FOUND),
    ] {
        let answer = write(&house, &room, cookie, form("Mine", &[("mine.log", "mine")])).await;
        assert_eq!(answer.status, status, "{}", answer.body);
    }
}
