//! What the record says of every country in fields, first part: status, days, languages, what the terms count from, the terms.

use std::sync::LazyLock;

use domain::law::InForce;
use regex::Regex;
use serde_json::json;

use super::countries::of_record;
use super::*;

static DAY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(\d{1,2})\.(\d{1,2})\.(\d{4})").unwrap());
static IN_FORCE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"in force (\d{1,2}\.\d{1,2}\.\d{4})").unwrap());
static COUNTED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(PT?\d+[HDM]|\d+ working days)").unwrap());

/// A day of the record as packs write it.
pub(super) fn iso(text: &str) -> Option<String> {
    let found = DAY.captures(text)?;
    Some(format!("{}-{:0>2}-{:0>2}", &found[3], &found[2], &found[1]))
}

/// Of the countries whose act has no day in the record: the first that it can have, and what of the record tells so.
const NOT_BEFORE: [(&str, &str, &str); 9] = [
    ("GR", "2024-11-27", "27.11.2024"),
    ("HR", "2024-02-01", "in force Feb 2024"),
    ("LU", "2026-05-05", "5.5.2026"),
    ("SI", "2025-01-01", "40/25"),
    ("CY", "2025-01-01", "/2025"),
    // Nothing of the record tells; no act under the Directive is older than the Directive.
    ("LT", "2023-01-16", ""),
    // The year is that of a changed text, not of the act.
    ("EE", "2023-01-16", ""),
    ("BG", "2023-01-16", ""),
    ("MT", "2023-01-16", ""),
];

/// What a part of the record says, in one line.
pub(super) fn sentence(value: Option<&Value>) -> String {
    let mut found = Vec::new();
    if let Some(value) = value {
        wording::leaves(value, &mut found);
    }
    found.join("; ")
}

#[test]
fn status_days_and_languages_are_those_of_the_record() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let mut faults = Faults::but(EXCEPTIONS_OF_DAYS);
    for (code, country, clocks_alone) in of_record(&record) {
        let pack = pack(&code.to_lowercase());
        let status = match (text(country, "/status"), code.as_str()) {
            ("non_eu", _) | ("", "NO" | "LI" | "IS") => "not_member",
            ("", _) => "in_force",
            (status, _) => status,
        };
        faults.same(&format!("{code} status"), status, text(&pack, "/country/status"));

        let law = sentence(country.get("law"));
        let since = IN_FORCE.captures(&law).and_then(|found| iso(&found[1]));
        let since = since.unwrap_or_else(|| "unknown".to_owned());
        faults.same(
            &format!("{code} in_force"),
            since.as_str(),
            text(&pack, "/country/in_force"),
        );
        let earliest = NOT_BEFORE.iter().find(|(of, ..)| *of == code);
        if let Some((_, _, tells)) = earliest {
            assert!(law.contains(tells), "{code}: {law} says nothing of {tells}");
        }
        let earliest = earliest.map_or("", |(_, day, _)| *day);
        faults.same(
            &format!("{code} not_before"),
            earliest,
            text(&pack, "/country/not_before"),
        );

        let languages = match text(country, "/language").split(' ').next().unwrap() {
            "" => json!("unknown"),
            languages => json!(languages.split('/').collect::<Vec<_>>()),
        };
        faults.same(
            &format!("{code} languages"),
            &languages,
            &pack["country"]["languages"],
        );

        let clock = text(country, if clocks_alone { "/clock" } else { "/clock/diverges" });
        let anchor = match text(country, if clocks_alone { "/anchor" } else { "/clock/anchor" }) {
            "" if clock.starts_with("directive") || clock.ends_with("rest directive") => "awareness",
            "" => "not_established",
            anchor => anchor,
        };
        faults.same(&format!("{code} anchor"), anchor, text(&pack, "/country/anchor"));
    }
    faults.none();
}

/// What differs on purpose in days.
const EXCEPTIONS_OF_DAYS: &[Exception] = &[
    Exception {
        place: "RO in_force",
        what: "",
        reason: "an ordinance of emergency is in force from the day it is published, and the record has that day",
    },
    Exception {
        place: "LI not_before",
        what: "",
        reason: "its act is of unknown day, and none under the Directive is older than the Directive",
    },
];

/// What the record has of the stages of a country, in the order of its fields, with the clock each is.
const STAGES_OF_RECORD: [(&str, &str); 4] = [
    ("/clock/early", "nis2.early_warning"),
    ("/clock/notify", "nis2.notification"),
    ("/clock/end_of_impact", "pt.end_of_impact"),
    ("/clock/final", "nis2.final_report"),
];

fn start_of(stage: &str, told: &str) -> &'static str {
    match stage {
        "pt.end_of_impact" => "impact_ended",
        "nis2.final_report" if told.contains("after resolution") => "handled",
        "nis2.final_report" if told.contains("end-of-impact notice") => "sent:pt.end_of_impact",
        "nis2.final_report" => "sent:nis2.notification",
        _ => "anchor",
    }
}

