//! A bill of materials as a document of CycloneDX in JSON: version 1.6, or 1.7 where a component has a range of versions.
//!
//! The same value gives the same bytes: serial number and time come with it. What CycloneDX cannot say is left out: a
//! digest by an algorithm it does not have, a kind that nobody stated (which becomes a library). What stands under one
//! reference twice keeps it once.
//!
//! Invariant: what is written is read again by [`super::read`].

use std::collections::{HashMap, HashSet};

use domain::component::{BillOfMaterials, Component, Hash, Kind};
use serde::Serialize;

use super::component::{ALGORITHMS, DIGITS};
use super::reader::is_uuid;

/// How deep components stand in one another; what is deeper inside stands beside its surroundings.
const MAX_NESTED: usize = 20;

/// Identifiers of the SPDX list that are common in bills of materials. Others are written as names, which is no less
/// valid: a name may be any text, an identifier must be in the list.
const COMMON_LICENCES: [&str; 30] = [
    "0BSD",
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "Apache-1.1",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "CDDL-1.0",
    "EPL-1.0",
    "EPL-2.0",
    "EUPL-1.2",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "LGPL-2.1-only",
    "LGPL-2.1-or-later",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OpenSSL",
    "PSF-2.0",
    "Unlicense",
    "Zlib",
];

/// The bytes of a document, indented for people.
///
/// # Errors
/// Only where memory is written to in vain, which it never is: the error is that of the serialiser.
pub fn write(bill: &BillOfMaterials) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec_pretty(&Document::of(bill))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    bom_format: &'static str,
    spec_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial_number: Option<&'a str>,
    version: u32,
    metadata: Metadata<'a>,
    components: Vec<Part<'a>>,
    dependencies: Vec<Needs<'a>>,
}

#[derive(Serialize)]
struct Metadata<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    timestamp: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<Tools<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    component: Option<Part<'a>>,
}

#[derive(Serialize)]
struct Tools<'a> {
    components: Vec<Part<'a>>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Part<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref", skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supplier: Option<Organisation<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    manufacturer: Option<Organisation<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_range: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_external: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Digest<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Choice<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cpe: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purl: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    components: Vec<Self>,
}

#[derive(Serialize)]
struct Organisation<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Digest<'a> {
    alg: &'static str,
    content: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Choice<'a> {
    License(Licence<'a>),
    Expression(&'a str),
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Licence<'a> {
    Id(&'a str),
    Name(&'a str),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Needs<'a> {
    #[serde(rename = "ref")]
    of: &'a str,
    depends_on: Vec<&'a str>,
}

impl<'a> Document<'a> {
    fn of(bill: &'a BillOfMaterials) -> Self {
        let mut assembly = Assembly::of(bill);
        let ranged = bill
            .components
            .iter()
            .any(|component| component.version_range.is_some());
        let described = bill.described.filter(|at| *at < bill.components.len());
        let component = described.map(|at| assembly.part(at, 0));
        let roots: Vec<usize> = std::mem::take(&mut assembly.roots);
        let components = roots.into_iter().filter(|at| Some(*at) != described);
        let components = components.map(|at| assembly.part(at, 0)).collect();
        let tools: Vec<Part<'_>> = bill
            .tools
            .iter()
            .filter(|tool| !tool.name.is_empty())
            .map(tool)
            .collect();
        Self {
            bom_format: "CycloneDX",
            spec_version: if ranged { "1.7" } else { "1.6" },
            serial_number: bill.identifier.as_deref().filter(|text| is_serial_number(text)),
            version: 1,
            metadata: Metadata {
                timestamp: bill.made_at.map(|at| at.to_string()),
                tools: (!tools.is_empty()).then_some(Tools { components: tools }),
                component,
            },
            components,
            dependencies: dependencies(bill, &assembly.given),
        }
    }
}

/// The components as they stand in one another.
struct Assembly<'a> {
    bill: &'a BillOfMaterials,
    roots: Vec<usize>,
    inside: HashMap<usize, Vec<usize>>,
    /// The references that are taken.
    given: HashSet<&'a str>,
}

impl<'a> Assembly<'a> {
    fn of(bill: &'a BillOfMaterials) -> Self {
        let mut assembly = Self {
            bill,
            roots: Vec::new(),
            inside: HashMap::new(),
            given: HashSet::new(),
        };
        for (at, component) in bill.components.iter().enumerate() {
            match component.parent.filter(|parent| *parent < bill.components.len()) {
                Some(parent) => assembly.inside.entry(parent).or_default().push(at),
                None => assembly.roots.push(at),
            }
        }
        assembly
    }

    /// A component with those inside it.
    fn part(&mut self, at: usize, depth: usize) -> Part<'a> {
        let mut part = self.alone(at);
        let mut waiting: Vec<usize> = self.inside.remove(&at).unwrap_or_default();
        waiting.reverse();
        while let Some(inner) = waiting.pop() {
            if depth < MAX_NESTED {
                part.components.push(self.part(inner, depth + 1));
            } else {
                let mut deeper = self.inside.remove(&inner).unwrap_or_default();
                deeper.reverse();
                waiting.extend(deeper);
                part.components.push(self.alone(inner));
            }
        }
        part
    }

    fn alone(&mut self, at: usize) -> Part<'a> {
        let component = &self.bill.components[at];
        let mut part = alone(component);
        part.reference = component
            .reference
            .as_deref()
            .filter(|reference| !reference.is_empty() && self.given.insert(reference));
        part
    }
}

fn alone(component: &Component) -> Part<'_> {
    Part {
        kind: match component.kind {
            Kind::Unstated => Kind::Library.as_str(),
            kind => kind.as_str(),
        },
        supplier: component.supplier.as_deref().map(|name| Organisation { name }),
        manufacturer: component
            .manufacturer
            .as_deref()
            .map(|name| Organisation { name }),
        group: component.group.as_deref(),
        name: &component.name,
        version: component.version.as_deref(),
        // A version and a range exclude one another.
        version_range: component
            .version_range
            .as_deref()
            .filter(|_| component.version.is_none()),
        is_external: component.version_range.is_some() && component.version.is_none(),
        scope: component.scope.map(domain::component::Scope::as_str),
        hashes: component.hashes.iter().filter_map(digest).collect(),
        licenses: licences(&component.licences),
        cpe: component.cpe.as_deref(),
        purl: component.purl.as_deref(),
        ..Part::default()
    }
}

