//! Several assets shown as one.

use std::collections::HashMap;

use domain::access::{ImportInventory, ViewAssets};
use domain::id::AssetId;
use store::asset::{self, Filter, PageStart, Projection, Sort};
use store::{Error, Store};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, found, fresh};

on_both_engines![
    an_asset_that_another_stands_for_is_no_longer_listed,
    an_old_address_leads_to_the_asset_that_stands_for_it,
    an_asset_that_is_parted_is_listed_once_it_is_projected,
    more_assets_than_fit_one_statement_are_joined,
    assets_of_another_tenant_are_not_joined,
];

async fn join(store: &Store, hospital: &Hospital, joined: &[(AssetId, Option<AssetId>)]) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| asset::join(&transaction, &permit, joined).await)
        .await
        .unwrap();
}

async fn listed(store: &Store, hospital: &Hospital) -> Vec<AssetId> {
    let scope = hospital.scope::<ViewAssets>();
    let everything = Filter::default();
    let page = asset::list(
        &store.read(),
        &scope,
        &everything,
        Sort::Name,
        false,
        &PageStart::First,
        10,
    )
    .await
    .unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

async fn three_workstations(store: &Store, hospital: &Hospital) -> [Projection; 3] {
    let projections = ["PC-1", "PC-2", "PC-3"].map(|name| workstation(hospital.ward, name));
    import(store, hospital, &projections).await;
    projections
}

async fn an_asset_that_another_stands_for_is_no_longer_listed(store: &Store) {
    let hospital = found(store).await;
    let [one, other, third] = three_workstations(store, &hospital).await;
    join(store, &hospital, &[(other.id, Some(one.id))]).await;
    assert_eq!(listed(store, &hospital).await, [one.id, third.id]);
    let scope = hospital.scope::<ViewAssets>();
    let count = asset::count(&store.read(), &scope, &Filter::default()).await;
    assert_eq!(count.unwrap(), 2);
}

async fn an_old_address_leads_to_the_asset_that_stands_for_it(store: &Store) {
    let hospital = found(store).await;
    let [one, other, third] = three_workstations(store, &hospital).await;
    join(store, &hospital, &[(other.id, Some(one.id))]).await;
    let scope = hospital.scope::<ViewAssets>();
    for (old, new) in [(other.id, one.id), (one.id, one.id), (third.id, third.id)] {
        let leader = asset::leader(&store.read(), &scope, old).await.unwrap();
        assert_eq!(leader, new);
    }
    assert!(matches!(
        asset::leader(&store.read(), &scope, fresh()).await,
        Err(Error::NotFound("asset"))
    ));
    let joined = asset::joined(&store.read(), &scope).await.unwrap();
    assert_eq!(joined, HashMap::from([(other.id, one.id)]));
}

async fn an_asset_that_is_parted_is_listed_once_it_is_projected(store: &Store) {
    let hospital = found(store).await;
    let [one, other, third] = three_workstations(store, &hospital).await;
    join(store, &hospital, &[(other.id, Some(one.id))]).await;
    join(store, &hospital, &[(other.id, None)]).await;
    import(store, &hospital, std::slice::from_ref(&other)).await;
    assert_eq!(listed(store, &hospital).await, [one.id, other.id, third.id]);
    let scope = hospital.scope::<ViewAssets>();
    let joined = asset::joined(&store.read(), &scope).await.unwrap();
    assert_eq!(joined, HashMap::new());
}

async fn more_assets_than_fit_one_statement_are_joined(store: &Store) {
    let hospital = found(store).await;
    let projections: Vec<_> = (0..1_501)
        .map(|number| workstation(hospital.ward, &format!("PC-{number}")))
        .collect();
    import(store, &hospital, &projections).await;
    let (leader, members) = projections.split_first().unwrap();
    let pairs: Vec<_> = members
        .iter()
        .map(|member| (member.id, Some(leader.id)))
        .collect();
    join(store, &hospital, &pairs).await;
    assert_eq!(listed(store, &hospital).await, [leader.id]);
}

async fn assets_of_another_tenant_are_not_joined(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let [one, other, third] = three_workstations(store, &here).await;
    join(store, &elsewhere, &[(other.id, Some(one.id))]).await;
    assert_eq!(listed(store, &here).await, [one.id, other.id, third.id]);
    join(store, &here, &[(other.id, Some(one.id))]).await;
    let scope = elsewhere.scope::<ViewAssets>();
    let joined = asset::joined(&store.read(), &scope).await.unwrap();
    assert_eq!(joined, HashMap::new());
    assert!(matches!(
        asset::leader(&store.read(), &scope, other.id).await,
        Err(Error::NotFound("asset"))
    ));
}
