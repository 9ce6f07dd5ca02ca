//! What a service or system stands on.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dependency")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub consumer_kind: String,
    pub consumer_id: Uuid,
    pub provider_kind: String,
    pub provider_id: Uuid,
    pub need: String,
    pub max_loss: i32,
    pub buffer_minutes: i64,
    pub ramp_minutes: i64,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
