//! Looking at a list: what it would change, or what it did.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::BufReader;

use domain::access::{Actor, EditPeople, Scope};
use domain::id::{PersonId, StaffListId};
use domain::staff_list::{Details, Known, Plan, RejectedRow, Rejection, StaffList, Surroundings};
use formats::list::UnreadRow;
use store::Reader;
use store::staff_list::{Named, StaffListState};
use tokio::runtime::Handle;

use super::acceptance::Outcome;
use super::{StoredStaffList, Undoing};
use crate::content::Kept;
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest, zone};
use crate::person::{Person, PersonDetails, PersonForm};
use crate::places::Places;

/// What the page of a list shows.
#[derive(Debug)]
pub enum Page {
    /// It waits.
    Waiting(Box<Review>),
    /// It was accepted, and perhaps taken back.
    Made(Box<Made>),
    /// It was put aside.
    Aside(Box<StoredStaffList>),
}

/// A list that waits, and what it would change.
#[derive(Debug)]
pub struct Review {
    /// The list.
    pub list: StoredStaffList,
    /// What was read of it.
    pub content: StaffList,
    /// What it would change.
    pub plan: Plan,
    /// How much that is.
    pub extent: Extent,
    /// The people there.
    pub people: HashMap<PersonId, Person>,
}

/// A list that was accepted.
#[derive(Debug)]
pub struct Made {
    /// The list.
    pub list: StoredStaffList,
    /// What accepting it did.
    pub outcome: Outcome,
    /// What taking it back did.
    pub undoing: Option<Undoing>,
    /// What it changed, person by person, in order of name.
    pub effects: Vec<Effect>,
    /// Whether it can be taken back: the one accepted last.
    pub is_newest: bool,
}

/// What an accepted list changed of a person.
#[derive(Debug)]
pub struct Effect {
    /// The person.
    pub person: PersonId,
    /// Whether the person is there now.
    pub is_there: bool,
    /// What was known before; none of somebody it added.
    pub before: Option<PersonForm>,
    /// What was known then.
    pub after: PersonForm,
}

/// How much a list would change: sent back with a yes, so that nothing else is carried out than what was seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// People to be added.
    pub added: u64,
    /// People to be changed.
    pub changed: u64,
    /// Rows to be decided about.
    pub undecided: u64,
    /// Stands for all of it: of another plan it is another.
    pub fingerprint: u64,
}

impl Extent {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut hasher = DefaultHasher::new();
        plan.hash(&mut hasher);
        Self {
            added: plan.added.len() as u64,
            changed: plan.changed.len() as u64,
            undecided: plan.undecided.len() as u64,
            fingerprint: hasher.finish(),
        }
    }
}

/// A list, and what it would change or did.
pub async fn fetch(app: &App, actor: &Actor, id: StaffListId) -> Result<Page> {
    let scope = actor.permit_in_tenant::<EditPeople>()?.scope().clone();
    let reader = app.store().read();
    let list = store::staff_list::fetch(&reader, &scope, id).await?;
    match list.state {
        StaffListState::Proposed => {
            let content = content(app, &scope, &list).await?;
            let (around, people) = surroundings(app, &reader, &scope).await?;
            let plan = Plan::of(&content, &around);
            Ok(Page::Waiting(Box::new(Review {
                extent: Extent::of(&plan),
                people: people.into_iter().map(|person| (person.id, person)).collect(),
                list,
                content,
                plan,
            })))
        }
        StaffListState::Accepted | StaffListState::Undone => {
            let people = store::person::names(&reader, scope.tenant()).await?;
            let named = store::staff_list::named(&reader, &scope, id).await?;
            let mut effects = Vec::new();
            for named in named {
                effects.extend(effect(named, |person| people.contains_key(person))?);
            }
            effects.sort_by_cached_key(|effect| (domain::text::sort_key(&effect.after.name), effect.person));
            let newest = store::staff_list::newest_accepted(&reader, &scope).await?;
            Ok(Page::Made(Box::new(Made {
                outcome: read_json(list.outcome.as_deref().unwrap_or("{}"))?,
                undoing: list.undoing.as_deref().map(read_json).transpose()?,
                is_newest: newest == Some(id),
                effects,
                list,
            })))
        }
        StaffListState::Discarded => Ok(Page::Aside(Box::new(list))),
    }
}

fn effect(named: Named, is_there: impl Fn(&PersonId) -> bool) -> Result<Option<Effect>> {
    let Some(after) = named.after else { return Ok(None) };
    Ok(Some(Effect {
        person: named.person,
        is_there: is_there(&named.person),
        before: named.before.as_deref().map(read_json).transpose()?,
        after: read_json(&after)?,
    }))
}

/// What was read of a list.
pub(super) async fn content(app: &App, scope: &Scope, list: &StoredStaffList) -> Result<StaffList> {
    if list.removed_at.is_some() {
        return Err(Error::Refused(format!(
            "what {} said was removed, because nobody decided about it for a month; bring it in again",
            list.file_name
        )));
    }
    let blob = app
        .blobs()
        .open(scope.tenant(), blob_digest(&list.digest)?)
        .await?;
    let kept = Kept::new(blob, Handle::current());
    app.in_turn(move || {
        serde_json::from_reader(BufReader::new(kept))
            .map_err(|error| Error::internal("the kept list cannot be read", error))
    })
    .await
}

/// What a list is set beside, and the people there.
pub(super) async fn surroundings(
    app: &App,
    reader: &Reader<'_>,
    scope: &Scope,
) -> Result<(Surroundings, Vec<Person>)> {
    let people = store::person::list(reader, scope).await?;
    let tenant = store::tenant::fetch_tenant(reader, scope.tenant()).await?;
    let around = Surroundings {
        people: people.iter().map(known).collect(),
        named_before: store::staff_list::named_before(reader, scope).await?,
        units: Places::of_tenant(reader, scope).await?.by_name(),
        today: app.env().today(&zone(&tenant.time_zone)),
    };
    Ok((around, people))
}

fn known(person: &Person) -> Known {
    Known {
        id: person.id,
        details: Details {
            employee_number: person.employee_number.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
            job_title: person.job_title.clone(),
            unit: person.unit,
            starts_on: person.starts_on,
            ends_on: person.ends_on,
        },
    }
}

/// What would be known, as people are kept.
pub(super) fn person_of(details: &Details, id: PersonId, version: i32) -> Person {
    let details = PersonDetails {
        name: details.name.clone(),
        email: details.email.clone(),
        employee_number: details.employee_number.clone(),
        job_title: details.job_title.clone(),
        unit: details.unit,
        starts_on: details.starts_on,
        ends_on: details.ends_on,
    };
    details.with(id, version)
}

impl From<&Details> for PersonForm {
    /// The form as it would be filled.
    fn from(details: &Details) -> Self {
        Self::from(&person_of(details, PersonId::nil(), 0))
    }
}

/// A row that could not be told apart into cells.
pub(super) fn unread(row: UnreadRow) -> RejectedRow {
    RejectedRow {
        line: row.place,
        reason: Rejection::Unreadable { reason: row.reason },
    }
}

pub(super) fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::internal("the stored list cannot be read", error))
}

pub(super) fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::internal("the list could not be written", error))
}
