//! One component and those inside it.

use domain::component::{Component, Hash, Kind, Scope};

use super::MAX_COMPONENTS;
use super::error::{CyclonedxError, shortened};
use super::reader::{Reader, given_reference, required, text};
use super::version::Version;
use crate::document::Node;

impl Reader {
    /// Adds a component, and behind it those inside it. The depth of the document bounds the recursion.
    pub(super) fn component(&mut self, node: Node<'_>, parent: Option<usize>) -> Result<(), CyclonedxError> {
        if self.bill.components.len() >= MAX_COMPONENTS {
            return Err(CyclonedxError::TooManyComponents { place: node.place() });
        }
        let kind = self.kind(required(node, "type")?)?;
        required(node, "name")?;
        let component = Component {
            kind,
            reference: node.field("bom-ref")?.map(given_reference).transpose()?,
            group: text(node, "group")?,
            name: text(node, "name")?.unwrap_or_default(),
            version: text(node, "version")?,
            version_range: text(node, "versionRange")?,
            purl: text(node, "purl")?,
            cpe: text(node, "cpe")?,
            supplier: organisation(node, "supplier")?.or(text(node, "publisher")?),
            manufacturer: organisation(node, "manufacturer")?,
            scope: scope(node)?,
            hashes: hashes(node)?,
            licences: self.licences(node)?,
            parent,
        };
        refuse_two_versions(node, &component)?;
        self.judge_component(node)?;
        if component.name.is_empty() {
            self.remark(format!("{}: the component has an empty name", node.place()));
        }
        let position = self.keep(node, component)?;
        for part in node.list("components", "component")? {
            self.component(part, Some(position))?;
        }
        Ok(())
    }

    fn kind(&self, node: Node<'_>) -> Result<Kind, CyclonedxError> {
        let text = node.text()?;
        let (kind, since) = match text {
            "application" => (Kind::Application, Version::V1_2),
            "framework" => (Kind::Framework, Version::V1_2),
            "library" => (Kind::Library, Version::V1_2),
            "container" => (Kind::Container, Version::V1_2),
            "operating-system" => (Kind::OperatingSystem, Version::V1_2),
            "device" => (Kind::Device, Version::V1_2),
            "firmware" => (Kind::Firmware, Version::V1_2),
            "file" => (Kind::File, Version::V1_2),
            "platform" => (Kind::Platform, Version::V1_5),
            "device-driver" => (Kind::DeviceDriver, Version::V1_5),
            "machine-learning-model" => (Kind::MachineLearningModel, Version::V1_5),
            "data" => (Kind::Data, Version::V1_5),
            "cryptographic-asset" => (Kind::CryptographicAsset, Version::V1_6),
            _ => return Err(no_such(node, text, "type of component")),
        };
        if self.version < since {
            return Err(no_such(
                node,
                text,
                "type of component in this version of CycloneDX",
            ));
        }
        Ok(kind)
    }
}

/// The name of an organisation.
fn organisation(node: Node<'_>, name: &'static str) -> Result<Option<String>, CyclonedxError> {
    match node.field(name)? {
        Some(organisation) => text(organisation, "name"),
        None => Ok(None),
    }
}

fn scope(node: Node<'_>) -> Result<Option<Scope>, CyclonedxError> {
    let Some(scope) = node.field("scope")? else {
        return Ok(None);
    };
    match scope.text()?.trim() {
        "required" => Ok(Some(Scope::Required)),
        "optional" => Ok(Some(Scope::Optional)),
        "excluded" => Ok(Some(Scope::Excluded)),
        other => Err(no_such(scope, other, "scope (required, optional, excluded)")),
    }
}

fn hashes(node: Node<'_>) -> Result<Vec<Hash>, CyclonedxError> {
    node.list("hashes", "hash")?.map(hash).collect()
}

/// The algorithms of the schemas, whichever the version.
pub(super) const ALGORITHMS: [&str; 14] = [
    "MD5",
    "SHA-1",
    "SHA-256",
    "SHA-384",
    "SHA-512",
    "SHA3-256",
    "SHA3-384",
    "SHA3-512",
    "BLAKE2b-256",
    "BLAKE2b-384",
    "BLAKE2b-512",
    "BLAKE3",
    "Streebog-256",
    "Streebog-512",
];

/// The schemas allow these numbers of digits, whichever the algorithm.
pub(super) const DIGITS: [usize; 5] = [32, 40, 64, 96, 128];

fn hash(node: Node<'_>) -> Result<Hash, CyclonedxError> {
    let field = required(node, "alg")?;
    let algorithm = field.text()?;
    if !ALGORITHMS.contains(&algorithm) {
        return Err(no_such(field, algorithm, "hash algorithm of CycloneDX"));
    }
    let content = if node.is_element() {
        node
    } else {
        required(node, "content")?
    };
    let text = content.text()?.trim();
    if !DIGITS.contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(no_such(content, text, "digest in hexadecimal digits"));
    }
    Ok(Hash {
        algorithm: algorithm.to_owned(),
        content: text.to_ascii_lowercase(),
    })
}

/// A range of versions is for what comes from elsewhere, in place of a version (since 1.7).
fn refuse_two_versions(node: Node<'_>, component: &Component) -> Result<(), CyclonedxError> {
    if component.version_range.is_none() {
        return Ok(());
    }
    let external = match node.field("isExternal")? {
        Some(flag) => flag.flag()?,
        None => false,
    };
    let what = match (&component.version, external) {
        (Some(_), _) => "a version and a range of versions exclude one another",
        (None, false) => "only a component with \"isExternal\" may have a range of versions",
        (None, true) => return Ok(()),
    };
    Err(CyclonedxError::Conflict {
        place: node.place(),
        what,
    })
}

fn no_such(node: Node<'_>, found: &str, expected: &'static str) -> CyclonedxError {
    CyclonedxError::NoSuch {
        place: node.place(),
        found: shortened(found),
        expected,
    }
}
