//! What is refused of a pack, and where one of the house holds.

use super::*;

#[test]
fn packs_whose_clocks_wait_for_one_another_or_for_nobody_are_refused() {
    let text = Law::shipped_text("ro").unwrap();
    let refused = |from: &str, to: &str| {
        let own = domain::law::Pack::parse(&text.replacen(from, to, 1)).unwrap();
        let problems = Law::shipped().with_own(vec![own]).unwrap_err();
        problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; ")
    };
    let circle = refused(
        "[[clock]]",
        "[[clock]]\nid = \"ro.a\"\ntitle = \"a\"\nstage = \"notice\"\ncitations = [\"nis2\"]\nbound = [\"controller\"]\ntrigger = \
         \"any_incident\"\nuntil_answered = \"runs\"\nfrom = \"sent:ro.b\"\nterm = \"P1D\"\ncomputation = \"national\"\nto = \"x\"\n\
         confidence = \"high\"\n[[clock]]\nid = \"ro.b\"\ntitle = \"b\"\nstage = \"notice\"\ncitations = [\"nis2\"]\nbound = \
         [\"controller\"]\ntrigger = \"any_incident\"\nuntil_answered = \"runs\"\nfrom = \"sent:ro.a\"\nterm = \"P1D\"\ncomputation = \
         \"national\"\nto = \"x\"\nconfidence = \"high\"\n\n[[clock]]",
    );
    assert!(
        circle.contains("the clock ro.a waits for itself in the end"),
        "{circle}"
    );
    let dropped = refused(
        "directive_clocks = true",
        "directive_clocks = true\ndrops = [\"nis2.notification\"]",
    );
    assert!(
        dropped.contains("waits for nis2.notification, which RO does not have"),
        "{dropped}"
    );
}

#[test]
fn a_pack_larger_than_anybody_writes_one_is_refused_before_anything_is_worked_out_from_it() {
    let text = Law::shipped_text("ro").unwrap();
    let refused = |more: String| domain::law::Pack::parse(&format!("{text}\n{more}")).unwrap_err();
    let duty = |number: usize, title: &str| {
        format!(
            "[[duty]]\nid = \"d{number}\"\ntitle = \"{title}\"\ncitations = []\nbound = [\"controller\"]\nconfidence = \"high\"\n"
        )
    };
    assert!(refused((0..2_000).map(|number| duty(number, "x")).collect()).contains("at most 5000 are read"));
    assert!(refused(duty(0, &"x".repeat(4_001))).contains("too long"));
    assert!(refused(duty(0, "\u{202e}x")).contains("cannot be seen"));
    let twice = domain::law::Pack::parse(&format!("{text}\n{}{}", duty(0, "x"), duty(0, "y"))).unwrap();
    let problems = Law::shipped().with_own(vec![twice]).unwrap_err();
    assert!(
        problems[0].problem.contains("the duty d0 is there twice"),
        "{problems:?}"
    );
}

#[test]
fn a_pack_of_the_house_from_a_later_day_leaves_ours_before_it() {
    let text = Law::shipped_text("ro").unwrap();
    let later = text
        .replacen("checked =", "valid_from = \"2030-01-01\"\nchecked =", 1)
        .replacen("anchor = \"awareness\"", "anchor = \"detection\"", 1);
    let law = Law::shipped()
        .with_own(vec![domain::law::Pack::parse(&later).unwrap()])
        .unwrap();
    let anchor = |day: Date| law.country("RO", day).unwrap().1.anchor.name();
    assert_eq!(
        (anchor(date(2029, 12, 31)), anchor(date(2030, 1, 1))),
        ("awareness", "detection")
    );
}
