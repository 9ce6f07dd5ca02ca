//! What a list of people would change, before anything is changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::cell::{RejectedRow, Rejection, StaffList};
use super::entry::{Entry, entries};
use super::matching::Matching;
use super::{mail_compared, name_compared, number_compared};
use crate::id::{PersonId, ScopeId};
use crate::text::fold_for_search;

/// What is known of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Details {
    /// The employee number.
    pub employee_number: Option<String>,
    /// The name.
    pub name: String,
    /// The mail address.
    pub email: Option<String>,
    /// The job; empty where nobody has said.
    pub job_title: String,
    /// The unit worked in.
    pub unit: Option<ScopeId>,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
}

/// A person who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The identifier.
    pub id: PersonId,
    /// What is known.
    pub details: Details,
}

/// What a list is set beside.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The people there.
    pub people: Vec<Known>,
    /// Those whom an earlier list named.
    pub named_before: BTreeSet<PersonId>,
    /// The units people can be put in, by their folded names.
    pub units: HashMap<String, ScopeId>,
    /// The day.
    pub today: Date,
}

impl Surroundings {
    /// Nobody and nothing, on a day.
    pub fn of(today: Date) -> Self {
        Self {
            people: Vec::new(),
            named_before: BTreeSet::new(),
            units: HashMap::new(),
            today,
        }
    }

    /// The unit of this name, of which only the innermost counts where it names several.
    fn unit(&self, name: &str) -> Option<ScopeId> {
        let innermost = name.rsplit('>').next().unwrap_or(name);
        self.units.get(&fold_for_search(innermost)).copied()
    }
}

/// Somebody to be added.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Addition {
    /// What the list says.
    pub entry: Entry,
    /// What would be known.
    pub details: Details,
    /// Whether somebody else has the same name.
    pub namesake: bool,
}

/// Somebody of whom something else would be known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Change {
    /// The first line that says so.
    pub line: u64,
    /// The person.
    pub person: PersonId,
    /// What is known now.
    pub before: Details,
    /// What would be known.
    pub after: Details,
}

/// Somebody whom the list may or may not mean: a person decides.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Undecided {
    /// What the list says.
    pub entry: Entry,
    /// Why it is not clear.
    pub doubt: Doubt,
    /// Who it may be.
    pub candidates: Vec<PersonId>,
    /// Whether it may be somebody who is not there yet: not where the number is taken.
    pub may_be_new: bool,
}

/// Why it is not clear who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Doubt {
    /// Somebody of the same name is there, and no number says that it is the same person.
    SameName,
    /// Somebody with the same mail address and another name is there.
    SameMail,
    /// Somebody with this number is there, whose name is entirely different.
    NumberOfAnother,
    /// The list has the same name or address twice, and no number tells them apart.
    TwiceInList,
}

impl Doubt {
    /// The key, as message selectors name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameName => "same-name",
            Self::SameMail => "same-mail",
            Self::NumberOfAnother => "number-of-another",
            Self::TwiceInList => "twice-in-list",
        }
    }
}

/// A row that speaks of nobody who works here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LeftOut {
    /// Its line.
    pub line: u64,
    /// The name it bears.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// Why a row speaks of nobody who works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// An account without given and family name: of a program, a room, an office.
    Impersonal,
    /// Somebody not known, whose account is disabled.
    Disabled,
    /// Somebody not known, who had left.
    Left,
}

impl Reason {
    /// The key, as message selectors name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Impersonal => "impersonal",
            Self::Disabled => "disabled",
            Self::Left => "left",
        }
    }
}

/// Something to look after that the list changes nothing of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Notice {
    /// An earlier list named the person and this one does not.
    Absent,
    /// The account in the directory is disabled, and no last day is known.
    Disabled,
    /// The person has left, and the list knows no last day.
    Back,
}

impl Notice {
    /// The key, as message selectors name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Disabled => "disabled",
            Self::Back => "back",
        }
    }
}

/// What a list would change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Plan {
    /// Who would be added.
    pub added: Vec<Addition>,
    /// Of whom something else would be known.
    pub changed: Vec<Change>,
    /// Of whom nothing new is said.
    pub unchanged: Vec<PersonId>,
    /// What a person has to decide.
    pub undecided: Vec<Undecided>,
    /// What speaks of nobody who works here.
    pub left_out: Vec<LeftOut>,
    /// What could not be read.
    pub rejected: Vec<RejectedRow>,
    /// What to look after.
    pub notices: Vec<(PersonId, Notice)>,
    /// Names of units that are none here, with how many people they would be the unit of.
    pub unknown_units: BTreeMap<String, u64>,
}

