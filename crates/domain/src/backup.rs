//! Backups of systems, and the tests that something can be brought back from them.
//!
//! A run that ended with a warning is no success: it moves the day of the last success as little as a failed one. Whether a
//! backup is good enough is said by the services that stand on the system, by what they can lose (RPO, ISO 22301) and within
//! what time they should work again (RTO). What nobody recorded is unknown and never fine.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::round::{Answer, DEFAULT_TOLERABLE_LOSS_HOURS, RESTORE_TEST_INTERVAL_DAYS};

/// How the newest run of a backup ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunOutcome {
    /// Everything that should be was copied.
    Success,
    /// It ended, and something was left out or not checked: no success.
    Warning,
    /// It did not end, or copied nothing.
    Failed,
    /// There is nothing to copy: the system keeps no data and is set up anew from its installation.
    NotNeeded,
}

impl RunOutcome {
    /// Every outcome, the best first.
    pub const ALL: [Self; 4] = [Self::Success, Self::Warning, Self::Failed, Self::NotNeeded];

    /// The name used in forms, columns and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Failed => "failed",
            Self::NotNeeded => "not_needed",
        }
    }

    /// The outcome of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// The last success once a run of `ran_on` ended like this, where the one before was on `earlier`.
    pub fn last_success(self, ran_on: Option<Date>, earlier: Option<Date>) -> Option<Date> {
        match self {
            Self::Success => ran_on,
            Self::Warning | Self::Failed => earlier,
            Self::NotNeeded => None,
        }
    }
}

/// What somebody recorded about the backup of a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupFacts {
    /// How the newest run ended.
    pub last_outcome: RunOutcome,
    /// The last day on which a run ended in success.
    pub last_success_on: Option<Date>,
    /// Whether a copy lies where nothing of the network reaches it.
    pub off_line_copy: Answer,
}

/// What the services on a system need of its backup; none where the hospital has not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Needs {
    /// The smallest loss of data any of them can bear, in minutes.
    pub loss_minutes: Option<u32>,
    /// The shortest time within which any of them, or the system itself, should work again, in minutes.
    pub recovery_minutes: Option<u32>,
}

/// How the backup of a system stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BackupStanding {
    /// Nobody has recorded anything.
    NotRecorded,
    /// No run ever ended in success.
    Never,
    /// More would be lost than the services can bear.
    TooOld,
    /// The newest run was no success, and an earlier one still covers what the services can lose.
    Failing,
    /// As it should be.
    Fresh,
    /// There is nothing to copy.
    NotNeeded,
}

impl BackupStanding {
    /// How what was recorded stands on `today` against what the services need.
    pub fn of(recorded: Option<&BackupFacts>, needs: Needs, today: Date) -> Self {
        let Some(facts) = recorded else {
            return Self::NotRecorded;
        };
        if facts.last_outcome == RunOutcome::NotNeeded {
            return Self::NotNeeded;
        }
        let Some(last_success) = facts.last_success_on else {
            return Self::Never;
        };
        let default = DEFAULT_TOLERABLE_LOSS_HOURS * 60;
        let bearable = i64::from(needs.loss_minutes.unwrap_or(default));
        // A day is known, not an hour: what is of the day itself is never too old.
        if days_between(last_success, today) * 24 * 60 > bearable {
            Self::TooOld
        } else if facts.last_outcome == RunOutcome::Success {
            Self::Fresh
        } else {
            Self::Failing
        }
    }

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotRecorded => "not_recorded",
            Self::Never => "never",
            Self::TooOld => "too_old",
            Self::Failing => "failing",
            Self::Fresh => "fresh",
            Self::NotNeeded => "not_needed",
        }
    }
}

/// What a test of bringing a system back came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestoreFacts {
    /// The day it began.
    pub on: Date,
    /// How long it took, in minutes.
    pub minutes: u32,
    /// Whether what came back was whole.
    pub came_out_well: bool,
    /// Whether somebody who cares for patients looked at what came back.
    pub clinically_checked: bool,
}

/// Whether it is shown that a system can be brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RestoreStanding {
    /// It was never tried.
    Never,
    /// The newest test did not come out well.
    Failed,
    /// The newest test is older than a year.
    TooOld,
    /// It took longer than the services allow.
    TooSlow,
    /// It came back in time, and nobody who cares for patients has looked at it.
    Unchecked,
    /// It is shown.
    Proven,
    /// There is nothing to bring back.
    NotNeeded,
}

