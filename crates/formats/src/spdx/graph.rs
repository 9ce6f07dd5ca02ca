//! SPDX 3.0 in JSON-LD: elements of a graph that name one another.

use std::collections::HashMap;

use domain::component::{BillOfMaterials, Component, Tool};

use super::assembly::{self, Assembly, Relationship};
use super::error::{SpdxError, shortened};
use super::json::{required, text};
use crate::document::Node;

pub(super) fn read(root: Node<'_>) -> Result<BillOfMaterials, SpdxError> {
    let elements: Vec<Node<'_>> = root.list("@graph", "")?.collect();
    let mut assembly = Assembly::default();
    let mut roots = Vec::new();
    let named = named(&elements)?;
    let licences = licences(&elements)?;
    let mut has_version = false;
    for node in elements {
        let Some(kind) = node.text_of("type")? else {
            continue;
        };
        match kind {
            "CreationInfo" => {
                "SPDX 3.0".clone_into(&mut assembly.bill.format);
                creation(node, &mut assembly)?;
                has_version = true;
            }
            "Tool" => assembly.bill.tools.push(Tool {
                name: text(node, "name")?.unwrap_or_default(),
                ..Tool::default()
            }),
            "SpdxDocument" => {
                assembly.bill.identifier = text(node, "spdxId")?;
                for root in node.list("rootElement", "")? {
                    roots.push(root.text()?);
                }
            }
            "software_Sbom" => {
                for root in node.list("rootElement", "")? {
                    roots.push(root.text()?);
                }
            }
            "Relationship" | "LifecycleScopedRelationship" => relationship(node, &mut assembly)?,
            "software_Package" => {
                let package = package(node, &named, &licences)?;
                assembly.package(package, &node.place())?;
            }
            _ => {
                if let Some(identifier) = node.text_of("spdxId")? {
                    assembly.other(identifier, &node.place())?;
                }
            }
        }
    }
    if !has_version {
        return Err(SpdxError::Missing {
            place: root.place(),
            name: "CreationInfo",
        });
    }
    for root in roots {
        assembly.describes(root);
    }
    Ok(assembly.finish())
}

fn creation(node: Node<'_>, assembly: &mut Assembly) -> Result<(), SpdxError> {
    let version = required(node, "specVersion")?;
    if !matches!(version.text()?, "3.0" | "3.0.0" | "3.0.1") {
        return Err(SpdxError::OtherVersion {
            place: version.place(),
            found: shortened(version.text()?),
        });
    }
    let created = required(node, "created")?;
    assembly.created(created.text()?, &created.place())
}

/// The names of agents, by identifier.
fn named<'t>(elements: &[Node<'t>]) -> Result<HashMap<&'t str, &'t str>, SpdxError> {
    let mut named = HashMap::new();
    for node in elements {
        let kind = node.text_of("type")?;
        if matches!(kind, Some("Agent" | "Organization" | "Person" | "SoftwareAgent"))
            && let (Some(identifier), Some(name)) = (node.text_of("spdxId")?, node.text_of("name")?)
        {
            named.insert(identifier, name);
        }
    }
    Ok(named)
}

/// The licence expressions of elements, by the identifier of the element.
fn licences<'t>(elements: &[Node<'t>]) -> Result<HashMap<&'t str, Vec<&'t str>>, SpdxError> {
    let mut expressions = HashMap::new();
    for node in elements {
        if let (Some(identifier), Some(expression)) = (
            node.text_of("spdxId")?,
            node.text_of("simplelicensing_licenseExpression")?,
        ) {
            expressions.insert(identifier, expression);
        }
    }
    let mut licences: HashMap<&str, Vec<&str>> = HashMap::new();
    for node in elements {
        let kind = node.text_of("relationshipType")?;
        if matches!(kind, Some("hasDeclaredLicense" | "hasConcludedLicense"))
            && let Some(from) = node.text_of("from")?
        {
            for to in node.list("to", "")? {
                let found = expressions.get(to.text()?).copied();
                licences.entry(from).or_default().extend(found);
            }
        }
    }
    Ok(licences)
}

fn relationship(node: Node<'_>, assembly: &mut Assembly) -> Result<(), SpdxError> {
    let from = required(node, "from")?.text()?;
    let kind = required(node, "relationshipType")?.text()?;
    for to in node.list("to", "")? {
        assembly.relationships.push(Relationship {
            from: from.to_owned(),
            kind: kind.to_owned(),
            to: to.text()?.to_owned(),
        });
    }
    Ok(())
}

fn package(
    node: Node<'_>,
    named: &HashMap<&str, &str>,
    licences: &HashMap<&str, Vec<&str>>,
) -> Result<Component, SpdxError> {
    let identifier = required(node, "spdxId")?.text()?;
    required(node, "name")?;
    let agent = |identifier: &str| named.get(identifier).copied().and_then(assembly::agent);
    let mut package = Component {
        reference: Some(identifier.to_owned()),
        name: text(node, "name")?.unwrap_or_default(),
        version: text(node, "software_packageVersion")?,
        purl: text(node, "software_packageUrl")?,
        kind: node
            .text_of("software_primaryPurpose")?
            .map(assembly::kind)
            .unwrap_or_default(),
        supplier: node.text_of("suppliedBy")?.and_then(agent),
        ..Component::default()
    };
    for originator in node.list("originatedBy", "")? {
        package.manufacturer = package.manufacturer.or(agent(originator.text()?));
    }
    for method in node.list("verifiedUsing", "")? {
        // Methods that are no hash have no value.
        if let Some(value) = method.field("hashValue")? {
            let algorithm = required(method, "algorithm")?.text()?;
            let hash = assembly::hash(algorithm, value.text()?, &value.place())?;
            package.hashes.push(hash);
        }
    }
    for external in node.list("externalIdentifier", "")? {
        let kind = required(external, "externalIdentifierType")?.text()?;
        let locator = text(external, "identifier")?.unwrap_or_default();
        assembly::identify(&mut package, kind, &locator);
    }
    for expression in licences.get(identifier).into_iter().flatten() {
        assembly::licence(&mut package, expression);
    }
    Ok(package)
}
