//! The schema, one step after another. Only forward: a released step is never changed, a new one is added.

use sea_orm_migration::prelude::*;

mod m0001_access;
mod m0002_inventory;
mod m0003_services;
mod m0004_journal;
mod m0005_work;
mod m0006_components;
mod m0007_device_models;
mod m0008_places;
mod m0009_watched_folders;
mod m0010_assertions;
mod m0011_owners;
mod m0012_owner_index;
mod m0013_bulk_correction_index;
mod m0014_staff_lists;
mod m0015_device_model_aliases;
mod m0017_feed_sources;
mod m0018_suppliers;
mod m0019_advisories;
mod m0020_backups_and_legal_dates;
mod m0022_round_days;
mod m0023_since_when;
mod m0024_feed_documents;
mod m0025_law;
mod m0026_incidents;
mod m0027_security_events;
mod m0028_incident_drafts;
mod m0031_on_call;
mod m0032_attachments_and_links;
mod m0033_call_webhook;

/// Every step, oldest first.
pub(crate) struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_access::Migration),
            Box::new(m0002_inventory::Migration),
            Box::new(m0003_services::Migration),
            Box::new(m0004_journal::Migration),
            Box::new(m0005_work::Migration),
            Box::new(m0006_components::Migration),
            Box::new(m0007_device_models::Migration),
            Box::new(m0008_places::Migration),
            Box::new(m0009_watched_folders::Migration),
            Box::new(m0010_assertions::Migration),
            Box::new(m0011_owners::Migration),
            Box::new(m0012_owner_index::Migration),
            Box::new(m0013_bulk_correction_index::Migration),
            Box::new(m0014_staff_lists::Migration),
            Box::new(m0015_device_model_aliases::Migration),
            Box::new(m0017_feed_sources::Migration),
            Box::new(m0018_suppliers::Migration),
            Box::new(m0019_advisories::Migration),
            Box::new(m0020_backups_and_legal_dates::Migration),
            Box::new(m0022_round_days::Migration),
            Box::new(m0023_since_when::Migration),
            Box::new(m0024_feed_documents::Migration),
            Box::new(m0025_law::Migration),
            Box::new(m0026_incidents::Migration),
            Box::new(m0027_security_events::Migration),
            Box::new(m0028_incident_drafts::Migration),
            Box::new(m0031_on_call::Migration),
            Box::new(m0032_attachments_and_links::Migration),
            Box::new(m0033_call_webhook::Migration),
        ]
    }
}

/// An index named for the question it answers.
fn index(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// A text column that lists are sorted by: byte order on both engines, so that a page ends and the next begins at
/// the same row whatever the locale of the PostgreSQL server.
fn sorted_text(manager: &SchemaManager<'_>, name: &'static str) -> ColumnDef {
    let mut column = sea_orm_migration::schema::text(name);
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        column.extra("COLLATE \"C\"");
    }
    column
}

/// A table whose rows lie in the order of their key: what is read together lies together, and the key is kept once.
/// PostgreSQL has no such tables.
fn clustered(manager: &SchemaManager<'_>, table: &mut TableCreateStatement) -> TableCreateStatement {
    if manager.get_database_backend() == sea_orm::DbBackend::Sqlite {
        table.extra("WITHOUT ROWID");
    }
    table.to_owned()
}
