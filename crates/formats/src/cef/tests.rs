//! Lines read as intended, and the hostile corpus replayed.

use proptest::prelude::*;

use super::*;
use crate::samples::alerts::{received, told};
use crate::samples::corpus;

/// Each file holds lines; a blank line is passed over, as a receiver does.
#[test]
fn every_line_of_the_corpus_is_read_or_refused_as_reviewed() {
    let mut all = Vec::new();
    for (name, bytes) in corpus("cef") {
        let lines = bytes.split(|byte| *byte == b'\n').enumerate();
        for (number, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
            let told = told(received(|arrival| read(line, arrival)));
            all.push(format!("{name}, line {}\n{told}", number + 1));
        }
    }
    insta::assert_snapshot!(all.concat());
}

#[test]
fn a_line_without_cef_is_refused_by_name() {
    for line in [
        "<13>Nov 14 08:15:00 pc cron[1]: run",
        "ACEF:0|a|b|c|d|e|5|",
        "CEF:x|a|b|c|d|e|5|",
    ] {
        let refusal = received(|arrival| read(line.as_bytes(), arrival)).unwrap_err();
        assert!(matches!(refusal, AlertError::NoCef { .. }), "{line}: {refusal}");
        assert!(refusal.to_string().contains("Common Event Format"));
    }
}

#[test]
fn a_severity_that_is_not_said_is_that_of_syslog() {
    let level = |line: &str| {
        received(|arrival| read(line.as_bytes(), arrival))
            .unwrap()
            .severity
            .level
    };
    assert_eq!(level("<8>CEF:0|a|b|c|d|e||x=y"), 10);
    assert_eq!(level("<15>CEF:0|a|b|c|d|e|Unknown|x=y"), 0);
    assert_eq!(level("CEF:0|a|b|c|d|e|Unknown|x=y"), 5);
    assert_eq!(level("<8>CEF:0|a|b|c|d|e|Low|x=y"), 2);
    assert_eq!(level("CEF:0|a|b|c|d|e|Very-High|x=y"), 10);
}

proptest! {
    #[test]
    fn any_line_is_read_or_refused(line in "(<[0-9]{1,3}>)?(1 )?[ -~]{0,20}(CEF:0)?[|=\\\\a-z ä]{0,60}") {
        let _any = received(|arrival| read(line.as_bytes(), arrival));
    }

    #[test]
    fn the_parts_of_a_header_are_read_as_they_were_escaped(vendor in "[a-z|\\\\]{1,9}", name in "[a-zä|\\\\ ]{1,9}") {
        let escaped = |text: &str| text.replace('\\', "\\\\").replace('|', "\\|");
        let line = format!("CEF:0|{}|p|1|4711|{}|5|x=y", escaped(&vendor), escaped(&name));
        let (header, extension) = header::read(&line).unwrap();
        prop_assert_eq!((header.vendor.as_str(), header.name.as_str()), (vendor.trim(), name.trim()));
        prop_assert_eq!(extension, "x=y");
    }
}
