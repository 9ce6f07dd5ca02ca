//! Whether the institution is in scope of NIS2, as somebody answered it each time, and the rule packs it had reviewed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, text, uuid, uuid_null};

use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let scope_assessment = Table::create()
            .table("scope_assessment")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(text("country"))
            .col(text("answers"))
            .col(text("reason"))
            .col(text("least"))
            .col(text("most"))
            .col(text("pack_version"))
            .col(big_integer("assessed_at"))
            .col(uuid_null("assessed_by"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(scope_assessment).await?;
        let newest = index(
            "scope_assessment_newest",
            "scope_assessment",
            &["tenant_id", "assessed_at", "id"],
        );
        manager.create_index(newest).await?;
        let law_pack = Table::create()
            .table("law_pack")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(text("pack"))
            .col(text("title"))
            .col(text("edition"))
            .col(text("content"))
            .col(text("reviewed_by"))
            .col(text("note"))
            .col(big_integer("loaded_at"))
            .col(uuid_null("loaded_by"))
            .col(boolean("in_use"))
            .col(integer("version"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(law_pack).await?;
        let in_use = index("law_pack_in_use", "law_pack", &["tenant_id", "in_use"]);
        manager.create_index(in_use).await
    }
}
