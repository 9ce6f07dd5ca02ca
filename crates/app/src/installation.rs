//! One installation: its data folder, its keys, its database, and the values every use case needs.
//!
//! The data folder holds `installation.json`, the SQLite database unless PostgreSQL is named there, the encrypted
//! files under `blobs/` and, unless kept elsewhere, the keys under `keys/`. Files are sealed with the data key, so a
//! backup without it opens no file; the rows of the database are protected by the disk they lie on.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use domain::id::TenantId;
use domain::journal::{NoteSigner, NoteVerifier};
use jiff::tz::TimeZone;
use report::Typeset;
use serde::{Deserialize, Serialize};
use store::Store;
use store::access::TokenHash;
use store::blob::{Blobs, Keyring};
use tokio::sync::{OnceCell, OwnedSemaphorePermit, RwLock, Semaphore};
use uuid::Uuid;

use crate::access::Authenticated;
use crate::advisory::{InboxCache, LoadedAdvisories};
use crate::asset::CountCache;
use crate::env::Env;
use crate::error::{Error, Result};
use crate::feed::index::Indexes;
use crate::import::UnderWay;
use crate::law::LawCache;
use crate::lifecycle::LoadedCatalogue;
use crate::outbox::MailServer;
use crate::owner::OwnerCache;
use crate::private;
use crate::recent::{Moment, Recent};
use crate::undecided::Undecided;
use crate::watch::WatchedFolder;

/// The file that makes a folder a data folder.
const MANIFEST: &str = "installation.json";
/// The SQLite database in a data folder.
const DATABASE: &str = "wardround.db";
/// Files each tenant may keep unless the operator says otherwise: 5 GiB.
const DEFAULT_FILE_QUOTA: u64 = 5 << 30;
/// Seals the files and what is sensitive in the database.
const DATA_KEY: &str = "data.key";
/// Signs the checkpoints of the journal.
const JOURNAL_KEY: &str = "journal.key";
/// Passwords hashed at a time: each takes 19 MiB and a core for some 20 ms.
const PASSWORDS_AT_ONCE: usize = 2;

/// What `installation.json` says.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    /// Format of the data folder.
    version: u32,
    /// Identifier of the installation: part of the origin of every journal.
    installation: Uuid,
    /// URL of the PostgreSQL database; absent when SQLite in this folder is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    database: Option<String>,
    /// How mail leaves the house; absent until someone says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mail: Option<MailServer>,
    /// How many bytes of files each tenant may keep; absent until someone says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file_quota: Option<u64>,
    /// The folders that are watched for inventory files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    watched_folders: Vec<WatchedFolder>,
}

/// Where an installation keeps things.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The data folder.
    pub data: PathBuf,
    /// The folder of the keys: by default `keys` in the data folder, better a credential folder of the service
    /// manager.
    pub keys: PathBuf,
}

impl Folders {
    /// The data folder with the keys inside it.
    pub fn in_data(data: impl Into<PathBuf>) -> Self {
        let data = data.into();
        Self {
            keys: data.join("keys"),
            data,
        }
    }
}

/// Which database an installation uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// A server, by URL.
    Postgres(String),
}

/// A data folder as it describes itself, without opening anything in it.
#[derive(Debug, Clone)]
pub struct Described {
    /// Identifier of the installation.
    pub installation: Uuid,
    /// Where its database is.
    pub database: Database,
}

impl Described {
    /// Reads the description in a data folder.
    ///
    /// [`Error::Refused`] when the folder holds no installation.
    pub async fn read(folders: &Folders) -> Result<Self> {
        let manifest = read_manifest(folders).await?;
        Ok(Self {
            installation: manifest.installation,
            database: match manifest.database {
                Some(url) => Database::Postgres(url),
                None => Database::Sqlite(folders.data.join(DATABASE)),
            },
        })
    }

    /// The public keys of these logs, made from the signing key in the folder of the keys; none when it is not there.
    pub async fn journal_verifiers(
        &self,
        folders: &Folders,
        origins: &[String],
    ) -> Result<Vec<NoteVerifier>> {
        let path = folders.keys.join("journal.key");
        if !tokio::fs::try_exists(&path).await.unwrap_or(false) {
            return Ok(Vec::new());
        }
        let key = read_key(&folders.keys, "journal.key").await?;
        let verifier =
            |origin: &String| NoteSigner::new(origin, &key).map(|signer| signer.verifier().clone());
        origins
            .iter()
            .map(verifier)
            .collect::<Result<_, _>>()
            .map_err(|error| Error::internal("the journal key cannot be used", error))
    }
}

