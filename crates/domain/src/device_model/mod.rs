//! Device models: what a maker builds many of, and what it discloses about their security.
//!
//! A model is a maker and a model's name, each made comparable ([`maker`], [`ModelKey`]), so that the pumps of four lists are
//! one model however each list writes it, and an advisory that names the maker finds them. What the maker answered about its
//! security in an MDS2 form (ANSI/NEMA HN 1-2019) is a [`Disclosure`]; what twelve of its answers mean for the people
//! who run the device are [`Finding`]s.
//!
//! What this is not: it reads no files (that is `formats::mds2`), knows no single device, and judges no model safe. A question
//! that is not answered is unknown, never fine.

mod disclosure;
mod finding;
mod key;
pub mod maker;
mod question;

pub use disclosure::{Answer, Disclosure, Edition, Given};
pub use finding::{Finding, Outcome, Rule, findings};
pub use key::ModelKey;
pub use question::{Question, Section, question, question_id, questions, sections};
