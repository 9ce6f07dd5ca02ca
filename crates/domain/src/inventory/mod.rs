//! What an import of an inventory would change, before anything is changed.
//!
//! A [`Mapping`] says which column states which attribute. A [`Survey`] of all rows settles what only the whole file
//! can tell: which attribute identifies a row, and in which order dates are written. A [`RowReader`] then turns each
//! row into a [`SourceRow`], and [`compare`] sets it beside what the same source said before. [`plan`] does all of
//! this for a file held in memory; for a large one the parts are used row by row.
//!
//! What this is not: it reads no file format, and it does not match one source with another.
//!
//! Invariants. Nothing is deleted: a record that is absent from the file is counted as missing. A narrower export
//! takes nothing back: an attribute changes only where the file has a column for it. Importing the same file again
//! changes nothing.
//!
//! ```
//! use std::collections::BTreeMap;
//! use domain::inventory::{Mapping, plan};
//!
//! let headers = ["Nom", "Numéro de série", "Système d'exploitation - Nom"].map(str::to_owned);
//! let rows = vec![(2, vec!["PC-42".to_owned(), "7XKQ2N3".to_owned(), "Windows 10".to_owned()])];
//! let mapping = Mapping::propose(&headers, &[]);
//! let plan = plan(&mapping, &rows, &BTreeMap::new());
//! assert_eq!(plan.summary.counts.new, 1);
//! assert_eq!(plan.rows[0].row.key.to_string(), "serial_number=7xkq2n3");
//! ```

mod alias;
mod ambiguous;
mod change;
mod column;
mod key;
mod mapping;
mod plan;
mod proposal;
mod recognition;
mod row;
mod survey;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::asset::Attribute;

pub(crate) use alias::column_name;
pub use alias::{Extract, SourceTool};
pub use change::{AttributeChange, RowChange, compare};
pub use column::{ColumnMapping, ColumnUse, MappingReason, UnusedReason};
pub use key::{KeyRule, RowKey};
pub use mapping::Mapping;
pub use plan::{Plan, PlanCounts, PlanSummary, PlannedRow, plan};
pub use row::{CellProblem, RowReader, RowReject, RowRejectReason, SourceRow};
pub use survey::{Settled, Survey};

/// What is stated about one asset: each attribute with its normalised value.
pub type Attributes = BTreeMap<Attribute, String>;
