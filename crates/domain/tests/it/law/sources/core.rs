//! The Directive itself in the record, against its pack: kinds of entities, stages, fines, provisions, proposals.

use domain::law::{Annex, EntityType, Pack};

use super::wording::words_at;
use super::*;

pub(super) fn nis2() -> &'static Pack {
    Law::shipped().packs().find(|pack| pack.id == "nis2").unwrap()
}

#[test]
fn the_days_of_the_directive_are_those_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let act = nis2().acts.iter().find(|act| act.key == "nis2").unwrap();
    assert_eq!(act.celex, text(&record, "/source/celex"));
    let applies = Known::Value(text(&record, "/dates/apply_from").parse::<Date>().unwrap());
    assert_eq!(act.applies_from, applies);
    let told = words(&nis2().sources.join(" "));
    for name in names(text(&record, "/source/oj")) {
        assert!(told.contains(&name), "{name}");
    }
}

/// The kinds of entities of the record, with what the packs call them.
const KINDS: [(&str, &str, &str, Annex); 8] = [
    ("/annex_i_health", "H1", "healthcare_provider", Annex::One),
    ("/annex_i_health", "H2", "reference_laboratory", Annex::One),
    ("/annex_i_health", "H3", "medicine_research", Annex::One),
    ("/annex_i_health", "H4", "pharmaceutical_manufacturer", Annex::One),
    (
        "/annex_i_health",
        "H5",
        "critical_device_manufacturer",
        Annex::One,
    ),
    ("/annex_ii_health", "M1", "device_manufacturer", Annex::Two),
    ("/annex_ii_health", "M2", "device_manufacturer", Annex::Two),
    ("/via_cer", "C1", "medicine_wholesaler", Annex::CriticalOnly),
];

/// What the record says an organisation often is besides, with what the packs call it.
const OFTEN_ALSO: [(&str, &str); 4] = [
    ("managed service provider", "managed_service_provider"),
    ("data centre", "hosting_provider"),
    ("public administration", "public_administration"),
    ("research organisation", "research_organisation"),
];

/// Kinds that the record has in a note to H1: the definition leaves them open.
const OPEN: [(&str, &str); 2] = [("pharmacy", "pharmacies"), ("long_term_care", "long-term care")];

#[test]
fn the_kinds_of_entities_are_those_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let kind = |id: &str| -> &EntityType {
        let mut kinds = nis2().entity_types.iter();
        kinds
            .find(|kind| kind.id == id)
            .unwrap_or_else(|| panic!("no kind {id}"))
    };
    for list_of in ["/annex_i_health", "/annex_ii_health", "/via_cer"] {
        for entry in list(&record, list_of) {
            let code = text(entry, "/code");
            let (.., id, annex) = KINDS
                .iter()
                .find(|(of, known, ..)| (*of, *known) == (list_of, code))
                .unwrap();
            let kind = kind(id);
            assert_eq!(kind.annex, *annex, "{code}");
            let cited = kind.citations.iter().map(|citation| {
                let act = Law::shipped().act(citation).unwrap();
                format!("{} {}", act.title, act.words(citation))
            });
            let titles = cited.collect::<Vec<_>>().join(" ");
            let known = words(&format!("{} {} {}", titles, kind.note, kind.title));
            // A division of NACE is no act.
            let named = id != &"pharmaceutical_manufacturer";
            for name in names(text(entry, "/ref")).iter().filter(|_| named) {
                assert!(known.contains(name), "{code}: {name} is not in {known:?}");
            }
        }
    }
    for entry in list(&record, "/often_also") {
        let told = text(entry, "/type");
        let (_, id) = OFTEN_ALSO
            .iter()
            .find(|(words, _)| told.starts_with(words))
            .unwrap();
        let digital = told.contains("managed") || told.contains("cloud");
        assert_eq!(kind(id).digital, digital, "{id}");
    }
    let note = text(&record, "/annex_i_health/0/note");
    for (id, words) in OPEN {
        assert!(note.contains(words));
        assert_eq!(kind(id).switch, id);
    }
    let named = KINDS.iter().map(|(_, _, id, _)| *id);
    let named: BTreeSet<&str> = named
        .chain(OFTEN_ALSO.map(|(_, id)| id))
        .chain(OPEN.map(|(id, _)| id))
        .collect();
    assert_eq!(
        nis2()
            .entity_types
            .iter()
            .map(|kind| kind.id.as_str())
            .collect::<BTreeSet<_>>(),
        named
    );
}

