//! Correcting many pieces at once, from the list to the button that takes it back.

use axum::http::StatusCode;

use super::equipment::bring_in;
use super::{House, hidden};

const DEVICES: &str = "Name;Serial number;Kind;Responsible\r\n\
    PUMP-1;SN100001;Medical device;Ana Ionescu\r\n\
    PUMP-2;SN100002;Medical device;\r\n\
    PUMP-3;SN100003;Medical device;Medical engineering\r\n\
    PC-1;SN100004;Workstation;\r\n";

const QUESTION: &str =
    "/assets/corrections/new?kind=medical_device&attribute=owner&value=Medical+engineering";

async fn filled() -> House {
    let house = House::open().await;
    bring_in(&house, "Register", DEVICES).await;
    house
}

/// What the question sends.
fn sent(question: &str) -> Vec<(&'static str, String)> {
    let names = [
        "kind",
        "attribute",
        "value",
        "pieces",
        "beyond",
        "changing",
        "fingerprint",
    ];
    let form = "action=\"/assets/corrections\"";
    names
        .into_iter()
        .map(|name| (name, hidden(question, form, name)))
        .collect()
}

fn lent<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

#[tokio::test]
async fn the_page_of_a_piece_tells_what_was_said_of_it_with_others_and_leads_there() {
    let house = filled().await;
    let question = house.page(QUESTION).await;
    house.done("/assets/corrections", &lent(&sent(&question))).await;
    let corrected = house.first("/assets?q=PUMP-1", "/assets/").await;
    let page = house.page(&corrected).await;
    assert!(
        page.contains("corrected it and others, 2 pieces at once:"),
        "{page}"
    );
    let made = house.first(&corrected, "/assets/corrections/").await;
    assert!(house.page(&made).await.contains("Medical engineering"));
    let untouched = house.first("/assets?q=PC-1", "/assets/").await;
    assert!(!house.page(&untouched).await.contains("pieces at once"));
    house.done(&format!("{made}/undo"), &[]).await;
    let page = house.page(&corrected).await;
    assert!(page.contains("undid the correction of 2 pieces:"), "{page}");
}

#[tokio::test]
async fn all_of_a_list_is_corrected_after_a_look_and_taken_back_by_one_button() {
    let house = filled().await;
    let list = house.page("/assets?kind=medical_device").await;
    assert!(
        list.contains("href=\"/assets/corrections/new?kind=medical_device\""),
        "{list}"
    );
    let form = house.page("/assets/corrections/new?kind=medical_device").await;
    assert!(form.contains("The list has 3 pieces of equipment."), "{form}");
    let question = house.page(QUESTION).await;
    assert!(
        question.contains("for 2 pieces of equipment?") && question.contains("1 more piece of the list"),
        "{question}"
    );
    assert!(
        question.contains("PUMP-1") && !question.contains("PUMP-3"),
        "{question}"
    );

    let fields = sent(&question);
    let result = house.done("/assets/corrections", &lent(&fields)).await;
    assert!(
        result.contains("2 pieces were corrected") && result.contains("Ana Ionescu"),
        "{result}"
    );
    let hers = house.page("/assets?owner=medical+engineering").await;
    assert!(hers.contains("3 of 3 pieces") && !hers.contains("PC-1"), "{hers}");

    let made = house.first("/assets/corrections", "/assets/corrections/").await;
    let undone = house.done(&format!("{made}/undo"), &[]).await;
    assert!(
        undone.contains("2 pieces were given back") && !undone.contains("were left"),
        "{undone}"
    );
    let hers = house.page("/assets?owner=medical+engineering").await;
    assert!(hers.contains("1 of 1 piece"), "{hers}");
    let again = house.post(&format!("{made}/undo"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_anew_and_corrects_nothing() {
    let house = filled().await;
    let fields = sent(&house.page(QUESTION).await);
    let more = DEVICES.replace("PC-1;SN100004;Workstation", "PUMP-4;SN100004;Medical device");
    bring_in(&house, "Register", &more).await;
    let late = house.post("/assets/corrections", &lent(&fields)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.body.contains("The list changed meanwhile") && late.body.contains("for 3 pieces of equipment?"),
        "{}",
        late.body
    );
    let none = house.page("/assets/corrections").await;
    assert!(none.contains("Nothing was corrected in this way yet"), "{none}");
}

#[tokio::test]
async fn a_value_that_is_none_is_asked_for_again() {
    let house = filled().await;
    for (address, said) in [
        ("attribute=owner&value=", "Please fill this in"),
        ("attribute=warranty_until&value=soon", "soon"),
    ] {
        let answer = house.get(&format!("/assets/corrections/new?{address}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(answer.body.contains(said), "{address}: {}", answer.body);
    }
    let nothing = house
        .page("/assets/corrections/new?q=pump-3&attribute=owner&value=Medical+engineering")
        .await;
    assert!(nothing.contains("Nothing would change"), "{nothing}");
}
