//! What a person decides of what the list alone does not say.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Addition, Plan, Surroundings, Undecided, new};
use crate::id::PersonId;

/// Who is meant by what is not clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// This person.
    Same(PersonId),
    /// Somebody who is not there yet.
    New,
}

impl Plan {
    /// The plan with what was decided, by the first lines of the rows; of what nothing was decided is left out.
    ///
    /// # Errors
    /// The lines for which it cannot be so: a person the row may not be, a number that is taken, or one person for two rows.
    pub fn settle(
        mut self,
        around: &Surroundings,
        decisions: &BTreeMap<u64, Decision>,
    ) -> Result<Self, Vec<u64>> {
        let mut impossible = Vec::new();
        let mut meant: BTreeSet<PersonId> = BTreeSet::new();
        for undecided in std::mem::take(&mut self.undecided) {
            let line = undecided.entry.line();
            match decisions.get(&line) {
                None => self.undecided.push(undecided),
                Some(Decision::New) if undecided.may_be_new => self.added.push(addition(undecided, around)),
                Some(Decision::Same(person))
                    if undecided.candidates.contains(person) && meant.insert(*person) =>
                {
                    let known = around.people.iter().find(|known| known.id == *person);
                    match known {
                        Some(known) => self.set_beside(&undecided.entry, known, around),
                        None => impossible.push(line),
                    }
                }
                Some(_) => impossible.push(line),
            }
        }
        if impossible.is_empty() {
            Ok(self)
        } else {
            Err(impossible)
        }
    }
}

fn addition(undecided: Undecided, around: &Surroundings) -> Addition {
    Addition {
        details: new(&undecided.entry, around),
        entry: undecided.entry,
        // That is what was decided about.
        namesake: true,
    }
}
