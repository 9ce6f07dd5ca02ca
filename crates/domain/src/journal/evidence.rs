//! What a log is held against: checkpoints from the database and from outside it, and digests from paper.
//!
//! Here the pieces are opened and compared with each other; [`super::verify`] compares them with the records.

use super::checkpoint::{Checkpoint, CheckpointDigest, CheckpointError};
use super::note::NoteVerifier;
use super::report::{KEPT_FINDINGS, Problem};
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
    /// Whether it had left the host.
    pub(crate) outside: bool,
}

/// Pieces of evidence on their way to a [`Verifier`](super::Verifier), which wants them before the records.
///
/// What a piece takes in memory is a size and a root, and only if its signature holds and it says something that the
/// stored one before it did not: so a file full of checkpoints cannot fill the memory.
#[derive(Debug)]
pub struct Admission {
    origin: String,
    keys: Vec<NoteVerifier>,
    statements: Vec<Statement>,
    pieces: usize,
    previous: Option<Statement>,
    problems: Vec<Problem>,
    problem_count: u64,
}

impl Admission {
    /// Evidence about the log `origin`, trusting signatures by `keys`.
    pub fn new(origin: &str, keys: &[NoteVerifier]) -> Self {
        Self {
            origin: origin.to_owned(),
            keys: keys.to_vec(),
            statements: Vec::new(),
            pieces: 0,
            previous: None,
            problems: Vec::new(),
            problem_count: 0,
        }
    }

    /// Opens the next piece.
    pub fn admit(&mut self, piece: Evidence<'_>) {
        let index = self.pieces;
        self.pieces += 1;
        let (size, root) = match open(piece, &self.origin, &self.keys) {
            Ok(opened) => opened,
            Err(fault) => return self.problem(Problem::Checkpoint { index, fault }),
        };
        let outside = !matches!(piece, Evidence::Stored(_));
        let statement = Statement {
            index,
            size,
            root,
            outside,
        };
        if outside || self.follows(statement) {
            self.statements.push(statement);
        }
    }

    /// Whether a stored checkpoint adds something to the one before it, which it must not fall behind.
    fn follows(&mut self, statement: Statement) -> bool {
        let (index, size) = (statement.index, statement.size);
        let Some(previous) = self.previous.replace(statement) else {
            return true;
        };
        if size < previous.size {
            self.problem(Problem::Shrinks {
                index,
                size,
                previous: previous.size,
            });
            return false;
        }
        (size, statement.root) != (previous.size, previous.root)
    }

    fn problem(&mut self, problem: Problem) {
        self.problem_count += 1;
        if self.problems.len() < KEPT_FINDINGS {
            self.problems.push(problem);
        }
    }

    /// The statements that can be trusted, sorted by size; what is wrong with the evidence itself; and how many
    /// findings that is in all.
    pub(crate) fn finish(mut self) -> (Vec<Statement>, Vec<Problem>, u64) {
        self.statements.sort_by_key(|statement| statement.size);
        let statements = std::mem::take(&mut self.statements);
        for [one, next] in statements.array_windows() {
            if let Some(conflict) = conflict(one, next) {
                self.problem(conflict);
            }
        }
        (statements, self.problems, self.problem_count)
    }
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
