//! A day by which something is to be done.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "legal_date")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub title: String,
    pub title_sort: String,
    pub purpose: String,
    pub basis: String,
    pub source: String,
    pub looked_after_by: String,
    pub due_on: String,
    pub counted_from: String,
    pub every: Option<i32>,
    pub every_unit: String,
    pub done_on: String,
    pub evidence: String,
    pub owner_id: Option<Uuid>,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
