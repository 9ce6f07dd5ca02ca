//! Where a maker or an authority publishes its advisories, as CSAF (section 7) lays it out: `provider-metadata.json`, ROLIE
//! feeds, folders with `index.txt` and `changes.csv`, and the hashes beside each document.
//!
//! The readers say which documents there are and when each was last changed; they fetch nothing and judge no document.
//! What is not understood is left out and named, so that one odd entry does not hide all others.
//!
//! Limits: 16 MB a document of this kind, [`MAX_DOCUMENTS`] documents, [`MAX_DISTRIBUTIONS`] places, 2,000 bytes an address.

mod digest;
mod directory;
mod metadata;
mod rolie;

pub use digest::{Digest, DigestKind, UnreadableDigest};
pub use directory::{changes, index};
pub use metadata::{Distribution, Metadata, PublicKey, metadata};
pub use rolie::rolie;

/// The largest list read, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The most documents of one list.
pub const MAX_DOCUMENTS: usize = 200_000;
/// The most places of one provider.
pub const MAX_DISTRIBUTIONS: usize = 1_000;
/// The longest address, in bytes.
pub const MAX_ADDRESS: usize = 2_000;
/// The most entries named among those left out.
pub const MAX_NAMED: usize = 1_000;

/// A document that a list names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// Where it is: an address, or a path below the folder of the list.
    pub address: String,
    /// When it was last changed, as the list writes it; none where the list does not say.
    pub updated: Option<String>,
    /// Where its hashes are; none where the list does not say, though they may lie beside the document.
    pub hashes: Vec<String>,
    /// Where its signature is, with the same reservation.
    pub signature: Option<String>,
}

/// What a list of documents held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The documents, in order of the list.
    pub documents: Vec<Listed>,
    /// How many entries were left out.
    pub left_out: u64,
    /// The first of them, each with what was wrong.
    pub rejected: Vec<String>,
}

impl Listing {
    fn reject(&mut self, problem: String) {
        self.left_out += 1;
        if self.rejected.len() < MAX_NAMED {
            self.rejected.push(problem);
        }
    }
}

/// Why a list could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// Larger than [`MAX_BYTES`].
    #[error("{what} has {bytes} bytes; at most {MAX_BYTES} are read")]
    TooLarge {
        /// Which document.
        what: &'static str,
        /// Its size.
        bytes: usize,
    },
    /// Not JSON.
    #[error("{what} is not JSON or was cut short")]
    NotJson {
        /// Which document.
        what: &'static str,
        /// What the parser says.
        #[source]
        cause: serde_json::Error,
    },
    /// Not text.
    #[error("{what} is no text")]
    NotText {
        /// Which document.
        what: &'static str,
    },
    /// JSON of another shape.
    #[error("{what} has no {missing}; it is not what its name says")]
    Shape {
        /// Which document.
        what: &'static str,
        /// What it lacks.
        missing: &'static str,
    },
    /// More entries than are read.
    #[error("{what} names {entries} entries; at most {most} are read")]
    TooMany {
        /// Which document.
        what: &'static str,
        /// How many.
        entries: usize,
        /// The most.
        most: usize,
    },
}

fn json(what: &'static str, bytes: &[u8]) -> Result<serde_json::Value, ProviderError> {
    if bytes.len() > MAX_BYTES {
        return Err(ProviderError::TooLarge {
            what,
            bytes: bytes.len(),
        });
    }
    serde_json::from_slice(bytes).map_err(|cause| ProviderError::NotJson { what, cause })
}

fn text<'a>(what: &'static str, bytes: &'a [u8]) -> Result<&'a str, ProviderError> {
    if bytes.len() > MAX_BYTES {
        return Err(ProviderError::TooLarge {
            what,
            bytes: bytes.len(),
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ProviderError::NotText { what })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// An address, if it can be one.
fn address(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    match text.len() {
        0 => Err("its address is empty"),
        1..=MAX_ADDRESS if !text.contains(char::is_control) => Ok(text.to_owned()),
        _ => Err("its address is too long or holds a control character"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::shared;

    #[test]
    fn the_sites_that_another_implementation_is_tested_with_are_read_completely() {
        let site = shared("csaf-gocsaf-testdata/testdata/simple-directory-provider");
        let Some(bytes) = site.get("provider-metadata.json") else {
            return;
        };
        let provider = metadata(bytes).unwrap();
        assert!(matches!(provider.distributions[..], [Distribution::Directory(_)]));
        assert_eq!(provider.keys.len(), 1);
        assert!(provider.rejected.is_empty(), "{:?}", provider.rejected);
        let folder = shared("csaf-gocsaf-testdata/testdata/simple-directory-provider/white");
        let named = index(&folder["index.txt"]).unwrap();
        let changed = changes(&folder["changes.csv"]).unwrap();
        assert_eq!(named.documents[0].address, changed.documents[0].address);
        assert_eq!((named.left_out, changed.left_out), (0, 0));
        for (name, bytes) in &folder {
            if let Some(kind) = DigestKind::of_file(name) {
                Digest::read(kind, bytes).unwrap();
            }
        }
    }

    #[test]
    fn every_hash_beside_the_advisories_of_cisa_is_read() {
        for year in 2017..=2022 {
            for (name, bytes) in shared(&format!("cisa-csaf/csaf_files/OT/white/{year}")) {
                if let Some(kind) = DigestKind::of_file(&name) {
                    Digest::read(kind, &bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            }
        }
    }
}
