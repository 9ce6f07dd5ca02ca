//! Bulk corrections: what they said, and that they are undone once.

use std::collections::BTreeMap;

use domain::access::{ActorKind, ActorRef, EditAssets, ViewAssets};
use domain::asset::Attribute;
use domain::id::{AssertionId, AssetId};
use newtype_uuid::GenericUuid;
use store::asset::{self, Filter};
use store::bulk_correction::{self, BulkCorrection, Said, Undone};
use store::{Error, Store, fact};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::fact::by_hand;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_bulk_correction_reads_back_with_what_it_said_of_each_piece,
    bulk_corrections_are_listed_newest_first_and_by_who_made_them,
    a_bulk_correction_is_undone_once,
    what_an_earlier_correction_said_is_said_again_by_another_assertion,
    pieces_are_chosen_among_those_seen_within_reach,
    what_was_said_by_hand_of_an_attribute_is_told_the_oldest_first,
    bulk_corrections_of_another_tenant_do_not_exist,
    a_piece_is_told_which_corrections_said_something_of_it,
];

fn made(hospital: &Hospital) -> BulkCorrection {
    BulkCorrection {
        id: fresh(),
        attribute: Attribute::Owner,
        value: "Știrbu \"Ana\"".to_owned(),
        filter: "/assets?owner=none".to_owned(),
        assets: 2,
        made_at: at(10),
        made_by: hospital.permit::<EditAssets>().actor(),
        undone: None,
    }
}

async fn keep(store: &Store, hospital: &Hospital, correction: &BulkCorrection, said: &[Said]) {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| bulk_correction::insert(&transaction, &permit, correction, said).await)
        .await
        .unwrap();
}

async fn undo(
    store: &Store,
    hospital: &Hospital,
    correction: &BulkCorrection,
    undone: &Undone,
) -> Result<(), Error> {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| bulk_correction::undo(&transaction, &permit, correction.id, undone).await)
        .await
}

/// What is said of a piece by a new assertion.
fn said(asset: AssetId, replaced: Option<AssertionId>) -> Said {
    Said {
        asset,
        assertion: fresh(),
        replaced,
    }
}

fn somebody() -> ActorRef {
    ActorRef {
        kind: ActorKind::User,
        id: Some(fresh::<AssetId>().into_untyped_uuid()),
    }
}

async fn a_bulk_correction_reads_back_with_what_it_said_of_each_piece(store: &Store) {
    let hospital = found(store).await;
    let correction = made(&hospital);
    let said = [said(fresh(), None), said(fresh(), Some(fresh()))];
    keep(store, &hospital, &correction, &said).await;
    let scope = hospital.scope::<ViewAssets>();
    let reader = store.read();
    let read = bulk_correction::fetch(&reader, &scope, correction.id)
        .await
        .unwrap();
    assert_eq!(read, correction);
    let read = bulk_correction::said(&reader, &scope, correction.id)
        .await
        .unwrap();
    assert_eq!(read, said);
}

