//! Advisories, what people said of their products, and what was decided.

use domain::access::{DecideAdvisories, LoadFeeds, ViewAdvisories};
use domain::advisory::Advisory;
use domain::advisory::decision::{Basis, Course};
use domain::id::AdvisoryDecisionId;
use domain::matching::ProductKey;
use jiff::civil::date;
use store::advisory::{self, Decision, Identity, Signature, StoredAdvisory};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_newer_version_of_a_document_takes_the_place_of_the_older,
    what_was_said_last_of_a_product_is_kept_and_can_be_taken_back,
    a_decision_follows_the_one_that_was_seen,
    what_another_tenant_said_and_decided_does_not_exist,
];

fn document(number: usize, version: &str) -> StoredAdvisory {
    StoredAdvisory {
        content: Advisory {
            namespace: "https://psirt.example".to_owned(),
            publisher: "Example PSIRT".to_owned(),
            tracking_id: format!("EX-{number}"),
            title: "Pumpomat".to_owned(),
            version: version.to_owned(),
            revised: Some(date(2026, 11, 28)),
            ..Advisory::default()
        },
        digest: format!("digest-{number}-{version}"),
        origin: "psirt.json".to_owned(),
        signature: Signature::NotVerified,
        loaded_at: at(i64::try_from(number).unwrap()),
    }
}

async fn put(store: &Store, hospital: &Hospital, documents: &[StoredAdvisory]) {
    let permit = hospital.permit::<LoadFeeds>();
    store
        .write(async |transaction| advisory::put(&transaction, &permit, documents).await)
        .await
        .unwrap();
}

async fn a_newer_version_of_a_document_takes_the_place_of_the_older(store: &Store) {
    let hospital = found(store).await;
    assert_eq!(advisory::generation(&store.read()).await.unwrap(), (0, 0));
    let mut first: Vec<StoredAdvisory> = (0..40).map(|number| document(number, "1")).collect();
    put(store, &hospital, &first).await;
    let newer = document(7, "2");
    put(store, &hospital, std::slice::from_ref(&newer)).await;
    first[7] = newer.clone();
    first.sort_by_key(|document| document.content.id());
    assert_eq!(advisory::list(&store.read()).await.unwrap(), first);
    let id = newer.content.id();
    let versions = advisory::versions(&store.read()).await.unwrap();
    assert_eq!(versions.len(), 40);
    assert_eq!(versions[&id].version, "2");
    assert_eq!(versions[&id].revised, newer.content.revised);
    assert_eq!(versions[&id].digest, "digest-7-2");
    assert_eq!(advisory::fetch(&store.read(), id).await.unwrap(), newer);
    let generation = advisory::generation(&store.read()).await.unwrap();
    assert_eq!(generation, (40, at(39).as_microseconds()));
    let absent = advisory::fetch(&store.read(), fresh()).await;
    assert!(matches!(absent, Err(Error::NotFound("advisory"))));
}

fn identity(product: &str, same: bool) -> Identity {
    Identity {
        device_model: fresh(),
        product: ProductKey {
            maker: "acme".to_owned(),
            product: format!("product {product}"),
        },
        same,
        reason: "the plate says so".to_owned(),
        said_at: at(0),
        said_by: "console".to_owned(),
    }
}

async fn say(store: &Store, hospital: &Hospital, said: &[Identity]) {
    let permit = hospital.permit::<DecideAdvisories>();
    store
        .write(async |transaction| advisory::say(&transaction, &permit, said).await)
        .await
        .unwrap();
}

async fn unsay(store: &Store, hospital: &Hospital, said: &Identity) -> Vec<Identity> {
    let permit = hospital.permit::<DecideAdvisories>();
    let products = [said.product.clone()];
    store
        .write(async |transaction| advisory::unsay(&transaction, &permit, said.device_model, &products).await)
        .await
        .unwrap()
}

