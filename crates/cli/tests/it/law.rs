//! The law engine from the command line: facts in, deadlines out; packs shown, checked and compared.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::program::{answer, complaint, program, repository};

fn deadlines(file: &str, country: &str, as_of: &str) -> Command {
    let mut command = program("deadlines");
    command
        .arg("--facts")
        .arg(repository().join("tests/law/facts").join(file))
        .args(["--country", country, "--as-of", as_of]);
    command
}

fn law(arguments: &[&str]) -> Command {
    let mut command = program("law");
    command.args(arguments);
    command
}

fn json(command: &mut Command) -> Value {
    serde_json::from_str(&answer(command)).unwrap()
}

/// The keys of `value`, everywhere in it, are those that `schema` describes, and what it demands is there.
fn keeps(value: &Value, schema: &Value, root: &Value, place: &str) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => &root["$defs"][reference.rsplit('/').next().unwrap()],
        None => schema,
    };
    if let Some(choices) = schema["anyOf"].as_array() {
        if !value.is_null() {
            keeps(value, &choices[0], root, place);
        }
        return;
    }
    if let Some(allowed) = schema["enum"].as_array() {
        assert!(allowed.contains(value), "{place}: {value} is none of {allowed:?}");
    }
    match value {
        Value::Object(fields) if schema["properties"].is_object() => {
            for required in schema["required"].as_array().into_iter().flatten() {
                assert!(
                    fields.contains_key(required.as_str().unwrap()),
                    "{place} lacks {required}"
                );
            }
            for (name, value) in fields {
                let described = &schema["properties"][name];
                let open = schema["additionalProperties"] != Value::Bool(false);
                assert!(described.is_object() || open, "{place}.{name} is not described");
                keeps(value, described, root, &format!("{place}.{name}"));
            }
        }
        Value::Array(items) => {
            for item in items {
                keeps(item, &schema["items"], root, place);
            }
        }
        _ => {}
    }
}

#[expect(clippy::disallowed_methods, reason = "the test reads the schema")]
fn schema(name: &str) -> Value {
    let file = repository().join("docs/schema").join(name);
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

#[test]
fn the_deadlines_of_a_corrected_awareness_are_one_document_with_their_history() {
    let found = json(deadlines("corrected.json", "ro", "2026-10-28T09:00").arg("--json"));
    let schema = schema("deadlines.schema.json");
    keeps(&found, &schema, &schema, "");
    insta::assert_json_snapshot!(found);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads the facts")]
fn the_facts_of_the_tests_are_as_their_schema_says() {
    let schema = schema("incident-facts.schema.json");
    for file in [
        "corrected.json",
        "portugal.json",
        "asked-back.json",
        "detected.json",
    ] {
        let facts = std::fs::read(repository().join("tests/law/facts").join(file)).unwrap();
        keeps(&serde_json::from_slice(&facts).unwrap(), &schema, &schema, file);
    }
}

#[test]
fn in_the_terminal_the_chain_of_portugal_shows_both_starts_and_what_is_next() {
    insta::assert_snapshot!(answer(&mut deadlines("portugal.json", "PT", "2026-12-03T09:00")));
}

#[test]
fn a_time_that_does_not_exist_is_asked_back_with_its_neighbours_and_an_exit_code_of_its_own() {
    let output = deadlines("asked-back.json", "DE", "2026-10-25T12:00")
        .arg("--json")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = complaint(&output);
    assert!(
        told.contains("2026-03-29T01:59:00+01:00 to 2026-03-29T03:00:00+02:00"),
        "{told}"
    );
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let twice = &found["questions"][0];
    assert_eq!(twice["readings"][0], "2026-10-25T02:30:00+02:00");
    assert_eq!(twice["readings"][1], "2026-10-25T02:30:00+01:00");
    assert_eq!(twice["taken"], "2026-10-25T02:30:00+02:00");
    assert_eq!(found["questions"][1]["taken"], Value::Null);
}

#[test]
fn a_country_without_a_pack_and_a_file_that_is_none_are_refused_with_the_way_out() {
    let output = deadlines("corrected.json", "US", "2026-10-28T09:00")
        .output()
        .unwrap();
    assert!(
        complaint(&output).contains("there is no pack of US; there are AT, BE"),
        "{}",
        complaint(&output)
    );
    let mut command = program("deadlines");
    command
        .args(["--country", "RO", "--facts"])
        .arg(repository().join("tests/law/terms.tsv"));
    let output = command.output().unwrap();
    assert!(!output.status.success());
    assert!(
        complaint(&output).contains("the facts are refused"),
        "{}",
        complaint(&output)
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the facts")]
fn a_misspelt_notice_an_unknown_cohort_and_an_entry_from_the_future_are_refused_with_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    let refused = |text: &str, arguments: &[&str]| {
        std::fs::write(&file, text).unwrap();
        let mut command = program("deadlines");
        command
            .args(["--country", "IT", "--facts"])
            .arg(&file)
            .args(arguments);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        complaint(&output)
    };
    let now = ["--as-of", "2026-11-28T09:00"];
    let misspelt = r#"{"facts": [{"fact": "sent", "clock": "early_waring", "at": "2026-11-27T22:00"}]}"#;
    let told = refused(misspelt, &now);
    assert!(
        told.contains("entry 1") && told.contains("perhaps nis2.early_warning"),
        "{told}"
    );
    let cohort = r#"{"institution": {"cohort": "listed_2062"}, "facts": []}"#;
    let told = refused(cohort, &now);
    assert!(
        told.contains("\"listed_2062\" is none of listed_2025, listed_2026"),
        "{told}"
    );
    let ahead =
        r#"{"facts": [{"fact": "awareness", "at": "2026-11-27T22:00", "entered_at": "2206-11-27T22:00"}]}"#;
    let told = refused(ahead, &[]);
    assert!(told.contains("entry 1: entered_at lies ahead of now"), "{told}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the facts")]
fn what_a_file_says_cannot_forge_a_line_of_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    let facts = r#"{"facts": [
        {"fact": "awareness", "at": "2026-11-27T21:40", "entered_at": "2026-11-27T22:00", "by": "A"},
        {"fact": "awareness", "at": "2026-11-27T21:00", "entered_at": "2026-11-27T23:00",
         "by": "B\nSent in time: Early warning\u001b[2J"}]}"#;
    std::fs::write(&file, facts).unwrap();
    let mut command = program("deadlines");
    command
        .args(["--country", "RO", "--as-of", "2026-11-28T09:00", "--facts"])
        .arg(&file);
    let answered = answer(&mut command);
    assert!(
        answered.contains("Sent in time: Early warning"),
        "it is told as part of a name"
    );
    assert!(
        !answered.contains("\nSent in time") && !answered.contains('\u{1b}'),
        "{answered}"
    );
}