impl RestoreStanding {
    /// What the newest test says on `today`, against what the services need.
    pub fn of(newest: Option<&RestoreFacts>, needs: Needs, today: Date) -> Self {
        let Some(test) = newest else {
            return Self::Never;
        };
        if !test.came_out_well {
            return Self::Failed;
        }
        if days_between(test.on, today) > RESTORE_TEST_INTERVAL_DAYS {
            return Self::TooOld;
        }
        match needs.recovery_minutes {
            Some(allowed) if test.minutes > allowed => Self::TooSlow,
            _ if test.clinically_checked => Self::Proven,
            _ => Self::Unchecked,
        }
    }

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Failed => "failed",
            Self::TooOld => "too_old",
            Self::TooSlow => "too_slow",
            Self::Unchecked => "unchecked",
            Self::Proven => "proven",
            Self::NotNeeded => "not_needed",
        }
    }
}

/// The measured time in whole minutes; begun minutes count.
pub fn minutes_of(seconds: i64) -> u32 {
    let minutes = seconds.max(0).saturating_add(59) / 60;
    u32::try_from(minutes).unwrap_or(u32::MAX)
}

fn days_between(from: Date, to: Date) -> i64 {
    (to - from).get_days().into()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    fn facts(last_outcome: RunOutcome, last_success_on: Option<Date>) -> BackupFacts {
        BackupFacts {
            last_outcome,
            last_success_on,
            off_line_copy: Answer::Unknown,
        }
    }

    fn needs(loss_minutes: Option<u32>, recovery_minutes: Option<u32>) -> Needs {
        Needs {
            loss_minutes,
            recovery_minutes,
        }
    }

    #[test]
    fn a_run_that_ended_with_a_warning_moves_the_last_success_as_little_as_a_failed_one() {
        let (ran_on, earlier) = (Some(date(2026, 11, 22)), Some(date(2026, 11, 19)));
        assert_eq!(RunOutcome::Success.last_success(ran_on, earlier), ran_on);
        for outcome in [RunOutcome::Warning, RunOutcome::Failed] {
            assert_eq!(outcome.last_success(ran_on, earlier), earlier);
            assert_eq!(outcome.last_success(ran_on, None), None);
        }
    }

    #[test]
    fn what_nobody_recorded_is_neither_fine_nor_a_failure() {
        let of = |recorded: Option<&BackupFacts>| BackupStanding::of(recorded, Needs::default(), TODAY);
        assert_eq!(of(None), BackupStanding::NotRecorded);
        assert_eq!(of(Some(&facts(RunOutcome::Failed, None))), BackupStanding::Never);
        let nothing = facts(RunOutcome::NotNeeded, None);
        assert_eq!(of(Some(&nothing)), BackupStanding::NotNeeded);
    }

    #[test]
    fn the_last_success_is_measured_against_what_the_services_can_lose() {
        let yesterday = Some(date(2026, 11, 22));
        let of =
            |outcome, last, loss| BackupStanding::of(Some(&facts(outcome, last)), needs(loss, None), TODAY);
        assert_eq!(of(RunOutcome::Success, yesterday, None), BackupStanding::Fresh);
        assert_eq!(
            of(RunOutcome::Success, yesterday, Some(60)),
            BackupStanding::TooOld
        );
        assert_eq!(
            of(RunOutcome::Success, Some(TODAY), Some(0)),
            BackupStanding::Fresh
        );
        assert_eq!(of(RunOutcome::Warning, yesterday, None), BackupStanding::Failing);
        let before = Some(date(2026, 11, 21));
        assert_eq!(of(RunOutcome::Success, before, None), BackupStanding::TooOld);
        assert_eq!(of(RunOutcome::Success, before, Some(2880)), BackupStanding::Fresh);
    }

    #[test]
    fn a_restore_is_proven_only_in_time_within_the_year_and_with_a_clinician_looking() {
        let proven = RestoreFacts {
            on: date(2026, 6, 16),
            minutes: 240,
            came_out_well: true,
            clinically_checked: true,
        };
        let of = |test, allowed| RestoreStanding::of(Some(&test), needs(None, allowed), TODAY);
        assert_eq!(of(proven, Some(240)), RestoreStanding::Proven);
        assert_eq!(of(proven, None), RestoreStanding::Proven);
        assert_eq!(of(proven, Some(239)), RestoreStanding::TooSlow);
        let unchecked = RestoreFacts {
            clinically_checked: false,
            ..proven
        };
        assert_eq!(of(unchecked, Some(240)), RestoreStanding::Unchecked);
        let old = RestoreFacts {
            on: date(2025, 11, 22),
            ..proven
        };
        assert_eq!(of(old, None), RestoreStanding::TooOld);
        let failed = RestoreFacts {
            came_out_well: false,
            ..old
        };
        assert_eq!(of(failed, None), RestoreStanding::Failed);
        assert_eq!(
            RestoreStanding::of(None, Needs::default(), TODAY),
            RestoreStanding::Never
        );
    }

    #[test]
    fn a_begun_minute_counts() {
        assert_eq!([0, 1, 60, 61, -5].map(minutes_of), [0, 1, 1, 2, 0]);
    }
}
