//! One value given to many pieces of equipment at once.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulk_correction")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub attribute: String,
    pub value: String,
    pub filter: String,
    pub assets: i64,
    pub made_at: i64,
    pub made_by: String,
    pub undone_at: Option<i64>,
    pub undone_by: Option<String>,
    pub restored: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
