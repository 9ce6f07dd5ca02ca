//! What a maker disclosed about a device model, as it was brought in.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "disclosure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub device_model_id: Uuid,
    pub manufacturer: String,
    pub model: String,
    pub manufacturer_key: String,
    pub model_key: String,
    pub edition: String,
    pub dated: String,
    pub content: String,
    pub file_name: String,
    pub digest: String,
    pub size: i64,
    pub state: String,
    pub created_at: i64,
    pub created_by: String,
    pub decided_at: Option<i64>,
    pub decided_by: Option<String>,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
