//! Reference data in use.

use domain::access::LoadFeeds;
use store::feed::{self, Feed};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found};

on_both_engines![
    a_newer_feed_takes_the_place_of_the_older_of_its_kind,
    feeds_are_listed_by_kind,
    what_could_not_be_read_is_of_the_data_in_use_alone,
];

fn lifecycles(seconds: i64) -> Feed {
    Feed {
        name: "eol".to_owned(),
        digest: format!("digest of {seconds}"),
        size: 5_000_000_000,
        loaded_at: at(seconds),
        generated_on: "2026-11-14".to_owned(),
        records: 400,
        rejected: 3,
        index_digest: format!("index of {seconds}"),
        origin: "products-full.json".to_owned(),
    }
}

async fn put(store: &Store, hospital: &Hospital, new: &Feed) -> Result<(), Error> {
    let permit = hospital.permit::<LoadFeeds>();
    store
        .write(async |transaction| feed::put(&transaction, &permit, new).await)
        .await
}

async fn a_newer_feed_takes_the_place_of_the_older_of_its_kind(store: &Store) {
    let hospital = found(store).await;
    assert_eq!(feed::fetch(&store.read(), "eol").await.unwrap(), None);
    put(store, &hospital, &lifecycles(0)).await.unwrap();
    let newer = Feed {
        generated_on: String::new(),
        records: 401,
        rejected: 0,
        size: 7,
        ..lifecycles(60)
    };
    put(store, &hospital, &newer).await.unwrap();
    assert_eq!(feed::fetch(&store.read(), "eol").await.unwrap(), Some(newer));
    assert_eq!(feed::fetch(&store.read(), "kev").await.unwrap(), None);
}

async fn feeds_are_listed_by_kind(store: &Store) {
    let hospital = found(store).await;
    let names = ["kev", "eol", "cve"];
    for name in names {
        let new = Feed {
            name: name.to_owned(),
            ..lifecycles(0)
        };
        put(store, &hospital, &new).await.unwrap();
    }
    let listed = feed::list(&store.read()).await.unwrap();
    let listed: Vec<&str> = listed.iter().map(|feed| feed.name.as_str()).collect();
    assert_eq!(listed, ["cve", "eol", "kev"]);
}

async fn what_could_not_be_read_is_of_the_data_in_use_alone(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<LoadFeeds>();
    let put = async |name: &str, problems: &[String]| {
        store
            .write(async |transaction| feed::put_rejects(&transaction, &permit, name, problems).await)
            .await
            .unwrap();
    };
    let many: Vec<String> = (0..1_200).map(|number| format!("line {number}")).collect();
    put("kev", &["entry 7".to_owned()]).await;
    put("epss", &many).await;
    assert_eq!(feed::rejects(&store.read(), "epss").await.unwrap(), many);
    put("epss", &many[..1]).await;
    assert_eq!(feed::rejects(&store.read(), "epss").await.unwrap(), many[..1]);
    put("epss", &[]).await;
    assert!(feed::rejects(&store.read(), "epss").await.unwrap().is_empty());
    assert_eq!(feed::rejects(&store.read(), "kev").await.unwrap(), ["entry 7"]);
}
