//! Whether a document keeps the rules of CSAF 2.0: the mandatory tests (6.1.1 to 6.1.33), and what the JSON schema demands.
//!
//! It judges a document that was read; it changes nothing, and reading asks for none of it. What is not checked:
//!
//! - of the schema: `acknowledgments`, `generator`, `contact_details`, and further texts of which nothing but a minimum length is said; whether a
//!   property is `null`; properties of other names;
//! - of 6.1.12: whether a language of three letters, a script, a region or a variant is registered;
//! - CSAF 2.1, whose tests differ.

mod category;
mod cvss;
mod finding;
mod head;
mod language;
mod path;
mod pattern;
mod product_ids;
mod products;
mod profile;
mod revision;
mod score;
mod shape;
mod status;
mod version;
mod weakness;

pub use self::finding::{Finding, MAX_FINDINGS, SCHEMA};

use self::finding::Findings;
use self::path::Path;
use self::product_ids::Catalogue;
use super::assertion::MAX_WEAKNESSES;
use super::document::Document;
use super::error::CsafError;

/// What is wrong with a document; nothing where it is valid. At most [`MAX_FINDINGS`].
///
/// ```
/// let document = br#"{"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "Pumpomat",
///   "publisher": {"category": "vendor", "name": "Acme", "namespace": "https://acme.example"},
///   "tracking": {"id": "ACME-1", "status": "final", "version": "2",
///     "initial_release_date": "2026-03-01T10:00:00Z", "current_release_date": "2026-03-01T10:00:00Z",
///     "revision_history": [{"date": "2026-03-01T10:00:00Z", "number": "1", "summary": "First."}]}}}"#;
/// let findings = formats::csaf::validate(document)?;
/// assert_eq!(findings[0].test, "6.1.16");
/// assert_eq!(findings[0].path, "/document/tracking/version");
/// # Ok::<(), formats::csaf::CsafError>(())
/// ```
///
/// # Errors
///
/// Refuses what cannot be judged: what is too large, not JSON, has something else where CSAF has an object, a list or text, or is of CSAF 2.1.
pub fn validate(bytes: &[u8]) -> Result<Vec<Finding>, CsafError> {
    of(&super::parse(bytes)?)
}

/// What is wrong with a document that was read.
fn of(document: &Document<'_>) -> Result<Vec<Finding>, CsafError> {
    let version = document
        .document
        .as_ref()
        .and_then(|meta| meta.csaf_version.as_deref());
    if version == Some("2.1") {
        return Err(CsafError::NotValidated);
    }
    let vulnerabilities = document.vulnerabilities.as_deref().unwrap_or_default();
    if vulnerabilities.len() > MAX_WEAKNESSES {
        return Err(CsafError::TooMany);
    }
    let mut findings = Findings::default();
    head::check(document, &mut findings);
    let tree = document.product_tree.as_ref();
    let catalogue = Catalogue::of(tree, &mut findings)?;
    if let Some(tree) = tree {
        products::check(tree, &mut findings);
    }
    catalogue.check_references(document, &mut findings);
    if document.vulnerabilities.is_some() && vulnerabilities.is_empty() {
        shape::no_empty_list(&mut findings, &Path::ROOT, "vulnerabilities");
    }
    weakness::check_numbers(vulnerabilities, &mut findings);
    for (place, vulnerability) in vulnerabilities.iter().enumerate() {
        let at = Path::ROOT.item("vulnerabilities", place);
        weakness::check(vulnerability, &at, &mut findings);
        status::check(vulnerability, &catalogue, &at, &mut findings);
        score::check(vulnerability, &catalogue, &at, &mut findings);
        if findings.are_full() {
            break;
        }
    }
    if let Some(meta) = &document.document {
        language::check(meta, &mut findings);
        if let Some(tracking) = &meta.tracking {
            revision::check(tracking, &mut findings);
        }
        category::check(meta, &mut findings);
        profile::check(document, meta, &catalogue, &mut findings);
    }
    Ok(findings.into_list())
}

#[cfg(test)]
mod suite;
#[cfg(test)]
mod tests;
