//! Answers read as intended, and the hostile corpus replayed.

use super::*;
use crate::samples::{cell, told_of_exports};

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    insta::assert_snapshot!(told_of_exports("snipe_it", detect, |bytes| read(bytes)));
}

#[test]
fn an_asset_given_to_a_place_has_no_user_and_one_nobody_has_is_where_it_belongs() {
    let table = read(
        br#"[{"asset_tag": "1", "assigned_to": {"name": "Ward 3", "type": "location"}, "location": {"name": "Ward 3"}, "rtd_location": {"name": "Store"}},
            {"asset_tag": "2", "assigned_to": {"name": "Ana Pop", "type": "user"}, "location": null, "rtd_location": {"name": "Store"}}]"#
            .as_slice(),
    )
    .unwrap();
    let told: Vec<_> = table
        .rows
        .iter()
        .map(|row| ["Checked Out To", "Location"].map(|column| cell(&COLUMNS, row, column)))
        .collect();
    assert_eq!(told, [["", "Ward 3"], ["Ana Pop", "Store"]]);
}
