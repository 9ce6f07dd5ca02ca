//! Files that came with lines of the logs of incidents.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, uuid};

use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let attachment = Table::create()
            .table("incident_attachment")
            .col(uuid("tenant_id"))
            .col(uuid("incident_id"))
            .col(text("sha256"))
            .col(text("digest"))
            .primary_key(Index::create().col("tenant_id").col("incident_id").col("sha256"))
            .to_owned();
        manager.create_table(attachment).await?;
        let columns = &["tenant_id", "digest"];
        let digest = index("incident_attachment_digest", "incident_attachment", columns);
        manager.create_index(digest).await
    }
}
