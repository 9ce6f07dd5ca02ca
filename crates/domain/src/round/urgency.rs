//! How soon a concern wants an answer, as one of six classes a ward uses: now, today, this week, this month, when
//! planned, later.
//!
//! Classes instead of a weighted score, as in SSVC (CERT/CC, Carnegie Mellon: exploitation, exposure and human impact
//! decide between defer, scheduled, out of cycle and immediate): each can be said in a sentence and argued with. The
//! day counts are judgement; `docs/round.md` lists them with their reasons. A published severity moves a concern among
//! those of the same consequence, never above a graver one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::concern::Concern;
use super::exposure::{Answer, Reach};
use super::factor::Factor;
use super::matter::Matter;
use super::phrase::Phrase;
use crate::feed::{Failing, FeedKind};
use crate::lifecycle::{End, State, Support};
use crate::supplier::decisive_day;

/// How soon a concern wants an answer, from the latest to the soonest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Beyond the horizon: not a card yet.
    Later,
    /// Nothing presses: it belongs into a plan.
    Plan,
    /// Within weeks.
    ThisMonth,
    /// Within days.
    ThisWeek,
    /// Before the next round.
    Today,
    /// It is happening.
    Now,
}

impl Urgency {
    /// The name used in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Plan => "plan",
            Self::ThisMonth => "this_month",
            Self::ThisWeek => "this_week",
            Self::Today => "today",
            Self::Now => "now",
        }
    }

    /// The class in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new("round-urgency").selector("urgency", self.name())
    }
}

/// How many days ahead a contract's end becomes a card: the usual period of notice.
pub const CONTRACT_HORIZON_DAYS: i64 = 90;
/// How many days ahead every other deadline becomes a card; an end of support has a horizon of its own
/// ([`lifecycle::ENDING_DAYS`](crate::lifecycle::ENDING_DAYS)).
pub const DEADLINE_HORIZON_DAYS: i64 = 30;
/// How old a tested restore may grow: the yearly test that the French hospital programme `CaRE` asks for.
pub const RESTORE_TEST_INTERVAL_DAYS: i64 = 365;
/// How old an inventory source may grow before its facts are doubted.
pub const INVENTORY_AGE_DAYS: i64 = 30;
/// How long an address of reference data may fail before what is in use is doubted; how old data of a kind may grow
/// themselves is [`FeedKind::fresh_days`].
pub const FEED_FAILING_DAYS: i64 = 7;
/// What a service can lose where the hospital has not said: one day, the nightly backup.
pub const DEFAULT_TOLERABLE_LOSS_HOURS: u32 = 24;
/// From this CVSS base score in tenths a weakness counts as high (CVSS 3.1, qualitative scale).
pub const HIGH_SEVERITY_TENTHS: u8 = 70;

/// Whole days from `from` to `to`, negative when `to` is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    (to - from).get_days().into()
}

/// How soon `concern` wants an answer on `today`, with the reasons, the limiting one first.
pub(super) fn assess(concern: &Concern, today: Date) -> (Urgency, Vec<Factor>) {
    let reach = concern.exposure.reach;
    match &concern.matter {
        Matter::UnsupportedEquipment { support, .. } => of_support(*support, reach, today),
        Matter::UnknownSupport { .. } => of_unknown_support(reach),
        Matter::BackupFailed {
            last_success,
            tolerable_loss_hours,
            ..
        } => of_backup(*last_success, *tolerable_loss_hours, today),
        Matter::BackupNotRecorded { .. } => (Urgency::ThisWeek, vec![Factor::BackupUnknown]),
        Matter::RestoreNotTested { last_test, .. } => of_restore(*last_test, today),
        Matter::RestoreInsufficient {
            took_minutes,
            allowed_minutes,
            ..
        } => of_insufficient_restore(*took_minutes, *allowed_minutes),
        Matter::CertificateExpiring { on, .. }
        | Matter::ExceptionExpiring { on, .. }
        | Matter::LegalDate { due: on, .. } => of_deadline(*on, today, DEADLINE_HORIZON_DAYS),
        Matter::ContractExpiring { on, notice_by, .. } => {
            of_deadline(decisive_day(*on, *notice_by, today), today, CONTRACT_HORIZON_DAYS)
        }
        Matter::ContactNotProven {
            last_reached,
            failing_since,
            ..
        } => of_contact(*last_reached, *failing_since, today),
        Matter::AdvisoryOpen {
            cvss_tenths,
            exploited,
            ..
        } => of_weakness(*cvss_tenths, *exploited, reach),
        Matter::ServiceDown { since, .. } => (Urgency::Now, vec![Factor::StoppedSince { on: *since }]),
        Matter::SecurityEventsWaiting { since, .. } => (
            Urgency::Today,
            vec![Factor::Age {
                days: days_between(*since, today),
            }],
        ),
        Matter::MissingOwner { .. } => (Urgency::ThisMonth, vec![Factor::Nobody]),
        Matter::StaleInventory { last_import, .. } => of_age(*last_import, today, INVENTORY_AGE_DAYS),
        Matter::FeedStale {
            feed,
            last_update,
            failing,
        } => of_feed(*feed, *last_update, failing.as_ref(), today),
        Matter::TrainingOverdue { due, .. } => of_training(*due, today),
        Matter::SupplierAccessUnprotected { second_factor, .. } => of_remote_access(*second_factor),
    }
}

