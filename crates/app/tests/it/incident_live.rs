//! Rooms that several people have open: what is added reaches each of them once, what is sent twice or late is in the log once, and what
//! somebody could not finish is not lost.

use std::time::Duration;

use app::incident::{self, Following, KeyPair, NewLine, Said, Typed};
use app::message::{Language, Messages};
use app::{App, Error, access};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{Entry, EntryKind, IncidentKind, Statement, Value};
use domain::notification::Fields;
use domain::time::Instant;

use crate::house::House;

/// Longer than a follower looks away, and than a slow machine takes.
const PATIENCE: Duration = Duration::from_secs(20);

async fn open(house: &House, actor: &Actor) -> IncidentId {
    incident::open(&house.app, actor, IncidentKind::Outage, false)
        .await
        .unwrap()
}

fn line(app: &App, text: &str) -> NewLine {
    NewLine {
        id: incident::entry_id(app),
        kind: EntryKind::Observation,
        text: text.to_owned(),
        happened_at: None,
        typed_at: None,
        corrects: None,
    }
}

async fn write(app: &App, actor: &Actor, id: IncidentId, text: &str) {
    incident::line(app, actor, id, &line(app, text)).await.unwrap();
}

async fn next(following: &mut Following) -> Vec<String> {
    let arrived = tokio::time::timeout(PATIENCE, following.next()).await;
    texts(&arrived.expect("something arrives").expect("it goes on").entries)
}

fn texts(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.text.clone()).collect()
}

async fn lines(house: &House, actor: &Actor, id: IncidentId) -> Vec<String> {
    let room = incident::room(&house.app, actor, id).await.unwrap();
    let entries = room.entries.iter();
    entries
        .filter(|entry| matches!(entry.statement, Statement::Line { .. }))
        .map(|entry| entry.text.clone())
        .collect()
}

#[tokio::test]
async fn whoever_follows_gets_every_entry_once_whichever_node_added_it() {
    let house = House::new().await;
    let ana = house.user("Ana", "security_officer", house.tenant).await;
    let id = open(&house, &ana).await;
    write(&house.app, &ana, id, "before").await;
    let mut following = incident::follow(&house.app, &ana, id, 1).await.unwrap();
    assert_eq!(texts(&following.missed.as_ref().unwrap().entries), ["before"]);
    write(&house.app, &ana, id, "here").await;
    assert_eq!(next(&mut following).await, ["here"]);
    let node = house.another_node().await;
    write(&node, &ana, id, "there").await;
    assert_eq!(next(&mut following).await, ["there"]);
    let mut joining = incident::follow(&house.app, &ana, id, 4).await.unwrap();
    assert!(joining.missed.as_ref().unwrap().entries.is_empty());
    assert_eq!(house.app.followers().count(), 1, "one follower for each room");
    write(&house.app, &ana, id, "last").await;
    assert_eq!(next(&mut following).await, ["last"]);
    assert_eq!(next(&mut joining).await, ["last"]);
}

