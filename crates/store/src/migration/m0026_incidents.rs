//! Incidents: their logs, which are only added to, and the notices that were approved.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, text, text_null, uuid, uuid_null,
};

use super::{clustered, index};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let incident = Table::create()
            .table("incident")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(boolean("drill"))
            .col(integer("year"))
            .col(integer("number"))
            .col(text("kind"))
            .col(text("title"))
            .col(text("state"))
            .col(big_integer("opened_at"))
            .col(text("opened_by"))
            .col(integer("version"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(incident).await?;
        let mut reference = index(
            "incident_reference",
            "incident",
            &["tenant_id", "drill", "year", "number"],
        );
        manager.create_index(reference.unique().to_owned()).await?;
        let opened = index(
            "incident_opened",
            "incident",
            &["tenant_id", "state", "opened_at"],
        );
        manager.create_index(opened).await?;

        let mut entry = Table::create()
            .table("incident_entry")
            .col(uuid("tenant_id"))
            .col(uuid("incident_id"))
            .col(integer("number"))
            .col(uuid("id"))
            .col(big_integer("happened_at"))
            .col(big_integer("entered_at"))
            .col(big_integer_null("typed_at"))
            .col(text("entered_by"))
            .col(text("by_name"))
            .col(text("kind"))
            .col(text("statement"))
            .col(text("text"))
            .col(uuid_null("corrects"))
            .primary_key(Index::create().col("tenant_id").col("incident_id").col("number"))
            .to_owned();
        let entry = clustered(manager, &mut entry);
        manager.create_table(entry).await?;
        // Sent twice is added once.
        let mut identity = index("incident_entry_identity", "incident_entry", &["tenant_id", "id"]);
        manager.create_index(identity.unique().to_owned()).await?;

        let notification = Table::create()
            .table("notification")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(uuid("incident_id"))
            .col(text("form"))
            .col(text_null("clock"))
            .col(text("language"))
            .col(text("recipient"))
            .col(text("content"))
            .col(text("digest"))
            .col(big_integer("approved_at"))
            .col(text("approved_by"))
            .col(text("approved_by_name"))
            .col(big_integer_null("sent_at"))
            .col(text("sent_by_name"))
            .col(text("channel"))
            .col(text("reference"))
            .col(text("proof"))
            .col(big_integer_null("answered_at"))
            .col(text("answer"))
            .col(boolean("put_aside"))
            .col(integer("version"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(notification).await?;
        let of_incident = index(
            "notification_of_incident",
            "notification",
            &["tenant_id", "incident_id", "approved_at"],
        );
        manager.create_index(of_incident).await
    }
}
