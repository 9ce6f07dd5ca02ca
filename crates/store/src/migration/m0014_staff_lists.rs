//! The number an employer knows a person by, once in a tenant; and the lists of people that were brought in, with what each changed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer, text, text_null, uuid};

use super::{clustered, index};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["employee_number", "employee_number_key"] {
            let table = Table::alter()
                .table("person")
                .add_column(text_null(column))
                .to_owned();
            manager.alter_table(table).await?;
        }
        // Who has no number has none in common with anybody: engines tell empty cells of a unique index apart.
        let mut by_number = index(
            "person_by_employee_number",
            "person",
            &["tenant_id", "employee_number_key"],
        );
        manager.create_index(by_number.unique().to_owned()).await?;
        staff_lists(manager).await
    }
}

async fn staff_lists(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let staff_list = Table::create()
        .table("staff_list")
        .col(uuid("tenant_id"))
        .col(uuid("id"))
        .col(text("file_name"))
        .col(text("digest"))
        .col(big_integer("people"))
        .col(text("state"))
        .col(big_integer("created_at"))
        .col(text("created_by"))
        .col(big_integer_null("decided_at"))
        .col(text_null("decided_by"))
        .col(text_null("outcome"))
        .col(big_integer_null("undone_at"))
        .col(text_null("undone_by"))
        .col(text_null("undoing"))
        .col(big_integer_null("removed_at"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("id"))
        .to_owned();
    manager.create_table(staff_list).await?;
    manager
        .create_index(index(
            "staff_list_by_digest",
            "staff_list",
            &["tenant_id", "digest"],
        ))
        .await?;
    let mut staff_list_person = Table::create()
        .table("staff_list_person")
        .col(uuid("tenant_id"))
        .col(uuid("list_id"))
        .col(uuid("person_id"))
        .col(text_null("before"))
        .col(text_null("after"))
        .col(integer("version"))
        .primary_key(Index::create().col("tenant_id").col("list_id").col("person_id"))
        .to_owned();
    manager
        .create_table(clustered(manager, &mut staff_list_person))
        .await
}
