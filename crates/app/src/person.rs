//! People: who works here, in which unit, from when to when.
//!
//! Someone who leaves is not deleted: the last day is recorded, what that person did stays attributed, and signing in
//! ends with the day.

use std::collections::HashMap;

use domain::access::{Actor, EditPeople, GrantAccess, Permission, Permit, ViewPeople};
use domain::id::{PersonId, ScopeId};
use domain::staff_list::{LONGEST_NUMBER, LONGEST_TEXT};
use domain::text::mail_address;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Reader, Transaction};

pub use store::person::Person;

use crate::access::{self, OfficerBefore};
use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// What somebody enters about a person.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    /// The name as the person writes it.
    pub name: String,
    /// The mail address; may be empty.
    pub email: String,
    /// The number the employer knows the person by; may be empty.
    pub employee_number: String,
    /// The job, in the hospital's words; may be empty.
    pub job_title: String,
    /// The unit worked in; may be empty.
    pub unit: String,
    /// First day, `YYYY-MM-DD`; may be empty.
    pub starts_on: String,
    /// Last day; may be empty.
    pub ends_on: String,
}

/// What is known of a person, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonDetails {
    /// The name as the person writes it.
    pub name: String,
    /// The mail address.
    pub email: Option<String>,
    /// The number the employer knows the person by.
    pub employee_number: Option<String>,
    /// The job; empty where nobody has said.
    pub job_title: String,
    /// The unit worked in.
    pub unit: Option<ScopeId>,
    /// First day.
    pub starts_on: Option<Date>,
    /// Last day.
    pub ends_on: Option<Date>,
}

impl TryFrom<&PersonForm> for PersonDetails {
    type Error = FieldErrors;

    fn try_from(form: &PersonForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, LONGEST_TEXT);
        let email = fields.optional("email", &form.email, mail_address);
        let number = fields.text("employee_number", &form.employee_number, LONGEST_NUMBER);
        let job_title = fields.text("job_title", &form.job_title, LONGEST_TEXT);
        let unit = fields.optional("unit", &form.unit, |text| text.parse::<ScopeId>().ok());
        let starts_on = fields.optional("starts_on", &form.starts_on, |text| text.parse::<Date>().ok());
        let ends_on = fields.optional("ends_on", &form.ends_on, |text| text.parse::<Date>().ok());
        if matches!((starts_on, ends_on), (Some(first), Some(last)) if last < first) {
            fields.reject("ends_on", "field-ends-before-start", None);
        }
        fields.finish(|| {
            Some(Self {
                name,
                email,
                employee_number: Some(number).filter(|number| !number.is_empty()),
                job_title,
                unit,
                starts_on,
                ends_on,
            })
        })
    }
}

/// A person as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// The person.
    pub person: Person,
    /// The name of the unit; empty without one.
    pub unit_name: String,
}

/// A person with what belongs to the page about that person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedPerson {
    /// The person.
    pub person: Person,
    /// The name of the unit; empty without one.
    pub unit_name: String,
    /// The account, if there is one.
    pub account: Option<AccountState>,
    /// Whether the reader may correct what is known and record that the person leaves.
    pub may_edit: bool,
    /// Whether the reader may grant roles where the person works.
    pub may_grant: bool,
    /// Whether the reader may act upon the account: not upon that of somebody who may do more.
    pub may_act_on_account: bool,
}

/// The account of a person, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountState {
    /// What is typed to sign in.
    pub sign_in_name: String,
    /// Whether signing in is stopped.
    pub closed: bool,
}

/// The people the actor may see, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedPerson>> {
    list_where::<ViewPeople>(app, actor).await
}

/// The people for whom the actor may use `P`, in order of name: what a form offers to choose from.
pub async fn list_where<P: Permission>(app: &App, actor: &Actor) -> Result<Vec<ListedPerson>> {
    let scope = actor.scope::<P>()?;
    let reader = app.store().read();
    let units = store::tenant::list(&reader, &scope).await?;
    let units: HashMap<ScopeId, String> = units.into_iter().map(|unit| (unit.id, unit.name)).collect();
    let named = |person: Person| {
        let unit_name = person
            .unit
            .and_then(|unit| units.get(&unit))
            .cloned()
            .unwrap_or_default();
        ListedPerson { person, unit_name }
    };
    Ok(store::person::list(&reader, &scope)
        .await?
        .into_iter()
        .map(named)
        .collect())
}

