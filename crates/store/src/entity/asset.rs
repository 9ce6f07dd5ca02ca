//! The projection of what the sources say of one piece of equipment.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "asset")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub scope_id: Uuid,
    pub name: String,
    pub kind: String,
    pub operating_system: String,
    pub unit: String,
    pub manufacturer: String,
    pub model: String,
    pub last_seen: String,
    pub attributes: String,
    pub product: String,
    pub release: String,
    pub end_of_support: String,
    pub extended_support: String,
    pub support_state: String,
    pub identification: String,
    pub created_at: i64,
    pub changed_at: i64,
    pub joined_to: Option<Uuid>,
    pub version: i32,
    pub source_set: i64,
    pub zone_id: Option<Uuid>,
    pub exposure: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
