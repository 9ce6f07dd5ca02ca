//! Sources as records: their age, what they no longer name, who wins where they disagree, and how that is settled.

use app::asset::{Correction, ListRequest};
use app::source::{self, Change, ListedSource};
use app::undecided::undecided;
use app::{Error, asset, disagreement, import};
use domain::asset::Attribute;
use domain::id::{AssetId, SourceId};
use store::asset::{Filter, PageStart, Sort};

use crate::house::House;
use crate::import::{accept, upload};

const GLPI: &str = "Name;Serial number;Department;Model\n\
    PC-1;SN100001;Surgery;OptiPlex 7080\n\
    PC-2;SN100002;Surgery;OptiPlex 7080\n";
const REGISTER: &str = "Name;Serial number;Department;Model\n\
    PC-1;SN100001;Pharmacy;OPTIPLEX 7080\n\
    PC-2;SN100002;Surgery;OptiPlex 7080\n";

async fn two_lists() -> House {
    let house = House::new().await;
    for (name, text) in [("GLPI", GLPI), ("Register", REGISTER)] {
        bring_in(&house, name, text).await;
    }
    house
}

async fn bring_in(house: &House, name: &str, text: &str) {
    house.clock.advance(60);
    let id = upload(house, &house.console(), name, text).await;
    accept(house, &house.console(), id).await;
}

async fn listed(house: &House) -> Vec<ListedSource> {
    source::list(&house.app, &house.console()).await.unwrap().listed
}

async fn id_of(house: &House, name: &str) -> SourceId {
    let found = listed(house)
        .await
        .into_iter()
        .find(|listed| listed.source.name == name);
    found.unwrap().source.id
}

/// The piece of this name, and the unit that is shown of it.
async fn unit(house: &House, name: &str) -> (AssetId, String) {
    let (id, _) = crate::import::names(house, &house.console())
        .await
        .into_iter()
        .find(|(_, found)| found == name)
        .unwrap();
    let page = asset::fetch(&house.app, &house.console(), id).await.unwrap();
    (id, page.asset.attributes[&Attribute::Unit].clone())
}

async fn stale_names(house: &House) -> Vec<String> {
    let request = ListRequest {
        filter: Filter {
            stale: true,
            ..Filter::default()
        },
        sort: Sort::Name,
        descending: false,
        start: PageStart::First,
        limit: 100,
    };
    let answer = asset::list(&house.app, &house.console(), &request).await.unwrap();
    answer.page.rows.into_iter().map(|row| row.name).collect()
}

#[tokio::test]
async fn the_source_chosen_for_an_attribute_is_shown_after_a_preview_of_its_effect() {
    let house = two_lists().await;
    let console = house.console();
    // Of equals the later speaks.
    assert_eq!(unit(&house, "PC-1").await.1, "Pharmacy");
    let change = Change::Choose {
        attribute: Attribute::Unit,
        source: Some(id_of(&house, "GLPI").await),
    };
    let preview = source::preview(&house.app, &console, &change).await.unwrap();
    assert_eq!((preview.changed, preview.at_least), (1, false));
    assert_eq!(preview.by_attribute[&Attribute::Unit], 1);
    assert_eq!(unit(&house, "PC-1").await.1, "Pharmacy");

    source::change(&house.app, &console, &change).await.unwrap();
    app::job::work_off(&house.app).await.unwrap();
    assert_eq!(unit(&house, "PC-1").await.1, "Surgery");
    let told = house.actions().await;
    assert!(told.contains(&"source.choose".to_owned()) && told.contains(&"asset.show_anew".to_owned()));
    // The next list of the other source does not turn it back.
    bring_in(&house, "Register", &REGISTER.replace("OPTIPLEX", "Optiplex")).await;
    assert_eq!(unit(&house, "PC-1").await.1, "Surgery");

    let leave = Change::Choose {
        attribute: Attribute::Unit,
        source: None,
    };
    source::change(&house.app, &console, &leave).await.unwrap();
    app::job::work_off(&house.app).await.unwrap();
    assert_eq!(unit(&house, "PC-1").await.1, "Pharmacy");
}

