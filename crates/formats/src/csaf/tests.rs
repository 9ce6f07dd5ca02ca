use std::path::Path;

use domain::advisory::{ProductStatus, RemedyKind};

use super::*;
use crate::samples;

const DOCUMENT: &str = r#"{
  "document": {
    "category": "csaf_security_advisory", "csaf_version": "2.0", "title": "Pumpomat: fixed password",
    "publisher": {"category": "vendor", "name": "Acme", "namespace": "https://acme.example"},
    "references": [
      {"category": "self", "summary": "this document", "url": "https://acme.example/acme-1.json"},
      {"category": "self", "summary": "its page", "url": "https://acme.example/acme-1"}],
    "tracking": {"id": "ACME-1", "version": "2", "status": "final",
      "initial_release_date": "2026-03-01T10:00:00.000Z", "current_release_date": "2026-04-02T10:00:00.000Z",
      "revision_history": []}},
  "product_tree": {
    "branches": [{"category": "vendor", "name": "Acme", "branches": [
      {"category": "product_family", "name": "Pumpomat", "branches": [
        {"category": "product_name", "name": "Pumpomat 3", "branches": [
          {"category": "product_version_range", "name": "< 2.4",
           "product": {"name": "Acme Pumpomat 3 before 2.4", "product_id": "P1",
             "product_identification_helper": {"model_numbers": ["PM-3-4711"], "serial_numbers": ["PM3*"]}}},
          {"category": "product_version", "name": "2.4",
           "product": {"name": "Acme Pumpomat 3 2.4", "product_id": "P2"}}]}]}]}],
    "full_product_names": [{"name": "Acme Dock", "product_id": "P3"}],
    "product_groups": [{"group_id": "G1", "product_ids": ["P1", "P3"]}],
    "relationships": [{"category": "installed_on", "product_reference": "P1", "relates_to_product_reference": "P3",
      "full_product_name": {"name": "Pumpomat on Dock", "product_id": "P4"}}]},
  "vulnerabilities": [{
    "cve": "CVE-2026-1000", "cwe": {"id": "CWE-259", "name": "Use of Hard-coded Password"},
    "product_status": {"known_affected": ["P1", "P4", "unknown id"], "fixed": ["P2"]},
    "threats": [{"category": "exploit_status", "details": "Exploited in the wild."}],
    "scores": [
      {"products": ["P1"], "cvss_v3": {"version": "3.1", "baseScore": 7.5, "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}},
      {"products": ["P4"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
    "remediations": [
      {"category": "vendor_fix", "details": "Install 2.4.", "product_ids": ["P1"], "url": "https://acme.example/fix"},
      {"category": "mitigation", "details": "A network of its own.", "group_ids": ["G1"], "url": "javascript:alert(1)"}]}]}"#;

#[test]
fn a_document_is_read_as_what_it_asserts() {
    let advisory = read(DOCUMENT.as_bytes()).unwrap();
    assert_eq!(
        (advisory.publisher.as_str(), advisory.tracking_id.as_str()),
        ("Acme", "ACME-1")
    );
    assert_eq!(advisory.page.as_deref(), Some("https://acme.example/acme-1"));
    assert_eq!(advisory.revised, Some(jiff::civil::date(2026, 4, 2)));
    let first = &advisory.products[0];
    assert_eq!((first.maker.as_str(), first.versions.as_str()), ("Acme", "< 2.4"));
    assert_eq!(first.names, ["Pumpomat", "Pumpomat 3"]);
    assert_eq!(
        (first.model_numbers[0].as_str(), first.serial_numbers[0].as_str()),
        ("PM-3-4711", "PM3*")
    );
    assert_eq!(advisory.products[2].names, ["Acme Dock"]);
    assert_eq!(
        advisory.products[3].names, first.names,
        "of a product on another the part is meant"
    );
    let weakness = &advisory.weaknesses[0];
    assert_eq!((weakness.cvss_tenths, weakness.exploited), (Some(98), true));
    assert_eq!(weakness.title, "Use of Hard-coded Password");
    assert_eq!(
        weakness.statuses,
        [
            (ProductStatus::Affected, vec![0, 3]),
            (ProductStatus::Fixed, vec![1])
        ]
    );
    assert_eq!(weakness.remedies[0].kind, RemedyKind::VendorFix);
    assert_eq!(weakness.remedies[1].products, [0, 2], "the products of a group");
    assert_eq!(weakness.remedies[1].page, None, "no address of the web");
    assert!(advisory.has_fix(&[0]) && !advisory.has_fix(&[2]));
}

#[test]
fn no_known_attack_is_no_attack() {
    let denied = DOCUMENT.replace(
        "Exploited in the wild.",
        "No known public exploits; not known to be exploited.",
    );
    assert!(!read(denied.as_bytes()).unwrap().is_exploited());
}

#[test]
fn what_is_no_document_is_refused_with_what_is_missing() {
    let refusal = |text: &str| read(text.as_bytes()).unwrap_err().to_string();
    assert!(refusal("<html>").contains("is not JSON"));
    assert!(refusal(r#"{"document": {}}"#).contains("no document/csaf_version"));
    assert!(refusal("{}").contains("no document;"));
    assert!(refusal("[]").contains("no CSAF document"));
    assert!(refusal(r#"{"document": {"csaf_version": "1.2"}}"#).contains("CSAF 1.2; 2.0 and 2.1 are read"));
    assert!(
        refusal(r#"{"document": {"csaf_version": "2.0", "publisher": {"name": 7}}}"#)
            .contains("no CSAF document")
    );
    assert!(
        refusal(&DOCUMENT.replace("\"id\": \"ACME-1\"", "\"id\": \" \"")).contains("document/tracking/id")
    );
    assert!(
        refusal(&"{\"document\":".repeat(200)).contains("is not JSON"),
        "128 levels are the limit"
    );
    let cut = &DOCUMENT[..DOCUMENT.len() / 2];
    assert!(refusal(cut).contains("fetch it again"));
}

#[test]
fn a_tree_deeper_than_any_catalogue_is_refused_and_a_wide_one_counted() {
    let mut deep = "{\"branches\":[".repeat(100);
    deep.push_str("{}");
    deep.push_str(&"]}".repeat(100));
    let text = format!(r#"{{"document": {{"csaf_version": "2.0"}}, "product_tree": {deep}}}"#);
    assert!(read(text.as_bytes()).is_err());
    let names = r#"{"name": "x"},"#.repeat(MAX_PRODUCTS + 1);
    let products = format!(r#""full_product_names": [{}]"#, names.trim_end_matches(','));
    let wide = DOCUMENT.replace(
        r#""full_product_names": [{"name": "Acme Dock", "product_id": "P3"}]"#,
        &products,
    );
    assert!(matches!(read(wide.as_bytes()), Err(CsafError::TooMany)));
}

/// A document of this tree and these weaknesses.
fn of_tree(tree: &str, weaknesses: &str) -> String {
    format!(
        r#"{{"document": {{"csaf_version": "2.0", "title": "T", "publisher": {{"namespace": "https://acme.example"}},
            "tracking": {{"id": "A", "version": "1"}}}}, "product_tree": {tree}, "vulnerabilities": [{weaknesses}]}}"#
    )
}

#[test]
fn few_bytes_that_stand_for_very_many_are_refused() {
    // Every product repeats the long names above it.
    let products = r#"{"product": {"name": "x"}},"#.repeat(20_000);
    let long = "n".repeat(4_000);
    let tree = format!(
        r#"{{"branches": [{{"category": "product_name", "name": "{long}", "branches": [{}]}}]}}"#,
        products.trim_end_matches(',')
    );
    assert!(matches!(
        read(of_tree(&tree, "").as_bytes()),
        Err(CsafError::TooMany)
    ));

    // Every remedy names the group of all products.
    let products: Vec<String> = (0..5_000)
        .map(|number| format!(r#"{{"name": "x", "product_id": "{number}"}}"#))
        .collect();
    let members: Vec<String> = (0..5_000).map(|number| format!(r#""{number}""#)).collect();
    let tree = format!(
        r#"{{"full_product_names": [{}], "product_groups": [{{"group_id": "G", "product_ids": [{}]}}]}}"#,
        products.join(","),
        members.join(",")
    );
    let with = |remedies: usize, groups: usize| {
        let groups = vec![r#""G""#; groups].join(",");
        let remedy = format!(r#"{{"category": "mitigation", "group_ids": [{groups}]}}"#);
        let weakness = format!(
            r#"{{"remediations": [{}]}}"#,
            vec![remedy.as_str(); remedies].join(",")
        );
        read(of_tree(&tree, &weakness).as_bytes())
    };
    assert!(matches!(with(1_000, 1), Err(CsafError::TooMany)));
    let named_often = with(1, 10_000).unwrap();
    assert_eq!(named_often.weaknesses[0].remedies[0].products.len(), 5_000);
}

#[test]
fn characters_that_a_database_refuses_or_a_terminal_obeys_are_replaced() {
    let title = r#""title": "Pump\u0000\u001b[31m\nin two lines""#;
    let text = of_tree("{}", "").replace(r#""title": "T""#, title);
    let advisory = read(text.as_bytes()).unwrap();
    assert_eq!(advisory.title, "Pump\u{fffd}\u{fffd}[31m\nin two lines");
}

/// The advisories of an authority, as it publishes them: those about medical devices, year by year.
fn published() -> Vec<(String, Vec<u8>)> {
    let years = 2017..=2022;
    let files = years.flat_map(|year| samples::shared(&format!("cisa-csaf/csaf_files/OT/white/{year}")));
    let is_document = |name: &String| Path::new(name).extension().is_some_and(|end| end == "json");
    files.filter(|(name, _)| is_document(name)).collect()
}

#[test]
fn every_published_advisory_is_read_and_says_something_of_every_product() {
    let mut read_whole = 0;
    for (name, bytes) in published() {
        let advisory = read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!advisory.products.is_empty(), "{name}");
        assert!(
            advisory.products.iter().all(|product| !product.shown.is_empty()),
            "{name}"
        );
        read_whole += 1;
    }
    if read_whole > 0 {
        assert_eq!(read_whole, 1_655);
    }
}

#[test]
fn the_valid_documents_of_the_standard_are_read() {
    for folder in [
        "csaf_2.0/test/validator/data/mandatory",
        "csaf_2.1/test/validator/data/mandatory",
    ] {
        let files = samples::shared(&format!("csaf-oasis/{folder}"));
        let valid = files
            .iter()
            .filter(|(name, _)| name.ends_with("-11.json") || name.ends_with("-12.json"));
        for (name, bytes) in valid {
            assert!(read(bytes).is_ok(), "{name}: {:?}", read(bytes).err());
        }
    }
}
