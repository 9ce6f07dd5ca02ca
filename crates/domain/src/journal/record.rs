//! One stored record: a leaf with its hash beside it and, until it is erased, the salt and the body.
//!
//! Erasing takes the salt away with the body: with the salt left, a short body could be guessed and confirmed. Layout,
//! integers most significant byte first:
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 32 | leaf hash |
//! | 2 + n | length and bytes of the leaf |
//! | 1 | `1` body present, `0` body erased |
//! | 4 + 32 + n | where present: length of the body, salt, body |
//!
//! The leaf hash is redundant on purpose: a damaged byte of the leaf is then named by its sequence number instead of
//! as "somewhere below the checkpoint".

use super::leaf::{Entry, EntryError, Leaf, LeafError, MAX_BODY_BYTES, SALT_BYTES, Salt};
use super::tree::{HASH_BYTES, TreeHash, leaf_hash};

/// The longest leaf of version 1 stays below this; a longer one is refused before it is read.
const MAX_LEAF_BYTES: usize = 512;

/// The longest record.
pub(crate) const MAX_RECORD_BYTES: usize =
    HASH_BYTES + 2 + MAX_LEAF_BYTES + 1 + 4 + SALT_BYTES + MAX_BODY_BYTES;

const PRESENT: u8 = 1;
const ERASED: u8 = 0;

/// What is wrong with the bytes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The record ends inside the field named.
    #[error("the record ends inside its {0}")]
    Cut(&'static str),
    /// A stated length is beyond what the journal writes.
    #[error("the {field} states {length} bytes, at most {limit} are allowed")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The stated length.
        length: usize,
        /// The limit.
        limit: usize,
    },
    /// The mark before the body is neither 0 nor 1.
    #[error("the mark before the body is {0}, neither 1 (present) nor 0 (erased)")]
    Mark(u8),
    /// There are bytes after the record's end.
    #[error("{0} bytes follow the end of the record")]
    Trailing(usize),
    /// The leaf cannot be read.
    #[error(transparent)]
    Leaf(#[from] LeafError),
    /// The leaf does not have the hash stored beside it.
    #[error("the leaf does not have the hash stored beside it: one of the two was altered")]
    LeafHash,
    /// Salt and body do not give the commitment in the leaf.
    #[error("salt and body do not give the commitment in the leaf: the body or its salt was altered")]
    Commitment,
}

/// The body of a record as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body<'a> {
    /// Still there.
    Present {
        /// Salt of the commitment.
        salt: &'a Salt,
        /// The bytes the caller wrote.
        bytes: &'a [u8],
        /// Salt and body as they lie in the store, which is also what the commitment hashes.
        committed: &'a [u8],
    },
    /// Erased together with its salt.
    Erased,
}

/// A record read in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record<'a> {
    /// The leaf hash stored beside the leaf.
    pub stored_hash: TreeHash,
    /// The leaf's bytes.
    pub leaf: &'a [u8],
    /// The body, unless erased.
    pub body: Body<'a>,
}

impl<'a> Record<'a> {
    /// The stored form of a new entry.
    pub fn encode(entry: &Entry) -> Result<Vec<u8>, EntryError> {
        let leaf = entry.leaf()?;
        let mut bytes = Vec::with_capacity(HASH_BYTES + leaf.len() + SALT_BYTES + entry.body.len() + 7);
        push_leaf(&mut bytes, leaf_hash(&leaf), &leaf);
        bytes.push(PRESENT);
        // Entry::leaf refused a longer body.
        bytes.extend_from_slice(&u32::try_from(entry.body.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend_from_slice(&entry.salt);
        bytes.extend_from_slice(&entry.body);
        Ok(bytes)
    }

    /// The stored form of this record without its salt and body.
    pub fn encode_erased(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HASH_BYTES + 2 + self.leaf.len() + 1);
        push_leaf(&mut bytes, self.stored_hash, self.leaf);
        bytes.push(ERASED);
        bytes
    }

    /// Splits a record into its parts, which must fill it exactly. Nothing is hashed: see [`check`](Self::check).
    pub fn parse(bytes: &'a [u8]) -> Result<Self, RecordError> {
        let (stored_hash, rest) = bytes.split_first_chunk().ok_or(RecordError::Cut("leaf hash"))?;
        let (length, rest) = rest.split_first_chunk().ok_or(RecordError::Cut("leaf length"))?;
        let length = within("leaf", u16::from_be_bytes(*length).into(), MAX_LEAF_BYTES)?;
        let (leaf, rest) = rest.split_at_checked(length).ok_or(RecordError::Cut("leaf"))?;
        let body = parse_body(rest)?;
        Ok(Self {
            stored_hash: TreeHash::from_bytes(*stored_hash),
            leaf,
            body,
        })
    }

    /// Checks the leaf against its hash, its layout, and the body against the commitment in the leaf.
    pub fn check(&self) -> Result<Leaf<'a>, RecordError> {
        if leaf_hash(self.leaf) != self.stored_hash {
            return Err(RecordError::LeafHash);
        }
        let leaf = Leaf::parse(self.leaf)?;
        match self.body {
            Body::Present { committed, .. } if !leaf.commits_to(committed) => Err(RecordError::Commitment),
            _ => Ok(leaf),
        }
    }
}

