//! Dates as inventories write them, and in which order a column has day and month.
//!
//! `12/11/2026` is two different days. Within one column all dates follow one order, so one cell that can only be
//! read one way (`25/11/2026`) decides for all; where none does, the user is asked and nothing is guessed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{clock, words};
use crate::text::fold_for_search;

/// Which of day and month comes first where both are numbers and the year comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `31/12/2026`, as in most of Europe.
    DayFirst,
    /// `12/31/2026`, as tools with American settings write it.
    MonthFirst,
}

/// What the cells of a column say about the order of their dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum DateOrderFinding {
    /// Every date can be read one way only.
    NotNeeded,
    /// At least one date decides and none contradicts.
    Decided {
        /// The order.
        order: DateOrder,
    },
    /// Some dates can be read both ways and none decides: ask.
    Ambiguous {
        /// One such cell.
        example: String,
        /// How many there are.
        cells: u64,
    },
    /// Some dates are day first and some month first: two exports were pasted together.
    Contradictory {
        /// A cell that can only be day first.
        day_first: String,
        /// A cell that can only be month first.
        month_first: String,
    },
}

impl DateOrderFinding {
    /// The order to read the column with, when it is known.
    pub fn order(&self) -> Option<DateOrder> {
        match self {
            Self::Decided { order } => Some(*order),
            _ => None,
        }
    }
}

/// What has been seen of a column of dates so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateOrderEvidence {
    day_first: Option<String>,
    month_first: Option<String>,
    either: Option<String>,
    either_count: u64,
}

impl DateOrderEvidence {
    /// Takes one cell into account.
    pub fn observe(&mut self, cell: &str) {
        let Written::Numbers {
            first,
            second,
            dotted: false,
            ..
        } = Written::read(cell)
        else {
            return;
        };
        let slot = match (first > 12, second > 12) {
            (true, false) => &mut self.day_first,
            (false, true) => &mut self.month_first,
            (false, false) if first != second => {
                self.either_count += 1;
                &mut self.either
            }
            _ => return,
        };
        slot.get_or_insert_with(|| cell.trim().to_owned());
    }

    /// What all cells observed say together.
    pub fn conclude(&self) -> DateOrderFinding {
        match (&self.day_first, &self.month_first, &self.either) {
            (Some(day_first), Some(month_first), _) => DateOrderFinding::Contradictory {
                day_first: day_first.clone(),
                month_first: month_first.clone(),
            },
            (Some(_), None, _) => DateOrderFinding::Decided {
                order: DateOrder::DayFirst,
            },
            (None, Some(_), _) => DateOrderFinding::Decided {
                order: DateOrder::MonthFirst,
            },
            (None, None, Some(example)) => DateOrderFinding::Ambiguous {
                example: example.clone(),
                cells: self.either_count,
            },
            (None, None, None) => DateOrderFinding::NotNeeded,
        }
    }
}

/// Why a cell gives no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoDate {
    /// It states none: `00/00/0000`, or the year 1601, 1900 or 9999 that tools write for "never".
    Never,
    /// It can be read both ways and the order is not known.
    Ambiguous,
    /// It is a count of days, as a spreadsheet stores dates.
    Serial {
        /// The day it means if the workbook counts from 1900, which is usual.
        likely: Date,
    },
    /// Anything else.
    Unreadable,
}

/// The day a cell states. A time of day is passed over.
pub(crate) fn read(cell: &str, order: Option<DateOrder>) -> Result<Date, NoDate> {
    let (year, month, day) = match Written::read(cell) {
        Written::Plain { year, month, day } => (year, month, day),
        Written::Serial(days) => return Err(serial(days)),
        Written::Numbers {
            first,
            second,
            year,
            dotted,
        } => {
            let order = order_of(first, second, dotted).or(order);
            match order {
                Some(DateOrder::DayFirst) => (year, second, first),
                Some(DateOrder::MonthFirst) => (year, first, second),
                None => return Err(NoDate::Ambiguous),
            }
        }
        Written::Never => return Err(NoDate::Never),
        Written::Nothing => return Err(NoDate::Unreadable),
    };
    // 1753 is where the dates of SQL Server begin, 1970-01-01 where those of Unix do.
    let beginning = matches!((year, month, day), (1753 | 1970, 1, 1));
    if month == 0 || day == 0 || year == 1900 || beginning || !(1602..9999).contains(&year) {
        return Err(NoDate::Never);
    }
    date(year, month, day).ok_or(NoDate::Unreadable)
}

