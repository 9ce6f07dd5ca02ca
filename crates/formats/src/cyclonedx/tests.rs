//! The official documents and examples where they are present, the hostile corpus, and damaged bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use domain::component::Kind;
use proptest::prelude::*;

use super::*;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[expect(clippy::disallowed_methods, reason = "the corpus is replayed from its folder")]
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            let inner = self::files(&entry.path()).into_iter();
            files.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    files
}

fn corpus() -> BTreeMap<String, Vec<u8>> {
    files(&root().join("tests/corpora/cyclonedx"))
}

/// The JSON and XML documents in a folder of the shared data; none where it is absent.
#[expect(
    clippy::disallowed_methods,
    reason = "tests find real documents by the environment"
)]
fn shared(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let data = std::env::var_os("WARDROUND_SHARED_DATA")
        .map_or_else(|| root().join("../shared/data"), PathBuf::from)
        .join(folder);
    if !data.is_dir() {
        eprintln!("skipped: {} is absent", data.display());
        return BTreeMap::new();
    }
    let mut documents = files(&data);
    documents.retain(|name, _| {
        Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "json" || extension == "xml")
    });
    documents
}

fn told(bytes: &[u8]) -> String {
    let bill = match read(bytes) {
        Ok(bill) => bill,
        Err(error) => return format!("  refused: {error} [{}]\n", error.message_key()),
    };
    let mut told = String::new();
    writeln!(
        told,
        "  {:?} {:?}",
        bill.identifier,
        bill.made_at.map(|at| at.to_string())
    )
    .unwrap();
    for tool in &bill.tools {
        writeln!(told, "  tool {tool:?}").unwrap();
    }
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

/// What the official invalid documents break that is let pass on purpose: a licence identifier that SPDX does not list
/// (an unknown licence must not cost the whole bill), and a name that no version of the format has.
const NOT_JUDGED: [&str; 3] = ["license-id", "metadata-distribution", "metadata-license"];

/// The name of a case: `license-id` of `1.6/invalid-license-id-1.6.json`.
fn case(name: &str) -> String {
    let stem = name.split_once('/').map_or(name, |(_, file)| file);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let stem = stem.rsplit_once("-1.").map_or(stem, |(stem, _)| stem);
    stem.split_once("invalid-")
        .map_or(stem, |(_, case)| case)
        .to_owned()
}

#[test]
fn every_valid_official_document_is_read_and_every_invalid_one_refused_where_it_is_judged() {
    let documents = shared("cyclonedx-spec-tests/tools/src/test/resources");
    let mut counts: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, bytes) in &documents {
        let old = ["1.0/", "1.1/", "ext/"]
            .iter()
            .any(|folder| name.starts_with(folder));
        if old || name.contains("skip_") || name.contains("informal") {
            continue;
        }
        let result = read(bytes).map_err(|error| error.to_string());
        let version = name.split('/').next().unwrap();
        let [valid, refused, let_pass] = counts.entry(version).or_default();
        let judged = !NOT_JUDGED.contains(&case(name).as_str());
        match (name.contains("/valid-"), judged, result) {
            (true, _, Ok(_)) => *valid += 1,
            (false, true, Err(error)) => {
                *refused += 1;
                let placed = error.starts_with('/') || error.starts_with("line ");
                // What the document as a whole is has no place in it.
                let whole = ["bomformat", "namespace"].contains(&case(name).as_str());
                if !placed && !whole {
                    wrong.push(format!("{name} is refused without a place: {error}"));
                }
            }
            (false, false, Ok(_)) => *let_pass += 1,
            (_, _, result) => wrong.push(format!("{name}: {:?}", result.err())),
        }
    }
    for (version, [valid, refused, let_pass]) in counts {
        eprintln!("{version}: valid read: {valid}; invalid refused: {refused}; invalid let pass: {let_pass}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_written_is_read_again_as_it_was() {
    for name in ["pump.json", "pump.xml"] {
        let bill = read(&corpus()[name]).unwrap();
        let written = write::write(&bill).unwrap();
        assert_eq!(written, write::write(&bill).unwrap(), "the same bytes");
        let again = read(&written).unwrap();
        assert_eq!(again.components, bill.components, "{name}");
        assert_eq!(again.described, bill.described);
        assert_eq!(
            (&again.identifier, again.made_at),
            (&bill.identifier, bill.made_at)
        );
        assert_eq!(again.tools, bill.tools);
    }
}

#[test]
fn whatever_official_document_is_written_is_read_again_with_its_components() {
    let documents = shared("cyclonedx-spec-tests/tools/src/test/resources");
    for (name, bytes) in documents.iter().filter(|(name, _)| name.contains("/valid-")) {
        let Ok(bill) = read(bytes) else { continue };
        let written = write::write(&bill).unwrap();
        let again = read(&written).unwrap_or_else(|error| panic!("{name}: {error}"));
        let told = |bill: &BillOfMaterials| -> Vec<_> {
            let components = bill.components.iter();
            components
                .map(|one| {
                    (
                        one.name.clone(),
                        one.version.clone(),
                        one.purl.clone(),
                        one.reference.clone(),
                    )
                })
                .collect()
        };
        assert_eq!(told(&again), told(&bill), "{name}");
    }
}

#[test]
fn what_another_format_says_is_written_as_cyclonedx_has_it() {
    let mut bill = BillOfMaterials::default();
    let component = |name: &str| domain::component::Component {
        name: name.to_owned(),
        reference: Some("SPDXRef-1".to_owned()),
        ..domain::component::Component::default()
    };
    let mut openssl = component("openssl");
    for (algorithm, content) in [("SHA256", "ab".repeat(32)), ("ADLER32", "00112233".to_owned())] {
        openssl.hashes.push(domain::component::Hash {
            algorithm: algorithm.to_owned(),
            content,
        });
    }
    openssl.licences = vec!["Apache-2.0 OR (MIT AND LicenseRef-x)".to_owned()];
    let mut zlib = component("zlib");
    zlib.licences = vec!["MIT".to_owned(), "The house licence".to_owned()];
    zlib.version_range = Some("vers:generic/>=1".to_owned());
    bill.components = vec![openssl, zlib];
    let written: serde_json::Value = serde_json::from_slice(&write::write(&bill).unwrap()).unwrap();
    assert_eq!(written["specVersion"], "1.7", "a range needs it");
    let [first, second] = [&written["components"][0], &written["components"][1]];
    assert_eq!(first["hashes"].as_array().unwrap().len(), 1);
    assert_eq!(first["hashes"][0]["alg"], "SHA-256");
    assert_eq!(
        first["licenses"][0]["expression"],
        "Apache-2.0 OR (MIT AND LicenseRef-x)"
    );
    assert_eq!(second["licenses"][0]["license"]["id"], "MIT");
    assert_eq!(second["licenses"][1]["license"]["name"], "The house licence");
    assert_eq!(
        (&second["isExternal"], &second["bom-ref"]),
        (&true.into(), &serde_json::Value::Null)
    );
}

#[test]
fn the_published_examples_are_read_with_all_their_components() {
    for (name, bytes) in shared("cyclonedx-bom-examples") {
        let bill = match read(&bytes) {
            Ok(bill) => bill,
            Err(error) => panic!("{name}: {error}"),
        };
        if bytes.starts_with(b"<") {
            let text = String::from_utf8(bytes).unwrap();
            assert_eq!(
                bill.components.len(),
                text.matches("<component ").count(),
                "{name}"
            );
            continue;
        }
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let expected = counted(&value["components"]) + described(&value["metadata"]["component"]);
        assert_eq!(bill.components.len(), expected, "{name}");
        let needs = value["dependencies"].as_array().map_or(0, Vec::len);
        assert_eq!(bill.dependencies.len(), needs, "{name}");
    }
}

/// The components of a list and those inside them.
fn counted(list: &serde_json::Value) -> usize {
    list.as_array()
        .into_iter()
        .flatten()
        .map(|component| 1 + counted(&component["components"]))
        .sum()
}

fn described(component: &serde_json::Value) -> usize {
    if component.is_object() {
        1 + counted(&component["components"])
    } else {
        0
    }
}

#[test]
fn both_notations_of_an_official_document_mostly_give_the_same_components() {
    let documents = shared("cyclonedx-spec-tests/tools/src/test/resources");
    let (mut alike, mut compared) = (0, 0);
    for (name, xml) in documents.iter().filter(|(name, _)| name.contains("/valid-")) {
        let Some(json) = name
            .strip_suffix(".xml")
            .and_then(|stem| documents.get(&format!("{stem}.json")))
        else {
            continue;
        };
        if name.starts_with("1.1") {
            continue;
        }
        let names = |bytes: &[u8]| {
            let bill = read(bytes).unwrap();
            let named = bill.components.into_iter();
            named
                .map(|component| {
                    (
                        component.kind,
                        component.name,
                        component.version,
                        component.parent,
                    )
                })
                .collect::<Vec<_>>()
        };
        alike += usize::from(names(xml) == names(json));
        compared += 1;
    }
    // Some pairs do not say the same themselves: another type, one component more.
    assert!(alike * 10 >= compared * 8, "{alike} of {compared}");
}

#[test]
fn a_part_is_placed_behind_what_it_is_inside_of() {
    let bill = read(&corpus()["pump.json"]).unwrap();
    let openssl = bill.components.iter().find(|one| one.name == "openssl").unwrap();
    let around = &bill.components[openssl.parent.unwrap()];
    assert_eq!(
        (around.name.as_str(), around.kind),
        ("Linux", Kind::OperatingSystem)
    );
    assert_eq!(bill.described, Some(0));
}

proptest! {
    #[test]
    fn damaged_bytes_are_read_or_refused_but_never_more(
        xml in any::<bool>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        length in any::<prop::sample::Index>(),
    ) {
        let mut bytes = corpus().remove(if xml { "pump.xml" } else { "pump.json" }).unwrap();
        for (at, byte) in cuts {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes);
        bytes.truncate(length.index(bytes.len()));
        let _ = read(&bytes);
    }

    #[test]
    fn markup_in_any_order_is_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"components\"", "\"type\"", "\"library\"", "\"name\"", "1", "null", "\"bomFormat\"",
            "\"CycloneDX\"", "\"specVersion\"", "\"1.6\"", "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">", "</bom>",
            "<components>", "</components>", "<component type=\"library\">", "</component>", "<name>", "</name>", "&amp;", "&#0;",
            "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "x:", "\n",
        ]), 0..40),
    ) {
        let _ = read(pieces.concat().as_bytes());
    }
}
