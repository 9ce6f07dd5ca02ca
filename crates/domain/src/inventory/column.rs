//! One column of a file: what it states, and why that is so or is not.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::alias::{Extract, SourceTool};
use crate::asset::{Attribute, DateOrder, Form};

/// One column and what it states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// Its name in the file.
    pub header: String,
    /// What becomes of it.
    pub usage: ColumnUse,
    /// The order of day and month, where the user has said it; otherwise the dates of the file decide.
    pub date_order: Option<DateOrder>,
}

/// What becomes of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ColumnUse {
    /// It states an attribute.
    Attribute {
        /// Which.
        attribute: Attribute,
        /// Which part of the cell is the value.
        extract: Extract,
        /// Why this is proposed.
        reason: MappingReason,
    },
    /// It is kept as it is in the source record and not used.
    Unused {
        /// Why.
        reason: UnusedReason,
    },
}

/// Why a column is proposed for an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum MappingReason {
    /// Its name is one that a tool writes.
    KnownName {
        /// The tool.
        tool: SourceTool,
    },
    /// Its name is not known, but its values have a form that only this attribute has.
    KnownValues,
    /// A person said so.
    Chosen,
}

/// Why a column is not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum UnusedReason {
    /// Its name is not known.
    UnknownName,
    /// Its name is known, but none of the values looked at is one of that attribute: `Type` is the kind of equipment in
    /// one list and the maker's model in another.
    OtherValues {
        /// The attribute its name stands for.
        attribute: Attribute,
    },
    /// Another column states the same attribute.
    AlreadyStated {
        /// The attribute.
        attribute: Attribute,
        /// That column, as named in the file.
        by: String,
    },
    /// A person said so.
    Chosen,
}

impl ColumnMapping {
    /// The attribute the column states.
    pub fn attribute(&self) -> Option<Attribute> {
        match &self.usage {
            ColumnUse::Attribute { attribute, .. } => Some(*attribute),
            ColumnUse::Unused { .. } => None,
        }
    }

    /// Whether its cells are dates.
    pub fn holds_dates(&self) -> bool {
        self.attribute()
            .is_some_and(|attribute| attribute.form() == Form::Date)
    }

    /// The part of `cell` that is the value.
    pub(super) fn value_in(&self, cell: &str) -> String {
        match &self.usage {
            ColumnUse::Attribute { extract, .. } => extract.apply(cell),
            ColumnUse::Unused { .. } => String::new(),
        }
    }
}

impl ColumnUse {
    /// The key under which pages find the explanation in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Attribute {
                reason: MappingReason::KnownName { .. },
                ..
            } => "inventory-column-known-name",
            Self::Attribute {
                reason: MappingReason::KnownValues,
                ..
            } => "inventory-column-known-values",
            Self::Attribute {
                reason: MappingReason::Chosen,
                ..
            } => "inventory-column-chosen",
            Self::Unused {
                reason: UnusedReason::UnknownName,
            } => "inventory-column-unknown",
            Self::Unused {
                reason: UnusedReason::AlreadyStated { .. },
            } => "inventory-column-already-stated",
            Self::Unused {
                reason: UnusedReason::OtherValues { .. },
            } => "inventory-column-other-values",
            Self::Unused {
                reason: UnusedReason::Chosen,
            } => "inventory-column-left-out",
        }
    }
}

impl fmt::Display for ColumnUse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attribute {
                reason: MappingReason::KnownName { tool },
                ..
            } => {
                write!(formatter, "a column name of {}", tool.name())
            }
            Self::Attribute {
                reason: MappingReason::KnownValues,
                ..
            } => formatter.write_str("known by its values; the name of the column is not"),
            Self::Attribute {
                reason: MappingReason::Chosen,
                ..
            } => formatter.write_str("chosen by you"),
            Self::Unused {
                reason: UnusedReason::UnknownName,
            } => formatter.write_str("not known; kept as it is in the source record, not used"),
            Self::Unused {
                reason: UnusedReason::OtherValues { attribute },
            } => {
                write!(
                    formatter,
                    "not used: by its name {attribute}, but none of the values looked at is one"
                )
            }
            Self::Unused {
                reason: UnusedReason::AlreadyStated { attribute, by },
            } => {
                write!(formatter, "not used: column \"{by}\" already states {attribute}")
            }
            Self::Unused {
                reason: UnusedReason::Chosen,
            } => formatter.write_str("left out by you"),
        }
    }
}
