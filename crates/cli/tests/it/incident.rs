//! An incident where the pages are down, and its record verified where nothing of the house is; the server killed in the middle of the night.

#![expect(clippy::disallowed_methods, reason = "an auditor keeps files")]

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::program::{Hospital, answer, complaint, program};

fn incident(hospital: &Hospital, arguments: &[&str]) -> String {
    answer(hospital.command("incident").args(arguments))
}

fn verify(file: &Path, arguments: &[&str]) -> Output {
    program("incident")
        .arg("verify")
        .arg(file)
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn an_incident_opened_at_the_console_is_exported_and_holds_elsewhere() {
    let hospital = Hospital::new();
    assert_eq!(
        incident(&hospital, &["open", "encrypted"]).trim_end(),
        reference(&hospital)
    );
    let called = reference(&hospital);
    incident(&hospital, &["line", &called, "Ana Pop: the pages are down"]);
    let shown: Value = serde_json::from_str(&incident(&hospital, &["show", &called, "--json"])).unwrap();
    assert_eq!(shown["entries"][1]["text"], "Ana Pop: the pages are down");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.json");
    incident(&hospital, &["export", &called, file.to_str().unwrap()]);
    let key = answer(hospital.command("journal").args(["checkpoint", "--json"]));
    let key: Value = serde_json::from_str(&key).unwrap();
    let key = key["key"].as_str().unwrap();
    let held = verify(&file, &["--key", key]);
    assert_eq!(held.status.code(), Some(0), "{}", complaint(&held));
    let told = String::from_utf8(held.stdout).unwrap();
    assert_eq!(
        told.replace(&called, "INC"),
        "INC: holds; 2 entries of the log, 0 notices, 4 journal entries\n"
    );
    assert_eq!(verify(&file, &[]).status.code(), Some(4));

    let whole = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, whole.replace("Ana Pop", "Ana Pap")).unwrap();
    let altered = verify(&file, &["--key", key]);
    assert_eq!(altered.status.code(), Some(3));
    insta::assert_snapshot!(String::from_utf8(altered.stdout).unwrap().replace(&called, "INC"));
}

#[test]
fn a_file_that_came_with_a_line_is_held_against_the_record_elsewhere() {
    let hospital = Hospital::new();
    incident(&hospital, &["open", "encrypted"]);
    let called = reference(&hospital);
    let folder = tempfile::tempdir().unwrap();
    let (laid, record) = (folder.path().join("files"), folder.path().join("incident.json"));
    std::fs::create_dir(&laid).unwrap();
    let note = laid.join("note.txt");
    std::fs::write(&note, "forty bitcoin").unwrap();
    let attach = ["--attach", note.to_str().unwrap()];
    incident(
        &hospital,
        &[
            &["line", &called, "Ana Pop: the note on the screen"],
            attach.as_slice(),
        ]
        .concat(),
    );
    incident(&hospital, &["export", &called, record.to_str().unwrap()]);
    let key = answer(hospital.command("journal").args(["checkpoint", "--json"]));
    let key: Value = serde_json::from_str(&key).unwrap();
    let held = || {
        let arguments = [
            "--key",
            key["key"].as_str().unwrap(),
            "--attachments",
            laid.to_str().unwrap(),
        ];
        let held = verify(&record, &arguments);
        (held.status.code(), String::from_utf8(held.stdout).unwrap())
    };
    let (code, told) = held();
    assert_eq!(code, Some(0), "{told}");
    assert!(
        told.contains("  files that came with lines of the log: 1\n"),
        "{told}"
    );
    std::fs::write(&note, "fifty bitcoin").unwrap();
    let (code, told) = held();
    assert_eq!(code, Some(3), "{told}");
    assert!(
        told.contains("note.txt: no line of the log came with a file of these bytes"),
        "{told}"
    );
    std::fs::remove_file(&note).unwrap();
    let (code, told) = held();
    assert_eq!(code, Some(4), "{told}");
    assert!(
        told.contains("limit: note.txt of entry 2 of the log does not lie there"),
        "{told}"
    );
}

fn reference(hospital: &Hospital) -> String {
    let listed: Value = serde_json::from_str(incident(hospital, &["list", "--json"]).trim_end()).unwrap();
    listed["reference"].as_str().unwrap().to_owned()
}

