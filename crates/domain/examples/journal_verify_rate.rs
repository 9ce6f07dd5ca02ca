//! How fast the journal verifies on one core, beside bare SHA-256 over the same bytes.
//!
//! `cargo run --release -p wardround-domain --example journal_verify_rate [entries]`

#![expect(clippy::print_stdout, reason = "the figures are the program's output")]

use std::error::Error;
use std::hint::black_box;
use std::time::Duration;

use domain::id::EntryId;
use domain::journal::{
    BUNDLE_RECORDS, Body, Bundle, Checkpoint, Entry, EntryActor, EntrySubject, Evidence, Frontier,
    NoteSigner, Record, Verifier, Word, encode_bundle,
};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sha2::{Digest, Sha256};
use uuid::Uuid;

const ORIGIN: &str = "ward.example/journal/1";
const BODY_BYTES: usize = 300;
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let entries: u64 = std::env::args()
        .nth(1)
        .map_or(Ok(200_000), |count| count.parse())?;
    let bundles = bundles(entries)?;
    let bytes: usize = bundles.iter().map(Vec::len).sum();
    let signer = NoteSigner::new(ORIGIN, &[9; 32])?;
    let notes = checkpoints(&bundles, &signer)?;
    let evidence: Vec<_> = notes.iter().map(|note| Evidence::Stored(note)).collect();
    println!(
        "{entries} entries, bodies of {BODY_BYTES} bytes, {} MB stored",
        bytes / 1_000_000
    );

    let keys = [signer.verifier().clone()];
    for (what, evidence) in [
        ("without checkpoints", &[][..]),
        ("one checkpoint in 1,000 entries", &evidence),
    ] {
        let taken = fastest(|| {
            let mut verifier = Verifier::new(ORIGIN, &keys, evidence);
            for bundle in &bundles {
                verifier.add_bundle(bundle);
            }
            let report = verifier.finish();
            assert!(
                report.problem_count == 0 && report.entries == entries,
                "{:?}",
                report.problems
            );
        });
        print_rate(&format!("verified, {what}"), entries, bytes, taken);
    }
    let taken = fastest(|| hash_what_is_hashed(&bundles));
    print_rate("bare SHA-256, the same messages", entries, bytes, taken);
    let taken = fastest(|| hash_whole_bundles(&bundles));
    print_rate("bare SHA-256, whole bundles", entries, bytes, taken);
    Ok(())
}

fn bundles(entries: u64) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
    let mut bundles = Vec::new();
    for first in (0..entries).step_by(BUNDLE_RECORDS) {
        let end = entries.min(first + BUNDLE_RECORDS as u64);
        let records: Vec<_> = (first..end).map(record).collect::<Result<_, _>>()?;
        bundles.push(encode_bundle(first, &records)?);
    }
    Ok(bundles)
}

fn record(sequence: u64) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut body = format!("{{\"row\":{sequence},\"text\":\"").into_bytes();
    body.resize(BODY_BYTES, b'x');
    let entry = Entry {
        id: EntryId::from_untyped_uuid(Uuid::from_u128(u128::from(sequence))),
        at: Instant::from_microseconds(i64::try_from(sequence)?).ok_or("instant")?,
        actor: EntryActor {
            kind: Word::constant("account"),
            id: Some(Uuid::from_u128(7)),
        },
        action: Word::constant("asset.import"),
        subject: EntrySubject {
            kind: Word::constant("asset"),
            id: Some(Uuid::from_u128(8)),
        },
        body,
        salt: Sha256::digest(sequence.to_be_bytes()).into(),
    };
    Ok(Record::encode(&entry)?)
}

fn checkpoints(bundles: &[Vec<u8>], signer: &NoteSigner) -> Result<Vec<String>, Box<dyn Error>> {
    let mut frontier = Frontier::new();
    let mut notes = Vec::new();
    for bundle in bundles {
        for record in Bundle::parse(bundle)?.records() {
            frontier.append(Record::parse(record?.1)?.stored_hash);
            if frontier.size().is_multiple_of(1000) {
                notes.push(Checkpoint::new(ORIGIN, frontier.size(), frontier.root())?.sign(signer)?);
            }
        }
    }
    Ok(notes)
}

/// Each leaf, each salt with its body, and one inner node for each record: what no verifier can leave out.
fn hash_what_is_hashed(bundles: &[Vec<u8>]) {
    for bundle in bundles.iter().filter_map(|bundle| Bundle::parse(bundle).ok()) {
        for record in bundle
            .records()
            .flatten()
            .filter_map(|(_, bytes)| Record::parse(bytes).ok())
        {
            black_box(Sha256::digest(record.leaf));
            black_box(Sha256::digest([1; 65]));
            if let Body::Present { committed, .. } = record.body {
                black_box(Sha256::digest(committed));
            }
        }
    }
}

fn hash_whole_bundles(bundles: &[Vec<u8>]) {
    for bundle in bundles {
        black_box(Sha256::digest(bundle));
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "measuring time is what this program is for"
)]
fn fastest(work: impl Fn()) -> Duration {
    let measured = (0..ROUNDS).map(|_| {
        let start = std::time::Instant::now();
        work();
        start.elapsed()
    });
    measured.min().unwrap_or_default()
}

fn print_rate(what: &str, entries: u64, bytes: usize, taken: Duration) {
    let seconds = taken.as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
    let (entries, bytes) = (entries as f64, bytes as f64);
    println!(
        "{what:<45} {:>5.2} M entries/s {:>6.0} MB/s",
        entries / seconds / 1e6,
        bytes / seconds / 1e6
    );
}
