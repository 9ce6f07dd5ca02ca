//! Accepting a list: what was seen is carried out, with what was decided of the rest, or nothing is.

use std::collections::{BTreeMap, HashMap};

use domain::access::{Actor, EditPeople, Permit};
use domain::id::{PersonId, StaffListId};
use domain::staff_list::{Decision, Plan};
use serde::{Deserialize, Serialize};
use store::Transaction;
use store::staff_list::{Named, StaffListState, Transition};

use super::review::{content, json, person_of, surroundings};
use super::{Extent, conflict, in_state, told};
use crate::access::OfficerBefore;
use crate::error::{Error, Result};
use crate::field::{FieldError, FieldErrors};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::person::{self, Person, PersonForm};

/// What accepting a list did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Outcome {
    /// People added.
    pub added: u64,
    /// People changed.
    pub changed: u64,
    /// People of whom nothing new was said.
    pub unchanged: u64,
    /// Rows about which nothing was decided.
    pub undecided: u64,
    /// Rows that speak of nobody who works here.
    pub left_out: u64,
    /// Rows that could not be read.
    pub rejected: u64,
}

impl Outcome {
    fn of(plan: &Plan) -> Self {
        Self {
            added: plan.added.len() as u64,
            changed: plan.changed.len() as u64,
            unchanged: plan.unchanged.len() as u64,
            undecided: plan.undecided.len() as u64,
            left_out: plan.left_out.len() as u64,
            rejected: plan.rejected.len() as u64,
        }
    }
}

/// Carries out what a list at `version` would change, and what was decided of its rows by their first lines.
///
/// [`Error::Conflict`] when it would change something else than was seen, or somebody decided meanwhile; [`Error::Invalid`] when a
/// decision cannot be, or a last day would leave the tenant without a security officer.
pub async fn accept(
    app: &App,
    actor: &Actor,
    id: StaffListId,
    version: i32,
    seen: Extent,
    decisions: &BTreeMap<u64, Decision>,
) -> Result<Outcome> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    let list = store::staff_list::fetch(&app.store().read(), permit.scope(), id).await?;
    in_state(&list, StaffListState::Proposed)?;
    let content = content(app, permit.scope(), &list).await?;
    app.store()
        .write(async |transaction| -> Result<Outcome> {
            let (around, people) = surroundings(app, &transaction.read(), permit.scope()).await?;
            let plan = Plan::of(&content, &around);
            if Extent::of(&plan) != seen {
                return Err(conflict());
            }
            let plan = plan.settle(&around, decisions).map_err(impossible)?;
            let outcome = Outcome::of(&plan);
            let transition = Transition {
                id,
                version,
                state: StaffListState::Accepted,
                told: Some(&json(&outcome)?),
                at: app.env().now(),
            };
            store::staff_list::decide(&transaction, &permit, &transition).await?;
            let people = people.into_iter().map(|person| (person.id, person)).collect();
            let named = carry_out(app, &transaction, &permit, &plan, &people).await?;
            store::staff_list::record(&transaction, &permit, id, &named).await?;
            let mut body = told(&list);
            body["outcome"] = serde_json::json!(outcome);
            let happening = Happening::new(permit.actor(), "staff_list.accept", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(outcome)
        })
        .await
}

/// Adds and changes people as planned; answers of whom the list spoke, and what it changed.
async fn carry_out(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    plan: &Plan,
    people: &HashMap<PersonId, Person>,
) -> Result<Vec<Named>> {
    let mut named = Vec::new();
    let officer = OfficerBefore::of(app, transaction, permit.tenant()).await?;
    for change in &plan.changed {
        let stored = people.get(&change.person).ok_or(Error::NotFound("person"))?;
        let sent = person_of(&change.after, stored.id, stored.version);
        person::update(app, transaction, permit, [stored, &sent], "person.correct").await?;
        named.push(Named {
            person: stored.id,
            before: Some(json(&PersonForm::from(stored))?),
            after: Some(json(&PersonForm::from(&sent))?),
            version: stored.version + 1,
        });
    }
    officer.check_remains(app, transaction, "decision").await?;
    for added in &plan.added {
        let new = person_of(&added.details, app.env().id(), 1);
        person::insert(app, transaction, permit, &new).await?;
        named.push(Named {
            person: new.id,
            before: None,
            after: Some(json(&PersonForm::from(&new))?),
            version: 1,
        });
    }
    for unchanged in &plan.unchanged {
        let stored = people.get(unchanged).ok_or(Error::NotFound("person"))?;
        named.push(Named {
            person: stored.id,
            before: None,
            after: None,
            version: stored.version,
        });
    }
    named.sort_by_key(|named| named.person);
    Ok(named)
}

/// What is wrong with decisions that cannot be carried out together.
fn impossible(lines: Vec<u64>) -> Error {
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    Error::Invalid(FieldErrors(vec![FieldError {
        field: "decision",
        message: "field-same-person-twice",
        argument: Some(lines.join(", ")),
    }]))
}
