//! The weaknesses of a document: what the schema demands of them, and 6.1.11, 6.1.23, 6.1.24, 6.1.29, 6.1.32.

use std::collections::{HashMap, HashSet};

use cwenum::Cwe as Known;

use super::finding::{Findings, Shown};
use super::head;
use super::path::Path;
use super::pattern::{is_cve, is_cwe, is_uri, moment};
use super::product_ids::lists;
use super::shape;
use crate::csaf::document::{Cwe, Flag, Involvement, Remediation, Text, Threat, Vulnerability};

const REMEDIES: [&str; 5] = [
    "mitigation",
    "no_fix_planned",
    "none_available",
    "vendor_fix",
    "workaround",
];
const RESTARTS: [&str; 9] = [
    "connected",
    "dependencies",
    "machine",
    "none",
    "parent",
    "service",
    "system",
    "vulnerable_component",
    "zone",
];
const THREATS: [&str; 3] = ["exploit_status", "impact", "target_set"];
const FLAGS: [&str; 5] = [
    "component_not_present",
    "inline_mitigations_already_exist",
    "vulnerable_code_cannot_be_controlled_by_adversary",
    "vulnerable_code_not_in_execute_path",
    "vulnerable_code_not_present",
];
const PARTIES: [&str; 5] = ["coordinator", "discoverer", "other", "user", "vendor"];
const INVOLVED: [&str; 6] = [
    "completed",
    "contact_attempted",
    "disputed",
    "in_progress",
    "not_contacted",
    "open",
];

