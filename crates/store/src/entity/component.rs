//! A component of a system.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "component")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub system_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name_sort: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub bill_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub kind: String,
    pub group_name: String,
    pub name: String,
    pub version: String,
    pub purl: String,
    pub cpe: String,
    pub details: String,
    pub search_text: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
