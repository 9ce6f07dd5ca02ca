//! Where sources disagree about equipment.

use domain::access::{EditAssets, ImportInventory, ViewAssets};
use domain::asset::Attribute;
use domain::disagreement::Disagreement;
use domain::id::{AssetId, SourceId};
use store::asset::{self, Projection};
use store::{Error, Store, disagreement};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, found, fresh};

on_both_engines![
    disagreements_are_written_with_the_projection_and_grouped_by_who_and_what,
    what_is_found_now_takes_the_place_of_what_was_known,
    assets_that_are_no_longer_listed_disagree_about_nothing,
    disagreements_of_another_tenant_do_not_exist,
];

fn about(attribute: Attribute, [shown, other]: [SourceId; 2]) -> Disagreement {
    Disagreement {
        attribute,
        shown,
        other,
        spelling: false,
    }
}

fn disagreeing(hospital: &Hospital, found: &[Disagreement]) -> Projection {
    Projection {
        disagreements: Some(found.to_vec()),
        ..workstation(hospital.ward, "PC")
    }
}

async fn groups(store: &Store, hospital: &Hospital) -> Vec<(Disagreement, u64)> {
    let scope = hospital.scope::<ViewAssets>();
    let groups = disagreement::groups(&store.read(), &scope).await.unwrap();
    groups
        .into_iter()
        .map(|group| (group.disagreement, group.assets))
        .collect()
}

async fn walked(store: &Store, hospital: &Hospital, attribute: Option<Attribute>) -> Vec<AssetId> {
    let scope = hospital.scope::<ViewAssets>();
    let (mut walked, mut after) = (Vec::new(), None);
    loop {
        let part = disagreement::walk(&store.read(), &scope, attribute, after, 1)
            .await
            .unwrap();
        let Some(last) = part.last() else {
            return walked;
        };
        after = Some(*last);
        walked.extend(part);
    }
}

async fn disagreements_are_written_with_the_projection_and_grouped_by_who_and_what(store: &Store) {
    let hospital = found(store).await;
    let sources = [fresh(), fresh()];
    let serial = about(Attribute::SerialNumber, sources);
    let unit = Disagreement {
        spelling: true,
        ..about(Attribute::Unit, sources)
    };
    let one = disagreeing(&hospital, &[serial.clone(), unit.clone()]);
    let other = disagreeing(&hospital, std::slice::from_ref(&serial));
    import(
        store,
        &hospital,
        &[one.clone(), other.clone(), workstation(hospital.ward, "PC")],
    )
    .await;
    assert_eq!(
        groups(store, &hospital).await,
        [(serial.clone(), 2), (unit.clone(), 1)]
    );
    let scope = hospital.scope::<ViewAssets>();
    for (wanted, expected) in [(&serial, vec![one.id, other.id]), (&unit, vec![one.id])] {
        let examples = disagreement::examples(&store.read(), &scope, wanted, 10)
            .await
            .unwrap();
        assert_eq!(examples, expected);
    }
    assert_eq!(walked(store, &hospital, None).await, [one.id, other.id]);
    assert_eq!(walked(store, &hospital, Some(Attribute::Unit)).await, [one.id]);
}

async fn what_is_found_now_takes_the_place_of_what_was_known(store: &Store) {
    let hospital = found(store).await;
    let serial = about(Attribute::SerialNumber, [fresh(), fresh()]);
    let mut projection = disagreeing(&hospital, std::slice::from_ref(&serial));
    import(store, &hospital, std::slice::from_ref(&projection)).await;
    projection.disagreements = None;
    import(store, &hospital, std::slice::from_ref(&projection)).await;
    assert_eq!(groups(store, &hospital).await, [(serial.clone(), 1)]);
    let turned = about(Attribute::SerialNumber, [serial.other, serial.shown]);
    let permit = hospital.permit::<EditAssets>();
    let found = [(projection.id, vec![turned.clone()])];
    store
        .write(async |transaction| disagreement::replace(&transaction, &permit, &found).await)
        .await
        .unwrap();
    assert_eq!(groups(store, &hospital).await, [(turned, 1)]);
    projection.disagreements = Some(Vec::new());
    import(store, &hospital, std::slice::from_ref(&projection)).await;
    assert_eq!(groups(store, &hospital).await, []);
}

async fn assets_that_are_no_longer_listed_disagree_about_nothing(store: &Store) {
    let hospital = found(store).await;
    let serial = about(Attribute::SerialNumber, [fresh(), fresh()]);
    let projections = [0, 1, 2].map(|_| disagreeing(&hospital, std::slice::from_ref(&serial)));
    import(store, &hospital, &projections).await;
    let permit = hospital.permit::<ImportInventory>();
    let joined = [(projections[1].id, Some(projections[0].id))];
    store
        .write(async |transaction| -> Result<(), Error> {
            asset::join(&transaction, &permit, &joined).await?;
            asset::remove(&transaction, &permit, &[projections[2].id]).await
        })
        .await
        .unwrap();
    assert_eq!(groups(store, &hospital).await, [(serial, 1)]);
    assert_eq!(walked(store, &hospital, None).await, [projections[0].id]);
}

async fn disagreements_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let serial = about(Attribute::SerialNumber, [fresh(), fresh()]);
    let projection = disagreeing(&here, std::slice::from_ref(&serial));
    import(store, &here, std::slice::from_ref(&projection)).await;
    assert_eq!(groups(store, &elsewhere).await, []);
    assert_eq!(walked(store, &elsewhere, None).await, []);
    let permit = elsewhere.permit::<EditAssets>();
    let found = [(projection.id, Vec::new())];
    store
        .write(async |transaction| disagreement::replace(&transaction, &permit, &found).await)
        .await
        .unwrap();
    assert_eq!(groups(store, &here).await, [(serial.clone(), 1)]);
    let scope = elsewhere.scope::<ViewAssets>();
    let examples = disagreement::examples(&store.read(), &scope, &serial, 10)
        .await
        .unwrap();
    assert_eq!(examples, []);
}
