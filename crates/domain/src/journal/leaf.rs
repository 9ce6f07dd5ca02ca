//! One journal entry and its leaf: the bytes that the tree hashes.
//!
//! A leaf is never re-made from parsed values: what was hashed is what is stored. It holds a commitment to the body
//! instead of the body, so erasing the body changes no hash. Layout, version 1, integers most significant byte first:
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 1 | version, `1` |
//! | 16 | entry identifier |
//! | 8 | instant, microseconds since 1970-01-01T00:00:00Z, signed |
//! | 1 + n | length and letters of the actor's kind |
//! | 1 or 17 | `0`, or `1` and the actor's identifier |
//! | 1 + n | length and letters of the action |
//! | 1 + n | length and letters of the subject's kind |
//! | 1 or 17 | `0`, or `1` and the subject's identifier |
//! | 32 | commitment, `SHA-256(salt ‖ body)` |
//!
//! Every field has a fixed or a stated length, so two different entries never give the same bytes.

use newtype_uuid::GenericUuid;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::tree::{HASH_BYTES, TreeHash, leaf_hash};
use super::word::{Word, is_word};
use crate::id::EntryId;
use crate::time::Instant;

/// The bytes of a salt.
pub const SALT_BYTES: usize = 32;

/// Thirty-two random bytes, fresh for each entry, without which a body cannot be guessed from its commitment.
pub type Salt = [u8; SALT_BYTES];

/// The longest body, in bytes. Larger matter belongs in a blob, whose hash the body names.
pub const MAX_BODY_BYTES: usize = 1 << 20;

const VERSION: u8 = 1;

/// Why an entry cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// The body is longer than [`MAX_BODY_BYTES`].
    #[error(
        "the body has {0} bytes, the journal takes at most {MAX_BODY_BYTES}; store it as a blob and name its hash"
    )]
    BodyTooLong(usize),
}

/// Who acted: an account, a token, a link, a job, or the console, which has no identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryActor {
    /// What kind of actor, such as `account`.
    pub kind: Word,
    /// Which one, where the kind has identifiers.
    pub id: Option<Uuid>,
}

impl From<crate::access::ActorRef> for EntryActor {
    fn from(actor: crate::access::ActorRef) -> Self {
        Self {
            kind: Word::constant(actor.kind.as_str()),
            id: actor.id,
        }
    }
}

/// What was acted on, or the whole tenant where there is no identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySubject {
    /// The noun, such as `asset`.
    pub kind: Word,
    /// Which one.
    pub id: Option<Uuid>,
}

/// One thing that happened, as the business transaction writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Identifier of the entry.
    pub id: EntryId,
    /// When it happened.
    pub at: Instant,
    /// Who did it.
    pub actor: EntryActor,
    /// What was done, as a dotted word such as `asset.import`.
    pub action: Word,
    /// What it was done to.
    pub subject: EntrySubject,
    /// The details, in bytes the caller chose (JSON by custom). They are stored as they are.
    pub body: Vec<u8>,
    /// The salt of the commitment: fresh randomness, never used twice.
    pub salt: Salt,
}

impl Entry {
    /// The leaf's bytes in the layout of this module.
    pub fn leaf(&self) -> Result<Vec<u8>, EntryError> {
        if self.body.len() > MAX_BODY_BYTES {
            return Err(EntryError::BodyTooLong(self.body.len()));
        }
        let mut leaf = Vec::with_capacity(192);
        leaf.push(VERSION);
        leaf.extend_from_slice(self.id.as_bytes());
        leaf.extend_from_slice(&self.at.as_microseconds().to_be_bytes());
        push_word(&mut leaf, &self.actor.kind);
        push_identifier(&mut leaf, self.actor.id);
        push_word(&mut leaf, &self.action);
        push_word(&mut leaf, &self.subject.kind);
        push_identifier(&mut leaf, self.subject.id);
        leaf.extend_from_slice(&commitment(&self.salt, &self.body));
        Ok(leaf)
    }

