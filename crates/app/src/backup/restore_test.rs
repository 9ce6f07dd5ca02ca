//! Tests that a system can be brought back: when it began and ended, what came back, and who of those who care for patients
//! looked at it. A test is kept for ever, whatever came of it.

use domain::access::{Actor, RecordBackups};
use domain::backup::minutes_of;
use domain::id::{PersonId, RestoreTestId, SystemId};
use domain::time::Instant;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use store::backup::RestoreTest;

use super::tenant_zone_of;
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// What lies between start and end of any test; more is a slip of the pen.
const LONGEST_SECONDS: i64 = 31 * 24 * 60 * 60;

/// What somebody says of a test.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RestoreTestForm {
    /// When it began: on the clock of the hospital (`2026-11-20T14:05`), or with its offset.
    pub started_at: String,
    /// When the system could be used again, likewise.
    pub ended_at: String,
    /// What was brought back, and where to.
    pub restored: String,
    /// Whether what came back was whole: `yes` or `no`.
    pub came_out_well: String,
    /// Who, of those who care for patients, looked at it; may be empty.
    pub checked_by: String,
    /// What is worth knowing beside; may be empty.
    pub remark: String,
}

/// A moment as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// On the clock of the hospital.
    Local(DateTime),
    /// Anywhere.
    Instant(Instant),
}

impl Moment {
    fn read(text: &str) -> Option<Self> {
        let instant = text.parse::<Instant>().ok().map(Self::Instant);
        instant.or_else(|| text.parse::<DateTime>().ok().map(Self::Local))
    }

    /// The instant on the clock of `zone`. What the clock shows twice is the first of both, what it leaves out is later by as
    /// much as it leaves out.
    fn in_zone(self, zone: &TimeZone) -> Option<Instant> {
        match self {
            Self::Instant(instant) => Some(instant),
            Self::Local(local) => {
                let timestamp = zone.to_ambiguous_timestamp(local).compatible().ok()?;
                Some(timestamp.into())
            }
        }
    }
}

/// The same, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRestoreTest {
    /// When it began.
    pub started_at: Moment,
    /// When the system could be used again.
    pub ended_at: Moment,
    /// What was brought back, and where to.
    pub restored: String,
    /// Whether what came back was whole.
    pub came_out_well: bool,
    /// Who, of those who care for patients, looked at it.
    pub checked_by: Option<PersonId>,
    /// What is worth knowing beside; may be empty.
    pub remark: String,
}

impl TryFrom<&RestoreTestForm> for NewRestoreTest {
    type Error = FieldErrors;

    fn try_from(form: &RestoreTestForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let started_at = fields.required("started_at", &form.started_at, Moment::read);
        let ended_at = fields.required("ended_at", &form.ended_at, Moment::read);
        let restored = fields.required_text("restored", &form.restored, 400);
        let came_out_well = fields.required("came_out_well", &form.came_out_well, |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let checked_by = fields.optional("checked_by", &form.checked_by, |text| text.parse().ok());
        let remark = fields.text("remark", &form.remark, 400);
        fields.finish(|| {
            Some(Self {
                started_at: started_at?,
                ended_at: ended_at?,
                restored,
                came_out_well: came_out_well?,
                checked_by,
                remark,
            })
        })
    }
}

#[derive(Serialize)]
struct Kept<'a> {
    started_at: Instant,
    ended_at: Instant,
    minutes: u32,
    restored: &'a str,
    came_out_well: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    checked_by: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    remark: &'a str,
}

