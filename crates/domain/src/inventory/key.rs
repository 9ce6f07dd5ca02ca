//! What identifies a row within its source, so that the next import of it finds the same record again.
//!
//! One rule holds for a whole source: it is settled from the first file and kept with the mapping, since a key that
//! moved from one rule to another would make every record look new.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Attributes;
use crate::asset::Attribute;
use crate::text::fold_for_search;

/// Which attributes identify a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyRule {
    /// The hospital's own number.
    AssetTag,
    /// The maker's number.
    SerialNumber,
    /// The name within its domain.
    NameAndDomain,
    /// The name alone.
    Name,
}

impl KeyRule {
    /// All rules, the strongest first.
    pub const ALL: [Self; 4] = [
        Self::AssetTag,
        Self::SerialNumber,
        Self::NameAndDomain,
        Self::Name,
    ];

    /// The attributes of which all must be stated.
    pub fn attributes(self) -> &'static [Attribute] {
        match self {
            Self::AssetTag => &[Attribute::AssetTag],
            Self::SerialNumber => &[Attribute::SerialNumber],
            Self::NameAndDomain => &[Attribute::Name, Attribute::HostDomain],
            Self::Name => &[Attribute::Name],
        }
    }

    /// The key of an asset with these attributes; `None` when they do not identify it.
    pub fn key_of(self, attributes: &Attributes) -> Option<RowKey> {
        let values: Option<Vec<String>> = self
            .attributes()
            .iter()
            .map(|attribute| attributes.get(attribute).map(|value| fold_for_search(value)))
            .collect();
        let value = values?.join("@");
        Some(RowKey(format!("{}={value}", self.as_str())))
    }

    /// The name of the rule, as keys begin with it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AssetTag => "asset_tag",
            Self::SerialNumber => "serial_number",
            Self::NameAndDomain => "name@host_domain",
            Self::Name => "name",
        }
    }
}

impl fmt::Display for KeyRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::AssetTag => "inventory number",
            Self::SerialNumber => "serial number",
            Self::NameAndDomain => "name and domain",
            Self::Name => "name",
        })
    }
}

/// The key of a record within its source: `asset_tag=inv-0042`. Case and accents make no difference.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowKey(String);

impl RowKey {
    /// A key as it was stored.
    pub fn from_stored(key: String) -> Self {
        Self(key)
    }

    /// The key as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RowKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
