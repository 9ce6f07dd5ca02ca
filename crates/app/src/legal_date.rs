//! Legal dates: what a law, an authority or the house itself wants done by a day, kept as the institution's own list.
//!
//! The days are typed, not worked out. Recording that something was done keeps the proof and, where it comes again, sets the
//! next day in the same transaction.

pub mod catalogue;
mod fulfilment;

use std::collections::HashMap;

use domain::access::{Actor, EditLegalDates, Scope, ViewLegalDates};
use domain::id::{LegalDateId, PersonId};
use domain::legal_date::{CARETAKERS, Period, PeriodUnit, SetBy, Standing};
use domain::round::Audience;
use domain::time::Instant;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Reader;

pub use fulfilment::{FulfilmentDetails, FulfilmentForm, fulfil};
pub use store::legal_date::{Fulfilment, LegalDate};

use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};

/// What somebody enters about a legal date.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LegalDateForm {
    /// What is to be done.
    pub title: String,
    /// What for, and what belongs to it; may be empty.
    pub purpose: String,
    /// Who sets the day; a law or an authority where nothing is said.
    pub set_by: String,
    /// Where that is written; may be empty.
    pub source: String,
    /// The day by which it is to be done.
    pub due_on: String,
    /// After how many of the unit it is due again; empty for what is done once.
    pub every: String,
    /// `years`, `months` or `days`; months where nothing is said.
    pub every_unit: String,
    /// Who gets its card; the management where nothing is said.
    pub looked_after_by: String,
    /// Who does it; may be empty.
    pub owner: String,
    /// What proves that it was done, and where that lies; may be empty.
    pub evidence: String,
}

/// What is known of a legal date, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalDateDetails {
    /// What is to be done.
    pub title: String,
    /// What for, and what belongs to it.
    pub purpose: String,
    /// Who sets the day.
    pub set_by: SetBy,
    /// Where that is written.
    pub source: String,
    /// The day by which it is to be done.
    pub due_on: Date,
    /// After what time it is due again.
    pub period: Option<Period>,
    /// Who gets its card.
    pub looked_after_by: Audience,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// What proves that it was done, and where that lies.
    pub evidence: String,
}

impl TryFrom<&LegalDateForm> for LegalDateDetails {
    type Error = FieldErrors;

    fn try_from(form: &LegalDateForm) -> Result<Self, FieldErrors> {
        // In the order of the form, which is the order in which a person reads what is wrong.
        let mut fields = Fields::default();
        let title = fields.required_text("title", &form.title, 200);
        let purpose = fields.text("purpose", &form.purpose, 600);
        let due_on = fields.required("due_on", &form.due_on, |text| text.parse::<Date>().ok());
        let unit = fields.optional("every_unit", &form.every_unit, PeriodUnit::from_name);
        let unit = unit.unwrap_or(PeriodUnit::Months);
        let period = fields.optional("every", &form.every, |text| {
            text.parse().ok().and_then(|every| Period::new(every, unit))
        });
        let set_by = fields.optional("set_by", &form.set_by, SetBy::from_name);
        let source = fields.text("source", &form.source, 400);
        let looked_after_by = fields.optional("looked_after_by", &form.looked_after_by, |text| {
            Audience::from_name(text).filter(|audience| CARETAKERS.contains(audience))
        });
        let owner = fields.optional("owner", &form.owner, |text| text.parse::<PersonId>().ok());
        let evidence = fields.text("evidence", &form.evidence, 400);
        fields.finish(|| {
            Some(Self {
                title,
                purpose,
                set_by: set_by.unwrap_or_default(),
                source,
                due_on: due_on?,
                period,
                looked_after_by: looked_after_by.unwrap_or(Audience::Management),
                owner,
                evidence,
            })
        })
    }
}

impl From<&LegalDate> for LegalDateForm {
    fn from(date: &LegalDate) -> Self {
        Self {
            title: date.title.clone(),
            purpose: date.purpose.clone(),
            set_by: date.set_by.name().to_owned(),
            source: date.source.clone(),
            due_on: date.due_on.to_string(),
            every: shown(date.period.map(Period::every)),
            every_unit: date.period.map_or("", |period| period.unit().name()).to_owned(),
            looked_after_by: date.looked_after_by.name().to_owned(),
            owner: shown(date.owner),
            evidence: date.evidence.clone(),
        }
    }
}

/// A legal date with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedLegalDate {
    /// The legal date.
    pub date: LegalDate,
    /// How it stands today.
    pub standing: Standing,
    /// The name of who does it, as far as the reader sees that person.
    pub owner_name: Option<String>,
}

/// A legal date as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedLegalDate {
    /// The legal date with how it stands.
    pub listed: ListedLegalDate,
    /// Each time it was done, the newest first.
    pub fulfilments: Vec<Fulfilment>,
    /// The names of who recorded that, as far as the reader sees them.
    pub names: HashMap<PersonId, String>,
}

