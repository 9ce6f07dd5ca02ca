//! Dependencies.

use domain::access::{EditServices, ViewServices};
use domain::dependency::{Dependency, Need, Node};
use domain::id::DependencyId;
use store::{Error, Store, dependency};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};
use crate::service::laboratory;
use crate::system::laboratory_system;
use crate::{service, system};

on_both_engines![
    a_dependency_reads_back_from_either_end,
    the_end_that_does_not_exist_is_named,
    the_same_need_of_the_same_provider_is_recorded_once,
    a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost,
    a_removed_dependency_is_gone_and_answers_what_it_was,
    a_ward_changes_only_what_its_own_services_stand_on,
    dependencies_of_another_tenant_do_not_exist,
];

/// A laboratory that stands on its system.
async fn laboratory_on_system(store: &Store, hospital: &Hospital) -> Dependency {
    let (consumer, provider) = (laboratory(hospital.ward), laboratory_system());
    service::insert(store, hospital, &consumer).await.unwrap();
    system::insert(store, hospital, &provider).await.unwrap();
    Dependency {
        id: fresh(),
        consumer: Node::Service(consumer.id),
        provider: Node::System(provider.id),
        need: Need::OrderResult,
        max_loss: 700,
        buffer_minutes: u32::MAX,
        ramp_minutes: 30,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Dependency) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| dependency::insert(&transaction, &permit, new, at(0)).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &Dependency) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| dependency::update(&transaction, &permit, changed).await)
        .await
}

async fn remove(
    store: &Store,
    hospital: &Hospital,
    id: DependencyId,
    version: i32,
) -> Result<Dependency, Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| dependency::remove(&transaction, &permit, id, version).await)
        .await
}

async fn a_dependency_reads_back_from_either_end(store: &Store) {
    let hospital = found(store).await;
    let new = laboratory_on_system(store, &hospital).await;
    insert(store, &hospital, &new).await.unwrap();
    let scope = hospital.scope::<ViewServices>();
    let reader = store.read();
    assert_eq!(dependency::fetch(&reader, &scope, new.id).await.unwrap(), new);
    assert_eq!(
        dependency::list(&reader, &scope).await.unwrap(),
        std::slice::from_ref(&new)
    );
    assert_eq!(
        dependency::of_consumer(&reader, &scope, new.consumer)
            .await
            .unwrap(),
        std::slice::from_ref(&new)
    );
    assert_eq!(
        dependency::of_provider(&reader, &scope, new.provider)
            .await
            .unwrap(),
        std::slice::from_ref(&new)
    );
    assert_eq!(
        dependency::of_consumer(&reader, &scope, new.provider)
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        dependency::of_provider(&reader, &scope, new.consumer)
            .await
            .unwrap(),
        []
    );
}

async fn the_end_that_does_not_exist_is_named(store: &Store) {
    let hospital = found(store).await;
    let known = laboratory_on_system(store, &hospital).await;
    let missing = [
        (
            Dependency {
                consumer: Node::Service(fresh()),
                ..known.clone()
            },
            "service",
        ),
        (
            Dependency {
                consumer: Node::System(fresh()),
                ..known.clone()
            },
            "system",
        ),
        (
            Dependency {
                provider: Node::System(fresh()),
                ..known.clone()
            },
            "system",
        ),
        (
            Dependency {
                provider: Node::Asset(fresh()),
                ..known.clone()
            },
            "asset",
        ),
    ];
    for (new, noun) in missing {
        let refused = insert(store, &hospital, &new).await;
        assert!(
            matches!(refused, Err(Error::NotFound(named)) if named == noun),
            "{refused:?}"
        );
    }
}

async fn the_same_need_of_the_same_provider_is_recorded_once(store: &Store) {
    let hospital = found(store).await;
    let known = laboratory_on_system(store, &hospital).await;
    insert(store, &hospital, &known).await.unwrap();
    let mut again = Dependency { id: fresh(), ..known };
    assert!(matches!(
        insert(store, &hospital, &again).await,
        Err(Error::Exists("dependency"))
    ));
    again.need = Need::LogOn;
    insert(store, &hospital, &again).await.unwrap();
    again.need = Need::OrderResult;
    assert!(matches!(
        update(store, &hospital, &again).await,
        Err(Error::Exists("dependency"))
    ));
}

