//! A log taken out of the house as one file, and verified where nothing else of the house is.

#![expect(clippy::disallowed_methods, reason = "an auditor keeps files")]

use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::program::{Hospital, answer, complaint, program, repository};

/// A file with the log of a hospital, in a folder of its own, and the verifier key.
struct Exported {
    folder: tempfile::TempDir,
    key: String,
    note: String,
}

impl Exported {
    fn of(hospital: &Hospital, arguments: &[&str]) -> Self {
        let checkpoint = answer(hospital.command("journal").args(["checkpoint", "--json"]));
        let checkpoint: Value = serde_json::from_str(&checkpoint).unwrap();
        let text = |key: &str| checkpoint[key].as_str().unwrap().to_owned();
        let exported = Self {
            folder: tempfile::tempdir().unwrap(),
            key: text("key"),
            note: text("checkpoint"),
        };
        let mut command = hospital.command("journal");
        command.arg("export").args(arguments).arg(exported.file());
        answer(&mut command);
        exported
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("journal.export")
    }

    fn verify(&self, arguments: &[&str]) -> Output {
        verify(&self.file(), arguments)
    }
}

fn verify(file: &Path, arguments: &[&str]) -> Output {
    program("journal")
        .args(["verify", "--json", "--file"])
        .arg(file)
        .args(arguments)
        .output()
        .unwrap()
}

fn log(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", complaint(output)))
}

#[test]
fn an_export_holds_elsewhere_with_the_key_and_is_the_log_of_the_database() {
    let hospital = Hospital::new();
    let file = repository().join("data/demo/hospital/directory-servers.csv");
    answer(hospital.command("import").arg(file));
    let exported = Exported::of(&hospital, &[]);
    let output = exported.verify(&["--key", &exported.key]);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    let (there, here) = (
        log(&output),
        answer(hospital.command("journal").args(["verify", "--json"])),
    );
    let here = here
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .find(|log| log["log"] == there["log"])
        .unwrap();
    assert_eq!(there, here);
}

/// Where the name of the tenant and the key are, which are for reading: the key to verify with comes another way.
fn words(file: &[u8]) -> std::ops::Range<usize> {
    let content = |head: usize| {
        let length = u32::from_be_bytes(file[head + 1..head + 5].try_into().unwrap());
        head + 5..head + 5 + usize::try_from(length).unwrap()
    };
    let log = content(domain::journal::export::EXPORT_MAGIC.len());
    let tenant = content(log.end);
    tenant.start..content(tenant.end).end
}

#[test]
fn every_byte_altered_is_noticed_but_in_the_words_nothing_vouches_for() {
    let exported = Exported::of(&Hospital::new(), &[]);
    let whole = std::fs::read(exported.file()).unwrap();
    let altered = exported.folder.path().join("altered.export");
    for place in (0..whole.len()).step_by(37) {
        if words(&whole).contains(&place) {
            continue;
        }
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        std::fs::write(&altered, bytes).unwrap();
        let output = verify(&altered, &["--key", &exported.key]);
        assert!(matches!(output.status.code(), Some(1 | 3 | 4)), "byte {place}");
    }
}

#[test]
fn a_file_cut_off_foreign_or_without_key_is_refused_with_words() {
    let hospital = Hospital::new();
    let exported = Exported::of(&hospital, &[]);
    let whole = std::fs::read(exported.file()).unwrap();
    let altered = exported.folder.path().join("altered.export");
    let installation = Exported::of(&hospital, &["--installation"]);
    for (bytes, arguments, words) in [
        (
            &whole[..whole.len() - 1],
            vec!["--key", &exported.key],
            "stops before its end",
        ),
        (
            &whole[..whole.len() - 53],
            vec!["--key", &exported.key],
            "stops before its end",
        ),
        (
            &b"a,b\n1,2\n"[..],
            vec!["--key", &exported.key],
            "no export of a journal",
        ),
        (&whole[..], vec![], "give the verifier key"),
    ] {
        std::fs::write(&altered, bytes).unwrap();
        let output = verify(&altered, &arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(
            complaint(&output).contains(words),
            "{words}: {}",
            complaint(&output)
        );
    }
    let output = installation.verify(&["--key", &installation.key]);
    assert!(
        complaint(&output).contains("no key that was given is"),
        "{}",
        complaint(&output)
    );
}

#[test]
fn a_checkpoint_from_later_on_shows_that_an_export_is_old() {
    let hospital = Hospital::new();
    let early = Exported::of(&hospital, &[]);
    let file = repository().join("data/demo/hospital/directory-servers.csv");
    answer(hospital.command("import").arg(file));
    let late = Exported::of(&hospital, &[]);
    let kept = late.folder.path().join("kept.txt");
    std::fs::write(&kept, &late.note).unwrap();
    let output = early.verify(&["--key", &early.key, "--checkpoint", kept.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(3));
    let problems = log(&output)["problems"].to_string();
    assert!(problems.contains("the end was cut off"), "{problems}");
}

#[test]
fn a_file_that_is_there_is_not_written_over() {
    let hospital = Hospital::new();
    let exported = Exported::of(&hospital, &[]);
    let again = hospital
        .command("journal")
        .arg("export")
        .arg(exported.file())
        .output()
        .unwrap();
    assert!(!again.status.success());
    assert!(
        complaint(&again).contains("cannot be made"),
        "{}",
        complaint(&again)
    );
}
