//! Tests of what the profile of a document demands: 6.1.27.1 to 6.1.27.11.

use std::collections::HashSet;

use super::finding::{Findings, Shown};
use super::path::Path;
use super::product_ids::Catalogue;
use crate::csaf::document::{Document, Meta, Text, Vulnerability};

/// A profile with demands of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    IncidentResponse,
    Informational,
    Security,
    Vex,
}

impl Profile {
    /// The profile that a category names.
    pub(super) fn of(category: &str) -> Option<Self> {
        match category {
            "csaf_security_incident_response" => Some(Self::IncidentResponse),
            "csaf_informational_advisory" => Some(Self::Informational),
            "csaf_security_advisory" => Some(Self::Security),
            "csaf_vex" => Some(Self::Vex),
            _ => None,
        }
    }
}

pub(super) fn check(
    document: &Document<'_>,
    meta: &Meta<'_>,
    catalogue: &Catalogue<'_>,
    findings: &mut Findings,
) {
    let Some(profile) = meta.category.as_deref().and_then(Profile::of) else {
        return;
    };
    match profile {
        Profile::IncidentResponse | Profile::Informational => {
            check_notes_and_references(meta, findings);
            if profile == Profile::Informational && document.vulnerabilities.is_some() {
                findings.add(
                    "6.1.27.3",
                    &Path::ROOT.member("vulnerabilities"),
                    format_args!("An informational advisory has no vulnerabilities; leave them out, or take another profile."),
                );
            }
        }
        Profile::Security | Profile::Vex => {
            for (test, name, there) in [
                ("6.1.27.4", "product_tree", document.product_tree.is_some()),
                ("6.1.27.11", "vulnerabilities", document.vulnerabilities.is_some()),
            ] {
                if !there {
                    findings.add(
                        test,
                        &Path::ROOT.member(name),
                        format_args!("This is missing; a document of this profile has it."),
                    );
                }
            }
            for (place, vulnerability) in document.vulnerabilities.iter().flatten().enumerate() {
                let at = Path::ROOT.item("vulnerabilities", place);
                check_vulnerability(vulnerability, profile, &at, findings);
                if profile == Profile::Vex {
                    check_statements(vulnerability, catalogue, &at, findings);
                }
                if findings.are_full() {
                    return;
                }
            }
        }
    }
}

/// 6.1.27.1 and 6.1.27.2.
fn check_notes_and_references(meta: &Meta<'_>, findings: &mut Findings) {
    let at = Path::ROOT.member("document");
    let mut notes = meta.notes.iter().flatten();
    let tells =
        |category: Option<&str>| matches!(category, Some("description" | "details" | "general" | "summary"));
    if !notes.any(|note| tells(note.category.as_deref())) {
        findings.add(
            "6.1.27.1",
            &at.member("notes"),
            format_args!("No note says what happened; add one of the category description, details, general or summary."),
        );
    }
    // A reference without a category is an external one.
    let mut references = meta.references.iter().flatten();
    if !references.any(|reference| reference.category.as_deref().unwrap_or("external") == "external") {
        findings.add(
            "6.1.27.2",
            &at.member("references"),
            format_args!("No reference leads elsewhere; add one of the category external."),
        );
    }
}

/// 6.1.27.5 to 6.1.27.8.
fn check_vulnerability(
    vulnerability: &Vulnerability<'_>,
    profile: Profile,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    let status = vulnerability.product_status.as_ref();
    let vex = profile == Profile::Vex;
    let judged = status.is_some_and(|status| {
        status.fixed.is_some()
            || status.known_affected.is_some()
            || status.known_not_affected.is_some()
            || status.under_investigation.is_some()
    });
    let named = vulnerability.cve.is_some() || vulnerability.ids.is_some();
    if vulnerability.notes.is_none() {
        findings.add(
            "6.1.27.5",
            &at.member("notes"),
            format_args!("This is missing; say in a note what the weakness is."),
        );
    }
    if !vex && status.is_none() {
        findings.add(
            "6.1.27.6",
            &at.member("product_status"),
            format_args!("This is missing; say which products have the weakness."),
        );
    }
    if vex && !judged {
        findings.add(
            "6.1.27.7",
            &at.member("product_status"),
            format_args!("Nothing is fixed, known_affected, known_not_affected or under_investigation; say which products are."),
        );
    }
    if vex && !named {
        findings.add(
            "6.1.27.8",
            at,
            format_args!("The weakness has neither a CVE nor another identifier; give it one."),
        );
    }
}

/// 6.1.27.9 and 6.1.27.10: each product that is not affected has a reason, each that is affected something to do.
fn check_statements<'d>(
    vulnerability: &'d Vulnerability<'_>,
    catalogue: &'d Catalogue<'d>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    let Some(status) = &vulnerability.product_status else {
        return;
    };
    let at = at.member("product_status");
    if let Some(ids) = &status.known_not_affected {
        let mut reasons = Covered::none(catalogue);
        for flag in vulnerability.flags.iter().flatten() {
            reasons.cover(flag.product_ids.as_ref(), flag.group_ids.as_ref());
        }
        for threat in vulnerability.threats.iter().flatten() {
            if threat.category.as_deref() == Some("impact") {
                reasons.cover(threat.product_ids.as_ref(), threat.group_ids.as_ref());
            }
        }
        let words = "is not affected, and nothing says why; add a flag, or a threat of the category impact";
        reasons.check(ids, "6.1.27.9", &at, "known_not_affected", words, findings);
    }
    if let Some(ids) = &status.known_affected {
        let mut actions = Covered::none(catalogue);
        for remedy in vulnerability.remediations.iter().flatten() {
            actions.cover(remedy.product_ids.as_ref(), remedy.group_ids.as_ref());
        }
        let words = "is affected, and nothing says what to do; add a remediation";
        actions.check(ids, "6.1.27.10", &at, "known_affected", words, findings);
    }
}

/// The products that something is said of.
struct Covered<'c> {
    catalogue: &'c Catalogue<'c>,
    products: Vec<bool>,
    /// The groups that were looked at: hostile documents name one again and again.
    groups: HashSet<&'c str>,
}

impl<'c> Covered<'c> {
    fn none(catalogue: &'c Catalogue<'c>) -> Self {
        Self {
            catalogue,
            products: vec![false; catalogue.len()],
            groups: HashSet::new(),
        }
    }

    fn cover(&mut self, products: Option<&'c Vec<Text<'_>>>, groups: Option<&'c Vec<Text<'_>>>) {
        for number in self.catalogue.numbers(products) {
            self.products[number] = true;
        }
        for group in groups.into_iter().flatten() {
            if self.groups.insert(group) {
                for number in self.catalogue.group(group) {
                    self.products[*number] = true;
                }
            }
        }
    }

    /// Says which of these nothing is said of. One that is defined nowhere is the matter of another test.
    fn check(
        &self,
        ids: &[Text<'_>],
        test: &'static str,
        at: &Path<'_>,
        name: &str,
        words: &str,
        findings: &mut Findings,
    ) {
        for (place, id) in ids.iter().enumerate() {
            let number = self.catalogue.number(id);
            if number.is_some_and(|number| !self.products[number]) {
                findings.add(
                    test,
                    &at.item(name, place),
                    format_args!("The product {} {words}.", Shown(id)),
                );
            }
        }
    }
}