#[tokio::test]
async fn the_order_of_all_sources_is_changed_by_one_at_a_time() {
    let house = two_lists().await;
    let console = house.console();
    let seen: Vec<SourceId> = listed(&house)
        .await
        .iter()
        .map(|listed| listed.source.id)
        .collect();
    let (glpi, register) = (id_of(&house, "GLPI").await, id_of(&house, "Register").await);
    let change = Change::Order {
        seen,
        wanted: vec![glpi, register],
    };
    let preview = source::preview(&house.app, &console, &change).await.unwrap();
    assert_eq!(
        preview.by_attribute.keys().collect::<Vec<_>>(),
        [&Attribute::Model, &Attribute::Unit]
    );
    source::change(&house.app, &console, &change).await.unwrap();
    app::job::work_off(&house.app).await.unwrap();
    assert_eq!(unit(&house, "PC-1").await.1, "Surgery");
    let turned = Change::Order {
        seen: vec![register, glpi],
        wanted: vec![register, glpi],
    };
    assert!(matches!(
        source::change(&house.app, &console, &turned).await,
        Err(Error::Conflict(_))
    ));
    let short = Change::Order {
        seen: vec![glpi, register],
        wanted: vec![register],
    };
    assert!(matches!(
        source::change(&house.app, &console, &short).await,
        Err(Error::Invalid(_))
    ));
}

#[tokio::test]
async fn what_is_written_otherwise_is_told_from_what_is_meant_otherwise() {
    let house = two_lists().await;
    let [meant, spelling] = disagreement::list(&house.app, &house.console()).await.unwrap();
    let attributes = |found: &[disagreement::DisagreeingSources]| {
        found
            .iter()
            .map(|found| found.disagreement.attribute)
            .collect::<Vec<_>>()
    };
    assert_eq!(attributes(&meant), [Attribute::Unit]);
    assert_eq!(attributes(&spelling), [Attribute::Model]);
    assert_eq!(
        (meant[0].shown.as_str(), meant[0].other.as_str()),
        ("Register", "GLPI")
    );
    let example = &meant[0].examples[0];
    assert_eq!(
        (
            example.name.as_str(),
            example.shown.as_str(),
            example.other.as_str()
        ),
        ("PC-1", "Pharmacy", "Surgery")
    );
    let waiting = undecided(&house.app, &house.console()).await.unwrap();
    assert_eq!((waiting.doubts, waiting.disagreements), (0, 1));
}

#[tokio::test]
async fn a_correction_by_hand_settles_one_piece_and_a_later_choice_does_not_touch_it() {
    let house = two_lists().await;
    let console = house.console();
    let [meant, _] = disagreement::list(&house.app, &console).await.unwrap();
    let example = &meant[0].examples[0];
    let correction = Correction {
        attribute: Attribute::Unit,
        value: example.other.clone(),
        version: example.version,
    };
    asset::correct(&house.app, &console, example.asset, &correction)
        .await
        .unwrap();
    let [meant, _] = disagreement::list(&house.app, &console).await.unwrap();
    assert!(meant.is_empty(), "{meant:?}");
    let change = Change::Choose {
        attribute: Attribute::Unit,
        source: Some(id_of(&house, "Register").await),
    };
    let preview = source::preview(&house.app, &console, &change).await.unwrap();
    assert_eq!(preview.changed, 0);
}

#[tokio::test]
async fn a_source_is_stale_when_its_newest_list_is_older_than_people_expect() {
    const DAY: i64 = 86_400;
    let house = two_lists().await;
    let console = house.console();
    bring_in(&house, "Scan", "Name;Serial number\nPC-9;SN900009\n").await;
    let scan = id_of(&house, "Scan").await;
    source::expect_every(&house.app, &console, scan, 2, "7")
        .await
        .unwrap();
    assert!(listed(&house).await.iter().all(|listed| !listed.stale));
    assert!(stale_names(&house).await.is_empty());
    house.clock.advance(8 * DAY);
    let stale: Vec<String> = listed(&house)
        .await
        .into_iter()
        .filter(|listed| listed.stale)
        .map(|listed| listed.source.name)
        .collect();
    assert_eq!(stale, ["Scan"]);
    assert_eq!(stale_names(&house).await, ["PC-9"]);
    // Another source that is younger speaks of it too.
    bring_in(&house, "Register", &format!("{REGISTER}PC-9;SN900009;Surgery;\n")).await;
    assert!(stale_names(&house).await.is_empty());
    for wrong in ["0", "soon", "99999"] {
        let refused = source::expect_every(&house.app, &console, scan, 3, wrong).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{wrong}");
    }
}

