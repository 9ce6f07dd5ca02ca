//! Rows under named columns: what every inventory file becomes before its columns are given a meaning.
//!
//! A network scan, a workbook and an export in JSON are read into the same shape as a CSV, so that one mapping, one review
//! and one import serve them all. Columns of formats with a schema have the same names whatever the file, which the
//! mapping knows; cells are text as the file has it.
//!
//! What this is not: it gives no meaning to columns and repairs no values; that is `domain::inventory`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What was read of a file that is not separated text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub headers: Vec<String>,
    /// The rows, in the order of the file.
    pub rows: Vec<Row>,
    /// What could not be read, in the order of the file. Reading went on behind it.
    pub rejects: Vec<Reject>,
    /// What to look at before going on, in English.
    pub remarks: Vec<String>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Where it stands, counted from 1: the row of a sheet, the line of an XML element, the position in an array.
    pub place: u64,
    /// Its cells, one for each column.
    pub cells: Vec<String>,
}

/// A part of a file that is no row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Where it stands, as [`Row::place`].
    pub place: u64,
    /// Why it is none, and the way out, in English.
    pub reason: String,
}

impl fmt::Display for Reject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.place, self.reason)
    }
}
