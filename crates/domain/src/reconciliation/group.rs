//! Joining records into groups, the surest pair first.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::id::{SourceId, SourceRecordId};

use super::compare::{Pair, met};
use super::contest::{Census, Crowd};
use super::evidence::Evidence;
use super::habit::{CardMakers, Habits};
use super::identity::Identity;
use super::outcome::{Doubt, DoubtReason, Group, Link, Reconciliation};
use super::shared::{Blocks, ROWS_OF_ONE, SharedValues};
use super::stale::forget_stale_names;
use super::weigh::{Side, weigh};
use super::{Judgement, Record};

/// From here downwards a finding speaks against what little speaks for it.
pub(super) const AGAINST: i32 = -2;

/// Puts records into groups, one for each piece of equipment.
///
/// ```
/// use domain::asset::Attribute;
/// use domain::id::{SourceId, SourceRecordId};
/// use domain::reconciliation::{Record, reconcile};
/// use newtype_uuid::GenericUuid;
/// use uuid::Uuid;
///
/// let it = [(Attribute::Name, "PC-URG-04".to_owned()), (Attribute::SerialNumber, "7XKQ2N3".to_owned())].into();
/// let directory = [(Attribute::Name, "pc-urg-04.spital.local".to_owned())].into();
/// let record = |number: u128, attributes| Record {
///     id: SourceRecordId::from_untyped_uuid(Uuid::from_u128(number)),
///     source: SourceId::from_untyped_uuid(Uuid::from_u128(number)),
///     attributes,
/// };
/// let reconciled = reconcile(&[record(1, &it), record(2, &directory)], &[]);
/// assert_eq!(reconciled.groups.len(), 1);
/// ```
pub fn reconcile(records: &[Record<'_>], judgements: &[Judgement]) -> Reconciliation {
    reconcile_where(records, judgements, None)
}

/// The same for the records of a large inventory that need to be compared, with what is crowded among all of it: both as
/// [`Contest`](super::Contest) finds them.
pub fn reconcile_contested(
    records: &[Record<'_>],
    judgements: &[Judgement],
    crowd: &Crowd,
) -> Reconciliation {
    reconcile_where(records, judgements, Some(crowd))
}

fn reconcile_where(
    records: &[Record<'_>],
    judgements: &[Judgement],
    crowd: Option<&Crowd>,
) -> Reconciliation {
    // Between two joins as sure as each other the order decides. It is that of what the records say, so that it does not
    // matter which list came first; the identifier counts where they say the same.
    let mut records = records.to_vec();
    records.sort_by_key(|record| (record.attributes, record.id));
    let mut identities: Vec<Identity> = records
        .iter()
        .map(|record| Identity::of(record.attributes))
        .collect();
    // Counted before anything is forgotten, as where only the contested are kept.
    let mut census = Census::default();
    for (position, (record, identity)) in (0..).zip(records.iter().zip(&identities)) {
        census.count(record.source, position, identity);
    }
    let crowd = crowd.cloned().unwrap_or_else(|| census.crowd());
    let met_by_signs = census.met(&crowd);
    let rows: Vec<usize> = (0..records.len()).collect();
    let (_, blocks) = SharedValues::of(&records, &identities, &rows, ROWS_OF_ONE);
    let compared: BTreeSet<usize> = blocks.into_iter().flatten().collect();
    let makers = CardMakers::shown_by(compared.into_iter().map(|position| &identities[position]));
    forget_stale_names(&records, &mut identities, &makers);
    for identity in &mut identities {
        identity.circumstance.forget_nobody(&crowd);
    }
    let (_, blocks) = SharedValues::of(&records, &identities, &rows, ROWS_OF_ONE);
    let things = entered_twice(&records, &identities, judgements, &blocks, &crowd);
    let (shared, mut blocks) = SharedValues::of(&records, &identities, &things, 1);
    let sides: Vec<_> = records
        .iter()
        .map(|record| record.source)
        .zip(&identities)
        .collect();
    let habits = Habits::shown_by(&sides, met(&blocks).into_iter(), &shared);
    blocks.extend(met_by_signs);
    let known = Known {
        shared: &shared,
        habits: &habits,
        crowd: &crowd,
    };
    let mut joining = Joining::new(&records, &identities, judgements, known);
    joining.join_judged(judgements);
    let pairs = joining.compare(&blocks);
    joining.join_found(pairs);
    joining.join_remainder();
    joining.finish()
}

/// What all lists together show.
#[derive(Clone, Copy)]
struct Known<'a> {
    shared: &'a SharedValues,
    habits: &'a Habits,
    crowd: &'a Crowd,
}

/// Groups while they grow.
pub(super) struct Joining<'a> {
    pub(super) records: &'a [Record<'a>],
    pub(super) identities: &'a [Identity],
    pub(super) shared: &'a SharedValues,
    pub(super) habits: &'a Habits,
    pub(super) crowd: &'a Crowd,
    /// Lists that were made by looking, each with the addresses at which they found something.
    pub(super) found_at: HashSet<(SourceId, &'a str)>,
    different: BTreeSet<(usize, usize)>,
    /// Which group a record is in, by position.
    pub(super) group_of: Vec<usize>,
    /// The records of a group.
    pub(super) members: Vec<Vec<usize>>,
    links: Vec<(usize, Link)>,
    pub(super) doubts: Vec<(i32, Doubt)>,
    pub(super) positions: HashMap<SourceRecordId, usize>,
}

impl<'a> Joining<'a> {
    fn new(
        records: &'a [Record<'a>],
        identities: &'a [Identity],
        judgements: &[Judgement],
        known: Known<'a>,
    ) -> Self {
        let Known {
            shared,
            habits,
            crowd,
        } = known;
        let positions: HashMap<SourceRecordId, usize> = records
            .iter()
            .enumerate()
            .map(|(position, record)| (record.id, position))
            .collect();
        let different = judgements.iter().filter(|judgement| !judgement.same);
        let different = different
            .filter_map(|judgement| {
                Some(ordered(
                    *positions.get(&judgement.one)?,
                    *positions.get(&judgement.other)?,
                ))
            })
            .collect();
        Self {
            records,
            identities,
            shared,
            habits,
            crowd,
            found_at: found_at(records, identities),
            different,
            group_of: (0..records.len()).collect(),
            members: (0..records.len()).map(|position| vec![position]).collect(),
            links: Vec::new(),
            doubts: Vec::new(),
            positions,
        }
    }

    fn side(&self, position: usize) -> Side<'a> {
        Side {
            source: self.records[position].source,
            identity: &self.identities[position],
        }
    }

    pub(super) fn weigh(&self, one: usize, other: usize) -> Evidence {
        weigh(self.side(one), self.side(other), self.shared, self.habits)
    }

    fn join_judged(&mut self, judgements: &[Judgement]) {
        for judgement in judgements.iter().filter(|judgement| judgement.same) {
            let (Some(&one), Some(&other)) = (
                self.positions.get(&judgement.one),
                self.positions.get(&judgement.other),
            ) else {
                continue;
            };
            if self.group_of[one] != self.group_of[other] && !self.judged_different(one, other) {
                let evidence = self.weigh(one, other);
                self.join(one, other, evidence, true);
            }
        }
    }

    /// Joins a pair, or leaves it in doubt for what stands between.
    pub(super) fn join_or_doubt(&mut self, pair: Pair, obstacle: Option<DoubtReason>) {
        if self.group_of[pair.one] == self.group_of[pair.other] {
            return;
        }
        match obstacle {
            None => self.join(pair.one, pair.other, pair.evidence, false),
            // What a person has said needs no second question.
            Some(_) if self.judged_different(pair.one, pair.other) => {}
            Some(reason) => {
                let doubt = Doubt {
                    one: self.records[pair.one].id,
                    other: self.records[pair.other].id,
                    evidence: pair.evidence,
                    reason,
                };
                self.doubts.push((pair.points, doubt));
            }
        }
    }

    /// Whether any record of one group was judged different from one of the other.
    pub(super) fn judged_different(&self, one: usize, other: usize) -> bool {
        let ones = &self.members[self.group_of[one]];
        let others = &self.members[self.group_of[other]];
        !self.different.is_empty()
            && ones.iter().any(|one| {
                others
                    .iter()
                    .any(|other| self.different.contains(&ordered(*one, *other)))
            })
    }

    pub(super) fn join(&mut self, one: usize, other: usize, evidence: Evidence, judged: bool) {
        let (kept, gone) = ordered(self.group_of[one], self.group_of[other]);
        let moved = std::mem::take(&mut self.members[gone]);
        for position in &moved {
            self.group_of[*position] = kept;
        }
        self.members[kept].extend(moved);
        let (one_id, other_id) = (self.records[one].id, self.records[other].id);
        let link = Link {
            one: one_id,
            other: other_id,
            evidence,
            judged,
        };
        self.links.push((one, link));
    }

    fn finish(mut self) -> Reconciliation {
        let mut links: BTreeMap<usize, Vec<Link>> = BTreeMap::new();
        for (position, link) in self.links {
            links.entry(self.group_of[position]).or_default().push(link);
        }
        let groups = self
            .members
            .iter()
            .enumerate()
            .filter(|(_, members)| !members.is_empty());
        let mut groups: Vec<Group> = groups
            .map(|(group, members)| {
                let mut records: Vec<SourceRecordId> = members
                    .iter()
                    .map(|position| self.records[*position].id)
                    .collect();
                records.sort_unstable();
                Group {
                    records,
                    links: links.remove(&group).unwrap_or_default(),
                }
            })
            .collect();
        groups.sort_by_key(|group| group.records.first().copied());
        self.doubts
            .sort_by_key(|(points, doubt)| (-points, doubt.one, doubt.other));
        // A pair may have come together later through a third record.
        let (positions, group_of) = (&self.positions, &self.group_of);
        let group = |id: &SourceRecordId| positions.get(id).map(|position| group_of[*position]);
        let doubts = self
            .doubts
            .into_iter()
            .map(|(_, doubt)| doubt)
            .filter(|doubt| group(&doubt.one) != group(&doubt.other))
            .collect();
        Reconciliation { groups, doubts }
    }
}

