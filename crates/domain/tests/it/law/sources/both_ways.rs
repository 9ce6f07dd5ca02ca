//! What the packs of the Union and the guides say beyond the record, and what the record of the Directive says beyond its pack.

use super::wording::{leaves, words_at};
use super::*;

const fn beyond(place: &'static str, what: &'static str, reason: &'static str) -> Exception {
    Exception { place, what, reason }
}

/// A value without the fields of these names, wherever they are.
fn without(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !names.contains(&name.as_str()));
            fields.values_mut().for_each(|value| without(value, names));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| without(value, names)),
        _ => {}
    }
}

fn all_of(files: &[&str]) -> Option<Words> {
    let mut known = Words::new();
    for file in files {
        known.extend(words_at(&record(file)?, &[""]));
    }
    Some(known)
}

/// What the packs of the Union say of their own accord.
const BEYOND: &[Exception] = &[
    last_article("blood", "day_2005_02_08"),
    last_article("cir_2024_2690", "day_2024_11_07"),
    last_article("clinical_trials", "day_2022_01_31"),
    last_article("gdpr", "day_2018_05_25"),
    last_article("medical_devices", "day_2021_05_26"),
    last_article("medical_devices", "day_2022_05_26"),
    last_article("nis2", "day_2005_01_01"),
    last_article("radiation", "day_2018_02_06"),
    beyond("gdpr", "2016", "the record has the number in CELEX alone"),
    beyond("gdpr", "679", "the record has the number in CELEX alone"),
    beyond(
        "nis2",
        "101",
        "a recital that may be cited, and that nothing cites",
    ),
];

const fn last_article(place: &'static str, day: &'static str) -> Exception {
    beyond(
        place,
        day,
        "the final article of the act says from when it applies",
    )
}

#[test]
fn every_number_day_and_name_of_a_pack_of_the_union_is_in_the_record() {
    let Some(known) = all_of(&["clocks.yaml", "nis2.yaml", "guidance.yaml", "cir2690.yaml"]) else {
        return;
    };
    let mut faults = Faults::but(BEYOND);
    for pack in Law::shipped().packs().filter(|pack| pack.country.is_none()) {
        let mut file = serde_json::to_value(pack).unwrap();
        // Sizes and fines are compared elsewhere, and CELEX is the number of the act once more.
        without(&mut file, &["size", "fines", "celex"]);
        let mut told = Vec::new();
        leaves(&file, &mut told);
        for sentence in told {
            faults.told(&pack.id, &sentence, &known);
        }
    }
    faults.none();
}

/// What the guides say of their own accord.
const BEYOND_GUIDES: &[Exception] = &[
    beyond("cyfun2025", "cyberfundamentals", "CyFun in full"),
    beyond("care-fr", "en", "HOP’EN 2 is one word in the record"),
];

#[test]
fn every_number_day_and_name_of_a_guide_is_in_the_record() {
    let Some(known) = all_of(&["guidance.yaml", "cir2690.yaml"]) else {
        return;
    };
    let mut faults = Faults::but(BEYOND_GUIDES);
    let guidance = data("guidance.toml");
    for guide in list(&guidance, "/guide") {
        let mut told = Vec::new();
        leaves(guide, &mut told);
        for sentence in told {
            faults.told(text(guide, "/id"), &sentence, &known);
        }
    }
    faults.none();
}

/// What the record says of the Directive and the pack leaves out.
const LEFT_OUT: &[Exception] = &[
    beyond(
        "bodies",
        "cyclone",
        "the network for crises does nothing that a hospital owes",
    ),
    beyond(
        "class_rule",
        "nis1",
        "the pack says operator of essential services before 2023",
    ),
    beyond(
        "cvd",
        "euvd",
        "who finds a weakness may tell ENISA; nobody owes it",
    ),
    beyond(
        "cvd",
        "month_2025_05",
        "who finds a weakness may tell ENISA; nobody owes it",
    ),
    beyond("dates", "day_2024_10_17", "binds countries"),
    beyond("dates", "day_2025_01_17", "binds digital providers and ENISA"),
    beyond("dates", "day_2025_04_17", "binds countries"),
    beyond("dates", "day_2027_10_17", "binds the Commission"),
    beyond(
        "reporting",
        "edpb",
        "practice borrowed from the GDPR; its pack cites the guidelines",
    ),
    beyond("size", "25", "the pack says a public owner, whatever the share"),
    beyond("size", "dpcm", "the pack of Italy has it"),
    beyond("size", "month_2025_02", "the pack of Italy has it"),
];

#[test]
fn every_number_day_and_name_of_the_directive_is_in_its_pack() {
    let Some(mut record) = record("nis2.yaml") else {
        return;
    };
    // Its own numbers of the kinds of entities; fines are compared elsewhere.
    without(&mut record, &["code", "except", "fines"]);
    let mut known = words_at(&pack("nis2"), &[""]);
    known.extend(words_at(&pack("cir_2024_2690"), &[""]));
    known.extend(words_at(&pack("medical_devices"), &["/act"]));
    let mut faults = Faults::but(LEFT_OUT);
    for (field, value) in record.as_object().unwrap() {
        let mut told = Vec::new();
        leaves(value, &mut told);
        for sentence in told {
            faults.told(field, &sentence, &known);
        }
    }
    faults.none();
}
