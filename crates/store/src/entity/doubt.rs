//! Two assets whose records may be one machine and were left apart.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "doubt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub one_asset_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub other_asset_id: Uuid,
    pub points: i32,
    pub reason: String,
    pub evidence: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
