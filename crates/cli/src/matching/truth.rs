//! How well advisories were found, where it is known which speak of which equipment.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use serde::Serialize;

use super::Answer;
use crate::lists::{columns, ratio};
use crate::output;

/// A row of a list and an advisory.
type Pair = (String, String);

/// Which advisories speak of which equipment.
pub(super) struct Known {
    verdicts: HashMap<Pair, String>,
    /// Pairs of which a careful person could say either.
    undecided: BTreeSet<Pair>,
}

/// How well they were found.
#[derive(Debug, Serialize)]
pub(super) struct Comparison {
    /// Pairs that are true.
    pairs: usize,
    /// Those among them that were found, of all.
    recall: f64,
    /// Pairs that were found and are not true.
    wrong: usize,
    /// The most models that are wrong of any advisory.
    wrong_models: usize,
    /// Verdicts that are right, of those of the pairs found.
    verdicts: f64,
    /// True pairs that were not found.
    missed: Vec<Pair>,
}

impl Known {
    /// # Errors
    ///
    /// If a file cannot be read, or lacks one of its columns.
    pub(super) fn read(truth: &Path, undecided: Option<&Path>) -> anyhow::Result<Self> {
        let pairs = |path: &Path| -> anyhow::Result<Vec<(Pair, String)>> {
            let rows = columns(path, ["inventory_no", "advisory_id", "verdict"])?;
            Ok(rows
                .into_iter()
                .map(|[row, advisory, verdict]| ((row, advisory), verdict))
                .collect())
        };
        let undecided = undecided.map(pairs).transpose()?.unwrap_or_default();
        Ok(Self {
            verdicts: pairs(truth)?.into_iter().collect(),
            undecided: undecided.into_iter().map(|(pair, _)| pair).collect(),
        })
    }

    /// Compares answers, each with the name of its model.
    pub(super) fn compare<'a>(&self, answers: impl Iterator<Item = (Answer<'a>, String)>) -> Comparison {
        let mut found: HashMap<Pair, &'static str> = HashMap::new();
        let mut wrong_models: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut wrong = BTreeSet::new();
        for (answer, model) in answers {
            let pair = (answer.inventory_no, answer.advisory_id.to_owned());
            if !self.verdicts.contains_key(&pair) && !self.undecided.contains(&pair) {
                wrong_models.entry(pair.1.clone()).or_default().insert(model);
                wrong.insert(pair);
            } else {
                found.insert(pair, answer.verdict);
            }
        }
        let of_true = self
            .verdicts
            .iter()
            .filter_map(|(pair, verdict)| Some((verdict, found.get(pair)?)));
        let (mut hit, mut right) = (0, 0);
        for (verdict, answered) in of_true {
            hit += 1;
            right += usize::from(verdict == answered);
        }
        let mut missed: Vec<Pair> = self
            .verdicts
            .keys()
            .filter(|pair| !found.contains_key(*pair))
            .cloned()
            .collect();
        missed.sort();
        Comparison {
            pairs: self.verdicts.len(),
            recall: ratio(hit, self.verdicts.len()),
            wrong: wrong.len(),
            wrong_models: wrong_models.values().map(BTreeSet::len).max().unwrap_or_default(),
            verdicts: ratio(right, hit),
            missed,
        }
    }
}

pub(super) fn print(comparison: &Comparison, json: bool) -> anyhow::Result<()> {
    if json {
        return output::json(comparison);
    }
    for (row, advisory) in &comparison.missed {
        output::line(format_args!("missed: {row} {advisory}"));
    }
    output::line(format_args!(
        "{} pairs, recall {:.4}; {} wrong, at most {} models of one advisory; {:.4} of the verdicts right",
        comparison.pairs, comparison.recall, comparison.wrong, comparison.wrong_models, comparison.verdicts
    ));
    Ok(())
}
