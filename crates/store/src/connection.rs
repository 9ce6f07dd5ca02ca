//! The connection: two engines behind one value, readers that cannot write, one way to write.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::id::IncidentId;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseExecutor,
    DatabaseTransaction, DbBackend, EntityTrait, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use sea_orm_migration::{MigratorTrait, seaql_migrations};
use tokio::sync::broadcast;

use crate::error::{Error, Result};
use crate::migration::Migrator;
use crate::reserve::Reserve;

/// Connections that read on SQLite: more than the cores of a small server, so that a slow search does not hold up
/// the rest.
const SQLITE_READERS: u32 = 8;
/// Rows a SQLite connection may be ahead of their reader.
const ROW_BUFFER: usize = 256;
/// Connections to PostgreSQL, for readers and writers together.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How often a write is tried when PostgreSQL asks for it again.
const WRITE_ATTEMPTS: u32 = 8;

/// Logs of incidents that may have been added to before whoever listens looks: one that is further behind is told so, and looks at all.
const ANNOUNCED: usize = 1_024;

/// Which engine keeps the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file in the data folder, write-ahead logging.
    Sqlite,
    /// A PostgreSQL server, or an engine that speaks its protocol.
    Postgres,
}

/// The database of one installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    engine: Engine,
    readers: DatabaseConnection,
    writer: DatabaseConnection,
    writes: Arc<AtomicU64>,
    reserve: Option<Arc<Reserve>>,
    appended: broadcast::Sender<IncidentId>,
}

/// Leave to read: sees committed data, or, inside a write, what the transaction wrote so far.
#[derive(Debug)]
pub struct Reader<'c> {
    executor: Executor<'c>,
    engine: Engine,
}

