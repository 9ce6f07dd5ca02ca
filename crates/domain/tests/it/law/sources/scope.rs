//! Who is in scope, and when an incident is significant, in the record and in the packs: sizes, rules, grounds.

use std::sync::LazyLock;

use domain::law::Pack;
use regex::Regex;

use super::core::nis2;
use super::*;

static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+").unwrap());
static PROVISION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\((\d\(\d\)(?:\([a-g]\))?)\)").unwrap());

fn cited(pack: &Pack) -> BTreeSet<String> {
    let rules = pack.scope_rules.iter().flat_map(|rule| &rule.citations);
    rules.map(ToString::to_string).collect()
}

#[test]
fn the_sizes_are_those_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let numbers = |field: &str| -> Vec<u64> {
        let told = text(&record, field);
        assert!(
            told.contains(">=") && told.contains(" OR (") && told.contains(" AND "),
            "{told}"
        );
        NUMBER
            .find_iter(told)
            .map(|found| found.as_str().parse().unwrap())
            .collect()
    };
    let size = nis2().size.unwrap();
    let million = 1_000_000;
    let medium = [
        u64::from(size.medium_staff),
        size.medium_turnover / million,
        size.medium_balance / million,
    ];
    let large = [
        u64::from(size.large_staff),
        size.large_turnover / million,
        size.large_balance / million,
    ];
    assert_eq!(numbers("/size/in_scope_if"), medium);
    assert_eq!(numbers("/size/large_if"), large);
    let millions = [
        size.medium_turnover,
        size.medium_balance,
        size.large_turnover,
        size.large_balance,
    ];
    assert!(millions.iter().all(|amount| amount % million == 0));
}

#[test]
fn whatever_brings_an_entity_in_or_gives_it_its_class_is_a_rule() {
    let Some(record) = record("nis2.yaml") else { return };
    let cited = cited(nis2());
    let told = [
        texts(&record, "/size/regardless_of_size"),
        texts(&record, "/class_rule/essential"),
    ]
    .concat();
    let mut provisions = BTreeSet::new();
    for sentence in told {
        provisions.extend(
            PROVISION
                .captures_iter(sentence)
                .map(|found| format!("nis2:{}", &found[1])),
        );
    }
    assert!(provisions.len() >= 7, "{provisions:?}");
    let lacking: Vec<_> = provisions.difference(&cited).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
    // Aggregation, the public owner and the two years are in the notes of the record.
    let notes = texts(&record, "/size/notes").join(" ");
    for (words, citation) in [
        ("Annex Art 3(4)", "sme_recommendation:3(4)"),
        ("Annex Art 6", "sme_recommendation:6"),
        ("Annex Art 4(2)", "sme_recommendation:4(2)"),
        ("recital 16", "nis2:recital_16"),
    ] {
        assert!(notes.contains(words) && cited.contains(citation), "{citation}");
    }
}

#[test]
fn the_grounds_on_which_an_incident_is_significant_are_those_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let grounds = record.pointer("/reporting/significant").unwrap();
    assert_eq!(grounds["both_needed"], false);
    for (letter, criterion) in ["a", "b"].into_iter().zip(&nis2().criteria) {
        assert!(text(grounds, &format!("/{letter}")).contains("can "));
        assert_eq!(
            criterion.citations[0].to_string(),
            format!("nis2:23(3)({letter})")
        );
        assert!(
            criterion.possible_counts && !criterion.yardstick,
            "{}",
            criterion.id
        );
    }
    assert_eq!(nis2().criteria.len(), 2);
}

#[test]
fn the_yardstick_of_the_digital_providers_is_that_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let told = texts(&record, "/cir_2024_2690_significance/article_3_1");
    let pack = Law::shipped()
        .packs()
        .find(|pack| pack.id == "cir_2024_2690")
        .unwrap();
    // The last of the record is a test for each type of provider, which says nothing to a hospital.
    let ids = ["loss", "secrets", "death", "health", "access", "recurring"];
    assert_eq!(told.len(), ids.len() + 1);
    for (sentence, id) in told.iter().zip(ids) {
        let criterion = pack.criteria.iter().find(|criterion| criterion.id == id).unwrap();
        let known = words(&criterion.text);
        for name in names(sentence).iter().filter(|_| id != "recurring") {
            assert!(
                known.contains(name) || name == "eur",
                "{id} lacks {name} of: {sentence}"
            );
        }
        let possible = sentence.contains("capable") || sentence.contains("able to");
        assert!(!possible || criterion.possible_counts, "{id}");
        assert!(criterion.yardstick, "{id}");
    }
    assert_eq!(pack.criteria.len(), ids.len());
    let recurring = pack
        .criteria
        .iter()
        .find(|criterion| criterion.id == "recurring")
        .unwrap();
    assert!(text(&record, "/cir_2024_2690_significance/article_3_2").starts_with("planned maintenance"));
    assert!(recurring.text.contains("Planned maintenance does not count"));
    let six_months = text(&record, "/cir_2024_2690_significance/article_4");
    assert!(six_months.contains("twice in six months") && recurring.text.contains("twice within six months"));
    let duty = pack
        .duties
        .iter()
        .find(|duty| duty.id == "recurring_incidents")
        .unwrap();
    assert!(six_months.contains("each quarter") && duty.when == "every quarter");
}
