//! What a verification found: problems, remarks and counts, each naming its place in the log.

use std::ops::RangeInclusive;

use super::bundle::BundleError;
use super::checkpoint::CheckpointError;
use super::record::RecordError;
use super::tree::TreeHash;

/// Problems and remarks kept in a report; beyond that they are only counted.
pub const KEPT_FINDINGS: usize = 100;

/// Something that does not hold. Sequence numbers count from 0; pieces of evidence count from 0 in the order given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// One record does not hold.
    #[error("record {sequence} does not hold: {fault}")]
    Record {
        /// Sequence number.
        sequence: u64,
        /// What is wrong.
        fault: RecordError,
    },
    /// A bundle, or the rest of it, cannot be read.
    #[error("the bundle at record {first} cannot be read: {fault}")]
    Bundle {
        /// Sequence number the bundle starts at.
        first: u64,
        /// What is wrong.
        fault: BundleError,
    },
    /// A bundle is missing.
    #[error("records {missing_from} to {missing_to} are missing")]
    Gap {
        /// First missing sequence number.
        missing_from: u64,
        /// Last missing sequence number.
        missing_to: u64,
    },
    /// A bundle comes a second time or out of order.
    #[error("a bundle at record {found} comes where the one at record {expected} should be")]
    Repeated {
        /// Start of the bundle expected.
        expected: u64,
        /// Start of the bundle found.
        found: u64,
    },
    /// A bundle that is not the last holds fewer than 256 records.
    #[error("the bundle at record {first} holds {records} of 256 records although another follows")]
    Short {
        /// Sequence number the bundle starts at.
        first: u64,
        /// Records it holds.
        records: usize,
    },
    /// The leaves of a bundle do not give the tile hash stored with it.
    #[error(
        "records {first} to {last} do not give the tile hash stored with them: one of them was altered or moved, or the tile hash"
    )]
    TileHash {
        /// First sequence number of the bundle.
        first: u64,
        /// Last sequence number of the bundle.
        last: u64,
    },
    /// A checkpoint cannot be trusted.
    #[error("checkpoint {index} cannot be trusted: {fault}")]
    Checkpoint {
        /// Position in the evidence.
        index: usize,
        /// What is wrong.
        fault: CheckpointError,
    },
    /// The stored checkpoints shrink.
    #[error("checkpoint {index} has size {size} after one of size {previous}: a log never shrinks")]
    Shrinks {
        /// Position in the evidence.
        index: usize,
        /// Its size.
        size: u64,
        /// The size before.
        previous: u64,
    },
    /// Two checkpoints of one size have different roots: two versions of the log existed.
    #[error(
        "checkpoints {index} and {other} state different roots for size {size}: two versions of the log existed"
    )]
    Conflict {
        /// Position of one in the evidence.
        index: usize,
        /// Position of the other.
        other: usize,
        /// Their size.
        size: u64,
    },
    /// The log is shorter than a checkpoint says.
    #[error("checkpoint {index} covers {size} records, the log has {entries}: the end was cut off{}", fork_hint(*fork))]
    BeyondEnd {
        /// Position in the evidence.
        index: usize,
        /// Its size.
        size: u64,
        /// Records in the log.
        entries: u64,
        /// Sequence number of the last fork entry, which may explain the difference.
        fork: Option<u64>,
    },
    /// The records do not give the root of a checkpoint.
    #[error(
        "the first {size} records do not give the root of checkpoint {index}: one from {agreed} on was altered{}",
        fork_hint(*fork)
    )]
    Root {
        /// Position in the evidence.
        index: usize,
        /// Its size.
        size: u64,
        /// The largest size below at which a checkpoint agreed.
        agreed: u64,
        /// Sequence number of the last fork entry below this size, which may explain the difference.
        fork: Option<u64>,
    },
}

fn fork_hint(fork: Option<u64>) -> String {
    fork.map_or_else(String::new, |sequence| {
        format!(", or the checkpoint is from before the restore recorded at record {sequence}")
    })
}

impl Problem {
    /// The sequence numbers concerned, where the problem lies with records.
    pub fn records(&self) -> Option<RangeInclusive<u64>> {
        match *self {
            Self::Record { sequence, .. }
            | Self::Bundle {
                fault: BundleError::RecordLength { sequence, .. },
                ..
            } => Some(sequence..=sequence),
            Self::Bundle { first, .. } => Some(first..=first + 255),
            Self::Gap {
                missing_from,
                missing_to,
            } => Some(missing_from..=missing_to),
            Self::Repeated { expected, .. } => Some(expected..=expected + 255),
            Self::Short { first, records } => Some(first..=first + records as u64 - 1),
            Self::TileHash { first, last } => Some(first..=last),
            Self::Root { size, agreed, .. } => Some(agreed..=size.saturating_sub(1)),
            Self::Checkpoint { .. }
            | Self::Shrinks { .. }
            | Self::Conflict { .. }
            | Self::BeyondEnd { .. } => None,
        }
    }
}

/// Something a reader should know that is no fault of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Remark {
    /// The time of an entry lies before that of the entry above it: clocks are set back, and jobs write late.
    #[error("record {sequence} is {microseconds} microseconds earlier than the record before it")]
    EarlierThanBefore {
        /// Sequence number.
        sequence: u64,
        /// By how much, in microseconds.
        microseconds: i64,
    },
    /// A body is erased and no entry of the log says so.
    #[error(
        "the body of record {sequence} is erased, and no {} entry names it",
        super::action::ERASE
    )]
    UnannouncedErasure {
        /// Sequence number.
        sequence: u64,
    },
    /// The log was continued after a restore.
    #[error(
        "record {sequence} tells of a restore: checkpoints from before it may state more records than were kept"
    )]
    Fork {
        /// Sequence number.
        sequence: u64,
    },
}

/// The outcome of a verification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Records read, sound or not.
    pub entries: u64,
    /// Records whose body is erased.
    pub erased_bodies: u64,
    /// Root of the tree over all records, unless a record was unreadable or missing.
    pub root: Option<TreeHash>,
    /// Checkpoints and digests that agree with the records.
    pub agreed_checkpoints: usize,
    /// Trusted checkpoints that could not be compared because records below them are unreadable or missing.
    pub uncompared_checkpoints: usize,
    /// Size of the largest checkpoint that agrees: records from there on are not yet covered by any.
    pub covered: u64,
    /// The first problems in the order of the log, then those of the evidence itself.
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub problem_count: u64,
    /// The first remarks.
    pub remarks: Vec<Remark>,
    /// How many remarks there are in all.
    pub remark_count: u64,
}

impl Report {
    /// Whether nothing was found wrong.
    pub fn holds(&self) -> bool {
        self.problem_count == 0
    }

    /// The first problem.
    pub fn first_problem(&self) -> Option<&Problem> {
        self.problems.first()
    }
}