fn tool(tool: &domain::component::Tool) -> Part<'_> {
    Part {
        kind: Kind::Application.as_str(),
        publisher: tool.vendor.as_deref(),
        name: &tool.name,
        version: tool.version.as_deref(),
        ..Part::default()
    }
}

/// A digest under the name CycloneDX has for its algorithm: SPDX writes `SHA256` for `SHA-256`.
fn digest(hash: &Hash) -> Option<Digest<'_>> {
    let bare = |name: &str| name.replace(['-', '_'], "").to_ascii_lowercase();
    let wanted = bare(&hash.algorithm);
    let algorithm = ALGORITHMS.into_iter().find(|known| bare(known) == wanted)?;
    let is_digest =
        DIGITS.contains(&hash.content.len()) && hash.content.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_digest.then_some(Digest {
        alg: algorithm,
        content: &hash.content,
    })
}

/// One expression alone, or identifiers and names.
fn licences(texts: &[String]) -> Vec<Choice<'_>> {
    if let [only] = texts
        && is_expression(only)
    {
        return vec![Choice::Expression(only)];
    }
    let texts = texts.iter().filter(|text| !text.is_empty());
    texts
        .map(|text| {
            Choice::License(if COMMON_LICENCES.contains(&text.as_str()) {
                Licence::Id(text)
            } else {
                Licence::Name(text)
            })
        })
        .collect()
}

/// Whether a text is an expression of several licences as SPDX writes them: identifiers joined by operators.
fn is_expression(text: &str) -> bool {
    let spaced = text.replace(['(', ')'], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let is_operator = |word: &str| matches!(word, "AND" | "OR" | "WITH");
    let is_identifier = |word: &str| {
        !is_operator(word)
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+' | b':'))
    };
    let in_turn = words.iter().enumerate().all(|(at, word)| {
        if at % 2 == 0 {
            is_identifier(word)
        } else {
            is_operator(word)
        }
    });
    words.len() > 2 && words.len() % 2 == 1 && in_turn
}

/// Each reference once, with what it needs, each once. What names nothing in the document is left out.
fn dependencies<'a>(bill: &'a BillOfMaterials, given: &HashSet<&'a str>) -> Vec<Needs<'a>> {
    let mut all: Vec<Needs<'a>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    for dependency in bill
        .dependencies
        .iter()
        .filter(|one| given.contains(one.of.as_str()))
    {
        let at = *places.entry(&dependency.of).or_insert_with(|| {
            all.push(Needs {
                of: &dependency.of,
                depends_on: Vec::new(),
            });
            all.len() - 1
        });
        for on in dependency.on.iter().filter(|on| given.contains(on.as_str())) {
            if seen.insert((&dependency.of, on)) {
                all[at].depends_on.push(on);
            }
        }
    }
    all
}

fn is_serial_number(text: &str) -> bool {
    text.strip_prefix("urn:uuid:").is_some_and(is_uuid)
}