impl Plan {
    /// What `list` would change, nothing of it decided yet.
    pub fn of(list: &StaffList, around: &Surroundings) -> Self {
        let (impersonal, personal): (Vec<_>, Vec<_>) =
            list.rows.iter().cloned().partition(|row| row.impersonal);
        let (entries, contradicting) = entries(&personal);
        let mut plan = Self {
            rejected: list.rejected.iter().cloned().chain(contradicting).collect(),
            ..Self::default()
        };
        plan.left_out.extend(impersonal.into_iter().map(|row| LeftOut {
            line: row.line,
            name: row.name,
            reason: Reason::Impersonal,
        }));
        let matching = Matching::of(&entries, &around.people);
        let mut spoken_of: BTreeSet<PersonId> = BTreeSet::new();
        for (at, entry) in entries.iter().enumerate() {
            if let Some(known) = matching.of_entry(at) {
                spoken_of.insert(known.id);
                plan.note(entry, known, around);
                plan.set_beside(entry, known, around);
                continue;
            }
            let (doubt, candidates) = matching.doubt(at);
            spoken_of.extend(candidates.iter().copied());
            let gone = match entry.ends_on {
                // Somebody here may be meant, whose last day it is.
                _ if !candidates.is_empty() => None,
                _ if entry.enabled == Some(false) => Some(Reason::Disabled),
                Some(last) if last < around.today => Some(Reason::Left),
                _ => None,
            };
            if let Some(reason) = gone {
                plan.left_out.push(LeftOut {
                    line: entry.line(),
                    name: entry.name.clone(),
                    reason,
                });
                continue;
            }
            plan.count_unit(entry, around);
            match doubt {
                Some(doubt) => plan.undecided.push(Undecided {
                    entry: entry.clone(),
                    doubt,
                    candidates,
                    may_be_new: doubt != Doubt::NumberOfAnother,
                }),
                None => plan.added.push(Addition {
                    entry: entry.clone(),
                    details: new(entry, around),
                    namesake: matching.has_namesake(at),
                }),
            }
        }
        plan.notice_absent(around, &spoken_of);
        plan.left_out.sort_by_key(|left_out| left_out.line);
        plan.rejected.sort();
        plan
    }

    /// What an entry says of somebody who is there.
    pub(super) fn set_beside(&mut self, entry: &Entry, known: &Known, around: &Surroundings) {
        let after = merged(entry, &known.details, around);
        if matches!((after.starts_on, after.ends_on), (Some(first), Some(last)) if last < first) {
            self.rejected.push(RejectedRow {
                line: entry.line(),
                reason: Rejection::EndsBeforeStart,
            });
        } else if after == known.details {
            self.unchanged.push(known.id);
        } else {
            self.changed.push(Change {
                line: entry.line(),
                person: known.id,
                before: known.details.clone(),
                after,
            });
        }
    }

    fn note(&mut self, entry: &Entry, known: &Known, around: &Surroundings) {
        self.count_unit(entry, around);
        let last = entry.ends_on.or(known.details.ends_on);
        if entry.enabled == Some(false) && last.is_none() {
            self.notices.push((known.id, Notice::Disabled));
        }
        let had_left = known.details.ends_on.is_some_and(|last| last < around.today);
        if had_left && entry.ends_on.is_none() && entry.enabled != Some(false) {
            self.notices.push((known.id, Notice::Back));
        }
    }

    fn count_unit(&mut self, entry: &Entry, around: &Surroundings) {
        if !entry.unit.is_empty() && around.unit(&entry.unit).is_none() {
            *self.unknown_units.entry(entry.unit.clone()).or_default() += 1;
        }
    }

    fn notice_absent(&mut self, around: &Surroundings, spoken_of: &BTreeSet<PersonId>) {
        let works_here = |known: &&Known| known.details.ends_on.is_none_or(|last| last >= around.today);
        let absent = around
            .people
            .iter()
            .filter(works_here)
            .filter(|known| around.named_before.contains(&known.id) && !spoken_of.contains(&known.id));
        self.notices
            .extend(absent.map(|known| (known.id, Notice::Absent)));
        self.notices
            .sort_unstable_by_key(|(person, notice)| (*notice, *person));
    }
}

/// What would be known of somebody new.
pub(super) fn new(entry: &Entry, around: &Surroundings) -> Details {
    merged(entry, &Details::default(), around)
}

/// What is known of somebody with what an entry says: what it says in another spelling alone takes nothing's place.
fn merged(entry: &Entry, known: &Details, around: &Surroundings) -> Details {
    let otherwise =
        |said: &Option<String>, known: &Option<String>, compared: fn(&str) -> String| match (said, known) {
            (Some(said), Some(known)) if compared(said) == compared(known) => Some(known.clone()),
            (Some(said), _) => Some(said.clone()),
            (None, known) => known.clone(),
        };
    let said = Some(entry.job_title.clone()).filter(|job| !job.is_empty());
    let (name, job) = (Some(entry.name.clone()), Some(known.job_title.clone()));
    let number = &known.employee_number;
    Details {
        employee_number: otherwise(&entry.employee_number, number, number_compared),
        name: otherwise(&name, &Some(known.name.clone()), name_compared).unwrap_or_default(),
        email: otherwise(&entry.email, &known.email, mail_compared),
        job_title: otherwise(&said, &job, fold_for_search).unwrap_or_default(),
        unit: around.unit(&entry.unit).or(known.unit),
        starts_on: entry.starts_on.or(known.starts_on),
        ends_on: entry.ends_on.or(known.ends_on),
    }
}