async fn what_was_said_last_of_a_product_is_kept_and_can_be_taken_back(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAdvisories>();
    let (first, second) = (identity("flow 300", true), identity("flow", true));
    say(store, &hospital, &[first.clone(), second.clone()]).await;
    let other = Identity {
        same: false,
        said_at: at(9),
        ..first
    };
    say(store, &hospital, std::slice::from_ref(&other)).await;
    let there = advisory::identities(&store.read(), &scope).await.unwrap();
    assert_eq!(there, [other.clone(), second.clone()]);
    assert_eq!(
        unsay(store, &hospital, &other).await,
        std::slice::from_ref(&other)
    );
    assert_eq!(unsay(store, &hospital, &other).await, []);
    let there = advisory::identities(&store.read(), &scope).await.unwrap();
    assert_eq!(there, [second]);
}

fn decision(seconds: i64) -> Decision {
    Decision {
        id: fresh(),
        advisory: document(1, "1").content.id(),
        device_model: domain::device_model::ModelKey::of("Acme Medical", "Flow 300")
            .unwrap()
            .id(),
        course: Course::Update,
        day: Some(date(2027, 1, 31)),
        reason: "with the yearly inspection".to_owned(),
        basis: Basis {
            version: "1".to_owned(),
            networked: 12,
            ..Basis::default()
        },
        decided_at: at(seconds),
        decided_by: "console".to_owned(),
        withdrawn_at: None,
        withdrawn_by: String::new(),
    }
}

async fn decide(
    store: &Store,
    hospital: &Hospital,
    new: &Decision,
    seen: Option<AdvisoryDecisionId>,
) -> Result<(), Error> {
    let permit = hospital.permit::<DecideAdvisories>();
    store
        .write(async |transaction| advisory::decide(&transaction, &permit, new, &[], seen).await)
        .await
}

async fn withdraw(store: &Store, hospital: &Hospital, id: AdvisoryDecisionId) -> Result<Decision, Error> {
    let permit = hospital.permit::<DecideAdvisories>();
    store
        .write(async |transaction| advisory::withdraw(&transaction, &permit, id, at(99), "console").await)
        .await
}

async fn a_decision_follows_the_one_that_was_seen(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewAdvisories>();
    let (first, second) = (decision(1), decision(2));
    decide(store, &hospital, &first, None).await.unwrap();
    let unseen = decide(store, &hospital, &second, None).await;
    assert!(matches!(unseen, Err(Error::Changed("advisory decision"))));
    decide(store, &hospital, &second, Some(first.id)).await.unwrap();
    let there = advisory::decisions(&store.read(), &scope).await.unwrap();
    assert_eq!(there, [second.clone(), first.clone()]);

    assert_eq!(withdraw(store, &hospital, second.id).await.unwrap(), second);
    let again = withdraw(store, &hospital, second.id).await;
    assert!(matches!(again, Err(Error::Changed("advisory decision"))));
    let there = advisory::decisions(&store.read(), &scope).await.unwrap();
    assert_eq!(there[0].withdrawn_at, Some(at(99)));
    assert_eq!(there[0].withdrawn_by, "console");
    // The first is in force again.
    decide(store, &hospital, &decision(3), Some(first.id))
        .await
        .unwrap();
}

async fn what_another_tenant_said_and_decided_does_not_exist(store: &Store) {
    let (one, other) = (found(store).await, found(store).await);
    let (said, decided) = (identity("flow 300", true), decision(1));
    say(store, &one, std::slice::from_ref(&said)).await;
    decide(store, &one, &decided, None).await.unwrap();
    let scope = other.scope::<ViewAdvisories>();
    assert_eq!(advisory::identities(&store.read(), &scope).await.unwrap(), []);
    assert_eq!(advisory::decisions(&store.read(), &scope).await.unwrap(), []);
    assert_eq!(unsay(store, &other, &said).await, []);
    let refused = withdraw(store, &other, decided.id).await;
    assert!(matches!(refused, Err(Error::NotFound("advisory decision"))));
}
