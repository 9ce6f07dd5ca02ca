//! What was decided about an advisory and a device model.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "advisory_decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub advisory_id: Uuid,
    pub device_model_id: Uuid,
    pub course: String,
    pub day: String,
    pub reason: String,
    pub basis: String,
    pub decided_at: i64,
    pub decided_by: String,
    pub withdrawn_at: Option<i64>,
    pub withdrawn_by: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
