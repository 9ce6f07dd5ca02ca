//! Proofs over the tree: that a leaf is in it (RFC 9162, section 2.1.3) and that a later tree only added to an
//! earlier one (section 2.1.4).
//!
//! Making a proof needs the leaf hashes; checking one needs only the proof and the roots. Not here: where the roots
//! come from ([`super::checkpoint`]).

use super::bundle::BUNDLE_RECORDS;
use super::tree::{TreeHash, node_hash, root_of};

/// Why a proof was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The leaf or the earlier tree lies outside the tree the proof is for.
    #[error("{position} is outside a tree of {size} leaves; the proof belongs to another checkpoint")]
    Outside {
        /// Position of the leaf, or size of the earlier tree.
        position: u64,
        /// Size of the tree.
        size: u64,
    },
    /// The proof has too few or too many hashes for these sizes.
    #[error("the proof has {found} hashes, which does not fit a tree of {size} leaves")]
    Length {
        /// Hashes found.
        found: usize,
        /// Size of the tree.
        size: u64,
    },
    /// The proof leads to another root than the one given.
    #[error("the proof leads to another root: the leaf, the proof or the root was altered")]
    Root,
}

/// The proof that leaf `index` is in the tree over `leaf_hashes` (RFC 9162, section 2.1.3.1), or `None` when it is
/// outside. Takes one pass over all leaf hashes.
pub fn inclusion_proof(leaf_hashes: &[TreeHash], index: usize) -> Option<Vec<TreeHash>> {
    if index >= leaf_hashes.len() {
        return None;
    }
    let mut proof = Vec::new();
    let (mut tree, mut index) = (leaf_hashes, index);
    while tree.len() > 1 {
        let (left, right) = tree.split_at(split_point(tree.len()));
        let sibling;
        (tree, sibling, index) = if index < left.len() {
            (left, right, index)
        } else {
            (right, left, index - left.len())
        };
        proof.push(root_of(sibling));
    }
    proof.reverse();
    Some(proof)
}

/// As [`inclusion_proof`], from the tile hashes of all bundles and the leaf hashes of the one that holds entry `index`,
/// so that only one bundle has to be read.
///
/// The root of a bundle is a node of the tree, the short last one's included, so the two proofs join end to end.
pub fn inclusion_proof_in_bundle(
    tile_hashes: &[TreeHash],
    leaf_hashes: &[TreeHash],
    index: u64,
) -> Option<Vec<TreeHash>> {
    let width = BUNDLE_RECORDS as u64;
    let bundle = usize::try_from(index / width).ok()?;
    let position = usize::try_from(index % width).ok()?;
    let mut proof = inclusion_proof(leaf_hashes, position)?;
    proof.extend(inclusion_proof(tile_hashes, bundle)?);
    Some(proof)
}

/// The proof that the tree over all `leaf_hashes` begins with the tree of the first `earlier` of them (RFC 9162,
/// section 2.1.4.1), or `None` when there were not so many. Takes one pass over all leaf hashes.
pub fn consistency_proof(leaf_hashes: &[TreeHash], earlier: usize) -> Option<Vec<TreeHash>> {
    if earlier > leaf_hashes.len() {
        return None;
    }
    let mut proof = Vec::new();
    if earlier == 0 || earlier == leaf_hashes.len() {
        return Some(proof);
    }
    let (mut tree, mut earlier) = (leaf_hashes, earlier);
    let mut root_is_known = true;
    while earlier < tree.len() {
        let (left, right) = tree.split_at(split_point(tree.len()));
        if earlier <= left.len() {
            proof.push(root_of(right));
            tree = left;
        } else {
            proof.push(root_of(left));
            earlier -= left.len();
            tree = right;
            root_is_known = false;
        }
    }
    if !root_is_known {
        proof.push(root_of(tree));
    }
    proof.reverse();
    Some(proof)
}

/// The largest power of two below `size`, which is at least two.
fn split_point(size: usize) -> usize {
    size.div_ceil(2).next_power_of_two()
}

