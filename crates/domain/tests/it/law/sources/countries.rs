//! What the record says of every country, in sentences and marks of confidence: acts, authorities, channels, catalogues, languages.

use super::wording::{leaves, words_at};
use super::*;

/// What differs on purpose.
const EXCEPTIONS: &[Exception] = &[
    spelt_out("LV clock", "1"),
    spelt_out("PT duties", "7"),
    Exception {
        place: "PT law",
        what: "day_2025_12_04",
        reason: "Portugal cites with the year in the number and the day behind it",
    },
    Exception {
        place: "PT law",
        what: "day_2026_06_22",
        reason: "Portugal cites with the year in the number and the day behind it",
    },
];

const fn spelt_out(place: &'static str, what: &'static str) -> Exception {
    Exception {
        place,
        what,
        reason: "the pack has it in words",
    }
}

/// Every country of the record, with the code of its pack and whether the record gives its clocks alone.
pub(super) fn of_record(record: &Value) -> Vec<(String, &Value, bool)> {
    let entries = |key: &str, clocks_alone| {
        let map = record.get(key).and_then(Value::as_object).unwrap();
        map.iter().map(move |(code, country)| {
            let code = if code == "UK" { "GB" } else { code };
            (code.to_owned(), country, clocks_alone)
        })
    };
    entries("countries", false)
        .chain(entries("others", true))
        .collect()
}

/// Where in a pack the words of a field of the record have to be.
fn places(field: &str) -> &'static [&'static str] {
    match field {
        "law" | "sub_acts" | "cer" => &[
            "/act",
            "/country/differs",
            "/country/in_force",
            "/country/significance",
            "/proposal",
        ],
        "authority" | "csirt_health" | "csirt" => &[
            "/country/authority",
            "/country/csirt",
            "/country/channel",
            "/clock",
        ],
        "report_channel" => &["/country/channel", "/country/registration", "/clock", "/proposal"],
        "clock" => &[
            "/country/differs",
            "/country/significance",
            "/clock",
            "/act",
            "/proposal",
            "/country/channel",
        ],
        "registration" => &["/country/registration", "/country/fines", "/act"],
        "fines" => &["/country/fines", "/proposal", "/country/differs"],
        "baseline" => &["/country/baseline", "/act", "/duty"],
        _ => &["/country", "/act", "/clock", "/duty", "/proposal"],
    }
}

#[test]
fn there_is_a_pack_of_every_country_of_the_record_and_of_no_other() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let of_record: BTreeSet<String> = of_record(&record).into_iter().map(|(code, ..)| code).collect();
    let packs = Law::shipped().packs().filter_map(|pack| pack.country.as_ref());
    let packs: BTreeSet<String> = packs.map(|country| country.code.clone()).collect();
    assert_eq!(of_record, packs);
}

#[test]
fn every_number_day_and_name_of_a_country_is_in_its_pack() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let vigilance = super::record("clocks.yaml").unwrap();
    let mut faults = Faults::but(EXCEPTIONS);
    for (code, country, _) in of_record(&record) {
        let pack = pack(&code.to_lowercase());
        for (field, value) in country.as_object().unwrap() {
            if matches!(field.as_str(), "status" | "language" | "confidence" | "src") {
                continue;
            }
            let mut told = Vec::new();
            leaves(value, &mut told);
            // The days of milestones are keys.
            told.extend(
                list(value, "")
                    .iter()
                    .filter_map(Value::as_object)
                    .flat_map(|map| map.keys().cloned()),
            );
            let mut known = words_at(&pack, places(field));
            if field == "clock" {
                let clocks = Law::shipped().clocks(&code, &everything(), date(2026, 11, 23));
                let terms = clocks.iter().map(|in_force| in_force.clock.term.to_string());
                known.extend(terms.flat_map(|term| words(&term)));
            }
            for sentence in told {
                let sentence = match field.as_str() {
                    "fines" => amounts::without_maximum(&sentence, &pack),
                    _ => sentence,
                };
                faults.told(&format!("{code} {field}"), &sentence, &known);
            }
        }
        for rule in list(&vigilance, "/user_vigilance") {
            let of = text(rule, "/country").replace("UK", "GB");
            if of == code {
                for sentence in [text(rule, "/ref"), text(rule, "/rule")] {
                    faults.told(
                        &format!("{code} user_vigilance"),
                        sentence,
                        &words_at(&pack, &["/clock", "/act"]),
                    );
                }
            }
        }
    }
    faults.none();
}

