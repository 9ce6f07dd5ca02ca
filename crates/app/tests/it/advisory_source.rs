//! Advisories got from a provider or from a folder that mirrors one.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use app::feed::client::Client;
use app::feed::source::{self, FeedSourceDetails, FeedSourceForm};
use app::feed::{self, Attempt};
use app::job;
use domain::access::JobName;
use domain::feed::{Answer, FeedKind};
use domain::id::FeedSourceId;
use store::feed::Feed;

use crate::advisory::document;
use crate::csaf_provider::{entry, metadata};
use crate::feed_server::{Behaviour, Server, careful, impatient};
use crate::house::House;

fn bytes(tracking_id: &str, version: &str) -> Vec<u8> {
    document(tracking_id, version, "Pumpomat 3").bytes
}

async fn enter(house: &House, address: &str) -> FeedSourceId {
    let form = FeedSourceForm {
        kind: "advisories".to_owned(),
        name: "Acme".to_owned(),
        address: address.to_owned(),
        switched_on: "yes".to_owned(),
        ..FeedSourceForm::default()
    };
    let details = FeedSourceDetails::try_from(&form).unwrap();
    source::add(&house.app, &house.console(), &details).await.unwrap()
}

async fn ask(house: &House, source: FeedSourceId, client: &Client) -> Attempt {
    house.clock.advance(3_600);
    feed::fetch_with(&house.app, &house.console(), source, client)
        .await
        .unwrap()
}

async fn in_use(house: &House) -> Option<Feed> {
    let feeds = feed::list(&house.app, &house.console()).await.unwrap();
    feeds.into_iter().find(|feed| feed.name == "advisories")
}

/// A provider of one feed, and what it serves.
struct Provider {
    server: Server,
    files: BTreeMap<String, Vec<u8>>,
}

impl Provider {
    async fn new() -> Self {
        let server = Server::start(Behaviour::Stalls).await;
        let feeds = format!(
            r#"{{"rolie": {{"feeds": [{{"url": "{}/feed.json"}}]}}}}"#,
            server.address
        );
        let mut provider = Self {
            server,
            files: BTreeMap::new(),
        };
        provider.serve("provider-metadata.json", metadata(&feeds));
        provider
    }

    fn address(&self) -> String {
        format!("{}/provider-metadata.json", self.server.address)
    }

    fn serve(&mut self, name: &str, content: Vec<u8>) {
        self.files.insert(format!("/feed/{name}"), content);
        self.server.now(Behaviour::HasFiles(self.files.clone()));
    }

