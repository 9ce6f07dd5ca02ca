//! Notices that are letters: what patients get reads like one.

use app::incident::{self, Said};
use app::message::{Language, Messages};
use app::notification::{self, draft};
use domain::incident::{IncidentKind, Value};
use domain::notification::{Fields, Forms};
use report::Block;

use crate::house::House;

#[tokio::test]
async fn word_to_the_people_whose_data_were_hit_is_a_letter_that_begins_with_what_happened() {
    let house = House::new().await;
    let console = house.console();
    let id = incident::open(&house.app, &console, IncidentKind::DataBreach, false)
        .await
        .unwrap();
    let said: Vec<Said> = [
        (
            "consequences",
            "Somebody may try to call you with what they read.",
        ),
        ("measures_taken", "The account is closed."),
        (
            "recipients_message",
            "A list of appointments was sent to a wrong address.",
        ),
        ("root_cause", "Autocompletion of addresses"),
    ]
    .map(|(field, words)| Said {
        field: Fields::shipped().get(field).unwrap(),
        value: Some(Value::Text(words.to_owned())),
        seen: Vec::new(),
    })
    .into();
    incident::state(&house.app, &console, id, &said, "", None)
        .await
        .unwrap();
    let words = Messages::for_language(Language::English);
    let form = Forms::shipped().get("data_subjects").unwrap();
    let room = incident::room(&house.app, &console, id).await.unwrap();
    let seen = draft(&room, &room.facts().unwrap(), form, words).seen();
    let approved = notification::approve(&house.app, &console, id, form, &seen, words)
        .await
        .unwrap();
    let notification = notification::fetch(&house.app, &console, approved).await.unwrap();
    let letter = notification::document(&notification).unwrap();
    let headings: Vec<&str> = letter
        .sections
        .iter()
        .map(|section| section.heading.as_str())
        .collect();
    assert_eq!(
        headings,
        ["What happened", "What we have done", "What it can mean for you"]
    );
    assert_eq!(
        letter.sections[0].blocks,
        [Block::Paragraph {
            text: "A list of appointments was sent to a wrong address.".to_owned()
        }]
    );
    // Nothing of clocks, digests and files.
    assert!(letter.facts.is_empty() && letter.attachments.is_empty());
}
