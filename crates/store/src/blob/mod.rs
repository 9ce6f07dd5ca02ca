//! Blobs: files kept by what they contain, encrypted at rest, in a folder or any other object storage.
//!
//! A file's address is the SHA-256 of tenant and content, so that the same file is kept once for each tenant and an
//! address tells nothing across tenants. What is stored is sealed with the tenant and the address: a blob that was
//! altered, cut short, put together from pieces or moved to another tenant does not open ([`Error::Sealed`]). A
//! blob appears under its address only when it is complete.
//!
//! Keys and random bytes come in as arguments. Files of any size pass through in pieces of one mebibyte.

mod keyring;
mod seal;

use std::fmt;
use std::io::{Cursor, ErrorKind, Read, SeekFrom};
use std::path::Path as FolderPath;
use std::str::FromStr;
use std::sync::Arc;

use domain::id::TenantId;
use futures_util::stream::{self, StreamExt, TryStreamExt};
use newtype_uuid::GenericUuid;
use object_store::buffered::{BufReader, BufWriter};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectMeta, ObjectStore, ObjectStoreExt};
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWriteExt};

use self::seal::{CHUNK, HEADER, SEALED_CHUNK, Sealer};
use crate::error::{Error, Result};

pub use self::keyring::{Key, KeyId, Keyring, VALUE_NONCE};
pub use self::seal::NONCE;

/// What goes to the storage in one request; object storages want at least 5 MiB. With two under way, sealing needs
/// less than 20 MiB however large the file.
const PART: usize = 5 * CHUNK;
const PARTS_UNDER_WAY: usize = 2;

/// Blobs stored at once where there are many. Each waits until it has reached the disk, which is what storing a small one
/// takes; those that wait together reach it together.
const BLOBS_UNDER_WAY: usize = 32;

/// The address of a blob within its tenant: SHA-256 over the tenant's identifier and the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The address of `content` in `tenant`.
    pub fn of(tenant: TenantId, content: &[u8]) -> Self {
        Self(hasher(tenant).chain_update(content).finalize().into())
    }

    /// The address of what `content` holds from where it stands, read to its end.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_stream(tenant: TenantId, mut content: impl Read) -> std::io::Result<Self> {
        let mut hasher = hasher(tenant);
        let mut piece = vec![0; CHUNK];
        loop {
            match content.read(&mut piece) {
                Ok(0) => return Ok(Self(hasher.finalize().into())),
                Ok(count) => hasher.update(&piece[..count]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The digest as bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

fn hasher(tenant: TenantId) -> Sha256 {
    Sha256::new_with_prefix(tenant.into_untyped_uuid().as_bytes())
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// A text is not the address of a blob.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address of a file is 64 hexadecimal digits")]
pub struct DigestError;

impl FromStr for Digest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(DigestError);
        }
        for (index, byte) in bytes.iter_mut().enumerate() {
            let digits = text.get(2 * index..2 * index + 2).ok_or(DigestError)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| DigestError)?;
        }
        Ok(Self(bytes))
    }
}

/// The blob storage of one installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Blobs {
    storage: Arc<dyn ObjectStore>,
    keyring: Arc<Keyring>,
}

impl Blobs {
    /// Blobs in `storage`, sealed and opened with `keyring`.
    pub fn new(storage: Arc<dyn ObjectStore>, keyring: Keyring) -> Self {
        Self {
            storage,
            keyring: Arc::new(keyring),
        }
    }