/// The program at work: what every use case takes.
#[derive(Debug, Clone)]
pub struct App {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    installation: Uuid,
    node: Uuid,
    store: Store,
    blobs: Blobs,
    keyring: Keyring,
    env: Env,
    journal_key: JournalKey,
    mail: Option<MailServer>,
    file_quota: u64,
    spool: PathBuf,
    watched_folders: Vec<WatchedFolder>,
    catalogue: RwLock<Option<Arc<LoadedCatalogue>>>,
    advisories: RwLock<Option<Arc<LoadedAdvisories>>>,
    inboxes: InboxCache,
    indexes: Indexes,
    counts: CountCache,
    undecided: Recent<TenantId, Undecided>,
    owners: OwnerCache,
    laws: LawCache,
    sessions: Recent<TokenHash, Authenticated>,
    passwords: Semaphore,
    reading: Arc<Semaphore>,
    under_way: Arc<UnderWay>,
    decoy: OnceCell<String>,
    typesetter: Typesetter,
}

/// What sets documents, if the program was given something that can.
#[derive(Default)]
struct Typesetter(OnceLock<Arc<dyn Typeset>>);

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_tuple("Typesetter")
            .field(&self.0.get().is_some())
            .finish()
    }
}

impl App {
    /// Makes a new installation in an empty or absent folder; `database` names a PostgreSQL database to use instead
    /// of SQLite in the folder.
    ///
    /// [`Error::Exists`] when the folder holds an installation already: nothing is touched then.
    pub async fn create(folders: &Folders, database: Option<&str>, env: Env) -> Result<Self> {
        if folders.data.join(MANIFEST).exists() {
            return Err(Error::Exists("installation"));
        }
        private::folder(&folders.data, MANIFEST).await?;
        private::folder(&folders.keys, DATA_KEY).await?;
        write_key(&folders.keys, DATA_KEY, &env.random()).await?;
        write_key(&folders.keys, JOURNAL_KEY, &env.random()).await?;
        let manifest = Manifest {
            version: 1,
            installation: uuid::Builder::from_random_bytes(env.random()).into_uuid(),
            database: database.map(str::to_owned),
            mail: None,
            file_quota: None,
            watched_folders: Vec::new(),
        };
        let text = serde_json::to_vec_pretty(&manifest).map_err(|error| {
            Error::internal("the description of the installation could not be written", error)
        })?;
        // Written last: a folder without it is not an installation, so a half-made one is made anew.
        private::write(&folders.data.join(MANIFEST), &text).await?;
        Self::open(folders, env).await
    }

