//! The index by which the page of a piece of equipment finds the bulk corrections that said something of it.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_asset = super::index(
            "bulk_correction_asset_by_asset",
            "bulk_correction_asset",
            &["tenant_id", "asset_id"],
        );
        manager.create_index(by_asset).await
    }
}
