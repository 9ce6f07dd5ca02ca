//! Parts that are not kept but break a rule of the schema: identification tags, patches and what they resolve,
//! properties, what flows through a service, citations.
//!
//! A document that is wrong in a part nobody reads is as likely wrong in one that is read, so it goes back to its maker
//! with the place. Not judged are names that no version of the format has, and identifiers of licences.

use super::error::{CyclonedxError, shortened};
use super::reader::{Reader, required};
use super::version::Version;
use crate::document::Node;

const PATCHES: [&str; 4] = ["unofficial", "monkey", "backport", "cherry-pick"];
const ISSUES: [&str; 3] = ["defect", "enhancement", "security"];
const FLOWS: [&str; 4] = ["inbound", "outbound", "bi-directional", "unknown"];

impl Reader {
    /// What a component says of itself beside what is kept.
    pub(super) fn judge_component(&self, component: Node<'_>) -> Result<(), CyclonedxError> {
        if let Some(tag) = component.field("swid")? {
            required(tag, "tagId")?;
            required(tag, "name")?;
        }
        if let Some(pedigree) = component.field("pedigree")? {
            judge_patches(pedigree)?;
        }
        self.judge_properties(component)
    }

    /// Since 1.5 in XML and 1.6 in JSON a property has a name.
    pub(super) fn judge_properties(&self, node: Node<'_>) -> Result<(), CyclonedxError> {
        if self.version < Version::V1_5 {
            return Ok(());
        }
        for property in node.list("properties", "property")? {
            if property.is_element() || self.version >= Version::V1_6 {
                required(property, "name")?;
            }
        }
        Ok(())
    }

    /// What flows through a service, and which way.
    pub(super) fn judge_service(&self, service: Node<'_>) -> Result<(), CyclonedxError> {
        required(service, "name")?;
        if let Some(data) = service.field("data")? {
            for flow in data.children() {
                if !flow.is_element() {
                    required(flow, "classification")?;
                    one_of(required(flow, "flow")?, &FLOWS, "direction of data")?;
                } else if flow.name() == "classification" {
                    one_of(required(flow, "flow")?, &FLOWS, "direction of data")?;
                } else if flow.name() == "dataflow" {
                    let classification = required(flow, "classification")?;
                    one_of(required(classification, "flow")?, &FLOWS, "direction of data")?;
                }
            }
        }
        self.judge_properties(service)
    }

    /// Since 1.7: who says so, of what. Said in one way each.
    pub(super) fn judge_citations(&self, root: Node<'_>) -> Result<(), CyclonedxError> {
        if self.version < Version::V1_7 {
            return Ok(());
        }
        for citation in root.list("citations", "citation")? {
            required(citation, "timestamp")?;
            let (attributed, process) = (citation.field("attributedTo")?, citation.field("process")?);
            if attributed.is_none() && process.is_none() {
                return Err(CyclonedxError::Missing {
                    place: citation.place(),
                    name: "attributedTo",
                });
            }
            let what = match (citation.field("pointers")?, citation.field("expressions")?) {
                (Some(_), Some(_)) => "pointers and expressions exclude one another",
                (None, None) => "a citation points at something by pointers or expressions",
                _ => continue,
            };
            return Err(CyclonedxError::Conflict {
                place: citation.place(),
                what,
            });
        }
        Ok(())
    }
}

fn judge_patches(pedigree: Node<'_>) -> Result<(), CyclonedxError> {
    for patch in pedigree.list("patches", "patch")? {
        one_of(required(patch, "type")?, &PATCHES, "type of patch")?;
        for issue in patch.list("resolves", "issue")? {
            one_of(required(issue, "type")?, &ISSUES, "type of issue")?;
        }
    }
    Ok(())
}

fn one_of(node: Node<'_>, allowed: &[&str], expected: &'static str) -> Result<(), CyclonedxError> {
    let text = node.text()?.trim();
    if allowed.contains(&text) {
        return Ok(());
    }
    Err(CyclonedxError::NoSuch {
        place: node.place(),
        found: shortened(text),
        expected,
    })
}
