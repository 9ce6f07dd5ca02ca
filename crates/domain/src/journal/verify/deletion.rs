//! Evidence removed from a database, and what the verifier says when nothing from outside is given.
//!
//! The log has three checkpoints, at 100, 300 and 520 records. Each attack leaves the rest as it was.

use super::tests::{ORIGIN, bundles_of, checkpoint, entry, note, signer, verify};
use super::*;
use crate::journal::kept::KeptHead;
use crate::journal::leaf::EntrySubject;
use crate::journal::verdict::{Limit, Uncovered, Verdict};
use crate::journal::word::Word;

const SIZES: [usize; 3] = [100, 300, 520];

/// What a database holds of one log.
#[derive(Clone)]
struct Database {
    bundles: Vec<Vec<u8>>,
    notes: Vec<String>,
    kept: Kept,
}

impl Database {
    /// The log of `tenant`, as the program leaves it behind.
    fn of(tenant: Uuid) -> Self {
        let records = records(tenant);
        Self {
            bundles: bundles_of(&records),
            notes: SIZES.iter().map(|size| note(&records, *size)).collect(),
            kept: Kept {
                head: Some(head(&records)),
                waiting: 0,
                with_checkpoints: true,
                tenant: Some(tenant),
            },
        }
    }

    fn verify(&self) -> Report {
        self.verify_with(&[])
    }