/// The person of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: PersonId) -> Result<FetchedPerson> {
    let scope = actor.scope::<ViewPeople>()?;
    let reader = app.store().read();
    let person = store::person::fetch(&reader, &scope, id).await?;
    let unit_name = match person.unit {
        Some(unit) => store::tenant::fetch(&reader, &scope, unit).await?.name,
        None => String::new(),
    };
    let account = store::access::account::of_person(&reader, scope.tenant(), id).await?;
    let account = account.map(|account| AccountState {
        sign_in_name: account.sign_in_name,
        closed: account.disabled,
    });
    let path = store::tenant::path(&reader, person.unit.unwrap_or(scope.tenant())).await?;
    let may_grant = actor.permit::<GrantAccess>(&path).is_ok();
    Ok(FetchedPerson {
        person,
        unit_name,
        account,
        may_edit: actor.permit::<EditPeople>(&path).is_ok(),
        may_grant,
        may_act_on_account: may_grant && access::may_stand_in(app, &reader, actor, id).await?,
    })
}

/// Adds a person.
///
/// [`Error::Invalid`] when somebody has the employee number.
pub async fn add(app: &App, actor: &Actor, new: &PersonDetails) -> Result<PersonId> {
    let permit = permit_at(&app.store().read(), actor, new.unit).await?;
    let person = new.clone().with(app.env().id(), 1);
    app.store()
        .write(async |transaction| insert(app, &transaction, &permit, &person).await)
        .await?;
    Ok(person.id)
}

/// Corrects what is known of a person still at `version`.
///
/// [`Error::Invalid`] when a last day would leave the tenant without a security officer.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: PersonId,
    version: i32,
    sent: &PersonDetails,
) -> Result<()> {
    let sent = sent.clone().with(id, version);
    app.store()
        .write(async |transaction| store_correction(app, &transaction, actor, &sent, "person.correct").await)
        .await
}

/// Records the last day of a person still at `version`. That day is worked; signing in ends with it.
///
/// [`Error::Invalid`] when it would leave the tenant without a security officer.
pub async fn record_leaving(
    app: &App,
    actor: &Actor,
    id: PersonId,
    version: i32,
    last_day: Date,
) -> Result<()> {
    let scope = actor.scope::<EditPeople>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::person::fetch(&transaction.read(), &scope, id).await?;
            if stored.starts_on.is_some_and(|first| last_day < first) {
                return Err(FieldErrors::one("ends_on", "field-ends-before-start").into());
            }
            let sent = Person {
                ends_on: Some(last_day),
                version,
                ..stored
            };
            store_correction(app, &transaction, actor, &sent, "person.leave").await
        })
        .await
}

async fn store_correction(
    app: &App,
    transaction: &Transaction,
    actor: &Actor,
    sent: &Person,
    action: &'static str,
) -> Result<()> {
    let reader = transaction.read();
    let scope = actor.scope::<EditPeople>()?;
    let stored = store::person::fetch(&reader, &scope, sent.id).await?;
    let permit = permit_at(&reader, actor, stored.unit).await?;
    if sent.unit != stored.unit {
        permit_at(&reader, actor, sent.unit).await?;
    }
    if stored.version != sent.version {
        return Err(conflict("person", field_values(&stored), field_values(sent)));
    }
    let officer = OfficerBefore::of(app, transaction, permit.tenant()).await?;
    update(app, transaction, &permit, [&stored, sent], action).await?;
    officer.check_remains(app, transaction, "ends_on").await
}

