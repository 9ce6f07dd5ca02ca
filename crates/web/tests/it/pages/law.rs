//! The pages about the law: whether NIS2 applies, the duties, the packs, and packs that were reviewed.

use app::law_pack::{LawPackForm, NewLawPack};
use axum::http::StatusCode;
use domain::law::Law;

use super::House;

#[tokio::test]
async fn the_answer_says_the_class_first_then_why_and_what_follows() {
    let house = House::open().await;
    let none = house.post("/scope-assessment", &[("staff", "12,5")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("Tick at least one"), "{}", none.body);
    assert!(none.body.contains("value=\"12,5\""), "{}", none.body);

    let hospital = [
        ("kinds", "healthcare_provider"),
        ("staff", "1 050"),
        ("owner", "public"),
        ("in_scope_since", "2024-12-31"),
    ];
    let shown = house.done("/scope-assessment", &hospital).await;
    for told in [
        "Essential. OUG 155/2024 binds you today.",
        "NIS2, Article 3(1)(a)",
        "The last day was 22 September 2025.",
        "This is the maximum by law and no forecast",
        "Ranges of internet addresses",
    ] {
        assert!(shown.contains(told), "{told}\n{shown}");
    }
    let again = house.page("/scope-assessment/new").await;
    assert!(again.contains("value=\"1050\""), "{again}");

    let nursing_home = [
        ("kinds", "long_term_care"),
        ("staff", "120"),
        ("turnover", "6 000 000"),
    ];
    let asked = house.done("/scope-assessment", &nursing_home).await;
    assert!(
        asked.contains("Not certain: either not in scope or important."),
        "{asked}"
    );
    assert!(asked.contains("Ask DNSC:"), "{asked}");
    assert!(asked.contains(": Essential, answered by"), "{asked}");
}

#[tokio::test]
async fn duties_stand_by_whether_they_hold_and_clocks_below() {
    let house = House::open().await;
    let page = house.page("/duties").await;
    for told in [
        "The management is trained",
        "NIS2, Article 20(2)",
        "Waits for its day",
        "Early warning",
        "24 hours",
        "becoming aware",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    let file = house.page("/duties.csv").await;
    assert!(
        file.contains("The management is trained") && file.contains("In force"),
        "{file}"
    );
}

#[tokio::test]
async fn a_pack_is_shown_with_what_it_does_not_know_and_its_text_can_be_had() {
    let house = House::open().await;
    let list = house.page("/law").await;
    assert!(
        list.contains("Spain") && list.contains("href=\"/law/es\""),
        "{list}"
    );
    let spain = house.page("/law/es").await;
    for told in [
        "Not known: ask the authority: By when and how does one register?",
        "Proposals: not law",
        "ENS (RD 311/2022)",
    ] {
        assert!(spain.contains(told), "{told}\n{spain}");
    }
    assert_eq!(house.page("/law/es.toml").await, Law::shipped_text("es").unwrap());
    for id in Law::shipped().packs().map(|pack| &pack.id) {
        house.page(&format!("/law/{id}")).await;
    }
}

#[tokio::test]
async fn a_reviewed_pack_is_put_in_use_after_a_question() {
    let house = House::open().await;
    let form = LawPackForm {
        content: Law::shipped_text("ro").unwrap().replace("\"P30D\"", "\"P20D\""),
        reviewed_by: "Cabinet Ionescu".to_owned(),
        note: String::new(),
    };
    let new = NewLawPack::try_from(&form).unwrap();
    let id = app::law_pack::load(&house.app, &house.console, &new)
        .await
        .unwrap();
    let own = format!("/law/own/{id}");
    let page = house.page(&own).await;
    assert!(
        page.contains("country.registration.term") && page.contains("P20D"),
        "{page}"
    );
    let asked = house.page(&format!("{own}/use")).await;
    assert!(asked.contains("in the place of ours?"), "{asked}");
    let stale = house.post(&format!("{own}/use"), &[("version", "9")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let used = house.done(&format!("{own}/use"), &[("version", "1")]).await;
    assert!(used.contains("In use"), "{used}");
    let romania = house.page("/law/ro").await;
    assert!(
        romania.contains("Cabinet Ionescu") && romania.contains("20 days"),
        "{romania}"
    );
    let back = house.done(&format!("{own}/removal"), &[("version", "2")]).await;
    assert!(back.contains("Beside ours"), "{back}");
}
