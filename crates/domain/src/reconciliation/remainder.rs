//! What is left over once all that is sure has been joined, looked at as a whole.
//!
//! A pair that falls a little short is joined when neither of the two could be anything else: the only infusion pump of a
//! model in a room in one list, and the only one of it there in the other, are one pump. Whoever goes through two lists
//! by hand does the same in the end.
//!
//! Invariants. Nothing may speak against the pair. Each fits the other clearly better than it fits any other thing of that
//! list that is still without a partner; and each list names a thing once, so a group that holds a row of a list gets no
//! second one. Which pair comes first decides nothing: whether one could be something else is settled before any is joined.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::Pair;
use super::evidence::{Evidence, Finding, JOINED_FROM, Relation};
use super::group::{AGAINST, Joining};
use super::outcome::{Doubt, DoubtReason};
use crate::id::SourceId;

/// Points for being the only one left.
const NOTHING_ELSE: i32 = 2;

/// Points by which a pair must fit better than every other of either.
const MARGIN: i32 = 2;

/// The best points of a group with things of a list, and the best of those with another thing of it.
#[derive(Clone, Copy, Default)]
struct Best {
    group: usize,
    points: i32,
    second: i32,
}

impl Joining<'_> {
    /// Joins pairs that fall short by what being the only ones left is worth.
    pub(super) fn join_remainder(&mut self) {
        self.ask_the_groups();
        let best = self.best_of_what_is_left();
        let doubts = std::mem::take(&mut self.doubts);
        for (points, doubt) in doubts {
            let (Some(&one), Some(&other)) =
                (self.positions.get(&doubt.one), self.positions.get(&doubt.other))
            else {
                continue;
            };
            let mut pair = Pair {
                one,
                other,
                evidence: doubt.evidence.clone(),
                points: points + NOTHING_ELSE,
            };
            let falls_short = doubt.reason == DoubtReason::TooLittle;
            if falls_short && self.could_be_nothing_else(&pair, &best) {
                pair.evidence.add(Relation::NothingElse, NOTHING_ELSE);
                self.join(one, other, pair.evidence, false);
            } else {
                self.doubts.push((points, doubt));
            }
        }
    }

    /// Adds to what was found between two records what the rows already joined to them say: one list knows who works with a machine,
    /// another where it stands, and together they say more of a third than either.
    fn ask_the_groups(&mut self) {
        let mut doubts = std::mem::take(&mut self.doubts);
        for (points, doubt) in &mut doubts {
            let ends = (self.positions.get(&doubt.one), self.positions.get(&doubt.other));
            if let ((Some(&one), Some(&other)), DoubtReason::TooLittle) = (ends, doubt.reason) {
                for finding in self.found_between_groups(one, other, &doubt.evidence) {
                    doubt.evidence.add(finding.relation, finding.points);
                }
                doubt.evidence.findings.sort_unstable();
                *points = doubt.evidence.points();
            }
        }
        self.doubts = doubts;
    }

    /// Circumstances that the records of two groups agree on and the two records themselves do not state. What
    /// some agree on and others contradict is left out.
    fn found_between_groups(&self, one: usize, other: usize, stated: &Evidence) -> Vec<Finding> {
        let mut found: BTreeMap<Relation, (i32, i32)> = BTreeMap::new();
        for one in &self.members[self.group_of[one]] {
            for other in &self.members[self.group_of[other]] {
                for Finding { relation, points } in self.weigh(*one, *other).findings {
                    let (most, least) = found.entry(relation).or_insert((points, points));
                    (*most, *least) = (points.max(*most), points.min(*least));
                }
            }
        }
        let of_groups = found.into_iter().filter(|(relation, (_, least))| {
            let is_circumstance = matches!(
                relation,
                Relation::Place
                    | Relation::Day
                    | Relation::User
                    | Relation::Model
                    | Relation::OperatingSystem
            );
            let is_stated = stated
                .findings
                .iter()
                .any(|finding| finding.relation == *relation);
            is_circumstance && *least > 0 && !is_stated
        });
        of_groups
            .map(|(relation, (points, _))| Finding { relation, points })
            .collect()
    }

    fn could_be_nothing_else(&self, pair: &Pair, best: &BTreeMap<(usize, SourceId), Best>) -> bool {
        let (one, other) = (self.group_of[pair.one], self.group_of[pair.other]);
        let (one_list, other_list) = (self.records[pair.one].source, self.records[pair.other].source);
        let is_best = |from: usize, list: SourceId, to: usize| {
            best.get(&(from, list)).is_some_and(|best| {
                best.group == to
                    && best.points + NOTHING_ELSE == pair.points
                    && best.points >= best.second + MARGIN
            })
        };
        let enough = pair.points >= JOINED_FROM && pair.evidence.worst() > AGAINST;
        let address_tells = self.habits.addresses_tell() || !pair.evidence.rests_on_an_address();
        enough
            && address_tells
            && one != other
            && is_best(one, other_list, other)
            && is_best(other, one_list, one)
            && !self.judged_different(pair.one, pair.other)
            && self.obstacle_between_groups(pair).is_none()
    }

    /// For each group and each list it has no row of: what of that list fits it best.
    fn best_of_what_is_left(&self) -> BTreeMap<(usize, SourceId), Best> {
        let mut best: BTreeMap<(usize, SourceId), Best> = BTreeMap::new();
        let lists: Vec<BTreeSet<SourceId>> = self
            .members
            .iter()
            .map(|members| {
                members
                    .iter()
                    .map(|member| self.records[*member].source)
                    .collect()
            })
            .collect();
        for (points, Doubt { one, other, .. }) in &self.doubts {
            let (Some(&one), Some(&other)) = (self.positions.get(one), self.positions.get(other)) else {
                continue;
            };
            let (ones, others) = (self.group_of[one], self.group_of[other]);
            let (one_list, other_list) = (self.records[one].source, self.records[other].source);
            let taken = lists[ones].contains(&other_list) || lists[others].contains(&one_list);
            if ones == others || taken {
                continue;
            }
            for (from, list, to) in [(ones, other_list, others), (others, one_list, ones)] {
                let best = best.entry((from, list)).or_default();
                if *points > best.points {
                    if best.group != to {
                        best.second = best.points;
                    }
                    (best.group, best.points) = (to, *points);
                } else if best.group != to {
                    best.second = best.second.max(*points);
                }
            }
        }
        best
    }
}
