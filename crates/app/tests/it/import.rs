//! Files on their way into the inventory.

use app::import::{self, NewFile, Outcome, ReadingChange};
use app::{Error, asset};
use domain::access::Actor;
use domain::asset::Attribute;
use domain::id::{AssetId, ImportId};
use store::asset::{Filter, PageStart, Sort};

use crate::house::House;

const LIST: &str = "Name;Serial number;Inventory number;Operating system - Name;Department\n\
    PC-1;SN100001;INV-1;Windows 7 Professional;Emergency department\n\
    PC-2;SN100002;INV-2;Windows 11 Pro;Pharmacy\n";

pub(crate) async fn upload(house: &House, actor: &Actor, source: &str, text: &str) -> ImportId {
    let new = NewFile {
        source,
        file_name: "list.csv",
        content: text.into(),
    };
    import::upload(&house.app, actor, &new).await.unwrap()
}

pub(crate) async fn accept(house: &House, actor: &Actor, id: ImportId) -> Outcome {
    let review = import::review(&house.app, actor, id).await.unwrap();
    import::accept(&house.app, actor, id, review.import.version)
        .await
        .unwrap()
}

async fn bring_in(house: &House, source: &str, text: &str) -> Outcome {
    let console = house.console();
    let id = upload(house, &console, source, text).await;
    accept(house, &console, id).await
}

pub(crate) async fn names(house: &House, actor: &Actor) -> Vec<(AssetId, String)> {
    let request = asset::ListRequest {
        filter: Filter::default(),
        sort: Sort::Name,
        descending: false,
        start: PageStart::First,
        limit: 100,
    };
    let answer = asset::list(&house.app, actor, &request).await.unwrap();
    assert_eq!(answer.count, answer.page.rows.len() as u64);
    answer
        .page
        .rows
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect()
}