fn push_leaf(bytes: &mut Vec<u8>, hash: TreeHash, leaf: &[u8]) {
    bytes.extend_from_slice(hash.as_bytes());
    // Three words of 64 bytes at most keep a leaf far below this.
    bytes.extend_from_slice(&u16::try_from(leaf.len()).unwrap_or(u16::MAX).to_be_bytes());
    bytes.extend_from_slice(leaf);
}

fn parse_body(rest: &[u8]) -> Result<Body<'_>, RecordError> {
    let (mark, rest) = rest
        .split_first()
        .ok_or(RecordError::Cut("mark before the body"))?;
    match *mark {
        ERASED if rest.is_empty() => Ok(Body::Erased),
        ERASED => Err(RecordError::Trailing(rest.len())),
        PRESENT => parse_present_body(rest),
        other => Err(RecordError::Mark(other)),
    }
}

fn parse_present_body(rest: &[u8]) -> Result<Body<'_>, RecordError> {
    let (length, committed) = rest.split_first_chunk().ok_or(RecordError::Cut("body length"))?;
    let stated = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    let length = within("body", stated, MAX_BODY_BYTES)?;
    let (salt, bytes) = committed.split_first_chunk().ok_or(RecordError::Cut("salt"))?;
    if bytes.len() < length {
        return Err(RecordError::Cut("body"));
    }
    if bytes.len() > length {
        return Err(RecordError::Trailing(bytes.len() - length));
    }
    Ok(Body::Present {
        salt,
        bytes,
        committed,
    })
}

fn within(field: &'static str, length: usize, limit: usize) -> Result<usize, RecordError> {
    if length > limit {
        Err(RecordError::TooLong { field, length, limit })
    } else {
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::verify::tests::entry;

    #[test]
    fn a_record_reads_back_and_holds() {
        let entry = entry(3);
        let bytes = Record::encode(&entry).unwrap();
        let record = Record::parse(&bytes).unwrap();
        assert_eq!(record.leaf, entry.leaf().unwrap());
        assert!(
            matches!(record.body, Body::Present { salt, bytes, .. } if *salt == entry.salt && bytes == entry.body)
        );
        assert_eq!(record.check().unwrap().id, entry.id);
    }

    #[test]
    fn a_damaged_record_is_refused_with_its_field() {
        let bytes = Record::encode(&entry(3)).unwrap();
        let mark = 32 + 2 + entry(3).leaf().unwrap().len();
        for (length, field) in [
            (31, "leaf hash"),
            (33, "leaf length"),
            (mark - 1, "leaf"),
            (mark, "mark before the body"),
            (mark + 3, "body length"),
            (mark + 20, "salt"),
            (bytes.len() - 1, "body"),
        ] {
            assert_eq!(Record::parse(&bytes[..length]), Err(RecordError::Cut(field)));
        }
        let with_mark = |value| [&bytes[..mark], &[value], &bytes[mark + 1..]].concat();
        assert_eq!(Record::parse(&with_mark(2)), Err(RecordError::Mark(2)));
        let rest = bytes.len() - mark - 1;
        assert_eq!(Record::parse(&with_mark(0)), Err(RecordError::Trailing(rest)));
        let mut endless = bytes;
        endless[mark + 1] = 0xff;
        assert!(matches!(
            Record::parse(&endless),
            Err(RecordError::TooLong { field: "body", .. })
        ));
    }

    #[test]
    fn a_leaf_of_another_version_is_refused_even_with_its_own_hash() {
        let mut leaf = entry(3).leaf().unwrap();
        leaf[0] = 9;
        let record = Record {
            stored_hash: leaf_hash(&leaf),
            leaf: &leaf,
            body: Body::Erased,
        };
        assert_eq!(record.check(), Err(RecordError::Leaf(LeafError::Version(9))));
    }
}
