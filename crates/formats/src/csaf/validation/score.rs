//! The scores of a weakness: what the schema demands, 6.1.7, and the tests of each CVSS object.

use std::collections::HashSet;

use serde_json::Value;

use super::cvss;
use super::finding::{Findings, SCHEMA, Shown};
use super::path::Path;
use super::product_ids::Catalogue;
use super::shape;
use crate::csaf::document::Vulnerability;

pub(super) fn check(
    vulnerability: &Vulnerability<'_>,
    catalogue: &Catalogue<'_>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    let mut scored: HashSet<(usize, &str)> = HashSet::new();
    for (place, score) in vulnerability.scores.iter().flatten().enumerate() {
        let here = at.item("scores", place);
        shape::required_list(findings, &here, "products", score.products.as_ref());
        shape::distinct_texts(findings, &here, "products", score.products.as_ref());
        if score.cvss_v2.is_none() && score.cvss_v3.is_none() {
            findings.add(
                SCHEMA,
                &here,
                format_args!("This score has neither cvss_v2 nor cvss_v3; add one, or leave the score out."),
            );
        }
        for (name, object) in [("cvss_v2", &score.cvss_v2), ("cvss_v3", &score.cvss_v3)] {
            let Some(object) = object else {
                continue;
            };
            cvss::check(object, name == "cvss_v2", &here.member(name), findings);
            let version = object.get("version").and_then(Value::as_str).unwrap_or(name);
            for (product, id) in score.products.iter().flatten().enumerate() {
                let number = catalogue.number(id);
                if number.is_some_and(|number| !scored.insert((number, version))) {
                    findings.add(
                        "6.1.7",
                        &here.item("products", product),
                        format_args!(
                            "The product {} has two scores of CVSS {}; leave one out.",
                            Shown(id),
                            Shown(version)
                        ),
                    );
                }
            }
        }
        if findings.are_full() {
            return;
        }
    }
}
