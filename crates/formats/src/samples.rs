//! The files that tests read: the hostile corpora of the project, and the real files beside it where they are present.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read their files from their folders"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of a corpus, in order of their names.
pub(crate) fn corpus(format: &str) -> BTreeMap<String, Vec<u8>> {
    let files = files_in(&root().join("tests/corpora").join(format));
    assert!(!files.is_empty(), "the corpus {format} is empty");
    files
}

/// The real files of a folder, in order of their names; says so and returns none where the folder is absent.
pub(crate) fn shared(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let data = std::env::var_os("WARDROUND_SHARED_DATA")
        .map_or_else(|| root().join("../shared/data"), PathBuf::from);
    let files = files_in(&data.join(folder));
    if files.is_empty() {
        eprintln!("skipped: {} is absent", data.join(folder).display());
    }
    files
}

fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().is_file());
    let named = files.map(|entry| {
        (
            entry.file_name().into_string().unwrap(),
            fs::read(entry.path()).unwrap(),
        )
    });
    named.collect()
}
