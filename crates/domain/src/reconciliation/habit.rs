//! What the lists of a house show about its own customs: how it numbers, how it names, which addresses stay.
//!
//! Nobody is asked and no table could know it: some houses have one series of inventory numbers for all departments, others
//! two that start at 1 each; some name computers by their number; some segments hand addresses out anew each week.
//! Pairs of records that are one thing beyond doubt show it, and a custom counts once enough of them agree on it.
//!
//! Invariant: only records that share an identifier with another are looked at, so that leaving out the others
//! changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::identity::{Identifier, Identity};
use super::shared::SharedValues;
use super::weigh::{LONG_UNSEEN, days_between, same_hardware};
use crate::id::SourceId;

/// Pairs, or rows, that must show a custom before it is believed.
const SHOWN: usize = 3;

/// The same for a custom on which a machine is joined that shows nothing else.
const SHOWN_BY_MANY: usize = 15;

/// Customs of the house.
#[derive(Debug, Clone, Default)]
pub(super) struct Habits {
    /// Pairs of lists by whether they number in one series.
    numberings: BTreeMap<(SourceId, SourceId), Series>,
    /// Lists by whose numbers machines are named, with what those numbers begin with: some lists number in two series.
    naming: BTreeSet<(SourceId, String)>,
    /// Lists with the beginnings of names whose number is no inventory number of theirs.
    counted: BTreeSet<(SourceId, String)>,
    /// Segments of the network in which machines keep their address.
    lasting: BTreeSet<String>,
    /// Whether an address that two lists name is as a rule one machine.
    addresses_tell: bool,
    cards: CardMakers,
    /// First three bytes of cards that go from machine to machine: those of docking stations.
    lent: BTreeSet<String>,
}

/// Whether two lists number in one series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Series {
    /// Too little is known.
    #[default]
    Unknown,
    /// The same number is the same thing.
    One,
    /// The same number means nothing.
    Two,
}

/// Agreements and disagreements.
type Votes = [usize; 2];

fn vote(votes: &mut Votes, agree: bool) {
    votes[usize::from(!agree)] += 1;
}

impl Habits {
    /// What these records show; `pairs` are those that share an identifier.
    pub(super) fn shown_by(
        records: &[(SourceId, &Identity)],
        pairs: impl Iterator<Item = (usize, usize)>,
        shared: &SharedValues,
    ) -> Self {
        let mut numberings: BTreeMap<(SourceId, SourceId), Votes> = BTreeMap::new();
        let mut segments: BTreeMap<String, Votes> = BTreeMap::new();
        let mut looked_at = BTreeSet::new();
        let mut met_at_an_address = Votes::default();
        for (one, other) in pairs {
            looked_at.extend([one, other]);
            let ((source, one), (other_source, other)) = (records[one], records[other]);
            if source == other_source {
                continue;
            }
            let one_machine = same_hardware(one, other, shared);
            // An account that nobody has used for long has an address that is another's by now.
            let as_fresh = days_between(one, other).is_none_or(|days| days <= LONG_UNSEEN);
            if as_fresh && !addresses(one).is_disjoint(&addresses(other)) {
                let one_name = same_name(one, other);
                if one_machine || one_name == Some(true) {
                    vote(&mut met_at_an_address, true);
                } else if one_name == Some(false) || other_cards(one, other) {
                    vote(&mut met_at_an_address, false);
                }
            }
            if !one_machine {
                continue;
            }
            if let (Some(one), Some(other)) = (one.inventory_tag(), other.inventory_tag())
                && one.number.is_some()
                && other.number.is_some()
            {
                vote(
                    numberings.entry(ordered(source, other_source)).or_default(),
                    one.number == other.number,
                );
            }
            let (ones, others) = (addresses(one), addresses(other));
            if !ones.is_empty() && !others.is_empty() {
                let agree = !ones.is_disjoint(&others);
                let segments_of: BTreeSet<&str> =
                    ones.iter().chain(&others).filter_map(|ip| segment(ip)).collect();
                for segment in segments_of {
                    vote(segments.entry(segment.to_owned()).or_default(), agree);
                }
            }
        }
        let mut habits = Self {
            numberings: numberings
                .into_iter()
                .map(|(lists, votes)| (lists, series(votes)))
                .collect(),
            lasting: segments
                .into_iter()
                .filter(|(_, [agree, disagree])| *agree >= SHOWN && *agree >= 3 * disagree)
                .map(|(segment, _)| segment)
                .collect(),
            addresses_tell: met_at_an_address[0] >= SHOWN_BY_MANY
                && met_at_an_address[0] >= SHOWN_BY_MANY * met_at_an_address[1],
            ..Self::default()
        };
        habits.see_names(looked_at.iter().map(|position| records[*position]));
        habits.cards = CardMakers::shown_by(looked_at.iter().map(|position| records[*position].1));
        habits.see_cards(looked_at.iter().map(|position| records[*position].1), shared);
        habits
    }

