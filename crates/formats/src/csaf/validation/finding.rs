//! What is wrong with a document: which test says so, where, and what to do.

use std::fmt;

use serde::Serialize;

use super::path::Path;

/// The most findings that are listed; a document with more is wrong throughout.
pub const MAX_FINDINGS: usize = 1_000;

/// The name of the test that a requirement of the JSON schema goes under.
pub const SCHEMA: &str = "schema";

/// The most characters of the document that a finding repeats.
const MAX_SHOWN: usize = 80;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The mandatory test by its number in CSAF 2.0, such as `6.1.8`, or [`SCHEMA`].
    pub test: &'static str,
    /// Where, as a JSON pointer.
    pub path: String,
    /// What is wrong and what to do about it, in English.
    pub message: String,
}

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    pub(super) fn add(&mut self, test: &'static str, at: &Path<'_>, message: fmt::Arguments<'_>) {
        if !self.are_full() {
            self.list.push(Finding {
                test,
                path: at.to_string(),
                message: message.to_string(),
            });
        }
    }

    /// Whether no more is listed, so that looking further is in vain.
    pub(super) fn are_full(&self) -> bool {
        self.list.len() == MAX_FINDINGS
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

/// Text of the document in a message: in quotation marks, cut, and nothing in it that a terminal obeys.
pub(super) struct Shown<'t>(pub(super) &'t str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = self.0.char_indices().nth(MAX_SHOWN).map(|(end, _)| end);
        let cut = end.map_or(self.0, |end| &self.0[..end]);
        let more = if end.is_some() { "…" } else { "" };
        write!(formatter, "\"{}{more}\"", cut.escape_debug())
    }
}
