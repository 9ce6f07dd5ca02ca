//! Attacks on a stored log, and what the verifier says of each.

use newtype_uuid::GenericUuid;

use super::*;
use crate::id::EntryId;
use crate::journal::bundle::{BundleError, encode_bundle, erase_body};
use crate::journal::checkpoint::{Checkpoint, CheckpointDigest, CheckpointError};
use crate::journal::leaf::{Entry, EntryActor, EntrySubject};
use crate::journal::note::{NoteError, NoteSigner};
use crate::journal::verdict::{Limit, Verdict};
use crate::journal::word::Word;

pub(crate) const ORIGIN: &str = "ward.example/journal/1";
/// Bytes before the first record's length.
pub(super) const HEADER: usize = 43;

pub(crate) fn entry(sequence: u64) -> Entry {
    let mut salt = [0x5a; 32];
    salt[..8].copy_from_slice(&sequence.to_be_bytes());
    let number = i64::try_from(sequence).unwrap();
    Entry {
        id: EntryId::from_untyped_uuid(Uuid::from_u128(u128::from(sequence))),
        at: Instant::from_microseconds(1_795_000_000_000_000 + number).unwrap(),
        actor: EntryActor {
            kind: Word::constant("account"),
            id: Some(Uuid::from_u128(7)),
        },
        action: Word::constant("asset.import"),
        subject: EntrySubject {
            kind: Word::constant("asset"),
            id: None,
        },
        body: format!("{{\"row\":{sequence}}}").into_bytes(),
        salt,
    }
}

pub(crate) fn encoded_records(first: u64, count: u64) -> Vec<Vec<u8>> {
    (first..first + count)
        .map(|sequence| Record::encode(&entry(sequence)).unwrap())
        .collect()
}

pub(crate) fn bundles_of(records: &[Vec<u8>]) -> Vec<Vec<u8>> {
    (0..)
        .step_by(256)
        .zip(records.chunks(256))
        .map(|(first, chunk)| encode_bundle(first, chunk).unwrap())
        .collect()
}

fn log(count: u64) -> Vec<Vec<u8>> {
    bundles_of(&encoded_records(0, count))
}

pub(crate) fn signer() -> NoteSigner {
    NoteSigner::new(ORIGIN, &[9; 32]).unwrap()
}

pub(crate) fn checkpoint(records: &[Vec<u8>], size: usize) -> Checkpoint {
    let hashes: Vec<_> = records[..size]
        .iter()
        .map(|record| Record::parse(record).unwrap().stored_hash)
        .collect();
    Checkpoint::new(ORIGIN, size as u64, root_of(&hashes)).unwrap()
}

pub(crate) fn note(records: &[Vec<u8>], size: usize) -> String {
    checkpoint(records, size).sign(&signer()).unwrap()
}

