//! Filled MDS2 forms (ANSI/NEMA HN 1-2019): what a maker of devices discloses about their security, by the ids of its questions.
//!
//! Makers fill the form as a workbook and alter it: titles above, columns moved or added, questions split over several sheets,
//! ids written in other ways. So no place in a sheet means anything here. A row with the id of a question is that
//! question; the column of the sheet in which most such rows hold an answer is that of the answers; notes are found by
//! their numbers, wherever they stand.
//!
//! What this is not: it does not say what an answer means; that is [`domain::device_model`]. Forms of earlier editions (2013, 2008,
//! 2004) number other questions and are refused by name. PDF forms are not read.
//!
//! Invariants. What is not answered is absent, never *No*. A question answered in two ways is absent too, with a remark. The same
//! file gives the same answers in the same order.
//!
//! ```
//! use domain::device_model::Answer;
//!
//! let mut form = "Question ID,Question,Answer,Note\nDOC-1,Maker,Acme Medical,\nDOC-3,Model,Pump 5,\n".to_owned();
//! for number in 1..=8 {
//!     form.push_str(&format!("paut {number},Text,No,\n"));
//! }
//! let disclosure = formats::mds2::read(form.as_bytes())?;
//! assert_eq!(disclosure.model(), Some("Pump 5"));
//! assert_eq!(disclosure.answer("PAUT-8").unwrap().answer, Answer::No);
//! assert_eq!(disclosure.answer("MLDP-2"), None);
//! # Ok::<(), formats::mds2::Mds2Error>(())
//! ```

mod answer;
mod columns;
mod error;
mod form;
mod notes;
mod sheets;
#[cfg(test)]
mod tests;

use domain::device_model::Disclosure;

pub use error::Mds2Error;

/// The largest file that is read, in bytes. A filled form has a hundred kilobytes.
pub const MAX_FILE_BYTES: usize = 16 << 20;
/// The most rows looked at, over all sheets.
pub const MAX_ROWS: usize = 10_000;
/// The most text looked at, over all rows, in bytes.
pub const MAX_TEXT_BYTES: usize = 4 << 20;
/// The longest text kept of one cell, in characters. Of a longer one the beginning is kept, with a remark.
pub const MAX_CELL_CHARACTERS: usize = 4_000;
/// The most remarks kept.
pub const MAX_REMARKS: usize = 100;
/// The fewest questions by which a file is taken for a form.
pub const FEWEST_QUESTIONS: usize = 10;

/// Reads a filled form, as a workbook or as separated text.
///
/// # Errors
/// When the file is neither, holds no form, an earlier edition or an empty form, or is beyond a limit.
pub fn read(bytes: &[u8]) -> Result<Disclosure, Mds2Error> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Mds2Error::FileTooLarge);
    }
    form::read(sheets::read(bytes)?)
}
