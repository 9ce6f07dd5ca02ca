//! Real documents where they are present, the hostile corpus, and damaged bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[expect(clippy::disallowed_methods, reason = "the corpus is replayed from its folder")]
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
    files
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

fn corpus() -> BTreeMap<String, Vec<u8>> {
    files(&root().join("tests/corpora/spdx"))
}

/// The files in a folder of the shared data; none where it is absent.
#[expect(
    clippy::disallowed_methods,
    reason = "tests find real documents by the environment"
)]
fn shared(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let data = std::env::var_os("WARDROUND_SHARED_DATA")
        .map_or_else(|| root().join("../shared/data"), PathBuf::from)
        .join(folder);
    if data.is_dir() {
        files(&data)
    } else {
        eprintln!("skipped: {} is absent", data.display());
        BTreeMap::new()
    }
}

fn told(bytes: &[u8]) -> String {
    let bill = match read(bytes) {
        Ok(bill) => bill,
        Err(error) => return format!("  refused: {error} [{}]\n", error.message_key()),
    };
    let made_at = bill.made_at.map(|at| at.to_string());
    let mut told = String::new();
    writeln!(told, "  {:?} {made_at:?} {:?}", bill.identifier, bill.tools).unwrap();
    for (position, component) in bill.components.iter().enumerate() {
        writeln!(told, "  {position} {component:?}").unwrap();
    }
    writeln!(told, "  describes {:?}", bill.described).unwrap();
    for dependency in &bill.dependencies {
        writeln!(told, "  {} needs {}", dependency.of, dependency.on.join(", ")).unwrap();
    }
    for remark in &bill.remarks {
        writeln!(told, "  remark: {remark}").unwrap();
    }
    told
}

#[test]
fn every_document_of_the_corpus_is_read_or_refused_as_reviewed() {
    let told: Vec<String> = corpus()
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(bytes)))
        .collect();
    insta::assert_snapshot!(told.concat());
}

#[test]
fn the_names_that_are_read_are_sorted() {
    assert!(KNOWN.0.is_sorted());
}

#[test]
fn real_documents_are_read_with_all_their_packages() {
    let folders = [
        "spdx-tools-tests/spdx/data",
        "spdx-tools-tests/spdx/data/invalid",
        "sbom-daggerboard/apps/sbomscanner/archive_spdx",
        "sbom-daggerboard/apps/sbomscanner/tests/sbom_samples",
        "sbom-daggerboard/meta",
    ];
    let (mut packages, mut wrong) = (0, Vec::new());
    for (name, bytes) in folders.into_iter().flat_map(shared) {
        let text = decode(&bytes).unwrap();
        let is_json = text.trim_start().starts_with('{');
        let expected = if is_json {
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            value["packages"].as_array().map_or(0, Vec::len)
        } else if name.contains(".spdx.xml") || name.contains(".rdf.xml") || name.contains(".spdx.yaml") {
            let error = read(&bytes).unwrap_err();
            assert!(
                matches!(error, SpdxError::OtherNotation { .. }),
                "{name}: {error}"
            );
            continue;
        } else {
            text.lines()
                .filter(|line| line.starts_with("PackageName:"))
                .count()
        };
        match read(&bytes) {
            Ok(bill) => assert_eq!(bill.components.len(), expected, "{name}"),
            // This one gives the identifier of a package to a second one.
            Err(SpdxError::SecondIdentifier { .. }) if name.starts_with("sbomdemo2") => continue,
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
        packages += expected;
    }
    eprintln!("packages in real documents: {packages}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_time_grows_with_the_packages_and_not_with_their_square() {
    let packages = (0..100_000).map(|number| format!(r#"{{"SPDXID": "{number}", "name": " "}}"#));
    let packages: Vec<String> = packages.collect();
    let document = format!(
        r#"{{"spdxVersion": "SPDX-2.3", "packages": [{}]}}"#,
        packages.join(",")
    );
    let bill = read(document.as_bytes()).unwrap();
    assert_eq!(bill.components.len(), 100_000);
    assert_eq!(bill.remarks.len(), MAX_REMARKS + 1);
}

proptest! {
    #[test]
    fn damaged_bytes_are_read_or_refused_but_never_more(
        name in prop::sample::select(vec!["pump.spdx", "pump.json", "pump-3.json"]),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        length in any::<prop::sample::Index>(),
    ) {
        let mut bytes = corpus().remove(name).unwrap();
        for (at, byte) in cuts {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes);
        bytes.truncate(length.index(bytes.len()));
        let _ = read(&bytes);
    }
}
