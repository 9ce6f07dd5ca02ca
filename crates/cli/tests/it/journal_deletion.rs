//! Evidence removed from the database file of a real installation: no deletion leaves a clean verdict behind, and what
//! cannot be told without a checkpoint from outside is said.

#![expect(clippy::disallowed_methods, reason = "an auditor keeps files")]

use std::process::Output;

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use serde_json::Value;

use crate::program::{Hospital, answer, complaint, repository};

const HOLDS: i32 = 0;
const DOES_NOT_HOLD: i32 = 3;
const HOLDS_IN_PART: i32 = 4;

/// A hospital whose log was numbered and signed in more than one step.
fn hospital() -> Hospital {
    let hospital = Hospital::new();
    for file in ["directory-servers.csv", "directory-servers.csv"] {
        answer(
            hospital
                .command("import")
                .arg(repository().join("data/demo/hospital").join(file)),
        );
    }
    hospital
}

async fn connect(hospital: &Hospital) -> DatabaseConnection {
    let path = hospital.data().join("wardround.db");
    Database::connect(format!("sqlite://{}", path.display()))
        .await
        .unwrap()
}

/// Runs statements on the database; each must change something.
async fn attack(hospital: &Hospital, statements: &[&str]) {
    let database = connect(hospital).await;
    for statement in statements {
        let done = database.execute_unprepared(statement).await.unwrap();
        assert!(done.rows_affected() > 0, "{statement}");
    }
    database.close().await.unwrap();
}

fn verify(hospital: &Hospital, arguments: &[&str]) -> (i32, Vec<Value>) {
    let output: Output = hospital
        .command("journal")
        .args(["verify", "--json"])
        .args(arguments)
        .output()
        .unwrap();
    let code = output.status.code().unwrap();
    assert_ne!(code, 1, "{}", complaint(&output));
    let lines = String::from_utf8(output.stdout).unwrap();
    let logs = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    (code, logs)
}

/// The problems of the hospital's own log, or of the installation's.
fn problems(logs: &[Value], tenant: &str) -> String {
    let log = logs.iter().find(|log| log["tenant"] == tenant).unwrap();
    log["problems"].to_string()
}

const TENANT: &str = "(SELECT id FROM scope WHERE parent_id IS NULL)";
const NAME: &str = "Spitalul Exemplu";

async fn assert_missed(statements: &[&str], words: &str) {
    let hospital = hospital();
    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, HOLDS, "{logs:?}");
    let statements: Vec<String> = statements
        .iter()
        .map(|statement| statement.replace("$tenant", TENANT))
        .collect();
    let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
    attack(&hospital, &statements).await;
    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, DOES_NOT_HOLD, "{statements:?}: {logs:?}");
    let problems = problems(&logs, NAME);
    assert!(problems.contains(words), "{statements:?}: {problems}");
}

#[tokio::test]
async fn the_last_checkpoint_deleted_is_missed() {
    let last = "DELETE FROM journal_checkpoint WHERE tenant_id = $tenant \
                AND size = (SELECT max(size) FROM journal_checkpoint WHERE tenant_id = $tenant)";
    assert_missed(&[last], "no stored checkpoint that agrees covers records").await;
}

#[tokio::test]
async fn every_checkpoint_deleted_is_missed() {
    let all = "DELETE FROM journal_checkpoint WHERE tenant_id = $tenant";
    assert_missed(&[all], "no stored checkpoint that agrees covers records 0 to").await;
}

#[tokio::test]
async fn every_bundle_deleted_is_missed() {
    let all = "DELETE FROM journal_bundle WHERE tenant_id = $tenant";
    assert_missed(&[all], "the log is empty").await;
}

#[tokio::test]
async fn the_head_deleted_or_miscounted_is_missed() {
    let head = "DELETE FROM journal_head WHERE tenant_id = $tenant";
    assert_missed(&[head], "no stored head").await;
    let counter = "UPDATE journal_head SET size = size + 1 WHERE tenant_id = $tenant";
    assert_missed(&[counter], "the counter of the stored head").await;
}

#[tokio::test]
async fn the_index_of_subjects_emptied_is_missed() {
    let rows = "DELETE FROM journal_subject WHERE tenant_id = $tenant AND sequence = 0";
    assert_missed(&[rows], "the index of subjects").await;
}

#[tokio::test]
async fn the_whole_log_of_a_tenant_deleted_is_missed() {
    let tables = [
        "journal_bundle",
        "journal_checkpoint",
        "journal_head",
        "journal_subject",
    ];
    let all = tables.map(|table| format!("DELETE FROM {table} WHERE tenant_id = $tenant"));
    assert_missed(&all.each_ref().map(String::as_str), "the log is empty").await;
}

#[tokio::test]
async fn a_tenant_removed_is_missed_by_its_log_and_by_that_of_the_installation() {
    let hospital = hospital();
    let database = connect(&hospital).await;
    database
        .execute_unprepared("PRAGMA foreign_keys = OFF; DELETE FROM scope")
        .await
        .unwrap();
    database.close().await.unwrap();
    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, DOES_NOT_HOLD);
    let all: String = logs.iter().map(|log| log["problems"].to_string()).collect();
    assert!(all.contains("belongs to no tenant"), "{all}");
    assert!(problems(&logs, "installation").contains("which this database does not have"));
}

