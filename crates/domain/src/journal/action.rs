//! The words the journal is read by: its beginning, a fork after a restore, the erasure of a body.
//!
//! Every other action belongs to the use case that writes it.

use serde::{Deserialize, Serialize};

use super::word::Word;

/// Written first after a restore: the log goes on from an earlier state. The body is a [`Fork`].
pub const FORK: Word = Word::constant("journal.fork");

/// Written when a body is erased. The subject is the erased entry: kind [`ENTRY`] with its identifier.
pub const ERASE: Word = Word::constant("journal.erase");

/// Written when a tenant is made: the first entry of its own log, and an entry of the installation's. The subject is
/// the tenant.
pub const MAKE_TENANT: Word = Word::constant("tenant.init");

/// The subject kind of a journal entry.
pub const ENTRY: Word = Word::constant("journal_entry");

/// What a fork entry records, so that checkpoints from before the restore can be told from forged ones.
///
/// A verifier that meets such a checkpoint still reports it: the entry explains the difference, a person judges it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fork {
    /// Entries in the log as it was restored: the sequence number of the fork entry.
    pub restored_size: u64,
    /// The last checkpoint known from outside the host, as a signed note; none where none was kept.
    pub previous_checkpoint: Option<String>,
    /// Why the restore was made, in the words of the person who made it.
    pub reason: String,
}

impl Fork {
    /// The body of the fork entry, as JSON.
    pub fn to_body(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// Reads the body of a fork entry.
    pub fn from_body(body: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fork_body_reads_back() {
        let fork = Fork {
            restored_size: 512,
            previous_checkpoint: Some("ward/journal\n".to_owned()),
            reason: "disk lost on Sunday".to_owned(),
        };
        assert_eq!(Fork::from_body(&fork.to_body().unwrap()).unwrap(), fork);
    }
}
