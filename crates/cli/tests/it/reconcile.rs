//! Several lists of one hospital, and which rows speak of one machine.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::program::{Hospital, answer, complaint, program, repository};

const LISTS: [&str; 4] = ["glpi.csv", "ad.csv", "nmap.xml", "cmms.csv"];

fn brasov(file: &str) -> PathBuf {
    repository().join("tests/reconciliation/brasov").join(file)
}

fn reconcile() -> Command {
    let mut command = program("reconcile");
    command.args(LISTS.map(brasov));
    command
}

/// The figures that are asked of the reconciliation, on the lists of an invented hospital.
#[test]
fn four_lists_that_share_no_key_become_one_inventory() {
    let mut command = reconcile();
    command.arg("--json").arg("--truth").arg(brasov("truth.csv"));
    command.arg("--undecidable").arg(brasov("undecidable.csv"));
    let figures: Value = serde_json::from_str(&answer(&mut command)).unwrap();
    let figure = |name: &str| figures[name].as_f64().unwrap();
    assert!(figure("precision") >= 0.99, "precision {}", figure("precision"));
    assert!(figure("recall") >= 0.95, "recall {}", figure("recall"));
    assert_eq!(figures["same"], 1_219);
}

/// The same of another house, other tools and another language: there all pairs count, whether or not they share a sign.
#[test]
fn lists_of_other_tools_become_one_inventory_too() {
    let valmont = |file: &str| repository().join("tests/reconciliation/valmont").join(file);
    let mut command = program("reconcile");
    command.args(["ad.csv", "glpi.csv", "gmao.csv", "lansweeper.csv"].map(valmont));
    command.arg("--json").arg("--truth").arg(valmont("truth.csv"));
    let figures: Value = serde_json::from_str(&answer(&mut command)).unwrap();
    let figure = |name: &str| figures[name].as_f64().unwrap();
    assert!(figure("precision") >= 0.995, "precision {}", figure("precision"));
    assert!(
        figure("recall_of_all") >= 0.95,
        "recall {}",
        figure("recall_of_all")
    );
}

#[test]
fn every_row_is_answered_with_its_machine_and_the_reason() {
    let answers = answer(reconcile().arg("--json"));
    let rows: Vec<Value> = answers
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut seen = BTreeSet::new();
    let mut machines: BTreeMap<u64, usize> = BTreeMap::new();
    for row in &rows {
        assert!(
            seen.insert((row["list"].to_string(), row["row"].as_u64())),
            "{row}"
        );
        *machines.entry(row["machine"].as_u64().unwrap()).or_default() += 1;
    }
    let reasons: usize = rows
        .iter()
        .map(|row| row["because"].as_array().unwrap().len())
        .sum();
    let joins: usize = machines.values().map(|rows| rows - 1).sum();
    assert_eq!(reasons, joins, "each join has its reason");
}

#[test]
fn the_order_of_the_lists_decides_nothing() {
    let groups = |lists: [&str; 4]| {
        let mut command = program("reconcile");
        command.arg("--json").args(lists.map(brasov));
        let mut groups: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
        for line in answer(&mut command).lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            let machine = groups.entry(row["machine"].as_u64().unwrap()).or_default();
            machine.insert(format!("{} {}", row["list"], row["row"]));
        }
        groups.into_values().collect::<BTreeSet<_>>()
    };
    let mut turned = LISTS;
    turned.reverse();
    let (one, other) = (groups(LISTS), groups(turned));
    let differences: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(differences.is_empty(), "{differences:?}");
}

#[test]
fn the_importer_merges_the_lists_and_the_second_time_changes_nothing() {
    let hospital = Hospital::new();
    let import = |file: &str| -> Value {
        let mut command = hospital.command("import");
        command.arg("--json").arg(brasov(file));
        serde_json::from_str(&answer(&mut command)).unwrap()
    };
    for file in LISTS {
        assert!(import(file)["new"].as_u64().unwrap() > 300, "{file}");
    }
    for file in LISTS {
        let again = import(file);
        assert_eq!(
            (&again["new"], &again["changed"]),
            (&0.into(), &0.into()),
            "{file}"
        );
    }
}

#[test]
fn a_truth_without_its_columns_is_refused_by_name() {
    let mut command = reconcile();
    command.arg("--truth").arg(brasov("notes.csv"));
    let output = command.output().unwrap();
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("notes.csv has no column \"list\""),
        "{}",
        complaint(&output)
    );
}
