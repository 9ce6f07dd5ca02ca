//! What identifies a row within its source, so that the next import of it finds the same record again.
//!
//! One rule holds for a whole source: it is settled from the first file and kept with the mapping, since a key that
//! moved from one rule to another would make every record look new. A row without that attribute is told from the others by
//! the next rule it can fulfil, and rows that share the number (several devices under one inventory number) by all of them
//! together.

use std::fmt;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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
    /// Addresses in the network: all that a scan knows of many a device.
    IpAddress,
    /// The network card: all that a list of switch ports knows of what has no address yet.
    MacAddress,
}

impl KeyRule {
    /// All rules, the strongest first.
    pub const ALL: [Self; 6] = [
        Self::AssetTag,
        Self::SerialNumber,
        Self::NameAndDomain,
        Self::Name,
        Self::IpAddress,
        Self::MacAddress,
    ];

    /// The attributes of which all must be stated.
    pub fn attributes(self) -> &'static [Attribute] {
        match self {
            Self::AssetTag => &[Attribute::AssetTag],
            Self::SerialNumber => &[Attribute::SerialNumber],
            Self::NameAndDomain => &[Attribute::Name, Attribute::HostDomain],
            Self::Name => &[Attribute::Name],
            Self::IpAddress => &[Attribute::IpAddress],
            Self::MacAddress => &[Attribute::MacAddress],
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
        Some(RowKey::new(format!("{}={value}", self.as_str())))
    }

    /// The key by this rule, or by the first of the others that gives one.
    pub fn key_or_next(self, attributes: &Attributes) -> Option<RowKey> {
        let others = Self::ALL.into_iter().filter(|rule| *rule != self);
        std::iter::once(self)
            .chain(others)
            .find_map(|rule| rule.key_of(attributes))
    }

    /// The name of the rule, as keys begin with it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AssetTag => "asset_tag",
            Self::SerialNumber => "serial_number",
            Self::NameAndDomain => "name_and_domain",
            Self::Name => "name",
            Self::IpAddress => "ip_address",
            Self::MacAddress => "mac_address",
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
            Self::IpAddress => "network address",
            Self::MacAddress => "network card",
        })
    }
}

/// The key of a record within its source: `asset_tag=inv-0042`. Case and accents make no difference.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowKey(String);

/// What stands between the parts of a key of several, and in no value.
const BETWEEN: &str = "\u{1f}";

/// The longest key in bytes that is kept as it is. An index of PostgreSQL takes 2,704, and no number or name that people
/// give comes near.
const LONGEST_KEY: usize = 1_000;

impl RowKey {
    /// A key of this text; of a longer one its beginning, and a digest that tells it from others that begin alike.
    fn new(text: String) -> Self {
        if text.len() <= LONGEST_KEY {
            return Self(text);
        }
        let digest: [u8; 32] = Sha256::digest(&text).into();
        let half = digest.first_chunk().copied().map(u128::from_be_bytes);
        let beginning = &text[..text.floor_char_boundary(LONGEST_KEY)];
        Self(format!("{beginning}{BETWEEN}{:032x}", half.unwrap_or_default()))
    }

    /// What tells the row apart, without the rule it follows: the number alone where a number is repeated.
    pub fn value(&self) -> &str {
        let first = self.0.split(BETWEEN).next().unwrap_or_default();
        first.split_once('=').map_or(first, |(_, value)| value)
    }

    /// The key with everything else that can tell the row from another of the same number, but for the card, which comes
    /// last ([`Self::with_card`]).
    #[must_use]
    pub(super) fn extended(self, attributes: &Attributes) -> Self {
        let all = KeyRule::ALL
            .into_iter()
            .filter(|rule| *rule != KeyRule::MacAddress)
            .filter_map(|rule| rule.key_of(attributes));
        let others = all.filter(|key| *key != self).map(|key| key.0);
        let all: Vec<String> = std::iter::once(self.0.clone()).chain(others).collect();
        Self::new(all.join(BETWEEN))
    }

    /// The key with the network card, where the row names one.
    #[must_use]
    pub(super) fn with_card(self, attributes: &Attributes) -> Self {
        match attributes.get(&Attribute::MacAddress) {
            Some(card) => Self::new(format!(
                "{}{BETWEEN}{}={card}",
                self.0,
                Attribute::MacAddress.as_str()
            )),
            None => self,
        }
    }

    /// A hash to count by: two keys of one hash among a million are less likely than one in ten million.
    pub(super) fn digest(&self) -> u64 {
        BuildHasherDefault::<DefaultHasher>::default().hash_one(&self.0)
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_any_length_fit_an_index_and_stay_apart() {
        let named = |end: &str| Attributes::from([(Attribute::Name, "Ж".repeat(3_990) + end)]);
        let [one, other] = [named("one"), named("other")].map(|row| KeyRule::Name.key_of(&row).unwrap());
        assert_ne!(one, other);
        assert_eq!(one, KeyRule::Name.key_of(&named("ONE")).unwrap());
        for key in [one.clone(), one.extended(&named("one"))] {
            assert!(key.as_str().len() < 1_100, "{}", key.as_str().len());
        }
    }
}
