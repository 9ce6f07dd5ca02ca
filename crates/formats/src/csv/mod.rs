//! Tables of separated text: what a hospital's tools call "CSV".
//!
//! There is no one CSV. GLPI writes `;` and localised headers, PowerShell a `#TYPE` line, Moodle UTF-16 with tabs,
//! Excel a `sep=` line and the code page of the machine it ran on. [`detect`] looks at a bounded sample and returns
//! a [`Detection`]: everything it concluded, how sure it is, and sample rows to show. Its [`Dialect`] can be
//! corrected by the user before [`Reader`] streams the whole file.
//!
//! What this is not: it gives no meaning to columns and repairs no values; that is `domain::inventory`.
//!
//! Invariants. A row that breaks a rule becomes a [`Reject`] with its line and its reason, and reading goes on at
//! the next line. Line numbers are those of the file. Memory is bounded by the constants of [`limits`] however large
//! the file is.
//!
//! ```
//! use formats::csv;
//!
//! let file = b"sep=;\r\nNom;Statut\r\nPC-0042;En service\r\nPC-0043\r\n";
//! let detection = csv::detect(file)?;
//! let mut reader = csv::Reader::new(file.as_slice(), &detection.dialect)?;
//! assert_eq!(reader.headers(), ["Nom", "Statut"]);
//!
//! let first = reader.next().unwrap().unwrap();
//! assert_eq!((first.line, first.cells), (3, vec!["PC-0042".to_owned(), "En service".to_owned()]));
//! let second = reader.next().unwrap().unwrap_err();
//! assert_eq!(second.to_string(), "line 4: 1 cell where the header has 2");
//! # Ok::<(), csv::CsvError>(())
//! ```

mod decode;
mod detect;
mod dialect;
mod encoding;
mod error;
pub mod limits;
mod magic;
mod reader;
mod rows;
#[cfg(test)]
mod tests;
mod warning;

pub use detect::{Detection, detect, detect_stream};
pub use dialect::{Dialect, Quote, Separator};
pub use encoding::{Certainty, Encoding};
pub use error::{CsvError, Reject, RejectReason};
pub use magic::ForeignFile;
pub use reader::{Reader, Record};
pub use warning::Warning;
