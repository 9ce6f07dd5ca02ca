//! What a database kept under an older version is there under this one.

use std::collections::BTreeMap;

use domain::access::{EditAssets, ImportInventory, JobName, ViewAssets};
use domain::asset::Attribute;
use domain::fact::{Assertion, Origin};
use domain::id::AssetId;
use store::job::{JobState, NewJob};
use store::{asset, fact, job};

use crate::asset::{import, workstation};
use crate::fact::{by_hand, stated};
use crate::hospital::{at, found, fresh};
use crate::place::Place;

#[tokio::test]
async fn facts_kept_one_by_one_are_the_same_facts_as_assertions_on_sqlite() {
    facts_kept_one_by_one_are_the_same_facts(Place::sqlite(), "json_each(said)").await;
}

#[tokio::test]
async fn facts_kept_one_by_one_are_the_same_facts_as_assertions_on_postgres() {
    if let Some(place) = Place::postgres().await {
        facts_kept_one_by_one_are_the_same_facts(place, "json_each_text(said::json)").await;
    }
}

/// `each` makes a row of each value of an assertion.
async fn facts_kept_one_by_one_are_the_same_facts(place: Place, each: &str) {
    let store = place.store().await;
    let hospital = found(&store).await;
    let (asset, other): (AssetId, AssetId) = (fresh(), fresh());
    let mut row = stated(&hospital, Attribute::Unit, "Știință '%' \"");
    row.said.insert(Attribute::Name, Some("PC-1".to_owned()));
    row.said.insert(Attribute::Model, None);
    let mut row_of_same_import = stated(&hospital, Attribute::Name, "PC-2");
    if let (Origin::Record { source, .. }, Origin::Record { source: same, .. }) =
        (row.provenance.origin, &mut row_of_same_import.provenance.origin)
    {
        *same = source;
    }
    let first = by_hand(&hospital, Attribute::Unit, Some("Surgery"));
    let mut second = by_hand(&hospital, Attribute::Unit, None);
    second.provenance.supersedes = Some(first.provenance.assertion);
    let at_the_same_instant = by_hand(&hospital, Attribute::Name, Some("PC-9"));

    let imported: Vec<(AssetId, Assertion)> = vec![
        (asset, row),
        (asset, row_of_same_import.clone()),
        (other, row_of_same_import),
    ];
    let corrected: Vec<(AssetId, Assertion)> = [first, second, at_the_same_instant]
        .map(|said| (asset, said))
        .into();
    let (importing, editing) = (
        hospital.permit::<ImportInventory>(),
        hospital.permit::<EditAssets>(),
    );
    store
        .write(async |transaction| -> store::Result<()> {
            fact::insert_imported(&transaction, &importing, imported.clone()).await?;
            fact::insert_edited(&transaction, &editing, &corrected).await
        })
        .await
        .unwrap();
    let scope = hospital.scope::<ViewAssets>();
    let before = fact::of_assets(&store.read(), &scope, &[asset, other])
        .await
        .unwrap();
    assert_eq!(before.values().map(Vec::len).sum::<usize>(), 8);
    store.close().await.unwrap();

    place
        .execute(&format!(
            "CREATE TABLE fact AS SELECT tenant_id, subject_id, each.key AS attribute, assertion.id, each.value AS value, \
             source_id, source_record_id, event_at, known_since, entered_at, entered_by, supersedes \
             FROM assertion, {each} AS each"
        ))
        .await;
    place.execute("DROP TABLE assertion").await;
    place
        .execute("DELETE FROM seaql_migrations WHERE version = 'm0010_assertions'")
        .await;
    let store = place.store().await;
    let after = fact::of_assets(&store.read(), &scope, &[asset, other])
        .await
        .unwrap();
    assert_eq!(BTreeMap::from_iter(after), BTreeMap::from_iter(before));
    store.close().await.unwrap();
}

#[tokio::test]
async fn equipment_that_has_an_owner_is_projected_anew_for_the_column_of_owners_on_sqlite() {
    equipment_that_has_an_owner_is_projected_anew(Place::sqlite()).await;
}

#[tokio::test]
async fn equipment_that_has_an_owner_is_projected_anew_for_the_column_of_owners_on_postgres() {
    if let Some(place) = Place::postgres().await {
        equipment_that_has_an_owner_is_projected_anew(place).await;
    }
}

/// The job leaves alone what is shown as it should be, so what it has to go over looks as if it were not.
async fn equipment_that_has_an_owner_is_projected_anew(place: Place) {
    let store = place.store().await;
    let hospital = found(&store).await;
    let mut owned = workstation(hospital.ward, "PC-1");
    owned
        .attributes
        .insert(Attribute::Owner, "Medical engineering".to_owned());
    owned.derived.exposure = "isolated".to_owned();
    let mut unowned = workstation(hospital.ward, "PC-2");
    unowned.derived.exposure = "isolated".to_owned();
    import(&store, &hospital, &[owned.clone(), unowned.clone()]).await;
    let done = NewJob {
        id: fresh(),
        tenant: hospital.tenant,
        name: JobName::ProjectAssets,
        deduplication_key: "anew".to_owned(),
        run_at: at(0),
    };
    store
        .write(async |transaction| job::enqueue(&transaction, &done).await)
        .await
        .unwrap();
    place.execute("UPDATE job SET state = 'finished'").await;
    store.close().await.unwrap();

    place.execute("DROP INDEX asset_search_by_owner").await;
    place
        .execute("ALTER TABLE asset_search DROP COLUMN owner_sort")
        .await;
    for table in ["bulk_correction_asset", "bulk_correction"] {
        place.execute(&format!("DROP TABLE {table}")).await;
    }
    place
        .execute("DELETE FROM seaql_migrations WHERE version IN ('m0011_owners', 'm0012_owner_index')")
        .await;
    let store = place.store().await;
    let scope = hospital.scope::<ViewAssets>();
    let exposure = async |id| {
        asset::fetch(&store.read(), &scope, id)
            .await
            .unwrap()
            .derived
            .exposure
    };
    assert_eq!(exposure(owned.id).await, "");
    assert_eq!(exposure(unowned.id).await, "isolated");
    let jobs = job::list(&store.read(), hospital.tenant).await.unwrap();
    let states: Vec<JobState> = jobs.iter().map(|job| job.state).collect();
    assert_eq!(states, [JobState::Waiting]);
    store.close().await.unwrap();
}
