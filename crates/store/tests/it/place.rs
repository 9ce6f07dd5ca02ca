//! A database of its own that a test opens several times, and both ways.

use sea_orm::{ConnectionTrait, Database};
use store::{Error, Inspection, Store};
use tempfile::TempDir;

use crate::postgres::{TestDatabase, server};

/// One database.
pub(crate) struct Place {
    _folder: TempDir,
    database: Option<TestDatabase>,
    file: std::path::PathBuf,
}

impl Place {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            file: folder.path().join("wardround.db"),
            _folder: folder,
            database: None,
        }
    }

    pub(crate) async fn postgres() -> Option<Self> {
        let Some(server) = server() else {
            println!("skipped: WARDROUND_TEST_POSTGRES is not set");
            return None;
        };
        Some(Self {
            database: Some(TestDatabase::create(server).await),
            ..Self::sqlite()
        })
    }

    pub(crate) async fn store(&self) -> Store {
        match &self.database {
            Some(database) => Store::open_postgres(&database.url()).await.unwrap(),
            None => Store::open_sqlite(&self.file).await.unwrap(),
        }
    }

    pub(crate) async fn inspection(&self) -> Result<Inspection, Error> {
        match &self.database {
            Some(database) => Inspection::open_postgres(&database.url()).await,
            None => Inspection::open_sqlite(&self.file).await,
        }
    }

    pub(crate) async fn execute(&self, statement: &str) {
        let url = match &self.database {
            Some(database) => database.url(),
            None => format!("sqlite://{}", self.file.display()),
        };
        let connection = Database::connect(url).await.unwrap();
        connection.execute_unprepared(statement).await.unwrap();
        connection.close().await.unwrap();
    }
}
