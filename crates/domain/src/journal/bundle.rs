//! Bundles: the records of 256 consecutive entries, stored together as tlog-tiles does with entry bundles.
//!
//! Only the last bundle of a log may hold fewer. The root of the subtree over its leaves (its tile hash) is stored in
//! the header, so that a rewritten record is pinned to its bundle even where its own hash was rewritten too. Layout,
//! integers most significant byte first: version `1`; eight bytes, the sequence number of the first record, a multiple
//! of 256; two bytes, the number of records; 32 bytes, the tile hash; then each record as four bytes of length and
//! its bytes ([`super::record`]).

use super::record::{MAX_RECORD_BYTES, Record, RecordError};
use super::tree::{HASH_BYTES, TreeHash, fold_to_root};

/// Records in a full bundle: the width of a tile in C2SP tlog-tiles.
pub const BUNDLE_RECORDS: usize = 256;

/// Height of the subtree over a full bundle.
pub(crate) const BUNDLE_LEVEL: u32 = BUNDLE_RECORDS.ilog2();

const VERSION: u8 = 1;
const HEADER_BYTES: usize = 1 + 8 + 2 + HASH_BYTES;

/// The longest bundle.
pub(crate) const MAX_BUNDLE_BYTES: usize = HEADER_BYTES + BUNDLE_RECORDS * (4 + MAX_RECORD_BYTES);

/// Why a bundle cannot be written or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// The bundle ends inside its header.
    #[error("the bundle has {0} bytes, its header alone takes {HEADER_BYTES}")]
    Cut(usize),
    /// The version is not one this program reads.
    #[error("the bundle has version {0}, this program reads version 1")]
    Version(u8),
    /// The first sequence number is not on a bundle boundary.
    #[error("the bundle states {0} as its first record, which is no multiple of {BUNDLE_RECORDS}")]
    Start(u64),
    /// A bundle holds one to 256 records.
    #[error("the bundle has {0} records, one to {BUNDLE_RECORDS} are allowed")]
    Count(usize),
    /// A record's stated length leads beyond the bundle or beyond the limit.
    #[error("record {sequence} states {length} bytes, which do not lie within the bundle")]
    RecordLength {
        /// Sequence number of the record.
        sequence: u64,
        /// The stated length.
        length: usize,
    },
    /// The header states more records than there are.
    #[error("the bundle states {stated} records and holds {found}")]
    Fewer {
        /// Records the header states.
        stated: usize,
        /// Records found.
        found: u64,
    },
    /// There are bytes after the last record.
    #[error("{0} bytes follow the last record of the bundle")]
    Trailing(usize),
    /// A record cannot be read.
    #[error("record {sequence} cannot be read")]
    Record {
        /// Sequence number of the record.
        sequence: u64,
        /// What is wrong with it.
        source: RecordError,
    },
    /// The record asked for is in another bundle.
    #[error("record {sequence} is not in the bundle that starts at {first}")]
    Absent {
        /// Sequence number asked for.
        sequence: u64,
        /// First sequence number of the bundle.
        first: u64,
    },
}

/// A bundle read in place: its header, and its records on demand.
#[derive(Debug, Clone, Copy)]
pub struct Bundle<'a> {
    first: u64,
    count: usize,
    tile_hash: TreeHash,
    records: &'a [u8],
}

impl<'a> Bundle<'a> {
    /// Reads the header. The records are read one by one, see [`records`](Self::records).
    pub fn parse(bytes: &'a [u8]) -> Result<Self, BundleError> {
        let (header, records) = bytes
            .split_first_chunk::<HEADER_BYTES>()
            .ok_or(BundleError::Cut(bytes.len()))?;
        let (version, rest) = split_array::<1>(header);
        let (first, rest) = split_array::<8>(rest);
        let (count, rest) = split_array::<2>(rest);
        let (tile_hash, _) = split_array::<HASH_BYTES>(rest);
        if version != [VERSION] {
            return Err(BundleError::Version(version[0]));
        }
        let first = start_of_bundle(u64::from_be_bytes(first))?;
        let count = records_in_bundle(u16::from_be_bytes(count).into())?;
        Ok(Self {
            first,
            count,
            tile_hash: TreeHash::from_bytes(tile_hash),
            records,
        })
    }

