//! The keys that seal what is kept: one to write with, and those of earlier days to read with.

use std::collections::BTreeMap;
use std::fmt;

use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

/// Which key sealed something. Stored beside what it sealed; not a secret.
pub type KeyId = u32;

/// The material of a key.
pub type Key = [u8; 32];

/// The keys of an installation.
#[derive(Clone)]
pub struct Keyring {
    current: KeyId,
    sealing: XChaCha20Poly1305,
    earlier: BTreeMap<KeyId, XChaCha20Poly1305>,
}

impl Keyring {
    /// A keyring that seals with `key`.
    pub fn new(id: KeyId, key: &Key) -> Self {
        Self {
            current: id,
            sealing: XChaCha20Poly1305::new(key.into()),
            earlier: BTreeMap::new(),
        }
    }

    /// The same keyring, able to open what an earlier key sealed.
    #[must_use]
    pub fn with_earlier(mut self, id: KeyId, key: &Key) -> Self {
        self.earlier.insert(id, XChaCha20Poly1305::new(key.into()));
        self
    }

    /// The key to seal with.
    pub(crate) fn current(&self) -> (KeyId, &XChaCha20Poly1305) {
        (self.current, &self.sealing)
    }

    /// The key of this identifier, if the ring has it.
    pub(crate) fn find(&self, id: KeyId) -> Option<&XChaCha20Poly1305> {
        if id == self.current {
            Some(&self.sealing)
        } else {
            self.earlier.get(&id)
        }
    }
}

/// Names the keys, never shows them.
impl fmt::Debug for Keyring {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Keyring")
            .field("current", &self.current)
            .field("earlier", &self.earlier.keys())
            .finish_non_exhaustive()
    }
}
