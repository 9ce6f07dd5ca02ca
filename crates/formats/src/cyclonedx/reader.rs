//! A tree of CycloneDX into a bill of materials: the document, its references and its graph.

use std::collections::{HashMap, HashSet};

use domain::component::{BillOfMaterials, Component, Dependency};

use super::error::{CyclonedxError, shortened};
use super::version::Version;
use super::{MAX_REMARKS, MAX_TEXT};
use crate::document::Node;

/// What is known of a document while it is read.
pub(super) struct Reader {
    pub(super) version: Version,
    pub(super) bill: BillOfMaterials,
    /// The references of components, by position, and of services and tools.
    references: HashMap<String, Option<usize>>,
    unkept_remarks: usize,
}

impl Reader {
    pub(super) fn new(version: Version) -> Self {
        Self {
            version,
            bill: BillOfMaterials {
                format: format!("CycloneDX {}", version.as_str()),
                ..BillOfMaterials::default()
            },
            references: HashMap::new(),
            unkept_remarks: 0,
        }
    }

    pub(super) fn read(mut self, root: Node<'_>) -> Result<BillOfMaterials, CyclonedxError> {
        if let Some(serial) = root.field("serialNumber")? {
            self.bill.identifier = Some(serial_number(serial)?);
        }
        if let Some(version) = root.field("version")? {
            version.expect_number()?;
        }
        if let Some(metadata) = root.field("metadata")? {
            self.metadata(metadata)?;
        }
        for component in root.list("components", "component")? {
            self.component(component, None)?;
        }
        self.services(root)?;
        self.dependencies(root)?;
        self.judge_citations(root)?;
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
            self.judge_service(service)?;
            self.reference(service)?;
            self.services(service)?;
        }
        Ok(())
    }

    /// The reference of a service or tool, which must be its own.
    pub(super) fn reference(&mut self, node: Node<'_>) -> Result<(), CyclonedxError> {
        if let Some(field) = node.field("bom-ref")? {
            let reference = given_reference(field)?;
            if self.references.insert(reference.clone(), None).is_some() {
                return Err(second(field, &reference));
            }
        }
        Ok(())
    }

    /// Keeps a component and answers its position. What the document describes is not kept again: many programs list it
    /// among the components once more.
    ///
    /// # Errors
    /// When another component, a service or a tool has its reference.
    pub(super) fn keep(&mut self, node: Node<'_>, component: Component) -> Result<usize, CyclonedxError> {
        let position = self.bill.components.len();
        if let (Some(reference), Some(field)) = (&component.reference, node.field("bom-ref")?) {
            if let Some(given) = self.references.get(reference) {
                let described = given.filter(|given| self.bill.described == Some(*given));
                let before = described.and_then(|given| Some((given, self.bill.components.get(given)?)));
                let Some((given, _)) = before.filter(|(_, before)| is_alike(before, &component)) else {
                    return Err(second(field, reference));
                };
                let remark = format!(
                    "{}: this is what the document describes; it counts once",
                    node.place()
                );
                self.remark(remark);
                return Ok(given);
            }
            self.references.insert(reference.clone(), Some(position));
        }
        self.bill.components.push(component);
        Ok(position)
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
                if !self.references.contains_key(reference) && named.insert(reference) {
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

/// Whether two components are one thing said twice, wherever they stand.
fn is_alike(one: &Component, other: &Component) -> bool {
    let told = |component: &Component| {
        (
            component.kind,
            component.group.clone(),
            component.name.clone(),
            component.version.clone(),
            component.purl.clone(),
        )
    };
    told(one) == told(other)
}

fn second(field: Node<'_>, reference: &str) -> CyclonedxError {
    CyclonedxError::SecondReference {
        place: field.place(),
        reference: shortened(reference),
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
pub(super) fn given_reference(node: Node<'_>) -> Result<String, CyclonedxError> {
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

pub(super) fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let digits = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    digits && groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
}