/// The legal dates of the tenant, the one that is due first first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedLegalDate>> {
    let scope = actor.scope::<ViewLegalDates>()?;
    let reader = app.store().read();
    let (today, names) = (today(app, &reader, &scope).await?, names(&reader, &scope).await?);
    let dates = store::legal_date::list(&reader, &scope).await?.into_iter();
    Ok(dates.map(|date| listed(date, today, &names)).collect())
}

/// The legal date of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: LegalDateId) -> Result<FetchedLegalDate> {
    let scope = actor.scope::<ViewLegalDates>()?;
    let reader = app.store().read();
    let (today, names) = (today(app, &reader, &scope).await?, names(&reader, &scope).await?);
    let date = store::legal_date::fetch(&reader, &scope, id).await?;
    Ok(FetchedLegalDate {
        listed: listed(date, today, &names),
        fulfilments: store::legal_date::fulfilments(&reader, &scope, id).await?,
        names,
    })
}

fn listed(date: LegalDate, today: Date, names: &HashMap<PersonId, String>) -> ListedLegalDate {
    ListedLegalDate {
        standing: Standing::of(date.due_on, date.done_on.is_some(), today),
        owner_name: date.owner.and_then(|owner| names.get(&owner).cloned()),
        date,
    }
}

async fn names(reader: &Reader<'_>, scope: &Scope) -> Result<HashMap<PersonId, String>> {
    let people = store::person::list(reader, scope).await?.into_iter();
    Ok(people.map(|person| (person.id, person.name)).collect())
}

async fn today(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<Date> {
    let tenant = store::tenant::fetch_tenant(reader, scope.tenant()).await?;
    Ok(app.env().today(&zone(&tenant.time_zone)))
}

/// Adds a legal date. It is the whole house's, so this takes leave for the whole of it.
pub async fn add(app: &App, actor: &Actor, new: &LegalDateDetails) -> Result<LegalDateId> {
    let permit = actor.permit_in_tenant::<EditLegalDates>()?;
    let date = new.clone().with(app.env().id(), app.env().now());
    app.store()
        .write(async |transaction| -> Result<()> {
            check_owner(&transaction.read(), permit.scope(), &date, None).await?;
            store::legal_date::insert(&transaction, &permit, &date).await?;
            let happening = Happening::new(permit.actor(), "legal_date.add", date.id)?;
            let body = Changes::of_new(field_values(&date));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(date.id)
}

/// Corrects what is known of a legal date still at `version`. Another day opens again what was done for good, and its rhythm is
/// counted from there.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: LegalDateId,
    version: i32,
    sent: &LegalDateDetails,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditLegalDates>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::legal_date::fetch(&transaction.read(), permit.scope(), id).await?;
            let mut sent = LegalDate {
                version,
                ..sent.clone().with(id, stored.created_at)
            };
            if sent.due_on == stored.due_on {
                sent.done_on = stored.done_on;
                if sent.period == stored.period {
                    sent.counted_from = stored.counted_from;
                }
            }
            if stored.version != version {
                return Err(conflict("legal_date", field_values(&stored), field_values(&sent)));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(());
            }
            check_owner(&transaction.read(), permit.scope(), &sent, stored.owner).await?;
            store::legal_date::update(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "legal_date.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

/// Takes a legal date still at `version` off the list. That it was done before stays.
pub async fn remove(app: &App, actor: &Actor, id: LegalDateId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditLegalDates>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::legal_date::fetch(&transaction.read(), permit.scope(), id).await?;
            if stored.version != version {
                return Err(conflict(
                    "legal_date",
                    field_values(&stored),
                    field_values(&stored),
                ));
            }
            store::legal_date::remove(&transaction, &permit, id, version).await?;
            let happening = Happening::new(permit.actor(), "legal_date.remove", id)?;
            let body = Changes::of_new(field_values(&stored));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Whoever it names anew must be there.
async fn check_owner(
    reader: &Reader<'_>,
    scope: &Scope,
    sent: &LegalDate,
    known: Option<PersonId>,
) -> Result<()> {
    if let Some(owner) = sent.owner.filter(|owner| Some(*owner) != known) {
        store::person::fetch(reader, scope, owner).await?;
    }
    Ok(())
}

impl LegalDateDetails {
    fn with(self, id: LegalDateId, created_at: Instant) -> LegalDate {
        LegalDate {
            id,
            title: self.title,
            purpose: self.purpose,
            set_by: self.set_by,
            source: self.source,
            looked_after_by: self.looked_after_by,
            due_on: self.due_on,
            counted_from: self.due_on,
            period: self.period,
            done_on: None,
            evidence: self.evidence,
            owner: self.owner,
            created_at,
            version: 1,
        }
    }
}

fn field_values(date: &LegalDate) -> FieldValues {
    let form = LegalDateForm::from(date);
    vec![
        ("title", form.title),
        ("purpose", form.purpose),
        ("due_on", form.due_on),
        ("every", form.every),
        ("every_unit", form.every_unit),
        ("set_by", form.set_by),
        ("source", form.source),
        ("looked_after_by", form.looked_after_by),
        ("owner", form.owner),
        ("evidence", form.evidence),
    ]
}