/// Keeps that bringing a system back was tested, and answers the test. What is sent twice is kept once: it cannot be taken back.
pub async fn keep(
    app: &App,
    actor: &Actor,
    system: SystemId,
    sent: &NewRestoreTest,
) -> Result<RestoreTestId> {
    let permit = actor.permit_in_tenant::<RecordBackups>()?;
    let zone = tenant_zone_of::<RecordBackups>(app, actor).await?;
    let (started_at, ended_at) = period(sent, &zone, app.env().now())?;
    let test = RestoreTest {
        id: app.env().id(),
        system,
        started_at,
        ended_at,
        restored: sent.restored.clone(),
        came_out_well: sent.came_out_well,
        checked_by: sent.checked_by,
        remark: sent.remark.clone(),
        recorded_at: app.env().now(),
        recorded_by: actor.person(),
    };
    app.store()
        .write(async |transaction| -> Result<RestoreTestId> {
            let kept = store::backup::tests(&transaction.read(), permit.scope()).await?;
            if let Some(known) = kept.iter().find(|kept| is_the_same(kept, &test)) {
                return Ok(known.id);
            }
            if let Some(person) = test.checked_by {
                store::person::fetch(&transaction.read(), permit.scope(), person).await?;
            }
            store::backup::keep_test(&transaction, &permit, &test).await?;
            let happening = Happening::new(permit.actor(), "system.test_restore", system)?;
            let body = Kept {
                started_at,
                ended_at,
                minutes: test.minutes(),
                restored: &test.restored,
                came_out_well: test.came_out_well,
                checked_by: test.checked_by.map(|person| person.to_string()),
                remark: &test.remark,
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(test.id)
        })
        .await
}

/// Whether both say the same, whenever and by whomever it was recorded.
fn is_the_same(one: &RestoreTest, other: &RestoreTest) -> bool {
    let said = |test: &RestoreTest| RestoreTest {
        id: other.id,
        recorded_at: other.recorded_at,
        recorded_by: other.recorded_by,
        ..test.clone()
    };
    said(one) == *other
}

/// From when to when it took, which is over by `now`.
fn period(sent: &NewRestoreTest, zone: &TimeZone, now: Instant) -> Result<(Instant, Instant), FieldErrors> {
    let at = |field, moment: Moment| {
        let instant = moment.in_zone(zone);
        instant.ok_or_else(|| FieldErrors::one(field, "field-no-such-time"))
    };
    let started_at = at("started_at", sent.started_at)?;
    let ended_at = at("ended_at", sent.ended_at)?;
    let seconds = ended_at.seconds_since(started_at);
    if minutes_of(seconds) == 0 {
        return Err(FieldErrors::one("ended_at", "field-end-not-after-start"));
    }
    if seconds > LONGEST_SECONDS {
        return Err(FieldErrors::one("ended_at", "field-too-far-apart"));
    }
    if ended_at > now {
        return Err(FieldErrors::one("ended_at", "field-time-to-come"));
    }
    Ok((started_at, ended_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test(started_at: &str, ended_at: &str) -> NewRestoreTest {
        let form = RestoreTestForm {
            started_at: started_at.to_owned(),
            ended_at: ended_at.to_owned(),
            restored: "The database".to_owned(),
            came_out_well: "yes".to_owned(),
            ..RestoreTestForm::default()
        };
        NewRestoreTest::try_from(&form).unwrap()
    }

    fn minutes(started_at: &str, ended_at: &str) -> Result<u32, FieldErrors> {
        let zone = TimeZone::get("Europe/Bucharest").unwrap();
        let now = "2026-11-23T07:00:00Z".parse().unwrap();
        let (start, end) = period(&test(started_at, ended_at), &zone, now)?;
        Ok(minutes_of(end.seconds_since(start)))
    }

    #[test]
    fn the_measured_time_is_what_passed_and_not_what_the_clock_showed() {
        assert_eq!(minutes("2026-11-20T09:00", "2026-11-20T11:30"), Ok(150));
        // The night the clock goes back at four: from two to five four hours pass.
        assert_eq!(minutes("2026-10-25T02:00", "2026-10-25T05:00"), Ok(240));
        assert_eq!(minutes("2026-10-25T00:00:00Z", "2026-10-25T05:00"), Ok(180));
    }

    #[test]
    fn an_end_that_cannot_be_is_refused() {
        let message = |start, end| minutes(start, end).unwrap_err().of("ended_at").unwrap().message;
        assert_eq!(
            message("2026-11-20T09:00", "2026-11-20T09:00"),
            "field-end-not-after-start"
        );
        assert_eq!(
            message("2026-11-20T09:00", "2026-11-19T10:00"),
            "field-end-not-after-start"
        );
        assert_eq!(
            message("2026-01-20T09:00", "2026-11-20T10:00"),
            "field-too-far-apart"
        );
        assert_eq!(
            message("2026-11-22T09:00", "2026-11-23T10:00"),
            "field-time-to-come"
        );
    }
}
