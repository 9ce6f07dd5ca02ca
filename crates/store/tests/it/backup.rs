//! Backups of systems and the tests of bringing them back.

use domain::access::{RecordBackups, ViewServices};
use domain::backup::RunOutcome;
use domain::id::SystemId;
use domain::round::Answer;
use jiff::civil::date;
use store::backup::{self, Backup, RestoreTest};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};
use crate::system::{insert as insert_system, laboratory_system};

on_both_engines![
    what_is_recorded_of_a_backup_reads_back_and_is_recorded_anew,
    a_second_record_from_the_same_version_is_refused,
    tests_of_bringing_back_are_kept_the_newest_first,
    backups_of_another_tenant_do_not_exist,
];

fn nightly(system: SystemId) -> Backup {
    Backup {
        system,
        covers: "The whole machine, nightly, to the second building".to_owned(),
        last_run_on: Some(date(2026, 11, 22)),
        last_outcome: RunOutcome::Warning,
        last_success_on: Some(date(2026, 11, 20)),
        off_line_copy: Answer::Yes,
        recorded_at: at(1),
        recorded_by: Some(fresh()),
        version: 1,
    }
}

fn test(system: SystemId, started: i64) -> RestoreTest {
    RestoreTest {
        id: fresh(),
        system,
        started_at: at(started),
        ended_at: at(started + 5_400),
        restored: "The database, to the spare server".to_owned(),
        came_out_well: true,
        checked_by: Some(fresh()),
        remark: String::new(),
        recorded_at: at(started + 6_000),
        recorded_by: None,
    }
}

async fn system(store: &Store, hospital: &Hospital) -> SystemId {
    let system = laboratory_system();
    insert_system(store, hospital, &system).await.unwrap();
    system.id
}

async fn insert(store: &Store, hospital: &Hospital, new: &Backup) -> Result<(), Error> {
    let permit = hospital.permit::<RecordBackups>();
    store
        .write(async |transaction| backup::insert(&transaction, &permit, new).await)
        .await
}

async fn update(store: &Store, hospital: &Hospital, changed: &Backup) -> Result<(), Error> {
    let permit = hospital.permit::<RecordBackups>();
    store
        .write(async |transaction| backup::update(&transaction, &permit, changed).await)
        .await
}

async fn keep(store: &Store, hospital: &Hospital, new: &RestoreTest) -> Result<(), Error> {
    let permit = hospital.permit::<RecordBackups>();
    store
        .write(async |transaction| backup::keep_test(&transaction, &permit, new).await)
        .await
}

async fn what_is_recorded_of_a_backup_reads_back_and_is_recorded_anew(store: &Store) {
    let hospital = found(store).await;
    let system = system(store, &hospital).await;
    let scope = hospital.ward_scope::<ViewServices>();
    assert_eq!(backup::fetch(&store.read(), &scope, system).await.unwrap(), None);
    let first = nightly(system);
    insert(store, &hospital, &first).await.unwrap();
    let read = backup::fetch(&store.read(), &scope, system).await.unwrap();
    assert_eq!(read.as_ref(), Some(&first));
    let none_needed = Backup {
        covers: "Keeps no data".to_owned(),
        last_run_on: None,
        last_outcome: RunOutcome::NotNeeded,
        last_success_on: None,
        off_line_copy: Answer::Unknown,
        recorded_by: None,
        recorded_at: at(2),
        ..first
    };
    update(store, &hospital, &none_needed).await.unwrap();
    let expected = Backup {
        version: 2,
        ..none_needed
    };
    assert_eq!(backup::list(&store.read(), &scope).await.unwrap(), [expected]);
}

async fn a_second_record_from_the_same_version_is_refused(store: &Store) {
    let hospital = found(store).await;
    let system = system(store, &hospital).await;
    let read_by_both = nightly(system);
    assert!(matches!(
        update(store, &hospital, &read_by_both).await,
        Err(Error::NotFound("backup"))
    ));
    insert(store, &hospital, &read_by_both).await.unwrap();
    assert!(matches!(
        insert(store, &hospital, &read_by_both).await,
        Err(Error::Exists("backup"))
    ));
    update(store, &hospital, &read_by_both).await.unwrap();
    assert!(matches!(
        update(store, &hospital, &read_by_both).await,
        Err(Error::Changed("backup"))
    ));
}

async fn tests_of_bringing_back_are_kept_the_newest_first(store: &Store) {
    let hospital = found(store).await;
    let system = system(store, &hospital).await;
    let earlier = test(system, 0);
    let later = RestoreTest {
        came_out_well: false,
        checked_by: None,
        remark: "Two tables were missing.".to_owned(),
        recorded_by: Some(fresh()),
        ..test(system, 86_400)
    };
    keep(store, &hospital, &later).await.unwrap();
    keep(store, &hospital, &earlier).await.unwrap();
    let scope = hospital.ward_scope::<ViewServices>();
    let kept = backup::tests(&store.read(), &scope).await.unwrap();
    assert_eq!(kept, [later, earlier]);
    assert_eq!(kept[0].minutes(), 90);
}

async fn backups_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let system = system(store, &here).await;
    insert(store, &here, &nightly(system)).await.unwrap();
    keep(store, &here, &test(system, 0)).await.unwrap();
    let scope = elsewhere.scope::<ViewServices>();
    assert_eq!(backup::list(&store.read(), &scope).await.unwrap(), []);
    assert_eq!(backup::tests(&store.read(), &scope).await.unwrap(), []);
    assert_eq!(backup::fetch(&store.read(), &scope, system).await.unwrap(), None);
    for answer in [
        insert(store, &elsewhere, &nightly(system)).await,
        keep(store, &elsewhere, &test(system, 0)).await,
    ] {
        assert!(matches!(answer, Err(Error::NotFound("system"))), "{answer:?}");
    }
}
