//! Both engines for every test: SQLite in a folder of its own, PostgreSQL in a database of its own.
//!
//! PostgreSQL is the server named by `WARDROUND_TEST_POSTGRES` (`postgres://user@host:port/database`, where the user
//! may create databases); without it that half of every test says that it was skipped.

use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectionTrait, Database};
use store::Store;

/// Makes of `async fn name(store: &Store)` the two tests `name::sqlite` and `name::postgres`.
macro_rules! on_both_engines {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn sqlite() {
                crate::engines::sqlite(super::$name).await;
            }

            #[tokio::test]
            async fn postgres() {
                crate::engines::postgres(super::$name).await;
            }
        }
    )*};
}

pub(crate) use on_both_engines;

pub(crate) async fn sqlite(test: impl AsyncFnOnce(&Store)) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open_sqlite(&folder.path().join("wardround.db"))
        .await
        .unwrap();
    test(&store).await;
    store.close().await.unwrap();
}

pub(crate) async fn postgres(test: impl AsyncFnOnce(&Store)) {
    let Some(server) = server() else {
        println!("skipped: WARDROUND_TEST_POSTGRES is not set");
        return;
    };
    let database = TestDatabase::create(server).await;
    let store = Store::open_postgres(&database.url()).await.unwrap();
    test(&store).await;
    store.close().await.unwrap();
}

#[expect(
    clippy::disallowed_methods,
    reason = "which server to test on is the caller's setting"
)]
fn server() -> Option<String> {
    std::env::var("WARDROUND_TEST_POSTGRES").ok()
}

/// An empty database, dropped at the end of the test, passed or not.
struct TestDatabase {
    server: String,
    name: String,
}

impl TestDatabase {
    async fn create(server: String) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("wardround_test_{}_{number}", std::process::id());
        // A process of the same number that was killed may have left one behind.
        execute(&server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        execute(&server, &format!("CREATE DATABASE {name}")).await;
        Self { server, name }
    }

    fn url(&self) -> String {
        let (server, _database) = self.server.rsplit_once('/').unwrap();
        format!("{server}/{}", self.name)
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let server = self.server.clone();
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        // A failed test unwinds through here: another thread can still wait for the server.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(execute(&server, &drop));
        });
        dropping.join().unwrap();
    }
}

async fn execute(server: &str, statement: &str) {
    let connection = Database::connect(server).await.unwrap();
    connection.execute_unprepared(statement).await.unwrap();
    connection.close().await.unwrap();
}
