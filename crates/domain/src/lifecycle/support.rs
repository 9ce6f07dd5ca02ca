//! Support over time: two ends, and the state they mean on a given day.
//!
//! Ordinary security support and paid extended support are kept apart: extended support only helps who bought it, and
//! the catalogue cannot know who did. The end of "active" or "mainstream" support is not here, as security updates go
//! on after it. Nothing is stored about today; a state is always computed for a date.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Support that ends within this many days is [`State::Ending`]: half a year, the time a hospital needs to budget,
/// order and test a replacement.
pub const ENDING_DAYS: i32 = 180;

/// When one kind of support ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// On this day; from it on there is no support.
    On(Date),
    /// It is over, the day is not known.
    Over,
    /// It runs and no end has been announced.
    Open,
    /// The source does not say.
    Unknown,
}

impl End {
    /// Whether this support is over on `today`, if that is known.
    pub fn is_over(self, today: Date) -> Option<bool> {
        match self {
            Self::On(date) => Some(date <= today),
            Self::Over => Some(true),
            Self::Open => Some(false),
            Self::Unknown => None,
        }
    }

    /// The day, where one is known.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::Over | Self::Open | Self::Unknown => None,
        }
    }
}

/// When the maker's support of one release ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Support {
    /// Security updates that come with the product.
    pub ordinary: End,
    /// Security updates sold beyond that; absent where none are offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended: Option<End>,
}

/// What the ends of support mean on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Security updates come, and will for more than [`ENDING_DAYS`].
    Supported,
    /// Security updates come, but end within [`ENDING_DAYS`].
    Ending,
    /// Ordinary support is over; paid extended support runs. Whether it was bought is not known here.
    Extended,
    /// No support of any kind.
    Ended,
    /// Not known.
    Unknown,
}

impl State {
    /// The word used in files and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Ending => "ending",
            Self::Extended => "extended",
            Self::Ended => "ended",
            Self::Unknown => "unknown",
        }
    }
}

impl Support {
    /// The state on `today`.
    ///
    /// ```
    /// use domain::lifecycle::{End, State, Support};
    /// use jiff::civil::date;
    ///
    /// let windows_server_2012 = Support {
    ///     ordinary: End::On(date(2023, 10, 10)),
    ///     extended: Some(End::On(date(2026, 10, 13))),
    /// };
    /// assert_eq!(windows_server_2012.on(date(2023, 1, 1)), State::Supported);
    /// assert_eq!(windows_server_2012.on(date(2023, 9, 1)), State::Ending);
    /// assert_eq!(windows_server_2012.on(date(2026, 1, 1)), State::Extended);
    /// assert_eq!(windows_server_2012.on(date(2026, 10, 13)), State::Ended);
    /// ```
    pub fn on(&self, today: Date) -> State {
        match self.ordinary.is_over(today) {
            None => State::Unknown,
            Some(false) if self.ends_soon(today) => State::Ending,
            Some(false) => State::Supported,
            Some(true) => match self.extended.map(|end| end.is_over(today)) {
                None | Some(Some(true)) => State::Ended,
                Some(Some(false)) => State::Extended,
                Some(None) => State::Unknown,
            },
        }
    }

    fn ends_soon(&self, today: Date) -> bool {
        self.ordinary
            .date()
            .is_some_and(|end| today.until(end).is_ok_and(|left| left.get_days() <= ENDING_DAYS))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 8, 22);

    fn support(ordinary: End, extended: Option<End>) -> State {
        Support { ordinary, extended }.on(TODAY)
    }

    #[test]
    fn the_day_support_ends_is_the_first_day_without() {
        assert_eq!(support(End::On(date(2026, 8, 23)), None), State::Ending);
        assert_eq!(support(End::On(TODAY), None), State::Ended);
    }

    #[test]
    fn ending_begins_one_hundred_and_eighty_days_before() {
        assert_eq!(support(End::On(date(2027, 2, 18)), None), State::Ending);
        assert_eq!(support(End::On(date(2027, 2, 19)), None), State::Supported);
    }

    #[test]
    fn paid_support_matters_only_after_the_ordinary_end() {
        let paid = Some(End::On(date(2028, 1, 1)));
        assert_eq!(support(End::On(date(2027, 12, 1)), paid), State::Supported);
        assert_eq!(support(End::On(date(2025, 12, 1)), paid), State::Extended);
        assert_eq!(support(End::Over, Some(End::Open)), State::Extended);
        assert_eq!(support(End::Over, Some(End::Over)), State::Ended);
    }

    #[test]
    fn what_the_source_does_not_say_stays_unknown() {
        assert_eq!(support(End::Unknown, None), State::Unknown);
        assert_eq!(support(End::Over, Some(End::Unknown)), State::Unknown);
    }
}
