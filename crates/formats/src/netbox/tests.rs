//! Exports read as intended, the hostile corpus replayed, and damaged bytes survived.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::samples::{corpus, shared};

fn read_text(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    let at = COLUMNS.iter().position(|name| *name == column).unwrap();
    &row.cells[at]
}

/// What becomes of a file, in a few lines.
fn told(bytes: &[u8]) -> String {
    let mut told = format!("  detected: {}\n", detect(bytes));
    let table = match read(bytes) {
        Ok(table) => table,
        Err(error) => return format!("{told}  refused ({}): {error}\n", error.message_key()),
    };
    for row in table.rows.iter().take(4) {
        let named = table.headers.iter().zip(&row.cells);
        let filled: Vec<String> = named
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(header, cell)| format!("{header}: {cell}"))
            .collect();
        writeln!(told, "  {}: {}", row.place, filled.join(" | ")).unwrap();
    }
    writeln!(told, "  rows: {}", table.rows.len()).unwrap();
    for reject in table.rejects.iter().take(4) {
        writeln!(told, "  rejected {}: {}", reject.place, reject.reason).unwrap();
    }
    for remark in &table.remarks {
        writeln!(told, "  remark: {remark}").unwrap();
    }
    told
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    let told: Vec<String> = corpus("netbox")
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(bytes)))
        .collect();
    insta::assert_snapshot!(told.concat());
}

#[test]
fn nested_and_flat_objects_give_the_same_row() {
    let nested = r#"{"url": "/api/dcim/devices/1/", "name": "sw1", "device_type": {"model": "C9300", "manufacturer": {"name": "Cisco"}},
        "device_role": {"name": "Switch"}, "site": {"name": "Main"}, "status": {"value": "active", "label": "Active"},
        "primary_ip": {"address": "10.0.0.1/24"}, "primary_ip4": {"address": "10.0.0.1/24"}}"#;
    let flat = r#"{"name": "sw1", "device_type": "C9300", "role": "Switch", "site": "Main", "status": "active", "primary_ip": "10.0.0.1/24"}"#;
    let table = read_text(&format!("[{nested}, {flat}]"));
    let [nested, flat] = table.rows.as_slice() else {
        panic!("{table:?}")
    };
    for column in ["Name", "Model", "Role", "Site", "Status", "IP address", "Virtual"] {
        assert_eq!(cell(nested, column), cell(flat, column), "{column}");
        assert_ne!(cell(nested, column), "", "{column}");
    }
    assert_eq!(cell(nested, "Manufacturer"), "Cisco");
}

#[test]
fn a_virtual_machine_is_told_from_a_device_in_a_cluster() {
    let table = read_text(
        r#"[{"name": "vm", "cluster": {"name": "c"}}, {"name": "host", "device_type": "R740", "cluster": {"name": "c"}}]"#,
    );
    let told: Vec<&str> = table.rows.iter().map(|row| cell(row, "Virtual")).collect();
    assert_eq!(told, ["yes", "no"]);
}

#[test]
fn a_missing_page_is_remarked_upon() {
    let page = |previous: &str, name: &str| {
        format!(
            r#"{{"count": 2, "previous": {previous}, "results": [{{"name": "{name}", "device_type": "x"}}]}}"#
        )
    };
    let (first, second) = (page("null", "a"), page("\"https://n/?offset=0\"", "b"));
    assert!(read_text(&first).remarks[0].starts_with("the file holds 1 of 2 objects"));
    let both = read_text(&format!("{first}\n{second}"));
    assert_eq!((both.rows.len(), both.remarks.len()), (2, 0));
}

#[test]
fn numbers_that_nothing_explains_are_remarked_upon() {
    let table = read_text(r#"{"name": "a", "device_type": 6, "site": 2}"#);
    assert_eq!(
        (cell(&table.rows[0], "Model"), cell(&table.rows[0], "Site")),
        ("", "")
    );
    assert!(table.remarks[0].starts_with("1 of 1 refer to something by a number"));
}

#[test]
fn devices_beyond_the_limit_are_refused() {
    let device = r#"{"device_type":1},"#.repeat(MAX_DEVICES);
    for file in [
        format!(r#"[{device}{{"device_type":1}}]"#),
        format!(r#"{{"results": [{device}{{"device_type":1}}]}}"#),
        format!("[{}0]", "0,".repeat(MAX_DEVICES)),
    ] {
        assert!(matches!(read(file.as_bytes()), Err(NetboxError::TooManyObjects)));
    }
}

#[test]
fn the_real_database_dump_has_as_many_devices_as_its_text() {
    for (name, bytes) in shared("netbox-demo/json") {
        assert!(detect(&bytes), "{name}");
        let text = String::from_utf8_lossy(&bytes);
        let devices = text.matches("\"model\": \"dcim.device\",").count();
        let machines = text
            .matches("\"model\": \"virtualization.virtualmachine\",")
            .count();
        let table = read(bytes.as_slice()).unwrap();
        let told = |virtuality| {
            table
                .rows
                .iter()
                .filter(|row| cell(row, "Virtual") == virtuality)
                .count()
        };
        assert_eq!(
            (told("no"), told("yes"), table.rejects.len()),
            (devices, machines, 0),
            "{name}"
        );
        // Every device has a type, a role and a site; every machine a cluster.
        for row in &table.rows {
            let must = if cell(row, "Virtual") == "yes" {
                ["Name", "Cluster", "Status", "Role"]
            } else {
                ["Manufacturer", "Model", "Site", "Role"]
            };
            assert!(
                must.iter().all(|column| !cell(row, column).is_empty()),
                "{name}: {row:?}"
            );
        }
        assert_eq!(table.remarks, Vec::<String>::new(), "{name}");
    }
}

proptest! {
    #[test]
    fn damaged_exports_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let files: Vec<Vec<u8>> = corpus("netbox").into_values().filter(|bytes| !bytes.is_empty()).collect();
        let mut bytes = files[which.index(files.len())].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let _ = detect(&bytes);
        if let Ok(table) = read(bytes.as_slice()) {
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == COLUMNS.len()));
        }
    }
}
