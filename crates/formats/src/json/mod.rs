//! Objects out of JSON as tools and people write it: one document, an array, or one document after another (NDJSON).
//!
//! Objects are handed over one at a time, so that a file of many machines costs the memory of one. What is of another
//! kind than expected is none rather than an error: a number where text is meant is its digits, an object where text is
//! meant is nothing, and one object where a list is meant is a list of one.
//!
//! What this is not: it knows no format. Limits of size and count are given by the reader of the format; the depth is
//! `serde_json`'s 128.

mod document;
mod error;
mod value;

pub(crate) use document::{Document, each_document, load};
pub use error::JsonError;
pub(crate) use value::{Lenient, List, Text};

/// Bytes of one value that is kept. A longer one is cut and ends in `…`.
pub const MAX_VALUE_BYTES: usize = 4 << 10;
