//! Who is on call.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};

use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let shift = Table::create()
            .table("on_call_shift")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(uuid("person_id"))
            .col(big_integer("starts_at"))
            .col(big_integer("ends_at"))
            .col(text("telephone"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(shift).await?;
        let ends = index("on_call_shift_ends", "on_call_shift", &["tenant_id", "ends_at"]);
        manager.create_index(ends).await
    }
}
