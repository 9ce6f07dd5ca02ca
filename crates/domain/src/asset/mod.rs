//! A piece of equipment: computer, server, network component, medical device.
//!
//! [`Attribute`] names what an inventory can state about one, and [`Attribute::normalise`] turns what stands in a
//! cell into the value that is stored and compared. What two sources say of the same asset, and whether they mean the
//! same one, is not decided here.
//!
//! Invariants. A value that means "no value" (`N/A`, `To be filled by O.E.M.`) is none. A value that a spreadsheet
//! has damaged (`1E+10`) is a [`ValueProblem`], never repaired. Normalising a normalised value changes nothing.

mod address;
mod attribute;
mod clock;
pub mod date;
mod kind;
mod placeholder;
mod shown;
pub mod status;
mod value;
mod words;

pub use attribute::{Attribute, Form};
pub use date::{DateOrder, DateOrderEvidence, DateOrderFinding};
pub(crate) use date::{NoDate, read as read_date};
pub use kind::AssetKind;
pub(crate) use placeholder::means_nothing;
pub use shown::{kind_of, name_of};
pub use value::{Hints, MAX_VALUE_CHARACTERS, ValueProblem};
pub(crate) use value::{boolean, is_exponential};