fn of_support(support: Support, reach: Reach, today: Date) -> (Urgency, Vec<Factor>) {
    match support.on(today) {
        State::Supported => (Urgency::Later, Vec::new()),
        State::Ending => of_coming_end(support, today),
        State::Extended => of_extended(support, reach),
        State::Ended => of_ended(support, reach),
        State::Unknown => of_unknown_support(reach),
    }
}

/// Updates still come, so who can reach the equipment does not matter yet.
fn of_coming_end(support: Support, today: Date) -> (Urgency, Vec<Factor>) {
    let Some(on) = support.ordinary.date() else {
        return (Urgency::Plan, Vec::new());
    };
    let days = days_between(today, on);
    let urgency = if days <= DEADLINE_HORIZON_DAYS {
        Urgency::ThisMonth
    } else {
        Urgency::Plan
    };
    (urgency, vec![Factor::Deadline { on, days }])
}

/// Updates come only to who pays for them; whether the hospital does, the catalogue cannot know.
fn of_extended(support: Support, reach: Reach) -> (Urgency, Vec<Factor>) {
    let urgency = if reach == Reach::Isolated {
        Urgency::Plan
    } else {
        Urgency::ThisMonth
    };
    let until = support.extended.and_then(End::date);
    (
        urgency,
        vec![Factor::PaidSupportOnly { until }, Factor::Reachable { reach }],
    )
}

/// Without updates, every weakness found from now on stays open: the way in decides.
fn of_ended(support: Support, reach: Reach) -> (Urgency, Vec<Factor>) {
    let urgency = match reach {
        Reach::Isolated => Urgency::Plan,
        Reach::HospitalNetwork => Urgency::ThisMonth,
        Reach::Unknown | Reach::SupplierAccess => Urgency::ThisWeek,
        Reach::Internet => Urgency::Today,
    };
    (
        urgency,
        vec![
            Factor::SupportEnded {
                on: support.ordinary.date(),
            },
            Factor::Reachable { reach },
        ],
    )
}

/// Never a mere plan: finding out costs minutes, and the answer may be grave.
fn of_unknown_support(reach: Reach) -> (Urgency, Vec<Factor>) {
    let urgency = if reach == Reach::Internet {
        Urgency::ThisWeek
    } else {
        Urgency::ThisMonth
    };
    (urgency, vec![Factor::SupportUnknown, Factor::Reachable { reach }])
}

/// A missed job inside the tolerable loss can wait for the next one; beyond it, data are already at risk.
fn of_backup(
    last_success: Option<Date>,
    tolerable_loss_hours: Option<u32>,
    today: Date,
) -> (Urgency, Vec<Factor>) {
    let Some(last_success) = last_success else {
        return (Urgency::Today, vec![Factor::NeverBackedUp]);
    };
    let days = days_between(last_success, today).max(0);
    let tolerable_hours = tolerable_loss_hours.unwrap_or(DEFAULT_TOLERABLE_LOSS_HOURS);
    let urgency = if days * 24 > i64::from(tolerable_hours) {
        Urgency::Today
    } else {
        Urgency::ThisWeek
    };
    let said = if tolerable_loss_hours.is_some() {
        Answer::Yes
    } else {
        Answer::Unknown
    };
    (
        urgency,
        vec![Factor::BackupAge {
            days,
            tolerable_hours,
            said,
        }],
    )
}

fn of_restore(last_test: Option<Date>, today: Date) -> (Urgency, Vec<Factor>) {
    let Some(last_test) = last_test else {
        return (Urgency::ThisMonth, vec![Factor::NeverRestored]);
    };
    of_age(last_test, today, RESTORE_TEST_INTERVAL_DAYS)
}

