//! The clocks that run beside one another in the record, against the clocks of the packs of the Union: who is bound, from when, how long.

use domain::law::{Clock, Pack};

use super::wording::{leaves, words_at};
use super::*;

/// One clock of the packs with what the record says of it: its entry, the term as the record writes it, and where.
struct Pair {
    /// The entry of the record.
    entry: &'static str,
    /// Which field of it holds the term.
    field: &'static str,
    /// How the record writes the term.
    written: &'static str,
    /// The clock of the packs.
    clock: &'static str,
    term: &'static str,
    from: &'static str,
    bound: Role,
}

const fn pair(
    entry: &'static str,
    field: &'static str,
    written: &'static str,
    clock: &'static str,
    term: &'static str,
    from: &'static str,
    bound: Role,
) -> Pair {
    Pair {
        entry,
        field,
        written,
        clock,
        term,
        from,
        bound,
    }
}

use Role::{
    AiDeployer, AiProvider, BloodEstablishment, Controller, CriticalEntity, DeviceManufacturer, Nis2Entity,
    Processor, ProductManufacturer, RadiologicalUndertaking, RecordSystemManufacturer, Sponsor,
    TrustServiceProvider,
};

/// The same term in words.
const AT_ONCE: &str = "without_undue_delay";

#[rustfmt::skip]
const PAIRS: [Pair; 33] = [
    pair("nis2.early_warning", "/due", "PT24H", "nis2.early_warning", "PT24H", "anchor", Nis2Entity),
    pair("nis2.notification", "/due", "PT72H", "nis2.notification", "PT72H", "anchor", Nis2Entity),
    pair("nis2.final", "/due", "P1M", "nis2.final_report", "P1M", "sent:nis2.notification", Nis2Entity),
    pair("nis2.final", "/if_ongoing", "progress report that day", "nis2.progress_report", "P1M", "sent:nis2.notification", Nis2Entity),
    pair("nis2.final", "/if_ongoing", "final P1M after handling", "nis2.final_report_after_handling", "P1M", "handled", Nis2Entity),
    pair("nis2.recipients", "/due", "without undue delay", "nis2.recipients", AT_ONCE, "awareness", Nis2Entity),
    pair("eidas.tsp", "/due", "PT24H", "nis2.notification_trust_services", "PT24H", "anchor", TrustServiceProvider),
    pair("gdpr.sa", "/due", "PT72H", "gdpr.authority", "PT72H", "breach_awareness", Controller),
    pair("gdpr.people", "/due", "without undue delay", "gdpr.people", AT_ONCE, "breach_awareness", Controller),
    pair("gdpr.processor", "/due", "without undue delay", "gdpr.processor", AT_ONCE, "awareness", Processor),
    pair("cer.initial", "/due", "PT24H", "cer.initial", "PT24H", "awareness", CriticalEntity),
    pair("cer.initial", "/follow", "within P1M after", "cer.detailed", "P1M", "sent:cer.initial", CriticalEntity),
    pair("mdr.serious", "/due", "P15D", "mdr.serious", "P15D", "awareness", DeviceManufacturer),
    pair("mdr.public_health", "/due", "P2D", "mdr.public_health", "P2D", "awareness", DeviceManufacturer),
    pair("mdr.death", "/due", "P10D", "mdr.death", "P10D", "awareness", DeviceManufacturer),
    pair("mdr.fsca", "/due", "before the action unless urgent", "mdr.field_action", AT_ONCE, "awareness", DeviceManufacturer),
    pair("ivdr.serious", "/due", "P15D /", "mdr.serious", "P15D", "awareness", DeviceManufacturer),
    pair("ivdr.serious", "/due", "/ P2D /", "mdr.public_health", "P2D", "awareness", DeviceManufacturer),
    pair("ivdr.serious", "/due", "/ P10D", "mdr.death", "P10D", "awareness", DeviceManufacturer),
    pair("ai.serious", "/due/general", "P15D", "ai.serious", "P15D", "awareness", AiProvider),
    pair("ai.serious", "/deployer", "at once", "ai.deployer", AT_ONCE, "awareness", AiDeployer),
    pair("ehds.serious", "/due", "P3D after awareness", "ehds.serious", "P3D", "awareness", RecordSystemManufacturer),
    pair("cra.vuln", "/due/early_warning", "PT24H", "cra.vulnerability_early_warning", "PT24H", "awareness", ProductManufacturer),
    pair("cra.vuln", "/due/notification", "PT72H", "cra.vulnerability_notification", "PT72H", "awareness", ProductManufacturer),
    pair("cra.vuln", "/due/final", "P14D after a corrective", "cra.vulnerability_final", "P14D", "measure_available", ProductManufacturer),
    pair("cra.incident", "/due/early_warning", "PT24H", "cra.incident_early_warning", "PT24H", "awareness", ProductManufacturer),
    pair("cra.incident", "/due/notification", "PT72H", "cra.incident_notification", "PT72H", "awareness", ProductManufacturer),
    pair("cra.incident", "/due/final", "P1M after the notification", "cra.incident_final", "P1M", "sent:cra.incident_notification", ProductManufacturer),
    pair("ctr.breach", "/due", "P7D from awareness", "ctr.breach", "P7D", "awareness", Sponsor),
    pair("ctr.urgent", "/due", "P7D from taking the measure", "ctr.urgent", "P7D", "measure_taken", Sponsor),
    pair("rad.event", "/due", "as soon as possible", "radiation.event", AT_ONCE, "awareness", RadiologicalUndertaking),
    pair("blood.event", "/due", "as soon as known", "blood.event", AT_ONCE, "awareness", BloodEstablishment),
    // Not in the record of clocks: the stages of the Directive have it.
    pair("", "", "", "nis2.intermediate_report", "on_request", "requested", Nis2Entity),
];

