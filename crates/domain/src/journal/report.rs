//! What a verification found: problems, remarks and counts, each naming its place in the log.

use std::ops::RangeInclusive;

use uuid::Uuid;

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
    /// There is nothing in a log that was begun when its tenant was made.
    #[error(
        "the log is empty, and no log is: its first entry is written together with the tenant; the whole log was removed"
    )]
    Empty,
    /// The records have no stored head.
    #[error(
        "the log has {entries} records and no stored head: it was removed, for both are written together"
    )]
    NoHead {
        /// Records in the log.
        entries: u64,
    },
    /// The stored head speaks of another number of records.
    #[error(
        "the stored head counts {head} records, the log has {entries}: records or the head were removed or altered"
    )]
    HeadSize {
        /// Records by the head.
        head: u64,
        /// Records in the log.
        entries: u64,
    },
    /// The stored head has another root than the records.
    #[error("the stored head does not have the root of the {size} records: one of the two was altered")]
    HeadRoot {
        /// Their number.
        size: u64,
    },
    /// The newest records have no checkpoint of the database that agrees.
    #[error(
        "no stored checkpoint that agrees covers records {first} to {last}: the one signed when they were numbered was removed or replaced"
    )]
    Unsigned {
        /// First sequence number without one.
        first: u64,
        /// Last sequence number.
        last: u64,
    },
    /// The log does not begin with the making of its tenant.
    #[error(
        "record 0 does not tell of the making of tenant {tenant}: this is the log of another, or its beginning was replaced"
    )]
    Beginning {
        /// The tenant.
        tenant: Uuid,
    },
    /// A counter or an index beside the records disagrees with them.
    #[error("{what} disagrees with records {first} to {last}: rows of it were removed or altered")]
    Index {
        /// What disagrees.
        what: &'static str,
        /// First sequence number concerned.
        first: u64,
        /// Last sequence number concerned.
        last: u64,
    },
    /// The subjects' index has rows that no record accounts for.
    #[error("the index of subjects has {rows} rows where the records name {named} subjects")]
    IndexLength {
        /// Rows of the index.
        rows: u64,
        /// Records that name a subject.
        named: u64,
    },
    /// An entry that waits for its number does not hold.
    #[error("entry {entry}, which waits for its number, does not hold: {fault}")]
    Waiting {
        /// Its position among those that wait, from 0.
        entry: u64,
        /// What is wrong.
        fault: RecordError,
    },
    /// An entry that waits for its number stands in the row of another.
    #[error("entry {entry}, which waits for its number, stands in the row of another: it was moved")]
    WaitingRow {
        /// Its position among those that wait, from 0.
        entry: u64,
    },
    /// The log belongs to no tenant.
    #[error("the log belongs to no tenant of this database: the tenant was removed, and tenants never are")]
    Orphan,
    /// A tenant whose making was recorded is not there.
    #[error(
        "record {sequence} tells of the making of tenant {tenant}, which this database does not have: it was removed, and tenants never are"
    )]
    LostTenant {
        /// The record of the installation's log.
        sequence: u64,
        /// The tenant.
        tenant: Uuid,
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
            }
            | Self::LostTenant { sequence, .. } => Some(sequence..=sequence),
            Self::Bundle { first, .. } => Some(first..=first + 255),
            Self::Gap {
                missing_from,
                missing_to,
            } => Some(missing_from..=missing_to),
            Self::Repeated { expected, .. } => Some(expected..=expected + 255),
            Self::Short { first, records } => Some(first..=first + records as u64 - 1),
            Self::TileHash { first, last }
            | Self::Unsigned { first, last }
            | Self::Index { first, last, .. } => Some(first..=last),
            Self::Root { size, agreed, .. } => Some(agreed..=size.saturating_sub(1)),
            Self::Beginning { .. } => Some(0..=0),
            Self::Checkpoint { .. }
            | Self::Shrinks { .. }
            | Self::Conflict { .. }
            | Self::BeyondEnd { .. }
            | Self::Empty
            | Self::NoHead { .. }
            | Self::HeadSize { .. }
            | Self::HeadRoot { .. }
            | Self::IndexLength { .. }
            | Self::Waiting { .. }
            | Self::WaitingRow { .. }
            | Self::Orphan => None,
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
    /// Size of the largest checkpoint that agrees: records from there on are not covered by any.
    pub covered: u64,
    /// Size of the largest agreeing checkpoint or digest that had left the host.
    pub covered_from_outside: u64,
    /// Size of the largest agreeing checkpoint from the database.
    pub covered_from_inside: u64,
    /// The size of the log as far as it was read, lost records included.
    pub end: u64,
    /// Entries that wait for their number.
    pub waiting: u64,
    /// Records that name a subject.
    pub subjects: u64,
    /// Records that tell of the making of a tenant, with the tenant.
    pub tenants_made: Vec<(u64, Uuid)>,
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
    /// Adds what was found wrong beside the records.
    pub fn add(&mut self, problem: Problem) {
        self.problem_count += 1;
        if self.problems.len() < KEPT_FINDINGS {
            self.problems.push(problem);
        }
    }

    /// The first problem.
    pub fn first_problem(&self) -> Option<&Problem> {
        self.problems.first()
    }
}
