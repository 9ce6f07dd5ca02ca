//! From the cells of a list of people to what its rows say.
//!
//! Only columns that state a field are read: what stands in the others is in no value that leaves this module, so that a password
//! or the number of an identity card is never kept.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::column::{Columns, Field};
use super::{LONGEST_NUMBER, LONGEST_TEXT};
use crate::asset::{
    Attribute, DateOrder, DateOrderEvidence, NoDate, boolean, is_exponential, means_nothing, read_date,
};
use crate::text::{code_point, hidden_character, mail_address};

/// Characters kept of a cell that was not understood.
const EXCERPT: usize = 40;

/// What a list of people says, and what of it could not be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffList {
    /// The columns that are read, as the list calls them, each with what it states.
    pub read: Vec<(String, Field)>,
    /// The columns that are passed over.
    pub ignored: Vec<String>,
    /// The columns that are passed over and that nobody should hand about.
    pub secret: Vec<String>,
    /// The rows that could be read.
    pub rows: Vec<StaffRow>,
    /// The others.
    pub rejected: Vec<RejectedRow>,
    /// The lines whose mail address is none, and was left out.
    pub without_mail: Vec<u64>,
}

/// What one row says of one person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StaffRow {
    /// Its line.
    pub line: u64,
    /// The employee number; empty where it says none.
    pub employee_number: String,
    /// The whole name.
    pub name: String,
    /// The mail address; empty where it says none.
    pub email: String,
    /// The job; empty where it says none.
    pub job_title: String,
    /// The unit, in the words of the list; empty where it says none.
    pub unit: String,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
    /// Whether the account in the directory is enabled, where it says so.
    pub enabled: Option<bool>,
    /// Whether it is an account that belongs to no person: it has neither given nor family name, where others have.
    pub impersonal: bool,
}

/// A row that is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RejectedRow {
    /// Its line.
    pub line: u64,
    /// Why.
    pub reason: Rejection,
}

/// Why a row is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Rejection {
    /// It names nobody.
    NoName,
    /// A cell that should be a day is none that can be read.
    UnreadableDay {
        /// The field.
        field: Field,
        /// The beginning of the cell.
        cell: String,
    },
    /// A day can be read in two ways, and nothing in the list says which.
    AmbiguousDay {
        /// The field.
        field: Field,
        /// The cell.
        cell: String,
    },
    /// The last day is before the first.
    EndsBeforeStart,
    /// A cell holds a character that is not seen.
    HiddenCharacter {
        /// The field.
        field: Field,
        /// The character, as standards name it.
        character: String,
    },
    /// A cell is too long.
    TooLong {
        /// The field.
        field: Field,
    },
    /// A spreadsheet has made another number of the employee number.
    DamagedNumber {
        /// The cell.
        cell: String,
    },
    /// The list gives one employee number to people of entirely different names.
    NumberOfSeveral {
        /// The number.
        number: String,
    },
    /// The row itself cannot be read.
    Unreadable {
        /// Why, in English.
        reason: String,
    },
}

/// Why a table is no list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "no column says who somebody is: a name, and beside it an employee number, a mail address, a job or a first day"
)]
pub struct NotStaff;

/// What a table says of people. `order` is how days are read that can be read in two ways; where it is not given, the others of the
/// column decide.
///
/// # Errors
/// When its columns are not those of a list of people.
pub fn read(
    headers: &[String],
    rows: Vec<(u64, Vec<String>)>,
    order: Option<DateOrder>,
) -> Result<StaffList, NotStaff> {
    let columns = Columns::of(headers);
    if !columns.are_of_people() {
        return Err(NotStaff);
    }
    let reader = Reader::of(&columns, &rows, order);
    let mut list = StaffList::default();
    for (column, header) in headers.iter().enumerate() {
        match columns.field_of(column) {
            Some(field) if field.is_secret() => list.secret.push(header.clone()),
            Some(field) if reader.column(field) == Some(column) => list.read.push((header.clone(), field)),
            _ => list.ignored.push(header.clone()),
        }
    }
    for (line, cells) in rows {
        match reader.row(line, &cells) {
            Ok(None) => {}
            Ok(Some((row, has_mail))) => {
                if !has_mail {
                    list.without_mail.push(line);
                }
                list.rows.push(row);
            }
            Err(reason) => list.rejected.push(RejectedRow { line, reason }),
        }
    }
    Ok(list)
}

/// The columns that are read, and how days are.
struct Reader {
    columns: Vec<(Field, usize)>,
    starts: Option<DateOrder>,
    ends: Option<DateOrder>,
    /// Whether the list has given and family names, so that an account without either is nobody's.
    personal: bool,
}

