//! The products of a document: what the schema demands of them, and 6.1.13, 6.1.25, 6.1.31.

use std::collections::HashSet;
use std::str::FromStr;

use packageurl::PackageUrl;

use super::finding::{Findings, SCHEMA, Shown};
use super::path::Path;
use super::pattern::{is_cpe, is_digest, is_uri};
use super::product_ids::each_product;
use super::shape;
use crate::csaf::document::{Branch, FullProductName, Hashes, IdentificationHelper, ProductTree};

const BRANCHES: [&str; 12] = [
    "architecture",
    "host_name",
    "language",
    "legacy",
    "patch_level",
    "product_family",
    "product_name",
    "product_version",
    "product_version_range",
    "service_pack",
    "specification",
    "vendor",
];

const RELATIONS: [&str; 5] = [
    "default_component_of",
    "external_component_of",
    "installed_on",
    "installed_with",
    "optional_component_of",
];

/// Words that make a version a range.
const RANGE_WORDS: [&str; 7] = ["after", "all", "before", "earlier", "later", "prior", "versions"];

pub(super) fn check(tree: &ProductTree<'_>, findings: &mut Findings) {
    let at = Path::ROOT.member("product_tree");
    let empty = tree.branches.is_none()
        && tree.full_product_names.is_none()
        && tree.product_groups.is_none()
        && tree.relationships.is_none();
    if empty {
        shape::no_empty_list(findings, &Path::ROOT, "product_tree");
    }
    check_branches(tree.branches.as_ref(), &at, findings);
    each_product(tree, &mut |at, product| check_product(product, at, findings));
    for (name, empty) in [
        (
            "full_product_names",
            tree.full_product_names.as_ref().is_some_and(Vec::is_empty),
        ),
        (
            "product_groups",
            tree.product_groups.as_ref().is_some_and(Vec::is_empty),
        ),
        (
            "relationships",
            tree.relationships.as_ref().is_some_and(Vec::is_empty),
        ),
    ] {
        if empty {
            shape::no_empty_list(findings, &at, name);
        }
    }
    for (place, group) in tree.product_groups.iter().flatten().enumerate() {
        let here = at.item("product_groups", place);
        shape::required(findings, &here, "group_id", group.group_id.as_ref());
        shape::required_list(findings, &here, "product_ids", group.product_ids.as_ref());
        shape::distinct_texts(findings, &here, "product_ids", group.product_ids.as_ref());
        if group.product_ids.as_ref().is_some_and(|ids| ids.len() == 1) {
            findings.add(
                SCHEMA,
                &here.member("product_ids"),
                format_args!("A group has two products or more; name the product itself instead."),
            );
        }
    }
    for (place, relation) in tree.relationships.iter().flatten().enumerate() {
        let here = at.item("relationships", place);
        let category = shape::required(findings, &here, "category", relation.category.as_ref());
        shape::one_of(findings, &here, "category", category, &RELATIONS);
        shape::required(
            findings,
            &here,
            "product_reference",
            relation.product_reference.as_ref(),
        );
        let whole = relation.relates_to_product_reference.as_ref();
        shape::required(findings, &here, "relates_to_product_reference", whole);
        if relation.full_product_name.is_none() {
            shape::missing(findings, &here, "full_product_name");
        }
    }
}

fn check_branches(branches: Option<&Vec<Branch<'_>>>, at: &Path<'_>, findings: &mut Findings) {
    if branches.is_some_and(Vec::is_empty) {
        shape::no_empty_list(findings, at, "branches");
    }
    for (place, branch) in branches.into_iter().flatten().enumerate() {
        let here = at.item("branches", place);
        let category = shape::required(findings, &here, "category", branch.category.as_ref());
        shape::one_of(findings, &here, "category", category, &BRANCHES);
        let name = shape::required(findings, &here, "name", branch.name.as_ref());
        if branch.branches.is_some() == branch.product.is_some() {
            findings.add(
                SCHEMA,
                &here,
                format_args!("A branch has either further branches or a product; give it one of the two."),
            );
        }
        if let Some(name) = name.filter(|name| category == Some("product_version") && is_range(name)) {
            findings.add(
                "6.1.31",
                &here.member("name"),
                format_args!(
                    "{} is a range of versions; make the category product_version_range, or name one version.",
                    Shown(name)
                ),
            );
        }
        check_branches(branch.branches.as_ref(), &here, findings);
    }
}

