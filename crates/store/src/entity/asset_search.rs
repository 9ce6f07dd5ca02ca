//! What lists of assets are searched, filtered and sorted by, apart from the wide row so that they read little.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "asset_search")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub asset_id: Uuid,
    pub scope_id: Uuid,
    pub kind: String,
    pub support_state: String,
    pub name_sort: String,
    pub operating_system_sort: String,
    pub unit_sort: String,
    pub end_of_support: String,
    pub last_seen: String,
    pub text: String,
    pub source_set: i64,
    pub zone_id: Option<Uuid>,
    pub exposure: String,
    pub location_path: String,
    pub owner_sort: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
