//! Which records meet by a sign, and what too many of them have in common; counted over all records, kept for few.
//!
//! A record whose identifiers and signs nobody else has is a thing of its own. Only the others, the contested, need to be compared;
//! but how many of *all* have a sign decides whether it says anything, so what is crowded among all is remembered
//! as a [`Crowd`] and holds for the contested too.
//!
//! Invariant: grouping the contested records with the crowd of all gives what grouping all of them gives.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

use crate::id::SourceId;
use crate::inventory::Attributes;

use super::circumstance::MACHINES_OF_ONE;
use super::identity::Identity;
use super::shared::{Blocks, digest};
use super::sign::Sign;

/// What so many records have in common that it tells nothing of any of them: signs, and accounts that nobody in particular
/// signs in with.
#[derive(Debug, Clone, Default)]
pub struct Crowd {
    signs: HashSet<u64>,
    accounts: HashSet<u64>,
}

impl Crowd {
    /// Whether too many records have this sign.
    pub(super) fn has(&self, sign: &Sign) -> bool {
        self.signs.contains(&digest(sign))
    }

    /// Whether this account is used on too many machines of one list to be somebody's.
    pub(super) fn has_account(&self, account: &str) -> bool {
        self.accounts.contains(&digest(&account))
    }
}

/// Who has which sign, and how often each account is named.
#[derive(Debug, Default)]
pub(super) struct Census {
    signs: HashMap<u64, Holders>,
    accounts: HashMap<(SourceId, u64), usize>,
}

/// The records that have one sign.
#[derive(Debug)]
struct Holders {
    list: SourceId,
    /// Whether they are of several lists, or the sign says something within one.
    may_meet: bool,
    first: u32,
    /// Most signs are of one record, and need no room for more.
    others: Vec<u32>,
    /// Whether there are so many that none is kept any more but the first.
    too_many: bool,
}

impl Census {
    /// Counts a record of this list.
    pub(super) fn count(&mut self, list: SourceId, position: u32, identity: &Identity) {
        for sign in identity.signs() {
            let largest = sign.largest_block();
            match self.signs.entry(digest(&sign)) {
                Entry::Vacant(place) => {
                    place.insert(Holders {
                        list,
                        may_meet: sign.meets_within_a_list(),
                        first: position,
                        others: Vec::new(),
                        too_many: false,
                    });
                }
                Entry::Occupied(holders) => holders.into_mut().add(list, position, largest),
            }
        }
        if let Some(account) = &identity.circumstance.user {
            *self
                .accounts
                .entry((list, digest(&account.as_str())))
                .or_default() += 1;
        }
    }

    /// What too many have in common.
    pub(super) fn crowd(&self) -> Crowd {
        let signs = self.signs.iter().filter(|(_, holders)| holders.too_many);
        let accounts = self
            .accounts
            .iter()
            .filter(|(_, machines)| **machines > MACHINES_OF_ONE);
        Crowd {
            signs: signs.map(|(sign, _)| *sign).collect(),
            accounts: accounts.map(|((_, account), _)| *account).collect(),
        }
    }

    /// The records that have a sign in common, for each sign that is not crowded here or in `crowd`.
    pub(super) fn met(&self, crowd: &Crowd) -> Blocks {
        self.signs
            .iter()
            .filter(|(sign, holders)| holders.meet() && !crowd.signs.contains(sign))
            .map(|(_, holders)| holders.all().map(|position| position as usize).collect())
            .collect()
    }
}

impl Holders {
    fn add(&mut self, list: SourceId, position: u32, largest: usize) {
        // A record may have a sign twice: by its name and by the one it had before.
        if self.all().last() == Some(position) {
            return;
        }
        self.may_meet |= self.list != list;
        self.too_many |= self.others.len() + 2 > largest;
        if self.too_many {
            self.others = Vec::new();
        } else {
            self.others.push(position);
        }
    }

    fn meet(&self) -> bool {
        self.may_meet && !self.too_many && !self.others.is_empty()
    }

    fn all(&self) -> impl Iterator<Item = u32> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// Finds the few records of a large inventory that need to be compared, in one pass that keeps none of them.
///
/// A record whose identifiers and signs nobody else has is a thing of its own; only the others are given to
/// [`reconcile_contested`](super::reconcile_contested), which finds the same groups as if it had been given all.
///
/// ```
/// use domain::asset::Attribute;
/// use domain::id::SourceId;
/// use domain::reconciliation::Contest;
/// use newtype_uuid::GenericUuid;
/// use uuid::Uuid;
///
/// let list = SourceId::from_untyped_uuid(Uuid::from_u128(1));
/// let row = |serial: &str| [(Attribute::SerialNumber, serial.to_owned())].into();
/// let mut contest = Contest::default();
/// for serial in ["7XKQ2N3", "5PQRT11", "7xkq-2n3"] {
///     contest.observe(list, &row(serial));
/// }
/// assert_eq!(contest.contested(), [0, 2]);
/// ```
#[derive(Debug, Default)]
pub struct Contest {
    first: HashMap<u64, u32>,
    contested: BTreeSet<u32>,
    census: Census,
    observed: u32,
}

impl Contest {
    /// Looks at the next record, which is of this list.
    pub fn observe(&mut self, list: SourceId, attributes: &Attributes) {
        let identity = Identity::of(attributes);
        for identifier in &identity.identifiers {
            match self.first.entry(digest(identifier)) {
                Entry::Vacant(place) => {
                    place.insert(self.observed);
                }
                Entry::Occupied(first) => {
                    self.contested.extend([*first.get(), self.observed]);
                }
            }
        }
        self.census.count(list, self.observed, &identity);
        self.observed += 1;
    }

    /// The positions, in the order of observation and from 0, of the records that share an identifier with another, or a
    /// sign with one of another list.
    pub fn contested(&self) -> Vec<usize> {
        let met = self.census.signs.values().filter(|holders| holders.meet());
        let mut contested = self.contested.clone();
        contested.extend(met.flat_map(Holders::all));
        contested.into_iter().map(|position| position as usize).collect()
    }

    /// What too many of all records have in common.
    pub fn crowd(&self) -> Crowd {
        self.census.crowd()
    }
}
