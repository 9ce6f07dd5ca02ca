use std::fmt::Write as _;

use proptest::prelude::*;

use super::{Finding, MAX_FINDINGS, validate};
use crate::csaf::{CsafError, MAX_PRODUCTS};
use crate::samples::corpus;

/// A valid document, with a place for everything a test changes.
fn valid() -> String {
    String::from_utf8(corpus("csaf")["valid.json"].clone()).unwrap()
}

fn findings(document: &str) -> Vec<Finding> {
    validate(document.as_bytes()).unwrap()
}

/// What is found when something in the valid document is replaced.
fn after(original: &str, replacement: &str) -> Vec<(&'static str, String)> {
    let document = valid();
    assert!(document.contains(original), "{original}");
    let found = findings(&document.replace(original, replacement));
    found
        .into_iter()
        .map(|finding| (finding.test, finding.path))
        .collect()
}

#[test]
fn a_valid_document_has_no_finding() {
    assert_eq!(findings(&valid()), []);
}

#[test]
fn every_file_of_the_corpus_is_judged_or_refused_as_reviewed() {
    let mut told = String::new();
    for (name, bytes) in corpus("csaf") {
        writeln!(told, "{name}").unwrap();
        match validate(&bytes) {
            Err(error) => writeln!(told, "  refused: {error}").unwrap(),
            Ok(found) => {
                for Finding { test, path, message } in found.iter().take(40) {
                    writeln!(told, "  {test} {path}: {message}").unwrap();
                }
                writeln!(told, "  findings: {}", found.len()).unwrap();
            }
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_product_that_nobody_defined_is_named_wherever_it_is_spoken_of() {
    assert_eq!(
        after(r#""known_affected": ["P1"]"#, r#""known_affected": ["P9"]"#),
        [(
            "6.1.1",
            "/vulnerabilities/0/product_status/known_affected/0".to_owned()
        )]
    );
    assert_eq!(
        after(r#""product_ids": ["P1"]"#, r#""product_ids": ["P9"]"#),
        [
            (
                "6.1.1",
                "/vulnerabilities/0/remediations/0/product_ids/0".to_owned()
            ),
            ("6.1.1", "/vulnerabilities/0/threats/0/product_ids/0".to_owned())
        ]
    );
}

#[test]
fn a_product_made_of_another_that_is_made_of_it_is_a_circle() {
    let relation = |made: &str, part: &str| {
        format!(
            r#"{{"category": "installed_on", "product_reference": "{part}", "relates_to_product_reference": "P2",
                "full_product_name": {{"name": "{made}", "product_id": "{made}"}}}}"#
        )
    };
    let with = |relations: &[String]| {
        let relations = format!(
            r#""relationships": [{}], "full_product_names""#,
            relations.join(",")
        );
        after(r#""full_product_names""#, &relations)
    };
    assert_eq!(with(&[relation("A", "B"), relation("B", "P1")]), []);
    let circle = with(&[relation("A", "B"), relation("B", "C"), relation("C", "A")]);
    assert_eq!(circle.len(), 3);
    assert!(circle.iter().all(|(test, _)| *test == "6.1.3"), "{circle:?}");
}

#[test]
fn a_chain_of_products_as_long_as_a_document_is_followed_without_recursion() {
    let mut relations = String::new();
    for place in 0..MAX_PRODUCTS - 10 {
        write!(
            relations,
            r#"{{"category":"installed_on","product_reference":"C{}","relates_to_product_reference":"P2","full_product_name":{{"name":"n","product_id":"C{place}"}}}},"#,
            place + 1
        )
        .unwrap();
    }
    let relations = format!(
        r#""relationships": [{}], "full_product_names""#,
        relations.trim_end_matches(',')
    );
    let found = findings(&valid().replace(r#""full_product_names""#, &relations));
    assert_eq!(found.len(), 1, "only the last part is defined nowhere");
}

#[test]
fn findings_are_counted_to_a_limit_and_repeat_little_of_the_document() {
    let ids = vec![r#""\u001b[31m""#; 5_000].join(",");
    let found = findings(&valid().replace(
        r#""known_affected": ["P1"]"#,
        &format!(r#""known_affected": [{ids}]"#),
    ));
    assert_eq!(found.len(), MAX_FINDINGS);
    assert!(found.iter().all(|finding| !finding.message.contains('\u{1b}')));
    let long = "x".repeat(1_000_000);
    let found = findings(&valid().replace("CVE-2026-1000", &long));
    assert!(found[0].message.len() < 300);
}

#[test]
fn groups_that_repeat_all_products_are_refused_before_they_multiply() {
    let mut products = String::new();
    for place in 0..40_000 {
        write!(products, r#"{{"name":"n","product_id":"{place}"}},"#).unwrap();
    }
    let ids: Vec<String> = (0..40_000).map(|place| format!("\"{place}\"")).collect();
    let ids = ids.join(",");
    let mut groups = String::new();
    for place in 0..10 {
        write!(groups, r#"{{"group_id":"H{place}","product_ids":[{ids}]}},"#).unwrap();
    }
    let document = valid()
        .replace(
            r#""full_product_names": ["#,
            &format!(r#""full_product_names": [{products}"#),
        )
        .replace(
            r#""product_groups": ["#,
            &format!(r#""product_groups": [{groups}"#),
        );
    assert!(matches!(validate(document.as_bytes()), Err(CsafError::TooMany)));
}

#[test]
fn a_document_of_another_version_is_not_judged() {
    let newer = valid().replace(r#""csaf_version": "2.0""#, r#""csaf_version": "2.1""#);
    assert!(matches!(validate(newer.as_bytes()), Err(CsafError::NotValidated)));
    assert_eq!(
        after(r#""csaf_version": "2.0""#, r#""csaf_version": "1.2""#),
        [("schema", "/document/csaf_version".to_owned())]
    );
}

#[test]
fn nothing_at_all_is_missing_a_document() {
    let found = findings("{}");
    assert_eq!((found.len(), found[0].path.as_str()), (1, "/document"));
}

proptest! {
    #[test]
    fn a_damaged_document_is_judged_or_refused(at in any::<prop::sample::Index>(), with in proptest::collection::vec(any::<u8>(), 0..4)) {
        for name in ["valid.json", "contradictory.json"] {
            let mut bytes = corpus("csaf").remove(name).unwrap();
            let at = at.index(bytes.len());
            bytes.splice(at..=at, with.clone());
            let _ = validate(&bytes);
        }
    }

    #[test]
    fn any_text_in_place_of_a_value_is_judged(text in "\\PC{0,40}") {
        let text = serde_json::to_string(&text).unwrap();
        for value in [r#""2026-03-01T10:00:00.000Z""#, r#""csaf_security_advisory""#, r#""2""#, r#""CWE-259""#, r#""pkg:generic/pumpomat@2.4""#,
            r#""CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H""#, r#""de""#] {
            let document = valid();
            prop_assert!(document.contains(value), "{}", value);
            findings(&document.replace(value, &text));
        }
    }
}
