//! The journal verified from the command line, whole and tampered with, in the house and on a copy.

#![expect(clippy::disallowed_methods, reason = "an auditor copies files")]

use std::path::Path;
use std::process::Output;

use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};
use serde_json::Value;
use signed_note::{StandardVerifier, VerifierList};

use crate::program::{Hospital, answer, complaint, program, repository};

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
            .arg(repository().join("data/demo/hospital/directory-servers.csv")),
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

/// The newest checkpoint of the hospital and its verifier key.
fn checkpoint(hospital: &Hospital) -> (String, String) {
    let answer = answer(hospital.command("journal").args(["checkpoint", "--json"]));
    let value: Value = serde_json::from_str(&answer).unwrap();
    let text = |key: &str| value[key].as_str().unwrap().to_owned();
    (text("checkpoint"), text("key"))
}

fn import(hospital: &Hospital, file: &str) {
    answer(
        hospital
            .command("import")
            .arg(repository().join("data/demo/hospital").join(file)),
    );
}

/// A copy of the database alone, and a place for what the auditor brings.
fn copy(hospital: &Hospital) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(
        hospital.data().join("wardround.db"),
        folder.path().join("copy.db"),
    )
    .unwrap();
    folder
}

fn verify_copy(folder: &Path, arguments: &[&str]) -> Output {
    program("journal")
        .args(["verify", "--json", "--database", "copy.db"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

#[test]
fn a_copy_of_the_database_is_verified_with_the_public_key_and_an_older_checkpoint() {
    let hospital = Hospital::new();
    let (note, key) = checkpoint(&hospital);
    import(&hospital, "directory-servers.csv");
    let folder = copy(&hospital);
    std::fs::write(folder.path().join("kept.txt"), note).unwrap();
    let before = std::fs::read(folder.path().join("copy.db")).unwrap();

    let output = verify_copy(folder.path(), &["--key", &key, "--checkpoint", "kept.txt"]);
    assert!(output.status.success(), "{}", complaint(&output));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(log["tenant"], "Spitalul Exemplu");
    assert_eq!(
        (&log["covered"], &log["waiting"]),
        (&log["entries"], &Value::from(0))
    );
    assert!(log["agreed_checkpoints"].as_u64().unwrap() >= 2, "{log}");

    assert_eq!(std::fs::read(folder.path().join("copy.db")).unwrap(), before);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 2, "nothing was left beside the copy: {left:?}");
}

#[test]
fn a_digest_on_paper_is_enough_and_one_of_another_history_is_not() {
    let hospital = Hospital::new();
    let (note, _) = checkpoint(&hospital);
    let lines: Vec<&str> = note.lines().collect();
    let root: domain::journal::Checkpoint = format!("{}\n{}\n{}\n", lines[0], lines[1], lines[2])
        .parse()
        .unwrap();
    let digest = root.digest().to_string();
    let folder = copy(&hospital);
    std::fs::write(folder.path().join("paper.txt"), &digest).unwrap();
    let output = verify_copy(folder.path(), &["--checkpoint", "paper.txt"]);
    assert!(output.status.success(), "{}", complaint(&output));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&log["agreed_checkpoints"], &log["signatures_checked"]),
        (&Value::from(1), &Value::from(false))
    );

    let (rest, last) = digest.split_at(digest.len() - 1);
    let other = format!("{rest}{}", if last == "0" { "1" } else { "0" });
    std::fs::write(folder.path().join("paper.txt"), other).unwrap();
    let output = verify_copy(folder.path(), &["--checkpoint", "paper.txt"]);
    assert!(!output.status.success());
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(
        log["problems"][0]
            .as_str()
            .unwrap()
            .contains("do not give the root"),
        "{log}"
    );
}

#[test]
fn a_log_that_is_not_there_a_wrong_key_and_no_key_fail_with_words() {
    let hospital = Hospital::new();
    let other = Hospital::new();
    let (note, key) = checkpoint(&hospital);
    let (_, foreign) = checkpoint(&other);
    let folder = copy(&other);
    std::fs::write(folder.path().join("kept.txt"), note).unwrap();
    for (arguments, words) in [
        (vec!["--key", &key], "no log wardround/"),
        (
            vec!["--key", &foreign, "--checkpoint", "kept.txt"],
            "no log wardround/",
        ),
        (vec![], "give the verifier key"),
        (vec!["--key", "wardround/x+00000000+AAAA"], "no verifier key"),
        (vec!["--checkpoint", "copy.db"], "no text"),
    ] {
        let output = verify_copy(folder.path(), &arguments);
        assert!(!output.status.success());
        assert!(
            complaint(&output).contains(words),
            "{arguments:?}: {}",
            complaint(&output)
        );
    }
}

#[test]
fn another_implementation_opens_the_printed_checkpoint_with_the_printed_key() {
    let hospital = Hospital::new();
    let output = hospital.command("journal").arg("checkpoint").output().unwrap();
    let said = complaint(&output);
    let key = said.trim().rsplit(' ').next().unwrap();
    let note = signed_note::Note::from_bytes(&output.stdout).unwrap();
    let verifier = StandardVerifier::new(key).unwrap();
    let (known, unknown) = note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    assert_eq!((known.len(), unknown.len()), (1, 0));
    let checkpoint = tlog_tiles::Checkpoint::from_bytes(note.text()).unwrap();
    let (_, logs) = verify(&hospital);
    let log = logs.iter().find(|log| log["log"] == checkpoint.origin()).unwrap();
    assert_eq!(log["covered"], checkpoint.size());
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
