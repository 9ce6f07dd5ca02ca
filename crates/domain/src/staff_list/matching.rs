//! Which of the people there an entry of a list certainly is, and where that is not clear.

use std::collections::HashMap;

use super::entry::Entry;
use super::plan::{Doubt, Known};
use super::{are_unrelated, mail_compared, name_compared, number_compared};
use crate::id::PersonId;

/// Somebody, as people are compared.
struct Compared {
    number: Option<String>,
    mail: Option<String>,
    name: String,
}

/// Where everybody of a number, an address or a name stands.
#[derive(Default)]
struct Index {
    numbers: HashMap<String, Vec<usize>>,
    mails: HashMap<String, Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
}

impl Index {
    fn of<'a>(people: impl Iterator<Item = (usize, &'a Compared)>) -> Self {
        let mut index = Self::default();
        for (at, person) in people {
            if let Some(number) = &person.number {
                index.numbers.entry(number.clone()).or_default().push(at);
            }
            if let Some(mail) = &person.mail {
                index.mails.entry(mail.clone()).or_default().push(at);
            }
            index.names.entry(person.name.clone()).or_default().push(at);
        }
        index
    }
}

fn at<'a>(index: &'a HashMap<String, Vec<usize>>, key: Option<&String>) -> &'a [usize] {
    key.and_then(|key| index.get(key)).map_or(&[], Vec::as_slice)
}

/// What was found out about each entry.
pub(super) struct Matching<'a> {
    entries: &'a [Entry],
    people: &'a [Known],
    compared_entries: Vec<Compared>,
    compared_people: Vec<Compared>,
    known: Index,
    /// The entries that do not speak of a disabled account.
    listed: Index,
    /// For each entry the person it certainly is.
    of_entry: Vec<Option<usize>>,
    /// Whether a person is certainly spoken of.
    taken: Vec<bool>,
}

impl<'a> Matching<'a> {
    /// Who of the entries certainly is who of the people: first by number, then by mail address and name together.
    pub(super) fn of(entries: &'a [Entry], people: &'a [Known]) -> Self {
        let compared_entries: Vec<Compared> = entries
            .iter()
            .map(|entry| Compared {
                number: entry.employee_number.as_deref().map(number_compared),
                mail: entry.email.as_deref().map(mail_compared),
                name: name_compared(&entry.name),
            })
            .collect();
        let compared_people: Vec<Compared> = people
            .iter()
            .map(|known| Compared {
                number: known.details.employee_number.as_deref().map(number_compared),
                mail: known.details.email.as_deref().map(mail_compared),
                name: name_compared(&known.details.name),
            })
            .collect();
        let enabled = compared_entries.iter().enumerate();
        let enabled = enabled.filter(|(at, _)| entries[*at].enabled != Some(false));
        let mut matching = Self {
            known: Index::of(compared_people.iter().enumerate()),
            listed: Index::of(enabled),
            of_entry: vec![None; entries.len()],
            taken: vec![false; people.len()],
            compared_entries,
            compared_people,
            entries,
            people,
        };
        matching.claim_by_number();
        matching.claim_by_mail_and_name();
        matching
    }

    /// The person an entry certainly is.
    pub(super) fn of_entry(&self, entry: usize) -> Option<&'a Known> {
        self.of_entry[entry].map(|person| &self.people[person])
    }

    fn claim_by_number(&mut self) {
        for entry in 0..self.entries.len() {
            if let Some(person) = self.numbered(entry)
                && !self.is_another(entry, person)
            {
                self.claim(entry, person);
            }
        }
    }

    /// Nobody is claimed whom two entries may be, or of an entry that may be two people.
    fn claim_by_mail_and_name(&mut self) {
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for entry in 0..self.entries.len() {
            if self.of_entry[entry].is_none() && self.numbered(entry).is_none() {
                pairs.extend(self.alike(entry).into_iter().map(|person| (entry, person)));
            }
        }
        let (mut of_entry, mut of_person) = (HashMap::new(), HashMap::new());
        for (entry, person) in &pairs {
            *of_entry.entry(*entry).or_insert(0_u32) += 1;
            *of_person.entry(*person).or_insert(0_u32) += 1;
        }
        for (entry, person) in pairs {
            if of_entry.get(&entry) == Some(&1) && of_person.get(&person) == Some(&1) {
                self.claim(entry, person);
            }
        }
    }

    fn claim(&mut self, entry: usize, person: usize) {
        self.of_entry[entry] = Some(person);
        self.taken[person] = true;
    }

    /// Who has the number of an entry.
    fn numbered(&self, entry: usize) -> Option<usize> {
        let number = self.compared_entries[entry].number.as_ref();
        at(&self.known.numbers, number).first().copied()
    }

    /// Whether somebody with the number of an entry is called entirely otherwise.
    fn is_another(&self, entry: usize, person: usize) -> bool {
        let mail = &self.compared_entries[entry].mail;
        let same_mail = mail.is_some() && *mail == self.compared_people[person].mail;
        are_unrelated(&self.entries[entry].name, &self.people[person].details.name) && !same_mail
    }

    /// Who is free and has the same mail address and name, and no other number.
    fn alike(&self, entry: usize) -> Vec<usize> {
        let entry = &self.compared_entries[entry];
        let same_mail = at(&self.known.mails, entry.mail.as_ref()).iter().copied();
        same_mail
            .filter(|person| {
                let other = &self.compared_people[*person];
                let numbered_otherwise = entry.number.is_some() && other.number.is_some();
                !self.taken[*person] && other.name == entry.name && !numbered_otherwise
            })
            .collect()
    }

    /// Why it is not clear who an entry is, and who it may be.
    pub(super) fn doubt(&self, entry: usize) -> (Option<Doubt>, Vec<PersonId>) {
        if let Some(person) = self.numbered(entry) {
            return (Some(Doubt::NumberOfAnother), vec![self.people[person].id]);
        }
        let compared = &self.compared_entries[entry];
        let free = |people: &[usize]| -> Vec<usize> {
            let free = people.iter().copied().filter(|person| !self.taken[*person]);
            free.collect()
        };
        let same_name = free(at(&self.known.names, Some(&compared.name)));
        let mut candidates = free(at(&self.known.mails, compared.mail.as_ref()));
        candidates.extend(&same_name);
        candidates.sort_unstable();
        candidates.dedup();
        let doubt = match (candidates.is_empty(), same_name.is_empty()) {
            (false, false) => Some(Doubt::SameName),
            (false, true) => Some(Doubt::SameMail),
            (true, _) => self.stands_twice(entry).then_some(Doubt::TwiceInList),
        };
        (
            doubt,
            candidates
                .into_iter()
                .map(|person| self.people[person].id)
                .collect(),
        )
    }

    /// Whether another entry may be the same person as one without a number.
    fn stands_twice(&self, entry: usize) -> bool {
        let compared = &self.compared_entries[entry];
        if compared.number.is_some() {
            return false;
        }
        let same_mail = at(&self.listed.mails, compared.mail.as_ref()).iter().copied();
        let related = |other: usize| !are_unrelated(&self.entries[entry].name, &self.entries[other].name);
        self.shares_name(entry) || same_mail.filter(|other| *other != entry).any(related)
    }

    fn shares_name(&self, entry: usize) -> bool {
        let names = at(&self.listed.names, Some(&self.compared_entries[entry].name));
        names.iter().any(|other| *other != entry)
    }

    /// Whether somebody else, here or in the list, has the name of an entry.
    pub(super) fn has_namesake(&self, entry: usize) -> bool {
        self.known.names.contains_key(&self.compared_entries[entry].name) || self.shares_name(entry)
    }
}
