//! Alerts read as intended, and the hostile corpus replayed.

use super::*;
use crate::alert::{MAX_BYTES, MAX_DETAILS};
use crate::samples::alerts::{received, told};
use crate::samples::corpus;

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    let files = corpus("wazuh_alert");
    let all: Vec<String> = files
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(received(|arrival| read(bytes, arrival)))))
        .collect();
    insta::assert_snapshot!(all.concat());
}

#[test]
fn levels_of_wazuh_become_tenths() {
    let levels: Vec<u8> = (0..=16).map(|level| severity(level).level).collect();
    assert_eq!(levels, [0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9, 9, 10, 10]);
}

#[test]
fn no_credential_of_any_field_is_kept() {
    let posted = br#"{"rule": {"level": 5, "description": "login with password=Geheim1"}, "agent": {"name": "pc?token=Geheim2"},
        "data": {"dstuser": "secret: Geheim3", "password": "Geheim4", "nested": {"api_key": ["Geheim5"], "url": "https://a:Geheim6@b.test/"}},
        "full_log": "POST / Cookie: sid=Geheim7; x=Geheim8"}"#;
    let alert = received(|arrival| read(posted, arrival)).unwrap();
    assert!(!format!("{alert:?}").contains("Geheim"), "{alert:?}");
    assert_eq!(alert.dropped, 7);
}

#[test]
fn an_alert_beyond_its_limits_is_refused_or_cut_and_says_so() {
    let many: Vec<String> = (0..500).map(|number| format!(r#""k{number:03}": "v""#)).collect();
    let posted = format!(
        r#"{{"rule": {{"level": 5, "description": "{}"}}, "data": {{{}}}}}"#,
        "ä".repeat(1_000),
        many.join(",")
    );
    let alert = received(|arrival| read(posted.as_bytes(), arrival)).unwrap();
    assert_eq!((alert.detail.len(), alert.cut), (MAX_DETAILS, 1));
    assert_eq!(alert.left_out, 500 - MAX_DETAILS);
    assert!(
        alert.title.ends_with('…') && alert.title.len() <= 256,
        "{}",
        alert.title.len()
    );
    let large = vec![b' '; MAX_BYTES + 1];
    assert_eq!(
        received(|arrival| read(&large, arrival)),
        Err(AlertError::TooLarge { bytes: MAX_BYTES + 1 })
    );
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(
        received(|arrival| read(deep.as_bytes(), arrival)),
        Err(AlertError::TooDeep)
    );
}
