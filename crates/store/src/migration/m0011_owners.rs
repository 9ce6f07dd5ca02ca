//! Who answers for equipment as a column by which it is filtered.
//!
//! What stands in it is not worked out here: the job `project_assets` is asked to do it for every tenant. It leaves alone
//! what is shown as it should be, so what has an owner is made to look as it did before it was worked out.

use sea_orm_migration::prelude::*;

use super::sorted_text;

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
        Ok(())
    }
}

/// What was there before: each tenant with equipment has the job already, or gets it.
const BEFORE: [&str; 3] = [
    "UPDATE asset SET exposure = '' WHERE attributes LIKE '%\"owner\":%'",
    "UPDATE job SET state = 'waiting', run_at = 0, again_at = NULL, attempts = 0, lease_owner = NULL, lease_until = 0 \
     WHERE name = 'project_assets' AND deduplication_key = 'anew'",
    "INSERT INTO job (id, tenant_id, name, deduplication_key, run_at, state, attempts, lease_until, leases) \
     SELECT DISTINCT tenant_id, tenant_id, 'project_assets', 'anew', 0, 'waiting', 0, 0, 0 FROM source \
     WHERE NOT EXISTS (SELECT 1 FROM job WHERE job.tenant_id = source.tenant_id \
     AND job.name = 'project_assets' AND job.deduplication_key = 'anew')",
];