    /// Which cards go from machine to machine: of those that begin alike, several were seen on more than one.
    fn see_cards<'a>(&mut self, records: impl Iterator<Item = &'a Identity>, shared: &SharedValues) {
        let cards: BTreeSet<&str> = records.flat_map(Identity::mac_addresses).collect();
        let mut seen: BTreeMap<&str, Votes> = BTreeMap::new();
        for card in cards {
            if let Some(prefix) = prefix(card) {
                let lent = shared.contains(&Identifier::MacAddress(card.to_owned()));
                vote(seen.entry(prefix).or_default(), lent);
            }
        }
        let lent = seen
            .into_iter()
            .filter(|(_, [lent, built_in])| *lent >= SHOWN && lent >= built_in);
        self.lent = lent.map(|(prefix, _)| prefix.to_owned()).collect();
    }

    /// Which lists have their inventory numbers in the names of their own rows, and in which names.
    fn see_names<'a>(&mut self, records: impl Iterator<Item = (SourceId, &'a Identity)>) {
        let mut names: BTreeMap<(SourceId, &str, &str), Votes> = BTreeMap::new();
        for (source, identity) in records {
            let Some(name) = &identity.number_in_name else {
                continue;
            };
            // Of two numbers it is named by one at most.
            let tags = || identity.tags.iter().filter(|tag| tag.number.is_some());
            let by_name = tags().find(|tag| tag.number == Some(name.number));
            if let Some(tag) = by_name.or_else(|| tags().next()) {
                vote(
                    names
                        .entry((source, &tag.beginning, &name.beginning))
                        .or_default(),
                    by_name.is_some(),
                );
            }
        }
        for ((source, tag, beginning), [agree, disagree]) in names {
            if agree >= SHOWN && agree > disagree {
                self.naming.insert((source, tag.to_owned()));
            } else if disagree > agree {
                self.counted.insert((source, beginning.to_owned()));
            }
        }
    }

    /// Whether two lists number in one series.
    pub(super) fn series(&self, one: SourceId, other: SourceId) -> Series {
        if one == other {
            return Series::One;
        }
        self.numberings
            .get(&ordered(one, other))
            .copied()
            .unwrap_or_default()
    }

    /// The maker whose cards begin like this one.
    pub(super) fn maker_of_card(&self, address: &str) -> Option<&str> {
        self.cards.maker(address)
    }

    /// Whether a card that begins like this one goes from machine to machine.
    pub(super) fn lends_card(&self, address: &str) -> bool {
        prefix(address).is_some_and(|prefix| self.lent.contains(prefix))
    }

    /// Whether a name that begins like this has at its end an inventory number of this list that begins like that.
    pub(super) fn names_by_number(&self, list: SourceId, tag: &str, beginning: &str) -> bool {
        self.naming.contains(&(list, tag.to_owned())) && !self.counted.contains(&(list, beginning.to_owned()))
    }

    /// Whether an address that two lists name is as a rule one machine: whoever gives addresses anew rarely gives one to
    /// another machine between two lists.
    pub(super) fn addresses_tell(&self) -> bool {
        self.addresses_tell
    }

    /// Whether machines keep this address.
    pub(super) fn keeps(&self, address: &str) -> bool {
        segment(address).is_some_and(|segment| self.lasting.contains(segment))
    }
}

/// Makers of what is behind a network card, by the first three bytes of its address, as rows that name both show them.
#[derive(Debug, Clone, Default)]
pub(super) struct CardMakers(BTreeMap<String, String>);

impl CardMakers {
    /// What these records show.
    pub(super) fn shown_by<'a>(records: impl Iterator<Item = &'a Identity>) -> Self {
        let mut makers: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for identity in records {
            let cards: BTreeSet<&str> = identity.mac_addresses().filter_map(prefix).collect();
            // Of a row with cards of several makers nobody knows which is built in.
            if let (Some(maker), 1, Some(card)) = (&identity.maker, cards.len(), cards.first()) {
                *makers.entry(card).or_default().entry(maker).or_default() += 1;
            }
        }
        let mut shown = BTreeMap::new();
        for (card, rows) in makers {
            let all: usize = rows.values().sum();
            let most = rows.into_iter().max_by_key(|(_, rows)| *rows);
            if let Some((maker, rows)) = most
                && rows >= SHOWN
                && rows * 10 >= all * 9
            {
                shown.insert(card.to_owned(), maker.to_owned());
            }
        }
        Self(shown)
    }

    /// The maker whose cards begin like this one.
    pub(super) fn maker(&self, address: &str) -> Option<&str> {
        self.0.get(prefix(address)?).map(String::as_str)
    }
}

/// Whether both have the same name, if both have one.
fn same_name(one: &Identity, other: &Identity) -> Option<bool> {
    let (ones, others): (BTreeSet<&str>, BTreeSet<&str>) =
        (one.host_names().collect(), other.host_names().collect());
    (!ones.is_empty() && !others.is_empty()).then(|| !ones.is_disjoint(&others))
}

/// Whether both name their cards, and none is of both.
fn other_cards(one: &Identity, other: &Identity) -> bool {
    let (ones, others): (BTreeSet<&str>, BTreeSet<&str>) =
        (one.mac_addresses().collect(), other.mac_addresses().collect());
    !ones.is_empty() && !others.is_empty() && ones.is_disjoint(&others)
}

/// The first three bytes of the address of a card, which are its maker's.
fn prefix(address: &str) -> Option<&str> {
    address.get(..8)
}

fn series([agree, disagree]: Votes) -> Series {
    if agree >= SHOWN && agree > disagree {
        Series::One
    } else if disagree >= SHOWN && disagree > 3 * agree {
        Series::Two
    } else {
        Series::Unknown
    }
}

fn addresses(identity: &Identity) -> BTreeSet<&str> {
    identity
        .values(|identifier| match identifier {
            Identifier::IpAddress(value) => Some(value.as_str()),
            _ => None,
        })
        .collect()
}

/// What stands before the last part of an address, which houses with few exceptions use as a segment.
pub(super) fn segment(address: &str) -> Option<&str> {
    address.rsplit_once(['.', ':']).map(|(segment, _)| segment)
}

fn ordered(one: SourceId, other: SourceId) -> (SourceId, SourceId) {
    (one.min(other), one.max(other))
}