/// 6.1.23: no number twice.
pub(super) fn check_numbers(vulnerabilities: &[Vulnerability<'_>], findings: &mut Findings) {
    let mut seen: HashSet<&str> = HashSet::new();
    for (place, vulnerability) in vulnerabilities.iter().enumerate() {
        if let Some(cve) = vulnerability.cve.as_deref().filter(|cve| !seen.insert(*cve)) {
            findings.add(
                "6.1.23",
                &Path::ROOT.item("vulnerabilities", place).member("cve"),
                format_args!("{} has an entry already; put the two together.", Shown(cve)),
            );
        }
    }
}

pub(super) fn check(vulnerability: &Vulnerability<'_>, at: &Path<'_>, findings: &mut Findings) {
    let cve = vulnerability.cve.as_deref();
    shape::matching(findings, at, "cve", cve, is_cve, "a number as CVE-2026-1000");
    if let Some(cwe) = &vulnerability.cwe {
        check_kind(cwe, &at.member("cwe"), findings);
    }
    shape::optional(findings, at, "title", vulnerability.title.as_ref());
    for (name, date) in [
        ("discovery_date", &vulnerability.discovery_date),
        ("release_date", &vulnerability.release_date),
    ] {
        check_date(date.as_ref(), at, name, findings);
    }
    for (place, id) in vulnerability.ids.iter().flatten().enumerate() {
        let here = at.item("ids", place);
        shape::required(findings, &here, "system_name", id.system_name.as_ref());
        shape::required(findings, &here, "text", id.text.as_ref());
    }
    let ids = vulnerability.ids.iter().flatten();
    let ids = ids.map(|id| (id.system_name.as_deref(), id.text.as_deref()));
    shape::distinct(findings, at, "ids", ids);
    head::check_notes(vulnerability.notes.as_ref(), at, findings);
    head::check_references(vulnerability.references.as_ref(), at, findings);
    if let Some(status) = &vulnerability.product_status {
        let here = at.member("product_status");
        let mut stated = 0;
        for (name, ids) in lists(status) {
            stated += usize::from(ids.is_some());
            shape::distinct_texts(findings, &here, name, ids);
        }
        if stated == 0 {
            shape::no_empty_list(findings, at, "product_status");
        }
    }
    for (place, remedy) in vulnerability.remediations.iter().flatten().enumerate() {
        check_remedy(remedy, &at.item("remediations", place), findings);
    }
    for (place, threat) in vulnerability.threats.iter().flatten().enumerate() {
        check_threat(threat, &at.item("threats", place), findings);
    }
    for (place, flag) in vulnerability.flags.iter().flatten().enumerate() {
        check_flag(flag, &at.item("flags", place), findings);
    }
    check_involvements(
        vulnerability.involvements.as_deref().unwrap_or_default(),
        at,
        findings,
    );
    for (name, empty) in [
        ("ids", vulnerability.ids.as_ref().is_some_and(Vec::is_empty)),
        (
            "remediations",
            vulnerability.remediations.as_ref().is_some_and(Vec::is_empty),
        ),
        ("scores", vulnerability.scores.as_ref().is_some_and(Vec::is_empty)),
        (
            "threats",
            vulnerability.threats.as_ref().is_some_and(Vec::is_empty),
        ),
        ("flags", vulnerability.flags.as_ref().is_some_and(Vec::is_empty)),
        (
            "involvements",
            vulnerability.involvements.as_ref().is_some_and(Vec::is_empty),
        ),
    ] {
        if empty {
            shape::no_empty_list(findings, at, name);
        }
    }
}

/// 6.1.11: the kind of weakness exists, and is called so.
fn check_kind(cwe: &Cwe<'_>, at: &Path<'_>, findings: &mut Findings) {
    let id = shape::required(findings, at, "id", cwe.id.as_ref());
    let name = shape::required(findings, at, "name", cwe.name.as_ref());
    shape::matching(findings, at, "id", id, is_cwe, "a number as CWE-79");
    let Some((id, name)) = id.filter(|id| is_cwe(id)).zip(name) else {
        return;
    };
    match Known::try_from(id) {
        Err(_) => findings.add(
            "6.1.11",
            &at.member("id"),
            format_args!(
                "{} is no weakness that is known here; correct the number. Categories and views are none.",
                Shown(id)
            ),
        ),
        Ok(known) if known.name() != name => findings.add(
            "6.1.11",
            &at.member("name"),
            format_args!(
                "{id} is called {}, not {}; correct the number or the name.",
                Shown(known.name()),
                Shown(name)
            ),
        ),
        Ok(_) => {}
    }
}

/// A date of the schema, if it is there.
pub(super) fn check_date(date: Option<&Text<'_>>, at: &Path<'_>, name: &str, findings: &mut Findings) {
    let date = date.map(|date| &**date);
    let form = "a moment with seconds and offset, as 2026-03-01T10:00:00Z";
    shape::matching(findings, at, name, date, |date| moment(date).is_some(), form);
}

/// A remedy, and 6.1.29: it is for some product.
fn check_remedy(remedy: &Remediation<'_>, at: &Path<'_>, findings: &mut Findings) {
    let category = shape::required(findings, at, "category", remedy.category.as_ref());
    shape::one_of(findings, at, "category", category, &REMEDIES);
    shape::required(findings, at, "details", remedy.details.as_ref());
    check_date(remedy.date.as_ref(), at, "date", findings);
    shape::matching(findings, at, "url", remedy.url.as_deref(), is_uri, "an address");
    if let Some(restart) = &remedy.restart_required {
        let here = at.member("restart_required");
        let category = shape::required(findings, &here, "category", restart.category.as_ref());
        shape::one_of(findings, &here, "category", category, &RESTARTS);
    }
    let (products, groups) = (remedy.product_ids.as_ref(), remedy.group_ids.as_ref());
    check_reach(products, groups, Some("6.1.29"), at, findings);
}

fn check_threat(threat: &Threat<'_>, at: &Path<'_>, findings: &mut Findings) {
    let category = shape::required(findings, at, "category", threat.category.as_ref());
    shape::one_of(findings, at, "category", category, &THREATS);
    shape::required(findings, at, "details", threat.details.as_ref());
    check_date(threat.date.as_ref(), at, "date", findings);
    let (products, groups) = (threat.product_ids.as_ref(), threat.group_ids.as_ref());
    check_reach(products, groups, None, at, findings);
}

/// A flag, and 6.1.32: it is for some product.
fn check_flag(flag: &Flag<'_>, at: &Path<'_>, findings: &mut Findings) {
    let label = shape::required(findings, at, "label", flag.label.as_ref());
    shape::one_of(findings, at, "label", label, &FLAGS);
    check_date(flag.date.as_ref(), at, "date", findings);
    let (products, groups) = (flag.product_ids.as_ref(), flag.group_ids.as_ref());
    check_reach(products, groups, Some("6.1.32"), at, findings);
}

/// The products and groups that something is said of; where a test is named, there must be some.
fn check_reach(
    products: Option<&Vec<Text<'_>>>,
    groups: Option<&Vec<Text<'_>>>,
    test: Option<&'static str>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    shape::distinct_texts(findings, at, "product_ids", products);
    shape::distinct_texts(findings, at, "group_ids", groups);
    if let Some(test) = test.filter(|_| products.is_none() && groups.is_none()) {
        findings.add(
            test,
            at,
            format_args!("This says of no product that it is meant; add product_ids or group_ids."),
        );
    }
}

/// Who takes part, and 6.1.24: nobody twice at one moment.
fn check_involvements(involvements: &[Involvement<'_>], at: &Path<'_>, findings: &mut Findings) {
    let mut seen = HashMap::new();
    for (place, involvement) in involvements.iter().enumerate() {
        let here = at.item("involvements", place);
        let party = shape::required(findings, &here, "party", involvement.party.as_ref());
        shape::one_of(findings, &here, "party", party, &PARTIES);
        let status = shape::required(findings, &here, "status", involvement.status.as_ref());
        shape::one_of(findings, &here, "status", status, &INVOLVED);
        check_date(involvement.date.as_ref(), &here, "date", findings);
        let date = involvement.date.as_deref();
        let Some((party, date)) = party.zip(date) else {
            continue;
        };
        // One moment can be written in several ways; what is none is compared as it is written.
        let moment = moment(date).map_or_else(|| date.to_owned(), |moment| moment.to_string());
        if let Some(first) = seen.insert((party, moment), place) {
            findings.add(
                "6.1.24",
                &here,
                format_args!("The {party} is entered for this moment already, as entry {first}; correct one of the two."),
            );
        }
    }
}
