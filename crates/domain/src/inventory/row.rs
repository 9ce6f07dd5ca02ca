//! One row of a source as attributes with a key, or the reason why it cannot be one.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Attributes;
use super::key::{KeyRule, RowKey};
use super::mapping::Mapping;
use super::survey::{INTERFACE, Settled};
use crate::asset::{Attribute, Hints, ValueProblem};

/// What a source says about one asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRow {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// The lines of further rows whose addresses it has: of other network interfaces of the machine.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interface_lines: Vec<u64>,
    /// What identifies it within its source.
    pub key: RowKey,
    /// What it states, normalised.
    pub attributes: Attributes,
    /// Attributes for which the file has a column and this row an empty cell, or one that means nothing.
    pub empty: BTreeSet<Attribute>,
    /// Cells that hold something but give no value. They state nothing, so what was known before stays.
    pub problems: Vec<CellProblem>,
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
///
/// A machine that the file lists once for each network interface becomes one row, with all its addresses, when the last of
/// its rows is read.
#[derive(Debug)]
pub struct RowReader<'a> {
    mapping: &'a Mapping,
    settled: Settled,
    /// Line on which each key, by digest, was first seen.
    seen: HashMap<u64, u64>,
    /// Machines of which more rows are to come, each with how many.
    held: BTreeMap<RowKey, (SourceRow, u32)>,
}

impl<'a> RowReader<'a> {
    /// A reader of a file whose columns mean what `mapping` says, after it was surveyed.
    pub fn new(mapping: &'a Mapping, settled: Settled) -> Self {
        Self {
            mapping,
            settled,
            seen: HashMap::new(),
            held: BTreeMap::new(),
        }
    }

    /// Reads one row of the file. Adds to `rows` what is complete with it: the row itself, unless more is to be said of it
    /// further down.
    ///
    /// # Errors
    /// When the row has no identity, or that of a row before it and nothing new to say.
    pub fn read(&mut self, line: u64, cells: &[String], rows: &mut Vec<SourceRow>) -> Result<(), RowReject> {
        // A line of separators and nothing else, as workbooks have between their parts, is no row.
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let reject = |reason| RowReject { line, reason };
        let rule = self
            .settled
            .key_rule
            .ok_or_else(|| reject(RowRejectReason::NoKeyColumn))?;
        let mut row = SourceRow {
            line,
            interface_lines: Vec::new(),
            key: RowKey::from_stored(String::new()),
            attributes: Attributes::new(),
            empty: BTreeSet::new(),
            problems: Vec::new(),
        };
        for (index, cell) in cells.iter().enumerate().take(self.mapping.columns.len()) {
            self.read_cell(index, cell, &mut row);
        }
        row.key = rule
            .key_or_next(&row.attributes)
            .ok_or_else(|| reject(RowRejectReason::NoIdentity { rule }))?;
        match self.settled.repeated.get(&row.key.digest()).copied() {
            Some(repeated) if repeated.one_machine => {
                return self.read_interface(row, repeated.rows, rule, rows);
            }
            Some(_) => {
                row.key = row.key.extended(&row.attributes);
                // Rows of one machine's cards may differ in more than addresses, as in when each was last seen.
                if self.has_read(&row.key) {
                    row.key = row.key.with_card(&row.attributes);
                }
            }
            None => {}
        }
        match self.seen.entry(row.key.digest()) {
            Entry::Vacant(place) => {
                place.insert(line);
                rows.push(row);
                Ok(())
            }
            Entry::Occupied(first_line) => Err(reject(RowRejectReason::Repeated {
                rule,
                key: row.key,
                first_line: *first_line.get(),
            })),
        }
    }

    /// One of the `count` rows of a machine: its addresses are added to those of the rows before.
    fn read_interface(
        &mut self,
        row: SourceRow,
        count: u32,
        rule: KeyRule,
        rows: &mut Vec<SourceRow>,
    ) -> Result<(), RowReject> {
        self.seen.entry(row.key.digest()).or_insert(row.line);
        let line = row.line;
        let (whole, left, new) = match self.held.remove(&row.key) {
            None => (row, count, true),
            Some((mut whole, left)) => {
                let new = add_addresses(&mut whole, &row);
                whole.interface_lines.extend(new.then_some(line));
                (whole, left, new)
            }
        };
        let reason = (!new).then(|| RowRejectReason::Repeated {
            rule,
            key: whole.key.clone(),
            first_line: whole.line,
        });
        if left > 1 {
            self.held.insert(whole.key.clone(), (whole, left - 1));
        } else {
            rows.push(whole);
        }
        reason.map_or(Ok(()), |reason| Err(RowReject { line, reason }))
    }

    /// The machines of which more rows were expected than came, once the file has ended.
    pub fn finish(&mut self) -> Vec<SourceRow> {
        std::mem::take(&mut self.held)
            .into_values()
            .map(|(row, _)| row)
            .collect()
    }

    fn read_cell(&self, index: usize, cell: &str, row: &mut SourceRow) {
        let column = &self.mapping.columns[index];
        let Some(attribute) = column.attribute() else {
            return;
        };
        let hints = Hints {
            date_order: column.date_order.or_else(|| self.settled.date_order(index)),
        };
        match attribute.normalise(&column.value_in(cell), hints) {
            Ok(Some(value)) => {
                // Several columns state addresses together.
                let together = row
                    .attributes
                    .get(&attribute)
                    .map(|before| format!("{before}, {value}"))
                    .and_then(|both| attribute.normalise(&both, hints).ok().flatten());
                row.empty.remove(&attribute);
                row.attributes.insert(attribute, together.unwrap_or(value));
            }
            Ok(None) if row.attributes.contains_key(&attribute) => {}
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
        self.seen.contains_key(&key.digest())
    }
}

/// Adds the addresses of another row of the machine; answers whether there were any that it did not have.
fn add_addresses(whole: &mut SourceRow, other: &SourceRow) -> bool {
    let mut added = false;
    for attribute in INTERFACE {
        let (Some(more), before) = (other.attributes.get(&attribute), whole.attributes.get(&attribute))
        else {
            continue;
        };
        let together = match before {
            None => more.clone(),
            Some(before) => format!("{before}, {more}"),
        };
        // Parts of the network are words, and the first is kept.
        let words = before.is_some() && attribute == Attribute::NetworkZone;
        let value = attribute.normalise(&together, Hints::default()).ok().flatten();
        if let Some(value) = value.filter(|value| !words && before != Some(value)) {
            whole.attributes.insert(attribute, value);
            whole.empty.remove(&attribute);
            added = true;
        }
    }
    added
}
