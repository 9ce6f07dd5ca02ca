//! Assets: the projection and who sees it. The list has a file of its own.

use std::collections::BTreeMap;

use domain::access::{EditAssets, ImportInventory, ViewAssets};
use domain::asset::{AssetKind, Attribute};
use domain::id::ScopeId;
use domain::location::location_path;
use domain::text::{fold_for_search, sort_key};
use store::asset::{self, AssetInState, Derived, Filter, PageStart, Projection, Sort, SupportColumns};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    an_asset_reads_back_as_it_was_projected,
    a_new_projection_keeps_when_the_asset_came_and_counts_its_versions,
    an_asset_appears_in_lists_as_projected_last,
    assets_are_walked_in_order_of_identifier_a_part_at_a_time,
    assets_are_counted_and_fetched_by_their_state_of_support,
    a_reader_of_one_ward_sees_what_stands_there_and_nothing_else,
    more_assets_than_fit_one_statement_are_stored,
    values_as_long_as_a_cell_may_be_are_stored_and_found,
    a_removed_asset_is_neither_listed_nor_found,
    assets_of_a_kind_are_those_the_reader_sees,
    assets_of_another_tenant_do_not_exist,
];

/// A workstation of this name in this place.
pub(crate) fn workstation(scope: ScopeId, name: &str) -> Projection {
    Projection {
        id: fresh(),
        scope,
        attributes: BTreeMap::from([
            (Attribute::Name, name.to_owned()),
            (Attribute::Kind, AssetKind::Workstation.as_str().to_owned()),
            (Attribute::OperatingSystem, "Windows 10".to_owned()),
            (Attribute::OperatingSystemVersion, "22H2".to_owned()),
            (Attribute::Unit, "Chirurgie generală".to_owned()),
            (Attribute::Manufacturer, "Example Computers".to_owned()),
            (Attribute::Model, "ProDesk 400".to_owned()),
            (Attribute::LastSeen, "2026-11-14".to_owned()),
        ]),
        support: SupportColumns {
            product: "windows".to_owned(),
            release: "10-22h2".to_owned(),
            end_of_support: "2025-10-14".to_owned(),
            extended_support: "2028-10-10".to_owned(),
            state: "extended".to_owned(),
            identification: r#"{"confidence":"exact"}"#.to_owned(),
        },
        derived: Derived::default(),
        disagreements: None,
    }
}

/// An asset in this state of support.
fn in_state(scope: ScopeId, state: &str) -> Projection {
    let mut projection = workstation(scope, "PC");
    state.clone_into(&mut projection.support.state);
    projection
}

pub(crate) async fn import(store: &Store, hospital: &Hospital, projections: &[Projection]) {
    import_at(store, hospital, projections, 0).await;
}

async fn import_at(store: &Store, hospital: &Hospital, projections: &[Projection], seconds: i64) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| {
            asset::project_imported(&transaction, &permit, projections.to_vec(), at(seconds)).await
        })
        .await
        .unwrap();
}

async fn edit_at(store: &Store, hospital: &Hospital, projection: &Projection, seconds: i64) {
    let permit = hospital.permit::<EditAssets>();
    let edited = std::slice::from_ref(projection);
    store
        .write(async |transaction| asset::project_edited(&transaction, &permit, edited, at(seconds)).await)
        .await
        .unwrap();
}

async fn an_asset_reads_back_as_it_was_projected(store: &Store) {
    let hospital = found(store).await;
    let bare = Projection {
        attributes: BTreeMap::new(),
        support: SupportColumns::default(),
        ..workstation(hospital.tenant, "")
    };
    let scope = hospital.scope::<ViewAssets>();
    for new in [workstation(hospital.ward, "Știință \"7\" \\ %"), bare] {
        import(store, &hospital, std::slice::from_ref(&new)).await;
        let read = asset::fetch(&store.read(), &scope, new.id).await.unwrap();
        assert_eq!(
            (read.id, read.scope, read.attributes, read.support),
            (new.id, new.scope, new.attributes, new.support)
        );
        assert_eq!(
            (read.created_at, read.changed_at, read.version),
            (at(0), at(0), 1)
        );
    }
}

