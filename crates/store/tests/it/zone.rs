//! Zones of the network.

use std::collections::HashMap;

use domain::access::{EditAssets, ViewAssets};
use domain::round::Reach;
use domain::zone::{Zone, ZoneKind};
use store::asset::{self, Derived, Filter, InZone, PageStart, Projection, Sort};
use store::{Error, Store, zone};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_zone_reads_back_as_it_was_written_and_is_changed_by_one_at_a_time,
    a_tenant_has_a_zone_once_however_it_is_typed,
    equipment_is_counted_and_listed_by_its_zone_and_exposure,
    zones_of_another_tenant_do_not_exist,
    a_zone_is_removed_at_the_version_that_was_seen,
];

fn imaging() -> Zone {
    Zone {
        id: fresh(),
        name: "Imagistică".to_owned(),
        kind: ZoneKind::ClinicalDevices,
        ranges: vec!["10.20.0.0/16".parse().unwrap(), "fd00:20::/32".parse().unwrap()],
        remote_access: Some(true),
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Zone) -> Result<(), Error> {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| zone::insert(&transaction, &permit, new, at(0)).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &Zone) -> Result<(), Error> {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| zone::update(&transaction, &permit, changed).await)
        .await
}

async fn a_zone_reads_back_as_it_was_written_and_is_changed_by_one_at_a_time(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAssets>();
    let new = imaging();
    insert(store, &hospital, &new).await.unwrap();
    assert_eq!(zone::fetch(&store.read(), &scope, new.id).await.unwrap(), new);
    let changed = Zone {
        name: "Servers".to_owned(),
        kind: ZoneKind::Servers,
        ranges: Vec::new(),
        remote_access: None,
        ..new.clone()
    };
    update(store, &hospital, &changed).await.unwrap();
    let read = zone::fetch(&store.read(), &scope, new.id).await.unwrap();
    assert_eq!(
        read,
        Zone {
            version: 2,
            ..changed.clone()
        }
    );
    assert!(matches!(
        update(store, &hospital, &changed).await,
        Err(Error::Changed("zone"))
    ));
}

async fn a_tenant_has_a_zone_once_however_it_is_typed(store: &Store) {
    let hospital = found(store).await;
    insert(store, &hospital, &imaging()).await.unwrap();
    let again = Zone {
        name: "IMAGISTICA".to_owned(),
        ..imaging()
    };
    assert!(matches!(
        insert(store, &hospital, &again).await,
        Err(Error::Exists("zone"))
    ));
    let other = Zone {
        name: "Office".to_owned(),
        ..imaging()
    };
    insert(store, &hospital, &other).await.unwrap();
    let listed = zone::list(&store.read(), &hospital.scope::<ViewAssets>())
        .await
        .unwrap();
    let names: Vec<&str> = listed.iter().map(|zone| zone.name.as_str()).collect();
    assert_eq!(names, ["Imagistică", "Office"]);
    let renamed = Zone {
        name: "imagistica".to_owned(),
        ..other
    };
    assert!(matches!(
        update(store, &hospital, &renamed).await,
        Err(Error::Exists("zone"))
    ));
}

async fn equipment_is_counted_and_listed_by_its_zone_and_exposure(store: &Store) {
    let hospital = found(store).await;
    let zone = imaging();
    insert(store, &hospital, &zone).await.unwrap();
    let inside = |scope, name: &str| Projection {
        derived: Derived {
            zone: Some(zone.id),
            exposure: Reach::SupplierAccess.name().to_owned(),
            ..Derived::default()
        },
        ..workstation(scope, name)
    };
    let projections = [
        inside(hospital.ward, "CT-1"),
        inside(hospital.other_ward, "CT-2"),
        workstation(hospital.ward, "PC-1"),
    ];
    import(store, &hospital, &projections).await;
    let whole = hospital.scope::<ViewAssets>();
    let counted = zone::count_assets(&store.read(), &whole).await.unwrap();
    assert_eq!(counted, HashMap::from([(Some(zone.id), 2), (None, 1)]));
    let ward = zone::count_assets(&store.read(), &hospital.ward_scope::<ViewAssets>()).await;
    assert_eq!(ward.unwrap(), HashMap::from([(Some(zone.id), 1), (None, 1)]));
    let listed = async |filter: Filter| {
        let first = PageStart::First;
        let page = asset::list(&store.read(), &whole, &filter, Sort::Name, false, &first, 10).await;
        let names = page.unwrap().rows.into_iter().map(|row| row.name);
        names.collect::<Vec<String>>()
    };
    let in_zone = |zone| Filter {
        zone: Some(zone),
        ..Filter::default()
    };
    assert_eq!(listed(in_zone(InZone::Zone(zone.id))).await, ["CT-1", "CT-2"]);
    assert_eq!(listed(in_zone(InZone::Unknown)).await, ["PC-1"]);
    let reached = Filter {
        exposure: Some(Reach::SupplierAccess),
        ..Filter::default()
    };
    assert_eq!(listed(reached).await, ["CT-1", "CT-2"]);
    let read = asset::fetch(&store.read(), &whole, projections[0].id)
        .await
        .unwrap();
    assert_eq!(read.derived, projections[0].derived);
}

async fn zones_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = imaging();
    insert(store, &here, &new).await.unwrap();
    let scope = elsewhere.scope::<ViewAssets>();
    assert_eq!(zone::list(&store.read(), &scope).await.unwrap(), []);
    assert!(matches!(
        zone::fetch(&store.read(), &scope, new.id).await,
        Err(Error::NotFound("zone"))
    ));
    assert!(matches!(
        update(store, &elsewhere, &new).await,
        Err(Error::NotFound("zone"))
    ));
}

async fn a_zone_is_removed_at_the_version_that_was_seen(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = imaging();
    insert(store, &here, &new).await.unwrap();
    let remove = async |hospital: &Hospital, version: i32| {
        let permit = hospital.permit::<EditAssets>();
        store
            .write(async |transaction| zone::remove(&transaction, &permit, new.id, version).await)
            .await
    };
    assert!(matches!(remove(&here, 2).await, Err(Error::Changed("zone"))));
    assert!(matches!(
        remove(&elsewhere, 1).await,
        Err(Error::NotFound("zone"))
    ));
    assert_eq!(remove(&here, 1).await.unwrap(), new);
    assert!(matches!(remove(&here, 1).await, Err(Error::NotFound("zone"))));
    // Its name can be given again.
    let again = Zone {
        id: fresh(),
        ..imaging()
    };
    insert(store, &here, &again).await.unwrap();
}
