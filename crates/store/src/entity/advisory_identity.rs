//! Whether a device model is a product that advisories name.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "advisory_identity")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_model_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub maker_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub product_key: String,
    pub same: bool,
    pub reason: String,
    pub said_at: i64,
    pub said_by: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
