//! The Merkle tree of RFC 9162, section 2.1: its hashes, its root and the compact form that a growing log keeps.
//!
//! Not here: proofs ([`super::proof`]) and what a leaf means ([`super::leaf`]). Invariant: a [`Frontier`] of size
//! `n` holds one hash for each set bit of `n`, the largest subtree first, and nothing else.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// The bytes of one SHA-256 value.
pub const HASH_BYTES: usize = 32;

const LEAF_PREFIX: u8 = 0x00;
const NODE_PREFIX: u8 = 0x01;

/// The SHA-256 value of a leaf, of an inner node or of a whole tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TreeHash([u8; HASH_BYTES]);

impl TreeHash {
    /// The root of a tree without leaves: SHA-256 of nothing (RFC 9162, section 2.1.1).
    pub const EMPTY: Self = Self([
        0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27,
        0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
    ]);

    /// Takes the 32 bytes of a hash computed elsewhere.
    pub const fn from_bytes(bytes: [u8; HASH_BYTES]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; HASH_BYTES] {
        &self.0
    }
}

impl fmt::Display for TreeHash {
    /// Sixty-four hexadecimal digits in lower case.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// The text is not sixty-four hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a hash is written as 64 hexadecimal digits; spaces between them are free")]
pub struct TreeHashError;

impl FromStr for TreeHash {
    type Err = TreeHashError;

    /// Reads hexadecimal digits as a person types them from paper: spaces and the case of letters are free.
    fn from_str(text: &str) -> Result<Self, TreeHashError> {
        let digits: Vec<u8> = text
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .map(|letter| letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or(TreeHashError)?;
        if digits.len() != 2 * HASH_BYTES {
            return Err(TreeHashError);
        }
        let mut hash = [0; HASH_BYTES];
        for (byte, digits) in hash.iter_mut().zip(digits.chunks(2)) {
            *byte = digits.iter().fold(0, |high, low| high << 4 | low);
        }
        Ok(Self(hash))
    }
}

/// The hash of a leaf: `SHA-256(0x00 || leaf)` (RFC 9162, section 2.1.1).
pub fn leaf_hash(leaf: &[u8]) -> TreeHash {
    TreeHash(
        Sha256::new()
            .chain_update([LEAF_PREFIX])
            .chain_update(leaf)
            .finalize()
            .into(),
    )
}

/// The hash of an inner node: `SHA-256(0x01 || left || right)` (RFC 9162, section 2.1.1).
pub fn node_hash(left: &TreeHash, right: &TreeHash) -> TreeHash {
    let mut node = [NODE_PREFIX; 1 + 2 * HASH_BYTES];
    node[1..=HASH_BYTES].copy_from_slice(&left.0);
    node[1 + HASH_BYTES..].copy_from_slice(&right.0);
    TreeHash(Sha256::digest(node).into())
}

/// The root of the tree over these leaf hashes (RFC 9162, section 2.1.1, "Merkle Tree Hash").
pub fn root_of(leaf_hashes: &[TreeHash]) -> TreeHash {
    fold_to_root(&mut leaf_hashes.to_vec())
}

/// As [`root_of`], using the slice as its scratch space so that nothing is allocated.
///
/// Joining neighbours and carrying a last odd one up unchanged gives the same tree as the recursive definition,
/// which splits at the largest power of two below the size.
pub(crate) fn fold_to_root(hashes: &mut [TreeHash]) -> TreeHash {
    let mut width = hashes.len();
    if width == 0 {
        return TreeHash::EMPTY;
    }
    while width > 1 {
        for pair in 0..width / 2 {
            hashes[pair] = node_hash(&hashes[2 * pair], &hashes[2 * pair + 1]);
        }
        if width % 2 == 1 {
            hashes[width / 2] = hashes[width - 1];
        }
        width = width.div_ceil(2);
    }
    hashes[0]
}

/// Why a stored or combined frontier was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrontierError {
    /// The encoded form has the wrong length for the size it states.
    #[error(
        "a frontier of size {size} takes {expected} bytes, {found} were found; rebuild it from the entries"
    )]
    Length {
        /// The size stated, or 0 where even that is missing.
        size: u64,
        /// Bytes such a frontier takes.
        expected: usize,
        /// Bytes found.
        found: usize,
    },
    /// A subtree can only follow entries that end on its own boundary.
    #[error("a subtree of 2^{level} leaves cannot follow {size} leaves: the size must be a multiple of it")]
    Unaligned {
        /// Size before the subtree.
        size: u64,
        /// Height of the subtree.
        level: u32,
    },
}

/// The right edge of a growing tree: enough to append and to know the root, 32 bytes for each set bit of the size.
///
/// This is what the sequencing job keeps between two runs.
///
/// ```
/// use domain::journal::{Frontier, leaf_hash, root_of};
///
/// let hashes: Vec<_> = ["first", "second", "third"].iter().map(|leaf| leaf_hash(leaf.as_bytes())).collect();
/// let mut frontier = Frontier::new();
/// hashes.iter().for_each(|hash| frontier.append(*hash));
/// assert_eq!(frontier.size(), 3);
/// assert_eq!(frontier.root(), root_of(&hashes));
/// assert_eq!(Frontier::decode(&frontier.encode()), Ok(frontier));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// Roots of the complete subtrees from left to right, so from the largest to the smallest.
    peaks: Vec<TreeHash>,
}

