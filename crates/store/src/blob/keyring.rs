//! The keys that seal what is kept: one to write with, and those of earlier days to read with.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use crate::error::{Error, Result};

/// Which key sealed something. Stored beside what it sealed; not a secret.
pub type KeyId = u32;

/// The material of a key.
pub type Key = [u8; 32];

/// Random bytes for one sealed value of a row.
pub const VALUE_NONCE: usize = 24;
/// Bytes of the key identifier before the nonce.
const KEY_ID: usize = 4;

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

    /// Seals a value that a row keeps: key identifier, nonce and ciphertext as base64. It opens for the same `owner` alone, so that it
    /// cannot be moved to another row.
    pub fn seal_value(&self, owner: &[u8], value: &[u8], nonce: [u8; VALUE_NONCE]) -> Result<String> {
        let payload = Payload {
            msg: value,
            aad: owner,
        };
        let (id, cipher) = self.current();
        let sealed = cipher.encrypt(&nonce.into(), payload);
        let sealed = sealed.map_err(|_| Error::Sealed("value".to_owned()))?;
        Ok(STANDARD.encode([&id.to_be_bytes()[..], &nonce, &sealed].concat()))
    }

    /// Opens what [`seal_value`](Self::seal_value) sealed for `owner`.
    ///
    /// [`Error::Sealed`] when it was altered, is of another owner, or its key is not in the ring.
    pub fn open_value(&self, owner: &[u8], sealed: &str) -> Result<Vec<u8>> {
        let broken = || Error::Sealed("value".to_owned());
        let bytes = STANDARD.decode(sealed).map_err(|_| broken())?;
        let (id, rest) = bytes.split_first_chunk::<KEY_ID>().ok_or_else(broken)?;
        let (nonce, sealed) = rest.split_first_chunk::<VALUE_NONCE>().ok_or_else(broken)?;
        let cipher = self.find(u32::from_be_bytes(*id)).ok_or_else(broken)?;
        let payload = Payload {
            msg: sealed,
            aad: owner,
        };
        cipher.decrypt(nonce.into(), payload).map_err(|_| broken())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_for_its_owner_alone_and_not_when_it_was_altered() {
        let keys = Keyring::new(1, &[7; 32]);
        let sealed = keys.seal_value(b"one", b"whsec", [9; VALUE_NONCE]).unwrap();
        assert!(!sealed.contains("whsec"));
        assert_eq!(keys.open_value(b"one", &sealed).unwrap(), b"whsec");
        assert!(keys.open_value(b"two", &sealed).is_err());
        let mut altered = STANDARD.decode(&sealed).unwrap();
        *altered.last_mut().unwrap() ^= 1;
        assert!(keys.open_value(b"one", &STANDARD.encode(altered)).is_err());
        assert!(Keyring::new(2, &[7; 32]).open_value(b"one", &sealed).is_err());
        let later = Keyring::new(2, &[8; 32]).with_earlier(1, &[7; 32]);
        assert_eq!(later.open_value(b"one", &sealed).unwrap(), b"whsec");
    }
}
