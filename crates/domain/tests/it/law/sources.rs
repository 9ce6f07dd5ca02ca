//! The packs, field by field, against the record of the law that they were written from.
//!
//! The record is no part of the project. It lies beside the checkout, in `../shared/law`, where somebody has it; elsewhere these tests
//! print a line and return. Everything that can be compared is compared: what the record has and the packs lack, what the packs say
//! and the record lacks, and, of sentences, every number, day and name. What differs on purpose stands in a list with its reason.

use std::fmt::Display;

use serde_json::Value;

use super::*;

mod amounts;
mod annex;
mod both_ways;
mod core;
mod countries;
mod marks;
mod national;
mod parallel;
mod scope;
mod wording;

use wording::{Words, names, words};

/// One file of the record, or nothing where nobody has it.
#[expect(clippy::print_stdout, reason = "a test that cannot run says so")]
fn record(name: &str) -> Option<Value> {
    let folder = repository().join("../shared/law");
    if !folder.is_dir() {
        println!("skipped: {name} against the packs, as there is no ../shared/law beside the checkout");
        return None;
    }
    let text = read(&folder.join(name));
    Some(serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// A file of `data/law` that no pack is.
fn data(name: &str) -> Value {
    let text = read(&repository().join("data/law").join(name));
    let table: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::to_value(table).unwrap()
}

/// The edition of a pack that the program comes with, as it is written.
fn pack(id: &str) -> Value {
    let pack = Law::shipped().packs().find(|pack| pack.id == id);
    serde_json::to_value(pack.unwrap_or_else(|| panic!("no pack {id}"))).unwrap()
}

/// What differs on purpose.
struct Exception {
    /// Where: the place that a fault would name.
    place: &'static str,
    /// What of it; empty for all.
    what: &'static str,
    /// Why.
    reason: &'static str,
}

/// What does not agree, all of it, so that one run shows everything.
struct Faults {
    exceptions: &'static [Exception],
    used: BTreeSet<usize>,
    found: Vec<String>,
}

impl Faults {
    fn but(exceptions: &'static [Exception]) -> Self {
        Self {
            exceptions,
            used: BTreeSet::new(),
            found: Vec::new(),
        }
    }

    fn add(&mut self, place: &str, what: &str, sentence: impl Display) {
        let excepted = self.exceptions.iter().position(|exception| {
            exception.place == place && (exception.what.is_empty() || exception.what == what)
        });
        match excepted {
            Some(number) => {
                self.used.insert(number);
            }
            None => self.found.push(format!("{place}: {sentence}")),
        }
    }

    /// Compares a value of the record with that of a pack.
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, place: &str, record: T, pack: T) {
        if record != pack {
            self.add(place, "", format!("the record has {record:?}, the pack {pack:?}"));
        }
    }

    /// Looks for every number, day and name of `text` among `known`.
    fn told(&mut self, place: &str, text: &str, known: &Words) {
        for name in names(text) {
            if !known.contains(&name) && !wording::written_out(&name, known) {
                self.add(place, &name, format!("lacks \"{name}\" of: {text}"));
            }
        }
    }

    /// Fails with everything that was found, and with exceptions that excuse nothing any more.
    fn none(self) {
        let idle = self.exceptions.iter().enumerate();
        let idle = idle.filter(|(number, _)| !self.used.contains(number));
        let idle: Vec<String> = idle
            .map(|(_, exception)| {
                let Exception { place, what, reason } = exception;
                format!("{place}: nothing to excuse ({what}), although {reason}")
            })
            .collect();
        let all = [self.found, idle].concat();
        assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    }
}

/// The text at a place, empty where there is none.
fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// The list at a place, empty where there is none.
fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The texts of the list at a place.
fn texts<'a>(value: &'a Value, pointer: &str) -> Vec<&'a str> {
    list(value, pointer).iter().filter_map(Value::as_str).collect()
}

/// The mark of confidence as packs spell it; of two marks the word that stands first.
fn mark(text: &str) -> String {
    let first = text.split([' ', ';']).next().unwrap_or_default();
    first.replace('-', "_")
}

#[test]
fn a_day_a_number_and_a_name_are_found_however_they_are_written() {
    let known = words(
        "Ordonanța nr. 155 of 31 December 2024, from 30 000 cases; NÚKIB, CyFun and v2.5; Stb. 2026; 6. maj 2025; PT24H",
    );
    for written in [
        "31.12.2024",
        "2024-12-31",
        "30000",
        "30 000",
        "NUKIB",
        "CyFun",
        "2.5",
        "6.5.2025",
        "24 h",
    ] {
        for name in names(written) {
            assert!(known.contains(&name), "{written}: {name}");
        }
    }
    assert!(names("the law in words").is_empty());
    assert!(names("1.1.2025 DNSC").iter().all(|name| !known.contains(name)));
}
