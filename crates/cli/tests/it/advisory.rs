//! Checking advisories: documents in, what is wrong with each out.

use crate::program::{answer, complaint, program, repository};

fn check() -> std::process::Command {
    let mut command = program("advisory");
    command
        .arg("check")
        .current_dir(repository().join("tests/corpora/csaf"));
    command
}

#[test]
fn each_document_is_answered_by_one_object_and_one_that_is_not_valid_fails_the_command() {
    let files = ["valid.json", "contradictory.json", "of-2-1.json", "cut.json"];
    let output = check().arg("--json").args(files).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
fn a_valid_document_is_said_to_be_valid() {
    assert_eq!(answer(check().arg("valid.json")), "valid.json: valid\n");
}

#[test]
fn what_is_wrong_is_said_with_its_test_and_its_place() {
    let output = check().arg("profile-misspelt.json").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the folder")]
fn of_a_folder_every_document_is_answered_and_one_that_cannot_be_judged_hides_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let corpus = repository().join("tests/corpora/csaf");
    let deeper = folder.path().join("2026");
    std::fs::create_dir(&deeper).unwrap();
    std::fs::copy(corpus.join("cut.json"), folder.path().join("a.json")).unwrap();
    std::fs::copy(corpus.join("valid.json"), deeper.join("b.json")).unwrap();
    std::fs::write(folder.path().join("b.json.sha512"), "no document").unwrap();
    let mut check = program("advisory");
    check.args(["check", "."]).current_dir(folder.path());
    let output = check.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let answer = String::from_utf8_lossy(&output.stdout);
    let lines: Vec<&str> = answer.lines().collect();
    assert_eq!(lines[0], "./2026/b.json: valid");
    assert!(
        lines[1].starts_with("./a.json: the advisory is not JSON"),
        "{}",
        lines[1]
    );
    assert_eq!(lines.len(), 2);
    assert_eq!(complaint(&output), "2 documents, 1 of them valid\n");
}

#[test]
fn a_folder_without_documents_is_no_valid_folder() {
    let folder = tempfile::tempdir().unwrap();
    let output = program("advisory")
        .arg("check")
        .arg(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("holds no .json file"));
}
