//! Facts are kept as the assertions they came in with: a row of a file is one row here, where it was one for each cell.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid, uuid_null};

use super::clustered;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut assertion = Table::create()
            .table("assertion")
            .col(uuid("tenant_id"))
            .col(uuid("subject_id"))
            .col(uuid("id"))
            .col(text("said"))
            .col(uuid_null("source_id"))
            .col(uuid_null("source_record_id"))
            .col(big_integer("event_at"))
            .col(big_integer("known_since"))
            .col(big_integer("entered_at"))
            .col(text("entered_by"))
            .col(uuid_null("supersedes"))
            .primary_key(Index::create().col("tenant_id").col("subject_id").col("id"))
            .to_owned();
        manager.create_table(clustered(manager, &mut assertion)).await?;
        let [first, said] = match manager.get_database_backend() {
            // It has no smallest UUID before version 18.
            DbBackend::Postgres => ["MIN(id::text)::uuid", "json_object_agg(attribute, value)::text"],
            _ => ["MIN(id)", "json_group_object(attribute, value)"],
        };
        // What a person entered keeps its identifier: what corrects it names it.
        let by_hand = "CASE WHEN source_id IS NULL THEN id END";
        let what_was_said_together = format!(
            "INSERT INTO assertion (tenant_id, subject_id, id, said, source_id, source_record_id, \
             event_at, known_since, entered_at, entered_by, supersedes) \
             SELECT tenant_id, subject_id, {first}, {said}, source_id, source_record_id, \
             event_at, known_since, entered_at, entered_by, supersedes FROM fact \
             GROUP BY tenant_id, subject_id, source_id, source_record_id, \
             event_at, known_since, entered_at, entered_by, supersedes, {by_hand}"
        );
        let connection = manager.get_connection();
        connection.execute_unprepared(&what_was_said_together).await?;
        manager.drop_table(Table::drop().table("fact").to_owned()).await
    }
}
