//! Files in the blob storage as the database knows them.

use domain::access::ImportInventory;
use domain::id::TenantId;
use store::Store;
use store::import::{self, Import, ImportState};
use store::stored_file::{self, StoredFile};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_file_that_an_import_names_or_somebody_claims_is_not_marked,
    a_marked_file_cannot_be_claimed_until_it_is_forgotten,
    each_file_counts_once_and_for_its_tenant,
];

fn file(tenant: TenantId, digest: &str) -> StoredFile {
    StoredFile {
        tenant,
        digest: digest.to_owned(),
    }
}

async fn claim(store: &Store, file: &StoredFile, until: i64) -> bool {
    store
        .write(async |transaction| stored_file::claim(&transaction, file, 100, at(until)).await)
        .await
        .unwrap()
}

async fn mark(store: &Store, now: i64) -> Vec<StoredFile> {
    store
        .write(async |transaction| stored_file::mark_unneeded(&transaction, at(now)).await)
        .await
        .unwrap()
}

async fn forget(store: &Store, file: &StoredFile) {
    store
        .write(async |transaction| stored_file::forget(&transaction, file).await)
        .await
        .unwrap();
}

async fn name(store: &Store, hospital: &Hospital, digest: &str) -> Import {
    let permit = hospital.permit::<ImportInventory>();
    let new = Import {
        id: fresh(),
        source: fresh(),
        file_name: "list.csv".to_owned(),
        digest: digest.to_owned(),
        size: 100,
        reading: "{}".to_owned(),
        mapping: "[]".to_owned(),
        state: ImportState::Uploaded,
        outcome: None,
        created_at: at(0),
        created_by: permit.actor().to_string(),
        accepted_at: None,
        accepted_by: None,
        undone_at: None,
        undone_by: None,
        file_removed_at: None,
        version: 1,
    };
    store
        .write(async |transaction| import::insert(&transaction, &permit, &new).await)
        .await
        .unwrap();
    new
}

async fn a_file_that_an_import_names_or_somebody_claims_is_not_marked(store: &Store) {
    let hospital = found(store).await;
    let (named, claimed) = (file(hospital.tenant, "named"), file(hospital.tenant, "claimed"));
    // The same content elsewhere is another file: its import does not keep this one.
    let elsewhere = file(fresh(), "named");
    assert!(claim(store, &named, 10).await && claim(store, &claimed, 60).await);
    assert!(claim(store, &elsewhere, 10).await);
    let import = name(store, &hospital, "named").await;
    assert_eq!(mark(store, 59).await, std::slice::from_ref(&elsewhere));
    forget(store, &elsewhere).await;
    assert_eq!(mark(store, 60).await, std::slice::from_ref(&claimed));
    forget(store, &claimed).await;

    let by = hospital.permit::<ImportInventory>().actor();
    store
        .write(async |transaction| {
            import::give_file_up(&transaction, hospital.tenant, import.id, by, at(70)).await
        })
        .await
        .unwrap();
    assert_eq!(mark(store, 70).await, [named]);
}

async fn a_marked_file_cannot_be_claimed_until_it_is_forgotten(store: &Store) {
    let file = file(fresh(), "a");
    assert!(claim(store, &file, 10).await);
    assert_eq!(mark(store, 10).await, std::slice::from_ref(&file));
    assert!(!claim(store, &file, 100).await);
    assert_eq!(
        mark(store, 11).await,
        std::slice::from_ref(&file),
        "an interrupted removal is taken up again"
    );
    forget(store, &file).await;
    assert!(claim(store, &file, 100).await);
    assert!(mark(store, 50).await.is_empty());
    forget(store, &file).await;
    assert!(
        stored_file::exists(&store.read(), &file).await.unwrap(),
        "only a marked file is forgotten"
    );
}

async fn each_file_counts_once_and_for_its_tenant(store: &Store) {
    let (here, elsewhere) = (fresh(), fresh());
    for file in [
        file(here, "a"),
        file(here, "a"),
        file(here, "b"),
        file(elsewhere, "a"),
    ] {
        claim(store, &file, 10).await;
    }
    assert_eq!(stored_file::bytes_of(&store.read(), here).await.unwrap(), 200);
    assert_eq!(
        stored_file::bytes_of(&store.read(), elsewhere).await.unwrap(),
        100
    );
    assert!(
        !stored_file::exists(&store.read(), &file(elsewhere, "b"))
            .await
            .unwrap()
    );
}
