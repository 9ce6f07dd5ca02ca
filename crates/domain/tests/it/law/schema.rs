//! The schema of packs against the packs and against the program that reads them: the two refuse the same.
//!
//! `docs/schema/law-pack.schema.json` is for editors and lawyers; the program reads packs without it. So every pack is spoilt in every
//! place in turn, and whatever the program refuses the schema has to refuse, and the other way round.

use domain::law::{
    Act, ActStatus, Anchor, Annex, Cohort, Computation, Confidence, Country, Criterion, DayOffKind, Duty,
    EntityType, Fines, InScope, Maximum, Pack, Proposal, Registration, ScopeRule, SignificanceQuestion,
    SizeLimits, Stage, Stated, Trigger, UntilAnswered,
};
use jsonschema::Validator;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::*;

fn schema() -> Value {
    serde_json::from_str(&read(&repository().join("docs/schema/law-pack.schema.json"))).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

/// A pack as its file has it.
fn as_written(pack: &Pack) -> String {
    let folder = if pack.country.is_some() {
        "countries"
    } else {
        "union"
    };
    read(&repository().join(format!("data/law/{folder}/{}.toml", pack.id)))
}

fn as_json(text: &str) -> Value {
    serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap()
}

/// TOML of a value, everything in one line.
fn as_toml(value: &Value) -> String {
    match value {
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(as_toml).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Object(values) => {
            let pairs = values
                .iter()
                .map(|(key, value)| format!("{key} = {}", as_toml(value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        // A text is written alike in both.
        plain => plain.to_string(),
    }
}

fn as_file(pack: &Value) -> String {
    let pairs = pack.as_object().unwrap().iter();
    let lines: Vec<String> = pairs
        .map(|(key, value)| format!("{key} = {}", as_toml(value)))
        .collect();
    lines.join("\n")
}

/// Whether the program takes a pack in, alone and then among the others.
fn is_taken(pack: &Value) -> bool {
    Pack::parse(&as_file(pack)).is_ok_and(|pack| Law::shipped().with_own(vec![pack]).is_ok())
}

/// Packs that between them use every part of the form.
const WHOLE: [&str; 8] = ["nis2", "cir_2024_2690", "blood", "ro", "it", "pt", "hu", "de"];

fn shipped(id: &str) -> Value {
    let pack = Law::shipped().packs().find(|pack| pack.id == id).unwrap();
    as_json(&as_written(pack))
}

/// The places of a value, the deepest last, each with its pointer.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Array(values) => {
            for (number, value) in values.iter().enumerate() {
                places(value, &format!("{pointer}/{number}"), found);
            }
        }
        Value::Object(values) => {
            for (key, value) in values {
                places(value, &format!("{pointer}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// A pointer without the numbers in it, so that the tenth clock is not spoilt like the first.
fn kind_of_place(pointer: &str) -> String {
    let named = pointer.split('/').filter(|step| step.parse::<usize>().is_err());
    named.collect::<Vec<_>>().join("/")
}

/// Spoils every kind of place of the packs that use the whole form, and hands each spoilt pack on.
fn spoilt(spoil: impl Fn(&mut Value) -> bool, mut look: impl FnMut(&str, &Value)) -> usize {
    let mut seen = BTreeSet::new();
    for id in WHOLE {
        let pack = shipped(id);
        let mut pointers = Vec::new();
        places(&pack, "", &mut pointers);
        for pointer in pointers {
            let mut pack = pack.clone();
            if spoil(pack.pointer_mut(&pointer).unwrap()) && seen.insert(kind_of_place(&pointer)) {
                look(&format!("{id}{pointer}"), &pack);
            }
        }
    }
    seen.len()
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn every_pack_has_the_form_of_the_schema() {
    let validator = validator();
    for pack in Law::shipped().packs() {
        let file = as_json(&as_written(pack));
        let problems = validator
            .iter_errors(&file)
            .map(|error| format!("{}: {error}", error.instance_path()));
        assert_eq!(problems.collect::<Vec<_>>(), Vec::<String>::new(), "{}", pack.id);
        // What is written for the schema is what the program reads.
        assert_eq!(Pack::parse(&as_file(&file)).unwrap(), *pack);
    }
}

#[test]
fn a_key_nobody_knows_is_refused_everywhere_by_schema_and_program() {
    let validator = validator();
    let add = |value: &mut Value| {
        let object = value.as_object_mut();
        object.is_some_and(|object| object.insert("no_such_key".to_owned(), json!(true)).is_none())
    };
    let tried = spoilt(add, |place, pack| {
        assert!(!validator.is_valid(pack), "the schema lets it pass: {place}");
        assert!(
            Pack::parse(&as_file(pack)).is_err(),
            "the program reads it: {place}"
        );
    });
    assert!(tried >= 20, "{tried} kinds of tables");
}

#[test]
fn a_word_nobody_knows_is_refused_by_the_schema_wherever_the_program_refuses_it() {
    let validator = validator();
    let change = |value: &mut Value| match value {
        Value::String(text) => {
            "no such word".clone_into(text);
            true
        }
        _ => false,
    };
    let mut refused = 0;
    spoilt(change, |place, pack| {
        let (valid, read) = (validator.is_valid(pack), Pack::parse(&as_file(pack)).is_ok());
        assert!(
            read || !valid,
            "the program refuses what the schema lets pass: {place}"
        );
        assert!(
            valid || !is_taken(pack),
            "the schema refuses what the program takes: {place}"
        );
        refused += usize::from(!read);
    });
    assert!(refused >= 40, "{refused} kinds of places");
}

#[test]
fn what_is_missing_or_of_another_kind_is_refused_by_both_or_by_none() {
    let validator = validator();
    let mut tried = BTreeSet::new();
    for id in WHOLE {
        let pack = shipped(id);
        let mut pointers = Vec::new();
        places(&pack, "", &mut pointers);
        for pointer in &pointers {
            let Some(object) = pack.pointer(pointer).and_then(Value::as_object) else {
                continue;
            };
            for key in object.keys() {
                if !tried.insert(format!("{}/{key}", kind_of_place(pointer))) {
                    continue;
                }
                let mut without = pack.clone();
                without
                    .pointer_mut(pointer)
                    .unwrap()
                    .as_object_mut()
                    .unwrap()
                    .remove(key);
                let read = Pack::parse(&as_file(&without)).is_ok();
                assert_eq!(validator.is_valid(&without), read, "{id}{pointer} without {key}");

                let mut other = pack.clone();
                other.pointer_mut(pointer).unwrap()[key] = json!([[-1]]);
                let read = Pack::parse(&as_file(&other)).is_ok();
                assert!(
                    !read && !validator.is_valid(&other),
                    "{id}{pointer}/{key} is a list of lists"
                );
            }
        }
    }
    assert!(tried.len() >= 100, "{} kinds of fields", tried.len());
}

#[test]
fn a_number_below_nothing_is_refused_by_both() {
    let validator = validator();
    let negative = |value: &mut Value| {
        let number = value.is_number();
        if number {
            *value = json!(-1);
        }
        number
    };
    let tried = spoilt(negative, |place, pack| {
        assert!(
            !validator.is_valid(pack) && Pack::parse(&as_file(pack)).is_err(),
            "{place}"
        );
    });
    assert!(tried >= 4, "{tried} kinds of numbers");
}

/// The words of a list in the schema.
fn words_of(name: &str) -> Vec<String> {
    let words = schema()["$defs"][name]["enum"].as_array().unwrap().clone();
    words
        .iter()
        .map(|word| word.as_str().unwrap().to_owned())
        .collect()
}

/// The words that the program knows, as it lists them to whoever wrote another.
fn words_known<T: DeserializeOwned>() -> Vec<String> {
    let refused = serde_json::from_value::<T>(json!("no_such_word"))
        .err()
        .unwrap()
        .to_string();
    let words = refused.split('`').skip(3).step_by(2);
    words.map(str::to_owned).collect()
}

#[test]
fn the_words_of_the_schema_are_those_of_the_program() {
    let names = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<Vec<String>>();
    assert_eq!(
        words_of("role"),
        names(Role::ALL.iter().map(|role| role.name()).collect())
    );
    assert_eq!(
        words_of("trigger"),
        names(Trigger::ALL.iter().map(|trigger| trigger.name()).collect())
    );
    assert_eq!(
        words_of("moment"),
        names(Moment::ALL.iter().map(|moment| moment.name()).collect())
    );
    assert_eq!(
        words_of("significance_question"),
        names(
            SignificanceQuestion::ALL
                .iter()
                .map(|question| question.name())
                .collect()
        )
    );
    assert_eq!(words_of("stage"), words_known::<Stage>());
    assert_eq!(words_of("confidence"), words_known::<Confidence>());
    assert_eq!(words_of("act_status"), words_known::<ActStatus>());
    assert_eq!(words_of("anchor"), words_known::<Anchor>());
    assert_eq!(words_of("annex"), words_known::<Annex>());
    assert_eq!(words_of("day_off"), words_known::<DayOffKind>());
    assert_eq!(words_of("in_scope"), words_known::<InScope>());
    assert_eq!(words_of("until_answered"), words_known::<UntilAnswered>());
    assert_eq!(words_of("computation_rule"), words_known::<ComputationRule>());
}

/// The fields that the program knows of a table, as it lists them to whoever wrote another.
fn fields_known<T: DeserializeOwned>() -> BTreeSet<String> {
    let refused = serde_json::from_value::<T>(json!({ "no_such_key": true }))
        .err()
        .unwrap()
        .to_string();
    let fields = refused.split('`').skip(3).step_by(2);
    fields.map(str::to_owned).collect()
}

#[test]
fn the_fields_of_the_schema_are_those_of_the_program() {
    let schema = schema();
    let of = |table: &Value| -> BTreeSet<String> {
        let fields = table["properties"].as_object().unwrap();
        fields.keys().cloned().collect()
    };
    assert_eq!(of(&schema), fields_known::<Pack>(), "pack");
    let tables = [
        ("act", fields_known::<Act>()),
        ("clock", fields_known::<Clock>()),
        ("duty", fields_known::<Duty>()),
        ("proposal", fields_known::<Proposal>()),
        ("entity_type", fields_known::<EntityType>()),
        ("criterion", fields_known::<Criterion>()),
        ("size", fields_known::<SizeLimits>()),
        ("scope_rule", fields_known::<ScopeRule>()),
        ("fines", fields_known::<Fines>()),
        ("maximum", fields_known::<Maximum>()),
        ("stated", fields_known::<Stated<String>>()),
        ("registration", fields_known::<Registration>()),
        ("computation", fields_known::<Computation>()),
        ("cohort", fields_known::<Cohort>()),
        ("country", fields_known::<Country>()),
    ];
    for (name, fields) in tables {
        assert_eq!(of(&schema["$defs"][name]), fields, "{name}");
    }
}

#[test]
fn the_terms_of_the_schema_are_those_of_the_program() {
    let validator = validator();
    let mut pack = shipped("ro");
    let terms = [
        "PT24H",
        "P10D",
        "P2W",
        "P1M",
        "P1Y",
        "30 working days",
        "without_undue_delay",
        "on_request",
        "unknown",
    ];
    let none = ["", "24H", "P1.5D", "PT1M", "PT-1H", "1 working day", "soon"];
    for (term, is_one) in terms
        .map(|term| (term, true))
        .into_iter()
        .chain(none.map(|term| (term, false)))
    {
        pack["clock"][0]["term"] = json!(term);
        assert_eq!(term.parse::<Term>().is_ok(), is_one, "{term}");
        assert_eq!(validator.is_valid(&pack), is_one, "{term}");
    }
}