    /// Lists these documents, each as changed at this time.
    fn list(&mut self, listed: &[(&str, &str)]) {
        let entries: Vec<String> = listed
            .iter()
            .map(|(name, updated)| {
                entry(name, &[])
                    .replace("{}", &self.server.address)
                    .replace("2026-11-20T08:00:00Z", updated)
            })
            .collect();
        let feed = format!(r#"{{"feed": {{"entry": [{}]}}}}"#, entries.join(", "));
        self.serve("feed.json", feed.into_bytes());
    }
}

#[tokio::test]
async fn what_a_provider_publishes_is_put_in_use_and_only_what_changed_is_asked_for_again() {
    let house = House::new().await;
    let mut provider = Provider::new().await;
    provider.serve("a.json", bytes("ACME-1", "1"));
    provider.serve("b.json", bytes("ACME-2", "1"));
    provider.serve("c.json", b"{".to_vec());
    provider.list(&[
        ("a.json", "2026-11-20"),
        ("b.json", "2026-11-20"),
        ("c.json", "2026-11-20"),
    ]);
    let source = enter(&house, &provider.address()).await;
    let first = ask(&house, source, &careful()).await;
    assert_eq!(
        (first.answer, first.detail.as_str()),
        (Answer::Taken, "2 new, 0 in a newer version, 1 left out")
    );
    let feed = in_use(&house).await.unwrap();
    assert_eq!(
        (feed.records, feed.rejected, &feed.origin),
        (2, 1, &provider.address())
    );

    provider.serve("a.json", bytes("ACME-1", "2"));
    provider.serve("c.json", bytes("ACME-3", "1"));
    provider.list(&[
        ("a.json", "2026-11-21"),
        ("b.json", "2026-11-20"),
        ("c.json", "2026-11-20"),
    ]);
    let before = provider.server.asked();
    let second = ask(&house, source, &careful()).await;
    assert_eq!(second.detail, "1 new, 1 in a newer version");
    // The metadata, the feed, and two documents with two places of hashes each.
    assert_eq!(provider.server.asked() - before, 8);
    assert_eq!(in_use(&house).await.unwrap().rejected, 0);

    let third = ask(&house, source, &careful()).await;
    assert_eq!((third.answer, third.detail.as_str()), (Answer::Unchanged, ""));
    assert_eq!(in_use(&house).await.unwrap().records, 3);
}

#[tokio::test]
async fn whatever_a_provider_does_the_documents_in_use_stay_and_the_address_says_why() {
    let house = House::new().await;
    let mut provider = Provider::new().await;
    provider.serve("a.json", bytes("ACME-1", "1"));
    provider.list(&[("a.json", "2026-11-20")]);
    let source = enter(&house, &provider.address()).await;
    assert_eq!(ask(&house, source, &careful()).await.answer, Answer::Taken);
    for (behaviour, expected) in [
        (Behaviour::Stalls, Answer::TooSlow),
        (Behaviour::Drips, Answer::TooSlow),
        (Behaviour::BreaksOff(metadata("")), Answer::CutShort),
        (Behaviour::SaysTooLittle(metadata("")), Answer::Unreadable),
        (Behaviour::NeverEnds, Answer::TooLarge),
        (Behaviour::RedirectsInCircles, Answer::RedirectedTooOften),
        (
            Behaviour::Redirects("file:///etc/passwd".to_owned()),
            Answer::RedirectedAstray,
        ),
        (Behaviour::Fails("500 Internal Server Error"), Answer::Failed),
        (Behaviour::Encodes, Answer::Encoded),
        (Behaviour::Gives(b"<html>".to_vec()), Answer::Unreadable),
        (Behaviour::Gives(metadata("")), Answer::Unreadable),
    ] {
        provider.server.now(behaviour);
        let attempt = ask(&house, source, &impatient()).await;
        assert_eq!(attempt.answer, expected, "{}", attempt.detail);
        assert_eq!(in_use(&house).await.unwrap().records, 1, "{expected:?}");
        let stored = source::fetch(&house.app, &house.console(), source).await.unwrap();
        assert_eq!(stored.course.answer, Some(expected));
        assert!(stored.course.failures > 0);
    }
    assert_eq!(
        app::advisory::matcher(&house.app)
            .await
            .unwrap()
            .matcher
            .advisories()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_place_that_cannot_be_read_is_a_failure_though_what_the_others_gave_is_kept() {
    let house = House::new().await;
    let mut provider = Provider::new().await;
    provider.serve("a.json", bytes("ACME-1", "1"));
    provider.list(&[("a.json", "2026-11-20")]);
    let address = &provider.server.address;
    let places = format!(
        r#"{{"rolie": {{"feeds": [{{"url": "{address}/feed.json"}}, {{"url": "{address}/nowhere.json"}}]}}}}"#
    );
    provider.serve("provider-metadata.json", metadata(&places));
    let source = enter(&house, &provider.address()).await;
    let attempt = ask(&house, source, &careful()).await;
    assert_eq!(attempt.answer, Answer::Failed);
    assert!(
        attempt.detail.ends_with("/nowhere.json: 404 Not Found"),
        "{}",
        attempt.detail
    );
    assert_eq!(attempt.advisories.unwrap().new, 1);
    let feed = in_use(&house).await.unwrap();
    assert_eq!((feed.records, feed.rejected), (1, 1));
    let stored = source::fetch(&house.app, &house.console(), source).await.unwrap();
    assert_eq!(stored.course.failures, 1);
}

#[tokio::test]
async fn more_documents_than_one_lot_come_in_by_the_job_and_another_address_knows_none_of_them() {
    let house = House::new().await;
    let mut provider = Provider::new().await;
    let names: Vec<String> = (1..=510).map(|number| format!("{number}.json")).collect();
    for name in &names {
        provider
            .files
            .insert(format!("/feed/{name}"), bytes(&format!("ACME-{name}"), "1"));
    }
    let listed: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "2026-11-20")).collect();
    provider.list(&listed);
    let source = enter(&house, &provider.address()).await;
    job::work_off_these(&house.app, &[JobName::FetchFeed])
        .await
        .unwrap();
    assert_eq!(in_use(&house).await.unwrap().records, 510);
    let before = provider.server.asked();
    job::work_off_these(&house.app, &[JobName::FetchFeed])
        .await
        .unwrap();
    assert_eq!(provider.server.asked(), before, "nothing is due");

    let metadata = provider.files["/feed/provider-metadata.json"].clone();
    provider.serve("provider-metadata.json?again", metadata);
    let stored = source::fetch(&house.app, &house.console(), source).await.unwrap();
    let elsewhere = FeedSourceForm {
        address: format!("{}?again", provider.address()),
        ..FeedSourceForm::from(&stored)
    };
    let details = FeedSourceDetails::try_from(&elsewhere).unwrap();
    source::correct(&house.app, &house.console(), source, stored.version, &details)
        .await
        .unwrap();
    assert_eq!(ask(&house, source, &careful()).await.answer, Answer::Unchanged);
    assert_eq!(
        provider.server.asked() - before,
        2 + 3 * 510,
        "every document is asked for"
    );
}

#[expect(clippy::disallowed_methods, reason = "the test fills the folder")]
fn write(folder: &Path, name: &str, content: &[u8]) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, content).unwrap();
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the test empties the folder")]
async fn a_folder_is_read_with_what_lies_below_it_and_its_hashes_and_no_link_is_followed() {
    let house = House::new().await;
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    write(elsewhere.path(), "secret.json", &bytes("ACME-9", "1"));
    symlink(elsewhere.path(), folder.path().join("linked")).unwrap();
    symlink(
        elsewhere.path().join("secret.json"),
        folder.path().join("linked.json"),
    )
    .unwrap();
    write(folder.path(), "acme/2026/a.json", &bytes("ACME-1", "1"));
    write(
        folder.path(),
        "acme/2026/a.json.asc",
        b"-----BEGIN PGP SIGNATURE-----",
    );
    write(folder.path(), "acme/2026/b.json", &bytes("ACME-2", "1"));
    write(
        folder.path(),
        "acme/2026/b.json.sha256",
        "0".repeat(64).as_bytes(),
    );
    write(folder.path(), "acme/index.txt", b"2026/a.json");
    let source = enter(&house, &folder.path().to_string_lossy()).await;
    let first = ask(&house, source, &careful()).await;
    assert_eq!(first.detail, "1 new, 0 in a newer version, 1 left out");
    let rejects = feed::rejects(&house.app, &house.console(), FeedKind::Advisories)
        .await
        .unwrap();
    assert_eq!(rejects.len(), 1);
    assert!(
        rejects[0].ends_with("b.json: it does not fit its sha256 hash"),
        "{rejects:?}"
    );

    write(folder.path(), "acme/2026/c.json", &bytes("ACME-3", "1"));
    fs::remove_file(folder.path().join("acme/2026/b.json.sha256")).unwrap();
    let second = ask(&house, source, &careful()).await;
    assert_eq!(second.detail, "2 new, 0 in a newer version");
    assert_eq!(ask(&house, source, &careful()).await.answer, Answer::Unchanged);

    fs::remove_dir_all(folder.path().join("acme")).unwrap();
    fs::remove_file(folder.path().join("linked.json")).unwrap();
    let empty = ask(&house, source, &careful()).await;
    assert_eq!(
        (empty.answer, empty.detail.as_str()),
        (Answer::Unreadable, "it names no document")
    );
    assert_eq!(in_use(&house).await.unwrap().records, 3);
}
