//! How it is proved that nothing was altered: one append-only Merkle log for each tenant and one for the installation.
//!
//! An [`Entry`] says who did what to which subject and when. Its leaf carries a salted commitment to the body, so a
//! body can be erased where law asks and the proof stands. Entries are kept in bundles of 256 ([`bundle`]) and hashed
//! into the tree of RFC 9162 ([`tree`], [`proof`]); signed checkpoints (C2SP tlog-checkpoint, [`checkpoint`]) fix the
//! state of the tree at one size and leave the host. The [`Verifier`] reads bundles and checkpoints and names the
//! first record that does not hold.
//!
//! Not here: storage, sequencing, keys and the clock. Salts, instants, identifiers and secret keys are arguments.
//! `docs/journal.md` explains the same to an auditor.

pub mod action;
pub mod bundle;
pub mod checkpoint;
pub mod evidence;
pub mod export;
pub mod kept;
pub mod leaf;
pub mod note;
pub mod proof;
pub mod record;
pub mod report;
pub mod tree;
pub mod verdict;
pub mod verify;
pub mod word;

pub use action::Fork;
pub use bundle::{BUNDLE_RECORDS, Bundle, BundleError, encode_bundle, erase_body};
pub use checkpoint::{Checkpoint, CheckpointDigest, CheckpointError};
pub use evidence::{Admission, Evidence};
pub use export::{ExportError, ExportVerifier, Section, VerifiedExport};
pub use kept::{Kept, KeptHead};
pub use leaf::{Entry, EntryActor, EntryError, EntrySubject, Leaf, LeafError, Salt, commitment};
pub use note::{KeyError, Note, NoteError, NoteSigner, NoteVerifier};
pub use proof::{
    ProofError, consistency_proof, inclusion_proof, inclusion_proof_in_bundle, verify_consistency,
    verify_inclusion,
};
pub use record::{Body, Record, RecordError};
pub use report::{Problem, Remark, Report};
pub use tree::{Frontier, FrontierError, TreeHash, TreeHashError, leaf_hash, node_hash, root_of};
pub use verdict::{Limit, Uncovered, Verdict};
pub use verify::Verifier;
pub use word::{Word, WordError};
