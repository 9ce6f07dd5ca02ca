//! A PostgreSQL database for one test, on the server named by `WARDROUND_TEST_POSTGRES`
//! (`postgres://user@host:port/database`, where the user may create databases).

use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectionTrait, Database};

/// The server to test on, if one is named.
#[expect(
    clippy::disallowed_methods,
    reason = "which server to test on is the caller's setting"
)]
pub(crate) fn server() -> Option<String> {
    std::env::var("WARDROUND_TEST_POSTGRES").ok()
}

/// An empty database, dropped at the end of the test, passed or not.
pub(crate) struct TestDatabase {
    server: String,
    name: String,
}

impl TestDatabase {
    pub(crate) async fn create(server: String) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("wardround_test_{}_{number}", std::process::id());
        // A process of the same number that was killed may have left one behind.
        execute(&server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        execute(&server, &format!("CREATE DATABASE {name}")).await;
        Self { server, name }
    }

    pub(crate) fn url(&self) -> String {
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
