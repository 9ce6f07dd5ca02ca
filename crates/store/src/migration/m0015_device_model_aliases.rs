//! Device models that a person said are another: what lists write in two ways that no key joins.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let device_model_alias = Table::create()
            .table("device_model_alias")
            .col(uuid("tenant_id"))
            .col(uuid("device_model_id"))
            .col(text("manufacturer"))
            .col(text("model"))
            .col(uuid("stands_for_id"))
            .col(text("stands_for_manufacturer"))
            .col(text("stands_for_model"))
            .col(text("manufacturer_key"))
            .col(text("model_key"))
            .col(big_integer("created_at"))
            .col(text("created_by"))
            .primary_key(Index::create().col("tenant_id").col("device_model_id"))
            .to_owned();
        manager.create_table(device_model_alias).await
    }
}