    /// The leaf hash that goes into the tree (RFC 9162, section 2.1.1).
    pub fn leaf_hash(&self) -> Result<TreeHash, EntryError> {
        self.leaf().map(|leaf| leaf_hash(&leaf))
    }
}

fn push_word(leaf: &mut Vec<u8>, word: &Word) {
    // A word has at most 64 bytes by construction.
    leaf.push(u8::try_from(word.as_str().len()).unwrap_or(u8::MAX));
    leaf.extend_from_slice(word.as_str().as_bytes());
}

fn push_identifier(leaf: &mut Vec<u8>, id: Option<Uuid>) {
    leaf.push(u8::from(id.is_some()));
    leaf.extend(id.iter().flat_map(Uuid::as_bytes));
}

/// The commitment `SHA-256(salt ‖ body)`. The salt has a fixed length, so the pair is unambiguous.
pub fn commitment(salt: &Salt, body: &[u8]) -> [u8; HASH_BYTES] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(body)
        .finalize()
        .into()
}

/// What is wrong with the bytes of a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LeafError {
    /// The leaf ends inside the field named.
    #[error("the leaf ends inside its {0}")]
    Cut(&'static str),
    /// The version is not one this program reads.
    #[error("the leaf has version {0}, this program reads version 1")]
    Version(u8),
    /// The field named holds other letters than the journal's alphabet.
    #[error("the {0} is no journal word")]
    Word(&'static str),
    /// The mark before an identifier is neither 0 nor 1.
    #[error("the mark before the {0} is neither 0 nor 1")]
    Mark(&'static str),
    /// The instant lies outside the calendar.
    #[error("the instant lies outside the calendar")]
    Instant,
    /// There are bytes after the commitment.
    #[error("{0} bytes follow the commitment")]
    Trailing(usize),
}

/// A leaf read in place: every text borrows from the stored bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// Identifier of the entry.
    pub id: EntryId,
    /// When it happened.
    pub at: Instant,
    /// Kind of the actor.
    pub actor_kind: &'a str,
    /// Identifier of the actor.
    pub actor_id: Option<Uuid>,
    /// What was done.
    pub action: &'a str,
    /// Kind of the subject.
    pub subject_kind: &'a str,
    /// Identifier of the subject.
    pub subject_id: Option<Uuid>,
    /// Commitment to salt and body.
    pub commitment: &'a [u8; HASH_BYTES],
}

impl<'a> Leaf<'a> {
    /// Reads a leaf in the layout of this module, which it must fill exactly.
    pub fn parse(leaf: &'a [u8]) -> Result<Self, LeafError> {
        let mut rest = Fields(leaf);
        let [version] = *rest.array::<1>("version")?;
        if version != VERSION {
            return Err(LeafError::Version(version));
        }
        let id = EntryId::from_untyped_uuid(Uuid::from_bytes(*rest.array("identifier")?));
        let microseconds = i64::from_be_bytes(*rest.array("instant")?);
        let parsed = Self {
            id,
            at: Instant::from_microseconds(microseconds).ok_or(LeafError::Instant)?,
            actor_kind: rest.word("actor kind")?,
            actor_id: rest.identifier("actor identifier")?,
            action: rest.word("action")?,
            subject_kind: rest.word("subject kind")?,
            subject_id: rest.identifier("subject identifier")?,
            commitment: rest.array("commitment")?,
        };
        if rest.0.is_empty() {
            Ok(parsed)
        } else {
            Err(LeafError::Trailing(rest.0.len()))
        }
    }

    /// Whether the leaf commits to these bytes, salt first and body after.
    pub(crate) fn commits_to(&self, salt_and_body: &[u8]) -> bool {
        Sha256::digest(salt_and_body)[..] == self.commitment[..]
    }
}

/// The unread rest of a leaf.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn array<const N: usize>(&mut self, field: &'static str) -> Result<&'a [u8; N], LeafError> {
        let (array, rest) = self.0.split_first_chunk().ok_or(LeafError::Cut(field))?;
        self.0 = rest;
        Ok(array)
    }

    fn word(&mut self, field: &'static str) -> Result<&'a str, LeafError> {
        let [length] = *self.array::<1>(field)?;
        let (word, rest) = self
            .0
            .split_at_checked(length.into())
            .ok_or(LeafError::Cut(field))?;
        self.0 = rest;
        if !is_word(word) {
            return Err(LeafError::Word(field));
        }
        std::str::from_utf8(word).map_err(|_| LeafError::Word(field))
    }

    fn identifier(&mut self, field: &'static str) -> Result<Option<Uuid>, LeafError> {
        match *self.array::<1>(field)? {
            [0] => Ok(None),
            [1] => Ok(Some(Uuid::from_bytes(*self.array(field)?))),
            _ => Err(LeafError::Mark(field)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::verify::tests::entry;

    #[test]
    fn a_leaf_reads_back() {
        let entry = entry(300);
        let bytes = entry.leaf().unwrap();
        let leaf = Leaf::parse(&bytes).unwrap();
        assert_eq!(
            (leaf.id, leaf.at, leaf.action),
            (entry.id, entry.at, entry.action.as_str())
        );
        assert_eq!(
            (leaf.actor_kind, leaf.actor_id),
            (entry.actor.kind.as_str(), entry.actor.id)
        );
        assert_eq!(
            (leaf.subject_kind, leaf.subject_id),
            (entry.subject.kind.as_str(), entry.subject.id)
        );
        assert_eq!(*leaf.commitment, commitment(&entry.salt, &entry.body));
    }

    #[test]
    fn the_layout_of_version_one_never_changes() {
        let entry = Entry {
            id: EntryId::from_untyped_uuid(Uuid::from_u128(1)),
            at: Instant::from_microseconds(2).unwrap(),
            actor: EntryActor {
                kind: Word::constant("job"),
                id: None,
            },
            action: Word::constant("asset.import"),
            subject: EntrySubject {
                kind: Word::constant("asset"),
                id: Some(Uuid::from_u128(3)),
            },
            body: b"{}".to_vec(),
            salt: [4; SALT_BYTES],
        };
        let mut expected = vec![1];
        expected.extend(1_u128.to_be_bytes());
        expected.extend(2_i64.to_be_bytes());
        expected.extend(b"\x03job\x00\x0casset.import\x05asset\x01");
        expected.extend(3_u128.to_be_bytes());
        expected.extend(Sha256::digest([[4; SALT_BYTES].as_slice(), b"{}"].concat()));
        assert_eq!(entry.leaf().unwrap(), expected);
    }

    #[test]
    fn a_body_beyond_the_limit_is_refused() {
        let mut entry = entry(0);
        entry.body = vec![0; MAX_BODY_BYTES + 1];
        assert_eq!(entry.leaf(), Err(EntryError::BodyTooLong(MAX_BODY_BYTES + 1)));
    }

    #[test]
    fn a_damaged_leaf_is_refused_with_its_field() {
        let leaf = entry(0).leaf().unwrap();
        assert_eq!(Leaf::parse(&[]), Err(LeafError::Cut("version")));
        assert_eq!(
            Leaf::parse(&leaf[..leaf.len() - 1]),
            Err(LeafError::Cut("commitment"))
        );
        assert_eq!(
            Leaf::parse(&[&leaf, b"!".as_slice()].concat()),
            Err(LeafError::Trailing(1))
        );
        let mut upper = leaf.clone();
        upper[26].make_ascii_uppercase();
        assert_eq!(Leaf::parse(&upper), Err(LeafError::Word("actor kind")));
        let mut newer = leaf;
        newer[0] = 2;
        assert_eq!(Leaf::parse(&newer), Err(LeafError::Version(2)));
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = Leaf::parse(&bytes);
        }
    }
}
