//! A list of people, from the upload to the button that takes it back; and the employee number in the form of a person.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::{Answer, House, hidden};

const STAFF: &str = "Employee no;Name;Job;Department;Password\r\n\
    1;Mihai Stoica;Nurse;Nowhere;secret\r\n\
    2;Ana Ionescu;Porter;;\r\n\
    3;;Porter;;\r\n";

/// Sends the form of the upload.
async fn upload(house: &House, text: &str, date_order: &str) -> Answer {
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"staff.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{text}\r\n--edge\r\nContent-Disposition: form-data; name=\"date_order\"\r\n\r\n\
         {date_order}\r\n--edge--\r\n"
    );
    let request =
        Request::post("/people/lists").header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    house.send(request, Body::from(body)).await
}

async fn brought_in(house: &House, text: &str) -> String {
    let answer = upload(house, text, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location
}

/// What the form of the decision sends, beside what is chosen.
fn seen(page: &str) -> Vec<(&'static str, String)> {
    let names = ["version", "added", "changed", "undecided", "fingerprint"];
    names.map(|name| (name, hidden(page, "/decision\"", name))).into()
}

fn with<'a>(seen: &'a [(&'static str, String)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let seen = seen.iter().map(|(name, value)| (*name, value.as_str()));
    seen.chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn a_staff_list_is_taken_in_after_a_look_and_taken_back_by_one_button() {
    let house = House::open().await;
    assert!(house.page("/people").await.contains("href=\"/people/lists\""));
    assert!(
        house
            .page("/people/lists")
            .await
            .contains("href=\"/people/lists/new\"")
    );
    house.page("/people/lists/new").await;
    let list = brought_in(&house, STAFF).await;
    let page = house.page(&list).await;
    for told in [
        "it has Password",
        "Line 3: Ana Ionescu",
        "The same person as Ana Ionescu",
        "Mihai Stoica",
        "Nowhere",
        "No name.",
        "Accept: add 1",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("secret<"), "{page}");
    assert!(!house.page("/people").await.contains("Mihai Stoica"));

    let fields = seen(&page);
    let accepted = house
        .done(
            &format!("{list}/decision"),
            &with(&fields, &[("decision", "accept"), ("row-3", "new")]),
        )
        .await;
    assert!(accepted.contains("Undo this list"), "{accepted}");
    let people = house.page("/people").await;
    assert!(
        people.contains("Mihai Stoica") && people.matches(">Ana Ionescu<").count() >= 2,
        "{people}"
    );
    let overview = house.page("/people/lists").await;
    assert!(overview.contains("2 added"), "{overview}");

    let undone = house.done(&format!("{list}/undo"), &[("version", "2")]).await;
    assert!(undone.contains("2 people were removed"), "{undone}");
    assert!(!house.page("/people").await.contains("Mihai Stoica"));
}

#[tokio::test]
async fn what_changed_meanwhile_and_a_choice_that_cannot_be_are_told_with_what_was_chosen() {
    let house = House::open().await;
    let list = brought_in(&house, "Employee no;Name\r\n1;Ana Ionescu\r\n2;Ana Ionescu\r\n").await;
    let page = house.page(&list).await;
    let ana = page
        .split("value=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|value| value.len() == 36);
    let ana = ana.unwrap().to_owned();
    let fields = seen(&page);
    let decision = format!("{list}/decision");
    let twice = [
        ("decision", "accept"),
        ("row-2", ana.as_str()),
        ("row-3", ana.as_str()),
    ];
    let answer = house.post(&decision, &with(&fields, &twice)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    assert!(
        answer.body.contains("line 3") && answer.body.contains("checked"),
        "{}",
        answer.body
    );

    let late = [("decision", "accept"), ("version", "1"), ("added", "7")];
    let answer = house.post(&decision, &late).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert!(
        answer.body.contains("Something changed meanwhile"),
        "{}",
        answer.body
    );

    house
        .done(&decision, &[("decision", "discard"), ("version", "1")])
        .await;
    assert!(house.page(&list).await.contains("was put aside"));
}

#[tokio::test]
async fn what_is_no_staff_list_is_refused_on_the_page_and_a_staff_list_is_shown_its_way() {
    let house = House::open().await;
    for text in ["Name;Serial number\r\nPC-1;SN1", ""] {
        let answer = upload(&house, text, "day_first").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
        assert!(answer.body.contains("The list was not taken"), "{}", answer.body);
    }
    let refused = house.try_upload("Nume;Prenume;Marca\r\nPop;Ana;1\r\n").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("href=\"/people/lists/new\""),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn an_employee_number_is_typed_shown_and_refused_where_somebody_has_it() {
    let house = House::open().await;
    let page = house
        .done("/people", &[("name", "Ion Pop"), ("employee_number", "0042")])
        .await;
    assert!(page.contains("0042"), "{page}");
    let again = house
        .post("/people", &[("name", "Dan Pop"), ("employee_number", "0042")])
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains("Somebody has this employee number already"),
        "{}",
        again.body
    );
}
