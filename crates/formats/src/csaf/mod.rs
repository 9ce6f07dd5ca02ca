//! Security advisories in the Common Security Advisory Framework, versions 2.0 and 2.1 (OASIS).
//!
//! [`read`] takes from a document what it asserts, as far as it can: documents of makers are often not quite valid, and what can be
//! understood of them is still worth having.
//!
//! [`validate`] says whether it keeps the rules of CSAF 2.0. Nothing that reads asks for it.
//!
//! Limits: 32 MB, 400,000 objects, 128 levels, 50,000 products, 2,000 weaknesses, 4,000 characters a text.

mod assertion;
pub mod document;
mod error;
mod text;
mod validation;

pub use self::assertion::{MAX_PRODUCTS, MAX_TEXT, MAX_WEAKNESSES};
use self::document::Document;
pub use self::error::CsafError;
pub use self::validation::{Finding, MAX_FINDINGS, SCHEMA, validate};
use domain::advisory::Advisory;

/// The largest document read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The most objects of a document. An empty one is two letters in a document and some hundred bytes in memory.
pub const MAX_OBJECTS: usize = 400_000;

/// What a document asserts.
///
/// ```
/// let document = br#"{
///   "document": {"title": "Pumpomat", "publisher": {"name": "Acme", "namespace": "https://acme.example"},
///     "tracking": {"id": "ACME-1", "version": "1"}, "csaf_version": "2.0"},
///   "product_tree": {"branches": [{"category": "vendor", "name": "Acme", "branches": [
///     {"category": "product_name", "name": "Pumpomat 3", "branches": [
///       {"category": "product_version_range", "name": "< 2.4",
///        "product": {"name": "Acme Pumpomat 3 before 2.4", "product_id": "P1"}}]}]}]},
///   "vulnerabilities": [{"cve": "CVE-2026-1000", "product_status": {"known_affected": ["P1"]}}]}"#;
/// let advisory = formats::csaf::read(document)?;
/// assert_eq!(advisory.products[0].maker, "Acme");
/// assert_eq!(advisory.products[0].names, ["Pumpomat 3"]);
/// assert_eq!(advisory.products[0].versions, "< 2.4");
/// # Ok::<(), formats::csaf::CsafError>(())
/// ```
///
/// # Errors
///
/// Refuses what is too large, not JSON, or no CSAF document: without an identifier, a publisher or a version of CSAF that is known.
pub fn read(bytes: &[u8]) -> Result<Advisory, CsafError> {
    assertion::of(&parse(bytes)?)
}

/// A document as it is written, without judging it.
///
/// # Errors
///
/// Refuses what is too large, holds too much, is not JSON, or has something else where CSAF has an object, a list or text.
pub fn parse(bytes: &[u8]) -> Result<Document<'_>, CsafError> {
    if bytes.len() > MAX_BYTES {
        return Err(CsafError::TooLarge { bytes: bytes.len() });
    }
    // Braces in text are counted too: no text has so many.
    #[expect(
        clippy::naive_bytecount,
        reason = "the compiler makes it wide; parsing takes fifty times as long"
    )]
    let objects = bytes.iter().filter(|byte| **byte == b'{').count();
    if objects > MAX_OBJECTS {
        return Err(CsafError::TooMany);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|source| match source.classify() {
        serde_json::error::Category::Data => CsafError::OtherShape(source),
        _ => CsafError::NotJson(source),
    })
}

#[cfg(test)]
mod tests;
