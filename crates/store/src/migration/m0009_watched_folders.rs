//! What the last look into each watched folder found.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, uuid};

use super::sorted_text;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let watched_folder = Table::create()
            .table("watched_folder")
            .col(uuid("tenant_id"))
            .col(sorted_text(manager, "path"))
            .col(big_integer("looked_at"))
            .col(text("standing"))
            .col(big_integer("waiting"))
            .col(big_integer("taken"))
            .col(big_integer("refused"))
            .col(text("last_file"))
            .col(big_integer_null("last_taken_at"))
            .col(text("problem"))
            .primary_key(Index::create().col("tenant_id").col("path"))
            .to_owned();
        manager.create_table(watched_folder).await
    }
}