async fn a_new_projection_keeps_when_the_asset_came_and_counts_its_versions(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAssets>();
    let mut projection = workstation(hospital.ward, "PC-1");
    let untouched = workstation(hospital.ward, "PC-2");
    import(store, &hospital, &[projection.clone(), untouched.clone()]).await;

    projection.scope = hospital.other_ward;
    projection.attributes.remove(&Attribute::Model);
    "supported".clone_into(&mut projection.support.state);
    import_at(store, &hospital, std::slice::from_ref(&projection), 60).await;
    projection
        .attributes
        .insert(Attribute::Comment, "by hand".to_owned());
    edit_at(store, &hospital, &projection, 120).await;

    let read = asset::fetch(&store.read(), &scope, projection.id).await.unwrap();
    assert_eq!(
        (read.created_at, read.changed_at, read.version),
        (at(0), at(120), 3)
    );
    assert_eq!(
        (read.scope, read.attributes, read.support),
        (projection.scope, projection.attributes, projection.support)
    );
    let other = asset::fetch(&store.read(), &scope, untouched.id).await.unwrap();
    assert_eq!((other.changed_at, other.version), (at(0), 1));
}

async fn an_asset_appears_in_lists_as_projected_last(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAssets>();
    let mut projection = workstation(hospital.ward, "PC-1");
    import(store, &hospital, std::slice::from_ref(&projection)).await;
    projection
        .attributes
        .insert(Attribute::Name, "Tomograf".to_owned());
    projection
        .attributes
        .insert(Attribute::Kind, AssetKind::MedicalDevice.as_str().to_owned());
    edit_at(store, &hospital, &projection, 60).await;

    let searched = async |search: &str, kind| {
        let filter = Filter {
            search: search.to_owned(),
            kind,
            ..Filter::default()
        };
        let start = PageStart::First;
        asset::list(&store.read(), &scope, &filter, Sort::Name, false, &start, 10)
            .await
            .unwrap()
            .rows
    };
    assert_eq!(searched("pc-1", None).await, []);
    assert_eq!(searched("", Some(AssetKind::Workstation)).await, []);
    let rows = searched("tomograf", Some(AssetKind::MedicalDevice)).await;
    let row = rows.first().unwrap();
    assert_eq!(
        (rows.len(), row.id, row.name.as_str()),
        (1, projection.id, "Tomograf")
    );
    assert_eq!(row.kind, Some(AssetKind::MedicalDevice));
    assert_eq!(
        [&row.operating_system, &row.unit, &row.manufacturer, &row.model],
        [
            "Windows 10 22H2",
            "Chirurgie generală",
            "Example Computers",
            "ProDesk 400"
        ]
    );
    assert_eq!(
        [&row.last_seen, &row.support_state, &row.end_of_support],
        ["2026-11-14", "extended", "2025-10-14"]
    );
}

async fn assets_are_walked_in_order_of_identifier_a_part_at_a_time(store: &Store) {
    let hospital = found(store).await;
    let mut projections: Vec<Projection> = (0..5)
        .map(|number| workstation(hospital.ward, &format!("PC-{number}")))
        .collect();
    projections.reverse();
    import(store, &hospital, &projections).await;
    let scope = hospital.scope::<ViewAssets>();
    let mut walked = Vec::new();
    let mut after = None;
    loop {
        let part = asset::walk(&store.read(), &scope, after, 2).await.unwrap();
        let Some(last) = part.last() else { break };
        after = Some(last.id);
        walked.extend(part.iter().map(|asset| asset.id));
    }
    let expected: Vec<_> = projections.iter().rev().map(|projection| projection.id).collect();
    assert_eq!(walked, expected);

    let fetched = asset::fetch_all(&store.read(), &scope, &[expected[3], fresh(), expected[1]])
        .await
        .unwrap();
    let fetched: Vec<_> = fetched.iter().map(|asset| asset.id).collect();
    assert_eq!(fetched, [expected[1], expected[3]]);
}

async fn assets_are_counted_and_fetched_by_their_state_of_support(store: &Store) {
    let hospital = found(store).await;
    let ended = in_state(hospital.ward, "ended");
    let extended = in_state(hospital.ward, "extended");
    let supported = in_state(hospital.ward, "supported");
    import(
        store,
        &hospital,
        &[
            supported.clone(),
            ended.clone(),
            extended.clone(),
            in_state(hospital.ward, "supported"),
        ],
    )
    .await;
    let scope = hospital.scope::<ViewAssets>();
    let counted = asset::count_by_support_state(&store.read(), &scope)
        .await
        .unwrap();
    let expected = [("ended", 1), ("extended", 1), ("supported", 2)];
    assert_eq!(
        counted,
        expected.map(|(state, count)| (state.to_owned(), count)).into()
    );
    let fetched = asset::in_support_states(&store.read(), &scope, &["extended", "ended", "unheard of"])
        .await
        .unwrap();
    let fetched: Vec<_> = fetched.iter().map(|asset| asset.id).collect();
    assert_eq!(fetched, [ended.id, extended.id]);
}

