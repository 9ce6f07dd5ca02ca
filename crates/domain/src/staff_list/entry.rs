//! One person as a list speaks of him: a row, or all rows of one employee number.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::cell::{RejectedRow, Rejection, StaffRow};
use super::{are_unrelated, mail_compared, name_compared, number_compared};

/// What a list says of one person, in one row or, for several contracts, in more.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Its lines, in order.
    pub lines: Vec<u64>,
    /// The employee number.
    pub employee_number: Option<String>,
    /// The name.
    pub name: String,
    /// The mail address.
    pub email: Option<String>,
    /// The job; empty where the list says none.
    pub job_title: String,
    /// The unit, in the words of the list; empty where it says none.
    pub unit: String,
    /// The first day: the earliest of all contracts.
    pub starts_on: Option<Date>,
    /// The last day: none while one contract has none, or else the latest.
    pub ends_on: Option<Date>,
    /// Whether an account in the directory is enabled, where the list says so.
    pub enabled: Option<bool>,
}

impl Entry {
    /// Its first line, by which it is told from the others.
    pub fn line(&self) -> u64 {
        self.lines.first().copied().unwrap_or_default()
    }

    /// All rows of one person. What only one row can say is taken from the contract that began last; what it does not say, from
    /// the others.
    fn of(mut rows: Vec<&StaffRow>) -> Self {
        // Whatever order the rows came in, they are read in this one.
        rows.sort_by_key(|row| {
            let content = (
                &row.name,
                &row.email,
                &row.job_title,
                &row.unit,
                &row.employee_number,
            );
            (std::cmp::Reverse(row.starts_on), row.ends_on.is_some(), content)
        });
        let first_said = |of: fn(&StaffRow) -> &String| {
            let mut said = rows.iter().map(|row| of(row)).filter(|text| !text.is_empty());
            said.next().cloned().unwrap_or_default()
        };
        let said = |text: String| Some(text).filter(|text| !text.is_empty());
        let mut lines: Vec<u64> = rows.iter().map(|row| row.line).collect();
        lines.sort_unstable();
        let last_days: Option<Vec<Date>> = rows.iter().map(|row| row.ends_on).collect();
        let enabled: Vec<bool> = rows.iter().filter_map(|row| row.enabled).collect();
        Self {
            lines,
            employee_number: said(first_said(|row| &row.employee_number)),
            name: first_said(|row| &row.name),
            email: said(first_said(|row| &row.email)),
            job_title: first_said(|row| &row.job_title),
            unit: first_said(|row| &row.unit),
            starts_on: rows.iter().filter_map(|row| row.starts_on).min(),
            ends_on: last_days.and_then(|days| days.into_iter().max()),
            enabled: (!enabled.is_empty()).then(|| enabled.contains(&true)),
        }
    }
}

/// The people a list speaks of, in order of their first lines, and the rows that give one number to several people.
pub(super) fn entries(rows: &[StaffRow]) -> (Vec<Entry>, Vec<RejectedRow>) {
    let mut together: BTreeMap<[String; 3], Vec<&StaffRow>> = BTreeMap::new();
    for row in rows {
        let key = match (number_compared(&row.employee_number), mail_compared(&row.email)) {
            (number, mail) if number.is_empty() && mail.is_empty() => {
                [String::new(), String::new(), row.line.to_string()]
            }
            (number, mail) if number.is_empty() => [String::new(), mail, name_compared(&row.name)],
            (number, _) => [number, String::new(), String::new()],
        };
        together.entry(key).or_default().push(row);
    }
    let (mut entries, mut rejected) = (Vec::new(), Vec::new());
    for rows in together.into_values() {
        let contradict = |one: &StaffRow, other: &StaffRow| {
            let same_mail = !one.email.is_empty() && mail_compared(&one.email) == mail_compared(&other.email);
            are_unrelated(&one.name, &other.name) && !same_mail
        };
        let contradicting = rows
            .iter()
            .enumerate()
            .any(|(at, one)| rows.iter().skip(at + 1).any(|other| contradict(one, other)));
        if contradicting {
            rejected.extend(rows.iter().map(|row| RejectedRow {
                line: row.line,
                reason: Rejection::NumberOfSeveral {
                    number: row.employee_number.clone(),
                },
            }));
        } else {
            entries.push(Entry::of(rows));
        }
    }
    entries.sort_by(|one, other| one.lines.cmp(&other.lines));
    (entries, rejected)
}
