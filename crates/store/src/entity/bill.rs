//! A bill of materials of a system.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bill")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub system_id: Uuid,
    pub state: String,
    pub format: String,
    pub identifier: String,
    pub subject: String,
    pub described: String,
    pub made_at: Option<i64>,
    pub tools: String,
    pub remarks: String,
    pub file_name: String,
    pub digest: String,
    pub size: i64,
    pub components: i64,
    pub dependencies: i64,
    pub outcome: Option<String>,
    pub replaces: Option<Uuid>,
    pub created_at: i64,
    pub created_by: String,
    pub decided_at: Option<i64>,
    pub decided_by: Option<String>,
    pub ended_at: Option<i64>,
    pub ended_by: Option<String>,
    pub file_removed_at: Option<i64>,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
