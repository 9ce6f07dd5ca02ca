//! Feeds: reference data from outside that all tenants share, by kind, and how asking for them can end.
//!
//! A feed says nothing about the hospital. What is kept here is only what holds for every feed of a kind: how long it
//! stays fresh, and which doubts keep a new version from taking the place of a good one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::lifecycle::ENDING_DAYS;

/// A kind of reference data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedKind {
    /// How long makers support their products (endoflife.date).
    Eol,
    /// Weaknesses known to be exploited (CISA KEV).
    Kev,
    /// How likely weaknesses are to be exploited (EPSS).
    Epss,
    /// Public holidays.
    Holidays,
    /// Advisories of makers and of authorities (CSAF).
    Advisories,
}

/// A new version must not know less than this share of the records of the one in use: a file cut short at a record
/// boundary still parses.
const LEAST_SHARE_PERCENT: u64 = 80;

impl FeedKind {
    /// Every kind, in the order of lists.
    pub const ALL: &'static [Self] = &[Self::Eol, Self::Kev, Self::Epss, Self::Holidays, Self::Advisories];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Eol => "eol",
            Self::Kev => "kev",
            Self::Epss => "epss",
            Self::Holidays => "holidays",
            Self::Advisories => "advisories",
        }
    }

    /// The kind of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == key)
    }

    /// How many days old the data may grow before somebody should look. Weaknesses change by the day; a maker's end of
    /// support matters from half a year ahead on; calendars are made for years (judgement).
    pub fn fresh_days(self) -> i64 {
        match self {
            Self::Kev | Self::Epss | Self::Advisories => 7,
            Self::Eol => ENDING_DAYS.into(),
            Self::Holidays => 400,
        }
    }

    /// How often its address is asked unless somebody says otherwise, in hours.
    pub fn usual_hours(self) -> u16 {
        match self {
            Self::Kev | Self::Advisories => 12,
            Self::Eol | Self::Epss => 24,
            Self::Holidays => 24 * 7,
        }
    }

    /// Whether a version that states an earlier day than the one in use is an old one, brought in again. Of lifecycles
    /// and calendars the stated day says little.
    fn ages_by_the_day(self) -> bool {
        matches!(self, Self::Kev | Self::Epss)
    }
}

/// What a version of a feed is weighed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// How many records were understood.
    pub records: u64,
    /// The day it states.
    pub dated: Option<Date>,
}

/// Why a new version should not take the place of the one in use unless somebody says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It knows so much less that it is probably cut short.
    Shrunken {
        /// What it knows.
        records: u64,
        /// What the one in use knows.
        in_use: u64,
    },
    /// It is older.
    Older {
        /// Its day.
        dated: Date,
        /// The day of the one in use.
        in_use: Date,
    },
}

/// What speaks against putting `new` in the place of `in_use`.
///
/// ```
/// use domain::feed::{Doubt, Extent, FeedKind, doubt};
///
/// let extent = |records| Extent { records, dated: None };
/// assert_eq!(doubt(FeedKind::Eol, extent(400), extent(320)), None);
/// assert_eq!(doubt(FeedKind::Eol, extent(400), extent(319)), Some(Doubt::Shrunken { records: 319, in_use: 400 }));
/// ```
pub fn doubt(kind: FeedKind, in_use: Extent, new: Extent) -> Option<Doubt> {
    if new.records.saturating_mul(100) < in_use.records.saturating_mul(LEAST_SHARE_PERCENT) {
        return Some(Doubt::Shrunken {
            records: new.records,
            in_use: in_use.records,
        });
    }
    match (new.dated, in_use.dated) {
        (Some(dated), Some(in_use)) if dated < in_use && kind.ages_by_the_day() => {
            Some(Doubt::Older { dated, in_use })
        }
        _ => None,
    }
}

/// How an attempt to get a feed ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// There was new data; it is in use now.
    Taken,
    /// The data was the same as that in use.
    Unchanged,
    /// Nothing answers at the address.
    Unreachable,
    /// The answer began too late, paused too long or took too long as a whole.
    TooSlow,
    /// The answer ended before it was whole.
    CutShort,
    /// The answer is larger than such data ever is.
    TooLarge,
    /// The address sent us on too often.
    RedirectedTooOften,
    /// The address sent us to where we do not go.
    RedirectedAstray,
    /// The address answered with a failure.
    Failed,
    /// The answer is written in a way that was not asked for.
    Encoded,
    /// The answer is no such data.
    Unreadable,
    /// The data knows much less than the data in use.
    Shrunken,
    /// The data is older than the data in use.
    Older,
    /// The file or folder is not there or may not be read.
    Missing,
    /// What came could not be put in use, for a reason that lies here.
    NotKept,
}