impl Frontier {
    /// The frontier of the empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends one leaf hash, in at most `log2(size)` hash operations.
    pub fn append(&mut self, leaf_hash: TreeHash) {
        self.push(0, leaf_hash);
    }

    /// Appends a complete subtree of `2^level` leaves by its root.
    pub fn append_subtree(&mut self, level: u32, root: TreeHash) -> Result<(), FrontierError> {
        if level >= u64::BITS || self.size.trailing_zeros() < level {
            return Err(FrontierError::Unaligned {
                size: self.size,
                level,
            });
        }
        self.push(level, root);
        Ok(())
    }

    /// Joins as a binary addition carries: each set bit above `level` is a finished subtree waiting for its sibling.
    fn push(&mut self, level: u32, hash: TreeHash) {
        let mut joined = hash;
        for _ in 0..(self.size >> level).trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                joined = node_hash(&left, &joined);
            }
        }
        self.peaks.push(joined);
        self.size += 1 << level;
    }

    /// The root of the tree (RFC 9162, section 2.1.1).
    pub fn root(&self) -> TreeHash {
        self.peaks
            .iter()
            .rev()
            .copied()
            .reduce(|right, left| node_hash(&left, &right))
            .unwrap_or(TreeHash::EMPTY)
    }

    /// The stored form: the size in eight bytes, most significant first, then the subtree roots from left to right.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(encoded_length(self.size));
        bytes.extend_from_slice(&self.size.to_be_bytes());
        self.peaks
            .iter()
            .for_each(|peak| bytes.extend_from_slice(peak.as_bytes()));
        bytes
    }

    /// Reads the form written by [`encode`](Self::encode).
    pub fn decode(bytes: &[u8]) -> Result<Self, FrontierError> {
        let wrong = |size| FrontierError::Length {
            size,
            expected: encoded_length(size),
            found: bytes.len(),
        };
        let (size, rest) = bytes.split_first_chunk::<8>().ok_or_else(|| wrong(0))?;
        let size = u64::from_be_bytes(*size);
        if bytes.len() != encoded_length(size) {
            return Err(wrong(size));
        }
        let (peaks, _) = rest.as_chunks::<HASH_BYTES>();
        Ok(Self {
            size,
            peaks: peaks.iter().copied().map(TreeHash).collect(),
        })
    }
}

fn encoded_length(size: u64) -> usize {
    8 + HASH_BYTES * size.count_ones() as usize
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The eight leaves of the Certificate Transparency reference tests.
    pub(crate) const CT_LEAVES: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];

    /// Their published roots, for the first one to eight leaves.
    const CT_ROOTS: [&str; 8] = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    pub(crate) fn some_leaf_hashes(count: usize) -> Vec<TreeHash> {
        (0..count).map(|index| leaf_hash(&index.to_be_bytes())).collect()
    }

    #[test]
    fn the_published_certificate_transparency_roots_come_out() {
        let hashes: Vec<_> = CT_LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
        for (index, expected) in CT_ROOTS.iter().enumerate() {
            assert_eq!(
                root_of(&hashes[..=index]).to_string(),
                *expected,
                "{} leaves",
                index + 1
            );
        }
        assert_eq!(root_of(&[]), TreeHash::EMPTY);
        assert_eq!(Frontier::new().root(), TreeHash::EMPTY);
    }

    #[test]
    fn a_subtree_off_its_boundary_is_refused() {
        let mut frontier = Frontier::new();
        frontier.append(TreeHash::EMPTY);
        assert_eq!(
            frontier.append_subtree(1, TreeHash::EMPTY),
            Err(FrontierError::Unaligned { size: 1, level: 1 })
        );
    }

    #[test]
    fn a_cut_frontier_is_refused_with_its_length() {
        let mut frontier = Frontier::new();
        frontier.append(TreeHash::EMPTY);
        let bytes = frontier.encode();
        assert_eq!(
            Frontier::decode(&bytes[..39]),
            Err(FrontierError::Length {
                size: 1,
                expected: 40,
                found: 39
            })
        );
        assert!(Frontier::decode(&[]).is_err());
    }

    proptest! {
        #[test]
        fn frontier_root_and_oracle_agree(count in 0_usize..700, cut in 0_usize..700) {
            let hashes = some_leaf_hashes(count);
            let mut frontier = Frontier::new();
            for (index, hash) in hashes.iter().enumerate() {
                if index == cut {
                    frontier = Frontier::decode(&frontier.encode()).unwrap();
                }
                frontier.append(*hash);
            }
            prop_assert_eq!(frontier.size(), count as u64);
            prop_assert_eq!(frontier.root(), root_of(&hashes));
            let oracle = crate::journal::proof::tests::Oracle::of(count);
            prop_assert_eq!(frontier.root(), oracle.root(count));
        }

        #[test]
        fn subtrees_and_single_leaves_make_the_same_tree(full in 0_usize..5, rest in 0_usize..16) {
            let hashes = some_leaf_hashes(full * 16 + rest);
            let mut frontier = Frontier::new();
            let (chunks, tail) = hashes.as_chunks::<16>();
            for chunk in chunks {
                frontier.append_subtree(4, root_of(chunk)).unwrap();
            }
            for hash in tail {
                frontier.append(*hash);
            }
            prop_assert_eq!(frontier.root(), root_of(&hashes));
        }
    }
}