/// What a pack says of its own accord, where the record has it in another file or not at all.
const BEYOND: &[Exception] = &[
    Exception {
        place: "PT /duty",
        what: "day_2028_06_23",
        reason: "24 months after the Regulamento, which the record says, are a day",
    },
    beyond("BG /act", "дв", "it is the Bulgarian for DV"),
    beyond("DE /country", "14", "two weeks in the record"),
    beyond("FR /country", "ose", "the French letters of OES"),
    beyond("GR /act", "φεκ", "the Greek letters of FEK"),
    beyond(
        "IT /act",
        "dpcm",
        "the record has it beside the sizes of the Directive",
    ),
    beyond(
        "IT /act",
        "month_2025_02",
        "the record has it beside the sizes of the Directive",
    ),
    beyond("PL /duty", "month_2027_04", "twelve months after 3 April 2026"),
    beyond("PT /duty", "day_2027_01_31", "the first 31 January after the act"),
    beyond("RO /act", "cer", "the field of the record that holds the act"),
    beyond("SI /act", "rs", "part of the name of the gazette"),
    beyond(
        "GB /act",
        "day_2018_05_10",
        "when the regulations of 2018 took effect, general knowledge",
    ),
    beyond(
        "GB /act",
        "gdpr",
        "the record has the GDPR among the clocks; the United Kingdom kept it",
    ),
    beyond(
        "GB /act",
        "33",
        "the record has the GDPR among the clocks; the United Kingdom kept it",
    ),
    beyond(
        "GB /act",
        "34",
        "the record has the GDPR among the clocks; the United Kingdom kept it",
    ),
    beyond(
        "GB /clock",
        "day_2018_05_25",
        "when the GDPR began to apply, general knowledge",
    ),
    beyond(
        "GB /clock",
        "33",
        "the record has the GDPR among the clocks; the United Kingdom kept it",
    ),
    beyond(
        "GB /clock",
        "34",
        "the record has the GDPR among the clocks; the United Kingdom kept it",
    ),
];

const fn beyond(place: &'static str, what: &'static str, reason: &'static str) -> Exception {
    Exception { place, what, reason }
}

#[test]
fn every_number_day_and_name_of_a_pack_of_a_country_is_in_the_record() {
    let Some(record) = record("countries.yaml") else {
        return;
    };
    let clocks = super::record("clocks.yaml").unwrap();
    let mut faults = Faults::but(BEYOND);
    let legend = words_at(&record, &["/legend"]);
    for (code, country, _) in of_record(&record) {
        let mut known = words_at(country, &[""]);
        let keys = list(country, "/milestones").iter().filter_map(Value::as_object);
        known.extend(keys.flat_map(|map| map.keys().flat_map(|day| words(day)).collect::<Words>()));
        known.extend(legend.iter().cloned());
        for kind in ["/user_vigilance", "/arithmetic/national_computation"] {
            let of = list(&clocks, kind)
                .iter()
                .filter(|rule| text(rule, "/country").replace("UK", "GB") == code);
            known.extend(of.flat_map(|rule| words_at(rule, &[""])));
        }
        let mut pack = pack(&code.to_lowercase());
        let fields = pack["country"].as_object_mut().unwrap();
        for compared_elsewhere in ["code", "zone", "not_before"] {
            fields.remove(compared_elsewhere);
        }
        for maximum in ["essential", "important", "public"] {
            let Some(maximum) = fields["fines"][maximum].as_object_mut() else {
                continue;
            };
            maximum.retain(|field, _| field == "note");
        }
        for place in ["/country", "/act", "/clock", "/duty", "/proposal"] {
            let Some(value) = pack.pointer(place) else {
                continue;
            };
            let mut told = Vec::new();
            leaves(value, &mut told);
            for sentence in told {
                faults.told(&format!("{code} {place}"), &sentence, &known);
            }
        }
    }
    faults.none();
}