#[tokio::test]
async fn a_follower_ends_with_the_last_who_follows_and_when_the_program_stops() {
    let house = House::new().await;
    let ana = house.user("Ana", "security_officer", house.tenant).await;
    let (first, second) = (open(&house, &ana).await, open(&house, &ana).await);
    let following = incident::follow(&house.app, &ana, first, 0).await.unwrap();
    drop(following);
    let mut looks = 0;
    while house.app.followers().count() > 0 {
        looks += 1;
        assert!(looks < 200, "the follower stays");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mut following = incident::follow(&house.app, &ana, second, 0).await.unwrap();
    house.app.followers().stop();
    let over = tokio::time::timeout(PATIENCE, following.next()).await.unwrap();
    assert!(over.is_none());
}

#[tokio::test]
async fn nobody_follows_a_room_she_may_not_see() {
    let house = House::new().await;
    let ana = house.user("Ana", "security_officer", house.tenant).await;
    let id = open(&house, &ana).await;
    let foreigner = house.foreigner().await;
    let refused = incident::follow(&house.app, &foreigner, id, 0).await;
    assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
    assert_eq!(house.app.followers().count(), 0);
}

#[tokio::test]
async fn a_line_that_was_kept_on_a_device_happened_when_it_was_typed_and_is_in_the_log_once() {
    let house = House::new().await;
    let ana = house.user("Ana", "security_officer", house.tenant).await;
    let id = open(&house, &ana).await;
    let typed = house.app.env().now();
    house.clock.advance(2 * 60 * 60);
    let kept = NewLine {
        typed_at: Some(typed),
        ..line(&house.app, "Bunker: no light")
    };
    for _ in 0..2 {
        incident::line(&house.app, &ana, id, &kept).await.unwrap();
    }
    let room = incident::room(&house.app, &ana, id).await.unwrap();
    let last = room.entries.last().unwrap();
    assert_eq!((last.happened_at, last.typed_at), (typed, Some(typed)));
    assert_eq!(last.entered_at.seconds_since(typed), 2 * 60 * 60);
    assert_eq!(lines(&house, &ana, id).await, ["Bunker: no light"]);
}

/// Case 39 of the forty.
#[tokio::test]
async fn case_39_a_fact_kept_on_a_device_stands_beside_what_was_said_meanwhile_however_often_it_is_sent() {
    let house = House::new().await;
    let ana = house.user("Ana", "security_officer", house.tenant).await;
    let radu = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = open(&house, &ana).await;
    let field = Fields::shipped().get("people_affected").unwrap();
    let count = |number| Said {
        field,
        value: Some(Value::Range {
            low: number,
            high: number,
        }),
        seen: Vec::new(),
    };
    let typed = house.app.env().now();
    house.clock.advance(60 * 60);
    incident::state(&house.app, &radu, id, &[count(9)], "counted again", None)
        .await
        .unwrap();
    house.clock.advance(60 * 60);
    let kept = Typed {
        form: Some(incident::entry_id(&house.app)),
        at: Some(typed),
    };
    let send = async |number| {
        incident::state_typed(&house.app, &ana, id, &[count(number)], "counted", kept)
            .await
            .unwrap()
    };
    assert_eq!(send(4).await.disputed, 1);
    assert_eq!(send(4).await.changed, 0, "sent twice is said once");
    let room = incident::room(&house.app, &ana, id).await.unwrap();
    let picture = room.picture();
    let known = picture.known("people_affected").unwrap();
    let standing: Vec<(&str, Option<Instant>)> = known
        .standing
        .iter()
        .map(|entry| (entry.by.as_str(), entry.typed_at))
        .collect();
    assert_eq!(standing, [("Radu", None), ("Ana", Some(typed))]);
    assert_eq!(known.versions, 2);
    // The same form filled in otherwise was meant as well.
    assert_eq!(send(5).await.changed, 1);
}

/// Case 14 of the forty.
#[tokio::test]
async fn case_14_the_half_written_line_of_a_revoked_person_is_taken_over_and_her_entries_stay_hers() {
    let house = House::new().await;
    let words = Messages::for_language(Language::English);
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let radu = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let other = house.user("Ioana", "biomedical_engineer", house.tenant).await;
    let id = open(&house, &lead).await;
    write(&house.app, &radu, id, "The pumps are off the network").await;
    incident::keep_draft(&house.app, &radu, id, "Ward 3 counts its pum")
        .await
        .unwrap();
    let seen = async |actor: &Actor| incident::room(&house.app, actor, id).await.unwrap();
    assert_eq!(seen(&radu).await.own_draft, "Ward 3 counts its pum");
    assert!(seen(&lead).await.half_written.is_empty(), "he can still write it");
    let Actor::User { account, person, .. } = &radu else {
        panic!("a person")
    };
    let early = incident::take_draft(&house.app, &lead, id, *account, words).await;
    assert!(matches!(early, Err(Error::NotFound(_))), "{early:?}");

    access::close_account(&house.app, &lead, *person).await.unwrap();

    let waiting = seen(&lead).await.half_written;
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (waiting[0].by.as_str(), waiting[0].text.as_str()),
        ("Radu", "Ward 3 counts its pum")
    );
    assert!(
        seen(&other).await.half_written.is_empty(),
        "only whoever leads reads it"
    );
    let taking = incident::take_draft(&house.app, &other, id, *account, words).await;
    assert!(matches!(taking, Err(Error::Forbidden(_))), "{taking:?}");
    incident::take_draft(&house.app, &lead, id, *account, words)
        .await
        .unwrap();
    let room = seen(&lead).await;
    assert!(room.half_written.is_empty());
    let told: Vec<(&str, &str)> = room
        .entries
        .iter()
        .filter(|entry| matches!(entry.statement, Statement::Line { .. }))
        .map(|entry| (entry.by.as_str(), entry.text.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("Radu", "The pumps are off the network"),
            ("Ana", "Half-written by Radu: Ward 3 counts its pum")
        ]
    );
    let again = incident::take_draft(&house.app, &lead, id, *account, words).await;
    assert!(matches!(again, Err(Error::NotFound(_))), "{again:?}");
}

#[tokio::test]
async fn a_half_written_line_is_done_with_once_it_is_written_and_can_be_put_aside() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let radu = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = open(&house, &lead).await;
    incident::keep_draft(&house.app, &radu, id, "The pu")
        .await
        .unwrap();
    write(&house.app, &radu, id, "The pumps are off").await;
    let own = async || incident::room(&house.app, &radu, id).await.unwrap().own_draft;
    assert_eq!(own().await, "");
    incident::keep_draft(&house.app, &radu, id, "And the mon")
        .await
        .unwrap();
    let Actor::User { account, person, .. } = &radu else {
        panic!("a person")
    };
    access::end_sessions_of(&house.app, &lead, *person).await.unwrap();
    incident::discard_draft(&house.app, &lead, id, *account)
        .await
        .unwrap();
    assert!(
        house
            .actions()
            .await
            .contains(&"incident.discard_draft".to_owned())
    );
    let room = incident::room(&house.app, &lead, id).await.unwrap();
    assert!(room.half_written.is_empty());
    assert_eq!(lines(&house, &lead, id).await, ["The pumps are off"]);
}

#[tokio::test]
async fn the_first_pair_of_keys_holds_on_every_device_and_is_sealed_where_it_lies() {
    let house = House::new().await;
    let ana = house.user("Ana", "security_officer", house.tenant).await;
    let pair = |word: &str| KeyPair {
        public: format!("public {word}"),
        private: format!("private {word}"),
    };
    assert_eq!(incident::draft_key(&house.app, &ana).await.unwrap(), None);
    let first = incident::offer_draft_key(&house.app, &ana, &pair("one"))
        .await
        .unwrap();
    let second = incident::offer_draft_key(&house.app, &ana, &pair("two"))
        .await
        .unwrap();
    assert_eq!((first, second), (pair("one"), pair("one")));
    let radu = house.user("Radu", "biomedical_engineer", house.tenant).await;
    assert_eq!(incident::draft_key(&house.app, &radu).await.unwrap(), None);
}
