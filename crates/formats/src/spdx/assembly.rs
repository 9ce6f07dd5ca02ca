//! Packages and relationships, from whichever notation, put together into a bill of materials.

use std::collections::{HashMap, HashSet};

use domain::component::{BillOfMaterials, Component, Dependency, Hash, Kind, Tool};
use domain::time::Instant;
use jiff::Timestamp;

use super::error::{SpdxError, shortened};
use super::{MAX_CONTAINED, MAX_PACKAGES, MAX_REMARKS, MAX_TEXT};
use crate::document::Place;

/// A relationship, as the document states it.
#[derive(Debug)]
pub(super) struct Relationship {
    pub(super) from: String,
    pub(super) kind: String,
    pub(super) to: String,
}

/// What is known of a document while it is read.
#[derive(Debug, Default)]
pub(super) struct Assembly {
    pub(super) bill: BillOfMaterials,
    pub(super) relationships: Vec<Relationship>,
    /// The identifier of the document itself. Some makers give it to the package it describes as well.
    document: Option<String>,
    /// The identifiers of packages, with their positions.
    packages: HashMap<String, usize>,
    /// The identifiers of all else.
    others: HashSet<String>,
    unkept_remarks: usize,
}

impl Assembly {
    /// Adds a package, whose identifier must be its own.
    pub(super) fn package(&mut self, package: Component, place: &Place) -> Result<(), SpdxError> {
        let position = self.bill.components.len();
        if position >= MAX_PACKAGES {
            return Err(SpdxError::TooManyPackages { place: place.clone() });
        }
        if package.name.is_empty() {
            self.remark(format!("{place}: the package has an empty name"));
        }
        if let Some(identifier) = &package.reference {
            self.refuse_second(identifier, place)?;
            self.packages.insert(identifier.clone(), position);
        }
        self.bill.components.push(package);
        Ok(())
    }

    /// Notes an element that is no package, whose identifier must be its own.
    pub(super) fn other(&mut self, identifier: &str, place: &Place) -> Result<(), SpdxError> {
        self.refuse_second(identifier, place)?;
        self.others.insert(identifier.to_owned());
        Ok(())
    }

    /// Notes the identifier of the document itself.
    pub(super) fn document(&mut self, identifier: &str) {
        self.document = Some(identifier.to_owned());
    }

    fn refuse_second(&self, identifier: &str, place: &Place) -> Result<(), SpdxError> {
        if self.packages.contains_key(identifier) || self.others.contains(identifier) {
            return Err(SpdxError::SecondIdentifier {
                place: place.clone(),
                identifier: shortened(identifier),
            });
        }
        Ok(())
    }

    pub(super) fn created(&mut self, text: &str, place: &Place) -> Result<(), SpdxError> {
        let timestamp = text.parse::<Timestamp>().map_err(|_| SpdxError::NoSuch {
            place: place.clone(),
            found: shortened(text),
            expected: "date and time (2026-11-23T12:00:00Z)",
        })?;
        self.bill.made_at = Some(Instant::from(timestamp));
        Ok(())
    }

    /// A creator is kept where it is a program: `Tool: name-version`.
    pub(super) fn creator(&mut self, text: &str) {
        if let Some(name) = text.trim().strip_prefix("Tool:") {
            self.bill.tools.push(Tool {
                name: name.trim().to_owned(),
                ..Tool::default()
            });
        }
    }

    /// Says what the document describes; the first one counts.
    pub(super) fn describes(&mut self, identifier: &str) {
        let Some(position) = self.packages.get(identifier).copied() else {
            return;
        };
        match self.bill.described {
            None => self.bill.described = Some(position),
            Some(first) if first != position => {
                let name = self.bill.components[position].name.clone();
                self.remark(format!(
                    "the document describes more than one package; {name:?} is one of them"
                ));
            }
            Some(_) => {}
        }
    }

    /// The bill, once every relationship has found its place.
    pub(super) fn finish(mut self) -> BillOfMaterials {
        let mut needs: Vec<(String, Vec<String>)> = Vec::new();
        let mut found: HashMap<String, usize> = HashMap::new();
        for Relationship { from, kind, to } in std::mem::take(&mut self.relationships) {
            // One way of writing for 2.x (DEPENDS_ON) and 3.0 (dependsOn).
            let kind = kind.replace('_', "").to_ascii_lowercase();
            match kind.as_str() {
                "describes" => self.describes(&to),
                "describedby" => self.describes(&from),
                "contains" => self.contains(&from, &to),
                "containedby" => self.contains(&to, &from),
                "dependson" | "hasprerequisite" | "dynamiclink" | "staticlink" | "hasdynamiclink"
                | "hasstaticlink" => {
                    add_need(&mut needs, &mut found, from, to);
                }
                kind if kind.ends_with("dependencyof") || kind == "prerequisitefor" => {
                    add_need(&mut needs, &mut found, to, from);
                }
                _ => {}
            }
        }
        self.remark_on_dangling(&needs);
        let dependencies = needs.into_iter().map(|(of, on)| Dependency { of, on });
        self.bill.dependencies = dependencies.collect();
        if self.unkept_remarks > 0 {
            let unkept = format!("and {} more remarks", self.unkept_remarks);
            self.bill.remarks.push(unkept);
        }
        self.bill
    }

