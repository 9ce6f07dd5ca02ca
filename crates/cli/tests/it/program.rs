//! Running the program, with a data folder of its own for each test.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A data folder with one tenant and the lifecycle data of the demo.
pub(crate) struct Hospital {
    folder: tempfile::TempDir,
}

impl Hospital {
    pub(crate) fn new() -> Self {
        let hospital = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        answer(
            hospital
                .command("init")
                .args(["--tenant", "Spitalul Exemplu", "--country", "RO"]),
        );
        let lifecycles = repository().join("data/demo/feeds/endoflife.json");
        answer(hospital.command("feeds").args(["load", "eol"]).arg(lifecycles));
        hospital
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program with a verb that works on this folder.
    pub(crate) fn command(&self, verb: &str) -> Command {
        let mut command = program(verb);
        command.env("WARDROUND_DATA", self.data());
        command
    }
}

/// The program with a verb.
pub(crate) fn program(verb: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wardround"));
    command.arg(verb).stdin(Stdio::null());
    command
}

/// What a command answers on standard output; it must succeed.
pub(crate) fn answer(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}\n{}", complaint(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// What a command says on standard error.
pub(crate) fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
