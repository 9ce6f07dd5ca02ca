//! Who answers for equipment as a column by which it is filtered; and bulk corrections, by which it is said of many pieces.
//!
//! What stands in the column is not worked out here: the job `project_assets` is asked to do it for every tenant. It leaves alone
//! what is shown as it should be, so what has an owner is made to look as it did before it was worked out.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null, uuid, uuid_null};

use super::{clustered, sorted_text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let owner = sorted_text(manager, "owner_sort").default("").to_owned();
        let table = Table::alter().table("asset_search").add_column(owner).to_owned();
        manager.alter_table(table).await?;
        for statement in BEFORE {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        bulk_corrections(manager).await
    }
}

async fn bulk_corrections(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let bulk_correction = Table::create()
        .table("bulk_correction")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("attribute"))
        .col(text("value"))
        .col(text("filter"))
        .col(big_integer("assets"))
        .col(big_integer("made_at"))
        .col(text("made_by"))
        .col(big_integer_null("undone_at"))
        .col(text_null("undone_by"))
        .col(big_integer("restored"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(bulk_correction).await?;

    let mut bulk_correction_asset = Table::create()
        .table("bulk_correction_asset")
        .col(uuid("tenant_id"))
        .col(uuid("correction_id"))
        .col(uuid("asset_id"))
        .col(uuid("assertion_id"))
        .col(uuid_null("replaced_id"))
        .primary_key(
            Index::create()
                .col("tenant_id")
                .col("correction_id")
                .col("asset_id"),
        )
        .to_owned();
    manager
        .create_table(clustered(manager, &mut bulk_correction_asset))
        .await?;
    let by_assertion = super::index(
        "bulk_correction_asset_by_assertion",
        "bulk_correction_asset",
        &["tenant_id", "assertion_id"],
    );
    manager.create_index(by_assertion).await
}

/// What was there before: each tenant with equipment has the job already, or gets it.
const BEFORE: [&str; 4] = [
    // Not what nobody answers for, as long as it was not worked out. Folded text has no capitals.
    "UPDATE asset_search SET owner_sort = 'PENDING' \
     WHERE asset_id IN (SELECT id FROM asset WHERE attributes LIKE '%\"owner\":%')",
    "UPDATE asset SET exposure = '' WHERE attributes LIKE '%\"owner\":%'",
    "UPDATE job SET state = 'waiting', run_at = 0, again_at = NULL, attempts = 0, lease_owner = NULL, lease_until = 0 \
     WHERE name = 'project_assets' AND deduplication_key = 'anew'",
    "INSERT INTO job (id, tenant_id, name, deduplication_key, run_at, state, attempts, lease_until, leases) \
     SELECT DISTINCT tenant_id, tenant_id, 'project_assets', 'anew', 0, 'waiting', 0, 0, 0 FROM source \
     WHERE NOT EXISTS (SELECT 1 FROM job WHERE job.tenant_id = source.tenant_id \
     AND job.name = 'project_assets' AND job.deduplication_key = 'anew')",
];