    /// Puts a package inside another, unless it is inside one already or would come to be inside itself.
    fn contains(&mut self, outer: &str, inner: &str) {
        let (Some(outer), Some(inner)) = (self.packages.get(outer), self.packages.get(inner)) else {
            return;
        };
        let (outer, inner) = (*outer, *inner);
        if self.bill.components[inner].parent.is_some() {
            return;
        }
        let around = std::iter::successors(Some(outer), |at| self.bill.components[*at].parent);
        let around: Vec<usize> = around.take(MAX_CONTAINED + 1).collect();
        if around.contains(&inner) || around.len() > MAX_CONTAINED {
            let name = self.bill.components[inner].name.clone();
            self.remark(format!(
                "the package {name:?} is said to be inside itself, or too deep in others"
            ));
        } else {
            self.bill.components[inner].parent = Some(outer);
        }
    }

    fn remark_on_dangling(&mut self, needs: &[(String, Vec<String>)]) {
        let mut named = HashSet::new();
        for reference in needs.iter().flat_map(|(of, on)| std::iter::once(of).chain(on)) {
            let known = self.packages.contains_key(reference)
                || self.others.contains(reference)
                || self.document.as_ref() == Some(reference);
            // Elements of another document are named with a prefix.
            let elsewhere = reference.starts_with("DocumentRef-");
            if !known && !elsewhere && named.insert(reference) {
                let reference = shortened(reference);
                self.remark(format!(
                    "the dependencies name {reference:?}, which the document does not have"
                ));
            }
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

fn add_need(
    needs: &mut Vec<(String, Vec<String>)>,
    found: &mut HashMap<String, usize>,
    of: String,
    on: String,
) {
    if stated(&of).is_none() {
        return;
    }
    let at = *found.entry(of.clone()).or_insert_with(|| {
        needs.push((of, Vec::new()));
        needs.len() - 1
    });
    if stated(&on).is_some() {
        needs[at].1.push(on);
    }
}

/// The text, unless it says that nothing is said.
pub(super) fn stated(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !matches!(*text, "" | "NOASSERTION" | "NONE"))
}

/// A text that is kept.
pub(super) fn kept(text: &str, place: impl Fn() -> Place) -> Result<Option<String>, SpdxError> {
    if text.len() > MAX_TEXT {
        return Err(SpdxError::TextTooLong { place: place() });
    }
    Ok(stated(text).map(str::to_owned))
}

/// `Organization: Example (mail@example.org)` as `Example`.
pub(super) fn agent(text: &str) -> Option<String> {
    let text = stated(text)?;
    let name = ["Organization:", "Person:"]
        .iter()
        .find_map(|kind| text.strip_prefix(kind))
        .unwrap_or(text);
    let name = name
        .rsplit_once('(')
        .filter(|(_, rest)| rest.ends_with(')'))
        .map_or(name, |(name, _)| name);
    stated(name).map(str::to_owned)
}

/// A purpose of 2.3 (`OPERATING_SYSTEM`) or 3.0 (`operatingSystem`).
pub(super) fn kind(purpose: &str) -> Kind {
    match purpose.replace('_', "").to_ascii_lowercase().as_str() {
        "application" => Kind::Application,
        "framework" => Kind::Framework,
        "library" | "module" => Kind::Library,
        "container" => Kind::Container,
        "platform" => Kind::Platform,
        "operatingsystem" => Kind::OperatingSystem,
        "device" => Kind::Device,
        "devicedriver" => Kind::DeviceDriver,
        "firmware" => Kind::Firmware,
        "file" => Kind::File,
        "model" => Kind::MachineLearningModel,
        "data" => Kind::Data,
        _ => Kind::Unstated,
    }
}

/// A digest, which must be one.
pub(super) fn hash(algorithm: &str, content: &str, place: &Place) -> Result<Hash, SpdxError> {
    let content = content.trim();
    if content.is_empty() || content.len() > MAX_TEXT || !content.bytes().all(|byte| byte.is_ascii_hexdigit())
    {
        return Err(SpdxError::NoSuch {
            place: place.clone(),
            found: shortened(content),
            expected: "digest in hexadecimal digits",
        });
    }
    Ok(Hash {
        algorithm: algorithm.trim().to_owned(),
        content: content.to_ascii_lowercase(),
    })
}

/// Keeps an external reference that identifies the package. Its type may be written as a web address.
pub(super) fn identify(package: &mut Component, kind: &str, locator: &str) {
    let kind = kind.rsplit(['/', '#']).next().unwrap_or(kind);
    let Some(locator) = stated(locator) else {
        return;
    };
    let place = match kind {
        "purl" | "packageUrl" | "packageURL" => &mut package.purl,
        "cpe23Type" | "cpe23" | "cpe22Type" | "cpe22" => &mut package.cpe,
        _ => return,
    };
    place.get_or_insert_with(|| locator.to_owned());
}

/// The licences declared and concluded, each once.
pub(super) fn licence(package: &mut Component, text: &str) {
    if let Some(text) = stated(text)
        && !package.licences.iter().any(|known| known == text)
    {
        package.licences.push(text.to_owned());
    }
}
