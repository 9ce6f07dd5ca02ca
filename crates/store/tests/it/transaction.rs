//! Transactions: all or nothing, from any task, tried again when two crossed.

use domain::access::{EditPeople, EditServices, ViewPeople, ViewServices};
use store::service::Service;
use store::{Error, Store, person, service};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};
use crate::person::nurse;
use crate::service::laboratory;

on_both_engines![
    a_write_can_be_spawned,
    an_unfinished_transaction_leaves_nothing,
    a_transaction_sees_what_it_wrote_and_others_do_not,
    two_writers_of_the_same_rows_both_succeed_or_one_is_told,
    writers_that_count_the_same_rows_take_turns,
    a_transaction_that_outlives_its_work_is_undone,
];

async fn a_write_can_be_spawned(store: &Store) {
    let hospital = found(store).await;
    let (store, new) = (store.clone(), nurse(None));
    let write = async move {
        let permit = hospital.permit::<EditPeople>();
        store
            .write(async |transaction| person::insert(&transaction, &permit, &new, at(0)).await)
            .await
    };
    tokio::spawn(write).await.unwrap().unwrap();
}

async fn an_unfinished_transaction_leaves_nothing(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditPeople>();
    let refused: Result<(), Error> = store
        .write(async |transaction| {
            person::insert(&transaction, &permit, &nurse(None), at(0)).await?;
            Err(Error::NotFound("reason to go on"))
        })
        .await;
    assert!(matches!(refused, Err(Error::NotFound("reason to go on"))));
    assert_eq!(people(store, &hospital).await, 0);

    // A task that is stopped half way, as when the browser hangs up.
    let stopped = store.write(async |transaction| -> Result<(), Error> {
        person::insert(&transaction, &permit, &nurse(None), at(0)).await?;
        std::future::pending().await
    });
    let waited = tokio::time::timeout(std::time::Duration::from_millis(200), stopped).await;
    assert!(waited.is_err());
    assert_eq!(people(store, &hospital).await, 0);

    store
        .write(async |transaction| person::insert(&transaction, &permit, &nurse(None), at(0)).await)
        .await
        .unwrap();
    assert_eq!(people(store, &hospital).await, 1);
}

async fn a_transaction_sees_what_it_wrote_and_others_do_not(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditPeople>();
    let scope = hospital.scope::<ViewPeople>();
    store
        .write(async |transaction| {
            person::insert(&transaction, &permit, &nurse(None), at(0)).await?;
            assert_eq!(person::list(&transaction.read(), &scope).await?.len(), 1);
            assert_eq!(person::list(&store.read(), &scope).await?.len(), 0);
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
    assert_eq!(person::list(&store.read(), &scope).await.unwrap().len(), 1);
}

/// Reads a service and stores it with another workaround, in one transaction.
async fn note(store: &Store, hospital: Hospital, known: &Service, word: &str) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| {
            let mut current = service::fetch(&transaction.read(), permit.scope(), known.id).await?;
            current.workaround = format!("{} {word}", current.workaround);
            service::update(&transaction, &permit, &current).await
        })
        .await
}

async fn two_writers_of_the_same_rows_both_succeed_or_one_is_told(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditServices>();
    let known = laboratory(hospital.site);
    store
        .write(async |transaction| service::insert(&transaction, &permit, &known, at(0)).await)
        .await
        .unwrap();

    let (one, other) = tokio::join!(
        note(store, hospital, &known, "telephone"),
        note(store, hospital, &known, "paper")
    );
    let scope = hospital.scope::<ViewServices>();
    let stored = service::fetch(&store.read(), &scope, known.id).await.unwrap();
    for (answer, word) in [(one, "telephone"), (other, "paper")] {
        match answer {
            Ok(()) => assert!(stored.workaround.contains(word), "{word} was answered and lost"),
            Err(error) => assert!(matches!(error, Error::Changed("service")), "{error:?}"),
        }
    }
}

/// Each adds a person named after how many there are: without serialisable transactions two would get one name.
async fn writers_that_count_the_same_rows_take_turns(store: &Store) {
    let hospital = found(store).await;
    let writers: Vec<_> = (0..4)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let permit = hospital.permit::<EditPeople>();
                store
                    .write(async |transaction| {
                        let number = person::list(&transaction.read(), permit.scope()).await?.len();
                        let new = person::Person {
                            name: format!("Nurse {number}"),
                            ..nurse(None)
                        };
                        person::insert(&transaction, &permit, &new, at(0)).await
                    })
                    .await
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    let everyone = person::list(&store.read(), &hospital.scope::<ViewPeople>())
        .await
        .unwrap();
    let names: Vec<&str> = everyone.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Nurse 0", "Nurse 1", "Nurse 2", "Nurse 3"]);
}

async fn a_transaction_that_outlives_its_work_is_undone(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<EditPeople>();
    let kept = std::sync::Mutex::new(None);
    let answer: Result<(), Error> = store
        .write(async |transaction| {
            person::insert(&transaction, &permit, &nurse(None), at(0)).await?;
            *kept.lock().unwrap() = Some(transaction);
            Ok(())
        })
        .await;
    assert!(matches!(answer, Err(Error::Outlived)));
    drop(kept);
    assert_eq!(people(store, &hospital).await, 0);
    let id = fresh();
    store
        .write(async |transaction| {
            person::insert(
                &transaction,
                &permit,
                &person::Person { id, ..nurse(None) },
                at(0),
            )
            .await
        })
        .await
        .unwrap();
}

async fn people(store: &Store, hospital: &Hospital) -> usize {
    person::list(&store.read(), &hospital.scope::<ViewPeople>())
        .await
        .unwrap()
        .len()
}
