//! What a reconciliation comes to: groups with their reasons, and doubts with theirs.

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;
use crate::id::SourceRecordId;

/// The outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// One for each piece of equipment, in the order of their first records.
    pub groups: Vec<Group>,
    /// Records that may be one piece of equipment and were not joined, the likeliest first.
    pub doubts: Vec<Doubt>,
}

/// The records of one piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Their identifiers, in order.
    pub records: Vec<SourceRecordId>,
    /// Why they are together: one link fewer than records.
    pub links: Vec<Link>,
}

/// Why two records are of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// One.
    pub one: SourceRecordId,
    /// The other.
    pub other: SourceRecordId,
    /// What was found between them.
    pub evidence: Evidence,
    /// Whether a person said so.
    pub judged: bool,
}

/// Two records that may be one piece of equipment and were left apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// One.
    pub one: SourceRecordId,
    /// The other.
    pub other: SourceRecordId,
    /// What was found between them, and between the rows already joined to either.
    pub evidence: Evidence,
    /// Why they were left apart.
    pub reason: DoubtReason,
}

/// Why two likely records were left apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtReason {
    /// Too little speaks for it.
    TooLittle,
    /// Another record of the same list fits as well.
    Rival,
    /// Their groups hold records that contradict each other.
    Contradiction,
    /// Both would be rows of one list.
    SameSource,
}

impl DoubtReason {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::TooLittle,
        Self::Rival,
        Self::Contradiction,
        Self::SameSource,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooLittle => "too_little",
            Self::Rival => "rival",
            Self::Contradiction => "contradiction",
            Self::SameSource => "same_source",
        }
    }

    /// The reason of this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == key)
    }
}
