//! What people say of rows that may be one machine.

use app::Error;
use app::reconciliation::{self, InDoubt, Verdict};
use domain::id::AssetId;
use domain::reconciliation::DoubtReason;

use crate::house::House;
use crate::import::{accept, names, upload};

const REGISTER: &str = "Name;Serial number;IP address;Manufacturer;Model\n\
    PC-1;SN100001;10.0.0.5;Dell;OptiPlex 7080\n\
    PC-2;SN100002;10.0.0.6;Dell;OptiPlex 7080\n";

/// The same name and address, and another serial number: a new machine in the place of the old one, or a typing error.
const DIRECTORY: &str = "Name;Serial number;IP address;Manufacturer;Model\n\
    PC-1;SN904417;10.0.0.5;Dell;OptiPlex 7080\n\
    PC-2;SN100002;10.0.0.6;Dell;OptiPlex 7080\n";

async fn bring_in(house: &House, source: &str, text: &str) {
    house.clock.advance(60);
    let id = upload(house, &house.console(), source, text).await;
    accept(house, &house.console(), id).await;
}

async fn two_lists() -> House {
    let house = House::new().await;
    bring_in(&house, "Register", REGISTER).await;
    bring_in(&house, "Directory", DIRECTORY).await;
    house
}

async fn listed(house: &House) -> Vec<String> {
    let names = names(house, &house.console()).await;
    names.into_iter().map(|(_, name)| name).collect()
}

async fn doubts(house: &House) -> Vec<InDoubt> {
    reconciliation::doubts(&house.app, &house.console())
        .await
        .unwrap()
}

async fn judge(house: &House, pair: (AssetId, AssetId), same: bool) {
    let pairs = vec![pair];
    reconciliation::judge(&house.app, &house.console(), &Verdict { pairs, same })
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_left_in_doubt_is_shown_with_both_rows_and_the_reason() {
    let house = two_lists().await;
    assert_eq!(listed(&house).await, ["PC-1", "PC-1", "PC-2"]);
    let doubts = doubts(&house).await;
    let [doubt] = doubts.as_slice() else {
        panic!("{doubts:?}");
    };
    assert_eq!(doubt.reason, DoubtReason::Contradiction);
    let mut lists = [doubt.one.list.as_str(), doubt.other.list.as_str()];
    lists.sort_unstable();
    assert_eq!(lists, ["Directory", "Register"]);
    assert!(!doubt.evidence.findings.is_empty());
}

#[tokio::test]
async fn what_a_person_says_outweighs_what_was_found_and_outlives_the_next_file() {
    let house = two_lists().await;
    let doubt = doubts(&house).await.remove(0);
    let pair = (doubt.one.made, doubt.other.made);
    judge(&house, pair, true).await;
    assert_eq!(listed(&house).await, ["PC-1", "PC-2"]);
    assert!(doubts(&house).await.is_empty());
    bring_in(&house, "Directory", &DIRECTORY.replace("PC-2", "PC-02")).await;
    assert_eq!(listed(&house).await, ["PC-02", "PC-1"]);

    // She thinks better of it; nobody asks again.
    judge(&house, pair, false).await;
    assert_eq!(listed(&house).await, ["PC-02", "PC-1", "PC-1"]);
    assert!(doubts(&house).await.is_empty());
    let told = house.actions().await;
    assert_eq!(told.iter().filter(|action| *action == "asset.judge").count(), 2);
}

#[tokio::test]
async fn a_row_is_parted_from_those_it_was_shown_with() {
    let house = two_lists().await;
    let console = house.console();
    let (shown, _) = names(&house, &console)
        .await
        .into_iter()
        .find(|(_, name)| name == "PC-2")
        .unwrap();
    let rows = reconciliation::rows(&house.app, &console, shown).await.unwrap();
    let lists: Vec<&str> = rows.iter().map(|row| row.list.as_str()).collect();
    assert_eq!(lists, ["Directory", "Register"]);
    let of_directory = rows.first().unwrap().made;
    reconciliation::part(&house.app, &console, of_directory)
        .await
        .unwrap();
    assert_eq!(listed(&house).await, ["PC-1", "PC-1", "PC-2", "PC-2"]);
    assert!(matches!(
        reconciliation::part(&house.app, &console, of_directory).await,
        Err(Error::NotFound(_))
    ));
    judge(&house, (rows[0].made, rows[1].made), true).await;
    assert_eq!(listed(&house).await, ["PC-1", "PC-1", "PC-2"]);
}

/// The same device in two lists that have nothing in common but what a person knows.
#[tokio::test]
async fn two_pieces_never_in_doubt_are_put_together_by_hand_and_parted_again() {
    let house = House::new().await;
    bring_in(
        &house,
        "Register",
        "Name;Inventory number\nInfusion pump;BM-0042\n",
    )
    .await;
    bring_in(
        &house,
        "Scan",
        "Name;MAC address;Model\nspectrum-7;00:1a:2b:3c:4d:5e;Spectrum\n",
    )
    .await;
    let console = house.console();
    let all = names(&house, &console).await;
    let [(pump, _), (scanned, _)] = all.as_slice() else {
        panic!("{all:?}");
    };
    assert!(doubts(&house).await.is_empty());
    let shown = reconciliation::merge(&house.app, &console, *scanned, *pump)
        .await
        .unwrap();
    let rows = reconciliation::rows(&house.app, &console, shown).await.unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(listed(&house).await.len(), 1);
    // Said once more of what is one already, or of what another hospital has, there is nothing to put together.
    for (actor, one, other) in [
        (&console, *pump, *scanned),
        (&house.foreigner().await, *pump, *scanned),
    ] {
        let again = reconciliation::merge(&house.app, actor, one, other).await;
        assert!(matches!(again, Err(Error::NotFound(_))), "{again:?}");
    }
    // The next list changes nothing about it; parting does.
    bring_in(
        &house,
        "Scan",
        "Name;MAC address;Model\nspectrum-7;00:1a:2b:3c:4d:5e;Spectrum IQ\n",
    )
    .await;
    assert_eq!(listed(&house).await.len(), 1);
    reconciliation::part(&house.app, &console, *scanned)
        .await
        .unwrap();
    assert_eq!(listed(&house).await, ["Infusion pump", "spectrum-7"]);
}

#[tokio::test]
async fn another_hospital_judges_nothing_here() {
    let house = two_lists().await;
    let doubt = doubts(&house).await.remove(0);
    let foreigner = house.foreigner().await;
    let verdict = Verdict {
        pairs: vec![(doubt.one.made, doubt.other.made)],
        same: true,
    };
    assert!(matches!(
        reconciliation::judge(&house.app, &foreigner, &verdict).await,
        Err(Error::NotFound(_))
    ));
    let of_foreigner = reconciliation::doubts(&house.app, &foreigner).await.unwrap();
    assert!(of_foreigner.is_empty());
    assert_eq!(listed(&house).await.len(), 3);
}
