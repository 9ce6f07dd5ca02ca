//! Imports.

use std::collections::HashMap;

use domain::access::ImportInventory;
use domain::id::{ImportId, SourceId};
use store::import::{self, Import, ImportState};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    imports_read_back_the_newest_first,
    how_a_file_is_read_changes_only_from_the_version_seen,
    of_two_who_accept_an_import_at_once_one_is_told,
    a_closed_import_stays_closed,
    only_an_accepted_import_is_undone_and_then_counts_no_longer,
    the_same_file_accepted_before_is_found,
    each_source_has_the_moment_it_was_last_accepted,
    imports_of_another_tenant_do_not_exist,
    a_file_given_up_is_held_no_longer_and_an_undecided_import_is_put_aside,
];

fn uploaded(hospital: &Hospital, source: SourceId) -> Import {
    Import {
        id: fresh(),
        source,
        file_name: "Inventar 2026.csv".to_owned(),
        digest: "digest of the file".to_owned(),
        size: 5_000_000_000,
        reading: "{}".to_owned(),
        mapping: "[]".to_owned(),
        state: ImportState::Uploaded,
        outcome: None,
        created_at: at(0),
        created_by: hospital.permit::<ImportInventory>().actor().to_string(),
        accepted_at: None,
        accepted_by: None,
        undone_at: None,
        undone_by: None,
        file_removed_at: None,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Import) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| import::insert(&transaction, &permit, new).await)
        .await
        .unwrap();
}

async fn set_reading(store: &Store, hospital: &Hospital, id: ImportId, version: i32) -> Result<(), Error> {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| {
            import::set_reading(&transaction, &permit, id, version, "semicolons", "by hand").await
        })
        .await
}

async fn close(
    store: &Store,
    hospital: &Hospital,
    id: ImportId,
    version: i32,
    state: ImportState,
) -> Result<(), Error> {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| match state {
            ImportState::Accepted => {
                import::accept(&transaction, &permit, id, version, "{}", "2 added", at(60)).await
            }
            ImportState::Discarded => import::discard(&transaction, &permit, id, version, at(60)).await,
            ImportState::Undone => import::undo(&transaction, &permit, id, version, at(120)).await,
            ImportState::Uploaded => unreachable!("nothing becomes uploaded"),
        })
        .await
}

async fn fetch(store: &Store, hospital: &Hospital, id: ImportId) -> Result<Import, Error> {
    import::fetch(&store.read(), &hospital.scope::<ImportInventory>(), id).await
}

async fn imports_read_back_the_newest_first(store: &Store) {
    let hospital = found(store).await;
    let (first, second, third) = (
        uploaded(&hospital, fresh()),
        uploaded(&hospital, fresh()),
        uploaded(&hospital, fresh()),
    );
    for new in [&second, &third, &first] {
        insert(store, &hospital, new).await;
    }
    let listed = import::list(&store.read(), &hospital.scope::<ImportInventory>(), 2)
        .await
        .unwrap();
    assert_eq!(listed, [third, second]);
    assert_eq!(fetch(store, &hospital, first.id).await.unwrap(), first);
}

async fn how_a_file_is_read_changes_only_from_the_version_seen(store: &Store) {
    let hospital = found(store).await;
    let new = uploaded(&hospital, fresh());
    insert(store, &hospital, &new).await;
    set_reading(store, &hospital, new.id, 1).await.unwrap();
    let expected = Import {
        reading: "semicolons".to_owned(),
        mapping: "by hand".to_owned(),
        version: 2,
        ..new
    };
    assert_eq!(fetch(store, &hospital, expected.id).await.unwrap(), expected);
    for stale in [1, 3] {
        let refused = set_reading(store, &hospital, expected.id, stale).await;
        assert!(matches!(refused, Err(Error::Changed("import"))));
        let refused = close(store, &hospital, expected.id, stale, ImportState::Accepted).await;
        assert!(matches!(refused, Err(Error::Changed("import"))));
    }
    assert_eq!(fetch(store, &hospital, expected.id).await.unwrap(), expected);
    let unknown = set_reading(store, &hospital, fresh(), 1).await;
    assert!(matches!(unknown, Err(Error::NotFound("import"))));
}

