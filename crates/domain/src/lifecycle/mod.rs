//! Lifecycle: which product and release an inventory string means, and how long its maker supports it.
//!
//! Inventories hold operating systems and software as a person or a tool wrote them: `Microsoft Windows 10 Pro
//! 10.0.19045`, `W2K8R2`, `Windows 10 IoT Enterprise 2021 LTSC`. An [`Identifier`] prepared from a [`Catalogue`] of
//! products reads such a string and answers with an [`Identification`]: product, release, what was decided by which
//! words, and how certain that is. Whether the release is still supported is a question to a date, never a stored
//! flag: [`Identification::state`].
//!
//! Invariants:
//! - Nothing is guessed. A name is looked for anywhere, and every word around it has to be of a class that leaves it
//!   standing (see `surroundings`); a word that is not ("driver", "chair") means the string names something else, and
//!   the answer is unknown with that word as its reason.
//! - A release is reported only when it is determined. Where several releases remain possible they are all listed,
//!   and a state is given only if they share it.
//! - A product or release the catalogue does not hold is unknown. No lifecycle date is kept in code; what code knows
//!   is how products are called and numbered (the tables in `names` and `vocabulary`).
//!
//! This module reads no file and no clock. The catalogue comes from `formats::eol`.

mod catalogue;
mod fit;
mod generic;
mod history;
mod identification;
mod identifier;
mod index;
mod joined;
mod names;
mod notation;
mod numbering;
mod packaging;
mod reason;
mod remark;
mod spelling;
mod sql_server;
mod support;
mod surroundings;
mod version;
mod vocabulary;
mod windows;
mod words;

#[cfg(test)]
mod tests;

pub use catalogue::{Catalogue, Product, Release};
pub use identification::{Candidate, Confidence, Identification, IdentifyRow};
pub use identifier::{Identifier, MAX_TEXT};
pub use reason::{Cause, Reason};
pub use support::{ENDING_DAYS, End, State, Support};
