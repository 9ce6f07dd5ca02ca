//! The addresses that feeds are got from, and what could not be read of the reference data in use.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, integer, text, uuid};

use super::sorted_text;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let feed_source = Table::create()
            .table("feed_source")
            .col(uuid("id").primary_key())
            .col(text("kind"))
            .col(text("name"))
            .col(sorted_text(manager, "name_sort"))
            .col(text("address"))
            .col(integer("every_hours"))
            .col(boolean("switched_on"))
            .col(text("etag"))
            .col(text("last_modified"))
            .col(big_integer_null("tried_at"))
            .col(big_integer_null("succeeded_at"))
            .col(text("answer"))
            .col(text("detail"))
            .col(integer("failures"))
            .col(big_integer_null("failing_since"))
            .col(big_integer_null("due_at"))
            .col(big_integer("created_at"))
            .col(integer("version"))
            .to_owned();
        manager.create_table(feed_source).await?;
        let by_name = super::index("feed_source_by_name", "feed_source", &["name_sort"])
            .unique()
            .to_owned();
        manager.create_index(by_name).await?;

        let feed_reject = Table::create()
            .table("feed_reject")
            .col(text("feed"))
            .col(integer("number"))
            .col(text("problem"))
            .primary_key(Index::create().col("feed").col("number"))
            .to_owned();
        manager.create_table(feed_reject).await?;

        let origin = text("origin").default("").to_owned();
        let feed = Table::alter().table("feed").add_column(origin).to_owned();
        manager.alter_table(feed).await
    }
}
