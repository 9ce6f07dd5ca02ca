//! The list of systems as a CSV file: what the page shows, and what it has no room for.

use app::backup::SystemBackup;
use jiff::civil::Date;
use report::csv::{heading, lines};

use super::words::{answer, backup, newest_time, outcome, restore};
use crate::services::words::duration;
use crate::session::SignedIn;

/// What stands in each column.
const COLUMNS: [&str; 15] = [
    "system-name",
    "system-manufacturer",
    "system-product-version",
    "system-owner",
    "system-backup",
    "system-last-success",
    "system-last-run",
    "system-last-outcome",
    "system-off-line-copy",
    "system-covers",
    "system-loss",
    "system-restore",
    "system-last-test",
    "system-measured",
    "system-recovery",
];

/// Every system.
pub(super) fn csv(reader: &SignedIn, systems: &[SystemBackup]) -> app::Result<Vec<u8>> {
    let failed = |error| app::Error::internal("the list could not be written", error);
    let titles = COLUMNS.map(|key| reader.words.text(key));
    let mut bytes = heading(&titles).map_err(failed)?;
    let rows: Vec<Vec<String>> = systems.iter().map(|system| cells(reader, system)).collect();
    bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
    Ok(bytes)
}

fn cells(reader: &SignedIn, listed: &SystemBackup) -> Vec<String> {
    let words = reader.words;
    let system = &listed.system;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let recorded = listed.recorded.as_ref();
    let time = |minutes: Option<u32>| minutes.map_or_else(String::new, |minutes| duration(words, minutes));
    let newest = listed.tests.first();
    vec![
        system.name.clone(),
        system.manufacturer.clone(),
        system.product_version.clone(),
        listed.owner_name.clone().unwrap_or_default(),
        backup(words, listed.backup),
        day(recorded.and_then(|backup| backup.last_success_on)),
        day(recorded.and_then(|backup| backup.last_run_on)),
        recorded.map_or_else(String::new, |backup| outcome(words, backup.last_outcome)),
        recorded.map_or_else(String::new, |backup| answer(words, backup.off_line_copy)),
        recorded.map(|backup| backup.covers.clone()).unwrap_or_default(),
        time(listed.loss.as_ref().map(|need| need.minutes)),
        restore(words, listed.restore),
        day(newest.map(|test| test.started_at.in_zone(&reader.zone).date())),
        newest_time(words, listed),
        time(listed.recovery.as_ref().map(|need| need.minutes)),
    ]
}
