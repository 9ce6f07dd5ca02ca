//! Which version of CycloneDX a document is in.

use super::error::{CyclonedxError, shortened};
use crate::document::{Place, Tree};

/// The versions that are read, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    V1_2,
    V1_3,
    V1_4,
    V1_5,
    V1_6,
    V1_7,
}

impl Version {
    /// The number, as documents write it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::V1_2 => "1.2",
            Self::V1_3 => "1.3",
            Self::V1_4 => "1.4",
            Self::V1_5 => "1.5",
            Self::V1_6 => "1.6",
            Self::V1_7 => "1.7",
        }
    }
}

const NAMESPACE: &str = "http://cyclonedx.org/schema/bom/";

/// JSON says it with two members, XML with the namespace of its outermost element.
///
/// # Errors
/// When it is another format, or a version that is not read.
pub(super) fn of(tree: &Tree<'_>) -> Result<Version, CyclonedxError> {
    match tree.element() {
        Some((name, namespace)) => of_namespace(name, namespace),
        None => of_members(tree),
    }
}

fn of_members(tree: &Tree<'_>) -> Result<Version, CyclonedxError> {
    let missing = |name| CyclonedxError::Missing {
        place: Place::Pointer(String::new()),
        name,
    };
    let root = tree.root();
    let format = root.text_of("bomFormat")?.ok_or_else(|| missing("bomFormat"))?;
    if format != "CycloneDX" {
        return Err(CyclonedxError::OtherFormat {
            found: format!("its bomFormat is {:?}", shortened(format)),
            expected: "\"bomFormat\": \"CycloneDX\"",
        });
    }
    let version = root.text_of("specVersion")?;
    numbered(version.ok_or_else(|| missing("specVersion"))?)
}

fn of_namespace(name: &str, namespace: &str) -> Result<Version, CyclonedxError> {
    match namespace.strip_prefix(NAMESPACE) {
        Some(version) if name == "bom" => numbered(version),
        _ => Err(CyclonedxError::OtherFormat {
            found: format!(
                "its outermost element is {:?} of the namespace {:?}",
                shortened(name),
                shortened(namespace)
            ),
            expected: "the element \"bom\" of a namespace as http://cyclonedx.org/schema/bom/1.6",
        }),
    }
}

fn numbered(version: &str) -> Result<Version, CyclonedxError> {
    Ok(match version {
        "1.2" => Version::V1_2,
        "1.3" => Version::V1_3,
        "1.4" => Version::V1_4,
        "1.5" => Version::V1_5,
        "1.6" => Version::V1_6,
        "1.7" => Version::V1_7,
        _ => {
            return Err(CyclonedxError::OtherVersion {
                found: shortened(version),
            });
        }
    })
}
