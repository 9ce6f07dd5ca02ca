//! Tenants, sites and units.

use domain::access::{EditSites, ViewServices};
use domain::tenant::ScopeLevel;
use store::{Error, Store, tenant};

use crate::engines::on_both_engines;
use crate::hospital::{found, fresh, place};

on_both_engines![
    a_path_runs_from_the_root_to_the_place,
    a_reader_of_one_ward_sees_that_ward_and_nothing_above,
    a_second_rename_from_the_same_version_is_refused,
    places_of_another_tenant_do_not_exist,
    every_tenant_is_listed_and_no_site,
];

async fn a_path_runs_from_the_root_to_the_place(store: &Store) {
    let hospital = found(store).await;
    let path = tenant::path(&store.read(), hospital.ward).await.unwrap();
    assert_eq!(path, [hospital.tenant, hospital.site, hospital.ward]);
    let unknown = tenant::path(&store.read(), fresh()).await;
    assert!(matches!(unknown, Err(Error::NotFound("scope"))));
}

async fn a_reader_of_one_ward_sees_that_ward_and_nothing_above(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.ward_scope::<ViewServices>();
    let seen = tenant::list(&store.read(), &scope).await.unwrap();
    assert_eq!(
        seen.iter().map(|node| node.id).collect::<Vec<_>>(),
        [hospital.ward]
    );
    let above = tenant::fetch(&store.read(), &scope, hospital.site).await;
    assert!(matches!(above, Err(Error::NotFound("scope"))));

    let all = tenant::list(&store.read(), &hospital.scope::<ViewServices>())
        .await
        .unwrap();
    let names: Vec<&str> = all.iter().map(|node| node.name.as_str()).collect();
    assert_eq!(names, ["Main building", "Paediatrics", "St. Anna", "Surgery"]);
}

async fn a_second_rename_from_the_same_version_is_refused(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditSites>();
    let rename = async |version, name: &str| {
        store
            .write(async |transaction| {
                tenant::rename(&transaction, &permit, hospital.ward, version, name).await
            })
            .await
    };
    rename(1, "Surgery I").await.unwrap();
    assert!(matches!(
        rename(1, "Surgery II").await,
        Err(Error::Changed("scope"))
    ));
    let node = tenant::fetch(&store.read(), permit.scope(), hospital.ward)
        .await
        .unwrap();
    assert_eq!((node.name.as_str(), node.version), ("Surgery I", 2));
}

async fn places_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let scope = elsewhere.scope::<ViewServices>();
    let permit = elsewhere.permit::<EditSites>();
    assert!(tenant::fetch(&store.read(), &scope, here.ward).await.is_err());
    assert!(
        tenant::list(&store.read(), &scope)
            .await
            .unwrap()
            .iter()
            .all(|node| node.tenant == elsewhere.tenant)
    );
    let renamed = store
        .write(async |transaction| tenant::rename(&transaction, &permit, here.ward, 1, "taken over").await)
        .await;
    assert!(matches!(renamed, Err(Error::NotFound("scope"))));
    let node = tenant::fetch(&store.read(), &here.scope::<ViewServices>(), here.ward)
        .await
        .unwrap();
    assert_eq!(node.name, "Surgery");
}

async fn every_tenant_is_listed_and_no_site(store: &Store) {
    let (one, other) = (found(store).await, found(store).await);
    let group = fresh();
    let above = place(group, None, ScopeLevel::Group, "Eastern clinics");
    store
        .write(async |transaction| tenant::insert_tenant(&transaction, &above).await)
        .await
        .unwrap();
    let listed = tenant::tenants(&store.read()).await.unwrap();
    let ids: Vec<_> = listed.iter().map(|node| node.id).collect();
    assert_eq!(ids, [group, one.tenant, other.tenant]);
    let fetched = tenant::fetch_tenant(&store.read(), group).await.unwrap();
    assert_eq!(
        (fetched.name.as_str(), fetched.country.as_deref()),
        ("Eastern clinics", Some("RO"))
    );
    assert!(matches!(
        tenant::fetch_tenant(&store.read(), fresh()).await,
        Err(Error::NotFound("tenant"))
    ));
}
