//! Clinical services, systems and what they stand on.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer, text, uuid, uuid_null};

use super::{index, sorted_text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager).await
    }
}

async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let service = Table::create()
        .table("service")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("scope_id"))
        .col(text("name"))
        .col(sorted_text(manager, "name_sort"))
        .col(text("chain_stage"))
        .col(text("consequence"))
        .col(big_integer_null("tolerable_outage_minutes"))
        .col(text("workaround"))
        .col(uuid_null("owner_id"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(service).await?;
    manager
        .create_index(index(
            "service_by_name",
            "service",
            &["tenant_id", "name_sort", "id"],
        ))
        .await?;
    manager
        .create_index(
            index(
                "service_by_scope",
                "service",
                &["tenant_id", "scope_id", "name_sort"],
            )
            .unique()
            .to_owned(),
        )
        .await?;

    let system = Table::create()
        .table("system")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("name"))
        .col(sorted_text(manager, "name_sort"))
        .col(text("manufacturer"))
        .col(text("product_version"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(system).await?;
    manager
        .create_index(
            index("system_by_name", "system", &["tenant_id", "name_sort"])
                .unique()
                .to_owned(),
        )
        .await?;

    let dependency = Table::create()
        .table("dependency")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("consumer_kind"))
        .col(uuid("consumer_id"))
        .col(text("provider_kind"))
        .col(uuid("provider_id"))
        .col(text("need"))
        .col(integer("max_loss"))
        .col(big_integer("buffer_minutes"))
        .col(big_integer("ramp_minutes"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(dependency).await?;
    manager
        .create_index(
            index(
                "dependency_by_pair",
                "dependency",
                &["tenant_id", "consumer_id", "provider_id", "need"],
            )
            .unique()
            .to_owned(),
        )
        .await?;
    manager
        .create_index(index(
            "dependency_by_provider",
            "dependency",
            &["tenant_id", "provider_id"],
        ))
        .await?;
    Ok(())
}
