//! Workbooks of real tools, where the folder of real files is present.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

#[expect(clippy::disallowed_methods, reason = "real files stand beside the repository")]
fn workbooks(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            workbooks(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "xlsx") {
            found.push(path);
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "real files stand beside the repository")]
fn every_real_workbook_is_read_or_refused_with_a_reason() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = env::var_os("WARDROUND_SHARED_DATA").map_or(beside, PathBuf::from);
    let mut found = Vec::new();
    workbooks(&folder, &mut found);
    if found.is_empty() {
        println!("skipped: no workbooks in the folder of real files");
    }
    for path in found {
        let bytes = fs::read(&path).unwrap();
        match (sheets(&bytes), read(&bytes, &Choice::default())) {
            (Ok(_), Ok(reading)) => println!("{}: {} rows", path.display(), reading.table.rows.len()),
            (_, Err(error)) | (Err(error), _) => println!("{}: {error}", path.display()),
        }
    }
}