/// Checks that a leaf is number `index` of the tree of `size` leaves with this `root` (RFC 9162, section 2.1.3.2).
pub fn verify_inclusion(
    leaf_hash: TreeHash,
    index: u64,
    size: u64,
    proof: &[TreeHash],
    root: TreeHash,
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Outside {
            position: index,
            size,
        });
    }
    let wrong_length = ProofError::Length {
        found: proof.len(),
        size,
    };
    let (mut node, mut last) = (index, size - 1);
    let mut joined = leaf_hash;
    for sibling in proof {
        if last == 0 {
            return Err(wrong_length);
        }
        if node % 2 == 1 || node == last {
            joined = node_hash(sibling, &joined);
            climb_to_left_edge(&mut node, &mut last);
        } else {
            joined = node_hash(&joined, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    match (last, joined == root) {
        (0, true) => Ok(()),
        (0, false) => Err(ProofError::Root),
        _ => Err(wrong_length),
    }
}

/// Checks that the tree of `size` leaves begins with the tree of `earlier` leaves (RFC 9162, section 2.1.4.2).
pub fn verify_consistency(
    earlier: u64,
    size: u64,
    proof: &[TreeHash],
    earlier_root: TreeHash,
    root: TreeHash,
) -> Result<(), ProofError> {
    if earlier > size {
        return Err(ProofError::Outside {
            position: earlier,
            size,
        });
    }
    if earlier == 0 || earlier == size {
        return verify_trivial_consistency(earlier, size, proof, earlier_root, root);
    }
    let wrong_length = ProofError::Length {
        found: proof.len(),
        size,
    };
    // A complete earlier tree is itself a node of the later one, so its root is not repeated in the proof.
    let (first, rest) = if earlier.is_power_of_two() {
        (earlier_root, proof)
    } else {
        let (first, rest) = proof.split_first().ok_or(wrong_length)?;
        (*first, rest)
    };
    let skipped = (earlier - 1).trailing_ones();
    let (mut node, mut last) = ((earlier - 1) >> skipped, (size - 1) >> skipped);
    let (mut earlier_joined, mut joined) = (first, first);
    for sibling in rest {
        if last == 0 {
            return Err(wrong_length);
        }
        if node % 2 == 1 || node == last {
            earlier_joined = node_hash(sibling, &earlier_joined);
            joined = node_hash(sibling, &joined);
            climb_to_left_edge(&mut node, &mut last);
        } else {
            joined = node_hash(&joined, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    match (last, earlier_joined == earlier_root && joined == root) {
        (0, true) => Ok(()),
        (0, false) => Err(ProofError::Root),
        _ => Err(wrong_length),
    }
}

/// On the right edge a node without sibling stands for itself on the levels above, until it is a right child.
fn climb_to_left_edge(node: &mut u64, last: &mut u64) {
    while *node != 0 && node.is_multiple_of(2) {
        *node >>= 1;
        *last >>= 1;
    }
}

fn verify_trivial_consistency(
    earlier: u64,
    size: u64,
    proof: &[TreeHash],
    earlier_root: TreeHash,
    root: TreeHash,
) -> Result<(), ProofError> {
    if !proof.is_empty() {
        return Err(ProofError::Length {
            found: proof.len(),
            size,
        });
    }
    let expected = if earlier == 0 { TreeHash::EMPTY } else { root };
    if earlier_root == expected {
        Ok(())
    } else {
        Err(ProofError::Root)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;
    use tlog_tiles::tlog;

    use super::*;
    use crate::journal::tree::leaf_hash;
    use crate::journal::tree::tests::{CT_LEAVES, some_leaf_hashes};

    /// The same leaves in the tree of `tlog_tiles`.
    pub(crate) struct Oracle(Vec<tlog::Hash>);

    impl tlog::HashReader for Oracle {
        fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog::Hash>, tlog::Error> {
            Ok(indexes
                .iter()
                .map(|index| self.0[usize::try_from(*index).unwrap()])
                .collect())
        }
    }

    impl Oracle {
        pub(crate) fn of(count: usize) -> Self {
            let mut oracle = Self(Vec::new());
            for index in 0..count {
                let stored = tlog::stored_hashes(index as u64, &index.to_be_bytes(), &oracle).unwrap();
                oracle.0.extend(stored);
            }
            oracle
        }

        pub(crate) fn root(&self, count: usize) -> TreeHash {
            TreeHash::from_bytes(tlog::tree_hash(count as u64, self).unwrap().0)
        }
    }

    fn ours(hashes: &[tlog::Hash]) -> Vec<TreeHash> {
        hashes.iter().map(|hash| TreeHash::from_bytes(hash.0)).collect()
    }

    #[test]
    fn every_certificate_transparency_leaf_and_prefix_proves() {
        let hashes: Vec<_> = CT_LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
        for size in 1..=hashes.len() {
            let (tree, root) = (&hashes[..size], root_of(&hashes[..size]));
            for index in 0..size {
                let proof = inclusion_proof(tree, index).unwrap();
                verify_inclusion(hashes[index], index as u64, size as u64, &proof, root).unwrap();
                let earlier = index + 1;
                let proof = consistency_proof(tree, earlier).unwrap();
                let earlier_root = root_of(&hashes[..earlier]);
                verify_consistency(earlier as u64, size as u64, &proof, earlier_root, root).unwrap();
            }
        }
    }

    #[test]
    fn a_proof_from_one_bundle_and_the_tile_hashes_is_the_same_proof() {
        let hashes = some_leaf_hashes(1000);
        let tile_hashes: Vec<_> = hashes.chunks(BUNDLE_RECORDS).map(root_of).collect();
        for index in [0, 255, 256, 700, 767, 768, 999] {
            let bundle = hashes.chunks(BUNDLE_RECORDS).nth(index / BUNDLE_RECORDS).unwrap();
            let proof = inclusion_proof_in_bundle(&tile_hashes, bundle, index as u64);
            assert_eq!(proof, inclusion_proof(&hashes, index), "{index}");
        }
        assert_eq!(
            inclusion_proof_in_bundle(&tile_hashes, &hashes[768..], 1000),
            None
        );
    }

    #[test]
    fn a_position_outside_the_tree_has_no_proof() {
        let hashes = some_leaf_hashes(3);
        assert_eq!(inclusion_proof(&hashes, 3), None);
        assert_eq!(consistency_proof(&hashes, 4), None);
        let outside = Err(ProofError::Outside { position: 3, size: 3 });
        assert_eq!(verify_inclusion(hashes[0], 3, 3, &[], hashes[0]), outside);
    }

    #[test]
    fn a_proof_of_the_wrong_length_is_refused() {
        let hashes = some_leaf_hashes(5);
        let mut proof = inclusion_proof(&hashes, 2).unwrap();
        proof.push(TreeHash::EMPTY);
        let wrong = Err(ProofError::Length { found: 4, size: 5 });
        assert_eq!(verify_inclusion(hashes[2], 2, 5, &proof, root_of(&hashes)), wrong);
        assert_eq!(
            verify_consistency(3, 5, &[], root_of(&hashes[..3]), root_of(&hashes)),
            Err(ProofError::Length { found: 0, size: 5 })
        );
    }

    proptest! {
        #[test]
        fn inclusion_proofs_equal_the_oracles_and_bind_the_leaf(
            count in 1_usize..400,
            pick in any::<prop::sample::Index>(),
            bit in 0_usize..256,
        ) {
            let (hashes, oracle) = (some_leaf_hashes(count), Oracle::of(count));
            let index = pick.index(count);
            let proof = inclusion_proof(&hashes, index).unwrap();
            prop_assert_eq!(&proof, &ours(&tlog::prove_record(count as u64, index as u64, &oracle).unwrap()));
            let root = root_of(&hashes);
            prop_assert_eq!(verify_inclusion(hashes[index], index as u64, count as u64, &proof, root), Ok(()));
            let mut altered = *hashes[index].as_bytes();
            altered[bit / 8] ^= 1 << (bit % 8);
            let altered = TreeHash::from_bytes(altered);
            prop_assert_eq!(verify_inclusion(altered, index as u64, count as u64, &proof, root), Err(ProofError::Root));
        }

        #[test]
        fn consistency_proofs_equal_the_oracles_and_bind_both_roots(
            count in 1_usize..400,
            pick in any::<prop::sample::Index>(),
            bit in 0_usize..256,
        ) {
            let (hashes, oracle) = (some_leaf_hashes(count), Oracle::of(count));
            let earlier = pick.index(count) + 1;
            let proof = consistency_proof(&hashes, earlier).unwrap();
            prop_assert_eq!(&proof, &ours(&tlog::prove_tree(count as u64, earlier as u64, &oracle).unwrap()));
            let (earlier_root, root) = (root_of(&hashes[..earlier]), root_of(&hashes));
            let check = |earlier_root| verify_consistency(earlier as u64, count as u64, &proof, earlier_root, root);
            prop_assert_eq!(check(earlier_root), Ok(()));
            let mut altered = *earlier_root.as_bytes();
            altered[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(check(TreeHash::from_bytes(altered)), Err(ProofError::Root));
        }
    }
}
