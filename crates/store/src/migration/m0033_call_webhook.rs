//! The address that is told of each call, and by which way a message leaves the house.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, text, text_null, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let channel = text("channel").default("mail").to_owned();
        let outbox = Table::alter().table("outbox").add_column(channel).to_owned();
        manager.alter_table(outbox).await?;
        let webhook = Table::create()
            .table("call_webhook")
            .col(uuid("tenant_id"))
            .col(text("address"))
            .col(binary("secret"))
            .col(big_integer("set_at"))
            .col(big_integer_null("last_sent_at"))
            .col(text_null("last_error"))
            .primary_key(Index::create().col("tenant_id"))
            .to_owned();
        manager.create_table(webhook).await
    }
}
