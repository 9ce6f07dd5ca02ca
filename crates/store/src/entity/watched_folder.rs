//! A folder that is watched for inventory files, and what the last look found.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "watched_folder")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub path: String,
    pub looked_at: i64,
    pub standing: String,
    pub waiting: i64,
    pub taken: i64,
    pub refused: i64,
    pub last_file: String,
    pub last_taken_at: Option<i64>,
    pub problem: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
