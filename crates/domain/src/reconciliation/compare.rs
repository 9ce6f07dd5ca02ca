//! Which records are compared, and what comes of it.

use std::collections::{BTreeSet, HashSet};

use super::evidence::{Evidence, Relation, SUGGESTED_FROM};
use super::group::{AGAINST, Joining, ordered};
use super::shared::Blocks;
use crate::id::SourceId;

/// A pair that was compared, by positions.
pub(super) struct Pair {
    pub(super) one: usize,
    pub(super) other: usize,
    pub(super) evidence: Evidence,
    pub(super) points: i32,
}

/// Every two records of one block, by position.
pub(super) fn met(blocks: &Blocks) -> BTreeSet<(usize, usize)> {
    let mut met = BTreeSet::new();
    for block in blocks {
        for (at, one) in block.iter().enumerate() {
            met.extend(block.iter().skip(at + 1).map(|other| ordered(*one, *other)));
        }
    }
    met
}

impl Joining<'_> {
    /// Every two records that have met, the surest first.
    pub(super) fn compare(&self, blocks: &Blocks) -> Vec<Pair> {
        let weighed: Vec<Pair> = met(blocks)
            .into_iter()
            .map(|(one, other)| {
                let evidence = self.weigh(one, other);
                Pair {
                    one,
                    other,
                    points: evidence.points(),
                    evidence,
                }
            })
            .filter(|pair| pair.points >= SUGGESTED_FROM || self.tells_of(pair))
            .collect();
        let several = self.told_of_several(&weighed);
        let mut pairs: Vec<Pair> = weighed
            .into_iter()
            .map(|mut pair| {
                let lists = [(pair.one, pair.other), (pair.other, pair.one)];
                if lists
                    .iter()
                    .any(|(from, to)| several.contains(&(*from, self.records[*to].source)))
                {
                    pair.evidence.forget(Relation::ThingInName);
                    pair.points = pair.evidence.points();
                }
                pair
            })
            .filter(|pair| pair.points >= SUGGESTED_FROM)
            .collect();
        pairs.sort_by_key(|pair| (-pair.points, pair.one, pair.other));
        pairs
    }

    /// Whether the name of one may tell of the other.
    fn tells_of(&self, pair: &Pair) -> bool {
        let told = |position: usize| &self.identities[position].told;
        self.records[pair.one].source != self.records[pair.other].source
            && pair.evidence.worst() > AGAINST
            && told(pair.one).agrees_with(told(pair.other))
    }

    /// Records, each with a list of which several rows are what its name tells, or several names tell of it: a ward
    /// with three monitors has none that is *the* monitor.
    fn told_of_several(&self, pairs: &[Pair]) -> HashSet<(usize, SourceId)> {
        let mut once: HashSet<(usize, SourceId)> = HashSet::new();
        let mut several: HashSet<(usize, SourceId)> = HashSet::new();
        for pair in pairs.iter().filter(|pair| self.tells_of(pair)) {
            // Of a crowd not all have met, so that counting those that have would say too little.
            let is_of_a_crowd = self.identities[pair.one]
                .signs_told()
                .any(|sign| self.crowd.has(&sign));
            for (from, to) in [(pair.one, pair.other), (pair.other, pair.one)] {
                let end = (from, self.records[to].source);
                if !once.insert(end) || is_of_a_crowd {
                    several.insert(end);
                }
            }
        }
        several
    }
}