/// Entries of the record that no clock of ours stands for, with the place where the packs have them.
const NO_CLOCK: [(&str, &str, &str); 6] = [
    ("mdr.user", "medical_devices", "/duty"),
    ("mdr.channel", "medical_devices", "/duty"),
    ("mdr.reform", "medical_devices", "/proposal"),
    ("dora", "other_reports", "/duty"),
    ("police", "other_reports", "/duty"),
    ("contract", "other_reports", "/duty"),
];

fn of_union() -> Vec<(&'static Pack, &'static Clock)> {
    let packs = Law::shipped().packs().filter(|pack| pack.country.is_none());
    packs
        .flat_map(|pack| pack.clocks.iter().map(move |clock| (pack, clock)))
        .collect()
}

fn entries(record: &Value) -> &[Value] {
    list(record, "/clocks")
}

#[test]
fn every_clock_of_the_record_is_one_of_the_packs_and_the_other_way_round() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let ids = |ids: Vec<&str>| {
        ids.into_iter()
            .filter(|id| !id.is_empty())
            .map(str::to_owned)
            .collect::<BTreeSet<String>>()
    };
    let paired = PAIRS
        .iter()
        .map(|pair| pair.entry)
        .chain(NO_CLOCK.iter().map(|(entry, ..)| *entry));
    assert_eq!(
        ids(entries(&record).iter().map(|entry| text(entry, "/id")).collect()),
        ids(paired.collect())
    );
    let clocks = of_union().into_iter().map(|(_, clock)| clock.id.as_str());
    assert_eq!(
        ids(clocks.collect()),
        ids(PAIRS.iter().map(|pair| pair.clock).collect())
    );
}

#[test]
fn terms_starts_and_whom_they_bind_are_those_of_the_record() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let clocks = of_union();
    for pair in &PAIRS {
        let (_, clock) = clocks.iter().find(|(_, clock)| clock.id == pair.clock).unwrap();
        let found = (
            clock.term.to_string(),
            clock.from.to_string(),
            clock.bound.clone(),
        );
        assert_eq!(
            found,
            (pair.term.to_owned(), pair.from.to_owned(), vec![pair.bound]),
            "{}",
            pair.clock
        );
        let Some(entry) = entries(&record)
            .iter()
            .find(|entry| text(entry, "/id") == pair.entry)
        else {
            continue;
        };
        let told = text(entry, pair.field);
        assert!(
            told.contains(pair.written),
            "{}: \"{told}\" does not say {}",
            pair.clock,
            pair.written
        );
        let start = text(entry, "/start");
        let expected = match pair.from {
            "anchor" => "aware",
            "breach_awareness" => "reasonable certainty",
            "sent:nis2.notification" if pair.field == "/due" => "submission of the notification",
            _ => "",
        };
        assert!(
            start.is_empty() || start.contains(expected),
            "{}: {start}",
            pair.clock
        );
        let bound = text(entry, "/bound");
        let words: &[&str] = match pair.bound {
            Nis2Entity => &["essential/important entity"],
            Controller => &["controller"],
            Processor => &["processor"],
            CriticalEntity => &["critical entity"],
            DeviceManufacturer => &["device manufacturer", "IVD manufacturer"],
            AiProvider => &["provider of high-risk AI"],
            AiDeployer => &["deployer (hospital)"],
            RecordSystemManufacturer => &["EHR system manufacturer"],
            ProductManufacturer => &["manufacturer of a product with digital elements", "same"],
            Sponsor => &["sponsor"],
            RadiologicalUndertaking => &["radiotherapy/imaging undertaking"],
            BloodEstablishment => &["blood establishment"],
            TrustServiceProvider => &["trust service provider"],
            other => panic!("nobody compared {other:?}"),
        };
        assert!(
            words.iter().any(|words| bound.contains(words)),
            "{}: {bound}",
            pair.clock
        );
    }
}

