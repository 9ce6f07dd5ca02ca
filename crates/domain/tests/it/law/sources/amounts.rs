//! What the record says of every country in fields, second part: registration, fines, the computation of time.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::json;

use super::countries::of_record;
use super::national::{iso, sentence};
use super::*;

static AMOUNT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(\d+)(?: M | ?M)(EUR|CZK|GBP)(?: turnover)?").unwrap());
static PERCENT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(\d+(?:\.\d)?) %").unwrap());
static RANGE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"([\d ]+)(?:-| to )([\d ]+) (EUR|SEK)").unwrap());

fn digits(text: &str) -> u64 {
    text.replace(' ', "").parse().unwrap()
}

/// A sentence on fines without the amounts that fields of the pack hold.
pub(super) fn without_maximum(sentence: &str, pack: &Value) -> String {
    if text(pack, "/country/fines/essential") == "unknown" {
        return sentence.to_owned();
    }
    let rest = AMOUNT.replace_all(sentence, "");
    PERCENT.replace_all(&rest, "").into_owned()
}

/// What the record says of registration in words: the term of those who come later, the term of changes, and the words.
const REGISTRATION_TERMS: [(&str, &str, &str, &str); 5] = [
    ("RO", "P30D", "unknown", "30 days"),
    (
        "DE",
        "P3M",
        "P14D",
        "three months after first qualifying; changes two weeks",
    ),
    ("PL", "P6M", "P14D", "6 months after qualifying"),
    ("PT", "P30D", "30 working days", "new entities 30 days"),
    ("CZ", "P60D", "unknown", "within 60 days"),
];

#[test]
fn registration_is_that_of_the_record() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let mut faults = Faults::but(&[
        Exception {
            place: "SE rule",
            what: "",
            reason: "the record names the rules on registration among the acts",
        },
        Exception {
            place: "HR rule",
            what: "",
            reason: "the record has it under what follows registration",
        },
    ]);
    for (code, country, _) in of_record(&record) {
        let pack = pack(&code.to_lowercase());
        let told = sentence(country.get("registration"));
        let due = text(country, "/registration/due");
        let due = match due.len() == 10 && due.starts_with("20") {
            true => due.to_owned(),
            false => iso(due).unwrap_or_else(|| "unknown".to_owned()),
        };
        faults.same(
            &format!("{code} due"),
            due.as_str(),
            text(&pack, "/country/registration/due"),
        );
        let terms = REGISTRATION_TERMS.iter().find(|(of, ..)| *of == code);
        let (term, change) = terms.map_or(("unknown", "unknown"), |(_, term, change, words)| {
            assert!(told.contains(words), "{code}: {told}");
            (*term, *change)
        });
        faults.same(
            &format!("{code} term"),
            term,
            text(&pack, "/country/registration/term"),
        );
        faults.same(
            &format!("{code} change"),
            change,
            text(&pack, "/country/registration/change"),
        );
        let stated = country.pointer("/registration/change").and_then(Value::as_str);
        faults.same(&format!("{code} change"), stated.unwrap_or(change), change);
        let in_words =
            !text(country, "/registration/rule").is_empty() || (!told.is_empty() && told.contains(' '));
        let rule = text(&pack, "/country/registration/rule") != "unknown";
        faults.same(&format!("{code} rule"), in_words, rule);
    }
    faults.none();
}

fn maximum(told: &str) -> Value {
    let (threshold, told) = match told.split_once(" only for groups above ") {
        Some((before, above)) => (
            AMOUNT.captures(above).map(|found| digits(&found[1]) * 1_000_000),
            before,
        ),
        None => (None, told),
    };
    let Some(amount) = AMOUNT.captures(told) else {
        return json!("unknown");
    };
    let mut maximum = json!({"amount": digits(&amount[1]) * 1_000_000, "currency": &amount[2]});
    if let Some(percent) = PERCENT.captures(told) {
        // Two decimals of a percent are one basis point.
        let points: f64 = percent[1].parse::<f64>().unwrap() * 100.0;
        maximum["turnover_basis_points"] = json!(format!("{points:.0}").parse::<u64>().unwrap());
    }
    if let Some(threshold) = threshold {
        maximum["turnover_only_above"] = json!(threshold);
    }
    maximum
}

