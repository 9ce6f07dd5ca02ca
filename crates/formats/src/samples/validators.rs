//! The validators of those who made STIX and MISP, in the virtual environment that `cargo xtask test install` fills.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use super::root;

/// What the validator of a format says of each document: nothing where it is right. None, with a line that says so, where it is not
/// installed. All at once, since it takes seconds to start.
pub(crate) fn findings(format: &str, documents: &[Vec<u8>]) -> Option<Vec<String>> {
    let folder =
        env::var_os("WARDROUND_VALIDATORS").map_or_else(|| root().join("target/validators"), PathBuf::from);
    // Made when everything was installed, so that half an installation is none.
    if !folder.join("installed-requirements.txt").is_file() {
        eprintln!(
            "skipped: no validators in {}; run `cargo xtask test install`",
            folder.display()
        );
        return None;
    }
    let place = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = (0..documents.len())
        .map(|number| place.path().join(format!("{number}.json")))
        .collect();
    for (file, document) in files.iter().zip(documents) {
        fs::write(file, document).unwrap();
    }
    let said = check(&folder.join("bin/python"), format, &files);
    let of = |file: &PathBuf| {
        let prefix = format!("{}: ", file.display());
        let own = said.lines().filter_map(|line| line.strip_prefix(&prefix));
        own.collect::<Vec<_>>().join("\n")
    };
    Some(files.iter().map(of).collect())
}

fn check(python: &Path, format: &str, files: &[PathBuf]) -> String {
    let output = Command::new(python)
        // Isolated: no packages or settings of whoever runs the test.
        .arg("-I")
        .arg(root().join("tests/validators/check.py"))
        .arg(format)
        .args(files)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let broke = !output.status.success() && said.is_empty();
    assert!(!broke, "{}", String::from_utf8_lossy(&output.stderr));
    said
}
