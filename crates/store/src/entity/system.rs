//! An application.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "system")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub name_sort: String,
    pub manufacturer: String,
    pub product_version: String,
    pub owner_id: Option<Uuid>,
    pub supplier_id: Option<Uuid>,
    pub recovery_time_minutes: Option<i64>,
    pub ownerless_since: Option<i64>,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