    /// Sequence number of the first record.
    pub fn first(&self) -> u64 {
        self.first
    }

    /// Number of records the header states.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The stored root of the subtree over the leaves of this bundle.
    pub fn tile_hash(&self) -> TreeHash {
        self.tile_hash
    }

    /// The encoded records in order with their sequence numbers, without allocating. After an error of length the
    /// iteration ends, because the next record cannot be found.
    pub fn records(&self) -> impl Iterator<Item = Result<(u64, &'a [u8]), BundleError>> + use<'a> {
        let bundle = *self;
        let mut rest = self.records;
        let mut next = Some(self.first);
        std::iter::from_fn(move || {
            let sequence = next.take()?;
            match bundle.split_next(rest, sequence)? {
                Ok((record, after)) => {
                    rest = after;
                    next = sequence.checked_add(1);
                    Some(Ok((sequence, record)))
                }
                Err(error) => Some(Err(error)),
            }
        })
    }

    /// Splits record `sequence` off the rest, which must hold as many records as the header states and no more.
    fn split_next(&self, rest: &'a [u8], sequence: u64) -> Option<Result<Split<'a>, BundleError>> {
        let found = sequence - self.first;
        match (found == self.count as u64, rest.len()) {
            (true, 0) => None,
            (true, trailing) => Some(Err(BundleError::Trailing(trailing))),
            (false, 0) => Some(Err(BundleError::Fewer {
                stated: self.count,
                found,
            })),
            (false, _) => Some(split_record(rest, sequence)),
        }
    }
}

/// A record and what follows it.
type Split<'a> = (&'a [u8], &'a [u8]);

fn split_array<const N: usize>(bytes: &[u8]) -> ([u8; N], &[u8]) {
    // The caller split off a whole header, so the fallback is never taken.
    bytes
        .split_first_chunk()
        .map_or(([0; N], &[]), |(array, rest)| (*array, rest))
}

fn split_record(rest: &[u8], sequence: u64) -> Result<Split<'_>, BundleError> {
    let cut = BundleError::RecordLength {
        sequence,
        length: rest.len(),
    };
    let (length, rest) = rest.split_first_chunk().ok_or(cut)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    if length > MAX_RECORD_BYTES {
        return Err(BundleError::RecordLength { sequence, length });
    }
    rest.split_at_checked(length)
        .ok_or(BundleError::RecordLength { sequence, length })
}

fn start_of_bundle(first: u64) -> Result<u64, BundleError> {
    if first.is_multiple_of(BUNDLE_RECORDS as u64) {
        Ok(first)
    } else {
        Err(BundleError::Start(first))
    }
}

fn records_in_bundle(count: usize) -> Result<usize, BundleError> {
    if (1..=BUNDLE_RECORDS).contains(&count) {
        Ok(count)
    } else {
        Err(BundleError::Count(count))
    }
}

/// Writes a bundle of encoded records ([`Record::encode`]) that starts at sequence number `first`.
///
/// The tile hash is computed from the leaf hashes stored in the records.
pub fn encode_bundle<R: AsRef<[u8]>>(first: u64, records: &[R]) -> Result<Vec<u8>, BundleError> {
    let first = start_of_bundle(first)?;
    let count = records_in_bundle(records.len())?;
    let mut leaf_hashes = Vec::with_capacity(count);
    for (sequence, record) in (first..).zip(records) {
        let record =
            Record::parse(record.as_ref()).map_err(|source| BundleError::Record { sequence, source })?;
        leaf_hashes.push(record.stored_hash);
    }
    Ok(assemble(first, fold_to_root(&mut leaf_hashes), records))
}

fn assemble<R: AsRef<[u8]>>(first: u64, tile_hash: TreeHash, records: &[R]) -> Vec<u8> {
    let length: usize = records.iter().map(|record| 4 + record.as_ref().len()).sum();
    let mut bytes = Vec::with_capacity(HEADER_BYTES + length);
    bytes.push(VERSION);
    bytes.extend_from_slice(&first.to_be_bytes());
    // The callers checked both lengths against their limits.
    bytes.extend_from_slice(&u16::try_from(records.len()).unwrap_or(u16::MAX).to_be_bytes());
    bytes.extend_from_slice(tile_hash.as_bytes());
    for record in records {
        let length = u32::try_from(record.as_ref().len()).unwrap_or(u32::MAX);
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(record.as_ref());
    }
    bytes
}

/// The bundle with salt and body of record `sequence` erased; every hash stays as it is.
///
/// The caller writes an entry with [`super::action::ERASE`] in the same transaction: an erasure that the log does not
/// announce is remarked on by the verifier.
pub fn erase_body(bundle: &[u8], sequence: u64) -> Result<Vec<u8>, BundleError> {
    let bundle = Bundle::parse(bundle)?;
    let first = bundle.first();
    let absent = BundleError::Absent { sequence, first };
    let mut records: Vec<Vec<u8>> = bundle
        .records()
        .map(|record| record.map(|(_, bytes)| bytes.to_vec()))
        .collect::<Result<_, _>>()?;
    let position = sequence
        .checked_sub(first)
        .and_then(|position| usize::try_from(position).ok());
    let record = position
        .and_then(|position| records.get_mut(position))
        .ok_or(absent)?;
    let erased = Record::parse(record)
        .map_err(|source| BundleError::Record { sequence, source })?
        .encode_erased();
    *record = erased;
    Ok(assemble(first, bundle.tile_hash(), &records))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::record::Body;
    use crate::journal::verify::tests::{encoded_records, entry};

    #[test]
    fn a_bundle_reads_back_in_order_with_its_sequence_numbers() {
        let records = encoded_records(256, 3);
        let bytes = encode_bundle(256, &records).unwrap();
        let bundle = Bundle::parse(&bytes).unwrap();
        let read: Vec<_> = bundle.records().map(Result::unwrap).collect();
        let expected: Vec<_> = (256..).zip(records.iter().map(Vec::as_slice)).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn a_bundle_off_its_boundary_empty_or_too_large_is_refused() {
        let records = encoded_records(0, 257);
        assert_eq!(encode_bundle(1, &records[..1]), Err(BundleError::Start(1)));
        assert_eq!(encode_bundle(0, &records[..0]), Err(BundleError::Count(0)));
        assert_eq!(encode_bundle(0, &records), Err(BundleError::Count(257)));
    }

    #[test]
    fn a_record_that_leads_beyond_its_bundle_is_named() {
        let bytes = encode_bundle(0, &encoded_records(0, 2)).unwrap();
        let cut = Bundle::parse(&bytes[..bytes.len() - 1]).unwrap();
        let last = cut.records().last().unwrap();
        assert!(
            matches!(last, Err(BundleError::RecordLength { sequence: 1, .. })),
            "{last:?}"
        );
    }

    #[test]
    fn a_bundle_with_fewer_records_than_stated_is_refused() {
        let mut bytes = encode_bundle(256, &encoded_records(256, 2)).unwrap();
        bytes[10] = 3;
        let last = Bundle::parse(&bytes).unwrap().records().last().unwrap();
        assert_eq!(last, Err(BundleError::Fewer { stated: 3, found: 2 }));
    }

    #[test]
    fn erasing_a_body_takes_the_salt_along_and_keeps_every_hash() {
        let entry = entry(1);
        let bytes = encode_bundle(0, &encoded_records(0, 3)).unwrap();
        let erased = erase_body(&bytes, 1).unwrap();
        let (before, after) = (Bundle::parse(&bytes).unwrap(), Bundle::parse(&erased).unwrap());
        assert_eq!(before.tile_hash(), after.tile_hash());
        let (_, record) = after.records().nth(1).unwrap().unwrap();
        let record = Record::parse(record).unwrap();
        assert_eq!(record.body, Body::Erased);
        assert_eq!(record.stored_hash, entry.leaf_hash().unwrap());
        for secret in [entry.salt.as_slice(), entry.body.as_slice()] {
            assert!(bytes.windows(secret.len()).any(|window| window == secret));
            assert!(!erased.windows(secret.len()).any(|window| window == secret));
        }
        assert_eq!(erase_body(&erased, 1).unwrap(), erased);
        assert_eq!(
            erase_body(&bytes, 3),
            Err(BundleError::Absent {
                sequence: 3,
                first: 0
            })
        );
    }
}
