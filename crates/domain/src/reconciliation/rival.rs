//! Records that fit one of a pair as well as the other does, and what becomes of the pair.
//!
//! Choosing among rivals would be guessing. But a rival that is found to belong to another record stands in nobody's way any more.
//!
//! Invariant: what a pair waits for is looked at again only when one of the records it depends on was joined to
//! something, so that a long chain of pairs that wait for each other costs no more than its length.

use std::collections::{BTreeSet, HashMap};

use super::Record;
use super::compare::Pair;
use super::group::Joining;
use super::outcome::DoubtReason;
use crate::id::SourceId;

impl Joining<'_> {
    /// Joins what fits, the surest first. A pair that has rivals waits until they have found what they belong to.
    pub(super) fn join_found(&mut self, pairs: Vec<Pair>) {
        let best = BestOfLists::of(self.records, &pairs);
        let mut waiting: Vec<Pair> = Vec::new();
        for pair in pairs {
            let has_rival = best
                .rivals(self.records, &pair)
                .any(|rival| self.is_rival(rival, &pair));
            match self.obstacle(&pair, has_rival) {
                Some(DoubtReason::Rival) => waiting.push(pair),
                obstacle => self.join_or_doubt(pair, obstacle),
            }
        }
        self.join_waiting(waiting, &best);
    }

    fn join_waiting(&mut self, waiting: Vec<Pair>, best: &BestOfLists) {
        let mut dependent: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, pair) in waiting.iter().enumerate() {
            let rivals = best.rivals(self.records, pair);
            for position in rivals.chain([pair.one, pair.other]) {
                dependent.entry(position).or_default().push(at);
            }
        }
        let mut waiting: Vec<Option<Pair>> = waiting.into_iter().map(Some).collect();
        let mut to_look_at: BTreeSet<usize> = (0..waiting.len()).collect();
        while !to_look_at.is_empty() {
            // All are looked at before any is joined, so that their order decides nothing.
            let free: Vec<Pair> = to_look_at
                .iter()
                .filter_map(|at| waiting[*at].take_if(|pair| self.is_free(pair, best)))
                .collect();
            to_look_at.clear();
            for pair in free {
                let (one, obstacle) = (pair.one, self.obstacle(&pair, false));
                self.join_or_doubt(pair, obstacle);
                if obstacle.is_none() {
                    let joined = &self.members[self.group_of[one]];
                    let touched = joined.iter().filter_map(|member| dependent.get(member));
                    to_look_at.extend(touched.flatten().filter(|at| waiting[**at].is_some()));
                }
            }
        }
        for pair in waiting.into_iter().flatten() {
            self.join_or_doubt(pair, Some(DoubtReason::Rival));
        }
    }

    /// Whether every rival of a pair has found what it belongs to.
    fn is_free(&self, pair: &Pair, best: &BestOfLists) -> bool {
        !best
            .rivals(self.records, pair)
            .any(|rival| self.is_rival(rival, pair) && !self.has_found_its_own(rival, pair))
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

/// What of one list fits a record best: how well, and the records of the list that do.
struct Best {
    points: i32,
    fitting: Vec<usize>,
}

/// For each record and each other list, what of that list fits it best.
struct BestOfLists(HashMap<(usize, SourceId), Best>);

impl BestOfLists {
    fn of(records: &[Record<'_>], pairs: &[Pair]) -> Self {
        let mut best: HashMap<(usize, SourceId), Best> = HashMap::new();
        for pair in pairs {
            if records[pair.one].source == records[pair.other].source {
                continue;
            }
            for (from, to) in [(pair.one, pair.other), (pair.other, pair.one)] {
                let best = best.entry((from, records[to].source)).or_insert(Best {
                    points: pair.points,
                    fitting: Vec::new(),
                });
                // Pairs come in descending order, so the first has the most points.
                if best.points == pair.points {
                    best.fitting.push(to);
                }
            }
        }
        Self(best)
    }

    /// Records that fit one of a pair as well as the other does, by position.
    /// Choosing among them would be guessing, unless they are one thing entered twice.
    fn rivals(&self, records: &[Record<'_>], pair: &Pair) -> impl Iterator<Item = usize> {
        let ends = [(pair.one, pair.other), (pair.other, pair.one)];
        let (points, one, other) = (pair.points, pair.one, pair.other);
        let best = ends.map(|(from, to)| self.0.get(&(from, records[to].source)));
        let best = best
            .into_iter()
            .flatten()
            .filter(move |best| best.points == points);
        best.flat_map(|best| best.fitting.iter().copied())
            .filter(move |rival| *rival != one && *rival != other)
    }
}
