//! Lines as people type them, and the laws of reading.

use proptest::prelude::*;

use super::*;

fn own() -> Vec<String> {
    vec!["spital.example".to_owned(), "@klinik.example".to_owned()]
}

fn told(line: &str) -> String {
    match read(line, &own()) {
        Ok(reading) => {
            let warnings: Vec<&str> = reading.warnings.iter().map(Warning::name).collect();
            let kind = reading.observable.kind().name();
            format!("{kind} {}  [{}]", reading.observable, warnings.join(", "))
        }
        Err(refusal) => format!("refused ({}): {refusal}", refusal.name()),
    }
}

#[test]
fn lines_are_read_or_refused_as_reviewed() {
    let lines = include_str!("../../../../tests/indicator/lines.txt").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let read: Vec<String> = lines.map(|line| format!("{line}\n    {}", told(line))).collect();
    assert!(read.len() > 100, "{}", read.len());
    insta::assert_snapshot!(read.join("\n"));
}

#[test]
fn what_hides_is_refused_by_its_code_point() {
    for (line, code) in [
        ("invoice\u{202e}fdp.exe", "U+202E"),
        ("evil\u{0}.test", "U+0000"),
        ("\u{1b}[31mevil.test", "U+001B"),
        ("evil\u{2066}.test", "U+2066"),
    ] {
        let refusal = read(line, &[]).unwrap_err();
        assert!(refusal.to_string().contains(code), "{refusal}");
    }
}

#[test]
fn marks_of_no_width_that_copying_leaves_are_dropped_and_told() {
    let reading = read("\u{feff}evil\u{200b}.biz\u{200d}", &[]).unwrap();
    assert_eq!(reading.observable, Observable::Domain("evil.biz".to_owned()));
    assert_eq!(reading.warnings, [Warning::InvisibleLeftOut]);
}

#[test]
fn letters_that_look_like_others_are_pointed_at() {
    for line in ["раypal.com", "http://gооgle.com/a", "who@раypal.com"] {
        let reading = read(line, &[]).unwrap();
        let other = |warning: &Warning| matches!(warning, Warning::OtherLetters(c) if !c.is_ascii());
        assert!(
            reading.warnings.iter().any(other),
            "{line}: {:?}",
            reading.warnings
        );
    }
}

#[test]
fn a_very_long_line_is_refused_unread() {
    let long = "a.".repeat(50_000);
    assert_eq!(read(&long, &[]), Err(Refusal::TooLong { bytes: 100_000 }));
    for long in [
        "[".repeat(4_000),
        "a.".repeat(2_000),
        "a b ".repeat(1_000),
        "1.".repeat(2_000),
    ] {
        let read = read(&long, &own());
        assert!(read.is_ok() || read.is_err());
    }
}

#[test]
fn what_is_kept_is_read_again_by_its_kind() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_name(kind.name()), Some(kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    assert_eq!(Observable::from_kept(Kind::Domain, "45.33.32.156"), None);
    assert_eq!(
        Observable::from_kept(Kind::FileName, "evil.test"),
        Some(Observable::FileName("evil.test".to_owned()))
    );
}

#[test]
fn what_is_said_of_an_indicator_holds_together() {
    let at = |text: &str| text.parse::<Instant>().ok();
    let mut indicator = Indicator::new(Observable::AutonomousSystem(3_333), Tlp::Amber);
    indicator.first_seen = at("2026-11-02T10:00:00Z");
    indicator.last_seen = at("2026-11-01T10:00:00Z");
    assert!(matches!(
        indicator.check(),
        Err(SaidWrong::LastBeforeFirst { .. })
    ));
    indicator.last_seen = indicator.first_seen;
    assert_eq!(indicator.check(), Ok(()));
    indicator.note = "ä".repeat(MAX_NOTE_CHARACTERS + 1);
    assert_eq!(indicator.check(), Err(SaidWrong::NoteTooLong));
    assert_eq!(Confidence::new(101), Err(SaidWrong::NoConfidence(101)));
    assert_eq!(Confidence::new(100).map(Confidence::percent), Ok(100));
}

/// Text of the parts that indicators are made of, in every order.
fn parts() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-zA-Z0-9]{1,6}",
        "[0-9]{1,3}",
        Just(".".to_owned()),
        Just("[.]".to_owned()),
        Just("://".to_owned()),
        Just("hxxp".to_owned()),
        Just("http".to_owned()),
        Just("/".to_owned()),
        Just("\\".to_owned()),
        Just("@".to_owned()),
        Just("(at)".to_owned()),
        Just(":".to_owned()),
        Just(" ".to_owned()),
        Just("\"".to_owned()),
        Just(",".to_owned()),
        Just(";".to_owned()),
        Just("file:".to_owned()),
        Just("mutex:".to_owned()),
        Just("as".to_owned()),
        Just(".exe".to_owned()),
        Just("HKLM\\".to_owned()),
        Just("CVE-2021-44228".to_owned()),
        Just("ß".to_owned()),
        Just("İ".to_owned()),
        Just("е".to_owned()),
        Just("%".to_owned()),
        Just("<".to_owned()),
        Just(">".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
    ];
    proptest::collection::vec(part, 1..9).prop_map(|parts| parts.concat())
}

fn reads_back(line: &str) -> Result<(), TestCaseError> {
    let Ok(first) = recognise::without_judgement(line) else {
        return Ok(());
    };
    let shown = first.observable.to_string();
    let again = recognise::without_judgement(&shown).map(|reading| reading.observable);
    prop_assert_eq!(again.as_ref(), Ok(&first.observable), "shown {}", shown);
    let defanged = first.observable.defanged();
    let again = recognise::without_judgement(&defanged).map(|reading| reading.observable);
    prop_assert_eq!(again.as_ref(), Ok(&first.observable), "defanged {}", defanged);
    let kept = Observable::from_kept(first.observable.kind(), &first.observable.value());
    prop_assert_eq!(kept.as_ref(), Some(&first.observable), "kept");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_shown_or_kept_reads_back_as_the_same(line in parts()) {
        reads_back(&line)?;
    }

    #[test]
    fn any_line_is_read_or_refused(line in "\\PC{0,60}") {
        reads_back(&line)?;
        let _any = read(&line, &own());
    }

    #[test]
    fn no_private_address_gets_through(a in any::<u8>(), b in any::<u8>(), c in any::<u8>()) {
        for line in [format!("10.{a}.{b}.{c}"), format!("192.168.{a}.{b}"), format!("127.{a}.{b}.{c}:80"), format!("http://10[.]{a}.{b}.{c}/x"), format!("fd00::{a:x}:{b:x}")] {
            let refused = matches!(read(&line, &[]), Err(Refusal::NowhereElse { .. }));
            prop_assert!(refused, "{}", line);
        }
    }
}

#[test]
fn a_mail_address_at_a_large_provider_makes_no_domain_of_the_house() {
    assert_eq!(
        own_domain(" Ana@Spital.Example ").as_deref(),
        Some("spital.example")
    );
    for mail in ["clinic@gmail.com", "ana", "ana@", "ana@localhost", ""] {
        assert_eq!(own_domain(mail), None, "{mail}");
    }
}
