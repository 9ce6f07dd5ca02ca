//! Sources as records: who wins for which attribute, how often a list is expected, which of its rows it no longer names;
//! where sources disagree; zones of the network; and the columns by which equipment is filtered by all of these.
//!
//! What is worked out of facts is not worked out here: the job `project_assets` is asked to do it for every tenant.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, integer_null, text, uuid, uuid_null};

use super::{clustered, sorted_text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        tables(manager).await?;
        columns(manager).await?;
        for statement in BEFORE {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }
}

/// What was there before: the sources get their numbers, and each tenant with equipment the job that works out the rest.
const BEFORE: [&str; 2] = [
    "UPDATE source SET number = (SELECT COUNT(*) FROM source earlier \
     WHERE earlier.tenant_id = source.tenant_id AND earlier.id < source.id)",
    "INSERT INTO job (id, tenant_id, name, deduplication_key, run_at, state, attempts, lease_until, leases) \
     SELECT DISTINCT tenant_id, tenant_id, 'project_assets', 'anew', 0, 'waiting', 0, 0, 0 FROM source",
];

async fn tables(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let source_choice = Table::create()
        .table("source_choice")
        .col(uuid("tenant_id"))
        .col(text("attribute"))
        .col(uuid("source_id"))
        .col(big_integer("chosen_at"))
        .col(text("chosen_by"))
        .primary_key(Index::create().col("tenant_id").col("attribute"))
        .to_owned();
    manager.create_table(source_choice).await?;

    let absence = Table::create()
        .table("absence")
        .col(uuid("tenant_id"))
        .col(uuid("source_id"))
        .col(uuid("record_id"))
        .col(uuid("since_import_id"))
        .col(big_integer("since"))
        .col(uuid_null("ended_by_import_id"))
        .primary_key(
            Index::create()
                .col("tenant_id")
                .col("source_id")
                .col("record_id")
                .col("since_import_id"),
        )
        .to_owned();
    manager.create_table(absence).await?;

    let mut disagreement = Table::create()
        .table("disagreement")
        .col(uuid("tenant_id"))
        .col(uuid("asset_id"))
        .col(text("attribute"))
        .col(uuid("shown_source_id"))
        .col(uuid("other_source_id"))
        .col(boolean("spelling"))
        .primary_key(
            Index::create()
                .col("tenant_id")
                .col("asset_id")
                .col("attribute")
                .col("shown_source_id")
                .col("other_source_id"),
        )
        .to_owned();
    manager
        .create_table(clustered(manager, &mut disagreement))
        .await?;

    let zone = Table::create()
        .table("zone")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("name"))
        .col(sorted_text(manager, "name_sort"))
        .col(text("kind"))
        .col(text("ranges"))
        .col(text("remote_access"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(zone).await?;
    let by_name = super::index("zone_by_name", "zone", &["tenant_id", "name_sort"])
        .unique()
        .to_owned();
    manager.create_index(by_name).await?;

    let mut location = Table::create()
        .table("location")
        .col(uuid("tenant_id"))
        .col(sorted_text(manager, "path"))
        .col(text("name"))
        .primary_key(Index::create().col("tenant_id").col("path"))
        .to_owned();
    manager.create_table(clustered(manager, &mut location)).await
}

async fn columns(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let none = |column: &mut ColumnDef| column.default("").to_owned();
    let zero = |name: &'static str| big_integer(name).default(0).to_owned();
    let location = none(&mut sorted_text(manager, "location_path"));
    let added = [
        ("source", integer("number").default(0).to_owned()),
        ("source", integer_null("expected_days")),
        ("asset", zero("source_set")),
        ("asset", uuid_null("zone_id")),
        ("asset", none(&mut text("exposure"))),
        ("asset_search", zero("source_set")),
        ("asset_search", uuid_null("zone_id")),
        ("asset_search", none(&mut text("exposure"))),
        ("asset_search", location),
    ];
    for (table, column) in added {
        let table = Table::alter().table(table).add_column(column).to_owned();
        manager.alter_table(table).await?;
    }
    Ok(())
}
