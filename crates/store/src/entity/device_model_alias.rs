//! A device model that a person said is another.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device_model_alias")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_model_id: Uuid,
    pub manufacturer: String,
    pub model: String,
    pub stands_for_id: Uuid,
    pub stands_for_manufacturer: String,
    pub stands_for_model: String,
    pub manufacturer_key: String,
    pub model_key: String,
    pub created_at: i64,
    pub created_by: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
