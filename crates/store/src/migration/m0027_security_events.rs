//! Security events with the ways they come in, and what an incident is.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, binary, boolean, integer, integer_null, text, text_null, uuid, uuid_null,
};

use super::{clustered, index};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // What was opened before the question was asked was opened as an incident.
        let mut nature = text("nature");
        nature.default("incident");
        let nature = Table::alter().table("incident").add_column(nature).to_owned();
        manager.alter_table(nature).await?;
        events(manager).await?;
        sources(manager).await
    }
}

async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let event = Table::create()
        .table("security_event")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(integer("number"))
        .col(boolean("decided"))
        .col(text("verdict"))
        .col(text("way_in"))
        .col(uuid_null("source_id"))
        .col(text("source"))
        .col(text("kind"))
        .col(text("title"))
        .col(text("place"))
        .col(text("caller"))
        .col(text("telephone"))
        .col(text("host"))
        .col(text("address"))
        .col(text("account"))
        .col(text("rule"))
        .col(integer_null("severity"))
        .col(text("severity_said"))
        .col(text("detail"))
        .col(big_integer_null("occurred_at"))
        .col(text("occurred_reading"))
        .col(big_integer("received_at"))
        .col(big_integer("last_received_at"))
        .col(big_integer("times"))
        .col(text("repeat_key"))
        .col(big_integer_null("decided_at"))
        .col(text("decided_by"))
        .col(text("decided_by_name"))
        .col(text("reason"))
        .col(uuid_null("incident_id"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(event).await?;
    let mut number = index(
        "security_event_number",
        "security_event",
        &["tenant_id", "number"],
    );
    manager.create_index(number.unique().to_owned()).await?;
    let listed = ["tenant_id", "decided", "id"];
    manager
        .create_index(index("security_event_listed", "security_event", &listed))
        .await?;
    let repeat = ["tenant_id", "repeat_key", "decided"];
    manager
        .create_index(index("security_event_repeat", "security_event", &repeat))
        .await?;
    let of_incident = ["tenant_id", "incident_id"];
    manager
        .create_index(index(
            "security_event_of_incident",
            "security_event",
            &of_incident,
        ))
        .await
}

async fn sources(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let source = Table::create()
        .table("alert_source")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("name"))
        .col(text("format"))
        .col(text_null("sender"))
        .col(binary("secret"))
        .col(boolean("switched_on"))
        .col(big_integer("created_at"))
        .col(big_integer_null("last_received_at"))
        .col(big_integer("left_out"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(source).await?;
    let mut name = index("alert_source_name", "alert_source", &["tenant_id", "name"]);
    manager.create_index(name.unique().to_owned()).await?;
    // A tool names itself by its identifier alone.
    let mut identity = index("alert_source_identity", "alert_source", &["id"]);
    manager.create_index(identity.unique().to_owned()).await?;
    // One that sends syslog is known by its address.
    let mut sender = index("alert_source_sender", "alert_source", &["sender"]);
    manager.create_index(sender.unique().to_owned()).await?;

    let mut delivery = Table::create()
        .table("alert_delivery")
        .col(uuid("tenant_id"))
        .col(uuid("source_id"))
        .col(text("delivery"))
        .col(big_integer("received_at"))
        .primary_key(Index::create().col("tenant_id").col("source_id").col("delivery"))
        .to_owned();
    let delivery = clustered(manager, &mut delivery);
    manager.create_table(delivery).await?;

    let code = Table::create()
        .table("report_code")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("code"))
        .col(text("telephone"))
        .col(big_integer("created_at"))
        .col(text("created_by"))
        .col(big_integer_null("ended_at"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(code).await?;
    let mut code = index("report_code_code", "report_code", &["code"]);
    manager.create_index(code.unique().to_owned()).await
}