#[tokio::test]
async fn a_row_is_missing_from_the_list_that_no_longer_names_it_until_it_is_named_again() {
    let house = House::new().await;
    let console = house.console();
    bring_in(&house, "GLPI", GLPI).await;
    let glpi = id_of(&house, "GLPI").await;
    let absent = async || {
        let (listed, rows) = source::fetch(&house.app, &console, glpi).await.unwrap();
        assert_eq!(listed.absent, rows.len() as u64);
        let name = |row: &source::AbsentRow| row.record.attributes[&Attribute::Name].clone();
        rows.iter().map(name).collect::<Vec<String>>()
    };
    assert!(absent().await.is_empty());
    let without = GLPI.replace("PC-2;SN100002;Surgery;OptiPlex 7080\n", "");
    bring_in(&house, "GLPI", &without).await;
    assert_eq!(absent().await, ["PC-2"]);
    bring_in(&house, "GLPI", GLPI).await;
    assert!(absent().await.is_empty());
    // Undoing the list that named it again makes it missing again, since the same day.
    let newest = import::list(&house.app, &console).await.unwrap().remove(0).0;
    import::undo(&house.app, &console, newest.id, newest.version)
        .await
        .unwrap();
    assert_eq!(absent().await, ["PC-2"]);
}

#[tokio::test]
async fn a_piece_says_which_lists_no_longer_name_it_and_since_which_file() {
    let house = two_lists().await;
    let console = house.console();
    let naming = async || {
        let (id, _) = unit(&house, "PC-2").await;
        asset::fetch(&house.app, &console, id).await.unwrap().naming
    };
    let named = naming().await;
    assert!(named.missing_from.is_empty() && named.named && !named.is_gone());
    let without = |text: &str| {
        let others: Vec<&str> = text.lines().filter(|line| !line.starts_with("PC-2")).collect();
        others.join("\n")
    };
    bring_in(&house, "GLPI", &without(GLPI)).await;
    let now = house.app.env().now();
    let left_out = naming().await;
    let [missing] = left_out.missing_from.as_slice() else {
        panic!("{left_out:?}")
    };
    assert_eq!(
        (missing.source.as_str(), missing.file.as_str()),
        ("GLPI", "list.csv")
    );
    assert!(missing.since <= now && left_out.named && !left_out.is_gone());
    // It keeps the day it was left out, however many lists follow.
    bring_in(&house, "GLPI", &without(GLPI).replace("7080", "7090")).await;
    assert_eq!(naming().await, left_out);
    bring_in(&house, "Register", &without(REGISTER)).await;
    assert!(naming().await.is_gone());
    bring_in(&house, "GLPI", GLPI).await;
    let sources: Vec<String> = naming()
        .await
        .missing_from
        .into_iter()
        .map(|missing| missing.source)
        .collect();
    assert_eq!(sources, ["Register"]);
}

#[tokio::test]
async fn a_piece_is_not_missing_from_a_list_that_names_it_by_another_row() {
    let house = House::new().await;
    let console = house.console();
    bring_in(&house, "GLPI", GLPI).await;
    // The same machine under another number: the old row is missing, the new one is there.
    bring_in(&house, "GLPI", &GLPI.replace("SN100002", "SN100092")).await;
    let pieces: Vec<AssetId> = crate::import::names(&house, &console)
        .await
        .into_iter()
        .filter(|(_, name)| name == "PC-2")
        .map(|(id, _)| id)
        .collect();
    let [old, new] = pieces.as_slice() else {
        panic!("{pieces:?}")
    };
    let shown = app::reconciliation::merge(&house.app, &console, *old, *new)
        .await
        .unwrap();
    let page = asset::fetch(&house.app, &console, shown).await.unwrap();
    assert!(
        page.naming.named && page.naming.missing_from.is_empty(),
        "{page:?}"
    );
}

#[tokio::test]
async fn another_hospital_neither_sees_nor_orders_the_sources_here() {
    let house = two_lists().await;
    let foreigner = house.foreigner().await;
    let glpi = id_of(&house, "GLPI").await;
    assert!(
        source::list(&house.app, &foreigner)
            .await
            .unwrap()
            .listed
            .is_empty()
    );
    let change = Change::Choose {
        attribute: Attribute::Unit,
        source: Some(glpi),
    };
    for answer in [
        source::change(&house.app, &foreigner, &change).await,
        source::expect_every(&house.app, &foreigner, glpi, 2, "7").await,
        source::fetch(&house.app, &foreigner, glpi).await.map(drop),
    ] {
        assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    }
    let reader = house.user("Vera Ward", "auditor", house.tenant).await;
    assert!(matches!(
        source::change(&house.app, &reader, &change).await,
        Err(Error::Forbidden(_))
    ));
}
