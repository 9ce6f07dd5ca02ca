//! Advisories taken in.

use app::advisory::{self, Loaded, MOST_DOCUMENTS, Original, Signature};
use domain::access::Actor;
use domain::feed::FeedKind;
use domain::matching::{DeviceNames, Said};

use crate::house::House;

pub(crate) fn document(tracking_id: &str, version: &str, product: &str) -> Original {
    let text = format!(
        r#"{{"document": {{"title": "{product}", "publisher": {{"name": "Acme", "namespace": "https://acme.example"}},
            "tracking": {{"id": "{tracking_id}", "version": "{version}"}}, "csaf_version": "2.0"}},
          "product_tree": {{"branches": [{{"category": "vendor", "name": "Acme", "branches": [
            {{"category": "product_name", "name": "{product}", "branches": [
              {{"category": "product_version_range", "name": "< 2.4",
               "product": {{"name": "Acme {product} before 2.4", "product_id": "P1"}}}}]}}]}}]}},
          "vulnerabilities": [{{"cve": "CVE-2026-1000", "product_status": {{"known_affected": ["P1"]}}}}]}}"#
    );
    Original {
        origin: format!("{tracking_id}.json"),
        bytes: text.into_bytes(),
        signature: Signature::None,
    }
}

fn from(address: &str, mut original: Original) -> Original {
    original.origin = address.to_owned();
    original
}

/// The namespace of the documents here is <https://acme.example>.
#[tokio::test]
async fn another_server_replaces_no_document_of_its_publisher_and_the_publisher_replaces_every_other() {
    let house = House::new().await;
    let says = async |address: &str, version: &str| {
        let one = from(address, document("ACME-1", version, "Pumpomat 3"));
        let loaded = load(&house, vec![one]).await;
        (loaded.taken(), loaded.rejected.named.concat())
    };
    let (genuine, copy) = (
        "https://psirt.acme.example/1.json",
        "https://mirror.example/1.json",
    );
    assert_eq!(says(copy, "99999").await.0, 1, "nobody else says anything");
    let (taken, told) = says("https://evilacme.example/1.json", "100000").await;
    assert_eq!(taken, 0);
    assert!(
        told.contains("is in use from https://mirror.example/1.json"),
        "{told}"
    );
    assert_eq!(
        says(genuine, "2").await.0,
        1,
        "its publisher knows which version it is"
    );
    assert_eq!(says(copy, "100000").await.0, 0);
    assert_eq!(says("https://www.acme.example/1.json", "3").await.0, 1);
    assert_eq!(says(genuine, "2").await.0, 0, "it is older");
    assert_eq!(says("1.json", "4").await.0, 1, "carried in by hand");
    assert_eq!(says(copy, "5").await.0, 1);
}

fn broken() -> Original {
    Original {
        bytes: b"{".to_vec(),
        ..document("ACME-9", "1", "Pumpomat")
    }
}

async fn load(house: &House, documents: Vec<Original>) -> Loaded {
    advisory::load(&house.app, &house.console(), "folder", documents, false)
        .await
        .unwrap()
}

#[tokio::test]
async fn documents_come_in_once_a_newer_version_replaces_and_an_older_is_named() {
    let house = House::new().await;
    let first = vec![document("ACME-1", "2", "Pumpomat 3"), broken()];
    let loaded = load(&house, first.clone()).await;
    assert_eq!((loaded.new, loaded.newer, loaded.rejected.count), (1, 0, 1));
    assert!(
        loaded.rejected.named[0].starts_with("ACME-9.json: "),
        "{:?}",
        loaded.rejected
    );
    let again = load(&house, first).await;
    assert_eq!((again.new, again.newer, again.unchanged), (0, 0, 1));

    let older = load(&house, vec![document("ACME-1", "1", "Pumpomat 3")]).await;
    assert_eq!(
        older.rejected.named,
        ["ACME-1.json: version 1 of ACME-1 is older than version 2, which is in use"]
    );
    let newer = load(&house, vec![document("ACME-1", "3", "Pumpomat 4")]).await;
    assert_eq!((newer.new, newer.newer, newer.in_use), (0, 1, 1));
    let in_use = advisory::matcher(&house.app).await.unwrap();
    assert_eq!(in_use.matcher.advisories().len(), 1);
    let device = DeviceNames {
        maker: "Acme",
        model: "Pumpomat 4",
        ..DeviceNames::default()
    };
    assert_eq!(in_use.matcher.meant(&device, &Said::new()).len(), 1);
}

#[tokio::test]
async fn an_older_version_is_taken_where_somebody_says_so_and_the_original_before_it_is_removed() {
    let house = House::new().await;
    load(&house, vec![document("ACME-1", "3", "Pumpomat 3")]).await;
    let id = advisory::matcher(&house.app).await.unwrap().matcher.advisories()[0].id();
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let before = advisory::document(&house.app, &officer, id).await.unwrap();
    let older = vec![document("ACME-1", "2", "Pumpomat 3")];
    let loaded = advisory::load(&house.app, &house.console(), "folder", older.clone(), true)
        .await
        .unwrap();
    assert_eq!((loaded.newer, loaded.older), (1, 0));
    let now = advisory::document(&house.app, &officer, id).await.unwrap();
    assert_eq!(now.stored.content.version, "2");
    assert_ne!(now.stored.digest, before.stored.digest);
    let (_, original) = advisory::original(&house.app, &officer, id).await.unwrap();
    assert_eq!(original, older[0].bytes);
}

#[tokio::test]
async fn of_several_versions_in_one_lot_the_newest_counts() {
    let house = House::new().await;
    let lot = ["10", "9"].map(|version| document("ACME-1", version, "Pumpomat 3"));
    assert_eq!(load(&house, lot.to_vec()).await.new, 1);
    let in_use = advisory::matcher(&house.app).await.unwrap();
    assert_eq!(in_use.matcher.advisories()[0].version, "10");
}

#[tokio::test]
async fn the_page_of_the_reference_data_tells_how_many_there_are_and_what_was_left_out_last() {
    let house = House::new().await;
    load(&house, vec![document("ACME-1", "1", "Pumpomat 3"), broken()]).await;
    load(&house, vec![document("ACME-2", "1", "Pumpomat 3"), broken()]).await;
    let console = house.console();
    let overview = app::feed::overview(&house.app, &console).await.unwrap();
    let ages = &overview.ages;
    let age = ages.iter().find(|age| age.kind == FeedKind::Advisories).unwrap();
    let feed = age.feed.as_ref().unwrap();
    assert_eq!(
        (feed.records, feed.rejected, feed.origin.as_str()),
        (2, 1, "folder")
    );
    assert!(!age.is_old);
    let rejects = app::feed::rejects(&house.app, &console, FeedKind::Advisories).await;
    assert_eq!(rejects.unwrap().len(), 1);
}

#[tokio::test]
async fn what_holds_nothing_readable_or_too_much_is_refused_and_changes_nothing() {
    let house = House::new().await;
    let console = house.console();
    for lot in [vec![broken()], Vec::new(), vec![broken(); MOST_DOCUMENTS + 1]] {
        let refused = advisory::load(&house.app, &console, "folder", lot, false).await;
        assert!(matches!(refused, Err(app::Error::Refused(_))), "{refused:?}");
    }
    let nobody = Actor::Console { tenant: None };
    let denied = advisory::load(&house.app, &nobody, "folder", Vec::new(), false).await;
    assert!(denied.is_err());
    let in_use = advisory::matcher(&house.app).await.unwrap();
    assert!(in_use.matcher.advisories().is_empty());
}