/// The order that follows from the numbers themselves. Dots are written day first only.
fn order_of(first: i16, second: i16, dotted: bool) -> Option<DateOrder> {
    if dotted || first > 12 || first == second {
        Some(DateOrder::DayFirst)
    } else if second > 12 {
        Some(DateOrder::MonthFirst)
    } else {
        None
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Spreadsheets count days from 1900-01-00 and believe in 29 February 1900, so 1 is 1899-12-31 from March 1900 on.
fn serial(days: i32) -> NoDate {
    let likely = Date::new(1899, 12, 30).and_then(|start| start.checked_add(jiff::Span::new().days(days)));
    likely.map_or(NoDate::Unreadable, |likely| NoDate::Serial { likely })
}

/// A date as it is written, before it is known which number is what.
#[derive(Debug, PartialEq, Eq)]
enum Written {
    /// Year first, or with the month in letters.
    Plain {
        year: i16,
        month: i16,
        day: i16,
    },
    /// Two numbers and a year.
    Numbers {
        first: i16,
        second: i16,
        year: i16,
        dotted: bool,
    },
    /// A count of days.
    Serial(i32),
    /// A moment that a clock has for "not yet".
    Never,
    Nothing,
}

impl Written {
    fn read(cell: &str) -> Self {
        let cell = cell.trim();
        if let Some(seconds) = clock::seconds(cell) {
            return clock::day(seconds).map_or(Self::Never, |day| Self::Plain {
                year: day.year(),
                month: i16::from(day.month()),
                day: i16::from(day.day()),
            });
        }
        let cell = &without_gaps(cell);
        Self::in_numbers(cell)
            .or_else(|| Self::as_count(cell))
            .or_else(|| Self::in_words(cell))
            .unwrap_or(Self::Nothing)
    }

    /// `2026-11-14T08:15:00Z`, `14/11/2026 08:15`, `14.11.26`, `20261114`.
    fn in_numbers(cell: &str) -> Option<Self> {
        let day = cell.split([' ', 'T', '\u{a0}', ',']).next()?;
        if day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
            let (year, month, day) = (
                day[..4].parse().ok()?,
                day[4..6].parse().ok()?,
                day[6..].parse().ok()?,
            );
            return (1970..2100)
                .contains(&year)
                .then_some(Self::Plain { year, month, day });
        }
        let parts: Vec<&str> = day.trim_end_matches('.').split(['-', '/', '.']).collect();
        let [one, two, three] = parts[..] else { return None };
        if one.len() == 4 {
            return Some(Self::Plain {
                year: one.parse().ok()?,
                month: short(two)?,
                day: short(three)?,
            });
        }
        let dotted = day.contains('.');
        Some(Self::Numbers {
            first: short(one)?,
            second: short(two)?,
            year: year(three)?,
            dotted,
        })
    }

    /// `45000` or `45000.53`: a day between 1954 and 2119.
    fn as_count(cell: &str) -> Option<Self> {
        let whole = cell.split(['.', ',']).next()?;
        let fraction = cell[whole.len()..].chars().skip(1).all(|c| c.is_ascii_digit());
        let days = whole.parse().ok().filter(|_| whole.len() == 5 && fraction)?;
        (20_000..80_000).contains(&days).then_some(Self::Serial(days))
    }

    /// `14 Nov 2026`, `Nov 14, 2026`, `14-nov.-26`, `14 de noviembre de 2026`, `2026. nov. 14.`, `Sat Nov 14 08:15:00 2026`.
    fn in_words(cell: &str) -> Option<Self> {
        let folded = fold_for_search(cell);
        let mut words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && !words::AROUND.contains(word))
            .skip_while(|word| words::weekday(word));
        let words = [
            words.next()?,
            words.next()?,
            words.next()?,
            words.last().unwrap_or_default(),
        ];
        let (month, day) = match (words::month(words[0]), words::month(words[1])) {
            (None, Some(month)) if words[0].len() == 4 => {
                let (year, day) = (year(words[0])?, short(words[2])?);
                return Some(Self::Plain { year, month, day });
            }
            (None, Some(month)) => (month, words[0]),
            (Some(month), None) => (month, words[1]),
            _ => return None,
        };
        // In `Nov 14 08:15:00 2026` the time stands before the year.
        let stated = if words[3].len() == 4 && words[2].len() < 4 {
            words[3]
        } else {
            words[2]
        };
        Some(Self::Plain {
            year: year(stated)?,
            month,
            day: short(day)?,
        })
    }
}