impl Reader {
    fn of(columns: &Columns, rows: &[(u64, Vec<String>)], order: Option<DateOrder>) -> Self {
        let filled = |column: usize| {
            rows.iter()
                .any(|(_, cells)| cells.get(column).is_some_and(|cell| !cell.trim().is_empty()))
        };
        let chosen: Vec<(Field, usize)> = Field::ALL
            .into_iter()
            .filter(|field| !field.is_secret())
            .filter_map(|field| {
                let stating = columns.stating(field);
                let first_filled = stating.iter().copied().find(|column| filled(*column));
                Some((field, first_filled.or_else(|| stating.first().copied())?))
            })
            .collect();
        let order_of = |wanted: Field| {
            let (_, column) = chosen.iter().find(|(field, _)| *field == wanted)?;
            let mut evidence = DateOrderEvidence::default();
            for cell in rows.iter().filter_map(|(_, cells)| cells.get(*column)) {
                evidence.observe(cell);
            }
            evidence.conclude().order()
        };
        let (starts, ends) = (order_of(Field::StartsOn), order_of(Field::EndsOn));
        Self {
            personal: columns.has(Field::GivenName) && columns.has(Field::FamilyName),
            columns: chosen,
            // Both columns come from one program: where one decides, it decides for the other.
            starts: order.or(starts).or(ends),
            ends: order.or(ends).or(starts),
        }
    }

    fn column(&self, wanted: Field) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns
            .find(|(field, _)| *field == wanted)
            .map(|(_, column)| *column)
    }

    /// What a row says and whether its mail address could be taken; nothing of an empty one.
    fn row(&self, line: u64, cells: &[String]) -> Result<Option<(StaffRow, bool)>, Rejection> {
        let cell = |field: Field| {
            let column = self.column(field);
            column
                .and_then(|column| cells.get(column))
                .map_or("", String::as_str)
        };
        if self
            .columns
            .iter()
            .all(|(field, _)| cell(*field).trim().is_empty())
        {
            return Ok(None);
        }
        let text = |field: Field| text(field, cell(field));
        let (given, family) = (text(Field::GivenName)?, text(Field::FamilyName)?);
        let number = text(Field::EmployeeNumber)?;
        if is_exponential(&number) {
            return Err(Rejection::DamagedNumber { cell: number });
        }
        let halves = [given, family].join(" ");
        let mut name = halves.trim().to_owned();
        let impersonal = self.personal && name.is_empty() && number.is_empty();
        if name.is_empty() {
            name = text(Field::Name)?;
        }
        if !name.chars().any(char::is_alphanumeric) {
            return Err(Rejection::NoName);
        }
        if name.chars().count() > LONGEST_TEXT {
            return Err(Rejection::TooLong { field: Field::Name });
        }
        let mail = text(Field::Email)?;
        let email = mail_address(&mail).unwrap_or_default();
        let row = StaffRow {
            line,
            employee_number: number,
            name,
            job_title: text(Field::JobTitle)?,
            unit: text(Field::Unit)?,
            starts_on: day(Field::StartsOn, cell(Field::StartsOn), self.starts)?,
            ends_on: day(Field::EndsOn, cell(Field::EndsOn), self.ends)?,
            enabled: boolean(cell(Field::Enabled)),
            impersonal,
            email,
        };
        if matches!((row.starts_on, row.ends_on), (Some(first), Some(last)) if last < first) {
            return Err(Rejection::EndsBeforeStart);
        }
        let has_mail = mail.is_empty() || !row.email.is_empty();
        Ok(Some((row, has_mail)))
    }
}

/// A line of text: blanks as one, nothing where the cell means nothing.
fn text(field: Field, cell: &str) -> Result<String, Rejection> {
    let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_name = matches!(field, Field::GivenName | Field::FamilyName | Field::Name);
    // There are people called Null and Na.
    if !is_name && means_nothing(Attribute::Comment, &text) {
        return Ok(String::new());
    }
    if let Some(hidden) = hidden_character(&text) {
        let character = code_point(hidden);
        return Err(Rejection::HiddenCharacter { field, character });
    }
    let longest = match field {
        Field::EmployeeNumber => LONGEST_NUMBER,
        _ => LONGEST_TEXT,
    };
    if text.chars().count() > longest && field != Field::Email {
        return Err(Rejection::TooLong { field });
    }
    Ok(text)
}

/// The day a cell states; none where it is empty or says never.
fn day(field: Field, cell: &str, order: Option<DateOrder>) -> Result<Option<Date>, Rejection> {
    if means_nothing(Attribute::Comment, cell) {
        return Ok(None);
    }
    let excerpt = || {
        cell.trim()
            .chars()
            .filter(|c| hidden_character(&c.to_string()).is_none())
            .take(EXCERPT)
            .collect()
    };
    match read_date(cell, order) {
        Ok(day) => Ok(Some(day)),
        Err(NoDate::Never) => Ok(None),
        Err(NoDate::Ambiguous) => Err(Rejection::AmbiguousDay {
            field,
            cell: excerpt(),
        }),
        Err(NoDate::Serial { .. } | NoDate::Unreadable) => Err(Rejection::UnreadableDay {
            field,
            cell: excerpt(),
        }),
    }
}