#[test]
fn marks_and_first_days_of_clocks_are_those_of_the_record() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let clocks = of_union();
    for pair in PAIRS.iter().filter(|pair| !pair.entry.is_empty()) {
        let (_, clock) = clocks.iter().find(|(_, clock)| clock.id == pair.clock).unwrap();
        let entry = entries(&record)
            .iter()
            .find(|entry| text(entry, "/id") == pair.entry)
            .unwrap();
        let told = match entry.pointer("/confidence") {
            // Of the artificial intelligence the days are less sure than the text, and nothing runs without a day.
            Some(Value::Object(of)) => of["dates"].as_str().unwrap(),
            _ => text(entry, "/confidence"),
        };
        assert_eq!(clock.confidence.name(), mark(told), "{}", pair.clock);
        let since = match clock.applies_from {
            Some(since) => since,
            None => Law::shipped().act(&clock.citations[0]).unwrap().applies_from,
        };
        let applies = words(text(entry, "/applies"));
        if let (false, Known::Value(since)) = (applies.is_empty(), since) {
            let since = names(&since.to_string());
            assert!(
                since.is_subset(&applies),
                "{}: {since:?} is not in {applies:?}",
                pair.clock
            );
        }
    }
}

#[test]
fn every_number_day_and_name_of_a_clock_is_in_its_pack() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let mut faults = Faults::but(EXCEPTIONS);
    for entry in entries(&record) {
        let id = text(entry, "/id");
        let of_pairs = PAIRS.iter().filter(|pair| pair.entry == id).filter_map(|pair| {
            let clocks = of_union();
            let (of_clock, _) = clocks.iter().find(|(_, clock)| clock.id == pair.clock)?;
            Some(of_clock.id.as_str())
        });
        let of_none = NO_CLOCK
            .iter()
            .filter(|(entry, ..)| *entry == id)
            .map(|(_, pack, _)| *pack);
        let known: Words = of_pairs
            .chain(of_none)
            .flat_map(|id| words_at(&pack(id), &[""]))
            .collect();
        assert!(!known.is_empty(), "{id}");
        let mut told = Vec::new();
        for (field, value) in entry.as_object().unwrap() {
            if !matches!(field.as_str(), "id" | "confidence") {
                leaves(value, &mut told);
            }
        }
        for sentence in told {
            faults.told(id, &sentence, &known);
        }
    }
    faults.none();
}

/// What differs on purpose.
const EXCEPTIONS: &[Exception] = &[
    Exception {
        place: "gdpr.sa",
        what: "dpo",
        reason: "a data protection officer is not named: whom to ask, says the pack",
    },
    Exception {
        place: "gdpr.sa",
        what: "dpas",
        reason: "the plural of what the pack calls data protection authority",
    },
    Exception {
        place: "gdpr.people",
        what: "dpo",
        reason: "a data protection officer is not named: whom to ask, says the pack",
    },
    Exception {
        place: "mdr.reform",
        what: "month_2026_10",
        reason: "the pack has the day on which it was looked up",
    },
];

#[test]
fn the_vectors_of_the_record_are_among_ours() {
    let Some(record) = record("clocks.yaml") else {
        return;
    };
    let ours: Vec<Vec<&str>> = rows(TERMS).collect();
    for vector in list(&record, "/arithmetic/test_vectors") {
        let of = |field: &str| text(vector, &format!("/{field}"));
        let row = ours
            .iter()
            .find(|row| row[0] == of("zone") && row[3] == of("event") && row[4] == of("add"));
        let row = row.unwrap_or_else(|| panic!("no such vector: {vector}"));
        let written = row.join(" ");
        for field in ["due_safe", "due_rule_1182", "due_unshifted", "due"] {
            assert!(written.contains(of(field)), "{field} of {vector} in {row:?}");
        }
        if !of("due_month").is_empty() {
            let month = ours
                .iter()
                .any(|row| row[3] == of("event") && row[4] == "P1M" && row[5].starts_with(of("due_month")));
            assert!(month, "{vector}: no row for one month");
        }
    }
}