#[tokio::test]
async fn nothing_of_a_file_is_in_the_inventory_before_it_is_accepted() {
    let house = House::new().await;
    let console = house.console();
    let id = upload(&house, &console, "GLPI", LIST).await;
    assert_eq!(
        import::review(&house.app, &console, id)
            .await
            .unwrap()
            .plan
            .summary
            .counts
            .new,
        2
    );
    assert!(names(&house, &console).await.is_empty());
    accept(&house, &console, id).await;
    assert_eq!(names(&house, &console).await.len(), 2);
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing_the_second_time() {
    let house = House::new().await;
    bring_in(&house, "GLPI", LIST).await;
    let before = names(&house, &house.console()).await;
    let again = bring_in(&house, "GLPI", LIST).await;
    assert_eq!(
        (again.counts.new, again.counts.changed, again.counts.unchanged),
        (0, 0, 2)
    );
    assert_eq!(names(&house, &house.console()).await, before);
}

#[tokio::test]
async fn a_changed_cell_changes_its_asset_and_keeps_what_was_said_before() {
    let house = House::new().await;
    let console = house.console();
    bring_in(&house, "GLPI", LIST).await;
    house.clock.advance(60);
    let outcome = bring_in(&house, "GLPI", &LIST.replace("PC-1;", "PC-ONE;")).await;
    assert_eq!((outcome.counts.changed, outcome.counts.unchanged), (1, 1));
    let (renamed, _) = names(&house, &console)
        .await
        .into_iter()
        .find(|(_, name)| name == "PC-ONE")
        .unwrap();
    let page = asset::fetch(&house.app, &console, renamed).await.unwrap();
    assert_eq!(page.asset.version, 2);
    assert_eq!(page.asset.attributes[&Attribute::SerialNumber], "SN100001");
}

#[tokio::test]
async fn of_two_who_accept_at_once_the_second_is_told() {
    let house = House::new().await;
    let console = house.console();
    let id = upload(&house, &console, "GLPI", LIST).await;
    let version = import::review(&house.app, &console, id)
        .await
        .unwrap()
        .import
        .version;
    let (one, other) = tokio::join!(
        import::accept(&house.app, &console, id, version),
        import::accept(&house.app, &console, id, version),
    );
    let conflicts = [one.map(|_| ()), other.map(|_| ())];
    assert_eq!(conflicts.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert!(
        conflicts
            .iter()
            .any(|answer| matches!(answer, Err(Error::Conflict(_))))
    );
    assert_eq!(names(&house, &console).await.len(), 2);
}

#[tokio::test]
async fn a_column_can_be_given_another_meaning_before_accepting() {
    let house = House::new().await;
    let console = house.console();
    let id = upload(
        &house,
        &console,
        "Own list",
        "Bezeichner;Seriennr;Bemerkungsfeld\nPC-9;SN100009;Pharmacy\n",
    )
    .await;
    let review = import::review(&house.app, &console, id).await.unwrap();
    let reading = ReadingChange {
        version: review.import.version,
        reading: None,
        columns: [
            (0, Some(Attribute::Name)),
            (1, Some(Attribute::SerialNumber)),
            (2, Some(Attribute::Unit)),
        ]
        .into(),
        date_orders: [].into(),
    };
    import::set_reading(&house.app, &console, id, &reading)
        .await
        .unwrap();
    accept(&house, &console, id).await;
    let (asset, _) = names(&house, &console).await.remove(0);
    let page = asset::fetch(&house.app, &console, asset).await.unwrap();
    assert_eq!(page.asset.attributes[&Attribute::Unit], "Pharmacy");
}

#[tokio::test]
async fn a_discarded_file_can_no_longer_be_accepted() {
    let house = House::new().await;
    let console = house.console();
    let id = upload(&house, &console, "GLPI", LIST).await;
    import::discard(&house.app, &console, id, 1).await.unwrap();
    assert!(matches!(
        import::accept(&house.app, &console, id, 2).await,
        Err(Error::Conflict(_))
    ));
    assert!(names(&house, &console).await.is_empty());
}

#[tokio::test]
async fn equipment_belongs_to_the_unit_its_list_names_and_is_seen_from_there() {
    let house = House::new().await;
    bring_in(&house, "GLPI", LIST).await;
    let ward = house.user("Cristina", "biomedical_engineer", house.unit).await;
    let seen: Vec<String> = names(&house, &ward)
        .await
        .into_iter()
        .map(|(_, name)| name)
        .collect();
    assert_eq!(seen, ["PC-1"]);
}

#[tokio::test]
async fn another_hospital_sees_neither_import_nor_equipment() {
    let house = House::new().await;
    let id = upload(&house, &house.console(), "GLPI", LIST).await;
    accept(&house, &house.console(), id).await;
    let (asset, _) = names(&house, &house.console()).await.remove(0);
    let foreigner = house.foreigner().await;
    assert!(matches!(
        import::review(&house.app, &foreigner, id).await,
        Err(Error::NotFound(_))
    ));
    assert!(matches!(
        asset::fetch(&house.app, &foreigner, asset).await,
        Err(Error::NotFound(_))
    ));
    assert!(names(&house, &foreigner).await.is_empty());
}

#[tokio::test]
async fn upload_and_acceptance_are_in_the_journal() {
    let house = House::new().await;
    bring_in(&house, "GLPI", LIST).await;
    let actions = house.actions().await;
    assert!(
        actions.ends_with(&["import.upload".to_owned(), "import.accept".to_owned()]),
        "{actions:?}"
    );
}

#[tokio::test]
async fn a_correction_by_hand_stands_beside_the_source_and_outlives_its_next_file() {
    let house = House::new().await;
    let console = house.console();
    bring_in(&house, "GLPI", LIST).await;
    let (id, _) = names(&house, &console).await.remove(0);
    let correction = asset::Correction {
        attribute: Attribute::Unit,
        value: "Ward 7".to_owned(),
        version: 1,
    };
    asset::correct(&house.app, &console, id, &correction)
        .await
        .unwrap();
    assert!(matches!(
        asset::correct(&house.app, &console, id, &correction).await,
        Err(Error::Conflict(_))
    ));
    bring_in(&house, "GLPI", &LIST.replace("Emergency department", "Casualty")).await;
    let page = asset::fetch(&house.app, &console, id).await.unwrap();
    assert_eq!(page.asset.attributes[&Attribute::Unit], "Ward 7");
    let unit = page
        .stated
        .iter()
        .find(|stated| stated.attribute == Attribute::Unit)
        .unwrap();
    let said: Vec<&str> = unit
        .statements
        .iter()
        .map(|statement| statement.value.as_str())
        .collect();
    assert_eq!(said, ["Ward 7", "Casualty"]);
}

const DIRECTORY: &str = "Name;DNSHostName;OperatingSystem;LastLogonDate\n\
    PC-1;pc-1.spital.local;Windows 7 Enterprise;2026-11-01\n\
    PC-9;pc-9.spital.local;Windows 10 Pro;2026-11-01\n";

#[tokio::test]
async fn what_two_lists_speak_of_is_listed_once_whichever_came_first() {
    for lists in [
        [("GLPI", LIST), ("Directory", DIRECTORY)],
        [("Directory", DIRECTORY), ("GLPI", LIST)],
    ] {
        let house = House::new().await;
        let console = house.console();
        for (source, text) in lists {
            bring_in(&house, source, text).await;
        }
        let listed = names(&house, &console).await;
        let named: Vec<&str> = listed.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(named, ["PC-1", "PC-2", "PC-9"]);
        let page = asset::fetch(&house.app, &console, listed[0].0).await.unwrap();
        let of = |attribute| {
            let stated = page.stated.iter().find(|stated| stated.attribute == attribute);
            let statements = &stated.unwrap().statements;
            statements
                .iter()
                .map(|statement| statement.value.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(of(Attribute::OperatingSystem).len(), 2, "both lists are heard");
        assert_eq!(of(Attribute::SerialNumber), ["SN100001"]);
        for (source, text) in lists {
            let again = bring_in(&house, source, text).await;
            assert_eq!(
                (again.counts.new, again.counts.changed, again.joined),
                (0, 0, 0),
                "{source}"
            );
        }
        assert_eq!(names(&house, &console).await, listed);
    }
}

#[tokio::test]
async fn equipment_parts_again_when_a_list_no_longer_says_it_is_one() {
    let house = House::new().await;
    let console = house.console();
    bring_in(&house, "GLPI", LIST).await;
    let outcome = bring_in(&house, "Directory", DIRECTORY).await;
    assert_eq!(outcome.joined, 1);
    // The machine PC-1 is another one now, with a number of its own.
    let renamed = LIST.replace("PC-1;SN100001", "PC-77;SN100001");
    bring_in(&house, "GLPI", &renamed).await;
    let listed = names(&house, &console).await;
    let named: Vec<&str> = listed.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(named, ["PC-1", "PC-2", "PC-77", "PC-9"]);
}

#[tokio::test]
async fn a_machine_that_a_list_names_once_for_each_interface_is_one_machine() {
    let house = House::new().await;
    let console = house.console();
    let list = "AssetName;Serialnumber;IPAddress\n\
        PC-1;SN100001;10.0.0.7\nPC-2;SN100002;10.0.0.8\nPC-1;SN100001;10.0.0.2\n";
    let outcome = bring_in(&house, "Lansweeper", list).await;
    assert_eq!((outcome.counts.new, outcome.counts.rejected), (2, 0));
    let assets = names(&house, &console).await;
    let shown = asset::fetch(&house.app, &console, assets[0].0).await.unwrap();
    let addresses = shown
        .asset
        .attributes
        .get(&Attribute::IpAddress)
        .map(String::as_str);
    assert_eq!(addresses, Some("10.0.0.2, 10.0.0.7"));
    let again = bring_in(&house, "Lansweeper", list).await;
    assert_eq!((again.counts.unchanged, again.counts.changed), (2, 0));
}

/// More rows than are read at once.
fn long_list(rows: usize) -> String {
    use std::fmt::Write as _;
    let mut list = String::from("Name;Serial number\n");
    for row in 0..rows {
        writeln!(list, "PC-{row:05};SN1{row:05}").unwrap();
    }
    list
}

#[tokio::test]
async fn a_long_list_is_compared_part_by_part_with_what_its_source_said() {
    let house = House::new().await;
    let first = bring_in(&house, "GLPI", &long_list(4_500)).await;
    assert_eq!(first.counts.new, 4_500);
    let shorter = long_list(4_400).replace("PC-00007;", "PC-00007-B;");
    let id = upload(&house, &house.console(), "GLPI", &shorter).await;
    let review = import::review(&house.app, &house.console(), id).await.unwrap();
    let counts = review.plan.summary.counts;
    assert_eq!(
        (counts.changed, counts.unchanged, counts.missing),
        (1, 4_399, 100)
    );
    assert_eq!(review.plan.missing.len(), 100);
    let second = accept(&house, &house.console(), id).await;
    assert_eq!(second.counts, counts);
}

#[tokio::test]
async fn a_file_that_is_stopped_on_its_way_in_leaves_nothing_and_can_be_taken_in_later() {
    let house = House::new().await;
    let console = house.console();
    let id = upload(&house, &console, "GLPI", &long_list(4_500)).await;
    import::begin_accepting(&house.app, &console, id, 1)
        .await
        .unwrap();
    let again = import::begin_accepting(&house.app, &console, id, 1).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    import::stop(&house.app, &console, id).await.unwrap();
    let reason = loop {
        match import::progress(&house.app, &console, id).await.unwrap() {
            Some(import::Progress::Running { .. }) => tokio::task::yield_now().await,
            Some(import::Progress::Failed(reason)) => break reason,
            None => panic!("it was taken in although it was stopped"),
        }
    };
    assert!(reason.contains("stopped"), "{reason}");
    assert!(names(&house, &console).await.is_empty());

    import::begin_accepting(&house.app, &console, id, 1)
        .await
        .unwrap();
    while import::progress(&house.app, &console, id)
        .await
        .unwrap()
        .is_some()
    {
        tokio::task::yield_now().await;
    }
    let import = import::fetch(&house.app, &console, id).await.unwrap();
    assert_eq!(import.state, import::ImportState::Accepted);
}
