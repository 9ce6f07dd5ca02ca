//! All that an import would change: counted, and row by row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Attributes;
use super::change::{RowChange, compare};
use super::key::RowKey;
use super::mapping::Mapping;
use super::row::{RowReader, RowReject, SourceRow};
use super::survey::{Settled, Survey};

/// What an import would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The numbers, and what was settled about the file.
    pub summary: PlanSummary,
    /// The rows that would be taken in, in the order of the file.
    pub rows: Vec<PlannedRow>,
    /// The rows that would not, in the order of the file.
    pub rejects: Vec<RowReject>,
    /// Records this source named before and this file does not. They are kept.
    pub missing: Vec<RowKey>,
}

/// The numbers of a plan, small enough to be stored with the import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanSummary {
    /// How many rows do what.
    pub counts: PlanCounts,
    /// What identifies the rows, and the order of dates by column.
    pub settled: Settled,
}

/// How many rows do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanCounts {
    /// Rows for assets this source has not named before.
    pub new: u64,
    /// Rows that say something else than before.
    pub changed: u64,
    /// Rows that say what they said.
    pub unchanged: u64,
    /// Rows not taken in.
    pub rejected: u64,
    /// Records this source named before and this file does not. Nothing is deleted.
    pub missing: u64,
    /// Cells, of rows taken in, that hold something but give no value.
    pub cell_problems: u64,
}

/// A row with what it would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRow {
    /// The row.
    pub row: SourceRow,
    /// What it would change.
    pub change: RowChange,
}

impl PlanCounts {
    /// Counts a row that would be taken in.
    pub fn add(&mut self, planned: &PlannedRow) {
        match planned.change {
            RowChange::New => self.new += 1,
            RowChange::Changed { .. } => self.changed += 1,
            RowChange::Unchanged => self.unchanged += 1,
        }
        self.cell_problems += planned.row.problems.len() as u64;
    }

    /// All rows of the file.
    pub fn rows(&self) -> u64 {
        self.new + self.changed + self.unchanged + self.rejected
    }
}

impl Plan {
    /// Adds rows that the reader of the file could not read, so that every row is accounted for.
    pub fn add_rejects(&mut self, unreadable: impl IntoIterator<Item = RowReject>) {
        self.rejects.extend(unreadable);
        self.rejects.sort_by_key(|reject| reject.line);
        self.summary.counts.rejected = self.rejects.len() as u64;
    }

    /// What the source says once the plan is carried out.
    pub fn applied_to(&self, existing: &BTreeMap<RowKey, Attributes>) -> BTreeMap<RowKey, Attributes> {
        let mut after = existing.clone();
        for PlannedRow { row, change } in &self.rows {
            after.insert(row.key.clone(), change.applied_to(existing.get(&row.key), row));
        }
        after
    }
}

/// Plans the rows of one file a part at a time, so that a large file is never held twice. It has seen all of them before:
/// which attribute identifies them, and how their dates are written, only the whole file can tell.
#[derive(Debug)]
pub struct Planner<'a> {
    reader: RowReader<'a>,
    settled: Settled,
    counts: PlanCounts,
    rejects: Vec<RowReject>,
}

impl<'a> Planner<'a> {
    /// Looks through all `rows` of a file whose columns mean what `mapping` says.
    pub fn new(mapping: &'a Mapping, rows: &[(u64, Vec<String>)]) -> Self {
        let mut survey = Survey::new(mapping);
        for (_, cells) in rows {
            survey.observe(cells);
        }
        let settled = survey.settle();
        Self {
            reader: RowReader::new(mapping, settled.clone()),
            settled,
            counts: PlanCounts::default(),
            rejects: Vec::new(),
        }
    }

    /// What was settled about the file.
    pub fn settled(&self) -> &Settled {
        &self.settled
    }

    /// What these rows would change, each with its line, in what `existing` says of the same key. Parts come in the order of
    /// the file.
    pub fn part<'e>(
        &mut self,
        rows: &[(u64, Vec<String>)],
        existing: impl Fn(&RowKey) -> Option<&'e Attributes>,
    ) -> Vec<PlannedRow> {
        let mut planned_rows = Vec::with_capacity(rows.len());
        for (line, cells) in rows {
            match self.reader.read(*line, cells) {
                Ok(row) => {
                    let planned = PlannedRow {
                        change: compare(existing(&row.key), &row),
                        row,
                    };
                    self.counts.add(&planned);
                    planned_rows.push(planned);
                }
                Err(reject) => self.rejects.push(reject),
            }
        }
        planned_rows
    }

    /// Whether one of the rows planned so far has this key.
    pub fn has_read(&self, key: &RowKey) -> bool {
        self.reader.has_read(key)
    }

    /// How many rows do what, but for the `missing`, and the rows that would not be taken in.
    pub fn finish(self) -> (PlanCounts, Vec<RowReject>) {
        let counts = PlanCounts {
            rejected: self.rejects.len() as u64,
            ..self.counts
        };
        (counts, self.rejects)
    }
}

/// What importing `rows`, each with its line, would change in what the same source said before.
///
/// For a large file, use a [`Planner`] part by part.
pub fn plan(mapping: &Mapping, rows: &[(u64, Vec<String>)], existing: &BTreeMap<RowKey, Attributes>) -> Plan {
    let mut planner = Planner::new(mapping, rows);
    let planned = planner.part(rows, |key| existing.get(key));
    let missing: Vec<RowKey> = existing
        .keys()
        .filter(|key| !planner.has_read(key))
        .cloned()
        .collect();
    let settled = planner.settled().clone();
    let (counts, rejects) = planner.finish();
    Plan {
        summary: PlanSummary {
            counts: PlanCounts {
                missing: missing.len() as u64,
                ..counts
            },
            settled,
        },
        rows: planned,
        rejects,
        missing,
    }
}
