//! Backups of systems: what a person recorded of each, and how it stands against what the services need.
//!
//! What job logs say is for an import to read; here a person looks at the console of the backup and writes down what it says.

pub mod restore_test;
mod standing;

use std::collections::HashMap;

use domain::access::{Actor, Permission, RecordBackups, Scope, ViewServices};
use domain::backup::RunOutcome;
use domain::id::{PersonId, SystemId};
use domain::round::Answer;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use store::Reader;

pub use standing::{Need, SystemBackup};
pub use store::backup::{Backup, RestoreTest};

use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};

/// What somebody says of the backup of a system.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupForm {
    /// How the newest run ended.
    pub last_outcome: String,
    /// The day of the newest run; not read where there is nothing to copy.
    pub last_run_on: String,
    /// The last day a run ended in success, where the newest did not; empty where none ever did.
    pub last_success_on: String,
    /// Whether a copy lies where nothing of the network reaches it; may be empty.
    pub off_line_copy: String,
    /// What is copied, how and where to; may be empty where something is.
    pub covers: String,
}

/// The same, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupDetails {
    /// How the newest run ended.
    pub last_outcome: RunOutcome,
    /// The day of the newest run.
    pub last_run_on: Option<Date>,
    /// The last day a run ended in success.
    pub last_success_on: Option<Date>,
    /// Whether a copy lies where nothing of the network reaches it.
    pub off_line_copy: Answer,
    /// What is copied, how and where to; where there is nothing to copy, why.
    pub covers: String,
}

impl TryFrom<&BackupForm> for BackupDetails {
    type Error = FieldErrors;

    fn try_from(form: &BackupForm) -> Result<Self, FieldErrors> {
        // In the order of the form, which is the order in which a person reads what is wrong.
        let mut fields = Fields::default();
        let day = |text: &str| text.parse::<Date>().ok();
        let last_outcome = fields.required("last_outcome", &form.last_outcome, RunOutcome::from_name);
        let needed = last_outcome != Some(RunOutcome::NotNeeded);
        let last_run_on = match needed {
            true => fields.required("last_run_on", &form.last_run_on, day),
            false => None,
        };
        // After a success the day before it no longer matters: whoever has the form open need not empty the field.
        let earlier = match last_outcome {
            Some(RunOutcome::Warning | RunOutcome::Failed) => {
                fields.optional("last_success_on", &form.last_success_on, day)
            }
            _ => None,
        };
        if matches!((earlier, last_run_on), (Some(earlier), Some(run)) if earlier > run) {
            fields.reject("last_success_on", "field-success-after-run", None);
        }
        let off_line_copy = fields.optional("off_line_copy", &form.off_line_copy, Answer::from_name);
        let covers = match needed {
            true => fields.text("covers", &form.covers, 400),
            false => fields.required_text("covers", &form.covers, 400),
        };
        fields.finish(|| {
            let last_outcome = last_outcome?;
            Some(Self {
                last_success_on: last_outcome.last_success(last_run_on, earlier),
                last_outcome,
                last_run_on,
                off_line_copy: off_line_copy.unwrap_or_default(),
                covers,
            })
        })
    }
}

impl From<&Backup> for BackupForm {
    fn from(backup: &Backup) -> Self {
        Self {
            last_outcome: backup.last_outcome.name().to_owned(),
            last_run_on: shown(backup.last_run_on),
            last_success_on: shown(backup.last_success_on),
            off_line_copy: backup.off_line_copy.name().to_owned(),
            covers: backup.covers.clone(),
        }
    }
}

/// The backup of one system, with the names of who recorded and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedBackup {
    /// How it stands.
    pub standing: SystemBackup,
    /// The names of the people it speaks of, as far as the reader sees them.
    pub names: HashMap<PersonId, String>,
}

/// The systems of the tenant with how their backups stand, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<SystemBackup>> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let zone = tenant_zone(&reader, &scope).await?;
    standing::read(&reader, &scope, app.env().today(&zone), &zone).await
}

/// How the backup of a system stands, and every test of bringing it back.
pub async fn fetch(app: &App, actor: &Actor, system: SystemId) -> Result<FetchedBackup> {
    let mut listed = list(app, actor).await?.into_iter();
    let standing = listed.find(|listed| listed.system.id == system);
    let scope = actor.scope::<ViewServices>()?;
    let people = store::person::list(&app.store().read(), &scope).await?;
    Ok(FetchedBackup {
        standing: standing.ok_or(Error::NotFound("system"))?,
        names: people
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect(),
    })
}

