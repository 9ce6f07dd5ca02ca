//! The words for the times of services.

use app::message::Messages;
use domain::round::Phrase;

/// A unit that times of services are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minutes,
    Hours,
    Days,
}

impl Unit {
    /// Every unit, the smallest first.
    pub(super) const ALL: [Self; 3] = [Self::Minutes, Self::Hours, Self::Days];

    /// Its name in forms and messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }

    /// The unit of this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// How many minutes one of it is.
    pub(super) fn minutes(self) -> u32 {
        match self {
            Self::Minutes => 1,
            Self::Hours => 60,
            Self::Days => 24 * 60,
        }
    }

    /// A time in the largest unit that tells it exactly.
    pub(super) fn exact(minutes: u32) -> (u32, Self) {
        let tells = |unit: &Self| minutes > 0 && minutes.is_multiple_of(unit.minutes());
        let unit = Self::ALL.into_iter().rev().find(tells).unwrap_or(Self::Minutes);
        (minutes / unit.minutes(), unit)
    }
}

/// A time in words, in the largest unit that tells it exactly.
pub(crate) fn duration(words: &Messages, minutes: u32) -> String {
    let (number, unit) = Unit::exact(minutes);
    words.phrase(
        &Phrase::new("service-duration")
            .selector("unit", unit.name())
            .number("number", number),
    )
}

#[cfg(test)]
mod tests {
    use app::message::Language;

    use super::*;

    #[test]
    fn a_time_is_told_in_the_largest_unit_that_tells_it_exactly() {
        let words = Messages::for_language(Language::English);
        let told = [45, 90, 120, 1_440, 2_880].map(|minutes| duration(words, minutes));
        assert_eq!(told, ["45 min", "90 min", "2 h", "1 day", "2 days"]);
    }
}
