//! What a log is held against: checkpoints from the database and from outside it, and digests from paper.
//!
//! Here the pieces are opened and compared with each other; [`super::verify`] compares them with the records.

use super::checkpoint::{Checkpoint, CheckpointDigest, CheckpointError};
use super::note::NoteVerifier;
use super::report::Problem;
use super::tree::TreeHash;

/// A statement about the log that its records are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence<'a> {
    /// A signed checkpoint from the same database, in the order of signing.
    Stored(&'a str),
    /// A signed checkpoint that had left the host: from a mail, a pack or another machine.
    External(&'a str),
    /// A digest from paper, typed in by the auditor.
    Paper(&'a CheckpointDigest),
}

/// Evidence whose signature held.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Statement {
    /// Position in the evidence.
    pub(crate) index: usize,
    /// Number of entries it speaks of.
    pub(crate) size: u64,
    /// Root of the tree over them.
    pub(crate) root: TreeHash,
}

/// Opens all pieces: the statements that can be trusted, sorted by size, and what is wrong with the evidence itself.
pub(crate) fn admit(
    origin: &str,
    keys: &[NoteVerifier],
    evidence: &[Evidence<'_>],
) -> (Vec<Statement>, Vec<Problem>) {
    let mut statements = Vec::with_capacity(evidence.len());
    let mut problems = Vec::new();
    let mut previous = 0;
    for (index, piece) in evidence.iter().enumerate() {
        let (size, root) = match open(*piece, origin, keys) {
            Ok(opened) => opened,
            Err(fault) => {
                problems.push(Problem::Checkpoint { index, fault });
                continue;
            }
        };
        if let Evidence::Stored(_) = piece {
            if size < previous {
                problems.push(Problem::Shrinks {
                    index,
                    size,
                    previous,
                });
            }
            previous = size;
        }
        statements.push(Statement { index, size, root });
    }
    statements.sort_by_key(|statement| statement.size);
    problems.extend(
        statements
            .array_windows()
            .filter_map(|[one, next]| conflict(one, next)),
    );
    (statements, problems)
}

fn conflict(one: &Statement, next: &Statement) -> Option<Problem> {
    let differs = one.size == next.size && one.root != next.root;
    differs.then_some(Problem::Conflict {
        index: one.index,
        other: next.index,
        size: one.size,
    })
}

fn open(
    evidence: Evidence<'_>,
    origin: &str,
    keys: &[NoteVerifier],
) -> Result<(u64, TreeHash), CheckpointError> {
    match evidence {
        Evidence::Stored(note) | Evidence::External(note) => {
            Checkpoint::open(note, origin, keys).map(|checkpoint| (checkpoint.size(), checkpoint.root()))
        }
        Evidence::Paper(digest) if digest.origin == origin => Ok((digest.size, digest.root)),
        Evidence::Paper(digest) => Err(CheckpointError::Origin {
            expected: origin.to_owned(),
            found: digest.origin.clone(),
        }),
    }
}