/// For each record the first of its list that speaks of the same thing, itself as a rule, by position.
fn entered_twice(
    records: &[Record<'_>],
    identities: &[Identity],
    judgements: &[Judgement],
    blocks: &Blocks,
    crowd: &Crowd,
) -> Vec<usize> {
    let (nothing_shared, nothing_known) = (SharedValues::default(), Habits::default());
    let known = Known {
        shared: &nothing_shared,
        habits: &nothing_known,
        crowd,
    };
    let mut joining = Joining::new(records, identities, judgements, known);
    for pair in joining.compare(blocks) {
        let one_list = records[pair.one].source == records[pair.other].source;
        let apart = joining.group_of[pair.one] != joining.group_of[pair.other];
        if one_list && apart && joining.obstacle(&pair, false).is_none() {
            joining.join(pair.one, pair.other, pair.evidence, false);
        }
    }
    joining.group_of
}

fn found_at<'a>(records: &[Record<'_>], identities: &'a [Identity]) -> HashSet<(SourceId, &'a str)> {
    let by_record = records.iter().zip(identities);
    by_record
        .filter(|(_, identity)| identity.knows_addresses_only())
        .flat_map(|(record, identity)| identity.ip_addresses().map(|address| (record.source, address)))
        .collect()
}

pub(super) fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}
