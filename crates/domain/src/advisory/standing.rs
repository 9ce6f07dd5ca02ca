//! How an advisory stands in a house: what its devices come to, and whether somebody has to decide.

use jiff::civil::Date;
use serde::Serialize;

use super::decision::{Basis, Change, changes};
use crate::matching::Verdict;

/// How many devices of a model came to which verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// The weakness is in these.
    pub affected: u32,
    /// Of these nobody can say.
    pub unknown: u32,
    /// The weakness is not in these.
    pub not_affected: u32,
}

impl Tally {
    /// The tally of these verdicts.
    pub fn of(verdicts: impl IntoIterator<Item = Verdict>) -> Self {
        let mut tally = Self::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Affected => tally.affected += 1,
                Verdict::Unknown => tally.unknown += 1,
                Verdict::NotAffected => tally.not_affected += 1,
            }
        }
        tally
    }

    /// Of how many devices somebody has to decide: unknown is never *not affected*.
    pub fn concerned(self) -> u32 {
        self.affected + self.unknown
    }

    /// The gravest verdict among the devices.
    pub fn verdict(self) -> Verdict {
        match (self.affected, self.unknown) {
            (1.., _) => Verdict::Affected,
            (0, 1..) => Verdict::Unknown,
            (0, 0) => Verdict::NotAffected,
        }
    }
}

/// How an advisory stands in a house, from what presses to what does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Somebody decided, and that no longer holds.
    Reopened,
    /// Nobody has decided.
    Open,
    /// Somebody decided, and that holds.
    Decided,
    /// No device is affected: there is nothing to decide.
    NotAffected,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 4] = [Self::Reopened, Self::Open, Self::Decided, Self::NotAffected];

    /// The name used in addresses and message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reopened => "reopened",
            Self::Open => "open",
            Self::Decided => "decided",
            Self::NotAffected => "not_affected",
        }
    }

    /// Whether somebody has to decide.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Reopened | Self::Open)
    }
}

/// How an advisory stands whose devices come to `tally`, where `decided` is what the decision in force rests on with its day, and `now` is known
/// `today`; with what opened a decision again.
pub fn standing(
    tally: Tally,
    decided: Option<(&Basis, Option<Date>)>,
    now: &Basis,
    today: Date,
) -> (Standing, Vec<Change>) {
    if tally.concerned() == 0 {
        return (Standing::NotAffected, Vec::new());
    }
    let Some((then, day)) = decided else {
        return (Standing::Open, Vec::new());
    };
    let changes = changes(then, now, day, today);
    match changes.is_empty() {
        true => (Standing::Decided, changes),
        false => (Standing::Reopened, changes),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 29);

    #[test]
    fn one_affected_device_makes_all_affected_and_an_unknown_one_is_to_be_decided() {
        use Verdict::{Affected, NotAffected, Unknown};
        let tally = Tally::of([NotAffected, Unknown, Affected, Unknown]);
        assert_eq!((tally.affected, tally.unknown, tally.not_affected), (1, 2, 1));
        assert_eq!((tally.verdict(), tally.concerned()), (Affected, 3));
        assert_eq!(Tally::of([NotAffected, Unknown]).verdict(), Unknown);
        assert_eq!(Tally::of([NotAffected]).verdict(), NotAffected);
    }

    #[test]
    fn what_affects_no_device_is_not_to_be_decided_whatever_was_decided() {
        let tally = Tally::of([Verdict::NotAffected]);
        let now = Basis::default();
        assert_eq!(standing(tally, None, &now, TODAY).0, Standing::NotAffected);
        let past = Some((&now, Some(date(2026, 1, 1))));
        assert_eq!(standing(tally, past, &now, TODAY).0, Standing::NotAffected);
    }

    #[test]
    fn a_decision_stands_until_something_opens_it_again() {
        let tally = Tally::of([Verdict::Unknown]);
        let then = Basis::default();
        assert_eq!(standing(tally, None, &then, TODAY).0, Standing::Open);
        assert_eq!(
            standing(tally, Some((&then, None)), &then, TODAY),
            (Standing::Decided, Vec::new())
        );
        let now = Basis {
            exploited: true,
            ..Basis::default()
        };
        assert_eq!(
            standing(tally, Some((&then, None)), &now, TODAY),
            (Standing::Reopened, vec![Change::Exploited])
        );
    }
}
