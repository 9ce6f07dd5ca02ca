//! Files that came with lines of the logs of incidents, and links by which people outside look at one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, text, uuid};

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
        manager.create_index(digest).await?;

        let link = Table::create()
            .table("incident_link")
            .col(binary("token_hash"))
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(uuid("incident_id"))
            .col(text("with_name"))
            .col(text("view"))
            .col(big_integer("created_at"))
            .col(text("created_by"))
            .col(big_integer("expires_at"))
            .col(big_integer_null("ended_at"))
            .col(big_integer_null("opened_at"))
            .col(big_integer_null("recorded_at"))
            .primary_key(Index::create().col("token_hash"))
            .to_owned();
        manager.create_table(link).await?;
        let columns = &["tenant_id", "incident_id"];
        manager
            .create_index(index("incident_link_incident", "incident_link", columns))
            .await
    }
}
