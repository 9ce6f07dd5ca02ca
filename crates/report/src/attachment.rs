//! A file that travels inside a document.
//!
//! What this is not: a file on a disk. The name is what a reader of the document saves it under; it has no folder.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A file that travels inside a document. As JSON its bytes are text in Base64.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Its name, such as `notice.json`.
    pub file_name: String,
    /// What it is, such as `application/json`.
    pub media_type: String,
    /// What it holds, in words. PDF/A demands it.
    pub description: String,
    /// What it is to the document.
    #[serde(default)]
    pub relationship: Relationship,
    /// What it holds.
    #[serde(serialize_with = "write_bytes", deserialize_with = "read_bytes")]
    pub bytes: Vec<u8>,
}

/// What a file is to the document it travels in, as ISO 19005-3 names it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// What the document was made from.
    Source,
    /// What a table or figure of the document shows.
    Data,
    /// The same, in another form.
    Alternative,
    /// What belongs to it and says more.
    #[default]
    Supplement,
}

fn write_bytes<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

fn read_bytes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    STANDARD.decode(text).map_err(serde::de::Error::custom)
}
