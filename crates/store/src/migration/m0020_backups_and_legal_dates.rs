//! What is known of the backup of each system, the tests that it can be brought back, and the days by which a law, an
//! authority or the house itself wants something done, with each time it was done.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, integer_null, text, uuid, uuid_null};

use super::{index, sorted_text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        backups(manager).await?;
        legal_dates(manager).await
    }
}

async fn backups(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let backup = Table::create()
        .table("backup")
        .col(uuid("tenant_id"))
        .col(uuid("system_id"))
        .col(text("covers"))
        .col(text("last_run_on"))
        .col(text("last_outcome"))
        .col(text("last_success_on"))
        .col(text("off_line_copy"))
        .col(big_integer("recorded_at"))
        .col(uuid_null("recorded_by"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("system_id"))
        .to_owned();
    manager.create_table(backup).await?;
    let restore_test = Table::create()
        .table("restore_test")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("system_id"))
        .col(big_integer("started_at"))
        .col(big_integer("ended_at"))
        .col(text("restored"))
        .col(boolean("came_out_well"))
        .col(uuid_null("checked_by"))
        .col(text("remark"))
        .col(big_integer("recorded_at"))
        .col(uuid_null("recorded_by"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(restore_test).await?;
    let by_system = index(
        "restore_test_by_system",
        "restore_test",
        &["tenant_id", "system_id", "started_at"],
    );
    manager.create_index(by_system).await
}

async fn legal_dates(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let legal_date = Table::create()
        .table("legal_date")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("title"))
        .col(sorted_text(manager, "title_sort"))
        .col(text("purpose"))
        .col(text("basis"))
        .col(text("source"))
        .col(text("looked_after_by"))
        .col(text("due_on"))
        .col(text("counted_from"))
        .col(integer_null("every"))
        .col(text("every_unit"))
        .col(text("done_on"))
        .col(text("evidence"))
        .col(uuid_null("owner_id"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(legal_date).await?;
    let by_title = index("legal_date_by_title", "legal_date", &["tenant_id", "title_sort"])
        .unique()
        .to_owned();
    manager.create_index(by_title).await?;
    let fulfilment = Table::create()
        .table("fulfilment")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("legal_date_id"))
        .col(text("due_on"))
        .col(text("done_on"))
        .col(text("evidence"))
        .col(big_integer("recorded_at"))
        .col(uuid_null("recorded_by"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(fulfilment).await?;
    let by_legal_date = index(
        "fulfilment_by_legal_date",
        "fulfilment",
        &["tenant_id", "legal_date_id", "id"],
    );
    manager.create_index(by_legal_date).await
}
