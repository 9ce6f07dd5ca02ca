//! Taking an accepted list back.
//!
//! Of everybody about whom nothing was said since, what was known before is known again; who was added is removed again, unless
//! something in the hospital speaks of that person by now. The rest stays, and is counted.

use std::collections::{HashMap, HashSet};

use domain::access::{Actor, EditPeople, Permit};
use domain::id::{PersonId, StaffListId};
use domain::staff_list::number_compared;
use serde::{Deserialize, Serialize};
use store::Transaction;
use store::staff_list::{Named, StaffListState, Transition};

use super::review::{json, read_json};
use super::{in_state, told};
use crate::access::OfficerBefore;
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::person::{self, Person, PersonDetails, PersonForm};

/// What taking a list back did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undoing {
    /// People removed whom it had added.
    pub removed: u64,
    /// People of whom is known again what was known before.
    pub restored: u64,
    /// People who stay as they are.
    pub kept: u64,
}

/// Takes back the list at `version` that was accepted last.
///
/// [`Error::Conflict`] when it is not accepted any more; [`Error::Refused`] when another was accepted since; [`Error::Invalid`]
/// when the tenant would be left without a security officer.
pub async fn undo(app: &App, actor: &Actor, id: StaffListId, version: i32) -> Result<Undoing> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    app.store()
        .write(async |transaction| -> Result<Undoing> {
            let reader = transaction.read();
            let list = store::staff_list::fetch(&reader, permit.scope(), id).await?;
            in_state(&list, StaffListState::Accepted)?;
            if store::staff_list::newest_accepted(&reader, permit.scope()).await? != Some(id) {
                return Err(Error::Refused(
                    "another list of people was accepted after this one; undo that one first".to_owned(),
                ));
            }
            let undoing = take_back(app, &transaction, &permit, id).await?;
            let transition = Transition {
                id,
                version,
                state: StaffListState::Undone,
                told: Some(&json(&undoing)?),
                at: app.env().now(),
            };
            store::staff_list::decide(&transaction, &permit, &transition).await?;
            let mut body = told(&list);
            body["undoing"] = serde_json::json!(undoing);
            let happening = Happening::new(permit.actor(), "staff_list.undo", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(undoing)
        })
        .await
}

async fn take_back(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    id: StaffListId,
) -> Result<Undoing> {
    let reader = transaction.read();
    let people = store::person::list(&reader, permit.scope()).await?;
    let mut there: HashMap<PersonId, Person> = people.into_iter().map(|person| (person.id, person)).collect();
    let named = store::staff_list::named(&reader, permit.scope(), id).await?;
    let touched: Vec<Named> = named.into_iter().filter(|named| named.after.is_some()).collect();
    let ids: Vec<PersonId> = touched.iter().map(|named| named.person).collect();
    let bound = store::person::bound(&reader, permit.scope(), &ids).await?;
    let untouched = |named: &Named, there: &HashMap<PersonId, Person>| {
        let person = there.get(&named.person)?;
        (person.version == named.version).then(|| person.clone())
    };
    let mut undoing = Undoing::default();
    let (added, changed): (Vec<Named>, Vec<Named>) =
        touched.into_iter().partition(|named| named.before.is_none());
    for named in added {
        match untouched(&named, &there) {
            Some(person) if !bound.contains(&person.id) => {
                store::person::remove(transaction, permit, person.id, person.version).await?;
                let happening = Happening::new(permit.actor(), "person.remove", person.id)?;
                let body = serde_json::json!({ "list": id.to_string() });
                journal::record(app, transaction, permit.tenant(), happening, &body).await?;
                there.remove(&person.id);
                undoing.removed += 1;
            }
            _ => undoing.kept += 1,
        }
    }
    let officer = OfficerBefore::of(app, transaction, permit.tenant()).await?;
    let mut numbers: HashSet<String> = there.values().filter_map(number).collect();
    for named in changed {
        let (Some(stored), Some(before)) = (untouched(&named, &there), &named.before) else {
            undoing.kept += 1;
            continue;
        };
        let form: PersonForm = read_json(before)?;
        let sent = PersonDetails::try_from(&form)?.with(stored.id, stored.version);
        // Somebody may have been given the number meanwhile, by hand.
        let (now, then) = (number(&stored), number(&sent));
        if now != then && then.as_ref().is_some_and(|then| numbers.contains(then)) {
            undoing.kept += 1;
            continue;
        }
        person::update(app, transaction, permit, [&stored, &sent], "person.correct").await?;
        numbers.extend(then);
        undoing.restored += 1;
    }
    officer.check_remains(app, transaction, "decision").await?;
    Ok(undoing)
}

/// The employee number of a person, as it is compared.
fn number(person: &Person) -> Option<String> {
    person.employee_number.as_deref().map(number_compared)
}
