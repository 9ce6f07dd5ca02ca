//! Suppliers: the companies on whose software, devices and help the services stand, and what is agreed with them.
//!
//! How much depends on a supplier is never typed: it is the gravest consequence among the services that stand on what
//! the supplier supplies ([`criticality`]). A number for the night counts only for as long as somebody was reached by it
//! ([`contact_is_proven`]): what nobody tried is a number on paper.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::round::{Answer, Audience};
use crate::service::CareConsequence;

/// How many days after somebody was reached a contact is tried again: once a year (judgement).
pub const CONTACT_TRIAL_DAYS: i64 = 365;

/// Who can look after a contract: whoever works with what the supplier supplies.
pub const CARETAKERS: [Audience; 2] = [Audience::InformationTechnology, Audience::BiomedicalEngineering];

/// What a contract with a supplier should say for the day it goes wrong (NIS2 article 21(2)(d)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clause {
    /// Measures of security the supplier keeps to.
    Security,
    /// That it tells of its incidents, and within how many hours.
    Notification,
    /// How it helps work to go on while its product is down.
    DegradedMode,
    /// That the hospital, or somebody for it, may look.
    Audit,
    /// What happens to data and access when the contract ends.
    Exit,
}

impl Clause {
    /// Every clause, in the order they are asked for.
    pub const ALL: [Self; 5] = [
        Self::Security,
        Self::Notification,
        Self::DegradedMode,
        Self::Audit,
        Self::Exit,
    ];

    /// The name used in forms, columns and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Security => "security",
            Self::Notification => "notification",
            Self::DegradedMode => "degraded_mode",
            Self::Audit => "audit",
            Self::Exit => "exit",
        }
    }
}

/// Which clauses a contract has, as far as anybody has looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clauses {
    /// Measures of security.
    pub security: Answer,
    /// Telling of incidents.
    pub notification: Answer,
    /// Within how many hours, where the contract says so.
    pub notification_hours: Option<u16>,
    /// Work while the product is down.
    pub degraded_mode: Answer,
    /// Leave to look.
    pub audit: Answer,
    /// The end of the contract.
    pub exit: Answer,
}

impl Clauses {
    /// Whether the contract has `clause`.
    pub fn answer(&self, clause: Clause) -> Answer {
        match clause {
            Clause::Security => self.security,
            Clause::Notification => self.notification,
            Clause::DegradedMode => self.degraded_mode,
            Clause::Audit => self.audit,
            Clause::Exit => self.exit,
        }
    }

    /// How many of the clauses are agreed.
    pub fn agreed(&self) -> usize {
        let answers = Clause::ALL.into_iter().map(|clause| self.answer(clause));
        answers.filter(|answer| *answer == Answer::Yes).count()
    }
}

/// What came of trying a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactOutcome {
    /// Somebody who could help answered.
    Reached,
    /// Nobody answered; somebody who could help called back.
    CalledBack,
    /// Nobody who could help was reached.
    NotReached,
}

impl ContactOutcome {
    /// Every outcome, the best first.
    pub const ALL: [Self; 3] = [Self::Reached, Self::CalledBack, Self::NotReached];

    /// The name used in forms, columns and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::CalledBack => "called_back",
            Self::NotReached => "not_reached",
        }
    }

    /// The outcome of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// Whether it shows that help can be had.
    pub fn is_help(self) -> bool {
        self != Self::NotReached
    }
}

/// Whether a number is known to work on `today`: somebody was reached by it within a year, and nobody failed since.
///
/// ```
/// use domain::supplier::{ContactOutcome, contact_is_proven};
/// use jiff::civil::date;
///
/// let today = date(2026, 11, 23);
/// assert!(contact_is_proven(Some((date(2026, 2, 1), ContactOutcome::Reached)), today));
/// assert!(!contact_is_proven(Some((date(2026, 2, 1), ContactOutcome::NotReached)), today));
/// assert!(!contact_is_proven(None, today));
/// ```
pub fn contact_is_proven(last: Option<(Date, ContactOutcome)>, today: Date) -> bool {
    last.is_some_and(|(on, outcome)| {
        outcome.is_help() && i64::from((today - on).get_days()) <= CONTACT_TRIAL_DAYS
    })
}

/// The day by which something has to be decided about a contract: the last day for giving notice as long as it lies
/// ahead, then the last day of the contract.
pub fn decisive_day(ends_on: Date, notice_by: Option<Date>, today: Date) -> Date {
    match notice_by {
        Some(notice_by) if notice_by >= today && notice_by < ends_on => notice_by,
        _ => ends_on,
    }
}

/// How much depends on a supplier: the gravest consequence among the services that stand on it. None where nothing is
/// recorded, which is not the same as harmless.
pub fn criticality(services: impl IntoIterator<Item = CareConsequence>) -> Option<CareConsequence> {
    services.into_iter().max()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_name_reads_back() {
        for outcome in ContactOutcome::ALL {
            assert_eq!(ContactOutcome::from_name(outcome.name()), Some(outcome));
        }
        for answer in Answer::ALL {
            assert_eq!(Answer::from_name(answer.name()), Some(answer));
        }
        for caretaker in CARETAKERS {
            assert_eq!(Audience::from_name(caretaker.name()), Some(caretaker));
        }
    }

    #[test]
    fn a_clause_nobody_looked_for_is_not_agreed() {
        let clauses = Clauses {
            security: Answer::Yes,
            audit: Answer::No,
            ..Clauses::default()
        };
        assert_eq!(clauses.agreed(), 1);
        assert_eq!(clauses.answer(Clause::Exit), Answer::Unknown);
    }

    #[test]
    fn a_number_is_proven_for_a_year_and_not_a_day_longer() {
        let reached = Some((date(2026, 1, 1), ContactOutcome::CalledBack));
        assert!(contact_is_proven(reached, date(2027, 1, 1)));
        assert!(!contact_is_proven(reached, date(2027, 1, 2)));
    }

    #[test]
    fn notice_decides_until_it_has_passed() {
        let (ends, notice) = (date(2027, 3, 31), date(2026, 12, 31));
        assert_eq!(decisive_day(ends, Some(notice), date(2026, 12, 31)), notice);
        assert_eq!(decisive_day(ends, Some(notice), date(2027, 1, 1)), ends);
        assert_eq!(decisive_day(ends, None, date(2026, 12, 31)), ends);
        // A notice after the end was typed wrongly and decides nothing.
        assert_eq!(
            decisive_day(ends, Some(date(2027, 4, 1)), date(2026, 12, 31)),
            ends
        );
    }

    #[test]
    fn the_gravest_service_says_how_much_depends_on_a_supplier() {
        let services = [CareConsequence::CareDelayed, CareConsequence::DangerWithinHours];
        assert_eq!(criticality(services), Some(CareConsequence::DangerWithinHours));
        assert_eq!(criticality([]), None);
    }
}