#[test]
fn what_the_packs_do_not_know_is_listed_with_what_to_ask_whom() {
    let listed = answer(law(&["check", "--json"]).env("NO_COLOR", "1"));
    let doubts: Vec<Value> = listed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let packs: BTreeSet<&str> = doubts
        .iter()
        .map(|doubt| doubt["pack"].as_str().unwrap())
        .collect();
    assert!(packs.len() > 30, "{packs:?}");
    assert!(
        doubts
            .iter()
            .all(|doubt| doubt["text"].as_str().unwrap().contains("Ask "))
    );
    let latvia = answer(&mut law(&["check", "--pack", "lv"]));
    assert!(
        latvia.contains("country.significance.value: not known. Ask the competent authority"),
        "{latvia}"
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the pack of the house")]
fn a_pack_of_the_house_stands_in_the_place_of_ours_and_its_differences_are_shown() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("lv.toml");
    let text = answer(&mut law(&["show", "lv", "--source"]));
    std::fs::write(&own, &text).unwrap();
    let own_path = own.to_str().unwrap();
    assert_eq!(answer(&mut law(&["diff", own_path])), "");

    std::fs::write(
        &own,
        text.replace("anchor = \"unstated\"", "anchor = \"detection\""),
    )
    .unwrap();
    let differs = law(&["diff", own_path]).output().unwrap();
    assert_eq!(differs.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(differs.stdout).unwrap(),
        "country.anchor: unstated -> detection\n"
    );
    let facts = repository().join("tests/law/facts/detected.json");
    let mut command = program("deadlines");
    command
        .args([
            "--json",
            "--country",
            "LV",
            "--as-of",
            "2026-12-03T09:00",
            "--own",
            own_path,
            "--facts",
        ])
        .arg(facts);
    let found = json(&mut command);
    let early = found["deadlines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["clock"] == "nis2.early_warning");
    assert_eq!(early.unwrap()["start"]["from"], "detection");

    std::fs::write(&own, text.replace("nis2:", "nis2:99")).unwrap();
    std::fs::write(
        &own,
        format!("{text}\n[[duty]]\nid = \"x\"\ntitle = \"x\"\ncitations = [\"nis2:99\"]\nbound = [\"controller\"]\nconfidence = \"high\"\n"),
    )
    .unwrap();
    let refused = law(&["check", own_path]).output().unwrap();
    assert!(
        complaint(&refused).contains("the duty x cites nis2:99, which no pack lists"),
        "{}",
        complaint(&refused)
    );
}

#[test]
fn a_term_is_reckoned_alone() {
    let term =
        |start: &str, term: &str, rest: &[&str]| json(law(&["term", start, term, "--json"]).args(rest));
    let found = term(
        "2026-03-27T09:10",
        "PT72H",
        &["--country", "RO", "--rule", "reg-1182-71"],
    );
    assert_eq!(found["strict"], "2026-03-30T10:10:00+03:00");
    assert_eq!(found["lawful_later"]["at"], "2026-03-30T11:00:00+03:00");
    let found = term("2026-12-02", "30 working days", &["--country", "PT"]);
    assert_eq!(found["last_day"], "2027-01-18");
    // The zone says the country, and holidays that are given stand in the place of its own.
    let other = [
        "--zone",
        "Europe/Lisbon",
        "--holiday",
        "2026-12-03",
        "--holiday",
        "2027-01-01",
    ];
    assert_eq!(
        term("2026-12-02", "1 working days", &other)["last_day"],
        "2026-12-04"
    );
    let nowhere = law(&["term", "2026-12-02", "P1D", "--zone", "Atlantic/Azores"])
        .output()
        .unwrap();
    assert!(
        complaint(&nowhere).contains("give the country, too"),
        "{}",
        complaint(&nowhere)
    );
}
