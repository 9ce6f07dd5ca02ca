//! What stands between two records that fit: a contradiction, a rival, a second row of one list.
//!
//! Two records are joined with everything that was joined to either before, so each of the one group is held against each of
//! the other.

use super::compare::Pair;
use super::evidence::{Evidence, JOINED_FROM, Relation};
use super::group::{AGAINST, Joining};
use super::identity::{Identifier, Identity};
use super::outcome::DoubtReason;
use super::weigh::{LONG_UNSEEN, days_between};

impl Joining<'_> {
    /// What stands between two records that were compared.
    pub(super) fn obstacle(&self, pair: &Pair, has_rival: bool) -> Option<DoubtReason> {
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
                let (identity, other_identity) = (&self.identities[*one], &self.identities[*other]);
                let stand_apart = identity
                    .circumstance
                    .stands_apart_from(&other_identity.circumstance);
                let is_a_part = identity.is_called_otherwise_than(other_identity)
                    || identity
                        .circumstance
                        .came_on_another_day_than(&other_identity.circumstance);
                let is_successor = evidence.succeeds(identity.has_another_card_than(other_identity));
                if one_list
                    && (stand_apart || is_successor || !is_entered_twice(&evidence, is_a_part))
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
    /// from long ago is no argument against it, nor one at which the list that was made by looking found nothing.
    fn speaks_of_another_address(&self, one: usize, other: usize, pair: &Pair) -> bool {
        let lately = |position: usize| self.identities[position].last_seen.is_some();
        let pair_is_fresh = lately(pair.one) && lately(pair.other);
        let as_fresh = !pair_is_fresh || (lately(one) && lately(other));
        let is_elsewhere = self.identities[one].is_elsewhere_than(&self.identities[other]);
        as_fresh && is_elsewhere && !(pair_is_fresh && self.nothing_is_there(one, other, pair))
    }

    /// Whether the scan that found one of a pair found nothing at the addresses that another record names for it.
    fn nothing_is_there(&self, one: usize, other: usize, pair: &Pair) -> bool {
        let is_scanned = |position: &usize| self.identities[*position].knows_addresses_only();
        let Some(scanned) = [pair.one, pair.other].into_iter().find(is_scanned) else {
            return false;
        };
        let named = if one == scanned { other } else { one };
        let list = self.records[scanned].source;
        let mut addresses = self.identities[named].ip_addresses();
        addresses.all(|address| !self.found_at.contains(&(list, address)))
    }

    /// Whether two rows of a directory are the accounts of one machine before and after it
    /// was renamed: one is disabled or was not used for long.
    pub(super) fn is_former_account(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.identities[one], &self.identities[other]);
        let unused = days_between(one, other).is_some_and(|days| days > LONG_UNSEEN);
        one.is_account() && other.is_account() && (unused || one.out_of_use != other.out_of_use)
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
}

/// Whether all that contradicts is the number of the board or of the house, while the maker's own number and more agrees.
fn is_repaired(evidence: &Evidence) -> bool {
    use Relation::{AssetTag, HostName, SerialNumber, SystemUuid, Udi};
    let against: Vec<Relation> = evidence
        .findings
        .iter()
        .filter(|finding| finding.points <= AGAINST)
        .map(|finding| finding.relation)
        .collect();
    let of_the_maker = evidence.agrees_on(SerialNumber) || evidence.agrees_on(Udi);
    let more = evidence.agrees_on(AssetTag) || evidence.agrees_on(HostName);
    matches!(against.as_slice(), [SystemUuid | AssetTag]) && of_the_maker && more
}

/// Whether two rows have one number of the maker and one model, and differ in what the house gave: a sticker, a name. The parts
/// of a set, and pieces of one lot, have a number in common too: they are not called the same, or did not come on one day.
fn is_of_one_number(evidence: &Evidence, is_a_part: bool) -> bool {
    use Relation::{AssetTag, HostName, Model, SerialNumber};
    let mut against = evidence
        .findings
        .iter()
        .filter(|finding| finding.points <= AGAINST);
    let number = evidence
        .findings
        .iter()
        .any(|finding| finding.relation == SerialNumber && finding.points >= WHOLE_NUMBER);
    number
        && !is_a_part
        && evidence.agrees_on(Model)
        && against.all(|finding| matches!(finding.relation, AssetTag | HostName))
}

/// Points of a serial number that is long enough to be one maker's alone.
const WHOLE_NUMBER: i32 = 9;

/// Whether two rows of one list are one thing entered twice: much agrees, and nothing but a card (some lists have a row for each)
/// or, when more agrees, the name contradicts it.
fn is_entered_twice(evidence: &Evidence, is_a_part: bool) -> bool {
    let points = evidence.points();
    let worst = evidence.findings.iter().map(|finding| finding.points).min();
    match worst {
        Some(-4 | -2) if points >= JOINED_FROM && is_of_one_number(evidence, is_a_part) => true,
        Some(-1..) => points > JOINED_FROM,
        // A machine set up anew gets another name and is entered again by its inventory agent.
        Some(-2) => points > JOINED_FROM + 2,
        // One with a new board has another UUID, and one may get a new sticker; its own number is as it was.
        Some(-4) => points > JOINED_FROM + 3 && is_repaired(evidence),
        _ => false,
    }
}