    fn verify_with(&self, outside: &[Evidence<'_>]) -> Report {
        let stored = self.notes.iter().map(|note| Evidence::Stored(note));
        let evidence: Vec<_> = outside.iter().copied().chain(stored).collect();
        let mut verifier = Verifier::new(ORIGIN, &[signer().verifier().clone()], &evidence);
        for bundle in &self.bundles {
            verifier.add_bundle(bundle);
        }
        verifier.finish_against(&self.kept)
    }
}

fn records(tenant: Uuid) -> Vec<Vec<u8>> {
    let mut making = entry(0);
    making.action = MAKE_TENANT;
    making.subject = EntrySubject {
        kind: Word::constant("tenant"),
        id: Some(tenant),
    };
    let first = std::iter::once(making);
    // The bodies of two tenants differ.
    let others = (1..520).map(|sequence| {
        let mut entry = entry(sequence);
        entry.body.extend_from_slice(tenant.as_bytes());
        entry
    });
    first
        .chain(others)
        .map(|entry| Record::encode(&entry).unwrap())
        .collect()
}

fn head(records: &[Vec<u8>]) -> KeptHead {
    KeptHead {
        size: records.len() as u64,
        root: checkpoint(records, records.len()).root(),
    }
}

const TENANT: Uuid = Uuid::from_u128(0x0001);
const NEIGHBOUR: Uuid = Uuid::from_u128(0x0002);

#[track_caller]
fn assert_named(report: &Report, problem: &Problem) {
    assert_eq!(report.verdict(), Verdict::DoesNotHold);
    assert!(
        report.problems.contains(problem),
        "{problem} is not among {:?}",
        report.problems
    );
}

#[test]
fn what_the_program_leaves_behind_holds_and_says_what_it_cannot_tell() {
    let report = Database::of(TENANT).verify();
    assert_eq!(report.verdict(), Verdict::Holds, "{:?}", report.problems);
    assert_eq!(report.uncovered(), []);
    assert_eq!(report.limit(), Limit::NothingFromOutside);
    assert_eq!(report.tenants_made, [(0, TENANT)]);
}

#[test]
fn the_last_checkpoint_removed_is_missed() {
    let mut database = Database::of(TENANT);
    database.notes.pop();
    let missing = Problem::Unsigned {
        first: 300,
        last: 519,
    };
    assert_named(&database.verify(), &missing);
}

#[test]
fn every_checkpoint_removed_is_missed() {
    let mut database = Database::of(TENANT);
    database.notes.clear();
    let missing = Problem::Unsigned { first: 0, last: 519 };
    assert_named(&database.verify(), &missing);
}

#[test]
fn a_checkpoint_in_the_middle_removed_leaves_its_records_under_the_next() {
    let mut database = Database::of(TENANT);
    database.notes.remove(1);
    let report = database.verify();
    assert_eq!((report.verdict(), report.covered), (Verdict::Holds, 520));
}

#[test]
fn the_last_bundle_removed_is_missed_by_head_and_checkpoint() {
    let mut database = Database::of(TENANT);
    database.bundles.pop();
    let report = database.verify();
    assert_named(
        &report,
        &Problem::HeadSize {
            head: 520,
            entries: 512,
        },
    );
    assert!(
        matches!(
            report.first_problem(),
            Some(Problem::BeyondEnd {
                size: 520,
                entries: 512,
                ..
            })
        ),
        "{:?}",
        report.problems
    );
}

#[test]
fn every_bundle_removed_is_missed() {
    let mut database = Database::of(TENANT);
    database.bundles.clear();
    assert_named(&database.verify(), &Problem::Empty);
}

#[test]
fn the_head_removed_or_set_back_is_missed() {
    let mut database = Database::of(TENANT);
    database.kept.head = None;
    assert_named(&database.verify(), &Problem::NoHead { entries: 520 });
    database.kept.head = Some(head(&records(TENANT)[..300]));
    let counted = Problem::HeadSize {
        head: 300,
        entries: 520,
    };
    assert_named(&database.verify(), &counted);
    database.kept.head = Some(KeptHead {
        size: 520,
        root: TreeHash::EMPTY,
    });
    assert_named(&database.verify(), &Problem::HeadRoot { size: 520 });
}

#[test]
fn the_newest_entries_removed_with_head_and_checkpoint_are_missed_unless_cut_at_a_checkpoint() {
    let records = records(TENANT);
    let mut database = Database::of(TENANT);
    database.bundles = bundles_of(&records[..400]);
    database.kept.head = Some(head(&records[..400]));
    database.notes.pop();
    let missing = Problem::Unsigned {
        first: 300,
        last: 399,
    };
    assert_named(&database.verify(), &missing);

    database.bundles = bundles_of(&records[..300]);
    database.kept.head = Some(head(&records[..300]));
    let report = database.verify();
    assert_eq!(report.verdict(), Verdict::Holds);
    let limit = report.limit().to_string();
    assert!(
        limit.contains("cut off") && limit.contains("/journal/checkpoint"),
        "what cannot be told is said, with the way out: {limit}"
    );
}

#[test]
fn a_log_cut_back_to_a_checkpoint_does_not_hold_against_a_later_one_from_outside() {
    let records = records(TENANT);
    let mut database = Database::of(TENANT);
    let kept_outside = database.notes.pop().unwrap();
    database.bundles = bundles_of(&records[..300]);
    database.kept.head = Some(head(&records[..300]));
    let report = database.verify_with(&[Evidence::External(&kept_outside)]);
    let cut = Problem::BeyondEnd {
        index: 0,
        size: 520,
        entries: 300,
        fork: None,
    };
    assert_named(&report, &cut);
}

#[test]
fn a_checkpoint_from_outside_moves_the_limit_behind_it() {
    let database = Database::of(TENANT);
    let older = database.notes[1].clone();
    let report = database.verify_with(&[Evidence::External(&older)]);
    assert_eq!(report.verdict(), Verdict::Holds);
    assert_eq!(report.limit(), Limit::OutsideEnds { last: 299 });
}

#[test]
fn the_whole_log_of_a_tenant_removed_is_missed() {
    let mut database = Database::of(TENANT);
    database.bundles.clear();
    database.notes.clear();
    database.kept.head = None;
    let report = database.verify();
    assert_eq!(report.problems, [Problem::Empty]);
    assert_eq!(report.verdict(), Verdict::DoesNotHold);
}

#[test]
fn the_logs_of_two_tenants_swapped_are_noticed_with_and_without_their_checkpoints() {
    let mut database = Database::of(TENANT);
    let neighbour = Database::of(NEIGHBOUR);
    database.bundles.clone_from(&neighbour.bundles);
    database.kept.head = neighbour.kept.head;
    let report = database.verify();
    assert!(
        matches!(report.first_problem(), Some(Problem::Root { size: 100, .. })),
        "{:?}",
        report.problems
    );
    database.notes.clear();
    database.kept.with_checkpoints = false;
    assert_named(&database.verify(), &Problem::Beginning { tenant: TENANT });
}

#[test]
fn entries_that_wait_are_normal_and_not_covered() {
    let mut database = Database::of(TENANT);
    database.kept.waiting = 2;
    let report = database.verify();
    assert_eq!(report.verdict(), Verdict::HoldsUpTo { covered: 520 });
    assert_eq!(report.verdict().to_string(), "holds up to record 519");
    assert_eq!(report.uncovered(), [Uncovered::Waiting { entries: 2 }]);
}

#[test]
fn a_tenant_just_made_proves_nothing_yet_and_is_no_problem() {
    let mut database = Database::of(TENANT);
    database.bundles.clear();
    database.notes.clear();
    database.kept.head = None;
    database.kept.waiting = 1;
    let report = database.verify();
    assert_eq!(report.problems, []);
    assert_eq!(report.verdict(), Verdict::HoldsUpTo { covered: 0 });
    assert!(report.verdict().to_string().starts_with("nothing is proved"));
}

#[test]
fn records_above_a_digest_on_paper_are_not_covered_while_no_key_is_given() {
    let mut database = Database::of(TENANT);
    let paper = checkpoint(&records(TENANT), 300).digest();
    database.notes.clear();
    database.kept.with_checkpoints = false;
    let report = database.verify_with(&[Evidence::Paper(&paper)]);
    assert_eq!(report.verdict(), Verdict::HoldsUpTo { covered: 300 });
    assert_eq!(
        report.uncovered(),
        [Uncovered::Records {
            first: 300,
            last: 519
        }]
    );
}

#[test]
fn a_log_verified_by_nothing_is_not_called_sound() {
    let database = Database::of(TENANT);
    let report = verify(&database.bundles, &[]);
    assert_eq!(report.problems, []);
    assert_eq!(report.verdict(), Verdict::HoldsUpTo { covered: 0 });
}
