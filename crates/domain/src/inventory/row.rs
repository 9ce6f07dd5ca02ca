//! One row of a source as attributes with a key, or the reason why it cannot be one.

use std::collections::{BTreeSet, HashMap};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Attributes;
use super::key::{KeyRule, RowKey};
use super::mapping::Mapping;
use super::survey::Settled;
use crate::asset::{Attribute, Hints, ValueProblem};

/// What a source says about one asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRow {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// What identifies it within its source.
    pub key: RowKey,
    /// What it states, normalised.
    pub attributes: Attributes,
    /// Attributes for which the file has a column and this row an empty cell, or one that means nothing.
    pub empty: BTreeSet<Attribute>,
    /// Cells that hold something but give no value. They state nothing, so what was known before stays.
    pub problems: Vec<CellProblem>,
    /// Cells of columns that are not used, by column name. They are kept, not compared.
    pub unused: Vec<(String, String)>,
}

/// A cell that gives no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellProblem {
    /// The attribute its column states.
    pub attribute: Attribute,
    /// The column, as named in the file.
    pub column: String,
    /// Why it gives no value.
    pub problem: ValueProblem,
}

impl fmt::Display for CellProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "column \"{}\": {}", self.column, self.problem)
    }
}

/// A row that is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowReject {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// Why.
    pub reason: RowRejectReason,
}

impl fmt::Display for RowReject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.reason)
    }
}

/// Why a row is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum RowRejectReason {
    /// The file has no column that could identify a row.
    NoKeyColumn,
    /// The cells that identify the rows of this file are empty here, or say nothing.
    NoIdentity {
        /// What identifies the rows of this file.
        rule: KeyRule,
    },
    /// Another row of the file has the same key.
    Repeated {
        /// What identifies the rows of this file.
        rule: KeyRule,
        /// The key.
        key: RowKey,
        /// Line of that row.
        first_line: u64,
    },
    /// The reader of the file could not read it.
    Unreadable {
        /// The key of the reader's message.
        message_key: String,
        /// The reader's message in English.
        message: String,
    },
}

impl RowRejectReason {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &str {
        match self {
            Self::NoKeyColumn => "inventory-reject-no-key-column",
            Self::NoIdentity { .. } => "inventory-reject-no-identity",
            Self::Repeated { .. } => "inventory-reject-repeated",
            Self::Unreadable { message_key, .. } => message_key,
        }
    }
}

impl fmt::Display for RowRejectReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoKeyColumn => formatter.write_str(
                "no column identifies the row; say which column is the inventory number, the serial number or the name",
            ),
            Self::NoIdentity { rule } => write!(
                formatter,
                "no {rule}, by which the rows of this file are told apart; fill it in, or choose another column for it"
            ),
            Self::Repeated { rule, key, first_line } => {
                let value = key.value();
                write!(
                    formatter,
                    "same {rule} as line {first_line} ({value}); keep one of the two, or correct the number"
                )
            }
            Self::Unreadable { message, .. } => formatter.write_str(message),
        }
    }
}

/// Turns the rows of one file into source rows, one after another.
#[derive(Debug)]
pub struct RowReader<'a> {
    mapping: &'a Mapping,
    settled: Settled,
    /// Line on which each key was first seen.
    seen: HashMap<RowKey, u64>,
}

impl<'a> RowReader<'a> {
    /// A reader of a file whose columns mean what `mapping` says, after it was surveyed.
    pub fn new(mapping: &'a Mapping, settled: Settled) -> Self {
        Self {
            mapping,
            settled,
            seen: HashMap::new(),
        }
    }

    /// Reads one row.
    ///
    /// # Errors
    /// When the row has no identity, or that of a row before it.
    pub fn read(&mut self, line: u64, cells: &[String]) -> Result<SourceRow, RowReject> {
        let reject = |reason| RowReject { line, reason };
        let rule = self
            .settled
            .key_rule
            .ok_or_else(|| reject(RowRejectReason::NoKeyColumn))?;
        let mut row = SourceRow {
            line,
            key: RowKey::from_stored(String::new()),
            attributes: Attributes::new(),
            empty: BTreeSet::new(),
            problems: Vec::new(),
            unused: Vec::new(),
        };
        for (index, cell) in cells.iter().enumerate().take(self.mapping.columns.len()) {
            self.read_cell(index, cell, &mut row);
        }
        row.key = rule
            .key_or_next(&row.attributes)
            .ok_or_else(|| reject(RowRejectReason::NoIdentity { rule }))?;
        if self.settled.repeated.contains(&row.key.digest()) {
            row.key = row.key.extended(&row.attributes);
            // Some tools list a machine once for each of its network cards.
            if self.seen.contains_key(&row.key) {
                row.key = row.key.with_card(&row.attributes);
            }
        }
        if let Some(first_line) = self.seen.get(&row.key) {
            let repeated = RowRejectReason::Repeated {
                rule,
                key: row.key,
                first_line: *first_line,
            };
            return Err(reject(repeated));
        }
        self.seen.insert(row.key.clone(), line);
        Ok(row)
    }

    fn read_cell(&self, index: usize, cell: &str, row: &mut SourceRow) {
        let column = &self.mapping.columns[index];
        let Some(attribute) = column.attribute() else {
            if !cell.is_empty() {
                row.unused.push((column.header.clone(), cell.to_owned()));
            }
            return;
        };
        let hints = Hints {
            date_order: column.date_order.or_else(|| self.settled.date_order(index)),
        };
        match attribute.normalise(&column.value_in(cell), hints) {
            Ok(Some(value)) => {
                row.attributes.insert(attribute, value);
            }
            Ok(None) => {
                row.empty.insert(attribute);
            }
            Err(problem) => {
                row.problems.push(CellProblem {
                    attribute,
                    column: column.header.clone(),
                    problem,
                });
            }
        }
    }

    /// Whether a row of this key has been read.
    pub fn has_read(&self, key: &RowKey) -> bool {
        self.seen.contains_key(key)
    }
}
