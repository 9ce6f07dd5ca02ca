//! Tenants, people and access.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, integer, text, text_null, uuid, uuid_null,
};

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
    let scope = Table::create()
        .table("scope")
        .col(uuid("id"))
        .col(uuid("tenant_id"))
        .col(uuid_null("parent_id"))
        .col(text("level"))
        .col(text("name"))
        .col(text_null("country"))
        .col(text("time_zone"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("id"))
        .to_owned();
    manager.create_table(scope).await?;
    manager
        .create_index(index("scope_by_tenant", "scope", &["tenant_id", "name"]))
        .await?;

    let scope_closure = Table::create()
        .table("scope_closure")
        .col(uuid("ancestor_id"))
        .col(uuid("descendant_id"))
        .col(integer("depth"))
        .primary_key(Index::create().col("ancestor_id").col("descendant_id"))
        .to_owned();
    manager.create_table(scope_closure).await?;
    manager
        .create_index(index(
            "scope_closure_by_descendant",
            "scope_closure",
            &["descendant_id"],
        ))
        .await?;

    let person = Table::create()
        .table("person")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("name"))
        .col(sorted_text(manager, "name_sort"))
        .col(text_null("email"))
        .col(text("job_title"))
        .col(uuid_null("unit_id"))
        .col(text("starts_on"))
        .col(text("ends_on"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(person).await?;
    manager
        .create_index(index(
            "person_by_name",
            "person",
            &["tenant_id", "name_sort", "id"],
        ))
        .await?;

    let account = Table::create()
        .table("account")
        .col(uuid("id"))
        .col(uuid("tenant_id"))
        .col(uuid("person_id"))
        .col(text("sign_in_name"))
        .col(text_null("password_hash"))
        .col(big_integer_null("disabled_at"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("id"))
        .to_owned();
    manager.create_table(account).await?;
    manager
        .create_index(
            index("account_by_sign_in_name", "account", &["sign_in_name"])
                .unique()
                .to_owned(),
        )
        .await?;
    manager
        .create_index(
            index("account_by_person", "account", &["tenant_id", "person_id"])
                .unique()
                .to_owned(),
        )
        .await?;

    let tenant_role = Table::create()
        .table("tenant_role")
        .col(uuid("tenant_id"))
        .col(text("key"))
        .col(text("name"))
        .col(text("permissions"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("key"))
        .to_owned();
    manager.create_table(tenant_role).await?;

    let access_grant = Table::create()
        .table("access_grant")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(uuid("person_id"))
        .col(text("role_key"))
        .col(uuid("scope_id"))
        .col(big_integer("starts_at"))
        .col(big_integer_null("ends_at"))
        .col(uuid_null("deputy_for"))
        .col(big_integer_null("withdrawn_at"))
        .col(big_integer("created_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(access_grant).await?;
    manager
        .create_index(index("access_grant_by_person", "access_grant", &["person_id"]))
        .await?;

    let session = Table::create()
        .table("session")
        .col(blob("token_hash"))
        .col(uuid("id"))
        .col(uuid("account_id"))
        .col(uuid("tenant_id"))
        .col(big_integer("created_at"))
        .col(big_integer("seen_at"))
        .col(big_integer("expires_at"))
        .col(text("network"))
        .col(text("browser"))
        .col(big_integer_null("revoked_at"))
        .primary_key(Index::create().col("token_hash"))
        .to_owned();
    manager.create_table(session).await?;
    manager
        .create_index(index("session_by_account", "session", &["account_id"]))
        .await?;
    manager
        .create_index(index("session_by_id", "session", &["id"]).unique().to_owned())
        .await?;

    let sign_in_throttle = Table::create()
        .table("sign_in_throttle")
        .col(blob("key_hash"))
        .col(integer("failures"))
        .col(big_integer("last_failure_at"))
        .col(big_integer("blocked_until"))
        .primary_key(Index::create().col("key_hash"))
        .to_owned();
    manager.create_table(sign_in_throttle).await?;

    let one_time_link = Table::create()
        .table("one_time_link")
        .col(blob("token_hash"))
        .col(uuid("id"))
        .col(uuid("tenant_id"))
        .col(text("purpose"))
        .col(uuid("subject_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .primary_key(Index::create().col("token_hash"))
        .to_owned();
    manager.create_table(one_time_link).await?;

    let api_token = Table::create()
        .table("api_token")
        .col(blob("token_hash"))
        .col(uuid("id"))
        .col(uuid("tenant_id"))
        .col(uuid("person_id"))
        .col(text("name"))
        .col(text("permissions"))
        .col(uuid("scope_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .col(big_integer_null("revoked_at"))
        .primary_key(Index::create().col("token_hash"))
        .to_owned();
    manager.create_table(api_token).await?;
    manager
        .create_index(
            index("api_token_by_tenant", "api_token", &["tenant_id", "id"])
                .unique()
                .to_owned(),
        )
        .await?;
    Ok(())
}
