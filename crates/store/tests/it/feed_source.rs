//! The addresses that feeds are got from.

use domain::access::LoadFeeds;
use domain::feed::{Answer, FeedKind};
use store::feed_source::{self, Course, FeedSource};
use store::{Error, Store, feed_document};

use crate::engines::on_both_engines;
use crate::hospital::{at, found, fresh};

on_both_engines![
    addresses_are_listed_by_name_and_a_name_is_given_once,
    a_change_is_refused_when_somebody_else_was_quicker,
    an_attempt_is_recorded_for_the_address_it_asked,
    another_address_forgets_how_attempts_at_the_first_went,
    documents_taken_are_known_until_the_address_is_another_or_removed,
];

fn source(name: &str) -> FeedSource {
    FeedSource {
        id: fresh(),
        kind: FeedKind::Kev,
        name: name.to_owned(),
        address: "https://mirror.hospital.example/kev.json".to_owned(),
        every_hours: 12,
        switched_on: true,
        course: Course {
            due_at: Some(at(0)),
            ..Course::default()
        },
        created_at: at(0),
        version: 1,
    }
}

fn failed() -> Course {
    Course {
        etag: "\"one\"".to_owned(),
        last_modified: "Mon, 23 Nov 2026 07:00:00 GMT".to_owned(),
        tried_at: Some(at(60)),
        succeeded_at: Some(at(0)),
        answer: Some(Answer::TooSlow),
        detail: "connecting".to_owned(),
        failures: 3,
        failing_since: Some(at(30)),
        due_at: Some(at(900)),
    }
}

async fn insert(store: &Store, new: &FeedSource) -> Result<(), Error> {
    let permit = found(store).await.permit::<LoadFeeds>();
    store
        .write(async |transaction| feed_source::insert(&transaction, &permit, new).await)
        .await
}

async fn update(store: &Store, changed: &FeedSource) -> Result<(), Error> {
    let permit = found(store).await.permit::<LoadFeeds>();
    store
        .write(async |transaction| feed_source::update(&transaction, &permit, changed).await)
        .await
}

async fn record(store: &Store, asked: &FeedSource, course: &Course) -> bool {
    let permit = found(store).await.permit::<LoadFeeds>();
    store
        .write(async |transaction| feed_source::record(&transaction, &permit, asked, course).await)
        .await
        .unwrap()
}

async fn addresses_are_listed_by_name_and_a_name_is_given_once(store: &Store) {
    let (second, first) = (source("mirror of scores"), source("Ärzteblatt"));
    insert(store, &second).await.unwrap();
    insert(store, &first).await.unwrap();
    let listed = feed_source::list(&store.read()).await.unwrap();
    assert_eq!(listed, [first.clone(), second]);
    assert_eq!(feed_source::fetch(&store.read(), first.id).await.unwrap(), first);
    let same = insert(store, &source("Mirror of Scores")).await;
    assert!(matches!(same, Err(Error::Exists("feed_source"))));
}

async fn a_change_is_refused_when_somebody_else_was_quicker(store: &Store) {
    let stored = source("KEV");
    insert(store, &stored).await.unwrap();
    let off = FeedSource {
        switched_on: false,
        every_hours: 6,
        course: Course::default(),
        ..stored.clone()
    };
    update(store, &off).await.unwrap();
    let kept = feed_source::fetch(&store.read(), stored.id).await.unwrap();
    assert_eq!(kept, FeedSource { version: 2, ..off });
    assert!(matches!(update(store, &stored).await, Err(Error::Changed(_))));

    let permit = found(store).await.permit::<LoadFeeds>();
    let remove = async |version| {
        store
            .write(async |transaction| feed_source::remove(&transaction, &permit, stored.id, version).await)
            .await
    };
    assert!(matches!(remove(1).await, Err(Error::Changed(_))));
    assert_eq!(remove(2).await.unwrap(), kept);
    assert!(matches!(remove(2).await, Err(Error::NotFound(_))));
    assert!(matches!(update(store, &kept).await, Err(Error::NotFound(_))));
}

async fn an_attempt_is_recorded_for_the_address_it_asked(store: &Store) {
    let asked = source("KEV");
    insert(store, &asked).await.unwrap();
    assert!(record(store, &asked, &failed()).await);
    let kept = feed_source::fetch(&store.read(), asked.id).await.unwrap();
    assert_eq!((kept.course, kept.version), (failed(), 1));

    let moved = FeedSource {
        address: "https://elsewhere.example/kev.json".to_owned(),
        ..asked.clone()
    };
    update(store, &moved).await.unwrap();
    assert!(!record(store, &asked, &failed()).await);
    let kept = feed_source::fetch(&store.read(), asked.id).await.unwrap();
    assert_eq!(kept.course.answer, None);
}

async fn another_address_forgets_how_attempts_at_the_first_went(store: &Store) {
    let asked = source("KEV");
    insert(store, &asked).await.unwrap();
    record(store, &asked, &failed()).await;
    let renamed = FeedSource {
        name: "Catalogue".to_owned(),
        ..asked.clone()
    };
    update(store, &renamed).await.unwrap();
    let kept = feed_source::fetch(&store.read(), asked.id).await.unwrap();
    assert_eq!(kept.course.failures, 3);
    let moved = FeedSource {
        address: "/srv/mirror/kev.json".to_owned(),
        version: 2,
        ..renamed
    };
    update(store, &moved).await.unwrap();
    let kept = feed_source::fetch(&store.read(), asked.id).await.unwrap();
    let course = Course {
        due_at: Some(at(0)),
        ..Course::default()
    };
    assert_eq!(kept.course, course);
}

async fn documents_taken_are_known_until_the_address_is_another_or_removed(store: &Store) {
    let (moved, removed) = (source("Moved"), source("Removed"));
    let permit = found(store).await.permit::<LoadFeeds>();
    let take = async |taken: &[(&str, &str)]| {
        let taken = taken
            .iter()
            .map(|(address, updated)| ((*address).to_owned(), (*updated).to_owned()))
            .collect();
        for of in [moved.id, removed.id] {
            store
                .write(async |transaction| feed_document::put(&transaction, &permit, of, &taken).await)
                .await
                .unwrap();
        }
    };
    let known = async |of: &FeedSource| {
        let mut known: Vec<(String, String)> = feed_document::known(&store.read(), of.id)
            .await
            .unwrap()
            .into_iter()
            .collect();
        known.sort();
        known
    };
    let pair = |address: &str, updated: &str| (address.to_owned(), updated.to_owned());
    for one in [&moved, &removed] {
        insert(store, one).await.unwrap();
    }
    take(&[
        ("https://a.example/1.json", "2026-11-20"),
        (&"x".repeat(1_001), "2026-11-20"),
    ])
    .await;
    take(&[
        ("https://a.example/1.json", "2026-11-21"),
        ("https://a.example/2.json", "2026-11-20"),
    ])
    .await;
    assert_eq!(
        known(&moved).await,
        [
            pair("https://a.example/1.json", "2026-11-21"),
            pair("https://a.example/2.json", "2026-11-20")
        ]
    );

    let elsewhere = FeedSource {
        address: "https://b.example/".to_owned(),
        ..moved.clone()
    };
    update(store, &elsewhere).await.unwrap();
    assert_eq!(known(&moved).await, []);
    assert_eq!(known(&removed).await.len(), 2);
    store
        .write(async |transaction| feed_source::remove(&transaction, &permit, removed.id, 1).await)
        .await
        .unwrap();
    assert_eq!(known(&removed).await, []);
}
