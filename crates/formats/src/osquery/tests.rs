//! Results read as intended, and the hostile corpus replayed.

use super::*;
use crate::samples::{cell, told_of_exports};

fn read_text(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

fn line(rest: &str) -> String {
    format!(r#"{{"hostIdentifier": "h1", "unixTime": 1794643200, {rest}}}"#)
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    insta::assert_snapshot!(told_of_exports("osquery", detect, |bytes| read(bytes)));
}

#[test]
fn the_forms_of_the_log_give_the_same_row() {
    let row = r#"{"hostname": "pc1.spital.local", "uuid": "u-1", "hardware_serial": "S1"}"#;
    for form in [
        format!(r#""name": "q", "columns": {row}, "action": "added""#),
        format!(r#""name": "q", "snapshot": [{row}], "action": "snapshot""#),
        format!(r#""name": "q", "diffResults": {{"added": [{row}], "removed": ""}}"#),
    ] {
        let table = read_text(&line(&form));
        let told = [
            "Name",
            "Domain",
            "Serial number",
            "UUID",
            "Last contact",
            "Host identifier",
        ]
        .map(|column| cell(&COLUMNS, &table.rows[0], column));
        assert_eq!(
            told,
            ["pc1", "spital.local", "S1", "u-1", "2026-11-14T08:00:00Z", "h1"],
            "{form}"
        );
    }
}

#[test]
fn a_newer_statement_takes_the_place_of_the_older_and_an_address_can_go() {
    let system = |version: &str, action: &str| {
        line(&format!(
            r#""name": "os", "columns": {{"name": "Ubuntu", "version": "{version}", "major": "22"}}, "action": "{action}""#
        ))
    };
    let address = |address: &str, action: &str| {
        line(&format!(
            r#""name": "net", "columns": {{"interface": "eth0", "address": "{address}", "mask": "255.255.255.0"}}, "action": "{action}""#
        ))
    };
    let table = read_text(
        &[
            system("22.04", "added"),
            address("10.0.0.5", "added"),
            system("22.04", "removed"),
            system("24.04", "added"),
            address("10.0.0.5", "removed"),
            address("10.0.0.6", "added"),
        ]
        .join("\n"),
    );
    assert_eq!(table.rows.len(), 1);
    let told =
        ["Operating system version", "IP address"].map(|column| cell(&COLUMNS, &table.rows[0], column));
    assert_eq!(told, ["24.04", "10.0.0.6"]);
}

#[test]
fn programs_and_the_addresses_of_other_machines_are_passed_over() {
    let own = line(r#""name": "s", "columns": {"hostname": "pc1", "uuid": "u"}, "action": "added""#);
    let program =
        line(r#""name": "programs", "columns": {"name": "7-Zip", "version": "23.01"}, "action": "added""#);
    let other = line(
        r#""name": "neighbours", "columns": {"address": "10.0.0.9", "mac": "aa:bb:cc:00:00:01", "interface": "eth0", "permanent": "0"}, "action": "added""#,
    );
    let table = read_text(&[own, program, other].join("\n"));
    let told = ["Operating system", "MAC address", "IP address"]
        .map(|column| cell(&COLUMNS, &table.rows[0], column));
    assert_eq!(told, ["", "", ""]);
    assert!(table.remarks[0].ends_with("not read: 2"));
}

#[test]
fn a_host_of_fleet_and_a_row_of_one_query_are_hosts_of_their_own() {
    let fleet = r#"{"hosts": [{"id": 1, "hostname": "pc1", "uuid": "u-1", "hardware_serial": "S1", "os_version": "Windows 11 Pro 23H2",
        "platform": "windows", "build": "22631", "primary_ip": "10.0.0.5", "primary_mac": "aa:bb:cc:00:00:01", "seen_time": "2026-11-14T08:15:00Z"}]}"#;
    let joined =
        r#"[{"hostname": "pc2", "uuid": "u-2", "name": "Ubuntu", "version": "24.04", "major": "24"}]"#;
    let table = read_text(&format!("{fleet}\n{joined}"));
    let told: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            ["Name", "Operating system", "Operating system version"].map(|column| cell(&COLUMNS, row, column))
        })
        .collect();
    assert_eq!(
        told,
        [["pc1", "Windows 11 Pro 23H2", ""], ["pc2", "Ubuntu", "24.04"]]
    );
    assert_eq!(
        cell(&COLUMNS, &table.rows[0], "Last contact"),
        "2026-11-14T08:15:00Z"
    );
}
