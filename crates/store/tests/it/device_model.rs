//! What makers disclose about device models.

use domain::access::{EditAssets, ViewAssets};
use domain::device_model::ModelKey;
use store::device_model::{self, DisclosureState, ModelAlias, StoredDisclosure};
use store::stored_file::{self, StoredFile};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_disclosure_reads_back_and_the_one_decided_last_stands_first,
    a_second_decision_from_the_same_version_is_refused,
    disclosures_of_another_tenant_do_not_exist,
    the_file_of_a_disclosure_stays_until_it_is_put_aside,
    what_was_said_to_be_a_model_goes_along_when_that_model_is_said_to_be_another,
    aliases_of_another_tenant_do_not_exist,
];

/// One of these models is the other.
fn alias(one: &str, other: &str) -> ModelAlias {
    let key = |model: &str| ModelKey::of("Acme Medical", model).unwrap();
    ModelAlias {
        id: key(one).id(),
        manufacturer: "Acme Medical".to_owned(),
        model: one.to_owned(),
        stands_for: key(other).id(),
        stands_for_manufacturer: "Acme Medical".to_owned(),
        stands_for_model: other.to_owned(),
        key: key(other),
        created_at: at(0),
        created_by: "console".to_owned(),
    }
}

async fn say(store: &Store, hospital: &Hospital, alias: &ModelAlias) -> Result<(), Error> {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| device_model::put_alias(&transaction, &permit, alias).await)
        .await
}

async fn what_was_said_to_be_a_model_goes_along_when_that_model_is_said_to_be_another(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAssets>();
    let (first, second) = (alias("Flow 300 P", "Flow 300"), alias("Flow 300", "Flow"));
    say(store, &hospital, &first).await.unwrap();
    say(store, &hospital, &second).await.unwrap();
    let brought_along = ModelAlias {
        stands_for: second.stands_for,
        stands_for_model: "Flow".to_owned(),
        key: second.key.clone(),
        ..first.clone()
    };
    let there = device_model::aliases(&store.read(), &scope).await.unwrap();
    assert_eq!(there, [second.clone(), brought_along]);
    // Said again, and the other way round at the same time.
    for crossed in [second.clone(), alias("Flow", "Flow 300")] {
        let refused = say(store, &hospital, &crossed).await;
        assert!(
            matches!(refused, Err(Error::Changed("device model"))),
            "{refused:?}"
        );
    }
    let permit = hospital.permit::<EditAssets>();
    let taken_back = store
        .write(async |transaction| device_model::remove_alias(&transaction, &permit, second.id).await)
        .await;
    assert_eq!(taken_back.unwrap(), second);
    assert_eq!(
        device_model::aliases(&store.read(), &scope).await.unwrap().len(),
        1
    );
}

async fn aliases_of_another_tenant_do_not_exist(store: &Store) {
    let (one, other) = (found(store).await, found(store).await);
    let said = alias("Flow 300 P", "Flow 300");
    say(store, &one, &said).await.unwrap();
    let scope = other.scope::<ViewAssets>();
    assert_eq!(device_model::aliases(&store.read(), &scope).await.unwrap(), []);
    let permit = other.permit::<EditAssets>();
    let taken_back = store
        .write(async |transaction| device_model::remove_alias(&transaction, &permit, said.id).await)
        .await;
    assert!(matches!(taken_back, Err(Error::NotFound("device model"))));
}

/// A form about a pump.
fn disclosure() -> StoredDisclosure {
    let key = ModelKey::of("Acme Medical", "Flow 300").unwrap();
    StoredDisclosure {
        id: fresh(),
        device_model: key.id(),
        manufacturer: "Acme Medical".to_owned(),
        model: "Flow 300".to_owned(),
        manufacturer_key: key.maker,
        model_key: key.model,
        edition: "HN 1-2019".to_owned(),
        dated: "2024-05-17".to_owned(),
        file_name: "flow300.xlsx".to_owned(),
        digest: "form".to_owned(),
        size: 100,
        state: DisclosureState::Proposed,
        created_at: at(0),
        created_by: "console".to_owned(),
        decided_at: None,
        decided_by: None,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &StoredDisclosure) {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| device_model::insert(&transaction, &permit, new, "{\"a\":1}").await)
        .await
        .unwrap();
}

