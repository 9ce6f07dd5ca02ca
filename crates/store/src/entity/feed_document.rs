//! A document that was taken from the address of a provider.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed_document")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub feed_source_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub address: String,
    pub updated: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
