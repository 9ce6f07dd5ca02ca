//! Facts: what several sources say about one thing, kept side by side.
//!
//! A fact states one attribute of one subject, with the source record or the person it comes from. The facts that come
//! in together, as the cells of a row do, are one [`Assertion`]. They are only added: a newer fact of the same origin takes
//! the place of the older one, a fact without a value withdraws it. What a page shows is a projection, chosen by
//! [`project`], and can be rebuilt at any time.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::access::ActorRef;
use crate::asset::Attribute;
use crate::id::{AssertionId, SourceId, SourceRecordId};
use crate::source::{Precedence, Rank};
use crate::time::Instant;

/// Where a fact comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// A row of an inventory source.
    Record {
        /// The source.
        source: SourceId,
        /// Its row.
        record: SourceRecordId,
    },
    /// A person who corrected or added it by hand.
    Hand,
}

/// Who said something, and when: what all that is said in one breath has in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// The assertion it was said in; later ones have later identifiers.
    pub assertion: AssertionId,
    /// Who says so.
    pub origin: Origin,
    /// When it was so in the world.
    pub event_at: Instant,
    /// Since when the hospital knows.
    pub known_since: Instant,
    /// When it was entered here.
    pub entered_at: Instant,
    /// By whom.
    pub entered_by: ActorRef,
    /// For what a person entered: the assertion she had before her and corrects, where there was one.
    ///
    /// What a source states has none. A row of a source keeps its record, so the newest fact of that origin takes the
    /// place of the older one ([`standing`] reads no more than that); naming the older one too would keep one truth in
    /// two places, which could contradict each other.
    pub supersedes: Option<AssertionId>,
}

/// What one origin says of one subject in one breath: the row of a file, a correction. It is stored whole, and read as
/// its facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    /// Who says so, and when.
    pub provenance: Provenance,
    /// The value of each attribute; none withdraws what the same origin said of it before.
    pub said: BTreeMap<Attribute, Option<String>>,
}

impl Assertion {
    /// What a person says of one attribute at an instant; no value takes back what was said by hand before, so that the
    /// sources are heard again. It takes the place of the assertion `supersedes`, where one was said by hand before.
    pub fn by_hand(
        id: AssertionId,
        person: ActorRef,
        at: Instant,
        (attribute, value): (Attribute, Option<String>),
        supersedes: Option<AssertionId>,
    ) -> Self {
        let provenance = Provenance {
            assertion: id,
            origin: Origin::Hand,
            event_at: at,
            known_since: at,
            entered_at: at,
            entered_by: person,
            supersedes,
        };
        Self {
            provenance,
            said: BTreeMap::from([(attribute, value)]),
        }
    }

    /// Fact by fact, in order of attribute.
    pub fn into_facts(self) -> impl Iterator<Item = Fact> {
        let Self { provenance, said } = self;
        said.into_iter().map(move |(attribute, value)| Fact {
            attribute,
            value,
            provenance,
        })
    }
}

/// One statement about one attribute of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The attribute.
    pub attribute: Attribute,
    /// The value; none withdraws what the same origin said before.
    pub value: Option<String>,
    /// Who says so, and when.
    pub provenance: Provenance,
}

impl Fact {
    /// Facts of one origin in the order in which they were said: the later one takes the place of the earlier.
    pub fn order(&self) -> impl Ord + use<> {
        (self.provenance.entered_at, self.provenance.assertion)
    }

    /// The source that says so; none where a person does.
    pub fn source(&self) -> Option<SourceId> {
        match self.provenance.origin {
            Origin::Record { source, .. } => Some(source),
            Origin::Hand => None,
        }
    }
}

/// The facts that stand: of each origin and attribute the newest, without those withdrawn; in order of attribute,
/// the one that [`project`] chooses first.
///
/// What a person entered by hand wins over every source, then the source that was chosen for the attribute, then the one
/// that comes first in the order of all. Among equals the newer event wins, then the later entry. When something was last seen is no matter of trust: the
/// latest day any source names is the day.
pub fn standing<'a>(
    facts: impl IntoIterator<Item = &'a Fact>,
    precedence: &Precedence,
) -> BTreeMap<Attribute, Vec<&'a Fact>> {
    let mut newest: BTreeMap<(Attribute, Origin), &Fact> = BTreeMap::new();
    for fact in facts {
        let origin = fact.provenance.origin;
        let kept = newest.entry((fact.attribute, origin)).or_insert(fact);
        if fact.order() > kept.order() {
            *kept = fact;
        }
    }
    let mut by_attribute: BTreeMap<Attribute, Vec<&Fact>> = BTreeMap::new();
    for fact in newest.into_values().filter(|fact| fact.value.is_some()) {
        by_attribute.entry(fact.attribute).or_default().push(fact);
    }
    for (attribute, stated) in &mut by_attribute {
        let latest_wins = *attribute == Attribute::LastSeen;
        stated.sort_by_key(|fact| {
            let rank = rank(fact, precedence);
            // Days are stored as ISO 8601, whose order is that of time.
            let day = fact.value.as_deref().filter(|_| latest_wins);
            (
                rank.is_some(),
                Reverse(day),
                rank,
                Reverse((fact.provenance.event_at, fact.order())),
            )
        });
    }
    by_attribute
}

