//! Who is on call: the shifts that are to come, entering and removing one, and who is called now.

use domain::access::{Actor, EditPeople, Scope, ViewIncidents};
use domain::id::{OnCallShiftId, PersonId};
use domain::time::Instant;
use jiff::tz::TimeZone;
use serde::Deserialize;
use store::Reader;

pub use store::on_call::Shift;

use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::incident::input::time;
use crate::installation::App;
use crate::journal::{self, Happening};

/// Seconds of the longest shift: a month. Whoever is on call for longer is entered again, so that a leaver does not stay for years.
const LONGEST: i64 = 31 * 86_400;

/// A shift with the name of whoever has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedShift {
    /// The shift.
    pub shift: Shift,
    /// Her name.
    pub name: String,
    /// Whether it is now.
    pub is_now: bool,
}

/// What somebody enters of a shift.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ShiftForm {
    /// The identifier of the person.
    pub person: String,
    /// From when, on the clock of the house.
    pub starts_at: String,
    /// Until when.
    pub ends_at: String,
    /// The number she is called under; may be empty.
    pub telephone: String,
}

/// A shift, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftDetails {
    person: PersonId,
    starts_at: Instant,
    ends_at: Instant,
    telephone: String,
}

impl ShiftDetails {
    /// Reads a form, its times on the clock of `zone`. Of a time that exists twice the one that makes the shift longer.
    pub fn of(form: &ShiftForm, zone: &TimeZone) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let person = fields.required("person", &form.person, |text| text.parse().ok());
        let telephone = fields.text("telephone", &form.telephone, 100);
        let mut moment = |name, typed: &str, pass| {
            let typed = fields.required_text(name, typed, 40);
            time(name, &typed, pass, zone, &mut fields)
        };
        let starts_at = moment("starts_at", &form.starts_at, "earlier");
        let ends_at = moment("ends_at", &form.ends_at, "later");
        if let (Some(starts_at), Some(ends_at)) = (starts_at, ends_at) {
            match ends_at.seconds_since(starts_at) {
                ..=0 => fields.reject("ends_at", "on-call-ends-before", None),
                1..=LONGEST => {}
                _ => fields.reject("ends_at", "on-call-too-long", None),
            }
        }
        fields.finish(|| {
            Some(Self {
                person: person?,
                starts_at: starts_at?,
                ends_at: ends_at?,
                telephone,
            })
        })
    }
}

/// The shifts of now and to come, the one that starts first first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedShift>> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    listed(app, &app.store().read(), permit.scope()).await
}

/// Who is on call at this moment.
pub(crate) async fn now(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ListedShift>> {
    let mut shifts = listed(app, reader, scope).await?;
    shifts.retain(|listed| listed.is_now);
    Ok(shifts)
}

async fn listed(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ListedShift>> {
    let now = app.env().now();
    let shifts = store::on_call::list_from(reader, scope, now).await?;
    let names = store::person::names(reader, scope.tenant()).await?;
    let listed = shifts.into_iter().map(|shift| ListedShift {
        name: names.get(&shift.person).cloned().unwrap_or_default(),
        is_now: shift.starts_at <= now,
        shift,
    });
    Ok(listed.collect())
}

/// Enters a shift.
///
/// [`Error::NotFound`](crate::Error::NotFound) where there is no such person.
pub async fn add(app: &App, actor: &Actor, new: &ShiftDetails) -> Result<OnCallShiftId> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    let shift = Shift {
        id: app.env().id(),
        person: new.person,
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        telephone: new.telephone.clone(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::person::fetch(&transaction.read(), permit.scope(), shift.person).await?;
            store::on_call::insert(&transaction, &permit, &shift).await?;
            let happening = Happening::new(permit.actor(), "on_call.add", shift.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body(&shift)).await
        })
        .await?;
    Ok(shift.id)
}

/// Removes a shift.
pub async fn remove(app: &App, actor: &Actor, id: OnCallShiftId) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let removed = store::on_call::remove(&transaction, &permit, id).await?;
            let happening = Happening::new(permit.actor(), "on_call.remove", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body(&removed)).await
        })
        .await
}

fn body(shift: &Shift) -> serde_json::Value {
    serde_json::json!({
        "person": shift.person,
        "starts_at": shift.starts_at.to_string(),
        "ends_at": shift.ends_at.to_string(),
    })
}
