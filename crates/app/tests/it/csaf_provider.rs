//! Walking through CSAF providers: every document is what its hashes say, or is not handed on.

use std::collections::BTreeMap;

use app::feed::provider::{self, Known};
use domain::feed::Answer;
use formats::csaf_provider::DigestKind;
use sha2::{Digest, Sha256, Sha512};

use crate::feed_server::{Behaviour, Server, careful};

const ADVISORY: &[u8] = br#"{"document": {"title": "Infusion pump"}}"#;

fn hexadecimal(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}  advisory.json\n", digits.concat()).into_bytes()
}

/// A server of these files, by path below its address; `{}` in them stands for that address.
async fn provider(files: &[(&str, Vec<u8>)]) -> Server {
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

fn metadata(distributions: &str) -> Vec<u8> {
    format!(r#"{{"distributions": [{distributions}]}}"#).into_bytes()
}

fn entry(name: &str, hashes: &[&str]) -> String {
    let hashes: Vec<String> = hashes
        .iter()
        .map(|kind| format!(r#", {{"rel": "hash", "href": "{{}}/{name}.{kind}"}}"#))
        .collect();
    let hashes = hashes.concat();
    format!(
        r#"{{"id": "{name}", "updated": "2026-11-20T08:00:00Z", "link": [{{"rel": "self", "href": "{{}}/{name}"}}{hashes}]}}"#
    )
}

async fn collect(server: &Server, known: &Known) -> provider::Collected {
    let address = format!("{}/provider-metadata.json", server.address);
    provider::collect(&careful(), &address.parse().unwrap(), known)
        .await
        .unwrap()
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
            "changed.json: it does not fit its sha256 hash",
            "lost.json: its sha512 hash: failed (404 Not Found)",
        ]
    );

    let known: Known = collected
        .documents
        .iter()
        .map(|document| (document.address.clone(), document.updated.clone()))
        .collect();
    let again = collect(&server, &known).await;
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
    let known: Known = [(collected.documents[0].address.clone(), None)].into();
    assert_eq!(collect(&by_index, &known).await.documents.len(), 1);
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
    let address = format!("{}/provider-metadata.json", empty.address)
        .parse()
        .unwrap();
    let failure = provider::collect(&careful(), &address, &Known::new())
        .await
        .unwrap_err();
    assert_eq!(failure.answer, Answer::Failed);
    let feed = format!("{}/feed.json", empty.address).parse().unwrap();
    let failure = provider::collect_feed(&careful(), &feed, &Known::new())
        .await
        .unwrap_err();
    assert_eq!(failure.answer, Answer::Failed);
}
