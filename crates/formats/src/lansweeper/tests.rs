//! Answers read as intended, and the hostile corpus replayed.

use super::*;
use crate::samples::told_of_exports;

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    insta::assert_snapshot!(told_of_exports("lansweeper", detect, |bytes| read(bytes)));
}

#[test]
fn an_answer_its_parts_and_single_assets_are_read_alike() {
    let asset = r#"{"assetBasicInfo": {"name": "a"}}"#;
    for file in [
        asset.to_owned(),
        format!("[{asset}]"),
        format!(r#"{{"items": [{asset}]}}"#),
        format!(r#"{{"assetResources": {{"total": 1, "items": [{asset}]}}}}"#),
        format!(r#"{{"data": {{"site": {{"assetResources": {{"total": 1, "items": [{asset}]}}}}}}}}"#),
    ] {
        let table = read(file.as_bytes()).unwrap();
        assert_eq!(
            (table.rows.len(), table.rows[0].cells[0].as_str()),
            (1, "a"),
            "{file}"
        );
    }
}