pub(crate) use standing::read as standings;

/// Records what is known of the backup of a system, of which `version` was seen: none at all is version 0.
pub async fn record(
    app: &App,
    actor: &Actor,
    system: SystemId,
    version: i32,
    sent: &BackupDetails,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordBackups>()?;
    let today = app
        .env()
        .today(&tenant_zone_of::<RecordBackups>(app, actor).await?);
    if sent.last_run_on.is_some_and(|day| day > today) {
        return Err(FieldErrors::one("last_run_on", "field-day-to-come").into());
    }
    let sent = Backup {
        system,
        covers: sent.covers.clone(),
        last_run_on: sent.last_run_on,
        last_outcome: sent.last_outcome,
        last_success_on: sent.last_success_on,
        off_line_copy: sent.off_line_copy,
        recorded_at: app.env().now(),
        recorded_by: actor.person(),
        version,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            let reader = transaction.read();
            store::system::fetch(&reader, permit.scope(), system).await?;
            let stored = store::backup::fetch(&reader, permit.scope(), system).await?;
            let known = stored.as_ref().map(field_values);
            if stored.map_or(0, |stored| stored.version) != version {
                let known = known.unwrap_or_else(|| unsaid(&sent));
                return Err(conflict("backup", known, field_values(&sent)));
            }
            // That the same was looked at again is worth keeping: it is the day that moves.
            let changes = match known {
                None => {
                    store::backup::insert(&transaction, &permit, &sent).await?;
                    Changes::of_new(field_values(&sent))
                }
                Some(known) => {
                    store::backup::update(&transaction, &permit, &sent).await?;
                    Changes::between(known, field_values(&sent))
                }
            };
            let happening = Happening::new(permit.actor(), "system.record_backup", system)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

/// The fields of a record that says nothing.
fn unsaid(backup: &Backup) -> FieldValues {
    let named = field_values(backup).into_iter();
    named.map(|(name, _)| (name, String::new())).collect()
}

fn field_values(backup: &Backup) -> FieldValues {
    let form = BackupForm::from(backup);
    vec![
        ("last_outcome", form.last_outcome),
        ("last_run_on", form.last_run_on),
        ("last_success_on", form.last_success_on),
        ("off_line_copy", form.off_line_copy),
        ("covers", form.covers),
    ]
}

async fn tenant_zone_of<P: Permission>(app: &App, actor: &Actor) -> Result<TimeZone> {
    tenant_zone(&app.store().read(), &actor.scope::<P>()?).await
}

async fn tenant_zone(reader: &Reader<'_>, scope: &Scope) -> Result<TimeZone> {
    let tenant = store::tenant::fetch_tenant(reader, scope.tenant()).await?;
    Ok(zone(&tenant.time_zone))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn form(outcome: &str, run: &str, success: &str) -> BackupForm {
        BackupForm {
            last_outcome: outcome.to_owned(),
            last_run_on: run.to_owned(),
            last_success_on: success.to_owned(),
            ..BackupForm::default()
        }
    }

    #[test]
    fn a_warning_leaves_the_last_success_where_it_was() {
        let of = |form: BackupForm| BackupDetails::try_from(&form).unwrap().last_success_on;
        let (run, before) = (date(2026, 11, 22), date(2026, 11, 19));
        assert_eq!(of(form("success", "2026-11-22", "2026-11-19")), Some(run));
        assert_eq!(of(form("warning", "2026-11-22", "2026-11-19")), Some(before));
        assert_eq!(of(form("failed", "2026-11-22", "")), None);
    }

    #[test]
    fn what_does_not_fit_is_named_where_it_stands() {
        let errors = |form: BackupForm| BackupDetails::try_from(&form).unwrap_err();
        assert!(errors(form("", "", "")).of("last_outcome").is_some());
        assert!(errors(form("success", "", "")).of("last_run_on").is_some());
        let after = errors(form("warning", "2026-11-22", "2026-11-23"));
        assert!(after.of("last_success_on").is_some());
        // Whoever says that nothing is to be copied says why.
        let nothing = errors(form("not_needed", "", ""));
        assert_eq!(nothing.of("covers").unwrap().message, "field-required");
    }
}