#[derive(Debug)]
enum Executor<'c> {
    Pool(&'c DatabaseConnection),
    Transaction(&'c DatabaseTransaction),
}

/// A write under way. Dropping it undoes everything.
#[derive(Debug)]
pub struct Transaction {
    inner: Arc<DatabaseTransaction>,
    engine: Engine,
    appended: Arc<Mutex<Vec<IncidentId>>>,
}

/// An error that can tell whether trying the same write again may help.
pub trait Retry: From<Error> {
    /// Whether PostgreSQL asked for another try.
    fn is_retryable(&self) -> bool;

    /// Whether the disk of the database is full.
    fn is_full(&self) -> bool;
}

impl Retry for Error {
    fn is_retryable(&self) -> bool {
        Self::is_retryable(self)
    }

    fn is_full(&self) -> bool {
        Self::is_full(self)
    }
}

impl Store {
    /// Opens the SQLite database at `path`, making it when absent, and brings it up to this version.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        let writer = Database::connect(sqlite_options(path, 1, false)).await?;
        migrate(&writer).await?;
        let readers = Database::connect(sqlite_options(path, SQLITE_READERS, true)).await?;
        Ok(Self {
            engine: Engine::Sqlite,
            readers,
            writer,
            writes: Arc::default(),
            reserve: Some(Arc::new(Reserve::beside(path))),
            appended: broadcast::Sender::new(ANNOUNCED),
        })
    }

    /// Connects to PostgreSQL at `url` (`postgres://user@host/database`) and brings the database up to this version.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(POSTGRES_CONNECTIONS)
            .min_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .sqlx_logging(false);
        let connection = Database::connect(options).await?;
        migrate(&connection).await?;
        Ok(Self {
            engine: Engine::Postgres,
            readers: connection.clone(),
            writer: connection,
            writes: Arc::default(),
            reserve: None,
            appended: broadcast::Sender::new(ANNOUNCED),
        })
    }

    /// Which engine keeps the data.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// How often this process has written. Equal numbers before and after reading mean that nothing this process
    /// wrote can have changed what was read; other processes are not counted.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::Acquire)
    }

    /// Hears of every incident whose log this process adds to, once that is kept; of what other processes add, nothing.
    pub fn appended(&self) -> broadcast::Receiver<IncidentId> {
        self.appended.subscribe()
    }

    /// Tells PostgreSQL how the rows of the inventory are distributed, after many were written at once. It would find
    /// out by itself about a minute later, and until then read whole tables where an index answers. SQLite's plans
    /// follow from its indexes alone.
    pub async fn analyze_inventory(&self) -> Result<()> {
        if self.engine == Engine::Postgres {
            let statement = "ANALYZE asset, asset_search, assertion, source_record";
            self.writer.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    /// Leave to read committed data.
    pub fn read(&self) -> Reader<'_> {
        Reader::of(&self.readers, self.engine)
    }

    /// Runs `work` in one transaction: all of it is kept, or nothing.
    ///
    /// SQLite takes the write lock at the start (`BEGIN IMMEDIATE`) on its only writing connection. PostgreSQL runs
    /// it serialisable and asks for it again (40001, 40P01) when two writes crossed; `work` is then run anew, so it
    /// must have no effect but through the transaction.
    ///
    /// The transaction is handed over by value and dropped when `work` ends. It is taken by a closure that borrows
    /// what it needs (`async`, not `async move`), so that it can be called again:
    ///
    /// ```no_run
    /// # async fn rename(store: &store::Store, node: &store::tenant::NewScope) -> store::Result<()> {
    /// store.write(async |transaction| store::tenant::insert_tenant(&transaction, node).await).await
    /// # }
    /// ```
    // Not `AsyncFn(&Transaction)`: whether its futures may move between threads cannot be said in a bound, and the
    // compiler refuses to spawn them ("implementation of `Send` is not general enough").
    pub async fn write<T, E, F>(&self, work: impl Fn(Transaction) -> F) -> Result<T, E>
    where
        E: Retry,
        F: Future<Output = Result<T, E>> + Send,
    {
        if self.reserve.as_ref().is_some_and(|reserve| reserve.is_in_use()) {
            return Err(Error::Full.into());
        }
        self.attempts(&work).await
    }

    async fn attempts<T, E, F>(&self, work: &impl Fn(Transaction) -> F) -> Result<T, E>
    where
        E: Retry,
        F: Future<Output = Result<T, E>> + Send,
    {
        let mut attempt = 1;
        loop {
            match self.attempt(work).await {
                Err(error) if error.is_retryable() && attempt < WRITE_ATTEMPTS => {
                    // Writers that crossed once would cross again if both waited equally long; the waits double.
                    tokio::time::sleep(Duration::from_millis(5 << attempt)).await;
                    attempt += 1;
                }
                answer => return answer,
            }
        }
    }

    /// As [`write`](Self::write), for what must be kept although the disk is full: the log of an incident, and what people need to get to it
    /// and programs to tell of it (signing in, jobs, mails). The space that is kept for it is given back then, and it is tried once more;
    /// while it is in use, everything else is refused ([`Error::Full`]).
    pub async fn write_on_reserve<T, E, F>(&self, work: impl Fn(Transaction) -> F) -> Result<T, E>
    where
        E: Retry,
        F: Future<Output = Result<T, E>> + Send,
    {
        match self.attempts(&work).await {
            Err(error) if error.is_full() => match &self.reserve {
                Some(reserve) if reserve.give_back() => self.attempts(&work).await,
                _ => Err(error),
            },
            answer => answer,
        }
    }

    /// Whether the disk of the database has hardly any space left; of PostgreSQL's own disk nothing is known.
    pub fn is_disk_full(&self) -> bool {
        self.reserve.as_ref().is_some_and(|reserve| reserve.is_needed())
    }

    async fn attempt<T, E, F>(&self, work: &impl Fn(Transaction) -> F) -> Result<T, E>
    where
        E: Retry,
        F: Future<Output = Result<T, E>> + Send,
    {
        let inner = Arc::new(self.begin().await?);
        let appended = Arc::default();
        let answer = work(Transaction {
            inner: Arc::clone(&inner),
            engine: self.engine,
            appended: Arc::clone(&appended),
        })
        .await;
        // A transaction that outlived its work would be committed behind its back: dropping it undoes everything.
        let inner = Arc::into_inner(inner).ok_or(Error::Outlived)?;
        match answer {
            Ok(value) => {
                let committed = inner.commit().await.map_err(Error::from);
                // Counted even when the commit failed: whether the engine kept it is then not known.
                self.writes.fetch_add(1, Ordering::Release);
                committed?;
                for incident in appended.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
                    // Nobody listening is no error: then no room is open.
                    self.appended.send(incident).ok();
                }
                Ok(value)
            }
            Err(error) => {
                // Why the work failed matters more; a transaction that cannot be rolled back is lost anyway.
                inner.rollback().await.ok();
                Err(error)
            }
        }
    }

    async fn begin(&self) -> Result<DatabaseTransaction> {
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::Serializable),
                access_mode: Some(AccessMode::ReadWrite),
                ..TransactionOptions::default()
            },
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// Closes every connection, so that SQLite folds its write-ahead log into the file.
    pub async fn close(self) -> Result<()> {
        self.readers.close().await?;
        if self.engine == Engine::Sqlite {
            self.writer.close().await?;
        }
        Ok(())
    }
}