async fn a_reader_of_one_ward_sees_what_stands_there_and_nothing_else(store: &Store) {
    let hospital = found(store).await;
    let here = workstation(hospital.ward, "PC-1");
    let elsewhere = workstation(hospital.other_ward, "PC-2");
    let unplaced = workstation(hospital.tenant, "PC-3");
    import(
        store,
        &hospital,
        &[here.clone(), elsewhere.clone(), unplaced.clone()],
    )
    .await;
    let scope = hospital.ward_scope::<ViewAssets>();
    let reader = store.read();

    for filter in [
        Filter::default(),
        Filter {
            search: "pc-".to_owned(),
            ..Filter::default()
        },
    ] {
        let page = asset::list(&reader, &scope, &filter, Sort::Name, false, &PageStart::First, 10)
            .await
            .unwrap();
        let ids: Vec<_> = page.rows.iter().map(|row| row.id).collect();
        assert_eq!(ids, [here.id]);
        assert_eq!(asset::count(&reader, &scope, &filter).await.unwrap(), 1);
    }
    let everything = [here.id, elsewhere.id, unplaced.id];
    for seen in [
        asset::walk(&reader, &scope, None, 10).await.unwrap(),
        asset::fetch_all(&reader, &scope, &everything).await.unwrap(),
    ] {
        let ids: Vec<_> = seen.iter().map(|asset| asset.id).collect();
        assert_eq!(ids, [here.id]);
    }
    let seen = asset::in_support_states(&reader, &scope, &["extended"])
        .await
        .unwrap();
    let whole = asset::fetch(&reader, &scope, here.id).await.unwrap();
    assert_eq!(seen, [AssetInState::from(whole)]);
    let counted = asset::count_by_support_state(&reader, &scope).await.unwrap();
    assert_eq!(counted, BTreeMap::from([("extended".to_owned(), 1)]));
    for hidden in [elsewhere.id, unplaced.id] {
        assert!(matches!(
            asset::fetch(&reader, &scope, hidden).await,
            Err(Error::NotFound("asset"))
        ));
    }
}

async fn more_assets_than_fit_one_statement_are_stored(store: &Store) {
    let hospital = found(store).await;
    let mut projections: Vec<Projection> = (0..3_000)
        .map(|number| workstation(hospital.ward, &format!("PC-{number}")))
        .collect();
    import(store, &hospital, &projections).await;
    for (number, projection) in projections.iter_mut().enumerate() {
        let model = format!("Model {}", number % 7);
        projection.attributes.insert(Attribute::Model, model);
    }
    import_at(store, &hospital, &projections, 60).await;
    store.analyze_inventory().await.unwrap();
    let scope = hospital.scope::<ViewAssets>();
    let counted = asset::count(&store.read(), &scope, &Filter::default())
        .await
        .unwrap();
    assert_eq!(counted, 3_000);
    let ids: Vec<_> = projections.iter().map(|projection| projection.id).collect();
    let fetched = asset::fetch_all(&store.read(), &scope, &ids).await.unwrap();
    assert_eq!(fetched.len(), 3_000);
    let fetched: BTreeMap<_, _> = fetched.into_iter().map(|asset| (asset.id, asset)).collect();
    for projection in &projections {
        let asset = &fetched[&projection.id];
        assert_eq!(
            (&asset.attributes, asset.scope, asset.version),
            (&projection.attributes, projection.scope, 2)
        );
        assert_eq!((asset.created_at, asset.changed_at), (at(0), at(60)));
    }
}

/// A text of 4,000 Cyrillic letters that no database makes much shorter by compressing it.
fn longest_cell() -> String {
    let mut state = 7_u32;
    let letters = (0..4_000).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from_u32(0x430 + (state >> 16) % 32).unwrap()
    });
    letters.collect()
}