/// What cannot be brought back at all is for this week; what comes back too late is for the month, like a test that is due.
fn of_insufficient_restore(
    took_minutes: Option<u32>,
    allowed_minutes: Option<u32>,
) -> (Urgency, Vec<Factor>) {
    match took_minutes {
        None => (Urgency::ThisWeek, vec![Factor::RestoreFailed]),
        Some(took_minutes) => (
            Urgency::ThisMonth,
            vec![Factor::RestoreTime {
                took_minutes,
                allowed_minutes: allowed_minutes.unwrap_or(took_minutes),
            }],
        ),
    }
}

/// Past and today count alike: a passed deadline is not less pressing than one that passes tonight.
fn of_deadline(on: Date, today: Date, horizon_days: i64) -> (Urgency, Vec<Factor>) {
    let days = days_between(today, on);
    let urgency = match days {
        ..=0 => Urgency::Today,
        1..=7 => Urgency::ThisWeek,
        8..=DEADLINE_HORIZON_DAYS => Urgency::ThisMonth,
        _ if days <= horizon_days => Urgency::Plan,
        _ => Urgency::Later,
    };
    (urgency, vec![Factor::Deadline { on, days }])
}

/// Exploited and reachable is for today whatever the score; otherwise the way in and the score decide together.
fn of_weakness(cvss_tenths: Option<u8>, exploited: bool, reach: Reach) -> (Urgency, Vec<Factor>) {
    let severe = cvss_tenths.is_none_or(|tenths| tenths >= HIGH_SEVERITY_TENTHS);
    let urgency = match (exploited, severe, reach) {
        (true, _, Reach::Isolated) => Urgency::ThisMonth,
        (true, _, _) => Urgency::Today,
        (false, _, Reach::Isolated) | (false, false, Reach::HospitalNetwork) => Urgency::Plan,
        (false, true, Reach::HospitalNetwork) | (false, false, _) => Urgency::ThisMonth,
        (false, true, _) => Urgency::ThisWeek,
    };
    let facts = [Factor::Reachable { reach }, Factor::Severity { cvss_tenths }];
    let factors = exploited
        .then_some(Factor::Exploited)
        .into_iter()
        .chain(facts)
        .collect();
    (urgency, factors)
}

fn of_age(since: Date, today: Date, allowed_days: i64) -> (Urgency, Vec<Factor>) {
    let days = days_between(since, today);
    let urgency = if days > allowed_days {
        Urgency::ThisMonth
    } else {
        Urgency::Later
    };
    (urgency, vec![Factor::Age { days }])
}

/// Attempts that keep failing count at once: the data still in use grow older from now on.
fn of_feed(
    feed: FeedKind,
    last_update: Option<Date>,
    failing: Option<&Failing>,
    today: Date,
) -> (Urgency, Vec<Factor>) {
    let (urgency, mut factors) = match last_update {
        Some(day) => of_age(day, today, feed.fresh_days()),
        None => (Urgency::ThisMonth, Vec::new()),
    };
    match failing {
        None => (urgency, factors),
        Some(failing) => {
            factors.insert(0, Factor::AttemptsFail(failing.clone()));
            (Urgency::ThisMonth, factors)
        }
    }
}

/// Known to be open is for this week; not to know is answered by a call, within the month.
fn of_remote_access(second_factor: Answer) -> (Urgency, Vec<Factor>) {
    match second_factor {
        Answer::No => (Urgency::ThisWeek, vec![Factor::NoSecondFactor]),
        Answer::Unknown => (Urgency::ThisMonth, vec![Factor::SecondFactorUnknown]),
        Answer::Yes => (Urgency::Later, Vec::new()),
    }
}

/// A number that was never tried, or not for a year, is missed on one night of many: trying it takes minutes. That nobody
/// was reached says more than any day on which somebody was.
fn of_contact(
    last_reached: Option<Date>,
    failing_since: Option<Date>,
    today: Date,
) -> (Urgency, Vec<Factor>) {
    let factor = match (failing_since, last_reached) {
        (Some(_), _) => Factor::NotReached,
        (None, Some(day)) => Factor::Age {
            days: days_between(day, today),
        },
        (None, None) => Factor::NeverReached,
    };
    (Urgency::ThisMonth, vec![factor])
}

fn of_training(due: Date, today: Date) -> (Urgency, Vec<Factor>) {
    let days = days_between(today, due);
    let urgency = if days <= 0 {
        Urgency::ThisMonth
    } else {
        Urgency::Later
    };
    (urgency, vec![Factor::Deadline { on: due, days }])
}
