//! Undoing an import.

use app::asset::{self, Correction, ListRequest, NamedAsset};
use app::import::{self, Obstacle, Undone};
use app::{Error, dependency};
use domain::asset::Attribute;
use domain::dependency::Node;
use domain::id::{AssetId, ImportId};
use store::asset::{Filter, PageStart, Sort};

use crate::house::House;
use crate::import::{accept, upload};
use crate::service::{needs, triage};

const LIST: &str = "Name;Serial number;Inventory number;Operating system - Name;Department\n\
    PC-1;SN100001;INV-1;Windows 7 Professional;Emergency department\n\
    PC-2;SN100002;INV-2;Windows 11 Pro;Pharmacy\n";

const LATER: &str = "Name;Serial number;Inventory number;Operating system - Name;Department\n\
    PC-ONE;SN100001;INV-1;Windows 10 Pro;\n\
    PC-2;SN100002;INV-2;Windows 11 Pro;Pharmacy\n\
    PC-3;SN100003;INV-3;Windows 11 Pro;Pharmacy\n";

const DIRECTORY: &str = "Name;DNSHostName;OperatingSystem;LastLogonDate\n\
    PC-1;pc-1.spital.local;Windows 7 Enterprise;2026-11-01\n\
    PC-9;pc-9.spital.local;Windows 10 Pro;2026-11-01\n";

/// Brings a list in a minute after the last, as people do.
async fn bring_in(house: &House, source: &str, text: &str) -> ImportId {
    house.clock.advance(60);
    let id = upload(house, &house.console(), source, text).await;
    accept(house, &house.console(), id).await;
    id
}

async fn undo(house: &House, id: ImportId) -> Result<Undone, Error> {
    house.clock.advance(60);
    let console = house.console();
    let undoing = import::undoing(&house.app, &console, id).await?;
    import::undo(&house.app, &console, id, undoing.import.version).await
}

/// Everything a reader sees of the equipment: its rows, and what each list says of each.
async fn shown(house: &House) -> Vec<String> {
    let console = house.console();
    let request = ListRequest {
        filter: Filter::default(),
        sort: Sort::Name,
        descending: false,
        start: PageStart::First,
        limit: 100,
    };
    let answer = asset::list(&house.app, &console, &request).await.unwrap();
    assert_eq!(answer.count, answer.page.rows.len() as u64);
    let mut shown = Vec::new();
    for row in answer.page.rows {
        let page = asset::fetch(&house.app, &console, row.id).await.unwrap();
        let stated: Vec<_> = page
            .stated
            .iter()
            .map(|stated| (stated.attribute, &stated.statements))
            .collect();
        shown.push(format!("{row:?} {:?} {stated:?}", page.asset.attributes));
    }
    shown
}

async fn named(house: &House, name: &str) -> AssetId {
    let found = crate::import::names(house, &house.console()).await;
    found.into_iter().find(|(_, found)| found == name).unwrap().0
}

#[tokio::test]
async fn an_undone_import_leaves_the_inventory_as_it_was() {
    let house = House::new().await;
    let first = bring_in(&house, "GLPI", LIST).await;
    bring_in(&house, "Directory", DIRECTORY).await;
    let before = shown(&house).await;
    let later = bring_in(&house, "GLPI", LATER).await;
    assert_ne!(shown(&house).await, before);
    let undone = undo(&house, later).await.unwrap();
    assert_eq!((undone.removed, undone.restored), (1, 1));
    assert_eq!(shown(&house).await, before);

    // And as if the first had never come: what the directory says stands alone.
    let undone = undo(&house, first).await.unwrap();
    assert_eq!((undone.removed, undone.restored), (2, 0));
    let left: Vec<String> = crate::import::names(&house, &house.console())
        .await
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(left, ["PC-1", "PC-9"]);
}

#[tokio::test]
async fn imports_undone_one_after_another_leave_what_was_there_before_each() {
    let house = House::new().await;
    let mut steps = Vec::new();
    for system in [
        "Windows 7",
        "Windows 10",
        "Windows 11",
        "Windows 10",
        "Windows 11 LTSC",
    ] {
        let before = shown(&house).await;
        let list = format!("Name;Serial number;Operating system\nPC-1;SN100001;{system}\n");
        steps.push((bring_in(&house, "GLPI", &list).await, before));
    }
    for (import, before) in steps.into_iter().rev() {
        undo(&house, import).await.unwrap();
        assert_eq!(shown(&house).await, before);
    }
}

