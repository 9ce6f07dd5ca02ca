//! `wardround reconcile`: which rows of several lists speak of one machine, without installation.
//!
//! The lists are read as an import reads them, with the columns it would propose. With `--truth` the answer is not the
//! machines but how well they were found.

mod truth;

use std::collections::{BTreeMap, HashMap};

use domain::id::SourceRecordId;
use domain::reconciliation::{Doubt, DoubtReason, Evidence, Link, Reconciliation};
use serde::Serialize;

use crate::arguments::Reconcile;
use crate::lists::{Lists, Row};
use crate::output;

/// The answer for one row.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    /// The list.
    list: &'a str,
    /// The number of the row in it, from 1, without heading.
    row: usize,
    /// Where the row stands in the file: its line, or what the format has in its place.
    line: u64,
    /// The machine, numbered in the order of the lists; equal for rows of one machine.
    machine: usize,
    /// What it is called.
    name: String,
    /// The rows before it that it was put to, and why; none for the first row of a machine.
    because: Vec<Because<'a>>,
    /// Rows that may be the same machine and were left apart.
    doubts: Vec<InDoubt<'a>>,
}

/// What joins a row to one before it.
#[derive(Debug, Serialize)]
struct Because<'a> {
    list: &'a str,
    row: usize,
    #[serde(flatten)]
    evidence: Evidence,
}

/// A row that may be the same machine.
#[derive(Debug, Serialize)]
struct InDoubt<'a> {
    list: &'a str,
    row: usize,
    reason: DoubtReason,
    #[serde(flatten)]
    evidence: Evidence,
}

pub(crate) fn run(reconcile: &Reconcile) -> anyhow::Result<()> {
    let lists = Lists::read(&reconcile.lists)?;
    let reconciliation = lists.reconciled();
    if let Some(truth) = &reconcile.truth {
        let known = truth::Known::read(truth, reconcile.undecidable.as_deref())?;
        return truth::print(&known.compare(&lists, &reconciliation), reconcile.json);
    }
    let answers = answers(&lists, &reconciliation);
    if reconcile.json {
        for answer in &answers {
            output::json(answer)?;
        }
        return Ok(());
    }
    print(&lists, &reconciliation, &answers);
    Ok(())
}

/// One answer for each row, in the order of the lists.
fn answers<'a>(lists: &'a Lists, reconciliation: &Reconciliation) -> Vec<Answer<'a>> {
    let mut machines: HashMap<SourceRecordId, usize> = HashMap::new();
    let mut links: HashMap<SourceRecordId, Vec<&Link>> = HashMap::new();
    for (number, group) in (1..).zip(&reconciliation.groups) {
        machines.extend(group.records.iter().map(|record| (*record, number)));
        for link in &group.links {
            links.entry(link.one.max(link.other)).or_default().push(link);
        }
    }
    let mut doubts: BTreeMap<SourceRecordId, Vec<(SourceRecordId, &Doubt)>> = BTreeMap::new();
    for doubt in &reconciliation.doubts {
        doubts.entry(doubt.one).or_default().push((doubt.other, doubt));
        doubts.entry(doubt.other).or_default().push((doubt.one, doubt));
    }
    let in_doubt = |row: &Row| {
        let doubts = doubts.get(&row.id).into_iter().flatten();
        doubts
            .filter_map(|(other, doubt)| {
                let other = lists.row(*other)?;
                Some(InDoubt {
                    list: &other.list,
                    row: other.number,
                    reason: doubt.reason,
                    evidence: doubt.evidence.clone(),
                })
            })
            .collect()
    };
    let because = |row: &Row| {
        let links = links.get(&row.id).into_iter().flatten();
        links
            .filter_map(|link| {
                let before = lists.row(link.one.min(link.other))?;
                Some(Because {
                    list: &before.list,
                    row: before.number,
                    evidence: link.evidence.clone(),
                })
            })
            .collect()
    };
    let answer = |row: &'a Row| {
        Some(Answer {
            list: &row.list,
            row: row.number,
            line: row.line,
            machine: *machines.get(&row.id)?,
            name: domain::asset::name_of(&row.attributes),
            because: because(row),
            doubts: in_doubt(row),
        })
    };
    lists.rows.iter().filter_map(answer).collect()
}

fn print(lists: &Lists, reconciliation: &Reconciliation, answers: &[Answer<'_>]) {
    let mut machines: BTreeMap<usize, Vec<&Answer<'_>>> = BTreeMap::new();
    for answer in answers {
        machines.entry(answer.machine).or_default().push(answer);
    }
    for rows in machines.values().filter(|rows| rows.len() > 1) {
        let told: Vec<String> = rows
            .iter()
            .map(|row| format!("{} line {} {}", row.list, row.line, row.name))
            .collect();
        output::line(told.join(" = "));
    }
    let (rows, found) = (lists.rows.len(), reconciliation.groups.len());
    output::line(format_args!(
        "{rows} rows speak of {found} machines; {} pairs are left in doubt, {} rows were left out",
        reconciliation.doubts.len(),
        lists.left_out
    ));
}
