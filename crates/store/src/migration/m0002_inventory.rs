//! Equipment, the facts about it and where they come from.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, text, text_null, uuid, uuid_null,
};

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
    let asset = Table::create()
        .table("asset")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("scope_id"))
        .col(text("name"))
        .col(text("kind"))
        .col(text("operating_system"))
        .col(text("unit"))
        .col(text("manufacturer"))
        .col(text("model"))
        .col(text("last_seen"))
        .col(text("attributes"))
        .col(text("product"))
        .col(text("release"))
        .col(text("end_of_support"))
        .col(text("extended_support"))
        .col(text("support_state"))
        .col(text("identification"))
        .col(big_integer("created_at"))
        .col(big_integer("changed_at"))
        .col(uuid_null("joined_to"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(asset).await?;
    manager
        .create_index(index("asset_by_joined_to", "asset", &["tenant_id", "joined_to"]))
        .await?;

    let mut asset_search = Table::create()
        .table("asset_search")
        .col(uuid("tenant_id"))
        .col(uuid("asset_id"))
        .col(uuid("scope_id"))
        .col(text("kind"))
        .col(text("support_state"))
        .col(sorted_text(manager, "name_sort"))
        .col(sorted_text(manager, "operating_system_sort"))
        .col(sorted_text(manager, "unit_sort"))
        .col(sorted_text(manager, "end_of_support"))
        .col(sorted_text(manager, "last_seen"))
        .col(sorted_text(manager, "text"))
        .primary_key(Index::create().col("tenant_id").col("asset_id"))
        .to_owned();
    manager
        .create_table(clustered(manager, &mut asset_search))
        .await?;
    for (name, column) in [
        ("asset_search_by_name", "name_sort"),
        ("asset_search_by_operating_system", "operating_system_sort"),
        ("asset_search_by_unit", "unit_sort"),
        ("asset_search_by_end_of_support", "end_of_support"),
        ("asset_search_by_last_seen", "last_seen"),
    ] {
        manager
            .create_index(index(name, "asset_search", &["tenant_id", column, "asset_id"]))
            .await?;
    }
    manager
        .create_index(index(
            "asset_search_by_support_state",
            "asset_search",
            &["tenant_id", "support_state", "scope_id"],
        ))
        .await?;

    let mut fact = Table::create()
        .table("fact")
        .col(uuid("tenant_id"))
        .col(uuid("subject_id"))
        .col(text("attribute"))
        .col(uuid("id"))
        .col(text_null("value"))
        .col(uuid_null("source_id"))
        .col(uuid_null("source_record_id"))
        .col(big_integer("event_at"))
        .col(big_integer("known_since"))
        .col(big_integer("entered_at"))
        .col(text("entered_by"))
        .col(uuid_null("supersedes"))
        .primary_key(
            Index::create()
                .col("tenant_id")
                .col("subject_id")
                .col("attribute")
                .col("id"),
        )
        .to_owned();
    manager.create_table(clustered(manager, &mut fact)).await?;

    let source = Table::create()
        .table("source")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("name"))
        .col(sorted_text(manager, "name_sort"))
        .col(integer("precedence"))
        .col(text_null("mapping"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(source).await?;
    manager
        .create_index(
            index("source_by_name", "source", &["tenant_id", "name_sort"])
                .unique()
                .to_owned(),
        )
        .await?;

    let source_record = Table::create()
        .table("source_record")
        .col(uuid("tenant_id"))
        .col(uuid("source_id"))
        .col(text("key"))
        .col(uuid("id"))
        .col(uuid("asset_id"))
        .col(uuid("import_id"))
        .col(big_integer("line"))
        .col(text("attributes"))
        .col(big_integer("stated_at"))
        .primary_key(Index::create().col("tenant_id").col("source_id").col("key"))
        .to_owned();
    manager.create_table(source_record).await?;
    manager
        .create_index(index(
            "source_record_by_asset",
            "source_record",
            &["tenant_id", "asset_id"],
        ))
        .await?;

    let earlier_record = Table::create()
        .table("earlier_record")
        .col(uuid("tenant_id"))
        .col(uuid("changed_by"))
        .col(uuid("id"))
        .col(text("key"))
        .col(uuid("asset_id"))
        .col(uuid("import_id"))
        .col(big_integer("line"))
        .col(text("attributes"))
        .col(big_integer("stated_at"))
        .primary_key(Index::create().col("tenant_id").col("changed_by").col("id"))
        .to_owned();
    manager.create_table(earlier_record).await?;

    for (table, columns) in [
        (
            "judgement",
            [boolean("same"), big_integer("judged_at"), text("judged_by")],
        ),
        ("doubt", [integer("points"), text("reason"), text("evidence")]),
    ] {
        let mut of_two_assets = Table::create();
        of_two_assets
            .table(table)
            .col(uuid("tenant_id"))
            .col(uuid("one_asset_id"))
            .col(uuid("other_asset_id"));
        for column in columns {
            of_two_assets.col(column);
        }
        of_two_assets.primary_key(
            Index::create()
                .col("tenant_id")
                .col("one_asset_id")
                .col("other_asset_id"),
        );
        manager.create_table(of_two_assets).await?;
    }

    let import = Table::create()
        .table("import")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("source_id"))
        .col(text("file_name"))
        .col(text("digest"))
        .col(big_integer("size"))
        .col(text("reading"))
        .col(text("mapping"))
        .col(text("state"))
        .col(text_null("outcome"))
        .col(big_integer("created_at"))
        .col(text("created_by"))
        .col(big_integer_null("accepted_at"))
        .col(text_null("accepted_by"))
        .col(big_integer_null("undone_at"))
        .col(text_null("undone_by"))
        .col(big_integer_null("file_removed_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(import).await?;

    let stored_file = Table::create()
        .table("stored_file")
        .col(uuid("tenant_id"))
        .col(text("digest"))
        .col(big_integer("size"))
        .col(big_integer("claimed_until"))
        .col(boolean("removing"))
        .primary_key(Index::create().col("tenant_id").col("digest"))
        .to_owned();
    manager.create_table(stored_file).await?;
    manager
        .create_index(index(
            "import_by_source",
            "import",
            &["tenant_id", "source_id", "digest"],
        ))
        .await?;
    Ok(())
}
