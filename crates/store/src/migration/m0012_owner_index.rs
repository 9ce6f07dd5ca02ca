//! The index by which what somebody answers for is counted, without what nobody does: most of it in many a house.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(INDEX).await?;
        Ok(())
    }
}

/// The same in both engines.
const INDEX: &str = "CREATE INDEX asset_search_by_owner ON asset_search (tenant_id, owner_sort, scope_id, asset_id) \
     WHERE owner_sort <> ''";
