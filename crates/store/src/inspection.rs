//! A look at a database that must stay as it is: an auditor's copy, or one of another version.
//!
//! Nothing is written and nothing migrated. A database whose schema is not the one of this version is refused, because
//! its rows could be read wrongly. All that is read is one state of the database, whatever the program writes meanwhile:
//! rows that were written together are never seen apart.

use std::path::Path;
use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, EntityTrait, IsolationLevel,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::seaql_migrations;

use crate::connection::{Engine, Reader, applied, known, newer};
use crate::error::{Error, Result};

/// A database opened for reading alone, as it was at that moment.
#[derive(Debug)]
pub struct Inspection {
    connection: DatabaseConnection,
    snapshot: DatabaseTransaction,
    engine: Engine,
}

impl Inspection {
    /// Opens the SQLite database at `path`. The folder need not be writable, unless the copy was taken from a running
    /// program together with its write-ahead log.
    ///
    /// [`Error::Newer`] and [`Error::Older`] when another version of the program made it.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        // Without a write-ahead log beside it nobody works on the file, and nothing has to be shared with anybody.
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let alone = !tokio::fs::try_exists(&log).await.unwrap_or(true);
        let mut options = ConnectOptions::new(format!("sqlite://{}?mode=ro", path.display()));
        options
            .max_connections(2)
            .sqlx_logging(false)
            .map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .read_only(true)
                    .immutable(alone)
                    .busy_timeout(Duration::from_secs(10))
                    .pragma("query_only", "ON")
            });
        Self::connect(options, Engine::Sqlite).await
    }

    /// Connects to the PostgreSQL database at `url`, each session read-only.
    ///
    /// [`Error::Newer`] and [`Error::Older`] when another version of the program made it.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(2)
            .sqlx_logging(false)
            .map_sqlx_postgres_opts(|postgres| postgres.options([("default_transaction_read_only", "on")]));
        Self::connect(options, Engine::Postgres).await
    }

    async fn connect(options: ConnectOptions, engine: Engine) -> Result<Self> {
        let connection = Database::connect(options).await?;
        let applied = applied(&connection).await?;
        if let Some(newer) = newer(&applied) {
            return Err(Error::Newer(newer));
        }
        if let Some(lacking) = known().into_iter().find(|step| !applied.contains(step)) {
            return Err(Error::Older(lacking));
        }
        let isolation = (engine == Engine::Postgres).then_some(IsolationLevel::RepeatableRead);
        let snapshot = connection
            .begin_with_options(TransactionOptions {
                isolation_level: isolation,
                ..TransactionOptions::default()
            })
            .await?;
        // The state is taken by the first question and not by the beginning.
        seaql_migrations::Entity::find().one(&snapshot).await?;
        Ok(Self {
            connection,
            snapshot,
            engine,
        })
    }

    /// Leave to read.
    pub fn read(&self) -> Reader<'_> {
        Reader::within(&self.snapshot, self.engine)
    }

    /// Closes the connections.
    pub async fn close(self) -> Result<()> {
        self.snapshot.rollback().await?;
        Ok(self.connection.close().await?)
    }
}