async fn a_second_edit_from_the_same_version_is_refused_and_nothing_is_lost(store: &Store) {
    let hospital = found(store).await;
    let read_by_both = laboratory_on_system(store, &hospital).await;
    insert(store, &hospital, &read_by_both).await.unwrap();
    let first = Dependency {
        need: Need::Data,
        max_loss: 1000,
        buffer_minutes: 0,
        ramp_minutes: 0,
        ..read_by_both.clone()
    };
    update(store, &hospital, &first).await.unwrap();
    let second = Dependency {
        max_loss: 1,
        ..read_by_both
    };
    assert!(matches!(
        update(store, &hospital, &second).await,
        Err(Error::Changed("dependency"))
    ));
    let stored = dependency::fetch(&store.read(), &hospital.scope::<ViewServices>(), first.id)
        .await
        .unwrap();
    assert_eq!(stored, Dependency { version: 2, ..first });
}

async fn a_removed_dependency_is_gone_and_answers_what_it_was(store: &Store) {
    let hospital = found(store).await;
    let known = laboratory_on_system(store, &hospital).await;
    insert(store, &hospital, &known).await.unwrap();
    assert!(matches!(
        remove(store, &hospital, known.id, 2).await,
        Err(Error::Changed("dependency"))
    ));
    assert_eq!(remove(store, &hospital, known.id, 1).await.unwrap(), known);
    assert!(matches!(
        remove(store, &hospital, known.id, 1).await,
        Err(Error::NotFound("dependency"))
    ));
    let left = dependency::list(&store.read(), &hospital.scope::<ViewServices>())
        .await
        .unwrap();
    assert_eq!(left, []);
}

async fn a_ward_changes_only_what_its_own_services_stand_on(store: &Store) {
    let hospital = found(store).await;
    let own = laboratory_on_system(store, &hospital).await;
    let neighbour = laboratory(hospital.other_ward);
    service::insert(store, &hospital, &neighbour).await.unwrap();
    let foreign = Dependency {
        id: fresh(),
        consumer: Node::Service(neighbour.id),
        ..own.clone()
    };
    insert(store, &hospital, &foreign).await.unwrap();

    let permit = hospital.ward_permit::<EditServices>();
    let answers = store
        .write(async |transaction| {
            dependency::insert(&transaction, &permit, &own, at(0)).await?;
            let new = Dependency {
                id: fresh(),
                need: Need::Power,
                ..foreign.clone()
            };
            Ok::<_, Error>([
                dependency::insert(&transaction, &permit, &new, at(0)).await,
                dependency::update(&transaction, &permit, &foreign).await,
                dependency::remove(&transaction, &permit, foreign.id, 1)
                    .await
                    .map(|_| ()),
            ])
        })
        .await
        .unwrap();
    for answer in answers {
        assert!(matches!(answer, Err(Error::NotFound("service"))), "{answer:?}");
    }
    let all = dependency::list(&store.read(), &hospital.ward_scope::<ViewServices>())
        .await
        .unwrap();
    assert_eq!(all.len(), 2);
}

async fn dependencies_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let known = laboratory_on_system(store, &here).await;
    insert(store, &here, &known).await.unwrap();
    let scope = elsewhere.scope::<ViewServices>();
    let reader = store.read();
    assert_eq!(dependency::list(&reader, &scope).await.unwrap(), []);
    assert_eq!(
        dependency::of_consumer(&reader, &scope, known.consumer)
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        dependency::of_provider(&reader, &scope, known.provider)
            .await
            .unwrap(),
        []
    );
    assert!(dependency::fetch(&reader, &scope, known.id).await.is_err());
    assert!(matches!(
        update(store, &elsewhere, &known).await,
        Err(Error::NotFound("dependency"))
    ));
    assert!(matches!(
        remove(store, &elsewhere, known.id, 1).await,
        Err(Error::NotFound("dependency"))
    ));

    let mut crossing = laboratory_on_system(store, &elsewhere).await;
    crossing.provider = known.provider;
    assert!(matches!(
        insert(store, &elsewhere, &crossing).await,
        Err(Error::NotFound("system"))
    ));
    crossing.consumer = known.consumer;
    assert!(matches!(
        insert(store, &elsewhere, &crossing).await,
        Err(Error::NotFound("service"))
    ));
}
