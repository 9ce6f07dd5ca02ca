//! By when a concern should be dealt with, and who set that day.
//!
//! Most days come from outside (a maker, a certificate, a law). Where none does, the handling time of the consequence
//! counts from the day the concern was first seen: it is judgement, and a card says so.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

use super::concern::Concern;
use super::exposure::Reach;
use super::matter::Matter;
use super::phrase::Phrase;
use super::urgency::{
    DEFAULT_TOLERABLE_LOSS_HOURS, FEED_FAILING_DAYS, INVENTORY_AGE_DAYS, RESTORE_TEST_INTERVAL_DAYS,
};
use crate::legal_date::SetBy;
use crate::service::CareConsequence;
use crate::supplier::CONTACT_TRIAL_DAYS;

/// Who set the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueOrigin {
    /// The maker's end of support.
    VendorEnd,
    /// The last day something is valid: a certificate, an exception, a contract.
    Expiry,
    /// What the service can lose or do without, as the hospital said or by default.
    Tolerance,
    /// A law or an authority.
    Legal,
    /// The hospital's own rule or our default handling time.
    Policy,
}

impl DueOrigin {
    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::VendorEnd => "vendor_end",
            Self::Expiry => "expiry",
            Self::Tolerance => "tolerance",
            Self::Legal => "legal",
            Self::Policy => "policy",
        }
    }

    /// Who set the day, in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new("round-due-origin").selector("origin", self.name())
    }
}

/// By when, and who said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Due {
    /// The last day.
    pub on: Date,
    /// Who set it.
    pub origin: DueOrigin,
}

impl Due {
    /// Whether the day has passed on `today`.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.on < today
    }

    /// The day in words, seen from `today`.
    pub fn phrase(&self, today: Date) -> Phrase {
        Phrase::new("round-due").day("date", self.on, today)
    }
}

/// Days from the first sight of a weakness that is exploited and reachable: two, against the two weeks CISA's
/// directive BOD 22-01 allows offices, since here the device may be beside a patient (judgement).
pub const EXPLOITED_HANDLING_DAYS: i64 = 2;

/// Days from the first sight of a concern until it should be dealt with, where nobody else sets a day (judgement).
pub fn handling_days(consequence: CareConsequence) -> i64 {
    match consequence {
        CareConsequence::ImmediateDanger => 7,
        CareConsequence::DangerWithinHours | CareConsequence::Unknown => 14,
        CareConsequence::CareDelayed => 30,
        CareConsequence::CareIndirect => 60,
        CareConsequence::NoPatientEffect => 90,
    }
}

/// By when `concern` should be dealt with; in the past when it is overdue.
pub fn due(concern: &Concern) -> Due {
    let known_since = concern.known_since;
    let consequence = concern.exposure.consequence();
    let policy = || {
        at(
            days_after(known_since, handling_days(consequence)),
            DueOrigin::Policy,
        )
    };
    match &concern.matter {
        Matter::UnsupportedEquipment { support, .. } => support
            .ordinary
            .date()
            .map_or_else(policy, |end| at(end, DueOrigin::VendorEnd)),
        Matter::UnknownSupport { .. }
        | Matter::BackupNotRecorded { .. }
        | Matter::MissingOwner { .. }
        | Matter::RestoreNotTested { last_test: None, .. }
        | Matter::ContactNotProven {
            last_reached: None,
            failing_since: None,
            ..
        }
        | Matter::SupplierAccessUnprotected { .. } => policy(),
        Matter::BackupFailed {
            last_success,
            tolerable_loss_hours,
            ..
        } => {
            let hours = i64::from(tolerable_loss_hours.unwrap_or(DEFAULT_TOLERABLE_LOSS_HOURS));
            let on = last_success.map_or(known_since, |day| days_after(day, hours / 24));
            at(on, DueOrigin::Tolerance)
        }
        Matter::RestoreNotTested {
            last_test: Some(day), ..
        } => at(days_after(*day, RESTORE_TEST_INTERVAL_DAYS), DueOrigin::Policy),
        // What was proven once does not count any more: handling begins on the day it failed.
        Matter::ContactNotProven {
            failing_since: Some(day),
            ..
        } => at(days_after(*day, handling_days(consequence)), DueOrigin::Policy),
        // It is known since the test, and counted from it.
        Matter::RestoreInsufficient { on, .. } => {
            at(days_after(*on, handling_days(consequence)), DueOrigin::Policy)
        }
        Matter::ContactNotProven {
            last_reached: Some(day),
            ..
        } => at(days_after(*day, CONTACT_TRIAL_DAYS), DueOrigin::Policy),
        Matter::CertificateExpiring { on, .. } | Matter::ExceptionExpiring { on, .. } => {
            at(*on, DueOrigin::Expiry)
        }
        // After the last day for notice there is less left to decide, and it was due then.
        Matter::ContractExpiring { on, notice_by, .. } => at(
            notice_by.map_or(*on, |notice_by| notice_by.min(*on)),
            DueOrigin::Expiry,
        ),
        Matter::AdvisoryOpen { exploited, .. } => {
            if *exploited && concern.exposure.reach > Reach::Isolated {
                at(
                    days_after(known_since, EXPLOITED_HANDLING_DAYS),
                    DueOrigin::Policy,
                )
            } else {
                policy()
            }
        }
        // Whoever may say what it is looks at it on the day it comes.
        Matter::SecurityEventsWaiting { since, .. } => at(*since, DueOrigin::Policy),
        Matter::ServiceDown { since, .. } => at(*since, DueOrigin::Tolerance),
        Matter::StaleInventory { last_import, .. } => {
            at(days_after(*last_import, INVENTORY_AGE_DAYS), DueOrigin::Policy)
        }
        Matter::FeedStale {
            feed,
            last_update,
            failing,
        } => {
            let old = last_update.map(|day| days_after(day, feed.fresh_days()));
            let failed = failing
                .as_ref()
                .map(|failing| days_after(failing.since, FEED_FAILING_DAYS));
            old.into_iter()
                .chain(failed)
                .min()
                .map_or_else(policy, |on| at(on, DueOrigin::Policy))
        }
        Matter::TrainingOverdue { due, .. } => at(*due, DueOrigin::Policy),
        Matter::LegalDate { due, set_by, .. } => at(
            *due,
            match set_by {
                SetBy::Law => DueOrigin::Legal,
                SetBy::House => DueOrigin::Policy,
            },
        ),
    }
}

fn at(on: Date, origin: DueOrigin) -> Due {
    Due { on, origin }
}

/// The day `days` after `day`, held at the end of the calendar.
pub(super) fn days_after(day: Date, days: i64) -> Date {
    let span: Span = days.days();
    day.saturating_add(span)
}
