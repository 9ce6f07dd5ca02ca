//! The documents that arguments name: files, and the `.json` files of folders.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// How deep folders are looked into.
const DEEPEST: usize = 16;

/// The documents at a place, in the order of their paths; a file is one, whatever it is called.
pub(crate) fn at(place: &Path) -> anyhow::Result<Vec<PathBuf>> {
    within(place, DEEPEST)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the files are those the reader of the answer named"
)]
fn within(place: &Path, depth: usize) -> anyhow::Result<Vec<PathBuf>> {
    let reading = || place.display().to_string();
    if !std::fs::metadata(place).with_context(reading)?.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(place).with_context(reading)? {
        let entry = entry.with_context(reading)?;
        let (path, kind) = (entry.path(), entry.file_type().with_context(reading)?);
        // A link could lead anywhere, or back here.
        if kind.is_dir() && depth > 0 {
            found.extend(within(&path, depth - 1)?);
        } else if kind.is_file() && path.extension().is_some_and(|end| end == "json") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
