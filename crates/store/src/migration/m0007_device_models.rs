//! What makers disclose about device models. The models themselves have no table: they are the equipment, grouped.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer, text, text_null, uuid};

use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let disclosure = Table::create()
            .table("disclosure")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(uuid("device_model_id"))
            .col(text("manufacturer"))
            .col(text("model"))
            .col(text("manufacturer_key"))
            .col(text("model_key"))
            .col(text("edition"))
            .col(text("dated"))
            .col(text("content"))
            .col(text("file_name"))
            .col(text("digest"))
            .col(big_integer("size"))
            .col(text("state"))
            .col(big_integer("created_at"))
            .col(text("created_by"))
            .col(big_integer_null("decided_at"))
            .col(text_null("decided_by"))
            .col(integer("version"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(disclosure).await?;
        manager
            .create_index(index(
                "disclosure_by_device_model",
                "disclosure",
                &["tenant_id", "device_model_id"],
            ))
            .await?;
        manager
            .create_index(index(
                "disclosure_by_digest",
                "disclosure",
                &["tenant_id", "digest"],
            ))
            .await
    }
}
