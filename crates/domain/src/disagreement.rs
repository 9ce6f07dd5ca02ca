//! Where sources disagree about a thing, and whether they mean something else or only write it otherwise.
//!
//! What a person entered by hand settles its attribute: nothing disagrees with it. The day something was last seen is no
//! matter of trust, and remarks are everybody's own.

use std::collections::BTreeMap;

use crate::asset::{Attribute, Form};
use crate::fact::Fact;
use crate::id::SourceId;
use crate::reconciliation::maker;
use crate::text::fold_for_search;

/// One source that says otherwise than the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Disagreement {
    /// About what.
    pub attribute: Attribute,
    /// The source whose value is shown.
    pub shown: SourceId,
    /// The source that says otherwise.
    pub other: SourceId,
    /// Whether the two only write it otherwise, or one says it less exactly.
    pub spelling: bool,
}

/// Who disagrees with what is shown, from the facts that stand ([`crate::fact::standing`]). A source that contradicts
/// itself by two rows is not named: choosing between sources would not help.
pub fn disagreements(standing: &BTreeMap<Attribute, Vec<&Fact>>) -> Vec<Disagreement> {
    let mut found: BTreeMap<(Attribute, SourceId, SourceId), bool> = BTreeMap::new();
    for (&attribute, facts) in standing {
        if matches!(attribute, Attribute::LastSeen | Attribute::Comment) {
            continue;
        }
        let Some((first, rest)) = facts.split_first() else {
            continue;
        };
        let (Some(shown), Some(value)) = (first.source(), first.value.as_deref()) else {
            continue;
        };
        for fact in rest {
            let (Some(other), Some(said)) = (fact.source(), fact.value.as_deref()) else {
                continue;
            };
            if other == shown || said == value {
                continue;
            }
            let spelling = only_written_otherwise(attribute, value, said);
            found
                .entry((attribute, shown, other))
                .and_modify(|minor| *minor &= spelling)
                .or_insert(spelling);
        }
    }
    found
        .into_iter()
        .map(|((attribute, shown, other), spelling)| Disagreement {
            attribute,
            shown,
            other,
            spelling,
        })
        .collect()
}

/// Whether two values of an attribute mean the same: written in other case, with or without accents, punctuation or the
/// legal form of a company; or one of them says part of what the other says.
///
/// ```
/// use domain::asset::Attribute;
/// use domain::disagreement::only_written_otherwise;
///
/// assert!(only_written_otherwise(Attribute::Manufacturer, "Drägerwerk AG & Co. KGaA", "Dräger"));
/// assert!(only_written_otherwise(Attribute::Unit, "Chirurgie generală", "CHIRURGIE GENERALA"));
/// assert!(only_written_otherwise(Attribute::Location, "Main building > Floor 2", "main building"));
/// assert!(!only_written_otherwise(Attribute::SerialNumber, "SN100001", "SN100007"));
/// ```
pub fn only_written_otherwise(attribute: Attribute, one: &str, other: &str) -> bool {
    let words = |text: &str| -> String {
        fold_for_search(text)
            .chars()
            .filter(|character| character.is_alphanumeric())
            .collect()
    };
    if words(one) == words(other) {
        return true;
    }
    match attribute.form() {
        Form::Path => {
            let (one, other) = (fold_for_search(one), fold_for_search(other));
            let within = |whole: &str, part: &str| whole.starts_with(&format!("{part} > "));
            within(&one, &other) || within(&other, &one)
        }
        Form::IpAddresses | Form::MacAddresses => {
            let listed = |whole: &str, part: &str| {
                let whole: Vec<&str> = whole.split(", ").collect();
                part.split(", ").all(|address| whole.contains(&address))
            };
            listed(one, other) || listed(other, one)
        }
        _ if matches!(attribute, Attribute::Manufacturer | Attribute::Supplier) => {
            maker(one).is_some_and(|name| !name.is_empty() && maker(other) == Some(name))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;
    use crate::fact::{Origin, said, standing};
    use crate::id::SourceRecordId;
    use crate::source::Precedence;

    fn fact(number: u128, source: Option<u128>, attribute: Attribute, value: &str) -> Fact {
        let origin = source.map_or(Origin::Hand, |source| Origin::Record {
            source: SourceId::from_untyped_uuid(Uuid::from_u128(source)),
            record: SourceRecordId::from_untyped_uuid(Uuid::from_u128(number)),
        });
        said(number, origin, attribute, Some(value))
    }

    fn found(facts: &[Fact]) -> Vec<(Attribute, bool)> {
        let precedence = Precedence::default();
        disagreements(&standing(facts, &precedence))
            .into_iter()
            .map(|found| (found.attribute, found.spelling))
            .collect()
    }

    #[test]
    fn another_value_of_another_source_disagrees_and_another_spelling_is_told_apart() {
        use Attribute::{SerialNumber, Unit};
        let facts = [
            fact(1, Some(1), SerialNumber, "SN1"),
            fact(2, Some(2), SerialNumber, "SN2"),
            fact(3, Some(1), Unit, "Chirurgie"),
            fact(4, Some(2), Unit, "CHIRURGIE"),
        ];
        assert_eq!(found(&facts), [(SerialNumber, false), (Unit, true)]);
    }

    #[test]
    fn nothing_disagrees_with_what_a_person_entered_nor_with_the_same_source_nor_about_when_it_was_seen() {
        use Attribute::{LastSeen, Model, SerialNumber};
        let facts = [
            fact(1, Some(1), SerialNumber, "SN1"),
            fact(2, None, SerialNumber, "SN2"),
            fact(3, Some(1), Model, "A"),
            fact(4, Some(1), Model, "B"),
            fact(5, Some(1), LastSeen, "2026-11-14"),
            fact(6, Some(2), LastSeen, "2026-11-15"),
        ];
        assert_eq!(found(&facts), []);
    }

    #[test]
    fn an_address_more_is_no_disagreement_and_another_address_is() {
        let written = |one, other| only_written_otherwise(Attribute::IpAddress, one, other);
        assert!(written("10.0.0.5, 10.0.0.6", "10.0.0.6"));
        assert!(!written("10.0.0.5", "10.0.0.6"));
    }
}
