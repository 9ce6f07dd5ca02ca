//! People and the roles they hold.

use domain::id::PersonId;

use super::described::Person;
use super::filling::{Filling, identifier};
use crate::access::NewGrant;
use crate::error::Result;
use crate::person::{PersonDetails, PersonForm};

impl Filling<'_> {
    pub(super) async fn add_people(&mut self, people: &[Person]) -> Result<()> {
        for person in people {
            let form = PersonForm {
                name: person.name.clone(),
                email: person.email.clone(),
                employee_number: person.employee_number.clone(),
                job_title: person.job_title.clone(),
                unit: identifier(&self.places, &person.unit)?,
                ..PersonForm::default()
            };
            let id = crate::person::add(self.app, &self.actor, &PersonDetails::try_from(&form)?).await?;
            self.people.insert(person.name.clone(), id);
            if !person.role.is_empty() {
                self.grant(id, person).await?;
                self.holders.entry(person.role.clone()).or_insert(id);
            }
        }
        Ok(())
    }

    /// A role holds in the unit its holder works in, and throughout the institution for whoever works in none.
    async fn grant(&self, person: PersonId, described: &Person) -> Result<()> {
        let new = NewGrant {
            person,
            role: described.role.clone(),
            scope: self.place(&described.unit)?,
            starts_on: None,
            ends_on: None,
            deputy_for: None,
        };
        crate::access::grant(self.app, &self.actor, &new).await?;
        Ok(())
    }
}
