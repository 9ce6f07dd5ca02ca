//! The sweep: every store function is called by a test of this folder, and so on both engines.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_store_function_is_called_by_a_test() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests: String = sources(&crate_folder.join("tests/it"))
        .iter()
        .map(|path| read(path))
        .collect();
    let mut missing = String::new();
    for module in modules(&crate_folder.join("src")) {
        let calls: Vec<String> = sources_of(&crate_folder.join("src"), &module)
            .iter()
            .flat_map(|path| calls(path))
            .collect();
        assert!(
            !calls.is_empty(),
            "store::{module} has no functions: is it still called so?"
        );
        for call in calls.iter().filter(|call| !tests.contains(call.as_str())) {
            writeln!(missing, "store::{module}: {call}").unwrap();
        }
    }
    assert!(missing.is_empty(), "no test calls\n{missing}");
}

/// The public modules, as `lib.rs` declares them.
fn modules(folder: &Path) -> Vec<String> {
    let declarations = read(&folder.join("lib.rs"));
    let module = |line: &str| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned());
    declarations.lines().filter_map(module).collect()
}

/// How the public asynchronous functions of a file are called: `module::function(`, or `.method(`.
fn calls(path: &Path) -> Vec<String> {
    let module = called_by(path);
    let source = read(path);
    let function = |line: &str| {
        let (indent, rest) = line.split_once("pub async fn ")?;
        let name = rest.split(['(', '<']).next()?;
        Some(if indent.is_empty() {
            format!("{module}::{name}(")
        } else {
            format!(".{name}(")
        })
    };
    source.lines().filter_map(function).collect()
}

/// The module a file's functions are called by: its own, or the folder's where the file is a private part of it.
fn called_by(path: &Path) -> String {
    let stem = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let folder = path.parent().unwrap();
    let public = format!("pub mod {};", stem(path));
    let whole = folder.join("mod.rs");
    if whole.exists() && !read(&whole).contains(&public) {
        stem(folder)
    } else {
        stem(path)
    }
}

/// The files of a module: `module.rs`, or all in the folder `module`.
fn sources_of(folder: &Path, module: &str) -> Vec<PathBuf> {
    let file = folder.join(module).with_extension("rs");
    if file.exists() {
        vec![file]
    } else {
        sources(&folder.join(module))
    }
}

#[expect(clippy::disallowed_methods, reason = "the sources are this test's subject")]
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "the sources are this test's subject")]
fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}