#[test]
fn the_stages_of_the_directive_are_those_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let stages = list(&record, "/reporting/stages");
    let mut seen = BTreeSet::from(["nis2.recipients".to_owned()]);
    for stage in stages {
        let id = match text(stage, "/id") {
            "incident_notification" => "nis2.notification".to_owned(),
            id => format!("nis2.{id}"),
        };
        let clock = nis2()
            .clocks
            .iter()
            .find(|clock| clock.id == id)
            .unwrap_or_else(|| panic!("no {id}"));
        let due = text(stage, "/due");
        let term = if due == "same day as final_report" {
            "P1M"
        } else {
            due
        };
        assert_eq!(clock.term.to_string(), term, "{id}");
        let article = format!("nis2:{}", text(stage, "/article"));
        assert!(
            clock
                .citations
                .iter()
                .any(|citation| citation.to_string() == article),
            "{id}: {article}"
        );
        let from = match text(stage, "/from") {
            "awareness" => "anchor",
            "handling of the incident" => "handled",
            "" if due == "on_request" => "requested",
            "submission of incident_notification" | "" => "sent:nis2.notification",
            other => panic!("{id}: {other}"),
        };
        assert_eq!(clock.from.to_string(), from, "{id}");
        if let Some(of_trust) = stage.get("trust_service_providers").and_then(Value::as_str) {
            let id = "nis2.notification_trust_services";
            let clock = nis2().clocks.iter().find(|clock| clock.id == id).unwrap();
            assert_eq!(clock.term.to_string(), of_trust);
            seen.insert(id.to_owned());
        }
        seen.insert(id);
    }
    for told in list(&record, "/reporting/recipients_of_service") {
        let article = format!("nis2:{}", text(told, "/article"));
        let clock = nis2()
            .clocks
            .iter()
            .find(|clock| clock.id == "nis2.recipients")
            .unwrap();
        assert!(
            clock
                .citations
                .iter()
                .any(|citation| citation.to_string() == article),
            "{article}"
        );
        assert!(text(told, "/act").contains("tell"));
    }
    assert_eq!(
        nis2()
            .clocks
            .iter()
            .map(|clock| clock.id.clone())
            .collect::<BTreeSet<_>>(),
        seen
    );
}

#[test]
fn the_least_maximum_of_fines_is_that_of_the_record() {
    let Some(record) = record("nis2.yaml") else { return };
    let fines = nis2().fines.as_ref().unwrap();
    for (class, found) in [("essential", &fines.essential), ("important", &fines.important)] {
        let found = found.value().unwrap();
        let of = |field: &str| {
            record
                .pointer(&format!("/fines/{class}/{field}"))
                .and_then(Value::as_f64)
                .unwrap()
        };
        let amount = of("at_least_max_eur");
        let points = of("at_least_max_pct_worldwide_turnover") * 100.0;
        assert_eq!(
            found.amount,
            Known::Value(format!("{amount:.0}").parse().unwrap()),
            "{class}"
        );
        assert_eq!(
            found.turnover_basis_points,
            format!("{points:.0}").parse().ok(),
            "{class}"
        );
        assert_eq!(found.currency, "EUR");
        assert_eq!((found.turnover_only_above, found.least), (None, None));
    }
    assert_eq!(
        fines.public,
        domain::law::PublicBodies::Unknown,
        "each country decides"
    );
}

#[test]
fn the_provisions_that_the_record_names_may_be_cited() {
    let Some(record) = record("nis2.yaml") else { return };
    let act = nis2().acts.iter().find(|act| act.key == "nis2").unwrap();
    let mut named: Vec<String> = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
        .into_iter()
        .map(|letter| format!("21(2)({letter})"))
        .collect();
    let items = record
        .pointer("/measures/items")
        .and_then(Value::as_object)
        .unwrap();
    let of_record: Vec<String> = items.keys().map(|letter| format!("21(2)({letter})")).collect();
    assert_eq!(
        of_record.iter().collect::<BTreeSet<_>>(),
        named.iter().collect::<BTreeSet<_>>()
    );
    named.extend(
        [
            "20", "29", "30", "12", "32", "33", "34", "3(4)", "23(5)", "23(7)", "23(10)", "34(7)", "34(6)",
            "35(2)",
        ]
        .map(str::to_owned),
    );
    for provision in named {
        assert!(act.provisions.contains(&provision), "{provision}");
    }
    // Each of the ten measures is a duty of its own.
    for measure in of_record {
        let cited = format!("nis2:{measure}");
        let mut duties = nis2().duties.iter();
        let is_duty = duties.any(|duty| {
            duty.citations
                .iter()
                .any(|citation| citation.to_string() == cited)
        });
        assert!(is_duty, "{measure} is no duty");
    }
    // What is registered, and within how long a change is told.
    let registration = nis2()
        .duties
        .iter()
        .find(|duty| duty.id == "registration")
        .unwrap();
    assert_eq!(text(&record, "/registration/change_notice/max"), "P14D");
    assert!(registration.when.contains("two weeks"));
    let asked = pack("nis2");
    let asked = texts(&asked, "/registration_fields").join("; ").to_lowercase();
    let told = registration.text.to_lowercase();
    let data = texts(&record, "/registration/data");
    let words = [
        "name",
        "address",
        "mail",
        "internet addresses",
        "telephone",
        "sector",
        "countries",
    ];
    assert_eq!(data.len(), words.len(), "{data:?}");
    for word in words {
        assert!(told.contains(word) && asked.contains(word), "{word} of {data:?}");
    }
}

#[test]
fn what_is_proposed_is_what_the_record_says() {
    let Some(record) = record("nis2.yaml") else { return };
    let pack = pack("nis2");
    let proposals = list(&pack, "/proposal");
    assert_eq!(list(&record, "/pending_change").len(), proposals.len());
    for (told, found) in list(&record, "/pending_change").iter().zip(proposals) {
        assert!(
            text(told, "/ref").starts_with(text(found, "/reference")),
            "{told}"
        );
        assert_eq!(text(told, "/date"), text(found, "/date"));
        assert_eq!(mark(text(told, "/confidence")), text(found, "/confidence"));
        assert_eq!(texts(told, "/points").len(), texts(found, "/points").len());
        let known = words_at(found, &[""]);
        for point in texts(told, "/points") {
            for name in names(point).into_iter().filter(|name| name != "pqc") {
                assert!(known.contains(&name), "{point}: {name}");
            }
        }
    }
}