impl Transaction {
    /// Leave to read what this transaction sees.
    pub fn read(&self) -> Reader<'_> {
        Reader::within(&self.inner, self.engine)
    }

    pub(crate) fn executor(&self) -> &DatabaseTransaction {
        &self.inner
    }

    /// Has [`Store::appended`] tell of this incident once the transaction is kept.
    pub(crate) fn announce(&self, incident: IncidentId) {
        let mut appended = self.appended.lock().unwrap_or_else(PoisonError::into_inner);
        appended.push(incident);
    }
}

impl<'c> Reader<'c> {
    pub(crate) fn of(connection: &'c DatabaseConnection, engine: Engine) -> Self {
        Self {
            executor: Executor::Pool(connection),
            engine,
        }
    }

    pub(crate) fn within(transaction: &'c DatabaseTransaction, engine: Engine) -> Self {
        Self {
            executor: Executor::Transaction(transaction),
            engine,
        }
    }

    pub(crate) fn executor(&self) -> DatabaseExecutor<'_> {
        match self.executor {
            Executor::Pool(connection) => connection.into(),
            Executor::Transaction(transaction) => transaction.into(),
        }
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn backend(&self) -> DbBackend {
        match self.engine {
            Engine::Sqlite => DbBackend::Sqlite,
            Engine::Postgres => DbBackend::Postgres,
        }
    }
}

fn sqlite_options(path: &Path, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    options
        .max_connections(connections)
        .min_connections(1)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                // A page of a list passes to its reader without the connection waiting in between.
                .row_buffer_size(ROW_BUFFER)
                // Of a new database: a row of facts is a twentieth of it, and larger pages are split less often.
                .page_size(8_192)
                .pragma("journal_mode", "WAL")
                // The journal promises that what was answered is kept: every commit reaches the disk.
                .pragma("synchronous", "FULL")
                // Address space, not memory: a search reads what 200,000 assets are found by without copying it.
                .pragma("mmap_size", "1073741824")
                // In KiB: a large import changes pages of every index again and again, and must not write them each time.
                .pragma("cache_size", if read_only { "-8000" } else { "-32000" })
                .pragma("temp_store", "MEMORY")
                .pragma("query_only", if read_only { "ON" } else { "OFF" })
        });
    options
}

/// Brings the database up to this version; refuses one that knows migrations this version does not.
async fn migrate(connection: &DatabaseConnection) -> Result<()> {
    // A database without the table of migrations is a new one.
    let applied = applied(connection).await.unwrap_or_default();
    if let Some(newer) = newer(&applied) {
        return Err(Error::Newer(newer));
    }
    Migrator::up(connection, None).await?;
    Ok(())
}

/// The names of the migrations of this version, oldest first.
pub(crate) fn known() -> Vec<String> {
    let migrations = Migrator::migrations();
    migrations
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect()
}

/// The names of the migrations a database has been through.
pub(crate) async fn applied(connection: &DatabaseConnection) -> Result<Vec<String>> {
    // Not the migrator's own question, which makes the table first.
    let models = seaql_migrations::Entity::find().all(connection).await?;
    Ok(models.into_iter().map(|model| model.version).collect())
}

/// A migration that this version does not know.
pub(crate) fn newer(applied: &[String]) -> Option<String> {
    let known = known();
    applied.iter().find(|step| !known.contains(step)).cloned()
}