#[tokio::test]
async fn two_logs_swapped_are_noticed() {
    let hospital = hospital();
    let blank = "x'00000000000000000000000000000000'";
    let mut statements = vec![];
    for table in ["journal_bundle", "journal_checkpoint", "journal_head"] {
        let other = "x'ffffffffffffffffffffffffffffffff'";
        for (from, to) in [(TENANT, other), (blank, TENANT), (other, blank)] {
            statements.push(format!(
                "UPDATE {table} SET tenant_id = {to} WHERE tenant_id = {from}"
            ));
        }
    }
    let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
    attack(&hospital, &statements).await;
    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, DOES_NOT_HOLD);
    for tenant in [NAME, "installation"] {
        let problems = problems(&logs, tenant);
        assert!(problems.contains("belongs to the log"), "{tenant}: {problems}");
    }
}

/// Keeps the rows of the log's tables as they are now.
async fn remember(hospital: &Hospital) {
    let database = connect(hospital).await;
    for table in TABLES {
        let copy = format!("CREATE TABLE earlier_{table} AS SELECT * FROM {table}");
        database.execute_unprepared(&copy).await.unwrap();
    }
    database.close().await.unwrap();
}

const TABLES: [&str; 4] = [
    "journal_bundle",
    "journal_checkpoint",
    "journal_head",
    "journal_subject",
];

/// Sets the tables back to what was remembered.
async fn set_back(hospital: &Hospital, tables: &[&str]) {
    let database = connect(hospital).await;
    for table in tables {
        let back = format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM earlier_{table}");
        database.execute_unprepared(&back).await.unwrap();
    }
    database.close().await.unwrap();
}

/// A hospital that remembers an earlier day, and went on.
async fn gone_on() -> Hospital {
    let hospital = Hospital::new();
    remember(&hospital).await;
    let file = repository().join("data/demo/hospital/directory-servers.csv");
    answer(hospital.command("import").arg(file));
    hospital
}

#[tokio::test]
async fn the_newest_entries_removed_are_missed_by_head_and_checkpoint() {
    for (tables, words) in [
        (&["journal_bundle"][..], "the end was cut off"),
        (
            &["journal_bundle", "journal_checkpoint"][..],
            "the stored head counts",
        ),
        (&["journal_bundle", "journal_head"][..], "the end was cut off"),
    ] {
        let hospital = gone_on().await;
        set_back(&hospital, tables).await;
        let (code, logs) = verify(&hospital, &[]);
        assert_eq!(code, DOES_NOT_HOLD, "{tables:?}: {logs:?}");
        let problems = problems(&logs, NAME);
        assert!(problems.contains(words), "{tables:?}: {problems}");
    }
}

#[tokio::test]
async fn a_log_set_back_to_an_earlier_day_is_seen_with_a_checkpoint_from_outside_and_named_as_a_limit_without()
 {
    let hospital = gone_on().await;
    let kept = hospital.data().join("kept.txt");
    std::fs::write(&kept, answer(hospital.command("journal").arg("checkpoint"))).unwrap();
    set_back(&hospital, &TABLES).await;

    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, HOLDS, "{logs:?}");
    for log in &logs {
        let limit = log["limits"][0].as_str().unwrap();
        assert!(
            limit.contains("cannot be told") && limit.contains("--checkpoint"),
            "{limit}"
        );
    }

    let (code, logs) = verify(&hospital, &["--checkpoint", kept.to_str().unwrap()]);
    assert_eq!(code, DOES_NOT_HOLD);
    let problems = problems(&logs, NAME);
    assert!(problems.contains("the end was cut off"), "{problems}");
}

#[tokio::test]
async fn entries_that_wait_keep_the_verdict_to_what_is_numbered() {
    let hospital = hospital();
    let database = connect(&hospital).await;
    let entry = waiting_entry();
    let insert = format!(
        "INSERT INTO journal_pending (tenant_id, id, record, subject_id) VALUES ({TENANT}, $1, $2, NULL)"
    );
    let values = [entry.0.into(), entry.1.into()];
    database
        .execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, insert, values))
        .await
        .unwrap();
    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, HOLDS_IN_PART, "{logs:?}");
    let log = logs.iter().find(|log| log["tenant"] == NAME).unwrap();
    assert_eq!(
        (&log["verdict"], &log["waiting"]),
        (&"holds_up_to".into(), &1.into())
    );
    let uncovered = log["uncovered"][0].as_str().unwrap();
    assert!(uncovered.contains("1 entries wait"), "{uncovered}");

    database
        .execute_unprepared("UPDATE journal_pending SET id = x'00000000000000000000000000000001'")
        .await
        .unwrap();
    let (code, logs) = verify(&hospital, &[]);
    assert_eq!(code, DOES_NOT_HOLD);
    assert!(problems(&logs, NAME).contains("in the row of another"));
    database.close().await.unwrap();
}

/// The identifier and the record of an entry that nobody numbered yet.
fn waiting_entry() -> (uuid::Uuid, Vec<u8>) {
    use domain::journal::{Entry, EntryActor, EntrySubject, Record, Word};

    let id = uuid::Uuid::max();
    let entry = Entry {
        id: domain::id::EntryId::max(),
        at: domain::time::Instant::from_microseconds(1_795_000_000_000_000).unwrap(),
        actor: EntryActor {
            kind: Word::constant("console"),
            id: None,
        },
        action: Word::constant("feed.load"),
        subject: EntrySubject {
            kind: Word::constant("feed"),
            id: None,
        },
        body: b"{}".to_vec(),
        salt: [7; 32],
    };
    (id, Record::encode(&entry).unwrap())
}
