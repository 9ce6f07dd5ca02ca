//! Locations: how much equipment stands where, and how the places are written.

use std::collections::BTreeMap;

use domain::access::ViewAssets;
use domain::asset::Attribute;
use domain::id::ScopeId;
use domain::location::location_path;
use store::asset::{self, Filter, PageStart, Projection, Sort};
use store::{Store, location};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, found};

on_both_engines![
    equipment_is_counted_by_the_folded_path_of_its_location,
    a_list_of_a_place_holds_what_stands_in_it_and_within_it,
    locations_of_another_tenant_do_not_exist,
];

fn at(scope: ScopeId, name: &str, place: &str) -> Projection {
    let mut projection = workstation(scope, name);
    projection
        .attributes
        .insert(Attribute::Location, place.to_owned());
    projection
}

async fn fill(store: &Store, hospital: &Hospital) {
    let projections = [
        at(hospital.ward, "PC-1", "Clădirea A > Etaj 1"),
        at(hospital.other_ward, "PC-2", "CLADIREA A > etaj 1 > Sala 7"),
        at(hospital.ward, "PC-3", "cladirea a > Etaj 10"),
        workstation(hospital.ward, "PC-4"),
    ];
    import(store, hospital, &projections).await;
}

async fn equipment_is_counted_by_the_folded_path_of_its_location(store: &Store) {
    let hospital = found(store).await;
    fill(store, &hospital).await;
    let whole = hospital.scope::<ViewAssets>();
    let counted = location::count_assets(&store.read(), &whole).await.unwrap();
    let expected = [
        ("", 1),
        ("cladirea a > etaj 1 > ", 1),
        ("cladirea a > etaj 1 > sala 7 > ", 1),
        ("cladirea a > etaj 10 > ", 1),
    ];
    assert_eq!(
        counted,
        expected.map(|(path, assets)| (path.to_owned(), assets)).into()
    );
    let ward = location::count_assets(&store.read(), &hospital.ward_scope::<ViewAssets>())
        .await
        .unwrap();
    assert!(!ward.contains_key("cladirea a > etaj 1 > sala 7 > "), "{ward:?}");
    let names = location::names(&store.read(), &whole).await.unwrap();
    assert_eq!(names.len(), 4);
    assert_eq!(names["cladirea a > etaj 10 > "], "Etaj 10");
}

async fn a_list_of_a_place_holds_what_stands_in_it_and_within_it(store: &Store) {
    let hospital = found(store).await;
    fill(store, &hospital).await;
    let whole = hospital.scope::<ViewAssets>();
    let listed = async |place: &str| {
        let filter = Filter {
            location: Some(location_path(place)),
            ..Filter::default()
        };
        let first = PageStart::First;
        let page = asset::list(&store.read(), &whole, &filter, Sort::Name, false, &first, 10).await;
        let names = page.unwrap().rows.into_iter().map(|row| row.name);
        names.collect::<Vec<String>>()
    };
    assert_eq!(listed("Clădirea A").await, ["PC-1", "PC-2", "PC-3"]);
    assert_eq!(listed("Clădirea A > Etaj 1").await, ["PC-1", "PC-2"]);
    assert_eq!(listed("").await, ["PC-4"]);
    assert!(listed("Etaj 1").await.is_empty());
}

async fn locations_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    fill(store, &here).await;
    let scope = elsewhere.scope::<ViewAssets>();
    let none = BTreeMap::new();
    assert_eq!(location::count_assets(&store.read(), &scope).await.unwrap(), none);
    assert_eq!(
        location::names(&store.read(), &scope).await.unwrap(),
        BTreeMap::new()
    );
}