async fn decide(
    store: &Store,
    hospital: &Hospital,
    stored: &StoredDisclosure,
    version: i32,
    state: DisclosureState,
    second: i64,
) -> Result<(), Error> {
    let permit = hospital.permit::<EditAssets>();
    store
        .write(async |transaction| {
            device_model::decide(&transaction, &permit, stored.id, version, state, at(second)).await
        })
        .await
}

async fn a_disclosure_reads_back_and_the_one_decided_last_stands_first(store: &Store) {
    let hospital = found(store).await;
    let (first, second) = (disclosure(), disclosure());
    insert(store, &hospital, &first).await;
    insert(store, &hospital, &second).await;
    let scope = hospital.scope::<ViewAssets>();
    let read = device_model::fetch(&store.read(), &scope, first.id)
        .await
        .unwrap();
    assert_eq!(read, (first.clone(), "{\"a\":1}".to_owned()));
    decide(store, &hospital, &second, 1, DisclosureState::Accepted, 10)
        .await
        .unwrap();
    decide(store, &hospital, &first, 1, DisclosureState::Accepted, 20)
        .await
        .unwrap();
    let listed = device_model::list(&store.read(), &scope).await.unwrap();
    let ids: Vec<_> = listed
        .iter()
        .map(|stored| (stored.id, stored.state, stored.version))
        .collect();
    let accepted = DisclosureState::Accepted;
    assert_eq!(ids, [(first.id, accepted, 2), (second.id, accepted, 2)]);
    assert_eq!(listed[0].decided_at, Some(at(20)));
}

async fn a_second_decision_from_the_same_version_is_refused(store: &Store) {
    let hospital = found(store).await;
    let stored = disclosure();
    insert(store, &hospital, &stored).await;
    decide(store, &hospital, &stored, 1, DisclosureState::Accepted, 1)
        .await
        .unwrap();
    let again = decide(store, &hospital, &stored, 1, DisclosureState::Discarded, 2).await;
    assert!(matches!(again, Err(Error::Changed("disclosure"))));
    let unknown = decide(store, &hospital, &disclosure(), 1, DisclosureState::Accepted, 2).await;
    assert!(matches!(unknown, Err(Error::NotFound("disclosure"))));
}

async fn disclosures_of_another_tenant_do_not_exist(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let stored = disclosure();
    insert(store, &hospital, &stored).await;
    let scope = other.scope::<ViewAssets>();
    assert!(
        device_model::list(&store.read(), &scope)
            .await
            .unwrap()
            .is_empty()
    );
    let fetched = device_model::fetch(&store.read(), &scope, stored.id).await;
    assert!(matches!(fetched, Err(Error::NotFound("disclosure"))));
    let decided = decide(store, &other, &stored, 1, DisclosureState::Accepted, 1).await;
    assert!(matches!(decided, Err(Error::NotFound("disclosure"))));
}

async fn the_file_of_a_disclosure_stays_until_it_is_put_aside(store: &Store) {
    let hospital = found(store).await;
    let stored = disclosure();
    let file = StoredFile {
        tenant: hospital.tenant,
        digest: stored.digest.clone(),
    };
    store
        .write(async |transaction| stored_file::claim(&transaction, &file, 100, at(1)).await)
        .await
        .unwrap();
    insert(store, &hospital, &stored).await;
    let marked = async || {
        let marked = store
            .write(async |transaction| stored_file::mark_unneeded(&transaction, at(100)).await)
            .await;
        marked.unwrap().contains(&file)
    };
    assert!(!marked().await);
    decide(store, &hospital, &stored, 1, DisclosureState::Discarded, 2)
        .await
        .unwrap();
    assert!(marked().await);
}
