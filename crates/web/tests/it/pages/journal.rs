//! The journal page, and what happened to a person.

use super::{House, first_in};

/// The text of the page without its tags, words apart by one space.
fn text(page: &str) -> String {
    let mut text = String::new();
    for part in page.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_length_the_newest_number_and_the_position_agree() {
    let house = House::open().await;
    app::journal::sequence(&house.app).await.unwrap();
    let page = app::journal::list(&house.app, &house.console, None, 100)
        .await
        .unwrap();
    let (count, newest) = (page.size, page.size - 1);
    assert_eq!(page.entries[0].sequence, Some(newest));
    let shown = text(&house.page("/journal").await);
    for words in [
        format!("{count} entries, numbers 0 to {newest}"),
        format!("Numbers {newest} to 0, newest first, of {count} entries"),
    ] {
        assert!(shown.contains(&words), "{words}: {shown}");
    }
}

#[tokio::test]
async fn each_line_begins_with_who_did_it_and_ends_with_its_number() {
    let house = House::open().await;
    app::journal::sequence(&house.app).await.unwrap();
    let shown = text(&house.page("/journal").await);
    assert!(shown.contains("The console made the institution 0"), "{shown}");
    assert!(shown.contains("The console granted a role"), "{shown}");
}

#[tokio::test]
async fn what_happened_to_a_person_has_the_roles_granted_to_them() {
    let house = House::open().await;
    app::journal::sequence(&house.app).await.unwrap();
    let people = house.page("/people").await;
    let person = text(&house.page(&first_in(&people, "/people/")).await);
    let history = person.split_once("What happened").unwrap().1;
    for words in ["granted a role", "made a sign-in link", "added a person"] {
        assert!(history.contains(words), "{words}: {history}");
    }
}
