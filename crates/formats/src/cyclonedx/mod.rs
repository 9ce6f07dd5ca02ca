//! Bills of materials in CycloneDX 1.2 to 1.7, JSON or XML, as the components of a system.
//!
//! Source: ECMA-424 and the schemas of the CycloneDX specification. What is kept is judged by the schema's rules and
//! refused with its place, and so are some parts that are not kept; most of what is not kept (vulnerabilities,
//! evidence and others) is passed over unjudged. Licence identifiers that are not in the list of SPDX are accepted, as
//! are cycles of dependencies, and the described component listed once more among the others.
//!
//! What this is not: a validator of the whole schema.
//!
//! ```
//! let document = br#"{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [
//!     {"type": "library", "bom-ref": "a", "name": "openssl", "version": "1.0.2"}]}"#;
//! let bill = formats::cyclonedx::read(document)?;
//! assert_eq!(bill.components[0].name, "openssl");
//!
//! let nameless = br#"{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"type": "library"}]}"#;
//! let error = formats::cyclonedx::read(nameless).unwrap_err();
//! assert!(error.to_string().starts_with("/components/0: \"name\" is missing"));
//! # Ok::<(), formats::cyclonedx::CyclonedxError>(())
//! ```

mod component;
mod error;
mod judged;
mod licence;
mod metadata;
mod reader;
#[cfg(test)]
mod tests;
mod version;
pub mod write;

use domain::component::BillOfMaterials;

pub use error::CyclonedxError;

use crate::document::{Tree, Vocabulary, decode};

/// The most components read of one document.
pub const MAX_COMPONENTS: usize = 500_000;
/// The longest text kept of a component, in bytes.
pub const MAX_TEXT: usize = 64 << 10;
/// The most remarks kept.
pub const MAX_REMARKS: usize = 100;

/// The names that are read; what stands under others is passed over.
const KNOWN: Vocabulary = Vocabulary(&[
    "alg",
    "attributedTo",
    "bom-ref",
    "bomFormat",
    "citation",
    "citations",
    "classification",
    "component",
    "components",
    "content",
    "cpe",
    "data",
    "dataflow",
    "dependencies",
    "dependency",
    "dependsOn",
    "encoding",
    "expression",
    "expression-detailed",
    "expressions",
    "flow",
    "group",
    "hash",
    "hashes",
    "id",
    "isExternal",
    "issue",
    "license",
    "licenses",
    "manufacture",
    "manufacturer",
    "metadata",
    "name",
    "patch",
    "patches",
    "pedigree",
    "pointers",
    "process",
    "properties",
    "property",
    "publisher",
    "purl",
    "ref",
    "resolves",
    "scope",
    "serialNumber",
    "service",
    "services",
    "specVersion",
    "supplier",
    "swid",
    "tagId",
    "text",
    "timestamp",
    "tool",
    "tools",
    "type",
    "vendor",
    "version",
    "versionRange",
]);

/// Reads a document, whichever of the two notations it is in.
///
/// # Errors
/// Names the place of the first thing that breaks a rule, and the way out.
pub fn read(bytes: &[u8]) -> Result<BillOfMaterials, CyclonedxError> {
    let text = decode(bytes)?;
    let tree = match text.trim_start().as_bytes().first() {
        None => return Err(CyclonedxError::Empty),
        Some(b'<') => Tree::from_xml(&text, KNOWN)?,
        Some(b'{') => Tree::from_json(&text, KNOWN)?,
        Some(_) => return Err(CyclonedxError::OtherNotation),
    };
    let version = version::of(&tree)?;
    reader::Reader::new(version).read(tree.root())
}
