//! The journal.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager).await
    }
}

async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let journal_pending = Table::create()
        .table("journal_pending")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(blob("record"))
        .col(uuid_null("subject_id"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(journal_pending).await?;

    let journal_bundle = Table::create()
        .table("journal_bundle")
        .col(uuid("tenant_id"))
        .col(big_integer("number"))
        .col(blob("records"))
        .primary_key(Index::create().col("tenant_id").col("number"))
        .to_owned();
    manager.create_table(journal_bundle).await?;

    let journal_subject = Table::create()
        .table("journal_subject")
        .col(uuid("tenant_id"))
        .col(uuid("subject_id"))
        .col(big_integer("sequence"))
        .primary_key(Index::create().col("tenant_id").col("subject_id").col("sequence"))
        .to_owned();
    manager.create_table(journal_subject).await?;

    let journal_head = Table::create()
        .table("journal_head")
        .col(uuid("tenant_id"))
        .col(big_integer("size"))
        .col(blob("frontier"))
        .primary_key(Index::create().col("tenant_id"))
        .to_owned();
    manager.create_table(journal_head).await?;

    let journal_checkpoint = Table::create()
        .table("journal_checkpoint")
        .col(uuid("tenant_id"))
        .col(big_integer("size"))
        .col(big_integer("signed_at"))
        .col(text("note"))
        .primary_key(Index::create().col("tenant_id").col("size"))
        .to_owned();
    manager.create_table(journal_checkpoint).await?;
    Ok(())
}
