//! Facts: what several sources say about one thing, kept side by side.
//!
//! A fact states one attribute of one subject, with the source record or the person it comes from. Facts are only
//! added: a newer fact of the same origin takes the place of the older one, a fact without a value withdraws it. What
//! a page shows is a projection, chosen by [`project`], and can be rebuilt at any time.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::access::ActorRef;
use crate::asset::Attribute;
use crate::id::{FactId, SourceId, SourceRecordId};
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

/// One statement about one attribute of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its identifier; later facts have later identifiers.
    pub id: FactId,
    /// The attribute, as its stored key.
    pub attribute: String,
    /// The value; none withdraws what the same origin said before.
    pub value: Option<String>,
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
    /// For what a person entered: the fact she had before her and corrects, where there was one.
    ///
    /// What a source states has none. A row of a source keeps its record, so the newest fact of that origin takes the
    /// place of the older one ([`standing`] reads no more than that); naming the older one too would keep one truth in
    /// two places, which could contradict each other.
    pub supersedes: Option<FactId>,
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
) -> BTreeMap<&'a str, Vec<&'a Fact>> {
    let mut newest: BTreeMap<(&str, Origin), &Fact> = BTreeMap::new();
    for fact in facts {
        let kept = newest.entry((&fact.attribute, fact.origin)).or_insert(fact);
        if (fact.entered_at, fact.id) > (kept.entered_at, kept.id) {
            *kept = fact;
        }
    }
    let mut by_attribute: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in newest.into_values().filter(|fact| fact.value.is_some()) {
        by_attribute.entry(&fact.attribute).or_default().push(fact);
    }
    for (attribute, stated) in &mut by_attribute {
        let latest_wins = *attribute == Attribute::LastSeen.as_str();
        stated.sort_by_key(|fact| {
            let rank = rank(fact, precedence);
            // Days are stored as ISO 8601, whose order is that of time.
            let day = fact.value.as_deref().filter(|_| latest_wins);
            (
                rank.is_some(),
                Reverse(day),
                rank,
                Reverse((fact.event_at, fact.entered_at, fact.id)),
            )
        });
    }
    by_attribute
}

/// The value shown for each attribute.
pub fn project<'a>(
    facts: impl IntoIterator<Item = &'a Fact>,
    precedence: &Precedence,
) -> BTreeMap<String, String> {
    let chosen = standing(facts, precedence).into_iter();
    chosen
        .filter_map(|(attribute, stated)| Some((attribute.to_owned(), stated.first()?.value.clone()?)))
        .collect()
}

/// How the source of a fact ranks; none where a person said it, who goes before all.
fn rank(fact: &Fact, precedence: &Precedence) -> Option<Rank> {
    match fact.origin {
        Origin::Hand => None,
        Origin::Record { source, .. } => Some(precedence.rank(&fact.attribute, source)),
    }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;
    use crate::access::ActorKind;

    fn fact(number: u128, origin: Origin, value: Option<&str>) -> Fact {
        let at = Instant::from_microseconds(i64::try_from(number).unwrap()).unwrap();
        Fact {
            id: FactId::from_untyped_uuid(Uuid::from_u128(number)),
            attribute: "name".to_owned(),
            value: value.map(str::to_owned),
            origin,
            event_at: at,
            known_since: at,
            entered_at: at,
            entered_by: ActorRef {
                kind: ActorKind::Console,
                id: None,
            },
            supersedes: None,
        }
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
        project(facts, &by_number).remove("name")
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
            attribute: Attribute::LastSeen.as_str().to_owned(),
            ..fact(number, origin, Some(day))
        };
        let day_shown = |facts: &[Fact]| project(facts, &Precedence::default()).remove("last_seen");
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
