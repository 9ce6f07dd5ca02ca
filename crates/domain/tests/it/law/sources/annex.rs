//! The checklist of the Implementing Regulation and the guides, point by point against the record.

use serde_json::json;

use super::wording::{leaves, words_at};
use super::*;

/// Titles that the record shortens.
const TITLES: &[Exception] = &[
    shortened("chapter 6 title"),
    shortened("chapter 7 title"),
    shortened("chapter 8 title"),
];

const fn shortened(place: &'static str) -> Exception {
    Exception {
        place,
        what: "",
        reason: "the pack has the title of the annex in full",
    }
}

#[test]
fn every_point_item_and_mapping_of_the_annex_is_that_of_the_record() {
    let Some(record) = record("cir2690.yaml") else {
        return;
    };
    let annex = data("cir_2024_2690_annex.toml");
    let mut faults = Faults::but(TITLES);

    let numbers = |value: &Value, place: &str, field: &str| -> Vec<Value> {
        list(value, place)
            .iter()
            .map(|entry| entry[field].clone())
            .collect()
    };
    faults.same(
        "chapters",
        numbers(&record, "/chapters", "n"),
        numbers(&annex, "/chapter", "number"),
    );
    for (told, found) in list(&record, "/chapters").iter().zip(list(&annex, "/chapter")) {
        let place = format!("chapter {} title", found["number"]);
        faults.same(&place, text(told, "/title"), text(found, "/title"));
    }
    faults.same(
        "sections",
        numbers(&record, "/sections", "id"),
        numbers(&annex, "/section", "id"),
    );
    faults.same(
        "points",
        numbers(&record, "/points", "id"),
        numbers(&annex, "/point", "id"),
    );
    for (told, found) in list(&record, "/sections").iter().zip(list(&annex, "/section")) {
        for framework in ["iso27001_2022", "csf2", "cyfun2023"] {
            let place = format!("section {} {framework}", text(told, "/id"));
            let told = texts(told, &format!("/enisa_{framework}"));
            faults.same(&place, told, texts(found, &format!("/{framework}")));
        }
    }
    let (mut points, mut items) = (0, 0);
    for (told, found) in list(&record, "/points").iter().zip(list(&annex, "/point")) {
        let id = text(told, "/id");
        faults.same(
            &format!("{id} section"),
            text(told, "/section"),
            text(found, "/section"),
        );
        faults.same(
            &format!("{id} measures"),
            texts(told, "/art21_2"),
            texts(found, "/measures"),
        );
        for framework in ["iso27001_2022", "csf2"] {
            let of = |value| texts(value, &format!("/{framework}"));
            faults.same(&format!("{id} {framework}"), of(told), of(found));
        }
        let letters = |value: &Value| -> Vec<String> {
            let items = value.get("items").and_then(Value::as_object);
            items
                .map(|items| items.keys().cloned().collect())
                .unwrap_or_default()
        };
        faults.same(&format!("{id} items"), letters(told), letters(found));
        let cadence = cadence(text(told, "/cadence"));
        faults.same(
            &format!("{id} cadence"),
            cadence,
            (text(found, "/cadence"), text(found, "/also_on")),
        );
        if list(found, "/evidence").is_empty() {
            faults.add(id, "", "has no evidence");
        }
        let known = words_at(found, &[""]);
        let mut sentences = Vec::new();
        leaves(&told["requirement"], &mut sentences);
        leaves(&told["items"], &mut sentences);
        for sentence in sentences {
            for name in names(&sentence)
                .iter()
                .filter(|name| name.contains(|letter: char| letter.is_numeric()))
            {
                if !known.contains(name) {
                    faults.add(id, name, format!("lacks {name} of: {sentence}"));
                }
            }
        }
        points += 1;
        items += letters(found).len();
    }
    faults.same(
        "count",
        &record["counts"],
        &json!({"points": points, "lettered_items": items}),
    );
    // A chapter serves the measures of its points.
    for chapter in list(&record, "/chapters") {
        let number = format!("{}.", chapter["n"]);
        let of_points = list(&annex, "/point")
            .iter()
            .filter(|point| text(point, "/id").starts_with(&number));
        let of_points: BTreeSet<&str> = of_points.flat_map(|point| texts(point, "/measures")).collect();
        let told: BTreeSet<&str> = texts(chapter, "/art21_2").into_iter().collect();
        faults.same(&format!("chapter {number} measures"), told, of_points);
    }
    faults.none();
}

/// The rhythm of a point, and what calls for the work besides.
fn cadence(told: &str) -> (&'static str, &'static str) {
    let rhythms = [
        ("annual", "yearly"),
        ("quarterly", "quarterly"),
        ("planned intervals", "planned_intervals"),
        ("continuous/periodic", "continuous_or_periodic"),
        ("kept current", "kept_current"),
        ("risk-based", "risk_based"),
        ("repeating", "repeating"),
        ("after incidents", "after_incidents"),
        ("on role change", "on_role_change"),
        ("on termination", "on_termination"),
        ("periodic", "periodic"),
        ("regular", "regular"),
    ];
    let rhythm = rhythms
        .iter()
        .find(|(words, _)| told.contains(words))
        .map_or("", |(_, rhythm)| *rhythm);
    let also_on = match told {
        _ if told.contains("legal change") => "legal_change",
        _ if told.contains("incident/change") || told.contains("change/incident") => {
            "significant_incident_or_change"
        }
        _ if told.contains("significant incident") => "significant_incident",
        _ => "",
    };
    (rhythm, also_on)
}

/// What differs on purpose in the guides.
const EXCEPTIONS: &[Exception] = &[];

#[test]
fn the_guides_are_those_of_the_record() {
    let Some(record) = record("guidance.yaml") else {
        return;
    };
    let guidance = data("guidance.toml");
    let mut faults = Faults::but(EXCEPTIONS);
    let ids = |value: &Value, place: &str| -> BTreeSet<String> {
        list(value, place)
            .iter()
            .map(|entry| text(entry, "/id").to_owned())
            .collect()
    };
    faults.same("guides", ids(&record, "/items"), ids(&guidance, "/guide"));
    faults.same(
        "first",
        texts(&record, "/useful_as_mappings_first"),
        texts(&guidance, "/mappings_first"),
    );
    for told in list(&record, "/items") {
        let id = text(told, "/id");
        let guides = list(&guidance, "/guide");
        let Some(found) = guides.iter().find(|guide| text(guide, "/id") == id) else {
            continue;
        };
        faults.same(
            &format!("{id} confidence"),
            mark(text(told, "/confidence")).as_str(),
            text(found, "/confidence"),
        );
        if !text(told, "/date").is_empty() {
            faults.same(&format!("{id} date"), text(told, "/date"), text(found, "/date"));
        }
        let known = words_at(found, &[""]);
        for (field, value) in told.as_object().unwrap() {
            let mut sentences = Vec::new();
            if !matches!(field.as_str(), "id" | "confidence" | "date") {
                leaves(value, &mut sentences);
            }
            for sentence in sentences {
                faults.told(&format!("{id} {field}"), &sentence, &known);
            }
        }
    }
    faults.none();
}
