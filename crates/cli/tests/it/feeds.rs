//! Reference data from the terminal: files carried in, mirrors, and what is in use.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::program::{Hospital, answer, complaint, repository};

const KEV: &str = r#"{"dateReleased": "2026-11-20T15:00:00.0Z", "vulnerabilities": [
    {"cveID": "CVE-2026-0001", "dateAdded": "2026-11-01"}, {"cveID": "CVE-2026-2"}]}"#;

/// The document without what is different each time.
fn without_what_differs(mut listed: Value) -> Value {
    let differing = [
        "loaded_at",
        "known_to_be_of",
        "digest",
        "origin",
        "old",
        "id",
        "address",
        "tried_at",
        "succeeded_at",
        "due_at",
    ];
    for part in ["feeds", "addresses"] {
        for object in listed[part].as_array_mut().unwrap() {
            for (key, value) in object.as_object_mut().unwrap() {
                if differing.contains(&key.as_str()) && !value.is_null() {
                    *value = Value::from("…");
                }
            }
        }
    }
    listed
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test writes the mirror and reads the schema"
)]
fn a_mirror_is_entered_asked_listed_and_removed() {
    let hospital = Hospital::new();
    let mirror = hospital.data().parent().unwrap().join("mirror");
    std::fs::create_dir(&mirror).unwrap();
    std::fs::write(mirror.join("kev.json"), KEV).unwrap();
    let feeds = |arguments: &[&str]| hospital.command("feeds").args(arguments).output().unwrap();
    let path = mirror.to_str().unwrap();
    answer(hospital.command("feeds").args(["add", "kev", "Mirror", path]));
    let nothing = feeds(&["fetch"]);
    assert!(complaint(&nothing).contains("no address is switched on"));
    answer(hospital.command("feeds").args(["on", "mirror"]));
    let fetched = answer(hospital.command("feeds").args(["fetch", "Mirror"]));
    assert!(
        fetched.contains("1 records") && fetched.contains("left out: CVE-2026-2"),
        "{fetched}"
    );

    let listed = answer(hospital.command("feeds").args(["list", "--json"]));
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let schema = repository().join("docs/schema/feeds.schema.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(schema).unwrap()).unwrap();
    for part in ["feeds", "addresses"] {
        let properties = &schema["properties"][part]["items"]["properties"];
        let told: BTreeSet<&String> = properties.as_object().unwrap().keys().collect();
        for object in listed[part].as_array().unwrap() {
            let keys: BTreeSet<&String> = object.as_object().unwrap().keys().collect();
            assert_eq!(keys, told);
        }
    }
    insta::assert_json_snapshot!(without_what_differs(listed));
    let words = answer(hospital.command("feeds").arg("list"));
    assert!(words.contains("kev: 1 records, 1 left out"), "{words}");

    std::fs::remove_file(mirror.join("kev.json")).unwrap();
    let failed = feeds(&["fetch"]);
    assert!(!failed.status.success());
    assert!(
        complaint(&failed).contains("what was in use stays in use"),
        "{}",
        complaint(&failed)
    );
    answer(hospital.command("feeds").args(["off", "Mirror"]));
    answer(hospital.command("feeds").args(["remove", "Mirror"]));
    let words = answer(hospital.command("feeds").arg("list"));
    assert!(!words.contains("Mirror ("), "{words}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test writes the folder")]
fn advisories_are_taken_from_a_file_or_a_folder_and_what_cannot_be_read_is_named() {
    let hospital = Hospital::new();
    let load = |place: &Path| {
        let mut command = hospital.command("feeds");
        command.args(["load", "advisories"]).arg(place);
        command
    };
    let folder = hospital.data().parent().unwrap().join("advisories");
    std::fs::create_dir_all(folder.join("2026")).unwrap();
    let empty = load(&folder).output().unwrap();
    assert!(!empty.status.success());
    assert!(complaint(&empty).contains("holds no file whose name ends in .json"));

    let pump = repository().join("tests/advisory/infumed-2026-01.json");
    std::fs::copy(&pump, folder.join("2026/infumed-2026-01.json")).unwrap();
    std::fs::write(folder.join("notes.txt"), "not read").unwrap();
    std::fs::write(folder.join("broken.json"), "{").unwrap();
    let loaded = answer(&mut load(&folder));
    assert!(
        loaded.starts_with("1 advisories are in use now: 1 new, 0 in a newer version, 0 of these were in use already, 1 left out."),
        "{loaded}"
    );
    assert!(loaded.contains("  left out: broken.json: "), "{loaded}");
    assert!(loaded.contains("Get those files again"), "{loaded}");
    let again = answer(&mut load(&pump));
    assert!(
        again.contains("1 of these were in use already, 0 left out"),
        "{again}"
    );

    let listed = answer(hospital.command("feeds").arg("list"));
    assert!(listed.contains("advisories: 1 records, 0 left out"), "{listed}");
    let refused = load(&folder.join("broken.json")).output().unwrap();
    assert!(complaint(&refused).contains("broken.json: "));

    // The same folder as a mirror that another program fills.
    let mirror = folder.display().to_string();
    answer(
        hospital
            .command("feeds")
            .args(["add", "advisories", "Mirror", &mirror]),
    );
    let fetch = || {
        let mut command = hospital.command("feeds");
        command.args(["fetch", "Mirror"]);
        answer(&mut command)
    };
    let fetched = fetch();
    assert!(
        fetched.contains("There is nothing newer. (1 left out)"),
        "{fetched}"
    );
    assert!(
        fetched.contains("  left out: ") && fetched.contains("broken.json: "),
        "{fetched}"
    );
    std::fs::remove_file(folder.join("broken.json")).unwrap();
    assert_eq!(fetch(), "Mirror: There is nothing newer.\n");
}
