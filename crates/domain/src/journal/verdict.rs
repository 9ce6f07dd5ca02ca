//! What a verification comes to: a verdict in exact words, what is not covered, and what cannot be told.
//!
//! A verdict is never better than its evidence. *Holds* means that every entry there is stands below a checkpoint that
//! agrees; what no checkpoint covers takes that word away, and an empty log has not earned it.

use super::report::Report;

/// The verdict on one log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Every entry is covered by a checkpoint that agrees, and nothing was found wrong.
    Holds,
    /// Nothing was found wrong, but only this many records are covered.
    HoldsUpTo {
        /// Records covered, from record 0 on.
        covered: u64,
    },
    /// Something was found wrong.
    DoesNotHold,
}

impl Verdict {
    /// The verdict as a word for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::HoldsUpTo { .. } => "holds_up_to",
            Self::DoesNotHold => "does_not_hold",
        }
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Holds => formatter.write_str("holds"),
            Self::HoldsUpTo { covered: 0 } => {
                formatter.write_str("nothing is proved: no record is covered by a checkpoint")
            }
            Self::HoldsUpTo { covered } => write!(formatter, "holds up to record {}", covered - 1),
            Self::DoesNotHold => formatter.write_str("DOES NOT HOLD"),
        }
    }
}

/// What keeps a log from holding as a whole, and the way to change that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Uncovered {
    /// Numbered records above every checkpoint that was given.
    #[error(
        "records {first} to {last} are not covered by a checkpoint that was given: give the verifier key of the log, which lets its own checkpoints count, or a checkpoint from later on"
    )]
    Records {
        /// First sequence number.
        first: u64,
        /// Last sequence number.
        last: u64,
    },
    /// Entries without a number.
    #[error(
        "{entries} entries wait for their number, and no checkpoint covers them yet: the program numbers and signs them within seconds while it runs; verify again then"
    )]
    Waiting {
        /// How many.
        entries: u64,
    },
}

/// What this verification could not tell, whatever its verdict, and the way to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Limit {
    /// Nothing came from outside.
    #[error(
        "whether the newest entries were cut off together with their checkpoints cannot be told, for nothing from outside was given: keep the checkpoint of the page /journal/checkpoint where nobody here can change it, and give it with --checkpoint"
    )]
    NothingFromOutside,
    /// Something came from outside, and the log goes on behind it, or ends with it.
    #[error(
        "whether entries later than record {last} were cut off together with their checkpoints cannot be told: the newest checkpoint from outside ends there"
    )]
    OutsideEnds {
        /// The last record it covers.
        last: u64,
    },
}

impl Report {
    /// What the verification comes to.
    pub fn verdict(&self) -> Verdict {
        if self.problem_count > 0 {
            Verdict::DoesNotHold
        } else if self.covered > 0 && self.uncovered().is_empty() {
            Verdict::Holds
        } else {
            Verdict::HoldsUpTo {
                covered: self.covered,
            }
        }
    }

    /// What no agreeing checkpoint covers.
    pub fn uncovered(&self) -> Vec<Uncovered> {
        let records = (self.covered < self.end).then(|| Uncovered::Records {
            first: self.covered,
            last: self.end - 1,
        });
        let waiting = (self.waiting > 0).then_some(Uncovered::Waiting {
            entries: self.waiting,
        });
        records.into_iter().chain(waiting).collect()
    }

    /// What could not be told.
    pub fn limit(&self) -> Limit {
        match self.covered_from_outside.checked_sub(1) {
            Some(last) => Limit::OutsideEnds { last },
            None => Limit::NothingFromOutside,
        }
    }
}