/// Adds a person, with the entry in the journal.
pub(crate) async fn insert(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    person: &Person,
) -> Result<()> {
    store::person::insert(transaction, permit, person, app.env().now())
        .await
        .map_err(taken)?;
    let happening = Happening::new(permit.actor(), "person.add", person.id)?;
    let body = Changes::of_new(field_values(person));
    journal::record(app, transaction, permit.tenant(), happening, &body).await
}

/// Stores what is known of a person otherwise than before, with the entry in the journal, and ends what ends with leaving. Whether
/// a security officer remains is for the caller to ask.
pub(crate) async fn update(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    [stored, sent]: [&Person; 2],
    action: &'static str,
) -> Result<()> {
    let changes = Changes::between(field_values(stored), field_values(sent));
    if changes.is_empty() {
        return Ok(());
    }
    store::person::update(transaction, permit, sent)
        .await
        .map_err(taken)?;
    let happening = Happening::new(permit.actor(), action, sent.id)?;
    journal::record(app, transaction, permit.tenant(), happening, &changes).await?;
    end_access_with_leaving(app, transaction, permit, stored, sent).await
}

/// Ends what was open for somebody whose last day has passed, so that nothing of it comes back to life when the day is
/// corrected; and, for the same reason, for somebody who had left and comes back. A day still ahead ends it when it is
/// over: it is asked for at every request.
async fn end_access_with_leaving(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    before: &Person,
    after: &Person,
) -> Result<()> {
    let tenant = store::tenant::fetch_tenant(&transaction.read(), permit.tenant()).await?;
    let worked_here = access::works_here(app, before, &tenant) && access::works_here(app, after, &tenant);
    if before.ends_on == after.ends_on || worked_here {
        return Ok(());
    }
    let ended = access::end_access(app, transaction, permit.tenant(), after.id).await?;
    if ended == access::Ended::default() {
        return Ok(());
    }
    let happening = Happening::new(permit.actor(), "person.end_access", after.id)?;
    journal::record(app, transaction, permit.tenant(), happening, &ended).await
}

/// What is wrong where somebody has the employee number already.
fn taken(error: store::Error) -> Error {
    match error {
        store::Error::Exists(_) => FieldErrors::one("employee_number", "field-employee-number-taken").into(),
        other => other.into(),
    }
}

/// Leave to edit people of a unit, or of the tenant as a whole.
async fn permit_at(reader: &Reader<'_>, actor: &Actor, unit: Option<ScopeId>) -> Result<Permit<EditPeople>> {
    let Some(unit) = unit else {
        return Ok(actor.permit_in_tenant::<EditPeople>()?);
    };
    Ok(actor.permit::<EditPeople>(&store::tenant::path(reader, unit).await?)?)
}

impl From<&Person> for PersonForm {
    /// The form as it is filled with what is known.
    fn from(person: &Person) -> Self {
        Self {
            name: person.name.clone(),
            email: person.email.clone().unwrap_or_default(),
            employee_number: person.employee_number.clone().unwrap_or_default(),
            job_title: person.job_title.clone(),
            unit: shown(person.unit),
            starts_on: shown(person.starts_on),
            ends_on: shown(person.ends_on),
        }
    }
}

impl PersonDetails {
    pub(crate) fn with(self, id: PersonId, version: i32) -> Person {
        Person {
            id,
            name: self.name,
            email: self.email,
            employee_number: self.employee_number,
            job_title: self.job_title,
            unit: self.unit,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            version,
        }
    }
}

fn field_values(person: &Person) -> FieldValues {
    vec![
        ("name", person.name.clone()),
        ("email", person.email.clone().unwrap_or_default()),
        (
            "employee_number",
            person.employee_number.clone().unwrap_or_default(),
        ),
        ("job_title", person.job_title.clone()),
        ("unit", shown(person.unit)),
        ("starts_on", shown(person.starts_on)),
        ("ends_on", shown(person.ends_on)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_word_and_of_every_script_are_taken() {
        for name in ["أحمد", "Știrbei", "O’Neill", "Sukarno"] {
            let form = PersonForm {
                name: name.to_owned(),
                ..PersonForm::default()
            };
            assert_eq!(PersonDetails::try_from(&form).unwrap().name, name);
        }
    }
}