async fn of_two_who_accept_an_import_at_once_one_is_told(store: &Store) {
    let hospital = found(store).await;
    let new = uploaded(&hospital, fresh());
    insert(store, &hospital, &new).await;
    let (one, other) = tokio::join!(
        close(store, &hospital, new.id, 1, ImportState::Accepted),
        close(store, &hospital, new.id, 1, ImportState::Accepted)
    );
    let refused = match (one, other) {
        (Ok(()), Err(refused)) | (Err(refused), Ok(())) => refused,
        answers => panic!("{answers:?}"),
    };
    assert!(matches!(refused, Error::Changed("import")), "{refused:?}");
    let expected = Import {
        state: ImportState::Accepted,
        mapping: "{}".to_owned(),
        outcome: Some("2 added".to_owned()),
        accepted_at: Some(at(60)),
        accepted_by: Some("console".to_owned()),
        version: 2,
        ..new
    };
    assert_eq!(fetch(store, &hospital, expected.id).await.unwrap(), expected);
}

async fn a_closed_import_stays_closed(store: &Store) {
    let hospital = found(store).await;
    let new = uploaded(&hospital, fresh());
    insert(store, &hospital, &new).await;
    close(store, &hospital, new.id, 1, ImportState::Discarded)
        .await
        .unwrap();
    let reopened = set_reading(store, &hospital, new.id, 2).await;
    assert!(matches!(reopened, Err(Error::Changed("import"))));
    let accepted = close(store, &hospital, new.id, 2, ImportState::Accepted).await;
    assert!(matches!(accepted, Err(Error::Changed("import"))));
    let stored = fetch(store, &hospital, new.id).await.unwrap();
    assert_eq!(
        (stored.state, stored.outcome, stored.version),
        (ImportState::Discarded, None, 2)
    );
}

async fn the_same_file_accepted_before_is_found(store: &Store) {
    let hospital = found(store).await;
    let source = fresh();
    let scope = hospital.scope::<ImportInventory>();
    let before = async |source, digest: &str| {
        let found = import::accepted_before(&store.read(), &scope, source, digest).await;
        found.unwrap().map(|import| import.id)
    };
    let (first, second, discarded) = (
        uploaded(&hospital, source),
        uploaded(&hospital, source),
        uploaded(&hospital, source),
    );
    for new in [&first, &second, &discarded] {
        insert(store, &hospital, new).await;
    }
    close(store, &hospital, discarded.id, 1, ImportState::Discarded)
        .await
        .unwrap();
    assert_eq!(before(source, "digest of the file").await, None);
    for id in [second.id, first.id] {
        close(store, &hospital, id, 1, ImportState::Accepted)
            .await
            .unwrap();
        assert_eq!(before(source, "digest of the file").await, Some(second.id));
    }
    assert_eq!(before(source, "another digest").await, None);
    assert_eq!(before(fresh(), "digest of the file").await, None);
}

async fn imports_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = uploaded(&here, fresh());
    insert(store, &here, &new).await;
    let scope = elsewhere.scope::<ImportInventory>();
    assert_eq!(import::list(&store.read(), &scope, 10).await.unwrap(), []);
    assert!(matches!(
        fetch(store, &elsewhere, new.id).await,
        Err(Error::NotFound("import"))
    ));
    let changed = set_reading(store, &elsewhere, new.id, 1).await;
    assert!(matches!(changed, Err(Error::NotFound("import"))));
    let closed = close(store, &elsewhere, new.id, 1, ImportState::Discarded).await;
    assert!(matches!(closed, Err(Error::NotFound("import"))));
    close(store, &here, new.id, 1, ImportState::Accepted)
        .await
        .unwrap();
    let before = import::accepted_before(&store.read(), &scope, new.source, &new.digest)
        .await
        .unwrap();
    assert_eq!(before, None);
}

