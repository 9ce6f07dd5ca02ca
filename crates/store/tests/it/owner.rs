//! Owners: how much equipment each answers for, and the lists of it.

use domain::access::ViewAssets;
use domain::asset::Attribute;
use domain::id::ScopeId;
use domain::text::fold_for_search;
use store::Store;
use store::asset::{self, Filter, PageStart, Projection, Sort};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, found};

on_both_engines![
    owners_are_counted_whatever_the_spelling_and_what_has_none_is_not_among_them,
    a_list_of_an_owner_holds_what_she_answers_for,
    owners_of_another_tenant_do_not_exist,
];

fn owned(scope: ScopeId, name: &str, owner: &str) -> Projection {
    let mut projection = workstation(scope, name);
    if !owner.is_empty() {
        projection.attributes.insert(Attribute::Owner, owner.to_owned());
    }
    projection
}

async fn fill(store: &Store, hospital: &Hospital) {
    let projections = [
        owned(hospital.ward, "PC-1", "Ana Știrbu"),
        owned(hospital.other_ward, "PC-2", "ANA STIRBU"),
        owned(hospital.ward, "PC-3", "Medical engineering"),
        owned(hospital.ward, "PC-4", ""),
    ];
    import(store, hospital, &projections).await;
}

async fn owners_are_counted_whatever_the_spelling_and_what_has_none_is_not_among_them(store: &Store) {
    let hospital = found(store).await;
    fill(store, &hospital).await;
    let whole = hospital.scope::<ViewAssets>();
    let counted = async |scope, limit| {
        let owners = asset::owners(&store.read(), scope, limit).await.unwrap();
        let told = owners.into_iter().map(|owner| (owner.folded, owner.assets));
        told.collect::<Vec<(String, u64)>>()
    };
    let expected = [("ana stirbu", 2), ("medical engineering", 1)];
    let expected = expected.map(|(owner, assets)| (owner.to_owned(), assets));
    assert_eq!(counted(&whole, 50).await, expected);
    assert_eq!(counted(&whole, 1).await, expected[..1]);
    let ward_scope = hospital.ward_scope::<ViewAssets>();
    let ward = counted(&ward_scope, 50).await;
    assert!(ward.contains(&("ana stirbu".to_owned(), 1)), "{ward:?}");
    let owned = async |scope| asset::count_owned(&store.read(), scope).await.unwrap();
    assert_eq!((owned(&whole).await, owned(&ward_scope).await), (3, 2));
    let owners = asset::owners(&store.read(), &whole, 50).await.unwrap();
    assert_eq!(fold_for_search(&owners[0].name), "ana stirbu");
    assert_eq!(owners[1].name, "Medical engineering");
}

async fn a_list_of_an_owner_holds_what_she_answers_for(store: &Store) {
    let hospital = found(store).await;
    fill(store, &hospital).await;
    let whole = hospital.scope::<ViewAssets>();
    let listed = async |owner: &str| {
        let filter = Filter {
            owner: Some(fold_for_search(owner)),
            ..Filter::default()
        };
        let first = PageStart::First;
        let page = asset::list(&store.read(), &whole, &filter, Sort::Name, false, &first, 10).await;
        let names = page.unwrap().rows.into_iter().map(|row| row.name);
        names.collect::<Vec<String>>()
    };
    assert_eq!(listed("Ana Stirbu").await, ["PC-1", "PC-2"]);
    assert_eq!(listed("").await, ["PC-4"]);
    assert!(listed("Ana").await.is_empty(), "part of a name is another name");
}

async fn owners_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    fill(store, &here).await;
    let scope = elsewhere.scope::<ViewAssets>();
    assert_eq!(asset::owners(&store.read(), &scope, 50).await.unwrap(), []);
}
