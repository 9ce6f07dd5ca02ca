//! The round of each day of a tenant, as it stood in the morning; and who wants theirs by mail.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, text, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let round_day = Table::create()
            .table("round_day")
            .col(uuid("tenant_id"))
            .col(text("day"))
            .col(text("kept"))
            .col(big_integer("kept_at"))
            .primary_key(Index::create().col("tenant_id").col("day"))
            .to_owned();
        manager.create_table(round_day).await?;
        let account = [
            boolean("morning_mail").default(false).to_owned(),
            text("mailed_on").default("").to_owned(),
        ];
        // SQLite adds one column at a time.
        for column in account {
            let added = Table::alter().table("account").add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        Ok(())
    }
}
