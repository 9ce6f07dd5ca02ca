//! The keys that seal what is kept: one to write with, and those of earlier days to read with.

use std::collections::BTreeMap;
use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use crate::error::{Error, Result};

/// Which key sealed something. Stored beside what it sealed; not a secret.
pub type KeyId = u32;

/// The bytes of randomness that sealing a column needs.
pub const COLUMN_NONCE: usize = 24;

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

    /// Seals the words of a column. They open for whoever says the same `about`, which is the place they are kept at, and nowhere else.
    ///
    /// `nonce` is drawn anew for each call.
    pub fn seal(&self, words: &str, about: &[u8], nonce: [u8; COLUMN_NONCE]) -> Result<Vec<u8>> {
        let payload = Payload {
            msg: words.as_bytes(),
            aad: about,
        };
        let sealed = self.sealing.encrypt(&nonce.into(), payload);
        let sealed = sealed.map_err(|_| unopened())?;
        Ok([&self.current.to_be_bytes()[..], &nonce[..], &sealed[..]].concat())
    }

    /// The words that [`seal`](Self::seal) sealed.
    ///
    /// [`Error::Sealed`] where they were altered, lie at another place, or the key is not on the ring.
    pub fn open(&self, column: &[u8], about: &[u8]) -> Result<String> {
        let (id, rest) = column.split_first_chunk().ok_or_else(unopened)?;
        let (nonce, sealed) = rest.split_first_chunk::<COLUMN_NONCE>().ok_or_else(unopened)?;
        let key = self.find(KeyId::from_be_bytes(*id)).ok_or_else(unopened)?;
        let payload = Payload {
            msg: sealed,
            aad: about,
        };
        let words = key.decrypt(&(*nonce).into(), payload).map_err(|_| unopened())?;
        String::from_utf8(words).map_err(|_| unopened())
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

/// What is said of a column that does not open: not which of the reasons it was.
fn unopened() -> Error {
    Error::Sealed("a sealed column".to_owned())
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
    fn a_sealed_column_opens_at_its_place_alone_and_with_its_key() {
        let ring = Keyring::new(1, &[7; 32]);
        let sealed = ring.seal("half a line", b"here", [3; COLUMN_NONCE]).unwrap();
        assert!(!sealed.windows(4).any(|window| window == b"half"));
        assert_eq!(ring.open(&sealed, b"here").unwrap(), "half a line");
        assert!(ring.open(&sealed, b"there").is_err());
        let renewed = Keyring::new(2, &[8; 32]);
        assert!(renewed.open(&sealed, b"here").is_err());
        let renewed = renewed.with_earlier(1, &[7; 32]);
        assert_eq!(renewed.open(&sealed, b"here").unwrap(), "half a line");
        let mut altered = sealed;
        *altered.last_mut().unwrap() ^= 1;
        assert!(ring.open(&altered, b"here").is_err());
        assert!(ring.open(b"short", b"here").is_err());
    }
}
