//! All that an import would change: counted, and row by row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Attributes;
use super::change::{RowChange, compare};
use super::key::RowKey;
use super::mapping::Mapping;
use super::row::{RowReader, RowReject, SourceRow};
use super::survey::{Settled, Survey};

/// What an import would change. Of a large file, the first rows of each kind; the numbers are always those of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The numbers, and what was settled about the file.
    pub summary: PlanSummary,
    /// Rows that would be taken in, in the order of the file.
    pub rows: Vec<PlannedRow>,
    /// Rows that would not, in the order of the file.
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

impl PlannedRow {
    /// What a row would change in what its source said before, if anything.
    pub fn beside(existing: Option<&Attributes>, row: SourceRow) -> Self {
        let change = compare(existing, &row);
        Self { row, change }
    }
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

    /// Counts as missing what the file has not named of the `known` records of its source, once all rows are counted.
    pub fn count_missing(&mut self, known: u64) {
        self.missing = known.saturating_sub(self.changed + self.unchanged);
    }

    /// All rows of the file.
    pub fn rows(&self) -> u64 {
        self.new + self.changed + self.unchanged + self.rejected
    }
}

impl Plan {
    /// What the source says once the plan is carried out, of a plan that holds all rows.
    pub fn applied_to(&self, existing: &BTreeMap<RowKey, Attributes>) -> BTreeMap<RowKey, Attributes> {
        let mut after = existing.clone();
        for PlannedRow { row, change } in &self.rows {
            after.insert(row.key.clone(), change.applied_to(existing.get(&row.key), row));
        }
        after
    }
}

/// What importing `rows`, each with its line, would change in what the same source said before.
///
/// For a large file, use a [`Survey`] and a [`RowReader`] row by row.
pub fn plan(mapping: &Mapping, rows: &[(u64, Vec<String>)], existing: &BTreeMap<RowKey, Attributes>) -> Plan {
    let mut survey = Survey::new(mapping);
    for (_, cells) in rows {
        survey.observe(cells);
    }
    let settled = survey.settle();
    let mut reader = RowReader::new(mapping, settled.clone());
    let (mut read, mut rejects) = (Vec::new(), Vec::new());
    for (line, cells) in rows {
        rejects.extend(reader.read(*line, cells, &mut read).err());
    }
    read.extend(reader.finish());
    let mut counts = PlanCounts {
        rejected: rejects.len() as u64,
        ..PlanCounts::default()
    };
    let rows: Vec<PlannedRow> = read
        .into_iter()
        .map(|row| PlannedRow::beside(existing.get(&row.key), row))
        .collect();
    for row in &rows {
        counts.add(row);
    }
    counts.count_missing(existing.len() as u64);
    let missing = existing
        .keys()
        .filter(|key| !reader.has_read(key))
        .cloned()
        .collect();
    Plan {
        summary: PlanSummary { counts, settled },
        rows,
        rejects,
        missing,
    }
}
