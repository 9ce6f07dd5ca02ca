//! The journal verified from the command line, whole and tampered with.

use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};
use serde_json::Value;

use crate::program::{Hospital, answer, repository};

fn verify(hospital: &Hospital) -> (bool, Vec<Value>) {
    let output = hospital
        .command("journal")
        .args(["verify", "--json"])
        .output()
        .unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    (
        output.status.success(),
        lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect(),
    )
}

#[test]
fn the_journal_of_a_new_hospital_holds_and_covers_every_entry() {
    let hospital = Hospital::new();
    let (holds, logs) = verify(&hospital);
    assert!(holds);
    assert_eq!(logs.len(), 2, "one log for the installation, one for the tenant");
    assert!(
        logs.iter()
            .all(|log| log["waiting"] == 0 && log["entries"].as_u64().unwrap() > 0),
        "{logs:?}"
    );
}

#[tokio::test]
async fn one_flipped_byte_in_the_database_is_named_by_its_entry() {
    let hospital = Hospital::new();
    answer(
        hospital
            .command("import")
            .arg(repository().join("data/demo/directory-servers.csv")),
    );
    let (holds, logs) = verify(&hospital);
    assert!(holds, "{logs:?}");
    flip_a_byte(&hospital).await;
    let (holds, logs) = verify(&hospital);
    assert!(!holds);
    let problems: Vec<&str> = logs
        .iter()
        .flat_map(|log| log["problems"].as_array().unwrap())
        .map(|problem| problem.as_str().unwrap())
        .collect();
    assert!(
        problems.iter().any(|problem| problem.contains("record ")),
        "{problems:?}"
    );
}

/// Turns one bit in the last third of the tenant's first bundle, where a body lies.
async fn flip_a_byte(hospital: &Hospital) {
    let path = hospital.data().join("wardround.db");
    let database = Database::connect(format!("sqlite://{}", path.display()))
        .await
        .unwrap();
    let largest = "SELECT tenant_id, records FROM journal_bundle ORDER BY length(records) DESC LIMIT 1";
    let row = database
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, largest))
        .await
        .unwrap()
        .unwrap();
    let tenant: uuid::Uuid = row.try_get("", "tenant_id").unwrap();
    let mut records: Vec<u8> = row.try_get("", "records").unwrap();
    let place = records.len() - records.len() / 6;
    records[place] ^= 1;
    let change = "UPDATE journal_bundle SET records = $1 WHERE tenant_id = $2 AND number = 0";
    let change = Statement::from_sql_and_values(DbBackend::Sqlite, change, [records.into(), tenant.into()]);
    assert_eq!(database.execute_raw(change).await.unwrap().rows_affected(), 1);
    database.close().await.unwrap();
}
