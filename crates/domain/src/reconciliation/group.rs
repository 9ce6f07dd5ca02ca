//! Joining records into groups, the surest pair first.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::id::{SourceId, SourceRecordId};

use super::evidence::{
    Evidence, JOINED_FROM, LONG_UNSEEN, Relation, SUGGESTED_FROM, Side, days_between, weigh,
};
use super::habit::Habits;
use super::identity::{Identifier, Identity};
use super::shared::{Blocks, ROWS_OF_ONE, SharedValues, met_by_signs};
use super::stale::forget_stale_names;
use super::{Judgement, Record};

/// The outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// One for each piece of equipment, in the order of their first records.
    pub groups: Vec<Group>,
    /// Records that may be one piece of equipment and were not joined, the likeliest first.
    pub doubts: Vec<Doubt>,
}

/// The records of one piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Their identifiers, in order.
    pub records: Vec<SourceRecordId>,
    /// Why they are together: one link fewer than records.
    pub links: Vec<Link>,
}

/// Why two records are of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// One.
    pub one: SourceRecordId,
    /// The other.
    pub other: SourceRecordId,
    /// What was found between them.
    pub evidence: Evidence,
    /// Whether a person said so.
    pub judged: bool,
}

/// Two records that may be one piece of equipment and were left apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// One.
    pub one: SourceRecordId,
    /// The other.
    pub other: SourceRecordId,
    /// What was found between them.
    pub evidence: Evidence,
    /// Why they were left apart.
    pub reason: DoubtReason,
}

/// Why two likely records were left apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtReason {
    /// Too little speaks for it.
    TooLittle,
    /// Another record of the same list fits as well.
    Rival,
    /// Their groups hold records that contradict each other.
    Contradiction,
    /// Both would be rows of one list.
    SameSource,
}

impl DoubtReason {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::TooLittle,
        Self::Rival,
        Self::Contradiction,
        Self::SameSource,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooLittle => "too_little",
            Self::Rival => "rival",
            Self::Contradiction => "contradiction",
            Self::SameSource => "same_source",
        }
    }

    /// The reason of this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == key)
    }
}

/// From here downwards a finding speaks against what little speaks for it.
pub(super) const AGAINST: i32 = -2;

/// A pair that was compared, by positions.
pub(super) struct Pair {
    pub(super) one: usize,
    pub(super) other: usize,
    pub(super) evidence: Evidence,
    pub(super) points: i32,
}

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
    // Between two joins as sure as each other the order decides. It is that of what the records say, so that it does not
    // matter which list came first; the identifier counts where they say the same.
    let mut records = records.to_vec();
    records.sort_by_key(|record| (record.attributes, record.id));
    let mut identities: Vec<Identity> = records
        .iter()
        .map(|record| Identity::of(record.attributes))
        .collect();
    forget_stale_names(&records, &mut identities);
    let rows: Vec<usize> = (0..records.len()).collect();
    let (_, blocks) = SharedValues::of(&records, &identities, &rows, ROWS_OF_ONE);
    let things = entered_twice(&records, &identities, judgements, &blocks);
    let (shared, mut blocks) = SharedValues::of(&records, &identities, &things, 1);
    let sides: Vec<_> = records
        .iter()
        .map(|record| record.source)
        .zip(&identities)
        .collect();
    let habits = Habits::shown_by(&sides, met(&blocks).into_iter(), &shared);
    blocks.extend(met_by_signs(&records, &identities));
    let mut joining = Joining::new(&records, &identities, judgements, &shared, &habits);
    joining.join_judged(judgements);
    let pairs = joining.compare(&blocks);
    joining.join_found(pairs);
    joining.join_remainder();
    joining.finish()
}

/// Every two records of one block, by position.
fn met(blocks: &Blocks) -> BTreeSet<(usize, usize)> {
    let mut met = BTreeSet::new();
    for block in blocks {
        for (at, one) in block.iter().enumerate() {
            met.extend(block.iter().skip(at + 1).map(|other| ordered(*one, *other)));
        }
    }
    met
}

