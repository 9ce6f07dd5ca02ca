//! SPDX 2.x in JSON.

use domain::component::{BillOfMaterials, Component};

use super::assembly::{self, Assembly, Relationship, kept};
use super::error::{SpdxError, shortened};
use crate::document::Node;

pub(super) fn read(root: Node<'_>) -> Result<BillOfMaterials, SpdxError> {
    let version = required(root, "spdxVersion")?;
    if !is_read(version.text()?) {
        return Err(SpdxError::OtherVersion {
            place: version.place(),
            found: shortened(version.text()?),
        });
    }
    let mut assembly = Assembly::default();
    assembly.bill.format = format_of(version.text()?);
    assembly.bill.identifier = text(root, "documentNamespace")?;
    if let Some(identifier) = root.text_of("SPDXID")? {
        assembly.document(identifier);
    }
    if let Some(creation) = root.field("creationInfo")? {
        if let Some(created) = creation.field("created")? {
            assembly.created(created.text()?, &created.place())?;
        }
        for creator in creation.list("creators", "")? {
            assembly.creator(creator.text()?);
        }
    }
    for node in root.list("packages", "")? {
        let package = package(node)?;
        assembly.package(package, &node.place())?;
    }
    for list in ["files", "snippets"] {
        for element in root.list(list, "")? {
            let identifier = required(element, "SPDXID")?.text()?;
            assembly.other(identifier, &element.place())?;
        }
    }
    for described in root.list("documentDescribes", "")? {
        assembly.describes(described.text()?);
    }
    for node in root.list("relationships", "")? {
        assembly.relationships.push(Relationship {
            from: required(node, "spdxElementId")?.text()?.to_owned(),
            kind: required(node, "relationshipType")?.text()?.to_owned(),
            to: required(node, "relatedSpdxElement")?.text()?.to_owned(),
        });
    }
    Ok(assembly.finish())
}

/// `SPDX 2.3` of `SPDX-2.3`.
pub(super) fn format_of(version: &str) -> String {
    version.trim().replacen('-', " ", 1)
}

/// Whether a version of 2.x is read. What is read of 2.1 is the same.
pub(super) fn is_read(version: &str) -> bool {
    matches!(version.trim(), "SPDX-2.1" | "SPDX-2.2" | "SPDX-2.3")
}

fn package(node: Node<'_>) -> Result<Component, SpdxError> {
    let mut package = Component {
        reference: Some(required(node, "SPDXID")?.text()?.to_owned()),
        name: text_of(required(node, "name")?)?.unwrap_or_default(),
        version: text(node, "versionInfo")?,
        kind: node
            .text_of("primaryPackagePurpose")?
            .map(assembly::kind)
            .unwrap_or_default(),
        supplier: node.text_of("supplier")?.and_then(assembly::agent),
        manufacturer: node.text_of("originator")?.and_then(assembly::agent),
        ..Component::default()
    };
    for checksum in node.list("checksums", "")? {
        let algorithm = required(checksum, "algorithm")?.text()?;
        let content = required(checksum, "checksumValue")?;
        let hash = assembly::hash(algorithm, content.text()?, &content.place())?;
        package.hashes.push(hash);
    }
    for reference in node.list("externalRefs", "")? {
        let kind = required(reference, "referenceType")?.text()?;
        let locator = text_of(required(reference, "referenceLocator")?)?.unwrap_or_default();
        assembly::identify(&mut package, kind, &locator);
    }
    for name in ["licenseDeclared", "licenseConcluded"] {
        if let Some(licence) = text(node, name)? {
            assembly::licence(&mut package, &licence);
        }
    }
    Ok(package)
}

/// What stands under a name that must be there.
pub(super) fn required<'t>(node: Node<'t>, name: &'static str) -> Result<Node<'t>, SpdxError> {
    node.field(name)?.ok_or_else(|| SpdxError::Missing {
        place: node.place(),
        name,
    })
}

/// The text under a name; none where nothing is said.
pub(super) fn text(node: Node<'_>, name: &'static str) -> Result<Option<String>, SpdxError> {
    match node.field(name)? {
        Some(field) => text_of(field),
        None => Ok(None),
    }
}

fn text_of(node: Node<'_>) -> Result<Option<String>, SpdxError> {
    kept(node.text()?, || node.place())
}
