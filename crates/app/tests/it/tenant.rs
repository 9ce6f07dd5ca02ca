//! Tenants and their places.

use app::tenant::{self, NewPlace, NewTenant, PlaceForm, TenantForm};
use app::{Error, journal};
use domain::access::Actor;
use store::journal::INSTALLATION;

use crate::house::{House, place};

fn new_place(parent: domain::id::ScopeId, level: &str, name: &str) -> NewPlace {
    let form = PlaceForm {
        parent: parent.to_string(),
        level: level.to_owned(),
        name: name.to_owned(),
        time_zone: String::new(),
    };
    NewPlace::try_from(&form).unwrap()
}

#[tokio::test]
async fn only_the_console_makes_and_lists_hospitals() {
    let house = House::new().await;
    let officer = house.user("Ana Popescu", "security_officer", house.tenant).await;
    let form = TenantForm {
        name: "Another".to_owned(),
        country: "DE".to_owned(),
        time_zone: String::new(),
    };
    let new = NewTenant::try_from(&form).unwrap();
    assert!(tenant::init(&house.app, &officer, &new).await.is_err());
    assert!(tenant::list_tenants(&house.app, &officer).await.is_err());
    let made = tenant::init(&house.app, &house.console(), &new).await.unwrap();
    let tenants = tenant::list_tenants(&house.app, &house.console()).await.unwrap();
    let names: Vec<&str> = tenants.iter().map(|tenant| tenant.name.as_str()).collect();
    assert_eq!(names, ["Another", "Elsewhere General", "Spitalul Exemplu"]);
    for log in [INSTALLATION, made] {
        let page = journal::list(&house.app, &Actor::Console { tenant: Some(log) }, None, 10)
            .await
            .unwrap();
        assert_eq!(page.waiting[0].action, "tenant.init");
    }
}

#[tokio::test]
async fn places_are_listed_as_a_tree() {
    let house = House::new().await;
    place(&house.app, &house.console(), house.site, "unit", "Cardiology").await;
    place(&house.app, &house.console(), house.tenant, "site", "Annexe").await;
    let places = tenant::places(&house.app, &house.console()).await.unwrap();
    let tree: Vec<(usize, &str)> = places
        .iter()
        .map(|place| (place.depth, place.node.name.as_str()))
        .collect();
    assert_eq!(
        tree,
        [
            (0, "Spitalul Exemplu"),
            (1, "Annexe"),
            (1, "Main building"),
            (2, "Cardiology"),
            (2, "Emergency department"),
        ]
    );
    assert!(
        places
            .iter()
            .all(|place| place.node.time_zone == "Europe/Bucharest")
    );
}

#[tokio::test]
async fn a_place_stands_where_it_may_and_has_a_name_of_its_own() {
    let house = House::new().await;
    let console = house.console();
    let answer = tenant::add_place(&house.app, &console, &new_place(house.tenant, "unit", "Ward")).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
    let answer = tenant::add_place(
        &house.app,
        &console,
        &new_place(house.tenant, "site", "MAIN Building"),
    )
    .await;
    assert!(matches!(answer, Err(Error::Exists("place"))), "{answer:?}");
    tenant::rename_place(&house.app, &console, house.site, 1, "Old building")
        .await
        .unwrap();
    let answer = tenant::rename_place(&house.app, &console, house.site, 1, "New building").await;
    let Err(Error::Conflict(conflict)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(conflict.fields[0].theirs, "Old building");
}

#[tokio::test]
async fn another_hospital_finds_no_such_place() {
    let house = House::new().await;
    let foreigner = house.foreigner().await;
    let answer = tenant::add_place(&house.app, &foreigner, &new_place(house.site, "unit", "Spy ward")).await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    let answer = tenant::rename_place(&house.app, &foreigner, house.site, 1, "Ours now").await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    let answer = tenant::rename_place(&house.app, &foreigner, house.tenant, 1, "Ours now").await;
    assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    assert_eq!(
        tenant::places(&house.app, &foreigner).await.unwrap().len(),
        1,
        "only its own"
    );
}