/// Groups while they grow.
pub(super) struct Joining<'a> {
    pub(super) records: &'a [Record<'a>],
    identities: &'a [Identity],
    shared: &'a SharedValues,
    pub(super) habits: &'a Habits,
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
        shared: &'a SharedValues,
        habits: &'a Habits,
    ) -> Self {
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

    fn weigh(&self, one: usize, other: usize) -> Evidence {
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

    /// Every two records that have met, the surest first.
    fn compare(&self, blocks: &Blocks) -> Vec<Pair> {
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
            for (from, to) in [(pair.one, pair.other), (pair.other, pair.one)] {
                let end = (from, self.records[to].source);
                if !once.insert(end) {
                    several.insert(end);
                }
            }
        }
        several
    }

    /// Joins what fits, the surest first. A pair that has rivals waits until they have found what they belong to.
    fn join_found(&mut self, pairs: Vec<Pair>) {
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

    fn join_or_doubt(&mut self, pair: Pair, obstacle: Option<DoubtReason>) {
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

    fn obstacle(&self, pair: &Pair, has_rival: bool) -> Option<DoubtReason> {
        if pair.evidence.excludes() || self.judged_different(pair.one, pair.other) {
            return Some(DoubtReason::Contradiction);
        }
        if pair.points < JOINED_FROM {
            return Some(DoubtReason::TooLittle);
        }
        if has_rival {
            return Some(DoubtReason::Rival);
        }
        self.obstacle_between_groups(pair)
    }

    /// What stands between the groups of two records that fit.
    pub(super) fn obstacle_between_groups(&self, pair: &Pair) -> Option<DoubtReason> {
        let on_an_address = pair.evidence.rests_on_an_address();
        let on_little = on_an_address || pair.evidence.rests_on_what_a_name_tells();
        let (ones, others) = (
            self.members[self.group_of[pair.one]].clone(),
            self.members[self.group_of[pair.other]].clone(),
        );
        for one in &ones {
            for other in &others {
                let evidence = self.weigh(*one, *other);
                // A device beside a computer has the computer's address: what else is known must not speak against it.
                if evidence.excludes() || (on_little && evidence.worst() <= AGAINST) {
                    return Some(DoubtReason::Contradiction);
                }
                // Of two addresses that lists name for one machine, one is an old one.
                if on_an_address && self.speaks_of_another_address(*one, *other, pair) {
                    return Some(DoubtReason::TooLittle);
                }
                let one_list = self.records[*one].source == self.records[*other].source;
                if one_list
                    && !is_entered_twice(&evidence)
                    && !self.is_former_account(*one, *other)
                    && !self.are_cards_of_one(*one, *other, ones.iter().chain(&others))
                {
                    return Some(DoubtReason::SameSource);
                }
            }
        }
        None
    }

    /// Whether two records name addresses and none in common. Who was seen lately is believed: an address that a list has
    /// from long ago is no argument against it.
    fn speaks_of_another_address(&self, one: usize, other: usize, pair: &Pair) -> bool {
        let lately = |position: usize| self.identities[position].last_seen.is_some();
        let pair_is_fresh = lately(pair.one) && lately(pair.other);
        let as_fresh = !pair_is_fresh || (lately(one) && lately(other));
        as_fresh && self.identities[one].is_elsewhere_than(&self.identities[other])
    }

    /// Whether two rows of a list that knows names only, a directory, are the accounts of one machine before and after it
    /// was renamed: one is disabled or was not used for long.
    fn is_former_account(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.identities[one], &self.identities[other]);
        let knows_names_only = |identity: &Identity| {
            identity
                .identifiers
                .iter()
                .all(|identifier| matches!(identifier, Identifier::HostName(_)))
        };
        let unused = days_between(one, other).is_some_and(|days| days > LONG_UNSEEN);
        knows_names_only(one) && knows_names_only(other) && (unused || one.out_of_use != other.out_of_use)
    }

    /// Whether two rows of a scan, which knows addresses only, are two cards of a machine among `members`.
    fn are_cards_of_one<'m>(
        &self,
        one: usize,
        other: usize,
        members: impl Iterator<Item = &'m usize>,
    ) -> bool {
        let (one, other) = (&self.identities[one], &self.identities[other]);
        let has_card_of = |machine: &Identity, row: &Identity| {
            machine
                .identifiers
                .intersection(&row.identifiers)
                .any(|value| matches!(value, Identifier::MacAddress(_)) && !self.shared.contains(value))
        };
        one.knows_addresses_only()
            && other.knows_addresses_only()
            && members.map(|member| &self.identities[*member]).any(|member| {
                !member.knows_addresses_only() && has_card_of(member, one) && has_card_of(member, other)
            })
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
) -> Vec<usize> {
    let (nothing_shared, nothing_known) = (SharedValues::default(), Habits::default());
    let mut joining = Joining::new(records, identities, judgements, &nothing_shared, &nothing_known);
    for pair in joining.compare(blocks) {
        let one_list = records[pair.one].source == records[pair.other].source;
        let apart = joining.group_of[pair.one] != joining.group_of[pair.other];
        if one_list && apart && joining.obstacle(&pair, false).is_none() {
            joining.join(pair.one, pair.other, pair.evidence, false);
        }
    }
    joining.group_of
}

/// Whether two rows of one list are one thing entered twice: much agrees, and nothing but a card (some lists have a row for each)
/// or, when more agrees, the name contradicts it.
fn is_entered_twice(evidence: &Evidence) -> bool {
    let points = evidence.points();
    let worst = evidence.findings.iter().map(|finding| finding.points).min();
    match worst {
        Some(-1..) => points > JOINED_FROM,
        // A machine set up anew gets another name and is entered again by its inventory agent.
        Some(-2) => points > JOINED_FROM + 2,
        _ => false,
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

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}
