//! Zones of the network: which equipment is in one, and from where it can be reached.

use app::zone::{self, ZoneDetails, ZoneForm};
use app::{Error, asset, location};
use domain::id::ZoneId;
use domain::round::Reach;
use domain::zone::Because;

use crate::house::House;
use crate::import::{accept, names, upload};

const SCAN: &str = "Name;IP address;Location;Fernwartung\n\
    CT-1;10.20.3.4;Clădirea A > Etaj 1;\n\
    PC-1;10.99.0.7;CLADIREA A > etaj 1;\n\
    PUMP-1;;Clădirea A > Etaj 2;ja\n";

fn form(name: &str, kind: &str, ranges: &str, remote_access: &str) -> ZoneForm {
    ZoneForm {
        name: name.to_owned(),
        kind: kind.to_owned(),
        ranges: ranges.to_owned(),
        remote_access: remote_access.to_owned(),
    }
}

fn details(form: &ZoneForm) -> ZoneDetails {
    ZoneDetails::try_from(form).unwrap()
}

async fn filled() -> House {
    let house = House::new().await;
    let id = upload(&house, &house.console(), "Scan", SCAN).await;
    accept(&house, &house.console(), id).await;
    house
}

/// The zone of the piece of this name and from where it can be reached, as filtered by and as explained.
async fn place(house: &House, name: &str) -> (Option<ZoneId>, Reach, Because) {
    let all = names(house, &house.console()).await;
    let (id, _) = all.into_iter().find(|(_, found)| found == name).unwrap();
    let page = asset::fetch(&house.app, &house.console(), id).await.unwrap();
    assert_eq!(page.asset.derived.zone, page.network.zone);
    assert_eq!(page.asset.derived.exposure, page.network.reach.name());
    (page.network.zone, page.network.reach, page.network.reach_because)
}

#[tokio::test]
async fn equipment_is_found_in_a_zone_that_is_added_later_and_follows_its_ranges() {
    let house = filled().await;
    let console = house.console();
    assert_eq!(
        place(&house, "CT-1").await,
        (None, Reach::Unknown, Because::NothingSaid)
    );
    assert_eq!(
        place(&house, "PUMP-1").await,
        (None, Reach::SupplierAccess, Because::Stated)
    );
    let imaging = form("Imaging", "clinical_devices", "10.20.0.0/16", "yes");
    let id = zone::add(&house.app, &console, &details(&imaging)).await.unwrap();
    app::job::work_off(&house.app).await.unwrap();
    let by_address = (Some(id), Reach::SupplierAccess, Because::ZoneOfAddress);
    assert_eq!(place(&house, "CT-1").await, by_address);
    assert_eq!(place(&house, "PC-1").await.0, None);
    let wider = form("Imaging", "clinical_devices", "10.20.0.0/16, 10.99.0.0/24", "no");
    zone::correct(&house.app, &console, id, 1, &details(&wider))
        .await
        .unwrap();
    app::job::work_off(&house.app).await.unwrap();
    assert_eq!(
        place(&house, "PC-1").await,
        (Some(id), Reach::HospitalNetwork, Because::ZoneOfAddress)
    );
    let counts = asset::count_by_zone(&house.app, &console).await.unwrap();
    assert_eq!((counts[&Some(id)], counts[&None]), (2, 1));
    let told = house.actions().await;
    assert!(told.contains(&"zone.add".to_owned()) && told.contains(&"zone.correct".to_owned()));
}

#[tokio::test]
async fn a_zone_is_refused_with_what_is_wrong_and_corrected_by_one_at_a_time() {
    let house = House::new().await;
    let console = house.console();
    let wrong = ZoneDetails::try_from(&form("", "moon", "10.20.0.0/99", "perhaps")).unwrap_err();
    for field in ["name", "kind", "ranges", "remote_access"] {
        assert!(wrong.of(field).is_some(), "{field}: {wrong}");
    }
    let office = form("Office", "office", "", "");
    let id = zone::add(&house.app, &console, &details(&office)).await.unwrap();
    assert!(matches!(
        zone::add(&house.app, &console, &details(&office)).await,
        Err(Error::Exists(_))
    ));
    let servers = details(&form("Office", "servers", "", ""));
    zone::correct(&house.app, &console, id, 1, &servers)
        .await
        .unwrap();
    assert!(matches!(
        zone::correct(&house.app, &console, id, 1, &details(&office)).await,
        Err(Error::Conflict(_))
    ));
    let foreigner = house.foreigner().await;
    assert!(zone::list(&house.app, &foreigner).await.unwrap().is_empty());
    assert!(matches!(
        zone::correct(&house.app, &foreigner, id, 2, &servers).await,
        Err(Error::NotFound(_))
    ));
    let auditor = house.user("Vera Ward", "auditor", house.tenant).await;
    assert!(matches!(
        zone::add(&house.app, &auditor, &servers).await,
        Err(Error::Forbidden(_))
    ));
}

