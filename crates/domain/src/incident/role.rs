//! Who does what during an incident: the roles of the night, who holds each and who deputises, as the log says.
//!
//! Not the roles of access: those say what an account may do, these who answers for what tonight. Somebody without an account, or of another
//! company, may hold one. Who has left does not act: her deputy does, and where there is none whoever leads the incident.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::log::{Entry, Statement};
use crate::id::PersonId;
use crate::words::words;

words! {
    /// What somebody answers for during an incident. One name and one deputy each.
    IncidentRole {
        /// Decides, and is asked when nobody else is.
        Lead = "lead",
        /// The doctors: which patients are at risk, which care stops.
        Medical = "medical",
        /// The wards: paper, patients, medication.
        Nursing = "nursing",
        /// Computers, network and backups.
        It = "it",
        /// Keeps what may prove something.
        Evidence = "evidence",
        /// Medical devices.
        Biomedical = "biomedical",
        /// The building: power, gases, climate, lifts.
        Facilities = "facilities",
        /// The data protection officer.
        DataProtection = "data_protection",
        /// What staff, patients and press are told.
        Communications = "communications",
        /// Authorities, police, dispatch and neighbouring hospitals.
        Liaison = "liaison",
        /// Suppliers and makers.
        Suppliers = "suppliers",
        /// Paper, runners, shifts, food.
        Logistics = "logistics",
        /// Writes down what is said and done.
        Scribe = "scribe",
    }
}

/// Somebody who holds a role or deputises in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Who she is, where she is of the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// What she was called then.
    pub name: String,
    /// The number she is called under tonight; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub telephone: String,
}

/// Who holds a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleStanding<'a> {
    /// The role.
    pub role: IncidentRole,
    /// Who holds it; none where nobody does any more.
    pub holder: Option<&'a Holder>,
    /// Who deputises.
    pub deputy: Option<&'a Holder>,
    /// The entry that says so.
    pub entry: &'a Entry,
}

/// How somebody comes to act in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActingAs {
    /// She holds it.
    Holder,
    /// She deputises for who held it and has left, or nobody holds it.
    Deputy,
    /// She leads the incident, and nobody of the role is left.
    Lead,
}

/// Who acts in a role at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acting<'a> {
    /// Who.
    pub holder: &'a Holder,
    /// How she comes to it.
    pub acting_as: ActingAs,
}

/// The roles of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roles<'a> {
    said: BTreeMap<IncidentRole, RoleStanding<'a>>,
}

/// Who holds which role by these entries, in the order of their numbers: what was said last of each.
pub fn roles(entries: &[Entry]) -> Roles<'_> {
    let mut said = BTreeMap::new();
    for entry in entries {
        let Statement::Role { role, holder, deputy } = &entry.statement else {
            continue;
        };
        let standing = RoleStanding {
            role: *role,
            holder: holder.as_ref(),
            deputy: deputy.as_ref(),
            entry,
        };
        said.insert(*role, standing);
    }
    Roles { said }
}

impl<'a> Roles<'a> {
    /// Each role of which something was said, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &RoleStanding<'a>> {
        self.said.values()
    }

    /// Who holds a role; none where nobody said anything of it.
    pub fn of(&self, role: IncidentRole) -> Option<&RoleStanding<'a>> {
        self.said.get(&role)
    }

    /// The people of the house that are named.
    pub fn people(&self) -> BTreeSet<PersonId> {
        let named = self.said.values().flat_map(RoleStanding::named);
        named.filter_map(|(holder, _)| holder.person).collect()
    }

    /// Who acts in a role, when the people in `gone` have left; none where nobody of it and nobody who leads is there.
    pub fn acting(&self, role: IncidentRole, gone: &BTreeSet<PersonId>) -> Option<Acting<'a>> {
        let here = |role: IncidentRole| {
            let named = self.of(role)?.named();
            named.into_iter().find(|(holder, _)| !holder.is_gone(gone))
        };
        let (holder, acting_as) = here(role).or_else(|| {
            let (lead, _) = here(IncidentRole::Lead)?;
            Some((lead, ActingAs::Lead))
        })?;
        Some(Acting { holder, acting_as })
    }
}

impl<'a> RoleStanding<'a> {
    /// Holder and deputy, as far as they are named.
    pub fn named(&self) -> Vec<(&'a Holder, ActingAs)> {
        let named = [(self.holder, ActingAs::Holder), (self.deputy, ActingAs::Deputy)];
        named
            .into_iter()
            .filter_map(|(holder, acting_as)| Some((holder?, acting_as)))
            .collect()
    }
}

impl Holder {
    /// Whether she is among those who have left. Of a name that was typed nobody knows.
    pub fn is_gone(&self, gone: &BTreeSet<PersonId>) -> bool {
        self.person.is_some_and(|person| gone.contains(&person))
    }
}
