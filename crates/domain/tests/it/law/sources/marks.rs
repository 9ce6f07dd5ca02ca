//! How sure the record is, beside how sure the packs are; and what rests on days: milestones, and the devices that users report.

use domain::law::Confidence;

use super::countries::of_record;
use super::*;

/// Of which fields of a pack a mark of the record speaks.
fn marked(code: &str, mark: &str) -> &'static [&'static str] {
    match (code, mark) {
        (_, "law" | "status") => &["/country/confidence"],
        (_, "clock") => &["/country/clock_confidence"],
        (_, "registration") => &["/country/registration/confidence"],
        (_, "baseline" | "b3s" | "recyf" | "ens") | ("IT", "counts") => &["/country/baseline/confidence"],
        (_, "channel") => &["/country/channel/confidence"],
        (_, "fines") => &["/country/fines/confidence"],
        (_, "authority" | "igj" | "health_authority") => &["/country/authority/confidence"],
        ("HR", "routing") => &["/country/authority/confidence", "/country/csirt/confidence"],
        ("RO", "after_registration") => &["/duty/0/confidence", "/duty/3/confidence", "/duty/5/confidence"],
        ("BE", "milestones") => &["/duty/0/confidence", "/duty/1/confidence"],
        ("PT", "milestones") => &["/duty/3/confidence"],
        ("CZ", "timing") => &["/duty/0/confidence"],
        ("DE", "kritis") => &["/duty/2/confidence", "/duty/3/confidence", "/duty/4/confidence"],
        ("FR", "health_duty") => &["/clock/0/confidence"],
        ("GB", "details") => &[
            "/country/clock_confidence",
            "/country/authority/confidence",
            "/country/fines/confidence",
        ],
        ("SE", "thresholds") => &["/country/significance/confidence"],
        _ => panic!("{code}: of what does the mark {mark} speak?"),
    }
}

fn confidence(text: &str) -> Confidence {
    serde_json::from_value(Value::String(text.to_owned())).unwrap_or_else(|_| panic!("no mark: {text}"))
}

#[test]
fn the_packs_are_as_sure_as_the_record_and_nowhere_surer() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let mut faults = Faults::but(&[
        Exception {
            place: "SE /country/significance/confidence",
            what: "",
            reason: "the pack knows no threshold of health, so its value is unknown",
        },
        Exception {
            place: "LT clock",
            what: "",
            reason: "nobody established what the terms count from",
        },
    ]);
    for (code, country, clocks_alone) in of_record(&record) {
        let pack = pack(&code.to_lowercase());
        let overall = if clocks_alone {
            let told = mark(text(country, "/confidence"));
            faults.same(
                &format!("{code} law"),
                told.as_str(),
                text(&pack, "/country/confidence"),
            );
            faults.same(
                &format!("{code} clock"),
                told.as_str(),
                text(&pack, "/country/clock_confidence"),
            );
            told
        } else {
            let marks = country["confidence"].as_object().unwrap();
            for (of, told) in marks {
                for place in marked(&code, of) {
                    let told = mark(told.as_str().unwrap());
                    faults.same(&format!("{code} {place}"), told.as_str(), text(&pack, place));
                }
            }
            mark(
                marks
                    .get("law")
                    .or_else(|| marks.get("status"))
                    .and_then(Value::as_str)
                    .unwrap(),
            )
        };
        // What has no mark of its own is no surer than the act, and what nobody knows is not sure.
        for field in ["authority", "csirt", "channel", "baseline", "significance"] {
            let stated = &pack["country"][field];
            let found = confidence(text(stated, "/confidence"));
            if text(stated, "/value") == "unknown" {
                faults.same(&format!("{code} {field}, not known,"), Confidence::Low, found);
            } else if found > confidence(&overall) {
                faults.add(
                    &format!("{code} {field}"),
                    "",
                    format!("{found:?} is surer than the act"),
                );
            }
        }
        // A clock of the country's own text is as sure as the country is of its terms, or less.
        let of_clocks = confidence(text(&pack, "/country/clock_confidence"));
        for clock in list(&pack, "/clock")
            .iter()
            .filter(|clock| text(clock, "/id").starts_with("nis2."))
        {
            if confidence(text(clock, "/confidence")) > of_clocks {
                faults.add(
                    &format!("{code} {}", text(clock, "/id")),
                    "",
                    "is surer than the country is of its terms",
                );
            }
        }
    }
    faults.none();
}

#[test]
fn every_milestone_is_a_day_of_a_pack_and_every_day_of_a_duty_is_a_milestone() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let mut faults = Faults::but(&[
        Exception {
            place: "PL milestone",
            what: "2028-04-03",
            reason: "nothing is due on it: the pack has it beside the fines",
        },
        Exception {
            place: "PT due",
            what: "2027-01-31",
            reason: "the record has the duty every year, and that is its first day",
        },
    ]);
    for (code, country, _) in of_record(&record) {
        let pack = pack(&code.to_lowercase());
        let milestones: BTreeSet<&str> = list(country, "/milestones")
            .iter()
            .filter_map(Value::as_object)
            .flat_map(|milestone| milestone.keys().map(String::as_str))
            .filter(|day| day.len() == 10)
            .collect();
        let dues = list(&pack, "/duty").iter().map(|duty| text(duty, "/due"));
        let begins = list(&pack, "/country/cohort")
            .iter()
            .map(|cohort| text(cohort, "/reports_from"));
        let days: BTreeSet<&str> = dues.chain(begins).filter(|day| !day.is_empty()).collect();
        for day in milestones.difference(&days) {
            faults.add(
                &format!("{code} milestone"),
                day,
                format!("{day} is missing from the pack"),
            );
        }
        for day in days.difference(&milestones) {
            faults.add(&format!("{code} due"), day, format!("{day} is not in the record"));
        }
    }
    // Finland has registration and the operating model on days of their own.
    assert_eq!(text(&pack("fi"), "/duty/0/due"), "2025-07-08");
    faults.none();
}

#[test]
fn who_uses_devices_reports_as_the_record_says() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let rules = list(&record, "/user_vigilance");
    let code = |rule: &Value| text(rule, "/country").replace("UK", "GB");
    for (pack, country) in Law::shipped().countries(date(2026, 11, 23)) {
        let own = format!("{}.user_vigilance", pack.id);
        let clock = pack.clocks.iter().find(|clock| clock.id == own);
        let rule = rules.iter().find(|rule| code(rule) == country.code);
        let (Some(clock), Some(rule)) = (clock, rule) else {
            assert_eq!(clock.is_some(), rule.is_some(), "{own}");
            continue;
        };
        assert_eq!(clock.confidence.name(), mark(text(rule, "/confidence")), "{own}");
        assert_eq!(clock.bound, [Role::HealthInstitution], "{own}");
        let told = text(rule, "/rule");
        let term = match told {
            _ if told.contains("without undue delay") || told.contains("without delay") => {
                Term::WithoutUndueDelay
            }
            _ if told.contains("within three working days of establishing") => Term::WorkingDays(3),
            _ => Term::Unknown,
        };
        assert_eq!(clock.term, term, "{own}: {told}");
        let start = if told.contains("of establishing") {
            Moment::Determination
        } else {
            Moment::Awareness
        };
        assert_eq!(clock.from, Start::Moment(start), "{own}: {told}");
    }
}
