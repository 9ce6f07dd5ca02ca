//! Indicators of compromise: what others can look for in their own systems, typed in one line by somebody who is tired.
//!
//! [`read`] recognises what a line is, writes it in one form, refuses what is nobody else's business or would make others block something
//! harmless, and warns where a person may know better. [`Indicator`] is what is kept: the observable with how far it may be passed on, a note and
//! when it was seen.
//!
//! What this is not: it looks nothing up, resolves no name and judges no reputation. It does no IDNA: a name in other letters is kept in
//! them, in lower case and NFC, and `xn--` labels stay as they are. The two are not likened. A behaviour in words is kept as it was typed.
//!
//! Invariants. Everything is a pure function of the line and the domains of the house. What is shown reads back as the same
//! ([`Observable`]'s `Display`), so does what is shown defanged, and reading never fails by anything but a [`Refusal`]. No observable holds a
//! control character or a mark that turns the direction of writing.

mod address;
mod bitcoin;
mod common_names;
mod host;
mod judgement;
mod observable;
mod recognise;
mod refang;
mod remark;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::time::Instant;
use crate::tlp::Tlp;

pub use judgement::own_domain;
pub use observable::{HashAlgorithm, Kind, Observable};
pub use recognise::{MAX_LINE_BYTES, Reading, read};
pub use refang::refang;
pub use remark::{NowhereElse, Refusal, Warning};

/// Characters of a note that are kept.
pub const MAX_NOTE_CHARACTERS: usize = 2_000;

/// An observable with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// What to look for.
    pub observable: Observable,
    /// How far it may be passed on.
    pub tlp: Tlp,
    /// What else is to be known: where it was found, what it did. Without patients.
    pub note: String,
    /// When it was seen first.
    pub first_seen: Option<Instant>,
    /// When it was seen last, not before it was seen first.
    pub last_seen: Option<Instant>,
    /// How sure it is, where somebody said so.
    pub confidence: Option<Confidence>,
}

/// How sure it is, from 0 to 100, as STIX 2.1 counts (2.5, appendix A).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Confidence(u8);

/// Why what is said of an observable is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaidWrong {
    /// Seen last before it was seen first.
    #[error("it was seen last ({last}) before it was seen first ({first}); exchange the two")]
    LastBeforeFirst {
        /// When it is said to have been seen first.
        first: Instant,
        /// When it is said to have been seen last.
        last: Instant,
    },
    /// A note longer than [`MAX_NOTE_CHARACTERS`].
    #[error("the note has more than {MAX_NOTE_CHARACTERS} characters; put the rest into a file of evidence")]
    NoteTooLong,
    /// More than 100.
    #[error("{0} is no confidence; it goes from 0 to 100")]
    NoConfidence(u8),
}

impl Indicator {
    /// An indicator of which nothing else is known yet.
    pub fn new(observable: Observable, tlp: Tlp) -> Self {
        Self {
            observable,
            tlp,
            note: String::new(),
            first_seen: None,
            last_seen: None,
            confidence: None,
        }
    }

    /// Whether what is said of it holds together.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn check(&self) -> Result<(), SaidWrong> {
        if self.note.chars().nth(MAX_NOTE_CHARACTERS).is_some() {
            return Err(SaidWrong::NoteTooLong);
        }
        match (self.first_seen, self.last_seen) {
            (Some(first), Some(last)) if last < first => Err(SaidWrong::LastBeforeFirst { first, last }),
            _ => Ok(()),
        }
    }
}

impl Confidence {
    /// The confidence of so many in a hundred.
    ///
    /// # Errors
    /// When it is more than 100.
    pub fn new(percent: u8) -> Result<Self, SaidWrong> {
        if percent > 100 {
            return Err(SaidWrong::NoConfidence(percent));
        }
        Ok(Self(percent))
    }

    /// From 0 to 100.
    pub fn percent(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Confidence {
    type Error = SaidWrong;

    fn try_from(percent: u8) -> Result<Self, SaidWrong> {
        Self::new(percent)
    }
}

impl From<Confidence> for u8 {
    fn from(confidence: Confidence) -> Self {
        confidence.0
    }
}
