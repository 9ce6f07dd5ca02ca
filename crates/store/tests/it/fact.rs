//! Facts.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{ActorKind, ActorRef, EditAssets, ImportInventory, ViewAssets};
use domain::asset::Attribute;
use domain::fact::{Assertion, Fact, Origin, Provenance};
use domain::id::AssetId;
use newtype_uuid::GenericUuid;
use store::{Store, fact};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    facts_read_back_by_attribute_the_oldest_first,
    facts_of_many_assets_are_told_apart,
    more_facts_than_fit_one_statement_are_stored,
    however_many_are_written_at_once_each_reads_back_as_it_was_written,
    a_reader_of_one_ward_reads_facts_about_what_stands_there,
    facts_of_another_tenant_do_not_exist,
    the_sources_that_state_an_attribute_now_are_told_for_each_asset,
    assets_are_spoken_of_by_hand_until_the_correction_is_taken_back,
];

/// What one row of a source of its own says of one attribute.
pub(crate) fn stated(hospital: &Hospital, attribute: Attribute, value: &str) -> Assertion {
    Assertion {
        provenance: Provenance {
            assertion: fresh(),
            origin: Origin::Record {
                source: fresh(),
                record: fresh(),
            },
            event_at: at(-86_400),
            known_since: at(-3_600),
            entered_at: at(0),
            entered_by: hospital.permit::<ImportInventory>().actor(),
            supersedes: None,
        },
        said: BTreeMap::from([(attribute, Some(value.to_owned()))]),
    }
}

/// What a person says of one attribute; no value takes back what was said by hand before.
pub(crate) fn by_hand(hospital: &Hospital, attribute: Attribute, value: Option<&str>) -> Assertion {
    let mut assertion = stated(hospital, attribute, "");
    assertion.provenance.origin = Origin::Hand;
    assertion.said = BTreeMap::from([(attribute, value.map(str::to_owned))]);
    assertion
}

/// The facts of some assertions, one after the other.
fn facts<const N: usize>(assertions: [&Assertion; N]) -> Vec<Fact> {
    assertions
        .into_iter()
        .flat_map(|assertion| assertion.clone().into_facts())
        .collect()
}

async fn insert_imported(store: &Store, hospital: &Hospital, assertions: &[(AssetId, Assertion)]) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| fact::insert_imported(&transaction, &permit, assertions.to_vec()).await)
        .await
        .unwrap();
}

async fn insert_edited(store: &Store, hospital: &Hospital, assertions: &[(AssetId, Assertion)]) {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| fact::insert_edited(&transaction, &permit, assertions).await)
        .await
        .unwrap();
}

async fn facts_read_back_by_attribute_the_oldest_first(store: &Store) {
    let hospital = found(store).await;
    let asset = fresh();
    let mut row = stated(&hospital, Attribute::Unit, "Știință \\ '%' \"");
    row.said.insert(Attribute::Name, Some("PC-1".to_owned()));
    let mut corrected = by_hand(&hospital, Attribute::Name, None);
    corrected.provenance.supersedes = Some(row.provenance.assertion);
    corrected.provenance.entered_by = ActorRef {
        kind: ActorKind::User,
        id: Some(fresh::<AssetId>().into_untyped_uuid()),
    };
    insert_imported(store, &hospital, &[(asset, row.clone())]).await;
    insert_edited(store, &hospital, &[(asset, corrected.clone())]).await;
    let read = fact::of_asset(&store.read(), &hospital.scope::<ViewAssets>(), asset)
        .await
        .unwrap();
    let [name, unit]: [Fact; 2] = facts([&row]).try_into().unwrap();
    assert_eq!(read, [name, facts([&corrected]).remove(0), unit]);
}

async fn facts_of_many_assets_are_told_apart(store: &Store) {
    let hospital = found(store).await;
    let (one, other, silent) = (fresh(), fresh(), fresh());
    let name = stated(&hospital, Attribute::Name, "PC-1");
    let name_of_other = stated(&hospital, Attribute::Name, "PC-2");
    let unit = stated(&hospital, Attribute::Unit, "Surgery");
    let assertions = [
        (one, name.clone()),
        (other, name_of_other.clone()),
        (one, unit.clone()),
    ];
    insert_imported(store, &hospital, &assertions).await;
    let scope = hospital.scope::<ViewAssets>();
    let read = fact::of_assets(&store.read(), &scope, &[one, silent, other])
        .await
        .unwrap();
    assert_eq!(read.len(), 2);
    assert_eq!(read[&one], facts([&name, &unit]));
    assert_eq!(read[&other], facts([&name_of_other]));
    assert_eq!(fact::of_asset(&store.read(), &scope, silent).await.unwrap(), []);
}

async fn more_facts_than_fit_one_statement_are_stored(store: &Store) {
    let hospital = found(store).await;
    let assertions: Vec<(AssetId, Assertion)> = (0..3_100)
        .map(|number| {
            (
                fresh(),
                stated(&hospital, Attribute::Name, &format!("PC-{number}")),
            )
        })
        .collect();
    insert_imported(store, &hospital, &assertions).await;
    insert_imported(store, &hospital, &[]).await;
    let assets: Vec<AssetId> = assertions.iter().map(|(asset, _)| *asset).collect();
    let read = fact::of_assets(&store.read(), &hospital.scope::<ViewAssets>(), &assets)
        .await
        .unwrap();
    assert_eq!(read.len(), assertions.len());
    for (asset, assertion) in &assertions {
        assert_eq!(read[asset], facts([assertion]));
    }
}