    /// Blobs in an existing folder. What was answered has reached the disk.
    pub fn in_folder(folder: &FolderPath, keyring: Keyring) -> Result<Self> {
        let storage = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self::new(Arc::new(storage), keyring))
    }

    /// Stores what `source` holds from its beginning, and answers the address.
    ///
    /// The source is read twice, because the seal includes the address; what is there already is not written again.
    /// `nonce` is drawn anew for each call.
    ///
    /// [`Error::Input`] when the source cannot be read or changes meanwhile.
    pub async fn put(
        &self,
        tenant: TenantId,
        source: &mut (impl AsyncRead + AsyncSeek + Unpin + Send),
        nonce: [u8; NONCE],
    ) -> Result<Digest> {
        let digest = digest_of(tenant, source).await?;
        if self.exists(tenant, digest).await? {
            return Ok(digest);
        }
        source.seek(SeekFrom::Start(0)).await.map_err(Error::Input)?;
        let mut sealed = BufWriter::with_capacity(Arc::clone(&self.storage), path(tenant, digest), PART)
            .with_max_concurrency(PARTS_UNDER_WAY);
        if let Err(error) = self.seal(tenant, digest, source, nonce, &mut sealed).await {
            // What is left of the upload has no address; why sealing failed matters more than a failed cleaning up.
            sealed.abort().await.ok();
            return Err(error);
        }
        sealed.shutdown().await.map_err(storage_error)?;
        Ok(digest)
    }

    /// Stores many contents, each with a nonce of its own, and answers their addresses in their order.
    ///
    /// When one cannot be stored, those before it may be there.
    pub async fn put_all(
        &self,
        tenant: TenantId,
        contents: Vec<(Vec<u8>, [u8; NONCE])>,
    ) -> Result<Vec<Digest>> {
        let puts = contents
            .into_iter()
            .map(|(content, nonce)| async move { self.put(tenant, &mut Cursor::new(content), nonce).await });
        stream::iter(puts).buffered(BLOBS_UNDER_WAY).try_collect().await
    }

    /// Writes header and pieces; the blob appears when the caller shuts `sealed` down.
    async fn seal(
        &self,
        tenant: TenantId,
        digest: Digest,
        source: &mut (impl AsyncRead + Unpin + Send),
        nonce: [u8; NONCE],
        sealed: &mut BufWriter,
    ) -> Result<()> {
        let mut hasher = hasher(tenant);
        let (mut sealer, header) = Sealer::to_seal(&self.keyring, tenant, digest, nonce);
        sealed.write_all(&header).await.map_err(storage_error)?;
        let mut chunk = next_chunk(source).await?;
        loop {
            let following = next_chunk(source).await?;
            hasher.update(&chunk);
            let last = following.is_empty();
            let sealed_chunk = sealer.seal(chunk, last)?;
            if last && hasher.finalize_reset()[..] != digest.0 {
                return Err(Error::Input(std::io::Error::other(
                    "the file changed while it was being stored",
                )));
            }
            sealed.write_all(&sealed_chunk).await.map_err(storage_error)?;
            if last {
                return Ok(());
            }
            chunk = following;
        }
    }

    /// The content of a blob, whole. For what fits in memory; [`Blobs::open`] reads the rest.
    ///
    /// [`Error::NotFound`] when the tenant has no such blob, [`Error::Sealed`] when it does not open.
    pub async fn get(&self, tenant: TenantId, digest: Digest) -> Result<Vec<u8>> {
        let mut reader = self.open(tenant, digest).await?;
        let mut content = Vec::new();
        while let Some(chunk) = reader.next_chunk().await? {
            content.extend_from_slice(&chunk);
        }
        Ok(content)
    }

    /// Opens a blob for reading piece by piece.
    ///
    /// [`Error::NotFound`] when the tenant has no such blob, [`Error::Sealed`] when its key is not in the keyring.
    pub async fn open(&self, tenant: TenantId, digest: Digest) -> Result<BlobReader> {
        let meta = self.head(tenant, digest).await?.ok_or(Error::NotFound("file"))?;
        let mut sealed = BufReader::with_capacity(Arc::clone(&self.storage), &meta, PART);
        let rest = meta
            .size
            .checked_sub(HEADER as u64)
            .ok_or_else(|| seal::broken(digest))?;
        let mut header = [0; HEADER];
        sealed.read_exact(&mut header).await.map_err(storage_error)?;
        let sealer = Sealer::to_open(&self.keyring, tenant, digest, header)?;
        Ok(BlobReader {
            sealed,
            rest: Some(rest),
            sealer,
        })
    }

    /// Whether the tenant has such a blob.
    pub async fn exists(&self, tenant: TenantId, digest: Digest) -> Result<bool> {
        Ok(self.head(tenant, digest).await?.is_some())
    }

    /// Deletes a blob.
    ///
    /// [`Error::NotFound`] when the tenant has no such blob.
    pub async fn delete(&self, tenant: TenantId, digest: Digest) -> Result<()> {
        match self.storage.delete(&path(tenant, digest)).await {
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound("file")),
            answer => Ok(answer?),
        }
    }

    async fn head(&self, tenant: TenantId, digest: Digest) -> Result<Option<ObjectMeta>> {
        match self.storage.head(&path(tenant, digest)).await {
            Ok(meta) => Ok(Some(meta)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// A blob being read.
#[derive(Debug)]
pub struct BlobReader {
    sealed: BufReader,
    /// Sealed bytes not read yet; none after the last piece.
    rest: Option<u64>,
    sealer: Sealer,
}

impl BlobReader {
    /// The next piece of the content, none after the last. Every piece answered is authentic; that none is missing
    /// is certain only when the last was answered.
    ///
    /// [`Error::Sealed`] when the piece does not open.
    pub async fn next_chunk(&mut self) -> Result<Option<Vec<u8>>> {
        let Some(rest) = self.rest else {
            return Ok(None);
        };
        let length = rest.min(SEALED_CHUNK as u64);
        let mut chunk = Vec::with_capacity(SEALED_CHUNK);
        (&mut self.sealed)
            .take(length)
            .read_to_end(&mut chunk)
            .await
            .map_err(storage_error)?;
        let last = length == rest;
        self.rest = (!last).then_some(rest - length);
        self.sealer.open(chunk, last).map(Some)
    }
}

/// `tenant/first two digits/other digits`, so that no folder grows too large.
fn path(tenant: TenantId, digest: Digest) -> Path {
    let address = digest.to_string();
    let (first, rest) = address.split_at(2);
    Path::from_iter([tenant.into_untyped_uuid().to_string().as_str(), first, rest])
}

async fn digest_of(tenant: TenantId, source: &mut (impl AsyncRead + AsyncSeek + Unpin)) -> Result<Digest> {
    source.seek(SeekFrom::Start(0)).await.map_err(Error::Input)?;
    let mut hasher = hasher(tenant);
    loop {
        let chunk = next_chunk(source).await?;
        if chunk.is_empty() {
            return Ok(Digest(hasher.finalize().into()));
        }
        hasher.update(&chunk);
    }
}

/// The next piece of the source, shorter than others only at its end.
async fn next_chunk(source: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(SEALED_CHUNK);
    source
        .take(CHUNK as u64)
        .read_to_end(&mut chunk)
        .await
        .map_err(Error::Input)?;
    Ok(chunk)
}

/// Buffered reading and writing hands errors of the storage on in an input or output error; here they come out again.
fn storage_error(error: std::io::Error) -> Error {
    let unwrapped = error.downcast::<object_store::Error>();
    Error::Blob(unwrapped.unwrap_or_else(|error| object_store::Error::Generic {
        store: "file storage",
        source: Box::new(error),
    }))
}
