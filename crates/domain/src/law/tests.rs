//! The packs the program comes with, and what holds of them all.

use super::*;

#[test]
fn every_pack_is_whole_and_cites_nothing_that_is_not_there() {
    let problems = Law::read(shipped::PACKS, shipped::HOLIDAYS)
        .err()
        .unwrap_or_default();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_text_of_every_pack_can_be_had_by_its_id() {
    for pack in Law::shipped().packs() {
        let text = Law::shipped_text(&pack.id).unwrap();
        assert_eq!(Pack::parse(text).as_ref(), Ok(pack));
    }
    assert_eq!(Law::shipped_text("xx"), None);
}