/// Few rows go in as they are, more in powers of two, and what all rows of a statement share is handed over once.
async fn however_many_are_written_at_once_each_reads_back_as_it_was_written(store: &Store) {
    let hospital = found(store).await;
    for many in [0, 1, 2, 31, 32, 33, 34, 63, 64, 65, 96, 129] {
        let row = |number: usize| stated(&hospital, Attribute::Name, &format!("PC-{number}"));
        let alike = |number: usize| {
            let mut row = row(number);
            row.provenance.origin = Origin::Hand;
            row
        };
        let mixed = |number: usize| match number % 3 {
            0 => by_hand(&hospital, Attribute::Unit, None),
            1 => by_hand(&hospital, Attribute::Unit, Some("")),
            _ => row(number),
        };
        let makers: [&dyn Fn(usize) -> Assertion; 3] = [&row, &alike, &mixed];
        for make in makers {
            let assertions: Vec<(AssetId, Assertion)> =
                (0..many).map(|number| (fresh(), make(number))).collect();
            insert_imported(store, &hospital, &assertions).await;
            let assets: Vec<AssetId> = assertions.iter().map(|(asset, _)| *asset).collect();
            let read = fact::of_assets(&store.read(), &hospital.scope::<ViewAssets>(), &assets)
                .await
                .unwrap();
            assert_eq!(read.len(), many);
            for (asset, assertion) in &assertions {
                assert_eq!(read[asset], facts([assertion]), "{many}");
            }
        }
    }
}

async fn a_reader_of_one_ward_reads_facts_about_what_stands_there(store: &Store) {
    let hospital = found(store).await;
    let here = workstation(hospital.ward, "PC-1");
    let elsewhere = workstation(hospital.other_ward, "PC-2");
    import(store, &hospital, &[here.clone(), elsewhere.clone()]).await;
    let named = [&here, &elsewhere].map(|asset| (asset.id, stated(&hospital, Attribute::Name, "PC")));
    insert_imported(store, &hospital, &named).await;
    let scope = hospital.ward_scope::<ViewAssets>();
    let read = fact::of_assets(&store.read(), &scope, &[here.id, elsewhere.id])
        .await
        .unwrap();
    assert_eq!(read.into_keys().collect::<Vec<_>>(), [here.id]);
    let hidden = fact::of_asset(&store.read(), &scope, elsewhere.id).await.unwrap();
    assert_eq!(hidden, []);
}

async fn facts_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let asset = fresh();
    insert_imported(store, &here, &[(asset, stated(&here, Attribute::Name, "PC-1"))]).await;
    let scope = elsewhere.scope::<ViewAssets>();
    assert_eq!(fact::of_asset(&store.read(), &scope, asset).await.unwrap(), []);
    let read = fact::of_assets(&store.read(), &scope, &[asset]).await.unwrap();
    assert!(read.is_empty());
}

async fn the_sources_that_state_an_attribute_now_are_told_for_each_asset(store: &Store) {
    use Attribute::{OperatingSystem, Unit};
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let (one, other): (AssetId, AssetId) = (fresh(), fresh());
    let kept = stated(&hospital, OperatingSystem, "Windows 7");
    let Origin::Record { source, .. } = kept.provenance.origin else {
        unreachable!("a record states it");
    };
    let withdrawn = stated(&hospital, OperatingSystem, "Windows 8");
    let mut withdrawal = withdrawn.clone();
    withdrawal.provenance.assertion = fresh();
    withdrawal.provenance.entered_at = at(60);
    withdrawal.said = BTreeMap::from([(OperatingSystem, None)]);
    let assertions = [
        (one, kept),
        (one, withdrawn),
        (one, withdrawal),
        (one, stated(&hospital, Unit, "Surgery")),
        (other, by_hand(&hospital, OperatingSystem, Some("Windows 10"))),
    ];
    insert_imported(store, &hospital, &assertions).await;
    let stating = async |hospital: &Hospital| {
        let scope = hospital.scope::<ViewAssets>();
        fact::stating(&store.read(), &scope, &[one, other], &[OperatingSystem])
            .await
            .unwrap()
    };
    assert_eq!(
        stating(&hospital).await,
        BTreeMap::from([(one, BTreeSet::from([source]))])
    );
    assert!(stating(&elsewhere).await.is_empty());
}

async fn assets_are_spoken_of_by_hand_until_the_correction_is_taken_back(store: &Store) {
    let hospital = found(store).await;
    let (corrected, taken_back, imported): (AssetId, AssetId, AssetId) = (fresh(), fresh(), fresh());
    let corrections = [
        (corrected, by_hand(&hospital, Attribute::Unit, Some("Ward 7"))),
        (taken_back, by_hand(&hospital, Attribute::Unit, Some("Ward 7"))),
        (taken_back, by_hand(&hospital, Attribute::Unit, None)),
    ];
    insert_edited(store, &hospital, &corrections).await;
    let stated = stated(&hospital, Attribute::Unit, "Ward 7");
    insert_imported(store, &hospital, &[(imported, stated)]).await;
    let scope = hospital.scope::<ViewAssets>();
    let assets = [corrected, taken_back, imported];
    let found = fact::spoken_of_by_hand(&store.read(), &scope, &assets)
        .await
        .unwrap();
    assert_eq!(found, BTreeSet::from([corrected]));
}
