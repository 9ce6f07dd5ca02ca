//! The sealed form of a blob: XChaCha20-Poly1305 over pieces, in the STREAM construction of Hoang, Reyhanitabar,
//! Rogaway and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance" (CRYPTO 2015).
//!
//! | Bytes | Content |
//! |-------|---------|
//! | 1     | version of this form, 1 |
//! | 4     | key identifier, big-endian |
//! | 19    | nonce prefix, random |
//! | rest  | pieces of 1 MiB, the last of 0 to 1 MiB, each followed by its tag of 16 bytes |
//!
//! A piece's nonce is the prefix, its number as four bytes big-endian, and 1 for the last piece, otherwise 0: pieces
//! can neither change places nor go missing. Its associated data are the header, the tenant and the address.

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::XChaCha20Poly1305;
use domain::id::TenantId;
use newtype_uuid::GenericUuid;

use super::Digest;
use super::keyring::Keyring;
use crate::error::{Error, Result};

/// Bytes of content in a piece.
pub(super) const CHUNK: usize = 1 << 20;
/// Bytes of a sealed piece.
pub(super) const SEALED_CHUNK: usize = CHUNK + 16;
/// Bytes before the first piece.
pub(super) const HEADER: usize = 1 + 4 + NONCE;
/// Random bytes for one blob.
pub const NONCE: usize = 19;

const VERSION: u8 = 1;

/// Seals or opens the pieces of one blob, in order.
pub(super) struct Sealer {
    stream: StreamBE32<XChaCha20Poly1305>,
    position: u32,
    associated: Vec<u8>,
    digest: Digest,
}

/// Names the blob; the key stays out of every log.
impl std::fmt::Debug for Sealer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Sealer")
            .field("digest", &self.digest)
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}

impl Sealer {
    /// A sealer with the current key, and the header to write first.
    pub(super) fn to_seal(
        keyring: &Keyring,
        tenant: TenantId,
        digest: Digest,
        nonce: [u8; NONCE],
    ) -> (Self, [u8; HEADER]) {
        let (id, cipher) = keyring.current();
        let mut header = [VERSION; HEADER];
        header[1..5].copy_from_slice(&id.to_be_bytes());
        header[5..].copy_from_slice(&nonce);
        (Self::new(cipher, tenant, digest, header, nonce), header)
    }

    /// A sealer that opens what follows `header`.
    ///
    /// [`Error::Sealed`] when the form is another or its key is not in the keyring.
    pub(super) fn to_open(
        keyring: &Keyring,
        tenant: TenantId,
        digest: Digest,
        header: [u8; HEADER],
    ) -> Result<Self> {
        let mut id = [0; 4];
        id.copy_from_slice(&header[1..5]);
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&header[5..]);
        let known = keyring
            .find(u32::from_be_bytes(id))
            .filter(|_| header[0] == VERSION);
        let cipher = known.ok_or_else(|| broken(digest))?;
        Ok(Self::new(cipher, tenant, digest, header, nonce))
    }

    fn new(
        cipher: &XChaCha20Poly1305,
        tenant: TenantId,
        digest: Digest,
        header: [u8; HEADER],
        nonce: [u8; NONCE],
    ) -> Self {
        let associated = [
            &header[..],
            tenant.into_untyped_uuid().as_bytes(),
            digest.as_bytes(),
        ]
        .concat();
        let stream = StreamBE32::from_aead(cipher.clone(), &nonce.into());
        Self {
            stream,
            position: 0,
            associated,
            digest,
        }
    }

    /// Seals the next piece.
    pub(super) fn seal(&mut self, mut chunk: Vec<u8>, last: bool) -> Result<Vec<u8>> {
        let position = self.next_position()?;
        self.stream
            .encrypt_in_place(position, last, &self.associated, &mut chunk)
            .map_err(|_| broken(self.digest))?;
        Ok(chunk)
    }

    /// Opens the next piece.
    ///
    /// [`Error::Sealed`] when it is not the piece that was sealed at this place.
    pub(super) fn open(&mut self, mut chunk: Vec<u8>, last: bool) -> Result<Vec<u8>> {
        let position = self.next_position()?;
        self.stream
            .decrypt_in_place(position, last, &self.associated, &mut chunk)
            .map_err(|_| broken(self.digest))?;
        Ok(chunk)
    }

    /// The number of the next piece: 2^32 of them are four pebibytes, and no number is used twice.
    fn next_position(&mut self) -> Result<u32> {
        let position = self.position;
        self.position = position.checked_add(1).ok_or_else(|| broken(self.digest))?;
        Ok(position)
    }
}

/// The error for a blob that does not open.
pub(super) fn broken(digest: Digest) -> Error {
    Error::Sealed(digest.to_string())
}
