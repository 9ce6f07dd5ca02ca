//! Sources: which one wins where two disagree, which ones speak of a thing, and when one has become too old.
//!
//! Invariants. [`Precedence`] ranks and does not decide: the decision is [`crate::fact::standing`]'s alone. A source of
//! which nobody said how often it comes is never called stale: an interval that was not chosen would be guessed.

use std::collections::{BTreeMap, HashMap};

use crate::asset::Attribute;
use crate::id::SourceId;
use crate::time::Instant;

/// Who wins where sources disagree: one order for everything, and for single attributes the source that people chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Precedence {
    overall: HashMap<SourceId, u32>,
    chosen: BTreeMap<Attribute, SourceId>,
}

/// The rank of a source for an attribute; the smaller wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    not_chosen: bool,
    overall: u32,
}

impl Precedence {
    /// The overall numbers of the sources, of which the smaller wins, and what was chosen for single attributes.
    pub fn new(
        overall: impl IntoIterator<Item = (SourceId, u32)>,
        chosen: impl IntoIterator<Item = (Attribute, SourceId)>,
    ) -> Self {
        Self {
            overall: overall.into_iter().collect(),
            chosen: chosen.into_iter().collect(),
        }
    }

    /// The same, with another choice for one attribute; none leaves it to the order of all.
    #[must_use]
    pub fn choosing(mut self, attribute: Attribute, source: Option<SourceId>) -> Self {
        match source {
            Some(source) => self.chosen.insert(attribute, source),
            None => self.chosen.remove(&attribute),
        };
        self
    }

    /// The same choices over another order of all.
    #[must_use]
    pub fn ordered(self, overall: impl IntoIterator<Item = (SourceId, u32)>) -> Self {
        Self {
            overall: overall.into_iter().collect(),
            ..self
        }
    }

    /// How `source` ranks for an attribute. One that is not known ranks last.
    pub fn rank(&self, attribute: Attribute, source: SourceId) -> Rank {
        Rank {
            not_chosen: self.chosen.get(&attribute) != Some(&source),
            overall: self.overall.get(&source).copied().unwrap_or(u32::MAX),
        }
    }
}

/// The sources that speak of a thing, by their numbers in the tenant, as one number that a list is filtered by.
///
/// Sources beyond the 62nd share the last place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct SourceSet(u64);

impl SourceSet {
    const LAST: u32 = 62;

    /// The set as it is stored.
    pub fn bits(self) -> i64 {
        i64::try_from(self.0).unwrap_or(i64::MAX)
    }

    /// The set that was stored so.
    pub fn from_bits(bits: i64) -> Self {
        Self(bits.unsigned_abs())
    }

    /// Whether it holds the source of this number.
    pub fn contains(self, number: u32) -> bool {
        self.0 & (1 << number.min(Self::LAST)) != 0
    }
}

impl FromIterator<u32> for SourceSet {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let bit = |number: u32| 1_u64 << number.min(Self::LAST);
        Self(numbers.into_iter().fold(0, |set, number| set | bit(number)))
    }
}

/// Whether what a source said last is older than people expect it to be.
///
/// ```
/// use domain::source::is_stale;
/// use domain::time::Instant;
///
/// let now: Instant = "2026-11-28T08:00:00Z".parse().unwrap();
/// let last = "2026-11-10T08:00:00Z".parse().ok();
/// assert!(is_stale(last, Some(7), now));
/// assert!(!is_stale(last, Some(30), now));
/// assert!(!is_stale(last, None, now));
/// ```
pub fn is_stale(last_accepted: Option<Instant>, expected_days: Option<u32>, now: Instant) -> bool {
    const DAY: i64 = 86_400;
    match (last_accepted, expected_days) {
        (Some(last), Some(days)) => last.plus_seconds(i64::from(days) * DAY) < now,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    fn source(number: u128) -> SourceId {
        SourceId::from_untyped_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn the_source_chosen_for_an_attribute_ranks_before_all_and_for_that_one_alone() {
        let precedence = Precedence::new([(source(1), 1), (source(2), 2)], [])
            .choosing(Attribute::SerialNumber, Some(source(2)));
        assert!(
            precedence.rank(Attribute::SerialNumber, source(2))
                < precedence.rank(Attribute::SerialNumber, source(1))
        );
        assert!(precedence.rank(Attribute::Name, source(1)) < precedence.rank(Attribute::Name, source(2)));
        assert!(precedence.rank(Attribute::Name, source(2)) < precedence.rank(Attribute::Name, source(3)));
        let left = precedence.choosing(Attribute::SerialNumber, None);
        assert!(
            left.rank(Attribute::SerialNumber, source(1)) < left.rank(Attribute::SerialNumber, source(2))
        );
    }

    #[test]
    fn a_set_holds_what_was_put_in_however_many_sources_there_are() {
        let set: SourceSet = [0, 3, 200].into_iter().collect();
        assert!(set.contains(0) && set.contains(3) && set.contains(200) && !set.contains(1));
        assert_eq!(SourceSet::from_bits(set.bits()), set);
    }
}
