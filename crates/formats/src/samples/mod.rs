//! The files that tests read: the hostile corpora of the project, and the real files beside it where they are present.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read their files from their folders"
)]

pub(crate) mod alerts;
pub(crate) mod sharing;
pub(crate) mod validators;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::export::ExportError;
use crate::table::{Row, Table};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A document of the project, by its place in the repository.
pub(crate) fn document(path: &str) -> Vec<u8> {
    fs::read(root().join(path)).unwrap()
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

/// What becomes of every file of the corpus of a tool whose exports are objects in JSON, in a few lines each.
pub(crate) fn told_of_exports(
    tool: &str,
    detect: fn(&[u8]) -> bool,
    read: fn(&[u8]) -> Result<Table, ExportError>,
) -> String {
    let files = corpus(tool);
    let told = files
        .iter()
        .map(|(name, bytes)| format!("{name}\n  detected: {}\n{}", detect(bytes), told_of(read(bytes))));
    told.collect()
}

fn told_of(read: Result<Table, ExportError>) -> String {
    let table = match read {
        Ok(table) => table,
        Err(error) => return format!("  refused ({}): {error}\n", error.message_key()),
    };
    let mut told = String::new();
    for row in table.rows.iter().take(5) {
        let named = table.headers.iter().zip(&row.cells);
        let filled: Vec<String> = named
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(header, cell)| format!("{header}: {cell}"))
            .collect();
        writeln!(told, "  {}: {}", row.place, filled.join(" | ")).unwrap();
    }
    writeln!(told, "  rows: {}", table.rows.len()).unwrap();
    for reject in table.rejects.iter().take(4) {
        writeln!(told, "  rejected {}: {}", reject.place, reject.reason).unwrap();
    }
    for remark in &table.remarks {
        writeln!(told, "  remark: {remark}").unwrap();
    }
    told
}

/// The cell of a row under a column of `columns`.
pub(crate) fn cell<'a>(columns: &[&str], row: &'a Row, column: &str) -> &'a str {
    let at = columns.iter().position(|name| *name == column).unwrap();
    &row.cells[at]
}
