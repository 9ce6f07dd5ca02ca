//! Suppliers with the ways they come in and the tries of their numbers; and what a service and a system are asked beside:
//! deputies, hours, demand, times of recovery, when the way round was last practised, who supplies them.
//!
//! What is new stays empty until somebody says it. Nothing that was there changes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, integer_null, text, uuid, uuid_null,
};

use super::{index, sorted_text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        suppliers(manager).await?;
        ways_in_and_tries(manager).await?;
        let service = [
            uuid_null("deputy_id"),
            uuid_null("second_deputy_id"),
            uuid_null("supplier_id"),
            big_integer_null("recovery_time_minutes"),
            big_integer_null("tolerable_loss_minutes"),
            text("hours").default("").to_owned(),
            text("demand").default("").to_owned(),
            text("workaround_practised_on").default("").to_owned(),
        ];
        let system = [
            uuid_null("owner_id"),
            uuid_null("supplier_id"),
            big_integer_null("recovery_time_minutes"),
        ];
        // SQLite adds one column at a time.
        for column in service {
            let added = Table::alter().table("service").add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        for column in system {
            let added = Table::alter().table("system").add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        Ok(())
    }
}

async fn suppliers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let supplier = Table::create()
        .table("supplier")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("name"))
        .col(sorted_text(manager, "name_sort"))
        .col(text("register_number"))
        .col(text("supplies"))
        .col(text("looked_after_by"))
        .col(text("contract_number"))
        .col(text("contract_ends_on"))
        .col(text("notice_by"))
        .col(text("security"))
        .col(text("notification"))
        .col(integer_null("notification_hours"))
        .col(text("degraded_mode"))
        .col(text("audit"))
        .col(text("exit"))
        .col(text("contact_name"))
        .col(text("contact_telephone"))
        .col(text("contact_mail"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(supplier).await?;
    let by_name = index("supplier_by_name", "supplier", &["tenant_id", "name_sort"])
        .unique()
        .to_owned();
    manager.create_index(by_name).await
}

async fn ways_in_and_tries(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let remote_access = Table::create()
        .table("remote_access")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("supplier_id"))
        .col(text("method"))
        .col(text("account"))
        .col(text("second_factor"))
        .col(text("last_used_on"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(remote_access).await?;
    let contact_attempt = Table::create()
        .table("contact_attempt")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("supplier_id"))
        .col(big_integer("tried_at"))
        .col(uuid("tried_by"))
        .col(text("outcome"))
        .col(text("remark"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(contact_attempt).await?;
    for (name, table) in [
        ("remote_access_by_supplier", "remote_access"),
        ("contact_attempt_by_supplier", "contact_attempt"),
    ] {
        let by_supplier = index(name, table, &["tenant_id", "supplier_id", "id"]);
        manager.create_index(by_supplier).await?;
    }
    Ok(())
}