async fn each_source_has_the_moment_it_was_last_accepted(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let (accepted, waiting) = (fresh(), fresh());
    let (first, second) = (uploaded(&hospital, accepted), uploaded(&hospital, accepted));
    for new in [&first, &second, &uploaded(&hospital, waiting)] {
        insert(store, &hospital, new).await;
    }
    for id in [first.id, second.id] {
        close(store, &hospital, id, 1, ImportState::Accepted)
            .await
            .unwrap();
    }
    let moments = async |hospital: &Hospital| {
        let scope = hospital.scope::<ImportInventory>();
        import::last_accepted(&store.read(), &scope).await.unwrap()
    };
    assert_eq!(moments(&hospital).await, HashMap::from([(accepted, at(60))]));
    assert!(moments(&elsewhere).await.is_empty());
}

async fn a_file_given_up_is_held_no_longer_and_an_undecided_import_is_put_aside(store: &Store) {
    let hospital = found(store).await;
    let (open, accepted) = (uploaded(&hospital, fresh()), uploaded(&hospital, fresh()));
    for new in [&open, &accepted] {
        insert(store, &hospital, new).await;
    }
    close(store, &hospital, accepted.id, 1, ImportState::Accepted)
        .await
        .unwrap();
    let held = async || {
        let holders = import::file_holders(&store.read()).await.unwrap();
        holders
            .into_iter()
            .map(|holder| holder.import)
            .collect::<Vec<_>>()
    };
    assert_eq!(held().await, [open.id, accepted.id]);
    let by = hospital.permit::<ImportInventory>().actor();
    for import in [open.id, accepted.id] {
        store
            .write(async |transaction| {
                import::give_file_up(&transaction, hospital.tenant, import, by, at(90)).await
            })
            .await
            .unwrap();
    }
    assert!(held().await.is_empty());
    let (open, accepted) = (
        fetch(store, &hospital, open.id).await.unwrap(),
        fetch(store, &hospital, accepted.id).await.unwrap(),
    );
    assert_eq!(
        (open.state, open.accepted_at, open.file_removed_at),
        (ImportState::Discarded, Some(at(90)), Some(at(90)))
    );
    assert_eq!(
        (accepted.state, accepted.accepted_at, accepted.file_removed_at),
        (ImportState::Accepted, Some(at(60)), Some(at(90)))
    );
}

async fn only_an_accepted_import_is_undone_and_then_counts_no_longer(store: &Store) {
    let hospital = found(store).await;
    let source = fresh();
    let (first, second) = (uploaded(&hospital, source), uploaded(&hospital, source));
    let scope = hospital.scope::<ImportInventory>();
    let newest = async || {
        let newest = import::newest_accepted(&store.read(), &scope, source)
            .await
            .unwrap();
        newest.map(|import| import.id)
    };
    for new in [&first, &second] {
        insert(store, &hospital, new).await;
        let early = close(store, &hospital, new.id, 1, ImportState::Undone).await;
        assert!(matches!(early, Err(Error::Changed("import"))));
        close(store, &hospital, new.id, 1, ImportState::Accepted)
            .await
            .unwrap();
        assert_eq!(newest().await, Some(new.id));
    }
    close(store, &hospital, second.id, 2, ImportState::Undone)
        .await
        .unwrap();
    assert_eq!(newest().await, Some(first.id));
    let stored = fetch(store, &hospital, second.id).await.unwrap();
    assert_eq!(
        (
            stored.state,
            stored.undone_at,
            stored.undone_by.as_deref(),
            stored.version
        ),
        (ImportState::Undone, Some(at(120)), Some("console"), 3)
    );
    close(store, &hospital, first.id, 2, ImportState::Undone)
        .await
        .unwrap();
    assert_eq!(newest().await, None);
}