#[tokio::test]
async fn the_file_of_an_undone_import_can_be_brought_in_again() {
    let house = House::new().await;
    bring_in(&house, "GLPI", LIST).await;
    let later = bring_in(&house, "GLPI", LATER).await;
    let with = crate::import::names(&house, &house.console()).await.len();
    undo(&house, later).await.unwrap();
    let again = bring_in(&house, "GLPI", LATER).await;
    assert_eq!(crate::import::names(&house, &house.console()).await.len(), with);
    undo(&house, again).await.unwrap();
    assert_eq!(crate::import::names(&house, &house.console()).await.len(), 2);
}

#[tokio::test]
async fn of_one_source_the_newest_import_is_undone_first() {
    let house = House::new().await;
    let first = bring_in(&house, "GLPI", LIST).await;
    let later = bring_in(&house, "GLPI", LATER).await;
    let undoing = import::undoing(&house.app, &house.console(), first)
        .await
        .unwrap();
    let Some(Obstacle::Newer(newer)) = undoing.obstacle else {
        panic!("{:?}", undoing.obstacle);
    };
    assert_eq!(newer.id, later);
    let Err(Error::Refused(reason)) = undo(&house, first).await else {
        panic!("it was undone");
    };
    assert!(reason.contains(&later.to_string()), "{reason}");
}

#[tokio::test]
async fn equipment_that_people_spoke_of_keeps_its_import() {
    let house = House::new().await;
    let console = house.console();
    let only = bring_in(&house, "GLPI", LIST).await;
    let corrected = named(&house, "PC-1").await;
    let correction = |value: &str, version| Correction {
        attribute: Attribute::Unit,
        value: value.to_owned(),
        version,
    };
    asset::correct(&house.app, &console, corrected, &correction("Ward 7", 1))
        .await
        .unwrap();
    let standing = named(&house, "PC-2").await;
    let service = triage(&house, &console).await;
    let needed = needs(Node::Service(service), Node::Asset(standing));
    let dependency = dependency::add(&house.app, &console, &needed).await.unwrap();

    let undoing = import::undoing(&house.app, &console, only).await.unwrap();
    let Some(Obstacle::InUse(assets)) = undoing.obstacle else {
        panic!("{:?}", undoing.obstacle);
    };
    let ids: Vec<AssetId> = assets.iter().map(|asset: &NamedAsset| asset.id).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.contains(&corrected) && ids.contains(&standing));
    assert!(matches!(undo(&house, only).await, Err(Error::Refused(_))));
    assert_eq!(crate::import::names(&house, &console).await.len(), 2);

    asset::correct(&house.app, &console, corrected, &correction("", 2))
        .await
        .unwrap();
    dependency::remove(&house.app, &console, dependency, 1)
        .await
        .unwrap();
    undo(&house, only).await.unwrap();
    assert!(crate::import::names(&house, &console).await.is_empty());
}

#[tokio::test]
async fn of_two_who_undo_at_once_the_second_is_told() {
    let house = House::new().await;
    let console = house.console();
    let id = bring_in(&house, "GLPI", LIST).await;
    let version = import::undoing(&house.app, &console, id)
        .await
        .unwrap()
        .import
        .version;
    let (one, other) = tokio::join!(
        import::undo(&house.app, &console, id, version),
        import::undo(&house.app, &console, id, version),
    );
    let told = [one, other]
        .into_iter()
        .filter(|answer| matches!(answer, Err(Error::Conflict(_))));
    assert_eq!(told.count(), 1);
    let undone = |action: &&String| action.as_str() == "import.undo";
    assert_eq!(house.actions().await.iter().filter(undone).count(), 1);
}

#[tokio::test]
async fn the_mapping_of_an_undone_import_is_forgotten() {
    let house = House::new().await;
    let console = house.console();
    let id = bring_in(&house, "GLPI", LIST).await;
    undo(&house, id).await.unwrap();
    let sources = import::sources(&house.app, &console).await.unwrap();
    assert_eq!(sources[0].mapping, None);
}
