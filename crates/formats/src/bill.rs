//! Bills of materials in whichever format they come: which one it is by its content, and its components.
//!
//! What this is not: it reads no format itself; [`cyclonedx`] and [`spdx`] do.
//!
//! ```
//! let document = b"SPDXVersion: SPDX-2.3\nPackageName: openssl\nSPDXID: SPDXRef-1\n";
//! assert_eq!(formats::bill::read(document)?.format, "SPDX 2.3");
//! # Ok::<(), formats::bill::BillError>(())
//! ```

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use domain::component::BillOfMaterials;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::cyclonedx::{self, CyclonedxError};
use crate::document::{DocumentError, decode};
use crate::spdx::{self, SpdxError};

/// How far into XML the name of its format must stand, in bytes.
const HEAD: usize = 4_096;

/// Why a document is not read as a bill of materials, with the place and the way out.
#[derive(Debug, thiserror::Error)]
pub enum BillError {
    /// It is not text.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// It is CycloneDX, or looks most like it, and breaks a rule.
    #[error(transparent)]
    Cyclonedx(#[from] CyclonedxError),
    /// It is SPDX, or looks most like it, and breaks a rule.
    #[error(transparent)]
    Spdx(#[from] SpdxError),
    /// JSON that is something else.
    #[error(
        "the document is JSON, but neither CycloneDX (no \"bomFormat\") nor SPDX (no \"spdxVersion\" or \"@graph\"); ask \
         the maker for one of the two"
    )]
    Neither,
}

/// The two families.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Cyclonedx,
    Spdx,
}

/// Reads a document, whichever format it is in.
///
/// # Errors
/// Names the place of the first thing that breaks a rule, and the way out.
pub fn read(bytes: &[u8]) -> Result<BillOfMaterials, BillError> {
    let text = decode(bytes)?;
    let beginning = text.trim_start();
    let family = if beginning.starts_with('{') {
        match family_of_json(beginning) {
            Some(family) => family,
            // What is not well-formed is told with its place.
            None if serde_json::from_str::<IgnoredAny>(beginning).is_ok() => return Err(BillError::Neither),
            None => Family::Cyclonedx,
        }
    } else if beginning.starts_with('<') {
        let head: String = beginning.chars().take(HEAD).collect();
        if head.contains("spdx.org") && !head.contains("cyclonedx.org") {
            Family::Spdx
        } else {
            Family::Cyclonedx
        }
    } else {
        Family::Spdx
    };
    drop(text);
    Ok(match family {
        Family::Cyclonedx => cyclonedx::read(bytes)?,
        Family::Spdx => spdx::read(bytes)?,
    })
}

/// The family that the members of an object name, up to the first that does; what stands behind it is not read.
fn family_of_json(text: &str) -> Option<Family> {
    let found = Cell::new(None);
    let mut source = serde_json::Deserializer::from_str(text);
    // It ends in an error, because the object is left before its end.
    source.deserialize_map(Members(&found)).ok();
    found.get()
}

struct Members<'c>(&'c Cell<Option<Family>>);

impl<'de> Visitor<'de> for Members<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key::<Cow<'de, str>>()? {
            let family = match name.as_ref() {
                "bomFormat" => Some(Family::Cyclonedx),
                "spdxVersion" | "SPDXID" | "@graph" => Some(Family::Spdx),
                _ => None,
            };
            if family.is_some() {
                self.0.set(family);
                return Ok(());
            }
            members.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        match read(text.as_bytes()) {
            Ok(bill) => bill.format,
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_content_says_which_format_it_is() {
        let xml = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"/>";
        for (text, format) in [
            (
                r#"{"components": [], "bomFormat": "CycloneDX", "specVersion": "1.5"}"#,
                "CycloneDX 1.5",
            ),
            (xml, "CycloneDX 1.4"),
            (
                r#"{"SPDXID": "SPDXRef-DOCUMENT", "spdxVersion": "SPDX-2.2"}"#,
                "SPDX 2.2",
            ),
            ("SPDXVersion: SPDX-2.3\n", "SPDX 2.3"),
            ("\u{feff}SPDXVersion: SPDX-2.1\n", "SPDX 2.1"),
        ] {
            assert_eq!(told(text), format);
        }
    }

    #[test]
    fn what_is_none_of_them_is_refused_by_name_or_with_the_place() {
        for (text, words) in [
            (r#"{"name": "package", "dependencies": {}}"#, "neither CycloneDX"),
            (
                r#"{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"#,
                "line 1",
            ),
            (r#"{"name": }"#, "line 1"),
            ("<html></html>", "not a CycloneDX document"),
            (
                "<rdf:RDF xmlns:spdx=\"http://spdx.org/rdf/terms#\"/>",
                "SPDX in XML or RDF is not read",
            ),
            ("Name;Serial number\nPC-1;SN1\n", "line 1"),
            ("", "empty"),
        ] {
            assert!(told(text).contains(words), "{text:?}: {}", told(text));
        }
        assert!(read(b"\xff\xfe\x00").is_err());
    }
}
