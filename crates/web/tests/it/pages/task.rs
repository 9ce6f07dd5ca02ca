//! Roles and tasks on the pages of a room: said in one form, done by one press, seen wherever the room is seen.

use domain::id::IncidentId;
use domain::incident::{IncidentKind, IncidentRole};

use super::House;

async fn room(house: &House) -> (IncidentId, String) {
    let opened = app::incident::open(&house.app, &house.console, IncidentKind::Encrypted, false).await;
    let id = opened.unwrap();
    (id, format!("/incidents/{id}"))
}

async fn body(house: &House, path: &str) -> String {
    let answer = house.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    answer.body
}

/// Who signs in, as the list of people names her.
async fn officer(house: &House) -> String {
    let people = app::person::list(&house.app, &house.console).await.unwrap();
    people[0].person.name.clone()
}

#[tokio::test]
async fn a_role_is_said_in_one_form_and_seen_in_the_room_on_the_wall_and_on_the_page_of_tasks() {
    let house = House::open().await;
    let (_, room) = room(&house).await;
    assert!(body(&house, &room).await.contains("Nobody is said to lead"));
    let name = officer(&house).await;
    let sheet = body(&house, &format!("{room}/roles")).await;
    assert!(sheet.contains(&format!(r#"<option value="{name}">"#)), "{sheet}");
    let said = house
        .post(
            &format!("{room}/roles"),
            &[
                ("lead.holder", name.as_str()),
                ("lead.holder_telephone", "0722 000 111"),
                ("scribe.deputy", "The night porter"),
            ],
        )
        .await;
    assert_eq!(
        (said.status.as_u16(), said.location.as_str()),
        (303, room.as_str())
    );
    let leads = format!("{name} (0722 000 111)");
    for path in [room.clone(), format!("{room}/wall"), format!("{room}/tasks")] {
        assert!(body(&house, &path).await.contains(&leads), "{path}");
    }
    // What leads has what nobody else has: all of it is hers now.
    assert!(
        body(&house, &format!("{room}?parts=yes"))
            .await
            .contains("For you now")
    );
    assert!(
        body(&house, &room)
            .await
            .contains("Scribe: <bdi>nobody, deputy The night porter")
    );
}

#[tokio::test]
async fn a_page_that_is_older_overwrites_no_role_and_a_number_without_a_name_is_refused_beside_it() {
    let house = House::open().await;
    let (_, room) = room(&house).await;
    let roles = format!("{room}/roles");
    house.post(&roles, &[("it.holder", "Mihai")]).await;
    // As it was loaded before Mihai was named, and changed in another role.
    let older = [
        ("it.holder", ""),
        ("it.holder_was", ""),
        ("medical.holder", "Doctor Pop"),
        ("medical.holder_was", ""),
    ];
    assert_eq!(house.post(&roles, &older).await.status, 303);
    let page = body(&house, &roles).await;
    assert!(
        page.contains(r#"value="Mihai""#) && page.contains(r#"value="Doctor Pop""#),
        "{page}"
    );
    let nameless = house
        .post(
            &roles,
            &[("nursing.holder", ""), ("nursing.holder_telephone", "4711")],
        )
        .await;
    assert_eq!(nameless.status, 422);
    assert!(
        nameless.body.contains("Whose number is 4711?"),
        "{}",
        nameless.body
    );
    assert!(
        nameless.body.contains(r##"href="#nursing""##),
        "{}",
        nameless.body
    );
    assert!(nameless.body.contains(r#"value="4711""#));
}

#[tokio::test]
async fn a_task_is_done_by_one_press_in_the_room_and_taken_back_on_its_page() {
    let house = House::open().await;
    let (_, room) = room(&house).await;
    let words = "Ask every ward whether a patient is at risk";
    assert!(body(&house, &room).await.contains(words));
    let done = house
        .post(
            &format!("{room}/tasks/patients_at_risk"),
            &[("standing", "done"), ("back", "room")],
        )
        .await;
    assert_eq!(
        (done.status.as_u16(), done.location),
        (303, format!("{room}#tasks"))
    );
    let parts = body(&house, &format!("{room}?parts=yes")).await;
    assert!(!parts.contains(words), "what is done is no longer asked: {parts}");
    assert!(body(&house, &room).await.contains("Task done"), "the log says so");
    let page = body(&house, &format!("{room}/tasks")).await;
    assert!(page.contains("1 task is settled") && page.contains("It is to be done after all"));
    let again = house
        .post(&format!("{room}/tasks/patients_at_risk"), &[("standing", "open")])
        .await;
    assert_eq!(
        (again.status.as_u16(), again.location),
        (303, format!("{room}/tasks"))
    );
    assert!(body(&house, &room).await.contains(words));
}

#[tokio::test]
async fn that_a_task_will_not_be_done_takes_a_note_and_what_was_typed_stays() {
    let house = House::open().await;
    let (_, room) = room(&house).await;
    let task = format!("{room}/tasks/isolate_backups");
    let refused = house
        .post(&task, &[("standing", "not_done"), ("note", " ")])
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(r##"href="#note""##), "{}", refused.body);
    assert!(refused.body.contains(r#"id="note""#), "the summary leads to it");
    let said = house
        .post(&task, &[("standing", "not_done"), ("note", "There are none")])
        .await;
    assert_eq!(said.status, 303);
    assert!(
        body(&house, &format!("{room}/tasks"))
            .await
            .contains("There are none")
    );
    let unknown = house
        .post(&format!("{room}/tasks/ring_the_bell"), &[("standing", "done")])
        .await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test]
async fn a_task_asked_for_in_one_line_is_given_to_another_role_and_counts_as_still_open() {
    let house = House::open().await;
    let (id, room) = room(&house).await;
    let tasks = format!("{room}/tasks");
    let asked = house
        .post(
            &tasks,
            &[
                ("words", "Torches for the basement"),
                ("role", "logistics"),
                ("due", "2026-11-23T09:00"),
            ],
        )
        .await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    let found = app::incident::room(&house.app, &house.console, id).await.unwrap();
    let task = found.tasks().last().unwrap().task.to_string();
    // Nine in Bucharest was half an hour ago.
    assert_eq!(found.task_count().overdue, 1);
    let page = body(&house, &tasks).await;
    assert!(page.contains("Torches for the basement") && page.contains("1 task is OVERDUE"));
    let given = house
        .post(
            &format!("{tasks}/{task}"),
            &[("give", "yes"), ("role", "facilities")],
        )
        .await;
    assert_eq!(given.status, 303, "{}", given.body);
    let found = app::incident::room(&house.app, &house.console, id).await.unwrap();
    assert_eq!(found.tasks().last().unwrap().role, IncidentRole::Facilities);
    assert!(body(&house, &tasks).await.contains(r#"id="role-facilities""#));
    let standing = body(&house, &format!("{room}/standing")).await;
    assert!(
        standing.contains("1 task is OVERDUE"),
        "closing says what is open"
    );
    assert!(
        body(&house, "/").await.contains("1 task is OVERDUE"),
        "so does the round"
    );
    let refused = house.post(&tasks, &[("words", ""), ("due", "tomorrow")]).await;
    assert_eq!(refused.status, 422);
}

#[tokio::test]
async fn another_playbook_is_followed_from_the_page_of_tasks() {
    let house = House::open().await;
    let (_, room) = room(&house).await;
    let page = body(&house, &format!("{room}/tasks")).await;
    assert!(
        page.contains("follows the steps for: Files cannot be opened"),
        "{page}"
    );
    let followed = house
        .post(&format!("{room}/playbook"), &[("kind", "data_breach")])
        .await;
    assert_eq!(followed.status, 303, "{}", followed.body);
    let page = body(&house, &format!("{room}/tasks")).await;
    assert!(page.contains("Close the way by which data get out"), "{page}");
    assert!(!page.contains("Take the backups off the network"), "{page}");
}