#[test]
fn fines_are_those_of_the_record() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let mut faults = Faults::but(&[
        Exception {
            place: "HU essential",
            what: "",
            reason: "the record says up to the ceilings of the Directive",
        },
        Exception {
            place: "HU important",
            what: "",
            reason: "the record says up to the ceilings of the Directive",
        },
        Exception {
            place: "FR public",
            what: "",
            reason: "planned, as the note of the pack says",
        },
    ]);
    for (code, country, _) in of_record(&record) {
        let pack = pack(&code.to_lowercase());
        let of = |fields: &[&str]| {
            let mut told = fields
                .iter()
                .map(|field| text(country, &format!("/fines/{field}")));
            told.find(|told| !told.is_empty()).unwrap_or_default()
        };
        let essential = of(&["essential", "private_essential", "higher", "nis"]);
        let important = of(&["important", "private_important", "lower", "nis"]);
        let mut expected = [maximum(essential), maximum(important)];
        if important.ends_with("likewise") {
            expected[1]["turnover_only_above"] = expected[0]["turnover_only_above"].clone();
        }
        for (class, expected) in ["essential", "important"].into_iter().zip(expected) {
            let mut found = pack["country"]["fines"][class].clone();
            if let Some(found) = found.as_object_mut() {
                found.remove("note");
            }
            faults.same(&format!("{code} {class}"), expected, found);
        }
        let public = match text(country, "/fines/public") {
            "" => json!({"rule": "unknown"}),
            told => RANGE.captures(told).map_or(json!({"rule": "none"}), |range| {
                json!({"rule": "own", "amount": digits(&range[2]), "currency": &range[3], "least": digits(&range[1])})
            }),
        };
        let mut found = pack["country"]["fines"]["public"].clone();
        found.as_object_mut().unwrap().remove("note");
        faults.same(&format!("{code} public"), public, found);
    }
    faults.none();
}

#[test]
fn the_computation_of_time_is_that_of_the_record() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let rules = list(&record, "/arithmetic/national_computation");
    for (_, country) in Law::shipped().countries(date(2026, 11, 23)) {
        let rule = rules.iter().find(|rule| text(rule, "/country") == country.code);
        let Known::Value(computation) = &country.computation else {
            assert!(rule.is_none(), "{} lacks {rule:?}", country.code);
            continue;
        };
        let rule = rule.unwrap_or_else(|| panic!("nobody told how {} counts", country.code));
        assert_eq!(
            mark(text(rule, "/confidence")),
            computation.confidence.name(),
            "{}",
            country.code
        );
        let told = text(rule, "/end_shift");
        let days: &[&str] = match country.code.as_str() {
            "AT" => &["saturday", "sunday", "holiday", "good_friday", "christmas_eve"],
            // A Sunday is a holiday by their laws.
            "IT" => &["sunday", "holiday"],
            _ => &["saturday", "sunday", "holiday"],
        };
        let said = match country.code.as_str() {
            "AT" => "Saturday, Sunday, holiday, Good Friday, 24 Dec",
            "DE" => "Saturday/Sunday/holiday",
            "FR" => "Saturday, Sunday, holiday",
            "IT" => "holiday ->",
            "PL" => "holiday or Saturday",
            "PT" => "working-day counting",
            "RO" => "non-working day ->",
            other => panic!("nobody compared {other}"),
        };
        assert!(told.contains(said), "{}: {told}", country.code);
        assert_eq!(
            serde_json::to_value(&computation.not_on).unwrap(),
            json!(days),
            "{}",
            country.code
        );
        let known = words(&format!("{} {}", computation.law, computation.note));
        let lacking: Vec<String> = names(text(rule, "/law"))
            .into_iter()
            .filter(|name| !known.contains(name))
            .collect();
        assert_eq!(lacking, Vec::<String>::new(), "{}", country.code);
    }
}
