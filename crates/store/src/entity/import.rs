//! One file brought in.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub source_id: Uuid,
    pub file_name: String,
    pub digest: String,
    pub size: i64,
    pub reading: String,
    pub mapping: String,
    pub state: String,
    pub outcome: Option<String>,
    pub created_at: i64,
    pub created_by: String,
    pub accepted_at: Option<i64>,
    pub accepted_by: Option<String>,
    pub undone_at: Option<i64>,
    pub undone_by: Option<String>,
    pub file_removed_at: Option<i64>,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
