//! What holds for the exports of every tool: limits, missing pages, and damaged bytes survived.

use proptest::prelude::*;

use super::*;
use crate::samples::corpus;
use crate::{lansweeper, osquery, snipe_it, wazuh};

type Reader = fn(&[u8]) -> Result<Table, ExportError>;
type Detector = fn(&[u8]) -> bool;

/// The tools, with how many columns each gives.
const TOOLS: [(&str, Detector, Reader, usize); 4] = [
    (
        "wazuh",
        wazuh::detect,
        |bytes| wazuh::read(bytes),
        wazuh::COLUMNS.len(),
    ),
    (
        "osquery",
        osquery::detect,
        |bytes| osquery::read(bytes),
        osquery::COLUMNS.len(),
    ),
    (
        "snipe_it",
        snipe_it::detect,
        |bytes| snipe_it::read(bytes),
        snipe_it::COLUMNS.len(),
    ),
    (
        "lansweeper",
        lansweeper::detect,
        |bytes| lansweeper::read(bytes),
        lansweeper::COLUMNS.len(),
    ),
];

#[test]
fn a_file_is_told_for_one_tool_only() {
    for (tool, ..) in TOOLS {
        for (name, bytes) in corpus(tool) {
            let by = TOOLS.iter().filter(|(_, detect, ..)| detect(&bytes)).count();
            assert!(by <= 1, "{tool}/{name} is told for {by} tools");
        }
    }
}

#[test]
fn what_is_no_json_is_refused_by_every_reader() {
    for (tool, detect, read, _) in TOOLS {
        assert!(!detect(b"Name;Serial\nPC-1;S1\n"), "{tool}");
        for bytes in [&b""[..], b"\xFF\xFE{\0}\0", b"Name;Serial\n", b"[[[["] {
            let error = read(bytes).unwrap_err();
            assert!(!error.to_string().is_empty() && error.message_key().contains("-error-"));
        }
    }
}

#[test]
fn objects_beyond_the_limit_are_refused() {
    let agent = r#"{"status":"a","ip":"any"},"#.repeat(MAX_OBJECTS);
    for file in [
        format!(r#"[{agent}{{"status":"a","ip":"any"}}]"#),
        format!(r#"{{"data": {{"affected_items": [{agent}{{"status":"a"}}]}}}}"#),
    ] {
        let refused = wazuh::read(file.as_bytes());
        assert!(matches!(
            refused,
            Err(ExportError::TooManyObjects { limit: MAX_OBJECTS })
        ));
    }
}

#[test]
fn a_missing_page_is_remarked_upon() {
    let page = |name: &str| format!(r#"{{"total": 2, "rows": [{{"asset_tag": "{name}"}}]}}"#);
    let first = snipe_it::read(page("1").as_bytes()).unwrap();
    assert!(first.remarks[0].starts_with("the file holds 1 of 2 objects"));
    let both = snipe_it::read(format!("{}\n{}", page("1"), page("2")).as_bytes()).unwrap();
    assert_eq!((both.rows.len(), both.remarks.len()), (2, 0));
}

#[test]
fn a_listing_without_anything_is_read_as_empty() {
    let table = snipe_it::read(br#"{"total": 0, "rows": []}"#.as_slice()).unwrap();
    assert!(table.rows.is_empty());
}

proptest! {
    #[test]
    fn damaged_exports_are_read_or_refused(
        tool in 0..TOOLS.len(),
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let (name, detect, read, columns) = TOOLS[tool];
        let files: Vec<Vec<u8>> = corpus(name).into_values().filter(|bytes| !bytes.is_empty()).collect();
        let mut bytes = files[which.index(files.len())].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let _ = detect(&bytes);
        if let Ok(table) = read(&bytes) {
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == columns));
        }
    }
}
