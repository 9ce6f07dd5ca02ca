//! Bills of materials of systems, and the components and dependencies of the current ones.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer, text, text_null, uuid, uuid_null};

use super::{clustered, index, sorted_text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager).await
    }
}

async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let bill = Table::create()
        .table("bill")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("system_id"))
        .col(text("state"))
        .col(text("format"))
        .col(text("identifier"))
        .col(text("subject"))
        .col(text("described"))
        .col(big_integer_null("made_at"))
        .col(text("tools"))
        .col(text("remarks"))
        .col(text("file_name"))
        .col(text("digest"))
        .col(big_integer("size"))
        .col(big_integer("components"))
        .col(big_integer("dependencies"))
        .col(text_null("outcome"))
        .col(uuid_null("replaces"))
        .col(big_integer("created_at"))
        .col(text("created_by"))
        .col(big_integer_null("decided_at"))
        .col(text_null("decided_by"))
        .col(big_integer_null("ended_at"))
        .col(text_null("ended_by"))
        .col(big_integer_null("file_removed_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(bill).await?;
    manager
        .create_index(index("bill_by_system", "bill", &["tenant_id", "system_id", "id"]))
        .await?;
    manager
        .create_index(index("bill_by_digest", "bill", &["tenant_id", "digest"]))
        .await?;

    // Read in the order of names and never by anything else, so it lies in that order.
    let mut component = Table::create()
        .table("component")
        .col(uuid("tenant_id"))
        .col(uuid("system_id"))
        .col(sorted_text(manager, "name_sort"))
        .col(uuid("bill_id"))
        .col(integer("number"))
        .col(text("kind"))
        .col(text("group_name"))
        .col(text("name"))
        .col(text("version"))
        .col(text("purl"))
        .col(text("cpe"))
        .col(text("details"))
        .col(text("search_text"))
        .primary_key(
            Index::create()
                .col("tenant_id")
                .col("system_id")
                .col("name_sort")
                .col("bill_id")
                .col("number"),
        )
        .to_owned();
    manager.create_table(clustered(manager, &mut component)).await?;

    let mut dependency = Table::create()
        .table("component_dependency")
        .col(uuid("tenant_id"))
        .col(uuid("bill_id"))
        .col(integer("consumer"))
        .col(integer("provider"))
        .primary_key(
            Index::create()
                .col("tenant_id")
                .col("bill_id")
                .col("consumer")
                .col("provider"),
        )
        .to_owned();
    manager.create_table(clustered(manager, &mut dependency)).await?;
    Ok(())
}
