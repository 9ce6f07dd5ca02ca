//! How well machines were found, where it is known which rows are which.
//!
//! Compared are pairs of rows. Precision: of the pairs put together, how many are one machine. Recall: of all pairs that are
//! one machine, how many were put together; and the same of those that share a sign by which it could be known.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context;
use domain::reconciliation::{Doubt, Reconciliation};
use serde::Serialize;

use crate::lists::{Lists, columns, ratio};
use crate::output;

/// A row: its list and its number, from 1.
type Row = (String, usize);
/// Two rows, the lesser first.
type Pair = (Row, Row);

/// What is known.
pub(super) struct Known {
    /// Pairs of rows of one machine.
    same: BTreeSet<Pair>,
    /// Those of them that share no sign by which anybody could know it.
    undecidable: BTreeSet<Pair>,
}

/// What the comparison came to.
#[derive(Debug, Serialize)]
pub(super) struct Comparison {
    /// Of the pairs put together, the share that is one machine.
    precision: f64,
    /// Of the decidable pairs that are one machine, the share put together.
    recall: f64,
    /// The same of all pairs that are one machine.
    recall_of_all: f64,
    /// Pairs put together.
    found: usize,
    /// Pairs that are one machine.
    same: usize,
    /// Those of them that can be decided.
    decidable: usize,
    /// Pairs wrongly put together.
    wrong: Vec<Miss>,
    /// Decidable pairs left apart.
    missed: Vec<Miss>,
}

/// A pair that was decided wrongly.
#[derive(Debug, Serialize)]
struct Miss {
    one: Row,
    other: Row,
    /// What was found between them, where they were left in doubt.
    doubt: Option<String>,
}

impl Known {
    /// Reads a file with the columns list, row and asset, and one with the columns list1, row1, list2 and row2.
    ///
    /// # Errors
    ///
    /// If a file cannot be read or lacks a column.
    pub(super) fn read(truth: &Path, undecidable: Option<&Path>) -> anyhow::Result<Self> {
        let mut machines: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        for [list, row, asset] in columns(truth, ["list", "row", "asset"])? {
            let row = number(truth, &row)?;
            machines.entry(asset).or_default().push((list, row));
        }
        let mut known = Self {
            same: pairs(machines.into_values()),
            undecidable: BTreeSet::new(),
        };
        if let Some(file) = undecidable {
            for [one, row, other, other_row] in columns(file, ["list1", "row1", "list2", "row2"])? {
                let one = (one, number(file, &row)?);
                known
                    .undecidable
                    .insert(in_order(one, (other, number(file, &other_row)?)));
            }
        }
        Ok(known)
    }

    pub(super) fn compare(&self, lists: &Lists, reconciliation: &Reconciliation) -> Comparison {
        let row = |id| lists.row(id).map(|row| (row.list.clone(), row.number));
        let machines = reconciliation
            .groups
            .iter()
            .map(|group| group.records.iter().copied().filter_map(row).collect());
        let found = pairs(machines);
        let mut doubts: BTreeMap<Pair, String> = BTreeMap::new();
        for doubt in &reconciliation.doubts {
            if let (Some(one), Some(other)) = (row(doubt.one), row(doubt.other)) {
                doubts.insert(in_order(one, other), told(doubt));
            }
        }
        let miss = |pair: &Pair| Miss {
            one: pair.0.clone(),
            other: pair.1.clone(),
            doubt: doubts.get(pair).cloned(),
        };
        let decidable: BTreeSet<Pair> = self.same.difference(&self.undecidable).cloned().collect();
        let right = found.intersection(&self.same).count();
        Comparison {
            precision: ratio(right, found.len()),
            recall: ratio(found.intersection(&decidable).count(), decidable.len()),
            recall_of_all: ratio(right, self.same.len()),
            found: found.len(),
            same: self.same.len(),
            decidable: decidable.len(),
            wrong: found.difference(&self.same).map(miss).collect(),
            missed: decidable.difference(&found).map(miss).collect(),
        }
    }
}

/// Prints the comparison.
///
/// # Errors
///
/// If it cannot be written as JSON.
pub(super) fn print(comparison: &Comparison, json: bool) -> anyhow::Result<()> {
    if json {
        return output::json(comparison);
    }
    for (word, misses) in [("wrong ", &comparison.wrong), ("missed", &comparison.missed)] {
        for Miss { one, other, doubt } in misses {
            let doubt = doubt.as_deref().unwrap_or_default();
            output::line(format_args!(
                "{word}: {} {} and {} {}{doubt}",
                one.0, one.1, other.0, other.1
            ));
        }
    }
    let Comparison {
        precision,
        recall,
        recall_of_all,
        found,
        same,
        decidable,
        ..
    } = comparison;
    output::line(format_args!(
        "{found} pairs found, precision {precision:.4}; of all {same} pairs recall {recall_of_all:.4}, of the {decidable} that \
         share a sign {recall:.4}"
    ));
    Ok(())
}

fn told(doubt: &Doubt) -> String {
    let findings = &doubt.evidence.findings;
    let findings: Vec<String> = findings
        .iter()
        .map(|finding| format!("{:?} {:+}", finding.relation, finding.points))
        .collect();
    format!(", in doubt ({:?}): {}", doubt.reason, findings.join(", "))
}

/// Every two rows of one machine.
fn pairs(machines: impl Iterator<Item = Vec<Row>>) -> BTreeSet<Pair> {
    let mut pairs = BTreeSet::new();
    for mut rows in machines {
        rows.sort();
        for (at, one) in rows.iter().enumerate() {
            pairs.extend(rows.iter().skip(at + 1).map(|other| (one.clone(), other.clone())));
        }
    }
    pairs
}

fn in_order(one: Row, other: Row) -> Pair {
    if one < other { (one, other) } else { (other, one) }
}

fn number(file: &Path, text: &str) -> anyhow::Result<usize> {
    text.parse()
        .with_context(|| format!("{}: \"{text}\" is no number of a row", file.display()))
}
