//! Records that fit one of a pair as well as the other does, and what becomes of the pair.
//!
//! Choosing among rivals would be guessing. But a rival that is found to belong to another record stands in nobody's way any more.

use std::collections::HashMap;

use super::Record;
use super::compare::Pair;
use super::group::Joining;
use super::outcome::DoubtReason;
use crate::id::SourceId;

impl Joining<'_> {
    /// Joins what fits, the surest first. A pair that has rivals waits until they have found what they belong to.
    pub(super) fn join_found(&mut self, pairs: Vec<Pair>) {
        let rivals = rivals(self.records, &pairs);
        let mut waiting: Vec<(Pair, &[usize])> = Vec::new();
        for (at, pair) in pairs.into_iter().enumerate() {
            let alternatives = rivals.get(&at).map_or(&[][..], Vec::as_slice);
            let has_rival = alternatives.iter().any(|rival| self.is_rival(*rival, &pair));
            match self.obstacle(&pair, has_rival) {
                Some(DoubtReason::Rival) => waiting.push((pair, alternatives)),
                obstacle => self.join_or_doubt(pair, obstacle),
            }
        }
        loop {
            // All are looked at before any is joined, so that their order decides nothing.
            let (free, bound): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(pair, alternatives)| {
                let open =
                    |rival: &&usize| self.is_rival(**rival, pair) && !self.has_found_its_own(**rival, pair);
                !alternatives.iter().any(|rival| open(&rival))
            });
            waiting = bound;
            if free.is_empty() {
                break;
            }
            for (pair, _) in free {
                let obstacle = self.obstacle(&pair, false);
                self.join_or_doubt(pair, obstacle);
            }
        }
        for (pair, _) in waiting {
            self.join_or_doubt(pair, Some(DoubtReason::Rival));
        }
    }

    /// Whether a record that fits one of a pair as well as the other does is something else.
    fn is_rival(&self, rival: usize, pair: &Pair) -> bool {
        let chosen = [self.group_of[pair.one], self.group_of[pair.other]];
        !chosen.contains(&self.group_of[rival])
            && !self.is_former_account(rival, pair.one)
            && !self.is_former_account(rival, pair.other)
    }

    /// Whether a rival belongs to another record of the list it was wanted for.
    fn has_found_its_own(&self, rival: usize, pair: &Pair) -> bool {
        let source = |position: usize| self.records[position].source;
        let wanted_by = if source(rival) == source(pair.other) {
            pair.one
        } else {
            pair.other
        };
        let members = &self.members[self.group_of[rival]];
        members.iter().any(|member| source(*member) == source(wanted_by))
    }
}

/// What of one list fits a record best: how well, and the pairs with the record of the list in each.
struct BestOfList {
    points: i32,
    pairs: Vec<(usize, usize)>,
}

/// For a pair of which one record fits other records of the same list just as well: those others, by position.
/// Choosing among them would be guessing, unless they are one thing entered twice.
fn rivals(records: &[Record<'_>], pairs: &[Pair]) -> HashMap<usize, Vec<usize>> {
    let mut best: HashMap<(usize, SourceId), BestOfList> = HashMap::new();
    for (at, pair) in pairs.iter().enumerate() {
        if records[pair.one].source == records[pair.other].source {
            continue;
        }
        for (from, to) in [(pair.one, pair.other), (pair.other, pair.one)] {
            let best = best.entry((from, records[to].source)).or_insert(BestOfList {
                points: pair.points,
                pairs: Vec::new(),
            });
            // Pairs come in descending order, so the first has the most points.
            if best.points == pair.points {
                best.pairs.push((at, to));
            }
        }
    }
    let mut rivals: HashMap<usize, Vec<usize>> = HashMap::new();
    for BestOfList { pairs, .. } in best.into_values() {
        for (at, to) in &pairs {
            let others = pairs.iter().map(|(_, other)| *other).filter(|other| other != to);
            rivals.entry(*at).or_default().extend(others);
        }
    }
    rivals
}