/// Case 36 of the forty: the power goes while lines are written. Several programs write at once, and all are killed.
#[test]
#[cfg(unix)]
fn case_36_killed_in_the_middle_of_writing_the_log_is_whole_and_the_journal_holds() {
    let hospital = Hospital::new();
    incident(&hospital, &["open", "outage"]);
    let called = reference(&hospital);
    let mut written = 0;
    for round in 0..4 {
        let mut server = served(&hospital);
        let mut writers: Vec<Child> = (0..4)
            .map(|writer| writing(&hospital, &called, round, writer))
            .collect();
        // When the first is done the others are in the middle of it.
        while writers
            .iter_mut()
            .all(|writer| writer.try_wait().unwrap().is_none())
        {
            std::thread::sleep(Duration::from_millis(2));
        }
        for program in writers.iter_mut().chain([&mut server]) {
            // SIGKILL: nothing is tidied up. One that ended by itself is no failure.
            let _ = program.kill();
        }
        for program in &mut writers {
            written += usize::from(program.wait().unwrap().success());
        }
        server.wait().unwrap();
    }
    assert!(written > 0, "nothing was ever written");
    let shown: Value = serde_json::from_str(&incident(&hospital, &["show", &called, "--json"])).unwrap();
    let entries = shown["entries"].as_array().unwrap();
    let lines: Vec<&str> = entries
        .iter()
        .skip(1)
        .map(|entry| entry["text"].as_str().unwrap())
        .collect();
    let numbers: Vec<u64> = entries
        .iter()
        .map(|entry| entry["number"].as_u64().unwrap())
        .collect();
    assert_eq!(numbers, (1..=entries.len() as u64).collect::<Vec<_>>());
    assert!(
        lines.len() >= written,
        "{written} were answered, {} are there",
        lines.len()
    );
    assert!(
        lines.iter().all(|line| line.ends_with("to its end.")),
        "{lines:?}"
    );
    answer(hospital.command("journal").arg("verify"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("incident.json");
    incident(&hospital, &["export", &called, file.to_str().unwrap()]);
    assert_eq!(
        verify(&file, &[]).status.code(),
        Some(4),
        "nothing wrong, and no key given"
    );
}

#[cfg(unix)]
fn served(hospital: &Hospital) -> Child {
    quiet(hospital.command("serve").args(["--listen", "127.0.0.1:0"]))
}

#[cfg(unix)]
fn writing(hospital: &Hospital, called: &str, round: usize, writer: usize) -> Child {
    let text = format!(
        "round {round}, writer {writer}: {} to its end.",
        "a long line ".repeat(400)
    );
    quiet(hospital.command("incident").args(["line", called, &text]))
}

#[cfg(unix)]
fn quiet(command: &mut Command) -> Child {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Case 40 of the forty: the server is lost. There is a copy of its data folder, and the keys lay elsewhere.
#[test]
fn case_40_on_another_machine_a_copy_and_the_keys_give_the_log_back_and_its_record_verifies() {
    let hospital = Hospital::new();
    incident(&hospital, &["open", "encrypted"]);
    let called = reference(&hospital);
    incident(&hospital, &["line", &called, "Ana Pop: servers are encrypted"]);
    let key = answer(hospital.command("journal").args(["checkpoint", "--json"]));
    let key: Value = serde_json::from_str(&key).unwrap();
    let key = key["key"].as_str().unwrap();

    let laptop = tempfile::tempdir().unwrap();
    let (data, keys) = (laptop.path().join("data"), laptop.path().join("stick"));
    copy(&hospital.data(), &data);
    std::fs::rename(data.join("keys"), &keys).unwrap();
    drop(hospital);
    let there = |arguments: &[&str]| {
        let mut command = program("incident");
        command.args(arguments).env("WARDROUND_DATA", &data);
        command
    };
    let without = there(&["show", &called]).output().unwrap();
    assert_eq!(without.status.code(), Some(1));
    assert!(complaint(&without).contains("key"), "{}", complaint(&without));

    let with = |arguments: &[&str]| answer(there(arguments).env("WARDROUND_KEYS", &keys));
    assert!(with(&["show", &called]).contains("servers are encrypted"));
    with(&["line", &called, "Ana Pop: brought back on a laptop"]);
    let file = laptop.path().join("incident.json");
    with(&["export", &called, file.to_str().unwrap()]);
    let held = verify(&file, &["--key", key]);
    assert_eq!(
        held.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&held.stdout)
    );
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
