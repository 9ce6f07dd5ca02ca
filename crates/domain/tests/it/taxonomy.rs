//! The taxonomies, name by name, against the files that they were typed from.
//!
//! The files are no part of the project. They lie beside the checkout, in `../shared/data`, or where `WARDROUND_SHARED_DATA` says;
//! elsewhere this test prints a line and returns.

use std::path::{Path, PathBuf};

use domain::taxonomy::shipped;
use serde_json::Value;

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test reads its files, and says where there are none"
)]
fn names_and_titles_are_those_of_the_published_files() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = std::env::var_os("WARDROUND_SHARED_DATA").map_or(beside, PathBuf::from);
    for taxonomy in shipped() {
        let file = data
            .join("misp-taxonomies")
            .join(&taxonomy.namespace)
            .join("machinetag.json");
        let Ok(text) = std::fs::read(&file) else {
            println!("skipped: {} is absent", file.display());
            return;
        };
        let published: Value = serde_json::from_slice(&text).unwrap();
        assert_eq!(published["version"], taxonomy.version);
        assert_eq!(predicates(&published), ours(taxonomy), "{}", taxonomy.namespace);
    }
}

/// Each question and each answer, with its title.
fn predicates(published: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let items = |list: &Value| list.as_array().unwrap().clone();
    let told = |predicate: &Value| {
        let values = items(&published["values"]);
        let answers = values
            .iter()
            .find(|values| values["predicate"] == predicate["value"])
            .unwrap();
        let answers = items(&answers["entry"]);
        let head = format!("{}: {}", text(&predicate["value"]), text(&predicate["expanded"]));
        let rest = answers
            .iter()
            .map(|answer| format!("{}: {}", text(&answer["value"]), text(&answer["expanded"])));
        std::iter::once(head).chain(rest).collect::<Vec<_>>()
    };
    items(&published["predicates"]).iter().flat_map(told).collect()
}

fn ours(taxonomy: &domain::taxonomy::Taxonomy) -> Vec<String> {
    let told = |predicate: &domain::taxonomy::Predicate| {
        let head = format!("{}: {}", predicate.name, predicate.title);
        let rest = predicate
            .values
            .iter()
            .map(|value| format!("{}: {}", value.name, value.title));
        std::iter::once(head).chain(rest).collect::<Vec<_>>()
    };
    taxonomy.predicates.iter().flat_map(told).collect()
}
