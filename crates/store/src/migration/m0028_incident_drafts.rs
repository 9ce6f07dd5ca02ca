//! What people have half-written in the rooms of incidents, and the keys that devices without a connection seal with.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, binary, text, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let draft = Table::create()
            .table("incident_draft")
            .col(uuid("tenant_id"))
            .col(uuid("incident_id"))
            .col(uuid("account_id"))
            .col(uuid("session_id"))
            .col(text("by_name"))
            .col(big_integer("typed_at"))
            .col(binary("sealed"))
            .primary_key(
                Index::create()
                    .col("tenant_id")
                    .col("incident_id")
                    .col("account_id"),
            )
            .to_owned();
        manager.create_table(draft).await?;

        let key = Table::create()
            .table("draft_key")
            .col(uuid("account_id"))
            .col(text("public_half"))
            .col(binary("sealed"))
            .primary_key(Index::create().col("account_id"))
            .to_owned();
        manager.create_table(key).await
    }
}
