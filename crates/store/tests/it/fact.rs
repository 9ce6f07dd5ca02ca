//! Facts.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{ActorKind, ActorRef, EditAssets, ImportInventory, ViewAssets};
use domain::fact::{Fact, Origin};
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
    a_reader_of_one_ward_reads_facts_about_what_stands_there,
    facts_of_another_tenant_do_not_exist,
    the_sources_that_state_an_attribute_now_are_told_for_each_asset,
    assets_are_spoken_of_by_hand_until_the_correction_is_taken_back,
];

fn stated(hospital: &Hospital, attribute: &str, value: &str) -> Fact {
    Fact {
        id: fresh(),
        attribute: attribute.to_owned(),
        value: Some(value.to_owned()),
        origin: Origin::Record {
            source: fresh(),
            record: fresh(),
        },
        event_at: at(-86_400),
        known_since: at(-3_600),
        entered_at: at(0),
        entered_by: hospital.permit::<ImportInventory>().actor(),
        supersedes: None,
    }
}

async fn insert_imported(store: &Store, hospital: &Hospital, facts: &[(AssetId, Fact)]) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| fact::insert_imported(&transaction, &permit, facts).await)
        .await
        .unwrap();
}

async fn insert_edited(store: &Store, hospital: &Hospital, facts: &[(AssetId, Fact)]) {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| fact::insert_edited(&transaction, &permit, facts).await)
        .await
        .unwrap();
}

async fn facts_read_back_by_attribute_the_oldest_first(store: &Store) {
    let hospital = found(store).await;
    let asset = fresh();
    let unit = stated(&hospital, "unit", "Știință \\ '%'");
    let name = stated(&hospital, "name", "PC-1");
    let corrected = Fact {
        origin: Origin::Hand,
        value: None,
        supersedes: Some(name.id),
        entered_by: ActorRef {
            kind: ActorKind::User,
            id: Some(fresh::<AssetId>().into_untyped_uuid()),
        },
        ..stated(&hospital, "name", "")
    };
    insert_imported(store, &hospital, &[(asset, unit.clone()), (asset, name.clone())]).await;
    insert_edited(store, &hospital, &[(asset, corrected.clone())]).await;
    let facts = fact::of_asset(&store.read(), &hospital.scope::<ViewAssets>(), asset)
        .await
        .unwrap();
    assert_eq!(facts, [name, corrected, unit]);
}

async fn facts_of_many_assets_are_told_apart(store: &Store) {
    let hospital = found(store).await;
    let (one, other, silent) = (fresh(), fresh(), fresh());
    let facts = [
        (one, stated(&hospital, "name", "PC-1")),
        (other, stated(&hospital, "name", "PC-2")),
        (one, stated(&hospital, "unit", "Surgery")),
    ];
    insert_imported(store, &hospital, &facts).await;
    let scope = hospital.scope::<ViewAssets>();
    let read = fact::of_assets(&store.read(), &scope, &[one, silent, other])
        .await
        .unwrap();
    assert_eq!(read.len(), 2);
    assert_eq!(read[&one], [facts[0].1.clone(), facts[2].1.clone()]);
    assert_eq!(read[&other], [facts[1].1.clone()]);
    assert_eq!(fact::of_asset(&store.read(), &scope, silent).await.unwrap(), []);
}

async fn more_facts_than_fit_one_statement_are_stored(store: &Store) {
    let hospital = found(store).await;
    let facts: Vec<(AssetId, Fact)> = (0..3_000)
        .map(|number| (fresh(), stated(&hospital, "name", &format!("PC-{number}"))))
        .collect();
    insert_imported(store, &hospital, &facts).await;
    insert_imported(store, &hospital, &[]).await;
    let assets: Vec<AssetId> = facts.iter().map(|(asset, _)| *asset).collect();
    let read = fact::of_assets(&store.read(), &hospital.scope::<ViewAssets>(), &assets)
        .await
        .unwrap();
    assert_eq!(read.len(), 3_000);
}

async fn a_reader_of_one_ward_reads_facts_about_what_stands_there(store: &Store) {
    let hospital = found(store).await;
    let here = workstation(hospital.ward, "PC-1");
    let elsewhere = workstation(hospital.other_ward, "PC-2");
    import(store, &hospital, &[here.clone(), elsewhere.clone()]).await;
    let facts = [&here, &elsewhere].map(|asset| (asset.id, stated(&hospital, "name", "PC")));
    insert_imported(store, &hospital, &facts).await;
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
    insert_imported(store, &here, &[(asset, stated(&here, "name", "PC-1"))]).await;
    let scope = elsewhere.scope::<ViewAssets>();
    assert_eq!(fact::of_asset(&store.read(), &scope, asset).await.unwrap(), []);
    let read = fact::of_assets(&store.read(), &scope, &[asset]).await.unwrap();
    assert!(read.is_empty());
}

async fn the_sources_that_state_an_attribute_now_are_told_for_each_asset(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let (one, other): (AssetId, AssetId) = (fresh(), fresh());
    let kept = stated(&hospital, "operating_system", "Windows 7");
    let Origin::Record { source, .. } = kept.origin else {
        unreachable!("a record states it");
    };
    let withdrawn = stated(&hospital, "operating_system", "Windows 8");
    let withdrawal = Fact {
        id: fresh(),
        value: None,
        entered_at: at(60),
        ..withdrawn.clone()
    };
    let of_something_else = stated(&hospital, "unit", "Surgery");
    let by_hand = Fact {
        origin: Origin::Hand,
        ..stated(&hospital, "operating_system", "Windows 10")
    };
    let facts = [
        (one, kept),
        (one, withdrawn),
        (one, withdrawal),
        (one, of_something_else),
        (other, by_hand),
    ];
    insert_imported(store, &hospital, &facts).await;
    let stating = async |hospital: &Hospital| {
        let scope = hospital.scope::<ViewAssets>();
        fact::stating(&store.read(), &scope, &[one, other], &["operating_system"])
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
    let by_hand = |value: Option<&str>| Fact {
        origin: Origin::Hand,
        value: value.map(str::to_owned),
        ..stated(&hospital, "unit", "")
    };
    let facts = [
        (corrected, by_hand(Some("Ward 7"))),
        (taken_back, by_hand(Some("Ward 7"))),
        (taken_back, by_hand(None)),
    ];
    insert_edited(store, &hospital, &facts).await;
    insert_imported(
        store,
        &hospital,
        &[(imported, stated(&hospital, "unit", "Ward 7"))],
    )
    .await;
    let scope = hospital.scope::<ViewAssets>();
    let assets = [corrected, taken_back, imported];
    let found = fact::spoken_of_by_hand(&store.read(), &scope, &assets)
        .await
        .unwrap();
    assert_eq!(found, BTreeSet::from([corrected]));
}
