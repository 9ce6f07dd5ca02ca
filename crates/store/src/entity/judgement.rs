//! What a person said of two assets: whether their records are one machine.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "judgement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub one_asset_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub other_asset_id: Uuid,
    pub same: bool,
    pub judged_at: i64,
    pub judged_by: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
