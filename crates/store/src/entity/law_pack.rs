//! A rule pack that the institution had reviewed, as the text that was loaded.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "law_pack")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub pack: String,
    pub title: String,
    pub edition: String,
    pub content: String,
    pub reviewed_by: String,
    pub note: String,
    pub loaded_at: i64,
    pub loaded_by: Option<Uuid>,
    pub in_use: bool,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
