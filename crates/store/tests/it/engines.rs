//! Both engines for every test: SQLite in a folder of its own, PostgreSQL in a database of its own.
//!
//! Without a PostgreSQL server that half of every test says that it was skipped.

use store::Store;

use crate::postgres::{TestDatabase, server};

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
