//! The outbox.

use domain::id::{MessageId, TenantId};
use store::outbox::{self, Channel, Counts, Message};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{at, fresh};

on_both_engines![
    a_message_is_due_until_it_is_sent,
    a_message_that_failed_waits_for_its_next_attempt,
    the_message_due_longest_comes_first,
    messages_of_another_tenant_are_not_counted,
    a_message_is_due_for_its_own_channel_alone_and_can_be_removed,
    what_waits_of_one_tenant_and_channel_is_hastened_or_removed_and_nothing_else,
];

fn message(tenant: TenantId, seconds: i64) -> Message {
    Message {
        id: fresh(),
        tenant,
        channel: Channel::Mail,
        recipient: "stefania@hospital.example".to_owned(),
        subject: "Your sign-in link".to_owned(),
        body: "https://wardround.example/link/secret".to_owned(),
        created_at: at(seconds),
        attempts: 0,
    }
}

async fn put(store: &Store, message: &Message) {
    store
        .write(async |transaction| outbox::put(&transaction, message).await)
        .await
        .unwrap();
}

async fn mark_sent(store: &Store, id: MessageId) -> Result<(), Error> {
    store
        .write(async |transaction| outbox::mark_sent(&transaction, id, at(60)).await)
        .await
}

async fn mark_failed(store: &Store, id: MessageId, next: i64) -> Result<(), Error> {
    store
        .write(async |transaction| {
            outbox::mark_failed(&transaction, id, "connection refused", at(next)).await
        })
        .await
}

async fn a_message_is_due_until_it_is_sent(store: &Store) {
    let new = message(fresh(), 10);
    put(store, &new).await;
    let due = async |seconds| {
        outbox::due(&store.read(), Channel::Mail, at(seconds), 10)
            .await
            .unwrap()
    };
    assert_eq!(due(9).await, []);
    assert_eq!(due(10).await, std::slice::from_ref(&new));
    mark_sent(store, new.id).await.unwrap();
    assert_eq!(due(10).await, []);
    assert!(matches!(
        mark_sent(store, new.id).await,
        Err(Error::NotFound("message"))
    ));
    assert!(matches!(
        mark_failed(store, new.id, 20).await,
        Err(Error::NotFound("message"))
    ));
}

async fn a_message_that_failed_waits_for_its_next_attempt(store: &Store) {
    let new = message(fresh(), 0);
    put(store, &new).await;
    mark_failed(store, new.id, 300).await.unwrap();
    let due = async |seconds| {
        outbox::due(&store.read(), Channel::Mail, at(seconds), 10)
            .await
            .unwrap()
    };
    assert_eq!(due(299).await, []);
    assert_eq!(due(300).await, [Message { attempts: 1, ..new }]);
}

async fn the_message_due_longest_comes_first(store: &Store) {
    let messages: Vec<Message> = [30, 10, 20]
        .into_iter()
        .map(|seconds| message(fresh(), seconds))
        .collect();
    for message in &messages {
        put(store, message).await;
    }
    let due = outbox::due(&store.read(), Channel::Mail, at(100), 2)
        .await
        .unwrap();
    assert_eq!(due, [messages[1].clone(), messages[2].clone()]);
}

async fn messages_of_another_tenant_are_not_counted(store: &Store) {
    let (here, elsewhere) = (fresh(), fresh());
    let messages: Vec<Message> = [10, 20, 30]
        .into_iter()
        .map(|seconds| message(here, seconds))
        .collect();
    for message in &messages {
        put(store, message).await;
    }
    put(store, &message(elsewhere, 0)).await;
    mark_sent(store, messages[0].id).await.unwrap();
    mark_failed(store, messages[2].id, 900).await.unwrap();
    let counts = outbox::counts(&store.read(), here).await.unwrap();
    assert_eq!(
        counts,
        Counts {
            waiting: 2,
            failing: 1,
            sent: 1,
            oldest_waiting: Some(at(20))
        }
    );
    let counts = outbox::counts(&store.read(), fresh()).await.unwrap();
    assert_eq!(
        counts,
        Counts {
            waiting: 0,
            failing: 0,
            sent: 0,
            oldest_waiting: None
        }
    );
}

async fn a_message_is_due_for_its_own_channel_alone_and_can_be_removed(store: &Store) {
    let call = Message {
        channel: Channel::Webhook,
        ..message(fresh(), 10)
    };
    put(store, &call).await;
    let due = async |channel| outbox::due(&store.read(), channel, at(20), 10).await.unwrap();
    assert_eq!(due(Channel::Mail).await, []);
    assert_eq!(due(Channel::Webhook).await, std::slice::from_ref(&call));
    store
        .write(async |transaction| outbox::remove(&transaction, call.id).await)
        .await
        .unwrap();
    assert_eq!(due(Channel::Webhook).await, []);
}

async fn what_waits_of_one_tenant_and_channel_is_hastened_or_removed_and_nothing_else(store: &Store) {
    let (tenant, other) = (fresh(), fresh());
    let call = |tenant| Message {
        channel: Channel::Webhook,
        ..message(tenant, 0)
    };
    let (own, foreign, mail) = (call(tenant), call(other), message(tenant, 0));
    for message in [&own, &foreign, &mail] {
        put(store, message).await;
        mark_failed(store, message.id, 3600).await.unwrap();
    }
    let due = async |channel| {
        let due = outbox::due(&store.read(), channel, at(60), 10).await.unwrap();
        due.into_iter().map(|message| message.id).collect::<Vec<_>>()
    };
    store
        .write(async |transaction| outbox::hasten(&transaction, tenant, Channel::Webhook, at(60)).await)
        .await
        .unwrap();
    assert_eq!(due(Channel::Webhook).await, [own.id]);
    assert_eq!(due(Channel::Mail).await, []);
    store
        .write(async |transaction| {
            outbox::remove_waiting(&transaction, tenant, Channel::Webhook).await?;
            outbox::hasten(&transaction, other, Channel::Webhook, at(60)).await?;
            outbox::hasten(&transaction, tenant, Channel::Mail, at(60)).await
        })
        .await
        .unwrap();
    assert_eq!(due(Channel::Webhook).await, [foreign.id]);
    assert_eq!(due(Channel::Mail).await, [mail.id]);
}
