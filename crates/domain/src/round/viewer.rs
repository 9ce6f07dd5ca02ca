//! Whose round it is: a person with responsibilities, or the whole house at the morning meeting.

use std::collections::BTreeSet;

use super::concern::{Audience, Concern};
use super::decision::Decision;
use crate::id::PersonId;

/// Whose round it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    person: Option<PersonId>,
    responsibilities: Responsibilities,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Responsibilities {
    All,
    These(BTreeSet<Audience>),
}

impl Viewer {
    /// The round for no one in particular, as printed for the morning meeting: everything, with who has it in hand.
    pub fn everyone() -> Self {
        Self {
            person: None,
            responsibilities: Responsibilities::All,
        }
    }

    /// A person who oversees all: the information security officer.
    pub fn overseer(person: PersonId) -> Self {
        Self {
            person: Some(person),
            responsibilities: Responsibilities::All,
        }
    }

    /// A person with these responsibilities. Without any, only what was left with them is on their round.
    pub fn responsible(person: PersonId, audiences: impl IntoIterator<Item = Audience>) -> Self {
        let audiences = audiences.into_iter().collect();
        Self {
            person: Some(person),
            responsibilities: Responsibilities::These(audiences),
        }
    }

    pub(super) fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// Whether `concern` is this viewer's, by responsibility or because a decision left it with them.
    pub(super) fn sees(&self, concern: &Concern, decision: Option<&Decision>) -> bool {
        let in_hand = || match (self.person, decision) {
            (Some(person), Some(decision)) => decision.is_in_hands_of(person),
            _ => false,
        };
        match &self.responsibilities {
            Responsibilities::All => true,
            Responsibilities::These(audiences) => audiences.contains(&concern.audience) || in_hand(),
        }
    }
}
