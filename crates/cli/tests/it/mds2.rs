//! A maker's disclosure: a form in, its answers and what they mean out.

use crate::program::{answer, complaint, program, repository};

fn mds2(file: &str) -> std::process::Command {
    let mut command = program("mds2");
    command.arg(repository().join("tests/corpora/mds2").join(file));
    command
}

#[test]
fn a_form_is_answered_by_one_document_with_what_to_do() {
    insta::assert_snapshot!(answer(mds2("whole.xlsx").arg("--json")));
}

#[test]
fn in_the_terminal_consequences_stand_first_and_what_is_not_said_is_told() {
    insta::assert_snapshot!(answer(&mut mds2("free-words.csv")));
}

#[test]
fn an_earlier_edition_is_refused_by_its_name() {
    let output = mds2("edition-2013.xlsx").output().unwrap();
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("edition of 2013"),
        "{}",
        complaint(&output)
    );
}
