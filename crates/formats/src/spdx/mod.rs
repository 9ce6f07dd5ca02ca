//! Bills of materials in SPDX 2.1 to 2.3 (JSON, tag-value) and 3.0 (JSON-LD), as the components of a system.
//!
//! Source: ISO/IEC 5962:2021 and the SPDX specifications. Packages are components; files and snippets are not, but
//! relationships may speak of them. What contains what becomes [`domain::component::Component::parent`], what depends
//! on what a dependency. `NOASSERTION` and `NONE` are nothing.
//!
//! What this is not: a validator. RDF/XML, XML, YAML and spreadsheets are refused by name.
//!
//! ```
//! let document = b"SPDXVersion: SPDX-2.3\nPackageName: openssl\nSPDXID: SPDXRef-1\nPackageVersion: 1.0.2k\n";
//! let bill = formats::spdx::read(document)?;
//! assert_eq!(bill.components[0].version.as_deref(), Some("1.0.2k"));
//! # Ok::<(), formats::spdx::SpdxError>(())
//! ```

mod assembly;
mod error;
mod graph;
mod json;
mod tag_value;
#[cfg(test)]
mod tests;

use domain::component::BillOfMaterials;

pub use error::SpdxError;

use crate::document::{Tree, Vocabulary, decode};

/// The most packages read of one document.
pub const MAX_PACKAGES: usize = 500_000;
/// The longest text kept of a package, in bytes.
pub const MAX_TEXT: usize = 64 << 10;
/// The most remarks kept.
pub const MAX_REMARKS: usize = 100;
/// How deep packages may contain one another.
pub const MAX_CONTAINED: usize = 100;

/// The names that are read in JSON and JSON-LD; what stands under others is passed over.
const KNOWN: Vocabulary = Vocabulary(&[
    "@context",
    "@graph",
    "SPDXID",
    "algorithm",
    "checksumValue",
    "checksums",
    "created",
    "creationInfo",
    "creators",
    "documentDescribes",
    "documentNamespace",
    "externalIdentifier",
    "externalIdentifierType",
    "externalRefs",
    "files",
    "from",
    "hashValue",
    "identifier",
    "licenseConcluded",
    "licenseDeclared",
    "name",
    "originatedBy",
    "originator",
    "packages",
    "primaryPackagePurpose",
    "referenceLocator",
    "referenceType",
    "relatedSpdxElement",
    "relationshipType",
    "relationships",
    "rootElement",
    "simplelicensing_licenseExpression",
    "snippets",
    "software_packageUrl",
    "software_packageVersion",
    "software_primaryPurpose",
    "spdxElementId",
    "spdxId",
    "spdxVersion",
    "specVersion",
    "suppliedBy",
    "supplier",
    "to",
    "type",
    "verifiedUsing",
    "versionInfo",
]);

/// Reads a document, whichever of the notations it is in.
///
/// # Errors
/// Names the place of the first thing that breaks a rule, and the way out.
pub fn read(bytes: &[u8]) -> Result<BillOfMaterials, SpdxError> {
    let text = decode(bytes)?;
    let beginning = text.trim_start();
    if beginning.is_empty() {
        return Err(SpdxError::Empty);
    }
    if beginning.starts_with('{') {
        let tree = Tree::from_json(&text, KNOWN)?;
        return if tree.root().field("@graph")?.is_some() {
            graph::read(tree.root())
        } else {
            json::read(tree.root())
        };
    }
    let is_yaml = beginning.starts_with("---") || text.lines().any(|line| line.starts_with("spdxVersion:"));
    let notation = if beginning.starts_with('<') {
        "XML or RDF"
    } else if is_yaml {
        "YAML"
    } else if beginning.starts_with("PK\u{3}\u{4}") {
        "a workbook"
    } else {
        return tag_value::read(&text);
    };
    Err(SpdxError::OtherNotation { notation })
}
