//! Lists of people, as a directory or a personnel department writes them, and what one would change about the people known.
//!
//! [`Columns`] says which column states which [`Field`]; [`read`] makes of the cells a [`StaffList`], which holds nothing but what
//! those columns say; [`Plan::of`] sets it beside the people there, and [`Plan::settle`] carries out what a person decided of the
//! rest.
//!
//! What this is not: it reads no file format, and it knows no accounts or roles.
//!
//! Invariants. Nobody is taken for somebody else by a name alone: a row is a person who is there only by an equal employee number, or
//! by an equal mail address with an equal name. Whatever else looks alike waits for a person. An empty cell takes nothing away, and
//! nobody leaves because a list does not name him. The order of the rows does not matter.
//!
//! ```
//! use domain::staff_list::{Plan, Surroundings, read};
//!
//! let headers = ["Marca", "Nume", "Prenume", "Data angajării"].map(str::to_owned);
//! let row = ["0042", "Popescu", "Ion", "01.02.2024"].map(str::to_owned).to_vec();
//! let list = read(&headers, vec![(2, row)], None)?;
//! let today = jiff::civil::date(2026, 11, 23);
//! let plan = Plan::of(&list, &Surroundings::of(today));
//! assert_eq!(plan.added[0].entry.name, "Ion Popescu");
//! # Ok::<(), domain::staff_list::NotStaff>(())
//! ```

mod cell;
mod column;
mod entry;
#[cfg(test)]
mod laws;
mod matching;
mod plan;
mod settle;
#[cfg(test)]
mod tests;

use crate::text::fold_for_search;

pub use cell::{NotStaff, RejectedRow, Rejection, StaffList, StaffRow, read};
pub use column::{Columns, Field};
pub use entry::Entry;
pub use plan::{
    Addition, Change, Details, Doubt, Known, LeftOut, Notice, Plan, Reason, Surroundings, Undecided,
};
pub use settle::Decision;

/// Characters of a name or a job.
pub const LONGEST_TEXT: usize = 200;

/// Characters of an employee number.
pub const LONGEST_NUMBER: usize = 60;

/// An employee number as it is compared: however it is spaced, and in whichever letters. Leading zeros count.
///
/// ```
/// use domain::staff_list::number_compared;
///
/// assert_eq!(number_compared(" P-00 42"), number_compared("p-0042"));
/// assert_ne!(number_compared("0042"), number_compared("42"));
/// ```
pub fn number_compared(number: &str) -> String {
    let mut folded = fold_for_search(number);
    folded.retain(|character| character != ' ');
    folded
}

/// A name as it is compared: its words without accents, whichever comes first.
fn name_compared(name: &str) -> String {
    words(name).join(" ")
}

/// The words of a name, in order.
fn words(name: &str) -> Vec<String> {
    let folded = fold_for_search(name);
    let mut words: Vec<String> = folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

/// Whether two names have no word in common but initials: not even a maiden name explains the difference.
fn are_unrelated(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let long = |word: &&String| word.chars().count() > 1;
    !one.iter().filter(long).any(|word| other.contains(word))
}

/// A mail address as it is compared.
fn mail_compared(mail: &str) -> String {
    mail.trim().to_lowercase()
}
