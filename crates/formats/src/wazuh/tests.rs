//! Answers read as intended, and the hostile corpus replayed.

use super::*;
use crate::samples::{cell, told_of_exports};

fn read_text(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    insta::assert_snapshot!(told_of_exports("wazuh", detect, |bytes| read(bytes)));
}

#[test]
fn what_syscollector_says_is_of_the_same_agent_wherever_it_stands() {
    let agent = r#"{"id": "004", "name": "lab-pc-4", "ip": "any", "status": "active", "os": {"name": "Ubuntu", "version": "22.04"}}"#;
    let system = r#"{"agent_id": "004", "hostname": "lab-pc-4", "os": {"name": "Ubuntu", "version": "22.04.4 LTS (Jammy Jellyfish)"}}"#;
    let card = r#"{"agent_id": "004", "name": "ens18", "type": "ethernet", "mac": "bc:24:11:01:02:03"}"#;
    let address = r#"{"agent_id": "004", "iface": "ens18", "proto": "ipv4", "address": "10.1.4.20", "netmask": "255.255.255.0"}"#;
    let local = r#"{"agent_id": "004", "iface": "docker0", "address": "172.17.0.1"}"#;
    for order in [
        [agent, system, card, address, local],
        [local, address, card, system, agent],
    ] {
        let table = read_text(&format!("[{}]", order.join(",")));
        let [row] = table.rows.as_slice() else {
            panic!("{table:?}")
        };
        let told = ["Name", "IP address", "MAC address", "Operating system version"]
            .map(|column| cell(&COLUMNS, row, column));
        assert_eq!(
            told,
            [
                "lab-pc-4",
                "10.1.4.20",
                "bc:24:11:01:02:03",
                "22.04.4 LTS (Jammy Jellyfish)"
            ]
        );
    }
}

#[test]
fn the_number_of_the_mainboard_is_not_that_of_the_machine() {
    let table = read_text(
        r#"[{"id": "1", "name": "a", "status": "active"}, {"agent_id": "1", "board_serial": "XDR840TUGM65E03171"}]"#,
    );
    assert_eq!(
        table
            .headers
            .iter()
            .filter(|header| *header == "Serial number")
            .count(),
        0
    );
    let serial = cell(&COLUMNS, &table.rows[0], "Serial number of the mainboard");
    assert_eq!(serial, "XDR840TUGM65E03171");
}
