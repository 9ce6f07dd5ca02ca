//! Inventories read as intended, the hostile corpus replayed, and damaged bytes survived.

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
    let told: Vec<String> = corpus("glpi")
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(bytes)))
        .collect();
    insta::assert_snapshot!(told.concat());
}

#[test]
fn the_mainboard_speaks_for_a_machine_without_a_maker_but_not_for_its_serial_number() {
    let table = read_text(
        r#"{"content": {"hardware": {"name": "PC1"}, "bios": {"mmanufacturer": "ASUS", "mmodel": "B450", "msn": "M1"}}}"#,
    );
    let row = &table.rows[0];
    assert_eq!((cell(row, "Manufacturer"), cell(row, "Model")), ("ASUS", "B450"));
    assert_eq!(cell(row, "Serial number"), "");
}

#[test]
fn the_build_is_the_version_of_windows_alone() {
    let version = |kernel: &str| {
        let text = format!(
            r#"{{"content": {{"hardware": {{"name": "PC1"}}, "operatingsystem":
            {{"name": "X", "kernel_name": "{kernel}", "kernel_version": "6.1.7601"}}}}}}"#
        );
        cell(&read_text(&text).rows[0], "Operating system version").to_owned()
    };
    assert_eq!(version("MSWin32"), "6.1.7601");
    assert_eq!(version("linux"), "");
}

#[test]
fn a_work_group_is_no_domain() {
    let table = read_text(
        r#"{"content": {"hardware": {"name": "PC1", "workgroup": "WORKGROUP"}, "operatingsystem": {"dns_domain": "spital.local"}}}"#,
    );
    assert_eq!(cell(&table.rows[0], "Domain"), "spital.local");
}

#[test]
fn documents_beyond_the_limit_are_refused() {
    let file = "{\"content\":{}}\n".repeat(MAX_DOCUMENTS + 1);
    assert!(matches!(read(file.as_bytes()), Err(GlpiError::TooManyDocuments)));
    let file = format!("[{}0]", "0,".repeat(MAX_DOCUMENTS));
    assert!(matches!(read(file.as_bytes()), Err(GlpiError::TooManyDocuments)));
}

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let endless = std::io::repeat(b' ').take(MAX_FILE_BYTES + 1);
    assert!(matches!(
        read(endless),
        Err(GlpiError::Json(JsonError::TooLarge { limit: 256 }))
    ));
}

#[test]
fn real_inventories_give_one_row_each() {
    for (name, bytes) in shared("glpi-inventory-format/examples") {
        assert!(detect(&bytes), "{name}");
        let table = read(bytes.as_slice()).unwrap();
        let devices = String::from_utf8_lossy(&bytes).matches("\"deviceid\"").count();
        assert_eq!((table.rows.len(), table.rejects.len()), (devices, 0), "{name}");
    }
}

proptest! {
    #[test]
    fn damaged_inventories_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let files: Vec<Vec<u8>> = corpus("glpi").into_values().filter(|bytes| !bytes.is_empty()).collect();
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
