//! A tree of CycloneDX into a bill of materials: the document, its references and its graph.

use std::collections::HashSet;

use domain::component::{BillOfMaterials, Dependency};

use super::error::{CyclonedxError, shortened};
use super::version::Version;
use super::{MAX_REMARKS, MAX_TEXT};
use crate::document::Node;

/// What is known of a document while it is read.
pub(super) struct Reader {
    pub(super) version: Version,
    pub(super) bill: BillOfMaterials,
    /// The references of components and services.
    references: HashSet<String>,
    unkept_remarks: usize,
}

impl Reader {
    pub(super) fn new(version: Version) -> Self {
        Self {
            version,
            bill: BillOfMaterials::default(),
            references: HashSet::new(),
            unkept_remarks: 0,
        }
    }

    pub(super) fn read(mut self, root: Node<'_>) -> Result<BillOfMaterials, CyclonedxError> {
        if let Some(serial) = root.field("serialNumber")? {
            self.bill.identifier = Some(serial_number(serial)?);
        }
        if let Some(metadata) = root.field("metadata")? {
            self.metadata(metadata)?;
        }
        for component in root.list("components", "component")? {
            self.component(component, None)?;
        }
        self.services(root)?;
        self.dependencies(root)?;
        self.remark_on_dangling();
        if self.unkept_remarks > 0 {
            let unkept = format!("and {} more remarks", self.unkept_remarks);
            self.bill.remarks.push(unkept);
        }
        Ok(self.bill)
    }

    /// Services are not kept, but dependencies speak of them.
    fn services(&mut self, node: Node<'_>) -> Result<(), CyclonedxError> {
        for service in node.list("services", "service")? {
            self.reference(service)?;
            self.services(service)?;
        }
        Ok(())
    }

    /// The reference of a component or service, which must be its own.
    pub(super) fn reference(&mut self, node: Node<'_>) -> Result<Option<String>, CyclonedxError> {
        let Some(field) = node.field("bom-ref")? else {
            return Ok(None);
        };
        let reference = given_reference(field)?;
        if !self.references.insert(reference.clone()) {
            return Err(CyclonedxError::SecondReference {
                place: field.place(),
                reference: shortened(&reference),
            });
        }
        Ok(Some(reference))
    }

    fn dependencies(&mut self, root: Node<'_>) -> Result<(), CyclonedxError> {
        for node in root.list("dependencies", "dependency")? {
            let of = given_reference(required(node, "ref")?)?;
            let on = if node.is_element() {
                node.children()
                    .filter(|child| child.name() == "dependency")
                    .map(|child| given_reference(required(child, "ref")?))
                    .collect::<Result<_, _>>()?
            } else {
                node.list("dependsOn", "")?
                    .map(given_reference)
                    .collect::<Result<_, _>>()?
            };
            self.bill.dependencies.push(Dependency { of, on });
        }
        Ok(())
    }

    fn remark_on_dangling(&mut self) {
        let mut dangling = Vec::new();
        let mut named = HashSet::new();
        for dependency in &self.bill.dependencies {
            for reference in std::iter::once(&dependency.of).chain(&dependency.on) {
                if !self.references.contains(reference) && named.insert(reference) {
                    dangling.push(shortened(reference));
                }
            }
        }
        for reference in dangling {
            self.remark(format!(
                "the dependencies name {reference:?}, which is no component of the document"
            ));
        }
    }

    pub(super) fn remark(&mut self, remark: String) {
        if self.bill.remarks.len() < MAX_REMARKS {
            self.bill.remarks.push(remark);
        } else {
            self.unkept_remarks += 1;
        }
    }
}

/// What stands under a name that must be there.
pub(super) fn required<'t>(node: Node<'t>, name: &'static str) -> Result<Node<'t>, CyclonedxError> {
    node.field(name)?.ok_or_else(|| CyclonedxError::Missing {
        place: node.place(),
        name,
    })
}

/// The text under a name, without blanks around it; none where it is absent or blank.
pub(super) fn text(node: Node<'_>, name: &'static str) -> Result<Option<String>, CyclonedxError> {
    let text = node.words_of(name)?;
    if text.as_ref().is_some_and(|text| text.len() > MAX_TEXT) {
        return Err(CyclonedxError::TextTooLong { place: node.place() });
    }
    Ok(text)
}

/// A reference as it is given; an empty one is none.
fn given_reference(node: Node<'_>) -> Result<String, CyclonedxError> {
    let reference = node.text()?;
    if reference.is_empty() {
        return Err(CyclonedxError::NoSuch {
            place: node.place(),
            found: String::new(),
            expected: "reference: it is empty",
        });
    }
    if reference.len() > MAX_TEXT {
        return Err(CyclonedxError::TextTooLong { place: node.place() });
    }
    Ok(reference.to_owned())
}

/// A serial number is the URN of a UUID (RFC 9562); XML allows it in braces.
fn serial_number(node: Node<'_>) -> Result<String, CyclonedxError> {
    let text = node.text()?.trim();
    let urn = text.strip_prefix("urn:uuid:");
    let braced = || {
        text.strip_prefix('{')?
            .strip_suffix('}')
            .filter(|_| node.is_element())
    };
    if urn.or_else(braced).is_some_and(is_uuid) {
        return Ok(text.to_owned());
    }
    Err(CyclonedxError::NoSuch {
        place: node.place(),
        found: shortened(text),
        expected: "serial number (urn:uuid: and a UUID)",
    })
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let digits = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    digits && groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
}
