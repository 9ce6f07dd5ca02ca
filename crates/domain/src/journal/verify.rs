//! The streaming verifier: bundles in order, checked record by record and against checkpoints.
//!
//! It keeps one [`Frontier`] and one bundle's hashes, so a log of any length takes the same memory beside its
//! checkpoints and the identifiers of erased entries. It goes on after a problem wherever the next record can still be
//! found. Which change is caught by what:
//!
//! | who | what they change | caught by |
//! | --- | --- | --- |
//! | a failing disk, a careless query | any byte | the record's own hash, commitment or layout: the record is named |
//! | one who can write the database | a record and its leaf hash | the tile hash: the bundle is named |
//! | the same | record, leaf hash and tile hash | the next signed checkpoint: the span since the last good one is named |
//! | the same | all of these and the checkpoints | the signatures, for want of the key |
//! | the same | removes the newest checkpoint, or all | the rule that numbering signs: what it does not cover is named |
//! | the same | removes bundles, the head or the whole log | head, checkpoints and records, which must agree ([`Kept`]) |
//! | the same | cuts all of these back to an earlier checkpoint | a checkpoint or digest that left the host |
//! | one who also has the signing key | everything on the host | only a checkpoint or digest that left the host |

use std::collections::HashSet;

use newtype_uuid::GenericUuid;
use uuid::Uuid;

use super::action::{ENTRY, ERASE, FORK, MAKE_TENANT};
use super::bundle::{BUNDLE_LEVEL, BUNDLE_RECORDS, Bundle};
use super::evidence::{Admission, Evidence, Statement};
use super::kept::Kept;
use super::leaf::Leaf;
use super::note::NoteVerifier;
use super::record::{Body, Record, RecordError};
use super::report::{KEPT_FINDINGS, Problem, Remark, Report};
use super::tree::{Frontier, TreeHash, leaf_hash, root_of};
use crate::time::Instant;

/// Reads a log once, from its first bundle to its last.
///
/// ```
/// use domain::journal::{Verdict, Verifier};
///
/// let verifier = Verifier::new("ward.example/journal", &[], &[]);
/// let report = verifier.finish();
/// assert_eq!(report.entries, 0);
/// assert_eq!(report.verdict(), Verdict::HoldsUpTo { covered: 0 }, "nothing is proved of nothing");
/// ```
#[derive(Debug)]
pub struct Verifier {
    /// Sorted by size; those before `compared` are done with.
    statements: Vec<Statement>,
    compared: usize,
    evidence_problems: Vec<Problem>,
    evidence_problem_count: u64,
    /// The tree so far, or nothing once leaves are missing from it.
    tree: Option<Frontier>,
    /// Where the next bundle must start.
    next_bundle: u64,
    /// The size of the log as far as read, lost records included.
    end: u64,
    /// The last bundle read, if it was not full: its start and its records.
    short: Option<(u64, usize)>,
    previous_time: Option<Instant>,
    /// Sequence numbers of the fork entries, ascending.
    forks: Vec<u64>,
    erased: Vec<(u64, Uuid)>,
    announced: HashSet<Uuid>,
    /// The tenant of whose making the first record tells.
    beginning: Option<Uuid>,
    report: Report,
}

