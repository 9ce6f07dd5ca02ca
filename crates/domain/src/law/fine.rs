//! How much a fine may be at most by law. Never what one will be: that is for authorities and courts.

use super::confidence::Known;
use super::library::{DIRECTIVE, Law};
use super::pack::{ActStatus, Fines, Maximum, PublicBodies};
use super::scope::{Class, ScopeResult};
use jiff::civil::Date;

/// The legal maximum for one institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposure<'a> {
    /// What the country says of fines.
    pub fines: &'a Fines,
    /// The maximum.
    pub most: MostFined<'a>,
    /// Whether it is that of the Directive, because the country’s own is not known.
    pub of_directive: bool,
}

/// The maximum, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MostFined<'a> {
    /// A sum, and the one a percentage of the turnover makes, where the turnover is known and counts. The higher holds.
    Sum {
        /// The rule.
        maximum: &'a Maximum,
        /// What the percentage makes, in euros.
        of_turnover: Option<u64>,
    },
    /// None: the country does not fine public bodies.
    None {
        /// What a reader should know besides.
        note: &'a str,
    },
    /// None yet: the country has no act.
    NoAct,
    /// Nobody established it.
    Unknown,
}

/// The legal maximum for an institution of this scope; none where it is not in scope. Of one whose class is not certain the higher.
pub fn exposure<'a>(
    law: &'a Law,
    scope: &ScopeResult<'a>,
    public: bool,
    turnover: Option<u64>,
    today: Date,
) -> Option<Exposure<'a>> {
    let fines = &scope.country.fines;
    let of_class = |fines: &'a Fines| match scope.most {
        Class::Essential => fines.essential.value(),
        Class::Important => fines.important.value(),
        Class::Out => None,
    };
    if scope.most == Class::Out {
        return None;
    }
    let sum = |maximum: &'a Maximum| MostFined::Sum {
        maximum,
        of_turnover: turnover.and_then(|turnover| of_turnover(maximum, turnover)),
    };
    let (most, of_directive) = match (&fines.public, public) {
        // What is planned is no law.
        _ if matches!(scope.country.status, ActStatus::Bill | ActStatus::NoAct) => (MostFined::NoAct, false),
        (PublicBodies::None { note }, true) => (MostFined::None { note }, false),
        (PublicBodies::Own(maximum), true) => (sum(maximum), false),
        (PublicBodies::Unknown, true) => (MostFined::Unknown, false),
        (PublicBodies::Same, _) | (_, false) => match of_class(fines) {
            Some(maximum) if matches!(maximum.amount, Known::Value(_)) => (sum(maximum), false),
            Some(_) => (MostFined::Unknown, false),
            None => {
                let directive = law.pack(DIRECTIVE, today).and_then(|pack| pack.fines.as_ref());
                match directive.and_then(of_class).filter(|_| scope.binds) {
                    Some(maximum) => (sum(maximum), true),
                    None => (MostFined::Unknown, false),
                }
            }
        },
    };
    Some(Exposure {
        fines,
        most,
        of_directive,
    })
}

/// What the percentage of a turnover makes, where it counts.
fn of_turnover(maximum: &Maximum, turnover: u64) -> Option<u64> {
    let basis_points = maximum.turnover_basis_points?;
    let counts = maximum.turnover_only_above.is_none_or(|above| turnover > above);
    let made = u128::from(turnover) * u128::from(basis_points) / 10_000;
    counts.then(|| u64::try_from(made).unwrap_or(u64::MAX))
}
