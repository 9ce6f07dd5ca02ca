//! How systems are backed up, and when somebody tried to bring them back.

use jiff::Span;

use super::described::{Backup, RestoreTest, System};
use super::filling::{Filling, identifier};
use crate::backup::restore_test::{self, NewRestoreTest, RestoreTestForm};
use crate::backup::{BackupDetails, BackupForm};
use crate::error::{Error, Result};

/// Tests begin when the day of the house is over.
const EVENING: i8 = 18;

impl Filling<'_> {
    pub(super) async fn record_backups(&self, systems: &[System]) -> Result<()> {
        for system in systems {
            let id = *self.systems.get(&system.name).ok_or(Error::NotFound("system"))?;
            if let Some(backup) = &system.backup {
                let details = BackupDetails::try_from(&self.backup_form(backup)?)?;
                crate::backup::record(self.app, &self.actor, id, 0, &details).await?;
            }
            if let Some(test) = &system.restore_test {
                let test = NewRestoreTest::try_from(&self.restore_test_form(test)?)?;
                restore_test::keep(self.app, &self.actor, id, &test).await?;
            }
        }
        Ok(())
    }

    fn backup_form(&self, backup: &Backup) -> Result<BackupForm> {
        Ok(BackupForm {
            last_outcome: backup.outcome.clone(),
            last_run_on: self.days.moved(backup.run_on.as_deref())?,
            last_success_on: self.days.moved(backup.success_on.as_deref())?,
            off_line_copy: backup.off_line_copy.clone(),
            covers: backup.covers.clone(),
        })
    }

    fn restore_test_form(&self, test: &RestoreTest) -> Result<RestoreTestForm> {
        let started_at = self.days.day(&test.on)?.at(EVENING, 0, 0, 0);
        let ended_at = started_at.checked_add(Span::new().minutes(test.minutes));
        let ended_at = ended_at.map_err(|error| Error::internal("a test of the demo does not end", error))?;
        Ok(RestoreTestForm {
            started_at: started_at.to_string(),
            ended_at: ended_at.to_string(),
            restored: test.restored.clone(),
            came_out_well: "yes".to_owned(),
            checked_by: identifier(&self.people, &test.checked_by)?,
            remark: String::new(),
        })
    }
}