impl Verifier {
    /// Starts a verification of the log `origin` against `evidence`, trusting signatures by `keys`.
    ///
    /// Evidence comes first because the root at a size is known only while the record at that size passes by.
    pub fn new(origin: &str, keys: &[NoteVerifier], evidence: &[Evidence<'_>]) -> Self {
        let mut admission = Admission::new(origin, keys);
        for piece in evidence {
            admission.admit(*piece);
        }
        Self::against(admission)
    }

    /// Starts a verification against evidence that was admitted piece by piece.
    pub fn against(admission: Admission) -> Self {
        let (statements, evidence_problems, evidence_problem_count) = admission.finish();
        let mut verifier = Self {
            statements,
            compared: 0,
            evidence_problems,
            evidence_problem_count,
            tree: Some(Frontier::new()),
            next_bundle: 0,
            end: 0,
            short: None,
            previous_time: None,
            forks: Vec::new(),
            erased: Vec::new(),
            announced: HashSet::new(),
            beginning: None,
            report: Report {
                entries: 0,
                erased_bodies: 0,
                root: None,
                agreed_checkpoints: 0,
                uncompared_checkpoints: 0,
                covered: 0,
                covered_from_outside: 0,
                covered_from_inside: 0,
                end: 0,
                waiting: 0,
                subjects: 0,
                tenants_made: Vec::new(),
                problems: Vec::new(),
                problem_count: 0,
                remarks: Vec::new(),
                remark_count: 0,
            },
        };
        verifier.compare(0, || TreeHash::EMPTY);
        verifier
    }

    /// Reads the next bundle.
    pub fn add_bundle(&mut self, bytes: &[u8]) {
        if let Some((first, records)) = self.short.take() {
            self.problem(Problem::Short { first, records });
            self.tree = None;
        }
        let first = self.next_bundle;
        match Bundle::parse(bytes) {
            Ok(bundle) if bundle.first() < first => {
                self.problem(Problem::Repeated {
                    expected: first,
                    found: bundle.first(),
                });
            }
            Ok(bundle) => {
                if bundle.first() > first {
                    let missing_to = bundle.first() - 1;
                    self.problem(Problem::Gap {
                        missing_from: first,
                        missing_to,
                    });
                    self.tree = None;
                }
                self.read_bundle(&bundle);
            }
            Err(fault) => {
                self.problem(Problem::Bundle { first, fault });
                self.tree = None;
                self.next_bundle = first.saturating_add(BUNDLE_RECORDS as u64);
            }
        }
    }

    fn read_bundle(&mut self, bundle: &Bundle<'_>) {
        let first = bundle.first();
        let mut leaves = BundleLeaves::default();
        for record in bundle.records() {
            match record {
                Ok((sequence, bytes)) => self.read_record(sequence, bytes, &mut leaves),
                Err(fault) => self.problem(Problem::Bundle { first, fault }),
            }
        }
        if bundle.count() < BUNDLE_RECORDS {
            self.short = Some((first, bundle.count()));
        }
        self.next_bundle = first.saturating_add(BUNDLE_RECORDS as u64);
        self.end = first.saturating_add(bundle.count() as u64);
        self.grow_tree(bundle, leaves);
    }

    fn read_record(&mut self, sequence: u64, bytes: &[u8], leaves: &mut BundleLeaves) {
        self.report.entries += 1;
        let record = match Record::parse(bytes) {
            Ok(record) => record,
            Err(fault) => {
                self.problem(Problem::Record { sequence, fault });
                leaves
                    .stored
                    .extend(bytes.first_chunk().copied().map(TreeHash::from_bytes));
                return;
            }
        };
        match record.check() {
            Ok(leaf) => self.follow(sequence, &leaf, record.body),
            Err(fault) => {
                if fault == RecordError::LeafHash {
                    leaves
                        .recomputed
                        .push((leaves.stored.len(), leaf_hash(record.leaf)));
                }
                self.problem(Problem::Record { sequence, fault });
            }
        }
        leaves.stored.push(record.stored_hash);
    }

    /// Takes from a sound record what later records are read against.
    fn follow(&mut self, sequence: u64, leaf: &Leaf<'_>, body: Body<'_>) {
        if body == Body::Erased {
            self.report.erased_bodies += 1;
            self.erased.push((sequence, leaf.id.into_untyped_uuid()));
        }
        if leaf.action == ERASE.as_str() && leaf.subject_kind == ENTRY.as_str() {
            self.announced.extend(leaf.subject_id);
        }
        self.report.subjects += u64::from(leaf.subject_id.is_some());
        if leaf.action == MAKE_TENANT.as_str()
            && let Some(tenant) = leaf.subject_id
        {
            self.report.tenants_made.push((sequence, tenant));
            self.beginning = self.beginning.or((sequence == 0).then_some(tenant));
        }
        if leaf.action == FORK.as_str() {
            self.forks.push(sequence);
            self.remark(Remark::Fork { sequence });
        }
        if let Some(previous) = self.previous_time.replace(leaf.at)
            && leaf.at < previous
        {
            let microseconds = previous.as_microseconds() - leaf.at.as_microseconds();
            self.remark(Remark::EarlierThanBefore {
                sequence,
                microseconds,
            });
        }
    }

    /// Adds the leaves of a bundle to the tree.
    ///
    /// Where a leaf and the hash beside it differ, the tile hash decides which of the two to go on with, so that one
    /// damaged byte is one problem and not one for each later checkpoint.
    fn grow_tree(&mut self, bundle: &Bundle<'_>, mut leaves: BundleLeaves) {
        let tile_hash = bundle.tile_hash();
        if leaves.stored.len() != bundle.count() {
            self.append_unread(bundle);
            return;
        }
        let mut root = root_of(&leaves.stored);
        if root != tile_hash && !leaves.recomputed.is_empty() {
            leaves.prefer_recomputed();
            root = root_of(&leaves.stored);
        }
        if root != tile_hash {
            self.problem(Problem::TileHash {
                first: bundle.first(),
                last: self.end - 1,
            });
        }
        self.append(&leaves.stored, root);
    }

    /// Goes on with the tile hash alone when some of a full bundle's leaf hashes cannot be read.
    fn append_unread(&mut self, bundle: &Bundle<'_>) {
        let Some(mut tree) = self.tree.take() else { return };
        if bundle.count() < BUNDLE_RECORDS || tree.append_subtree(BUNDLE_LEVEL, bundle.tile_hash()).is_err() {
            return;
        }
        self.skip_statements_below(tree.size());
        self.compare(tree.size(), || tree.root());
        self.tree = Some(tree);
    }

    fn append(&mut self, leaf_hashes: &[TreeHash], root: TreeHash) {
        let Some(mut tree) = self.tree.take() else { return };
        let end = tree.size() + leaf_hashes.len() as u64;
        let is_whole = leaf_hashes.len() == BUNDLE_RECORDS
            && self
                .next_statement()
                .is_none_or(|statement| statement.size >= end)
            && tree.append_subtree(BUNDLE_LEVEL, root).is_ok();
        if !is_whole {
            for leaf_hash in leaf_hashes {
                tree.append(*leaf_hash);
                self.compare(tree.size(), || tree.root());
            }
        }
        self.compare(end, || tree.root());
        self.tree = Some(tree);
    }

    fn next_statement(&self) -> Option<Statement> {
        self.statements.get(self.compared).copied()
    }

    fn skip_statements_below(&mut self, size: u64) {
        while self
            .next_statement()
            .is_some_and(|statement| statement.size < size)
        {
            self.compared += 1;
            self.report.uncompared_checkpoints += 1;
        }
    }

    /// Holds every statement about this size against the root.
    fn compare(&mut self, size: u64, root: impl Fn() -> TreeHash) {
        let agreed = self.report.covered;
        while let Some(statement) = self.next_statement().filter(|statement| statement.size == size) {
            self.compared += 1;
            if statement.root == root() {
                self.report.agreed_checkpoints += 1;
                self.report.covered = size;
                if statement.outside {
                    self.report.covered_from_outside = size;
                } else {
                    self.report.covered_from_inside = size;
                }
            } else {
                let (index, fork) = (statement.index, self.fork_below(size));
                self.problem(Problem::Root {
                    index,
                    size,
                    agreed,
                    fork,
                });
            }
        }
    }

    fn fork_below(&self, size: u64) -> Option<u64> {
        self.forks.iter().rfind(|fork| **fork < size).copied()
    }

    /// Ends the verification.
    pub fn finish(mut self) -> Report {
        let entries = self.end;
        while let Some(Statement { index, size, .. }) = self.next_statement() {
            self.compared += 1;
            if size > entries {
                let fork = self.fork_below(size);
                self.problem(Problem::BeyondEnd {
                    index,
                    size,
                    entries,
                    fork,
                });
            } else {
                self.report.uncompared_checkpoints += 1;
            }
        }
        let evidence_problems = std::mem::take(&mut self.evidence_problems);
        self.report.problem_count += self.evidence_problem_count - evidence_problems.len() as u64;
        for problem in evidence_problems {
            self.problem(problem);
        }
        for (sequence, id) in std::mem::take(&mut self.erased) {
            if !self.announced.contains(&id) {
                self.remark(Remark::UnannouncedErasure { sequence });
            }
        }
        self.report.end = self.end;
        self.report.root = self.tree.map(|tree| tree.root());
        self.report
    }

    /// Ends the verification, and holds the records against what the program keeps of the log beside them.
    pub fn finish_against(mut self, kept: &Kept) -> Report {
        let beginning = self.beginning.take();
        let mut report = self.finish();
        kept.hold_against(beginning, &mut report);
        report
    }

    fn problem(&mut self, problem: Problem) {
        self.report.add(problem);
    }

    fn remark(&mut self, remark: Remark) {
        self.report.remark_count += 1;
        if self.report.remarks.len() < KEPT_FINDINGS {
            self.report.remarks.push(remark);
        }
    }
}

/// The leaf hashes of the bundle being read.
#[derive(Default)]
struct BundleLeaves {
    /// As stored beside the leaves.
    stored: Vec<TreeHash>,
    /// As computed, with their positions, where they differ from those stored.
    recomputed: Vec<(usize, TreeHash)>,
}

impl BundleLeaves {
    fn prefer_recomputed(&mut self) {
        for (position, hash) in self.recomputed.drain(..) {
            self.stored[position] = hash;
        }
    }
}

#[cfg(test)]
mod damage;
#[cfg(test)]
mod deletion;
#[cfg(test)]
pub(crate) mod tests;
