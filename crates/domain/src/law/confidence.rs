//! How sure the project is of what a pack says, and what nobody said.
//!
//! A pack never leaves a field out: what the sources lack is written as `unknown`, so that nobody takes silence for *no*.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How sure it is that a statement of a pack is the law, the least sure first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// One weak source, or none that was read.
    Low,
    /// Between the two.
    LowMedium,
    /// Secondary sources that agree.
    Medium,
    /// Between the two.
    MediumHigh,
    /// Read in a primary text or an agreed record.
    High,
}

impl Confidence {
    /// The name used in packs, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::LowMedium => "low_medium",
            Self::Medium => "medium",
            Self::MediumHigh => "medium_high",
            Self::High => "high",
        }
    }

    /// Whether somebody should ask before relying on it.
    pub fn asks(self) -> bool {
        self < Self::Medium
    }
}

/// A value of a pack, or that the sources do not give it: the word `unknown` in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known<T> {
    /// The sources say.
    Value(T),
    /// They do not.
    Unknown,
}

impl<T> Known<T> {
    /// The value, if it is known.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

/// What stands in a pack for what nobody said.
const UNKNOWN: &str = "unknown";

impl<T: Serialize> Serialize for Known<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Unknown => serializer.serialize_str(UNKNOWN),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Known<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        enum Word {
            #[serde(rename = "unknown")]
            Unknown,
        }
        #[derive(Deserialize)]
        #[serde(
            untagged,
            expecting = "a value of the right form, a day in quotes, or \"unknown\""
        )]
        enum Either<T> {
            Unknown(Word),
            Value(T),
        }
        match Either::deserialize(deserializer)? {
            Either::Unknown(Word::Unknown) => Ok(Self::Unknown),
            Either::Value(value) => Ok(Self::Value(value)),
        }
    }
}

/// A statement of a pack: the value, how sure it is, and what to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated<T> {
    /// What is said, or that nobody said it.
    pub value: Known<T>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a reader should know besides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whom to ask what, where the usual question of this field does not fit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ask: String,
}

impl<T> Stated<T> {
    /// The value, if it is known.
    pub fn known(&self) -> Option<&T> {
        self.value.value()
    }

    /// Whether somebody should ask before relying on it.
    pub fn asks(&self) -> bool {
        self.known().is_none() || self.confidence.asks()
    }
}
