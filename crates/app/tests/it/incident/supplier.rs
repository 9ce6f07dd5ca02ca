//! A supplier was hit: the incident that opens in the house.

use app::service::{self, ServiceDetails, ServiceForm};
use app::supplier::{self, SupplierDetails, SupplierForm};
use app::{Error, incident, journal};
use domain::access::Actor;
use domain::id::SupplierId;
use domain::incident::{IncidentKind, Value};
use domain::law::State;

use super::{clock_state, room, words};
use crate::house::House;

/// A supplier that provides a whole service.
async fn supplier_of_laundry(house: &House) -> SupplierId {
    let form = SupplierForm {
        name: "Lavanda SRL".to_owned(),
        ..SupplierForm::default()
    };
    let details = SupplierDetails::try_from(&form).unwrap();
    let supplier = supplier::add(&house.app, &house.console(), &details)
        .await
        .unwrap();
    let form = ServiceForm {
        scope: house.site.to_string(),
        name: "Laundry".to_owned(),
        chain_stage: "diagnosis".to_owned(),
        consequence: "care_delayed".to_owned(),
        supplier: supplier.to_string(),
        ..ServiceForm::default()
    };
    let details = ServiceDetails::try_from(&form).unwrap();
    service::add(&house.app, &house.console(), &details)
        .await
        .unwrap();
    supplier
}

async fn hit(
    house: &House,
    actor: &Actor,
    supplier: SupplierId,
) -> Result<(domain::id::IncidentId, bool), Error> {
    incident::supplier_was_hit(&house.app, actor, supplier, words()).await
}

#[tokio::test]
async fn that_a_supplier_was_hit_opens_one_incident_with_what_stands_on_it_and_no_awareness() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let supplier = supplier_of_laundry(&house).await;
    let (id, opened) = hit(&house, &lead, supplier).await.unwrap();
    assert!(opened);
    assert_eq!(
        hit(&house, &lead, supplier).await.unwrap(),
        (id, false),
        "pressed twice it is one"
    );
    let found = room(&house, &lead, id).await;
    assert_eq!(found.incident.kind, IncidentKind::Supplier);
    let origin = Value::Text("Lavanda SRL".to_owned());
    assert_eq!(found.picture().value("entities_involved"), Some(&origin));
    assert!(found.entries.last().unwrap().text.contains("Laundry"));
    assert_eq!(clock_state(&found, "nis2.early_warning"), (State::Armed, None));
    incident::close(&house.app, &lead, id, "It works again")
        .await
        .unwrap();
    let (next, opened) = hit(&house, &lead, supplier).await.unwrap();
    assert!(opened && next != id, "hit again later it is another incident");
}

#[tokio::test]
async fn only_who_may_open_incidents_here_says_that_a_supplier_was_hit() {
    let house = House::new().await;
    let supplier = supplier_of_laundry(&house).await;
    let auditor = house.user("Vera", "auditor", house.tenant).await;
    let refused = hit(&house, &auditor, supplier).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    let foreigner = house.foreigner().await;
    let refused = hit(&house, &foreigner, supplier).await;
    assert!(matches!(refused, Err(Error::NotFound("supplier"))), "{refused:?}");
    let everywhere =
        incident::supplier_was_hit_everywhere(&house.app, &foreigner, "Lavanda SRL", words()).await;
    assert!(everywhere.is_err(), "{everywhere:?}");
}

/// Case 13 of the forty: two houses have one supplier, and one of them changes its name.
#[tokio::test]
async fn case_13_what_one_house_says_of_a_supplier_is_versioned_there_and_the_other_reads_nothing_of_it() {
    let house = House::new().await;
    let there = Actor::Console {
        tenant: Some(house.foreign),
    };
    let named = |name: &str, number: &str| {
        let form = SupplierForm {
            name: name.to_owned(),
            contact_telephone: number.to_owned(),
            ..SupplierForm::default()
        };
        SupplierDetails::try_from(&form).unwrap()
    };
    let here = supplier::add(
        &house.app,
        &house.console(),
        &named("Lavanda SRL", "+40 21 000 00 01"),
    )
    .await
    .unwrap();
    let other = supplier::add(&house.app, &there, &named("Lavanda SRL", "+40 21 000 00 02"))
        .await
        .unwrap();
    let renamed = named("Lavanda Group SRL", "+40 21 000 00 01");
    supplier::correct(&house.app, &house.console(), here, 1, &renamed)
        .await
        .unwrap();
    let seen = supplier::fetch(&house.app, &house.console(), here)
        .await
        .unwrap()
        .listed
        .supplier;
    assert_eq!((seen.name.as_str(), seen.version), ("Lavanda Group SRL", 2));
    let unchanged = supplier::fetch(&house.app, &there, other)
        .await
        .unwrap()
        .listed
        .supplier;
    assert_eq!((unchanged.name.as_str(), unchanged.version), ("Lavanda SRL", 1));
    assert_eq!(unchanged.contact_telephone, "+40 21 000 00 02");
    let foreign = supplier::fetch(&house.app, &there, here).await.map(drop);
    assert!(matches!(foreign, Err(Error::NotFound("supplier"))), "{foreign:?}");
    let page = journal::list(&house.app, &there, None, 500).await.unwrap();
    let bodies: Vec<&str> = page
        .waiting
        .iter()
        .filter_map(|entry| entry.body.as_deref())
        .collect();
    assert!(bodies.iter().any(|body| body.contains("Lavanda SRL")));
    assert!(
        !bodies.iter().any(|body| body.contains("Lavanda Group")),
        "{bodies:?}"
    );
    let page = journal::list(&house.app, &house.console(), None, 500)
        .await
        .unwrap();
    let told = page
        .waiting
        .iter()
        .find(|entry| entry.action == "supplier.correct")
        .unwrap();
    let told = told.body.as_deref().unwrap();
    assert!(
        told.contains("Lavanda SRL") && told.contains("Lavanda Group SRL"),
        "{told}"
    );
}
