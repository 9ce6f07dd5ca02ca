//! Clinical services.

use domain::access::{EditServices, ViewServices};
use domain::id::ScopeId;
use domain::service::{CareConsequence, ChainStage};
use jiff::civil::date;
use store::service::{self, Service};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_service_reads_back_as_it_was_written,
    a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost,
    a_place_provides_a_service_once_however_it_is_typed,
    a_ward_sees_and_edits_its_own_services_only,
    a_service_never_moves_to_a_place_out_of_reach,
    services_of_another_tenant_do_not_exist,
    since_when_nobody_answers_for_a_service_is_known_to_whom_may_see_it,
];

/// A service provided by `scope`.
pub(crate) fn laboratory(scope: ScopeId) -> Service {
    Service {
        id: fresh(),
        scope,
        name: "Laborator de urgență".to_owned(),
        chain_stage: ChainStage::Diagnosis,
        consequence: CareConsequence::DangerWithinHours,
        tolerable_outage_minutes: Some(u32::MAX),
        workaround: "Runners and paper".to_owned(),
        owner: Some(fresh()),
        deputy: Some(fresh()),
        second_deputy: Some(fresh()),
        supplier: Some(fresh()),
        recovery_time_minutes: Some(90),
        tolerable_loss_minutes: Some(u32::MAX),
        hours: "Day and night".to_owned(),
        demand: "About 400 samples on a working day".to_owned(),
        workaround_practised_on: Some(date(2026, 3, 14)),
        version: 1,
    }
}

pub(crate) async fn insert(store: &Store, hospital: &Hospital, new: &Service) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| service::insert(&transaction, &permit, new, at(0)).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &Service) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| service::update(&transaction, &permit, changed).await)
        .await
}

async fn a_service_reads_back_as_it_was_written(store: &Store) {
    let hospital = found(store).await;
    let bare = Service {
        name: "Payroll".to_owned(),
        tolerable_outage_minutes: None,
        owner: None,
        workaround: String::new(),
        deputy: None,
        second_deputy: None,
        supplier: None,
        recovery_time_minutes: None,
        tolerable_loss_minutes: None,
        hours: String::new(),
        demand: String::new(),
        workaround_practised_on: None,
        ..laboratory(hospital.tenant)
    };
    for new in [laboratory(hospital.site), bare] {
        insert(store, &hospital, &new).await.unwrap();
        let scope = hospital.scope::<ViewServices>();
        assert_eq!(service::fetch(&store.read(), &scope, new.id).await.unwrap(), new);
    }
}

async fn a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost(store: &Store) {
    let hospital = found(store).await;
    let read_by_both = laboratory(hospital.site);
    insert(store, &hospital, &read_by_both).await.unwrap();
    let first = Service {
        scope: hospital.ward,
        name: "Point of care".to_owned(),
        chain_stage: ChainStage::Therapy,
        consequence: CareConsequence::CareDelayed,
        tolerable_outage_minutes: None,
        owner: None,
        ..read_by_both.clone()
    };
    let second = Service {
        workaround: "Telephone".to_owned(),
        ..read_by_both
    };
    update(store, &hospital, &first).await.unwrap();
    assert!(matches!(
        update(store, &hospital, &second).await,
        Err(Error::Changed("service"))
    ));
    let stored = service::fetch(&store.read(), &hospital.scope::<ViewServices>(), first.id)
        .await
        .unwrap();
    assert_eq!(stored, Service { version: 2, ..first });
}

async fn a_place_provides_a_service_once_however_it_is_typed(store: &Store) {
    let hospital = found(store).await;
    insert(store, &hospital, &laboratory(hospital.site))
        .await
        .unwrap();
    let same = Service {
        name: "LABORATOR  de urgenţă".to_owned(),
        ..laboratory(hospital.site)
    };
    assert!(matches!(
        insert(store, &hospital, &same).await,
        Err(Error::Exists("service"))
    ));
    let mut elsewhere = Service {
        scope: hospital.ward,
        ..same
    };
    insert(store, &hospital, &elsewhere).await.unwrap();
    elsewhere.scope = hospital.site;
    assert!(matches!(
        update(store, &hospital, &elsewhere).await,
        Err(Error::Exists("service"))
    ));
}

async fn a_ward_sees_and_edits_its_own_services_only(store: &Store) {
    let hospital = found(store).await;
    let (own, foreign) = (laboratory(hospital.ward), laboratory(hospital.other_ward));
    insert(store, &hospital, &own).await.unwrap();
    insert(store, &hospital, &foreign).await.unwrap();
    let scope = hospital.ward_scope::<ViewServices>();
    assert_eq!(
        service::list(&store.read(), &scope).await.unwrap(),
        std::slice::from_ref(&own)
    );

    let permit = hospital.ward_permit::<EditServices>();
    let taken_over = Service {
        scope: hospital.ward,
        name: "Taken over".to_owned(),
        ..foreign.clone()
    };
    let edit = async |changed: &Service| {
        store
            .write(async |transaction| service::update(&transaction, &permit, changed).await)
            .await
    };
    assert!(matches!(edit(&taken_over).await, Err(Error::NotFound("service"))));
    edit(&own).await.unwrap();
    let stored = service::fetch(&store.read(), &hospital.scope::<ViewServices>(), foreign.id)
        .await
        .unwrap();
    assert_eq!(stored, foreign);
}

async fn a_service_never_moves_to_a_place_out_of_reach(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let own = laboratory(here.ward);
    insert(store, &here, &own).await.unwrap();
    let moved = Service {
        scope: elsewhere.ward,
        ..own
    };
    assert!(matches!(
        update(store, &here, &moved).await,
        Err(Error::NotFound("scope"))
    ));
    assert!(matches!(
        insert(store, &here, &laboratory(elsewhere.ward)).await,
        Err(Error::NotFound("scope"))
    ));
}

async fn services_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let service = laboratory(here.site);
    insert(store, &here, &service).await.unwrap();
    let scope = elsewhere.scope::<ViewServices>();
    assert_eq!(service::list(&store.read(), &scope).await.unwrap(), []);
    assert!(matches!(
        service::fetch(&store.read(), &scope, service.id).await,
        Err(Error::NotFound("service"))
    ));
    let taken_over = Service {
        scope: elsewhere.site,
        ..service
    };
    assert!(matches!(
        update(store, &elsewhere, &taken_over).await,
        Err(Error::NotFound("service"))
    ));
}

async fn since_when_nobody_answers_for_a_service_is_known_to_whom_may_see_it(store: &Store) {
    let hospital = found(store).await;
    let ownerless = |place| Service {
        owner: None,
        ..laboratory(place)
    };
    let (seen, unseen) = (ownerless(hospital.ward), ownerless(hospital.site));
    insert(store, &hospital, &seen).await.unwrap();
    insert(store, &hospital, &unseen).await.unwrap();
    let scope = hospital.ward_scope::<ViewServices>();
    let since = async || service::ownerless(&store.read(), &scope).await.unwrap();
    assert_eq!(since().await, [(seen.id, at(0))].into());
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| service::lost_owner(&transaction, &permit, seen.id, at(7)).await)
        .await
        .unwrap();
    assert_eq!(since().await, [(seen.id, at(7))].into());
}
