//! Legal dates: the days by which a law, an authority or the house's own rule wants something done.
//!
//! They are the institution's own list: somebody typed each day, or set it from a proof. What a law makes of an incident, hour
//! by hour, is no legal date and is worked out elsewhere. A day is never moved for a weekend or a holiday: whether a term may
//! end later is for the national rule, and the strict day does no harm.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

use crate::round::{Audience, DEADLINE_HORIZON_DAYS};

/// Who can look after a legal date, in the order in which they are offered: those whose roles see the list.
pub const CARETAKERS: [Audience; 3] = [
    Audience::Management,
    Audience::InformationTechnology,
    Audience::DataProtection,
];

/// Who sets the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SetBy {
    /// A law or an authority.
    #[default]
    Law,
    /// The house itself, also where a law asks for the thing and names no day.
    House,
}

impl SetBy {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Law, Self::House];

    /// The name used in forms, columns and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::House => "house",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set_by| set_by.name() == name)
    }
}

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodUnit {
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl PeriodUnit {
    /// Every unit, the longest first, as they are offered.
    pub const ALL: [Self; 3] = [Self::Years, Self::Months, Self::Days];

    /// The name used in forms, columns and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Months => "months",
            Self::Years => "years",
        }
    }

    /// The unit of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// How many of it a period may have: ten years.
    pub fn most(self) -> u16 {
        match self {
            Self::Days => 3_660,
            Self::Months => 120,
            Self::Years => 10,
        }
    }
}

/// After what time something is due again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    every: u16,
    unit: PeriodUnit,
}

impl Period {
    /// `every` of `unit`; none where that is no time or longer than ten years.
    pub fn new(every: u16, unit: PeriodUnit) -> Option<Self> {
        (1..=unit.most()).contains(&every).then_some(Self { every, unit })
    }

    /// How many.
    pub fn every(self) -> u16 {
        self.every
    }

    /// Of what.
    pub fn unit(self) -> PeriodUnit {
        self.unit
    }

    /// The day `times` periods after `from`. A month that lacks the day has its last instead, and the day itself is back in
    /// the next that has it.
    fn after(self, from: Date, times: i64) -> Date {
        let count = i64::from(self.every).saturating_mul(times);
        let span: Span = match self.unit {
            PeriodUnit::Days => count.days(),
            PeriodUnit::Months => count.months(),
            PeriodUnit::Years => count.years(),
        };
        from.saturating_add(span)
    }

    /// The day it is due again: the first in the rhythm of `counted_from` after both the day it was due and the day it was done.
    pub fn next(self, counted_from: Date, due_on: Date, done_on: Date) -> Date {
        /// More than any rhythm needs to catch up with a calendar.
        const MOST: i64 = 5_000;
        let over = due_on.max(done_on);
        let mut days = (1..=MOST).map(|times| self.after(counted_from, times));
        days.find(|day| *day > over)
            .unwrap_or_else(|| self.after(over, 1))
    }
}

/// How a legal date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Its day has passed.
    Overdue,
    /// Its day is near enough for a card of the round.
    Soon,
    /// Its day is further off.
    Later,
    /// It is done, and not due again.
    Done,
}

impl Standing {
    /// How what is due on `due_on` stands on `today`; `done` where it was done for good.
    pub fn of(due_on: Date, done: bool, today: Date) -> Self {
        let days: i64 = (due_on - today).get_days().into();
        match days {
            _ if done => Self::Done,
            ..0 => Self::Overdue,
            0..=DEADLINE_HORIZON_DAYS => Self::Soon,
            _ => Self::Later,
        }
    }

    /// The name used in addresses and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Done => "done",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn period(every: u16, unit: PeriodUnit) -> Period {
        Period::new(every, unit).unwrap()
    }

    #[test]
    fn what_is_done_early_or_late_keeps_its_rhythm() {
        let yearly = period(1, PeriodUnit::Years);
        let due = date(2027, 1, 31);
        let next = |done| yearly.next(due, due, done);
        assert_eq!(next(date(2027, 1, 20)), date(2028, 1, 31));
        assert_eq!(next(date(2027, 3, 1)), date(2028, 1, 31));
        // Done two years late, the day that lies ahead counts, not one that is over already.
        assert_eq!(next(date(2029, 2, 1)), date(2030, 1, 31));
    }

    #[test]
    fn the_end_of_a_month_comes_back_after_a_shorter_month() {
        let monthly = period(1, PeriodUnit::Months);
        let first = date(2027, 1, 31);
        let second = monthly.next(first, first, first);
        let third = monthly.next(first, second, second);
        assert_eq!((second, third), (date(2027, 2, 28), date(2027, 3, 31)));
        let leap = date(2028, 2, 29);
        let yearly = period(1, PeriodUnit::Years);
        assert_eq!(yearly.next(leap, leap, leap), date(2029, 2, 28));
        assert_eq!(
            yearly.next(leap, date(2031, 2, 28), date(2031, 2, 28)),
            date(2032, 2, 29)
        );
    }

    #[test]
    fn a_period_is_between_a_day_and_ten_years() {
        assert_eq!(Period::new(0, PeriodUnit::Months), None);
        assert_eq!(Period::new(11, PeriodUnit::Years), None);
        assert_eq!(Period::new(121, PeriodUnit::Months), None);
        assert!(Period::new(120, PeriodUnit::Months).is_some());
    }

    #[test]
    fn it_is_soon_for_thirty_days_and_overdue_from_the_day_after() {
        let today = date(2026, 11, 23);
        let of = |day| Standing::of(day, false, today);
        assert_eq!(of(date(2026, 11, 22)), Standing::Overdue);
        assert_eq!(of(today), Standing::Soon);
        assert_eq!(of(date(2026, 12, 23)), Standing::Soon);
        assert_eq!(of(date(2026, 12, 24)), Standing::Later);
        assert_eq!(Standing::of(date(2026, 1, 1), true, today), Standing::Done);
    }

    proptest! {
        #[test]
        fn the_next_day_is_always_after_the_day_it_was_due_and_the_day_it_was_done(
            every in 1_u16..=120,
            unit in proptest::sample::select(PeriodUnit::ALL.to_vec()),
            start in 0_i32..12_000,
            done in 0_i32..12_000,
        ) {
            let Some(period) = Period::new(every, unit) else { return Ok(()) };
            let day = |days: i32| date(2010, 1, 1).saturating_add(i64::from(days).days());
            let (due, done) = (day(start), day(done));
            let next = period.next(due, due, done);
            prop_assert!(next > due && next > done);
        }
    }
}