/// `14. 11. 2026` as `14.11.2026`; what follows the third dot stands as it is.
fn without_gaps(cell: &str) -> String {
    let mut closed = String::with_capacity(cell.len());
    let mut dots = 0;
    for letter in cell.chars() {
        let is_gap = letter == ' ' && closed.ends_with('.') && dots < 3;
        if !is_gap {
            dots += u32::from(letter == '.');
            closed.push(letter);
        }
    }
    closed
}

/// A number of one or two digits.
fn short(text: &str) -> Option<i16> {
    let plausible = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plausible.then(|| text.parse().ok()).flatten()
}

/// A year of four digits, or of two: 69 is 2069 and 70 is 1970, as POSIX reads them.
fn year(text: &str) -> Option<i16> {
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    let years = short(text).filter(|_| text.len() == 2)?;
    Some(if years < 70 { 2000 + years } else { 1900 + years })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(cells: &[&str]) -> DateOrderFinding {
        let mut evidence = DateOrderEvidence::default();
        for cell in cells {
            evidence.observe(cell);
        }
        evidence.conclude()
    }

    #[test]
    fn one_date_that_can_be_read_one_way_decides_for_the_column() {
        assert_eq!(
            evidence(&["12/11/2026", "25/11/2026 08:00:00"]),
            DateOrderFinding::Decided {
                order: DateOrder::DayFirst
            }
        );
        assert_eq!(
            evidence(&["12/11/2026 1:02:03 AM", "11/25/2026"]),
            DateOrderFinding::Decided {
                order: DateOrder::MonthFirst
            }
        );
    }

    #[test]
    fn where_no_date_decides_the_user_is_asked() {
        let finding = evidence(&["12/11/2026", "1/2/2026", "3/3/2026", ""]);
        assert_eq!(
            finding,
            DateOrderFinding::Ambiguous {
                example: "12/11/2026".to_owned(),
                cells: 2
            }
        );
        assert_eq!(read("12/11/2026", None), Err(NoDate::Ambiguous));
    }

    #[test]
    fn dates_that_contradict_each_other_are_both_shown() {
        let finding = evidence(&["25/11/2026", "11/25/2026"]);
        assert!(matches!(finding, DateOrderFinding::Contradictory { .. }));
    }

    #[test]
    fn dots_and_iso_dates_need_no_order() {
        assert_eq!(
            evidence(&["12.11.2026", "2026-11-12"]),
            DateOrderFinding::NotNeeded
        );
        let november = Date::new(2026, 11, 12).unwrap();
        for cell in [
            "12.11.2026",
            "12.11.26",
            "2026-11-12 08:00",
            "20261112",
            "12 Nov 2026",
            "Nov 12, 2026",
            "12-nov.-26",
            "12. 11. 2026 8:15",
            "2026. 11. 12.",
            "2026.11.12. 08:15",
            "12.11.2026 08:15",
            "2026-11-12T08:15:00.000Z",
            "12 de noviembre de 2026",
            "Thu Nov 12 08:15:00 2026",
            "jeudi 12 novembre 2026 à 08:15",
            "12. listopadu 2026",
            "12 listopada 2026 r.",
            "2026. november 12.",
            "12 nov. 2026 08:15",
            r"\/Date(1794470400000)\/",
            "/Date(1794470400000+0200)/",
            "134389440000000000",
            "1794470400",
            "1794470400000",
        ] {
            assert_eq!(read(cell, None), Ok(november), "{cell}");
        }
    }

    #[test]
    fn spreadsheet_day_counts_are_named_and_not_taken_for_dates() {
        let likely = Date::new(2023, 3, 15).unwrap();
        assert_eq!(read("45000", None), Err(NoDate::Serial { likely }));
        assert_eq!(read("45000.53", None), Err(NoDate::Serial { likely }));
        assert_eq!(read("SEPT2", None), Err(NoDate::Unreadable));
    }

    #[test]
    fn dates_that_mean_never_are_none() {
        for cell in [
            "00/00/0000",
            "0000-00-00",
            "01/01/1601 02:00:00",
            "1900-01-01",
            "31/12/9999",
            "01.01.1753 00:00:00",
            "1970-01-01T00:00:00Z",
            "/Date(-62135596800000)/",
            "9223372036854775807",
        ] {
            assert_eq!(
                read(cell, Some(DateOrder::DayFirst)),
                Err(NoDate::Never),
                "{cell}"
            );
        }
        assert_eq!(read("30/02/2026", None), Err(NoDate::Unreadable));
    }
}
