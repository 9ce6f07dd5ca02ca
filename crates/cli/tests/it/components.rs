//! The reader of bills of materials that needs no installation: a document in, one object a line out.

use std::process::Output;

use crate::program::{complaint, program, repository};

fn components(document: &str, options: &[&str]) -> Output {
    program("components")
        .arg(repository().join("tests/corpora").join(document))
        .args(options)
        .output()
        .unwrap()
}

#[test]
fn each_component_is_one_object_in_the_order_of_the_document() {
    for document in ["cyclonedx/pump.json", "spdx/pump.spdx"] {
        let output = components(document, &["--json"]);
        assert!(output.status.success(), "{}", complaint(&output));
        insta::assert_snapshot!(
            document.replace('/', "-"),
            String::from_utf8(output.stdout).unwrap()
        );
    }
}

#[test]
fn without_json_a_summary_is_printed() {
    let output = components("cyclonedx/pump.json", &[]);
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
fn a_document_that_breaks_a_rule_is_refused_with_the_place() {
    let output = components("cyclonedx/patch.json", &["--json"]);
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("/components/0/pedigree/patches/0/type"),
        "{}",
        complaint(&output)
    );
}
