//! A database of its own on the PostgreSQL server named by `WARDROUND_TEST_POSTGRES`, for what only an engine with
//! several writers can get wrong. The rest is tested on both engines where the queries are, in `store`.

use sea_orm::{ConnectionTrait, Database};

/// Runs `test` with the address of an empty database; says so where there is no server.
pub(crate) async fn in_postgres(name: &str, test: impl AsyncFnOnce(&str)) {
    let Some(server) = server() else {
        println!("skipped: WARDROUND_TEST_POSTGRES is not set");
        return;
    };
    let database = format!("wardround_app_{name}_{}", std::process::id());
    let drop = format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    execute(&server, &drop).await;
    execute(&server, &format!("CREATE DATABASE {database}")).await;
    let (address, _) = server.rsplit_once('/').unwrap();
    test(&format!("{address}/{database}")).await;
    execute(&server, &drop).await;
}

#[expect(
    clippy::disallowed_methods,
    reason = "which server to test on is the caller's setting"
)]
fn server() -> Option<String> {
    std::env::var("WARDROUND_TEST_POSTGRES").ok()
}

async fn execute(server: &str, statement: &str) {
    let connection = Database::connect(server).await.unwrap();
    connection.execute_unprepared(statement).await.unwrap();
    connection.close().await.unwrap();
}