pub(super) fn verify(bundles: &[Vec<u8>], evidence: &[Evidence<'_>]) -> Report {
    let mut verifier = Verifier::new(ORIGIN, &[signer().verifier().clone()], evidence);
    for bundle in bundles {
        verifier.add_bundle(bundle);
    }
    verifier.finish()
}

/// The record with another body and everything recomputed that needs no key.
fn rewritten(sequence: u64) -> Vec<u8> {
    let mut entry = entry(sequence);
    entry.body = b"{\"row\":\"another\"}".to_vec();
    Record::encode(&entry).unwrap()
}

#[test]
fn a_sound_log_holds_against_checkpoints_at_any_size() {
    let records = encoded_records(0, 600);
    let sizes = [0, 1, 255, 256, 257, 512, 513, 599, 600];
    let notes: Vec<_> = sizes.iter().map(|size| note(&records, *size)).collect();
    let evidence: Vec<_> = notes.iter().map(|note| Evidence::Stored(note)).collect();
    let report = verify(&bundles_of(&records), &evidence);
    assert_eq!(report.verdict(), Verdict::Holds, "{:?}", report.problems);
    assert_eq!(
        (report.entries, report.agreed_checkpoints, report.covered),
        (600, sizes.len(), 600)
    );
    assert_eq!(report.root, Some(checkpoint(&records, 600).root()));
    assert_eq!((report.erased_bodies, report.remark_count), (0, 0));
}

#[test]
fn an_altered_body_is_named_with_its_record_and_nothing_else_is() {
    let records = encoded_records(0, 600);
    let mut bundles = bundles_of(&records);
    let at = bundles[1]
        .windows(4)
        .position(|window| window == b":300")
        .unwrap();
    bundles[1][at + 1] = b'4';
    let note = note(&records, 600);
    let report = verify(&bundles, &[Evidence::Stored(&note)]);
    assert_eq!(
        report.problems,
        [Problem::Record {
            sequence: 300,
            fault: RecordError::Commitment
        }]
    );
    assert_eq!(report.agreed_checkpoints, 1);
}

#[test]
fn a_damaged_leaf_or_leaf_hash_is_one_problem_and_not_one_for_each_checkpoint() {
    let records = encoded_records(0, 300);
    let note = note(&records, 300);
    for offset in [HEADER + 4, HEADER + 4 + 32 + 2 + 5] {
        let mut bundles = bundles_of(&records);
        bundles[0][offset] ^= 1;
        let report = verify(&bundles, &[Evidence::Stored(&note)]);
        assert_eq!(
            report.problems,
            [Problem::Record {
                sequence: 0,
                fault: RecordError::LeafHash
            }]
        );
        assert_eq!(report.agreed_checkpoints, 1);
    }
}

#[test]
fn a_record_rewritten_with_its_hash_is_pinned_to_its_bundle() {
    let records = encoded_records(0, 600);
    let mut altered = records.clone();
    altered[300] = rewritten(300);
    let mut bundles = bundles_of(&altered);
    let original = bundles_of(&records);
    bundles[1][11..HEADER].copy_from_slice(&original[1][11..HEADER]);
    let report = verify(&bundles, &[]);
    assert_eq!(
        report.problems,
        [Problem::TileHash {
            first: 256,
            last: 511
        }]
    );
}

#[test]
fn a_record_rewritten_with_every_hash_falls_to_the_next_checkpoint() {
    let mut records = encoded_records(0, 600);
    let notes = [note(&records, 290), note(&records, 310)];
    records[300] = rewritten(300);
    let evidence = notes.each_ref().map(|note| Evidence::Stored(note));
    let report = verify(&bundles_of(&records), &evidence);
    assert_eq!(
        report.problems,
        [Problem::Root {
            index: 1,
            size: 310,
            agreed: 290,
            fork: None
        }]
    );
    assert_eq!(report.problems[0].records(), Some(290..=309));
}

#[test]
fn rewriting_the_checkpoints_too_needs_the_key() {
    let mut records = encoded_records(0, 600);
    records[300] = rewritten(300);
    let thief = NoteSigner::new(ORIGIN, &[8; 32]).unwrap();
    let forged = checkpoint(&records, 600).sign(&thief).unwrap();
    let report = verify(&bundles_of(&records), &[Evidence::Stored(&forged)]);
    let fault = CheckpointError::Note(NoteError::UnknownKey);
    assert_eq!(report.problems, [Problem::Checkpoint { index: 0, fault }]);
    let edited = note(&encoded_records(0, 600), 600).replace("\n600\n", "\n599\n");
    let report = verify(&bundles_of(&records), &[Evidence::Stored(&edited)]);
    let fault = CheckpointError::Note(NoteError::Signature);
    assert_eq!(report.problems, [Problem::Checkpoint { index: 0, fault }]);
}

#[test]
fn with_the_key_stolen_only_what_left_the_host_tells() {
    let mut records = encoded_records(0, 600);
    let mailed = note(&records, 600);
    let printed = checkpoint(&records, 600).digest();
    records[300] = rewritten(300);
    let forged = note(&records, 600);
    let inside = verify(&bundles_of(&records), &[Evidence::Stored(&forged)]);
    assert_eq!(inside.verdict(), Verdict::Holds);
    assert_eq!(inside.limit(), Limit::NothingFromOutside);
    for outside in [Evidence::External(&mailed), Evidence::Paper(&printed)] {
        let report = verify(&bundles_of(&records), &[Evidence::Stored(&forged), outside]);
        assert!(report.problems.contains(&Problem::Conflict {
            index: 0,
            other: 1,
            size: 600
        }));
        assert!(matches!(
            report.problems[0],
            Problem::Root {
                index: 1,
                size: 600,
                ..
            }
        ));
    }
}

#[test]
fn an_end_cut_off_with_its_checkpoints_shows_against_an_outside_checkpoint() {
    let records = encoded_records(0, 600);
    let mailed = note(&records, 600);
    let report = verify(&log(550), &[Evidence::External(&mailed)]);
    assert_eq!(
        report.problems,
        [Problem::BeyondEnd {
            index: 0,
            size: 600,
            entries: 550,
            fork: None
        }]
    );
}

#[test]
fn missing_repeated_and_short_bundles_are_named() {
    let bundles = log(1024);
    let gap = verify(&[bundles[0].clone(), bundles[2].clone()], &[]);
    assert_eq!(
        gap.problems,
        [Problem::Gap {
            missing_from: 256,
            missing_to: 511
        }]
    );
    let repeated = verify(&[bundles[0].clone(), bundles[0].clone(), bundles[1].clone()], &[]);
    assert_eq!(
        repeated.problems,
        [Problem::Repeated {
            expected: 256,
            found: 0
        }]
    );
    assert_eq!(repeated.entries, 512);
    let short = verify(&[log(200)[0].clone(), bundles[1].clone()], &[]);
    assert_eq!(
        short.problems,
        [Problem::Short {
            first: 0,
            records: 200
        }]
    );
    let unreadable = verify(&[bundles[0].clone(), vec![1, 2, 3], bundles[2].clone()], &[]);
    assert_eq!(
        unreadable.problems,
        [Problem::Bundle {
            first: 256,
            fault: BundleError::Cut(3)
        }]
    );
    assert_eq!((unreadable.root, unreadable.entries), (None, 512));
}

#[test]
fn a_lost_rest_of_a_bundle_does_not_hide_what_follows() {
    let records = encoded_records(0, 600);
    let mut bundles = bundles_of(&records);
    bundles[0][HEADER] = 0xff;
    let notes = [note(&records, 100), note(&records, 600)];
    let evidence = notes.each_ref().map(|note| Evidence::Stored(note));
    let report = verify(&bundles, &evidence);
    assert_eq!(report.problem_count, 1);
    assert_eq!(report.problems[0].records(), Some(0..=0));
    assert_eq!((report.agreed_checkpoints, report.uncompared_checkpoints), (1, 1));
}

#[test]
fn stored_checkpoints_that_shrink_are_named() {
    let records = encoded_records(0, 20);
    let notes = [note(&records, 20), note(&records, 10)];
    let evidence = notes.each_ref().map(|note| Evidence::Stored(note));
    let report = verify(&bundles_of(&records), &evidence);
    assert_eq!(
        report.problems,
        [Problem::Shrinks {
            index: 1,
            size: 10,
            previous: 20
        }]
    );
}

#[test]
fn time_going_backwards_is_a_remark() {
    let mut late = entry(1);
    late.at = late.at.plus_seconds(-60);
    let records = vec![Record::encode(&entry(0)).unwrap(), Record::encode(&late).unwrap()];
    let report = verify(&bundles_of(&records), &[]);
    assert_eq!(report.verdict(), Verdict::HoldsUpTo { covered: 0 });
    assert_eq!(
        report.remarks,
        [Remark::EarlierThanBefore {
            sequence: 1,
            microseconds: 59_999_999
        }]
    );
}

#[test]
fn an_erased_body_still_verifies_and_is_remarked_on_unless_announced() {
    let mut announcement = entry(299);
    announcement.action = ERASE;
    announcement.subject = EntrySubject {
        kind: ENTRY,
        id: Some(entry(5).id.into_untyped_uuid()),
    };
    let mut records = encoded_records(0, 300);
    records[299] = Record::encode(&announcement).unwrap();
    let note = note(&records, 300);
    let mut bundles = bundles_of(&records);
    for sequence in [5, 6] {
        bundles[0] = erase_body(&bundles[0], sequence).unwrap();
    }
    let report = verify(&bundles, &[Evidence::Stored(&note)]);
    assert_eq!(report.verdict(), Verdict::Holds, "{:?}", report.problems);
    assert_eq!((report.erased_bodies, report.agreed_checkpoints), (2, 1));
    assert_eq!(report.remarks, [Remark::UnannouncedErasure { sequence: 6 }]);
}

#[test]
fn a_checkpoint_from_before_a_restore_points_to_the_fork_entry() {
    let lost = encoded_records(0, 300);
    let mailed = note(&lost, 300);
    let mut fork = entry(280);
    fork.action = FORK;
    let mut records = encoded_records(0, 320);
    records[280] = Record::encode(&fork).unwrap();
    let report = verify(&bundles_of(&records), &[Evidence::External(&mailed)]);
    assert_eq!(
        report.problems,
        [Problem::Root {
            index: 0,
            size: 300,
            agreed: 0,
            fork: Some(280)
        }]
    );
    assert!(
        report.problems[0]
            .to_string()
            .contains("before the restore recorded at record 280")
    );
    assert_eq!(report.remarks, [Remark::Fork { sequence: 280 }]);
}

#[test]
fn a_log_shorter_since_a_restore_points_to_the_fork_entry() {
    let mailed = note(&encoded_records(0, 300), 300);
    let mut fork = entry(280);
    fork.action = FORK;
    let mut records = encoded_records(0, 281);
    records[280] = Record::encode(&fork).unwrap();
    let early = checkpoint(&encoded_records(0, 300), 270).digest();
    let altered = CheckpointDigest {
        root: TreeHash::EMPTY,
        ..early
    };
    let report = verify(
        &bundles_of(&records),
        &[Evidence::External(&mailed), Evidence::Paper(&altered)],
    );
    let before_the_fork = Problem::Root {
        index: 1,
        size: 270,
        agreed: 0,
        fork: None,
    };
    let cut = Problem::BeyondEnd {
        index: 0,
        size: 300,
        entries: 281,
        fork: Some(280),
    };
    assert_eq!(report.problems, [before_the_fork, cut]);
}

#[test]
fn findings_beyond_a_hundred_are_counted_only() {
    let mut records = encoded_records(0, 150);
    for record in &mut records {
        let last = record.len() - 1;
        record[last] ^= 1;
    }
    let report = verify(&bundles_of(&records), &[]);
    assert_eq!(
        (report.problem_count, report.problems.len()),
        (150, KEPT_FINDINGS)
    );
}
