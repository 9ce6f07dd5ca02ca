//! What people report: by telephone, written down by whoever answers, from a poster, or signed in.

use domain::access::{Actor, ReportSecurityEvents};
use domain::incident::IncidentKind;
use domain::law::CLOCK_SKEW_SECONDS;
use domain::security_event::{TimeReading, WayIn};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use store::security_event::Reported;
use uuid::Uuid;

use super::arrive;
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::incident::author;
use crate::incident::input::time;
use crate::installation::{App, zone};

/// The longest report, in characters.
pub const LONGEST_REPORT: usize = 1_000;
/// The longest name, place or number.
const LONGEST_WORD: usize = 120;

/// What somebody reports.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// What it looks like; unclear where nothing is said.
    pub kind: String,
    /// What is seen.
    pub seen: String,
    /// Where.
    pub place: String,
    /// Who says so; may be empty.
    pub caller: String,
    /// The number of that person; may be empty.
    pub telephone: String,
    /// When it was seen, on the clock of the house; may be empty.
    pub occurred_at: String,
}

/// A report, checked.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    kind: IncidentKind,
    seen: String,
    place: String,
    caller: String,
    telephone: String,
    occurred_at: Option<Instant>,
}

impl Seen {
    /// Reads a form on the clock of a house.
    pub(crate) fn read(
        form: &ReportForm,
        clock: &jiff::tz::TimeZone,
        now: Instant,
    ) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let kind = fields.optional("kind", &form.kind, IncidentKind::from_name);
        let seen = fields.required_prose("seen", &form.seen, LONGEST_REPORT);
        let place = fields.text("place", &form.place, LONGEST_WORD);
        let caller = fields.text("caller", &form.caller, LONGEST_WORD);
        let telephone = fields.text("telephone", &form.telephone, LONGEST_WORD);
        // No clock of the law runs from a report: of a time that exists twice the earlier does.
        let occurred_at = time("occurred_at", &form.occurred_at, "earlier", clock, &mut fields);
        if occurred_at.is_some_and(|at| at > now.plus_seconds(CLOCK_SKEW_SECONDS)) {
            fields.reject("occurred_at", "incident-time-ahead", None);
        }
        fields.finish(|| {
            Some(Self {
                kind: kind.unwrap_or(IncidentKind::Unclear),
                seen,
                place,
                caller,
                telephone,
                occurred_at,
            })
        })
    }

    /// The report as it is kept.
    pub(crate) fn reported(self, way_in: WayIn, source_id: Option<Uuid>) -> Reported {
        Reported {
            way_in,
            source_id,
            source: String::new(),
            kind: Some(self.kind),
            title: self.seen,
            place: self.place,
            caller: self.caller,
            telephone: self.telephone,
            host: String::new(),
            address: String::new(),
            account: String::new(),
            rule: String::new(),
            severity: None,
            severity_said: String::new(),
            detail: Vec::new(),
            occurred_at: self.occurred_at,
            occurred_reading: self.occurred_at.map(|_| TimeReading::Stated),
        }
    }
}

/// Writes down what somebody called about, or what whoever is signed in sees herself, and answers its number. What she sees herself stands under
/// her name, whatever the form says, and takes up nothing of what waits of others.
pub async fn report(app: &App, actor: &Actor, form: &ReportForm) -> Result<u32> {
    let permit = actor.permit_anywhere::<ReportSecurityEvents>()?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let mut form = form.clone();
    let (way_in, source) = match super::takes_calls(actor) {
        true => (WayIn::Telephone, None),
        false => {
            form.caller = author(app, actor).await?;
            let person = actor.person().map(GenericUuid::into_untyped_uuid);
            (WayIn::SignedIn, person)
        }
    };
    let seen = Seen::read(&form, &zone(&tenant.time_zone), app.env().now())?;
    let came = [seen.reported(way_in, source)];
    app.store()
        .write(async |transaction| -> Result<u32> {
            let arrived = arrive(app, &transaction, &permit, source, &came).await?;
            arrived
                .numbers
                .first()
                .copied()
                .ok_or_else(|| Error::Refused("too many reports wait to be looked at".to_owned()))
        })
        .await
}
