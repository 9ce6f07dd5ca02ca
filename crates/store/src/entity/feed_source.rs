//! An address that reference data is got from, and how the last attempt ended.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed_source")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub name: String,
    pub name_sort: String,
    pub address: String,
    pub every_hours: i32,
    pub switched_on: bool,
    pub etag: String,
    pub last_modified: String,
    pub tried_at: Option<i64>,
    pub succeeded_at: Option<i64>,
    pub answer: String,
    pub detail: String,
    pub failures: i32,
    pub failing_since: Option<i64>,
    pub due_at: Option<i64>,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
