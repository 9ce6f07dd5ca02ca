//! Jobs, outgoing messages, requests done once, reference data and the round.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, blob, integer, integer_null, text, text_null, uuid, uuid_null,
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
    let job = Table::create()
        .table("job")
        .col(uuid("id"))
        .col(uuid("tenant_id"))
        .col(text("name"))
        .col(text("deduplication_key"))
        .col(big_integer("run_at"))
        .col(big_integer_null("again_at"))
        .col(text("state"))
        .col(integer("attempts"))
        .col(uuid_null("lease_owner"))
        .col(big_integer("lease_until"))
        .col(big_integer("leases"))
        .col(text_null("last_error"))
        .col(big_integer_null("finished_at"))
        .primary_key(Index::create().col("id"))
        .to_owned();
    manager.create_table(job).await?;
    manager
        .create_index(index("job_by_state", "job", &["state", "run_at"]))
        .await?;
    manager
        .create_index(
            index(
                "job_by_deduplication_key",
                "job",
                &["name", "tenant_id", "deduplication_key"],
            )
            .unique()
            .to_owned(),
        )
        .await?;

    let outbox = Table::create()
        .table("outbox")
        .col(uuid("id"))
        .col(uuid("tenant_id"))
        .col(text("recipient"))
        .col(text("subject"))
        .col(text("body"))
        .col(big_integer("created_at"))
        .col(integer("attempts"))
        .col(big_integer("next_attempt_at"))
        .col(big_integer_null("sent_at"))
        .col(text_null("last_error"))
        .primary_key(Index::create().col("id"))
        .to_owned();
    manager.create_table(outbox).await?;
    manager
        .create_index(index(
            "outbox_by_next_attempt",
            "outbox",
            &["sent_at", "next_attempt_at"],
        ))
        .await?;

    let feed = Table::create()
        .table("feed")
        .col(text("name"))
        .col(text("digest"))
        .col(big_integer("size"))
        .col(big_integer("loaded_at"))
        .col(text("generated_on"))
        .col(big_integer("records"))
        .col(big_integer("rejected"))
        .col(text("index_digest"))
        .primary_key(Index::create().col("name"))
        .to_owned();
    manager.create_table(feed).await?;

    let idempotency_key = Table::create()
        .table("idempotency_key")
        .col(uuid("tenant_id"))
        .col(text("actor"))
        .col(text("key"))
        .col(blob("fingerprint"))
        .col(big_integer("begun_at"))
        .col(integer_null("status"))
        .col(text("headers"))
        .col(blob("body"))
        .primary_key(Index::create().col("tenant_id").col("actor").col("key"))
        .to_owned();
    manager.create_table(idempotency_key).await?;
    manager
        .create_index(index(
            "idempotency_key_by_begun",
            "idempotency_key",
            &["begun_at"],
        ))
        .await?;

    let round_decision = Table::create()
        .table("round_decision")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("concern_key"))
        .col(uuid("decided_by"))
        .col(text("decision"))
        .col(uuid_null("delegate_id"))
        .col(text("until"))
        .col(text("reason"))
        .col(text("priority"))
        .col(big_integer("decided_at"))
        .col(big_integer_null("withdrawn_at"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(round_decision).await?;
    manager
        .create_index(index(
            "round_decision_by_concern",
            "round_decision",
            &["tenant_id", "concern_key", "decided_at"],
        ))
        .await?;

    let round = Table::create()
        .table("round")
        .col(uuid("tenant_id"))
        .col(uuid("person_id"))
        .col(sorted_text(manager, "date"))
        .col(text("cards"))
        .col(big_integer("shown_at"))
        .primary_key(Index::create().col("tenant_id").col("person_id").col("date"))
        .to_owned();
    manager.create_table(round).await?;
    Ok(())
}
