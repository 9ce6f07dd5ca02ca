//! The address that is told of calls.

use domain::access::EditPeople;
use store::call_webhook::{self, CallWebhook};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{at, found};

on_both_engines![an_address_is_of_one_tenant_and_the_one_set_last_holds];

async fn an_address_is_of_one_tenant_and_the_one_set_last_holds(store: &Store) {
    let (hospital, other) = (found(store).await, found(store).await);
    let permit = hospital.permit::<EditPeople>();
    let tenant = permit.tenant();
    let webhook = |address: &str, seconds| CallWebhook {
        address: address.to_owned(),
        secret: b"sealed".to_vec(),
        set_at: at(seconds),
        last_sent_at: None,
        last_error: None,
    };
    let set = async |new: &CallWebhook| {
        store
            .write(async |transaction| call_webhook::set(&transaction, &permit, new).await)
            .await
            .unwrap();
    };
    set(&webhook("https://pager.example/a", 10)).await;
    store
        .write(async |transaction| -> Result<(), Error> {
            call_webhook::taken(&transaction, tenant, at(20)).await?;
            call_webhook::failed(&transaction, tenant, "refused").await
        })
        .await
        .unwrap();
    let noted = CallWebhook {
        last_sent_at: Some(at(20)),
        last_error: Some("refused".to_owned()),
        ..webhook("https://pager.example/a", 10)
    };
    assert_eq!(
        call_webhook::find(&store.read(), tenant).await.unwrap(),
        Some(noted)
    );
    set(&webhook("https://pager.example/b", 30)).await;
    let fresh = Some(webhook("https://pager.example/b", 30));
    assert_eq!(call_webhook::find(&store.read(), tenant).await.unwrap(), fresh);
    let elsewhere = other.permit::<EditPeople>();
    let remove = async |permit| {
        store
            .write(async |transaction| call_webhook::remove(&transaction, permit).await)
            .await
            .unwrap()
    };
    assert!(!remove(&elsewhere).await);
    assert!(remove(&permit).await);
    assert_eq!(call_webhook::find(&store.read(), tenant).await.unwrap(), None);
}
