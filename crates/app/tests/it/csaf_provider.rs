//! Walking through CSAF providers: every document is what its hashes say, or is not handed on.

use std::collections::BTreeMap;

use app::feed::client::{Client, Failure};
use app::feed::provider::{Known, Published, Walk};
use domain::feed::Answer;
use formats::csaf_provider::DigestKind;
use sha2::{Digest, Sha256, Sha512};

use crate::feed_server::{Behaviour, Server, careful, impatient};

const ADVISORY: &[u8] = br#"{"document": {"title": "Infusion pump"}}"#;

fn hexadecimal(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}  advisory.json\n", digits.concat()).into_bytes()
}

/// A server of these files, by path below its address; `{}` in them stands for that address.
pub(crate) async fn provider(files: &[(&str, Vec<u8>)]) -> Server {
    let server = Server::start(Behaviour::Stalls).await;
    let below = server.address.clone();
    let files: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(path, content)| {
            let content = match std::str::from_utf8(content) {
                Ok(text) => text.replace("{}", &below).into_bytes(),
                Err(_) => content.clone(),
            };
            (format!("/feed/{path}"), content)
        })
        .collect();
    server.now(Behaviour::HasFiles(files));
    server
}

pub(crate) fn metadata(distributions: &str) -> Vec<u8> {
    format!(r#"{{"distributions": [{distributions}]}}"#).into_bytes()
}

pub(crate) fn entry(name: &str, hashes: &[&str]) -> String {
    let hashes: Vec<String> = hashes
        .iter()
        .map(|kind| format!(r#", {{"rel": "hash", "href": "{{}}/{name}.{kind}"}}"#))
        .collect();
    let hashes = hashes.concat();
    format!(
        r#"{{"id": "{name}", "updated": "2026-11-20T08:00:00Z", "link": [{{"rel": "self", "href": "{{}}/{name}"}}{hashes}]}}"#
    )
}

/// What a whole walk brought.
struct Collected {
    documents: Vec<Published>,
    unchanged: u64,
    rejected: Vec<String>,
}

async fn walk(client: &Client, address: &str, known: &Known) -> Result<Collected, Failure> {
    let mut walk = Walk::begin(client, &address.parse().unwrap(), known, 0).await?;
    let mut documents = Vec::new();
    while let Some(lot) = walk.next_lot().await {
        documents.extend(lot);
    }
    Ok(Collected {
        documents,
        unchanged: walk.unchanged,
        rejected: walk.rejected.named,
    })
}

async fn collect(server: &Server, known: &Known) -> Collected {
    let address = format!("{}/provider-metadata.json", server.address);
    walk(&careful(), &address, known).await.unwrap()
}

fn known(collected: &Collected) -> Known {
    let taken = collected.documents.iter();
    taken
        .filter_map(|document| Some((document.address.clone(), document.updated.clone()?)))
        .collect()
}

#[tokio::test]
async fn a_document_that_does_not_fit_its_hash_is_named_and_never_handed_on() {
    let entries = [
        entry("good.json", &["sha256", "sha512"]),
        entry("changed.json", &["sha256"]),
        entry("unhashed.json", &[]),
        entry("lost.json", &["sha512"]),
        entry("absent.json", &[]),
    ];
    let feed = format!(r#"{{"feed": {{"entry": [{}]}}}}"#, entries.join(", "));
    let server = provider(&[
        (
            "provider-metadata.json",
            metadata(r#"{"rolie": {"feeds": [{"tlp_label": "WHITE", "url": "{}/feed.json"}]}}"#),
        ),
        ("feed.json", feed.into_bytes()),
        ("good.json", ADVISORY.to_vec()),
        (
            "good.json.sha256",
            hexadecimal(Sha256::digest(ADVISORY).as_slice()),
        ),
        (
            "good.json.sha512",
            hexadecimal(Sha512::digest(ADVISORY).as_slice()),
        ),
        ("changed.json", b"{}".to_vec()),
        (
            "changed.json.sha256",
            hexadecimal(Sha256::digest(ADVISORY).as_slice()),
        ),
        ("unhashed.json", ADVISORY.to_vec()),
        ("lost.json", ADVISORY.to_vec()),
    ])
    .await;
    let collected = collect(&server, &Known::new()).await;
    let taken: Vec<(String, Vec<DigestKind>)> = collected
        .documents
        .iter()
        .map(|document| {
            let name = document.address.rsplit('/').next().unwrap();
            (name.to_owned(), document.hashes.clone())
        })
        .collect();
    assert_eq!(
        taken,
        [
            (
                "good.json".to_owned(),
                vec![DigestKind::Sha256, DigestKind::Sha512]
            ),
            ("unhashed.json".to_owned(), Vec::new()),
        ]
    );
    let rejected: Vec<&str> = collected
        .rejected
        .iter()
        .map(|problem| problem.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(
        rejected,
        [
            "absent.json: failed (404 Not Found)",
            "changed.json: unreadable (it does not fit its sha256 hash)",
            "lost.json: failed (its sha512 hash: failed (404 Not Found))",
        ]
    );

    let again = collect(&server, &known(&collected)).await;
    assert_eq!((again.documents.len(), again.unchanged), (0, 2));
}

#[tokio::test]
async fn a_folder_is_read_by_its_changes_or_by_its_index() {
    let hash = hexadecimal(Sha512::digest(ADVISORY).as_slice());
    let folder = r#"{"directory_url": "{}/csaf"}"#;
    let by_changes = provider(&[
        ("provider-metadata.json", metadata(folder)),
        (
            "csaf/changes.csv",
            b"\"2026/a.json\",\"2026-11-20T08:00:00Z\"\n\"../b.json\",\"2026-11-20T08:00:00Z\"\n".to_vec(),
        ),
        ("csaf/2026/a.json", ADVISORY.to_vec()),
        ("csaf/2026/a.json.sha512", hash.clone()),
    ])
    .await;
    let collected = collect(&by_changes, &Known::new()).await;
    assert_eq!(collected.documents.len(), 1);
    assert_eq!(collected.documents[0].hashes, [DigestKind::Sha512]);
    assert_eq!(
        collected.documents[0].updated.as_deref(),
        Some("2026-11-20T08:00:00Z")
    );
    assert!(collected.rejected[0].contains("leads out of the folder"));

    let by_index = provider(&[
        ("provider-metadata.json", metadata(folder)),
        ("csaf/index.txt", b"2026/a.json\n".to_vec()),
        ("csaf/2026/a.json", ADVISORY.to_vec()),
    ])
    .await;
    let collected = collect(&by_index, &Known::new()).await;
    assert_eq!(collected.documents.len(), 1);
    // A list that does not say when is asked for its documents each time.
    assert_eq!(collect(&by_index, &known(&collected)).await.documents.len(), 1);
}

#[tokio::test]
async fn a_place_that_fails_hides_no_other_and_nowhere_to_walk_is_a_failure() {
    let server = provider(&[
        (
            "provider-metadata.json",
            metadata(r#"{"directory_url": "{}/nowhere"}, {"directory_url": "{}/csaf"}"#),
        ),
        ("csaf/index.txt", b"a.json\n".to_vec()),
        ("csaf/a.json", ADVISORY.to_vec()),
    ])
    .await;
    let collected = collect(&server, &Known::new()).await;
    assert_eq!(collected.documents.len(), 1);
    assert!(collected.rejected[0].contains("/nowhere: failed"));

    let empty = provider(&[(
        "provider-metadata.json",
        metadata(r#"{"directory_url": "{}/nowhere"}, {"rolie": {"feeds": [{"url": "file:///etc/passwd"}]}}"#),
    )])
    .await;
    let refused = async |name: &str| {
        let address = format!("{}/{name}", empty.address);
        walk(&careful(), &address, &Known::new())
            .await
            .err()
            .unwrap()
            .answer
    };
    assert_eq!(refused("provider-metadata.json").await, Answer::Failed);
    assert_eq!(refused("feed.json").await, Answer::Failed);
}

#[tokio::test]
async fn a_provider_is_entered_by_its_host_a_feed_a_folder_or_one_document() {
    let one = br#"{"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "Infusion pump",
        "publisher": {"category": "vendor", "name": "ACME", "namespace": "https://acme.example"},
        "tracking": {"id": "ACME-1", "status": "final", "version": "1", "revision_history": [],
            "initial_release_date": "2026-11-20T08:00:00Z", "current_release_date": "2026-11-20T08:00:00Z"}}}"#;
    let server = provider(&[
        (
            "feed.json",
            format!(r#"{{"feed": {{"entry": [{}]}}}}"#, entry("a.json", &[])).into_bytes(),
        ),
        ("changes.csv", b"\"a.json\",\"2026-11-20T08:00:00Z\"\n".to_vec()),
        ("a.json", one.to_vec()),
        ("nothing.json", b"{}".to_vec()),
    ])
    .await;
    for place in ["feed.json", "a.json", ""] {
        let address = format!("{}/{place}", server.address);
        let collected = walk(&careful(), &address, &Known::new()).await.unwrap();
        let found: Vec<&str> = collected
            .documents
            .iter()
            .map(|one| one.address.as_str())
            .collect();
        assert_eq!(found, [format!("{}/a.json", server.address)], "{place}");
    }
    let nothing = format!("{}/nothing.json", server.address);
    let failure = walk(&careful(), &nothing, &Known::new()).await.err().unwrap();
    assert_eq!(failure.answer, Answer::Unreadable);
}

#[tokio::test]
async fn a_provider_of_a_host_alone_is_where_the_standard_says() {
    let server = provider(&[]).await;
    let host = server.address.strip_suffix("/feed").unwrap();
    let metadata = metadata(&format!(r#"{{"directory_url": "{host}/csaf/"}}"#));
    server.now(Behaviour::HasFiles(BTreeMap::from([
        ("/.well-known/csaf/provider-metadata.json".to_owned(), metadata),
        ("/csaf/index.txt".to_owned(), b"a.json\n".to_vec()),
        ("/csaf/a.json".to_owned(), ADVISORY.to_vec()),
    ])));
    let collected = walk(&careful(), host, &Known::new()).await.unwrap();
    assert_eq!(collected.documents.len(), 1);
}

/// The machine's own addresses stand for every host of the house.
#[tokio::test]
async fn a_list_leads_to_no_other_host_of_the_house() {
    let other = provider(&[("a.json", ADVISORY.to_vec()), ("index.txt", b"a.json\n".to_vec())]).await;
    let by_name = other.address.replace("127.0.0.1", "localhost");
    let entries = [&other.address, &by_name].map(|address| {
        format!(r#"{{"id": "A", "updated": "2026-11-20", "link": [{{"rel": "self", "href": "{address}/a.json"}}]}}"#)
    });
    let server = provider(&[
        (
            "provider-metadata.json",
            metadata(&format!(
                r#"{{"rolie": {{"feeds": [{{"url": "{{}}/feed.json"}}]}}}}, {{"directory_url": "{}/"}}"#,
                other.address
            )),
        ),
        (
            "feed.json",
            format!(r#"{{"feed": {{"entry": [{}]}}}}"#, entries.join(", ")).into_bytes(),
        ),
    ])
    .await;
    let collected = collect(&server, &Known::new()).await;
    assert_eq!(collected.documents, []);
    assert_eq!(collected.rejected.len(), 3, "{:?}", collected.rejected);
    for problem in &collected.rejected {
        assert!(problem.contains("redirected astray"), "{problem}");
    }
    assert_eq!(other.asked(), 0);

    server.now(Behaviour::Redirects(format!("{}/a.json", other.address)));
    let address = format!("{}/provider-metadata.json", server.address);
    let failure = walk(&careful(), &address, &Known::new()).await.err().unwrap();
    assert_eq!(failure.answer, Answer::RedirectedAstray);
    assert_eq!(other.asked(), 0);
}

#[tokio::test]
async fn a_page_in_the_place_of_a_hash_is_no_hash() {
    let files = |hash: &str| {
        vec![
            (
                "provider-metadata.json",
                metadata(r#"{"directory_url": "{}/csaf"}"#),
            ),
            ("csaf/index.txt", b"a.json\n".to_vec()),
            ("csaf/a.json", ADVISORY.to_vec()),
            ("csaf/a.json.sha512", hash.as_bytes().to_vec()),
        ]
    };
    let page = provider(&files("<html>There is nothing here.</html>")).await;
    let collected = collect(&page, &Known::new()).await;
    assert_eq!(collected.documents.len(), 1);
    assert_eq!(collected.documents[0].hashes, []);

    let wrong = provider(&files(&"0".repeat(128))).await;
    assert_eq!(collect(&wrong, &Known::new()).await.documents.len(), 0);
}

#[tokio::test]
async fn a_server_that_stalls_again_and_again_is_given_up_and_what_came_before_is_kept() {
    let names: Vec<String> = (1..=9).map(|number| format!("{number}.json")).collect();
    let server = provider(&[]).await;
    let index = names.join("\n").into_bytes();
    let files: BTreeMap<String, Vec<u8>> = [("/feed/index.txt".to_owned(), index)]
        .into_iter()
        .chain(
            names
                .iter()
                .map(|name| (format!("/feed/{name}"), ADVISORY.to_vec())),
        )
        .collect();
    server.now(Behaviour::HasFiles(files));
    let client = impatient();
    let known = Known::new();
    let address = format!("{}/", server.address).parse().unwrap();
    let mut walk = Walk::begin(&client, &address, &known, 0).await.unwrap();
    server.now(Behaviour::Stalls);
    assert_eq!(walk.next_lot().await, None);
    assert_eq!(walk.given_up.as_ref().unwrap().answer, Answer::TooSlow);
    assert_eq!((walk.rejected.count, walk.left()), (3, 6));
}