fn in_force<'a>(code: &str) -> Vec<InForce<'a>> {
    Law::shipped().clocks(code, &everything(), date(2027, 3, 1))
}

fn runs(in_force: &InForce<'_>) -> bool {
    matches!(
        in_force.force,
        domain::law::Force::Yes | domain::law::Force::SinceUnknown
    )
}

#[test]
fn the_stages_of_every_country_have_the_terms_and_starts_of_the_record() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let mut faults = Faults::but(&[Exception {
        place: "CZ nis2.notification",
        what: "",
        reason: "the record has it from secondary sources in words, 72 h; the pack says how little sure it is",
    }]);
    for (code, country, clocks_alone) in of_record(&record) {
        let clocks = in_force(&code);
        let found = |id: &str| {
            let clock = clocks
                .iter()
                .find(|in_force| in_force.clock.id == id && runs(in_force));
            clock.map(|in_force| (in_force.clock.term.to_string(), in_force.clock.from.to_string()))
        };
        let whole = |term: &str, start: &str| Some((term.to_owned(), start.to_owned()));
        let in_force = matches!(text(country, "/status"), "in_force" | "");
        let mut expected: Vec<(&str, Option<(String, String)>)> = Vec::new();
        match code.as_str() {
            "NO" => expected.extend([
                ("no.early_warning", whole("PT24H", "anchor")),
                ("no.notification", whole("PT72H", "anchor")),
                ("no.final_report", whole("P1M", "sent:no.early_warning")),
            ]),
            "IS" => expected.push(("is.notification", whole("without_undue_delay", "anchor"))),
            "GB" => expected.push(("gb.notification", whole(text(country, "/clock/notify"), "anchor"))),
            _ if clocks_alone => expected.extend([
                ("nis2.early_warning", whole("PT24H", "anchor")),
                ("nis2.notification", whole("PT72H", "anchor")),
                ("nis2.final_report", whole("P1M", "sent:nis2.notification")),
            ]),
            _ => {
                for (field, id) in STAGES_OF_RECORD {
                    let told = text(country, field);
                    let term = COUNTED.captures(told).filter(|_| in_force);
                    expected.push((id, term.and_then(|term| whole(&term[1], start_of(id, told)))));
                }
            }
        }
        for (id, expected) in expected {
            faults.same(&format!("{code} {id}"), expected, found(id));
        }
        for stage in [
            "nis2.early_warning",
            "nis2.notification",
            "nis2.final_report",
            "nis2.progress_report",
        ] {
            let without = !in_force || matches!(code.as_str(), "NO" | "IS");
            assert!(
                !without || found(stage).is_none(),
                "{code}: {stage} runs without an act"
            );
        }
        let more: Vec<&str> = clocks
            .iter()
            .map(|in_force| in_force.clock.id.as_str())
            .filter(|id| id.starts_with(&format!("{}.", code.to_lowercase())))
            .collect();
        let own: &[&str] = match code.as_str() {
            "PT" => &["pt.end_of_impact"],
            "SK" => &["sk.final_report_update"],
            "NO" => &["no.early_warning", "no.notification", "no.final_report"],
            "IS" => &["is.notification"],
            "GB" => &["gb.notification", "gb.user_vigilance"],
            "FR" => &["fr.health_incident", "fr.user_vigilance"],
            "ES" => &["es.nis1", "es.user_vigilance"],
            "IE" => &["ie.nis1"],
            "DE" => &["de.user_vigilance"],
            "IT" => &["it.user_vigilance"],
            "NL" => &["nl.user_vigilance"],
            "RO" => &["ro.user_vigilance"],
            _ => &[],
        };
        assert_eq!(more, own, "{code}: a clock that the record does not know");
        let interim = ["/clock/interim", "/clock/weekly"]
            .iter()
            .any(|field| !text(country, field).is_empty());
        assert!(
            !interim || found("nis2.intermediate_report") == whole("on_request", "requested"),
            "{code}"
        );
    }
    let of = |code: &str, id: &str| {
        let clocks = in_force(code);
        clocks
            .into_iter()
            .find(|in_force| in_force.clock.id == id)
            .unwrap()
            .clock
            .clone()
    };
    let update = of("SK", "sk.final_report_update");
    assert_eq!(
        (update.term, update.from.to_string()),
        (Term::Days(30), "service_restored".to_owned())
    );
    assert_eq!(of("IE", "ie.nis1").term, Term::Hours(72));
    assert_eq!(of("FR", "fr.health_incident").term, Term::WithoutUndueDelay);
    for stage in ["nis2.early_warning", "nis2.notification"] {
        assert_eq!(
            of("PT", stage).unless_resolved_within,
            Some(Term::Hours(2)),
            "{stage}"
        );
    }
    assert!(
        of("CZ", "nis2.early_warning").authority_decides && of("CZ", "nis2.notification").authority_decides
    );
    faults.none();
}