/// The value shown for each attribute.
pub fn project<'a>(
    facts: impl IntoIterator<Item = &'a Fact>,
    precedence: &Precedence,
) -> BTreeMap<Attribute, String> {
    let chosen = standing(facts, precedence).into_iter();
    chosen
        .filter_map(|(attribute, stated)| Some((attribute, stated.first()?.value.clone()?)))
        .collect()
}

/// How the source of a fact ranks; none where a person said it, who goes before all.
fn rank(fact: &Fact, precedence: &Precedence) -> Option<Rank> {
    let source = fact.source()?;
    Some(precedence.rank(fact.attribute, source))
}

/// For tests: the fact of this number, said at the microsecond of that number.
#[cfg(test)]
pub(crate) fn said(number: u128, origin: Origin, attribute: Attribute, value: Option<&str>) -> Fact {
    use newtype_uuid::GenericUuid;

    let at = Instant::from_microseconds(i64::try_from(number).unwrap()).unwrap();
    let console = ActorRef {
        kind: crate::access::ActorKind::Console,
        id: None,
    };
    let id = AssertionId::from_untyped_uuid(uuid::Uuid::from_u128(number));
    let value = value.map(str::to_owned);
    let mut fact = Assertion::by_hand(id, console, at, (attribute, value), None).into_facts();
    let fact = fact.next().unwrap();
    let provenance = Provenance {
        origin,
        ..fact.provenance
    };
    Fact { provenance, ..fact }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    fn fact(number: u128, origin: Origin, value: Option<&str>) -> Fact {
        said(number, origin, Attribute::Name, value)
    }

    fn record(number: u128) -> Origin {
        Origin::Record {
            source: SourceId::from_untyped_uuid(Uuid::from_u128(number)),
            record: SourceRecordId::from_untyped_uuid(Uuid::from_u128(number)),
        }
    }

    fn shown(facts: &[Fact]) -> Option<String> {
        let number = |number| SourceId::from_untyped_uuid(Uuid::from_u128(number));
        let by_number = Precedence::new([(number(1), 1), (number(2), 2)], []);
        project(facts, &by_number).remove(&Attribute::Name)
    }

    #[test]
    fn what_a_person_entered_wins_over_every_source() {
        let facts = [
            fact(1, Origin::Hand, Some("by hand")),
            fact(2, record(1), Some("from the file")),
        ];
        assert_eq!(shown(&facts).as_deref(), Some("by hand"));
    }

    #[test]
    fn the_preferred_source_wins_whichever_spoke_last() {
        let facts = [
            fact(1, record(1), Some("preferred")),
            fact(2, record(2), Some("later")),
        ];
        assert_eq!(shown(&facts).as_deref(), Some("preferred"));
    }

    #[test]
    fn something_was_last_seen_on_the_latest_day_any_source_names() {
        let seen = |number, origin, day| Fact {
            attribute: Attribute::LastSeen,
            ..fact(number, origin, Some(day))
        };
        let day_shown = |facts: &[Fact]| project(facts, &Precedence::default()).remove(&Attribute::LastSeen);
        let facts = [seen(1, record(1), "2026-11-20"), seen(2, record(2), "2026-11-19")];
        assert_eq!(day_shown(&facts).as_deref(), Some("2026-11-20"));
        let corrected = [&facts[..], &[seen(3, Origin::Hand, "2026-10-01")]].concat();
        assert_eq!(day_shown(&corrected).as_deref(), Some("2026-10-01"));
    }

    #[test]
    fn a_withdrawn_fact_uncovers_what_the_others_say() {
        let facts = [
            fact(1, record(1), Some("gone")),
            fact(2, record(2), Some("stays")),
            fact(3, record(1), None),
        ];
        assert_eq!(shown(&facts).as_deref(), Some("stays"));
    }

    #[test]
    fn a_newer_fact_of_the_same_origin_takes_the_place_of_the_older() {
        let facts = [fact(2, record(1), Some("new")), fact(1, record(1), Some("old"))];
        assert_eq!(shown(&facts).as_deref(), Some("new"));
    }
}