    /// Opens the installation in a data folder and brings its database up to this version.
    pub async fn open(folders: &Folders, env: Env) -> Result<Self> {
        let manifest = read_manifest(folders).await?;
        private::close(&folders.data, 0o700).await?;
        private::close(&folders.keys, 0o700).await?;
        let data_key = read_key(&folders.keys, DATA_KEY).await?;
        let journal_key = read_key(&folders.keys, JOURNAL_KEY).await?;

        let blob_folder = folders.data.join("blobs");
        private::folder_within(&blob_folder).await?;
        let spool = folders.data.join("spool");
        private::folder_within(&spool).await?;
        let keyring = Keyring::new(1, &data_key);
        let blobs = Blobs::in_folder(&blob_folder, keyring.clone())?;
        let store = match &manifest.database {
            Some(url) => Store::open_postgres(url).await?,
            None => Store::open_sqlite(&private_database(&folders.data).await?).await?,
        };
        let inner = Inner {
            installation: manifest.installation,
            node: uuid::Builder::from_random_bytes(env.random()).into_uuid(),
            store,
            blobs,
            keyring,
            env,
            journal_key: JournalKey(journal_key),
            mail: manifest.mail,
            file_quota: manifest.file_quota.unwrap_or(DEFAULT_FILE_QUOTA),
            spool,
            watched_folders: manifest.watched_folders,
            catalogue: RwLock::new(None),
            advisories: RwLock::new(None),
            inboxes: InboxCache::default(),
            indexes: Indexes::default(),
            counts: CountCache::default(),
            undecided: Recent::default(),
            owners: OwnerCache::default(),
            laws: LawCache::default(),
            sessions: Recent::default(),
            passwords: Semaphore::new(PASSWORDS_AT_ONCE),
            reading: Arc::new(Semaphore::new(1)),
            under_way: Arc::default(),
            decoy: OnceCell::new(),
            typesetter: Typesetter::default(),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// Gives the program what sets documents; the first one given stays.
    pub fn set_typesetter(&self, typesetter: Arc<dyn Typeset>) {
        self.inner.typesetter.0.set(typesetter).ok();
    }

    /// What sets documents; none where the program was given nothing.
    pub(crate) fn typesetter(&self) -> Option<&Arc<dyn Typeset>> {
        self.inner.typesetter.0.get()
    }

    /// The database.
    pub(crate) fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The files.
    pub(crate) fn blobs(&self) -> &Blobs {
        &self.inner.blobs
    }

    /// The keys that seal single values of rows.
    pub(crate) fn keyring(&self) -> &Keyring {
        &self.inner.keyring
    }

    /// Clock, randomness, identifiers.
    pub fn env(&self) -> &Env {
        &self.inner.env
    }

    /// Which of several nodes this is, for leases.
    pub(crate) fn node(&self) -> Uuid {
        self.inner.node
    }

    /// Signs the checkpoints of a tenant's log. The key is named like the log, so that a checkpoint of one log cannot
    /// pass for another's.
    pub(crate) fn journal_signer(&self, tenant: TenantId) -> Result<NoteSigner> {
        NoteSigner::new(&self.journal_origin(tenant), &self.inner.journal_key.0)
            .map_err(|error| Error::internal("the journal key cannot be used", error))
    }

    /// How mail leaves the house, once someone has said.
    pub(crate) fn mail_server(&self) -> Option<&MailServer> {
        self.inner.mail.as_ref()
    }

    /// How many bytes of files each tenant may keep.
    pub(crate) fn file_quota(&self) -> u64 {
        self.inner.file_quota
    }

    /// The folders that are watched for inventory files, of all tenants.
    pub(crate) fn watched_folders(&self) -> &[WatchedFolder] {
        &self.inner.watched_folders
    }

    /// The public key the checkpoints of a tenant's log are verified with.
    pub fn journal_verifier(&self, tenant: TenantId) -> Result<NoteVerifier> {
        Ok(self.journal_signer(tenant)?.verifier().clone())
    }

    /// The origin line of a tenant's log: which installation and which tenant.
    pub(crate) fn journal_origin(&self, tenant: TenantId) -> String {
        log_origin(self.inner.installation, tenant)
    }

    /// Where files lie until they are whole.
    pub(crate) fn spool_folder(&self) -> &Path {
        &self.inner.spool
    }

    pub(crate) fn catalogue(&self) -> &RwLock<Option<Arc<LoadedCatalogue>>> {
        &self.inner.catalogue
    }

    pub(crate) fn advisories(&self) -> &RwLock<Option<Arc<LoadedAdvisories>>> {
        &self.inner.advisories
    }

    pub(crate) fn inboxes(&self) -> &InboxCache {
        &self.inner.inboxes
    }

    /// What engines look things up in, as far as it was asked for.
    pub(crate) fn indexes(&self) -> &Indexes {
        &self.inner.indexes
    }

    pub(crate) fn counts(&self) -> &CountCache {
        &self.inner.counts
    }

    pub(crate) fn undecided(&self) -> &Recent<TenantId, Undecided> {
        &self.inner.undecided
    }

    /// The law in use, by tenant.
    pub(crate) fn laws(&self) -> &LawCache {
        &self.inner.laws
    }

    pub(crate) fn owners(&self) -> &OwnerCache {
        &self.inner.owners
    }

    /// Who asked lately, by the hash of the session token.
    pub(crate) fn sessions(&self) -> &Recent<TokenHash, Authenticated> {
        &self.inner.sessions
    }

    /// Now, as a moment that answers can be kept for.
    pub(crate) fn moment(&self) -> Moment {
        Moment {
            writes: self.inner.store.writes(),
            at: self.inner.env.now(),
        }
    }

    /// The files being taken in.
    pub(crate) fn under_way(&self) -> &Arc<UnderWay> {
        &self.inner.under_way
    }

    /// Works something out on a thread of its own, when its turn has come: one large file at a time.
    pub(crate) async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = self.turn_to_read().await?;
        let worked = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        worked
            .await
            .map_err(|error| Error::internal("the file could not be looked through", error))?
    }

    /// Waits for the turn to read an inventory file from end to end; it lasts as long as the answer is held.
    pub(crate) async fn turn_to_read(&self) -> Result<OwnedSemaphorePermit> {
        Arc::clone(&self.inner.reading)
            .acquire_owned()
            .await
            .map_err(|error| Error::internal("the program is stopping", error))
    }

    pub(crate) fn passwords(&self) -> &Semaphore {
        &self.inner.passwords
    }

    /// The hash that is verified when there is no account, so that a wrong name takes as long as a wrong password.
    pub(crate) fn decoy(&self) -> &OnceCell<String> {
        &self.inner.decoy
    }

    /// Closes the database, so that nothing waits in SQLite's write-ahead log.
    pub async fn close(self) -> Result<()> {
        Ok(self.inner.store.clone().close().await?)
    }
}

/// The time zone a tenant's clocks show; UTC when the stored name is not one this machine knows.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// The origin line of a tenant's log.
pub(crate) fn log_origin(installation: Uuid, tenant: TenantId) -> String {
    format!("wardround/{installation}/{tenant}")
}

async fn read_manifest(folders: &Folders) -> Result<Manifest> {
    let path = folders.data.join(MANIFEST);
    let text = tokio::fs::read(&path).await.map_err(|_| {
        Error::Refused(format!(
            "{} holds no installation; make one with `wardround init --data {} --tenant NAME --country CODE`",
            folders.data.display(),
            folders.data.display(),
        ))
    })?;
    serde_json::from_slice(&text)
        .map_err(|error| Error::internal(&format!("{} cannot be read", path.display()), error))
}

/// The SQLite database of a data folder, for its owner alone. SQLite gives its write-ahead log the mode of the database; one
/// that is there already is closed like it.
async fn private_database(data: &Path) -> Result<PathBuf> {
    let path = data.join(DATABASE);
    private::empty_unless_there(&path).await?;
    for ending in ["", "-wal", "-shm"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(ending);
        let beside = PathBuf::from(beside);
        if tokio::fs::try_exists(&beside).await.unwrap_or(false) {
            private::close(&beside, 0o600).await?;
        }
    }
    Ok(path)
}

/// The address of a blob as a row keeps it.
pub(crate) fn blob_digest(text: &str) -> Result<store::blob::Digest> {
    text.parse()
        .map_err(|error| Error::internal("the address of a stored file cannot be read", error))
}

/// The secret half of the key checkpoints are signed with.
struct JournalKey([u8; 32]);

impl std::fmt::Debug for JournalKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JournalKey")
    }
}

