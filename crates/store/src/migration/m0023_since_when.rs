//! Since when: when the number for the night of a supplier changed, since when nobody answers for a service or a system,
//! and when the answer about the second factor of a way in changed.
//!
//! What was there before this step says only when it was added, which may be years ago. What nobody answers for counts
//! from this step on: a deadline that had passed before anybody was asked says nothing.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer_null;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [
            ("supplier", "contact_changed_at"),
            ("remote_access", "second_factor_changed_at"),
            ("service", "ownerless_since"),
            ("system", "ownerless_since"),
        ] {
            let added = Table::alter()
                .table(table)
                .add_column(big_integer_null(column))
                .to_owned();
            manager.alter_table(added).await?;
        }
        // Microseconds, as every instant. A step is given no clock, so the database is asked.
        let now = match manager.get_database_backend() {
            sea_orm::DbBackend::Sqlite => "CAST(strftime('%s', 'now') AS INTEGER) * 1000000",
            _ => "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT) * 1000000",
        };
        for table in ["service", "system"] {
            let ownerless = format!("UPDATE {table} SET ownerless_since = {now} WHERE owner_id IS NULL");
            manager.get_connection().execute_unprepared(&ownerless).await?;
        }
        Ok(())
    }
}