/// Whether a version holds a comparison, or one of the words as a word of its own: *after-eight* is a name.
fn is_range(name: &str) -> bool {
    let mut words = name
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    name.contains(['<', '>'])
        || words.any(|word| RANGE_WORDS.iter().any(|range| word.eq_ignore_ascii_case(range)))
}

fn check_product(product: &FullProductName<'_>, at: &Path<'_>, findings: &mut Findings) {
    shape::required(findings, at, "name", product.name.as_ref());
    shape::required(findings, at, "product_id", product.product_id.as_ref());
    if let Some(helper) = &product.product_identification_helper {
        check_helper(helper, &at.member("product_identification_helper"), findings);
    }
}

fn check_helper(helper: &IdentificationHelper<'_>, at: &Path<'_>, findings: &mut Findings) {
    let cpe = helper.cpe.as_deref();
    shape::matching(
        findings,
        at,
        "cpe",
        cpe,
        is_cpe,
        "a name of a platform (CPE 2.2 or 2.3)",
    );
    if let Some(purl) = helper.purl.as_deref() {
        check_package(purl, &at.member("purl"), findings);
    }
    for (place, hashes) in helper.hashes.iter().flatten().enumerate() {
        check_hashes(hashes, &at.item("hashes", place), findings);
    }
    shape::distinct_texts(findings, at, "model_numbers", helper.model_numbers.as_ref());
    shape::distinct_texts(findings, at, "serial_numbers", helper.serial_numbers.as_ref());
    shape::texts(findings, at, "skus", helper.skus.as_ref());
    shape::texts(findings, at, "sbom_urls", helper.sbom_urls.as_ref());
    for url in helper.sbom_urls.iter().flatten() {
        shape::matching(findings, at, "sbom_urls", Some(url), is_uri, "an address");
    }
    for (place, other) in helper.x_generic_uris.iter().flatten().enumerate() {
        let here = at.item("x_generic_uris", place);
        let namespace = shape::required(findings, &here, "namespace", other.namespace.as_ref());
        shape::matching(findings, &here, "namespace", namespace, is_uri, "an address");
        let uri = shape::required(findings, &here, "uri", other.uri.as_ref());
        shape::matching(findings, &here, "uri", uri, is_uri, "an address");
    }
}

/// 6.1.13: a package URL can be taken apart.
fn check_package(purl: &str, at: &Path<'_>, findings: &mut Findings) {
    if let Err(error) = PackageUrl::from_str(purl) {
        findings.add(
            "6.1.13",
            at,
            format_args!(
                "{} is no package URL ({}); write it as pkg:type/namespace/name@version.",
                Shown(purl),
                Shown(&error.to_string())
            ),
        );
    }
}

/// The digests of one file, and 6.1.25: each algorithm once.
fn check_hashes(hashes: &Hashes<'_>, at: &Path<'_>, findings: &mut Findings) {
    shape::required(findings, at, "filename", hashes.filename.as_ref());
    shape::required_list(findings, at, "file_hashes", hashes.file_hashes.as_ref());
    let mut seen = HashSet::new();
    for (place, hash) in hashes.file_hashes.iter().flatten().enumerate() {
        let here = at.item("file_hashes", place);
        let value = shape::required(findings, &here, "value", hash.value.as_ref());
        shape::matching(
            findings,
            &here,
            "value",
            value,
            is_digest,
            "a digest of 32 hexadecimal digits or more",
        );
        let algorithm = shape::required(findings, &here, "algorithm", hash.algorithm.as_ref());
        if let Some(algorithm) = algorithm.filter(|algorithm| !seen.insert(*algorithm)) {
            findings.add(
                "6.1.25",
                &here.member("algorithm"),
                format_args!(
                    "The file has two digests of {}; leave the wrong one out.",
                    Shown(algorithm)
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_told_from_a_version_by_its_words() {
        for range in [
            "<4.2",
            "prior to 4.2",
            "4.1 and earlier",
            "All",
            "3.X versions",
            "(all)",
        ] {
            assert!(is_range(range), "{range}");
        }
        for version in ["4.2", "after-eight", "Fallout 4", "4.2 (small)"] {
            assert!(!is_range(version), "{version}");
        }
    }
}