async fn bulk_corrections_are_listed_newest_first_and_by_who_made_them(store: &Store) {
    let hospital = found(store).await;
    let earlier = made(&hospital);
    let later = BulkCorrection {
        made_by: somebody(),
        ..made(&hospital)
    };
    keep(store, &hospital, &earlier, &[]).await;
    keep(store, &hospital, &later, &[]).await;
    let scope = hospital.scope::<ViewAssets>();
    let listed = async |maker, limit| {
        let listed = bulk_correction::list(&store.read(), &scope, maker, limit).await;
        listed
            .unwrap()
            .into_iter()
            .map(|made| made.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(listed(None, 10).await, [later.id, earlier.id]);
    assert_eq!(listed(None, 1).await, [later.id]);
    assert_eq!(listed(Some(earlier.made_by), 10).await, [earlier.id]);
}

async fn a_bulk_correction_is_undone_once(store: &Store) {
    let hospital = found(store).await;
    let correction = made(&hospital);
    keep(store, &hospital, &correction, &[]).await;
    let undone = Undone {
        at: at(20),
        by: somebody(),
        restored: 1,
    };
    undo(store, &hospital, &correction, &undone).await.unwrap();
    let scope = hospital.scope::<ViewAssets>();
    let read = bulk_correction::fetch(&store.read(), &scope, correction.id).await;
    assert_eq!(read.unwrap().undone, Some(undone));
    let again = undo(store, &hospital, &correction, &undone).await.unwrap_err();
    assert!(matches!(again, Error::Changed(_)), "{again}");
    let unknown = undo(store, &hospital, &made(&hospital), &undone)
        .await
        .unwrap_err();
    assert!(matches!(unknown, Error::NotFound(_)), "{unknown}");
}

async fn what_an_earlier_correction_said_is_said_again_by_another_assertion(store: &Store) {
    let hospital = found(store).await;
    let (earlier, later) = (made(&hospital), made(&hospital));
    let pieces: [AssetId; 2] = [fresh(), fresh()];
    let before = pieces.map(|piece| said(piece, None));
    let after = before.map(|said_before| said(said_before.asset, Some(said_before.assertion)));
    keep(store, &hospital, &earlier, &before).await;
    keep(store, &hospital, &later, &after).await;
    let (permit, now) = (hospital.permit::<EditAssets>(), fresh::<AssertionId>());
    let again = BTreeMap::from([(before[0].assertion, now)]);
    store
        .write(async |transaction| bulk_correction::hand_over(&transaction, &permit, &again).await)
        .await
        .unwrap();
    let scope = hospital.scope::<ViewAssets>();
    let reader = store.read();
    let told = bulk_correction::said(&reader, &scope, earlier.id).await.unwrap();
    let moved = Said {
        assertion: now,
        ..before[0]
    };
    assert_eq!(told, [moved, before[1]]);
    let told = bulk_correction::said(&reader, &scope, later.id).await.unwrap();
    assert_eq!(told, after);
}

async fn pieces_are_chosen_among_those_seen_within_reach(store: &Store) {
    let hospital = found(store).await;
    let projections = [
        workstation(hospital.ward, "PC-1"),
        workstation(hospital.other_ward, "PC-2"),
        workstation(hospital.ward, "PC-3"),
    ];
    import(store, &hospital, &projections).await;
    let [one, _, three] = projections.map(|projection| projection.id);
    let (whole, ward) = (
        hospital.scope::<ViewAssets>(),
        hospital.ward_scope::<ViewAssets>(),
    );
    let reader = store.read();
    let all = Filter::default();
    let found = asset::chosen(&reader, &whole, &ward, &all, 10).await.unwrap();
    assert_eq!(found, [one, three]);
    let found = asset::chosen(&reader, &ward, &whole, &all, 1).await.unwrap();
    assert_eq!(found, [one]);
    let searched = Filter {
        search: "pc-3".to_owned(),
        ..Filter::default()
    };
    let found = asset::chosen(&reader, &whole, &whole, &searched, 10)
        .await
        .unwrap();
    assert_eq!(found, [three]);
}

async fn what_was_said_by_hand_of_an_attribute_is_told_the_oldest_first(store: &Store) {
    let hospital = found(store).await;
    let piece = workstation(hospital.ward, "PC-1");
    import(store, &hospital, std::slice::from_ref(&piece)).await;
    let said = [
        by_hand(&hospital, Attribute::Owner, Some("first")),
        by_hand(&hospital, Attribute::Owner, None),
        by_hand(&hospital, Attribute::Unit, Some("Surgery")),
    ];
    let said = said.map(|assertion| (piece.id, assertion));
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| fact::insert_edited(&transaction, &permit, &said).await)
        .await
        .unwrap();
    let told = async |scope| {
        let facts = fact::by_hand(&store.read(), &scope, &[piece.id], Attribute::Owner).await;
        let facts = facts.unwrap().remove(&piece.id).unwrap_or_default();
        facts.into_iter().map(|fact| fact.value).collect::<Vec<_>>()
    };
    let whole = hospital.scope::<ViewAssets>();
    assert_eq!(told(whole).await, [Some("first".to_owned()), None]);
    let elsewhere = found(store).await.scope::<ViewAssets>();
    assert!(told(elsewhere).await.is_empty());
}

async fn bulk_corrections_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let correction = made(&here);
    keep(store, &here, &correction, &[said(fresh(), None)]).await;
    let scope = elsewhere.scope::<ViewAssets>();
    let reader = store.read();
    let missing = bulk_correction::fetch(&reader, &scope, correction.id)
        .await
        .unwrap_err();
    assert!(matches!(missing, Error::NotFound(_)), "{missing}");
    assert_eq!(
        bulk_correction::said(&reader, &scope, correction.id)
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        bulk_correction::list(&reader, &scope, None, 10).await.unwrap(),
        []
    );
}

async fn a_piece_is_told_which_corrections_said_something_of_it(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAssets>();
    let (piece, other): (AssetId, AssetId) = (fresh(), fresh());
    let earlier = made(&hospital);
    let later = BulkCorrection {
        made_by: somebody(),
        ..made(&hospital)
    };
    let of_others = made(&hospital);
    keep(
        store,
        &hospital,
        &earlier,
        &[said(piece, None), said(other, None)],
    )
    .await;
    keep(store, &hospital, &later, &[said(piece, None)]).await;
    keep(store, &hospital, &of_others, &[said(other, None)]).await;
    let told = async |scope: &domain::access::Scope, maker, limit| {
        let told = bulk_correction::of_asset(&store.read(), scope, piece, maker, limit).await;
        told.unwrap().into_iter().map(|made| made.id).collect::<Vec<_>>()
    };
    assert_eq!(told(&scope, None, 9).await, [later.id, earlier.id]);
    assert_eq!(told(&scope, None, 1).await, [later.id]);
    assert_eq!(told(&scope, Some(earlier.made_by), 9).await, [earlier.id]);
    let elsewhere = found(store).await.scope::<ViewAssets>();
    assert!(told(&elsewhere, None, 9).await.is_empty());
}