async fn values_as_long_as_a_cell_may_be_are_stored_and_found(store: &Store) {
    let hospital = found(store).await;
    let long = longest_cell();
    let mut projection = workstation(hospital.ward, &long);
    for attribute in [
        Attribute::Unit,
        Attribute::Owner,
        Attribute::OperatingSystem,
        Attribute::Location,
    ] {
        projection.attributes.insert(attribute, long.clone());
    }
    import(store, &hospital, std::slice::from_ref(&projection)).await;
    let owned = Filter {
        owner: Some(sort_key(&long)),
        location: Some(location_path(&long)),
        search: fold_for_search(&long).chars().take(100).collect(),
        ..Filter::default()
    };
    let scope = hospital.scope::<ViewAssets>();
    assert_eq!(asset::count(&store.read(), &scope, &owned).await.unwrap(), 1);
    let asset = asset::fetch(&store.read(), &scope, projection.id).await.unwrap();
    assert_eq!(asset.attributes, projection.attributes);
}

async fn a_removed_asset_is_neither_listed_nor_found(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let (gone, stays) = (workstation(here.ward, "PC-1"), workstation(here.ward, "PC-2"));
    import(store, &here, &[gone.clone(), stays.clone()]).await;
    let scope = here.scope::<ViewAssets>();
    for (hospital, left) in [(&elsewhere, 2), (&here, 1)] {
        let permit = hospital.permit::<ImportInventory>();
        store
            .write(async |transaction| asset::remove(&transaction, &permit, &[gone.id]).await)
            .await
            .unwrap();
        let count = asset::count(&store.read(), &scope, &Filter::default())
            .await
            .unwrap();
        assert_eq!(count, left);
    }
    assert!(matches!(
        asset::fetch(&store.read(), &scope, gone.id).await,
        Err(Error::NotFound("asset"))
    ));
    assert_eq!(
        asset::fetch(&store.read(), &scope, stays.id).await.unwrap().id,
        stays.id
    );
}

async fn assets_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let projection = workstation(here.ward, "PC-1");
    import(store, &here, std::slice::from_ref(&projection)).await;
    let scope = elsewhere.scope::<ViewAssets>();
    let reader = store.read();
    let all = Filter::default();
    assert!(matches!(
        asset::fetch(&reader, &scope, projection.id).await,
        Err(Error::NotFound("asset"))
    ));
    assert_eq!(
        asset::fetch_all(&reader, &scope, &[projection.id]).await.unwrap(),
        []
    );
    assert_eq!(
        asset::in_support_states(&reader, &scope, &["extended"])
            .await
            .unwrap(),
        []
    );
    assert_eq!(asset::walk(&reader, &scope, None, 10).await.unwrap(), []);
    assert_eq!(asset::count(&reader, &scope, &all).await.unwrap(), 0);
    assert!(
        asset::count_by_support_state(&reader, &scope)
            .await
            .unwrap()
            .is_empty()
    );
    let page = asset::list(&reader, &scope, &all, Sort::Name, false, &PageStart::First, 10)
        .await
        .unwrap();
    assert_eq!(page.rows, []);

    // The same identifier there is another asset, and leaves this one alone.
    let taken_over = Projection {
        id: projection.id,
        ..workstation(elsewhere.ward, "taken over")
    };
    edit_at(store, &elsewhere, &taken_over, 60).await;
    let kept = asset::fetch(&store.read(), &here.scope::<ViewAssets>(), projection.id)
        .await
        .unwrap();
    assert_eq!((kept.attributes, kept.version), (projection.attributes, 1));
}

async fn assets_of_a_kind_are_those_the_reader_sees(store: &Store) {
    let hospital = found(store).await;
    let pump = |scope| {
        let mut pump = workstation(scope, "Pump");
        let kind = AssetKind::MedicalDevice.as_str().to_owned();
        pump.attributes.insert(Attribute::Kind, kind);
        pump
    };
    let (here, elsewhere) = (pump(hospital.ward), pump(hospital.other_ward));
    let desk = workstation(hospital.ward, "PC");
    import(store, &hospital, &[here.clone(), elsewhere.clone(), desk]).await;
    let kind = AssetKind::MedicalDevice;
    let found = asset::of_kind(&store.read(), &hospital.scope::<ViewAssets>(), kind)
        .await
        .unwrap();
    let ids: Vec<_> = found.iter().map(|asset| asset.id).collect();
    assert_eq!(ids, [here.id, elsewhere.id]);
    let found = asset::of_kind(&store.read(), &hospital.ward_scope::<ViewAssets>(), kind)
        .await
        .unwrap();
    assert_eq!(found.iter().map(|asset| asset.id).collect::<Vec<_>>(), [here.id]);
}
