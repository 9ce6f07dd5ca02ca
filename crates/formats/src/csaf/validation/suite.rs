//! The official test documents of CSAF 2.0, each beside what it is there to show. They are read where they are present; the table of
//! what was found is a reviewed snapshot.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use super::validate;
use crate::samples;

const FOLDER: &str = "csaf-oasis/csaf_2.0/test/validator/data";

/// Documents that are there for an optional test and are said to be valid otherwise. Their file has two digests of MD5, which is what 6.1.25
/// forbids, and what its own document shows with SHA-256.
const OTHERWISE: [&str; 2] = ["6-2-08-02.json", "6-2-09-02.json"];

#[derive(Deserialize)]
struct Suite {
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    id: String,
    group: String,
    #[serde(default)]
    failures: Vec<Case>,
    #[serde(default)]
    valid: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    /// Whether all mandatory tests pass.
    valid: bool,
}

/// What was found in a document: each test with how often.
fn found(bytes: &[u8]) -> BTreeMap<&'static str, usize> {
    let mut found = BTreeMap::new();
    for finding in validate(bytes).unwrap() {
        *found.entry(finding.test).or_default() += 1;
    }
    found
}

fn told(found: &BTreeMap<&str, usize>) -> String {
    let each = found.iter().map(|(test, times)| match times {
        1 => (*test).to_owned(),
        times => format!("{test} ({times} times)"),
    });
    let told: Vec<String> = each.collect();
    if told.is_empty() {
        "nothing".to_owned()
    } else {
        told.join(", ")
    }
}

fn is_document(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "json")
}

#[test]
fn every_document_of_the_official_suite_has_the_outcome_it_is_there_for() {
    let Some(suite) = samples::shared(FOLDER).remove("testcases.json") else {
        return;
    };
    let suite: Suite = serde_json::from_slice(&suite).unwrap();
    let mut files = BTreeMap::new();
    for group in ["mandatory", "optional", "informative"] {
        let of_group = samples::shared(&format!("{FOLDER}/{group}"));
        files.extend(
            of_group
                .into_iter()
                .map(|(name, bytes)| (format!("{group}/{name}"), bytes)),
        );
    }
    let mut table = "test | document | expected | found\n".to_owned();
    let mut otherwise = Vec::new();
    for test in &suite.tests {
        for case in test.failures.iter().chain(&test.valid) {
            let found = found(&files[&case.name]);
            let fails = !case.valid && test.group == "mandatory";
            let expected = if fails { test.id.as_str() } else { "nothing" };
            let name = case
                .name
                .rsplit_once("2_0-2021-")
                .map_or(case.name.as_str(), |(_, name)| name);
            let line = format!("{} | {name} | {expected} | {}", test.id, told(&found));
            let holds = if fails {
                found.contains_key(expected)
            } else {
                found.is_empty()
            };
            if !holds && !OTHERWISE.contains(&name) {
                otherwise.push(line.clone());
            }
            writeln!(table, "{line}").unwrap();
        }
    }
    assert!(otherwise.is_empty(), "{otherwise:#?}");
    insta::assert_snapshot!(table);
}

/// The examples that the standard comes with are valid, and so are most advisories of an authority: what is found there is in the table.
#[test]
fn the_examples_of_the_standard_are_valid() {
    for folder in [
        "csaf-oasis/csaf_2.0/examples/csaf",
        "csaf-oasis/csaf_2.0/examples/csaf/csaf_vex",
    ] {
        for (name, bytes) in samples::shared(folder) {
            if is_document(&name) {
                let findings = validate(&bytes).unwrap();
                assert!(findings.is_empty(), "{name}: {findings:#?}");
            }
        }
    }
}

#[test]
fn what_is_found_in_published_advisories_is_as_reviewed() {
    let years = 2017..=2022;
    let files = years.flat_map(|year| samples::shared(&format!("cisa-csaf/csaf_files/OT/white/{year}")));
    let mut counts: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    let mut read = 0;
    for (name, bytes) in files.filter(|(name, _)| is_document(name)) {
        read += 1;
        for finding in validate(&bytes).unwrap() {
            let first = || (0, format!("{name} {}: {}", finding.path, finding.message));
            counts.entry(finding.test).or_insert_with(first).0 += 1;
        }
    }
    if read == 0 {
        return;
    }
    let mut table = format!("{read} documents\n");
    for (test, (count, first)) in counts {
        writeln!(table, "{test}: {count}; {first}").unwrap();
    }
    insta::assert_snapshot!(table);
}
