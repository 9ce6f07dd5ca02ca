//! Which documents were taken from the address of a provider, so that only what is new or changed is asked for again.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, uuid};

use super::clustered;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut feed_document = Table::create()
            .table("feed_document")
            .col(uuid("feed_source_id"))
            .col(text("address"))
            .col(text("updated"))
            .primary_key(Index::create().col("feed_source_id").col("address"))
            .to_owned();
        manager.create_table(clustered(manager, &mut feed_document)).await
    }
}
