//! Public holidays from a list of separated text with the columns `country`, `subdivision`, `date` and `name`.
//!
//! Columns are found by their names; `name_en`, `local_name` and `region` are understood as well. A line that cannot be
//! read is left out and named; a list without a single readable line is refused.
//!
//! Limits: 32 MB, 500,000 lines, 200 characters a name, and [`MAX_NAMED`] of the lines left out are named.

use domain::holiday::{Calendar, Holiday};

use crate::csv::{Dialect, Reader};

/// The largest list read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The most lines read.
pub const MAX_LINES: usize = 500_000;
/// The longest name or part of a country, in characters.
pub const MAX_TEXT: usize = 200;
/// The most lines named among those left out.
pub const MAX_NAMED: usize = 1_000;

/// What a list held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The holidays that could be read.
    pub calendar: Calendar,
    /// How many lines were left out.
    pub left_out: u64,
    /// The first of them, each with what was wrong.
    pub rejected: Vec<Rejected>,
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Which line of the file, counted from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: String,
}

/// Why a list was refused.
#[derive(Debug, thiserror::Error)]
pub enum HolidaysError {
    /// Larger than [`MAX_BYTES`].
    #[error("the list has {bytes} bytes; at most {MAX_BYTES} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The columns are not named.
    #[error(
        "the first line does not name the columns country, subdivision, date and name; separate them by commas"
    )]
    NoColumns,
    /// More than [`MAX_LINES`].
    #[error("the list has more than {MAX_LINES} lines; no more are read")]
    TooMany,
    /// No line could be read.
    #[error("the list holds no readable holiday{}", first.as_ref().map(|r| format!("; line {}: {}", r.line, r.problem)).unwrap_or_default())]
    NoHolidays {
        /// The first line left out, if there was any.
        first: Option<Rejected>,
    },
}

/// Reads a list of holidays.
///
/// ```
/// use domain::holiday::DayOff;
/// use jiff::civil::date;
///
/// let list = b"country,subdivision,date,name\nRO,,2026-12-01,National Day\n";
/// let reading = formats::holidays::read(list)?;
/// assert!(matches!(reading.calendar.day_off("RO", "", date(2026, 12, 1)), DayOff::Yes(_)));
/// # Ok::<(), formats::holidays::HolidaysError>(())
/// ```
///
/// # Errors
///
/// Refuses what is too large, does not name its columns, or holds no readable line.
pub fn read(bytes: &[u8]) -> Result<Reading, HolidaysError> {
    if bytes.len() > MAX_BYTES {
        return Err(HolidaysError::TooLarge { bytes: bytes.len() });
    }
    let reader = Reader::new(bytes, &Dialect::default()).map_err(|_| HolidaysError::NoColumns)?;
    let columns = Columns::named(reader.headers()).ok_or(HolidaysError::NoColumns)?;
    let (mut holidays, mut rejected, mut left_out) = (Vec::new(), Vec::new(), 0);
    for (count, row) in (1..).zip(reader) {
        if count > MAX_LINES {
            return Err(HolidaysError::TooMany);
        }
        let read = match row {
            Ok(record) => columns
                .read(&record.cells)
                .map_err(|problem| (record.line, problem)),
            Err(reject) => Err((reject.line, reject.reason.to_string())),
        };
        match read {
            Ok(holiday) => holidays.push(holiday),
            Err((line, problem)) => {
                left_out += 1;
                if rejected.len() < MAX_NAMED {
                    rejected.push(Rejected { line, problem });
                }
            }
        }
    }
    if holidays.is_empty() {
        return Err(HolidaysError::NoHolidays {
            first: rejected.into_iter().next(),
        });
    }
    Ok(Reading {
        calendar: Calendar::new(holidays),
        left_out,
        rejected,
    })
}

/// Where the columns stand.
struct Columns {
    country: usize,
    subdivision: Option<usize>,
    date: usize,
    name: usize,
}

impl Columns {
    fn named(headers: &[String]) -> Option<Self> {
        let names: Vec<String> = headers
            .iter()
            .map(|name| name.trim_start_matches('\u{feff}').trim().to_ascii_lowercase())
            .collect();
        let at = |wanted: &[&str]| {
            wanted
                .iter()
                .find_map(|wanted| names.iter().position(|name| name == wanted))
        };
        Some(Self {
            country: at(&["country"])?,
            subdivision: at(&["subdivision", "region"]),
            date: at(&["date"])?,
            name: at(&["name", "name_en", "local_name"])?,
        })
    }

    fn read(&self, cells: &[String]) -> Result<(String, Holiday), String> {
        let cell = |at: usize| cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
        let country = cell(self.country).to_ascii_uppercase();
        if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(format!(
                "country is \"{}\", not a code of two letters",
                shortened(&country)
            ));
        }
        let written = cell(self.date);
        let date = written.parse().map_err(|_| {
            format!(
                "date is \"{}\", not a date such as 2026-12-01",
                shortened(written)
            )
        })?;
        let name = cell(self.name);
        let subdivision = self.subdivision.map(cell).unwrap_or_default();
        if name.is_empty() {
            return Err("it has no name".to_owned());
        }
        if name.chars().count() > MAX_TEXT || subdivision.chars().count() > MAX_TEXT {
            return Err(format!("a text has more than {MAX_TEXT} characters"));
        }
        let holiday = Holiday {
            date,
            subdivision: subdivision.to_owned(),
            name: name.to_owned(),
        };
        Ok((country, holiday))
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::shared;

    #[test]
    fn a_line_that_cannot_be_read_is_left_out_and_named() {
        let reading = read(
            b"country,subdivision,date,name\nat,,2026-01-01,\"New Year, whole\"\nAustria,,2026-01-06,Epiphany\nAT,,6.1.2026,Epiphany\nAT,,2026-01-06,\nAT,2026-01-06\n",
        )
        .expect("one line is readable");
        assert_eq!((reading.calendar.len(), reading.left_out), (1, 4));
        let problems: Vec<String> = reading
            .rejected
            .iter()
            .map(|rejected| format!("{}: {}", rejected.line, rejected.problem))
            .collect();
        assert_eq!(
            problems[0],
            "3: country is \"AUSTRIA\", not a code of two letters"
        );
        assert_eq!(
            problems[1],
            "4: date is \"6.1.2026\", not a date such as 2026-12-01"
        );
        assert_eq!(problems[2], "5: it has no name");
        assert!(problems[3].starts_with("6: 2 cells"), "{}", problems[3]);
    }

    #[test]
    fn what_is_not_such_a_list_is_refused_with_the_way_out() {
        let refusal = |bytes: &[u8]| read(bytes).expect_err("refused").to_string();
        assert!(refusal(b"").contains("does not name the columns"));
        assert!(refusal(b"<html>moved</html>").contains("does not name the columns"));
        assert!(refusal(b"country;subdivision;date;name\n").contains("does not name the columns"));
        assert!(refusal(b"country,date,name\n").contains("no readable holiday"));
        assert!(refusal(b"country,date,name\nX,Y,Z\n").contains("line 2: country is \"X\""));
        assert!(refusal(&vec![b' '; MAX_BYTES + 1]).contains("at most"));
    }

    #[test]
    fn the_real_list_is_read_completely() {
        let files = shared("eu-holidays");
        let Some(bytes) = files.get("holidays-2024-2032.csv") else {
            return;
        };
        let reading = read(bytes).expect("a readable list");
        assert_eq!(reading.rejected, []);
        assert!(reading.calendar.len() > 30_000, "{}", reading.calendar.len());
        assert!(reading.calendar.countries().any(|country| country == "RO"));
    }
}
