//! What a system is made of: the value a bill of materials is read into, whatever its notation.
//!
//! What this is not: it decides nothing. Which component is the product of an advisory is a matter of matching, and
//! text stays as the document has it.
//!
//! Invariants. A [`Component::parent`] and [`BillOfMaterials::described`] are positions in
//! [`BillOfMaterials::components`], and no component is inside itself by any way.

mod comparison;
mod word;

use crate::time::Instant;

pub use comparison::{Comparison, Listed, VersionChange, compare};

/// The components of a system, and which of them needs which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BillOfMaterials {
    /// The format it was read from with its version, such as `CycloneDX 1.6`.
    pub format: String,
    /// The document's own identifier: a serial number or namespace.
    pub identifier: Option<String>,
    /// When it was made.
    pub made_at: Option<Instant>,
    /// The programs it was made with.
    pub tools: Vec<Tool>,
    /// The component that the document describes, by position.
    pub described: Option<usize>,
    /// All components, those inside others included, in the order of the document.
    pub components: Vec<Component>,
    /// What needs what, by reference. Cycles occur.
    pub dependencies: Vec<Dependency>,
    /// What to look at, in English: references that lead nowhere, for one.
    pub remarks: Vec<String>,
}

/// One part of a system: a program, a library, an operating system, a device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Component {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The name by which dependencies speak of it, unique in the document.
    pub reference: Option<String>,
    /// The name before the name: a vendor, an organisation, a package namespace.
    pub group: Option<String>,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// The versions it may have, as a version range specifier, where it comes from elsewhere.
    pub version_range: Option<String>,
    /// Its package URL.
    pub purl: Option<String>,
    /// Its CPE name.
    pub cpe: Option<String>,
    /// Who supplied it.
    pub supplier: Option<String>,
    /// Who made it.
    pub manufacturer: Option<String>,
    /// Whether it is needed at run time.
    pub scope: Option<Scope>,
    /// Digests of it.
    pub hashes: Vec<Hash>,
    /// Its licences: identifiers, names or expressions, as text.
    pub licences: Vec<String>,
    /// The component it is inside of, by position.
    pub parent: Option<usize>,
}

/// The kinds that CycloneDX and SPDX know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The document does not say, or says one without a counterpart here.
    #[default]
    Unstated,
    /// A program.
    Application,
    /// A framework.
    Framework,
    /// A library.
    Library,
    /// A container image.
    Container,
    /// A run-time environment.
    Platform,
    /// An operating system.
    OperatingSystem,
    /// Hardware.
    Device,
    /// A program that operates hardware.
    DeviceDriver,
    /// Firmware.
    Firmware,
    /// A file.
    File,
    /// A model of machine learning.
    MachineLearningModel,
    /// Data.
    Data,
    /// An algorithm, key or certificate.
    CryptographicAsset,
}

/// Whether a component is needed at run time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// It is.
    Required,
    /// It may be called.
    Optional,
    /// It is not, as a test harness.
    Excluded,
}

/// A digest of a component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hash {
    /// The algorithm, as the document names it.
    pub algorithm: String,
    /// The digest in hexadecimal digits, in lower case.
    pub content: String,
}

/// A program that made a bill of materials.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tool {
    /// Who made the program.
    pub vendor: Option<String>,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
}

/// What one component needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The reference of the component that needs others.
    pub of: String,
    /// The references of what it needs; none where it is known to need nothing.
    pub on: Vec<String>,
}
