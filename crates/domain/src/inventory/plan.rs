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
    /// What the source says once the plan is carried out, of a plan that holds all rows.
    pub fn applied_to(&self, existing: &BTreeMap<RowKey, Attributes>) -> BTreeMap<RowKey, Attributes> {
        let mut after = existing.clone();
        for PlannedRow { row, change } in &self.rows {
            after.insert(row.key.clone(), change.applied_to(existing.get(&row.key), row));
        }
        after
    }
}

/// Plans the rows of one file one after another, so that a large file is never held. The file has been surveyed before.
#[derive(Debug)]
pub struct Planner<'a> {
    reader: RowReader<'a>,
    counts: PlanCounts,
}

impl<'a> Planner<'a> {
    /// A planner of a file whose columns mean what `mapping` says, and of which `settled` is known.
    pub fn new(mapping: &'a Mapping, settled: Settled) -> Self {
        Self {
            reader: RowReader::new(mapping, settled),
            counts: PlanCounts::default(),
        }
    }

    /// Reads the next row of the file; adds to `rows` what is complete with it, to be [compared](Self::compare).
    ///
    /// # Errors
    /// When the row would not be taken in. It is counted.
    pub fn read(&mut self, line: u64, cells: &[String], rows: &mut Vec<SourceRow>) -> Result<(), RowReject> {
        let read = self.reader.read(line, cells, rows);
        self.counts.rejected += u64::from(read.is_err());
        read
    }

    /// Counts a row that the reader of the file could not read.
    pub fn count_unread(&mut self) {
        self.counts.rejected += 1;
    }

    /// What is complete now that the file has ended.
    pub fn finish(&mut self) -> Vec<SourceRow> {
        self.reader.finish()
    }

    /// What a row would change in what its source said before, if anything.
    pub fn compare(&mut self, row: SourceRow, existing: Option<&Attributes>) -> PlannedRow {
        let change = compare(existing, &row);
        let planned = PlannedRow { row, change };
        self.counts.add(&planned);
        planned
    }

    /// Whether one of the rows read so far has this key.
    pub fn has_read(&self, key: &RowKey) -> bool {
        self.reader.has_read(key)
    }

    /// How many rows do what, where the source named `known` records before.
    pub fn counts(&self, known: u64) -> PlanCounts {
        let named = self.counts.changed + self.counts.unchanged;
        PlanCounts {
            missing: known.saturating_sub(named),
            ..self.counts
        }
    }
}

/// What importing `rows`, each with its line, would change in what the same source said before.
///
/// For a large file, use a [`Survey`] and a [`Planner`] row by row.
pub fn plan(mapping: &Mapping, rows: &[(u64, Vec<String>)], existing: &BTreeMap<RowKey, Attributes>) -> Plan {
    let mut survey = Survey::new(mapping);
    for (_, cells) in rows {
        survey.observe(cells);
    }
    let settled = survey.settle();
    let mut planner = Planner::new(mapping, settled.clone());
    let (mut read, mut rejects) = (Vec::new(), Vec::new());
    for (line, cells) in rows {
        rejects.extend(planner.read(*line, cells, &mut read).err());
    }
    read.extend(planner.finish());
    let rows = read
        .into_iter()
        .map(|row| {
            let before = existing.get(&row.key);
            planner.compare(row, before)
        })
        .collect();
    let missing = existing
        .keys()
        .filter(|key| !planner.has_read(key))
        .cloned()
        .collect();
    let counts = planner.counts(existing.len() as u64);
    Plan {
        summary: PlanSummary { counts, settled },
        rows,
        rejects,
        missing,
    }
}