impl Answer {
    /// Every answer.
    pub const ALL: &'static [Self] = &[
        Self::Taken,
        Self::Unchanged,
        Self::Unreachable,
        Self::TooSlow,
        Self::CutShort,
        Self::TooLarge,
        Self::RedirectedTooOften,
        Self::RedirectedAstray,
        Self::Failed,
        Self::Encoded,
        Self::Unreadable,
        Self::Shrunken,
        Self::Older,
        Self::Missing,
        Self::NotKept,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Unchanged => "unchanged",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too_slow",
            Self::CutShort => "cut_short",
            Self::TooLarge => "too_large",
            Self::RedirectedTooOften => "redirected_too_often",
            Self::RedirectedAstray => "redirected_astray",
            Self::Failed => "failed",
            Self::Encoded => "encoded",
            Self::Unreadable => "unreadable",
            Self::Shrunken => "shrunken",
            Self::Older => "older",
            Self::Missing => "missing",
            Self::NotKept => "not_kept",
        }
    }

    /// The answer of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|answer| answer.as_str() == key)
    }

    /// Whether the data in use are known to be those of the address.
    pub fn is_success(self) -> bool {
        matches!(self, Self::Taken | Self::Unchanged)
    }
}

/// How the attempts at an address fail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failing {
    /// What people call the address.
    pub source: String,
    /// How many attempts in a row.
    pub attempts: u32,
    /// The day of the first of them.
    pub since: Date,
    /// How the last one ended.
    pub answer: Answer,
    /// What else is known of that; empty where nothing is.
    pub detail: String,
}

/// The first pause after a failure, in seconds; each further one is twice as long. So long is the pause as well where an
/// address has more than is taken at once.
pub const FIRST_PAUSE_SECONDS: i64 = 15 * 60;

/// Seconds until an address is asked again after so many failures in a row: soon at first, then ever later, and never
/// later than usual.
pub fn pause_seconds(failures: u32, every_hours: u16) -> i64 {
    let usual = i64::from(every_hours.max(1)) * 3_600;
    match failures {
        0 => usual,
        failures => FIRST_PAUSE_SECONDS
            .saturating_mul(1 << (failures - 1).min(20))
            .min(usual),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_kind_and_an_answer_are_found_by_their_keys() {
        for kind in FeedKind::ALL {
            assert_eq!(FeedKind::from_key(kind.as_str()), Some(*kind));
        }
        for answer in Answer::ALL {
            assert_eq!(Answer::from_key(answer.as_str()), Some(*answer));
        }
        assert_eq!(FeedKind::from_key("csaf"), None);
    }

    #[test]
    fn an_older_day_is_a_doubt_only_where_data_change_by_the_day() {
        let extent = |day| Extent {
            records: 10,
            dated: Some(date(2026, 11, day)),
        };
        let older = Doubt::Older {
            dated: date(2026, 11, 2),
            in_use: date(2026, 11, 3),
        };
        assert_eq!(doubt(FeedKind::Kev, extent(3), extent(2)), Some(older));
        assert_eq!(doubt(FeedKind::Kev, extent(3), extent(3)), None);
        assert_eq!(doubt(FeedKind::Eol, extent(3), extent(2)), None);
        let undated = Extent {
            records: 10,
            dated: None,
        };
        assert_eq!(doubt(FeedKind::Kev, extent(3), undated), None);
    }

    #[test]
    fn pauses_grow_up_to_the_usual_one() {
        let pauses = [1, 2, 3, 4, 5, 40].map(|failures| pause_seconds(failures, 2));
        assert_eq!(pauses, [900, 1_800, 3_600, 7_200, 7_200, 7_200]);
        assert_eq!(pause_seconds(0, 24), 86_400);
        assert_eq!(pause_seconds(0, 0), 3_600);
    }
}