#[tokio::test]
async fn removing_a_zone_says_first_what_becomes_of_its_equipment_and_then_does_it() {
    let house = filled().await;
    let console = house.console();
    let add = async |form: &ZoneForm| zone::add(&house.app, &console, &details(form)).await.unwrap();
    let everything = add(&form("Everything", "office", "10.0.0.0/8", "")).await;
    let imaging = add(&form(
        "Imaging",
        "clinical_devices",
        "10.20.0.0/16, 10.99.0.0/24",
        "yes",
    ))
    .await;
    app::job::work_off(&house.app).await.unwrap();
    let asked = zone::ask_removal(&house.app, &console, imaging).await.unwrap();
    assert_eq!((asked.pieces, asked.nowhere, asked.reach_unknown), (2, 0, 2));
    assert_eq!(asked.elsewhere, [("Everything".to_owned(), 2)]);
    assert!(matches!(
        zone::remove(&house.app, &console, imaging, 7).await,
        Err(Error::Conflict(_))
    ));
    zone::remove(&house.app, &console, imaging, 1).await.unwrap();
    app::job::work_off(&house.app).await.unwrap();
    assert_eq!(place(&house, "CT-1").await.0, Some(everything));
    assert!(house.actions().await.contains(&"zone.remove".to_owned()));
    assert!(matches!(
        zone::ask_removal(&house.app, &console, imaging).await,
        Err(Error::NotFound(_))
    ));

    let asked = zone::ask_removal(&house.app, &console, everything).await.unwrap();
    assert_eq!((asked.pieces, asked.nowhere, asked.reach_unknown), (2, 2, 0));
    assert!(asked.elsewhere.is_empty());
    let foreigner = house.foreigner().await;
    let auditor = house.user("Vera Ward", "auditor", house.tenant).await;
    for answer in [
        zone::ask_removal(&house.app, &foreigner, everything)
            .await
            .map(drop),
        zone::remove(&house.app, &foreigner, everything, 1).await,
    ] {
        assert!(matches!(answer, Err(Error::NotFound(_))), "{answer:?}");
    }
    for answer in [
        zone::ask_removal(&house.app, &auditor, everything)
            .await
            .map(drop),
        zone::remove(&house.app, &auditor, everything, 1).await,
    ] {
        assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    }
}

#[tokio::test]
async fn a_range_that_another_zone_has_is_refused_by_name_and_a_narrower_one_is_not() {
    let house = House::new().await;
    let console = house.console();
    let add = async |form: &ZoneForm| zone::add(&house.app, &console, &details(form)).await;
    let imaging = form("Imaging", "clinical_devices", "10.20.0.0/16", "");
    add(&imaging).await.unwrap();
    let refused = async |answer: Result<(), Error>| {
        let Err(Error::Invalid(errors)) = answer else {
            panic!("{answer:?}")
        };
        errors.of("ranges").unwrap().argument.clone().unwrap()
    };
    let same = form("Office", "office", "10.21.0.0/16 10.20.9.9/16", "");
    assert_eq!(
        refused(add(&same).await.map(drop)).await,
        "10.20.0.0/16 (Imaging)"
    );
    let narrower = form("Office", "office", "10.20.7.0/24", "");
    let office = add(&narrower).await.unwrap();
    let correct =
        async |form: &ZoneForm| zone::correct(&house.app, &console, office, 1, &details(form)).await;
    assert_eq!(refused(correct(&same).await).await, "10.20.0.0/16 (Imaging)");
    // Its own range is no other zone's.
    correct(&form("Offices", "office", "10.20.7.0/24", ""))
        .await
        .unwrap();
}

#[tokio::test]
async fn locations_are_one_tree_however_they_are_written() {
    let house = filled().await;
    let (places, nowhere) = location::list(&house.app, &house.console()).await.unwrap();
    assert_eq!(nowhere, 0);
    let [building] = places.as_slice() else {
        panic!("{places:?}");
    };
    assert_eq!(building.pieces, 3);
    let floors: Vec<u64> = building.within.iter().map(|floor| floor.pieces).collect();
    assert_eq!(floors, [2, 1]);
    let (places, _) = location::list(&house.app, &house.foreigner().await)
        .await
        .unwrap();
    assert!(places.is_empty());
}
