//! The bytes of a file, piece by piece: as they come in, and as they are kept.
//!
//! Formats are read on threads of their own by readers that wait; files are kept by a storage that does not. This is
//! where the two meet. Nothing here holds a file whole.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};

use domain::id::TenantId;
use sha2::{Digest as _, Sha256};
use store::blob::{BlobReader, Blobs, Digest};
use tokio::runtime::Handle;

use crate::advisory::hexadecimal;
use crate::error::{Error, Result};

/// Bytes read from a file at once.
const PIECE: usize = 256 * 1024;

/// What a file on its way in holds.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// Bytes at hand.
    Bytes(&'a [u8]),
    /// A file that lies somewhere else: what a person named on the console, or what a form was spooled to.
    File(&'a File),
}

impl<'a, T: AsRef<[u8]> + ?Sized> From<&'a T> for Content<'a> {
    fn from(bytes: &'a T) -> Self {
        Self::Bytes(bytes.as_ref())
    }
}

impl Content<'_> {
    /// How many bytes.
    pub(crate) fn size(&self) -> Result<u64> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.len() as u64),
            Self::File(file) => Ok(file.metadata().map_err(unreadable)?.len()),
        }
    }

    /// Works something out of the bytes, read from their beginning, on a thread of its own.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut (dyn Read + Send)) -> T + Send + 'static,
    ) -> Result<T> {
        let mut reader: Box<dyn Read + Send> = match self {
            Self::Bytes(bytes) => Box::new(Cursor::new(bytes.to_vec())),
            Self::File(file) => Box::new(BufReader::with_capacity(PIECE, from_beginning(file)?)),
        };
        tokio::task::spawn_blocking(move || work(&mut *reader))
            .await
            .map_err(|error| Error::internal("the file could not be looked at", error))
    }

    /// Their SHA-256, hexadecimal.
    pub(crate) async fn sha256(&self) -> Result<String> {
        self.read(|bytes| -> io::Result<String> {
            let mut hasher = Sha256::new();
            let mut piece = vec![0; PIECE];
            loop {
                match bytes.read(&mut piece)? {
                    0 => return Ok(hexadecimal(&hasher.finalize())),
                    count => hasher.update(&piece[..count]),
                }
            }
        })
        .await?
        .map_err(unreadable)
    }

    /// Their address among the files of the tenant.
    pub(crate) async fn digest(&self, tenant: TenantId) -> Result<Digest> {
        self.read(move |bytes| Digest::of_stream(tenant, bytes))
            .await?
            .map_err(unreadable)
    }

    /// Keeps the bytes among the files of the tenant.
    pub(crate) async fn keep(
        &self,
        blobs: &Blobs,
        tenant: TenantId,
        nonce: [u8; store::blob::NONCE],
    ) -> Result<Digest> {
        Ok(match self {
            Self::Bytes(bytes) => blobs.put(tenant, &mut Cursor::new(*bytes), nonce).await?,
            Self::File(file) => {
                let mut file = tokio::fs::File::from_std(from_beginning(file)?);
                blobs.put(tenant, &mut file, nonce).await?
            }
        })
    }
}

/// Another handle of the file, at its beginning.
fn from_beginning(file: &File) -> Result<File> {
    let mut file = file.try_clone().map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    Ok(file)
}

fn unreadable(error: io::Error) -> Error {
    Error::internal("the file could not be read", error)
}

/// A kept file, for a reader that waits. Only for threads that may.
pub(crate) struct Kept {
    blob: BlobReader,
    runtime: Handle,
    piece: Cursor<Vec<u8>>,
}

impl Kept {
    /// Reads `blob` from its beginning.
    pub(crate) fn new(blob: BlobReader, runtime: Handle) -> Self {
        Self {
            blob,
            runtime,
            piece: Cursor::default(),
        }
    }
}

impl Read for Kept {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.piece.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            let next = self.runtime.block_on(self.blob.next_chunk());
            match next.map_err(io::Error::other)? {
                Some(piece) => self.piece = Cursor::new(piece),
                None => return Ok(0),
            }
        }
    }
}