async fn write_key(folder: &Path, name: &str, key: &[u8; 32]) -> Result<()> {
    private::write(&folder.join(name), encode_key(key).as_bytes()).await
}

async fn read_key(folder: &Path, name: &str) -> Result<[u8; 32]> {
    let path = folder.join(name);
    let text = tokio::fs::read_to_string(&path).await.map_err(|error| {
        Error::internal(
            &format!(
                "the key {} cannot be read; put back the copy that was kept apart",
                path.display()
            ),
            error,
        )
    })?;
    private::close(&path, 0o600).await?;
    decode_key(text.trim()).ok_or_else(|| {
        Error::Refused(format!(
            "{} holds no key: 64 hexadecimal digits are expected",
            path.display()
        ))
    })
}

fn encode_key(key: &[u8; 32]) -> String {
    let digits = |byte: &u8| [byte >> 4, byte & 0xf].map(|digit| char::from_digit(digit.into(), 16));
    key.iter().flat_map(digits).flatten().collect()
}

fn decode_key(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (index, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_exactly_sixty_four_hexadecimal_digits() {
        assert_eq!(decode_key(&"0f".repeat(32)), Some([15; 32]));
        assert_eq!(encode_key(&[0xa7; 32]), "a7".repeat(32));
        assert_eq!(decode_key(&"0f".repeat(31)), None);
        assert_eq!(decode_key(&"zz".repeat(32)), None);
    }
}
