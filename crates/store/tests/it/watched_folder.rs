//! What the last look into a watched folder found.

use domain::access::ImportInventory;
use store::watched_folder::{self, WatchedFolder};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found};

on_both_engines![a_newer_look_takes_the_place_of_the_older_and_is_the_tenants_own];

fn look(path: &str, seconds: i64) -> WatchedFolder {
    WatchedFolder {
        path: path.to_owned(),
        looked_at: at(seconds),
        standing: "[]".to_owned(),
        waiting: 1,
        taken: 2,
        refused: 0,
        last_file: "list.csv".to_owned(),
        last_taken_at: Some(at(seconds)),
        problem: String::new(),
    }
}

async fn put(store: &Store, hospital: &Hospital, new: &WatchedFolder) -> Result<(), Error> {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| watched_folder::put(&transaction, &permit, new).await)
        .await
}

async fn a_newer_look_takes_the_place_of_the_older_and_is_the_tenants_own(store: &Store) {
    let hospital = found(store).await;
    put(store, &hospital, &look("/lists/b", 0)).await.unwrap();
    put(store, &hospital, &look("/lists/a", 0)).await.unwrap();
    let newer = WatchedFolder {
        last_taken_at: None,
        problem: "it is not there".to_owned(),
        ..look("/lists/b", 60)
    };
    put(store, &hospital, &newer).await.unwrap();
    let kept = watched_folder::list(&store.read(), hospital.tenant)
        .await
        .unwrap();
    assert_eq!(kept, [look("/lists/a", 0), newer]);
    let elsewhere = found(store).await;
    let kept = watched_folder::list(&store.read(), elsewhere.tenant)
        .await
        .unwrap();
    assert!(kept.is_empty());
}
