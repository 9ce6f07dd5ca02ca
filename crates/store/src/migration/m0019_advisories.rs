//! Advisories, shared by all tenants; what each tenant said of their products and decided about them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, integer_null, text, uuid};

use super::{clustered, index};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let advisory = Table::create()
            .table("advisory")
            .col(uuid("id").primary_key())
            .col(text("namespace"))
            .col(text("tracking_id"))
            .col(text("publisher"))
            .col(text("title"))
            .col(text("version"))
            .col(text("released"))
            .col(text("revised"))
            .col(integer_null("cvss_tenths"))
            .col(boolean("exploited"))
            .col(text("digest"))
            .col(text("origin"))
            .col(text("signature"))
            .col(big_integer("loaded_at"))
            .col(text("content"))
            .to_owned();
        manager.create_table(advisory).await?;
        // Whether others are in use is asked for every round: without the long texts.
        let by_load = index("advisory_by_load", "advisory", &["loaded_at"]);
        manager.create_index(by_load).await?;
        let mut identity = Table::create()
            .table("advisory_identity")
            .col(uuid("tenant_id"))
            .col(uuid("device_model_id"))
            .col(text("maker_key"))
            .col(text("product_key"))
            .col(boolean("same"))
            .col(text("reason"))
            .col(big_integer("said_at"))
            .col(text("said_by"))
            .primary_key(
                Index::create()
                    .col("tenant_id")
                    .col("device_model_id")
                    .col("maker_key")
                    .col("product_key"),
            )
            .to_owned();
        manager.create_table(clustered(manager, &mut identity)).await?;
        let decision = Table::create()
            .table("advisory_decision")
            .col(uuid("tenant_id"))
            .col(uuid("id"))
            .col(uuid("advisory_id"))
            .col(uuid("device_model_id"))
            .col(text("course"))
            .col(text("day"))
            .col(text("reason"))
            .col(text("basis"))
            .col(big_integer("decided_at"))
            .col(text("decided_by"))
            .col(big_integer_null("withdrawn_at"))
            .col(text("withdrawn_by"))
            .primary_key(Index::create().col("tenant_id").col("id"))
            .to_owned();
        manager.create_table(decision).await?;
        let by_pair = index(
            "advisory_decision_by_pair",
            "advisory_decision",
            &["tenant_id", "advisory_id", "device_model_id", "decided_at"],
        );
        manager.create_index(by_pair).await
    }
}
